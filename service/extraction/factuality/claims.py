"""A number in a report that is called false or taken back: "het cijfer van 600 doden klopt niet"."""

from service.dutch.mood import FINITE, VERIFIED
from service.dutch.words import AUXILIARIES
from service.extraction.factuality.spot import Mood, Spot
from service.extraction.factuality.verdicts import find_verdict
from service.extraction.factuality.words import (
    CALLS,
    CLAIMS,
    FALSEHOODS,
    NOTS,
    PRICES,
    REJECTS,
    RETRACTED,
    RETRACTS,
)

_OF = frozenset(("van", "over", "als", "rond", "met", "omtrent"))
_CLAIM_REACH = 9  # tokens from the number back to what is reported: "berichten over een bod van 40 miljoen euro"
_CALL_REACH = 5  # tokens: "noemt de hele berekening dat"
_VERIFIED_REACH = 4  # tokens: "niet onafhankelijk worden bevestigd"
_VERBS = AUXILIARIES | FINITE
_NO_QUESTION = ["niet", "aan", "de", "orde"]
_SMALL = frozenset(("de", "het", "die", "deze", "dat", "dit", "zijn", "haar", "hun", "alle"))


def find_false_claim(spot: Spot) -> Mood | None:
    """The words that call the report false that the number stands in."""
    if spot.opener == "dat" and spot.first - 1 > spot.sentence.first and spot.words[spot.first - 1] in CLAIMS:
        return _called_behind(spot)
    claim = _claim_at(spot)
    if claim is None:
        return _nothing_of(spot) or _called(spot)
    words = spot.words
    behind = [index for index in spot.tokens if index >= spot.high]
    priced = words[claim] in PRICES
    verdict = find_verdict([words[index] for index in behind], of_claim=not priced)
    if verdict is not None:
        found = spot.mood(verdict.factuality, behind[verdict.first], behind[verdict.last - 1] + 1)
        return (
            found
            if verdict.factuality == "negated"
            else spot.mood("hypothetical", behind[verdict.first], reserved=True)
        )
    for index in behind:
        nots = words[max(spot.high, index - _VERIFIED_REACH) : index]
        if words[index] in VERIFIED and not NOTS.isdisjoint(nots):
            return spot.mood("hypothetical", index, reserved=True)  # "is niet onafhankelijk bevestigd"
    for index in spot.tokens:
        word = words[index]
        if spot.low <= index < spot.high:
            continue
        particle = RETRACTS.get(word)
        rejects = word in REJECTS or (word in RETRACTED and index >= spot.high)
        retracts = particle is not None and index < claim and particle in [words[at] for at in behind]
        if (rejects or retracts) and NOTS.isdisjoint(spot.inside):
            return spot.mood("negated", index)
    return None


def _called_behind(spot: Spot) -> Mood | None:
    """ "X noemt de berekening dat het om 600 jongeren gaat onjuist"."""
    words, first = spot.words, spot.first
    calls = not CALLS.isdisjoint(words[max(spot.sentence.first, first - _CALL_REACH) : first])
    last = spot.last - (words[spot.last - 1] in (".", ","))
    if calls and words[last - 1] in FALSEHOODS and NOTS.isdisjoint(words[last - 2 : last - 1]):
        return spot.mood("negated", last - 1)
    return None


def _claim_at(spot: Spot) -> int | None:
    """Index of the noun of what is reported, before the number and in one noun phrase with it."""
    words = spot.words
    for index in range(spot.low - 1, max(spot.first, spot.low - _CLAIM_REACH) - 1, -1):
        word = words[index]
        if word in CLAIMS and index + 1 < spot.low:
            return index if words[index + 1] in _OF else None
        if not word[0].isalpha() or (word in _VERBS and word not in _SMALL):
            return None
    return None


def _nothing_of(spot: Spot) -> Mood | None:
    """ "Van de 30 ontslagen is niets waar", "dat er van een bod van 30 miljoen niets aan is"."""
    words = spot.words
    if "van" not in words[max(spot.first, spot.low - _CALL_REACH) : spot.low]:
        return None
    for index in spot.tokens:
        is_nothing = index >= spot.high and words[index] in ("niets", "niks")
        if is_nothing and words[index + 1 : index + 2] in (["waar"], ["aan"], ["van"]):
            return spot.mood("negated", index, index + 2)
    return None


def _called(spot: Spot) -> Mood | None:
    """ "noemt 300 ontslagen onzin", "Dat 300 ...": whoever calls the number itself an invention."""
    words = spot.words
    if "orde" in spot.inside and spot.before not in _SMALL and words[spot.last - 4 : spot.last] == _NO_QUESTION:
        return spot.mood("negated", spot.last - 4, spot.last)  # "Een ronde met 300 ontslagen is niet aan de orde"
    if CALLS.isdisjoint(spot.inside):
        return None
    at = spot.last_of(CALLS, spot.first, spot.low)
    false = spot.last_of(FALSEHOODS, spot.high, spot.last)
    if at is None or false is None or at < spot.low - 3 or not NOTS.isdisjoint(spot.inside):
        return None
    return spot.mood("negated", false)
