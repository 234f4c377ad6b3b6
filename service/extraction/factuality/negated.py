"""What denies a number, or the clause that it stands in."""

from service.dutch import mood
from service.dutch.reporting import BELIEFS, CLAUSE_DENIALS, DENIALS, REPORTING_VERBS, SPLIT_REPORTING
from service.extraction.factuality.claims import find_false_claim
from service.extraction.factuality.misreported import find_wrongly_told
from service.extraction.factuality.spot import Mood, Spot
from service.extraction.factuality.verdicts import find_verdict
from service.extraction.factuality.words import CLAIMS, DENIED, REJECTS

MATRIX_REACH = 10  # tokens before "dat" in which its verb stands
_STRESS = frozenset(("al", "ook", "meteen", "echt", "zozeer"))
_SIZES = frozenset(("length", "mass", "area", "volume", "duration", "age", "speed", "power"))
_AMOUNTS = frozenset(("percentage", "money", "temperature", "speed"))
_NOTS = frozenset(("niet", "geen", "nooit"))
_OF_CHANGE = frozenset(("met", "tot", "op"))
_VERIFIED_REACH = 4  # tokens: "niet onafhankelijk worden bevestigd"
_OF_OBJECTS = DENIALS - CLAUSE_DENIALS
_SPEAKS = frozenset(("spreekt", "spreken", "sprak", "spraken"))
_ASIDES = frozenset(("zoals", "volgens", "aldus", "zo", "wat"))
_PAUSES = frozenset((",", ";", ":"))
_JOINS = frozenset(("en", "maar", "doch", "terwijl"))
# Whoever does not say so leaves it open; "meldde niet dat" and "vertelde niet dat" are said of what was so.
_CLAIMING = frozenset("zeg zegt zeggen zei zeiden gezegd beweer beweert beweren beweerde beweerden beweerd".split())
_SAYING = REPORTING_VERBS | SPLIT_REPORTING.keys()
_SHOWS = frozenset(("blijkt", "bleek", "staat", "stond"))
_PASSIVE = frozenset("wordt werd worden werden is zijn was waren".split())
_CAN = frozenset("kan kon kunnen konden wil wilde willen wilden".split())
_REFUSES = frozenset("weigert weigerde weigeren weigerden".split())
_CONFIRMS = frozenset(("bevestigen", "zeggen", "erkennen", "geloven", "aannemen"))
_SUBJECT_REACH = 5  # tokens: "geen enkele getuige beweerde"
_CONCERNS = frozenset(("gaat", "gaan", "ging", "gingen"))
# Where there are none of these, nobody vouches for what they would show.
_EVIDENCE = frozenset("aanwijzing aanwijzingen bewijs bewijzen bevestiging indicatie indicaties".split())
_POINTS = frozenset("wijst wees duidt duidde".split())
_TO_THAT = frozenset(("erop", "er"))
_CORRECTED_REACH = 3  # tokens: "30 doden, niet 40"
_CORRECTION_REACH = 8  # tokens


def find_negation(spot: Spot) -> Mood | None:
    """The word that denies the number itself, or its clause."""
    return _of_number(spot) or _of_bound(spot) or _of_clause(spot) or find_wrongly_told(spot)


def _of_number(spot: Spot) -> Mood | None:
    """ "geen 200", "niet met 4 maar met 6", "niet de 200 maar ...", "in plaats van de 200"."""
    words, first = spot.words, spot.sentence.first
    at = spot.low - 1
    while at > first and words[at] in _STRESS:
        at -= 1
    if words[max(first, at - 2) : at + 1] == ["niet", "uit", "van"]:
        return spot.mood("negated", at - 2)
    bounded = spot.quantity.modifier_span is not None and words[at] == "nooit"  # "nooit meer dan 200"
    if at - 1 >= first and words[at] == "niet" and words[at - 1] == "zo":
        return spot.mood("hypothetical", at - 1, at + 1, reserved=True)  # "honderden, zo niet duizenden"
    if at >= first and words[at] in mood.NEGATIONS and not bounded and not _is_tag(spot, at):
        return spot.mood("negated", at)
    if at - 1 >= first and words[at] in mood.NEGATED_PREPOSITIONS and words[at - 1] in mood.NEGATIONS:
        amounts = spot.quantity.kind in _AMOUNTS and words[at] in _OF_CHANGE
        set_against = at - 2 > first and words[at - 2] in ("en", ",", "maar") and _stands_before(spot, at - 2)
        if amounts or set_against or _is_corrected(spot, words[at]) or _is_concerned(spot, at):
            return spot.mood("negated", at - 1)
    for back in range(at, max(first, at - 3) - 1, -1):
        if words[back] in ("de", "het", "die") and back > first and words[back - 1] == "niet":
            return spot.mood("negated", back - 1) if _is_corrected(spot) else None
        if words[back] == "van" and back - 2 >= first and words[back - 2 : back] == ["in", "plaats"]:
            return spot.mood("negated", back - 2, back + 1)
    return None


def _is_concerned(spot: Spot, at: int) -> bool:
    """Whether the preposition at `at` is that of "het gaat niet om 200 doden"."""
    verb = spot.words[max(spot.sentence.first, at - 3) : at - 1]  # "gaat niet om", "gaat het niet om"
    return spot.words[at] == "om" and not _CONCERNS.isdisjoint(verb)


def _is_tag(spot: Spot, at: int) -> bool:
    """Whether the negation is that of "of niet", "al dan niet", "waarom niet"."""
    return (
        at > spot.sentence.first
        and spot.words[at] != "geen"
        and spot.words[at - 1] in ("of", "dan", "waarom", ",")
        and not _is_corrected(spot)
        and not _corrects(spot, at)
    )


def _corrects(spot: Spot, at: int) -> bool:
    """Whether "niet" at `at` sets the number against one right before it: "het waren er 30, niet 40"."""
    reading, comma = spot.reading, at - 1
    first = max(spot.sentence.first, comma - _CORRECTED_REACH)
    follows = at + 1 == spot.low and spot.words[comma] == ","
    return follows and bool(reading.quantities_in(reading.tokens.start[first], reading.tokens.start[comma]))


def _of_bound(spot: Spot) -> Mood | None:
    """ "geen 20 euro, maar 30" is a correction; without one "geen 20 euro" is a bound, and asserted."""
    modifier = spot.quantity.modifier_span
    is_bound = modifier is not None and spot.words[spot.low] == "geen"
    return spot.mood("negated", spot.low) if is_bound and (_is_corrected(spot) or _is_set_against(spot)) else None


def _is_set_against(spot: Spot) -> bool:
    """Whether another number stands right before: "kost 4 miljoen euro en geen 6 miljoen"."""
    return spot.before in ("en", ",") and _stands_before(spot, spot.low - 1)


def _stands_before(spot: Spot, joint: int) -> bool:
    """Whether another number stands right before the comma or conjunction."""
    reading, first = spot.reading, max(spot.sentence.first, joint - _CORRECTED_REACH)
    return bool(reading.quantities_in(reading.tokens.start[first], reading.tokens.start[joint]))


def _is_corrected(spot: Spot, preposition: str | None = None) -> bool:
    """Whether "maar" and another number follow: "niet met 4 maar met 6"."""
    words, last = spot.words, spot.sentence.last
    for index in range(spot.high, min(last, spot.high + _CORRECTION_REACH)):
        if words[index] == "maar":
            if preposition is not None and words[index + 1 : index + 2] != [preposition]:
                return False
            ends = spot.reading.tokens.end[min(last - 1, index + 5)]
            return bool(spot.reading.quantities_in(spot.reading.tokens.start[index], ends))
    return False


def _of_clause(spot: Spot) -> Mood | None:
    """ "er is geen sprake van 200", "het klopt niet dat ...", "dat ..., klopt niet", "ontkende de diefstal van ..."."""
    words, sentence = spot.words, spot.sentence
    if spot.before == "van" and "sprake" in spot.inside and "geen" in spot.inside:
        return spot.mood("negated", words.index("geen", spot.first))
    if (false := find_false_claim(spot)) is not None:
        return false
    shown = spot.low - 2  # "geen bewijs voor 300 doden"
    if shown > spot.first and words[shown] in _EVIDENCE and words[shown - 1] in ("geen", "enkel"):
        return spot.mood("hypothetical", shown - 1, shown + 1, reserved=True)
    if spot.is_relative or (spot.before == "van" and spot.quantity.kind in _SIZES):
        return None  # "ontkent dat er kogels van 40 millimeter waren" has their size told
    if spot.opener == "dat" and spot.first > sentence.first:
        found = _in_matrix(spot, max(sentence.first, spot.first - MATRIX_REACH), spot.first)
        if found is None and words[spot.first - 1] in CLAIMS:  # "De bewering dat er 300 waren, is onjuist"
            return _in_matrix(spot, spot.last, min(sentence.last, spot.last + MATRIX_REACH))
        return found
    if spot.opener == "dat":
        return _in_matrix(spot, spot.last, min(sentence.last, spot.last + MATRIX_REACH))
    if spot.opener or spot.quantity.kind == "duration" or words[spot.high : spot.high + 1] in (["keer"], ["maal"]):
        return None
    if (found := _of_passive(spot)) is not None:
        return found
    at = spot.last_of(_OF_OBJECTS, spot.first, spot.low)
    if at is None and "tegen" in words[max(spot.high, spot.last - 2) : spot.last]:
        at = spot.last_of(_SPEAKS, spot.first, spot.low)  # "spreekt berichten over 30 doden tegen"
    return None if at is None or "niet" in spot.inside else spot.mood("negated", at)


def _of_passive(spot: Spot) -> Mood | None:
    """ "De dood van 300 soldaten wordt door X ontkend", "kon de dood van 300 soldaten niet bevestigen"."""
    words, inside = spot.words, spot.inside
    denied = spot.last_of(DENIED, spot.high, spot.last)
    if denied is not None and not _PASSIVE.isdisjoint(inside) and _NOTS.isdisjoint(inside):
        return spot.mood("negated", denied)
    confirms = spot.last_of(_CONFIRMS, spot.high, spot.last)
    if confirms is None or "niet" not in words[max(spot.high, confirms - 3) : confirms]:
        return None
    return spot.mood("hypothetical", confirms, reserved=True) if not _CAN.isdisjoint(inside) else None


def _in_matrix(spot: Spot, first: int, last: int) -> Mood | None:
    """What in `[first, last)`, the clause that governs the number's own, says that it is not so, or is not excluded."""
    words = spot.words
    first = matrix_begin(spot, first, last)
    not_at = spot.last_of(_NOTS, first, last)
    if "noch" in words[first:last]:
        return spot.mood("hypothetical", words.index("noch", first), reserved=True)  # "bevestigt noch ontkent dat"
    if (verdict := _verdict_in(spot, first, last)) is not None:
        return verdict
    for index in range(first, last):
        word = words[index]
        behind = words[index + 1 : min(last, index + 8)]
        if word in mood.VERIFIED and not_at is not None and 0 < index - not_at <= _VERIFIED_REACH:
            return spot.mood("hypothetical", not_at, index + 1, reserved=True)
        if word in REJECTS and not CLAIMS.isdisjoint(behind) and not_at is None:
            return spot.mood("negated", index)
        if word in DENIALS or word in DENIED:
            return None if not_at is not None else spot.mood("negated", index)
        if word in _SPEAKS and "tegen" in behind:
            return spot.mood("negated", index)
        if word in ("sluit", "sluiten", "sloot", "sloten") and "uit" in behind:
            return spot.mood("negated" if not_at is None else "hypothetical", index, reserved=True)
        if word == "sprake" and not_at is not None and abs(not_at - index) <= 2:
            return spot.mood("negated", min(index, not_at), max(index, not_at) + 1)
        if word in _EVIDENCE and "geen" in words[index - 2 : index] and words[last : last + 1] == ["dat"]:
            return spot.mood("hypothetical", index - 1, index + 1, reserved=True)
        if word == "niets" and not _POINTS.isdisjoint(words[index + 1 : index + 2]) and not _TO_THAT.isdisjoint(behind):
            return spot.mood("hypothetical", index, reserved=True)  # "niets wijst erop dat"
        if word in BELIEFS and last < spot.sentence.last and not_at == last - 1 and words[last] == "dat":
            return spot.mood("negated", index)  # "gelooft niet dat": who doubts it does not assert it
        if word in _CONFIRMS and not_at is not None and 0 < index - not_at <= _VERIFIED_REACH:
            return spot.mood("hypothetical", not_at, index + 1, reserved=True)  # "niet te kunnen bevestigen dat"
        if word in _REFUSES and not _CONFIRMS.isdisjoint(behind):
            return spot.mood("hypothetical", index, reserved=True)  # "weigert te bevestigen dat"
        is_claim = (word in _CLAIMING or word in BELIEFS or word in _SHOWS) and words[last : last + 1] == ["dat"]
        if is_claim and not_at is not None and _is_unsaid(index, not_at, last):
            return spot.mood("hypothetical", not_at, reserved=True)  # "zei niet dat"
        if is_claim and (nobody := _nobody(words, first, index)) is not None:
            return spot.mood("hypothetical", nobody, reserved=True)
    return None


def _verdict_in(spot: Spot, first: int, last: int) -> Mood | None:
    """What the part of `[first, last)` beside "dat" calls it: "Dat er 300 zijn, [is onzin], zegt X"."""
    words = spot.words
    if first >= spot.high:
        first += words[first : first + 1] == [","]
        end = next((index for index in range(first, spot.sentence.last) if words[index] in _PAUSES), spot.sentence.last)
        while end < spot.sentence.last - 1 and words[first] in _ASIDES:
            first = end + 1  # ", zoals de krant schreef, klopt niet"
            end = next(
                (index for index in range(first, spot.sentence.last) if words[index] in _PAUSES), spot.sentence.last
            )
        last = max(first, end)
    else:
        first = next((index + 1 for index in range(last - 2, first - 1, -1) if words[index] in _PAUSES), first)
    verdict = find_verdict(words[first:last], of_claim=True)
    if verdict is None:
        return None
    reserved = verdict.factuality == "hypothetical"
    return spot.mood(verdict.factuality, first + verdict.first, first + verdict.last, reserved=reserved)


def _nobody(words: list[str], first: int, said: int) -> int | None:
    """Index of the word that says that nobody says so, or never: "Niemand zei dat", "Nooit beweerde X dat"."""
    if words[first] in ("niemand", "nooit", "nergens") or words[first : first + 2] == ["geen", "enkele"]:
        return first if said - first <= _SUBJECT_REACH else None
    return None


def _is_unsaid(said: int, not_at: int, last: int) -> bool:
    """Whether "niet" stands right before "dat", or a participle parts them: "zei niet dat", "heeft niet gezegd dat"."""
    return not_at == last - 1 or (said == last - 1 and not_at == last - 2)


def matrix_begin(spot: Spot, first: int, last: int) -> int:
    """Index in `[first, last)` where the clause that governs "dat" begins: what is joined before it governs nothing.

    "X ontkent dat en zegt dat ..." denies what stands before "en".
    """
    words = spot.words
    for index in range(last - 1, first, -1):
        if words[index] in (":", ";"):
            return index + 1  # "De minister bestrijdt dat: cijfers tonen dat ..."
        if words[index] in _JOINS and not _SAYING.isdisjoint(words[index + 1 : last]):
            return index + 1
    return first
