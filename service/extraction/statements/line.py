"""One sentence as the rules of statements see it: its words, the noun phrases of sources in it, who is named there."""

from dataclasses import dataclass

from service.dutch.reporting import (
    DOCUMENT_NOUNS,
    PRONOUNS,
    REPORTING_PREPOSITIONS,
    REPORTING_VERBS,
    SOURCE_NOUNS,
    SPLIT_REPORTING,
    TALLIES,
)
from service.dutch.tokens import Tokens
from service.dutch.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from service.extraction.reading import Reading
from service.extraction.statements.record import Statement
from service.model import Mention, Passage, Span

CLOSING_MARKS = frozenset("\"”’'»")
QUOTE_MARKS = frozenset("\"”“„‘’'«»")
RELATIVES = frozenset(("die", "dat", "wie", "waar"))
SOURCE_REACH = 16  # tokens of a source's noun phrase
_STOPS = frozenset(
    (".", ",", ";", ":", "?", "!", "dat", "of", "toen", "omdat", "nadat", "terwijl", "die", "waarin", "maar")
)
_MEDIUM_BEFORE = frozenset(("tegen", "op", "in", "bij", "aan", "via", "tegenover", "voor", "met"))
_CONTRASTS = frozenset(("maar", "terwijl", "al"))
_SAYING = (REPORTING_VERBS | SPLIT_REPORTING.keys() | TALLIES) - {"heeft", "had", "hebben", "hadden", "gaf", "geeft"}
_ROLE_ENDINGS = ("woordvoerder", "woordvoerster", "minister", "commandant", "politie")


@dataclass(frozen=True, slots=True)
class Line:
    """Sentence number `number` of a block. Indexes are of the block's tokens; `first`/`last` are the sentence's own."""

    reading: Reading
    number: int
    media: frozenset[str]

    @property
    def tokens(self) -> Tokens:
        return self.reading.tokens

    @property
    def words(self) -> list[str]:
        return self.reading.tokens.lower

    @property
    def first(self) -> int:
        return self.reading.sentences[self.number].first

    @property
    def last(self) -> int:
        return self.reading.sentences[self.number].last

    @property
    def whole(self) -> tuple[int, int]:
        """Offsets of the sentence."""
        sentence = self.reading.sentences[self.number]
        return sentence.start, sentence.end

    def names(self, first: int, last: int) -> list[Mention]:
        """Mentions that begin in tokens `[first, last)`."""
        if first >= last:
            return []
        return self.reading.mentions_in(self.tokens.start[first], self.tokens.end[last - 1])

    def has_role(self, first: int, last: int, nouns: frozenset[str] = SOURCE_NOUNS) -> bool:
        """Whether tokens `[first, last)` name a source by its role: "een woordvoerder", "de brandweer"."""
        heads = (word.rpartition("-")[2] for word in self.words[first:last])
        return any(head in nouns or head.endswith(_ROLE_ENDINGS) for head in heads)

    def source_end(self, first: int) -> int:
        """Index behind the noun phrase of a source that begins at `first`.

        Behind its noun the phrase goes on with a preposition only: in "volgens de officier verdiende de groep ..." it
        ends before the verb.
        """
        complete = False
        for index in range(first, min(self.last, first + SOURCE_REACH)):
            word, surface = self.words[index], self.tokens.surface[index]
            is_small = surface.islower()
            if complete and is_small and word not in PREPOSITIONS and word not in ("en", "der", "den"):
                return index
            if word in _STOPS:
                return index
            is_verb = word in AUXILIARIES and surface != "IS"
            if index > first and (is_verb or word[0].isdigit() or word in QUOTE_MARKS):
                return index
            complete = not (is_small or self._is_adjective(index)) or word.rpartition("-")[2] in SOURCE_NOUNS
        return max(first, min(self.last, first + SOURCE_REACH))

    def _is_adjective(self, index: int) -> bool:
        """Whether the capital word is an adjective that a noun still follows: "de Franse" of "de Franse luchtmacht"."""
        named = self.names(index, index + 1)
        return bool(named) and named[0].form == "demonym" and self.words[index].endswith("e")

    def source_start(self, index: int) -> int:
        """Index where the noun phrase of a source that ends before `index` begins."""
        first = index
        while first > max(self.first, index - SOURCE_REACH):
            initial = self.words[first - 1] == "." and first - 2 >= self.first and len(self.words[first - 2]) == 1
            if self.words[first - 1] in QUOTE_MARKS or (self.words[first - 1] in _STOPS and not initial):
                break
            first -= 1
        return first

    def contrast(self, index: int) -> int:
        """Offset behind token `index` where somebody else's word may begin, or the end of the sentence.

        "A meldde 44 doden, maar B ...", "A spreekt van 44 doden, B van 60", "A 1.300; volgens B 2.000".
        """
        words = self.words
        for comma in range(index + 1, self.last - 2):
            if words[comma] not in (",", ";"):
                continue
            following = words[comma + 1]
            contrasts = following in _CONTRASTS and words[comma + 2] not in ("dat", "ook")
            another = following in DETERMINERS and not _SAYING.isdisjoint(words[comma + 2 : comma + 5])
            if contrasts or another or following in REPORTING_PREPOSITIONS or self.is_gap(comma):
                return self.tokens.start[comma]
        return self.whole[1]

    def is_gap(self, comma: int) -> bool:
        """Whether a name takes up the verb before it: ", B van 60"."""
        named = self.names(comma + 1, min(comma + 4, self.last))
        if not named or named[0].form != "name":
            return False
        behind = self.reading.token_at(named[0].end)
        starts = self.reading.token_at(named[0].start) - comma
        return starts <= 2 and behind < self.last and self.words[behind] in ("van", "op", "over")

    def goes_on_about(self, last: int) -> bool:
        """Whether a relative clause about the source follows: "aldus X, die vorig jaar twee miljoen bood"."""
        return last + 1 < self.last and self.words[last] == "," and self.words[last + 1] in RELATIVES

    def statement(
        self,
        cue: tuple[int, int],
        source: tuple[int, int],
        reach: tuple[int, int],
        *,
        backward: bool = False,
        denies: bool = False,
    ) -> Statement | None:
        """The statement with this cue and this source, or None where the source is nobody.

        Args:
            cue, source: token ranges, half-open.
            reach: offsets of what is said.
        """
        first, last = source
        words = self.words
        named = tuple(self.names(first, last))
        leading = words[first] in PRONOUNS
        # "volgens haar metingen" is on her word as much as "volgens haar".
        possessive = words[cue[0]] == "volgens" and words[first] in ("haar", "zijn")
        pronoun = possessive or leading or (last == cue[0] and words[last - 1] in PRONOUNS)
        if not named and not pronoun and not self.has_role(first, last):
            return None
        said, by = self._passage(*cue), self._passage(first, last)
        return Statement(
            said,
            Span(min(said.start, by.start), max(said.end, by.end)),
            by,
            named,
            at=said.start,
            low=reach[0],
            high=reach[1],
            via=self._via(),
            backward=backward,
            pronoun=leading or (pronoun and all(mention.entity_id in self.media for mention in named)),
            denies=denies,
            source_noun=self.has_role(first, last, SOURCE_NOUNS - DOCUMENT_NOUNS),
        )

    def _passage(self, first: int, last: int) -> Passage:
        start, end = self.tokens.start[first], self.tokens.end[last - 1]
        return Passage(self.reading.text[start:end], start, end)

    def _via(self) -> Mention | None:
        """The medium that the sentence names as the way: "tegen EenVandaag", "op Twitter", "in De Standaard"."""
        for mention in self.reading.mentions_in(*self.whole):
            if mention.entity_id in self.media:
                token = self.reading.token_at(mention.start)
                if not _MEDIUM_BEFORE.isdisjoint(self.words[max(self.first, token - 4) : token]):
                    return mention
        return None
