"""Surnames and given names that stand alone, and which no list and no full name of the document explains.

A rare surname is a name: "Oosterlynck" is the same person in every article. A frequent one is not, nor is a given name:
"minister Jansen" is whoever holds that office, and "Jansen" or "Sofie" without one is somebody of this document alone.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from service.extraction.entities.folding import fold, split_person
from service.extraction.entities.lists import load_given_names

_FILE = Path(__file__).parent.parent / "data" / "surnames.toml"
# Offices that one person holds at a time, for whom the office is as good as a given name.
_OFFICES = frozenset(
    """
    bondscoach bondskanselier eurocommissaris farao kanselier keizer keizerin koning koningin kroonprins kroonprinses
    minister minister-president ayatollah paus premier president prins prinses staatssecretaris sultan
    """.split()
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s$")
_REACH = 40


def find_scopes(text: str, sha256: str, names: Sequence[tuple[int, str]]) -> Mapping[str, str]:
    """What must be added to the key of each bare name that many people have; the others are left out.

    Args:
        sha256: of the document.
        names: start and folded name of every person whom no list and no full name explains.
    Returns:
        Folded name to the office that the document gives it somewhere, or else to the document.
    """
    scopes: dict[str, str] = {}
    for start, name in names:
        if not is_shared(name):
            continue
        office = _office_before(text, start)
        if office or name not in scopes:
            scopes[name] = office or scopes.get(name, sha256[:16])
    return scopes


def is_shared(name: str) -> bool:
    """Whether many people have this folded name: a frequent surname, or a given name, and nothing else."""
    given, surname = split_person(name)
    if given:
        return False
    surnames, given_names = _load_names()
    words = " ".join(surname)
    return words in surnames or words in given_names


def _office_before(text: str, start: int) -> str | None:
    match = _WORD_BEFORE.search(text[max(0, start - _REACH) : start])
    word = match[1].lower() if match else ""
    return word if word in _OFFICES or word.rsplit("-", 1)[-1] in _OFFICES else None


@cache
def _load_names() -> tuple[frozenset[str], frozenset[str]]:
    lists = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    surnames = frozenset(fold(name) for names in lists.values() for name in names)
    return surnames, frozenset(fold(name) for name in load_given_names().names)
