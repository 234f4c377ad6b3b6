"""On whose word: who says a figure, by which words, and through which medium.

Every sentence is read for statements once. A statement has a cue ("zegt", "volgens"), a source (the noun phrase beside
the cue, and the names in it) and a reach: its own sentence, what stands before or behind the cue, or the sentence
before ("Dat meldt ..."). A figure is attributed to the statement that reaches it; inside a quotation, to whoever is
quoted; inside a post, to its author. A person counts before an organization. A medium is the way (`via`), and the
speaker only of what it counted itself. No source is better than a wrong one: what no statement reaches is the
reporter's own, and a source that the words do not name ("een woordvoerder", "anonieme bronnen") stands as its words.

    choosing.py   which of several statements goes for a number
    pages.py      the statements of every sentence, and the way from one sentence to the next
    quoted.py     who is quoted
    referents.py  whom "hij", "de minister" and "het bedrijf" mean

`stance` is "denied" where the source says that it is not so, "hypothetical" where it fears, hopes or expects it or
where it is told with reserve ("zou", "mogelijk"); plans and conditions leave it "reported".
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from operator import attrgetter

from service.dutch.mood import WOULD
from service.dutch.reporting import BACKWARD_OPENERS, FIGURE_NOUNS, NOT_POLLED, POLLS
from service.dutch.words import PREPOSITIONS
from service.extraction.attribution.choosing import by_way_of, is_deniers, is_of_source, nearest, quantity_at
from service.extraction.attribution.pages import Pages
from service.extraction.attribution.quoted import find_quoted
from service.extraction.attribution.referents import find_by_pronoun, find_by_role, find_source
from service.extraction.factuality import find_denial_behind, find_mood
from service.extraction.reading import Reading
from service.extraction.statements import Statement, merge
from service.model import Article, Attribution, EntityRef, Mention, Span
from service.model.figures import Stance

_OWN_WORDS = frozenset(("als", "dat", "indien", "mits"))  # of a condition, or of who thinks so
_low = attrgetter("low")
_LABEL_LENGTH = 6  # tokens of a name and its colon
_POLLED = frozenset(("seat", "vote", "voter"))
_POLL_REACH = 3  # sentences
_TAKEN_UP = 2  # sentences of a paragraph that "Dat meldt X" may take up behind them


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
        self._pages = Pages(readings, media)
        self._posters = dict(self._read_posters(article, mentions))

    def find_attribution(self, block: int, start: int, category: str | None = None) -> Attribution | None:
        """Who says what stands at offset `start` of block number `block`; `category` is of what is counted there."""
        found = self.find_statement(block, start, category)
        if found is None:
            return None
        if found.pronoun:
            found = find_source(self._pages, block, found)
        speaker = self._speaker(found, block)
        via = found.via or next((m for m in found.named if m.entity_id in self._media), None)
        via = via or self._medium_behind(block, start)
        if speaker is None and via is not None and found.counts and via in found.named:
            speaker, via = via, None
        if speaker is not None and via is not None and speaker.entity_id == via.entity_id:
            via = None
        medium = self._reference(via) or (self._platform if found.posts and speaker else None)
        stance = self._stance(found, block, start)
        return Attribution(self._reference(speaker), medium, found.cue, found.span, found.source, stance)

    def find_statement(self, block: int, start: int, category: str | None = None) -> Statement | None:
        """The statement that reaches offset `start` of block number `block`."""
        reading, pages = self._readings[block], self._pages
        if reading.block.kind == "post":
            return self._posters.get(reading.block.start)
        quote = reading.quote_at(start)
        if quote is not None and (quoted := find_quoted(pages, block, quote)):
            return quoted
        number = reading.sentence_at(start)
        sentence = reading.sentences[number]
        own = [
            statement
            for statement in pages.statements(block, number)
            if statement.reaches(start)
            and (statement.only is None or category in statement.only)
            and not is_of_source(reading, statement, start)
        ]
        if own:
            # Who is said to say just what follows goes before who is said to say the sentence.
            behind = [s for s in own if s.low > sentence.start]
            if not behind:
                return merge(nearest(own, start))
            told = max(behind, key=_low)
            if told.reserved and not _has_person(told):
                teller = next((s for s in own if s.low == sentence.start and _has_person(s)), None)
                told = teller.replace(reserved=True) if teller else told  # "De stad verwacht 300 gasten, zegt X"
            rests = [s for s in own if s.rests and s is not told and not s.by_medium]
            return merge([told, *rests]) if told.by_medium and rests else by_way_of(told, own)
        return (
            self._reported_behind(block, number)
            or self._labelled(block)
            or self._polled(block, number, category)
            or self._denied_behind(block, start)
            or self._told_on(block, number)
        )

    def _told_on(self, block: int, number: int) -> Statement | None:
        """ "X sprak van aanvallen. Er zouden 30 drones zijn neergehaald.": "zou" goes on with what X said."""
        reading = self._readings[block]
        sentence = reading.sentences[number]
        words = reading.tokens.lower[sentence.first : sentence.last]
        if number == 0 or WOULD.isdisjoint(words) or not _OWN_WORDS.isdisjoint(words):
            return None
        before = self._pages.statements(block, number - 1)
        said = [s for s in before if not s.denies and s.only is None and reading.quote_at(s.at or s.span.start) is None]
        return said[-1].replace(reserved=True) if said else None

    def _medium_behind(self, block: int, start: int) -> Mention | None:
        """ "Uit cijfers van X blijkt dat ... Dat meldt De Standaard.": the medium that the next sentence names."""
        following = self._pages.next(block, self._readings[block].sentence_at(start))
        told = self._reported_in(*following) if following else None
        return next((m for m in told.named if m.entity_id in self._media), None) if told and told.by_medium else None

    def _labelled(self, block: int) -> Statement | None:
        """ "Jan Peeters: We zijn met 640. ..." in an interview: the name that opens the block speaks all of it."""
        reading = self._readings[block]
        if ":" not in reading.tokens.lower[:_LABEL_LENGTH] or reading.quotes or len(reading.sentences) < 2:
            return None
        return next((s for s in self._pages.statements(block, 0) if s.labels), None)

    def _polled(self, block: int, number: int, category: str | None) -> Statement | None:
        """ "Volgens een peiling van X haalt A 28 zetels. B zakt naar twaalf.": the poll goes on, as far as it is it."""
        if category not in _POLLED:
            return None
        place = (block, number)
        for _ in range(_POLL_REACH):
            reading = self._readings[place[0]]
            sentence = reading.sentences[place[1]]
            words = reading.tokens.lower[sentence.first : sentence.last]
            told = self._pages.statements(*place)
            if place != (block, number) and told:
                return told[-1] if not POLLS.isdisjoint(words) else None
            previous = self._pages.previous(*place)
            if not NOT_POLLED.isdisjoint(words) or told or previous is None or previous[0] != block:
                return None
            place = previous
        return None

    def _reported_behind(self, block: int, number: int) -> Statement | None:
        """ "Dat meldt X": the statement that takes up the sentence before, or the first two of its paragraph."""
        following = self._pages.next(block, number)
        found = self._reported_in(*following) if following else None
        if found is None and number == 0 and len(self._readings[block].sentences) > _TAKEN_UP:
            second = self._readings[block].sentences[1]
            quoted = any(second.start <= quote.start < second.end for quote in self._readings[block].quotes)
            told = quoted or self._pages.statements(block, 1)
            found = None if told else self._reported_in(block, _TAKEN_UP)
        return found

    def _denied_behind(self, block: int, start: int) -> Statement | None:
        """ "Er vielen 40 doden. X ontkent dat.", "... Dat klopt niet, zegt X.": who denies what nobody says."""
        reading = self._readings[block]
        quantity = quantity_at(reading, start)
        denial = find_denial_behind(reading, quantity) if quantity and reading.block.language == "nl" else None
        if denial is None:
            return None
        at = denial.mood.span.start
        for statement in self._pages.statements(block, denial.sentence):
            if statement.denies or statement.reaches(at):
                return statement.replace(denies=True)
        return None

    def _reported_in(self, block: int, number: int) -> Statement | None:
        """ "Dat meldt X op gezag van Y": the statement that takes up what stands before, and what it rests on."""
        reading = self._readings[block]
        sentence = reading.sentences[number]
        words = reading.tokens.lower[sentence.first : sentence.last]
        closes = len(words) > 1 and words[-2] in BACKWARD_OPENERS  # "De politie bevestigt dat."
        opens = words[:1] and (words[0] in BACKWARD_OPENERS or words[0] == "(")  # "(Bron: ANP)"
        if words[:1] and not opens and FIGURE_NOUNS.isdisjoint(words) and not closes:
            return None
        told = self._pages.statements(block, number)
        first = next((s for s in told if s.backward), None)
        if first is None:
            return None
        return merge([s for s in told if s.backward or "," not in reading.text[first.span.end : s.span.start]])

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

    def _speaker(self, statement: Statement, block: int) -> Mention | None:
        at = block if self._holds(block, statement.span.start) else self._block_of(statement.span.start)
        if statement.pronoun:
            return find_by_pronoun(self._pages, at, statement)
        others = [m for m in statement.named if m.entity_id not in self._media and not _is_inhabitant(m, statement)]
        for kind in ("person", "organization", "group"):
            for mention in others:
                if mention.type == kind and mention.form != "compound":
                    return mention
        for mention in others:
            if mention.type == "organization":
                return mention
        place = next((m for m in others if not statement.source_noun and self._is_speaking_place(m, at)), None)
        return place or find_by_role(self._pages, at, statement, self._names)

    def _holds(self, block: int, offset: int) -> bool:
        return self._readings[block].block.start <= offset < self._readings[block].block.end

    def _block_of(self, offset: int) -> int:
        return max(0, bisect_right(self._readings, offset, key=lambda reading: reading.block.start) - 1)

    def _is_speaking_place(self, mention: Mention, block: int) -> bool:
        """Whether the place acts ("Israël spreekt van"), and is not where somebody acts ("maakte in X bekend")."""
        if mention.type != "location" or mention.form != "name":
            return False
        reading = self._readings[block]
        token = reading.token_at(mention.start)
        inside = reading.block.start <= mention.start < reading.block.end and token > 0
        return not (inside and reading.tokens.lower[token - 1] in PREPOSITIONS - {"volgens", "van"})

    def _stance(self, statement: Statement, block: int, start: int) -> Stance:
        if statement.denies:
            return "denied"
        reading = self._readings[block]
        mood = None
        if quantity := quantity_at(reading, start):
            mood = find_mood(reading, quantity)
        if mood is not None and mood.factuality == "negated":
            return "denied"
        if quantity is not None and is_deniers(reading, quantity, statement):
            return "denied"
        is_open = mood is not None and (mood.reserved or statement.reserved)
        return "hypothetical" if is_open or (statement.reserved and quantity is None) else "reported"

    def _reference(self, mention: Mention | None) -> EntityRef | None:
        return EntityRef(mention.entity_id, self._names[mention.entity_id]) if mention else None


def _has_person(statement: Statement) -> bool:
    return any(mention.type == "person" for mention in statement.named)


def _is_inhabitant(mention: Mention, statement: Statement) -> bool:
    """Whether the name is of a person by where he comes from: "vertelde de 24-jarige Limburger"."""
    source = statement.source
    closes = source is not None and mention.end == source.end and source.surface.casefold().startswith(("de ", "een "))
    return closes and mention.form == "demonym" and not mention.surface.endswith(("en", "s", "e"))
