"""What a word may do in a sentence, by its form alone: "," is a pause, "omdat" an opener, "viel" a verb."""

from functools import lru_cache
from typing import Literal

from service.dutch.clauses.words import CONJUNCTIONS, MARKS, PAUSES, PERHAPS, PRONOMINAL
from service.dutch.events import load_triggers
from service.dutch.nouns import is_known_noun
from service.dutch.word_forms import infinitive, is_participle
from service.dutch.words import AUXILIARIES, NOT_NOUNS

# An "aux" and a "verb" may be finite.
Kind = Literal["plain", "mark", "pause", "opener", "perhaps", "aux", "verb"]

_BEFORE_ONLY = frozenset(("nog", "alleen", "enkel", "slechts", "dan", "toch"))
NUMERALS = frozenset(
    "zeven acht elf elven achten twee drie vier vijf zes negen tien twaalf dertig miljoen miljoenen".split()
)
# Ends of nouns, and of numerals: "dertien", "honderdzeven".
NO_VERBS = ("ing", "tien", "tig", "honderd", "duizend", "zeven", "negen", "honderdacht", "honderdtwee")


def kinds_of(words: tuple[str, ...]) -> list[Kind]:
    """The kinds of the words of a sentence; "maar" before a number is "only", and parts nothing."""
    kinds = [kind_of(word) for word in words]
    if "maar" in words:
        for index, word in enumerate(words):
            if word == "maar" and _is_only(words, index):
                kinds[index] = "plain"
    return kinds


def _is_only(words: tuple[str, ...], index: int) -> bool:
    """Whether "maar" is an adverb: "nog maar twee", "maar liefst 300"."""
    before = words[index - 1] if index else ","
    following = words[index + 1] if index + 1 < len(words) else ""
    return following == "liefst" or (before in _BEFORE_ONLY and before != ",")


@lru_cache(maxsize=8192)
def kind_of(word: str) -> Kind:
    """What a word in lower case may do in a sentence: "," is a pause, "omdat" an opener, "viel" an aux."""
    if word in MARKS:
        return "mark"
    if word in PAUSES:
        return "pause"
    if word in CONJUNCTIONS or word in PRONOMINAL:
        return "opener"
    if word in PERHAPS:
        return "perhaps"
    if word in AUXILIARIES:
        return "aux"
    return "verb" if _has_verb_form(word) else "plain"


def _has_verb_form(word: str) -> bool:
    """Whether the word may be a finite verb, by its form alone."""
    if len(word) < 3 or not word.isalpha() or word in NOT_NOUNS or word in NUMERALS or word.endswith(NO_VERBS):
        return False
    if any(trigger.form == "finite" for trigger in load_triggers("nl").get(word, ())):
        return True
    if is_known_noun(word) or (is_participle(word) and not _is_both(word)):
        return False
    return infinitive(word) is not None


def _is_both(word: str) -> bool:
    """Whether a participle has the form of a present too: "verwacht", "besmet"."""
    return word.endswith("t") and not word.startswith("ge")
