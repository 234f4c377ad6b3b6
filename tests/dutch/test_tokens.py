"""Tokens stand where the text has them, and touch where nothing parts them."""

import gc
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.dutch.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Zo’n 50.000 betogers, zei hij.", ["Zo’n", "50.000", "betogers", ",", "zei", "hij", "."]),
        ("De 22ste en de 35-jarige", ["De", "22", "ste", "en", "de", "35", "-", "jarige"]),
        ("om 17u52 of 14.30 uur", ["om", "17", "u52", "of", "14.30", "uur"]),
        ("AK-47, D66 en G8", ["AK-47", ",", "D66", "en", "G8"]),
        ("'s avonds in 's-Hertogenbosch", ["'s", "avonds", "in", "'s-Hertogenbosch"]),
        ("foto's en 'foto' en NAVO-top", ["foto's", "en", "'", "foto", "'", "en", "NAVO-top"]),
        ("1.234,56. Einde", ["1.234,56", ".", "Einde"]),
        ("€2 mrd, 5%, 30°C", ["€", "2", "mrd", ",", "5", "%", ",", "30", "°", "C"]),
        ("٣٠٠٠ شخص", ["٣٠٠٠", "شخص"]),
        ("😀 drie 🚒", ["😀", "drie", "🚒"]),
    ],
)
def test_tokens_of_news_text(text: str, surfaces: list[str]) -> None:
    assert tokenize(text).surface == surfaces


def test_typographic_apostrophes_compare_as_plain_ones() -> None:
    assert tokenize("Zo’n foto’s").lower == ["zo'n", "foto's"]


def test_soft_hyphens_part_no_word_and_no_number() -> None:
    """They say where a line may break; rules compare without them, the surface keeps them."""
    tokens = tokenize("12.\u00ad500 vluch\u00adtelingen")
    assert tokens.surface == ["12.\u00ad500", "vluch\u00adtelingen"]
    assert tokens.lower == ["12.500", "vluchtelingen"]
    assert tokenize("drie \u00ad vier").lower == ["drie", "\u00ad", "vier"]


def test_parts_of_an_ordinal_touch_and_words_apart_do_not() -> None:
    tokens = tokenize("22ste keer")
    assert (tokens.touch(0), tokens.touch(1), tokens.touch(2)) == (True, False, False)


@given(st.text())
def test_offsets_hold_for_any_text(text: str) -> None:
    """`surface == text[start:end]`, in order, and no visible character is lost but combining marks on their own."""
    tokens = tokenize(text)
    assert [text[start:end] for start, end in zip(tokens.start, tokens.end, strict=True)] == tokens.surface
    assert all(end <= start for end, start in zip(tokens.end, tokens.start[1:], strict=False))


def test_offsets_count_from_the_whole_text_when_a_part_is_read() -> None:
    text = "kop\n\ndrie doden"
    tokens = tokenize(text, 5)
    assert (tokens.surface, tokens.start) == (["drie", "doden"], [5, 10])


@pytest.mark.parametrize("unit", ["a.", "'", "1,", "-", "a-", "a'", ".", "é́", "5"])
def test_time_grows_linearly(unit: str) -> None:
    """Eight times the text takes about eight times as long: far less than the 64 of a quadratic scan."""

    def seconds(count: int) -> float:
        text = unit * count
        return min(_timed(text) for _ in range(3))

    def _timed(text: str) -> float:
        gc.collect()
        gc.disable()  # it would look through all that the tests before this one left
        try:
            start = time.process_time()
            tokenize(text)
            return time.process_time() - start
        finally:
            gc.enable()

    assert seconds(400_000) < 40 * max(seconds(50_000), 0.005)
