"""Where: the place that a figure's sentence names, or the one where the story is.

A place is a location that stands as one in the statement of the figure (candidates.py, clauses.py); of several the
nearest wins, and the one right behind a number before all others ("30 in Gent, 12 in Brugge"). Of two that are joined
("in Gent en Brugge") one is served, as something of it was there; of what is counted in both together ("in Gent en
Brugge samen"), and of a row of three or more, none is. Where the sentence names none, people and what happens to them
stay where their paragraph last was, or else where the story began; a turnover or a percentage is nowhere. No place is
better than a wrong one.

    candidates.py   which mentions may be a place, and in which role
    rows.py         places that are joined
    governors.py    the preposition that governs a name
    adjectives.py   places that an adjective names
    grains.py       country, region or town
    pointers.py     words that point at a place named before, or away from it
    setting.py      where the story is, sentence by sentence
"""

from service.extraction.clauses import is_about_happening, statement_at, tells_of
from service.extraction.places.candidates import Candidate
from service.extraction.places.pointers import continues, find_pointer, is_everywhere, may_point, names_another
from service.extraction.places.setting import Setting
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Entity, Event, Mention, Place, Quantity, Span

_LEAVING = frozenset(("fled", "evacuated", "left", "freed", "rescued", "returned", "displaced"))
_RECRUITED = frozenset(("worker", "athlete", "student"))  # "verpleegkundigen uit X halen"
_BEFALLING = frozenset(("injured", "died", "killed", "arrested", "rescued", "evacuated", "hospitalised"))
_OF_CLUBS = frozenset(("point", "goal", "match", "athlete"))  # "X telt 30 punten" is said of a club
_OF_SPORT = _OF_CLUBS | {"result", "prize"}
# What stands behind these is where a part is or another number: "1.400 oproepen, de meeste in West-Vlaanderen".
_PART_WORDS = frozenset(("meeste", "vooral", "name", "tegenover", "tegen", "versus"))
# These are somewhere only where something happens to them: "negentien gemeenten", "drie punten".
_NOWHERE = frozenset(("place", "point", "goal", "organization"))
_ASKS = frozenset("vraagt vragen vroeg vroegen zoekt zoeken zocht zochten smeekt roept riep".split())
_BREAKS = frozenset((";", ":", "maar", "terwijl", "،"))
_ROLE_COST = {"in": 0, "holds": 0, "from": 0, "towards": 7, "described": 10}
_OTHER_CLAUSE = 9
_OTHER_FIGURE = 10  # a place before another figure is that figure's
_COARSE = 5  # a country in the sentence of a town is where the town lies
_DIRECTLY = -8  # "320 gewonden in X"
_NAME = 2  # tokens of a name behind its first
_DEAREST = 60


class Places:
    """Places of one article, asked in the order of the text."""

    def __init__(self, readings: list[Reading], entities: dict[str, Entity]) -> None:
        self._readings = readings
        self._countries = frozenset(id_ for id_, entity in entities.items() if "iso3166-1" in entity.identifiers)
        self._setting = Setting(readings, entities, self._countries)
        self._sentence = (-1, 0, 0)  # block, number and end of the sentence of the figure before
        self._pointing = (-1, 0, False)  # block, sentence, whether it may point at a place
        self._last: tuple[int, int, Place | None] = (-1, 0, None)  # block, sentence, place of the figure before

    def find_place(self, block: int, quantity: Quantity, counted: Counted | None, event: Event | None) -> Place | None:
        """The place of a quantity of block number `block`, or None."""
        number = self._sentence_of(block, quantity.start)
        best = self._nearest(block, number, quantity, counted, event)
        if best:
            place: Place | None = Place(
                self._setting.reference(best.mention), Span(best.mention.start, best.mention.end)
            )
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
        category = counted.category if counted is not None else None
        silent = {"dateline", "row"}
        if event is None or event.name not in _LEAVING or (category in _RECRUITED and _is_fetching(reading, event)):
            silent.add("from")
        if quantity.kind != "count":
            silent.add("towards")
        if category in _OF_CLUBS:
            silent.add("holds")
        best: Candidate | None = None
        cheapest: float = _DEAREST
        for candidate in candidates:
            if candidate.role in silent:
                continue
            cost = self._cost(block, number, candidate, first, last)
            if cost < cheapest:
                best, cheapest = candidate, cost
        return best

    def _cost(self, block: int, number: int, candidate: Candidate, first: int, last: int) -> float:
        """What it costs to say that the figure at the tokens [first, last] is at the candidate."""
        reading = self._readings[block]
        behind = candidate.token > last
        low, high = (last, candidate.token) if behind else (candidate.token, first)
        between = reading.tokens.lower[low + 1 : high]
        parted = _between_clauses(reading, reading.sentences[number], first, candidate.token)
        if parted is None or (behind and not _PART_WORDS.isdisjoint(between)):
            return _DEAREST
        others = len(reading.quantities_in(reading.tokens.end[low], reading.tokens.start[high]))
        cost: float = _ROLE_COST[candidate.role] + high - low + _OTHER_FIGURE * others + parted
        cost += _OTHER_CLAUSE * sum(1 if word in _BREAKS else word in (",", "en") and 1 / 3 for word in between)
        cost += _COARSE if candidate.mention.entity_id in self._countries else 0
        if behind and not others:
            if ("," in between or "en" in between) and _leads_another(reading, candidate):
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
        pointer = None
        if self._may_point(block, number):
            if continues(reading, sentence, reading.token_at(quantity.start)):
                last_block, last_number, last = self._last
                if last is not None and last_block == block and number - last_number <= 1:
                    return Place(last.entity, None)
            if is_everywhere(reading, sentence):
                return None
            pointer = find_pointer(reading, sentence)
        category = counted.category if counted is not None else None
        is_somewhere = event is not None or (category is not None and category not in _NOWHERE)
        if category in _OF_SPORT and (event is None or event.name not in _BEFALLING):
            is_somewhere = False  # what a club wins, plays and buys is where no one story is
        if event is None and _is_asked_for(reading, sentence, reading.token_at(quantity.start)):
            is_somewhere = False
        is_counted = quantity.kind == "count" and counted is not None and is_somewhere
        if not is_counted and not (pointer and pointer.opens):
            return None
        if any(candidate.role == "row" for candidate in self._setting.candidates(block, number)):
            return None
        mentions = self._setting.mentions(block, number)
        if names_another(reading, sentence, mentions, self._countries):
            return None
        found = self._setting.place_of(block, number, pointer)
        if found and self._opens_abroad(reading, sentence, mentions, found.entity_id):
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

    def _may_point(self, block: int, number: int) -> bool:
        if self._pointing[:2] != (block, number):
            reading = self._readings[block]
            sentence = reading.sentences[number]
            self._pointing = (block, number, may_point(reading.tokens.lower[sentence.first : sentence.last]))
        return self._pointing[2]


def _is_asked_for(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether the number at a token is of what somebody wants: "vraagt het Westen om zeven tanks"."""
    words = reading.tokens.lower
    return words[token - 1] in ("om", "naar") and not _ASKS.isdisjoint(words[sentence.first : token])


def _is_fetching(reading: Reading, event: Event) -> bool:
    """Whether the verb is "halen", which saves people from danger and finds workers abroad."""
    return reading.text[event.start : event.end].casefold().removeprefix("ge").startswith(("haal", "hale"))


def _between_clauses(reading: Reading, sentence: Sentence, figure: int, place: int) -> int | None:
    """What the clauses between a figure and a place cost, by their tokens; None where they do not meet."""
    of_figure, of_place = statement_at(reading, sentence, figure), statement_at(reading, sentence, place)
    if of_figure is of_place:
        return 0
    about = of_figure.about + sentence.first
    if of_figure.opener == "waar" and place <= about <= place + _NAME:
        return 0  # "in X, waar driehonderd mensen stonden"
    if of_place.role in ("matrix", "report", "part"):
        return None
    if of_place.role == "relative":
        if tells_of(reading, sentence, of_place, figure):
            return _OTHER_CLAUSE
        if not is_about_happening(reading, sentence, of_place):
            return None
    if of_figure.role == "relative":
        return _OTHER_CLAUSE if place <= about else None  # "de man, die twee kinderen doodde, werd in X aangehouden"
    return 0 if of_place.role == "main" else _OTHER_CLAUSE


def _leads_another(reading: Reading, candidate: Candidate) -> bool:
    """Whether another number follows the place before its clause ends."""
    words = reading.tokens.lower
    token = reading.token_at(candidate.mention.end)
    end = next((i for i in range(token, min(len(words), token + 6)) if words[i] in (",", ";", ".", "en")), token + 6)
    start = reading.tokens.start[token] if token < len(words) else candidate.mention.end
    return bool(reading.quantities_in(start, reading.tokens.end[min(end, len(words)) - 1]))
