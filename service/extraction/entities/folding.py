"""Names brought to a form in which spellings of one name are equal."""

import re
import unicodedata
from functools import cache

from service.extraction.entities.lists import load_given_names
from service.extraction.entities.romanization import unify_place, unify_transliterations
from service.model import INVISIBLE
from service.model.entities import EntityType

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‑": "-", "–": "-", "‐": "-"})
_UNSEEN = str.maketrans(dict.fromkeys(INVISIBLE))
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "Ł": "L", "Đ": "D", "Ø": "O"}
)
_ARTICLE = re.compile(r"\b(?:al|el|ar|as|ash|at|az|ad|an)-(?=\w)|\b(?:al|el) (?=\w)")
_SAINT = re.compile(r"\bst[. -]+(?=\w)")
_LEADING_ARTICLE = re.compile(r"^(?:de|het|the) (?=\w)")
_LEGAL_FORM = re.compile(r"(?<=\w) (?:n ?v|b ?v|s ?a|a ?g|s ?e|plc|inc|ltd|gmbh|corp|vzw|bvba|cvba|n ?v ?sa)$")
_PARTICLES = frozenset(
    "van de der den ter ten te het 't la le du des von zu di da del della dos das bin ibn ben".split()
)


def plain(surface: str) -> str:
    """The surface without accents and unseen characters, its apostrophes and hyphens unified, its case kept.

    Example: "Israël’s" is "Israel's", "Brus\u00adsel" is "Brussel".
    """
    if surface.isascii():
        return surface
    decomposed = unicodedata.normalize("NFKD", surface.translate(_UNSEEN).translate(_MARKS).translate(_LETTERS))
    kept = "".join(character for character in decomposed if not unicodedata.combining(character))
    return unicodedata.normalize("NFC", kept)


def fold(name: str) -> str:
    """Key of a name: case, accents, kinds of apostrophe and hyphen, and the Arabic article make no difference.

    Example: "Al-Hol", "al-Hol" and "El-Hol" are all "al hol"; "Yazidi’s" is "yazidi's"; "St.-Truiden" is
    "sint truiden".
    """
    folded = _ARTICLE.sub("al ", plain(name).casefold())
    if "st" in folded:
        folded = _SAINT.sub("sint ", folded)
    return " ".join(folded.replace("-", " ").replace(".", " ").split())


def fold_key(name: str, entity_type: EntityType) -> str:
    """Key of an entity's name: as `fold`, and without what a name of its type may have or not.

    Example: "Mustefa Bali" and "Mustafa Bali" are "mustafa bali", "Terhorst BV" and "Terhorst" are "terhorst".
    """
    if entity_type == "person":
        return unify_transliterations(fold_person(name))
    if entity_type == "location":
        return unify_place(fold(name))
    return fold_organization(name) if entity_type == "organization" else fold(name)


def fold_person(name: str) -> str:
    """Key of a person's name: as `fold`, and spellings of one given name are one ("Mustefa Bali": "mustafa bali").

    The last word is the surname and keeps its spelling; surname particles keep theirs, as `fold` leaves no capitals.
    """
    words = fold(name).split()
    first_spelling = _first_spellings()
    given = [first_spelling.get(word, word) for word in words[:-1]]
    return " ".join([*given, *words[-1:]])


def fold_organization(name: str) -> str:
    """Key of an organization's name: as `fold`, without article before and legal form behind ("De Correspondent NV").

    What would leave nothing is left whole: "De NV" is "de nv".
    """
    folded = fold(name)
    bare = _LEGAL_FORM.sub("", _LEADING_ARTICLE.sub("", folded))
    return bare or folded


def split_person(name: str) -> tuple[list[str], list[str]]:
    """Given names and surname of a folded name, as words: "marcel van der steen" is marcel and "van der steen".

    The surname begins at the first particle after the first word, else it is the last word ("al baghdadi" is one).
    """
    words = name.split()
    if len(words) > 1 and (words[0] in _PARTICLES or words[0] == "al"):
        return [], words
    for index in range(1, len(words) - 1):
        if words[index] in _PARTICLES or (words[index] == "al" and index == len(words) - 2):
            return words[:index], words[index:]
    return words[:-1], words[-1:]


@cache
def _first_spellings() -> dict[str, str]:
    return {fold(other): fold(names[0]) for names in load_given_names().variants for other in names}
