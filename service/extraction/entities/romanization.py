"""Names brought over from Arabic and Cyrillic letters: their spellings in Dutch, English and French made one.

Newspapers write "Loekasjenko" and "Lukashenko", "Hoessein" and "Hussain", "Abdel Rahman" and "Abdulrahman". Which
letters vary so is a fact of the writing that a name comes from, and so these rules are for names that tell it: by the
given name, by "al", "abu" or "bin", by "-ski", "-enko" or "-yahu". "Sjors Oerlemans" is Dutch and keeps every letter.

Source: the romanizations of Arabic by ALA-LC, French and Dutch newspaper use; of Russian and Ukrainian by the
Taalunie ("oe", "sj", "zj", "tsj"), English (BGN/PCGN) and scholarly use.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

_NAMES = Path(__file__).with_name("data") / "given_names.toml"

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def unify_transliterations(folded: str) -> str:
    """A folded person's name in one spelling, where it comes from another writing: "hasan salim" for "hasan selim".

    Args:
        folded: as `fold_person` gives it; what is not from such a writing, or is a surname alone, stays as it is.
    """
    words = folded.split()
    if len(words) < 2:
        return folded
    given = words[0]
    arabic, slavic = _load_given()
    if given in arabic or _ARABIC_WORDS.intersection(words):
        return _apply(_ARABIC, folded)
    if _HEBREW_SURNAME.search(words[-1]):
        return _apply(_HEBREW, folded)
    is_slavic = given in slavic or _SLAVIC_SURNAME.search(words[-1]) or _is_spelling(given)
    return _apply(_SLAVIC, folded) if is_slavic else folded


def unify_place(folded: str) -> str:
    """A folded name of a place in one spelling, where it is Arabic by its words: "tal hamis" for "tell hamees".

    Other names stay as they are: "tall" is no hill in "Tallinn".
    """
    words = [_PLACE_WORDS.get(word, word) for word in folded.split()]
    if len(words) < 2 or not _PLACE_MARKS.intersection(words):
        return folded
    return _apply(_ARABIC, " ".join(words))


def _apply(rules: _Rules, name: str) -> str:
    for pattern, spelling in rules:
        name = pattern.sub(spelling, name)
    return name


@cache
def _load_given() -> tuple[frozenset[str], frozenset[str]]:
    """Given names that come from Arabic and from Cyrillic letters, and all spellings of each."""
    lists = tomllib.loads(_NAMES.read_text(encoding="utf-8"))
    arabic = {*lists["arabic"].lower().split(), *lists["turkish_kurdish_persian"].lower().split()}
    slavic = set(lists["slavic_greek_hungarian"].lower().split())
    for names in (arabic, slavic):
        for spellings in lists["variants"]:
            lowered = {spelling.lower() for spelling in spellings}
            if names & lowered:
                names |= lowered
    return frozenset(arabic), frozenset(slavic)


def _is_spelling(given: str) -> bool:
    """Whether a given name is that of no language of the lists, but as they would write a Slavic one: "dmitriy"."""
    listed, spelled = _load_spelled()
    return given not in listed and _apply(_SLAVIC, given) in spelled


@cache
def _load_spelled() -> tuple[frozenset[str], frozenset[str]]:
    lists = tomllib.loads(_NAMES.read_text(encoding="utf-8"))
    variants = lists.pop("variants")
    listed = {name for words in lists.values() for name in words.lower().split()}
    listed |= {name.lower() for names in variants for name in names}
    return frozenset(listed), frozenset(_apply(_SLAVIC, name) for name in _load_given()[1])


def _rules(*pairs: tuple[str, str]) -> _Rules:
    return tuple((re.compile(pattern), spelling) for pattern, spelling in pairs)


_SLAVIC_SURNAME = re.compile(r"(?:sk[iy][ijy]?|enko|tsjoek|chuk|o[vw]itsj|o[vw]ich|idze|adze|sjvili|shvili)$")
_HEBREW_SURNAME = re.compile(r"[jy]ah(?:u|oe|ou)$")  # "Netanyahu", "Netanjahu"; "Jahn" is German
# Hill, convent, spring, mountain, house ... that begin the names of Arabic places, in the spellings that news has.
_PLACE_WORDS = {
    **dict.fromkeys(("tal", "tel", "tell", "tall"), "tal"),
    **dict.fromkeys(("deir", "dayr", "dair"), "deir"),
    **dict.fromkeys(("ain", "ayn", "ein", "ayoun"), "ain"),
    **dict.fromkeys(("jabal", "jebel", "djebel", "jebal", "gebel"), "jabal"),
    **dict.fromkeys(("beit", "bayt", "bait"), "beit"),
    **dict.fromkeys(("khan", "chan"), "khan"),
    **dict.fromkeys(("abu", "abou", "aboe"), "abu"),
    **dict.fromkeys(("umm", "um", "oum"), "umm"),
    **dict.fromkeys(("wadi", "ouadi", "oued"), "wadi"),
    **dict.fromkeys(("kafr", "kfar", "kafar"), "kafr"),
}
_PLACE_MARKS = frozenset("al tal deir ain jabal abu umm wadi kafr ras bab".split())
_ARABIC_WORDS = frozenset("al abu bin ibn".split())

# In this order: a later rule sees what an earlier one made.
_ARABIC = _rules(
    (r"['`]", ""),
    (r"\babd(?:u|e|oe|ou|i)?r(?=r)|\babd(?:u|e|oe|ou)?l? ?al |\babd(?:u|e|oe|ou)l ?", "abdal"),  # "Abd al-Rahman"
    (r"\babdal?r?(?=rahman)", "abdal"),
    (r"ch|sj|sch", "sh"),
    (r"dj", "j"),
    (r"q|ck", "k"),
    (r"([b-df-hj-np-tv-z])\1", r"\1"),  # double consonants
    (r"ei|ey|ay|ai", "ai"),
    (r"ou|oe|oo|u|o", "u"),
    (r"ie|ee|y|i", "i"),
    (r"e", "a"),
    (r"aa+", "a"),
    (r"ii+", "i"),
    (r"ah\b", "a"),
)
_HEBREW = _rules(
    (r"oe|ou", "u"),
    (r"sj", "sh"),
    (r"i?[jy](?=[aeiou])", "y"),  # "Eliyahu", "Elijahu"
    (r"ts|tz", "z"),
    (r"kh", "ch"),
)
_SLAVIC = _rules(
    (r"tsj|tch|kh", "ch"),  # "Chodorkovski" is Dutch for Khodorkovsky
    (r"sj", "sh"),
    (r"zj", "zh"),
    (r"oe|ou", "u"),
    (r"(?<=k)[iy]+j?\b|(?<=n)y[iyj]?\b", "i"),  # "-ski", "-sky", "-skij", "-skyi"; "Navalny", "Navalnyj"
    (r"[jy]", "i"),
    (r"w", "v"),
    (r"(?<=[oe])ff?\b", "v"),  # "-of", "-off"
    (r"x", "ks"),
    (r"ii+", "i"),
    (r"ie", "e"),  # "Medvedjev", "Medvedev"
    (r"([b-df-hj-np-tv-z])\1", r"\1"),
)
