"""Names that lists know, and names of a form that says what they are, token by token: the longest at each."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from service.dutch.tokens import Tokens
from service.dutch.words import AUXILIARIES
from service.extraction.entities.candidates import Candidate
from service.extraction.entities.compounds import find_compound
from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import Gazetteer, Known, load_gazetteer
from service.extraction.entities.lists import load_cues
from service.extraction.entities.patterns.codes import is_account, is_platform, is_scale
from service.extraction.entities.patterns.events import is_storm, match_event
from service.extraction.entities.patterns.line import Line
from service.extraction.entities.patterns.organizations import (
    COURTS,
    FORCES,
    WITH_PORTFOLIO,
    load_organization_words,
    match_organization,
    pass_national_body,
    pass_portfolio,
)
from service.extraction.entities.patterns.persons import load_person_words
from service.extraction.entities.patterns.places import (
    has_place_cue_before,
    has_preposition_before,
    match_place,
)
from service.model import Span
from service.model.entities import EntityType

LISTED = 2.0
# Of names that are plain words or surnames too ("Best", "Williams"), and of those where a capital says nothing.
_AMBIGUOUS = 1.5
_DOUBTFUL = 0.4
_LATIN = frozenset(("nl", "en", "fr", "de"))
_LANGUAGE_FOLLOWS = frozenset(". , ; : ! ? ) en of is was als te in met door naar van dat die".split())
_TONGUES = frozenset(
    """
    spreekt spreken sprak spraken gesproken leert leren leerde leerden geleerd beheerst beheersen verstaat verstaan
    praat praten praatte vertaalt vertalen vertaald onderwijzen geschreven schrijft schrijven leest lezen
    """.split()
)
_FLUENTLY = frozenset("geen goed vloeiend gebroken perfect uitsluitend alleen thuis beter slecht".split())
_LANGUAGE_HOLDERS = frozenset("elftal leger".split())
_ARMED_FORCES = frozenset(("strijdkrachten", "krijgsmacht"))
# No adjective stands behind its noun: what begins with one there is a title, "de film Turks fruit".
_WORKS = ("boek", "boekje", "roman", "film", "serie", "novelle", "bundel", "lied", "album", "musical", "toneelstuk")
_ADDRESSES = frozenset(("http", "https", "www", "Http", "Https", "Www"))


@dataclass(frozen=True, slots=True)
class Listed:
    """What was found in a block: candidates, and spans in which nobody may find a name (addresses, portfolios)."""

    candidates: list[Candidate]
    barred: list[Span]


def find_listed(line: Line) -> Listed:
    """The known names of a block, in order, none overlapping another."""
    found = Listed([], [])
    gazetteer, small = load_gazetteer(), _small_firsts()
    tokens = line.tokens
    surface = tokens.surface
    index, size = 0, len(tokens)
    while index < size:
        word = surface[index]
        if word[0].islower() and word not in small and (word.isascii() or plain(word) not in small):
            if "-" in word and word != tokens.lower[index]:
                index = _match_compound(line, index, gazetteer, found.candidates)
            else:
                index += 1
            continue
        if (after := _pass_barred(line, index)) > index:
            found.barred.append(Span(tokens.start[index], tokens.end[after - 1]))
            index = after
            continue
        index = _match(line, index, gazetteer, found.candidates)
    return found


def _match(line: Line, index: int, gazetteer: Gazetteer, found: list[Candidate]) -> int:
    """Add what is named at this token; returns the index to go on from."""
    tokens = line.tokens
    stop, best = _listed(line, index, gazetteer)
    if line.language in _LATIN:
        if best and best.form == "demonym" and _is_armed_forces(line, index, stop):
            best, stop = _named(tokens, index, stop + 1, "organization"), stop + 1
        elif best and best.type == "location" and (end := pass_national_body(line, stop)) > stop:
            best, stop = _named(tokens, index, end, "organization"), end
        for end, entity_type in _shaped(line, index):
            if end > stop:
                best, stop = _named(tokens, index, end, entity_type), end
    if best:
        found.append(best)
        return stop
    word = tokens.surface[index]
    if "-" in word or plain(word).endswith(("'er", "'ers")):
        return _match_compound(line, index, gazetteer, found)
    return index + 1


def _match_compound(line: Line, index: int, gazetteer: Gazetteer, found: list[Candidate]) -> int:
    """Add what is named in this hyphenated token; returns the index to go on from."""
    names = find_compound(line, index, gazetteer)
    found.extend(names)
    return max(index + 1, bisect_left(line.tokens.start, names[-1].end)) if names else index + 1


def _shaped(line: Line, index: int) -> list[tuple[int, EntityType]]:
    """Index after each name of a form that says what it is, and its type."""
    shaped: list[tuple[int, EntityType]] = [
        (match_organization(line, index), "organization"),
        (match_place(line, index), "location"),
        (match_event(line, index), "event"),
    ]
    return [(index + 1, "event")] if is_storm(line, index) else shaped


def _named(tokens: Tokens, first: int, stop: int, entity_type: EntityType) -> Candidate:
    return Candidate(tokens.start[first], tokens.end[stop - 1], entity_type, "name", LISTED)


def _listed(line: Line, index: int, gazetteer: Gazetteer) -> tuple[int, Candidate | None]:
    """Index after the name of the lists at this token, and the name; the same index where none stands there."""
    hit = gazetteer.find(line.tokens, index)
    if not hit:
        return index, None
    stop, end, known = hit
    score = _score(line, index, stop, known)
    if not score:
        return index, None
    form = "compound" if end < line.tokens.end[stop - 1] and line.text[end] == "-" else known.form
    return stop, Candidate(line.tokens.start[index], end, known.type, form, score)


def _score(line: Line, index: int, stop: int, known: Known) -> float:
    """How sure a listed name is where it stands; 0 where it is none."""
    surface = line.tokens.surface[index]
    if known.form == "demonym":
        is_adjective = known.type == known.entity_type
        return 0 if is_adjective and _is_language(line, index, stop, surface) else LISTED
    if stop - index > 1:
        return LISTED
    if surface == "X":
        return LISTED if is_platform(line, index) else 0
    if line.shouted and len(surface) < 4:
        return 0
    names, places = _ambiguous()
    is_proper = line.upos[index] == "PROPN"
    if surface in places:
        is_cued = has_preposition_before(line, index) or has_place_cue_before(line, index)
        return _AMBIGUOUS if is_cued and is_proper else _DOUBTFUL
    if surface in names:
        return _AMBIGUOUS if is_proper else _DOUBTFUL
    return LISTED


def _is_language(line: Line, index: int, stop: int, surface: str) -> bool:
    """Whether an adjective without -e is the name of a language: "in het Frans", not "het Frans elftal"."""
    if surface[-1] == "e":
        return False
    after = line.after(stop)
    if not after or after in _LANGUAGE_FOLLOWS:
        return True
    if line.before(index) in _FLUENTLY or after in _TONGUES:
        return line.after(stop) not in _LANGUAGE_HOLDERS and (stop == len(line.tokens) or line.upos[stop] != "NOUN")
    return line.before(index) == "het" and (after in AUXILIARIES or after in load_person_words().saying)


def _is_armed_forces(line: Line, index: int, stop: int) -> bool:
    """Whether the adjective begins the name of a country's forces: "de Syrische strijdkrachten"."""
    return line.before(index) == "de" and line.after(stop) in _ARMED_FORCES


def _pass_barred(line: Line, index: int) -> int:
    """Index after a handle, address, scale, account, title or portfolio at this token, or the same index."""
    tokens = line.tokens
    if is_scale(line, index) or is_account(line, index) or _is_repost(line, index) or _begins_title(line, index):
        return index + 1
    if tokens.surface[index] == "@" or tokens.surface[index] in _ADDRESSES:
        return _pass_address(tokens, index)
    if index < 2 or tokens.lower[index - 1] not in {"van", "voor"} or not tokens.surface[index][0].isupper():
        return index
    if tokens.lower[index - 2].rsplit("-", 1)[-1] not in WITH_PORTFOLIO:
        return index
    return pass_portfolio(tokens, index)


def _begins_title(line: Line, index: int) -> bool:
    """Whether it is an adjective of a place right behind the work that is called so: "de film Turks fruit"."""
    if not index or not line.before(index).endswith(_WORKS) or not line.spaced(index - 1):
        return False
    known = load_gazetteer().look_up(line.tokens.surface[index])
    return known is not None and known.form == "demonym" and known.type == known.entity_type


def _is_repost(line: Line, index: int) -> bool:
    """Whether it is the mark of what another account wrote: "RT @brandweer"."""
    return line.tokens.surface[index] == "RT" and line.after(index + 1) == "@"


def _pass_address(tokens: Tokens, index: int) -> int:
    """Index after a handle or a web address: all tokens that touch, and "(@ name)"."""
    if not tokens.touch(index) and index and tokens.surface[index - 1] == "(":
        return min(index + 2, len(tokens))
    while tokens.touch(index) and tokens.surface[index + 1] not in {")", ",", '"', "”"}:
        index += 1
    return index + 1


@cache
def _small_firsts() -> frozenset[str]:
    """Words in small letters that a name may begin with."""
    listed = frozenset(first for first in load_gazetteer().by_first if first[0].islower())
    return listed | load_organization_words().plain_heads | FORCES | COURTS | _ADDRESSES


@cache
def _ambiguous() -> tuple[frozenset[str], frozenset[str]]:
    lists = load_cues()["ambiguous"]
    return frozenset(lists["names"]), frozenset(lists["places"])
