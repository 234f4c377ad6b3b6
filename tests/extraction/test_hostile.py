"""Hostile text, which anybody may post, raises nothing, keeps its offsets, and takes linear time."""

import gc
import random
import sys
import time
import unicodedata

import pytest

from service.extraction import extract
from service.formats import parse_text
from service.model import Extraction
from tests.extraction.hostile import CLASSES, REPEATED, vocabulary, write_hostile

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


# Texts that once raised, as short as they can be, with their language.
RAISED = (
    ("1 per ٣", None),
    ("59999999999999999999999999999 op de 59999999999999999999999999999", None),
    ("miljard ei doden(", None),
    ("“zei twee 𝟙t", "en"),
    ("1“zei een", None),
    ("0een derde", None),
    ("0 drie elfde van de mensen", None),
)

# Numbers, units, days and marks in any order: near misses of every rule that counts, measures or tells the time.
_PIECES = tuple(
    """1 2 3 12 29 31 32 0 00 99 100 1.000 10.000 1,5 0,5 1/2 ½ 2024 1900 '24 12:30 24:00 25.61 -5 +3 ٣٠ 1.5 10^6 1e9
    9999999999999999999999999999 % € $ euro jaar uur weken maanden dagen eeuw eeuwen geleden later over voor na sinds
    tot van tussen en op de het een miljoen miljard biljoen duizend honderd half kwart derde keer per maandag januari
    mei februari weekend vorige volgende komende afgelopen eind begin medio ongeveer ruim bijna à of . , ; : ( ) “ ” ' "
    - – Jan Gent zei volgens IS doden gewonden is zijn niet geen""".split()
)
_JOINTS = (" ", " ", " ", "", "\n", "\n\n")
_PUBLISHED = ("2024-05-13", "2024-02-29", "2024-03-31T03:30:00+02:00", "2024-12", "1999", None)


@pytest.mark.parametrize(("text", "language"), RAISED)
def test_what_once_raised_does_no_more(text: str, language: str | None) -> None:
    assert _misplaced(extract(parse_text(text, published="2024-05-13", language=language))) == []


@pytest.mark.parametrize("seed", range(6))
def test_words_in_any_order_raise_nothing(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(250):
        pieces = draw.choice((_PIECES, vocabulary(), REPEATED))
        text = "a" + "".join(draw.choice(pieces) + draw.choice(_JOINTS) for _ in range(draw.randrange(1, 50)))
        language, published = draw.choice((None, None, "en", "ar")), draw.choice(_PUBLISHED)
        assert _misplaced(extract(parse_text(text, published=published, language=language))) == [], (text, language)


@pytest.mark.parametrize(
    "frame",
    [
        "{0} doden, {0},5 procent, € {0}.",
        "{0} miljoen euro, {0} duizend miljoen miljard biljoen kilometer.",
        "{0} tot {0} meter, tussen {0} en {0} graden, {0} x {0} meter.",
        "{0}/{0} van de mensen, {0} op de {0}, {0} per {0} inwoners.",
        "{0} uur en {0} minuten, {0}-jarige, {0}e, een {0}de, {0} keer zoveel.",
        "10^{0} en {0}e{0}, {0} tot de macht {0}.",
        "{0} jaar en {0} maanden geleden, over {0} jaar, {0} weken later, de afgelopen {0} maanden.",
        "Sinds {0}, in {0}, op {0} mei {0}, om {0}:{0} uur, in de {0}e eeuw, {0} voor Christus.",
    ],
)
def test_numbers_may_have_any_number_of_digits(frame: str) -> None:
    numbers = [digit * length for length in (*range(1, 35), 60, 400) for digit in "190"]
    text = "\n\n".join(frame.format(number) for number in numbers)
    for language in ("nl", "en"):
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
