"""On whose word: who says a figure, by which words, and through which medium.

Every sentence is read for statements once. A statement has a cue ("zegt", "volgens"), a source (the noun phrase beside
the cue, and the names in it) and a reach: its own sentence, what stands before or behind the cue, or the sentence
before ("Dat meldt ..."). A figure is attributed to the statement that reaches it; inside a quotation, to whoever is
quoted; inside a post, to its author. A person counts before an organization, a medium is the way (`via`) and speaks
only where nobody else does. No source is better than a wrong one: what no statement reaches is the reporter's own.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from service.dutch.reporting import REPORTING_PREPOSITIONS
from service.dutch.words import PREPOSITIONS
from service.extraction.reading import Reading
from service.extraction.statements import Statement, find_statements
from service.model import Article, Attribution, EntityRef, Mention, Span
from service.model.figures import Stance

_QUOTE_BEFORE = 220  # characters before a quotation in which it may be introduced
_IMPERSONAL = ("klinkt het", "klonk het", "luidt het", "luidde het")
_IMPERSONAL_REACH = 20  # characters
_LONGEST_CHAIN = 4  # parts of one quotation: "...", zegt X. "..."
_PRONOUN_REACH = 5  # sentences
_MARKS = " \t\n\r\u00a0\"”“„’'‘«»,."


class Attributions:
    """Attributions of one article."""

    def __init__(
        self,
        article: Article,
        readings: list[Reading],
        mentions: tuple[Mention, ...],
        names: Mapping[str, str],
        media: frozenset[str],
        platform: EntityRef,
    ) -> None:
        """`names`: entity id to name; `media`: ids of the entities that are media; `platform`: where posts stand."""
        self._readings = readings
        self._names = names
        self._media = media
        self._platform = platform
        self._statements: dict[tuple[int, int], list[Statement]] = {}
        self._posters = dict(self._read_posters(article, mentions))

    def find_attribution(self, block: int, start: int, category: str | None = None) -> Attribution | None:
        """Who says what stands at offset `start` of block number `block`; `category` is of what is counted there."""
        found = self.find_statement(block, start, category)
        if found is None:
            return None
        speaker = self._speaker(found, block)
        via = found.via or next((m for m in found.named if m.entity_id in self._media), None)
        if speaker is None and via is not None and not found.source_noun:
            speaker, via = via, None
        if speaker is not None and via is not None and speaker.entity_id == via.entity_id:
            via = None
        stance: Stance = "reported"
        if found.denies:
            stance = "denied"
        elif self._is_hypothetical(block, start):
            stance = "hypothetical"
        medium = self._reference(via) or (self._platform if found.posts and speaker else None)
        return Attribution(self._reference(speaker), medium, found.cue, found.span, found.source, stance)

    def find_statement(self, block: int, start: int, category: str | None = None) -> Statement | None:
        """The statement that reaches offset `start` of block number `block`."""
        reading = self._readings[block]
        if reading.block.kind == "post":
            return self._of_post(reading)
        quote = reading.quote_at(start)
        if quote is not None and (quoted := self._of_quote(block, quote)):
            return quoted
        number = reading.sentence_at(start)
        sentence = reading.sentences[number]
        own = [
            statement
            for statement in self._in(block, number)
            if statement.reaches(start) and (statement.only is None or category in statement.only)
        ]
        if own:
            # Who is said to say just what follows goes before who is said to say the sentence.
            return _merge(_nearest([s for s in own if s.low > sentence.start] or own, start))
        following = self._next(block, number)
        if following and any(statement.backward for statement in self._in(*following)):
            return _merge(self._in(*following))
        return None

    def _of_post(self, reading: Reading) -> Statement | None:
        return self._posters.get(reading.block.start)

    def _read_posters(self, article: Article, mentions: tuple[Mention, ...]) -> Iterator[tuple[int, Statement]]:
        """Who posted it, by the start of every block of each post."""
        starts = [mention.start for mention in mentions]
        blocks = [reading.block.start for reading in self._readings]
        for post in article.posts:
            if post.author is None:
                continue
            named = mentions[bisect_left(starts, post.author.start) : bisect_left(starts, post.author.end)]
            span = Span(post.author.start, max(post.author.end, post.handle.end if post.handle else 0))
            for at in range(bisect_left(blocks, post.start), bisect_left(blocks, post.end)):
                yield blocks[at], Statement(None, span, post.author, named[:1], posts=True)

    def _of_quote(self, block: int, quote: int, chained: int = 0) -> Statement | None:
        """Who is quoted: named behind the quotation, before it, between its parts, or in the sentence around it."""
        reading = self._readings[block]
        span = reading.quotes[quote]
        behind = reading.sentence_at(max(span.start, span.end - 1))
        beside = [
            s
            for s in self._in(block, behind)
            if s.at is not None and span.end <= s.at and self._is_next(reading, span.end, s)
        ]
        if not beside and behind + 1 < len(reading.sentences):
            after = reading.sentences[behind + 1]
            if not reading.text[span.end : after.start].strip(_MARKS):
                beside = [s for s in self._in(block, behind + 1) if s.backward or s.opens]
        if beside:
            return _merge(beside)
        number = reading.sentence_at(span.start)
        sentence = reading.sentences[number]
        introduced = [
            s for s in self._in(block, number) if s.at is not None and s.at < span.start and not _quoted(reading, s.at)
        ]
        if introduced and span.start - sentence.start < _QUOTE_BEFORE:
            return _merge(introduced)
        if reading.text[span.end : span.end + _IMPERSONAL_REACH].lstrip(_MARKS).startswith(_IMPERSONAL):
            return None  # «"...", klinkt het daar»: not whoever spoke before
        if quote and chained < _LONGEST_CHAIN and span.start - reading.quotes[quote - 1].end < _QUOTE_BEFORE:
            before = self._of_quote(block, quote - 1, chained + 1)
            if before and before.span.end <= span.start:
                return before
        if not reading.text[sentence.start : span.start].strip(_MARKS):
            previous = self._previous(block, number)
            if previous:
                reported = [s for s in self._in(*previous) if s.backward or s.introduces]
                if reported:
                    return _merge(reported)
        return None

    def _is_next(self, reading: Reading, end: int, statement: Statement) -> bool:
        """Whether the statement follows the quotation's end with little between: «...", zegt X»."""
        gap = reading.text[end : statement.at]
        return len(gap) <= 60 and gap.count(",") <= 2

    def _speaker(self, statement: Statement, block: int) -> Mention | None:
        if statement.pronoun:
            return self._last_speaker(block, statement.span.start)
        others = [m for m in statement.named if m.entity_id not in self._media]
        for kind in ("person", "organization", "group"):
            for mention in others:
                if mention.type == kind and mention.form != "compound":
                    return mention
        for mention in others:
            if mention.type == "organization":
                return mention
        return next((m for m in others if not statement.source_noun and self._is_speaking_place(m, block)), None)

    def _is_speaking_place(self, mention: Mention, block: int) -> bool:
        """Whether the place acts ("Israël spreekt van"), and is not where somebody acts ("maakte in X bekend")."""
        if mention.type != "location" or mention.form != "name":
            return False
        reading = self._readings[block]
        token = reading.token_at(mention.start)
        inside = reading.block.start <= mention.start < reading.block.end and token > 0
        return not (inside and reading.tokens.lower[token - 1] in PREPOSITIONS - {"volgens", "van"})

    def _last_speaker(self, block: int, offset: int) -> Mention | None:
        """Whom "zegt hij" means: the last speaker, or the one person of a sentence shortly before."""
        number = self._readings[block].sentence_at(offset)
        for _ in range(_PRONOUN_REACH):
            reading = self._readings[block]
            sentence = reading.sentences[number]
            spoken = [m for s in self._in(block, number) if not s.pronoun for m in s.named if m.type == "person"]
            named = [m for m in reading.mentions_in(sentence.start, sentence.end) if m.type == "person"]
            for persons in (spoken, named):
                before = [m for m in persons if m.start < offset]
                if len({m.entity_id for m in before}) == 1:
                    return before[-1]
            if len({m.entity_id for m in named}) > 1:
                return None
            previous = self._previous(block, number)
            if previous is None:
                return None
            block, number = previous
        return None

    def _in(self, block: int, number: int) -> list[Statement]:
        key = (block, number)
        if key not in self._statements:
            self._statements[key] = find_statements(self._readings[block], number, self._media)
        return self._statements[key]

    def _next(self, block: int, number: int) -> tuple[int, int] | None:
        if number + 1 < len(self._readings[block].sentences):
            return block, number + 1
        if block + 1 < len(self._readings) and self._readings[block + 1].block.kind == "paragraph":
            return block + 1, 0
        return None

    def _previous(self, block: int, number: int) -> tuple[int, int] | None:
        if number:
            return block, number - 1
        if block and self._readings[block - 1].block.kind == "paragraph" and self._readings[block - 1].sentences:
            return block - 1, len(self._readings[block - 1].sentences) - 1
        return None

    def _is_hypothetical(self, block: int, start: int) -> bool:
        reading = self._readings[block]
        sentence = reading.sentences[reading.sentence_at(start)]
        return not {"zou", "zouden"}.isdisjoint(reading.tokens.lower[sentence.first : sentence.last])

    def _reference(self, mention: Mention | None) -> EntityRef | None:
        return EntityRef(mention.entity_id, self._names[mention.entity_id]) if mention else None


def _quoted(reading: Reading, offset: int) -> bool:
    return reading.quote_at(offset) is not None


def _nearest(statements: list[Statement], start: int) -> list[Statement]:
    """Of several sources in one sentence ("volgens A 1.300, volgens B 2.000") the last before the offset."""
    sources = [s for s in statements if s.cue is not None and s.cue.surface.casefold() in REPORTING_PREPOSITIONS]
    before = [s for s in sources if s.span.end <= start]
    if len(sources) < 2 or not before:
        return statements
    return [s for s in statements if s not in sources or s is before[-1]]


def _merge(statements: list[Statement]) -> Statement:
    """One statement of those that reach the same figure: its names are those of all, the first cue stands for them."""
    first = statements[0]
    named = tuple(mention for statement in statements for mention in statement.named)
    via = next((statement.via for statement in statements if statement.via), None)
    return first.replace(named=named, via=via, pronoun=all(statement.pronoun for statement in statements))
