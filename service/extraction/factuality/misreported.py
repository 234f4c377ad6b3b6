"""What was told wrongly: "Ten onrechte meldde X dat er 40 doden waren", "eerder werden onterecht 40 doden gemeld"."""

from service.dutch.reporting import BELIEFS, REPORTED, REPORTING_VERBS
from service.dutch.reporting_verbs import SAYING, TELLING, forms_of
from service.extraction.factuality.spot import Mood, Spot
from service.extraction.factuality.words import WRONGLY

_MATRIX_REACH = 14  # tokens before "dat"
_SAID = (
    REPORTING_VERBS
    | REPORTED
    | BELIEFS
    | frozenset("stond staat stonden staan aangenomen gedacht gesuggereerd".split())
)
# With a number for their object these tell, and do nothing to those counted: "erkende ten onrechte 40 klachten".
_TELL = (
    forms_of("melden beweren rapporteren tweeten", SAYING)
    | forms_of("berichten vermelden claimen schrijven", TELLING)
    | frozenset(
        "gemeld gerapporteerd bericht vermeld beweerd geschreven gesproken spreekt spreken sprak spraken".split()
    )
)


def find_wrongly_told(spot: Spot) -> Mood | None:
    """The adverb that says that it was told, and is not so."""
    words, sentence = spot.words, spot.sentence
    if spot.opener == "dat" and not spot.is_relative:
        first = max(sentence.first, spot.first - _MATRIX_REACH)
        told = not _SAID.isdisjoint(words[first : spot.first])
        at = spot.last_of(WRONGLY, first, spot.first)
        return _mood(spot, at) if told and at is not None else None
    at = next((index for index in spot.tokens if words[index] in WRONGLY), None)
    if at is None or _TELL.isdisjoint(spot.inside):
        return None
    return _mood(spot, at)


def _mood(spot: Spot, at: int) -> Mood | None:
    """The adverb at `at` with its preposition, unless it is denied itself: "niet ten onrechte"."""
    words = spot.words
    first = at - 1 if at > spot.sentence.first and words[at - 1] in ("ten", "per", "bij") else at
    if words[at] in ("onrechte", "vergissing", "abuis") and first == at:
        return None
    return (
        None
        if words[first - 1] in ("niet", "geenszins") and first > spot.sentence.first
        else spot.mood("negated", first, at + 1)
    )
