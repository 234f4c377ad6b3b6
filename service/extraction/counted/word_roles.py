"""What a Dutch word may be behind a number: a noun that has a category, a plural, a participle, a verb in the past."""

from functools import lru_cache

from service.dutch.events import load_triggers
from service.dutch.nouns import categorize, lemma_of_noun
from service.dutch.plurals import singular
from service.dutch.word_forms import infinitive, is_bare_adjective, is_inflected_participle, is_participle

_WEAK_PASTS = ("tten", "dden")


@lru_cache(maxsize=8192)
def is_named(word: str) -> bool:
    """Whether the word is a noun that has a category; "lager" is none, though the dictionary leads it to "laag"."""
    return categorize(lemma_of_noun(word)) is not None and not is_weak_past(word)


def is_plural_noun(word: str) -> bool:
    """Whether a word that ends as a plural is one, and no form of a verb: "vluchtten", "winnen"."""
    if is_named(word):
        return True
    if word in load_triggers("nl"):
        return False
    if word.endswith("enen"):
        return True  # "verkozenen"
    verb = infinitive(word)
    if verb is None or not word.endswith("en"):
        return not is_bare_adjective(word)
    return verb != word and not is_weak_past(word) and infinitive(singular(word)) is None


def is_participle_before_plural(word: str) -> bool:
    """Whether the word is a participle as it stands before a plural: "gebouwde", "wonende", "gestolen"."""
    return word == "geboren" or is_inflected_participle(word) or (word.endswith("en") and is_participle(word))


def is_weak_past(word: str) -> bool:
    """Whether the word is the plural past of a regular verb: "vluchtten", but not "bedden"."""
    return word.endswith(_WEAK_PASTS) and infinitive(word) not in (None, word)
