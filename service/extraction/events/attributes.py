"""Words that belong to a noun and say nothing of the clause: "het getroffen gebied", "vier overleden patiënten"."""

from service.dutch.events import words_of_events
from service.dutch.nouns import is_known_noun
from service.dutch.word_forms import is_inflected_adjective, is_participle
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS, PREPOSITIONS

AMOUNTS = frozenset(
    "veel weinig meer minder extra geen enkele alle één twee drie vier vijf zes zeven acht negen elf twaalf".split()
)
_YEAR_DIGITS = 4
_MUCH = frozenset("veel weinig meer minder extra geen".split())
_EARLY = frozenset("te zo heel erg al even iets".split())
_NUMERAL_ENDS = ("tien", "tig", "honderd", "honderden", "duizend", "duizenden", "tallen", "miljoen", "tal")


def is_attributive(words: tuple[str, ...], index: int) -> bool:
    """Whether the word stands before a noun as its adjective, or is a noun itself: "het getroffen gebied"."""
    before = words[index - 1] if index else ""
    following = words[index + 1] if index + 1 < len(words) else "."
    if words[index] == "vroeg" and before in _EARLY:
        return True  # "te vroeg geboren"
    if before == "te":
        return False
    if words[index].endswith("en") and not is_participle(words[index]) and _is_noun_behind(before, words[index]):
        return True
    is_noun = following[0].isalpha() and following not in NOT_NOUNS and following not in words_of_events("nl")
    if is_noun and words[index].endswith("en") and is_participle(words[index]) and is_number(before):
        return True  # "van vier overleden patiënten"
    is_phrase = (before in DETERMINERS and before not in AUXILIARIES) or before in ("een", "geen")
    if is_phrase and before not in ("dat", "die", "dit", "deze", "het", "hun", "haar", "beide", "alle"):
        return True
    return is_phrase and is_noun and is_participle(words[index])


def _is_noun_behind(before: str, word: str) -> bool:
    """Whether what has the form of an infinitive is a noun behind another word: "945 stemmen", "aan doden"."""
    if not before or before in AUXILIARIES:
        return False
    if len(before) == _YEAR_DIGITS and before.isdigit():
        return False  # "in 2020 sloten 40 cafés"
    if before not in _MUCH and is_number(before):
        return is_known_noun(word)  # and not "er vijf stierven", "3 miljoen besparen"
    return before in _MUCH or before in PREPOSITIONS or is_inflected_adjective(before)


def is_number(word: str) -> bool:
    """Whether the word says how many."""
    return word[:1].isdigit() or word in AMOUNTS or word.endswith(_NUMERAL_ENDS)
