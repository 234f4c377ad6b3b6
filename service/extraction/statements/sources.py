"""The statement of a cue and the source beside it, where the source is somebody."""

from service.dutch.mood import FINITE
from service.dutch.nouns import is_known_noun
from service.dutch.reporting import (
    DOCUMENT_NOUNS,
    NO_SOURCE_ENDINGS,
    NO_SOURCES,
    OWN_COUNTS,
    POSTING_VERBS,
    PRONOUNS,
    RELATED,
    RESERVED_VERBS,
    SOURCE_NOUNS,
)
from service.dutch.word_forms import infinitive
from service.dutch.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.extraction.statements.line import NO_NAMES, PLURALS, Line
from service.extraction.statements.record import Statement
from service.model import Mention, Passage, Span

_MEDIUM_BEFORE = frozenset("tegen op in bij aan via tegenover voor met berichtgeving bericht".split())
_LONGEST_NAME = 3  # tokens
_LONGEST_ROLE = 4  # tokens: "oud-bokser en trainer Mamuka"
_LONGEST_NOUN = 7  # tokens of a source that is told by no name and no role
_VERBS = AUXILIARIES | FINITE
_ROLES = SOURCE_NOUNS - DOCUMENT_NOUNS
_NO_PEOPLE = NO_SOURCES | NO_NAMES | _VERBS
_NO_HEADS = NO_SOURCES | CONJUNCTIONS | AUXILIARIES
_LEADING = DETERMINERS | frozenset(("een", "geen", "enkele", "twee", "drie", "meerdere", "verschillende", "sommige"))


def state(
    line: Line,
    cue: tuple[int, int],
    source: tuple[int, int],
    reach: tuple[int, int],
    *,
    backward: bool = False,
    denies: bool = False,
    any_noun: bool = False,
    introduces: bool = False,
    opens: bool = False,
    only: frozenset[str] | None = None,
) -> Statement | None:
    """The statement with this cue and this source, or None where the source is nobody.

    Args:
        cue, source: token ranges, half-open.
        reach: offsets of what is said.
        any_noun: the cue leaves no doubt that a source stands beside it, whatever noun it is ("aldus het koor").
        backward, denies, introduces, opens, only: see Statement.
    """
    first, last = source
    words = line.words
    named = tuple(
        mention
        for mention in line.names(first, last)
        if mention.type != "event"
        and not _is_others(line, mention, first)
        and not _is_part(line, mention, first)
        and not _is_agent(line, mention, first)
        and not _is_outlet(line, mention, first)
    )
    leading = words[first] in PRONOUNS
    if leading and all(mention.entity_id in line.media for mention in named):
        last, named = first + 1, ()  # "antwoordt hij ontkennend", "vertelde hij achteraf bij Sporza"
    # "volgens haar metingen" is on her word as much as "volgens haar".
    possessive = words[cue[0]] in ("volgens", "naar") and words[first] in ("haar", "zijn")
    pronoun = possessive or leading or (last == cue[0] and words[last - 1] in PRONOUNS)
    if named and words[last - 1].endswith(NO_SOURCE_ENDINGS) and all(m.form == "demonym" for m in named):
        return None  # "volgens de Europese rekenmethode"
    somebody = named or pronoun or line.has_role(first, last) or is_unknown_name(line, first, last)
    if not somebody and not (any_noun and _is_noun_phrase(line, first, last)):
        return None
    said, by = _passage(line, *cue), _passage(line, first, last)
    around = words[first:last]
    return Statement(
        said,
        Span(min(said.start, by.start), max(said.end, by.end)),
        by,
        named,
        at=said.start,
        low=reach[0],
        high=reach[1],
        via=_via(line),
        backward=backward,
        pronoun=leading or (pronoun and all(mention.entity_id in line.media for mention in named)),
        denies=denies,
        source_noun=line.has_role(first, last, _ROLES),
        counts=not OWN_COUNTS.isdisjoint(around) or not OWN_COUNTS.isdisjoint(words[cue[0] : cue[1]]),
        plural=words[cue[1] - 1].endswith("en"),
        by_medium=bool(named) and all(mention.entity_id in line.media for mention in named),
        introduces=introduces,
        opens=opens,
        posts=words[cue[1] - 1] in POSTING_VERBS,
        reserved=words[cue[1] - 1] in RESERVED_VERBS,
        only=only,
    )


def is_unknown_name(line: Line, first: int, last: int) -> bool:
    """Whether the tokens are a name that nobody knows: "Interbank schat dat ..."."""
    if not 0 < last - first <= _LONGEST_NAME or line.words[last - 1] in NO_NAMES:
        return False
    surfaces = line.tokens.surface[first:last]
    capital = all(surface[0].isupper() for surface in surfaces)
    return capital and (first > line.first or len(surfaces[0]) > 3) and surfaces[0].isalpha()


def is_her(line: Line, first: int) -> bool:
    """Whether "haar" at `first` is she, and owns nothing: "volgens haar betaalt een gezin", not "haar metingen"."""
    if line.words[first] != "haar" or line.words[first + 1 : first + 2] in ([], ["eigen"]):
        return False
    word = line.words[first + 1]
    if first - 2 >= line.first and line.is_verb(first - 2) and line.begins_number(first + 1):
        return True  # "Er is volgens haar een arts te weinig", and not "Volgens haar twee dochters"
    is_verb = line.is_verb(first + 1) or (infinitive(word) is not None and not is_known_noun(word))
    return is_verb or word in NO_NAMES or not word[0].isalpha()


def _is_noun_phrase(line: Line, first: int, last: int) -> bool:
    """Whether the tokens are an article and what it belongs to, and no such thing as "de eerste berichten"."""
    words = line.words
    if words[last - 1] in DOCUMENT_NOUNS and words[last - 1].endswith(("en", "s")) and words[first] not in _NO_PEOPLE:
        return True  # "volgens nieuwe schattingen"
    if last - first == 1:  # "volgens critici"
        return words[first].endswith(PLURALS) and words[first] not in _NO_PEOPLE
    if line.tokens.surface[last - 1][0].isupper() and last - first <= _LONGEST_ROLE:
        known = words[first] in _LEADING or words[first] not in NO_NAMES
        return known and words[last - 1].rpartition("-")[2] not in NO_SOURCES  # "herder Mamuka"
    if words[first] not in _LEADING or not 2 <= last - first <= _LONGEST_NOUN:
        return False
    heads = [word for word in words[first + 1 : last] if word in PREPOSITIONS]
    end = words.index(heads[0], first + 1) if heads else last
    head = words[end - 1].rpartition("-")[2]
    if head.endswith(NO_SOURCE_ENDINGS):
        return False
    return bool(head) and head[0].isalpha() and head not in _NO_HEADS


def _is_others(line: Line, mention: Mention, first: int) -> bool:
    """Whether the source only belongs to the person: "de advocaat van X", but not "cijfers van X"."""
    if mention.type != "person":
        return False
    of = line.reading.token_at(mention.start) - 1
    if of > first and line.words[of] != "van" and line.words[of - 1] == "van":
        of -= 1  # "het kabinet van minister X"
    return of > first and line.words[of] == "van" and line.words[of - 1].endswith(RELATED)


def _is_agent(line: Line, mention: Mention, first: int) -> bool:
    """Whether the name is of who leads or owns the source: "het door X geleide ministerie"."""
    at = line.reading.token_at(mention.start)
    if "door" not in line.words[first:at]:
        return False
    led = line.words.index("door", first) + 1
    return at < line.behind_participle(led, line.last)


def _is_outlet(line: Line, mention: Mention, first: int) -> bool:
    """Whether somebody else says it there: "de onderzoekers in Nature", "de fractie in de Tweede Kamer"."""
    at = line.reading.token_at(mention.start) - 1
    if at > first and line.words[at] in DETERMINERS:
        at -= 1
    return mention.type == "organization" and at > first and line.words[at] == "in" and line.has_role(first, at)


def _is_part(line: Line, mention: Mention, first: int) -> bool:
    """Whether the place is the end of a name that nobody knows: "Mervan Qamishlo"."""
    at = line.reading.token_at(mention.start)
    if mention.type != "location" or at <= first:
        return False
    return line.tokens.surface[at - 1][0].isupper() and line.words[at - 1] not in NO_NAMES


def _passage(line: Line, first: int, last: int) -> Passage:
    start, end = line.tokens.start[first], line.tokens.end[last - 1]
    return Passage(line.reading.text[start:end], start, end)


def _via(line: Line) -> Mention | None:
    """The medium that the sentence names as the way: "tegen EenVandaag", "op Twitter", "in De Standaard"."""
    if not line.media:
        return None
    for mention in line.reading.mentions_in(*line.whole):
        if mention.entity_id in line.media:
            token = line.reading.token_at(mention.start)
            if not _MEDIUM_BEFORE.isdisjoint(line.words[max(line.first, token - 4) : token]):
                return mention
    return None
