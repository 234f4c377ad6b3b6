"""Powers: energy per time.

The paardenkracht is metric: 75 kilogram-force metres a second, 0.73549875 kW (DIN 66036). UCUM knows the imperial
horsepower alone, which is 1.4 per cent more.
"""

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
    ("kW", "0.73549875", "pk paardenkracht paardenkrachten"),
    ("[HP]", "1", "hp horsepower"),
)
POWER = plain_kind("power", UNITS)
