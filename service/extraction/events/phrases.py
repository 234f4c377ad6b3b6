"""The phrase that a number stands in: the preposition that governs it, and the noun that names what happened to it."""

from service.dutch.events import event_of_act
from service.dutch.word_forms import is_inflected
from service.dutch.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from service.extraction.events.attributes import is_number
from service.extraction.events.meanings import COUNTS, fits, gained
from service.extraction.reading import Reading, Sentence
from service.model import Quantity

# Between a governing noun or preposition and the number.
_BETWEEN = DETERMINERS | frozenset(
    "een nog al zo'n ruim bijna ongeveer circa zeker minstens maar liefst eens alleen".split()
)
# "een groep van 200 strijders": the group is no other thing than those who are counted.
_VESSELS = frozenset(
    """
    groep groepje totaal aantal kudde lading partij stapel hoeveelheid meerderheid reeks rij colonne konvooi team schare
    menigte bende leven levens bedrag som totaalbedrag
    """.split()
)
# What is compared with shares no rise or fall: "gestegen tot 300, tegen 200 in 2022".
AGAINST = "tegenover"
_AGAINST = frozenset(("tegen", "tegenover"))
# The part is not what rose: "gestegen naar 300, onder wie veertig kinderen".
AMONG = "waaronder"
_AMONG = frozenset((("onder", "wie"), ("van", "wie"), ("onder", "hen"), ("van", "hen")))
# "Op kosten van de leden" is on whose account.
_BY_WHOM = frozenset((("op", "kosten"), ("op", "straffe"), ("bij", "verkiezing")))
# A share is no price and no wage: "een belasting van 2 procent", "30 procent sociale huur".
_OF_WHOLE_AMOUNTS = frozenset("paid cost invested bought fined collected".split())
_CHANGES = frozenset(("increased", "decreased"))
# "Een stijging met 30 procent", "een tekort aan 300 leraren", "de moord op drie agenten", "een inval in 12 panden".
_LINKED_BY = {
    "met": _CHANGES,
    "aan": frozenset(("lacking",)),
    "op": frozenset(("killed", "attacked")),
    "in": frozenset(("searched",)),
    "bij": frozenset(("searched",)),
}
_OM_REACH = 18  # tokens between "om" and its "te"
_HEDGES = frozenset("zo'n ruim bijna ongeveer circa zeker minstens maar liefst nog".split())
_CLIMBED = ("steeg", "stijg", "steg", "daal", "dal", "zak", "klom", "klim", "kromp", "krimp", "groei", "liep", "loop")
_TO = frozenset(("naar", "tot"))
_APART = frozenset((",", "–", "(", "en"))
_COORDINATORS = frozenset(("en", ",", "of"))
_ROW = 12  # tokens in which the other members of a row stand
_COPULAS = frozenset("is was zijn waren bedraagt bedroeg bedragen bedroegen beloopt beliep".split())


def governing_act(words: tuple[str, ...], first: int, last: int, kind: str) -> tuple[int, str] | None:
    """The noun that governs the number: before it with "van", or right behind an amount."""
    found = _act_of(words, first, last, kind)
    if found is None or (kind == "percentage" and found[1] in _OF_WHOLE_AMOUNTS):
        return None
    name = gained(found[1], words[found[0]], kind)
    return (found[0], name) if name and fits(name, kind) else None


def _act_of(words: tuple[str, ...], first: int, last: int, kind: str) -> tuple[int, str] | None:
    before = _before(words, first)
    if words[last + 1 : last + 3] == ("aan", "boord") and kind == "count":
        return last + 2, "present"
    if before >= 2 and words[before - 2 : before] in _BY_WHOM:
        return None
    if before >= 1 and words[before] == "van" and _leads_to_another(words, last):
        return None  # "verlaagde de straf van twaalf naar tien jaar"
    if before >= 2 and words[before - 1] in _COPULAS and _links(words[before], words[before - 2]):
        return _named(words, before - 2)  # "dat er een tekort is van 300 leraren"
    if before >= 1 and _links(words[before], words[before - 1]):
        return _named(words, before - 1)
    if before >= 0 and event_of_act(words[before]) in _CHANGES and kind not in ("count", "duration"):
        return _named(words, before)  # "in juli was de stijging 51 procent"
    if kind not in COUNTS or kind == "percentage":
        behind = last + 1
        while behind < min(len(words), last + 3) and _stands_between(words[behind]):
            behind += 1
        named = _named(words, behind) if behind < len(words) else None
        if named is not None and fits(named[1], kind):
            return named
    if before >= 1 and words[before] in _COPULAS:
        for index in range(before - 1, max(-1, before - 6), -1):
            if event_of_act(words[index]) is not None and words[_before(words, index)] not in PREPOSITIONS:
                return _named(words, index)
    return None


def _named(words: tuple[str, ...], index: int) -> tuple[int, str] | None:
    """The noun at the index with the event that it names."""
    event = event_of_act(words[index])
    return None if event is None else (index, event)


def governing_preposition(
    reading: Reading, sentence: Sentence, words: tuple[str, ...], quantity: Quantity, first: int
) -> str:
    """The preposition of the phrase that the number stands in, or "": "voor 14 koks en 3 obers" has one."""
    before = _before(words, first)
    if before > 0 and words[before] in _COORDINATORS:
        prior = reading.quantities_in(reading.tokens.start[sentence.first + max(0, before - _ROW)], quantity.start)
        for index in reversed(prior):
            at = reading.token_at(reading.quantities[index].start) - sentence.first
            is_alike = reading.quantities[index].kind == quantity.kind
            if is_alike and not any([words[between] in AUXILIARIES for between in range(at, first)]):
                outer = _before(words, at)
                if outer < 0 or words[outer] not in _COORDINATORS:
                    return words[outer] if outer >= 0 and words[outer] in PREPOSITIONS else ""
        return ""
    if before >= 0 and (words[before] in ("waaronder", "waarvan") or words[before - 1 : before + 1] in _AMONG):
        return AMONG
    if before < 0 or words[before] not in PREPOSITIONS:
        return ""
    if words[before] in _AGAINST and before >= 1 and words[before - 1] in _APART:
        return AGAINST
    if words[before] == "van" and (_leads_to_another(words, first) or words[before - 1].startswith(_CLIMBED)):
        return "naar"  # both ends of "van 6 naar 8 procent", "daalde van 6 procent in mei naar 4"
    if words[before] == "om" and (
        "te" in words[first : first + _OM_REACH] or (before >= 1 and words[before - 1] in ("gaat", "ging"))
    ):
        return ""  # a conjunction: "om 200 burgers te evacueren"; or "het gaat om 200 burgers"
    if words[before] == "van" and before >= 1 and words[before - 1] in _VESSELS:
        outer = _before(words, before - 1)
        return words[outer] if outer >= 0 and words[outer] in PREPOSITIONS else ""
    return words[before]


def _stands_between(word: str) -> bool:
    """Whether the word may stand between an amount and its noun: "3 miljoen lagere kosten", "9 ton aan loon"."""
    return (is_inflected(word) or word == "aan") and event_of_act(word) is None


def _links(preposition: str, noun: str) -> bool:
    """Whether the preposition says how much of the noun's: "een winst van", "een tekort aan"."""
    event = event_of_act(noun)
    if event is None:
        return False
    return preposition in ("van", "tot", "à") or event in _LINKED_BY.get(preposition, ())


def _leads_to_another(words: tuple[str, ...], last: int) -> bool:
    """Whether "naar" or "tot" and another number stand right behind one, or its noun: "van 6 zetels naar 8"."""
    for at in range(last + 1, min(len(words) - 1, last + 4)):
        if words[at] in _TO:
            return is_number(words[at + 1]) or words[at + 1] in _HEDGES
    return False


def _before(words: tuple[str, ...], first: int) -> int:
    """The token that governs the number: before it, but for determiners and adverbs."""
    index = first - 1
    while index >= 0 and words[index] in _BETWEEN:
        index -= 1
    return index - 2 if index > 0 and words[index - 1 : index + 1] == ("in", "totaal") else index
