"""Ages: "de 35-jarige", "35 jaar oud", "een jongen van 9 jaar", "ouder dan 65 jaar"."""

from service.extraction.quantities.base import Block, Expression, Kind, Unit, Verdict, surfaces
from service.extraction.quantities.silent_words import noun_like

UNITS = surfaces(
    ("a", "1", "jaar jaren jarige jarigen -_jarige -_jarigen year-old years_old year_old years_of_age"),
    ("mo", "1", "maand maanden months_old"),
    ("wk", "1", "week weken"),
    ("d", "1", "dag dagen"),
)
# "een meisje van 9 jaar"; compounds by their last part ("schooljongen", "zwangere vrouw").
_PEOPLE = tuple(
    "man vrouw jongen meisje kind baby peuter kleuter tiener jongere bejaarde oudere zoon dochter zoontje dochtertje "
    "verdachte slachtoffer dame heer student studente bestuurder fietser kinderen mannen vrouwen jongens meisjes "
    "tieners jongeren ouderen personen mensen leerlingen broer zus broers zussen zonen dochters baby's leeftijd".split()
)
_OF_AGE = frozenset({"oud", "oude"})
_COMPARED = frozenset({"jonger dan", "ouder dan", "niet jonger dan", "niet ouder dan"})
# "kiezers onder de 25 jaar", "vanaf 18 jaar"
_LIMITS = frozenset({"onder", "onder de", "boven", "boven de", "vanaf"})
_LASTING = frozenset("oorlog contract periode plan strijd bestand studie opleiding termijn overeenkomst".split())
_TERMS = ("straf", "duur", "termijn", "looptijd", "cel", "contract", "ervaring")
_BECOMES = frozenset("werd wordt worden geworden overleed overleden sterft gestorven".split())


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    right, left = expression.right, expression.left
    written = block.word(right - 1)
    if written.startswith("jarige") and block.word(right) in _LASTING:
        return None  # "een vijfjarige oorlog"
    if expression.hedge is not None and expression.hedge.phrase == "tot":
        is_limit = block.word(expression.hedge.first - 1).endswith(_PEOPLE)  # "kinderen tot 12 jaar"
        return Verdict("age", "age.compared", unit, expression) if is_limit else None
    if written.startswith("jarige") or "old" in written or block.word(right - 2) == "of":
        return Verdict("age", "age.years-old", unit, expression)
    if block.word(right) in _OF_AGE:
        return Verdict("age", "age.years-old", unit, expression)
    if expression.hedge is not None and expression.hedge.phrase in _COMPARED:
        return Verdict("age", "age.compared", unit, expression)
    if block.word(left - 1) == "en" and block.word(left - 2)[:1].isnumeric():
        left -= 2  # "van 9 en 10 jaar"
    if unit.code == "a" and expression.hedge is not None and expression.hedge.phrase in _LIMITS:
        return Verdict("age", "age.compared", unit, expression)
    before = block.word(left - 1)
    if before == "van" and (block.word(left - 2).endswith(_PEOPLE) or block.word(left - 3) == "leeftijd"):
        return Verdict("age", "age.person-of", unit, expression)
    if unit.code == "a" and (before in _BECOMES or block.word(right) in _BECOMES):
        return Verdict("age", "age.becomes", unit, expression)
    if unit.code == "a" and before in ("is", "was") and not block.word(right)[:1].isalnum():
        if any(block.word(at).endswith(_TERMS) for at in range(left - 6, left)):
            return None  # "de straf is zes jaar"
        return Verdict("age", "age.becomes", unit, expression)
    if (unit.code == "a" and before in ("ben", "bent")) or (
        before == "pas" and block.word(left - 2) in ("ben", "bent")
    ):
        return Verdict("age", "age.becomes", unit, expression)
    return None


def age_compared(block: Block, expression: Expression) -> Verdict | None:
    """ "ouder dan 75": years of age without the word, where no noun follows."""
    if expression.hedge is None or expression.hedge.phrase not in _COMPARED or expression.high > 110:
        return None
    return None if noun_like(block, expression.right) else Verdict("age", "age.compared", Unit("a"), expression)


def age_in_brackets(block: Block, expression: Expression) -> Verdict | None:
    """ "Jan Peeters (35)", "een hoogleraar (63)": years of age, as newspapers write them."""
    at = expression.left - 1
    if block.word(at) != "(" or block.word(expression.right) != ")" or expression.is_range:
        return None
    if not 10 <= expression.high <= 110 or not block.word(expression.first).isdecimal():
        return None
    name = [surface[:1].isupper() and surface[1:2].islower() for surface in block.tokens.surface[max(0, at - 2) : at]]
    titled = name[-1:] == [True] and noun_like(block, at - 2)
    if not (titled or (len(name) == 2 and all(name)) or block.word(at - 1).endswith(_PEOPLE)):
        return None
    return Verdict("age", "age.in-brackets", Unit("a"), expression)


AGE = Kind(
    "age",
    {"age.years-old": 0.95, "age.compared": 0.85, "age.person-of": 0.9, "age.becomes": 0.8, "age.in-brackets": 0.6},
    UNITS,
    {},
    _judge,
)
