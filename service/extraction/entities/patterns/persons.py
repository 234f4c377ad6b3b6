"""Names of persons that no list has: by their given names, initials, surname particles and the words beside them."""

import re
from dataclasses import dataclass
from functools import cache

from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import Gazetteer
from service.extraction.entities.lists import load_cues, load_given_names
from service.extraction.entities.patterns.line import Line, not_names

_LONGEST_SURNAME = 3
_LONGEST_GIVEN = 10
_NUMBERS = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XXIII".split())
# "al-Rashid", "Ash-Shami": the article is a part of the name's last word.
_ARABIC = re.compile(r"(?:[aA][lrdnstz]|[aA]sh|[eE][ld]|[eE][sz])-[A-Z]")
_PATRONYMS = frozenset("al el bin ibn ben".split())
# "Jan in 't Veld", "Piet op den Berg": these begin a surname only with an article after them.
# Dutch writes its months small: behind a given name a capital one is a surname, "Tom Mei".
_MONTHS = frozenset("Januari Maart April Mei Juni Juli Augustus September Oktober November December".split())
_NEED_ARTICLE = frozenset(("in", "op", "aan", "het"))
_ARTICLES = frozenset(("de", "den", "der", "het", "'t"))


@dataclass(frozen=True, slots=True)
class PersonWords:
    """The lists that the patterns compare with."""

    given: frozenset[str]
    roles: frozenset[str]
    role_endings: tuple[str, ...]
    titles: frozenset[str]
    particles: frozenset[str]
    openers: frozenset[str]
    saying: frozenset[str]
    saying_before: frozenset[str]


@cache
def load_person_words() -> PersonWords:
    """The lists, read once."""
    cues = load_cues()["persons"]
    return PersonWords(
        frozenset(plain(name) for name in load_given_names().names),
        frozenset(cues["roles"].split()),
        tuple(cues["role_endings"]),
        frozenset(cues["titles"]),
        frozenset(cues["particles"]),
        frozenset(cues["surname_openers"]),
        frozenset(cues["saying"]),
        frozenset(cues["saying_before"]),
    )


def match_person(line: Line, index: int, gazetteer: Gazetteer) -> tuple[int, float] | None:
    """A name with a given name or initials at this token: index after its end, and how sure that is.

    Examples: "Gert Van Loo", "J.P. van der Meer", "Maria" (a given name alone is less sure).
    """
    words = load_person_words()
    stop, given, initials = _pass_given(line, index, words)
    if stop == index:
        return None
    end = match_surname(line, stop, gazetteer, given > 0)
    if end > stop:
        return _pass_number(line, end), 3.0
    if given > 1 or (given and initials):
        return _pass_number(line, stop), 2.0
    if not given:
        return None
    if index in line.opens:
        return stop, 0.4
    return _pass_number(line, stop), 1.1


def match_surname(line: Line, index: int, gazetteer: Gazetteer, after_given: bool = False) -> int:
    """Index after the surname at this token, or the same index where none stands there.

    After a given name a particle makes any word a surname: "Frits de Groot", where "De Groot" alone may be plain words.

    Examples: "Peeters", "van den Broek", "El Khatib", "al-Rashid", "De Smet-Claes".
    """
    words = load_person_words()
    surface, size = line.tokens.surface, len(line.tokens)
    start = _pass_particles(line, index, words, gazetteer)
    end = start
    if after_given and start == index < size and surface[start] in _MONTHS and line.spaced(start - 1):
        return start + 1
    if after_given and index < start < size and surface[start].isalpha() and len(surface[start]) > 2:
        end = start + 1
    while end < size and end - start < _LONGEST_SURNAME and _is_surname_word(line, end) and _joined(line, index, end):
        if end > start and (gazetteer.find(line.tokens, end) or surface[end] in words.openers):
            break
        end += 1
        if end < size and line.tokens.lower[end] in _PATRONYMS and line.is_capital(end + 1):
            end += 1
    if end == start > index and end + 1 < size and _is_initial(surface[end]) and surface[end + 1] == ".":
        return end + 2
    return index if end == start else end


def has_role_before(line: Line, index: int) -> bool:
    """Whether a title, function or trade stands before the token: "premier X", "SDF-woordvoerder X", "Minister X"."""
    if not index or not line.spaced(index - 1):
        before = line.before(index)
        return before == "." and index > 1 and line.tokens.surface[index - 2] in load_person_words().titles
    surface = line.tokens.surface[index - 1]
    if surface in load_person_words().titles:
        return True
    return is_role(surface) and (surface[0].islower() or "-" in surface or index - 1 in line.opens)


def is_role(word: str) -> bool:
    """Whether the word, or the last part of a compound, names a title, function or trade: "GE-baas", "Oscarwinnaar"."""
    words = load_person_words()
    last = word.rsplit("-", 1)[-1]
    if "-" in word and not last[:1].islower():
        return False
    last = last.lower()
    return last in words.roles or (len(last) > 6 and last.endswith(words.role_endings))


def is_saying(line: Line, index: int, stop: int) -> bool:
    """Whether a word of saying stands just before or after: "zegt X", "X verklaarde"."""
    words = load_person_words()
    return line.before(index) in words.saying_before or line.after(stop) in words.saying


def _pass_given(line: Line, index: int, words: PersonWords) -> tuple[int, int, bool]:
    """Index after the given names and initials, how many given names, and whether there are initials."""
    surface, size = line.tokens.surface, len(line.tokens)
    given, initials, position = 0, False, index
    while position < size and position - index < _LONGEST_GIVEN and _joined(line, index, position):
        word = surface[position]
        if not word[0].isupper():
            break
        if _is_given(word, words.given):
            given += 1
            position += 1
        elif _is_initial(word) and position + 1 < size and surface[position + 1] == "." and line.tokens.touch(position):
            initials = True
            position += 2
        elif given and len(word) == 1 and line.is_capital(position + 1):
            position += 1
        else:
            break
    return position, given, initials


def _is_given(word: str, given: frozenset[str]) -> bool:
    word = plain(word)
    if word in given:
        return True
    first, hyphen, rest = word.partition("-")
    return bool(hyphen) and first in given and all(part in given for part in rest.split("-"))


def _is_initial(word: str) -> bool:
    """ "J", "J.P", also "Th" and "Chr", as they begin Dutch initials."""
    return len(word) == 1 or (word[1:2] == "." and len(word) < 8) or word in {"Th", "Chr", "Ph", "Fr", "Ch", "IJ"}


def _pass_particles(line: Line, index: int, words: PersonWords, gazetteer: Gazetteer) -> int:
    """Index after "van der", "De", "al" ... where a capital word follows them, else the same index."""
    tokens, position = line.tokens, index
    while position < len(tokens) and position - index < 4 and _joined(line, index, position):
        surface, lower = tokens.surface[position], tokens.lower[position]
        if lower not in words.particles and surface not in words.openers:
            break
        if lower in _NEED_ARTICLE and line.after(position + 1) not in _ARTICLES:
            break
        position += 1
    if position == index or not line.is_capital(position):
        return index
    known = gazetteer.find(tokens, position)
    if known and tokens.surface[index][0].islower() and known[2].entity_type == "organization":
        return index
    return position


def _is_surname_word(line: Line, index: int) -> bool:
    word, lower = line.tokens.surface[index], line.tokens.lower[index]
    if _ARABIC.match(word):
        return True
    if not word[0].isupper() or (len(word) > 1 and word.isupper() and not line.shouted) or lower in not_names():
        return False
    return len(word) > 1 and ("-" not in word or word.rsplit("-", 1)[1][:1].isupper() or word[:3] in {"Al-", "El-"})


def _joined(line: Line, first: int, index: int) -> bool:
    """Whether the token follows the one before it within a name: with a space, or after the full stop of an initial."""
    return (
        index == first
        or line.spaced(index - 1)
        or line.tokens.surface[index - 1] == "."
        or (line.tokens.surface[index] == ".")
    )


def _pass_number(line: Line, stop: int) -> int:
    """Index after the number of a king or pope: "Albert II"."""
    if stop < len(line.tokens) and line.tokens.surface[stop] in _NUMBERS and line.spaced(stop - 1):
        return stop + 1
    return stop
