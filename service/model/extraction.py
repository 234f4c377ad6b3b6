"""Everything that was found in one article."""

from dataclasses import dataclass

from service.model.article import Article
from service.model.entities import Entity, Mention, Portrait
from service.model.figures import Figure
from service.model.times import Time

# Raised with every change that can change a record: it is half of the key under which parsed documents are cached.
EXTRACTOR_VERSION = "0.3.0"


@dataclass(frozen=True, slots=True)
class Extraction:
    """An article, read. Mentions, times and figures are in order of their start; no mention overlaps another.

    `entities` holds each entity that a mention or figure points at, once, in order of first appearance. `portraits` are
    of the persons among them whom others may share their full name with.
    """

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    extractor: str = EXTRACTOR_VERSION
    portraits: tuple[Portrait, ...] = ()
