"""The persons of a document: which full names are one person, and whom a bare surname or given name means."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import fold_person, split_person


@dataclass(slots=True)
class Person:
    """One person of the document: the fullest `name`, folded `given` names and `surname`, where the full name stands.

    `surnames`: the surname's surfaces in the document ("Van Loo" where the full name has it so).
    """

    name: str
    given: list[str]
    surname: tuple[str, ...]
    starts: list[int] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)


@dataclass(slots=True)
class People:
    """The persons that a document names in full, by surname (also without "al") and by first given name."""

    by_surname: dict[tuple[str, ...], list[Person]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    everyone: list[Person] = field(default_factory=list)

    def find(self, surface: str, start: int) -> Person | None:
        """Whom this surface means: the full name's person, else the last one before with that sur- or given name."""
        if not self.everyone:
            return None
        given, surname = split_person(fold_person(surface))
        if given:
            return _same(self.by_surname.get(tuple(surname), []), given)
        matching = self.by_surname.get(tuple(surname)) or self._by_given_name(surface)
        return max(matching, key=lambda person: _nearness(person, start)) if matching else None

    def _by_given_name(self, surface: str) -> list[Person]:
        words = fold_person(f"{surface} x").split()
        return self.by_given.get(words[0], []) if len(words) == 2 else []


def find_people(text: str, candidates: Sequence[Candidate]) -> People:
    """The persons that are named in full, in order of first appearance."""
    people = People()
    for candidate in candidates:
        if candidate.type != "person" or candidate.form == "demonym":
            continue
        name = " ".join(text[candidate.start : candidate.end].split())
        given, words = split_person(fold_person(name))
        if not given:
            continue
        surname = tuple(words)
        person = _same(people.by_surname.get(surname, []), given)
        if person is None:
            person = Person(name, given, surname)
            people.everyone.append(person)
            people.by_given[given[0]].append(person)
            people.by_surname[surname].append(person)
            if surname[0] == "al":
                people.by_surname[surname[1:]].append(person)
        elif _fullness(given) > _fullness(person.given):
            person.name, person.given = name, given
        person.starts.append(candidate.start)
        person.surnames.update(_surname_surfaces(name, len(given)))
    return people


def _same(people: Sequence[Person], given: list[str]) -> Person | None:
    return next((person for person in people if _compatible(person.given, given)), None)


def _nearness(person: Person, start: int) -> int:
    """The last place before `start` at which the person is named in full; if there is none, the first one after."""
    index = bisect_left(person.starts, start)
    return person.starts[index - 1] if index else -person.starts[0] - 1


def _compatible(first: list[str], second: list[str]) -> bool:
    """Whether two lists of given names may be one person's: one is part of the other, or their initials."""
    short, long = sorted((first, second), key=len)
    if all(word in long for word in short):
        return True
    if not all(len(word) == 1 for word in short) and not all(len(word) == 1 for word in long):
        return False
    return all(one[0] == other[0] for one, other in zip(short, long, strict=False))


def _fullness(given: list[str]) -> tuple[int, int]:
    return sum(len(word) > 1 for word in given), len(given)


def _surname_surfaces(name: str, given: int) -> list[str]:
    """How the surname stands after the given names, and with a capital as it has without them ("Van der Steen")."""
    words = name.split()[given:]
    if not words or "." in words[0]:
        return []
    surname = " ".join(words)
    return [surname, surname[0].upper() + surname[1:]]
