"""Where a numeral is no figure: dates, years, clock times, scores, telephone numbers, labels, names, list numbering.

`skip_code` asks before anything else is read; `is_silent` once it is known that no unit stands beside the numeral.
"""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from service.dutch.numerals import Numeral
from service.dutch.numerals_digits import parse_digits
from service.dutch.numerals_words import dutch_word
from service.dutch.words import NOT_NOUNS
from service.extraction.quantities.base import Block, Expression

_MONTHS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul "
    "aug sep sept okt nov dec january february march may june july august october december".split()
)
_WEEKDAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
_LINKS = frozenset("en of tot - , t / m à met".split())
_SEPARATORS = frozenset("-/.:'")
# What may touch a number from the left; after anything else it is part of a code, an address or a hash tag.
_MAY_PRECEDE = frozenset("([{\"'“”‘’„«»<>=≥≤±~≈*•|¿¡€$£¥₺₽₹ƒ+-−–—…,;!?")
_CURRENCY_LETTERS = frozenset("eur usd us gbp chf".split())
# Hedges that stand before years as well.
_OF_TIME = frozenset({"rond", "omstreeks", "ca", "circa", "ca .", "tussen", "vanaf", "tot", "pas", "tegen de", "rond de"})
_INFINITY = Decimal("Infinity")
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_PLURAL_ENDINGS = ("en", "s", "a", "i")


@dataclass(frozen=True, slots=True)
class _Words:
    labels: frozenset[str]
    name_heads: frozenset[str]
    name_tails: frozenset[str]
    street_endings: tuple[str, ...]
    year_before: frozenset[str]
    year_after: frozenset[str]
    idioms: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]


def skip_code(block: Block, numeral: Numeral) -> int:
    """Index of the token after a code that begins at the numeral ("13-03-2019", "22ste", "17u52"), or 0 if it is none."""
    if numeral.shape in ("ordinal", "code"):
        return _end_of_chain(block, numeral.last)
    if not block.tokens.lower[numeral.first][0].isnumeric():
        return numeral.last if _is_spoken_clock(block, numeral) or _is_idiom(block, numeral) else 0
    if block.word(numeral.first - 1) == "+" and block.touches(numeral.first - 1):
        return _end_of_digits(block, numeral.last) if block.word(numeral.last)[:1].isdigit() else 0
    if _touches_code(block, numeral.first):
        return _end_of_chain(block, numeral.last)
    if numeral.shape != "cardinal":
        return 0
    chain = _chain(block, numeral)
    if chain:
        return chain
    if _is_glued(block, numeral) or _is_list_number(block, numeral):
        return _end_of_chain(block, numeral.last)
    if _is_spoken_clock(block, numeral) or _is_idiom(block, numeral):
        return numeral.last
    return _end_of_date(block, numeral)


def is_silent(block: Block, expression: Expression) -> bool:
    """Whether a numeral without a unit is a year, a label, part of a name, a score or an address."""
    if expression.numeral.shape != "cardinal":
        return False
    if _is_score(block, expression) or _is_label(block, expression) or _is_year(block, expression):
        return True
    if _is_bracketed(block, expression) or _is_era(block, expression.right):
        return True
    if expression.high <= 24 and block.word(expression.left - 1) == "om" and not _noun_like(block, expression.right):
        return True
    return expression.high == 0 and not _noun_like(block, expression.right)


def _touches_code(block: Block, at: int) -> bool:
    if block.touches(at) and block.word(at + 1) == "^":
        return True
    if not block.touches(at - 1):
        return False
    before = block.word(at - 1)
    if before in _CURRENCY_LETTERS or before in _MAY_PRECEDE:
        # "B-12", "06-1234": a dash that touches on both sides joins
        return before == "-" and block.touches(at - 2) and block.word(at - 2)[-1:].isalnum()
    return True


def _chain(block: Block, numeral: Numeral) -> int:
    """End of a row of digits that touch: dates, clock times, telephone numbers, set scores, addresses of machines."""
    first, last = numeral.first, numeral.first + 1
    groups, marks = [block.word(first)], []
    while (
        block.touches(last - 1)
        and block.word(last) in _SEPARATORS
        and block.touches(last)
        and block.word(last + 1)[:1].isdigit()
    ):
        marks.append(block.word(last))
        groups.append(block.word(last + 1))
        last += 2
    leading_zero = len(groups[0]) > 1 and groups[0][0] == "0" and groups[0].isdigit()
    if leading_zero and groups[0].strip("0"):
        return _end_of_digits(block, last)
    if len(groups) > 2:
        return _end_of_digits(block, last)
    if not marks:
        return 0
    if marks[0] in (":", ".", "'") or (marks[0] == "/" and numeral.last == first + 1):
        return _end_of_digits(block, last)
    if marks[0] == "-":
        years = [_year_like(group) for group in groups]
        if all(years) or (years[0] and len(groups[1]) == 2) or groups[1][0] == "0":
            return last
    return 0


def _end_of_chain(block: Block, at: int) -> int:
    """Skips what touches a code on its right: "2" in "1.2.3-2", "ste" in "22ste"."""
    while block.touches(at - 1) and (block.word(at)[:1].isalnum() or block.word(at) in _SEPARATORS):
        at += 1
    return at


def _end_of_digits(block: Block, at: int) -> int:
    """Skips the further groups of a telephone number: "+32 2 123 45 67"."""
    while block.word(at).isdigit() or (block.word(at) in ("/", "-", ".") and block.touches(at - 1)):
        at += 1
    return at


def _is_glued(block: Block, numeral: Numeral) -> bool:
    """ "22ste", "17u52", "4x4", "747MAX", "80-plusser"; units and "-jarige" are looked at before this."""
    at = numeral.last
    if not block.touches(at - 1):
        return False
    word = block.word(at)
    if word == "-" and block.touches(at):
        return block.word(at + 1)[:1].isalpha()
    return word[:1].isalpha() or word == "_"


def _is_list_number(block: Block, numeral: Numeral) -> bool:
    """ "1. Brussel", "2) Gent" at the beginning of a line."""
    at = numeral.first
    if block.word(numeral.last) not in (".", ")") or not block.touches(numeral.last - 1) or numeral.value > 99:
        return False
    if block.word(numeral.last) == ")" and block.word(at - 1) == "(" and at > 1:
        return False
    start = block.tokens.start[at]
    before = block.text[max(0, start - 3) : start].rstrip(" (\t")
    return (at == 0 or before.endswith("\n") or not before) and numeral.last + 1 < len(block.tokens)


def _is_spoken_clock(block: Block, numeral: Numeral) -> bool:
    """ "half vijf", "kwart over 3", "tien voor half vijf"."""
    before, right = block.word(numeral.first - 1), numeral.last
    if numeral.value > 30 or numeral.value % 1:
        return False
    if before == "half" and numeral.value <= 12:
        return not _noun_like(block, right) or block.word(right) == "uur"
    if before in ("over", "voor") and numeral.value <= 12:
        minutes = block.word(numeral.first - 2)
        is_minutes = minutes in ("kwart", "minuten") or _small_number(minutes) <= 30
        return is_minutes and (minutes == "kwart" or not _noun_like(block, right))
    if block.word(right) in ("over", "voor"):
        at = right + 1 + (block.word(right + 1) == "half")
        return _small_number(block.word(at)) <= 12 and not _noun_like(block, at + 1)
    return False


def _small_number(word: str) -> Decimal:
    """Value of one word or number, or infinity where it is none."""
    value = parse_digits(word) if word[:1].isdigit() else None
    lexeme = dutch_word(word) if word[:1].isalpha() else None
    if lexeme is not None and lexeme.role == "cardinal":
        value = lexeme.value
    return _INFINITY if value is None else value


def _is_idiom(block: Block, numeral: Numeral) -> bool:
    if numeral.shape != "cardinal":
        return False
    word = block.word(numeral.first)
    if word in ("vier", "acht") and block.word(numeral.first - 1) in ("ik", "jij", "je", "hij", "zij", "ze", "men"):
        return True  # "ik vier", "zij acht het mogelijk"
    if word == "acht" and block.word(numeral.first - 1) in ("in", "geen") and not _noun_like(block, numeral.last):
        return True
    if word == "één" or word == "eén" or numeral.value in (1, 4, 8):
        for left, right in _words().idioms.get(word if word in ("vier", "acht") else "één", ()):
            first, last = numeral.first - len(left), numeral.last + len(right)
            if first < 0:
                continue
            lower = block.tokens.lower
            if tuple(lower[first : numeral.first]) == left and tuple(lower[numeral.last : last]) == right:
                return True
    return block.word(numeral.first - 1) == "op" and block.word(numeral.last) == "na"


def _end_of_date(block: Block, numeral: Numeral) -> int:
    """ "12 februari", "12, 13 en 14 maart", "juli 13"; the end of the day numbers, or 0."""
    if numeral.value > 31 or not block.word(numeral.first).isdigit():
        return 0
    if block.word(numeral.first - 1) in _MONTHS and not _noun_like(block, numeral.last):
        return numeral.last
    at = numeral.last
    for _ in range(8):
        word = block.word(at)
        if word in _MONTHS:
            return at
        if word not in _LINKS and not (word.isdigit() and len(word) <= 2 and block.word(at - 1) in _LINKS):
            return 0
        at += 1
    return 0


def _is_score(block: Block, expression: Expression) -> bool:
    """ "2-1", "3 - 0", "met 6-4"; "10-15 mensen" is a range."""
    numeral = expression.numeral
    right = expression.right
    if block.word(right) in ("-", "–") and block.word(right + 1)[:1].isdigit() and expression.high < 200:
        return True
    before = block.word(expression.first - 1)
    if before == "-" and block.word(expression.first - 2)[:1].isdigit() and expression.high < 200:
        return True
    if not (expression.is_range and numeral.digits):
        return False
    if any(block.word(at) in ("-", "—") for at in range(expression.first, expression.last)):
        small = expression.low < 10 and expression.high < 10
        return not _noun_like(block, right) or (small and not block.word(right).endswith(_PLURAL_ENDINGS))
    return False


def _is_label(block: Block, expression: Expression) -> bool:
    words = _words()
    at = expression.left
    before = block.word(at - 1)
    if before == "." and block.touches(at - 2):
        before = block.word(at - 2)
        if before not in ("art", "nr", "blz", "p", "no"):
            before = ""
    written = expression.numeral.digits
    if before in words.labels and (written or before in ("nummer", "artikel", "artikelen")):
        return not (before in ("in", "op") or (before == "top" and not written))
    if block.word(expression.right) in words.name_tails and block.tokens.surface[expression.right][0].isupper():
        return True
    if not before or not before[0].isalpha() or expression.hedge is not None:
        return _is_capitalised_name(block, expression)
    if not written or expression.is_range:
        return _is_capitalised_name(block, expression)
    if before in words.name_heads or before == "top":
        return True
    capital = block.tokens.surface[at - 1][0].isupper()
    if capital and before.endswith(words.street_endings) and expression.high < 2000:
        return True
    if before in _WEEKDAYS and expression.high <= 31 and not _noun_like(block, expression.right):
        return True
    # "Vooruit 2", "N-VA 1", "Sinterklaas 3": a name with its number, and no noun behind it.
    is_short = block.word(expression.first).isdigit() and expression.high < 1000
    return is_short and capital and at > 1 and not _noun_like(block, expression.right) and block.word(at - 2) not in (".", "")


def _is_capitalised_name(block: Block, expression: Expression) -> bool:
    """ "de Zeven Provinciën": a number word with a capital inside a sentence, before another capital."""
    first, right = expression.first, expression.right
    surface = block.tokens.surface[first]
    if not surface[0].isupper() or first == 0 or right >= len(block.tokens):
        return False
    return block.word(first - 1)[:1].isalpha() and block.tokens.surface[right][0].isupper()


def _is_bracketed(block: Block, expression: Expression) -> bool:
    """ "(1)" numbers a list or seeds a player; "(23.654)" and "(3 miljoen)" tell something."""
    return (
        expression.high < 100
        and block.word(expression.left - 1) == "("
        and block.word(expression.right) == ")"
        and block.word(expression.first).isdigit()
        and expression.last - expression.first == 1
    )


def _is_era(block: Block, at: int) -> bool:
    """ "520 v.Chr.", "79 na Christus"."""
    word, following = block.word(at), block.word(at + 1)
    return (word in ("v", "n") and following == "." and block.word(at + 2) == "chr") or (
        word in ("voor", "na", "vóór") and following == "christus"
    )


def end_of_list(block: Block, expression: Expression) -> int:
    """End of the numbers that a label goes on with: "tramlijnen 2, 3, 5 en 15", "de jaren 20 en 30"."""
    at = expression.last
    labelled = block.word(expression.left - 1) in _words().labels
    while block.word(at) in (",", "en", "of", "tot", "&") and block.word(at + 1).isdigit():
        if (_noun_like(block, at + 2) and not labelled) or block.word(at + 2) in ("%", "procent"):
            break
        at += 2
    return at


def _is_year(block: Block, expression: Expression) -> bool:
    words, numeral = _words(), expression.numeral
    at = expression.left
    before = block.word(at - 1)
    if before in ("jaren", "jaar") and numeral.value < 100:
        return True  # "de jaren tachtig", "de jaren 90"
    if before == "'" and block.touches(at - 1) and numeral.value < 100 and block.word(at).isdigit():
        return True
    ends = [block.word(token) for token in (expression.first, expression.last - 1)]
    if not all(_year_like(word) for word in ends):
        return False
    right = block.word(expression.right)
    phrase = expression.hedge.phrase if expression.hedge else ""
    if phrase and phrase not in _OF_TIME:
        return False
    follows_noun = _noun_like(block, expression.right) and right not in words.year_after
    is_plural = follows_noun and right.endswith(_PLURAL_ENDINGS)
    if before in _MONTHS:
        return True
    if before in words.year_before or (phrase and not follows_noun):
        return not (is_plural and expression.high % 10 == 0)
    if is_plural and expression.high % 50 and block.tokens.surface[expression.right][0].isupper():
        return True  # "1966 Wereldrecords", the line of a table
    if expression.low >= 1800 and not is_plural:
        return True
    return before in ("(", ",") and not follows_noun


def _year_like(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR


def _noun_like(block: Block, at: int) -> bool:
    """Whether the token may be an adjective or noun that a numeral counts: a word of no closed class."""
    word = block.word(at)
    return word[:1].isalpha() and len(word) > 1 and word not in NOT_NOUNS


@cache
def _words() -> _Words:
    with Path(__file__).with_name("silent.toml").open("rb") as file:
        table = tomllib.load(file)
    idioms: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {"één": [], "vier": [], "acht": []}
    for line in table["idioms"].strip().splitlines():
        left, _, right = line.partition("#")
        entry = (tuple(left.split()), tuple(right.split()))
        key = "vier" if right.strip() in ("ogen", "poten") else "acht" if "nem" in right or "sla" in right else "één"
        idioms[key].append(entry)
    return _Words(
        frozenset(table["labels"].split()),
        frozenset(table["name_heads"].split()),
        frozenset(table["name_tails"].split()),
        tuple(table["street_endings"].split()),
        frozenset(table["year_before"].split()),
        frozenset(table["year_after"].split()),
        idioms,
    )
