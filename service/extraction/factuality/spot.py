"""A quantity in its sentence, as the rules of factuality see it."""

from dataclasses import dataclass

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

    `before`: the word before it; `tokens`: those of its clause, from `first` up to `last`, where another may interrupt
    it; `inside`: their words; `opener`: the conjunction or pronoun that opens the clause, or ""; `is_relative`: the
    clause stands behind a comma, and so is about what stands before: "Lier, dat na acht duels klaar is".
    """

    reading: Reading
    quantity: Quantity
    sentence: Sentence
    words: list[str]
    low: int
    high: int
    before: str
    tokens: list[int]
    inside: list[str]
    opener: str
    is_relative: bool

    @classmethod
    def of(cls, reading: Reading, quantity: Quantity, sentence: Sentence) -> "Spot":
        words = reading.tokens.lower
        low = max(sentence.first, reading.token_at(quantity.start))
        high = max(low + 1, min(sentence.last, reading.token_at(quantity.end - 1) + 1))
        before = words[low - 1] if low > sentence.first else ""
        clause = reading.clauses(sentence).predicate_at(low - sentence.first)
        tokens = [sentence.first + index for index in clause.tokens]
        inside = [words[index] for index in tokens]
        return cls(
            reading,
            quantity,
            sentence,
            words,
            low,
            high,
            before,
            tokens,
            inside,
            clause.opener,
            tokens[0] > sentence.first and words[tokens[0] - 1] == ",",
        )

    @property
    def first(self) -> int:
        """Index of the clause's first word."""
        return self.tokens[0]

    @property
    def last(self) -> int:
        """Index behind the clause's last word."""
        return self.tokens[-1] + 1

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
