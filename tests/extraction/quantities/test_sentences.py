"""The project's own sentences: what must be found in them, with its bounds and unit, and where nothing may be found."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from service.dutch.tokens import tokenize
from service.extraction.quantities import find_quantities

HERE = Path(__file__).parent
# What each modifier commits to, as the guidelines say it: which of low, best and high hold the stated number.
COMMITS = {
    "exact": "lbh", "about": "b", "almost": "bh", "less_than": "bh", "at_most": "bh", "over": "lb", "more_than": "lb",
    "at_least": "lb",
}  # fmt: skip


def lines(name: str) -> list[str]:
    content = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in content if line and not line.startswith("#")]


def language_of(sentence: str) -> tuple[str, str]:
    match = re.match(r"(en|ar): ", sentence)
    return (match[1], sentence[4:]) if match else ("nl", sentence)


def unmark(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """The sentence without its marks, and the spans that they stood around."""
    text, spans, start = "", [], 0
    for character in sentence:
        if character == "[":
            start = len(text)
        elif character == "]":
            spans.append((start, len(text)))
        else:
            text += character
    return text, spans


def expected(words: str) -> tuple[object, ...]:
    kind, modifier, value, *unit = words.split()
    low, _, high = value.partition("..")
    if high:
        stated: list[Decimal | None] = [Decimal(low), None, Decimal(high)]
    else:
        stated = [Decimal(low) if place in COMMITS[modifier] else None for place in "lbh"]
    return kind, modifier, *stated, unit[0] if unit else None


@pytest.mark.parametrize("line", lines("found.txt"))
def test_quantity_is_found_with_its_span_bounds_and_unit(line: str) -> None:
    """Every mark is a quantity, and nothing else is one."""
    marked, _, wanted = line.rpartition(" | ")
    language, marked = language_of(marked)
    text, spans = unmark(marked)
    found = find_quantities(text, tokenize(text), language)
    assert [(text[q.start : q.end], q.kind, q.modifier, q.low, q.best, q.high, q.unit) for q in found] == [
        (text[start:end], *expected(words)) for (start, end), words in zip(spans, wanted.split("; "), strict=True)
    ]


@pytest.mark.parametrize("sentence", lines("silent.txt"))
def test_nothing_is_found_where_the_number_is_no_figure(sentence: str) -> None:
    found = find_quantities(sentence, tokenize(sentence))
    assert [sentence[q.start : q.end] for q in found] == []


def test_tables_hold_what_they_promise() -> None:
    """Enough sentences of both sorts to mean something."""
    assert len(lines("found.txt")) >= 120
    assert len(lines("silent.txt")) >= 80
