"""The vocabulary: immutable records without behaviour, shared by every other package.

Import them from here: `from service.model import Article, Figure, Span`.

    text.py          Span, Passage: where something stands, and its characters
    article.py       Article and its parts: what a document is made of
    entities.py      Mention, Entity: what is named, where it lies, and why a mention stands for it
    times.py         Time: when, as written and as ISO 8601
    figures.py       Quantity, Figure, Attribution: how many, of what, on whose word
    extraction.py    Extraction: everything found in one article
    vocabularies/    the public terms (kinds, modifiers, factualities, categories, events, units), labelled in nl and en
    ids.py           stable identifiers, made from what a record is and never from when it came

Nothing here imports anything of ours from outside this package.
"""

from service.model.article import Agency, Article, Block, Post, Published, Related, Section
from service.model.entities import Coordinates, Entity, EntityRef, KnownPortrait, Mention, Portrait, Resolution
from service.model.extraction import EXTRACTOR_VERSION, Extraction
from service.model.figures import Attribution, Counted, Event, Figure, FigureTime, Place, Quantity, Rate
from service.model.text import INVISIBLE, Passage, Span
from service.model.times import Time

__all__ = [
    "EXTRACTOR_VERSION",
    "INVISIBLE",
    "Agency",
    "Article",
    "Attribution",
    "Block",
    "Coordinates",
    "Counted",
    "Entity",
    "EntityRef",
    "Event",
    "Extraction",
    "Figure",
    "FigureTime",
    "KnownPortrait",
    "Mention",
    "Passage",
    "Place",
    "Portrait",
    "Post",
    "Published",
    "Quantity",
    "Rate",
    "Related",
    "Resolution",
    "Section",
    "Span",
    "Time",
]
