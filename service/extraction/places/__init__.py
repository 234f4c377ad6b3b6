"""Where: the place that a figure's sentence names, or the one where the story is.

A place is a location that stands as one in the statement of the figure (candidates.py, clauses.py); of several the
nearest wins, and the one right behind a number before all others ("30 in Gent, 12 in Brugge"). Of places that are
joined ("in Gent en Brugge", "tussen Gent en Brugge") none is. Where the sentence names none, those whom something
befalls are where their paragraph last was, or else where the story began; what a country counts, and what is made,
sold or won, is nowhere, and neither is a turnover or a percentage. No place is better than a wrong one.

    candidates.py   which mentions may be a place, and in which role
    numbered.py     names that have a number of their own right behind them
    reach.py        whether a figure and a place belong together
    rows.py         places that are joined
    governors.py    the preposition that governs a name
    adjectives.py   places that an adjective names
    grains.py       country, region or town
    pointers.py     words that point at a place named before, or away from it
    carried.py      what may be where the story is, though its sentence names no place
    setting.py      where the story is, sentence by sentence
"""

from service.extraction.clauses import statement_at
from service.extraction.places.candidates import Candidate
from service.extraction.places.carried import OF_NO_SCENE, may_be_carried
from service.extraction.places.governors import UNIONS
from service.extraction.places.numbered import find_numbered
from service.extraction.places.pointers import continues, find_pointer, is_everywhere, is_seat, may_point, names_another
from service.extraction.places.reach import (
    OTHER_CLAUSE,
    between_clauses,
    is_distance,
    is_instance,
    is_of_part,
    leads_another,
    leads_away,
    parted_verbs,
)
from service.extraction.places.setting import Setting
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Entity, EntityRef, Event, Mention, Place, Quantity, Span

_LEAVING = frozenset(("fled", "evacuated", "left", "freed", "rescued", "returned", "displaced"))
_TAKEN_ALONG = frozenset("meenam meenamen meegenomen meeneemt meenemen".split())
_RECRUITED = frozenset(("worker", "athlete", "student"))  # "verpleegkundigen uit X halen"
_OF_CLUBS = frozenset(("point", "goal", "match", "athlete"))  # "X telt 30 punten" is said of a club
# What stands behind these is where a part is or another number: "1.400 oproepen, de meeste in West-Vlaanderen".
_PART_WORDS = frozenset(("meeste", "vooral", "name", "tegenover", "tegen", "versus", ";", "waaronder"))
_HALVES = frozenset((",", ":", "–", "-"))
_BREAKS = frozenset((";", ":", "maar", "terwijl", "،"))
# What a town does on its own ground: "Gorinchem bouwt 300 woningen".
_ON_OWN_GROUND = frozenset("built opened closed planted sheltered cancelled vaccinated tested planned".split())
_ELSEWHERE = frozenset(
    "deployed delivered exported won lost played scored competed transferred sold bought attacked".split()
)
_SENDS = ("stuur", "stur", "zend", "zond", "lever", "leen", "leen", "schenk", "schonk", "geef", "gaf", "geve")
_ROLE_COST = {"acts": 0, "in": 0, "holds": 0, "apposed": 0, "from": 0, "towards": 7, "described": 10}
_OTHER_FIGURE = 10  # a place before another figure is that figure's
_COARSE = 5  # a country in the sentence of a town is where the town lies
_DIRECTLY = -8  # "320 gewonden in X"
_APPOSED = 10  # tokens: "X, een middelgrote stad met zo'n 70.000 inwoners"
_OF_TOWN, _OF_CITY = 100_000, 1_000_000
_LYING = frozenset(("present", "reported", "increased", "decreased", "lacking", "employed", "waiting"))
_GOES_ON = 2  # sentences: "... Dat blijkt uit een telling. Vorig jaar waren het er 7.100."
_DEAREST = 60


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
        at, sentence, last = self._last
        found = find_numbered(
            self._readings[block],
            self._readings[block].sentences[number],
            quantity,
            counted,
            goes_on=(at, sentence) == (block, number) and last is not None and last.span is not None,
        )
        if found is None and (best := self._nearest(block, number, quantity, counted, event)):
            found = best.mention
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

    def _nearest(
        self, block: int, number: int, quantity: Quantity, counted: Counted | None, event: Event | None
    ) -> Candidate | None:
        candidates = self._setting.candidates(block, number)
        if not candidates:
            return None
        reading = self._readings[block]
        first = reading.token_at(quantity.start)
        last = reading.token_at(max(quantity.end, counted.end if counted else 0) - 1)
        if is_distance(reading, quantity, last):
            return None
        category = counted.category if counted is not None else None
        silent = {"dateline", "row"}
        words = reading.words(reading.sentences[number])
        leaves = event.name in _LEAVING if event is not None else not _TAKEN_ALONG.isdisjoint(words)
        if not leaves or (event is not None and category in _RECRUITED and _is_fetching(reading, event)):
            silent.add("from")
        if any(candidate.role == "row" and candidate.token < first for candidate in candidates):
            candidates = [
                candidate for candidate in candidates if candidate.token < first
            ]  # "In X en Y zijn er 350 ..."
        if quantity.kind != "count":
            silent.add("towards")
        if category in _OF_CLUBS:
            silent.add("holds")
        statement = statement_at(reading, reading.sentences[number], first)
        if any(
            candidate.role == "acts" and statement_at(reading, reading.sentences[number], candidate.token) is statement
            for candidate in candidates
        ):
            candidates = [
                candidate
                for candidate in candidates
                if statement_at(reading, reading.sentences[number], candidate.token) is statement
            ]  # "In X gaat een kamp open, Y trekt een plan voor 400 plaatsen in"
        does_here = event is not None and event.name in _ON_OWN_GROUND
        best: Candidate | None = None
        cheapest: float = _DEAREST
        for candidate in candidates:
            if (
                candidate.role == "acts"
                and not does_here
                and self._is_done_elsewhere(reading, candidate, category, event)
            ):
                continue
            if candidate.role in silent or (
                candidate.role == "apposed" and not 0 < first - candidate.token <= _APPOSED
            ):
                continue
            if quantity.kind == "duration" and "na" in reading.tokens.lower[last + 1 : candidate.token]:
                continue  # "vijf maanden uit de roulatie na een operatie in X"
            cost = self._cost(block, number, candidate, first, last, category)
            if cost < cheapest:
                best, cheapest = candidate, cost
        return best

    def _is_done_elsewhere(
        self, reading: Reading, candidate: Candidate, category: str | None, event: Event | None
    ) -> bool:
        """Whether what the place does may be done elsewhere: by a country, a club, a capital that is a government."""
        behind = reading.token_at(candidate.mention.end)
        if reading.tokens.lower[behind : behind + 1] and reading.tokens.lower[behind].startswith(_SENDS):
            return True
        if candidate.mention.entity_id in self._countries or is_seat(self._setting.reference(candidate.mention).name):
            return True
        return category in OF_NO_SCENE or (event is not None and event.name in _ELSEWHERE | _LEAVING)

    def _cost(
        self, block: int, number: int, candidate: Candidate, first: int, last: int, category: str | None
    ) -> float:
        """What it costs to say that the figure at the tokens [first, last] is at the candidate."""
        reading = self._readings[block]
        behind = candidate.token > last
        low, high = (last, candidate.token) if behind else (candidate.token, first)
        between = reading.tokens.lower[low + 1 : high]
        parted = between_clauses(reading, reading.sentences[number], first, candidate.token)
        if parted is None or (behind and (not _PART_WORDS.isdisjoint(between) or is_instance(between))):
            return _DEAREST
        if behind and is_of_part(reading, reading.sentences[number], first, last, candidate):
            return _DEAREST
        if behind and (reading.block.kind == "headline" or category in OF_NO_SCENE) and not _HALVES.isdisjoint(between):
            return _DEAREST  # "Een op de vijf treinen te laat, nieuwe bussen in Amersfoort"
        if category in OF_NO_SCENE and parted_verbs(reading, reading.sentences[number], first, candidate.token):
            return _DEAREST  # "wie in X zegeviert, heeft twee titels gewonnen"
        others = len(reading.quantities_in(reading.tokens.end[low], reading.tokens.start[high]))
        if others and not behind and leads_away(between):
            return _DEAREST  # "in Luik met 3,6 procent, in de hoofdstad met 3,1 procent"
        cost: float = _ROLE_COST[candidate.role] + high - low + _OTHER_FIGURE * others + parted
        cost += OTHER_CLAUSE * sum(1 if word in _BREAKS else word in (",", "en") and 1 / 3 for word in between)
        cost += _COARSE if candidate.mention.entity_id in self._countries else 0
        if behind and not others:
            if ("," in between or "en" in between) and leads_another(reading, candidate):
                return _DEAREST  # "in X 676 doden, in Y 198"
            is_direct = high - low <= 4 and "," not in between and "en" not in between
            cost += _DIRECTLY if is_direct else 0
        return cost

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


def _is_fetching(reading: Reading, event: Event) -> bool:
    """Whether the verb is "halen", which saves people from danger and finds workers abroad."""
    return reading.text[event.start : event.end].casefold().removeprefix("ge").startswith(("haal", "hale"))


def _is_of_others(reading: Reading, quantity: Quantity) -> bool:
    """Whether those counted are told by the ones before: "tien raakten gewond, twintig anderen ..."."""
    behind = reading.token_at(quantity.end)
    return quantity.kind == "count" and reading.tokens.lower[behind : behind + 1] in (["anderen"], ["andere"])
