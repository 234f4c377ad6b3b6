"""Powers: energy per time."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("mW", "1", "milliwatt"),
    ("W", "1", "w watt watts"),
    ("kW", "1", "kw kilowatt kilowatts"),
    ("MW", "1", "mw megawatt megawatts"),
    ("GW", "1", "gw gigawatt gigawatts"),
    ("TW", "1", "tw terawatt terawatts"),
    ("kW", "1", "kwp kilowattpiek"),
    ("W", "1", "wp wattpiek"),
    ("MW", "1", "mwp megawattpiek"),
    ("[HP]", "1", "pk paardenkracht paardenkrachten"),
)
POWER = plain_kind("power", UNITS)
