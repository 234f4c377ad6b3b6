"""Which of an article's entities are media: ways that a word came through, rather than speakers."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from service.extraction.entities import entity_named
from service.model import Article, Entity, Mention

_WORDS = Path(__file__).parent.parent / "dutch" / "media.toml"
_NAMES = Path(__file__).parent / "entities" / "data" / "media_companies_clubs.toml"
_SECTION = "news agencies and media"
_PLATFORM = "Twitter"
_ENDINGS = ("krant", "courant", "dagblad", "weekblad", "nieuwsblad", "omroep")
_REACH = 40  # characters before a mention in which the noun that makes it a medium stands


def find_media(article: Article, mentions: Iterable[Mention], entities: Iterable[Entity]) -> frozenset[str]:
    """Ids of the entities that are media: by their name, or by a noun in or before it ("de krant X")."""
    nouns, names = _load_words()
    media = {entity.id for entity in entities if entity.name in names}
    for mention in mentions:
        if mention.type == "organization" and mention.entity_id not in media:
            before = article.text[max(0, mention.start - _REACH) : mention.start].split()
            if (before and before[-1].casefold() in nouns) or mention.surface.casefold().endswith(_ENDINGS):
                media.add(mention.entity_id)
    return frozenset(media)


def find_platform() -> Entity:
    """The platform of embedded posts: their form ("Name(@handle)") is Twitter's."""
    return entity_named(_PLATFORM, "organization")


@cache
def _load_words() -> tuple[frozenset[str], frozenset[str]]:
    words = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    names = set(words["platforms"])
    for section in tomllib.loads(_NAMES.read_text(encoding="utf-8"))["section"]:
        if section["about"] == _SECTION:
            names |= {*section.get("names", ()), *section.get("aliases", {})}
    return frozenset(words["nouns"]), frozenset(names)
