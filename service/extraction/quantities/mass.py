"""Masses, in everyday words weights. The Dutch pound and ounce are metric: 500 and 100 grams."""

from service.extraction.quantities.base import plain_kind, surfaces

UNITS = surfaces(
    ("mg", "1", "mg milligram milligrammen"),
    ("g", "1", "g gr gram grammen grams"),
    ("g", "100", "ons"),
    ("g", "500", "pond"),
    ("kg", "1", "kg kilo kilo's kilogram kilogrammen kilograms kilogramme kilos كيلوغرام كغ"),
    ("t", "1", "t ton tonne tonnes tons metrische_ton metric_tons طن"),
    ("kt", "1", "kt kiloton"),
    ("Mt", "1", "megaton"),
    ("[lb_av]", "1", "lb lbs pounds"),
    ("[oz_av]", "1", "ounce ounces"),
)
MASS = plain_kind("mass", UNITS)
