"""Who and what is named: `find_mentions(article)` gives mentions with their spans, and the entities they stand for.

In this order:

    recognition.py  names of the network (../tagging/) and of the lists -> candidates; spans.py and plausible.py mend
                    what the network says, listed.py reads the lists (gazetteer.py, compounds.py, patterns/, data/)
    reading.py      candidates -> names as this document means them: agreed types, abbreviations (definitions.py),
                    persons (people.py)
    resolution/     names -> entities: key, canonical name, identifiers, coordinates, and the reason; folding.py and
                    romanization.py make spellings equal
    portraits.py    what is said of each person in full, by which namesakes.py tells people of one name apart over the
                    corpus; fields.py knows which roles exclude each other

To add a name, add it to a list in data/; a new list file needs a line in lists.py. To add a form that says what a name
is, write it in patterns/ and ask for it in listed.py, where the longest find wins.
"""

from collections.abc import Sequence

from service.extraction.entities.namesakes import settle_namesakes
from service.extraction.entities.portraits import find_portraits
from service.extraction.entities.reading import read_document
from service.extraction.entities.recognition import find_candidates
from service.extraction.entities.resolution import (
    entity_named,
    is_known_word,
    known_as,
    lists_version,
    resolve_document,
)
from service.extraction.entities.resolution.overrides import NO_OVERRIDES, Overrides
from service.extraction.entities.resolution.overrides_file import parse_overrides
from service.extraction.tagging import Tagging, tag_article
from service.model import Article, Entity, Mention, Resolution

__all__ = [
    "NO_OVERRIDES",
    "Overrides",
    "entity_named",
    "find_mentions",
    "find_portraits",
    "is_known_word",
    "known_as",
    "lists_version",
    "parse_overrides",
    "settle_namesakes",
]


def _bare(name: str) -> str:
    """A name without what is no other spelling of it: capitals and the space between its words."""
    return " ".join(name.casefold().split())


def find_mentions(
    article: Article, taggings: Sequence[Tagging] | None = None, overrides: Overrides = NO_OVERRIDES
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Everything that the article names, in order of the text, and each entity once, in order of first appearance.

    Args:
        article: what `formats.parse` understood of a document.
        taggings: what the network read in it, block by block; it is asked where they are left out.
        overrides: what an operator knows better.
    """
    taggings = tag_article(article) if taggings is None else taggings
    candidates = find_candidates(article.text, taggings)
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    readings = read_document(article.text, [tagging.block for tagging in taggings], candidates)
    for reading, found in zip(readings, resolve_document(article, readings, overrides), strict=True):
        entities.setdefault(found.entity.id, found.entity)
        span = reading.candidate
        surface = article.text[span.start : span.end]
        # A short name that looks like a place is of the type of what the document says that it stands for.
        reason = found.resolution
        kind = found.entity.type if reason.method == "defined" else span.type
        if reason.method == "itself" and _bare(surface) != _bare(entities[found.entity.id].name):
            reason = Resolution("spelling", 0.9)  # of the name that the article has before it
        mentions.append(Mention(surface, span.start, span.end, kind, span.form, found.entity.id, reason))
    return tuple(mentions), tuple(entities.values())
