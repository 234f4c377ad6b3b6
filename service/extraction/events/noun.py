"""The number and its noun, as a predicate sees them: what they are, and in whose phrase they stand."""

from typing import NamedTuple

from service.dutch.events import Trigger
from service.extraction.events.meanings import COUNTS, PERSONS, fits, is_change, is_climb, reaches
from service.extraction.events.phrases import AGAINST, AMONG
from service.model import Counted, Quantity

_PAUSES = frozenset(((",",), ("die",), ("dat",)))
_COSTS = frozenset(("kost", "kosten", "kostte", "kostten", "gekost"))  # "kostte aan zes mensen het leven"

_OF_PERSON, _OF_THING = ("person", "someone"), ("thing", "something")


class Noun(NamedTuple):
    """Where the number and its noun stand in the sentence (`first`, `last`: tokens), in whose phrase (`governor`), the
    noun that names what happened to it, if one does (`act`), and what it is (`whats`, see `whats_of`)."""

    kind: str
    first: int
    last: int
    governor: str
    act: tuple[int, str] | None
    whats: frozenset[str]

    def takes_clauses(self, words: tuple[str, ...]) -> bool:
        """Whether a clause of its own may follow the noun: a relative, or "om ... te"."""
        return self.kind == "count" and (words[self.last + 1 : self.last + 2] in _PAUSES or "om" in words)

    def admits(self, words: tuple[str, ...], index: int, trigger: Trigger) -> bool:
        """Whether a word outside the noun's own phrase may say this of it."""
        event = trigger.event
        is_again = event == "found" and words[index].startswith("terug")  # "waarvan een vijfde is teruggevonden"
        if (self.first <= index <= self.last and self.kind in COUNTS) or not (is_again or fits(event, self.kind)):
            return False
        if not trigger.is_said_of(self.whats):
            return False
        if self.kind in COUNTS and not self.governor and is_climb(event, words[index]) and "person" in self.whats:
            return False
        if self.kind == "duration" and is_change(event) and not self.governor:
            return False  # "twee jaar later steeg ..." is when
        if self.governor == "aan" and event == "killed" and words[index] in _COSTS:
            return self.kind == "count"
        if trigger.governor and trigger.governor == self.governor:
            return True
        if self.governor == "met" and event == "attacked":
            return True  # with so many weapons: see meanings
        if self.governor in (AMONG, AGAINST):
            if index > self.last and ("en" in words[self.last + 1 : index] and "," in words[self.last + 1 : index]):
                return False  # "drie jaar cel, waarvan één met uitstel, en een boete"
            return index > self.last or not is_change(event)
        if event in ("lost", "won") and self.governor in ("tot", "naar"):
            return False  # "verloor 5 procent, tot 12 euro" is where it stands
        if not self.governor or (self.act is not None and event == "demanded"):
            return True
        return reaches(self.governor, event, self.kind)


def whats_of(quantity: Quantity, counted: Counted | None, governor: str) -> frozenset[str]:
    """The kind of the quantity and the category of its noun, "person" or "thing", and "someone" or "something".

    A noun without a category may be both of the latter two. The preposition that governs it stands there as "^met".
    """
    category, phrase = counted.category if counted is not None else None, "^" + governor
    if category is None:
        return frozenset((quantity.kind, phrase, "something", *(("someone",) if quantity.kind in COUNTS else ())))
    return frozenset((quantity.kind, phrase, category, *(_OF_PERSON if category in PERSONS else _OF_THING)))
