"""What all records are made of: numbers, spans, passages, and JSON itself."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec

from service.model import EntityRef, Passage, Span

Json = dict[str, Any]
_encoder = msgspec.json.Encoder(decimal_format="number")


def encode(document: object) -> bytes:
    """JSON in UTF-8; decimals are written as numbers, digit by digit."""
    return _encoder.encode(document)


def render_number(value: Decimal | int | None) -> Decimal | int | None:
    """A number as JSON has it: whole ones without a point or an exponent, so that 1E+3 is served as 1000."""
    if value is None or isinstance(value, int):
        return value
    if value.adjusted() > 30:  # no real figure; written out it would be a wall of noughts
        return value.normalize()
    return int(value) if value == value.to_integral_value() else value.normalize()


def render_entity_ref(ref: EntityRef, names: Mapping[str, str]) -> Json:
    """Whom or what a record points at, by its canonical name where `names` has it."""
    return {"entity_id": ref.entity_id, "name": names.get(ref.entity_id, ref.name)}


def render_passage(passage: Passage) -> Json:
    """A span with its characters."""
    return {"surface": passage.surface, "start": passage.start, "end": passage.end}


def render_span(span: Span) -> list[int]:
    """Code points: the first, and the one after the last."""
    return [span.start, span.end]
