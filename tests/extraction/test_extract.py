"""The whole extraction: its records hold together for any text, never change, and take linear time."""

import json
import os
import subprocess
import sys
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.errors import UnreadableDocument
from service.extraction import extract
from service.formats import parse_text
from service.model import Extraction

NEWS = """Brand in Hoogeveen

12 mei 2024

09u15

Bron: Belga 3 Bij een brand in Hoogeveen zijn drie mensen omgekomen en ruim twintig gewond geraakt. Dat meldt
burgemeester Lotte Kramers. “We vangen 150 bewoners op in de sporthal”, zegt ze.

Volgens de brandweer brandde 1.200 vierkante meter uit. De schade loopt op tot 4 à 5 miljoen euro.
"""

# Words and marks that rules look for, so that random text is full of near misses.
_PIECES = st.sampled_from(
    "drie 50.000 1,5 honderden een miljoen euro procent van de het tot en à tussen volgens zegt Jan Jansen Gent "
    "in op onder wie doden kinderen kwamen om vielen "
    "“ ” ' , . : \n\n gisteren 2019 mei km uur - % € ٣٠٠ 🚒 é́ Bron: link @x".split(" ")
)


def _check(extraction: Extraction) -> None:
    text = extraction.article.text
    spans = [(m.start, m.end) for m in extraction.mentions]
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    known = {entity.id for entity in extraction.entities}
    assert {mention.entity_id for mention in extraction.mentions} <= known
    assert [f.start for f in extraction.figures] == sorted(f.start for f in extraction.figures)
    for mention in extraction.mentions:
        assert text[mention.start : mention.end] == mention.surface
    for found in extraction.times:
        assert text[found.start : found.end] == found.surface
    for index, figure in enumerate(extraction.figures):
        quantity = figure.quantity
        assert text[figure.start : figure.end] == figure.verbatim
        assert figure.start <= quantity.numeral.start < quantity.numeral.end <= figure.end
        assert figure.part_of is None or (0 <= figure.part_of < len(extraction.figures) and figure.part_of != index)
        if figure.counted:
            assert text[figure.counted.start : figure.counted.end] == figure.counted.surface
        if figure.attribution:
            assert {r.entity_id for r in (figure.attribution.speaker, figure.attribution.via) if r} <= known
        if figure.place:
            assert figure.place.entity.entity_id in known


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(_PIECES, max_size=120).map(" ".join)))
def test_any_text_gives_records_that_hold_together(text: str) -> None:
    try:
        article = parse_text(text, published="2024-05-13")
    except UnreadableDocument:
        return
    _check(extract(article))


def test_a_story_is_read_whole() -> None:
    figures = extract(parse_text(NEWS)).figures
    read = [
        (
            figure.verbatim,
            figure.event and figure.event.name,
            figure.place and figure.place.entity.name,
            figure.attribution and figure.attribution.speaker and figure.attribution.speaker.name,
        )
        for figure in figures
    ]
    assert read == [
        ("drie mensen", "died", "Hoogeveen", "Lotte Kramers"),
        ("ruim twintig", "injured", "Hoogeveen", "Lotte Kramers"),
        ("150 bewoners", "sheltered", "Hoogeveen", "Lotte Kramers"),
        ("1.200 vierkante meter", "destroyed", None, None),
        ("4 à 5 miljoen euro", "increased", None, None),
    ]


def test_the_same_text_gives_the_same_records_in_every_process() -> None:
    """Whatever the hash seed: no order of a set reaches a record."""
    code = (
        "import sys; from service.extraction import extract; from service.formats import parse_text;"
        "from service.store.codec import encode;"
        "sys.stdout.write(encode(extract(parse_text(sys.stdin.read()))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=NEWS.encode(),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(outputs) == 1
    assert json.loads(next(iter(outputs)))["figures"]


@pytest.mark.parametrize(
    "unit",
    [
        "en 5 ",
        "tot ",
        "5 tot ",
        "12 ",
        ".",
        "“a ",
        '"a b c 5 ',
        "zegt Jan Jansen ",
        "volgens Gent 5 doden ",
        "5 mensen, ",
        "a\n\n",
    ],
)
def test_time_grows_linearly(unit: str) -> None:
    """Eight times the text takes about eight times as long, far less than the 64 of a quadratic scan."""

    def seconds(characters: int) -> float:
        article = parse_text("Zo " + unit * (characters // len(unit)))
        start = time.process_time()
        extract(article)
        return time.process_time() - start

    seconds(16_000)  # word lists are read on first use
    shorter, longer = (min(seconds(characters) for _ in range(3)) for characters in (2_000, 16_000))
    assert longer < 30 * max(shorter, 0.005)
