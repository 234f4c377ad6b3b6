"""The document as a whole: what each candidate turns out to be once all of them are seen.

In this order:

1. votes: the candidates of one surface agree on one type, which the words before one of them may tell, or are dropped
   together where they are too weak; only a town and its club stay two; in a row of places all are places;
2. definitions: "Long Name (LN)", "LN (Long Name)" and "Long Name, kortweg LN" make the abbreviation stand for the name;
3. persons: a bare surname or given name stands for the full name before it ("Bali" after "Mustafa Bali"), also where
   a list knows another thing by it, unless a place is meant ("op Bali"), or an organization that the network sees too;
4. repeats: names that are sure by now are found wherever recognition passed them over (at the start of a sentence).
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from simplemma import is_known

from service.extraction.entities.candidates import CERTAIN, Candidate
from service.extraction.entities.definitions import Definition, find_definitions, find_portfolios, find_short_forms
from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.patterns.persons import load_person_words
from service.extraction.entities.patterns.places import load_place_words
from service.extraction.entities.people import People, Person, find_people
from service.extraction.entities.resolution.places import find_senses
from service.model import Block
from service.model.entities import EntityType

# The best of a surface's candidates has at least this score, or the surface is no name: weak ones alone prove nothing.
_PLAUSIBLE = 0.5
_REPEATED = 0.9
_JOINED = frozenset((", ", " en ", " of ", ", en "))
_LEAST_OF_ROW = 3  # places, beside which one that no list has is a place too
_OF_PLACE = re.compile(
    r"(?<!\w)(?:(?:inwoners|inwoner|bewoners|burgemeester|gemeenteraad|gemeente|stad|centrum|binnenstad|haven|straten"
    r"|stadhuis|station) van|de stad|de gemeente|het dorp|stadje|dorpje)\s\Z",
    re.IGNORECASE,
)
_LIES = re.compile(r" (?:ligt|lag|liggen) (?:in|aan|op|bij|tussen|ten|vlak|dicht|midden)\b")
_WITHIN = frozenset("in uit vanuit nabij te".split())
_LONGEST_ABBREVIATION = 5
# Names that begin with one word and are sought: so many are compared at each such word, and no more.
_MOST_ALIKE = 30
_JOINING = frozenset("@#_")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-'’‑][^\W_]+)*")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s$")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate as the document means it: `stands_for` is the name, as it stands somewhere, to resolve it by.

    `is_borne`: it is the sur- or given name of somebody whom the document names in full, and who need not be meant.
    """

    candidate: Candidate
    stands_for: str
    person: Person | None = None
    is_borne: bool = False


def read_document(text: str, blocks: Sequence[Block], candidates: Sequence[Candidate]) -> list[Reading]:
    """The names of the document, in order of their start, none overlapping another."""
    agreed = _vote(text, candidates)
    definitions = find_definitions(text, agreed) | find_short_forms(text, agreed)
    people = find_people(text, agreed)
    agreed = _merge(agreed, _find_repeats(text, blocks, agreed, definitions, people))
    definitions = find_portfolios(text, agreed) | definitions
    events: dict[str, int] = {}
    readings: list[Reading] = []
    for candidate in agreed:
        before = readings[-1].candidate if readings else None
        readings.append(_read(text, candidate, before, definitions, people, events))
    return readings


def _vote(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates whose surface is a name in this document, each with the type that its surface has there."""
    totals: dict[tuple[str, bool], dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    best: dict[tuple[str, bool], float] = defaultdict(float)
    told: dict[tuple[str, bool], set[EntityType]] = defaultdict(set)
    for candidate in candidates:
        named = _named(text, candidate)
        totals[named][candidate.type] += candidate.score
        best[named] = max(best[named], candidate.score)
        if candidate.is_told and candidate.type in ("person", "organization"):
            told[named].add(candidate.type)
    agreed = []
    for candidate in candidates:
        named = _named(text, candidate)
        votes = totals[named]
        if best[named] < _PLAUSIBLE or sum(votes.values()) < CERTAIN:
            continue
        if candidate.form == "demonym":
            agreed.append(candidate)
        else:
            winner = max(votes, key=lambda entity_type: votes[entity_type])
            is_told = len(told[named]) == 1
            if is_told:  # "het bedrijf Broekhof": "Broekhof zei" is of the bedrijf
                winner = next(iter(told[named]))
            score = max(candidate.score, best[named])
            agreed.append(replace(candidate, type=winner, score=score, is_told=is_told, read_as=candidate.type))
    return _with_rows(text, agreed)


def _with_rows(text: str, agreed: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, one word that no list has as a place where it stands in a row of listed ones: "Soemy"."""
    found = list(agreed)
    row: list[int] = []
    for index in range(len(found) + 1):
        if row and (index == len(found) or text[found[row[-1]].end : found[index].start] not in _JOINED):
            unknown = [at for at in row if _is_unknown(text, found[at])]
            places = [at for at in row if found[at].type == "location" and found[at].form == "name"]
            if len(unknown) == 1 and len(places) == len(row) - 1 and len(places) >= _LEAST_OF_ROW:
                found[unknown[0]] = replace(found[unknown[0]], type="location")
            row = []
        row.append(index)
    return found


def _is_unknown(text: str, candidate: Candidate) -> bool:
    surface = text[candidate.start : candidate.end]
    is_other = candidate.type in ("organization", "group", "person") and candidate.form == "name"
    return is_other and " " not in surface and not candidate.is_told and load_gazetteer().look_up(surface) is None


def _named(text: str, candidate: Candidate) -> tuple[str, bool]:
    """What candidates must share to agree: their surface, and whether a town or its club is meant.

    A longer name in capitals is the same as elsewhere without: "KFAR KANNA - ... het dorp Kfar Kanna".
    """
    surface = plain(text[candidate.start : candidate.end])
    is_headline = surface.isupper() and len(surface) > _LONGEST_ABBREVIATION
    return surface.title() if is_headline else surface, candidate.is_club


def _find_repeats(
    text: str,
    blocks: Sequence[Block],
    agreed: Sequence[Candidate],
    definitions: Mapping[str, Definition],
    people: People,
) -> list[Candidate]:
    """Names known from elsewhere in the document that stand outside all candidates."""
    sought: dict[str, EntityType] = {
        text[c.start : c.end]: c.type
        for c in agreed
        if c.form == "name" and c.score >= _REPEATED and not is_known(text[c.start : c.end], lang="nl")
    }
    sought.update({short: definition.type for short, definition in definitions.items()})
    for person in people.everyone:
        sought.update({surname: "person" for surname in person.surnames if len(surname) > 2})
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in sorted(sought, key=len, reverse=True):
        if word := _WORD.match(name):
            for first in {word[0], word[0].partition("-")[0]}:
                if len(by_first[first]) < _MOST_ALIKE:
                    by_first[first].append(name)
    found: list[Candidate] = []
    covered = sorted((candidate.start, candidate.end) for candidate in agreed)
    for block in blocks:
        for match in _WORD.finditer(text, block.start, block.end):
            if not match[0][0].isupper():
                continue
            names = by_first.get(match[0]) or by_first.get(match[0].partition("-")[0])
            if names and not _is_covered(covered, match.start()) and (not found or found[-1].end <= match.start()):
                found.extend(_repeat(text, match, names, sought))
    return found


def _repeat(
    text: str, match: re.Match[str], names: Iterable[str], sought: dict[str, EntityType]
) -> Iterator[Candidate]:
    """The longest of the names that stands at the match, whole or as the first part of a compound."""
    start = match.start()
    for name in names:
        end = start + len(name)
        if not text.startswith(name, start) or text[end : end + 1].isalnum() or text[start - 1 : start] in _JOINING:
            continue
        if sought[name] == "person" and is_known(name.lower(), lang="nl") and not _is_said(text, start, end):
            continue
        if text[end : end + 1] == "-":
            if text[end + 1 : end + 2].islower():
                yield Candidate(start, end, sought[name], "compound", 1.0)
            return
        yield Candidate(start, end, sought[name], "name", 1.0)
        return


def _is_said(text: str, start: int, end: int) -> bool:
    """Whether a word of saying stands beside: "Bakker zegt" is a person, "Bakker staakt" may be a trade."""
    words = load_person_words()
    after = _NEXT_WORD.match(text, end)
    before = _LAST_WORD.search(text[max(0, start - 24) : start])
    return bool((after and after[1] in words.saying) or (before and before[1].lower() in words.saying_before))


def _is_covered(covered: Sequence[tuple[int, int]], position: int) -> bool:
    index = bisect_right(covered, (position, len(covered) + position + 1)) - 1
    return index >= 0 and covered[index][1] > position


def _merge(first: Sequence[Candidate], second: Sequence[Candidate]) -> list[Candidate]:
    """Both, in order of start; of two that overlap the earlier, the longer."""
    merged: list[Candidate] = []
    for candidate in sorted([*first, *second], key=lambda one: (one.start, -one.end)):
        if not merged or merged[-1].end <= candidate.start:
            merged.append(candidate)
    return merged


def _read(
    text: str,
    candidate: Candidate,
    before: Candidate | None,
    definitions: Mapping[str, Definition],
    people: People,
    events: dict[str, int],
) -> Reading:
    """The candidate as it is meant, behind the one `before`; `events` notes where a storm of a name was last told."""
    surface = text[candidate.start : candidate.end]
    if surface in definitions:
        return Reading(replace(candidate, type=definitions[surface].type), definitions[surface].name)
    if candidate.form == "demonym":
        return Reading(candidate, surface)
    if candidate.type == "person" and _means_place(text, candidate, before, surface):
        return Reading(replace(candidate, type="location"), surface)
    is_other = candidate.is_agreed and candidate.type == "organization"  # Philips, beside Frits Philips
    if is_other or not people.everyone:
        return Reading(candidate, surface)
    if candidate.read_as == "event":
        events[surface] = candidate.start
        return Reading(replace(candidate, type="event"), surface)
    if candidate.type != "person" and _means_place(text, candidate, before, surface):
        return Reading(replace(candidate, type="location"), surface)
    if surface in events and events[surface] > people.last_of(surface, candidate.start):
        return Reading(replace(candidate, type="event"), surface)
    person = people.find(text, candidate.start, candidate.end)
    if person and (candidate.type == "person" or (candidate.form == "name" and not _is_placed(text, candidate))):
        return Reading(replace(candidate, type="person"), person.name, person)
    is_borne = person is None and candidate.type == "person" and people.bear(surface)
    return Reading(candidate, surface, is_borne=is_borne)


def _means_place(text: str, candidate: Candidate, before: Candidate | None, surface: str) -> bool:
    """Whether somebody's name is that of a place, and the place is meant: "in Georgia", "over Florida en Georgia"."""
    if candidate.form != "name" or " " in surface:
        return False
    known = load_gazetteer().look_up(surface)
    is_place = known.entity_type == "location" and known.form == "name" if known else bool(find_senses(surface))
    if not is_place:
        return False
    if before and before.type == "location" and text[before.end : candidate.start] in (" en ", ", ", " of "):
        return True
    if _OF_PLACE.search(text, max(0, candidate.start - 32), candidate.start) or _LIES.match(text, candidate.end):
        return True
    last = _LAST_WORD.search(text[max(0, candidate.start - 24) : candidate.start])
    word = last[1].lower() if last else ""
    return word in _WITHIN or (candidate.read_as == "location" and word in load_place_words().prepositions)


def _is_placed(text: str, candidate: Candidate) -> bool:
    """Whether a place is meant: "op Bali", "in Afrin", "de stad Afrin"."""
    before = _LAST_WORD.search(text[max(0, candidate.start - 24) : candidate.start])
    if candidate.type != "location" or not before:
        return False
    words = load_place_words()
    word = before[1].lower()
    return word in words.strong or word in words.cues or word in words.prepositions or word == "op"
