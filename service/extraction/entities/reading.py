"""The document as a whole: what each candidate turns out to be once all of them are seen.

In this order:

1. votes: the candidates of one surface agree on one type, or are dropped together where they are too weak; only a
   town and its club stay two;
2. definitions: "Long Name (LN)" and "LN (Long Name)" make the abbreviation stand for the name;
3. persons: a bare surname or given name stands for the full name before it ("Bali" after "Mustafa Bali"), also where
   a list knows another thing by it, unless a place is meant ("op Bali");
4. repeats: names that are sure by now are found wherever recognition passed them over (at the start of a sentence).
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from simplemma import is_known

from service.extraction.entities.candidates import CERTAIN, Candidate
from service.extraction.entities.folding import fold, plain
from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.patterns.persons import load_person_words
from service.extraction.entities.patterns.places import load_place_words
from service.extraction.entities.people import People, Person, find_people
from service.model import Block
from service.model.entities import EntityType

# The best of a surface's candidates has at least this score, or the surface is no name: weak ones alone prove nothing.
_PLAUSIBLE = 0.5
_REPEATED = 0.9
_AFFIXES = frozenset(
    """
    FC KV SV SC AC AS RC KRC KSK KFC RFC VV KVV KAA RSC SK FK Racing Sporting Royal Real Dynamo Dinamo Olympique
    NV BV AG SA SE Inc Ltd GmbH Groep Group Holding
    """.split()
)
# Names that begin with one word and are sought: so many are compared at each such word, and no more.
_MOST_ALIKE = 30
_JOINING = frozenset("@#_")
_ABBREVIATION = re.compile(r"\s\(([^\W\d_][\w&.+-]{1,11})\)")
_BEFORE_LONG = re.compile(r"([^\W\d_][\w&.+-]{1,11})\s\($")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-'’‑][^\W_]+)*")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s$")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate as the document means it: `stands_for` is the name, as it stands somewhere, to resolve it by."""

    candidate: Candidate
    stands_for: str
    person: Person | None = None


def read_document(text: str, blocks: Sequence[Block], candidates: Sequence[Candidate]) -> list[Reading]:
    """The names of the document, in order of their start, none overlapping another."""
    agreed = _vote(text, candidates)
    definitions = _find_definitions(text, agreed) | _find_short_forms(text, agreed)
    people = find_people(text, agreed)
    agreed = _merge(agreed, _find_repeats(text, blocks, agreed, definitions, people))
    return [_read(text, candidate, definitions, people) for candidate in agreed]


def _vote(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates whose surface is a name in this document, each with the type that its surface has there."""
    totals: dict[tuple[str, bool], dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    best: dict[tuple[str, bool], float] = defaultdict(float)
    for candidate in candidates:
        named = _named(text, candidate)
        totals[named][candidate.type] += candidate.score
        best[named] = max(best[named], candidate.score)
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
            agreed.append(replace(candidate, type=winner, score=max(candidate.score, best[named])))
    return agreed


def _named(text: str, candidate: Candidate) -> tuple[str, bool]:
    """What candidates must share to agree: their surface, and whether a town or its club is meant."""
    return plain(text[candidate.start : candidate.end]), candidate.is_club


def _find_definitions(text: str, candidates: Sequence[Candidate]) -> dict[str, str]:
    """Abbreviations that the document defines, with the name that each stands for."""
    definitions: dict[str, str] = {}
    for candidate in candidates:
        if candidate.type not in {"organization", "event"} or candidate.form != "name":
            continue
        name = text[candidate.start : candidate.end]
        after = _ABBREVIATION.match(text, candidate.end)
        if after and _abbreviates(after[1], name):
            definitions.setdefault(after[1], name)
            continue
        before = _BEFORE_LONG.search(text[max(0, candidate.start - 16) : candidate.start])
        if before and text[candidate.end : candidate.end + 1] == ")" and _abbreviates(before[1], name):
            definitions.setdefault(before[1], name)
    return definitions


def _find_short_forms(text: str, candidates: Sequence[Candidate]) -> dict[str, str]:
    """What a club or company is called without its first or last word: "Weidemaar" for "FC Weidemaar"."""
    short_forms: dict[str, str] = {}
    for candidate in candidates:
        words = text[candidate.start : candidate.end].split()
        if candidate.type != "organization" or candidate.form != "name" or len(words) != 2:
            continue
        for affix, short in ((words[0], words[1]), (words[1], words[0])):
            if affix in _AFFIXES and len(short) > 3 and not load_gazetteer().look_up(short):
                short_forms.setdefault(short, " ".join(words))
    return short_forms


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of `short` stand in the name in their order, the first at its beginning."""
    letters = [character for character in fold(short) if character.isalnum()]
    if len(letters) < 2 or " " not in name or len(short) >= len(name) or not any(c.isupper() for c in short[1:]):
        return False
    folded = fold(name)
    position = 0 if folded[:1] == letters[0] else -1
    for letter in letters[1:]:
        if position < 0:
            return False
        position = folded.find(letter, position + 1)
    return position >= 0


def _find_repeats(
    text: str,
    blocks: Sequence[Block],
    agreed: Sequence[Candidate],
    definitions: dict[str, str],
    people: People,
) -> list[Candidate]:
    """Names known from elsewhere in the document that stand outside all candidates."""
    sought: dict[str, EntityType] = {
        text[c.start : c.end]: c.type
        for c in agreed
        if c.form == "name" and c.score >= _REPEATED and not is_known(text[c.start : c.end], lang="nl")
    }
    sought.update({short: "organization" for short in definitions})
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


def _read(text: str, candidate: Candidate, definitions: dict[str, str], people: People) -> Reading:
    surface = text[candidate.start : candidate.end]
    if surface in definitions:
        return Reading(replace(candidate, type="organization"), definitions[surface])
    if candidate.form == "demonym":
        return Reading(candidate, surface)
    person = people.find(surface, candidate.start)
    if person and (candidate.type == "person" or (candidate.form == "name" and not _is_placed(text, candidate))):
        return Reading(replace(candidate, type="person"), person.name, person)
    return Reading(candidate, surface)


def _is_placed(text: str, candidate: Candidate) -> bool:
    """Whether a place is meant: "op Bali", "in Afrin", "de stad Afrin"."""
    before = _LAST_WORD.search(text[max(0, candidate.start - 24) : candidate.start])
    if candidate.type != "location" or not before:
        return False
    words = load_place_words()
    word = before[1].lower()
    return word in words.strong or word in words.cues or word in words.prepositions or word == "op"
