"""Words beside a name that tell that it is a place, or that somebody gets there: "het dorpje X", "bereikten X"."""

from service.dutch.words import ADVERBS
from service.extraction.reading import Reading, Sentence
from service.model import Mention

PLACE_NOUNS = frozenset(
    """
    plaats dorp stad hoofdstad kamp gebied regio streek enclave bolwerk wijk buurt gemeente eiland haven terrein
    provincie deelstaat district
    """.split()
)
_REACHES = frozenset(
    """
    bereikt bereikte bereikten bereiken bestookt bestookte bestookten beschiet beschoot beschoten bombardeert
    bombardeerde bombardeerden veroverde veroverden heroverde heroverden belegerde belegerden
    """.split()
)
_STRIKES = frozenset(
    """
    trof troffen treft treffen getroffen teistert teisteren teisterde teisterden verwoest verwoestte verwoestten
    overspoelt overspoelde overspoelden raasde opschrikte opschrikt
    """.split()
)
_DISASTERS = (
    "beving", "schok", "storm", "orkaan", "cycloon", "tyfoon", "tornado", "tsunami", "vloedgolf", "overstroming",
    "overstromingen", "brand", "branden", "droogte", "hittegolf", "noodweer", "uitbarsting", "lawine", "epidemie",
    "ramp", "explosie", "aanslag", "aanval",
)  # fmt: skip
_STRUCK = 4  # tokens between the verb and the place
_DISASTER = 8  # tokens between the disaster and the place
_REACHED = 3  # tokens between the verb and the place


def is_reached(reading: Reading, sentence: Sentence, token: int) -> bool:
    """Whether the place is the object of who gets there, or harms it: "bereikten vrijdag X", "beschoot X".

    Not of countries, which do so to others: "Toen veroverde Rusland twaalf dorpen".
    """
    words = reading.tokens.lower
    for at in range(token - 1, max(sentence.first, token - 1 - _REACHED), -1):
        if words[at] in _REACHES:
            return True
        times = reading.times_in(reading.tokens.start[at], reading.tokens.end[at])
        if not times and words[at] not in ADVERBS:
            return False
    return False


def is_struck(reading: Reading, sentence: Sentence, mention: Mention, token: int) -> bool:
    """Whether a disaster befalls the place: "de beving die het Atlasgebergte trof", "toen verwoestte een schok X"."""
    words = reading.tokens.lower
    behind = reading.token_at(mention.end)
    around = words[max(sentence.first, token - _STRUCK) : min(behind + 1, sentence.last)]
    if _STRIKES.isdisjoint(around):
        return False
    return any(word.endswith(_DISASTERS) for word in words[max(sentence.first, token - _DISASTER) : token])


def is_described(reading: Reading, token: int) -> bool:
    """Whether a noun or an adjective of place leads the name: "het dorpje X", "IS-bolwerk X", "het Waalse X"."""
    if not token:
        return False
    before = reading.tokens.lower[token - 1].rpartition("-")[2].removesuffix("je")
    if before in PLACE_NOUNS or before.endswith(("stad", "dorp", "gemeente", "bolwerk", "plaats")):
        return True
    named = reading.mentions_in(reading.tokens.start[token - 1], reading.tokens.end[token - 1])
    return bool(named) and named[0].form == "demonym"


def is_explained(reading: Reading, mention: Mention) -> bool:
    """Whether the story says what place it is: "uit X, het laatste dorp in het oosten"."""
    following = reading.token_at(mention.end)
    words = reading.tokens.lower[following : following + 5]
    return words[:1] == [","] and words[1:2] in (["het"], ["de"], ["een"]) and not PLACE_NOUNS.isdisjoint(words[2:])
