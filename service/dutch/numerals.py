"""Numerals: number expressions in a row of tokens, in digits, in words and mixed.

    numerals_digits.py   "50.000", "1,5", "٣٠٠٠"
    numerals_words.py    one Dutch word: "honderddrieënzestig", "duizenden", "vijfde"
    numerals_foreign.py  the same for English and Arabic
    here                 several tokens: "twee miljoen driehonderdduizend", "anderhalf miljoen", "een op de vijf"

`read_numeral` takes the index of a token and gives the longest numeral that begins there. It knows nothing of units,
hedges or years: those are the quantities' affair.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import Literal

from service.dutch.numerals_digits import MAX_LENGTH, VULGAR_FRACTIONS, parse_digits
from service.dutch.numerals_foreign import arabic_word, english_word
from service.dutch.numerals_words import ABBREVIATIONS, HEADS, Lexeme, dutch_word
from service.dutch.tokens import Tokens, tokenize

Shape = Literal["cardinal", "vague", "collective", "fraction", "ordinal", "code"]

# A part of a whole is a decimal fraction of so many digits ("een derde" is 0.333333333333).
_PARTS = Context(prec=12)
_ONE = Decimal(1)
_SPACES = frozenset(" \u00a0\u2009\u202f")
# "1 234 567 890 123 456 789": more groups than that are no number that a story reports.
_MAX_GROUPS = 6
_FEW = frozenset({"enkele", "vele", "verschillende", "verscheidene", "meerdere", "ettelijke", "luttele", "talloze"})
_RATIO = {"op": (True, False), "uit": (True, False), "van": (True,), "in": (False,)}
_NO_DENOMINATOR = frozenset("plaats plaatsen prijs prijzen divisie klasse helft keer maal ronde seizoen".split())
_MONTHS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul "
    "aug sep sept okt nov dec".split()
)


class NotANumeral(ValueError):
    """The words are no numeral; the message holds them."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number expression: tokens `first` up to `last` (exclusive), and its value.

    `shape`: cardinal; vague ("duizenden": `value` is the magnitude); collective ("een tiental": about so many);
    fraction ("een derde"); ordinal and code (recognised in order to be left alone: "22ste", "1.2.3").
    `coefficient` is the value without its last magnitude: 15 in "15 miljoen", 3 in "driehonderd"; a range may share it.
    `digits`: written in digits alone.
    """

    first: int
    last: int
    value: Decimal
    shape: Shape = "cardinal"
    coefficient: Decimal = _ONE
    digits: bool = False


def parse_numeral(words: str) -> Decimal:
    """Value of a Dutch numeral: "tweeëntwintig" is 22, "twee miljoen driehonderd" 2000300, "3,2 mln" 3200000.

    Args:
        words: one numeral, in any case; nothing may stand before or behind it.
    Returns:
        The number itself: no unit, no rounding. A bare "een" is 1 here, as nothing says that it is the article.
    Raises:
        NotANumeral: `words` is something else ("duizendpoot" is an animal), or no exact number ("duizenden").
    Source:
        Algemene Nederlandse Spraakkunst, chapter 7 (Het telwoord).
    """
    tokens = tokenize(words)
    if tokens.lower == ["een"]:
        return _ONE
    numeral = read_numeral(words, tokens, 0)
    if numeral is None or numeral.last != len(tokens) or numeral.shape not in ("cardinal", "fraction", "collective"):
        raise NotANumeral(words)
    return tidy(numeral.value)


def tidy(value: Decimal) -> Decimal:
    """The same number without idle zeros: 3200000.0 becomes 3200000, 1.50 becomes 1.5."""
    return value.quantize(_ONE) if value == value.to_integral_value() else value.normalize()


def numeral_heads(tokens: Tokens, language: str = "nl") -> list[int]:
    """Indexes of the tokens at which a numeral might begin: cheap, and never misses one."""
    if language == "nl":
        return [i for i, word in enumerate(tokens.lower) if word[:3] in HEADS or word[0].isnumeric()]
    lookup = _LOOKUPS.get(language, dutch_word)
    return [i for i, word in enumerate(tokens.lower) if word[0].isnumeric() or lookup(word) is not None]


def read_numeral(text: str, tokens: Tokens, at: int, language: str = "nl") -> Numeral | None:
    """The longest numeral that begins at token `at`, or None. Example: "honderd drieënzestig" is two tokens, 163."""
    return _Reader(text, tokens, language).read(at)


class _Reader:
    """The tokens of one block, and how to look their words up."""

    __slots__ = ("language", "lookup", "lower", "size", "text", "tokens")

    def __init__(self, text: str, tokens: Tokens, language: str) -> None:
        self.text = text
        self.tokens = tokens
        self.lower = tokens.lower
        self.size = len(tokens.lower)
        self.language = language
        self.lookup: Callable[[str], Lexeme | None] = _LOOKUPS.get(language, dutch_word)

    def read(self, at: int) -> Numeral | None:
        if self.lower[at][0].isnumeric():
            return self._from_digits(at)
        lexeme = self.lookup(self.lower[at])
        if lexeme is None or self.lower[at] in ABBREVIATIONS:
            return None
        if lexeme.role == "article":
            return self._from_article(at)
        if lexeme.role == "plural":
            return self._vague(self._before_vague(at), at)
        if lexeme.role == "collective":
            return Numeral(at, at + 1, lexeme.value, "collective")
        if lexeme.role == "ordinal":
            return Numeral(at, at + 1, lexeme.value, "ordinal")
        if lexeme.role == "part":
            return self._part(at, at, lexeme)
        few = self._before_vague(at) if lexeme.role == "magnitude" else at
        return self._vague(few, at) if few < at else self._from_words(at, at)

    def word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < self.size else ""

    def lexeme(self, at: int) -> Lexeme | None:
        return self.lookup(self.lower[at]) if at < self.size and not self.lower[at][0].isnumeric() else None

    # Words

    def _from_article(self, at: int) -> Numeral | None:
        """ "een" begins a numeral only before a magnitude, a part, a collective or a ratio."""
        following = self.lexeme(at + 1)
        if self.word(at + 1) in ("à", "tot", "of") and (second := self.lexeme(at + 2)) is not None:
            return Numeral(at, at + 1, _ONE) if second.role == "cardinal" and 1 < second.value < 13 else None
        if self.word(at + 1) in _WHOLES and self.word(at + 2) == "en" and self.word(at + 4) in _SMALLER:
            return Numeral(at, at + 1, _ONE)  # "een uur en een kwartier"
        if following is None:
            return self._ratio(Numeral(at, at + 1, _ONE), None)
        if following.role == "magnitude" and self.word(at + 1) not in ABBREVIATIONS:
            return self._from_words(at, at + 1)
        if following.role == "plural":
            return None
        if following.role == "collective":
            return Numeral(at, at + 2, following.value, "collective")
        if following.role == "cardinal" and self.word(at + 1).endswith("tal"):
            return Numeral(at, at + 2, following.value)
        if following.role == "part":
            return self._part(at, at + 1, following)
        if following.role == "ordinal" and following.value > 2 and self._is_denominator(at + 1):
            return Numeral(at, at + 2, _PARTS.divide(_ONE, following.value), "fraction")
        return None

    def _from_words(self, first: int, at: int) -> Numeral:
        """A cardinal in words from `at`; `first` may be the "een" before it."""
        value, last, coefficient = self._product(at)
        value, last, coefficient = self._sum(value, last, coefficient, words=True, first=first)
        return self._with_parts(Numeral(first, last, value, "cardinal", coefficient))

    def _product(self, at: int) -> tuple[Decimal, int, Decimal]:
        """ "honderd", "drie honderd", "honderdduizend miljoen": value, end, and value without the last magnitude."""
        lexeme = self.lexeme(at) or _NOTHING
        value = lexeme.value
        return self._times(value, at + 1, _split_word(value) if lexeme.role == "cardinal" else _ONE)

    def _times(self, value: Decimal, last: int, coefficient: Decimal) -> tuple[Decimal, int, Decimal]:
        while (following := self.lexeme(last)) is not None and following.role == "magnitude":
            if value >= following.value and (following.value < 10**6 or value >= 10**6):
                break
            if self.word(last) == "k" and not (self.lower[last - 1][0].isnumeric() and self.tokens.surface[last] == "k"):
                break
            coefficient, value, last = value, value * following.value, last + 1
        return value, last, coefficient

    def _sum(
        self, value: Decimal, last: int, coefficient: Decimal, *, words: bool, first: int
    ) -> tuple[Decimal, int, Decimal]:
        """Adds what follows as long as it is smaller than the last magnitude: "tweeduizend | vijfhonderd | tien"."""
        joins = words and self.word(first - 1) != "tussen" and self.word(first - 2) != "tussen"
        while (scale := _scale(value)) > 1:
            at = last + 1 if joins and self.word(last) in ("en", "and", "و") else last
            following = self.lexeme(at)
            if following is not None and following.role in ("cardinal", "magnitude", "article"):
                if self.word(at) in ABBREVIATIONS or following.value % 1:
                    break
                more, end, _ = self._product(at)
                if following.role == "article" and end == at + 1:
                    break  # "honderd een" is no number; "een miljard een miljoen" is
            elif not words and at == last and at < self.size and self.lower[at][0].isnumeric():
                digits = parse_digits(self.lower[at], self.language)  # "1 miljoen 200.000"
                if digits is None or digits < 1000:
                    break
                more, end = digits, at + 1
            else:
                break
            # "tweeduizend en vijfhonderd" may be two numbers, "tweeduizend en vijfhonderdtwaalf" is one.
            if not 0 < more < scale or (at > last and more % 100 == 0):
                break
            value, last, coefficient = value + more, end, value + more
        return value, last, coefficient

    def _with_parts(self, numeral: Numeral) -> Numeral:
        """ "twee en een half (miljoen)", "drie kwart", "twee derde", "vier op de tien": what may follow a cardinal."""
        at = numeral.last
        mixed = self._mixed_fraction(numeral)
        if mixed is not None:
            return mixed
        joined = self.word(at) in ("en", "and")
        after = at + joined
        article = self.word(after) in ("een", "één", "a")
        part = self.lexeme(after + article)
        if part is not None and part.role == "part" and (joined or article) and self.word(after + article) != "helft":
            value, last, coefficient = self._times(numeral.value + part.value, after + article + 1, numeral.coefficient)
            return replace(numeral, last=last, value=value, coefficient=coefficient)
        following = self.lexeme(at)
        if following is not None and numeral.value < 100 and numeral.value % 1 == 0:
            if following.role == "part" and following.value == Decimal("0.25") and numeral.value == 3:
                return self._part(numeral.first, at, Lexeme("part", Decimal("0.75")))
            if following.role == "ordinal" and numeral.value < following.value > 2 and self._is_denominator(at):
                return Numeral(numeral.first, at + 1, _PARTS.divide(numeral.value, following.value), "fraction")
        return self._ratio(numeral, numeral) or numeral

    def _mixed_fraction(self, numeral: Numeral) -> Numeral | None:
        """ "drie een vijfde", "honderdendrie en twee derde", "vijf / achtste", "eenentwintig vijfde"."""
        at = numeral.last
        if self.word(at) == "/" and (under := self.lexeme(at + 1)) is not None and under.role == "ordinal":
            return Numeral(numeral.first, at + 2, _PARTS.divide(numeral.value, under.value), "fraction")
        top, under = self.lexeme(at), self.lexeme(at + 1)
        if top is not None and under is not None and under.role == "ordinal" and self._is_denominator(at + 1):
            if top.role in ("cardinal", "article") and top.value < under.value > 2:
                part = _PARTS.divide(top.value, under.value)
                return replace(numeral, last=at + 2, value=numeral.value + part)
        if self.word(at) == "en" and (top := self.lexeme(at + 1)) and (under := self.lexeme(at + 2)):
            if top.role in ("cardinal", "article") and under.role == "ordinal" and top.value < under.value > 2:
                if self._is_denominator(at + 2):
                    part = _PARTS.divide(top.value, under.value)
                    return replace(numeral, last=at + 3, value=numeral.value + part)
        if top is not None and top.role == "ordinal" and numeral.value > top.value > 2 and not self.word(at + 1):
            return Numeral(numeral.first, at + 1, _PARTS.divide(numeral.value, top.value), "fraction")
        return None

    def _part(self, first: int, at: int, lexeme: Lexeme) -> Numeral | None:
        """ "een half (miljoen)", "driekwart", "een kwart", "de helft"."""
        if self.word(at) == "helft":
            previous = self.lookup(self.word(at - 1)) if at else None
            if (previous is not None and previous.role == "ordinal") or self.word(at - 1) in ("laatste", "andere"):
                return None  # "de tweede helft" is half of a match
            return Numeral(at - (self.word(at - 1) == "de"), at + 1, lexeme.value, "fraction")
        value, last, coefficient = self._times(lexeme.value, at + 1, lexeme.value)
        if last > at + 1:
            return Numeral(first, last, value, "cardinal", coefficient)
        if first == at and lexeme.value != Decimal("0.75"):
            return None  # "half maart", "kwart voor vijf"
        return Numeral(first, last, value, "fraction")

    def _is_denominator(self, at: int) -> bool:
        """Whether the ordinal at `at` divides ("een derde van") or counts ("een derde ronde", "een tweede golf")."""
        previous = self.lexeme(at - 1)
        if self.word(at + 1) in _NO_DENOMINATOR:
            return False
        if self.word(at).endswith("n") or (previous is not None and previous.value > 1):
            return True
        following = self.word(at + 1)
        return not following[:1].isalpha() or following in _AFTER_FRACTION

    def _ratio(self, numeral: Numeral, default: Numeral | None) -> Numeral | None:
        """ "een op de vijf", "2 op 3", "negen van de tien": part and whole, as a fraction."""
        at = numeral.last
        link = self.word(at)
        if link not in _RATIO or numeral.value % 1 or numeral.value > 999:
            return default
        article = self.word(at + 1) == "de"
        if article not in _RATIO[link]:
            return default
        whole = self._bare(at + 1 + article)
        if whole is None or whole.value <= numeral.value or self.word(whole.last) in _MONTHS:
            return default
        if link == "in" and self.word(numeral.first) not in ("1", "een", "één"):
            return default
        if link in ("van", "in", "uit") and whole.value not in (10, 100, 1000):
            following = self.word(whole.last)  # "twee van de drie verdachten" counts two, and three
            if following[:1].isalnum():
                return default
        return Numeral(numeral.first, whole.last, _PARTS.divide(numeral.value, whole.value), "fraction")

    def _bare(self, at: int) -> Numeral | None:
        """A whole number without what may follow it."""
        if at >= self.size:
            return None
        if self.lower[at].isdigit() and len(self.lower[at]) <= MAX_LENGTH:
            if self.tokens.touch(at) and self.lower[at + 1][0].isalnum():
                return None
            return Numeral(at, at + 1, Decimal(self.lower[at]))
        if self.lower[at][0].isnumeric():
            value = parse_digits(self.lower[at], self.language)
            return None if value is None or value % 1 else Numeral(at, at + 1, value)
        lexeme = self.lexeme(at)
        if lexeme is None or lexeme.role not in ("cardinal", "magnitude") or lexeme.value % 1:
            return None
        value, last, _ = self._product(at)
        return Numeral(at, last, value)

    # Vague numbers

    def _before_vague(self, at: int) -> int:
        """Where "een paar honderd" or "enkele duizenden" begins, seen from its magnitude."""
        before = self.word(at - 1)
        if before == "paar" and self.word(at - 2) == "een":
            return at - 2
        return at - 1 if before in _FEW or before in ("paar", "several", "many") else at

    def _vague(self, first: int, at: int) -> Numeral:
        """ "tientallen", "honderden miljoenen", "een paar honderd"; value is the magnitude."""
        value, last = _ONE, at
        while (lexeme := self.lexeme(last)) is not None and lexeme.role in ("plural", "magnitude"):
            if last > at and (lexeme.value < 1000 or lexeme.value < value or self.word(last) == "k"):
                break
            value, last = value * lexeme.value, last + 1
            if self.word(last) == "of" and self.language == "en":
                following = self.lexeme(last + 1)
                last += following is not None and following.role == "plural"
        return Numeral(first, last, value, "vague")

    # Digits

    def _from_digits(self, at: int) -> Numeral:
        surface = self.tokens.surface[at]
        if surface in VULGAR_FRACTIONS:
            over, under = VULGAR_FRACTIONS[surface]
            return Numeral(at, at + 1, _PARTS.divide(Decimal(over), Decimal(under)), "fraction")
        value = parse_digits(surface, self.language) if surface[0].isdecimal() else None
        if value is None:
            return Numeral(at, at + 1, Decimal(0), "code", digits=True)
        value, last = self._grouped(at, value)
        slashed = self._slashed(at, value)
        if slashed is not None:
            return slashed
        value, last = self._mixed(last, value)
        product, end, coefficient = self._times(value, last, value)
        if end > last:
            product, end, coefficient = self._sum(product, end, coefficient, words=False, first=at)
            return self._ratio_or(Numeral(at, end, product, "cardinal", coefficient))
        following = self.lexeme(last)
        if self.language == "ar" and following is not None and following.role == "plural":
            return Numeral(at, last + 1, value * following.value, "cardinal", value)  # "3 آلاف"
        if following is not None and following.role == "cardinal" and following.value == value:
            last += 1  # "٤ أربع", "4 vier": the same number twice
        return self._with_parts(Numeral(at, last, value, "cardinal", value, digits=True))

    def _ratio_or(self, numeral: Numeral) -> Numeral:
        return self._ratio(numeral, numeral) or numeral

    def _grouped(self, at: int, value: Decimal) -> tuple[Decimal, int]:
        """ "3 000", "1 414 021 100": groups of three after a space; the last may have decimals."""
        if not (len(self.lower[at]) <= 3 and self.lower[at].isdigit()) or self.lower[at][0] == "0":
            return value, at + 1
        last = at + 1
        parts = [self.lower[at]]
        while last < self.size and self._is_group(last):
            parts.append(self.lower[last])
            last += 1
            if len(parts) > _MAX_GROUPS:
                return value, at + 1
        if len(parts) == 1:
            return value, at + 1
        # "02 123 45 67": a group of another length behind it makes it a telephone number or a list.
        if last < self.size and self.lower[last][0].isnumeric() and self._space_before(last):
            return value, at + 1
        grouped = parse_digits("".join(parts), self.language)
        return (value, at + 1) if grouped is None else (grouped, last)

    def _is_group(self, at: int) -> bool:
        word = self.lower[at]
        head, _, decimals = word.partition(",")
        return (
            len(head) == 3
            and head.isdecimal()
            and (not decimals or decimals.isdecimal())
            and self._space_before(at)
            and "," not in self.lower[at - 1]
        )

    def _space_before(self, at: int) -> bool:
        start, end = self.tokens.end[at - 1], self.tokens.start[at]
        return end - start == 1 and self.text[start] in _SPACES

    def _slashed(self, at: int, value: Decimal) -> Numeral | None:
        """ "1/4", "20/100"."""
        if self.word(at + 1) != "/" or not self.lower[at].isdigit() or self.word(at + 3) == "/":
            return None
        if not (self.tokens.touch(at) and self.tokens.touch(at + 1) and self.lower[at + 2].isdigit()):
            return None
        under = parse_digits(self.lower[at + 2])
        if under is None or not value < under or self.lower[at][0] == "0" or self.lower[at + 2][0] == "0":
            return None
        return Numeral(at, at + 3, _PARTS.divide(value, under), "fraction", digits=True)

    def _mixed(self, last: int, value: Decimal) -> tuple[Decimal, int]:
        """ "2½", "2 1/4"."""
        if last < self.size and self.lower[last] in VULGAR_FRACTIONS:
            over, under = VULGAR_FRACTIONS[self.lower[last]]
            return value + _PARTS.divide(Decimal(over), Decimal(under)), last + 1
        if value < 100 and self.word(last).isdigit() and self.word(last + 1) == "/":
            part = self._slashed(last, Decimal(self.lower[last][:MAX_LENGTH]))
            if part is not None:
                return value + part.value, part.last
        return value, last


# What may follow a fraction directly: "een derde minder", "een vijfde deel".
_AFTER_FRACTION = frozenset(
    "van deel minder meer hoger lager groter kleiner duurder goedkoper korter langer is was werd wordt en of op in te "
    "al bijna had heeft kreeg komt kwam daarvan hiervan ervan".split()
)
# "een" is a number where another one goes on from it: "een uur en twintig minuten".
_WHOLES = frozenset("uur jaar maand week dag minuut etmaal euro dollar".split())
_SMALLER = frozenset("kwartier minuten minuut seconden maanden maand dagen weken uur uren cent".split())
_NOTHING = Lexeme("cardinal", Decimal(0))
_LOOKUPS: dict[str, Callable[[str], Lexeme | None]] = {"nl": dutch_word, "en": english_word, "ar": arabic_word}


def _split_word(value: Decimal) -> Decimal:
    """The value without the magnitude of its word: 3 in "driehonderd", 15 in "vijftienduizend", 12 in "twaalf"."""
    for size in (10**9, 10**6, 1000, 100):
        if value >= size and value % size == 0:
            return value / size
    return value


def _scale(value: Decimal) -> int:
    """The magnitude below which more may be added: 1000 for 2000, 100 for 2500, 1 for 2510."""
    if value == 0 or value % 1:
        return 1
    for size in (10**18, 10**15, 10**12, 10**9, 10**6, 1000, 100):
        if value % size == 0:
            return size
    return 1
