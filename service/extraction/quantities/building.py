"""From a verdict to the public record: which hedge holds, what it commits to, and the spans."""

from dataclasses import replace
from decimal import Decimal

from service.dutch.modifiers import GOAL, NEEDS_AMOUNT, NEEDS_UNIT, NOT_BEFORE_AGED, Hedge, bounds, find_hedge_after
from service.dutch.numerals import tidy
from service.dutch.numerals_words import dutch_word
from service.dutch.stress import find_stress
from service.extraction.quantities.base import Block, Expression, Verdict
from service.extraction.quantities.goals import is_goal, is_nearly, is_opposed
from service.extraction.quantities.people import known_noun_at
from service.extraction.quantities.silent_words import noun_like
from service.model import Quantity, Span
from service.model.figures import Modifier

_HARDLY = frozenset({"amper", "nauwelijks"})
_COVERS = frozenset(
    "deed doet doen gedaan liep loopt lopen reed rijdt fietste zwom gaat ging race afstand sprint".split()
)
_ROUND = 5
_COMPARING = ("onder de", "boven de")
_POINTING = frozenset({"die", "waarop", "waarmee", "waarvan", "waarover", "waarnaar"})
_FAR = frozenset("ver ruim net iets fors flink nipt beduidend aanzienlijk licht stuk".split())
_LIES = ("lig", "lag", "blijf", "bleef", "blev", "kom", "kwam", "uitgekomen", "gebleven", "eindig", "zak", "dook")
_LIES_WITHIN = 8
_FEWEST_GOOD = 20
_NAMED_WITHIN = 80  # tokens
_NO_GOOD = frozenset("is was het gaat ging heel erg zo niet te even en".split())
_STANDS = ("staat", "stond", "stijg", "steeg", "uitkom", "uitkwam", "klom", "klim", "opgelopen")
_STANDS_WITHIN = 3
_ESTIMATED = frozenset({"geschat", "geraamd", "begroot", "becijferd"})  # "op vijftigduizend ton geschat"
_DOWN_TO = frozenset({"tot", "tot wel", "up to"})


def build_quantity(block: Block, verdict: Verdict, confidence: float) -> Quantity:
    """The record of a verdict, with the hedge that holds for it and the bounds that follow."""
    expression, tokens = verdict.expression, block.tokens
    hedge = _kept(block, verdict)
    after = find_hedge_after(tokens, expression.right) or _hedge_behind_noun(block, expression)
    after = after or _hedge_aside(block, expression.right)
    if after is None and block.word(expression.left - 1) == "op" and block.word(expression.right) in _ESTIMATED:
        after = Hedge("about", expression.right, expression.right + 1, block.word(expression.right))
    if after is not None and not _leads_on(block, after) and (hedge is None or hedge.modifier == "about"):
        hedge = after
    modifier, low, best, high = _bounds(expression, hedge, verdict.unit.factor)
    if hedge is None and modifier == "exact" and block.language == "nl":
        hedge = find_stress(tokens, expression.left)
    first, last = expression.left, expression.right
    if hedge is not None:
        first = min(first, hedge.first) if first - hedge.last <= 1 else first  # "Naar schatting vielen er 40"
        last = hedge.last if hedge.first == last else last  # a hedge behind the noun stays outside
    return Quantity(
        kind=verdict.kind,
        start=tokens.start[first],
        end=tokens.end[last - 1],
        numeral=Span(tokens.start[expression.first], tokens.end[expression.last - 1]),
        modifier=modifier,
        low=low,
        best=best,
        high=high,
        unit=verdict.unit.code or None,
        rule=verdict.rule,
        confidence=confidence,
        modifier_span=Span(tokens.start[hedge.first], tokens.end[hedge.last - 1]) if hedge else None,
        unit_span=_span(block, expression.unit_tokens),
    )


def _span(block: Block, positions: tuple[int, int] | None) -> Span | None:
    if positions is None:
        return None
    return Span(block.tokens.start[positions[0]], block.tokens.end[positions[1] - 1])


def _kept(block: Block, verdict: Verdict) -> Hedge | None:
    """The hedge, unless its word means something else here: "onder 200 mensen", "steeg tot 50 procent"."""
    hedge = verdict.expression.hedge
    if hedge is None:
        return None
    if hedge.phrase.endswith(_COMPARING) and _is_compared(block, hedge, verdict):
        return None
    if hedge.phrase == "geen" and _is_named_before(block, verdict.expression):
        return None  # "Maes vraagt 3 miljard. Er is geen 3 miljard.": that amount is denied
    if hedge.phrase in NEEDS_UNIT and verdict.kind == "count" and block.language == "nl":
        # "boven de 200" by itself is a bound; "onder de 200 deelnemers" says among whom
        bare = hedge.phrase.endswith(" de") and not noun_like(block, verdict.expression.right)
        return hedge if bare or _hedges_people(block, hedge, verdict.expression) else None
    if hedge.phrase in _HARDLY and verdict.kind == "age":
        return replace(hedge, modifier="exact")  # "amper 12 jaar": no more than that, and that old
    if verdict.kind == "count" and not _hedges_count(hedge, verdict.expression):
        return None
    if hedge.phrase == "over de" and block.word(hedge.first - 1) in _COVERS:
        return None
    if hedge.phrase in NOT_BEFORE_AGED and "jarig" in block.word(verdict.expression.right - 1):
        return None
    if hedge.phrase in ("een man of", "een mannetje of") and known_noun_at(block, verdict.expression.right):
        return None  # "een man of twee vrouwen"
    if hedge.phrase in NEEDS_AMOUNT and verdict.kind == "count" and is_opposed(block, hedge.first, verdict.expression):
        return None
    if hedge.phrase == "bij de" and not is_nearly(block, hedge.first, verdict.expression, verdict.kind):
        return None
    return None if hedge.phrase in GOAL and is_goal(block, hedge.first, verdict.expression.right) else hedge


def _is_compared(block: Block, hedge: Hedge, verdict: Verdict) -> bool:
    """ "lag ver onder de 4 miljard die analisten verwachtten": another number lies under it, and it is exactly so much.

    Without a verb or an adverb of distance the clause is of something else: "huizen boven de 5 ton die te koop staan".
    """
    right = verdict.expression.right
    if verdict.kind in ("age", "duration") or _POINTING.isdisjoint((block.word(right), block.word(right + 1))):
        return False
    if block.word(hedge.first) in _FAR or block.word(hedge.first - 1) in _FAR:
        return True
    return any(block.word(at).startswith(_LIES) for at in range(hedge.first - _LIES_WITHIN, hedge.first))


def _is_named_before(block: Block, expression: Expression) -> bool:
    """Whether the same number stands shortly before it."""
    number = list(block.words(expression.first, expression.last))
    last = expression.first - len(number)
    return any(block.lower[at : at + len(number)] == number for at in range(max(0, last - _NAMED_WITHIN), last))


def _hedges_people(block: Block, hedge: Hedge, expression: Expression) -> bool:
    """ "Er waren goed 200 man", "de teller staat boven de 300 doden": not "het gaat goed", "boven de 300 huizen"."""
    before = block.word(hedge.first - 1)
    if hedge.phrase == "goed":
        return expression.low >= _FEWEST_GOOD and noun_like(block, expression.right) and before not in _NO_GOOD
    if hedge.phrase.startswith("niet ") and hedge.phrase.endswith(" de"):
        return True
    near = (block.word(at) for at in range(hedge.first - _STANDS_WITHIN, hedge.first))
    return hedge.phrase == "boven de" and any(word.startswith(_STANDS) for word in near)


def _hedges_count(hedge: Hedge, expression: Expression) -> bool:
    """ "rond 700 arbeiders" and "tot 900 bezoekers" hedge; "draait rond twee figuren", "tot één korps" do not."""
    if hedge.phrase.startswith(("rond", "omstreeks")) and not expression.is_range:
        return expression.low % _ROUND == 0
    return hedge.phrase != "tot" or expression.low > 1


def _leads_on(block: Block, hedge: Hedge) -> bool:
    """Whether the hedge behind one number belongs to a number behind it: "5 bussen, ongeveer 200 mensen"."""
    word = block.word(hedge.last)
    if word == "dan" and hedge.phrase.startswith("of "):
        return True  # "met 87 procent of meer dan 300 euro"
    return word[:1].isnumeric() or word in ("€", "$", "een") or dutch_word(word) is not None


def _hedge_behind_noun(block: Block, expression: Expression) -> Hedge | None:
    """ "200 mensen of meer", "duizend man ongeveer"."""
    at = expression.right + 1
    if not block.word(expression.right)[:1].isalpha():
        return None
    hedge = find_hedge_after(block.tokens, at)
    if hedge is None or hedge.phrase == "+":
        return None
    if block.word(hedge.last)[:1].isalnum() and not hedge.phrase.startswith(("of ", "or ")):
        return None
    return hedge


def _hedge_aside(block: Block, right: int) -> Hedge | None:
    """ "500 bezoekers, of meer.", "300 euro, ten hoogste": behind a comma, and nothing behind it."""
    comma = right if block.word(right) == "," else right + 1
    if block.word(comma) != "," or (comma > right and not block.word(right)[:1].isalpha()):
        return None
    hedge = find_hedge_after(block.tokens, comma + 1)
    return None if hedge is None or hedge.phrase == "+" or block.word(hedge.last)[:1].isalnum() else hedge


def _bounds(
    expression: Expression, hedge: Hedge | None, factor: Decimal
) -> tuple[Modifier, Decimal | None, Decimal | None, Decimal | None]:
    low, high = expression.low * factor, expression.high * factor
    modifier: Modifier = hedge.modifier if hedge else "exact"
    if hedge is not None and modifier == "at_most" and hedge.phrase in _DOWN_TO and high < 0:
        modifier = "at_least"  # "temperaturen tot -20 graden": no colder than that
    if expression.numeral.shape == "vague":
        low, high = expression.low, expression.high
        return "vague", tidy(2 * low * factor), None, tidy((10 * high - 1) * factor)
    if expression.is_range:
        return "between", tidy(low), None, tidy(high)
    if expression.numeral.shape == "collective" and hedge is None:
        modifier = "about"
    stated = bounds(modifier, tidy(low))
    return modifier, *stated
