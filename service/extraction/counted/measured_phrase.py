"""The noun whose phrase holds an amount: "een winst van [3 miljoen]", "[3 miljoen] winst", "de winst ([3 miljoen])"."""

from service.dutch.measures import is_measure, uses_of_verb
from service.dutch.word_forms import is_bare_adjective, is_inflected
from service.dutch.words import DETERMINERS, NOT_NOUNS, PREPOSITIONS
from service.extraction.counted.noun_phrases import begin_of, head_before, is_noun_like
from service.extraction.reading import Reading
from service.model import Quantity

# Between a noun and its amount: "een winst van maar liefst", "een lening ter waarde van".
_STRESS = frozenset("maar liefst nog al wel in totaal samen zo'n een gemiddeld ongeveer".split())
_WORTH = frozenset(("waarde", "hoogte", "grootte"))
# Behind an amount and before its noun: "20 euro extra korting", "3 miljoen aan subsidies".
_BETWEEN = frozenset("aan extra netto bruto meer minder".split())
# "In twee jaar tijd" says no more than "in twee jaar".
_NO_AMOUNTS = frozenset(("tijd", "duren"))
_LONGEST_LINK = 4  # tokens
_DIMENSIONS = frozenset(
    "lang hoog breed diep groot dik zwaar oud lange hoge brede diepe grote dikke zware oude durend durende".split()
)
# "Op 3 kilometer hoogte", "12 meter afstand" say no more than the length; "400 meter horden" is a race.
_FALLEN = frozenset("regen neerslag sneeuw hagel ijs water regenwater file".split())
_DISTANCES = (
    "hoogte",
    "diepte",
    "lengte",
    "breedte",
    "afstand",
    "dikte",
    "doorsnede",
    "diameter",
    "omtrek",
    "ver",
    "rijden",
    "lopen",
    "fietsen",
    "straal",
)
_SPORTS = frozenset(
    "horden sprint vrij schoolslag rugslag vlinderslag wisselslag indoor schaatsen estafette steeplechase solo".split()
)
_OF_ANYTHING = frozenset(("money", "percentage", "percentage_point", "fraction", "factor"))
# "Een bedrag van 3 miljoen euro" says no more than the amount.
_EMPTY = frozenset(("bedrag", "som", "totaalbedrag", "totaal", "maximum", "minimum", "gemiddelde", "grens", "kaap"))
# A rise is told of what rises, and no "plus" is 7 procent of anything.
_EMPTY |= {"plus", "min", "plusje", "minnetje"}
_TARGETS = frozenset(("naar", "tot", "op"))


def noun_of_phrase(reading: Reading, index: int, quantity: Quantity) -> int | None:
    """The token of the noun, or None where the amount stands in no noun's phrase.

    What another amount rises from ("daalde van 3 naar 2 procent") stands in its verb's.
    """
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    at = reading.token_at(quantity.start)
    behind = _noun_behind(reading, at, reading.token_at(quantity.end), sentence.last, quantity.kind)
    if behind is not None:
        return behind
    at = _before_stress(reading, at, sentence.first)
    if at <= sentence.first:
        return None
    lead = reading.tokens.lower[at - 1]
    if lead == "van" and not _has_noun(reading, quantity, sentence.last):
        is_rate = at - 3 > sentence.first and reading.tokens.lower[at - 3] == "per"
        if tuple(reading.tokens.lower[at - 3 : at]) == ("in", "plaats", "van"):
            return None
        if is_rate and quantity.kind not in _OF_ANYTHING:
            return at - 2  # "60 euro per dienst van acht uur", but "de winst per aandeel van 3 euro"
        last = at - 3 if at - 3 > sentence.first and reading.tokens.lower[at - 2] == "," else at - 2
        head = _governing(reading, last, sentence.first, quantity.kind)
        if last == at - 3 and head is not None and not is_measure(reading.tokens.lower[head], quantity.kind):
            return None  # "met schulden, van gemiddeld 3.000 euro", but "de zaal, van 3 miljoen euro"
        return None if head is None or reading.tokens.lower[head] in _EMPTY else head
    if lead in ("(", ":") and at - 1 > sentence.first:
        at -= 1  # "de inflatie (3 procent)", "omzet: 3 miljoen euro"
    if uses_of_verb(reading.tokens.lower[at - 1]) or not is_noun_like(reading, at - 1, quantity.kind):
        return None
    if is_measure(reading.tokens.lower[at - 1], quantity.kind):
        begin = begin_of(reading, at - 1, sentence.first, quantity.kind)
        governor = reading.tokens.lower[begin - 1] if begin > sentence.first else ""
        is_free = lead in ("(", ":") or governor == "met" or governor not in PREPOSITIONS
        return at - 1 if is_free else None  # "en de werkloosheid 5 procent", but "verloor op de beurs 5 procent"
    return at - 1 if _opens_gap(reading, index, at - 1, sentence.first) else None


def _opens_gap(reading: Reading, index: int, noun: int, first: int) -> bool:
    """Whether the noun is what a clause without its verb is about: "De kaart kost 3 euro en [het boek] 12 euro"."""
    lower, quantity = reading.tokens.lower, reading.quantities[index]
    if index == 0 or noun - 2 <= first or lower[noun - 1] not in DETERMINERS or lower[noun - 2] not in ("en", ","):
        return False
    before = reading.quantities[index - 1]
    return before.kind in (quantity.kind, "length", "area") and reading.token_at(before.end) == noun - 2


def is_start_of_change(reading: Reading, index: int) -> bool:
    """Whether the amount is what another rises or falls from: "van 3 naar 4 procent"."""
    quantity = reading.quantities[index]
    at = reading.token_at(quantity.start)
    if index + 1 >= len(reading.quantities) or not at or reading.tokens.lower[at - 1] != "van":
        return False
    first, last = reading.token_at(quantity.end), reading.token_at(reading.quantities[index + 1].start)
    between = reading.tokens.lower[first:last]
    return len(between) <= 2 * _LONGEST_LINK and not _TARGETS.isdisjoint(between) and "," not in between[:-1]


def _has_noun(reading: Reading, quantity: Quantity, stop: int) -> bool:
    """Whether a noun behind a stretch says what it is of: "twaalf dagen hitte", "twee uur training"."""
    behind = reading.token_at(quantity.end)
    if quantity.kind in _OF_ANYTHING or behind >= stop:
        return False
    word = reading.tokens.lower[behind]
    if word in _DIMENSIONS:
        return True  # "van een 3 kilometer lang strand"
    return is_noun_like(reading, behind, quantity.kind) or reading.tokens.surface[behind][0].isupper()


def _before_stress(reading: Reading, at: int, first: int) -> int:
    """The token before which the amount's governor stands: over words that only stress it."""
    lower, start = reading.tokens.lower, at
    while at > first and start - at < _LONGEST_LINK and lower[at - 1] in _STRESS:
        at -= 1
    return at


def _governing(reading: Reading, last: int, first: int, kind: str) -> int | None:
    """The noun before "van": "een boete van", "goederen ter waarde van"."""
    lower = reading.tokens.lower
    if lower[last] in _WORTH and last - 1 > first and lower[last - 1] in ("ter", "met"):
        noun = head_before(reading, last - 2, first, kind)
        return last if noun is None else noun
    head = head_before(reading, last, first, kind)
    if head is not None and reading.tokens.lower[begin_of(reading, head, first, kind) - 1] in ("volgens", "blijkens"):
        return None  # "ging volgens voorlopige cijfers van 3 procent naar 4"
    return head


def _noun_behind(reading: Reading, at: int, behind: int, stop: int, kind: str) -> int | None:
    """An amount behind its own number: "3 miljoen euro winst", "20 minuten vertraging", "3 miljoen aan schade"."""
    lower = reading.tokens.lower
    for position in range(behind, min(stop, behind + _LONGEST_LINK)):
        word = lower[position]
        is_tagged = reading.upos[position] == "VERB"  # "de rijkste 5 procent bezit alles"
        is_verb = position == behind and (is_tagged or bool(uses_of_verb(word)))  # "dat 3 miljoen euro kosten"
        if is_measure(word, kind) and word not in _NO_AMOUNTS and not is_verb:
            return position
        if lower[position - 1] == "aan" and at and lower[at - 1] == "voor" and is_noun_like(reading, position, kind):
            return position  # "voor 40 miljoen euro aan goederen"
        if word in _BETWEEN and position == behind:
            continue
        if position == behind and kind == "length" and _is_laid(reading, at, position):
            return position
        if word in NOT_NOUNS or not (is_inflected(word) or is_bare_adjective(word)):
            return None
    return None


def _is_laid(reading: Reading, at: int, position: int) -> bool:
    """Whether a length is of what stands behind it, as so many kilos are: "60 millimeter regen", "12 kilometer
    fietspad", but not "de 100 meter horden" or "3 kilometer lopen"."""
    word, surface = reading.tokens.lower[position], reading.tokens.surface[position]
    if word in _FALLEN:
        return True
    if reading.upos[position] != "NOUN" or not surface.islower() or word in _DIMENSIONS or word.endswith(_DISTANCES):
        return False
    if not is_noun_like(reading, position, "length") or word in _SPORTS:
        return False
    return at == 0 or reading.tokens.lower[at - 1] not in DETERMINERS
