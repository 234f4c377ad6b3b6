"""Where a bare number is no figure, by the words around it: years, labels, parts of names, scores.

    silent_years.py    years, decades, eras
    silent_labels.py   numbers that name a thing
    silent_titles.py   titles of works between quotation marks
    silent_words.py    the tables of silent.toml

Asked once it is known that no unit stands beside the numeral.
"""

from service.extraction.quantities.base import Block, Expression
from service.extraction.quantities.people import plural_noun_at
from service.extraction.quantities.silent_labels import is_address, is_label, is_version
from service.extraction.quantities.silent_words import DASHES, PLURAL_ENDINGS, noun_like, silent_words
from service.extraction.quantities.silent_years import is_era, is_year

_THE = frozenset({"het", "dit", "dat"})
_SLASHED = 3  # tokens of "12/45"
_SUMS = frozenset("+=×*")
_CASES = frozenset("zaak arrest vonnis nummer besluit wet kamerstuk beschikking ordonnantie decreet".split())
_MODELS = ("mm-", "cm-", "cc-", "pk-", "kv-", "mb-", "gb-", "inch-")  # "een 9 mm-pistool", "de 380 kV-lijn"
_LARGEST_SCORE = 200
_LONGEST_ROW = 12  # tokens


def is_silent(block: Block, expression: Expression) -> bool:
    """Whether a numeral without a unit is a year, a label, part of a name, a score or an address."""
    written = block.word(expression.first)
    if "." in written and block.language == "nl" and is_version(block, expression):
        return True
    if len(written) == 4 and is_address(block, expression):
        return True
    if block.word(expression.right).startswith(_MODELS) and expression.numeral.digits:
        return True
    if _is_group(block, expression) or _is_case_number(block, expression) or _is_summed(block, expression):
        return True
    if expression.numeral.shape != "cardinal":
        return False
    if _is_score(block, expression) or is_label(block, expression) or is_year(block, expression):
        return True
    if _is_bracketed(block, expression) or is_era(block, expression.right):
        return True
    if expression.high <= 24 and block.word(expression.left - 1) == "om":
        return not (noun_like(block, expression.right) or block.word(expression.right) == "per")
    if expression.high == 1 and block.word(expression.left - 1) in ("op", "nummer"):
        return not noun_like(block, expression.right)  # "wekenlang op één"
    return expression.high == 0 and not noun_like(block, expression.right)


def end_of_row(block: Block, at: int) -> int:
    """End of a row of so many bare numbers that it is a table or a draw of lots, or `at`: "3, 12, 24, 33, 41, 44"."""
    last = at
    while last < block.size and (block.lower[last].isdecimal() or block.lower[last] == ","):
        last += 1
        if last - at == 1 and not (block.word(last).isdecimal() or block.word(last) == ","):
            return at
    return last if last - at >= _LONGEST_ROW else at


def _is_group(block: Block, expression: Expression) -> bool:
    """ "het viertal", "de Groep van 77": who they are, and no number of anything."""
    at = expression.left
    if block.word(expression.last - 1).endswith("tal") and block.word(at - 1) in _THE:
        return not plural_noun_at(block, expression.right)
    return block.word(at - 1) == "van" and at > 1 and block.tokens.surface[at - 2] == "Groep"


def _is_case_number(block: Block, expression: Expression) -> bool:
    """ "zaak 12/45", "(12/45)", "de 1/8 finales"; "1/4 van de akkers" is a share."""
    if block.word(expression.first + 1) != "/" or expression.last - expression.first != _SLASHED:
        return False
    before, behind = block.word(expression.left - 1), block.word(expression.right)
    if block.words(expression.first, expression.last) == ("9", "/", "11"):
        return behind != "van"
    return before in silent_words().labels or before in _CASES or (before, behind) == ("(", ")") or "finale" in behind


def _is_summed(block: Block, expression: Expression) -> bool:
    """ "300+250-400=150": what is added up, apart from the sum."""
    right, at = expression.right, expression.first
    ends_sum = block.word(at - 1) in _SUMS - {"="} and block.touches(at - 1) and block.touches(at - 2)
    if ends_sum and block.word(at - 2).isdecimal():
        return True  # the end of "3+2"
    is_joined = block.word(right) in _SUMS or block.word(right - 1) in _SUMS  # "300+" is at least 300 elsewhere
    behind = right + (block.word(right) in _SUMS)
    return is_joined and block.touches(behind - 1) and block.word(behind)[:1].isdecimal()


def _is_bracketed(block: Block, expression: Expression) -> bool:
    """ "(1)" numbers a list or seeds a player; "(8.412)" and "(3 miljoen)" tell something."""
    return (
        expression.high < 100
        and block.word(expression.left - 1) == "("
        and block.word(expression.right) == ")"
        and block.word(expression.first).isdecimal()
        and expression.last - expression.first == 1
    )


def _is_score(block: Block, expression: Expression) -> bool:
    """ "2-1", "3 - 0", "met 6-4"; "10-15 mensen" is a range."""
    numeral = expression.numeral
    right = expression.right
    if block.word(right) in DASHES and block.word(right + 1)[:1].isdecimal() and expression.high < _LARGEST_SCORE:
        return True
    before = block.word(expression.first - 1)
    if before == "-" and block.word(expression.first - 2)[:1].isdecimal() and expression.high < _LARGEST_SCORE:
        return True
    if not (expression.is_range and numeral.digits):
        return False
    inside = range(expression.first + 1, expression.last)
    if any(block.word(at) in DASHES and block.word(at - 1)[:1].isdecimal() for at in inside):
        small = expression.low < 10 and expression.high < 10
        return not noun_like(block, right) or (small and not block.word(right).endswith(PLURAL_ENDINGS))
    return False
