"""What a capital word in mid-sentence that nothing else explains may be: by the words around it.

The scores were set by hand, after counting what guesses of each sort turned out to be in annotated newspaper and
encyclopedia text; they are no probabilities. A guess below `CERTAIN` becomes a name only with others of its surface in
the document.
"""

import re

from simplemma import is_known

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import plain
from service.extraction.entities.gazetteer import Gazetteer
from service.extraction.entities.patterns.line import Line, not_names
from service.extraction.entities.patterns.organizations import ends_like_organization, has_organization_cue_before
from service.extraction.entities.patterns.persons import (
    has_role_before,
    is_role,
    is_saying,
    load_person_words,
    match_surname,
)
from service.extraction.entities.patterns.places import (
    ends_in_place_word,
    ends_like_place,
    has_place_cue_before,
    has_preposition_before,
)
from service.model.entities import EntityType

_ARTICLES = frozenset(("de", "het", "een", "the"))
_LONGEST = 5
_LONGEST_WORD = 40
_KINDS_OF_PLACE = ("dorp", "stad", "gemeente", "provincie", "regio", "eiland")
# Particles that are no word by themselves at the start of a Dutch sentence.
_SURE_OPENERS = frozenset(("el", "al", "di", "da", "du", "von", "vanden", "vander", "ter", "ten"))
_ROAD = re.compile(r"[AR]\d{1,2}|[EN]\d{1,3}")
_ON_ROADS = frozenset(("op", "via", "langs", "snelweg", "autosnelweg", "ring", "weg", "rijksweg"))


def guess_name(line: Line, index: int, gazetteer: Gazetteer) -> Candidate | None:
    """The name that may begin at this capital word, or None."""
    tokens = line.tokens
    word = tokens.surface[index]
    if line.shouted or not word[0].isupper() or index in line.quoted or _is_compound_noun(word):
        return None
    if (is_role(word) or word in load_person_words().titles) and not _begins_cued_name(line, index):
        return None
    if _is_kind_of_place(line, index, gazetteer):
        return None
    opens = index in line.opens
    if (end := _initialled(line, index)) and not is_known(word.lower(), lang="nl"):
        return Candidate(tokens.start[index], tokens.end[end - 1], "person", "name", 1.5)
    stop = _name_end(line, index, gazetteer)
    if stop == index or (opens and not _opens_name(line, index, stop)):
        return None
    entity_type, score = _judge(line, index, stop)
    if opens:
        score = min(score, 0.8)
    return Candidate(tokens.start[index], tokens.end[stop - 1], entity_type, "name", score)


def _initialled(line: Line, index: int) -> int:
    """Index after a given name with an initial for surname, as courts name suspects ("Costin D."), else 0."""
    surface = line.tokens.surface
    if index + 2 < len(surface) and len(surface[index + 1]) == 1 and line.is_capital(index + 1) and line.spaced(index):
        return index + 3 if surface[index + 2] == "." and line.tokens.touch(index + 1) else 0
    return 0


def _name_end(line: Line, index: int, gazetteer: Gazetteer) -> int:
    """Index after the capital words from here on: a surname with its particles, or a run of other words."""
    surface, lower = line.tokens.surface, line.tokens.lower
    is_cued = has_organization_cue_before(line, index)
    is_cued_article = is_cued and surface[index] in {"De", "Het"} and line.is_capital(index + 1) and line.spaced(index)
    if is_cued_article and lower[index + 1] in not_names():
        return index
    if (
        not is_cued_article
        and (lower[index] in not_names() or len(surface[index]) < 2)
        and not _is_given_like_a_word(line, index)
    ):
        # "Van der" and "Van den" begin a sentence as a surname alone; "Van" and "De" may be plain words there.
        if index in line.opens and not _opens_surname(line, index):
            return index
        return match_surname(line, index, gazetteer)
    stop = index + 1
    while stop < len(surface) and stop - index < _LONGEST and line.is_capital(stop) and line.spaced(stop - 1):
        if not is_cued and (lower[stop] in not_names() or gazetteer.find(line.tokens, stop)):
            break
        stop += 1
    if stop == index + 1 and not surface[index].isupper() and stop < len(surface) and line.spaced(index):
        end = match_surname(line, stop, gazetteer, has_role_before(line, index))
        if (
            end > stop + 1
            and not is_known(lower[index], lang="nl")
            and lower[stop] in {"van", "de", "der", "den", "von", "al", "el", "bin", "di", "da"}
        ):
            return end
    return stop


def _begins_cued_name(line: Line, index: int) -> bool:
    """Whether a word for a trade begins an organization's name: "onderwijsbond Leerkracht Nu"."""
    return has_organization_cue_before(line, index) and line.is_capital(index + 1) and line.spaced(index)


def _is_kind_of_place(line: Line, index: int, gazetteer: Gazetteer) -> bool:
    """Whether the word says what kind of place the name behind it is: "Bierdorp Achouffe", "Festivalstad Hasselt"."""
    word = line.tokens.surface[index]
    if not word.endswith(_KINDS_OF_PLACE) or not line.is_capital(index + 1) or not line.spaced(index):
        return False
    known = gazetteer.find(line.tokens, index + 1)
    return known is not None and known[2].entity_type == "location"


def _is_given_like_a_word(line: Line, index: int) -> bool:
    """Whether a given name that is also a plain word follows a role: "burgemeester An Prevoo"."""
    words, word = load_person_words(), line.tokens.surface[index]
    is_particle = line.tokens.lower[index] in words.particles or word in words.openers
    return len(word) > 1 and not is_particle and has_role_before(line, index) and line.is_capital(index + 1)


def _is_road(line: Line, index: int) -> bool:
    """Whether the word is the number of a road: "de A12", "op R0", "de E313 en N10"; "op A4" may be a size of paper."""
    word, before = line.tokens.surface[index], line.before(index)
    if _ROAD.fullmatch(word) is None:
        return False
    if before == "de":
        return True
    if before in _ON_ROADS:
        return len(word) > 2 or word[0] == "R"
    return before in {"en", "of", ","} and index > 1 and _is_road(line, index - 2)


def _is_compound_noun(word: str) -> bool:
    """Whether a word with a hyphen ends in a plain noun: "GE-baas", "Nobelprijs-uitreiking", "PSP'er"."""
    last = plain(word).replace("'er", "-er").rsplit("-", 1)[-1]
    return last != word and last[:1].islower()


def _opens_surname(line: Line, index: int) -> bool:
    first = line.tokens.lower[index]
    return first in _SURE_OPENERS or (first == "van" and line.after(index + 1) in {"der", "den"})


def _opens_name(line: Line, index: int, stop: int) -> bool:
    """Whether a capital word that begins a sentence is a part of a name: another follows, and it is no Dutch word."""
    if _opens_surname(line, index):
        return True
    return stop - index > 1 and not _is_dutch(line.tokens.lower[index])


def _is_dutch(word: str) -> bool:
    """Whether a word is Dutch, or a compound whose last part is: "bouwbedrijf"."""
    if len(word) > _LONGEST_WORD:
        return False
    return any(is_known(word[start:], lang="nl") for start in (0, *range(3, len(word) - 4)))


def _judge(line: Line, index: int, stop: int) -> tuple[EntityType, float]:
    words = line.tokens.surface[index:stop]
    word, single = words[0], stop - index == 1
    if has_role_before(line, index):
        return "person", 2.5
    if has_organization_cue_before(line, index):
        return "organization", 2.0
    if line.before(index) == "een":
        return "organization", 0.1
    if has_place_cue_before(line, index) or ends_in_place_word(words):
        return "location", 2.0
    if single and (ends_like_place(word) or _is_road(line, index)):
        return "location", 2.0
    if single and word.isupper():
        return "organization", 0.8
    if is_saying(line, index, stop):
        return "person", 1.2
    if single and is_known(word.lower(), lang="nl"):
        return "organization", 0.1
    if has_preposition_before(line, index):
        return "location", 0.9
    if single and ends_like_organization(word):
        return "organization", 0.9
    return _judge_by_word_before(line.before(index), single)


def _judge_by_word_before(before: str, single: bool) -> tuple[EntityType, float]:
    """The most frequent type after this word, and its share: rivers and regions have articles, persons have none."""
    if not before.isalpha() and before != ",":
        return "person", 0.3 if single else 0.6
    if before == "de":
        return ("location", 0.5) if single else ("organization", 0.4)
    if before in _ARTICLES:
        return "organization", 0.1 if before == "een" else 0.3
    if before in {"door", "dat"}:
        return "person", 0.8
    return ("person", 0.5) if single else ("person", 0.8)
