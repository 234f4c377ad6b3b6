"""Words that point at a place that the story has named, or away from it: "daar", "in de stad", "in heel het land"."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from service.dutch.words import ADVERBS
from service.extraction.places.describing import PLACE_NOUNS
from service.extraction.places.governors import FROM, IN
from service.extraction.places.grains import Grain, bare_name
from service.extraction.places.seats import is_subject
from service.extraction.places.there import is_there, stands_for_thing
from service.extraction.reading import Reading, Sentence
from service.model import Mention

_REGIONS = frozenset(("provincie", "deelstaat", "regio", "streek", "gebied", "district"))
_POINTING: dict[str, Grain | Literal["capital"]] = {
    **{noun: "region" if noun in _REGIONS else "town" for noun in PLACE_NOUNS},
    **dict.fromkeys(("omgeving", "omtrek"), "town"),
    "land": "country",
    "hoofdstad": "capital",
}
_POINTERS = frozenset(f"{word}{ending}" for word in (*_POINTING, "daar") for ending in ("", "je")) | {"er"}
_POSSESSIVES = frozenset("zijn haar hun onze ons mijn".split())
_DEFINITE = _POSSESSIVES | frozenset("de het dit dat deze die dezelfde hetzelfde datzelfde".split())
# Where somebody lives may be anywhere: "In hun woningen lagen wapens".
_HOMES = ("woning", "woningen", "huis", "huizen", "auto", "wagen", "cel", "cellen", "kamer", "kamers", "tuin")
_WHOLE = frozenset(("heel", "hele", "gehele", "ganse"))
_OF_ALL = frozenset(("dat", "alle", "door", "aan", "vraagt", "moeten", "willen", "kunnen", "krijgen"))
_EVERYWHERE = frozenset("wereldwijd overal landelijk nationaal internationaal europees elders".split())
_PLACES = frozenset(
    "steden dorpen landen gemeenten gemeentes provincies plaatsen regio's streken deelstaten gebieden wijken".split()
)
_TELLING = _POINTERS | _PLACES | _EVERYWHERE | frozenset(("dat", "dit"))
# "Dat is 3 procent meer", "in 2022 waren dat er nog 55": a sentence that goes on about the figure before it.
_IS = frozenset("is was zijn waren bedroeg bedraagt bedroegen lag ging gaat werd werden".split())
_THAT = frozenset(("dat", "dit"))
_LEADING = frozenset(("in", "nabij", "bij", "naar", "te"))
_SMALL = ("dorp", "dorpje", "gehucht", "stadje", "kamp", "plaats", "plaatsje", "wijk")
_AGAINST = frozenset(("met", "tegen", "over"))
_SIDES = frozenset("kant zijde oever deel helft".split())
_DETERMINED = 3  # tokens between a determiner and its noun: "de zwaar getroffen stad"


@dataclass(frozen=True, slots=True)
class Pointer:
    """What a sentence points at: the last place of a grain, the last capital, or the last that was named ("any").

    `start`: offset of the word that points; `opens`: the sentence is about that place ("De stad trekt geld uit");
    `is_described`: a word tells whose it is ("in de Montenegrijnse hoofdstad").
    """

    grain: Grain | Literal["capital", "any"]
    start: int
    opens: bool
    is_described: bool = False


def may_point(words: list[str]) -> bool:
    """Whether any of the words of a sentence can make the answer of one of the functions below another than no."""
    return not _TELLING.isdisjoint(words)


def find_pointer(reading: Reading, sentence: Sentence) -> Pointer | None:
    """Where the sentence points: "in de Oost-Syrische plaats", "uit het kamp", "daar"."""
    words = reading.tokens.lower
    own = words[sentence.first : sentence.last]
    for index in [at for at, word in enumerate(own, sentence.first) if word in _POINTERS]:
        word = words[index].removesuffix("je")
        if word == "daar":
            if stands_for_thing(reading, sentence, index):
                continue
            return Pointer("any", reading.tokens.start[index], True)
        if word == "er":
            if is_there(reading, sentence, index):
                return Pointer("any", reading.tokens.start[index], True)
            continue
        if index == sentence.first or _has_name(reading, sentence, index):
            continue
        is_direct = words[index - 1] in _DEFINITE
        if not is_direct and (word == "land" or _DEFINITE.isdisjoint(_before(words, sentence, index))):
            continue
        governor = words[index - 2] if index - 2 >= sentence.first else "."
        is_within = governor in IN and (words[index - 1] in _POSSESSIVES or index - 2 == sentence.first)
        opens = is_direct and (is_within or not governor[0].isalpha())
        is_described = _is_within_described(reading, sentence, index)
        return Pointer(_POINTING[word], reading.tokens.start[index], opens or is_described, is_described)
    return None


def _has_name(reading: Reading, sentence: Sentence, noun: int) -> bool:
    """Whether the name of the place stands behind its noun, which then points at no other: "in het kamp Zamzam"."""
    if noun + 1 >= sentence.last or not reading.tokens.surface[noun + 1][0].isupper():
        return False
    start = reading.tokens.start[noun + 1]
    return any(mention.type == "location" for mention in reading.mentions_in(start, start + 1))


def _is_within_described(reading: Reading, sentence: Sentence, noun: int) -> bool:
    """Whether it is said to be in a place that is told by its people: "in de Montenegrijnse hoofdstad"."""
    words = reading.tokens.lower
    if noun - 3 < sentence.first or words[noun - 2] not in _DEFINITE or words[noun - 3] not in IN:
        return False
    start = reading.tokens.start[noun - 1]
    return any(mention.form == "demonym" for mention in reading.mentions_in(start, start + 1))


def _before(words: list[str], sentence: Sentence, index: int) -> list[str]:
    return words[max(sentence.first, index - _DETERMINED) : index]


def continues(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether the words before token `at` say that its number is the one of the sentence before, elsewhere in time."""
    words = reading.tokens.lower[sentence.first : at]
    if words and words[0] in _THAT:
        return len(words) > 1 and words[1] in _IS
    if words[-2:] == ["het", "er"] or (words[-3:-1] == ["het", "er"] and words[-1] in ADVERBS):
        return True  # "Twee jaar geleden waren het er 7.100"
    if _THAT.isdisjoint(words):
        return False
    return any(word in _THAT and words[index - 1] in _IS for index, word in enumerate(words) if index)


def is_everywhere(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence is of many places: "wereldwijd", "in heel het land", "in beide steden"."""
    words = reading.tokens.lower[sentence.first : sentence.last]
    if not _EVERYWHERE.isdisjoint(words):
        return True
    if not _PLACES.isdisjoint(words) and any(
        word in _PLACES and ("in" in words[max(0, at - 2) : at] or words[at - 1] in _OF_ALL)
        for at, word in enumerate(words)
    ):
        return True  # "in beide steden", "wil dat gemeenten 36.000 mensen huisvesten"
    return "land" in words and not _WHOLE.isdisjoint(words[max(0, words.index("land") - 2) : words.index("land")])


def names_another(reading: Reading, sentence: Sentence, mentions: list[Mention], countries: frozenset[str]) -> bool:
    """Whether the sentence is of another place than the story.

    "In Vlaamse cellen", "een akkoord met Albanië", "Egypte liet vrachtwagens door", and "bij een ramp in X" where X
    is a name that nobody knows.
    """
    words = reading.tokens.lower
    for mention in mentions:
        token = reading.token_at(mention.start)
        before = words[token - 1] if token > sentence.first else ""
        if before in IN and mention.form == "demonym":
            return True
        if mention.form == "demonym" and words[token + 1 : token + 2] and words[token + 1] in _SIDES:
            return True  # "aan de Egyptische kant"
        if before in FROM and token - 1 == sentence.first and mention.form == "name":
            return True  # "Uit X komen andere cijfers"
        if mention.entity_id in countries and mention.form == "name" and (not before or before in _AGAINST):
            return True
        if mention.form == "name" and is_subject(reading, sentence, mention, token):
            return True  # "Gorinchem trekt een plan voor 400 plaatsen in"
    own = words[sentence.first : sentence.last - 1]
    if "onderweg" in own and own[own.index("onderweg") + 1 :][:1] in (["naar"], ["van"], ["tussen"]):
        return True  # "Onderweg naar X verdronken 310 mensen"
    return any(
        _leads_elsewhere(reading, sentence, at) for at, word in enumerate(own, sentence.first) if word in _LEADING
    )


def _leads_elsewhere(reading: Reading, sentence: Sentence, preposition: int) -> bool:
    """Whether the preposition leads to a place that nobody knows: "in Nergenshuizen", "in hun woningen"."""
    words, surface = reading.tokens.lower, reading.tokens.surface
    at = preposition + 1
    if words[at] in _POSSESSIVES and at + 1 < sentence.last:
        return words[preposition] == "in" and words[at + 1].endswith(_HOMES)
    if words[at] in ("het", "de") and at + 2 < sentence.last and words[at + 1].endswith(_SMALL):
        at += 2  # "in het gehucht X"
    start = reading.tokens.start[at]
    return surface[at][0].isupper() and not reading.mentions_in(start, start + 1)


def is_of_another_time(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence opens with a month or year of its own: "In maart staakten er ..."."""
    if not reading.times:
        return False
    behind = reading.tokens.end[min(sentence.first + 1, sentence.last - 1)]
    times = reading.times_in(sentence.start, behind)
    return bool(times) and times[0].type == "date" and times[0].precision in ("year", "month")


def is_capital(name: str) -> bool:
    """Whether the name is that of a capital."""
    return bare_name(name) in _capitals()[0]


def is_seat(name: str) -> bool:
    """Whether the press writes from there of what happens elsewhere."""
    return is_capital(name) or bare_name(name) in _capitals()[1]


@cache
def _capitals() -> tuple[frozenset[str], frozenset[str]]:
    tables = tomllib.loads(Path(__file__).with_name("capitals.toml").read_text(encoding="utf-8"))
    seats = frozenset(tables.pop("seats"))
    return frozenset(name for names in tables.values() for name in names), seats
