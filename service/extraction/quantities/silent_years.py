"""Years, decades and eras: a number of four digits, or three, that counts nothing.

"In 2014", "rond 1850 woonden er", "werd in 962 keizer", "de jaren tachtig", "520 v.Chr."; before a plural noun the same
digits count: "1850 banen".
"""

from service.dutch.numerals_row import Numeral
from service.dutch.word_forms import infinitive
from service.dutch.words import AUXILIARIES
from service.extraction.quantities.base import Block, Expression
from service.extraction.quantities.goals import MOVES, is_change
from service.extraction.quantities.people import plural_noun_at
from service.extraction.quantities.silent_words import DASHES, MONTHS, noun_like, silent_words, year_like

# Hedges that stand before years as well.
_OF_TIME = frozenset(
    (
        "rond", "omstreeks", "ca", "circa", "ca .", "tussen", "vanaf", "tot", "tot en met", "t / m", "pas", "tegen de",
        "rond de",
    )
)  # fmt: skip
_NEAR = 12  # tokens
_FIRST_AHEAD, _LAST_AHEAD, _AHEAD = 2100, 2500, frozenset({"in", "na", "anno"})
_OPENS = frozenset(("", ".", "!", "?", ":", '"', "“", "„", "‘"))
_LINKS = frozenset((",", "en", "of"))
_DECADES = frozenset(range(10, 100, 10))
_ORIGINS = ("dateer", "dater", "gedateer", "stamt", "stammen", "stamde", "afkomstig")


def is_year(block: Block, expression: Expression) -> bool:
    """Whether the bare number is a year or a decade, by what stands around it."""
    words, numeral = silent_words(), expression.numeral
    at = expression.left
    before = block.word(at - 1)
    if before == "jaren" and (numeral.value < 100 or year_like(block.word(at))):
        return True  # "de jaren tachtig", "de jaren 90", "de jaren 1960"
    if _is_reckoned(block, expression):
        return False
    if before == "er":
        return False  # "er zijn er 1800 thuis"
    if before in DASHES and year_like(block.word(at)) and year_like(block.word(at - 2)):
        return True  # "1605 of 1606 - 1638"
    if before == "jaar" and block.word(at - 2) == "het" and not noun_like(block, expression.right):
        return True  # "in het jaar 68"; "dit jaar 45 doden" counts
    if before == "de" and block.word(at - 2) in ("in", "voor", "eind", "begin") and _is_decade(block, expression):
        return True  # "een echtpaar van in de negentig"
    if before == "'" and block.touches(at - 1) and numeral.value < 100 and block.word(at).isdecimal():
        return True
    right = block.word(expression.right)
    phrase = expression.hedge.phrase if expression.hedge else ""
    if phrase == "over de" and noun_like(block, expression.right):
        phrase = ""  # "een boek over de 1812 veldtocht"
    if phrase and phrase not in _OF_TIME:
        return False
    is_plural = right not in words.year_after and plural_noun_at(block, expression.right)
    if not is_plural and _is_origin(block, expression):
        return True
    if _is_early_year(block, expression, phrase, is_plural=is_plural):
        return True
    if before in MONTHS and len(block.word(at)) == 2 and not noun_like(block, expression.right):
        return block.word(at).isdecimal() and expression.low > 31  # "mei 68"
    if _is_far_ahead(block, expression, phrase) and not is_plural:
        return True
    if not all(year_like(block.word(token)) for token in (expression.first, expression.last - 1)):
        return False
    follows_noun = noun_like(block, expression.right) and right not in words.year_after
    if before in MONTHS:
        return True
    if before in words.year_before or phrase:
        return not (is_plural and expression.high % 10 == 0)
    if is_plural and expression.high % 50 and block.tokens.surface[expression.right][0].isupper():
        return True  # "1966 Wereldrecords", the line of a table
    if before == "(" and expression.high % 50:
        return True  # "(1713 Vrede van Utrecht)"
    if before in (",", ";") and expression.high % 50 and not is_plural and _has_capital(block, expression.right):
        return True  # "1555 Vrede van Augsburg", in a row of such
    if expression.low >= 1800 and not is_plural:
        return True
    return before in ("(", ",", "van") and not follows_noun


def _is_reckoned(block: Block, expression: Expression) -> bool:
    """ "van 1750 naar 1900 leden", "In 1644 winkels viel de stroom uit": what follows says that the number counts."""
    at, right = expression.left, expression.right
    before = block.word(at - 1)
    if before == "van" and block.word(right) == "naar":
        second = block.numeral(right + 1)
        if second is not None and plural_noun_at(block, second.last):
            return True
    if before == "van" and is_change(block, at - 1, MOVES):
        return "naar" in block.words(right, right + _NEAR)  # "steeg van 1062 (vooral in Gent) naar 2421"
    if _is_goal_of_count(block, expression):
        return True
    if before not in ("in", "bij") or block.word(at - 2) not in _OPENS or not plural_noun_at(block, right):
        return False
    verb = block.word(right + 1)  # the second place is the verb's: the noun stands in one phrase with the number
    return verb in AUXILIARIES or (infinitive(verb) is not None and infinitive(verb) != verb)


def _is_goal_of_count(block: Block, expression: Expression) -> bool:
    """ "steeg van 743 tot 1712": behind a number that is no year the goal of a change is none either."""
    at = expression.hedge.first if expression.hedge else expression.left
    lead = expression.hedge.phrase.split()[0] if expression.hedge else block.word(at - 1)
    at -= expression.hedge is None
    begin = at - 2
    if lead not in ("tot", "naar") or block.word(begin) != "van" or not block.word(begin + 1)[:1].isdecimal():
        return False
    return not year_like(block.word(begin + 1)) and is_change(block, begin, MOVES)


def _is_far_ahead(block: Block, expression: Expression, phrase: str) -> bool:
    """ "tussen 2178 en 2290 is de kans klein", "rond 2150": years of forecasts, from 2100 on."""
    written = (block.word(expression.first), block.word(expression.last - 1))
    if not all(len(word) == 4 and word.isdecimal() and 2000 <= int(word) < _LAST_AHEAD for word in written):
        return False
    if int(written[1]) < _FIRST_AHEAD:
        return False
    is_time = phrase == "tussen" or (block.word(expression.left - 1) in _AHEAD and not phrase)
    return is_time and (not noun_like(block, expression.right) or expression.is_range)


def is_era(block: Block, at: int) -> bool:
    """ "520 v.Chr.", "79 na Christus", "700-500 v.Chr."."""
    if block.word(at) in DASHES and block.word(at + 1).isdecimal():
        at += 2
    word, following = block.word(at), block.word(at + 1)
    return (word in ("v", "n") and following == "." and block.word(at + 2) == "chr") or (
        word in ("voor", "na", "vóór") and following == "christus"
    )


def end_of_decades(block: Block, numeral: Numeral) -> int:
    """The token behind the decades that one of them leads: "de jaren zestig, zeventig en tachtig"; or behind itself."""
    at = numeral.last
    if block.word(numeral.first - 1) != "jaren" and block.word(numeral.first - 1) not in _LINKS:
        return numeral.first + 1
    while block.word(at) in _LINKS:
        following = block.numeral(at + 1)
        if following is None or following.value not in _DECADES or plural_noun_at(block, following.last):
            break
        at = following.last
    return at


def _is_early_year(block: Block, expression: Expression, phrase: str, *, is_plural: bool) -> bool:
    """ "werd in 962 keizer", "rond 280 werden zij verdreven": three digits, and nothing that they count."""
    written = block.word(expression.first)
    if len(written) != 3 or not written.isdecimal() or is_plural:
        return False
    if expression.is_range:  # "tussen 810 en 895 plunderden zij de kust"
        return phrase == "tussen" and expression.high < 1000 and not noun_like(block, expression.right)
    if phrase in ("rond", "omstreeks"):
        return block.word(expression.right) in AUXILIARIES or expression.low % 10 != 0
    if phrase == "vanaf":
        return expression.low % 10 != 0
    if phrase == "tot":  # "(tot 732)"; "regeerde vanaf 814, tot 840"
        lead = block.word(expression.hedge.first - 1) if expression.hedge else ""
        earlier = (block.word(at) for at in range(expression.left - _NEAR, expression.left))
        follows = lead == "," and any(
            len(word) == 3 and word.isdecimal() and int(word) < expression.low for word in earlier
        )
        return (lead == "(" and block.word(expression.right) == ")") or (follows and "vanaf" in block.lower)
    is_in = block.word(expression.left - 1) in ("in", "anno") and not phrase
    return is_in and noun_like(block, expression.right) and not block.word(expression.right).endswith("e")


def _has_capital(block: Block, at: int) -> bool:
    return at < block.size and block.tokens.surface[at][0].isupper()


def _is_origin(block: Block, expression: Expression) -> bool:
    """ "dateert van rond 400", "stamt uit omstreeks 850"."""
    at = expression.hedge.first if expression.hedge else expression.left
    return block.word(at - 1) in ("van", "uit", "naar") and block.word(at - 2).startswith(_ORIGINS)


def _is_decade(block: Block, expression: Expression) -> bool:
    ten = not expression.numeral.digits and expression.low % 10 == 0 and 20 <= expression.high <= 90
    return ten and not noun_like(block, expression.right)
