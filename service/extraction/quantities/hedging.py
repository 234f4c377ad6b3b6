"""Where the hedge of an expression stands: right before it, or before its preposition; and a bound that is denied."""

from dataclasses import replace

from service.dutch.modifiers import TURNED, Hedge, find_hedge_before
from service.dutch.numerals_words import dutch_word
from service.dutch.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.extraction.quantities.base import Block, Expression

_BETWEEN_HEDGE_AND_NUMERAL = frozenset({"met", "op", "in", "voor", "uit", "om", "aan", "bij", "naar", "door"})
_MOVABLE = frozenset(
    (
        "maximaal", "minimaal", "hooguit", "hoogstens", "minstens", "ongeveer", "ten minste", "tenminste", "grofweg",
        "ruwweg", "naar schatting", "bij benadering", "ten hoogste", "op zijn minst", "op z'n minst", "op zijn hoogst",
        "op z'n hoogst",
    )
)  # fmt: skip
_ESTIMATE = ("naar", "schatting")
_LED_WITHIN = 6  # tokens: "Naar schatting vielen er gisteren 40"
_NEVER = frozenset({"niet", "nooit", "zelden"})
_COMPARED = 2  # words of a bound that is turned round: "meer dan", and not "veel meer dan"
_NOBODY_WITHIN = 8  # tokens from the bound back to a subject that is nobody
_OF_NONE = frozenset({"van", "enkel", "enkele"})  # behind "geen": "geen van hen", "geen enkele winkel"
# Before the bound: what it stands in is no object of what nobody does ("de meer dan 200 gasten", "al meer dan 3 jaar").
_APART = DETERMINERS | PREPOSITIONS | {"al", "reeds", "inmiddels"}


def hedge_before(block: Block, expression: Expression, done: int) -> Hedge | None:
    """The hedge that ends where the expression begins, none of its tokens before `done`: "bijna 300"."""
    hedge = find_hedge_before(block.tokens, expression.left, block.language)
    if hedge is not None and hedge.phrase == "max" and block.tokens.surface[hedge.first].isupper():
        return None  # "737 MAX 8"
    if hedge is None and block.word(expression.left - 1) in _BETWEEN_HEDGE_AND_NUMERAL:
        # "gaan maximaal met 3,5 procent omhoog"
        hedge = find_hedge_before(block.tokens, expression.left - 1, block.language)
        hedge = hedge if hedge is not None and hedge.phrase in _MOVABLE else None
    if hedge is None and block.language == "nl":
        hedge = _led_by_estimate(block, expression.left)
    if hedge is None or hedge.first < done:
        return None
    return _unless_denied(block, hedge) if block.language == "nl" else hedge


def _led_by_estimate(block: Block, left: int) -> Hedge | None:
    """The words that open its clause: "Naar schatting vielen er 40 doden"; no other number stands between."""
    if _ESTIMATE[1] not in block.lower[max(0, left - _LED_WITHIN - 1) : left]:
        return None
    for at in range(left - 2, max(-1, left - 2 - _LED_WITHIN), -1):
        if block.words(at, at + 2) == _ESTIMATE:
            opens = at == 0 or not block.word(at - 1)[:1].isalpha()
            between = block.lower[at + 2 : left]
            is_clear = all(word[0].isalpha() and dutch_word(word) is None for word in between)
            return Hedge("about", at, at + 2, "naar schatting") if opens and is_clear and between else None
        if not block.word(at)[:1].isalpha():
            return None
    return None


def _unless_denied(block: Block, hedge: Hedge) -> Hedge:
    """The bound turned round where it is denied: "nooit meer dan 20" and "niemand kreeg meer dan 20" are at_most."""
    turned = TURNED.get(hedge.modifier)
    words = hedge.phrase.split()
    if turned is None or len(words) != _COMPARED or words[-1] not in ("dan", "als") or hedge.first == 0:
        return hedge
    before = block.lower[hedge.first - 1]
    if before in _NEVER:
        return Hedge(turned, hedge.first - 1, hedge.last, f"{before} {hedge.phrase}")
    return replace(hedge, modifier=turned) if _nobody_does(block, hedge.first) else hedge


def _nobody_does(block: Block, at: int) -> bool:
    """Whether before token `at` stands nobody or nowhere: "niemand kreeg", "geen van hen", "nergens vielen"."""
    words = block.lower
    if words[at - 1] in _APART:
        return False
    for index in range(at - 1, max(0, at - _NOBODY_WITHIN) - 1, -1):
        word = words[index]
        if word == "niemand" or (word == "geen" and words[index + 1] in _OF_NONE):
            return True
        if word == "nergens":
            return words[index + 1] != "anders"
        if not word[0].isalpha() or word in CONJUNCTIONS or word in ("die", "dat", "te"):
            return False
    return False
