"""Where the hedge of an expression stands: right before it, or before its preposition; and a bound that is denied."""

from dataclasses import replace

from service.dutch.modifiers import TURNED, Hedge, find_hedge_before
from service.dutch.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from service.extraction.quantities.base import Block, Expression

_BETWEEN_HEDGE_AND_NUMERAL = frozenset({"met", "op", "in", "voor", "uit"})
_MOVABLE = frozenset(
    {"maximaal", "minimaal", "hooguit", "hoogstens", "minstens", "ongeveer", "ten minste", "tenminste"}
)
_NEVER = frozenset({"niet", "nooit"})
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
    if hedge is None or hedge.first < done:
        return None
    return _unless_denied(block, hedge) if block.language == "nl" else hedge


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
    """Whether the subject of the clause before token `at` is nobody: "niemand kreeg", "geen van hen betaalde"."""
    words = block.lower
    if words[at - 1] in _APART:
        return False
    for index in range(at - 1, max(0, at - _NOBODY_WITHIN) - 1, -1):
        word = words[index]
        if word == "niemand" or (word == "geen" and words[index + 1] in _OF_NONE):
            return True
        if not word[0].isalpha() or word in CONJUNCTIONS or word in ("die", "dat", "te"):
            return False
    return False
