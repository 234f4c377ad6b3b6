"""Amounts of money: "€ 2 mrd", "2 miljoen euro", "$5", "12,50 euro", "5 euro 50", "25 cent"."""

from dataclasses import replace
from decimal import Decimal

from service.dutch.numerals import read_numeral
from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict, surfaces
from service.extraction.quantities.people import counts_noun

AFTER = surfaces(
    ("EUR", "1", "euro euro's euros € eur €ur يورو"),
    ("EUR", "0.01", "cent centen eurocent eurocenten cents"),
    ("USD", "1", "dollar dollars $ usd amerikaanse_dollar amerikaanse_dollars us_dollar us_$ bucks us_dollars دولار"),
    ("USD", "0.01", "¢ dollarcent"),
    ("GBP", "1", "£ gbp pond_sterling britse_pond britse_ponden pounds_sterling"),
    ("CHF", "1", "chf zwitserse_frank zwitserse_franken"),
    ("JPY", "1", "yen ¥ jpy"),
    ("CNY", "1", "yuan cny renminbi 元 kuai"),
    ("RUB", "1", "roebel roebels ₽ rub"),
    ("INR", "1", "roepie roepies ₹ inr"),
    ("TRY", "1", "lira turkse_lira ₺"),
    ("SEK", "1", "sek zweedse_kroon zweedse_kronen"),
    ("NOK", "1", "nok noorse_kroon noorse_kronen"),
    ("DKK", "1", "dkk deense_kroon deense_kronen"),
    ("PLN", "1", "zloty zloty's złoty pln"),
    ("CAD", "1", "cad canadese_dollar canadese_dollars"),
    ("AUD", "1", "aud australische_dollar australische_dollars"),
    ("NZD", "1", "nzd nieuw-zeelandse_dollar"),
    ("MXN", "1", "mxn mexicaanse_peso mexicaanse_peso's"),
    ("ZAR", "1", "zar zuid-afrikaanse_rand"),
    ("ILS", "1", "sjekel sjekels"),
    ("UAH", "1", "hryvnia"),
    ("NLG", "1", "gulden guldens nlg"),
    ("BEF", "1", "frank franken bef belgische_frank belgische_franken"),
    ("DEM", "1", "mark marken d-mark duitse_mark dem"),
    ("FRF", "1", "franse_frank franse_franken frf"),
    ("ITL", "1", "lire italiaanse_lire"),
    ("ESP", "1", "peseta peseta's pesetas"),
)
BEFORE = surfaces(
    ("EUR", "1", "€ eur"),
    ("USD", "1", "$ us_$ usd"),
    ("GBP", "1", "£ gbp"),
    ("CHF", "1", "chf"),
    ("JPY", "1", "¥ jpy"),
    ("CNY", "1", "cny"),
    ("RUB", "1", "₽ rub"),
    ("INR", "1", "₹ inr"),
    ("TRY", "1", "₺"),
    ("CAD", "1", "cad cad_$ c_$"),
    ("AUD", "1", "aud aud_$ a_$"),
    ("NZD", "1", "nzd nzd_$"),
    ("MXN", "1", "mxn mxn_$"),
    ("NLG", "1", "ƒ nlg"),
)
_POUND = {"pond": Unit("GBP"), "ponden": Unit("GBP"), "pounds": Unit("GBP")}
# "500 pond aardbeien" is a weight, "vijf miljoen pond" money.
_LARGEST_WEIGHT_IN_POUNDS = 5000
_SPENDING = frozenset("kost kostte kosten betaalde betalen betaald waard boete bedrag winst omzet pensioen ton".split())


# A "ton" is 100,000 euros where something is paid, a thousand kilos otherwise; from ten on people say "miljoen".
_TON = {"ton": Unit("EUR", Decimal(100_000))}
_MOST_TONS = 20
_OF_MONEY = (
    "kost", "gekost", "verdien", "verduister", "betaal", "betal", "opbrengst", "opgebracht", "schade", "prijs",
    "vraagprijs", "koopprijs", "boete", "salaris", "jaarsalaris", "loon", "waard", "subsidie", "budget", "omzet",
    "winst", "verlies", "schuld", "lening", "geleend", "leende", "geld", "contant", "inkomen", "investe",
    "geïnveste", "erf", "bedrag", "som", "transfersom", "afkoopsom", "premie", "gage",
    "bonus", "uitgegeven", "dwangsom", "borgsom",
)  # fmt: skip
_REACH = 10
_STOPS = frozenset('.!?;:"”(')


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    if expression.unit_tokens is None:  # the unit stands behind the next number: "van 5 naar 7 euro"
        return Verdict("money", "money.numeral-unit", unit, expression)
    if expression.unit_tokens[0] < expression.first:
        written = block.word(expression.unit_tokens[1] - 1)
        rule = "money.code-first" if written.isalpha() else "money.symbol-first"
        return Verdict("money", rule, unit, expression)
    if block.word(expression.unit_tokens[0]) in _POUND and expression.right - expression.unit_tokens[0] == 1:
        return _judge_pound(block, expression, unit)
    if block.word(expression.unit_tokens[0]) == "ton":
        return Verdict("money", "money.ton", unit, expression) if _is_sum(block, expression) else None
    if (
        block.word(expression.right - 1) in ("mark", "frank")
        and block.tokens.surface[expression.right - 1][0].isupper()
    ):
        return None  # Mark and Frank are men
    return Verdict("money", "money.numeral-unit", unit, _with_cents(block, expression, unit))


def _judge_pound(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    near = {block.word(at) for at in range(expression.left - 6, expression.left)}
    if expression.high >= _LARGEST_WEIGHT_IN_POUNDS or near & _SPENDING:
        return Verdict("money", "money.pound", unit, expression)
    return None


def _is_sum(block: Block, expression: Expression) -> bool:
    """Whether "ton" are sums of money: a word of money in the clause, and nothing that is weighed."""
    right = expression.right
    at = expression.hedge.first if expression.hedge else expression.left
    if expression.high >= _MOST_TONS:
        return False
    if block.word(at - 1) == "van" and not block.word(at - 2).startswith(_OF_MONEY):
        return False  # "een wagen van 7 ton"
    behind = right + 1 if block.word(right) == "aan" else right  # "drie ton aan subsidies", "aan cocaïne"
    if behind > right or counts_noun(block, right):
        return any(block.word(position).startswith(_OF_MONEY) for position in (behind, behind + 1))
    for begin, step in ((at - 1, -1), (right, 1)):
        for position in range(begin, begin + step * _REACH, step):
            word = block.word(position)
            if not word or word in _STOPS:
                break
            if word in ("kg", "kilo", "="):
                return False  # "1000 kg (= 1 ton)"
            if word.startswith(_OF_MONEY):
                return True
    return False


def _with_cents(block: Block, expression: Expression, unit: Unit) -> Expression:
    """ "5 euro 50", "3 euro en 50 cent"."""
    if expression.is_range or unit.factor != 1 or expression.low % 1:
        return expression
    joined = block.word(expression.right) in ("en", "and")
    at = expression.right + joined
    if not block.word(at):
        return expression
    numeral = read_numeral(block.text, block.tokens, at, block.language)
    if numeral is None or numeral.first != at or numeral.shape != "cardinal" or not 0 < numeral.value < 100:
        return expression
    has_cents = block.word(numeral.last) in ("cent", "cents")
    following = block.word(numeral.last)
    if not has_cents and (joined or numeral.value < 10 or following[:1].isalnum() or following in ("%", "€")):
        return expression  # "kost 5 euro, 50 mensen ..."
    total = expression.low + numeral.value * Decimal("0.01")
    right = numeral.last + has_cents
    return replace(expression, low=total, high=total, last=numeral.last, right=right)


MONEY = Kind(
    "money",
    {
        "money.symbol-first": 0.97,
        "money.code-first": 0.95,
        "money.numeral-unit": 0.97,
        "money.pound": 0.85,
        "money.ton": 0.8,
        "money.bare-amount": 0.6,
    },
    AFTER | _POUND | _TON,
    BEFORE,
    _judge,
)
