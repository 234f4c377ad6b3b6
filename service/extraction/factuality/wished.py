"""What somebody wishes, plans, expects or threatens, and what may come of something: it is not there yet."""

from service.dutch import mood
from service.dutch.words import PREPOSITIONS
from service.extraction.factuality.conditional import ASKING_VERBS
from service.extraction.factuality.spot import Mood, Spot

_ADJUNCTS = PREPOSITIONS - {"tot"}
_NOUN_REACH = 4  # tokens
_PROVIDES = frozenset(("voorziet", "voorzien", "voorzag", "voorzagen"))
_RECKONING = frozenset(("rekening",))
_COUNTS_ON = frozenset("houdt houden hield hielden gehouden".split())
_FEARS = ("vrees", "vrez", "vermoed")
_SUBJECT_REACH = 6  # tokens from the beginning of a clause to the verb that its subject follows
_WANTED = mood.WISHED | mood.WISHES | mood.SEEMS | mood.MAY | mood.MUST | mood.COUNTED_ON | mood.DEMANDS | {"plan"}


def find_wish(spot: Spot) -> Mood | None:
    """Wished, planned, expected, threatened, or what comes of something, in the clause itself."""
    words, inside = spot.words, spot.inside
    if spot.before == "op" and spot.low - 2 >= spot.first and words[spot.low - 2] in mood.OPEN_NOUNS:
        return spot.mood("hypothetical", spot.low - 2)  # "kans op vijf centimeter sneeuw"
    if spot.before == "in" and spot.low - 2 >= spot.first and words[spot.low - 2] in _PROVIDES:
        return spot.mood("hypothetical", spot.low - 2)  # "Het plan voorziet in 300 woningen"
    near = words[max(spot.first, spot.low - _NOUN_REACH) : spot.low]  # "rekening met een afvoer van 2.900"
    counted_on = spot.before == "met" or (spot.before == "van" and "met" in near)
    if counted_on and not _COUNTS_ON.isdisjoint(inside):
        reckons = spot.last_of(_RECKONING, spot.first, spot.low)  # and no "betaalde de rekening met 200 euro"
        if reckons is not None:
            return None if words[reckons - 1] == "geen" else spot.mood("hypothetical", reckons)
    for index, word in zip(spot.tokens, inside, strict=True):
        if word not in _WANTED or spot.low <= index < spot.high:
            continue
        wished = index < spot.low and word in mood.WISHED | mood.COUNTED_ON
        if wished and words[index + 1 : index + 2] in (["voor"], ["op"]):
            return spot.mood("hypothetical", index)  # "er wordt gevreesd voor 40 doden"
        if word in mood.WISHED and index > spot.low and words[spot.high] in ("keer", "maal"):
            continue  # "heeft drie keer beloofd"
        if word in mood.WISHED and index > spot.low:
            compared = not mood.COMPARES.isdisjoint(words[max(spot.first, index - 2) : index])
            if not compared and words[index + 1 : index + 2] != ["van"]:
                return spot.mood("hypothetical", index)
            continue
        if word in mood.COUNTED_ON and index > spot.low and "op" in words[spot.first : spot.low]:
            return spot.mood("hypothetical", index)
        if index < spot.low and _is_ahead(spot, index):
            return spot.mood("hypothetical", index)
        if (index > spot.low and not spot.opener) or _is_subject_of(spot, index):
            continue
        if index > spot.low and spot.quantity.kind == "count" and spot.before in _ADJUNCTS:
            continue  # "dat in drie steden banen kunnen verdwijnen"
        if word == "plan" and words[index - 1] == "van":
            return spot.mood("hypothetical", index - 1, index + 1)
        if word in mood.SEEMS and "te" in inside:
            return spot.mood("hypothetical", index, reserved=True)
        leads = index > spot.low and spot.low - spot.first <= 1  # "dat drie op de tien willen vertrekken"
        wishes = word in mood.WISHES and _has_object(spot, index) and not leads
        is_open = words[index + 1 : index + 2] == ["best"] or words[index + 1 : index + 3] == ["wel", "eens"]
        comes = word in mood.MAY and (is_open or words[spot.low] == "tot" or not mood.OUTCOMES.isdisjoint(inside))
        comes = comes and words[index + 1 : index + 3] != ["niet", "anders"]
        aims = word in mood.MUST and not mood.TARGETS.isdisjoint(inside)
        if wishes or comes or aims:
            return spot.mood("hypothetical", index, reserved=wishes and word.startswith(_FEARS))
    return None


def _is_ahead(spot: Spot, index: int) -> bool:
    """Whether the verb says of the number behind it that it is not there yet: "er dreigen 300 ontslagen", "tegen 2030
    moeten er 300 windmolens staan", "eist 300 nieuwe agenten".
    """
    words, word = spot.words, spot.words[index]
    if word.startswith("dreig"):
        return "er" in words[max(0, index - 1) : index + 2] and "met" not in words[spot.high : spot.last]
    if word in mood.MUST:
        return not mood.GOALS.isdisjoint(words[spot.high : spot.last]) and not mood.LATER_ON.isdisjoint(spot.inside)
    asks = word in mood.DEMANDS and index == spot.low - 1 and index > spot.first
    behind = words[spot.high : spot.high + 3]
    return asks and not mood.MORE.isdisjoint(behind[:1]) and mood.TOLL.isdisjoint(behind)


def _has_object(spot: Spot, index: int) -> bool:
    """Whether the verb has what it wishes: "hoopt" and "rekent" what they hope for, "dreigt" what it threatens."""
    word, behind = spot.words[index], spot.words[index + 1 : spot.last]
    if word.startswith(("reken", "mik", "hoop", "hopen")):
        return "op" in behind or "te" in behind
    return not word.startswith("dreig") or "te" in behind or "met" in behind


def _is_subject_of(spot: Spot, index: int) -> bool:
    """Whether the number is the subject of the verb before it: "Daarom willen 200 boeren ...", "Van hen wil een derde".

    A singular verb has its subject behind it where a preposition opens the clause.
    """
    if spot.low != index + 1:
        return False
    if spot.words[index].endswith("en") and spot.quantity.kind == "count":
        return index - spot.first <= _SUBJECT_REACH
    if spot.quantity.kind not in ("percentage", "fraction", "ratio"):
        return False
    before = spot.words[spot.sentence.first : index]  # "Van de ouders tussen 30 en 40 wil een derde ..."
    first = before if "," not in before and ASKING_VERBS.isdisjoint(before) else spot.words[spot.first : index]
    return bool(first) and first[0] in PREPOSITIONS
