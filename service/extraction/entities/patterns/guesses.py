"""What a capital word in mid-sentence that nothing else explains may be: by the words around it.

The scores are shares of right guesses, measured on annotated newspaper and encyclopedia text: a guess below `CERTAIN`
becomes a name only with others of its surface in the document.
"""

import simplemma

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.gazetteer import Gazetteer
from service.extraction.entities.patterns.line import Line, not_names
from service.extraction.entities.patterns.organizations import ends_like_organization, has_organization_cue_before
from service.extraction.entities.patterns.persons import has_role_before, is_saying, match_surname
from service.extraction.entities.patterns.places import (
    ends_in_place_word,
    ends_like_place,
    has_place_cue_before,
    has_preposition_before,
)
from service.model.entities import EntityType

_ARTICLES = frozenset(("de", "het", "een", "the"))
_LONGEST = 5


def guess_name(line: Line, index: int, gazetteer: Gazetteer) -> Candidate | None:
    """The name that may begin at this capital word, or None."""
    tokens = line.tokens
    if line.shouted or not tokens.surface[index][0].isupper():
        return None
    opens = index in line.opens
    stop = _name_end(line, index, gazetteer)
    if stop == index or (opens and not _opens_name(line, index, stop)):
        return None
    entity_type, score = _judge(line, index, stop)
    if opens:
        score = min(score, 0.8)
    return Candidate(tokens.start[index], tokens.end[stop - 1], entity_type, "name", score)


def _name_end(line: Line, index: int, gazetteer: Gazetteer) -> int:
    """Index after the capital words from here on: a surname with its particles, or a run of other words."""
    surface, lower = line.tokens.surface, line.tokens.lower
    if lower[index] in not_names() or len(surface[index]) < 2:
        return match_surname(line, index, gazetteer) if index not in line.opens else index
    stop = index + 1
    while stop < len(surface) and stop - index < _LONGEST and line.is_capital(stop) and line.spaced(stop - 1):
        if lower[stop] in not_names() or gazetteer.find(line.tokens, stop):
            break
        stop += 1
    if stop == index + 1 and not surface[index].isupper() and stop < len(surface) and line.spaced(index):
        end = match_surname(line, stop, gazetteer)
        if end > stop + 1 and lower[stop] in {"van", "de", "der", "den", "von", "al", "el", "bin", "di", "da"}:
            return end
    return stop


def _opens_name(line: Line, index: int, stop: int) -> bool:
    """Whether a capital word that begins a sentence is a part of a name: another follows, and it is no Dutch word."""
    return stop - index > 1 and not simplemma.is_known(line.tokens.lower[index], lang="nl")


def _judge(line: Line, index: int, stop: int) -> tuple[EntityType, float]:
    words = line.tokens.surface[index:stop]
    word, single = words[0], stop - index == 1
    if has_role_before(line, index):
        return "person", 2.5
    if has_organization_cue_before(line, index):
        return "organization", 2.0
    if has_place_cue_before(line, index) or ends_in_place_word(words):
        return "location", 2.0
    if single and ends_like_place(word):
        return "location", 2.0
    if single and word.isupper():
        return "organization", 0.8
    if is_saying(line, index, stop):
        return "person", 1.2
    if has_preposition_before(line, index):
        return "location", 0.9
    if single and ends_like_organization(word):
        return "organization", 0.9
    if line.before(index) in _ARTICLES:
        return "organization", 0.5
    return ("person", 0.5) if single else ("person", 0.8)
