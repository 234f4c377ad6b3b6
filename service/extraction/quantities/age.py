"""Ages: "de 35-jarige", "35 jaar oud", "een jongen van 9 jaar", "ouder dan 65 jaar"."""

from service.dutch.nouns import categorize, lemmatize
from service.extraction.quantities.age_lists import OLDEST, WHEN, is_subject
from service.extraction.quantities.base import SILENCE, Block, Expression, Kind, Unit, Verdict, surfaces
from service.extraction.quantities.people import is_person, known_noun_at
from service.extraction.quantities.silent_words import noun_like

UNITS = surfaces(
    ("a", "1", "jaar jaren jarig jarige jarigen -_jarig -_jarige -_jarigen year-old years_old year_old years_of_age"),
    ("mo", "1", "maand maanden months_old"),
    ("wk", "1", "week weken"),
    ("d", "1", "dag dagen"),
)
_OF_AGE = frozenset({"oud", "oude"})
_COMPARED = frozenset({"jonger dan", "ouder dan", "niet jonger dan", "niet ouder dan"})
# "kiezers onder de 25 jaar", "vanaf 18 jaar"
_LIMITS = frozenset({"onder", "onder de", "boven", "boven de", "vanaf"})
_CONTESTS = (
    "wk",
    "ek",
    "kampioenschap",
    "kampioenschappen",
    "toernooi",
    "ploeg",
    "elftal",
    "team",
    "competitie",
    "jong",
)
_LASTING = (
    "expeditie", "reis", "tocht", "project", "campagne", "cyclus", "traject", "onderzoek", "opstand", "droogte",
    "crisis", "missie", "verbintenis", "huwelijk", "relatie", "samenwerking", "schorsing", "verbod", "verlenging",
    "cursus", "loopbaan", "carrière", "bestaan", "proef", "proces", "afwezigheid", "dictatuur", "regering", "bewind",
    "oorlog", "periode", "plan", "strijd", "bestand", "studie", "opleiding", "overeenkomst", "verblijf", "mandaat",
)  # fmt: skip
_JOURNEYS = ("odyssee", "zwerftocht", "verbanning", "ballingschap", "gevangenschap", "bezetting", "belegering", "beleg")
_TERMS = ("straf", "duur", "termijn", "looptijd", "cel", "contract", "ervaring")
_BECOMES = frozenset("werd wordt worden geworden overleed overleden sterft gestorven".split())
_HAS_BECOME = frozenset("werd wordt worden geworden".split())
# Behind a time that passed or lasted: "overleed twee jaar later".
_NO_AGE = frozenset("later eerder lang na geleden daarvoor daarna voordien tevoren nadien overleden gestorven".split())
_BEHIND_AGE = frozenset("en toen als maar wanneer geworden".split())
_PARTICIPLES = ("ge", "be", "ver", "ont", "her", "opge", "uitge", "afge", "toege", "aange", "inge")
_SHORTEST_PARTICIPLE = 4
_PASSIVE = frozenset({"werd", "wordt", "worden"})
_REACH = 10  # tokens behind, in which a passive has its participle: "werd twaalf jaar tegen hem geëist"
_FURTHEST = 4  # tokens between "4-jarig" and its noun: "een 4-jarig, blond en blij meisje"


def _judge(block: Block, expression: Expression, unit: Unit) -> Verdict | None:
    right, left = expression.right, expression.left
    written = block.word(right - 1)
    if written.startswith("jarig"):
        return Verdict("age", "age.years-old", unit, expression) if _is_aged(block, right, written) else None
    if expression.hedge is not None and expression.hedge.phrase in ("tot", "tot en met"):
        is_limit = is_person(block.word(expression.hedge.first - 1))  # "kinderen tot 12 jaar"
        return (
            Verdict("age", "age.compared", unit, expression) if is_limit and not _is_term(block, expression) else None
        )
    if unit.code == "a" and block.word(right) in ("en", "of") and block.word(right + 1) in ("ouder", "jonger"):
        return Verdict("age", "age.compared", unit, expression)  # "18 jaar en ouder"
    if "old" in written or written == "age":
        return Verdict("age", "age.years-old", unit, expression)
    if block.word(right) in _OF_AGE:
        return Verdict("age", "age.years-old", unit, expression)
    if expression.hedge is not None and expression.hedge.phrase in _COMPARED:
        return Verdict("age", "age.compared", unit, expression)
    if block.word(left - 1) == "en" and block.word(left - 2)[:1].isnumeric():
        left -= 2  # "van 9 en 10 maanden"
    if unit.code == "a" and expression.hedge is not None and expression.hedge.phrase in _LIMITS:
        if block.word(expression.hedge.first - 1).endswith(_CONTESTS):
            return SILENCE  # "het WK onder 20 jaar"
        return Verdict("age", "age.compared", unit, expression)
    left = expression.hedge.first if expression.hedge else left
    while block.word(left - 1) in WHEN:
        left -= 1  # "werd gisteren tachtig jaar"
    before = block.word(left - 1)
    named = before == "," and left > 1 and block.tokens.surface[left - 2][0].isupper()
    goes_on = block.word(right) == "en" and (block.word(right + 1)[:1].isdecimal() or is_person(block.word(right + 1)))
    if named and unit.code == "a" and (block.word(right) == "," or goes_on):
        return Verdict("age", "age.person-of", unit, expression)  # "Jan Jansen, 59 jaar, beloofde"
    if before.startswith(("leeftijd", "leeftijds")):
        return Verdict("age", "age.person-of", unit, expression)  # "de leeftijdsgroep 18-25 jaar"
    if before == "van" and (is_person(block.word(left - 2)) or block.word(left - 3) == "leeftijd"):
        return Verdict("age", "age.person-of", unit, expression)
    if unit.code != "a":
        return None
    if block.word(right) in _NO_AGE or before in ("eerste", "laatste"):
        return None
    if before in _BECOMES or (block.word(right) in _HAS_BECOME and is_subject(block, left - 1)):
        lasts = before in _PASSIVE and (noun_like(block, right) or _is_passive(block, right))
        return None if lasts else Verdict("age", "age.becomes", unit, expression)
    if block.word(right) == "geworden":
        return Verdict("age", "age.becomes", unit, expression)
    if is_subject(block, left - 1) and block.word(right) in ("is", "was", "waren", "zijn"):
        return Verdict("age", "age.becomes", unit, expression)  # "toen ze 27 jaar was"
    if before in ("is", "was") and is_subject(block, left - 2) and block.word(right) in _BEHIND_AGE:
        return Verdict("age", "age.becomes", unit, expression)  # "zij is 20 jaar en woont in Gent"
    if _is_name_aged(block, left, right):
        return Verdict("age", "age.becomes", unit, expression)
    if before in ("zijn", "waren") and is_person(block.word(left - 2)) and not block.word(right)[:1].isalnum():
        return Verdict("age", "age.becomes", unit, expression)  # "de slachtoffers zijn gemiddeld 68 jaar"
    if before in ("is", "was") and not block.word(right)[:1].isalnum():
        if any(block.word(at).endswith(_TERMS) for at in range(left - 6, left)):
            return None  # "de straf is zes jaar"
        return Verdict("age", "age.becomes", unit, expression)
    if before in ("ben", "bent") or (before == "pas" and block.word(left - 2) in ("ben", "bent")):
        return Verdict("age", "age.becomes", unit, expression)
    return None


def _is_name_aged(block: Block, left: int, right: int) -> bool:
    """ "Toen Vermeer 43 jaar was, ...", "Vermeer was 25 jaar toen hij ...": of a name that no list knows."""
    surface = block.tokens.surface
    following = block.word(right + 1)
    if block.word(right) in ("is", "was") and (not following[:1].isalnum() or following in ("en", "of", "maar")):
        return left > 1 and surface[left - 1][0].isupper() and block.word(left - 2) in ("toen", "als", "wanneer")
    named = left > 1 and surface[left - 2][0].isupper() and noun_like(block, left - 2)
    return named and block.word(left - 1) in ("is", "was") and block.word(right) == "toen"


def _is_term(block: Block, expression: Expression) -> bool:
    """Whether the years are those of a sentence: "veroordeelde de man tot drie jaar", "tot drie jaar cel"."""
    if block.word(expression.right).endswith(_TERMS):
        return True
    return any(block.word(at).startswith("veroordeel") for at in range(expression.left - _REACH, expression.left))


def _is_aged(block: Block, at: int, written: str) -> bool:
    """Whether "-jarig(e)" says how old: not of a war; without -e only of a being, "een 4-jarig meisje"."""
    following = block.word(at)
    if following.endswith(_LASTING) or following.endswith(_TERMS):
        return False
    if written != "jarig":
        return not (noun_like(block, at) and following.endswith(_JOURNEYS))
    for position in range(at, at + _FURTHEST):
        word = block.word(position)
        if is_person(word) or categorize(lemmatize(word) if word else "") == "animal":
            return True
        if not word[:1].isalpha() and word != ",":
            return False
    return False


def _is_passive(block: Block, right: int) -> bool:
    """Whether a participle follows in the clause: "werd twaalf jaar geëist" is no birthday."""
    for position in range(right, right + _REACH):
        word = block.word(position)
        if not word[:1].isalpha() or word in ("en", "maar", "toen", "die", "dat"):
            return False
        if word.startswith(_PARTICIPLES) and word.endswith(("d", "t", "en")) and len(word) > _SHORTEST_PARTICIPLE:
            return True
    return False


def age_compared(block: Block, expression: Expression) -> Verdict | None:
    """ "ouder dan 75", "kinderen onder de vijf": years of age without the word, where no noun follows."""
    hedge = expression.hedge
    if hedge is None or expression.high > OLDEST:
        return None
    if hedge.phrase in _COMPARED:
        return None if noun_like(block, expression.right) else Verdict("age", "age.compared", Unit("a"), expression)
    is_limit = hedge.phrase in _LIMITS or hedge.phrase == "tot"
    if not is_limit or not is_person(block.word(hedge.first - 1)) or expression.low % 1 or expression.is_range:
        return None
    if known_noun_at(block, expression.right):
        return None  # "onder burgers tot 40 doden"; a verb may follow: "kinderen onder de vijf lopen gevaar"
    return Verdict("age", "age.compared", Unit("a"), expression)


AGE = Kind(
    "age",
    {"age.years-old": 0.95, "age.compared": 0.85, "age.person-of": 0.9, "age.becomes": 0.8, "age.in-brackets": 0.6},
    UNITS,
    {},
    _judge,
)
