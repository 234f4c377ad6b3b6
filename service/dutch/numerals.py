"""Numerals: number expressions in a row of tokens, in digits, in words and mixed.

    numerals_words.py      one Dutch word: "honderddrieënzestig", "duizenden", "vijfde"
    numerals_foreign.py    the same for English and Arabic
    numerals_arabic.py     Arabic words that make one number: "خمسة عشر"
    numerals_digits.py     one number in digits: "50.000", "1,5", "٣٠٠٠"
    numerals_powers.py     powers: "10^6", "1,5e6"
    numerals_row.py        the record of a numeral, and the row of tokens that is read
    numerals_sums.py       several tokens: "twee miljoen driehonderdduizend"
    numerals_fractions.py  parts: "twee en een half", "een derde", "een op de vijf"
    numerals_reading.py    the longest numeral that begins at a token

Nothing here knows of units, hedges or years: those are the quantities' affair.
"""

import re
from decimal import Decimal

from service.dutch.numerals_arabic import is_teen
from service.dutch.numerals_reading import read_at
from service.dutch.numerals_row import LOOKUPS, ONE, Numeral, Row, Shape
from service.dutch.numerals_words import HEADS, dutch_word
from service.dutch.tokens import Tokens, tokenize

__all__ = [
    "NotANumeral",
    "Numeral",
    "Shape",
    "numeral_heads",
    "parse_numeral",
    "read_numeral",
    "split_compounds",
    "split_conjunctions",
    "tidy",
]


class NotANumeral(ValueError):
    """The words are no numeral; the message holds them."""


def parse_numeral(words: str) -> Decimal:
    """What a Dutch numeral is worth: "vierendertig" is 34, "twee miljoen driehonderd" 2000300, "3,2 mln" 3200000.

    Args:
        words: one numeral and nothing else, in small letters or capitals.
    Returns:
        The exact value, whatever it may count. A bare "een" is 1 here, as nothing says that it is the article.
    Raises:
        NotANumeral: `words` only look like one ("honderdjes"), or tell no exact number ("duizenden").
    Source:
        Algemene Nederlandse Spraakkunst, "Het telwoord".
    """
    tokens = tokenize(words)
    if tokens.lower == ["een"]:
        return ONE
    numeral = read_numeral(words, tokens, 0) if len(tokens) else None
    if numeral is None or numeral.last != len(tokens) or numeral.shape not in ("cardinal", "fraction", "collective"):
        raise NotANumeral(words)
    return tidy(numeral.value)


def tidy(value: Decimal) -> Decimal:
    """The same number without idle zeros: 3200000.0 becomes 3200000, 1.50 becomes 1.5."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def numeral_heads(tokens: Tokens, language: str = "nl") -> list[int]:
    """Indexes of the tokens at which a numeral might begin: cheap, and never misses one."""
    if language == "nl":
        # Letters sort behind digits and before other scripts: a comparison is cheaper than a look at each first letter.
        return [
            at
            for at, word in enumerate(tokens.lower)
            if word[:3] in HEADS or ((word < ":" or word > "~") and word[0].isnumeric())
        ]
    lookup = LOOKUPS.get(language, dutch_word)
    row = Row("", tokens, language)
    return [
        at
        for at, word in enumerate(tokens.lower)
        if word[0].isnumeric() or lookup(word) is not None or (language == "ar" and is_teen(row, at))
    ]


def read_numeral(text: str, tokens: Tokens, at: int, language: str = "nl") -> Numeral | None:
    """The longest numeral that begins at token `at`, or None. Example: "honderd drieënzestig" is two tokens, 163."""
    return read_at(Row(text, tokens, language), at)


def split_conjunctions(tokens: Tokens) -> Tokens:
    """Arabic writes "and" and some prepositions onto the number: "و٤" becomes two tokens."""
    cuts = {
        at: 1
        for at, surface in enumerate(tokens.surface)
        if len(surface) > 1 and surface[0] in "وبلف" and surface[1:].isdecimal()
    }
    return _split(tokens, cuts)


def split_compounds(tokens: Tokens, heads: list[int]) -> Tokens:
    """Dutch writes some measures onto the number: "zesjarige" and "driedaags" are two tokens; not in a name."""
    cuts = {}
    for at in heads:
        word = tokens.lower[at]
        if len(word) < _SHORTEST_COMPOUND:
            continue
        match = _ENDINGS.search(word, 1)
        if match is not None and not _is_in_name(tokens, at):
            lexeme = dutch_word(word[: match.start()])
            is_once = lexeme is not None and lexeme.role == "article" and not word[match.start() :].startswith(_OF_ONE)
            if lexeme is not None and lexeme.role in ("cardinal", "article", "magnitude") and not is_once:
                cuts[at] = match.start()
    return _split(tokens, cuts)


# What is counted inside a compound, with its lemma: "tweemansploeg", "driekoppig", "vierdelig", "tweemaal".
COUNTED_INSIDE = {
    "mans": "man", "persoons": "persoon", "koppig": "lid", "ledig": "lid", "delig": "deel", "maal": "maal",
}  # fmt: skip
_ENDINGS = re.compile(
    "(?:(?:jarig|urig|daags|weeks|maands|voudig|koppig|ledig|delig)(?:en?)?"
    "|maal|persoons[a-z]{3,}|mans(?!chap)[a-z]{3,})$"
)
# "Eenjarig" is a measure; "eenmaal", "eenvoudig" and "eenmanszaak" count nothing.
_OF_ONE = ("jarig", "urig", "daags", "weeks", "maands")
_SHORTEST_COMPOUND = len("zesurig")


def _is_in_name(tokens: Tokens, at: int) -> bool:
    """ "de Tachtigjarige Oorlog"."""
    following = tokens.surface[at + 1 : at + 2]
    return tokens.surface[at][0].isupper() and bool(following) and following[0][0].isupper()


def _split(tokens: Tokens, cuts: dict[int, int]) -> Tokens:
    """The tokens with those at `cuts`, in order of the text, cut in two."""
    if not cuts:
        return tokens
    split, done = Tokens([], [], [], []), 0
    for at, cut in cuts.items():
        middle = tokens.start[at] + cut
        split.surface.extend([*tokens.surface[done:at], tokens.surface[at][:cut], tokens.surface[at][cut:]])
        split.lower.extend([*tokens.lower[done:at], tokens.lower[at][:cut], tokens.lower[at][cut:]])
        split.start.extend([*tokens.start[done : at + 1], middle])
        split.end.extend([*tokens.end[done:at], middle, tokens.end[at]])
        done = at + 1
    split.surface.extend(tokens.surface[done:])
    split.lower.extend(tokens.lower[done:])
    split.start.extend(tokens.start[done:])
    split.end.extend(tokens.end[done:])
    return split
