"""The place of its sentence that a figure is nearest to: by their clauses, the words between them, and its role."""

from collections.abc import Callable
from typing import NamedTuple

from service.extraction.clauses import statement_at
from service.extraction.places.candidates import Candidate
from service.extraction.places.carried import OF_NO_SCENE
from service.extraction.places.pointers import is_seat
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
from service.extraction.reading import Reading, Sentence
from service.model import Counted, Event, Mention, Quantity

_LEAVING = frozenset(("fled", "evacuated", "left", "freed", "rescued", "returned", "displaced"))
_TAKEN_ALONG = frozenset("meenam meenamen meegenomen meeneemt meenemen".split())
_RECRUITED = frozenset(("worker", "athlete", "student"))  # "verpleegkundigen uit X halen"
_OF_CLUBS = frozenset(("point", "goal", "match", "athlete"))  # "X telt 30 punten" is said of a club
# What a town does on its own ground, and what anybody does elsewhere: "Gorinchem bouwt 300 woningen".
_ON_OWN_GROUND = frozenset("built opened closed planted sheltered cancelled vaccinated tested planned".split())
_ELSEWHERE = _LEAVING | frozenset(
    "deployed delivered exported won lost played scored competed transferred sold bought attacked".split()
)
_SENDS = ("stuur", "stur", "zend", "zond", "lever", "leen", "schenk", "schonk", "geef", "gaf", "geve")
# What stands behind these is where a part is or another number: "1.400 oproepen, de meeste in West-Vlaanderen".
_PART_WORDS = frozenset(("meeste", "vooral", "name", "tegenover", "tegen", "versus", ";", "waaronder"))
_HALVES = frozenset((",", ":", "–", "-"))
_BREAKS = frozenset((";", ":", "maar", "terwijl", "،"))
_ITS = frozenset(("zijn", "haar", "hun"))
_ROLE_COST = {"acts": 0, "in": 0, "holds": 0, "apposed": 0, "from": 0, "towards": 7, "described": 10}
_OTHER_FIGURE = 10  # a place before another figure is that figure's
_COARSE = 5  # a country in the sentence of a town is where the town lies
_ROAD = 6  # it is long, and a town beside it tells more
_DIRECTLY = -8  # "320 gewonden in X"
_APPOSED = 10  # tokens: "X, een middelgrote stad met zo'n 70.000 inwoners"
_DEAREST = 60


class Asked(NamedTuple):
    """A figure whose place is looked for; `first` and `last` are its tokens, those of its noun with them."""

    reading: Reading
    sentence: Sentence
    quantity: Quantity
    category: str | None
    event: Event | None
    first: int
    last: int


def ask(
    reading: Reading, sentence: Sentence, quantity: Quantity, counted: Counted | None, event: Event | None
) -> Asked:
    """The figure as the rules below look at it."""
    last = reading.token_at(max(quantity.end, counted.end if counted else 0) - 1)
    category = counted.category if counted is not None else None
    return Asked(reading, sentence, quantity, category, event, reading.token_at(quantity.start), last)


def find_nearest(
    asked: Asked, candidates: list[Candidate], countries: frozenset[str], name_of: Callable[[Mention], str]
) -> Candidate | None:
    """The candidate that the figure is at, or None where it is at none of them.

    `name_of`: the name of the place that a mention means.
    """
    if not candidates or is_distance(asked.reading, asked.quantity, asked.last):
        return None
    silent = _silent_roles(asked)
    best: Candidate | None = None
    cheapest: float = _DEAREST
    for candidate in _of_own_clause(asked, candidates):
        if candidate.role in silent or _is_no_matter(asked, candidate):
            continue
        if candidate.role == "acts" and _is_done_elsewhere(asked, candidate, countries, name_of):
            continue
        cost = _cost(asked, candidate, countries)
        if cost < cheapest:
            best, cheapest = candidate, cost
    return best


def _silent_roles(asked: Asked) -> set[str]:
    reading, event = asked.reading, asked.event
    silent = {"dateline", "row"}
    words = reading.words(asked.sentence)
    leaves = event.name in _LEAVING if event is not None else not _TAKEN_ALONG.isdisjoint(words)
    if not leaves or (event is not None and asked.category in _RECRUITED and _is_fetching(reading, event)):
        silent.add("from")
    if asked.quantity.kind != "count":
        silent.add("towards")
    if asked.category in _OF_CLUBS:
        silent.add("holds")
    return silent


def _of_own_clause(asked: Asked, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that a row before the figure, or somebody who acts in its clause, leaves over."""
    row = next((one.mention for one in candidates if one.role == "row" and one.token < asked.first), None)
    if row is not None:
        # "In X en Y zijn er 350 ...", "In Z vielen drie doden, in X en Y vijf"
        candidates = [
            candidate
            for candidate in candidates
            if candidate.token < asked.first
            and not asked.reading.quantities_in(candidate.mention.end, max(candidate.mention.end, row.start))
        ]
    if not any(candidate.role == "acts" for candidate in candidates):
        return candidates
    own = statement_at(asked.reading, asked.sentence, asked.first)
    there = [
        candidate for candidate in candidates if statement_at(asked.reading, asked.sentence, candidate.token) is own
    ]
    # "In X gaat een kamp open, Y trekt een plan voor 400 plaatsen in"
    return there if any(candidate.role == "acts" for candidate in there) else candidates


def _is_no_matter(asked: Asked, candidate: Candidate) -> bool:
    """Whether the place tells only about something else in the sentence."""
    if candidate.role == "apposed" and not 0 < asked.first - candidate.token <= _APPOSED:
        return True
    words = asked.reading.tokens.lower[asked.last + 1 : candidate.token]
    return asked.quantity.kind == "duration" and "na" in words  # "vijf maanden uit na een operatie in X"


def _is_done_elsewhere(
    asked: Asked, candidate: Candidate, countries: frozenset[str], name_of: Callable[[Mention], str]
) -> bool:
    """Whether what the place does may be done elsewhere: by a country, a club, a capital that is a government."""
    event = asked.event
    if event is not None and event.name in _ON_OWN_GROUND:
        return False
    behind = asked.reading.tokens.lower[asked.last + 1 : asked.last + 3]
    if asked.quantity.kind in ("percentage", "fraction") and behind[:1] == ["van"] and behind[-1] in _ITS:
        return False  # "Denemarken haalde 54 procent van zijn stroom uit wind"
    verb = asked.reading.token_at(candidate.mention.end)
    if asked.reading.tokens.lower[verb].startswith(_SENDS):
        return True
    if candidate.mention.entity_id in countries or is_seat(name_of(candidate.mention)):
        return True
    return asked.category in OF_NO_SCENE or (event is not None and event.name in _ELSEWHERE)


def _cost(asked: Asked, candidate: Candidate, countries: frozenset[str]) -> float:
    """What it costs to say that the figure is at the candidate."""
    reading, sentence, first, last, category = asked.reading, asked.sentence, asked.first, asked.last, asked.category
    behind = candidate.token > last
    low, high = (last, candidate.token) if behind else (candidate.token, first)
    others = len(reading.quantities_in(reading.tokens.end[low], reading.tokens.start[high]))
    if high - low + _OTHER_FIGURE * others >= _DEAREST:
        return _DEAREST  # what follows looks at each of them
    between = reading.tokens.lower[low + 1 : high]
    parted = between_clauses(reading, sentence, first, candidate.token)
    if parted is None or (behind and _leads_to_part(between)):
        return _DEAREST
    if behind and is_of_part(reading, sentence, first, last, candidate):
        return _DEAREST
    if behind and (reading.block.kind == "headline" or category in OF_NO_SCENE) and not _HALVES.isdisjoint(between):
        return _DEAREST  # "Een op de vijf treinen te laat, nieuwe bussen in Amersfoort"
    if category in OF_NO_SCENE and parted_verbs(reading, sentence, first, candidate.token):
        return _DEAREST  # "wie in X zegeviert, heeft twee titels gewonnen"
    if behind and ")" in between and not {"VERB", "AUX"}.isdisjoint(reading.upos[low + 1 : high]):
        return _DEAREST  # "In zijn grootste vorm (19 gemeenten) is X de grootste stad van Y"
    if others and not behind and leads_away(between):
        return _DEAREST  # "in Luik met 3,6 procent, in de hoofdstad met 3,1 procent"
    cost: float = _ROLE_COST[candidate.role] + high - low + _OTHER_FIGURE * others + parted
    cost += OTHER_CLAUSE * sum(1 if word in _BREAKS else word in (",", "en") and 1 / 3 for word in between)
    is_road = candidate.mention.surface[-1].isdigit()  # "In X staan vier molens langs de A15"
    cost += _ROAD if is_road else 0
    cost += _COARSE if candidate.mention.entity_id in countries else 0
    if behind and not others:
        if ("," in between or "en" in between) and leads_another(reading, candidate):
            return _DEAREST  # "in X 676 doden, in Y 198"
        is_direct = high - low <= 4 and "," not in between and "en" not in between and candidate.role != "towards"
        cost += _DIRECTLY if is_direct and not is_road else 0
    return cost


def _leads_to_part(between: list[str]) -> bool:
    """Whether the words between a figure and a place behind it lead to a part of it; brackets do not."""
    if "(" in between and ")" in between:
        between = between[: between.index("(")] + between[between.index(")") :]
    return not _PART_WORDS.isdisjoint(between) or is_instance(between)


def _is_fetching(reading: Reading, event: Event) -> bool:
    """Whether the verb is "halen", which saves people from danger and finds workers abroad."""
    return reading.text[event.start : event.end].casefold().removeprefix("ge").startswith(("haal", "hale"))
