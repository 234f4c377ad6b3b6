"""What leaves open whether a number is so: told with reserve, wished or planned, looked for."""

from service.dutch import mood
from service.dutch.reporting import REPORTING_VERBS
from service.dutch.words import PREPOSITIONS
from service.extraction.factuality.conditional import find_condition
from service.extraction.factuality.negated import MATRIX_REACH, matrix_begin
from service.extraction.factuality.spot import Mood, Spot
from service.extraction.factuality.unreal import find_unreal
from service.extraction.factuality.wished import find_wish

_DEFINITE = frozenset("de die deze haar hun onze beide alle mijn jouw uw".split())
_RELATIVES = frozenset(("die", "dat"))
_LOOKED_FOR_REACH = 9  # tokens of a relative clause
_DOERS = frozenset(("hebben", "hadden"))
_HELPERS = _DOERS | frozenset("heeft had is was zijn waren wordt worden werd werden".split())
_RESERVED_ADJECTIVES = frozenset("mogelijke vermeende vermoedelijke beweerde zogenaamde zogezegde".split())
_ASIDE = 4  # tokens between a number and the comma behind its noun
_NOUN_REACH = 4  # tokens: "de kans is klein dat"
_ADJUNCTS = PREPOSITIONS - {"tot"}
_FEARS = ("vrees", "vrez", "vermoed")
_PHRASES = {
    first: tuple(phrase for phrase in mood.OPEN_PHRASES if phrase[0] == first)
    for first in sorted({phrase[0] for phrase in mood.OPEN_PHRASES})
}
_TOLD = mood.OPEN_ADVERBS | mood.WOULD | mood.RUMOURS | _PHRASES.keys()


def find_reserve(spot: Spot) -> Mood | None:
    """The word that leaves the number open."""
    if spot.before in mood.OPEN_ADJECTIVES:
        return spot.mood("hypothetical", spot.low - 1, reserved=spot.before in _RESERVED_ADJECTIVES)
    if _is_beside(spot):
        return None
    if (at := _looked_for(spot)) is not None:
        return spot.mood("hypothetical", at)
    if spot.before in _DEFINITE and not _is_relative(spot):
        return None
    if spot.quantity.kind == "age" and spot.before not in mood.OPEN_ADVERBS:
        return None
    return (
        _told(spot) or _accused(spot) or find_unreal(spot) or find_wish(spot) or _governed(spot) or find_condition(spot)
    )


def _is_beside(spot: Spot) -> bool:
    """Whether the number is what a plan is compared with, or told of in passing.

    "wil 9 miljoen uitgeven, tegen 14 miljoen dit jaar", "wil de verzameling, zo'n 400 stuks, tentoonstellen".
    """
    words, sentence, reading = spot.words, spot.sentence, spot.reading
    before = reading.quantities_in(sentence.start, spot.quantity.start)
    if spot.before == "tegen" and words[spot.low - 2 : spot.low - 1] == [","]:
        return bool(before)
    comma = spot.low - 2 if spot.before in ("nu", "samen", "goed") else spot.low - 1
    if before or comma <= sentence.first or words[comma] != ",":
        return False
    ends = next((at for at in range(spot.high, min(sentence.last, spot.high + _ASIDE)) if words[at] == ","), None)
    verbs = {index for clause in reading.clauses(sentence).clauses for index in clause.verbs}
    return ends is not None and all(index - sentence.first not in verbs for index in range(comma, ends))


def _looked_for(spot: Spot) -> int | None:
    """Index of the participle in "de 4 miljard die analisten hadden verwacht": what was looked for, and not what came.

    Of people only where they are not the ones who did it: "de 300 gasten die waren verwacht", "die de wirt had
    verwacht", but not "de 300 boeren die regen hadden verwacht".
    """
    words, sentence = spot.words, spot.sentence
    if not _RELATIVES.isdisjoint(words[spot.high : spot.high + 2]):
        opener = spot.high if words[spot.high] in _RELATIVES else spot.high + 1
        for index in range(opener + 1, min(sentence.last, opener + _LOOKED_FOR_REACH)):
            if words[index] in mood.LOOKED_FOR:
                counts = spot.quantity.kind == "count" and opener > spot.high
                doers = _DOERS if counts else frozenset[str]()
                beside = {*words[index - 1 : index], *words[index + 1 : index + 2]}
                return index if not _HELPERS.isdisjoint(beside - doers) else None
            if words[index] in (",", ".", ";", "en", "maar"):
                break
    return None


def _is_relative(spot: Spot) -> bool:
    """Whether "die" before the number is a pronoun: "een granaat, die 8 burgers zou hebben gedood"."""
    return spot.before == "die" and spot.low - 2 >= spot.sentence.first and spot.words[spot.low - 2] == ","


def _told(spot: Spot) -> Mood | None:
    """Told and not vouched for, or possible, in the clause itself."""
    words = spot.words
    if _TOLD.isdisjoint(spot.inside):
        return None
    for index in spot.tokens:
        word = words[index]
        if word not in _TOLD or spot.low <= index < spot.high or not _is_within(spot, index):
            continue
        adverb = word in mood.OPEN_ADVERBS and _is_said_of(spot, index)
        would = word in mood.WOULD and not _looks_back(spot, index)
        if adverb or would or (word in mood.RUMOURS and index < spot.low):
            return spot.mood("hypothetical", index, reserved=True)
        for phrase in _PHRASES.get(word, ()):
            if tuple(words[index : index + len(phrase)]) == phrase:
                return spot.mood("hypothetical", index, index + len(phrase), reserved=phrase[-1] != "verwachting")
    return None


def _accused(spot: Spot) -> Mood | None:
    """ "verdacht van 30 inbraken", "wordt ervan verdacht 30 klanten te hebben bestolen"."""
    if mood.ACCUSED.isdisjoint(spot.inside):
        return None
    at = spot.last_of(mood.ACCUSED, spot.first, spot.low)
    if at is None or not (spot.before in ("van", "voor") or "te" in spot.words[spot.high : spot.last]):
        return None
    return spot.mood("hypothetical", at, reserved=True)


def _is_within(spot: Spot, index: int) -> bool:
    """Whether what the word at `index` leaves open holds for the number.

    It does for what stands behind the word, for all of a subordinate clause, and before the word for what is no
    adjunct: in "in een huis met drie kamers zou brand zijn gesticht" the rooms are there.
    """
    if index < spot.low or spot.opener:
        return True
    return spot.before not in _ADJUNCTS and "met" not in spot.words[spot.first : spot.low]


def _is_said_of(spot: Spot, index: int) -> bool:
    """Whether the adverb at `index` is one, and not said of another word: "twee mogelijk valse paspoorten", "40 doden,
    mogelijk 100 gewonden".
    """
    if index == spot.high and spot.quantity.kind == "count":
        return False
    if index > spot.high and "," in spot.words[spot.high : index]:
        return False
    return spot.words[index] != "mogelijk" or _is_adverb(spot, index)


def _is_adverb(spot: Spot, index: int) -> bool:
    """Whether "mogelijk" is no adjective: "dat is mogelijk", "zo veel mogelijk", "maakt mogelijk"."""
    words, last = spot.words, spot.last
    if words[index - 1] in ("zoveel", "niet", "waar", "indien", "zolang") or words[index - 2] in ("zo", "zoveel"):
        return False
    if any(word.startswith(("maak", "maken", "gemaakt")) for word in spot.inside):
        return False
    return index + 1 < last and words[index + 1] not in (".", "dankzij", "door", "om", "voor", "met", "dat")


def _looks_back(spot: Spot, index: int) -> bool:
    """Whether "zou" here tells what came to pass: "zou later nog winnen", "zou elf jaar duren voor ..."."""
    words, sentence = spot.words, spot.sentence
    if "als" in words[sentence.first : sentence.last]:
        return False
    if not mood.LATER.isdisjoint(spot.inside):
        return True
    behind = words[index + 1 : sentence.last]
    return "duren" in behind and not mood.BEFORE.isdisjoint(behind[behind.index("duren") :])


def _governed(spot: Spot) -> Mood | None:
    """What the clause that governs this one leaves open: "hoopt dat ...", "een plan om ...", "vraagt of ..."."""
    sentence, words = spot.sentence, spot.words
    if words[sentence.first] == "stel" and "dat" in words[sentence.first + 1 : min(spot.low, sentence.first + 5)]:
        return spot.mood("hypothetical", sentence.first)  # "Stel, bijvoorbeeld, dat er 900 man was"
    if spot.is_relative:
        return None
    if spot.opener == "dat" and words[sentence.first : sentence.first + 2] in (["het", "zou"], ["dan", "zou"]):
        return spot.mood("hypothetical", sentence.first + 1, reserved=True)  # "Het zou zo moeten zijn dat ..."
    first = max(sentence.first, spot.first - MATRIX_REACH)
    if spot.opener == "dat" and words[first] == "wie" and first == sentence.first:
        return spot.mood("hypothetical", first)  # "Wie zegt dat ..., liegt."
    if spot.opener == "dat" and words[spot.first - 1] in mood.WOULD:
        return spot.mood("hypothetical", spot.first - 1, reserved=True)  # "zou dat 3 miljard opleveren"
    first = matrix_begin(spot, first, spot.first)
    if spot.opener == "dat" and (at := spot.last_of(_OPEN_BEFORE_THAT, first, spot.first)) is not None:
        if words[at] in mood.OPEN_NOUNS and spot.first - at > _NOUN_REACH:
            return None
        if words[at].startswith("reken") and words[spot.first - 1] in ("voor", "uit"):
            return None  # "rekende voor dat"
        if any(word in _SAYING and not word.endswith("en") for word in words[at + 1 : spot.first]):
            return None  # "Wie anoniem wil blijven, vertelde X dat ..."
        reserved = words[at] in mood.OPEN_ADVERBS | mood.SEEMS | mood.RUMOURS or words[at].startswith(_FEARS)
        return spot.mood("hypothetical", at, reserved=reserved)
    if spot.opener == "om" and (at := spot.last_of(mood.OPEN_BEFORE_TO, first, spot.first)) is not None:
        return spot.mood("hypothetical", at)
    if spot.opener == "of":
        return spot.mood("hypothetical", spot.first, reserved=True)
    return None


_SAYING = REPORTING_VERBS - mood.WISHES
_OPEN_BEFORE_THAT = mood.OPEN_BEFORE_THAT | mood.RUMOURS
