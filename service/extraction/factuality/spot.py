"""A quantity in its sentence, as the rules of factuality see it."""

from dataclasses import dataclass

from service.extraction.factuality.clauses import Clause, clause_at
from service.extraction.reading import Reading, Sentence
from service.model import Quantity, Span
from service.model.figures import Factuality


@dataclass(frozen=True, slots=True)
class Mood:
    """`span`: the word that says so; `reserved`: it is told with reserve, rather than planned or under a condition."""

    factuality: Factuality
    span: Span
    reserved: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A quantity as tokens `[low, high)` of its block, modifier and unit included.

    `before`: the word before it; `inside`: the words of its clause.
    """

    reading: Reading
    quantity: Quantity
    sentence: Sentence
    words: list[str]
    low: int
    high: int
    before: str
    clause: Clause
    inside: list[str]

    @classmethod
    def of(cls, reading: Reading, quantity: Quantity, sentence: Sentence) -> "Spot":
        words = reading.tokens.lower
        low = max(sentence.first, reading.token_at(quantity.start))
        high = max(low + 1, min(sentence.last, reading.token_at(quantity.end - 1) + 1))
        before = words[low - 1] if low > sentence.first else ""
        clause = clause_at(reading, sentence, low, high)
        return cls(reading, quantity, sentence, words, low, high, before, clause, words[clause.first : clause.last])

    @property
    def is_relative(self) -> bool:
        """Whether the clause is about the noun before it: "Lier, dat na acht duels klaar is"."""
        return self.clause.first > self.sentence.first and self.words[self.clause.first - 1] == ","

    def mood(self, factuality: Factuality, first: int, last: int | None = None, *, reserved: bool = False) -> Mood:
        """What tokens `[first, last)`, or the one at `first`, say."""
        tokens = self.reading.tokens
        end = first if last is None else last - 1
        return Mood(factuality, Span(tokens.start[first], tokens.end[end]), reserved)

    def last_of(self, among: frozenset[str], first: int, last: int) -> int | None:
        """Index of the last word in `[first, last)` that is one of these, outside the quantity."""
        for index in range(last - 1, first - 1, -1):
            if self.words[index] in among and not self.low <= index < self.high:
                return index
        return None
