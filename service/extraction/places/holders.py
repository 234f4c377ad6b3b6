"""Names that are said to have what is counted: "Libanon telt 1,5 miljoen vluchtelingen", "Tielt is een stad ..."."""

from service.extraction.places.describing import PLACE_NOUNS
from service.extraction.reading import Reading, Sentence
from service.model import Mention

# Beside these a bare name is where they hold: "Zuid-Soedan telt twee miljoen ontheemden", "vorig jaar telde Gent ...".
HOLDS = frozenset(
    """
    telt telde tellen telden kent kende herbergt herbergde vangt ving registreert registreerde noteert noteerde
    krijgt kreeg krijgen kregen ontvangt ontving verwelkomt verwelkomde
    """.split()
)
_MAY_HOLD = frozenset("heeft had meldt meldde".split())  # with a number for their object
_HAD = frozenset(("count", "length", "area", "percentage"))
_HELD = frozenset("opgevangen geteld geregistreerd gemeld genoteerd ontvangen".split())
_IS = frozenset(("is", "was", "ligt", "lag", "vormt", "wordt"))
_DWELLERS = frozenset("inwoners bewoners zielen inwonertal".split())
_ARTICLES = frozenset(("een", "de", "het"))
_TOLD = tuple(PLACE_NOUNS)
_TOLD_REACH = 5  # tokens between a name and the noun that tells what place it is


def holds(reading: Reading, sentence: Sentence, mention: Mention, token: int) -> bool:
    """Whether a verb beside the name says what is there: "X telt", "vorig jaar telde X", "X heeft ... opgevangen"."""
    words = reading.tokens.lower
    following = reading.token_at(mention.end)
    if following >= sentence.last:
        return False
    if words[following] in HOLDS or (token > sentence.first and words[token - 1] in HOLDS):
        return True
    if words[following] == "heeft" and words[following + 1 : following + 2] == ["het"]:
        return False  # "Moskou heeft het over 150 doden"
    if words[following] not in _MAY_HOLD or (token > sentence.first and words[token - 1][0].isalpha()):
        return False
    end = next((i for i in range(following, sentence.last) if words[i] in (",", ";", ".", "en")), sentence.last)
    if words[end - 1] in _HELD:
        return True
    objects = reading.quantities_in(reading.tokens.start[following], reading.tokens.end[end - 1])
    if not objects or reading.quantities[objects[0]].kind not in _HAD:
        return False
    last = reading.token_at(reading.quantities[objects[0]].end - 1)
    return reading.token_at(reading.quantities[objects[0]].start) - following <= 4 and end - last <= 3


def is_next_of_row(reading: Reading, mention: Mention, token: int) -> bool:
    """Whether the name and a number continue a row: "in X 676 doden, Y 198 en Z 12"."""
    if not token or reading.tokens.lower[token - 1] not in (",", "en"):
        return False
    following = reading.token_at(mention.end)
    if following >= len(reading.tokens):
        return False
    start = reading.tokens.start[following]
    return bool(reading.quantities_in(start, start + 1))


def find_defined(reading: Reading, sentence: Sentence, mentions: list[Mention]) -> tuple[Mention | None, bool]:
    """The place that opens the sentence, which tells what place it is: "Tielt is een stad in West-Vlaanderen met ...".

    The second answer: whether it is one of several, and their number not its own: "Luik is een van de provincies".
    """
    words = reading.tokens.lower
    first = next((mention for mention in mentions if mention.form == "name"), None)
    if first is None:
        return None, False
    token = reading.token_at(first.start)
    if any(words[at] not in _ARTICLES and words[at] not in PLACE_NOUNS for at in range(sentence.first, token)):
        return None, False
    behind = reading.token_at(first.end)
    if words[behind : behind + 1] == ["("]:
        behind = next((at + 1 for at in range(behind, sentence.last) if words[at] == ")"), behind)
    if behind >= sentence.last or words[behind] not in _IS:
        return None, False
    told = words[behind + 1 : min(behind + 1 + _TOLD_REACH, sentence.last)]
    if told[:2] == ["een", "van"] or told[:3] == ["één", "van", "de"]:
        return first, True
    is_place = told[:1] and told[0] in _ARTICLES and any(word.endswith(_TOLD) for word in told)
    has_dwellers = not _DWELLERS.isdisjoint(words[behind : sentence.last])
    return (first, False) if is_place or (has_dwellers and told[:1] != ["er"]) else (None, False)


def is_apposed(reading: Reading, mention: Mention) -> bool:
    """Whether the words behind a name tell what place it is: "Bachmoet, een stad met 70.000 inwoners"."""
    following = reading.token_at(mention.end)
    words = reading.tokens.lower[following : following + _TOLD_REACH]
    return words[:1] == [","] and words[1:2] != [] and words[1] in _ARTICLES and not PLACE_NOUNS.isdisjoint(words[2:])
