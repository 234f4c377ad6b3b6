"""Where a name of the network really begins and ends: it reads most of them right, and errs in few ways.

What it takes for two names though one goes on with the other is put together ("Stichting" and "Zilte Gronden", "Wesley
van" and "B."). What does not belong to a name is cut off: a verb or noun that has its capital from the beginning of the
sentence ("Valt Baghouz", "Vakbond FNV"), a compound that tells its kind ("Ajax-trainer Wubbels"), the kind of place
("Bierdorp Hoegaarden"), the country's adjective ("het Griekse Tempi"), the number that counts what follows ("in Soma
301 doden"), the genitive ("Lisa's").
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from simplemma import is_known

from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.lists import load_given_names
from service.extraction.entities.patterns.line import Line
from service.extraction.entities.patterns.organizations import is_organization_cue
from service.extraction.entities.patterns.persons import is_role
from service.extraction.tagging import Name

_LONGEST_WORD = 40
_SUFFIXES = ("'s", "’s")
_KINDS_OF_PLACE = ("dorp", "stad", "gemeente", "provincie", "regio", "eiland")
# "Het Romeinse Rijk", "het Waalse Gewest": with the adjective they are the name.
_LANDS = frozenset("rijk gewest gemenebest koninkrijk schiereiland eiland meer gebergte paleis kanaal plein".split())
_PARTICLES = frozenset("van de den der ter ten te von di da el al".split())


def settle_spans(line: Line, names: Sequence[Name]) -> Iterator[Name]:
    """The names with their right spans, in order; those of which nothing is left are left out."""
    for name in _joined(line, names):
        first = bisect_left(line.tokens.start, name.start)
        last = bisect_left(line.tokens.start, name.end)
        first = _first(line, name, first, last)
        last = _last(line, first, last)
        if first < last:
            end = line.tokens.end[last - 1]
            if line.text.endswith(_SUFFIXES, name.start, end):
                end -= 2
            yield replace(name, start=line.tokens.start[first], end=end)


def _joined(line: Line, names: Sequence[Name]) -> Iterator[Name]:
    """The names, where one goes on with the next both as one."""
    before: Name | None = None
    for name in names:
        if line.text[name.start : name.end].islower() or _begins_compound(line, name):
            continue
        if before and _goes_on(line.text, before, name):
            before = replace(before, end=name.end, probability=min(before.probability, name.probability))
            continue
        if before:
            yield before
        before = name
    if before:
        yield before


def _begins_compound(line: Line, name: Name) -> bool:
    """Whether the name goes on into a compound noun that is none: "James" of "de James Webb-telescoop"."""
    index = bisect_left(line.tokens.start, name.end)
    if not line.is_capital(index) or not line.spaced(index - 1):
        return False
    part, hyphen, noun = line.tokens.surface[index].rpartition("-")
    return bool(hyphen) and part.isalpha() and noun.islower() and load_gazetteer().look_up(part) is None


def _goes_on(text: str, before: Name, name: Name) -> bool:
    """Whether two names with a space between them are one: of persons, where a particle or initial says so."""
    if before.type != name.type or text[before.end : name.start] != " ":
        return False
    if name.type == "PER":
        is_initial = name.end - name.start <= 2 and text[name.start].isupper()
        return is_initial or text[before.start : before.end].rsplit(" ", 1)[-1] in _PARTICLES
    return name.type == "ORG"


def _first(line: Line, name: Name, first: int, last: int) -> int:
    """Index of the name's first token, behind a word that only stands before it."""
    if last - first < 2 or not line.is_capital(first + 1) or not line.spaced(first):
        return first
    word = line.tokens.surface[first]
    rest = line.text[line.tokens.start[first + 1] : line.tokens.end[last - 1]]
    known = load_gazetteer().look_up(rest)
    if known and known.entity_type == "location" and word.endswith(_KINDS_OF_PLACE):
        return first + 1
    if _is_kind(word):
        return first + 1
    if first in line.opens and _is_plain(word):
        is_place = known is not None and known.entity_type == "location"
        if is_role(word) or (is_place if name.type == "PER" else is_organization_cue(word.lower()) and not is_place):
            return first + 1
    if name.type == "LOC" and line.before(first) == "het" and _is_adjective(word) and rest.lower() not in _LANDS:
        return first + 1
    return first


def _last(line: Line, first: int, last: int) -> int:
    """Index after the name's last token, before a number that counts what follows."""
    counts = last - first > 1 and line.tokens.surface[last - 1].isdigit() and last < len(line.tokens)
    return last - 1 if counts and line.upos[last] in ("NOUN", "ADJ", "SYM") else last


def _is_kind(word: str) -> bool:
    """Whether a compound says what the name behind it is: "VN-organisatie", "Ajax-trainer"."""
    noun = word.rpartition("-")[2]
    return noun != word and noun.islower() and (is_role(noun) or is_organization_cue(noun))


def _is_plain(word: str) -> bool:
    """Whether a word is Dutch and nobody's given name."""
    return _is_dutch(word) and plain(word) not in load_given_names().names


def _is_dutch(word: str) -> bool:
    return len(word) <= _LONGEST_WORD and is_known(word.lower(), lang="nl")


def _is_adjective(word: str) -> bool:
    known = load_gazetteer().look_up(word)
    return known is not None and known.form == "demonym" and known.type == known.entity_type
