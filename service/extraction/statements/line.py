"""One sentence as the rules of statements see it: its words, the noun phrases of sources in it, who is named there."""

from functools import lru_cache

from service.dutch.mood import FINITE
from service.dutch.nouns import is_known_noun
from service.dutch.reporting import DOCUMENT_NOUNS, SOURCE_NOUNS
from service.dutch.verbs import conjugate
from service.dutch.word_forms import infinitive, is_inflected, is_participle
from service.dutch.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOMINAL_ADVERBS
from service.dutch.words import PRONOUNS as PRONOUN_WORDS
from service.extraction.reading import Reading
from service.model import Mention

CLOSING_MARKS = frozenset("\"”’'»›")
QUOTE_MARKS = frozenset("\"”“„‘’'«»‹›‚")
RELATIVES = frozenset(("die", "dat", "wie", "waar"))
SOURCE_REACH = 16  # tokens of a source's noun phrase
NO_NAMES = (
    DETERMINERS
    | PRONOUN_WORDS
    | PRONOMINAL_ADVERBS
    | PREPOSITIONS
    | CONJUNCTIONS
    | ADVERBS
    | frozenset(("een", "geen", "enkele"))
)
PLURALS = ("nen", "ten", "den", "gen", "ren", "sen", "ers", "ars", "ici", "ores", "eurs", "ants")
_STOPS = frozenset(
    ". , ; : ? ! dat of toen omdat nadat terwijl die waarin maar zoals wat want hoewel waarbij waarna".split()
)
_BRACKETS = QUOTE_MARKS | {"(", "[", "–", "-"}
_WITHIN = PREPOSITIONS | {"en", "der", "den"}
_OF_TIMES = frozenset("in op om rond sinds tijdens vanaf na voor".split())
_SPANS_OF_TIME = frozenset(
    "minuut uur dag nacht avond ochtend week weekend maand kwartaal jaar seizoen reactie".split()
)
_INSIDE_SOURCE = frozenset(("voor", "bij", "binnen", "in", "aan", "uit", "rond"))
_NEVER_INSIDE = frozenset(
    """
    ook nog al zelfs slechts pas inmiddels intussen toch wel niet achteraf gisteren vandaag nadien vervolgens onlangs
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nu alleen vooral
    """.split()
)
_DASHES = frozenset(("-", "–", "—"))
_OUT_OF_AIR = (["de", "lucht"], ["de", "duim"], ["zijn", "duim"], ["haar", "duim"], ["hun", "duim"])
_SCHOLARS = ("hoogleraar", "professor", "docent", "onderzoek", "lector", "student", "wetenschap", "leraar", "lerares")
_AGED = (["-", "jarige"], ["-", "jarig"])
_ASIDE = 5  # tokens in brackets
_LED_BY = 6  # tokens from "door" to its participle
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
        counted = first < end and self._has_figure(first, end)
        if words[first + 1 : first + 2] == ["door"] and words[first] in DETERMINERS:
            aside = self.behind_participle(first + 2, end)  # "het door X geleide ministerie"
        for index in range(first, end):
            word, surface = words[index], self.tokens.surface[index]
            if word[0].isdigit() and words[index + 1 : index + 3] in _AGED:
                aside = index + 3  # "de 77-jarige Wim"
            if word == "(" and not complete and ")" in words[index + 1 : index + _ASIDE]:
                aside = words.index(")", index) + 1  # "een eerder (vertrouwelijk) verslag"
            if index < aside:
                continue
            if word in _NEVER_INSIDE and index > first and surface.islower():
                end = index  # "volgens een actiegroep ook twee putten"
                break
            is_small = surface.islower()
            if word == "in" and words[index + 1 : index + 2] == ["opdracht"]:
                end = index  # "Ipsos in opdracht van X": X had it counted
                break
            behind = counted and index > first and is_small and words[index - 1] not in DETERMINERS
            if behind and self._begins_figure(index):
                end = index  # "volgens de generale staf ruim 300 doden", "... in een week"
                break
            if complete and is_small and not self._is_in_name(first, index):
                if word == "uit" and words[index + 1 : index + 3] in _OUT_OF_AIR:
                    end = index  # "is volgens X uit de lucht gegrepen"
                    break
                if word in PREPOSITIONS and words[index + 1 : index + 2] == ["uit"]:
                    end = index  # "las de officier voor uit de verklaring van X"
                    break
                particle = words[index - 1] in PREPOSITIONS  # "van de universiteit"
                goes_on = self._holds_preposition(first, index) if word in PREPOSITIONS else word in _WITHIN or particle
                if not goes_on:
                    end = index
                    break
            is_verb = word in AUXILIARIES and is_small
            is_verb = is_verb or (index > first + 1 and self.is_finite(index))
            if word in _STOPS or (index > first and (is_verb or word[0].isdigit() or word in _BRACKETS)):
                end = index
                break
            bare = index == first and is_small and word.endswith(PLURALS) and word not in NO_NAMES  # "critici"
            if not complete and is_small and self._is_head(index, end):
                complete = True
                continue
            is_head = word.rpartition("-")[2] in SOURCE_NOUNS or word in DOCUMENT_NOUNS
            complete = bare or is_head or not (is_small or self._is_adjective(index))
        while end > first and words[end - 1] in PREPOSITIONS and self.tokens.surface[end - 1].islower():
            end -= 1  # "rekende X uit"
        return max(first, end)

    def _is_head(self, index: int, end: int) -> bool:
        """Whether the small word is the noun of the phrase: "de peiling" in "volgens de peiling de grootste".

        Behind a noun that a name or another noun follows the phrase goes on: "hoogleraar economie Jan Smit".
        """
        upos = self.reading.upos
        if upos[index] != "NOUN" or self.words[index] in NO_NAMES:
            return False
        following = index + 1
        return following >= end or (
            upos[following] not in ("NOUN", "PROPN") and self.tokens.surface[following].islower()
        )

    def behind_participle(self, first: int, end: int) -> int:
        """Index behind the inflected participle that "door" leads to, or `first` where there is none."""
        for index in range(first, min(end, first + _LED_BY)):
            inflected = self.words[index].endswith(("de", "te", "en")) and self.words[index] not in NO_NAMES
            if inflected and self.tokens.surface[index].islower():
                return index + 1
        return first

    def own_clause(self, index: int) -> tuple[int, int] | None:
        """Offsets of the clause that the token is in, where what is said there is said of that clause alone.

        "..., terwijl er volgens X 250 zijn", "A telt 40 dorpen en kampt volgens X met ...", "waarbij volgens X ...".
        """
        sentence = self.reading.sentences[self.reading.sentence_at(self.tokens.start[index])]
        if sentence.first != self.first:
            return None
        clause = self.reading.clauses(sentence).at(index - self.first)
        first, last = self.first + clause.tokens[0], self.first + clause.tokens[-1]
        goes_on = first > self.first and self.words[first - 1] == "en" and first < index and not clause.opener
        is_aside = clause.role in ("subordinate", "relative", "part") and first < index
        if not (is_aside or goes_on or (clause.opener == "terwijl" and first < index)):
            return None
        return self.tokens.start[first], self.tokens.end[last]

    def _is_in_name(self, first: int, index: int) -> bool:
        """Whether the small word at `index` is inside a name: "Karin ten Broek", "de Belgische voetbalbond"."""
        named = self.names(first, index)
        return bool(named) and named[-1].end > self.tokens.start[index]

    def _has_figure(self, first: int, last: int) -> bool:
        """Whether a number or a time begins in tokens `[first, last)`."""
        start, end = self.tokens.start[first], self.tokens.end[last - 1]
        return bool(self.reading.quantities_in(start, end)) or bool(self.reading.times_in(start, end))

    def begins_number(self, index: int) -> bool:
        """Whether a number begins at the token."""
        return bool(self.reading.quantities_in(self.tokens.start[index], self.tokens.end[index]))

    def _begins_figure(self, index: int) -> bool:
        """Whether a number or a time begins at `index`, alone or behind the preposition there."""
        start, end = self.tokens.start[index], self.tokens.end[index]
        reading = self.reading
        if any(reading.quantities[found].kind != "age" for found in reading.quantities_in(start, end)):
            return True
        if self.words[index] in _OF_TIMES and index + 1 < self.last:
            end = self.tokens.end[index + 1]
        return self.words[index - 1] not in PREPOSITIONS and bool(reading.times_in(start, end))

    def _holds_preposition(self, first: int, index: int) -> bool:
        """Whether the preposition at `index` goes on with the source: "een bron bij de politie", not "X na afloop"."""
        word = self.words[index]
        if word in ("van", "namens"):
            return True
        if word == "aan" and not any(self.words[at].startswith(_SCHOLARS) for at in range(first, index)):
            return False  # "een ooggetuige aan de VRT", and "een hoogleraar aan de VUB"
        if word not in _INSIDE_SOURCE or any(mention.type == "person" for mention in self.names(first, index)):
            return False
        if not _SPANS_OF_TIME.isdisjoint(self.words[index + 2 : index + 3]):
            return False  # "de politie in een uur"
        if self.reading.times_in(self.tokens.start[index], self.tokens.end[min(index + 2, self.last - 1)]):
            return False  # "de artsen in de voorbije nacht"
        behind = self.names(index + 1, min(self.last, index + 4))
        return not (behind and behind[0].entity_id in self.media)

    def is_finite(self, index: int) -> bool:
        """Whether the token is a past form of any verb, where no noun stands: "volgens het hof [nam] X"."""
        word, before = self.words[index], self.words[index - 1]
        if not self.tokens.surface[index].islower() or before in DETERMINERS or before in PREPOSITIONS:
            return False
        upos = self.reading.upos
        if (
            upos[index] == "VERB"
            and upos[index - 1] in ("NOUN", "PROPN")
            and not (is_participle(word) or is_inflected(word))
        ):
            return True  # "volgens de telwijze daalden de huren"
        return not is_inflected(before) and _is_past(word)

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
            if self.words[first - 1] in _DASHES and not self.tokens.touch(first - 1):
                break  # "GENT (Belga) - Vorig jaar meldden artsen ..."
            if self.words[first - 1] == "of" and self._is_within_name(first - 1):
                first -= 1
                continue  # "Institute for the Study of War"
            if self.words[first - 1] in QUOTE_MARKS or (self.words[first - 1] in _STOPS and not initial):
                break
            first -= 1
        return first

    def _is_within_name(self, index: int) -> bool:
        """Whether the token is inside a name: "Bank of England"."""
        start = self.tokens.start[index]
        named = self.names(max(self.first, index - SOURCE_REACH), index)
        return bool(named) and named[-1].start < start < named[-1].end

    def with_apposition(self, first: int, last: int) -> int:
        """Index behind the person who is named behind a role: "de burgemeester van Aalst, Ilse Uyttersprot, ..."."""
        if last + 1 >= self.last or self.words[last] != "," or not self.has_role(first, last):
            return last
        named = self.names(last + 1, last + 2)
        if not named or named[0].type != "person" or any(m.type == "person" for m in self.names(first, last)):
            return last
        end = self.reading.token_at(named[0].end)
        return end if end >= self.last or self.words[end] in (",", ".") else last


@lru_cache(maxsize=4096)
def _is_past(word: str) -> bool:
    """Whether the word is a past form of a verb and no noun: "nam", "kreeg", "bezocht"."""
    verb = infinitive(word)
    if verb in (None, word) or is_known_noun(word) or _is_role(word):
        return False
    present = str(verb).removesuffix("en")
    return word in conjugate(str(verb)).finite and not word.startswith(present)


def _is_role(word: str) -> bool:
    """Whether the word names a source by its role: "politie", "commandant"."""
    return word in SOURCE_NOUNS or word in DOCUMENT_NOUNS or word.endswith(_ROLE_ENDINGS)
