"""Who and what is named: `find_mentions(article)` gives mentions with their spans, and the entities they stand for.

In this order:

    recognition.py  blocks -> candidates, by lists (gazetteer.py, data/*.toml) and patterns (patterns/, compounds.py);
                    anything that keeps to candidates.Recogniser may stand in its place
    reading.py      candidates -> names as this document means them: agreed types, abbreviations, persons (people.py)
    resolution/     names -> entities: key, canonical name, identifiers, coordinates, and the reason; folding.py and
                    romanization.py make spellings equal

To add a name, add it to a list in data/; a new list file needs a line in lists.py. To add a pattern, write it in
patterns/ and try it in recognition.py, where the longest find wins.
"""

from functools import cache

from service.extraction.entities.candidates import Recogniser
from service.extraction.entities.reading import read_document
from service.extraction.entities.recognition import ListsAndPatterns
from service.extraction.entities.resolution import entity_named, resolve_document
from service.extraction.entities.resolution.overrides import NO_OVERRIDES, Overrides
from service.extraction.entities.resolution.overrides_file import parse_overrides
from service.model import Article, Entity, Mention

__all__ = ["NO_OVERRIDES", "Overrides", "entity_named", "find_mentions", "parse_overrides"]

# No name is looked for in these.
_SILENT = frozenset(("dateline", "furniture"))


def find_mentions(
    article: Article, recogniser: Recogniser | None = None, overrides: Overrides = NO_OVERRIDES
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Everything that the article names, in order of the text, and each entity once, in order of first appearance.

    Args:
        article: its blocks say where names are looked for: everywhere but in date lines and page furniture.
        recogniser: finds the candidates; lists and patterns unless another is given.
        overrides: what an operator knows better.
    """
    blocks = [block for block in article.blocks if block.kind not in _SILENT]
    candidates = (recogniser or _lists_and_patterns()).recognise(article.text, blocks)
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    readings = read_document(article.text, blocks, candidates)
    for reading, found in zip(readings, resolve_document(article, readings, overrides), strict=True):
        entities.setdefault(found.entity.id, found.entity)
        span = reading.candidate
        surface = article.text[span.start : span.end]
        mentions.append(Mention(surface, span.start, span.end, span.type, span.form, found.entity.id, found.resolution))
    return tuple(mentions), tuple(entities.values())


@cache
def _lists_and_patterns() -> Recogniser:
    return ListsAndPatterns()
