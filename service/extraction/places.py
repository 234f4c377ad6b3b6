"""Where: the place that a figure's sentence names, or the one that the sentences before it were about.

A place is a location mention that stands as one: led by a preposition of place, or in apposition ("de stad X"), and not
as an actor ("door X gesteund"). Of several the nearest wins. Where the sentence names none, people and what happens to
them stay where the story last was; a turnover or a percentage does not.
"""

from dataclasses import dataclass
from itertools import pairwise

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
_COARSE = 5  # a country in the sentence of a town is where the town lies
_MOTIONS = frozenset("trok trokken liep liepen reed reden wandelden wandelde marcheerden trekken lopen rijden".split())
_HOLDS = frozenset("telt telde tellen telden heeft had kent kende vangt ving herbergt herbergde".split())
_EVERYWHERE = frozenset(("wereldwijd", "overal", "landelijk", "nationaal", "internationaal", "europees", "elders"))
# An address tells where in a place; the place itself is what figures are of.
_STREETS = ("straat", "laan", "plein", "weg", "kade", "dreef", "singel", "straatweg", "markt")
_ROW = 60  # characters around a place in which others of an enumeration stand
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
        self._town: tuple[int, EntityRef] | None = None
        self._country: tuple[int, EntityRef] | None = None
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
            cost += _COARSE if self._is_country(candidate.mention.entity_id) else 0
            if cost < cheapest:
                best, cheapest = candidate.mention, cost
        if best:
            return Place(self._reference(best), Span(best.start, best.end))
        words = reading.tokens.lower[sentence.first : sentence.last]
        is_somewhere = event is not None or (counted is not None and counted.category is not None)
        is_counted = quantity.kind == "count" and counted is not None and is_somewhere
        if ("daar" in words or is_counted) and _EVERYWHERE.isdisjoint(words):
            return self._recall(_points_back(reading, sentence))
        return None

    def _recall(self, pointed_at: bool) -> Place | None:
        """The place that the story is at: the town or region, also from further back where "het dorp" points at it."""
        if self._town and (pointed_at or self._sentences_read - self._town[0] <= _MEMORY):
            return Place(self._town[1], None)
        if self._country and self._sentences_read - self._country[0] <= _MEMORY:
            return Place(self._country[1], None)
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
                remembered = (self._sentences_read, self._reference(candidate.mention))
                if self._is_country(candidate.mention.entity_id):
                    self._country = remembered
                else:
                    self._town = remembered
            if self._town and _points_back(readings[at_block], sentence):
                self._town = (self._sentences_read, self._town[1])
            self._read_until = (at_block, at_sentence + 1)

    def _candidates(self, reading: Reading, start: int, end: int) -> list[_Candidate]:
        found = []
        for mention in reading.mentions_in(start, end):
            if mention.type != "location" or mention.form != "name" or mention.surface.endswith(_STREETS):
                continue
            token = reading.token_at(mention.start)
            preposition = _governor(reading, token)
            if preposition in _NOT_A_PLACE or _is_enumerated(reading, mention):
                continue
            rank = 0 if preposition in _IN else 1 if preposition in _TOWARDS else 2
            following = reading.token_at(mention.end)
            if rank == 2 and following < len(reading.tokens) and reading.tokens.lower[following] in _HOLDS:
                rank = 0  # "Zuid-Soedan telt twee miljoen ontheemden"
            if rank == 2 and self._is_country(mention.entity_id):
                continue
            found.append(_Candidate(mention, rank, token, preposition))
        return found

    def _is_country(self, entity_id: str) -> bool:
        entity = self._entities.get(entity_id)
        return entity is not None and "iso3166-1" in entity.identifiers

    def _reference(self, mention: Mention) -> EntityRef:
        return EntityRef(mention.entity_id, self._entities[mention.entity_id].name)


def _is_enumerated(reading: Reading, mention: Mention) -> bool:
    """Whether the place is one of three or more in a row, none of which is the figure's alone."""
    around = reading.mentions_in(mention.start - _ROW, mention.end + _ROW)
    row = [other for other in around if other.type == "location" and other.form == "name"]
    group = row[:1]
    for before, after in pairwise(row):
        between = reading.text[before.end : after.start].strip()
        group = [*group, after] if between in (",", "en", "of", ", en", "and") else [after]
        if len(group) > 2 and mention in group:
            return True
    return False


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
        if word in _NOT_A_PLACE and "kust" in words[index + 1 : index + 3]:
            return "in"  # "voor de kust van X"
        if word == "door" and not _MOTIONS.isdisjoint(words[max(0, index - 6) : index]):
            return "in"  # "trokken door X"
        if word in PREPOSITIONS or word in _IN or word in _TOWARDS or word in _NOT_A_PLACE:
            return word
        if word == "en" and index + 1 < token:
            continue
        if word in AUXILIARIES or word in CONJUNCTIONS:
            return ""
    return ""
