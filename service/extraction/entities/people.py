"""The persons of a document: which full names are one person, and whom a bare surname or given name means."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import fold, fold_person, split_person


@dataclass(slots=True)
class Person:
    """One person of the document: the fullest `name`, folded `given` names and `surname`, where the full name stands.

    `surnames`: the surname's surfaces in the document ("Van Loo" where the full name has it so).
    """

    name: str
    given: list[str]
    surname: list[str]
    starts: list[int] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)


def find_people(text: str, candidates: Sequence[Candidate]) -> list[Person]:
    """The persons that are named in full, in order of first appearance."""
    people: list[Person] = []
    for candidate in candidates:
        if candidate.type != "person" or candidate.form == "demonym":
            continue
        name = " ".join(text[candidate.start : candidate.end].split())
        given, surname = split_person(fold_person(name))
        if not given:
            continue
        person = next((one for one in people if one.surname == surname and _compatible(one.given, given)), None)
        if person is None:
            person = Person(name, given, surname)
            people.append(person)
        elif _fullness(given) > _fullness(person.given):
            person.name, person.given = name, given
        person.starts.append(candidate.start)
        person.surnames.update(_surname_surfaces(name, len(given)))
    return people


def match_person_name(surface: str, start: int, people: Sequence[Person]) -> Person | None:
    """The person that this surface means: the full name's, else the last one before with that surname or given name."""
    if not people:
        return None
    given, surname = split_person(fold_person(surface))
    if given:
        return next((one for one in people if one.surname == surname and _compatible(one.given, given)), None)
    words = fold(surface).split()
    matching = [
        one
        for one in people
        if one.surname in (surname, words) or (one.surname[0] == "al" and one.surname[1:] == words)
    ]
    if not matching and len(words) == 1:
        matching = [one for one in people if one.given[:1] == fold_person(surface + " x").split()[:1]]
    if not matching:
        return None
    return max(matching, key=lambda one: max((s for s in one.starts if s < start), default=-min(one.starts) - 1))


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
