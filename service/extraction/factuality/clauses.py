"""The clause in which a number stands, told by marks, conjunctions and finite verbs; there is no parse.

A comma parts two clauses unless it parts the members of a list ("40 doden, 200 gewonden en 3 vermisten") or stands
around an aside ("60 mensen, onder wie 12 kinderen, zouden ..."; "er zouden, volgens X, 40 doden zijn").
"""

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from service.dutch.mood import ASKS, FINITE
from service.dutch.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from service.extraction.reading import Reading, Sentence

_MARKS = frozenset(';:()[]?!“”„«»"–—…')
OPENING_MARKS = frozenset('"“„«:;(–')
_SUBORDINATORS = frozenset(
    """
    dat alsof omdat doordat zodat terwijl indien hoewel ofschoon nadat voordat totdat zodra waarna waarbij waardoor
    tenzij mits wie waarin waarop waarmee waarvoor waaruit waartoe nu aangezien
    """.split()
)
_SUBJECTS = PRONOUNS | DETERMINERS | {"een"}
_NO_ANTECEDENT = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | FINITE
_PARTING = frozenset(("maar", "want", "dus"))
_AFTER_PAUSE = frozenset(("als", "toen", "of", "die", "wanneer", "zoals", "waarvan", "sinds"))
_SOURCES = frozenset(("volgens", "aldus", "zo"))
_ASIDES = _SOURCES | frozenset(("onder", "waaronder", "waarvan", "inclusief", "die", "dat", "zoals", "van"))
_ASIDE_REACH = 25  # tokens
_TO_REACH = 18  # tokens from "om" to its "te"
_CLAUSE_REACH = 12  # tokens from "en" to the finite verb of the clause that it begins
_LONGEST_FRAGMENT = 8  # tokens of a quotation that is a part of a clause, marks included
_start = attrgetter("start")
_VERBS = AUXILIARIES | FINITE


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[first, last)` of the block; `opener` is the conjunction or relative that opens it, at `first`, or ""."""

    first: int
    last: int
    opener: str


def clause_at(reading: Reading, sentence: Sentence, low: int, high: int) -> Clause:
    """The clause around tokens `[low, high)` of the sentence, which are a number and what belongs to it."""
    low, high = _beyond_quotes(reading, sentence, low, high)
    last = _end(reading, sentence, low, high)
    words = reading.tokens.lower
    index = low - 1
    while index >= sentence.first:
        word = words[index]
        if word in _MARKS or (word == "-" and not _is_joined(reading, index)):
            return Clause(index + 1, last, "")
        if word == ",":
            before = _before_source(words, sentence, index)
            if before is None and not _has_no_verb(words, index, last):
                return Clause(index + 1, last, "")
            index = index if before is None else before
        elif word in _PARTING or (word == "en" and (words[index - 1] == "," or _begins_clause(words, index, last))):
            return Clause(index + 1, last, "")
        elif opens_clause(words, sentence, index):
            return Clause(index, last, word)
        index -= 1
    return Clause(sentence.first, last, "")


def _beyond_quotes(reading: Reading, sentence: Sentence, low: int, high: int) -> tuple[int, int]:
    """Tokens of the words in quotation marks around the number where they are no clause: «waarschuwt dat "duizenden
    boeren" failliet zouden gaan».
    """
    number = bisect_right(reading.quotes, reading.tokens.start[low], key=_start) - 1
    if number < 0 or reading.quotes[number].end <= reading.tokens.start[low]:
        return low, high
    quote = reading.quotes[number]
    first, last = reading.token_at(quote.start) - 1, reading.token_at(quote.end) + 1
    inside = sentence.first < first and last < sentence.last and last - first <= _LONGEST_FRAGMENT
    words = reading.tokens.lower
    if not inside or words[first - 1] in _MARKS or not _VERBS.isdisjoint(words[first + 1 : last - 1]):
        return low, high
    return first, max(high, last)


def opens_clause(words: list[str], sentence: Sentence, index: int) -> bool:
    """Whether the word begins a subordinate clause here, and is no demonstrative, preposition or "or"."""
    word = words[index]
    if word in _SUBORDINATORS:
        return word != "dat" or index + 1 >= sentence.last or not words[index + 1].startswith(("aantal", "bedrag"))
    before = words[index - 1] if index > sentence.first else ","
    if word == "of":
        return not ASKS.isdisjoint(words[max(sentence.first, index - 5) : index]) or index == sentence.first
    if word == "toen" and index + 1 < sentence.last and words[index + 1] in _SUBJECTS:
        return True
    if word == "die" and before not in _NO_ANTECEDENT and before[0].isalpha():
        return index + 1 < sentence.last and not words[index + 1][0].isdigit()
    if word == "om":
        return "te" in words[index + 1 : min(sentence.last, index + _TO_REACH)]
    if word == "als" and before in OPENING_MARKS:
        return True
    return word in _AFTER_PAUSE and (before in (",", "en", "maar", "dan") or (word == "als" and before in _VERBS))


def _end(reading: Reading, sentence: Sentence, low: int, high: int) -> int:
    """Index behind the clause that holds tokens `[low, high)`."""
    words = reading.tokens.lower
    index = high
    while index < sentence.last:
        word = words[index]
        if word in _MARKS or word in _PARTING or (word == "-" and not _is_joined(reading, index)):
            return index
        if word == ",":
            behind = _behind_aside(words, sentence, index, low)
            if behind is None:
                return index
            index = behind
            continue
        if word == "en" and _begins_clause(words, index, sentence.last):
            shares_subject = index + 1 < sentence.last and words[index + 1] in FINITE
            if shares_subject or not FINITE.isdisjoint(words[low:index]):
                return index
        if opens_clause(words, sentence, index):
            return index
        index += 1
    return index


def _behind_aside(words: list[str], sentence: Sentence, comma: int, low: int) -> int | None:
    """Index behind what the comma opens, where the clause goes on behind it; None where the comma ends the clause."""
    following = words[comma + 1] if comma + 1 < sentence.last else ""
    if following == "en":
        return None
    if following[:1].isdigit() and FINITE.isdisjoint(words[low:comma]):
        return comma + 1
    opener = _comma_before(words, sentence, low)
    if opener is not None and words[opener + 1] in _ASIDES and FINITE.isdisjoint(words[opener:comma]):
        return comma + 1  # the number is in the aside itself: "60 mensen, onder wie 12 kinderen, zouden ..."
    if following in _ASIDES:
        for index in range(comma + 1, min(sentence.last, comma + _ASIDE_REACH)):
            if words[index] == ",":
                goes_on = index + 1 < sentence.last and words[index + 1] in _VERBS
                return index + 1 if goes_on or following in ("volgens", "aldus") else None
    return None


def _before_source(words: list[str], sentence: Sentence, comma: int) -> int | None:
    """Index of the comma before "volgens X" where this comma closes that aside, or None."""
    opener = _comma_before(words, sentence, comma)
    return opener if opener is not None and words[opener + 1] in _SOURCES else None


def _comma_before(words: list[str], sentence: Sentence, index: int) -> int | None:
    for before in range(index - 1, max(sentence.first, index - _ASIDE_REACH) - 1, -1):
        if words[before] == ",":
            return before
    return None


def _has_no_verb(words: list[str], comma: int, last: int) -> bool:
    """Whether what stands behind the comma has no finite verb of its own, so that the one before it is its verb."""
    return FINITE.isdisjoint(words[comma + 1 : last]) and words[comma + 1] not in _VERBS


def _begins_clause(words: list[str], index: int, last: int) -> bool:
    """Whether a finite verb of its own follows this "en" before the next pause."""
    for behind in range(index + 1, min(last, index + _CLAUSE_REACH)):
        if words[behind] == ",":
            return False
        if words[behind] in FINITE:
            return True
    return False


def _is_joined(reading: Reading, index: int) -> bool:
    return reading.tokens.touch(index) or (index > 0 and reading.tokens.touch(index - 1))
