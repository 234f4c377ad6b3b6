"""Amounts of energy."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("J", "1", "joule joules"),
    ("kJ", "1", "kj kilojoule kilojoules"),
    ("PJ", "1", "pj petajoule petajoules"),
    ("kcal", "1", "kcal kilocalorie kilocalorieën kilocalories"),
    ("cal", "1", "calorie calorieën"),
    ("kW.h", "1", "kwh kilowattuur kilowatturen kilowatt_uur"),
    ("MW.h", "1", "mwh megawattuur megawatturen"),
    ("GW.h", "1", "gwh gigawattuur gigawatturen"),
    ("TW.h", "1", "twh terawattuur terawatturen"),
)
ENERGY = plain_kind("energy", UNITS)
