"""The persons of a document: which full names are one person, and whom a bare surname or given name means."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import fold, fold_person, plain, split_person
from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.lists import load_given_names
from service.extraction.entities.patterns.persons import is_role
from service.extraction.entities.romanization import unify_transliterations

_REACH = 32
_LONGEST = 100
# So many bearers of one surname are compared, and no more.
_MOST = 40
_ROLE_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+(?:-[^\W\d_]+)*)(?:\s|,\s)\Z")
_ROLE_BEHIND = re.compile(r"(?:,| is| was|,? \()\s?(?:(?:de|het|een|als|is) )?([^\W\d_]+(?:-[^\W\d_]+)*)")
# What is a surname too, and so no role to recognition; and what somebody is to a story.
_TRADES = frozenset(
    """
    bakker boer boerin slager smid visser kok molenaar timmerman schilder kapper getuige slachtoffer verdachte dader
    eiser eiseres buurman buurvrouw kandidaat wielrenner renner dokter rechter advocaat advocate
    """.split()
)
_KIN = re.compile(
    r"(?<!\w)(?:schoon|stief|groot|klein|tweeling|half|ex-)?(?:vrouw|man|echtgenote|echtgenoot|vader|moeder|broer|broers|"
    r"broertje|zus|zusje|zuster|zoon|zoontje|dochter|dochtertje|neef|nicht|oom|tante|opa|oma|partner|weduwe|"
    r"weduwnaar)\s\Z",
    re.IGNORECASE,
)
_FAMILY = re.compile(r"(?<!\w)(?:familie|gezin|clan|gebroeders|gezusters|echtpaar)\s\Z", re.IGNORECASE)
_SURNAME = r"(?:(?:[Vv]an|[EeAa]l|[Bb]en|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)\s)*[^\W\d_]{3,}"
# "Visser-Hofstra" at the end of a name; "Jean-Marie" before a surname, and "al-Assad", are none.
_JOINS = (" en ", " & ")
_DOUBLE_SURNAME = re.compile(rf"({_SURNAME})-((?![a-z]){_SURNAME}|(?:van|de|den|der)\s{_SURNAME})$")


@dataclass(slots=True, eq=False)
class Person:
    """One person of the document: the fullest `name`, folded `given` names and `surname`, where the full name stands.

    `surnames`: the surname's surfaces in the document ("Van Loo" where the full name has it so). `is_kin`: first named
    as somebody's wife, father, brother. `romanized`: given name and surname in the one spelling of their writing, where
    it is another. `roles`: what stands beside the name, "burgemeester". `bare`: where the surname
    or given name alone was found to mean this person.
    """

    name: str
    given: list[str]
    surname: tuple[str, ...]
    is_kin: bool = False
    starts: list[int] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    known_as: set[tuple[str, ...]] = field(default_factory=set)
    romanized: str = ""
    bare: list[int] = field(default_factory=list)

    def last_before(self, start: int) -> int:
        """Where this person was named last before `start`, in full or not; -1 where nowhere."""
        index = bisect_left(self.starts, start)
        return max(self.starts[index - 1] if index else -1, self.bare[-1] if self.bare else -1)


@dataclass(slots=True)
class People:
    """The persons that a document names in full, by surname (also without "al") and by first given name.

    Of a surname with a hyphen each half is one too: Mieke Visser-Hofstra is Mieke Visser, and was Mieke Hofstra.
    `joined`: where a given name shares the surname behind the next one, "Jan en Mieke Peeters".
    """

    by_surname: dict[tuple[str, ...], list[Person]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    everyone: list[Person] = field(default_factory=list)
    joined: dict[int, Person] = field(default_factory=dict)
    _by_name: dict[tuple[str, ...], Person] = field(default_factory=dict)
    _alone: set[tuple[str, ...]] = field(default_factory=set)

    def find(self, text: str, start: int, end: int) -> Person | None:
        """Whom this name means; None for who is not named in full, or cannot be told from another.

        A bare name is that of whoever has the role beside it, else of the one who bears it: of several the one whom the
        lists know by it, who alone is named in the paragraph, or who was called so before and last, and never a wife or
        brother of his. Names are asked for in the order of the text.
        """
        given, surname = _split(text[start:end])
        if given:
            return self._of_full_name(surname, given)
        if start in self.joined:
            return self.joined[start]
        bearers = self.by_surname.get(surname, [])[:_MOST] or self._spelled_alike(surname)
        if bearers and _KIN.search(text, max(0, start - _REACH), start):
            bearers = [person for person in bearers if person.is_kin]  # "vader Janssens" is not Jan Janssens
        if not bearers and (namesakes := self._by_given_name(text[start:end])):
            bearers = [person for person in namesakes[:_MOST] if person.starts[0] < start]
            if not bearers:
                self._alone.add(surname)
        if not bearers or _FAMILY.search(text, max(0, start - _REACH), start):
            return None
        found = self._choose(bearers, text, start, end, surname)
        if found:
            found.bare.append(start)
            found.roles.update(roles_beside(text, start, end))
        return found

    def last_of(self, surface: str, start: int) -> int:
        """Where somebody of this sur- or given name was named last before; -1 where nobody was."""
        given, surname = _split(surface)
        bearers = [] if given else [*self.by_surname.get(surname, [])[:_MOST], *self._by_given_name(surface)[:_MOST]]
        return max((person.last_before(start) for person in bearers), default=-1)

    def bear(self, surface: str) -> bool:
        """Whether it is the sur- or given name of one of them."""
        given, surname = _split(surface)
        return not given and bool(self.by_surname.get(surname) or self._by_given_name(surface))

    def _choose(
        self, bearers: list[Person], text: str, start: int, end: int, surname: tuple[str, ...]
    ) -> Person | None:
        roles = roles_beside(text, start, end)
        in_role = [person for person in bearers if roles & person.roles]
        if in_role:
            return max(in_role, key=lambda person: person.last_before(start))
        known = load_gazetteer().look_up(text[start:end])
        listed = known.name if known and known.type == "person" else None
        named = [person for person in bearers if person.starts[0] < start]
        if surname in self._alone:
            return None
        if not named:
            # Whose full name follows: nobody's wife, nobody of another role, and not where the lists know another.
            later = [person for person in bearers if not (person.is_kin or (roles and person.roles))]
            if not later or (listed and all(person.name != listed for person in bearers)):
                self._alone.add(surname)
                return None
            return min(later, key=lambda person: person.starts[0])
        kin = [person for person in named if person.is_kin]
        named = [person for person in named if not person.is_kin] or named
        paragraph = text.rfind("\n", 0, start)
        if any(one.last_before(start) > paragraph > max(p.last_before(start) for p in named) for one in kin):
            return None  # all that the paragraph tells is of the sister
        if roles:
            named = [person for person in named if not person.roles] or named
        if len(named) == 1:
            return named[0]
        if by_list := [person for person in named if person.name == listed]:
            return by_list[0]
        here = [person for person in named if person.last_before(start) > paragraph]
        last = max(named, key=lambda person: person.last_before(start))
        return last if last.bare or (len(here) == 1 and paragraph >= 0) else None

    def add(self, name: str, given: list[str], surname: tuple[str, ...]) -> Person:
        """The person of this full name, who may be known by a name that is less full."""
        halves = _halves(name)
        known_as = (surname, *halves, *((surname[1:],) if surname[0] == "al" else ()))
        found = (self._of_full_name(one, given) for one in (surname, *halves))
        person = next((one for one in found if one), None)
        if person is None:
            person = Person(name, given, surname)
            whole = " ".join((given[0], *surname))
            spelling = unify_transliterations(whole)
            person.romanized = spelling if spelling != whole else ""
            self.everyone.append(person)
            self.by_given[given[0]].append(person)
        elif _fullness(given) > _fullness(person.given) or (halves and "-" not in person.name):
            person.name, person.given = name, given
        for one in known_as:
            self._by_name.setdefault((*given, "", *one), person)
            if one not in person.known_as:
                person.known_as.add(one)
                self.by_surname[one].append(person)
        return person

    def _of_full_name(self, surname: tuple[str, ...], given: list[str]) -> Person | None:
        """Who has this name or one that is as good; of a document that lists thousands only the last are compared."""
        person = self._by_name.get((*given, "", *surname))
        bearers = self.by_surname.get(surname, []) if person is None else []
        return person or next((one for one in bearers[-_MOST:] if _compatible(one.given, given)), None)

    def _spelled_alike(self, surname: tuple[str, ...]) -> list[Person]:
        """Who bears the surname in another romanization: "Syrskyi" is Oleksandr Syrsky."""
        bare = " ".join(surname)
        return [
            person
            for person in self.everyone[:_MOST]
            if person.romanized
            and person.surname[-1][0] == surname[-1][0]
            and unify_transliterations(f"{person.given[0]} {bare}") == person.romanized
        ]

    def _by_given_name(self, surface: str) -> list[Person]:
        words = fold_person(f"{surface} x").split()
        return self.by_given.get(words[0], []) if len(words) == 2 else []


def find_people(text: str, candidates: Sequence[Candidate]) -> People:
    """The persons that are named in full, in order of first appearance."""
    people = People()
    before: Candidate | None = None
    for candidate in candidates:
        joined, before = before, candidate
        if candidate.type != "person" or candidate.form == "demonym":
            continue
        name = " ".join(text[candidate.start : candidate.end].split())
        given, surname = _split(name)
        if not given:
            continue
        person = people.add(name, given, surname)
        if not person.starts:
            person.is_kin = bool(_KIN.search(text, max(0, candidate.start - _REACH), candidate.start))
        person.starts.append(candidate.start)
        person.surnames.update(_surname_surfaces(name, len(given)), _half_surfaces(name))
        person.roles.update(roles_beside(text, candidate.start, candidate.end))
        if joined and joined.type == "person" and text[joined.end : candidate.start] in _JOINS:
            first = text[joined.start : joined.end]
            if plain(first) in load_given_names().names:
                other = people.add(f"{first} {name[len(name.split()[0]) :].lstrip()}", [fold(first)], surname)
                other.starts.append(joined.start)
                people.joined[joined.start] = other
    return people


def kin_beside(text: str, start: int) -> str:
    """What somebody is to another, right before the name: "vader", "familie"; "" where nothing says so."""
    match = _KIN.search(text, max(0, start - _REACH), start) or _FAMILY.search(text, max(0, start - _REACH), start)
    return match[0].strip().lower() if match else ""


def roles_beside(text: str, start: int, end: int) -> set[str]:
    """Titles, functions and trades right before a name and behind it, folded: "bakker Jansen", "Jansen, bakker in"."""
    before = _ROLE_BEFORE.search(text, max(0, start - _REACH), start)
    behind = _ROLE_BEHIND.match(text, end)
    words = [match[1].lower().rpartition("-")[2] for match in (before, behind) if match]
    return {word for word in words if word in _TRADES or is_role(word)}


def _split(name: str) -> tuple[list[str], tuple[str, ...]]:
    """Given names and surname, folded; a surname with a hyphen is one: "Mieke Visser-Hofstra" has one given name."""
    given, surname = split_person(fold_person(name))
    if halves := _halves(name):
        whole = tuple(word for half in halves for word in half)
        words = [*given, *surname]
        if tuple(words[-len(whole) :]) == whole:
            return words[: -len(whole)], whole
    return given, tuple(surname)


def _halves(name: str) -> tuple[tuple[str, ...], ...]:
    """The two surnames of which one is made, folded: "Visser-Hofstra", "Van der Meer-De Wit"; () for other names."""
    return tuple(tuple(fold(half).split()) for half in _half_surfaces(name))


def _half_surfaces(name: str) -> tuple[str, ...]:
    match = _DOUBLE_SURNAME.search(name) if "-" in name and len(name) <= _LONGEST else None
    return match.groups() if match else ()


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
