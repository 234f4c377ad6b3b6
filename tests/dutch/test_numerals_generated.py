"""Numerals that an independent library spells, read back with ours: in words, in digits, and both; none wrong.

num2words (LGPL, for these tests alone) writes a Dutch of its own, which nobody else does. What it writes is read as it
stands, and as it ought to be, by rule:

- "honderdéén", "éénentwintig": the accents belong to "één" where that is a word by itself ("honderdeen");
- "tweeduizendvijfhonderd": behind "duizend" comes a space ("tweeduizend vijfhonderd");
- "duizendhonderd": from 1100 on it is counted in hundreds ("elfhonderd"), and may be to 9900 ("eenentwintighonderd").

Source of the rules: Taalunie, Leidraad 6.9 and "Aaneenschrijven van telwoorden (algemeen)".
"""

import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]

from service.dutch.numerals import NotANumeral, parse_numeral, read_numeral
from service.dutch.numerals_digits import parse_digits
from service.dutch.tokens import tokenize
from service.extraction.quantities import find_quantities

EVERY = 20_000
LARGEST = 10**12
SPACES = (" ", "\u00a0", "\u2009", "\u202f")
ZEROS = [point for point in range(sys.maxunicode + 1) if unicodedata.decimal(chr(point), None) == 0]


def spread() -> list[int]:
    """The borders of all magnitudes, and thousands of numbers over all lengths; the same ones in every run."""
    draw = random.Random(20261121)
    borders = [times * 10**power + step for power in range(3, 12) for times in (1, 2, 9) for step in (-1, 0, 1, 101)]
    others = [draw.randrange(10**length) for length in range(5, 13) for _ in range(300)]
    return [*borders, LARGEST - 1, LARGEST, *others]


@cache
def generated(number: int) -> str:
    """As num2words has it: "honderdéén miljoen één"."""
    return str(num2words(number, lang="nl"))


@cache
def spelled(number: int) -> str:
    """The same with the accents where they belong: "honderdeen miljoen één"."""
    words = generated(number).split(" ")
    return " ".join(word if word == "één" else word.replace("éé", "ee") for word in words)


def with_spaces(number: int) -> str:
    """As it is spelled in print: "tweeduizend vijfhonderd", "honderdduizend één"."""
    return re.sub(r"duizend(?=\w)", "duizend ", re.sub(r"duizendeen$", "duizend één", spelled(number)))


def with_more_spaces(number: int) -> str:
    """As many write: "twee duizend vijfhonderd"."""
    return re.sub(r"(?<=\w)duizend", " duizend", with_spaces(number))


def without_trema(number: int) -> str:
    """ "drieentwintig"."""
    return spelled(number).replace("ë", "e")


def with_and(number: int) -> str | None:
    """ "vierduizend en twee", "een miljoen en vijf": before what is no more than twelve."""
    rest = number % 100
    return f"{spelled(number - rest)} en {spelled(rest)}" if number > 100 and 0 < rest < 13 else None


def with_and_inside(number: int) -> str | None:
    """ "honderdeneen", "tweeduizendentwaalf"."""
    rest = number % 100
    glues = number > 100 and 0 < rest < 13 and number % 10**6 > 100
    return f"{spelled(number - rest)}en{spelled(rest).replace('éé', 'ee')}" if glues else None


def in_hundreds(number: int) -> str | None:
    """ "elfhonderd", "achtendertighonderdtwintig"."""
    hundreds, rest = divmod(number, 100)
    if not 11 <= hundreds < 100 or hundreds % 10 == 0:
        return None
    return f"{spelled(hundreds)}honderd{spelled(rest).replace('éé', 'ee') if rest else ''}"


FORMS: tuple[Callable[[int], str | None], ...] = (
    generated,
    spelled,
    with_spaces,
    with_more_spaces,
    without_trema,
    with_and,
    with_and_inside,
    in_hundreds,
    lambda number: with_spaces(number).capitalize(),
)


def wrong(numbers: Iterable[int], forms: Iterable[Callable[[int], str | None]]) -> list[tuple[str, int, object]]:
    """(words, number, what was read) of all that is read otherwise."""
    found: list[tuple[str, int, object]] = []
    for number in numbers:
        for words in {form(number) for form in forms}:
            if words is not None and words != "een" and (read := _read(words)) != number:
                found.append((words, number, read))
    return found


def _read(words: str) -> Decimal | None:
    try:
        return parse_numeral(words)
    except NotANumeral:
        return None


def test_every_number_to_twenty_thousand_is_read_back() -> None:
    assert wrong(range(EVERY + 1), FORMS) == []


def test_numbers_of_all_lengths_are_read_back() -> None:
    assert wrong(spread(), FORMS) == []


@given(st.integers(0, LARGEST) | st.integers(0, 12).flatmap(lambda length: st.integers(0, 10**length)))
def test_any_number_is_read_back(number: int) -> None:
    assert wrong([number], FORMS) == []


def test_a_space_behind_honderd_does_not_end_a_number() -> None:
    def spaced(number: int) -> str:
        return re.sub(r"honderd(?=\w)(?!duizend)(?!een$)", "honderd ", with_spaces(number))

    assert wrong([*range(EVERY + 1), *spread()], [spaced]) == []


def test_a_number_in_a_sentence_is_one_quantity_of_that_value() -> None:
    faults = []
    for number in [*range(1, 2500), *spread()]:
        for words in (spelled(number), with_spaces(number)):
            text = f"In de provincie staan nu {words} huizen."
            found = [
                (text[quantity.numeral.start : quantity.numeral.end], quantity.best)
                for quantity in find_quantities(text, tokenize(text))
            ]
            if found != [(words, number)]:
                faults.append((words, number, found))
    assert faults == []


def test_an_ordinal_is_no_number_of_anything() -> None:
    """Up to "een miljoenste", which is a part."""
    for number in [*range(1, 2500), *(number for number in spread() if number < 10**6)]:
        words = num2words(number, lang="nl", to="ordinal")
        assert _read(words) is None, words
        tokens = tokenize(words)
        numeral = read_numeral(words, tokens, len(tokens) - 1)
        assert numeral is None or numeral.shape == "ordinal" or numeral.last < len(tokens), words


@pytest.mark.parametrize("separator", [".", *SPACES, ""], ids=[".", "space", "U+00A0", "U+2009", "U+202F", "none"])
def test_digits_in_groups_are_read_back(separator: str) -> None:
    for number in [*range(3000), *spread()]:
        grouped = f"{number:,}".replace(",", separator)
        assert _read(grouped) == number, grouped
        assert _read(f"{grouped},5") == number + Decimal("0.5"), grouped
        assert _read(f"{grouped},25") == number + Decimal("0.25"), grouped


@pytest.mark.parametrize("zero", ZEROS, ids=lambda zero: unicodedata.name(chr(zero)).removesuffix(" ZERO"))
def test_digits_of_every_script_are_read_back(zero: int) -> None:
    """Arabic-Indic, Devanagari, full-width, mathematical bold: all that Unicode has."""
    script = {ord("0") + digit: chr(zero + digit) for digit in range(10)}
    for number in (*range(25), 100, 1234, 50_000, 9_876_543, LARGEST):
        assert parse_digits(str(number).translate(script)) == number
        assert parse_digits(f"{number:,}".replace(",", ".").translate(script)) == number
        assert parse_digits(f"{number},5".translate(script)) == number + Decimal("0.5")
        assert _read(str(number).translate(script)) == number


@pytest.mark.parametrize(
    ("word", "value"),
    [("duizend", 10**3), ("miljoen", 10**6), ("mln", 10**6), ("miljard", 10**9), ("mrd", 10**9), ("biljoen", 10**12)],
)
def test_digits_before_a_magnitude_are_read_back(word: str, value: int) -> None:
    """ "3,2 miljoen", "12 duizend"; and words where no abbreviation follows."""
    for tenths in range(1, 10_000):
        assert _read(f"{tenths // 10},{tenths % 10} {word}") == Decimal(tenths) / 10 * value
    for number in range(1, 1000):
        assert _read(f"{number} {word}") == number * value
        if number > 1:
            assert _read(f"{spelled(number)} {word}") == number * value


def test_a_number_and_a_half_is_read_back() -> None:
    """ "tweeënhalf", "drie en een half", "vierenhalf miljoen"."""
    for number in range(2, 100):
        words, half = spelled(number), number + Decimal("0.5")
        joined = f"{words}{'ën' if words.endswith('e') else 'en'}half"
        assert _read(joined) == half, joined
        assert _read(joined.replace("ë", "e")) == half, joined
        assert _read(f"{words} en een half") == half, words
        assert _read(f"{joined} miljoen") == half * 10**6, joined


def test_english_numbers_are_read_back() -> None:
    """As posts have them, without commas, with and without "and"."""
    faults = []
    for number in [*range(3000), *spread()]:
        words = num2words(number, lang="en").replace(",", "")
        for spelling in {words, words.replace(" and ", " ")}:
            tokens = tokenize(spelling)
            numeral = read_numeral(spelling, tokens, 0, "en")
            if numeral is None or (numeral.value, numeral.last) != (number, len(tokens)):
                faults.append((spelling, number, numeral))
    assert faults == []


def test_arabic_numbers_are_read_back() -> None:
    """Up to a thousand, with "و" on the word behind it; num2words lets it stand apart, which nobody writes."""
    faults = []
    for number in range(1, 1001):
        words = num2words(number, lang="ar").replace(" و ", " و")
        tokens = tokenize(words)
        numeral = read_numeral(words, tokens, 0, "ar")
        if numeral is None or (numeral.value, numeral.last) != (number, len(tokens)):
            faults.append((words, number, numeral))
    assert faults == []
