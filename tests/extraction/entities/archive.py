"""Articles one after another, each read in the light of those before it, as a store keeps them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from service.extraction.entities import find_mentions, find_portraits, settle_namesakes
from service.extraction.tagging import tag_article
from service.model import Article, Extraction, KnownPortrait


class Archive:
    """What was said of each person so far, and who was named with whom."""

    def __init__(self) -> None:
        self._known: dict[str, list[KnownPortrait]] = defaultdict(list)
        self._named: list[frozenset[str]] = []

    def add(self, article: Article) -> Extraction:
        """The mentions and entities of the article, its persons told apart from those of the articles before."""
        mentions, entities = find_mentions(article, tag_article(article))
        portraits = find_portraits(article, mentions, {entity.id: entity for entity in entities})
        found = Extraction(article, entities, mentions, portraits=portraits)
        found = settle_namesakes(found, self._known, self._companions)
        names = {entity.id: entity.name for entity in found.entities}
        for portrait in found.portraits:
            self._known[portrait.name_id].append(KnownPortrait(portrait, names[portrait.entity_id]))
        self._named.append(frozenset(names))
        return found

    def _companions(self, persons: Sequence[str], others: Sequence[str]) -> Mapping[str, int]:
        return {
            person: len({other for named in self._named if person in named for other in named.intersection(others)})
            for person in persons
        }
