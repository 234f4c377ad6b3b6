"""An article: what we understood of a document's make-up. Every part that stands in the text carries its span."""

from dataclasses import dataclass
from typing import Literal

from service.model.text import Passage, Span

Precision = Literal["year", "month", "week", "day", "hour", "minute", "second"]
BlockKind = Literal["headline", "byline", "dateline", "source", "heading", "paragraph", "post", "related", "furniture"]


@dataclass(frozen=True, slots=True)
class Published:
    """When the document says that it was published.

    `value` is ISO 8601, as precise as the document is: "2019-03", "2019-03-13", "2019-03-13T17:52:00+01:00".
    `basis`: "stated" (a date in the text), "header" (a crawl header such as " date 2019-03 "), "given" (by the caller).
    `spans`: the characters that state it, in order; empty when given by the caller.
    """

    value: str
    precision: Precision
    basis: Literal["stated", "header", "given"]
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency credited with the story. `name` is its usual name, `surface` what stands in the text."""

    name: str
    surface: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the story, from its heading (None before the first one) to the next; it may hold nothing."""

    heading: Passage | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Post:
    """An embedded social media post: the span of its own words, and who posted it. `language` is ISO 639-1."""

    author: Passage | None
    handle: Passage | None
    language: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Related:
    """A link to another story ("Bekijk ook: ..."): the title, and the span of the title."""

    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text that reads on its own: no sentence, mention or figure crosses its borders.

    Blocks are disjoint, in order of `start`, and never empty. White space between blocks belongs to none.
    Extraction reads sentences from headline, heading, paragraph and post blocks; mentions also from byline, source and
    related ones; nothing from dateline and furniture.
    """

    kind: BlockKind
    start: int
    end: int
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class Article:
    """What a document is made of. `sha256` is of its bytes, `text` those bytes decoded and nothing stripped."""

    text: str
    sha256: str
    language: str
    published: Published | None = None
    headline: Passage | None = None
    byline: Passage | None = None
    agencies: tuple[Agency, ...] = ()
    sections: tuple[Section, ...] = ()
    posts: tuple[Post, ...] = ()
    related: tuple[Related, ...] = ()
    furniture: tuple[Passage, ...] = ()
    blocks: tuple[Block, ...] = ()
    word_count: int = 0
