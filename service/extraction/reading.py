"""An article laid out for the rules: blocks that read on their own, each with tokens, sentences, quotes and finds.

The rules below figures ask the same questions again and again (which sentence, which token, which mention is this?);
they are answered here, once.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from service.dutch.clauses import Clauses, split_clauses
from service.dutch.quotes import find_quotes
from service.dutch.tokens import Tokens
from service.extraction.quantities import find_quantities
from service.extraction.tagging import Tagging
from service.extraction.times import find_times
from service.model import Article, Block, Mention, Quantity, Span, Time

# A duration is a quantity as well, and so is the length of a cycle ("om de vijf jaar").
_NO_QUANTITIES = frozenset({"date", "time"})
_DIGIT = re.compile(r"\d")
_FROM_ANOTHER = ("uur later", "minuten later", "kwartier later", "uur eerder", "minuten eerder", "kwartier eerder")
_READ = frozenset(("headline", "heading", "paragraph", "post"))
_SHORTEST_QUOTE = 3  # words; shorter ones are titles and scare quotes, nobody's statement
# Tokens; what runs on longer is a table or a list, and is read in pieces so that no rule looks further than this.
_LONGEST_SENTENCE = 160


@dataclass(frozen=True, slots=True)
class Sentence:
    """`first`/`last`: its tokens, half-open, as indexes into the tokens of its block."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One block, read. Everything is in order of its start; `upos`: the part of speech of each token, as in UD."""

    text: str
    block: Block
    tokens: Tokens
    upos: Sequence[str]
    sentences: list[Sentence]
    quotes: list[Span]
    mentions: list[Mention]
    times: list[Time]
    quantities: list[Quantity]
    # Asked most of all by far; a method would double its time.
    token_at: Callable[[int], int] = field(init=False, repr=False, compare=False)
    # Where each of them begins, so that looking one up asks no record.
    _sentence_starts: list[int] = field(init=False, repr=False, compare=False)
    _quote_starts: list[int] = field(init=False, repr=False, compare=False)
    _mention_starts: list[int] = field(init=False, repr=False, compare=False)
    _time_starts: list[int] = field(init=False, repr=False, compare=False)
    _quantity_starts: list[int] = field(init=False, repr=False, compare=False)
    _words: dict[int, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _clauses: dict[int, Clauses] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Index of the first token that ends behind an offset.
        object.__setattr__(self, "token_at", partial(bisect_right, self.tokens.end))
        for name, records in (
            ("_sentence_starts", self.sentences),
            ("_quote_starts", self.quotes),
            ("_mention_starts", self.mentions),
            ("_time_starts", self.times),
            ("_quantity_starts", self.quantities),
        ):
            object.__setattr__(self, name, [record.start for record in records])

    def words(self, sentence: Sentence) -> tuple[str, ...]:
        """The words of a sentence in lower case, but for the organization IS, which is no verb."""
        found = self._words.get(sentence.first)
        if found is None:
            words = self.tokens.lower[sentence.first : sentence.last]
            if "is" in words:
                surfaces = self.tokens.surface[sentence.first : sentence.last]
                words = ["IS" if surface == "IS" else word for word, surface in zip(words, surfaces, strict=True)]
            found = self._words[sentence.first] = tuple(words)
        return found

    def clauses(self, sentence: Sentence) -> Clauses:
        """The clauses of a sentence, cut once; they count its words from its first."""
        found = self._clauses.get(sentence.first)
        if found is None:
            found = self._clauses[sentence.first] = split_clauses(self.words(sentence))
        return found

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the offset (the last one that begins before it)."""
        following = bisect_right(self._sentence_starts, offset)
        return following - 1 if following else 0

    def quote_at(self, offset: int) -> int | None:
        """Index of the quotation that holds the offset, if it is long enough to be a statement."""
        index = bisect_right(self._quote_starts, offset) - 1
        if index < 0 or offset >= self.quotes[index].end:
            return None
        quote = self.quotes[index]
        return index if self.text.count(" ", quote.start, quote.end) >= _SHORTEST_QUOTE - 1 else None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Mentions that begin in `[start, end)`."""
        return self.mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]

    def times_in(self, start: int, end: int) -> list[Time]:
        """Times that begin in `[start, end)`."""
        return self.times[bisect_left(self._time_starts, start) : bisect_left(self._time_starts, end)]

    def quantities_in(self, start: int, end: int) -> range:
        """Indexes of the quantities that begin in `[start, end)`."""
        return range(bisect_left(self._quantity_starts, start), bisect_left(self._quantity_starts, end))


def read_blocks(
    article: Article, taggings: Sequence[Tagging], mentions: tuple[Mention, ...], timezone: str
) -> list[Reading]:
    """The blocks of the article that are read for figures, in order."""
    readings: list[Reading] = []
    starts = [mention.start for mention in mentions]
    for tagging in taggings:
        block, tokens = tagging.block, tagging.tokens
        if block.kind not in _READ:
            continue
        inside = list(mentions[bisect_left(starts, block.start) : bisect_left(starts, block.end)])
        before = readings[-1].times if readings and readings[-1].block.kind == "paragraph" else []
        times = find_times(article.text, tokens, article.published, block.language, timezone, before)
        blocked = [Span(time.start, time.end) for time in times if time.type in _NO_QUANTITIES and not _lasts(time)]
        blocked += [Span(m.start, m.end) for m in inside if _DIGIT.search(m.surface)]
        readings.append(
            Reading(
                article.text,
                block,
                tokens,
                tagging.upos,
                _sentences(tagging),
                find_quotes(article.text, block.start, block.end),
                inside,
                times,
                find_quantities(article.text, tokens, block.language, sorted(blocked)),
            )
        )
    return readings


def _lasts(time: Time) -> bool:
    """Whether a clock time is told by how long it was from another, which is a quantity too: "anderhalf uur later"."""
    return time.type == "time" and time.surface.lower().endswith(_FROM_ANOTHER)


def _sentences(tagging: Tagging) -> list[Sentence]:
    tokens, sentences = tagging.tokens, []
    for span in tagging.sentences:
        first, last = bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end)
        for begin in range(first, last, _LONGEST_SENTENCE):
            end = min(last, begin + _LONGEST_SENTENCE)
            start = span.start if begin == first else tokens.start[begin]
            sentences.append(Sentence(start, span.end if end == last else tokens.start[end], begin, end))
    return sentences
