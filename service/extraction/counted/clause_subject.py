"""The subject of a clause, as far as its words tell without a parse: `find_subject(...) -> the token of its head`.

it opens the clause          "[De omzet] daalde met 4 procent"
behind the finite verb       "Vorig jaar daalde [de omzet]"
behind the conjunction       "dat [de omzet] daalt"
before the relative          "[de omzet], die daalde"
of the clause before         "[De brug] is mooi en kost 3 miljoen euro"
"""

from collections.abc import Sequence

from service.dutch.clauses import Clause
from service.dutch.measures import is_measure
from service.dutch.word_forms import is_inflected
from service.dutch.words import ADVERBS, DETERMINERS, PREPOSITIONS
from service.extraction.counted.noun_phrases import head_before, head_from
from service.extraction.reading import Reading, Sentence

_PRONOUNS = frozenset("ze hij zij het we wij er zich men ik je dat dit die".split())
_BEFORE_TIMES = frozenset(("in", "op", "over"))


def find_subject(reading: Reading, sentence: Sentence, clause: Clause, at: int, kind: str) -> int | None:
    """The token of the subject's head, or None where it is a pronoun, a name, or cannot be told.

    Args:
        at: the token of the amount that is said of the subject.
        kind: of that amount.
    """
    first, last = sentence.first + clause.tokens[0], sentence.first + clause.tokens[-1]
    if clause.opener == "die":
        return _antecedent(reading, sentence, first, kind)
    if clause.opener and not _is_inverted(reading, sentence, clause):
        head = _head_behind(reading, first + 1, at, kind)
        return _antecedent(reading, sentence, first, kind) if head is None and clause.opener == "dat" else head
    finite = _finite(reading, [sentence.first + verb for verb in clause.verbs], kind)
    if finite is None:
        return head_from(reading, first, at, kind)
    if finite > first:
        head = head_from(reading, first, min(finite, at) if finite < at else finite, kind)
        if head is not None or reading.tokens.lower[first] in _PRONOUNS:
            return head
    elif first > sentence.first and reading.tokens.lower[first - 1] in ("en", "maar"):
        return _of_clause_before(reading, sentence, first, kind)
    return _head_behind(reading, finite + 1, last + 1, kind)


def _is_inverted(reading: Reading, sentence: Sentence, clause: Clause) -> bool:
    """Whether what looks like a conjunction governs a noun phrase, behind which verb and subject stand: "Sinds de
    invoering daalde de uitstoot", but "Sinds de regering het tarief verlaagde"."""
    if clause.opener not in PREPOSITIONS or not clause.verbs:
        return False
    behind = sentence.first + clause.verbs[0] + 1
    return behind <= sentence.first + clause.tokens[-1] and reading.tokens.lower[behind] in DETERMINERS


def _finite(reading: Reading, verbs: Sequence[int], kind: str) -> int | None:
    """The first finite verb; an amount behind an article or an adjective is none: "het gemiddelde inkomen"."""
    lower = reading.tokens.lower
    for verb in verbs:
        before = lower[verb - 1] if verb else ""
        if reading.upos[verb] == "NOUN" and verb != verbs[-1]:
            continue  # "Stroom was in mei duurder"
        if not is_measure(lower[verb], kind) or not (before in DETERMINERS or is_inflected(before)):
            return verb
    return None


def _antecedent(reading: Reading, sentence: Sentence, first: int, kind: str) -> int | None:
    last = first - 1
    if last > sentence.first and reading.tokens.lower[last] == ",":
        last -= 1
    return head_before(reading, last, sentence.first, kind) if last >= sentence.first else None


def _of_clause_before(reading: Reading, sentence: Sentence, first: int, kind: str) -> int | None:
    """The subject that a clause which begins with its verb shares with the one before: "... en kost 3 miljoen"."""
    at = first - 2 - sentence.first
    before = reading.clauses(sentence).predicate_at(at) if at >= 0 else None
    if before is None or before.opener:
        return None
    return head_from(reading, sentence.first + before.tokens[0], first, kind)


def _head_behind(reading: Reading, at: int, stop: int, kind: str) -> int | None:
    """The head of the first phrase from the token on, behind adverbs and times: "steeg vorig jaar ook de omzet"."""
    lower, starts, ends = reading.tokens.lower, reading.tokens.start, reading.tokens.end
    while at < stop:
        times = reading.times_in(starts[at], ends[at])
        begins_time = at + 1 < stop and bool(reading.times_in(starts[at + 1], ends[at + 1]))
        if times:
            at = max(at + 1, reading.token_at(times[0].end))
        elif lower[at] in ADVERBS or (lower[at] in _BEFORE_TIMES and begins_time):
            at += 1
        else:
            return head_from(reading, at, stop, kind)
    return None
