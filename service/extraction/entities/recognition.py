"""Recognition by lists and patterns: the longest of what the gazetteer and the patterns find at each capital letter."""

from collections.abc import Sequence
from functools import cache

from service.dutch.tokens import Tokens
from service.dutch.words import AUXILIARIES
from service.extraction.entities.candidates import Candidate
from service.extraction.entities.compounds import find_compound
from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import Known, load_gazetteer
from service.extraction.entities.lists import load_cues
from service.extraction.entities.patterns.events import is_storm, match_event
from service.extraction.entities.patterns.guesses import guess_name
from service.extraction.entities.patterns.line import Line, not_names, read_line
from service.extraction.entities.patterns.organizations import (
    has_organization_cue_before,
    load_organization_words,
    match_organization,
    pass_national_body,
    pass_portfolio,
)
from service.extraction.entities.patterns.persons import has_role_before, is_role, load_person_words, match_person
from service.extraction.entities.patterns.places import has_place_cue_before, has_preposition_before, match_place
from service.model import Block

_LISTED = 2.0
_DOUBTFUL = 0.4
_LATIN = frozenset(("nl", "en", "fr", "de"))
_LANGUAGE_FOLLOWS = frozenset(". , ; : ! ? ) en of is was als te in met door naar van dat die".split())


class ListsAndPatterns:
    """The recogniser of lists and patterns. It keeps nothing between documents."""

    def __init__(self) -> None:
        self._gazetteer = load_gazetteer()
        heads = load_organization_words().plain_heads
        self._small = frozenset(first for first in self._gazetteer.by_first if first[0].islower()) | heads | _ADDRESSES

    def recognise(self, text: str, blocks: Sequence[Block]) -> list[Candidate]:
        """Candidates of all blocks, in order."""
        found: list[Candidate] = []
        for block in blocks:
            line, before = read_line(text, block), len(found)
            self._read(line, found)
            if block.kind == "byline" and not any(one.type == "person" for one in found[before:]):
                found[before:] = _signature(line) or found[before:]
        return found

    def _read(self, line: Line, found: list[Candidate]) -> None:
        tokens, index, size = line.tokens, 0, len(line.tokens)
        surface, small = tokens.surface, self._small
        while index < size:
            word = surface[index]
            if word[0].islower() and word not in small and (word.isascii() or plain(word) not in small):
                if "-" in word and word != tokens.lower[index]:
                    found.extend(find_compound(line, index, self._gazetteer))
                index += 1
                continue
            if word == "@" or word in _ADDRESSES:
                index = _pass_address(tokens, index)
                continue
            candidates, index = self._match(line, index)
            found.extend(candidates)

    def _match(self, line: Line, index: int) -> tuple[list[Candidate], int]:
        """What is named at this token, and the index to go on from."""
        tokens, gazetteer = line.tokens, self._gazetteer
        start = tokens.start[index]
        if (after := _pass_portfolio(line, index)) > index:
            return [], after
        listed = self._listed(line, index)
        if is_storm(line, index) and line.language in _LATIN:
            return [Candidate(start, tokens.end[index], "event", "name", 3.0)], index + 1
        if listed and listed[1].form == "demonym" and _is_armed_forces(line, index, listed[0]):
            return [Candidate(start, tokens.end[listed[0]], "organization")], listed[0] + 1
        stop, best = (listed[0], listed[1]) if listed else (index, None)
        word = tokens.surface[index]
        if not word[0].isalpha() or line.language not in _LATIN:
            return ([best] if best else []), max(stop, index + 1)
        person = match_person(line, index, gazetteer) if word[0].isupper() else None
        if person and person[0] == index + 1 and gazetteer.find(tokens, index):
            person = None
        if person and person[0] > stop:
            stop, best = person[0], Candidate(start, tokens.end[person[0] - 1], "person", "name", person[1])
        organization = match_organization(line, index, gazetteer)
        if (
            organization
            and organization[0] > stop
            and not self._is_adjective_of_listed(line, index, listed, organization[0])
        ):
            end = tokens.end[organization[0] - 1]
            stop, best = organization[0], Candidate(start, end, "organization", "name", organization[1])
        if listed and stop == listed[0] and (longer := self._extended(line, index, listed)) > stop:
            stop, best = longer, Candidate(start, tokens.end[longer - 1], "organization", "name", _LISTED)
        place = match_place(line, index)
        if place and place[0] > stop:
            stop, best = place[0], Candidate(start, tokens.end[place[0] - 1], "location", "name", place[1])
        event = match_event(line, index)
        if event and event[0] > stop:
            stop, best = event[0], Candidate(start, tokens.end[event[0] - 1], "event", "name", event[1])
        if best:
            return [best], stop
        if ("-" in word or plain(word).endswith(("'er", "'ers"))) and (parts := find_compound(line, index, gazetteer)):
            return parts, index + 1
        if word in load_person_words().titles and line.is_capital(index + 1):
            return [], index + 1
        if gazetteer.find(tokens, index) and not has_role_before(line, index):
            return [], index + 1  # listed, and no name here: a language, a plain word
        guess = guess_name(line, index, gazetteer)
        return ([guess], _index_at(tokens, index, guess.end)) if guess else ([], index + 1)

    def _is_adjective_of_listed(self, line: Line, index: int, listed: tuple[int, Candidate] | None, stop: int) -> bool:
        """Whether the longer name is an adjective and a listed name: "Belgische Boerenbond" is two."""
        if listed is None or listed[1].form != "demonym" or listed[0] >= stop:
            return False
        rest = self._gazetteer.find(line.tokens, listed[0])
        return rest is not None and rest[0] == stop

    def _extended(self, line: Line, index: int, listed: tuple[int, Candidate]) -> int:
        """Index after a longer name that a listed one begins: "KBC Securities", "netbeheerder Drenthe Stroom"."""
        stop, candidate = listed
        if candidate.type == "location" and (end := pass_national_body(line, stop)) > stop:
            return end
        is_cued = candidate.type == "location" and has_organization_cue_before(line, index)
        if candidate.form != "name" or not (candidate.type == "organization" or is_cued):
            return stop
        surface = line.tokens.surface
        while stop < len(surface) and stop - index < 4 and line.is_capital(stop) and line.spaced(stop - 1):
            word = surface[stop]
            if word.isupper() or not word.isalpha() or is_role(word):
                break
            if not is_cued and line.tokens.lower[stop] in not_names():
                break
            if (not is_cued and self._gazetteer.find(line.tokens, stop)) or plain(word) in load_person_words().given:
                break
            stop += 1
        return stop

    def _listed(self, line: Line, index: int) -> tuple[int, Candidate] | None:
        hit = self._gazetteer.find(line.tokens, index)
        if not hit:
            return None
        stop, end, known = hit
        score = _score(line, index, stop, known)
        if not score:
            return None
        form = "compound" if end < line.tokens.end[stop - 1] and line.text[end] == "-" else known.form
        return stop, Candidate(line.tokens.start[index], end, known.type, form, score)


def _is_armed_forces(line: Line, index: int, stop: int) -> bool:
    """Whether the adjective begins the name of a country's forces: "de Syrische strijdkrachten"."""
    return line.before(index) == "de" and line.after(stop) in _ARMED_FORCES


def _signature(line: Line) -> list[Candidate]:
    """The whole line, where it is but a name or initials that nothing else explains ("TT", "Jkn")."""
    tokens = line.tokens
    if not 0 < len(tokens) < 4 or not all(word.isalpha() and word[0].isupper() for word in tokens.surface):
        return []
    if any(word in not_names() for word in tokens.lower):
        return []
    return [Candidate(tokens.start[0], tokens.end[-1], "person", "name", _LISTED)]


def _pass_portfolio(line: Line, index: int) -> int:
    """Index after what a minister is minister of: "minister van Binnenlandse Zaken", else the same index."""
    tokens = line.tokens
    if index < 2 or tokens.lower[index - 1] not in {"van", "voor"} or not tokens.surface[index][0].isupper():
        return index
    if tokens.lower[index - 2].rsplit("-", 1)[-1] not in _WITH_PORTFOLIO:
        return index
    return pass_portfolio(tokens, index)


def _score(line: Line, index: int, stop: int, known: Known) -> float:
    """How sure a listed name is where it stands; 0 where it is none."""
    surface = line.tokens.surface[index]
    if known.form == "demonym":
        is_adjective = known.type == known.entity_type
        return 0 if is_adjective and _is_language(line, index, stop, surface) else _LISTED
    if stop - index > 1:
        return _LISTED
    if line.shouted and len(surface) < 4:
        return 0
    doubtful, places = _ambiguous()
    if surface in places:
        return _LISTED if has_preposition_before(line, index) or has_place_cue_before(line, index) else 0
    return _DOUBTFUL if surface in doubtful and index in line.opens else _LISTED


def _is_language(line: Line, index: int, stop: int, surface: str) -> bool:
    """Whether an adjective without -e is the name of a language: "in het Frans", not "het Frans elftal"."""
    if surface[-1] == "e":
        return False
    after = line.after(stop)
    if not after or after in _LANGUAGE_FOLLOWS:
        return True
    return line.before(index) == "het" and (after in AUXILIARIES or after in load_person_words().saying)


def _pass_address(tokens: Tokens, index: int) -> int:
    """Index after a handle or a web address: all tokens that touch, and "(@ name)"."""
    if not tokens.touch(index) and index and tokens.surface[index - 1] == "(":
        return min(index + 2, len(tokens))
    while tokens.touch(index) and tokens.surface[index + 1] not in {")", ",", '"', "”"}:
        index += 1
    return index + 1


def _index_at(tokens: Tokens, index: int, end: int) -> int:
    while index < len(tokens) and tokens.start[index] < end:
        index += 1
    return index


_WITH_PORTFOLIO = frozenset(
    """
    minister ministers staatssecretaris staatssecretarissen onderminister viceminister eurocommissaris schepen
    wethouder gedeputeerde commissaris minister-president secretaris
    """.split()
)
_ARMED_FORCES = frozenset(("strijdkrachten", "krijgsmacht"))
_ADDRESSES = frozenset(("http", "https", "www", "Http", "Https", "Www"))


@cache
def _ambiguous() -> tuple[frozenset[str], frozenset[str]]:
    lists = load_cues()["ambiguous"]
    return frozenset(lists["names"]), frozenset(lists["places"])
