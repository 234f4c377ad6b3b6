"""What stands between quotation marks, of every make that news sites use."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.dutch.quotes import find_quotes


def quotes(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We gaan door”, zegt ze.", ["We gaan door"]),
        ('"We gaan door", zegt ze, "en niet zo\'n beetje."', ["We gaan door", "en niet zo'n beetje."]),
        ("‘We gaan door’, zegt ze.", ["We gaan door"]),
        ("'We gaan door', zegt ze.", ["We gaan door"]),
        ("„We gaan door”, zegt ze.", ["We gaan door"]),
        ("«We gaan door», zegt ze.", ["We gaan door"]),
        ("‹We gaan door›, zegt ze.", ["We gaan door"]),
        ("‚We gaan door’, zegt ze.", ["We gaan door"]),
        ("‚We gaan door‘, zegt ze.", ["We gaan door"]),
        ("“We gaan door’’, zegt ze.", ["We gaan door"]),
        ('"We gaan door”, zegt ze.', ["We gaan door"]),
        ("‘Die foto's zijn weg’, zegt ze.", ["Die foto's zijn weg"]),
        ("Ze zei: “We gaan door. Morgen ook.", ["We gaan door. Morgen ook."]),
    ],
)
def test_quotations_are_found_whatever_their_marks(text: str, found: list[str]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    "text", ["'s Avonds zijn de foto's en auto's weg.", "Zo'n 20 m' en 5\" breed.", "De jaren '90 en '80."]
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert quotes(text) == []


@given(st.text(alphabet="ab \"'“”‘’„«»s.,\n"))
def test_spans_are_disjoint_and_inside(text: str) -> None:
    spans = find_quotes(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
