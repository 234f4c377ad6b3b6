"""What the network names and what the lists know, joined to candidates that do not overlap.

Each is good at what the other is not. The network knows a name by what is said of it, also one that no list has, and
where it ends. The lists know what a name stands for, and never forget one. Where both speak

* of the same characters, the list tells the type, but where a town's club or a surname is meant;
* of a longer name around a listed one ("Universiteit Utrecht"), the longer is meant, if it is probable enough;
* of a shorter name within a listed one, the listed one is meant.

The words before a name that tell what it is ("busbedrijf Veluwe") outweigh the network. What the network takes for a
work or a product is none of ours; it keeps the lists from finding names within it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.listed import LISTED, Listed, find_listed
from service.extraction.entities.lists import load_given_names
from service.extraction.entities.patterns.cues import find_cued_type
from service.extraction.entities.patterns.line import Line, not_names, read_line
from service.extraction.entities.patterns.matches import has_no_sports_object, is_pairing, is_played, is_team
from service.extraction.entities.patterns.organizations import is_agent
from service.extraction.entities.patterns.persons import has_role_before
from service.extraction.entities.patterns.places import has_preposition_before, is_at_border
from service.extraction.entities.plausible import CLEAR, may_be_name
from service.extraction.entities.resolution.demonyms import place_of_adjective
from service.extraction.entities.resolution.listed import club_abroad, club_of, is_listed_club, short_club_of
from service.extraction.entities.spans import settle_spans
from service.extraction.tagging import Name, Tagging
from service.model import Span
from service.model.entities import EntityType, MentionForm

# A name of the network is worth its probability times this, where a listed one is worth 2.
_WEIGHT = 2.0
# What the words before a name tell of it is worth as much as two listed ones.
_CUED = 4.0
# How probable a name must be to be more than the listed names within it.
_SURE = 0.35
# How probable a club must be that is called as a town: a known one, and any where the words tell of a match.
_CLUB, _OPPONENT = 0.9, 0.6
_ARTICLES = ("al-", "Al-", "el-", "El-")
# What a place as a heading is worth, where the network takes it for something else: with others of its name, enough.
_HEADING = 0.5
_PLACED = re.compile(r"(?<!\w)(?:in|naar|uit|vanuit|nabij|te|stad|gemeente|burgemeester van)\s\Z", re.IGNORECASE)
_REACH = 24
_VESSELS = (
    *("schip", "satelliet", "sonde", "veerboot", "tanker", "vrachter", "fregat", "onderzeeër", "jacht", "kotter"),
    *(
        "ruimtetelescoop",
        "ruimtecapsule",
        "maanlander",
        "marsrover",
        "korvet",
        "motorboot",
        "sleepboot",
        "reddingsboot",
    ),
)
_FORMS_OF_ADDRESS = frozenset("heer mevrouw meneer mijnheer dhr mevr mw juf juffrouw mejuffrouw".split())
_FIRMS = ("firma", "bedrijf", "concern")
_BEFORE_TOWNS = frozenset(("nabij", "te", "vanuit", "richting"))
_Spanned = TypeVar("_Spanned", Candidate, Span)
_TYPES: dict[str, EntityType] = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "location",
    "GRP": "group",
    "EVT": "event",
}


def find_candidates(text: str, taggings: Sequence[Tagging]) -> list[Candidate]:
    """Spans that may be names, of all blocks, in order; none overlaps another."""
    found: list[Candidate] = []
    vessels: set[str] = set()
    for tagging in taggings:
        line = read_line(text, tagging)
        candidates = sorted(_join(line, tagging.names, find_listed(line)), key=lambda candidate: candidate.start)
        if tagging.block.kind == "byline" and not any(one.type == "person" for one in candidates):
            candidates = _signature(line) or candidates
        found.extend(candidates)
        vessels.update(_vessels(line, candidates))
    found = [one for one in found if text[one.start : one.end] not in vessels] if vessels else found
    return [_club_abroad(text, one) for one in found] if any(_names_club(text, one) for one in found) else found


def _vessels(line: Line, candidates: Sequence[Candidate]) -> Iterator[str]:
    """Names that no list has and that a word tells to be of a ship, a satellite or the like: they name no entity."""
    for one in candidates:
        surface = line.text[one.start : one.end]
        is_vessel = line.before(bisect_left(line.tokens.start, one.start)).endswith(_VESSELS)
        if is_vessel and one.form == "name" and load_gazetteer().look_up(surface) is None:
            yield surface


def _names_club(text: str, one: Candidate) -> bool:
    surface = text[one.start : one.end]
    is_word = one.type != "organization" or short_club_of(surface)  # "Union"
    known = None if is_word else load_gazetteer().look_up(surface)
    return one.is_club or (known is not None and is_listed_club(known.name))


def _club_abroad(text: str, one: Candidate) -> Candidate:
    """The candidate as a club, where an article about clubs calls a town as Dutch calls only its club: "Milan"."""
    if one.type != "location" or one.form != "name" or not club_abroad(text[one.start : one.end]):
        return one
    is_placed = _PLACED.search(text, max(0, one.start - _REACH), one.start) is not None
    return one if is_placed else replace(one, type="organization", is_club=True)


def _join(line: Line, names: Sequence[Name], listed: Listed) -> Iterator[Candidate]:
    """The candidates of one block: those of the network, then those of the lists that stand."""
    replaced: set[Span] = set()
    agreeing: dict[Span, tuple[float, EntityType | None]] = {}
    find_within, find_barred = _finder(listed.candidates), _finder(listed.barred)
    for name in settle_spans(line, names):
        agreeing[Span(name.start, name.end)] = _WEIGHT * name.probability, _TYPES.get(name.type)
        within = find_within(name)
        if (
            not may_be_name(line, name)
            or _is_district(line, name)
            or find_barred(name)
            or _are_meant(line, name, within)
        ):
            continue
        replaced.update(Span(one.start, one.end) for one in within)
        if name.type == "ADJ" and place_of_adjective(line.text[name.start : name.end]):
            yield Candidate(name.start, name.end, "location", "demonym", _WEIGHT * name.probability)
        elif name.type in _TYPES:
            is_club = any(_is_club(line, one, name) for one in within)
            kind, form, score = _judge(line, name)
            is_told = find_cued_type(line, bisect_left(line.tokens.start, name.start)) == kind
            is_club = is_club or (is_told and kind == "organization" and _is_side(line, name))
            yield Candidate(name.start, name.end, kind, form, score, is_club, is_told=is_told)
    for one in listed.candidates:
        span = Span(one.start, one.end)
        if span in replaced:
            continue
        if told := _is_told(line, one):
            yield replace(one, type=told, is_told=True)
        elif _is_team(line, one):
            yield replace(one, type="organization", is_club=True)
        else:
            weight, entity_type = agreeing.get(span, (0.0, None))
            yield replace(one, score=one.score + weight, is_agreed=entity_type == one.type)


def _is_district(line: Line, name: Name) -> bool:
    """Whether it is the "D.C." behind Washington, which is no place of its own."""
    surface = line.text[name.start : name.end].replace(".", "")
    before = line.text[max(0, name.start - 16) : name.start].rstrip(" ,(")
    return surface == "DC" and before.endswith("Washington")


def _finder(spans: Sequence[_Spanned]) -> Callable[[Name], Sequence[_Spanned]]:
    """What finds those of the spans, which are in order and do not overlap, that overlap a name."""
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    return lambda name: spans[bisect_right(ends, name.start) : bisect_left(starts, name.end)]


def _are_meant(line: Line, name: Name, within: Sequence[Candidate]) -> bool:
    """Whether the listed names that overlap the network's are meant, and not the network's."""
    for one in within:
        if (one.start, one.end) == (name.start, name.end):
            return not (_is_club(line, one, name) or _is_surname(line, one, name))
        if one.start <= name.start and name.end <= one.end:
            return True
    if not within:
        return False
    if _are_several(line, name, within):
        return True
    if len(within) == 1 and within[0].form == "compound":
        return not line.text.endswith(_ARTICLES, name.start, within[0].start)
    return name.probability < _SURE or _begins_with_adjective(line, name, within)


def _is_club(line: Line, listed: Candidate, name: Name) -> bool:
    """Whether a town is named and its club is meant: "Heerenveen won", not "in Heerenveen"."""
    is_same = (listed.start, listed.end) == (name.start, name.end) and listed.type == "location"
    if not is_same or name.type != "ORG" or name.probability < _OPPONENT:
        return False
    index = bisect_left(line.tokens.start, name.start)
    is_known = name.probability >= _CLUB and club_of(line.text[name.start : name.end])
    is_sport = is_known and not has_no_sports_object(line, bisect_left(line.tokens.start, name.end))
    if not is_sport and not is_played(line, index):
        return False
    is_part = index > 0 and line.spaced(index - 1) and line.is_capital(index - 1)  # "Voedselbank Twente"
    return not (is_part or has_preposition_before(line, index) or line.before(index) in _BEFORE_TOWNS)


def _are_several(line: Line, name: Name, within: Sequence[Candidate]) -> bool:
    """Whether it is two clubs, two towns before a score, or agencies: "PSV-Ajax", "Gent-Genk 2-1", "Reuters/AFP"."""
    surface = line.text[name.start : name.end]
    halves = [line.text[one.start : one.end] for one in within]
    if len(halves) > 1 and surface == "/".join(halves):
        return all(one.type == "organization" for one in within)
    if len(halves) != 2 or surface not in {"-".join(halves), "–".join(halves)}:
        return False
    return is_pairing(line, bisect_left(line.tokens.start, name.end), halves)


def _is_team(line: Line, listed: Candidate) -> bool:
    """Whether a town is named, and the words of its clause say that its club is meant: "Liverpool verslaat Chelsea"."""
    if listed.type != "location" or listed.form == "demonym" or not club_of(line.text[listed.start : listed.end]):
        return False
    first = bisect_right(line.tokens.start, listed.start) - 1  # half of "Gent-Brugge" begins within its token
    return is_team(line, first, bisect_left(line.tokens.start, listed.end))


def _is_side(line: Line, name: Name) -> bool:
    """Whether the word before says that it is a club: "volleybalclub Roeselare"."""
    return line.before(bisect_left(line.tokens.start, name.start)).endswith(("club", "ploeg", "elftal", "formatie"))


def _is_told(line: Line, listed: Candidate) -> EntityType | None:
    """What is called as a town, by the word before it: "de heer Oldambt", "transportfirma Waregem"; None for towns."""
    if listed.type != "location" or listed.form != "name":
        return None
    before = line.before(bisect_left(line.tokens.start, listed.start))
    if before in _FORMS_OF_ADDRESS:
        return "person"
    return "organization" if before.endswith(_FIRMS) else None


def _is_surname(line: Line, listed: Candidate, name: Name) -> bool:
    """Whether a listed name that is a surname too is a person here: "coach Williams", not "volgens Shell".

    Of a surname alone, the document as a whole tells later (reading.py): news names a person in full first.
    """
    if listed.score >= LISTED or name.type != "PER":
        return False
    return has_role_before(line, bisect_left(line.tokens.start, name.start))


def _begins_with_adjective(line: Line, name: Name, within: Sequence[Candidate]) -> bool:
    """Whether it is an adjective, and a listed name or plain words: "Belgische Boerenbond", "Koerdische partij"."""
    first = within[0]
    if first.form != "demonym" or first.start != name.start:
        return False
    rest = line.text[first.end : name.end].lstrip()
    return rest == rest.lower() or (within[-1].end == name.end and within[-1].end - within[-1].start == len(rest))


def _judge(line: Line, name: Name) -> tuple[EntityType, MentionForm, float]:
    """Type, form and score: the words before the name outweigh a network that is not clear about its type."""
    index = bisect_left(line.tokens.start, name.start)
    if is_at_border(line, index):
        return "location", "name", _CUED
    cued = find_cued_type(line, index)
    is_body = cued == "organization" and name.type == "PER" and not is_agent(line.before(index))
    is_member = cued == "person" and name.type == "ORG" and "-" in line.before(index)  # "Groen-schepen Wannes Hoeben"
    if cued and (name.probability < CLEAR or is_body or is_member):
        return cued, "name", _CUED
    if name.type == "ORG" and _is_called_like_person(line, name):
        return "person", "name", _WEIGHT * name.probability
    if name.probability < CLEAR and _is_heading(line, name):  # it tells where what follows happened
        sure = 1 if name.type == "LOC" else _HEADING
        return "location", "name", _WEIGHT * name.probability * sure
    return _TYPES[name.type], "name", _WEIGHT * name.probability


def _is_heading(line: Line, name: Name) -> bool:
    """Whether the name is one word and a paragraph of its own, which a post may hold within its block."""
    tokens = line.tokens
    if tokens.start[0] != name.start or tokens.end[0] != name.end:
        return False
    return len(tokens) == 1 or "\n\n" in line.text[tokens.end[0] : tokens.start[1]]


def _is_called_like_person(line: Line, name: Name) -> bool:
    """Whether it begins with a given name, and the network is in doubt or misled by a company of that surname.

    Example: "Marine Le Pen"; "Freddy Heineken". Not what is listed so ("Albert Heijn").
    """
    surface = line.text[name.start : name.end]
    first, _, rest = surface.partition(" ")
    words = rest.split()
    if not words or plain(first) not in load_given_names().names or load_gazetteer().look_up(surface):
        return False
    if not all(word.isalpha() for word in words) or not words[-1][0].isupper():
        return False
    company = load_gazetteer().look_up(rest)
    return name.probability < CLEAR or (company is not None and company.entity_type == "organization")


def _signature(line: Line) -> list[Candidate]:
    """The whole line, where it is but a name or initials that nothing else explains ("TT", "Jkn")."""
    tokens = line.tokens
    if not 0 < len(tokens) < 4 or not all(word.isalpha() and word[0].isupper() for word in tokens.surface):
        return []
    if any(word in not_names() for word in tokens.lower):
        return []
    return [Candidate(tokens.start[0], tokens.end[-1], "person", "name", LISTED)]
