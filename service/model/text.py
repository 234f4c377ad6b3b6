"""Where something stands in a document: half-open spans in Unicode code points of the text as received."""

from dataclasses import dataclass

# Characters that nobody sees: soft hyphen, joiners, direction marks, byte order mark.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"


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
