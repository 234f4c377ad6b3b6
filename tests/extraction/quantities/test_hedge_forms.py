"""Every form of the public vocabulary of modifiers is read in a sentence, as the modifier that lists it."""

from collections.abc import Iterator

import pytest

from service.dutch.hedge_forms import FEW, PLURALS, RANGES, forms_of
from service.dutch.numerals_reading import _FEW
from service.dutch.numerals_words import _EXACT, dutch_word
from service.dutch.tokens import tokenize
from service.extraction.quantities import find_quantities
from service.extraction.quantities.ranges import _JOINERS
from service.model import Quantity
from service.model.vocabularies import MODIFIERS

FRAMES = {
    "nl": (
        "Er kwamen {} bezoekers.", "Het kost {} euro.", "De vlag hangt {} meter hoog.", "De muur is {} meter hoog.",
        "De rit duurt {} minuten.", "De teller staat op {} punten.", "Dat is {}, zegt hij.", "{} huizen liepen onder.",
        "Het zijn {} euro. Meer weet hij niet.",
    ),
    "en": ("There were {} people in the streets.", "It costs {} dollars.", "They saw {}."),
    "ar": ("قتل {} مدني", "وصل {} شخص إلى المدينة"),
}  # fmt: skip
NUMBERS = (("300", "400"), ("dertig", "veertig"), ("vijf", "zes"))
SAID = [(modifier.id, form) for modifier in MODIFIERS for form in forms_of(modifier.id)]


@pytest.mark.parametrize(("modifier", "form"), SAID)
def test_a_form_is_read_as_its_modifier(modifier: str, form: str) -> None:
    """In one of the sentences: some stand only beside a unit, some only behind the number."""
    assert any(_says(quantity, modifier, form, text) for text, quantity in _readings(form)), form


def test_no_hedge_says_two_things() -> None:
    """Each form stands under one modifier."""
    forms = [form for _, form in SAID]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_ranges_are_those_that_are_read() -> None:
    """A joiner that is new in the rules is missed here."""
    joined = {" ".join(words).replace("t / m", "t/m") for words in _JOINERS}
    assert joined - {"~", "—", "الى"} <= {form.split("…")[1].strip() for form in RANGES}


def test_vague_numerals_are_those_that_are_read() -> None:
    assert {"een paar"} | set(FEW) >= _FEW - {"talloze"}
    read = {word for word, lexeme in _EXACT.items() if lexeme.role == "plural"}
    assert {word for word in read if not word.endswith("gtallen")} - {"honderdtallen", "duizendtallen"} <= set(PLURALS)
    for word in PLURALS[:9]:
        lexeme = dutch_word(word)
        assert lexeme is None or lexeme.role == "plural"


def _readings(form: str) -> Iterator[tuple[str, Quantity]]:
    """What is read of the form in each sentence, with each number, at each side of it."""
    is_arabic = any("\u0600" <= letter <= "\u06ff" for letter in form)
    for language in ("ar",) if is_arabic else ("nl", "en"):
        for first, second in NUMBERS:
            for said in _with_numbers(form, first, second):
                for frame in FRAMES[language]:
                    text = frame.format(said)
                    for quantity in find_quantities(text, tokenize(text), language):
                        yield text, quantity


def _with_numbers(form: str, first: str, second: str) -> list[str]:
    if form.count("…") == 2:
        return [form.replace("…", first, 1).replace("…", second, 1)]
    return [form, f"{form} {first}", f"{first} {form}"]


def _says(quantity: Quantity, modifier: str, form: str, text: str) -> bool:
    """Whether the quantity is so modified, by these very words or by a numeral that holds them."""
    if quantity.modifier != modifier:
        return False
    if "…" in form:  # "van" before a range stays outside
        parts = form.removeprefix("van ").split("…")
        return all(part.strip() in text[quantity.start : quantity.end] for part in parts)
    span = quantity.modifier_span
    if span is not None:
        return "".join(text[span.start : span.end].split()).casefold() == "".join(form.split()).casefold()
    return text[quantity.numeral.start : quantity.numeral.end].casefold() == form.casefold()
