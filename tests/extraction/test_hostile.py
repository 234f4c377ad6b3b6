"""Hostile text, which anybody may post, raises nothing, keeps its offsets, and takes linear time."""

import gc
import sys
import time
import unicodedata

import pytest

from service.extraction import extract
from service.formats import parse_text
from service.model import Extraction
from tests.extraction.hostile import CLASSES, vocabulary, write_hostile

# Four times the text may take so many times as long: linear is 4, quadratic 16.
MOST = 6.0
# Texts that are read faster than this say nothing of growth; they are made longer, up to a limit.
_TELLING_SECONDS = 0.012
_SHORTEST, _LONGEST = 2_000, 16_000
_ATTEMPTS = 5

every_class = pytest.mark.parametrize("name", CLASSES)


@every_class
@pytest.mark.parametrize("characters", [1, 2, 7, 60, 400, 2000])
def test_hostile_text_gives_records_that_stand_in_it(name: str, characters: int) -> None:
    text = "a" + write_hostile(name, characters)
    for language in (None, "en", "ar") if characters <= 400 else (None,):
        assert _misplaced(extract(parse_text(text, published="2024-05-13", language=language))) == []


@every_class
def test_time_grows_with_the_length(name: str) -> None:
    """In one run, the least of several, so that only the text can make it longer."""
    characters = _SHORTEST
    while characters < _LONGEST and _seconds(write_hostile(name, characters)) < _TELLING_SECONDS:
        characters *= 2
    short, long = write_hostile(name, characters), write_hostile(name, 4 * characters)
    least_short = least_long = float("inf")
    for _ in range(_ATTEMPTS):
        least_short, least_long = min(least_short, _seconds(short)), min(least_long, _seconds(long))
        if least_long < MOST * least_short:
            return
    pytest.fail(f"{characters} characters take {least_short:.4f} s, four times as many {least_long:.4f} s")


@pytest.mark.parametrize(
    "sentence",
    [
        "Er vielen {0} doden in Gent.",
        "Zo'n {0}{0},{0} procent.",
        "Om {0} uur, op {0} mei 20{0}.",
        "Dat kost €{0}.{0}.",
        "Van {0} tot {0} miljoen.",
        "Het werd {0}-{0}, {0}:30 of {0}/{0}.",
        "De 1{0}2e, {0}e.",
    ],
)
def test_every_character_that_is_a_number_may_stand_where_one_does(sentence: str) -> None:
    """All of Unicode: digits of every script, "½", "Ⅻ", "②", "卅"."""
    numeric = [character for character in map(chr, range(sys.maxunicode + 1)) if character.isnumeric()]
    assert {unicodedata.category(character) for character in numeric} >= {"Nd", "Nl", "No"}
    text = "\n\n".join(sentence.format(character) for character in numeric)
    assert _misplaced(extract(parse_text(text, published="2024-05-13"))) == []


def test_the_salad_holds_what_the_rules_look_for() -> None:
    assert {"volgens", "miljoen", "maandag", "procent", "gewonden", "Gent"} <= set(vocabulary())


def _seconds(text: str) -> float:
    article = parse_text(text, published="2024-05-13")
    gc.disable()  # a round of it takes as long as a short text
    try:
        began = time.process_time()
        extract(article)
        return time.process_time() - began
    finally:
        gc.enable()


def _misplaced(found: Extraction) -> list[object]:
    """Every record whose span does not have its characters, or has none."""
    text = found.article.text
    stated = [(record, record.start, record.end, record.surface) for record in (*found.mentions, *found.times)]
    for figure in found.figures:
        quantity = figure.quantity
        stated.append((figure, figure.start, figure.end, figure.verbatim))
        if figure.counted is not None:
            stated.append((figure, figure.counted.start, figure.counted.end, figure.counted.surface))
        for span in (quantity.numeral, quantity.modifier_span, quantity.unit_span):
            if span is not None:
                stated.append((figure, span.start, span.end, text[span.start : span.end]))
    return [
        record
        for record, start, end, surface in stated
        if not 0 <= start < end <= len(text) or text[start:end] != surface
    ]
