"""The words behind a Dutch numeral, as the rules that look for its noun ask for them."""

from service.dutch.plurals import is_plural_form
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS
from service.extraction.counted.word_roles import is_plural_noun
from service.extraction.reading import Reading
from service.model import Quantity

SHARES = frozenset(("percentage", "fraction"))
QUOTES = frozenset("\"“”„‘’'«»`")
# Counted without a plural: "drie man", "twee keer", "twintig personeel".
UNMARKED = frozenset(
    "man keer maal stuks vee wijd personeel paar punt kop dozijn megapixel decibel pagina's blz bladzijden euro".split()
)
TIMES = frozenset(("keer", "maal"))
_PLURAL_FROM = 2
_JOINERS = frozenset(("en", "of", "naar", "tot", "dan", "maar"))


class NumberPhrase:
    """The phrase of `reading.quantities[index]`: `at` is the token of the number, `last` that behind its sentence.

    `is_many`: the number may ask for a plural; `is_plural`: it does, as "anderhalve" and "geen enkele" do not. Rules
    ask it for words at every step, so its fields are plain ones.
    """

    __slots__ = ("at", "index", "is_many", "is_plural", "kind", "last", "reading", "tokens")

    def __init__(self, reading: Reading, index: int, last: int) -> None:
        quantity = reading.quantities[index]
        self.reading = reading
        self.tokens = reading.tokens
        self.index = index
        self.kind = quantity.kind
        self.at = reading.token_at(quantity.start)
        self.last = last
        self.is_many = quantity.kind == "count" and quantity.best != 1
        self.is_plural = self.is_many and (quantity.best is None or quantity.best >= _PLURAL_FROM)

    def quantity_at(self, position: int) -> Quantity | None:
        """The quantity behind this one, if it begins at the token and counts as well."""
        if self.index + 1 >= len(self.reading.quantities) or position >= len(self.tokens):
            return None
        following = self.reading.quantities[self.index + 1]
        return following if following.kind == "count" and following.start == self.tokens.start[position] else None

    def is_number(self, position: int) -> bool:
        """Whether one of the next quantities begins at the token."""
        start = self.tokens.start[position]
        return any([other.start == start for other in self.reading.quantities[self.index + 1 : self.index + 4]])

    def joins(self, position: int) -> bool:
        """Whether a word joins the number to the next one."""
        word = self.tokens.lower[position]
        is_joiner = word in _JOINERS or (word == "op" and self.at > 0 and self.tokens.lower[self.at - 1] == "van")
        return self.kind == "count" and is_joiner and self.quantity_at(position + 1) is not None

    def plural_at(self, position: int) -> bool:
        """Whether a noun in the plural stands there."""
        if position >= self.last:
            return False
        word = self.tokens.lower[position]
        return is_plural_form(word) and word not in NOT_NOUNS and is_plural_noun(word)

    def is_someone(self, position: int) -> bool:
        """Whether a person is named there, who is not counted: "52 procent van de stemmen", "48 van Lisa Maas"."""
        start, end = self.tokens.start[position], self.tokens.end[position]
        return self.kind in SHARES and any(
            [mention.type == "person" for mention in self.reading.mentions_in(start, end)]
        )

    def precedes_number(self, position: int) -> bool:
        """Whether a number stands right behind the word: "van de Nederlandse 15-jarigen"."""
        return position + 1 < self.last and self.tokens.lower[position + 1][0].isdigit()

    def is_topic(self) -> bool:
        """Whether the number itself may be what the sentence is about: "de drie", "alle drie"."""
        lower, at = self.tokens.lower, self.at - 1
        return at >= 0 and lower[at] in DETERMINERS and lower[at] not in AUXILIARIES
