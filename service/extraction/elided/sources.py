"""Which figure holds what a bare number leaves out, and the words that say that it goes on with it."""

from collections.abc import Sequence

from service.dutch.reporting import SPLIT_REPORTING
from service.dutch.words import ADVERBS, AUXILIARIES, PREPOSITIONS
from service.extraction.elided.place import ENDS, PARTICLES, Place, ends_clause, is_large
from service.extraction.reading import Reading
from service.model import Figure, Quantity

# A number behind these measures the others: "27 punten uit elf wedstrijden".
_ASIDE = PREPOSITIONS - {"à"}
# "Moskou houdt het op 71": whose word it is begins a sentence of its own.
_ACCOUNTS = frozenset(
    """
    houdt houden hield hielden spreekt spreken sprak spraken heeft hebben had hadden rept staat stond blijft bleef denkt
    denken dacht dachten
    """.split()
)
# What is feared or expected is told so as well: "een ngo vreest voor 80".
_EXPECTS = {
    "voor": frozenset(
        "vreest vrezen vreesde vreesden waarschuwt waarschuwen waarschuwde waarschuwden plaats ruimte".split()
    ),
    "op": frozenset("rekent rekenen rekende rekenden hoopt hopen hoopte hoopten mikt mikken mikte".split()),
    "met": frozenset("dreigt dreigen dreigde".split()),
}
_ACCOUNT_BEFORE = frozenset((("het", "op"), ("het", "over"), ("teller", "op"), ("eerder", "aan")))
_OF_NOUNS = frozenset("van met voor in bij uit onder er telt telde tellen telden".split())
_SHARES = frozenset(("percentage", "percentage_point", "fraction", "factor"))
_RECKONED = ("schatting", "raming", "prognose", "verwachting", "begroting", "prijskaartje", "plafond", "doel")
# Kinds whose amounts take a singular verb, and the verbs.
_MEASURED = frozenset(("area", "mass", "volume", "length", "money"))
# Of whom it tells where it stands: a party, a club.
_STANDS = frozenset("staat stond staan stonden komt kwam blijft bleef zakt zakte stijgt steeg gaat ging klimt".split())
# Behind "het aantal" and no noun of it.
_BEHIND_TALLY = PREPOSITIONS | AUXILIARIES | ADVERBS | {",", "daalde", "steeg", "daalt", "stijgt", "groeide", "zakte"}
_CLAUSE, _NEAR, _SAYS = 8, 3, 6  # tokens; farther where somebody's word stands between: "er volgens de politie 250"
_SINGULAR = frozenset(("is", "was", "werd", "wordt", "ging", "gaat", "bleef", "blijft"))
_VERB_REACH = 5  # tokens
_AT_MOST_BACK = 4  # figures between a number and the noun that it takes over


def find_source(
    reading: Reading, quantity: Quantity, figures: Sequence[Figure], boundary: int, *, measures: bool
) -> Figure | None:
    """The figure whose noun or unit may be left out: the last, and rather one that no preposition sets aside."""
    aside = None
    for figure in reversed(figures[-_AT_MOST_BACK:]):
        if figure.start < boundary or figure.end > quantity.start:
            break
        if is_large(reading, quantity) and figure.quantity.kind in _SHARES:
            continue  # no percentage is 61 million
        is_bare = figure.quantity.unit is None and figure.quantity.kind != "money"
        if figure.counted is None and (not measures or is_bare):
            if figure.quantity.kind == "count":
                return aside
            continue
        if figure.quantity.kind != "count" and not measures:
            continue
        before = reading.token_at(figure.start) - 1
        if before >= 0 and reading.tokens.lower[before] in _ASIDE:
            # Of several the first of its sentence: "op 27 punten uit elf wedstrijden".
            if aside is None or figure.start >= reading.sentences[reading.sentence_at(aside.start)].start:
                aside = figure
            continue
        return figure
    return aside


def has_partitive_er(reading: Reading, place: Place) -> bool:
    """ "waren het er nog 650", "houdt er vijf over"; what follows is no noun, or it would be counted."""
    words, at = reading.tokens.lower, place.at - 1
    while at > place.sentence.first and (words[at] in PARTICLES or words[at] == "met"):
        at -= 1  # "waren het er met 492 iets meer"
    if at >= place.sentence.first and words[at] == "er":
        return True
    clause = words[max(place.clause, place.at - _CLAUSE) : place.at]
    if clause.count("er") > 1 and ends_clause(reading, place):
        return True  # "er waren er dat jaar in Gent acht": the second can only be partitive
    reach = _SAYS if "volgens" in words[max(place.clause, place.at - _SAYS) : place.at] else _NEAR
    if "er" in words[max(place.sentence.first, place.at - reach) : place.at] and ends_clause(reading, place):
        return True
    # "terwijl er volgens de vergunning 250 mogen zijn": nothing but verbs follows
    behind = place.behind
    while behind < place.sentence.last and words[behind] in AUXILIARIES:
        behind += 1
    ends = behind >= place.sentence.last or words[behind] in ENDS
    return ends and behind > place.behind and "er" in words[max(place.clause, place.at - _CLAUSE) : place.at]


def is_standing(reading: Reading, place: Place, source: Figure) -> bool:
    """Whether the sentence tells where another stands: "A staat op 17 zetels. B staat op 5"."""
    words, at = reading.tokens.lower, place.at - 1
    before = reading.token_at(source.start) - 1
    if at - 1 <= place.sentence.first or before < 0 or words[at] not in ("op", "naar") or words[before] != words[at]:
        return False
    named = reading.mentions_in(place.sentence.start, reading.tokens.end[place.sentence.first])
    return bool(named) and words[at - 1] in _STANDS and ends_clause(reading, place)


def is_tally(reading: Reading, place: Place) -> bool:
    """Whether the number is said of "het aantal" without its plural: "Landelijk daalde het aantal, tot 900"."""
    words = reading.tokens.lower[place.sentence.first : place.at]
    if not words or words[-1] not in ("tot", "naar", "op", "van") or not ends_clause(reading, place):
        return False
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] in ("aantal", "totaal", "totale")), None)
    return at is not None and words[at - 1] in ("het", "dat", "dit") and words[at + 1] in _BEHIND_TALLY


def is_uncounted(reading: Reading, quantity: Quantity, place: Place, source: Figure) -> bool:
    """ "Van de 20 hectare is er al zes verkocht": more than one takes a singular verb only where it measures."""
    words = reading.tokens.lower[max(place.clause, place.at - _VERB_REACH) : place.at]
    is_many = quantity.best is not None and quantity.best > 1
    return is_many and "er" in words and source.quantity.kind in _MEASURED and not _SINGULAR.isdisjoint(words)


def is_amount(reading: Reading, quantity: Quantity, place: Place) -> bool:
    """Whether a large number is what a verb takes: "ging 20 miljoen naar", and not "een stad van 2 miljoen"."""
    if not is_large(reading, quantity):
        return False
    words = reading.tokens.lower
    if words[place.at - 1] == "van" and place.at > 1 and words[place.at - 2].endswith(_RECKONED):
        return True  # "dan de oorspronkelijke schatting van 2,5 miljoen"
    is_level = words[place.at - 1] == "met" and words[place.behind : place.behind + 1] in (["onder"], ["boven"])
    return is_level or words[place.at - 1] not in _OF_NOUNS


def is_account(reading: Reading, place: Place) -> bool:
    """ "Moskou houdt het op 71", "de politie spreekt van zestig", at the end of its clause."""
    words = reading.tokens.lower[place.sentence.first : place.at]
    said = tuple(words[-2:]) in _ACCOUNT_BEFORE or words[-1:] == ["van"]
    expects = _EXPECTS.get(words[-1], frozenset()) if words else frozenset()
    is_told_so = (said and not _ACCOUNTS.isdisjoint(words[-5:])) or not expects.isdisjoint(words[-5:])
    return is_told_so and ends_clause(reading, place)


def goes_on(reading: Reading, quantity: Quantity, source: Figure) -> bool:
    """A large number goes on with money alone, another with what is counted."""
    if is_large(reading, quantity):
        return source.quantity.kind == "money"
    return source.counted is not None and source.quantity.kind == "count"


def is_part_of_size(quantity: Quantity, source: Figure) -> bool:
    """Whether the number is no larger than the one whose noun it would take over."""
    bounds = [bound for bound in (quantity.low, quantity.best, quantity.high) if bound is not None]
    whole = [bound for bound in (source.quantity.low, source.quantity.best, source.quantity.high) if bound is not None]
    return bool(bounds) and bool(whole) and max(bounds) <= max(whole)


def is_sum(reading: Reading, place: Place) -> bool:
    """ "A en B komen samen op 21"."""
    return reading.tokens.lower[max(place.sentence.first, place.at - 2) : place.at] == ["samen", "op"]


def is_told(reading: Reading, quantity: Quantity, place: Place) -> bool:
    """Whether a name or somebody's word stands before: "de politie spreekt van zestig"."""
    words = reading.tokens.lower
    if not ends_clause(reading, place):
        return False
    if reading.mentions_in(reading.tokens.start[place.at - 1], quantity.start):
        return True
    before = words[place.sentence.first : place.at]
    return before[-1] in ("op", "van", "aan") and not SPLIT_REPORTING.keys().isdisjoint(before)


def sentence_before(reading: Reading, quantity: Quantity) -> int:
    """Offset where the sentence before the quantity's begins, or the one before that where that one has no figure."""
    number = max(0, reading.sentence_at(quantity.start) - 1)
    before = reading.sentences[number]
    if number and not reading.quantities_in(before.start, before.end):
        return reading.sentences[number - 1].start
    return before.start
