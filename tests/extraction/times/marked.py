"""Sentences with their time expressions in square brackets, and the check that just those are found."""

import re

from service.dutch.tokens import tokenize
from service.extraction.times import find_times
from service.formats.publication import parse_given
from service.model import Time

PUBLISHED = "2024-05-15T11:30:00+02:00"  # a Wednesday, half past eleven in Brussels


def find(text: str, published: str | None = PUBLISHED, language: str = "nl") -> list[Time]:
    """The times of a text that was published then; None where that is not known."""
    given = parse_given(published, "Europe/Brussels") if published else None
    return find_times(text, tokenize(text), given, language)


def check(marked: str, values: list[str | None], published: str | None = PUBLISHED, language: str = "nl") -> list[Time]:
    """Finds the times of a sentence, which must be those marked in it, with these values."""
    text = re.sub(r"[\[\]]", "", marked)
    found = find(text, published, language)
    assert [record.surface for record in found] == re.findall(r"\[(.*?)\]", marked)
    assert [record.value for record in found] == values
    starts = [match.start() - 2 * index for index, match in enumerate(re.finditer(r"\[", marked))]
    assert [record.start for record in found] == starts
    assert all(text[record.start : record.end] == record.surface for record in found)
    return found
