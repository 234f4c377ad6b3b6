"""Amounts of money: "€ 2 mrd", "2 miljoen euro", "$5", "12,50 euro", "5 euro 50", "25 cent"."""

from decimal import Decimal

from service.dutch.numerals_words import dutch_word
from service.dutch.words import DETERMINERS, PRONOUNS
from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict
from service.extraction.quantities.currencies import (
    CENTS,
    CODES,
    HUNDREDTH,
    KNOWN_CODES,
    OTHER_WORDS,
    SHARED,
    TENTH,
    currency_marks,
    currency_names,
)
from service.extraction.quantities.national_currencies import code_by_country
from service.extraction.quantities.people import counts_noun
from service.extraction.quantities.silent_words import noun_like

_POUND = {"pond": Unit("GBP"), "ponden": Unit("GBP"), "pounds": Unit("GBP")}
# "500 pond aardbeien" is a weight, "vijf miljoen pond" money.
_OLD_COINS = frozenset(("gulden", "guldens", "rijksdaalder", "rijksdaalders"))
_LARGEST_WEIGHT_IN_POUNDS = 5000
# Words and names that are currencies only in lower case, and behind how much at least: "haar team won", "in de rand".
_LOWER = {
    "mark": 0,
    "frank": 0,
    "real": 5,
    "won": 10_000,
    "mao": 0,
    "penny": 0,
    "fen": 2,
    "dong": 10,
    "kuna": 2,
    "rs": 10,
}
_CAPITALS = frozenset({"dm", "ff", "sfr"})
# "Twee kronen" are worn, "500 kronen" are paid; "vijf lei" are stones, "3 rs" are letters.
_FEWEST_SHARED, _WORN = 50, frozenset("kroon kronen kr lei leu rs".split())
_FEWEST_BEHIND_CODE = 100
_SPENDING = frozenset("kost kostte kosten betaalde betalen betaald waard boete bedrag winst omzet pensioen ton".split())


# A "ton" is 100,000 euros where something is paid, a thousand kilos otherwise; from ten on people say "miljoen".
_TON = {"ton": Unit("EUR", Decimal(100_000))}
_MOST_TONS = 20
_OF_MONEY = (
    "kost", "gekost", "schonk", "schenk", "geschonken", "doneer", "gedoneerd",
    "verdien", "verduister", "betaal", "betal", "opbrengst", "opgebracht", "schade", "prijs",
    "vraagprijs", "koopprijs", "boete", "salaris", "jaarsalaris", "loon", "waard", "subsidie", "budget", "omzet",
    "winst", "verlies", "schuld", "lening", "geleend", "leende", "geld", "contant", "inkomen", "investe",
    "geïnveste", "erf", "bedrag", "som", "transfersom", "afkoopsom", "premie", "gage",
    "bonus", "uitgegeven", "dwangsom", "borgsom", "bespaar", "bespar", "bezuinig",
)  # fmt: skip
# The same at the end of a compound: "huizenprijs", "dagloon".
_AMOUNTS = (
    "prijs", "prijzen", "woningwaarde", "huizenwaarde", "kosten", "salaris", "loon", "schuld", "subsidie", "budget",
    "omzet", "winst", "lening", "inkomen", "bedrag", "hypotheek", "vergoeding", "overnamebod", "openingsbod",
)  # fmt: skip
_WEIGHED = ("weeg", "woog", "wegen", "wogen", "gewicht", "zwaar", "laad", "laden", "lading", "co2", "uitstoot", "til")
_FIELDS = frozenset("hectare ha bunder are vierkante kubieke m2 m² km2 km² m3 m³ koe boom plant vracht".split())
_PERSONS = frozenset("mij hem haar ons hen jou u".split())
_LIMITS = frozenset("grens kaap drempel plafond".split())
_SOLD = ("verkoop", "verkop", "verkocht", "gekocht", "koop", "kocht", "kopen", "geveild", "overgenomen", "aangekocht")
# What costs so many tons, and is not weighed.
_PRICED = ("huis", "woning", "villa", "appartement", "bungalow", "flat", "verbouwing", "boerderij", "pand", "huizen",
           "woningen", "villa's", "appartementen")  # fmt: skip
_BEHIND_CENTS = frozenset("per voor en of in op meer minder duurder goedkoper extra korting entree inkom".split())
_TOGETHER = frozenset({("in", "totaal"), ("bij", "elkaar")})
# What is together worth so many tons, and weighs less.
_PRECIOUS = (
    "schilderij", "schilderijen", "horloges", "sieraden", "juwelen", "kunstwerken", "doeken", "postzegels", "diamanten",
    "munten", "tassen", "ringen", "beelden", "kunstvoorwerpen", "prenten", "tekeningen",
)  # fmt: skip
_REACH = 10
_STOPS = frozenset('.!?;:"”(')


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    if expression.unit_tokens is None:  # the unit stands behind the next number: "van 5 naar 7 euro"
        return Verdict("money", "money.numeral-unit", unit, expression)
    first, last = expression.unit_tokens
    written = block.word(last - 1)
    if block.word(first) == "rs":  # India's, where no other country is named
        unit = Unit(code_by_country(block, "roepie", expression.left, last) or "INR")
    if first < expression.first:
        if not written.isalpha():
            return Verdict("money", "money.symbol-first", unit, expression)
        is_code = _is_written_as_code(block, expression, last - 1)
        return Verdict("money", "money.code-first", unit, expression) if is_code else None
    if last - first == 1:
        if written in _POUND:
            with_pence = _with_cents(block, expression, unit)
            if with_pence.right > expression.right + 1:
                return Verdict("money", "money.pound", unit, with_pence)
            return _judge_pound(block, expression, unit)
        if written == "ton":
            return Verdict("money", "money.ton", unit, expression) if is_sum(block, expression) else None
        if not _is_currency(block, expression, first):
            return None
        if written in CENTS and unit.code == "EUR" and not _OLD_COINS.isdisjoint(block.lower):
            unit = Unit("NLG", unit.factor)  # "55 cent" beside guilders
        if written in SHARED:
            unit = Unit(code_by_country(block, written, expression.left, last))
    return Verdict("money", "money.numeral-unit", unit, _with_cents(block, expression, unit))


def _is_written_as_code(block: Block, expression: Expression, at: int) -> bool:
    """ "EUR 500"; "COP 28" is a conference and "TOP 100" a list."""
    word, surface = block.word(at), block.tokens.surface[at]
    if word in KNOWN_CODES:
        return surface.isupper() or word == "eur"
    if word == "f":
        return surface == "f" and not block.touches(at)  # "f 208 miljoen"
    if word in CODES:
        return surface.isupper() and word not in OTHER_WORDS and expression.high >= _FEWEST_BEHIND_CODE
    return word not in _CAPITALS or surface[0].isupper()


def _is_currency(block: Block, expression: Expression, at: int) -> bool:
    """Whether a single word behind the number is a currency here, and no other word or name: "Frank", "won", "TOP"."""
    word, surface = block.word(at), block.tokens.surface[at]
    if word in _CAPITALS:
        return surface[0].isupper()
    if word in SHARED:
        return expression.high >= _FEWEST_SHARED or word not in _WORN
    if word in _LOWER and block.language == "en":
        return False
    if word in _LOWER:
        is_verb = word == "won" and (noun_like(block, at + 1) or block.word(at + 1) in DETERMINERS | PRONOUNS)
        return surface.islower() and expression.high >= _LOWER[word] and not is_verb
    if word not in CODES or word in KNOWN_CODES:
        return True
    return surface.isupper() and not (word in OTHER_WORDS and block.word(at + 1)[:1].isalpha())


def _judge_pound(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    near = {block.word(at) for at in range(expression.left - 6, expression.left)}
    if expression.high >= _LARGEST_WEIGHT_IN_POUNDS or near & _SPENDING:
        return Verdict("money", "money.pound", unit, expression)
    return None


def is_sum(block: Block, expression: Expression) -> bool:
    """Whether "ton" are sums of money: a word of money in the clause, and nothing that is weighed."""
    right = expression.right
    at = expression.hedge.first if expression.hedge else expression.left
    if expression.high >= _MOST_TONS or (block.word(right) == "per" and block.word(right + 1) in _FIELDS):
        return False
    of = at - 1 - (block.word(at - 1) == "samen")  # "drie schilderijen van samen 3 ton"
    of -= 2 * (block.words(at - 2, at) in _TOGETHER)
    if block.word(of) == "van" and block.word(of - 1).endswith(_PRICED):
        return True  # "een huis van 4 ton"
    if of < at - 1 and block.word(of) == "van" and block.word(of - 1).endswith(_PRECIOUS):
        return True
    around = (*range(at - _REACH, at), *range(right, right + _REACH))
    if any(block.word(position).startswith(_WEIGHED) for position in around):
        return False  # "kan een ton of twee wegen"
    if block.word(right) == "voor" and block.word(right + 1) in _PERSONS:
        return True  # "drie ton voor mij"
    is_limit = block.word(at - 2) in _LIMITS  # "over de grens van vier ton"
    if block.word(at - 1) == "van" and not (is_limit or _is_of_money(block.word(at - 2))):
        return False  # "een wagen van 7 ton"
    behind = right + 1 if block.word(right) == "aan" else right  # "drie ton aan subsidies", "aan cocaïne"
    if behind > right or counts_noun(block, right):
        return any(_is_of_money(block.word(position)) for position in (behind, behind + 1))
    is_sold_for = block.word(at - 1) == "voor"  # "voor drie ton verkocht"
    for begin, step in ((at - 1, -1), (right, 1)):
        for position in range(begin, begin + step * _REACH, step):
            word = block.word(position)
            if not word or word in _STOPS:
                break
            if word in ("kg", "kilo", "="):
                return False  # "2.000 kilo (= 2 ton)"
            if _is_of_money(word) or (is_sold_for and word.startswith(_SOLD)):
                return True
    return False


def _is_of_money(word: str) -> bool:
    return word.startswith(_OF_MONEY) or word.endswith(_AMOUNTS) or word == "bod"


def _with_cents(block: Block, expression: Expression, unit: Unit) -> Expression:
    """ "5 euro 50", "3 euro en 50 cent", "twee pond en tien pence"."""
    if expression.is_range or unit.factor != 1 or expression.low % 1:
        return expression
    joined = block.word(expression.right) in ("en", "and")
    at = expression.right + joined
    if not block.word(at):
        return expression
    numeral = block.numeral(at)
    if numeral is None or numeral.first != at or numeral.shape != "cardinal" or not 0 < numeral.value < 100:
        return expression
    following = block.word(numeral.last)
    part = _part_of(unit, following)
    if part is None:
        goes_on = following[:1].isalnum() and following not in _BEHIND_CENTS
        if joined or numeral.value < 10 or goes_on or following in ("%", "€"):
            return expression  # "kost 5 euro, 50 mensen ..."
        total, last, right = expression.low + numeral.value * HUNDREDTH, numeral.last, numeral.last
    else:
        total, last, right = expression.low + numeral.value * part, numeral.last, numeral.last + 1
        rest = dutch_word(block.word(right)) if part == TENTH and block.word(right) else None
        if rest is not None and rest.role == "cardinal" and rest.value < 10:
            total, last, right = total + rest.value * HUNDREDTH, right + 1, right + 1  # "vijf mao vijf"
    return expression._replace(low=total, high=total, last=last, right=right)


def _part_of(unit: Unit, word: str) -> Decimal | None:
    """How much of the currency a coin is: 0.01 for "cent", of any currency, and for the "pence" of a pound."""
    if word in CENTS:
        return HUNDREDTH
    coin = MONEY.after.get(word)
    return coin.factor if coin is not None and coin.code == unit.code and coin.factor < 1 else None


MONEY = Kind(
    "money",
    {
        "money.symbol-first": 0.97,
        "money.code-first": 0.95,
        "money.numeral-unit": 0.97,
        "money.pound": 0.85,
        "money.ton": 0.8,
        "money.bare-amount": 0.6,
        "money.goes-on": 0.7,
    },
    currency_names() | _POUND | _TON,
    currency_marks(),
    _judge,
)
