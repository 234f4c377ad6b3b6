"""Amounts of energy."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("J", "1", "joule joules"),
    ("kJ", "1", "kj kilojoule kilojoules"),
    ("MJ", "1", "mj megajoule megajoules"),
    ("GJ", "1", "gj gigajoule gigajoules"),
    ("TJ", "1", "tj terajoule terajoules"),
    ("PJ", "1", "pj petajoule petajoules"),
    ("EJ", "1", "exajoule exajoules"),
    ("kcal", "1", "kcal kilocalorie kilocalorieën kilocalories"),
    ("cal", "1", "calorie calorieën cal"),
    ("W.h", "1", "wh wattuur"),
    ("kW.h", "1", "kwh kilowattuur kilowatturen kilowatt_uur kilowatt-uur"),
    ("MW.h", "1", "mwh megawattuur megawatturen megawatt-uur"),
    ("GW.h", "1", "gwh gigawattuur gigawatturen gigawatt-uur"),
    ("TW.h", "1", "twh terawattuur terawatturen terawatt-uur"),
    ("eV", "1", "elektronvolt"),
)
ENERGY = plain_kind("energy", UNITS)
