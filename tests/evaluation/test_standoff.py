"""What must be true of every record, whatever the text: spans have their characters, order holds, runs agree."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from service import extraction, formats
from service.model import Extraction, Span
from tests.corpus.sentences import load_sentences
from tests.evaluation.records import load_own, load_shared

GROUPS: dict[str, list[bytes]] = {record.name: [record.raw] for record in (*load_own(), *load_shared())}
for sentence in load_sentences():
    GROUPS.setdefault(f"sentences of {sentence.file}", []).append(sentence.text.encode("utf-8"))
every_document = pytest.mark.parametrize("group", GROUPS)


@every_document
def test_every_span_has_its_characters(group: str) -> None:
    for found in _extract(group):
        text = found.article.text
        wrong = [
            part
            for part in _parts(found)
            if hasattr(part, "surface") and part.surface is not None and hasattr(part, "start")
            if text[part.start : part.end] != part.surface
        ]
        assert wrong == []
        assert [figure for figure in found.figures if text[figure.start : figure.end] != figure.verbatim] == []


@every_document
def test_no_span_is_empty_or_outside_the_text(group: str) -> None:
    for found in _extract(group):
        spans = [part for part in _parts(found) if isinstance(part, Span)]
        assert [span for span in spans if not 0 <= span.start < span.end <= len(found.article.text)] == []


@every_document
def test_records_stand_in_order_and_mentions_do_not_overlap(group: str) -> None:
    for found in _extract(group):
        for kind in (found.mentions, found.times, found.figures):
            assert [part.start for part in kind] == sorted(part.start for part in kind)
        assert all(left.end <= right.start for left, right in pairwise(found.mentions))


@every_document
def test_a_whole_is_another_figure_and_never_a_part_of_its_part(group: str) -> None:
    for found in _extract(group):
        for index, figure in enumerate(found.figures):
            seen = {index}
            while figure.part_of is not None:
                assert figure.part_of not in seen
                seen.add(figure.part_of)
                figure = found.figures[figure.part_of]


@every_document
def test_every_entity_that_is_pointed_at_is_listed_once(group: str) -> None:
    for found in _extract(group):
        listed = [entity.id for entity in found.entities]
        assert len(listed) == len(set(listed))
        pointed = {part.entity_id for part in _parts((found.mentions, found.figures)) if hasattr(part, "entity_id")}
        assert pointed <= set(listed)


@every_document
def test_reading_twice_gives_the_same(group: str) -> None:
    assert [extraction.extract(formats.parse(raw)) for raw in GROUPS[group]] == _extract(group)


@cache
def _extract(group: str) -> list[Extraction]:
    return [extraction.extract(formats.parse(raw)) for raw in GROUPS[group]]


def _parts(record: Any) -> Iterator[Any]:
    """Every record inside this one, itself first."""
    if isinstance(record, tuple):
        for part in record:
            yield from _parts(part)
    elif is_dataclass(record) and not isinstance(record, type):
        yield record
        for name in fields(record):
            yield from _parts(getattr(record, name.name))
