"""Where: the place that a figure's sentence names, or the one that the sentences before it were about.

A place is a location mention that stands as one: led by a preposition of place, or in apposition ("de stad X"), and not
as an actor ("door X gesteund"). Of several the nearest wins. Where the sentence names none, people and what happens to
them stay where the story last was; a turnover or a percentage does not.
"""

from dataclasses import dataclass

from service.dutch.words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Entity, EntityRef, Event, Mention, Place, Quantity, Span

_IN = frozenset("in uit nabij bij rond rondom te binnen vanuit buiten langs op near inside around في من قرب".split())
_TOWARDS = frozenset(("naar", "to", "إلى"))
_NOT_A_PLACE = frozenset("door met tegen over tussen voor volgens aldus namens dankzij by with against for".split())
_ORIGIN = frozenset(("uit", "vanuit", "from", "من"))
_LEAVING = frozenset(("fled", "evacuated", "left", "freed", "rescued", "returned", "displaced"))
_PLACE_NOUNS = frozenset(
    "plaats dorp stad kamp gebied regio streek enclave bolwerk wijk buurt gemeente eiland haven terrein".split()
)
_REACH = 7
_OTHER_CLAUSE = 9
_MEMORY = 5  # sentences a place is remembered for


@dataclass(frozen=True, slots=True)
class _Candidate:
    mention: Mention
    rank: int
    token: int
    preposition: str


class Places:
    """Places of one article, asked in the order of the text."""

    def __init__(self, entities: dict[str, Entity]) -> None:
        self._entities = entities
        self._remembered: tuple[int, EntityRef, bool] | None = None
        self._read_until = (-1, -1)
        self._sentences_read = 0

    def find_place(
        self, readings: list[Reading], block: int, quantity: Quantity, counted: Counted | None, event: Event | None
    ) -> Place | None:
        """The place of `quantity` in `readings[block]`, or None."""
        reading = readings[block]
        number = reading.sentence_at(quantity.start)
        self._remember(readings, block, number)
        sentence = reading.sentences[number]
        first = reading.token_at(quantity.start)
        best: Mention | None = None
        cheapest: float = 60
        for candidate in self._candidates(reading, sentence.start, sentence.end):
            low, high = sorted((candidate.token, first))
            parted: float = sum(word in (";", ":", "maar", "terwijl", "،") for word in reading.tokens.lower[low:high])
            parted += sum(word in (",", "en") for word in reading.tokens.lower[low:high]) / 3
            leaving = event is not None and event.name in _LEAVING
            if candidate.preposition in _ORIGIN and not leaving and candidate.token > first:
                continue
            rank = 0 if candidate.preposition in _ORIGIN and leaving else candidate.rank
            cost = rank * 7 + high - low + parted * _OTHER_CLAUSE
            if cost < cheapest:
                best, cheapest = candidate.mention, cost
        if best:
            return Place(self._reference(best), Span(best.start, best.end))
        if quantity.kind == "count" and counted and (counted.category or event) and self._remembered:
            read, reference, _ = self._remembered
            if self._sentences_read - read <= _MEMORY:
                return Place(reference, None)
        return None

    def _remember(self, readings: list[Reading], block: int, number: int) -> None:
        """Read on to the sentence before `number`, keeping the place that the story is at.

        A town or region is kept before a country, which stories name in passing.
        """
        while self._read_until < (block, number):
            at_block, at_sentence = self._read_until
            if at_block < 0 or at_sentence >= len(readings[at_block].sentences):
                self._read_until = (at_block + 1, 0)
                continue
            sentence = readings[at_block].sentences[at_sentence]
            self._sentences_read += 1
            for candidate in self._candidates(readings[at_block], sentence.start, sentence.end):
                reference = self._reference(candidate.mention)
                country = self._is_country(reference.entity_id)
                stale = self._remembered is None or self._sentences_read - self._remembered[0] > _MEMORY
                if stale or not country or (self._remembered and self._remembered[2]):
                    self._remembered = (self._sentences_read, reference, country)
            if self._remembered and _points_back(readings[at_block], sentence):
                self._remembered = (self._sentences_read, *self._remembered[1:])
            self._read_until = (at_block, at_sentence + 1)

    def _candidates(self, reading: Reading, start: int, end: int) -> list[_Candidate]:
        found = []
        for mention in reading.mentions_in(start, end):
            if mention.type != "location" or mention.form != "name":
                continue
            token = reading.token_at(mention.start)
            preposition = _governor(reading, token)
            if preposition in _NOT_A_PLACE:
                continue
            rank = 0 if preposition in _IN else 1 if preposition in _TOWARDS else 2
            if rank == 2 and self._is_country(mention.entity_id):
                continue
            found.append(_Candidate(mention, rank, token, preposition))
        return found

    def _is_country(self, entity_id: str) -> bool:
        entity = self._entities.get(entity_id)
        return entity is not None and "iso3166-1" in entity.identifiers

    def _reference(self, mention: Mention) -> EntityRef:
        return EntityRef(mention.entity_id, self._entities[mention.entity_id].name)


def _points_back(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence speaks of a place that was named before: "in de Oost-Syrische plaats", "uit het kamp"."""
    words = reading.tokens.lower
    return any(
        words[index].removesuffix("je") in _PLACE_NOUNS
        and not {"de", "het", "dit", "dat", "deze", "die"}.isdisjoint(words[max(sentence.first, index - 3) : index])
        for index in range(sentence.first + 1, sentence.last)
    )


def _governor(reading: Reading, token: int) -> str:
    """The preposition whose noun phrase ends with the token: "nabij" for X in "nabij de Syrische plaats X", or ""."""
    words = reading.tokens.lower
    for index in range(token - 1, max(-1, token - 1 - _REACH), -1):
        word = words[index]
        if not word[0].isalpha() and word != "'s":
            return ""
        if word == "van" or word == "of":
            continue
        if word in PREPOSITIONS or word in _IN or word in _TOWARDS or word in _NOT_A_PLACE:
            return word
        if word == "en" and index + 1 < token:
            continue
        if word in AUXILIARIES or word in CONJUNCTIONS:
            return ""
    return ""
