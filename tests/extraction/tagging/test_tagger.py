"""Parts of speech and names of whole articles."""

import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction.tagging import Tagging, tag_article
from tests.extraction.entities.marked import make_article


def tag(*paragraphs: str, language: str = "nl") -> list[Tagging]:
    return tag_article(make_article(*paragraphs, language=language))


def test_each_token_has_its_part_of_speech() -> None:
    (tagging,) = tag("De oude brug stortte in.")
    assert tagging.tokens.surface == ["De", "oude", "brug", "stortte", "in", "."]
    assert list(tagging.upos) == ["DET", "ADJ", "NOUN", "VERB", "ADP", "PUNCT"]


def test_tokens_of_one_word_have_one_part_of_speech() -> None:
    (tagging,) = tag("De 35-jarige bestuurder bleef ongedeerd.")
    assert list(tagging.upos)[1:4] == ["ADJ"] * 3


def test_names_have_spans_types_and_probabilities() -> None:
    text = "Volgens Marieke Hoogland rijden er geen treinen naar Maastricht."
    (tagging,) = tag(text)
    assert [(text[name.start : name.end], name.type) for name in tagging.names] == [
        ("Marieke Hoogland", "PER"),
        ("Maastricht", "LOC"),
    ]
    assert all(0.5 < name.probability <= 1 for name in tagging.names)


def test_a_block_in_another_script_is_left_to_the_lists() -> None:
    (tagging,) = tag("الجيش في الرقة اليوم", language="ar")
    assert set(tagging.upos) == {"X"} and not tagging.names


def test_furniture_and_dates_are_not_read() -> None:
    article = make_article(
        "Jolijn Haverkort", "13 maart 2019, Gent", "Deel dit", kinds=("byline", "dateline", "furniture")
    )
    assert [tagging.block.kind for tagging in tag_article(article)] == ["byline"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_is_read_with_its_offsets(paragraphs: list[str]) -> None:
    article = make_article(*paragraphs)
    for tagging in tag_article(article):
        tokens = tagging.tokens
        assert len(tagging.upos) == len(tokens)
        assert {name.start for name in tagging.names} <= set(tokens.start)
        assert {name.end for name in tagging.names} <= set(tokens.end)


ODD = {
    "no space": "Aa" * 50_000,
    "emoji": "😀" * 10_000,
    "right to left": "الجيش في الرقة اليوم " * 300,
    "zero width": "Jan\u200b Peeters\u200b \u200d" * 500,
    "half pairs": "\ud800Jan \udc00" * 300,
    "combining": "a\u0301\u0302" * 20_000,
    "long name": "Jan-" * 20_000,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_text_raises_nothing_and_takes_little(name: str) -> None:
    text = ODD[name]
    began = time.process_time()
    (tagging,) = tag(text)
    assert time.process_time() - began < 20
    assert [text[s:e] for s, e in zip(tagging.tokens.start, tagging.tokens.end, strict=True)] == tagging.tokens.surface


def test_time_grows_with_the_length() -> None:
    short = " ".join(f"Burgemeester Jan Peeters zag {number} auto's in Gent." for number in range(40))
    long = " ".join(f"Burgemeester Jan Peeters zag {number} auto's in Gent." for number in range(400))
    tag(short)
    assert seconds(long) < 20 * seconds(short)


def seconds(text: str) -> float:
    best = 1e9
    for _ in range(2):
        began = time.process_time()
        tag(text)
        best = min(best, time.process_time() - began)
    return best


def test_what_stands_elsewhere_in_a_long_text_changes_nothing() -> None:
    """A window is run by itself: pages that follow do not move the numbers of those before."""
    page = [f"Op {number} mei sprak minister Karel Bogaert in Aalst over de haven van Gent." for number in range(1, 29)]
    (alone, *_), (before, *_) = tag(*page), tag(*page, *(["Iets anders."] * 60))
    assert alone == before


def test_a_forked_process_reads_the_same() -> None:
    """The network is loaded before the fork; the workers run it."""
    text = "Volgens Marieke Hoogland rijden er geen treinen naar Maastricht."
    here = repr(tag(text))
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # no pytest in here
        os.write(writing, repr(tag(text)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        there = pipe.read().decode()
    assert os.waitpid(child, 0)[1] == 0
    assert there == here
