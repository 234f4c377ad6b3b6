"""Where the hedge of an expression stands: right before it, or before its preposition."""

from service.dutch.modifiers import Hedge, find_hedge_before
from service.extraction.quantities.base import Block, Expression

_BETWEEN_HEDGE_AND_NUMERAL = frozenset({"met", "op", "in", "voor", "uit"})
_MOVABLE = frozenset(
    {"maximaal", "minimaal", "hooguit", "hoogstens", "minstens", "ongeveer", "ten minste", "tenminste"}
)


def hedge_before(block: Block, expression: Expression, done: int) -> Hedge | None:
    """The hedge that ends where the expression begins, none of its tokens before `done`: "bijna 300"."""
    hedge = find_hedge_before(block.tokens, expression.left, block.language)
    if hedge is not None and hedge.phrase == "max" and block.tokens.surface[hedge.first].isupper():
        return None  # "737 MAX 8"
    if hedge is None and block.word(expression.left - 1) in _BETWEEN_HEDGE_AND_NUMERAL:
        # "gaan maximaal met 3,5 procent omhoog"
        hedge = find_hedge_before(block.tokens, expression.left - 1, block.language)
        hedge = hedge if hedge is not None and hedge.phrase in _MOVABLE else None
    return hedge if hedge is not None and hedge.first >= done else None
