"""Powers: energy per time."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("W", "1", "w watt watts"),
    ("kW", "1", "kw kilowatt kilowatts"),
    ("MW", "1", "mw megawatt megawatts"),
    ("GW", "1", "gw gigawatt gigawatts"),
    ("[HP]", "1", "pk paardenkracht"),
)
POWER = plain_kind("power", UNITS)
