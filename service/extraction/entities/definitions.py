"""What a document says that another name stands for: "Long Name (LN)", "FC Weidemaar" and later "Weidemaar"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import fold
from service.extraction.entities.gazetteer import load_gazetteer
from service.model.entities import EntityType

_AFFIXES = frozenset(
    """
    FC KV SV SC AC AS RC KRC KSK KFC RFC VV KVV KAA RSC SK FK Racing Sporting Royal Real Dynamo Dinamo Olympique
    NV BV AG SA SE Inc Ltd GmbH Groep Group Holding
    """.split()
)
_ABBREVIATION = re.compile(r"\s\((?:(?:afgekort|kortweg|hierna|verder|voortaan):? )?([^\W\d_][\w&.+-]{1,11})\)")
_BEFORE_LONG = re.compile(r"([^\W\d_][\w&.+-]{1,11})\s\($")
_WORD = r"[A-ZÀ-Þ](?:[\w&+'’-]|\.(?=\w)){0,40}"
_WORDS = rf"{_WORD}(?: (?:(?:van|de|der|den|het|the|of|&) ){{0,2}}{_WORD}){{0,4}}"
# What says in words that a name has another: "kortweg Adem", "beter bekend als Grote Jan", "ook Zeelab genoemd".
_SAYS = re.compile(
    r",? \(?(?:(?:of|of ook|oftewel|ofwel)?:? ?kortweg|afgekort(?: tot| als)?|in het kort|kort|alias|hierna|oftewel"
    r"|ofwel"
    r"|(?:ook |ook wel |wel |beter |vooral )?(?:bekend|gekend) (?:als|onder de naam)|(?:ook )?(?:wel )?bijgenaamd"
    r"|in de volksmond|(?:die|dat) (?:ook )?(?:wel )?bekendstaat als)(?: bekend als)?:? (?:de |het )?"
    rf"[\"'“‘]?(?P<alias>{_WORDS})"
)
_CALLED = re.compile(
    rf",? \(?(?:ook |ook wel |wel |in de volksmond |kortweg ){{1,2}}(?:de |het )?[\"'“‘]?(?P<alias>{_WORDS})[\"'”’]?"
    r" (?:genoemd|geheten|geheten)"
)
_IN_FULL = re.compile(r",? \(?(?:voluit|de afkorting van|een afkorting van|afkorting van|kort voor):? (?:de |het )?$")
_SHORTEST_ALIAS = 2
_SYLLABLES = 3  # letters; longer ones may be made of parts of words
_FURTHER = 5000  # characters in which letters that are not the name's are used again
_MINISTRY = re.compile(r"ministerie (?:van|voor) (?:de |het )?(?=\w)", re.IGNORECASE)


class Definition(NamedTuple):
    """What a name stands for, and of which type that is."""

    name: str
    type: EntityType


def find_definitions(text: str, candidates: Sequence[Candidate]) -> dict[str, Definition]:
    """Other names that the document gives to what it names, each with the name that it stands for.

    Letters in brackets must be those of the name, or stand alone elsewhere in the article: "Dokters der Aarde (MdT)".
    What words say needs no letters: "beter bekend als". A listed name stands for itself.
    """
    definitions: dict[str, Definition] = {}
    for before, candidate in zip([None, *candidates], candidates, strict=False):
        if candidate.form != "name" or candidate.type == "group":
            continue
        name = text[candidate.start : candidate.end]
        said = _CALLED.match(text, candidate.end) or _SAYS.match(text, candidate.end)
        if said:
            _define(definitions, said["alias"].rstrip(".'’"), name, candidate.type)
        if candidate.type not in {"organization", "event"}:
            continue
        if before and _IN_FULL.fullmatch(text, before.end, candidate.start) and before.type == candidate.type:
            _define(definitions, text[before.start : before.end], name, candidate.type)
        if short := _in_brackets(text, candidate, name):
            definitions.setdefault(short, Definition(name, candidate.type))
    return definitions


def _define(definitions: dict[str, Definition], alias: str, name: str, entity_type: EntityType) -> None:
    listed, known = load_gazetteer().look_up(alias), load_gazetteer().look_up(name)
    if alias == name or (listed and known) or len(alias) < _SHORTEST_ALIAS:
        return
    if listed is None:
        definitions.setdefault(alias, Definition(name, entity_type))
    elif listed.entity_type == entity_type:
        definitions.setdefault(name, Definition(alias, entity_type))


def _in_brackets(text: str, candidate: Candidate, name: str) -> str:
    """The abbreviation behind the name or before it, "" where none is there: "Long Name (LN)", "LN (Long Name)"."""
    after = _ABBREVIATION.match(text, candidate.end)
    if after and (_abbreviates(after[1], name) or _stands_alone(text, after, name)):
        return after[1]
    before = _BEFORE_LONG.search(text[max(0, candidate.start - 16) : candidate.start])
    is_closed = text[candidate.end : candidate.end + 1] == ")"
    return before[1] if before and is_closed and _abbreviates(before[1], name) else ""


def _stands_alone(text: str, match: re.Match[str], name: str) -> bool:
    """Whether letters that are not the name's are used for it: no list has either, and the article has them again."""
    short = match[1]
    is_syllables = len(short) > _SYLLABLES and short.istitle() and _stands_within(short, name)  # "Natres"
    if " " not in name or not (is_syllables or sum(character.isupper() for character in short) > 1):
        return False
    gazetteer = load_gazetteer()
    if gazetteer.look_up(short) or gazetteer.look_up(name):
        return False
    again = re.compile(rf"(?<![\w(-]){re.escape(short)}(?![\w)-])")
    return again.search(text, match.end(), match.end() + _FURTHER) is not None


def find_short_forms(text: str, candidates: Sequence[Candidate]) -> dict[str, Definition]:
    """What a club or company is called without its first or last word: "Weidemaar" for "FC Weidemaar"."""
    short_forms: dict[str, Definition] = {}
    for candidate in candidates:
        words = text[candidate.start : candidate.end].split()
        if candidate.type != "organization" or candidate.form != "name" or len(words) != 2:
            continue
        for affix, short in ((words[0], words[1]), (words[1], words[0])):
            if affix in _AFFIXES and len(short) > 3 and not load_gazetteer().look_up(short):
                short_forms.setdefault(short, Definition(" ".join(words), "organization"))
    return short_forms


def find_portfolios(text: str, candidates: Sequence[Candidate]) -> dict[str, Definition]:
    """Portfolios by which the document calls a ministry: "Defensie" for "ministerie van Defensie"."""
    names = (text[one.start : one.end] for one in candidates if one.type == "organization" and one.form == "name")
    return {name[match.end() :]: Definition(name, "organization") for name in names if (match := _MINISTRY.match(name))}


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of `short` stand in the name in their order, the first at its beginning.

    A ministry is called by its portfolio: VWS is the ministerie van Volksgezondheid, Welzijn en Sport.
    """
    letters = [character for character in fold(short) if character.isalnum()]
    if len(letters) < 2 or " " not in name or len(short) >= len(name) or not any(c.isupper() for c in short[1:]):
        return False
    return any(_stand_in(letters, fold(words)) for words in (name, _MINISTRY.sub("", name)))


def _stands_within(short: str, name: str) -> bool:
    """Whether the letters stand in the name in their order, the first at the beginning of a word."""
    folded = fold(name)
    starts = [0, *(index + 1 for index, character in enumerate(folded) if character == " ")]
    return any(_stand_in(fold(short), folded[start:]) for start in starts)


def _stand_in(letters: Sequence[str], folded: str) -> bool:
    position = 0 if folded[:1] == letters[0] else -1
    for letter in letters[1:]:
        if position < 0:
            return False
        position = folded.find(letter, position + 1)
    return position >= 0
