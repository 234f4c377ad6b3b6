"""Whether the words of a clause call a report false: "klopt niet", "is onzin", "uit de lucht gegrepen"."""

from collections.abc import Sequence
from typing import NamedTuple

from service.dutch.reporting import REPORTING_VERBS
from service.extraction.factuality.words import (
    DOUBTS,
    FALSEHOODS,
    FITS,
    NOTS,
    OF_CLAIMS,
    PARTLY,
    PHRASES_BY_LAST,
    SO,
)
from service.model.figures import Factuality

# Words at which a clause may call something false; without one of them there is no need to look.
TELLING = FALSEHOODS | OF_CLAIMS | DOUBTS | FITS | SO | PHRASES_BY_LAST.keys()

_NOT_BEFORE = 3  # words: "is helemaal geen onzin"
_NOT_BEHIND = 8  # words: "klopt volgens een woordvoerder van het leger niet"
_SO_BEFORE = 2  # words: "niet helemaal waar"
_CLOSES = REPORTING_VERBS | frozenset(
    "dat volgens aldus en maar geweest gebleken is was zijn waren bleek blijkt".split()
)


class Verdict(NamedTuple):
    """What the clause says of the report, by words `first` to `last`, half-open, of those that were read."""

    factuality: Factuality
    first: int
    last: int


def find_verdict(words: Sequence[str], *, of_claim: bool) -> Verdict | None:
    """The verdict in the words of one clause; `of_claim`: what is spoken of is a report, and no thing or deed."""
    for at, word in enumerate(words):
        if word not in TELLING:
            continue
        found = _fits_not(words, at) if word in FITS else None
        if found is None and word in SO:
            found = _not_so(words, at)
        if found is None and (word in FALSEHOODS or (of_claim and word in OF_CLAIMS and _closes(words, at))):
            denied = not NOTS.isdisjoint(words[max(0, at - _NOT_BEFORE) : at])
            found = None if denied else Verdict("negated", at, at + 1)
        for phrase in PHRASES_BY_LAST.get(word, ()):
            first = at + 1 - len(phrase)
            if first >= 0 and tuple(words[first : at + 1]) == phrase and words[first - 1 : first] != ["niet"]:
                found = found or Verdict("negated", first, at + 1)
        if word in DOUBTS and of_claim and _closes(words, at) and NOTS.isdisjoint(words[max(0, at - _NOT_BEFORE) : at]):
            found = found or Verdict("hypothetical", at, at + 1)
        if found is not None:
            return found
    return None


def _fits_not(words: Sequence[str], at: int) -> Verdict | None:
    """ "klopt niet", "klopt volgens hem niet", "dat niet klopt", "niets daarvan klopt"; in part "niet helemaal"."""
    near = range(max(0, at - _NOT_BEFORE), min(len(words), at + _NOT_BEHIND))
    negation = next((index for index in near if words[index] in NOTS), None)
    if negation is None:
        return None
    first, last = min(at, negation), max(at, negation) + 1
    partly = not PARTLY.isdisjoint(words[max(0, negation - 1) : negation + 2])
    return Verdict("hypothetical" if partly else "negated", first, last)


def _not_so(words: Sequence[str], at: int) -> Verdict | None:
    """ "niet waar", "niet helemaal juist", "niets daarvan is waar"; not "niet zo erg" nor "weet niet waar hij is"."""
    if not _closes(words, at):
        return None
    before = words[max(0, at - _SO_BEFORE) : at]
    none = next((index for index in range(at) if words[index] in ("niets", "niks")), None)
    if none is None and (not before or NOTS.isdisjoint(before)):
        return None
    first = (
        none
        if none is not None
        else max(0, at - len(before)) + next(place for place, word in enumerate(before) if word in NOTS)
    )
    partly = none is None and not PARTLY.isdisjoint(before)
    return Verdict("hypothetical" if partly else "negated", first, at + 1)


def _closes(words: Sequence[str], at: int) -> bool:
    """Whether the adjective closes its clause, and so is said of its subject: not "overdreven hoog"."""
    following = words[at + 1 : at + 2]
    return not following or not following[0][0].isalpha() or following[0] in _CLOSES
