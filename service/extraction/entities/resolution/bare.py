"""Surnames and given names that stand alone, and which no list and no full name of the document explains.

A rare surname is a name: "Oosterlynck" is the same person in every article. A frequent one is not, nor is a given name:
"minister Jansen" is whoever holds that office, and "Jansen" or "Sofie" without one is somebody of this document alone.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from service.extraction.entities.folding import fold, split_person
from service.extraction.entities.lists import load_given_names
from service.extraction.entities.people import kin_beside, roles_beside

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


def find_scopes(text: str, sha256: str, names: Sequence[tuple[int, int, str]]) -> Mapping[int, str]:
    """What must be added to the key of each bare name that many people have, or several in this document.

    Two roles of one name are two people: "bakker Peeters" and "minister Peeters", "vader" and "familie Peeters";
    without one it is the first one's.

    Args:
        sha256: of the document.
        names: start, end and folded name of each, in order of the text.
    Returns:
        Start to the office that the document gives the name, else to the document, with the role where it has two.
    """
    by_name: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for start, end, name in names:
        role = _office_before(text, start) or " ".join(sorted(roles_beside(text, start, end)))
        role = role or kin_beside(text, start)
        by_name[name].append((start, role))
    scopes: dict[int, str] = {}
    for mentions in by_name.values():
        told = [role for _, role in mentions if role]
        role = told[0] if told else ""
        for start, beside in mentions:
            role = beside or role
            if _is_office(role):
                scopes[start] = role
            else:
                scopes[start] = f"{role} {sha256[:16]}" if len(set(told)) > 1 else sha256[:16]
    return scopes


def is_shared(name: str) -> bool:
    """Whether many people have this folded name: a frequent surname, or a given name, and nothing else."""
    given, surname = split_person(name)
    if given:
        return False
    surnames, given_names = _load_names()
    words = " ".join(surname)
    return words in surnames or words in given_names


def _office_before(text: str, start: int) -> str:
    match = _WORD_BEFORE.search(text[max(0, start - _REACH) : start])
    word = match[1].lower() if match else ""
    return word if _is_office(word) else ""


def _is_office(word: str) -> bool:
    return word in _OFFICES or word.rsplit("-", 1)[-1] in _OFFICES


@cache
def _load_names() -> tuple[frozenset[str], frozenset[str]]:
    lists = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    surnames = frozenset(fold(name) for names in lists.values() for name in names)
    return surnames, frozenset(fold(name) for name in load_given_names().names)
