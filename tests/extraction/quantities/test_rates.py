"""What a quantity is reckoned per, before it and behind it; and where "per" says how or when."""

from decimal import Decimal

import pytest

from service.dutch.tokens import tokenize
from service.extraction.quantities import find_quantities
from service.model import Quantity

# The sentence, the words of the rate, and what it says: so many of a unit or of a noun.
RATES = [
    ("Er vallen 40 doden per dag.", "per dag", "1", "d", None),
    ("Het gaat om 12 per 100.000 inwoners.", "per 100.000 inwoners", "100000", None, "inwoner"),
    ("Er waren 85 gevallen per 100.000 inwoners.", "per 100.000 inwoners", "100000", None, "inwoner"),
    ("Er zijn 300 besmettingen op 100.000 inwoners.", "op 100.000 inwoners", "100000", None, "inwoner"),
    ("Per 100.000 inwoners zijn er 12 besmettingen.", "Per 100.000 inwoners", "100000", None, "inwoner"),
    ("De prijs steeg tot 80 euro per ton.", "per ton", "1", "t", None),
    ("Een kaartje kost 5 euro per persoon.", "per persoon", "1", None, "persoon"),
    ("Een kamer kost 31 euro per vierkante meter.", "per vierkante meter", "1", "m2", None),
    ("De oogst was 9 ton per hectare.", "per hectare", "1", "har", None),
    ("Ze traint drie keer per week.", "per week", "1", "wk", None),
    ("Hij werkt 40 uur in de week.", "in de week", "1", "wk", None),
    ("De huur stijgt met 20 procent per jaar.", "per jaar", "1", "a", None),
    ("De bank betaalt 2 procent per kwartaal.", "per kwartaal", "3", "mo", None),
    ("Appels kosten 2 euro het stuk.", "het stuk", "1", None, "stuk"),
    ("Appels kosten 50 cent de kilo.", "de kilo", "1", "kg", None),
    ("Ze verkoopt ze à 5 euro per stuk.", "per stuk", "1", None, "stuk"),
    ("Per dag sterven er 40 mensen.", "Per dag", "1", "d", None),
    ("Jaarlijks komen 300 mensen om.", "Jaarlijks", "1", "a", None),
    ("Het waterschap pompt elke dag 350.000 kubieke meter weg.", "elke dag", "1", "d", None),
    ("Het bedrijf verwerkt op jaarbasis 5.000 ton.", "op jaarbasis", "1", "a", None),
    ("Ze maken 5.000 ton op jaarbasis.", "op jaarbasis", "1", "a", None),
    ("Het verbruik is 20 kilo per hoofd van de bevolking.", "per hoofd van de bevolking", "1", None, "hoofd"),
    ("Stroom kost 80 €/MWh.", "/MWh", "1", "MW.h", None),
    ("De winst is 5 euro per aandeel.", "per aandeel", "1", None, "aandeel"),
    ("De wagen slikt 5 liter per 100 kilometer.", "per 100 kilometer", "100", "km", None),
    ("Het kost 50 euro per gewerkt uur.", "per gewerkt uur", "1", "h", None),
    ("De overtocht kost 80 euro per auto.", "per auto", "1", None, "auto"),
    ("Er is 1 arts per 1.000 patiënten.", "per 1.000 patiënten", "1000", None, "patiënt"),
    ("Er stroomt 300 kubieke meter per seconde door de sluis.", "per seconde", "1", "s", None),
]  # fmt: skip
NONE = [
    "Er kwamen 200 mensen per trein aan.",
    "Per 1 januari stijgt de huur met 5 procent.",
    "De huur stijgt per 1 januari met 5 procent.",
    "Per ongeluk kwamen 5 mensen binnen.",
    "De wagen reed 120 kilometer per uur.",
    "Ze kreeg 5 euro de dag nadien.",
    "Hij won 3 keer in de week voor Kerst.",
    "Een op de vijf huizen staat leeg.",
    "In het water zat 12 milligram per liter.",
    "Vorig jaar kwamen 300 mensen om.",
]


def found(text: str) -> list[Quantity]:
    return find_quantities(text, tokenize(text))


@pytest.mark.parametrize(("text", "surface", "value", "unit", "noun"), RATES)
def test_rate_is_found_with_its_words_and_unit(
    text: str, surface: str, value: str, unit: str | None, noun: str | None
) -> None:
    """The number of a rate is no quantity of its own, so there is one."""
    (quantity,) = found(text)
    rate = quantity.per
    assert rate is not None
    assert (rate.surface, text[rate.start : rate.end]) == (surface, surface)
    assert (rate.value, rate.unit, rate.noun) == (Decimal(value), unit, noun)


@pytest.mark.parametrize("text", NONE)
def test_other_words_are_no_rate(text: str) -> None:
    (quantity,) = found(text)
    assert quantity.per is None


def test_each_quantity_has_its_own_rate() -> None:
    text = "Ze traint 3 keer per week en wint twee keer per jaar."
    assert [quantity.per and quantity.per.surface for quantity in found(text)] == ["per week", "per jaar"]


def test_rate_does_not_reach_over_the_end_of_a_clause() -> None:
    text = "Er vielen 40 doden, zegt de krant, die per dag verschijnt."
    assert [quantity.per for quantity in found(text)] == [None]
