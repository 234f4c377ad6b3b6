"""Where: the place that a figure's sentence names, or the one where the story is.

A place is a location that stands as one in the statement of the figure (candidates.py, clauses.py); of several the
nearest wins, and the one right behind a number before all others ("30 in Gent, 12 in Brugge"). Of places that are
joined ("in Gent en Brugge", "tussen Gent en Brugge") none is. Where the sentence names none, those whom something
befalls are where their paragraph last was, or else where the story began; what a country counts, and what is made,
sold or won, is nowhere, and neither is a turnover or a percentage. No place is better than a wrong one.

    mentions.py     the mentions that may be places, by sentence
    candidates.py   which of them may be a figure's place, and in which role
    nearest.py      which candidate of its sentence a figure is at
    numbered.py     names that have a number of their own right behind them
    reach.py        whether a figure and a place belong together
    rows.py         places that are joined
    governors.py    the preposition that governs a name
    adjectives.py   places that an adjective names
    grains.py       country, region or town
    there.py        whether "er" and "daar" mean a place
    pointers.py     words that point at a place named before, or away from it
    carried.py      what may be where the story is, though its sentence names no place
    setting.py      where the story is, sentence by sentence
"""

from service.extraction.places.carried import may_be_carried
from service.extraction.places.mentions import UNIONS
from service.extraction.places.nearest import ask, find_nearest
from service.extraction.places.numbered import find_numbered
from service.extraction.places.pointers import continues, find_pointer, is_everywhere, may_point, names_another
from service.extraction.places.reach import is_distance
from service.extraction.places.setting import Setting
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Entity, EntityRef, Event, Mention, Place, Quantity, Span

_OF_TOWN, _OF_CITY = 100_000, 1_000_000
_LYING = frozenset(("present", "reported", "increased", "decreased", "lacking", "employed", "waiting"))
_GOES_ON = 2  # sentences: "... Dat blijkt uit een telling. Vorig jaar waren het er 7.100."


class Places:
    """Places of one article, asked in the order of the text."""

    def __init__(self, readings: list[Reading], entities: dict[str, Entity]) -> None:
        self._readings = readings
        self._countries = frozenset(
            id_ for id_, entity in entities.items() if "iso3166-1" in entity.identifiers or entity.name in UNIONS
        )
        self._setting = Setting(readings, entities, self._countries)
        self._sentence = (-1, 0, 0)  # block, number and end of the sentence of the figure before
        self._pointing = (-1, 0, False)  # block, sentence, whether it may point at a place
        self._last: tuple[int, int, Place | None] = (-1, 0, None)  # block, sentence, place of the figure before

    def find_place(self, block: int, quantity: Quantity, counted: Counted | None, event: Event | None) -> Place | None:
        """The place of a quantity of block number `block`, or None."""
        number = self._sentence_of(block, quantity.start)
        reading, (at, before, last) = self._readings[block], self._last
        sentence = reading.sentences[number]
        goes_on = (at, before) == (block, number) and last is not None and last.span is not None
        found = find_numbered(reading, sentence, quantity, counted, goes_on=goes_on)
        if found is None:
            asked = ask(reading, sentence, quantity, counted, event)
            candidates = self._setting.candidates(block, number)
            nearest = find_nearest(asked, candidates, self._countries, self._name_of)
            found = nearest.mention if nearest is not None else None
        if found is not None:
            place: Place | None = Place(self._setting.reference(found), Span(found.start, found.end))
        else:
            place = self._recall(block, number, quantity, counted, event)
        self._last = (block, number, place)
        return place

    def _sentence_of(self, block: int, offset: int) -> int:
        """The number of the sentence; figures come in order, and several stand in one."""
        at, number, end = self._sentence
        if at == block and offset < end:
            return number
        reading = self._readings[block]
        number = reading.sentence_at(offset)
        self._sentence = (block, number, reading.sentences[number].end)
        self._setting.read_on(block, number)
        return number

    def _name_of(self, mention: Mention) -> str:
        return self._setting.reference(mention).name

    def _recall(
        self, block: int, number: int, quantity: Quantity, counted: Counted | None, event: Event | None
    ) -> Place | None:
        """The place that the story is at, for a quantity whose sentence names none."""
        reading = self._readings[block]
        sentence = reading.sentences[number]
        if is_distance(reading, quantity, reading.token_at(quantity.end - 1)):
            return None
        last_block, last_number, last = self._last
        if (last_block, last_number) == (block, number) and last is not None and _is_of_others(reading, quantity):
            return Place(last.entity, None)
        pointer = None
        if self._may_point(block, number):
            is_close = last_block == block and number - last_number <= _GOES_ON
            may_continue = is_close and (last is not None or number > last_number)
            if may_continue and continues(reading, sentence, reading.token_at(quantity.start)):
                return Place(last.entity, None) if last is not None else None
            if is_everywhere(reading, sentence):
                return None
            pointer = find_pointer(reading, sentence)
        is_counted = may_be_carried(
            reading,
            sentence,
            quantity,
            counted,
            event,
            is_near=self._setting.is_near(block, number),
            is_here=self._setting.is_here(block, number),
            is_pointed=pointer is not None,
            is_only=self._setting.has_one_town,
        )
        if not is_counted and not (pointer and pointer.opens):
            return None
        if pointer is None and any(candidate.role == "row" for candidate in self._setting.candidates(block, number)):
            return None
        mentions = self._setting.mentions(block, number)
        if names_another(reading, sentence, mentions, self._countries):
            return None
        found = self._setting.place_of(block, number, pointer)
        if found and self._opens_abroad(reading, sentence, mentions, found.entity_id):
            return None
        is_told = pointer is not None and pointer.grain == "any"
        if found and not is_told and quantity.kind == "count" and self._is_too_small(found, quantity, event):
            return None
        return Place(found, None) if found else None

    def _opens_abroad(self, reading: Reading, sentence: Sentence, mentions: list[Mention], country: str) -> bool:
        """Whether the sentence is of those of another country than the story: "De Poolse oppositie won 20 zetels"."""
        return country in self._countries and any(
            mention.form == "demonym"
            and mention.entity_id in self._countries
            and mention.entity_id != country
            and reading.token_at(mention.start) <= sentence.first + 1
            for mention in mentions
        )

    def _is_too_small(self, place: EntityRef, quantity: Quantity, event: Event | None) -> bool:
        """Whether so many are hardly those of a town: "Er zijn 300.000 huishoudens met schulden"."""
        size = quantity.best if quantity.best is not None else quantity.low
        if size is None or size < _OF_TOWN or self._setting.grain(place) != "town":
            return False
        return size >= _OF_CITY or event is None or event.name in _LYING

    def _may_point(self, block: int, number: int) -> bool:
        if self._pointing[:2] != (block, number):
            reading = self._readings[block]
            sentence = reading.sentences[number]
            self._pointing = (block, number, may_point(reading.tokens.lower[sentence.first : sentence.last]))
        return self._pointing[2]


def _is_of_others(reading: Reading, quantity: Quantity) -> bool:
    """Whether those counted are told by the ones before: "tien raakten gewond, twintig anderen ..."."""
    behind = reading.token_at(quantity.end)
    return quantity.kind == "count" and reading.tokens.lower[behind : behind + 1] in (["anderen"], ["andere"])
