"""The registry of kinds: every kind, unit and rule is public, and rules answer with what they promise."""

import sys

import pytest

from service.dutch.tokens import tokenize
from service.extraction.quantities import KINDS, find_quantities
from service.model import Span
from service.model.vocabularies import KINDS as KIND_TERMS
from service.model.vocabularies import UNITS

TERMS = {term.id: term for term in UNITS}


def test_every_kind_is_in_the_public_vocabulary_and_no_other_is() -> None:
    assert {kind.name for kind in KINDS} == {term.id for term in KIND_TERMS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_unit_is_in_the_public_vocabulary(kind: object) -> None:
    """But for what names no unit: "500 kronen" are money of one of several countries."""
    for unit in {*kind.after.values(), *kind.before.values()}:  # type: ignore[attr-defined]
        assert unit.code in TERMS or not unit.code


def test_rules_carry_the_name_of_their_kind_and_a_confidence() -> None:
    for kind in KINDS:
        assert kind.rules
        for rule, confidence in kind.rules.items():
            assert rule.startswith(f"{kind.name}.")
            assert 0.5 <= confidence <= 0.97


def test_spans_point_at_modifier_numeral_and_unit() -> None:
    text = "Volgens haar is zo’n 1.200 vierkante kilometer verbrand."
    (quantity,) = find_quantities(text, tokenize(text))
    parts = (quantity.modifier_span, quantity.numeral, quantity.unit_span)
    assert [text[part.start : part.end] for part in parts if part] == ["zo’n", "1.200", "vierkante kilometer"]
    assert (quantity.rule, quantity.start, quantity.end) == ("area.numeral-unit", 16, 46)


def test_range_is_one_numeral_and_keeps_its_hedge() -> None:
    text = "De verbouwing kost ongeveer 10 tot 15 miljoen euro."
    (quantity,) = find_quantities(text, tokenize(text))
    assert text[quantity.numeral.start : quantity.numeral.end] == "10 tot 15 miljoen"
    assert quantity.modifier == "between"
    assert quantity.modifier_span == Span(19, 27)


def test_hedge_behind_the_noun_leaves_the_noun_outside() -> None:
    """The noun that is counted is looked for behind the quantity."""
    text = "Er worden 200 gasten of meer verwacht."
    (quantity,) = find_quantities(text, tokenize(text))
    assert (text[quantity.start : quantity.end], quantity.modifier) == ("200", "at_least")
    assert quantity.modifier_span == Span(21, 28)


def test_no_quantity_begins_in_a_blocked_span() -> None:
    text = "Om 24 uur van Zolder reden 48 ploegen mee."
    assert [q.start for q in find_quantities(text, tokenize(text), "nl", [Span(3, 20)])] == [27]


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "🌊 سلام Syriërs: 200 gezinnen. Daarna 300 gezinnen."
    start = text.index("Daarna")
    (quantity,) = find_quantities(text, tokenize(text, start, len(text)))
    assert text[quantity.start : quantity.end] == "300"


def calls(text: str) -> int:
    """How many functions are entered to find the quantities of a text: a clock that no other process disturbs."""
    tokens, count = tokenize(text), 0

    def step(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(step)
    try:
        find_quantities(text, tokens)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    ["7", "1.", "en ", "10 tot ", "honderd ", "123 ", "5 of ", "1-", "1/2", "€ ", "12, ", "een op de ", "uur 2 en "],
)
def test_work_grows_with_length_alone(unit: str) -> None:
    """Three times the text is at most three times the work, and some."""
    short, long = (calls(unit * (size // len(unit))) for size in (3_000, 9_000))
    assert long <= 3.2 * short + 50


ODD = (
    "", "²/3", "5 ²/3", "٣٫", "½½½", "1\u0663", "€", "tussen", "min", "1 234 567 890 123 456 789 012", "-", "een en",
    "\ud800 5", "een halve", "twee op de", "0/0", "5/0", "1/0", "van 5 naar", "nul op nul", "۵۰٪", "५ ५ ५", "10 k k k",
    "zesjarig", "jarige", "9" * 30, "9" * 29 + " miljoen", "triljoen triljoen mensen", "10^28 mensen", "10^29 euro",
    "triljoenen triljoenen euro's", "9" * 28 + " tot " + "9" * 29, "9" * 5000,
    "1" * 29 + " op de " + "1" * 30, "9" * 24 + " triljoen op de 5", "€" + "9" * 23 + "bn", "triljoentriljoen op 5",
    "triljoenen triljoenen van de 10", "9" * 24 + " miljoen en een half",
    "5 per biljard", "5 per 100.000", "5 per", "5 /", "5 euro de", "5 op 100.000",
    "1," * 500, "een" * 500, "(5", "5)", "€ € 5 € 5", "tot tot 5 tot", "> = < 5",
)  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_text_raises_nothing(text: str) -> None:
    for language in ("nl", "en", "ar", "fr"):
        for quantity in find_quantities(text, tokenize(text), language):
            assert 0 <= quantity.start < quantity.end <= len(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("0", "0"), ("nul", "nul"), ("geen", "geen"), ("een maand", "een maand"), ("2'", "2'"), ('45"', '45"'),
     ("- 10 k", "- 10 k")],
)  # fmt: skip
def test_a_block_of_one_number_is_an_answer(text: str, shown: str) -> None:
    """In a sentence none of these is a quantity."""
    assert [text[q.start : q.end] for q in find_quantities(text, tokenize(text))] == [shown]
    sentence = f"Hij zei {text} en ging"
    assert shown not in [sentence[q.start : q.end] for q in find_quantities(sentence, tokenize(sentence))]


def test_every_currency_is_found_by_its_name_and_its_code() -> None:
    lost = []
    for term in UNITS:
        if term.broader != "money" or not term.definition.startswith("ISO 4217"):
            continue
        for text in (f"Het kost 5.000 {term.id}.", f"Het kost 5.000 {term.nl}."):
            found = find_quantities(text, tokenize(text))
            codes = [quantity.unit for quantity in found if quantity.kind == "money"]
            # A name may be that of an older currency too: then it says the one that is in use.
            lost += [text] if len(codes) != 1 or (text.endswith(f"{term.id}.") and codes != [term.id]) else []
    assert lost == []


def test_a_row_of_bare_numbers_is_a_table() -> None:
    text = "Winnende getallen: " + " ".join(str(number) for number in range(1, 30))
    assert find_quantities(text, tokenize(text)) == []


NEWS = (
    "Bij een brand in een rusthuis in Zottegem zijn maandag 86 bewoners op tijd naar buiten gebracht. Vier van hen "
    "ademden rook in. De schade loopt op tot 1,2 miljoen euro, zegt de burgemeester. Volgens de brandweer duurde het "
    "blussen ruim drie uur. De gemeente telt 25.000 inwoners en heeft sinds 2014 een nieuw rusthuis. "
)


@pytest.mark.parametrize("unit", ["1 ", "1, ", "7", "7 8 9 ", "- ", "en ", "een ", "€ ", "per ", "geen ", "tot "])
def test_text_that_tells_nothing_is_no_dearer_than_news(unit: str) -> None:
    """At most ten times the work of as much news."""
    assert calls(unit * (6_000 // len(unit))) <= 10 * calls(NEWS * (6_000 // len(NEWS)))


@pytest.mark.parametrize(
    "unit", ["per 5 ", "5 per ", "een uur ", "geen enkele ", "5 x 10^", "10⁶ ", "1m85 ", "5 euro 50 "]
)
def test_work_of_what_goes_on_grows_with_length_alone(unit: str) -> None:
    """Rates, compositions and powers look no further than a few tokens."""
    short, long = (calls(unit * (size // len(unit))) for size in (3_000, 9_000))
    assert long <= 3.2 * short + 50
