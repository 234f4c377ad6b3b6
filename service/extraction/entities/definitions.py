"""What a document says that a shorter name stands for: "Long Name (LN)", "FC Weidemaar" and later "Weidemaar"."""

import re
from collections.abc import Sequence

from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import fold
from service.extraction.entities.gazetteer import load_gazetteer

_AFFIXES = frozenset(
    """
    FC KV SV SC AC AS RC KRC KSK KFC RFC VV KVV KAA RSC SK FK Racing Sporting Royal Real Dynamo Dinamo Olympique
    NV BV AG SA SE Inc Ltd GmbH Groep Group Holding
    """.split()
)
_ABBREVIATION = re.compile(r"\s\((?:(?:afgekort|kortweg|hierna|verder|voortaan):? )?([^\W\d_][\w&.+-]{1,11})\)")
_BEFORE_LONG = re.compile(r"([^\W\d_][\w&.+-]{1,11})\s\($")
_IN_SHORT = re.compile(
    r",? (?:(?:of |of: )?kortweg|afgekort(?: tot)?|in het kort) (?:de |het )?([^\W\d_][\w&.+-]{1,11})\b"
)
_MINISTRY = re.compile(r"ministerie (?:van|voor) (?:de |het )?(?=\w)", re.IGNORECASE)


def find_definitions(text: str, candidates: Sequence[Candidate]) -> dict[str, str]:
    """Abbreviations that the document defines, with the name that each stands for."""
    definitions: dict[str, str] = {}
    for candidate in candidates:
        if candidate.type not in {"organization", "event"} or candidate.form != "name":
            continue
        name = text[candidate.start : candidate.end]
        after = _ABBREVIATION.match(text, candidate.end) or _IN_SHORT.match(text, candidate.end)
        if after and _abbreviates(after[1], name):
            definitions.setdefault(after[1], name)
            continue
        before = _BEFORE_LONG.search(text[max(0, candidate.start - 16) : candidate.start])
        if before and text[candidate.end : candidate.end + 1] == ")" and _abbreviates(before[1], name):
            definitions.setdefault(before[1], name)
    return definitions


def find_short_forms(text: str, candidates: Sequence[Candidate]) -> dict[str, str]:
    """What a club or company is called without its first or last word: "Weidemaar" for "FC Weidemaar"."""
    short_forms: dict[str, str] = {}
    for candidate in candidates:
        words = text[candidate.start : candidate.end].split()
        if candidate.type != "organization" or candidate.form != "name" or len(words) != 2:
            continue
        for affix, short in ((words[0], words[1]), (words[1], words[0])):
            if affix in _AFFIXES and len(short) > 3 and not load_gazetteer().look_up(short):
                short_forms.setdefault(short, " ".join(words))
    return short_forms


def find_portfolios(text: str, candidates: Sequence[Candidate]) -> dict[str, str]:
    """Portfolios by which the document calls a ministry: "Defensie" for "ministerie van Defensie"."""
    names = (text[one.start : one.end] for one in candidates if one.type == "organization" and one.form == "name")
    return {name[match.end() :]: name for name in names if (match := _MINISTRY.match(name))}


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of `short` stand in the name in their order, the first at its beginning.

    A ministry is called by its portfolio: VWS is the ministerie van Volksgezondheid, Welzijn en Sport.
    """
    letters = [character for character in fold(short) if character.isalnum()]
    if len(letters) < 2 or " " not in name or len(short) >= len(name) or not any(c.isupper() for c in short[1:]):
        return False
    return any(_stand_in(letters, fold(words)) for words in (name, _MINISTRY.sub("", name)))


def _stand_in(letters: Sequence[str], folded: str) -> bool:
    position = 0 if folded[:1] == letters[0] else -1
    for letter in letters[1:]:
        if position < 0:
            return False
        position = folded.find(letter, position + 1)
    return position >= 0
