"""Masses, in everyday words weights. The Dutch pound and ounce are metric: 500 and 100 grams.

They have been so since the Weights and Measures Act of 1820, and are in every Dutch shop; an avoirdupois pound is
written "lb" or in English. "Pond" as money is judged in `money`, "ton" as a sum as well.
"""

from service.extraction.quantities.base import Kind, surfaces
from service.extraction.quantities.composed import composing_judge

UNITS = surfaces(
    ("ng", "1", "nanogram nanogrammen"),
    ("ug", "1", "µg μg ug mcg microgram microgrammen"),
    ("mg", "1", "mg milligram milligrammen"),
    ("g", "0.01", "centigram"),
    ("g", "0.1", "decigram"),
    ("g", "1", "g gr gram grammen grams"),
    ("g", "10", "decagram"),
    ("g", "100", "ons hectogram"),
    ("g", "500", "pond ponden"),
    ("kg", "1", "kg kilo kilo's kilogram kilogrammen kilograms kilogramme kilos كيلوغرام كغ"),
    ("kg", "100", "kwintaal centenaar"),
    ("t", "1", "t ton tonne tonnes tons tonnen metrische_ton metrische_tonnen metric_tons طن"),
    ("kt", "1", "kt kiloton kilotonnen kilotons"),
    ("Mt", "1", "mt megaton megatonnen megatons"),
    ("Gt", "1", "gt gigaton gigatonnen"),
    ("[lb_av]", "1", "lb lbs pounds"),
    ("[oz_av]", "1", "oz ounce ounces"),
    ("[stone_av]", "1", "stone"),
)
MASS = Kind("mass", {"mass.numeral-unit": 0.95, "mass.composed": 0.93}, UNITS, {}, composing_judge("mass", UNITS))
