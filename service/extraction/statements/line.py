"""One sentence as the rules of statements see it: its words, the noun phrases of sources in it, who is named there."""

from service.dutch.mood import FINITE
from service.dutch.reporting import (
    DOCUMENT_NOUNS,
    NO_SOURCES,
    OWN_COUNTS,
    POSTING_VERBS,
    PRONOUNS,
    RELATED,
    REPORTING_PREPOSITIONS,
    REPORTING_VERBS,
    RESERVED_VERBS,
    SOURCE_NOUNS,
    SPLIT_REPORTING,
    TALLIES,
)
from service.dutch.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.dutch.words import PRONOUNS as PRONOUN_WORDS
from service.extraction.reading import Reading
from service.extraction.statements.record import Statement
from service.model import Mention, Passage, Span

CLOSING_MARKS = frozenset("\"”’'»")
QUOTE_MARKS = frozenset("\"”“„‘’'«»")
RELATIVES = frozenset(("die", "dat", "wie", "waar"))
SOURCE_REACH = 16  # tokens of a source's noun phrase
_STOPS = frozenset(
    ". , ; : ? ! dat of toen omdat nadat terwijl die waarin maar zoals wat want hoewel waarbij waarna".split()
)
_MEDIUM_BEFORE = frozenset(("tegen", "op", "in", "bij", "aan", "via", "tegenover", "voor", "met"))
_NUMBER_REACH = 8  # tokens
_BRACKETS = QUOTE_MARKS | {"(", "[", "–", "-"}
_WITHIN = PREPOSITIONS | {"en", "der", "den"}
_INSIDE_SOURCE = frozenset(("voor", "bij", "binnen", "in", "aan", "uit", "rond"))
_ASIDE = 5  # tokens in brackets
_LONGEST_ROLE = 4  # tokens: "oud-bokser en trainer Mamuka"
_LONGEST_NOUN = 7  # tokens of a source that is told by no name and no role
_VERBS = AUXILIARIES | FINITE
_NO_NAMES = DETERMINERS | PRONOUN_WORDS | PREPOSITIONS | CONJUNCTIONS | ADVERBS | frozenset(("een", "geen", "enkele"))
_PLURALS = ("nen", "ten", "den", "gen", "ren", "sen", "ers", "ars", "ici", "ores", "eurs", "ants")
_LEADING = DETERMINERS | frozenset(("een", "geen", "enkele", "twee", "drie", "meerdere", "verschillende", "sommige"))
_CONTRASTS = frozenset(("maar", "terwijl", "al"))
_SAYING = (REPORTING_VERBS | SPLIT_REPORTING.keys() | TALLIES) - {"heeft", "had", "hebben", "hadden", "gaf", "geeft"}
_ROLE_ENDINGS = ("woordvoerder", "woordvoerster", "minister", "commandant", "politie", "organisatie", "organisaties")


class Line:
    """One sentence of a block. Indexes are of the block's tokens; `first`/`last` are the sentence's own.

    Rules ask it for words at every step, so its fields are plain ones.
    """

    __slots__ = ("first", "last", "media", "reading", "tokens", "whole", "words")

    def __init__(self, reading: Reading, number: int, media: frozenset[str]) -> None:
        """`number`: of the sentence in its block; `media`: ids of the entities that are media."""
        sentence = reading.sentences[number]
        self.reading = reading
        self.media = media
        self.tokens = reading.tokens
        self.words = reading.tokens.lower
        self.first = sentence.first
        self.last = sentence.last
        self.whole = (sentence.start, sentence.end)

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
        words, complete, end, aside = self.words, False, min(self.last, first + SOURCE_REACH), first
        for index in range(first, end):
            word, surface = words[index], self.tokens.surface[index]
            if word == "(" and not complete and ")" in words[index + 1 : index + _ASIDE]:
                aside = words.index(")", index) + 1  # "een recent (2006) rapport"
            if index < aside:
                continue
            is_small = surface.islower()
            particle = index > first and words[index - 1] in PREPOSITIONS  # "Van de Velde"
            if complete and is_small and word not in _WITHIN and not particle:
                end = index
                break
            if complete and word in PREPOSITIONS and is_small and not self._holds_preposition(first, index):
                end = index
                break
            is_verb = word in AUXILIARIES and surface != "IS"
            if word in _STOPS or (index > first and (is_verb or word[0].isdigit() or word in _BRACKETS)):
                end = index
                break
            bare = index == first and is_small and word.endswith(_PLURALS) and word not in _NO_NAMES  # "critici"
            complete = bare or not (is_small or self._is_adjective(index)) or word.rpartition("-")[2] in SOURCE_NOUNS
        while end > first and words[end - 1] in PREPOSITIONS:
            end -= 1  # "rekende X uit"
        return max(first, end)

    def _holds_preposition(self, first: int, index: int) -> bool:
        """Whether the preposition at `index` goes on with the source: "een bron bij de politie", not "X na afloop"."""
        word = self.words[index]
        if word in ("van", "namens"):
            return True
        if word not in _INSIDE_SOURCE or any(mention.type == "person" for mention in self.names(first, index)):
            return False
        behind = self.names(index + 1, min(self.last, index + 4))
        return not (behind and behind[0].entity_id in self.media)

    def is_verb(self, index: int) -> bool:
        """Whether the token is a finite verb: a closed class, and no name ("IS")."""
        word = self.words[index]
        return (word in AUXILIARIES or word in FINITE) and self.tokens.surface[index].islower() and word != "zijn"

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
            if words[comma] == "en" and words[comma + 1] in _SAYING and "dat" in words[index:comma]:
                return self.tokens.start[comma]  # "ontkent dat er doden zijn en zegt ..."
            if words[comma] == "terwijl":
                return self.tokens.start[comma]
            if words[comma] not in (",", ";"):
                continue
            if words[comma] == ";":
                return self.tokens.start[comma]
            following = words[comma + 1]
            contrasts = following in _CONTRASTS and words[comma + 2] not in ("dat", "ook") and self._has_verb(comma + 2)
            another = following in DETERMINERS and not _SAYING.isdisjoint(words[comma + 2 : comma + 5])
            takes_up = self.gap(comma) is not None and "dat" not in words[index:comma]
            if contrasts or another or following in REPORTING_PREPOSITIONS or takes_up:
                return self.tokens.start[comma]
        return self.whole[1]

    def _has_verb(self, first: int) -> bool:
        """Whether a finite verb follows before the next pause, so that it is a clause and no correction of a number."""
        for index in range(first, self.last):
            if self.words[index] in (",", ";", "."):
                return False
            if self.words[index] in FINITE or self.words[index] in AUXILIARIES or self.words[index] in _SAYING:
                return True
        return False

    def with_apposition(self, first: int, last: int) -> int:
        """Index behind the person who is named behind a role: "de burgemeester van Aalst, Ilse Uyttersprot, ..."."""
        if last + 1 >= self.last or self.words[last] != "," or not self.has_role(first, last):
            return last
        named = self.names(last + 1, last + 2)
        if not named or named[0].type != "person" or any(m.type == "person" for m in self.names(first, last)):
            return last
        end = self.reading.token_at(named[0].end)
        return end if end >= self.last or self.words[end] in (",", ".") else last

    def gap(self, comma: int) -> int | None:
        """Index behind the source that takes up the verb before it: ", B van 60", ", de organisatie 2.000", or None."""
        words = self.words
        first = comma + 1
        while first < self.last and words[first] in ("maar", "terwijl", "en"):
            first += 1
        named = self.names(first, min(first + 3, self.last))
        if named and named[0].form == "name":
            behind = self.reading.token_at(named[0].end)
            begins = self.reading.token_at(named[0].start)
            if begins - first > 2 or any(self.is_verb(index) for index in range(first, begins)):
                return None
        elif first + 1 < self.last and words[first] in DETERMINERS and self.has_role(first + 1, first + 2):
            behind = first + 2
        else:
            return None
        if behind >= self.last:
            return None
        if words[behind] in ("van", "op", "over") and named:
            return behind
        return behind if self._is_number_and_no_more(behind) else None

    def _is_number_and_no_more(self, first: int) -> bool:
        """Whether a number follows, and no verb behind it: "de organisatie (op) 2.000"."""
        for index in range(first, min(self.last, first + _NUMBER_REACH)):
            if self.words[index] in (",", ".", ";"):
                break
            if self.words[index] in AUXILIARIES or self.words[index] in _SAYING:
                return False
        ahead = self.tokens.end[min(self.last, first + 4) - 1]
        return bool(self.reading.quantities_in(self.tokens.start[first], ahead))

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
        any_noun: bool = False,
        introduces: bool = False,
        opens: bool = False,
        only: frozenset[str] | None = None,
    ) -> Statement | None:
        """The statement with this cue and this source, or None where the source is nobody.

        Args:
            cue, source: token ranges, half-open.
            reach: offsets of what is said.
            any_noun: the cue leaves no doubt that a source stands beside it, whatever noun it is ("aldus het koor").
            backward, denies, introduces, opens, only: see Statement.
        """
        first, last = source
        words = self.words
        named = tuple(
            mention
            for mention in self.names(first, last)
            if mention.type != "event" and not self._is_others(mention, first) and not self._is_part(mention, first)
        )
        leading = words[first] in PRONOUNS
        # "volgens haar metingen" is on her word as much as "volgens haar".
        possessive = words[cue[0]] == "volgens" and words[first] in ("haar", "zijn")
        pronoun = possessive or leading or (last == cue[0] and words[last - 1] in PRONOUNS)
        somebody = named or pronoun or self.has_role(first, last) or self.is_unknown_name(first, last)
        if not somebody and not (any_noun and self._is_noun_phrase(first, last)):
            return None
        said, by = self._passage(*cue), self._passage(first, last)
        around = words[first:last]
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
            counts=not OWN_COUNTS.isdisjoint(around) or not OWN_COUNTS.isdisjoint(words[cue[0] : cue[1]]),
            plural=words[cue[1] - 1].endswith("en"),
            by_medium=bool(named) and all(mention.entity_id in self.media for mention in named),
            introduces=introduces,
            opens=opens,
            posts=words[cue[1] - 1] in POSTING_VERBS,
            reserved=words[cue[1] - 1] in RESERVED_VERBS,
            only=only,
        )

    def _is_others(self, mention: Mention, first: int) -> bool:
        """Whether the source only belongs to the person: "de advocaat van X", but not "cijfers van X"."""
        if mention.type != "person":
            return False
        of = self.reading.token_at(mention.start) - 1
        if of > first and self.words[of] != "van" and self.words[of - 1] == "van":
            of -= 1  # "het kabinet van minister X"
        return of > first and self.words[of] == "van" and self.words[of - 1].endswith(RELATED)

    def _is_part(self, mention: Mention, first: int) -> bool:
        """Whether the place is the end of a name that nobody knows: "Mervan Qamishlo"."""
        at = self.reading.token_at(mention.start)
        if mention.type != "location" or at <= first:
            return False
        return self.tokens.surface[at - 1][0].isupper() and self.words[at - 1] not in _NO_NAMES

    def _is_noun_phrase(self, first: int, last: int) -> bool:
        """Whether the tokens are an article and what it belongs to, and no such thing as "de eerste berichten"."""
        words = self.words
        if last - first == 1:  # "volgens critici"
            return words[first].endswith(_PLURALS) and words[first] not in NO_SOURCES | _NO_NAMES | _VERBS
        if self.tokens.surface[last - 1][0].isupper() and last - first <= _LONGEST_ROLE:
            known = words[first] in _LEADING or words[first] not in _NO_NAMES
            return known and words[last - 1].rpartition("-")[2] not in NO_SOURCES  # "herder Mamuka"
        if words[first] not in _LEADING or not 2 <= last - first <= _LONGEST_NOUN:
            return False
        heads = [word for word in words[first + 1 : last] if word in PREPOSITIONS]
        end = words.index(heads[0], first + 1) if heads else last
        head = words[end - 1].rpartition("-")[2]
        return bool(head) and head[0].isalpha() and head not in NO_SOURCES | CONJUNCTIONS | AUXILIARIES

    def is_unknown_name(self, first: int, last: int) -> bool:
        """Whether the tokens are a name that nobody knows: "Interbank schat dat ..."."""
        if last - first > 3 or self.words[last - 1] in _NO_NAMES:
            return False
        surfaces = self.tokens.surface[first:last]
        capital = all(surface[0].isupper() for surface in surfaces)
        return capital and (first > self.first or len(surfaces[0]) > 3) and surfaces[0].isalpha()

    def _passage(self, first: int, last: int) -> Passage:
        start, end = self.tokens.start[first], self.tokens.end[last - 1]
        return Passage(self.reading.text[start:end], start, end)

    def _via(self) -> Mention | None:
        """The medium that the sentence names as the way: "tegen EenVandaag", "op Twitter", "in De Standaard"."""
        if not self.media:
            return None
        for mention in self.reading.mentions_in(*self.whole):
            if mention.entity_id in self.media:
                token = self.reading.token_at(mention.start)
                if not _MEDIUM_BEFORE.isdisjoint(self.words[max(self.first, token - 4) : token]):
                    return mention
        return None
