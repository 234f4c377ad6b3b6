"""None at all, told as a fact: "geen doden", "geen enkele zetel" are exactly 0 of what they name.

"Geen" negates most of what it stands before ("geen reden", "geen 200 mensen"). It counts where news would otherwise
give a number: before the plural of those who were hurt, killed or lost, and with "enkel(e)" before whatever is counted.
"""

from decimal import Decimal

from service.dutch.nouns import categorize, lemma_of_noun
from service.dutch.numerals import Numeral
from service.dutch.word_forms import is_participle
from service.extraction.quantities.base import Block, Expression, Unit, Verdict
from service.extraction.quantities.people import is_person
from service.extraction.quantities.silent_words import noun_like

_HURT = frozenset({"fatality", "injured", "victim", "missing", "displaced", "infected"})
_THOSE = frozenset({"de", "deze", "die", "hun", "zijn", "haar"})
_PASSIVES = frozenset({"werd", "werden", "zijn", "wordt", "worden"})
_REACH = 8  # tokens
_ONE = frozenset({"een", "één"})
_SINGLE = frozenset({"enkele", "enkel"})
_PLURALS = ("en", "s")
_EACH_HURT = frozenset({"dode", "gewonde", "slachtoffer", "vermiste"})
_SHOTS = frozenset({"schot", "kogel", "steen", "druppel"})
_MONEY = frozenset({"euro", "cent", "eurocent", "dollar"})
# "bijna geen doden" are some.
_PREPOSITIONS = frozenset("in op onder om met voor aan uit door bij te van tot".split())
_OTHERWISE = frozenset({"anders", "minder", "meer"})
_OUTCOMES = frozenset(
    """
    gewond gekwetst lichtgewond zwaargewond lichtgekwetst zwaargekwetst omgekomen gedood overleden gestorven verdronken
    vermist opgepakt aangehouden gearresteerd besmet ontslagen gehospitaliseerd gesneuveld
    """.split()
)
_MAY = frozenset("kan kon mag mocht moet moest wil wilde zal zou hoeft durft weet wist als indien zodat hoopt".split())
_CAME = frozenset({"kwam", "komt"})
_MARKS = frozenset({"", ".", ",", ";", ":", "!", "?", "(", ")"})
_CLAUSE = 10  # tokens
_NEARLY = frozenset("bijna haast nauwelijks amper nagenoeg vrijwel zo of".split())


def none_at_all(block: Block, at: int) -> Verdict | None:
    """The verdict of the "geen" at token `at`, or None where it is a negation alone."""
    if block.word(at) != "geen" or block.word(at - 1) in _NEARLY or block.language != "nl":
        return None
    if block.word(at + 1) == "van" and block.word(at + 2) in _THOSE and block.numeral(at + 3) is not None:
        return _zero(at, at + 1)  # "geen van de 22 roeiers"
    if block.word(at + 1) in _ONE and not block.word(at + 2)[:1].isalnum():
        return _zero(at, at + 2)  # "dit jaar geen één"
    single = block.word(at + 1) in _SINGLE
    if single and block.word(at - 1) in _PREPOSITIONS:
        return None  # "in geen enkel geval"
    noun = at + 1 + single
    if not noun_like(block, noun):
        return None
    is_one = block.word(noun) in _EACH_HURT and "er" in (block.word(at - 1), block.word(at - 2), block.word(at - 3))
    if not single and not is_one and block.word(noun).endswith("e") and noun_like(block, noun + 1):
        noun += 1  # "geen dodelijke slachtoffers"
    word = block.word(noun)
    category = categorize(lemma_of_noun(word))
    is_hurt = category in _HURT or (is_person(word) and _happens(block, at, noun + 1))
    if single and word in _MONEY:
        return _no_money(block, at, at + 2)  # "geen enkele euro"
    is_hurt = is_hurt and (word.endswith(_PLURALS) or is_one)  # "er is geen dode gevallen"
    if not (single and word in _SHOTS) and (category is None or not (single or is_hurt)):
        return None
    return _zero(at, at + 1 + single)


def not_one(block: Block, expression: Expression) -> Verdict | None:
    """ "Niet één van de 14 inzittenden", "zonder één dode": 0; "niet één maar twee" sets the number aside."""
    before, behind = block.word(expression.left - 1), block.word(expression.right)
    if expression.low != 1 or expression.is_range or block.word(expression.first) not in ("één", "eén", "éen"):
        return None
    is_none = (before == "niet" and behind == "van") or (before == "zonder" and noun_like(block, expression.right))
    if not is_none:
        return None
    first = expression.left - 1
    whole = expression._replace(low=Decimal(0), high=Decimal(0), first=first, left=first, hedge=None)
    return Verdict("count", "count.none", Unit(""), whole)


def nobody(block: Block, at: int) -> Verdict | None:
    """The verdict of the "niemand" at token `at`: 0 where it is told what became of nobody ("niemand raakte gewond").

    "Niemand weet het" and "niemand mag gewond raken" are no tally.
    """
    if block.word(at - 1) in _NEARLY or block.word(at + 1) in _OTHERWISE or block.language != "nl":
        return None
    clause = [block.word(index) for index in (*_reach(block, at, -1), *_reach(block, at, 1))]
    if not _MAY.isdisjoint(clause):
        return None
    is_dead = "leven" in clause and "om" in clause
    return _zero(at, at + 1) if is_dead or not _OUTCOMES.isdisjoint(clause) or _perished(clause) else None


def _reach(block: Block, at: int, step: int) -> list[int]:
    """The tokens of the clause on one side, the nearest first."""
    found: list[int] = []
    for index in range(at + step, at + step * (_CLAUSE + 1), step):
        if index < 0 or block.word(index) in _MARKS:
            break
        found.append(index)
    return found


def _perished(clause: list[str]) -> bool:
    """Whether "kwam ... om" stands there."""
    return "om" in clause and not _CAME.isdisjoint(clause) and "te" not in clause


def _happens(block: Block, at: int, behind: int) -> bool:
    """Whether it is told that nothing happened to them: "werden geen betogers aangehouden"."""
    if not is_participle(block.word(behind)) or block.word(behind + 1)[:1].isalpha():
        return False
    return any(block.word(before) in _PASSIVES for before in range(at - _REACH, at))


def _no_money(block: Block, first: int, last: int) -> Verdict:
    units = {"euro": Unit("EUR"), "dollar": Unit("USD")}
    unit = units.get(block.word(last), Unit("EUR", Decimal("0.01")))
    zero = _zero(first, last).expression
    return Verdict("money", "money.numeral-unit", unit, zero._replace(right=last + 1, unit_tokens=(last, last + 1)))


def _zero(first: int, last: int) -> Verdict:
    numeral = Numeral(first, last, Decimal(0))
    return Verdict(
        "count", "count.none", Unit(""), Expression(numeral, Decimal(0), Decimal(0), first, last, first, last)
    )
