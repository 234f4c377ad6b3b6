"""What nearly or possibly came to pass, and what is asked for: it is not there."""

from service.extraction.factuality.spot import Mood, Spot
from service.extraction.factuality.words import ASKED, BEFALLS, CASES, GOALS, NEARLY, PLANS, PLEADS

_HAD = frozenset(("had", "hadden"))
_THREATENS = frozenset("dreigt dreigen dreigde dreigden".split())
_PRESENT_MAY = frozenset(("kan", "kunnen"))
_MORE = frozenset("meer minder loonsverhoging opslag korting hogere lagere".split())
_DEMANDS = frozenset("vraagt vragen vroeg vroegen eist eisen eiste eisten".split())
_BUDGETED = frozenset(("begroot", "geraamd"))
_NOTS = frozenset(("niet", "geen", "nooit"))
_PRESSES = frozenset("dringt drong dringen drongen".split())
# These befall somebody only with what they lead to: "besmet raken", "getroffen worden".
_MILD = frozenset(("raken", "worden", "gaan", "komen", "vallen", "sluiten", "verliezen"))
_ILL = frozenset(
    """
    besmet gewond getroffen gedood vermist verloren verwoest vernield vernietigd beschadigd ziek dakloos werkloos
    failliet ontslagen geschrapt afgedankt verstoken vermoord verlamd uitgeschakeld geïnfecteerd lam kwijt
    """.split()
)


def find_unreal(spot: Spot) -> Mood | None:
    """The words by which the number is of something that did not, or does not yet, come to pass."""
    return _could(spot) or _nearly(spot) or _befalls(spot) or _in_case(spot) or _asked_for(spot)


def _could(spot: Spot) -> Mood | None:
    """ "had 300 levens kunnen redden": it did not come to pass."""
    if "kunnen" not in spot.inside:
        return None
    at = spot.last_of(_HAD, spot.first, spot.last)
    return spot.mood("hypothetical", at) if at is not None and "kunnen" in spot.words[at : spot.last] else None


def _nearly(spot: Spot) -> Mood | None:
    """ "Bijna werden 20 mensen geraakt", "Op een haar na vielen er 20 doden"; "Bijna 20 mensen" were."""
    words, first = spot.words, spot.first
    clause = spot.reading.clauses(spot.sentence).at(first - spot.sentence.first)
    if words[first] in NEARLY and first + 1 < spot.low and first + 1 - spot.sentence.first in clause.verbs:
        return spot.mood("hypothetical", first)
    if words[first : first + 4] == ["op", "een", "haar", "na"]:
        return spot.mood("hypothetical", first, first + 4)
    return None


def _befalls(spot: Spot) -> Mood | None:
    """ "300 banen dreigen te verdwijnen", "Tot 300 mensen kunnen besmet raken": what may befall those counted.

    What they do themselves they do in earnest: "300 boeren dreigen te staken", "900 mensen kunnen er zitten".
    """
    words, inside = spot.words, spot.inside
    if BEFALLS.isdisjoint(inside) or not _NOTS.isdisjoint(inside):
        return None
    for index in spot.tokens:
        word = words[index]
        threatens, may = word in _THREATENS, word in _PRESENT_MAY
        if not (threatens or may) or spot.low <= index < spot.high:
            continue
        verb = next((at for at in reversed(spot.tokens) if words[at] in BEFALLS), None)
        if verb is None or verb < max(index, spot.high):
            continue
        if may and words[verb] in _MILD and _ILL.isdisjoint(words[verb - 1 : verb + 2]):
            continue
        if may or words[verb - 1] == "te":
            return spot.mood("hypothetical", index)
    return None


def _in_case(spot: Spot) -> Mood | None:
    """ "in het ergste geval verliezen 300 mensen hun baan"."""
    words = spot.words
    if "geval" not in spot.inside:
        return None
    at = next((index for index in spot.tokens if words[index] == "geval" and words[index - 1] in CASES), None)
    if at is None or at == spot.first or "," in words[spot.high : at]:
        return None
    return spot.mood("hypothetical", at - 1, at + 1)


def _asked_for(spot: Spot) -> Mood | None:
    """ "pleit voor 300 agenten", "plannen voor 300 woningen", "vraagt 5 procent meer loon"."""
    words, low = spot.words, spot.low
    if low - 1 > spot.first and words[low - 2] in PLANS and spot.before in ("voor", "tot"):
        return spot.mood("hypothetical", low - 2)
    if spot.before == "er" and low - 2 > spot.first and words[low - 2] in _DEMANDS:
        return spot.mood("hypothetical", low - 2)  # "zij vragen er 600"
    if words[low - 1] in ("is", "was") and low - 2 >= spot.first and words[low - 2] in GOALS:
        return spot.mood("hypothetical", low - 2)  # "Het doel is 40 procent minder uitstoot"
    for index in spot.tokens:
        if index >= low:
            break
        between = words[index + 1 : low]
        pleads = PLEADS.get(words[index], "") in between and "," not in between
        if words[index] in _PRESSES and "erop" in between and "te" in words[index : spot.last]:
            return spot.mood("hypothetical", index)  # "dringt erop aan het aantal te verhogen tot 55"
        if pleads and (words[index] not in _PRESSES or "aan" in between):
            return spot.mood("hypothetical", index)
    asked = spot.last_of(ASKED, spot.first, low)
    if asked is not None and "te" in words[spot.high : spot.last]:
        return spot.mood("hypothetical", asked)  # "wordt gevraagd 18.500 euro beschikbaar te stellen"
    if words[spot.first] in _BUDGETED and words[spot.first + 1] in ("was", "waren", "is", "zijn"):
        return spot.mood("hypothetical", spot.first)  # "Begroot waren er 500 deelnemers"
    demands = words[low - 1] in _DEMANDS and low - 1 > spot.first and spot.quantity.kind in ("percentage", "money")
    if demands and not _MORE.isdisjoint(words[spot.high : spot.high + 1]):
        return spot.mood("hypothetical", low - 1)
    return None
