"""Durations: "24 uur", "anderhalf uur", "27 uur en dertig minuten". Clock times and "drie dagen geleden" are none."""

from dataclasses import replace
from decimal import Decimal

from service.dutch.numerals import read_numeral
from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict, surfaces

UNITS = surfaces(
    ("ms", "1", "ms milliseconde milliseconden"),
    ("s", "1", "s sec seconde seconden secondes second seconds ثانية ثواني"),
    ("min", "1", "min minuut minuten minuutjes minute minutes دقيقة دقائق"),
    ("min", "15", "kwartier"),
    ("h", "1", "uur uren uurtjes u h hour hours ساعة ساعات"),
    ("d", "1", "dag dagen daags daagse -_daags -_daagse day days يوم يوما أيام"),
    ("d", "1", "etmaal etmalen nacht nachten"),
    ("wk", "1", "week weken weeks أسبوع أسابيع"),
    ("mo", "1", "maand maanden mnd month months شهر أشهر شهرا"),
    ("mo", "3", "kwartaal kwartalen"),
    ("a", "1", "jaar jaren j jarig jarige -_jarig -_jarige year years سنة سنوات عام عاما أعوام"),
    ("a", "10", "decennium decennia decades decade"),
    ("a", "100", "eeuw eeuwen centuries"),
)
# Of two units that follow each other, the smaller one and how many of it make the larger one.
_STEPS = {("h", "min"): 60, ("min", "s"): 60, ("h", "s"): 3600, ("a", "mo"): 12, ("wk", "d"): 7, ("d", "h"): 24}
_AGO = frozenset({"geleden", "ago", "terug"})
_AT_THE_HOUR = frozenset("om rond tegen vanaf tot omstreeks sinds vóór tussen kwart half stipt".split())
_DAYPARTS = frozenset(
    "vandaag morgen gisteren vanavond vanmiddag vanochtend vanmorgen vannacht maandag dinsdag woensdag donderdag "
    "vrijdag zaterdag zondag overmorgen eergisteren".split()
)
_CLOCK_AFTER = frozenset("'s belgische nederlandse lokale plaatselijke cet gmt utc vanmiddag vanavond vannacht".split())
_LASTING = frozenset("lang later eerder per durende duurde achtereen nadat nadien daarna langer korter nodig".split())


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    right = expression.right
    ago = block.word(right) in _AGO
    if block.word(right) == "terug" and block.word(expression.left - 1) in ("na", "binnen", "in", "over"):
        ago = False
    if ago or (block.word(right) in ("of", "en") and block.word(right + 2) in _AGO):
        return SILENCE
    if unit.code == "h" and _is_clock(block, expression):
        return SILENCE
    return Verdict("duration", *_composed(block, expression, unit))


def _is_clock(block: Block, expression: Expression) -> bool:
    """ "rond 16 uur", "om vier uur", "van 9 tot 17 uur", "14.30 uur", "zaterdag 20 uur"; "binnen 24 uur" is none."""
    written = block.word(expression.first)
    if len(written) in (4, 5) and written[-3:-2] in (".", ":") and written.replace(".", "").isdecimal():
        return True
    if expression.high > 24 or expression.high % 1 or block.word(expression.right) in _LASTING:
        return False
    right = block.word(expression.right)
    if right in _CLOCK_AFTER or (right[:1].isdecimal() and block.word(expression.right + 1) not in UNITS):
        return True
    before = expression.hedge.first if expression.hedge else expression.left
    previous = block.word(before - 1)
    if previous == "voor" and expression.numeral.digits and expression.high not in (12, 24):
        return True
    if expression.hedge and expression.hedge.phrase.split()[0] in ("rond", "tegen", "omstreeks", "vanaf", "tot"):
        return True
    if expression.is_range and (previous == "van" or block.word(expression.left - 1) == "tussen"):
        return True
    return previous in _AT_THE_HOUR or previous in _DAYPARTS


def _composed(block: Block, expression: Expression, unit: Unit) -> tuple[str, Unit, Expression]:
    """Adds a smaller unit that follows: "27 uur en dertig minuten" is 27.5 h, "7 minuten en 47 seconden" 467 s."""
    rule = "duration.numeral-unit"
    if expression.is_range:
        return rule, unit, expression
    at = expression.right + (block.word(expression.right) in ("en", ",", "and"))
    total, code, numeral_end = expression.low * unit.factor, unit.code, expression.last
    right = expression.right
    for _ in range(3):
        numeral = read_numeral(block.text, block.tokens, at, block.language) if block.word(at) else None
        if block.word(at) == "een" and block.word(at + 1) == "kwartier":
            value, end = Decimal(1), at + 1
        elif numeral is not None and numeral.first == at and numeral.shape == "cardinal":
            value, end = numeral.value, numeral.last
        else:
            break
        smaller = UNITS.get(block.word(end))
        if smaller is None or (code, smaller.code) not in _STEPS:
            break
        steps = _STEPS[code, smaller.code]
        total, code = _sum(total, code, value * smaller.factor, smaller.code, steps)
        rule, numeral_end, right = "duration.composed", end, end + 1
        at = right + (block.word(right) in ("en", ",", "and"))
    if rule == "duration.numeral-unit":
        return rule, unit, expression
    expression = replace(
        expression, low=total, high=total, last=numeral_end, right=right, unit_tokens=(right - 1, right)
    )
    return rule, Unit(code), expression


def _sum(total: Decimal, code: str, more: Decimal, smaller: str, steps: int) -> tuple[Decimal, str]:
    """In the larger unit where that is a half or quarter of it, else in the smaller one."""
    share = more / steps
    if share * 4 % 1 == 0:
        return total + share, code
    return total * steps + more, smaller


DURATION = Kind("duration", {"duration.numeral-unit": 0.95, "duration.composed": 0.95}, UNITS, {}, _judge)
