"""Parsed documents in a cache: typed JSON under the document's hash and the extractor's version.

An entry is believed only where it is of this very document, read in the same way, and every span in it holds; anything
else is deleted and counts as absent.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache as remember
from typing import Any

from service.cache.base import Cache
from service.model import EXTRACTOR_VERSION, Extraction
from service.store.codec import DamagedRecord, decode, encode


@dataclass(frozen=True, slots=True)
class Reading:
    """What decides, beside the bytes, how a document is read: the suffix of its name, the zone of its clock times."""

    suffix: str
    timezone: str


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """An entry of the cache."""

    reading: Reading
    extraction: Extraction


class ParsedCache:
    """What was found in documents, by their sha256, by the extractor of this version."""

    def __init__(self, cache: Cache, ttl_seconds: int, extractor: str = EXTRACTOR_VERSION) -> None:
        self._cache = cache
        self._ttl_seconds = ttl_seconds
        self._extractor = extractor

    def get(self, sha256: str, reading: Reading) -> Extraction | None:
        """What was found in this document before, None where that is not known."""
        key = self._key(sha256)
        stored = self._cache.get(key)
        if stored is None:
            return None
        try:
            entry = decode(ParsedDocument, stored)
        except (DamagedRecord, ValueError, RecursionError):
            entry = None
        if entry is not None and entry.reading == reading and self._is_of(entry.extraction, sha256):
            return entry.extraction
        self._cache.delete(key)
        return None

    def set(self, reading: Reading, extraction: Extraction) -> None:
        """Keep what was found in a document."""
        value = encode(ParsedDocument(reading, extraction)).encode()
        self._cache.set(self._key(extraction.article.sha256), value, self._ttl_seconds)

    def _key(self, sha256: str) -> str:
        return f"parsed:{sha256}:{self._extractor}"

    def _is_of(self, extraction: Extraction, sha256: str) -> bool:
        is_read_so = extraction.article.sha256 == sha256 and extraction.extractor == self._extractor
        return is_read_so and spans_hold(extraction)


def spans_hold(extraction: Extraction) -> bool:
    """Whether every span lies in the text, and has the characters that its record says."""
    text = extraction.article.text
    return all(_span_holds(record, text) for record in _records(extraction))


def _records(record: object) -> Iterator[object]:
    """The record and all records in it."""
    if isinstance(record, tuple):
        for part in record:
            yield from _records(part)
    elif is_dataclass(record):
        yield record
        for name in _field_names(record.__class__):
            value = getattr(record, name)
            if not isinstance(value, (str, int)):
                yield from _records(value)


@remember
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _span_holds(record: object, text: str) -> bool:
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    if start is None or end is None:
        return True
    if not 0 <= start <= end <= len(text):
        return False
    words = next((value for name in _WORDS if (value := getattr(record, name, None)) is not None), None)
    return words is None or text[start:end] == words


# Where a record keeps the characters of its span.
_WORDS = ("surface", "verbatim", "title")
