"""The words of a sentence that say an event where they stand, and those that only look so."""

from collections.abc import Sequence
from functools import lru_cache

from service.dutch.clauses import Clause
from service.dutch.events import Trigger, trigger_places, triggers_at
from service.dutch.word_forms import is_inflected, is_participle
from service.extraction.events.attributes import is_attributive
from service.extraction.events.differences import LEVELS, belongs_to_number

_NOUNS = frozenset(("NOUN", "PROPN"))
_CONJUGATED = frozenset(("finite", "infinitive"))
_VERBS = frozenset(("VERB", "AUX"))
_LEADS_TO_NOUN = frozenset(("DET", "ADJ", "ADP"))
_NEAR = 6  # tokens


def said_in_sentence(words: tuple[str, ...], upos: Sequence[str]) -> list[tuple[int, Trigger]]:
    """(index, trigger) for each word that says an event, were the sentence one clause; no adjectives, no nouns."""
    return [(index, trigger) for index, trigger in _said_in_sentence(words) if _may_say(words, upos, index, trigger)]


def said_in(
    words: tuple[str, ...], clause: Clause, places: Sequence[int], whats: frozenset[str] | None = None
) -> list[tuple[int, Trigger]]:
    """(index, trigger) for each of the places that says an event in the clause, of what is counted."""
    return triggers_at(words, clause.tokens, [index for index in places if index in clause.tokens], whats=whats)


@lru_cache(maxsize=256)
def _said_in_sentence(words: tuple[str, ...]) -> list[tuple[int, Trigger]]:
    found = triggers_at(words, range(len(words)), trigger_places(words), is_uncut=True)
    return [
        (index, trigger)
        for index, trigger in found
        if not ((trigger.form != "word" or is_participle(words[index])) and is_attributive(words, index))
        and not belongs_to_number(words, index)
    ]


def _may_say(words: tuple[str, ...], upos: Sequence[str], index: int, trigger: Trigger) -> bool:
    """Whether the part of speech leaves the word what says an event.

    "De stemmen" and "de kosten" are nouns, "zijn kind" has no verb, "het betaalde voetbal" and "het hoger onderwijs"
    have adjectives. Participles are left to the rules: the network takes rare ones for nouns.
    """
    word, following = words[index], upos[index + 1] if index + 1 < len(upos) else ""
    if word == "zijn" and upos[index] == "PRON":
        return is_participle(words[min(index + 1, len(words) - 1)])
    if trigger.form in _CONJUGATED:
        if upos[index] in _NOUNS:
            # one that the network does not know, and the sentence has no other verb: "een man stal drie fietsen"
            return _VERBS.isdisjoint(upos) and upos[index - 1] not in _LEADS_TO_NOUN
        if upos[index] == "ADV":
            return False  # "vroeg in de ochtend"
        return not (following in _NOUNS and is_inflected(word) and _is_in_phrase(words, index))
    if word == "weg":
        return upos[index] not in _NOUNS or words[index + 1 : index + 2] == ("te",)
    if word in LEVELS:
        return following not in _NOUNS and following != "ADJ"
    # "twee treinen met 900 mensen aan boord": those who are aboard are not the trains
    return word != "boord" or "met" not in words[max(0, index - _NEAR) : index]


def _is_in_phrase(words: tuple[str, ...], index: int) -> bool:
    """Whether an article and a singular stand around the word: "het betaalde voetbal", not "het betaalde boetes"."""
    return index > 0 and words[index - 1] == "het" and not words[index + 1].endswith(("en", "s"))
