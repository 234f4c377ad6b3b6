"""The time of a story that goes on: what is told in the past, in the same paragraph, is of the day named before.

"Dinsdag botsten twee trams. Negen reizigers raakten gewond." Both are of Tuesday. Only a clause in the past goes on
("Het bedrijf telt 120 werknemers" is of now), and only where one day alone was named: in a year or a month much else
happens.
"""

from service.dutch.clauses import Clause
from service.extraction.clauses import statement_at
from service.extraction.moments.words import is_of_something_else, words_before
from service.extraction.reading import Reading, Sentence
from service.extraction.times.tense import is_past
from service.model import Quantity, Time

_LONGEST_STORY = 4  # sentences without a time of their own
# The sentence is of another time, which it does not name.
_ELSEWHEN = frozenset(
    """
    nu momenteel thans tegenwoordig inmiddels intussen sindsdien ooit eerder vroeger destijds indertijd voordien later
    nadien daarna vervolgens voorheen al reeds nog steeds tot toe meestal vaak altijd nooit gemiddeld
    """.split()
)
_THAT = frozenset(("dat", "of"))
NAMING = ("main", "subordinate", "content")


def time_told_on(reading: Reading, number: int, quantity: Quantity) -> Time | None:
    """The time of the sentences before, for a number of a sentence that names none; None where the story stops."""
    if reading.quote_at(quantity.start) is not None or not _goes_on(reading, number, quantity):
        return None
    for before in range(number - 1, max(-1, number - 1 - _LONGEST_STORY), -1):
        sentence = reading.sentences[before]
        times = [time for time in reading.times_in(sentence.start, sentence.end) if time.names_day]
        words = reading.tokens.lower[sentence.first : sentence.last]
        if not is_past(words) or reading.quote_at(sentence.start) is not None:
            return None
        if times:
            return _only(reading, sentence, times)
    return None


def _goes_on(reading: Reading, number: int, quantity: Quantity) -> bool:
    """Whether the number's own clause is in the past, and its sentence of no other time."""
    sentence = reading.sentences[number]
    words = reading.words(sentence)
    is_dated = any(time.names_day for time in reading.times_in(sentence.start, sentence.end))
    if is_dated or not _ELSEWHEN.isdisjoint(words):
        return False
    at = reading.token_at(quantity.start) - sentence.first
    clauses = reading.clauses(sentence)
    own = clauses.predicate_at(at)
    if not _is_past(words, own):
        return False
    # "X zegt dat ... heeft bestookt" is told now, of whenever it was.
    return own.opener not in _THAT or _is_past(words, clauses.clauses[0])


def _is_past(words: tuple[str, ...], clause: Clause) -> bool:
    return is_past([words[token] for token in clause.tokens])


def _only(reading: Reading, sentence: Sentence, times: list[Time]) -> Time | None:
    """The one time of the sentence that says when its events were."""
    found = {
        time.value: time
        for time in times
        if statement_at(reading, sentence, reading.token_at(time.start)).role in NAMING
        and not is_of_something_else(words_before(reading, sentence, reading.token_at(time.start)), time)
    }
    value, time = next(iter(found.items()), (None, None))
    if len(found) != 1 or time is None or value is None:
        return None
    return time if (time.precision == "day" and "/" not in value) or time.precision == "part_of_day" else None
