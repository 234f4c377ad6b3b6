"""The head of the noun phrase behind a Dutch numeral: "28 in Zweden gebouwde, zwaar bewapende voertuigen".

No tag tells which word is the noun, so the walk to the right leans on what a numeral does to its phrase. Behind a
plural number adjectives end in -e and the noun stands in the plural; what stands between is an adjective, an adverb
before one, a phrase with its participle, or a name. A word of a closed class, a verb or a full stop ends the walk.
"""

from service.dutch.events import load_triggers
from service.dutch.plurals import has_singular, is_plural_form
from service.dutch.tokens import Tokens
from service.dutch.verbs import conjugate
from service.dutch.word_forms import (
    RANKS,
    infinitive,
    is_bare_adjective,
    is_comparative,
    is_inflected,
    is_inflected_participle,
    is_participle,
)
from service.dutch.words import AUXILIARIES, DETERMINERS, INVARIABLE_MODIFIERS, NEVER_COUNTED, NOT_NOUNS, PREPOSITIONS
from service.extraction.counted.word_roles import (
    is_named,
    is_participle_before_plural,
    is_plural_noun,
    is_weak_past,
)
from service.extraction.reading import Reading
from service.model import Quantity

_REACH = 8  # tokens walked; longer noun phrases did not occur in what was read
_SHARES = frozenset(("percentage", "fraction"))
_JOINERS = frozenset(("en", "of", "naar", "tot", "dan", "maar"))
_ENDS = frozenset((",", ".", "die", "en"))
_QUOTES = frozenset("\"“”„‘’'«»`")
# Words of closed classes that are none before a noun.
_ADJECTIVAL = frozenset(
    "volgende vorige afgelopen andere eerdere latere verschillende beide meeste enige zulke".split()
)
# Counted without a plural: "drie man", "twee keer", "twintig personeel".
_UNMARKED = frozenset("man keer maal stuks vee personeel paar pagina's blz bladzijden euro".split())
_TIMES = frozenset(("keer", "maal"))
# What completes a verb or an amount is never counted: "keurde het met 31 stemmen goed", "er ligt 20 miljoen klaar".
_COMPLETING = frozenset("extra gereed bekend terecht bruto netto dood laag hoog".split())
_GROSS = frozenset(("bruto", "netto"))
_OFTEN = frozenset("vaak soms meestal veelal vooral doorgaans deels pas".split())
_BEFORE_PARTICIPLES = frozenset("nog niet al net pas eerder inmiddels zojuist onlangs".split())
_COMPARES = frozenset("zo zoveel hoger lager groter kleiner".split())
_INTERRUPTED = 8  # tokens inside brackets between a number and its noun


def noun_behind(reading: Reading, index: int) -> tuple[int, int, int] | None:
    """First, head and last token of what `reading.quantities[index]` counts, or None where nothing behind it tells."""
    tokens, quantity = reading.tokens, reading.quantities[index]
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    position = reading.token_at(quantity.end)
    stop = min(sentence.last, position + _REACH)
    if position < stop and tokens.lower[position] == "van":
        position = _behind_determiners(tokens, position + 1, stop)
        if (whole := _quantity_at(reading, index, position)) is not None:
            position = reading.token_at(whole.end)
            stop = min(sentence.last, position + _REACH)
    elif quantity.kind in _SHARES and position < stop and tokens.lower[position] in DETERMINERS:
        return None
    return _Walk(reading, index, quantity, sentence.last).head(position, stop)


class _Walk:
    """One walk to the right over the tokens of a sentence."""

    def __init__(self, reading: Reading, index: int, quantity: Quantity, last: int) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.index = index
        self.kind = quantity.kind
        self.last = last
        self.is_many = quantity.kind == "count" and quantity.best != 1

    def head(self, position: int, stop: int) -> tuple[int, int, int] | None:
        """The noun from the token on, and what is joined to it."""
        lower, first = self.tokens.lower, position
        position = self._behind_phrase(position, stop)
        while position < stop:
            word = lower[position]
            if word in _QUOTES:
                position += 1
            elif word == "(":
                position = self._behind_brackets(position)
            elif self._joins(position):
                following = _quantity_at(self.reading, self.index, position + 1)
                if following is None:
                    return None
                # "tien Nederlandse en vijf Belgische reizigers", "van acht naar zes zetels": one noun, at the end.
                position = self.reading.token_at(following.end)
                stop = min(self.last, position + _REACH)
            elif self._is_number(position):
                return None  # another number begins: "tien ton, honderden kilo's"
            elif self._modifies(position, stop):
                position += 1
                if position < stop and lower[position] in (",", "en", "of", "maar") and self._modifies_at(position + 1):
                    position += 1  # "jonge of pas verhuisde gezinnen"
            elif self._is_noun(position, first):
                if (named := self._numbered_name(position)) is not None:
                    return position, named, named
                return self._name_from(position, first), position, self._joined(position, stop)
            else:
                return None
        return None

    def _is_number(self, position: int) -> bool:
        """Whether one of the next quantities begins at the token."""
        start = self.tokens.start[position]
        return any([other.start == start for other in self.reading.quantities[self.index + 1 : self.index + 4]])

    def _numbered_name(self, position: int) -> int | None:
        """The noun that a name with a number ends in: "31 Leopard 2-tanks" are tanks."""
        tokens, noun = self.tokens, position + 3
        if noun >= self.last or tokens.surface[position].islower() or not tokens.lower[position + 1][0].isdigit():
            return None
        is_compound = tokens.lower[position + 2] == "-" and tokens.touch(position + 1) and tokens.touch(position + 2)
        return noun if is_compound and self.is_many and is_plural_form(tokens.lower[noun]) else None

    def _name_from(self, position: int, first: int) -> int:
        """Where a noun of several words begins: "Grand Slams", "UNESCO vermeldingen"."""
        if position == first:
            return position
        start = self.tokens.start[position]
        for mention in self.reading.mentions_in(self.tokens.start[first], start):
            if mention.end > start:
                return self.reading.token_at(mention.start)
        while position > first and not self.tokens.surface[position - 1].islower():
            word = self.tokens.lower[position - 1]
            if not word[0].isalpha() or is_inflected(word) or word.endswith("s"):
                break
            position -= 1
        return position

    def _behind_phrase(self, position: int, stop: int) -> int:
        """Where the noun of "28 in Zweden gebouwde voertuigen" begins, at its participle; or the position itself."""
        lower = self.tokens.lower
        if position >= stop or lower[position] not in PREPOSITIONS:
            return position
        for at in range(position + 1, min(stop, position + 6)):
            word = lower[at]
            if (
                at > position + 1
                and is_participle_before_plural(word)
                and (self._plural_at(at + 1) or self._modifies(at, stop))
            ):
                return at
            if not word[0].isalnum() or word in ("die", "dat", "en", "er"):
                break
        return position

    def _behind_brackets(self, position: int) -> int:
        """Where the phrase goes on behind "(een derde)"; brackets that do not close soon end it."""
        for at in range(position + 1, min(self.last, position + _INTERRUPTED)):
            if self.tokens.lower[at] == ")":
                return at + 1
        return position + 1

    def _joins(self, position: int) -> bool:
        """Whether a word joins the number to the next one."""
        return (
            self.kind == "count"
            and self.tokens.lower[position] in _JOINERS
            and _quantity_at(self.reading, self.index, position + 1) is not None
        )

    def _modifies(self, position: int, stop: int) -> bool:
        """Whether the word modifies a noun that is still to come."""
        lower = self.tokens.lower
        word = lower[position]
        if position + 1 >= stop or not word[0].isalpha():
            return False
        following = lower[position + 1]
        if word in _ADJECTIVAL or word in INVARIABLE_MODIFIERS:
            if following[0].isalpha() and (following not in NOT_NOUNS or following in INVARIABLE_MODIFIERS):
                return True
            return is_inflected(word) and self._joins(position + 1)  # "zes nieuwe en vier oude bussen"
        if word in _GROSS:
            return following[0].isalpha() and following not in NOT_NOUNS
        if word in _BEFORE_PARTICIPLES and self._participle_at(position + 1):
            return True  # "drie nog niet geboren kinderen"
        if word in NOT_NOUNS or word in _TIMES:
            return False
        is_noun = is_named(word)
        if is_noun and not self.is_many:
            return is_inflected(word) and not is_plural_form(word) and self._plural_at(position + 1)  # "de zieke oma's"
        if following in _QUOTES or following == "(":
            return is_inflected(word) and not is_noun
        if following in (",", "en", "of", "maar"):
            return is_inflected(word) and (self._modifies_at(position + 2) or self._joins(position + 1))
        if not following[0].isalpha() or (following in NOT_NOUNS and following not in _ADJECTIVAL):
            return False
        if is_inflected(word):
            return self._is_adjective(position, following)
        if is_noun and not is_participle(word):
            return False
        if is_inflected(following) and position + 2 < stop and self._nominal_at(position + 2):
            # an adverb before an adjective, but no plural noun: "zwaar bewapende strijders"
            return is_bare_adjective(word) or (self.is_many and not is_plural_form(word))
        if is_bare_adjective(word):
            return self._nominal_at(position + 1)
        if word.endswith("en") and is_participle(word):
            return self._plural_at(position + 1)
        # names and foreign words before a plural of ours: "UNESCO vermeldingen", "cross-country titels"
        return self._is_foreign(position)

    def _is_foreign(self, position: int) -> bool:
        """Whether a name or a foreign word stands before a plural."""
        word, surface = self.tokens.lower[position], self.tokens.surface[position]
        is_name = not surface.islower() or not is_plural_form(word)
        return self.is_many and is_name and self._plural_at(position + 1) and infinitive(word) is None

    def _is_adjective(self, position: int, following: str) -> bool:
        """Whether a word in -e stands before its noun: behind one it may be the noun, behind a share a verb."""
        word = self.tokens.lower[position]
        if is_named(word):
            return self.is_many and self._plural_at(position + 1)
        if self.is_many and is_plural_form(following) and not is_weak_past(following):
            return True  # "drie gelijke spelen": behind an adjective no verb follows
        if not self.is_many and infinitive(word) is not None and not is_inflected_participle(word):
            return self._nominal_at(position + 1) and following not in load_triggers("nl")
        return self._nominal_at(position + 1) or is_inflected(following) or is_named(following)

    def _modifies_at(self, position: int) -> bool:
        """Whether an adjective with its noun behind it stands there: "pas verhuisde gezinnen"."""
        lower = self.tokens.lower
        if position + 1 >= self.last:
            return False
        if lower[position] in _OFTEN:
            return self._modifies_at(position + 1)  # "zwaargewonde, vaak jonge strijders"
        if not is_inflected(lower[position]):
            return is_bare_adjective(lower[position]) and self._modifies_at(position + 1)  # "zwaar bewapende"
        if lower[position] in NOT_NOUNS and lower[position] not in _ADJECTIVAL:
            return False
        if lower[position + 1] in (",", "en", "of"):
            return self._modifies_at(position + 2)
        return self._nominal_at(position + 1)

    def _participle_at(self, position: int) -> bool:
        """Whether a participle before a plural stands there, with the adverbs before it: "niet geboren kinderen"."""
        while position < self.last and self.tokens.lower[position] in _BEFORE_PARTICIPLES:
            position += 1
        return (
            position < self.last
            and is_participle_before_plural(self.tokens.lower[position])
            and self._plural_at(position + 1)
        )

    def _nominal_at(self, position: int) -> bool:
        """Whether the word there may belong to the noun phrase: a noun, or a modifier of one."""
        if position >= self.last:
            return False
        word = self.tokens.lower[position]
        if word in _QUOTES:
            return self._nominal_at(position + 1)
        if not word[0].isalpha():
            return False
        if word in NOT_NOUNS:
            return word in _ADJECTIVAL or word in INVARIABLE_MODIFIERS
        if is_named(word):
            return True
        if self.is_many:
            if is_inflected(word) or is_bare_adjective(word) or word in _UNMARKED:
                return True
            return self._plural_at(position) or self._is_foreign(position)
        return word not in load_triggers("nl")

    def _plural_at(self, position: int) -> bool:
        """Whether a noun in the plural stands there."""
        if position >= self.last:
            return False
        word = self.tokens.lower[position]
        return is_plural_form(word) and word not in NOT_NOUNS and is_plural_noun(word)

    def _is_noun(self, position: int, first: int) -> bool:
        """Whether the word itself can be what is counted."""
        word, surface = self.tokens.lower[position], self.tokens.surface[position]
        if not word[0].isalpha() or len(word) < 2:
            return False
        if word in _TIMES:
            return self.kind == "count" and self._counts_times(position)
        if word in NOT_NOUNS or word in NEVER_COUNTED or word in _COMPLETING or self._is_verb(word):
            return False
        if self.is_many and word in _UNMARKED:
            return True
        if is_named(word):
            return infinitive(word) != word or not self._is_topic() or self._ends_phrase(position)
        is_open = self._is_open(position, first) or (position == first and self._ends_phrase(position))
        if self.is_many and is_plural_form(word) and is_open:
            is_nominal = infinitive(word) is None or has_singular(word) or is_inflected_participle(word[:-1])
            return not is_weak_past(word) and is_nominal  # "800 bevraagden"
        if word in load_triggers("nl") or (surface.islower() and (is_bare_adjective(word) or is_comparative(word))):
            return False
        if not surface.islower():
            return not self._is_someone(position) and not (
                is_inflected(word) and (self.is_many or self._precedes_number(position))
            )  # a name, but no "Vlaamse"
        if self.kind in _SHARES and position == first and self.tokens.lower[position - 1] != "van":
            return infinitive(word) is None  # "een op de vijf twijfelt"
        if self.is_many and not is_plural_form(word):
            return not is_inflected(word) and infinitive(word) is None
        return is_plural_noun(word) if is_plural_form(word) else infinitive(word) is None or not self.is_many

    def _is_verb(self, word: str) -> bool:
        """Whether a word behind a measure is the verb of its clause: "dat 21 kilo weegt"."""
        if self.is_many or not word.endswith("t") or is_named(word):
            return False
        verb = infinitive(word)
        return verb not in (None, word) and not is_participle(word) and word in conjugate(str(verb)).finite

    def _is_someone(self, position: int) -> bool:
        """Whether a person is named there, who is not counted: "52 procent van de stemmen", "48 van Lisa Maas"."""
        start, end = self.tokens.start[position], self.tokens.end[position]
        return self.kind in _SHARES and any(
            [mention.type == "person" for mention in self.reading.mentions_in(start, end)]
        )

    def _precedes_number(self, position: int) -> bool:
        """Whether a number stands right behind the word: "van de Nederlandse 15-jarigen"."""
        return position + 1 < self.last and self.tokens.lower[position + 1][0].isdigit()

    def _is_open(self, position: int, first: int) -> bool:
        """Whether no verb can stand there: behind "met zes" or "stuurde zes"; behind "de zes" and "er zes" one may."""
        lower, at = self.tokens.lower, self.reading.token_at(self.reading.quantities[self.index].start) - 1
        if position > first:
            return is_inflected(lower[position - 1])
        if at < 0 or lower[at] in PREPOSITIONS or lower[at] in AUXILIARIES:
            return at >= 0
        if lower[at] == ",":
            return position + 1 < self.last and lower[position + 1] in _ENDS
        return lower[at][0].isalpha() and lower[at] not in NOT_NOUNS

    def _is_topic(self) -> bool:
        """Whether the number itself may be what the sentence is about: "de drie", "alle drie"."""
        lower, at = self.tokens.lower, self.reading.token_at(self.reading.quantities[self.index].start) - 1
        return at >= 0 and lower[at] in DETERMINERS and lower[at] not in AUXILIARIES

    def _ends_phrase(self, position: int) -> bool:
        """Whether a noun with its number ends there: "de twaalf doden zijn ...", "bij de twaalf doden", not "de drie
        reizen door"."""
        lower, at = self.tokens.lower, self.reading.token_at(self.reading.quantities[self.index].start) - 2
        following = lower[position + 1] if position + 1 < self.last else "."
        if following == "er":
            return False
        is_governed = at >= 0 and lower[at] in PREPOSITIONS and lower[at + 1] not in PREPOSITIONS
        return is_governed or following in AUXILIARIES

    def _counts_times(self, position: int) -> bool:
        """Whether "keer" says how often, and is no measure: "drie keer zo groot", "twee keer meer"."""
        following = self.tokens.lower[position + 1] if position + 1 < self.last else ""
        before = self.tokens.lower[self.reading.token_at(self.reading.quantities[self.index].start) - 1]
        return following not in _COMPARES and before != "in"

    def _joined(self, position: int, stop: int) -> int:
        """The last token of "vrouwen en kinderen": bare plurals that one numeral counts together."""
        lower = self.tokens.lower
        if position + 2 >= stop or lower[position + 1] != "en" or not is_named(lower[position]):
            return position
        second = lower[position + 2]
        is_plural = is_plural_form(second) and is_named(second) and second not in NOT_NOUNS
        return position + 2 if is_plural and self.is_many else position


def _behind_determiners(tokens: Tokens, position: int, stop: int) -> int:
    while position < stop and (tokens.lower[position] in DETERMINERS or tokens.lower[position] in RANKS):
        position += 1
    return position


def _quantity_at(reading: Reading, index: int, position: int) -> Quantity | None:
    """The quantity behind number `index`, if it begins at the token and counts as well."""
    if index + 1 >= len(reading.quantities) or position >= len(reading.tokens):
        return None
    following = reading.quantities[index + 1]
    return following if following.kind == "count" and following.start == reading.tokens.start[position] else None
