"""Where something stands in a document: half-open spans in Unicode code points of the text as received."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`, counted in code points of the document as received."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A span with its characters: `text[start:end] == surface`."""

    surface: str
    start: int
    end: int
