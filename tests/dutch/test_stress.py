"""Words that stress a number: they are its modifier where it has no hedge, and change no bound."""

import pytest

from service import extraction, formats
from service.dutch.stress import STRESS, find_stress
from service.dutch.tokens import tokenize
from service.model import Quantity


@pytest.mark.parametrize("phrase", STRESS)
def test_every_phrase_is_found_before_a_numeral(phrase: str) -> None:
    """The whole phrase, not a shorter one that ends alike."""
    tokens = tokenize(f"zie {phrase} 100")
    found = find_stress(tokens, len(tokens) - 1)
    assert found is not None
    assert (found.modifier, found.phrase, found.first) == ("exact", phrase, 1)


@pytest.mark.parametrize(
    ("sentence", "stress"),
    [
        ("Al 34 dorpen hebben zich aangemeld.", "Al"),
        ("Er zijn dit jaar al 34 winkels gesloten.", "al"),
        ("Maar liefst 2.600 fietsen werden gestolen.", "Maar liefst"),
        ("De storing trof liefst 90.000 gezinnen.", "liefst"),
        ("Alleen al 51 huizen liepen onder.", "Alleen al"),
        ("Op de kade stonden wel 700 supporters.", "wel"),
        ("De gemeente heeft nog maar 8 bussen.", "nog maar"),
    ],
)
def test_stress_is_the_modifier_of_an_exact_number(sentence: str, stress: str) -> None:
    (quantity,) = _quantities(sentence)
    span = quantity.modifier_span
    assert quantity.modifier == "exact"
    assert quantity.low == quantity.best == quantity.high
    assert span is not None
    assert sentence[span.start : span.end] == stress
    assert quantity.start == span.start


@pytest.mark.parametrize(
    ("sentence", "modifier"),
    [
        ("Er zijn al meer dan 34 winkels gesloten.", "more_than"),
        ("Er zijn zeker al 34 winkels gesloten.", "at_least"),
        ("Op de kade stonden wel tienduizenden supporters.", "vague"),
        ("Er zijn al een tiental winkels gesloten.", "about"),
        ("Er zijn al 30 tot 40 winkels gesloten.", "between"),
        ("De boete kan oplopen tot wel 5.000 euro.", "at_most"),
        ("Er liggen al 34 gewonden of meer in het ziekenhuis.", "at_least"),
    ],
)
def test_a_hedge_says_more_than_stress(sentence: str, modifier: str) -> None:
    (quantity,) = _quantities(sentence)
    assert quantity.modifier == modifier


@pytest.mark.parametrize(
    "sentence",
    [
        "Ze huurt het liefst 3 kamers.",
        "Geen 12, wel 14 kinderen raakten gewond.",
        "Het bestuur heeft nog 34 leden.",
        "Al de 34 winkels zijn gesloten.",
        "Vooral 34 winkels in Zwolle sloten.",
    ],
)
def test_other_senses_are_no_stress(sentence: str) -> None:
    assert all(quantity.modifier_span is None for quantity in _quantities(sentence) if quantity.modifier == "exact")


def _quantities(sentence: str) -> list[Quantity]:
    found = extraction.extract(formats.parse_text(sentence, published=None))
    return [figure.quantity for figure in found.figures]
