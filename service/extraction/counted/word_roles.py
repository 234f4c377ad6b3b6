"""What a Dutch word may be behind a number: a noun that has a category, a plural, a participle, a verb in the past."""

from functools import lru_cache

from service.dutch.events import words_of_events
from service.dutch.nouns import categorize, lemma_of_noun
from service.dutch.plurals import singular
from service.dutch.verbs import conjugate
from service.dutch.word_forms import infinitive, is_bare_adjective, is_inflected_participle, is_participle

# How participles of strong verbs end, which are no plurals: "toegelaten", "opgesloten".
_STRONG = tuple(
    """
    laten vonden reden beden sneden goten geten sloten schoten streden bonden meden gleden leden zonden vochten houden
    raden treden boden noten spoten stoten heten weten meten zeten beten smeten besloten
    """.split()
)
_WEAK_PASTS = ("tten", "dden")


@lru_cache(maxsize=8192)
def is_named(word: str) -> bool:
    """Whether the word is a noun that has a category; "lager" is none, though the dictionary leads it to "laag"."""
    return categorize(lemma_of_noun(word)) is not None and not is_weak_past(word)


def is_plural_noun(word: str) -> bool:
    """Whether a word that ends as a plural is one, and no form of a verb: "vluchtten", "winnen"."""
    if is_named(word):
        return True
    if word in words_of_events("nl"):
        return False
    if word.endswith("enen"):
        return True  # "verkozenen"
    verb = infinitive(word)
    if verb is None or not word.endswith("en"):
        return not is_bare_adjective(word)
    is_past = is_weak_past(word) or (verb != word and word in conjugate(verb).finite)
    return verb != word and not is_past and infinitive(singular(word)) is None


def is_participle_before_plural(word: str) -> bool:
    """Whether the word is a participle as it stands before a plural: "gebouwde", "wonende", "gestolen"."""
    return word == "geboren" or is_inflected_participle(word) or (word.endswith("en") and is_participle(word))


@lru_cache(maxsize=8192)
def is_nominal_participle(word: str) -> bool:
    """Whether the word is a participle made a noun in the plural: "geredden", "opgepakten", "veroordeelden"."""
    if not word.endswith(("den", "ten")) or "ge" not in word[:-4] or word.endswith(_STRONG):
        return False
    stem = word[:-3] if word[-3] == word[-4] else word[:-2]
    verb = infinitive(stem)
    return is_participle(stem) and not (verb is not None and verb.startswith("ge"))  # "gebeurden"


def is_weak_past(word: str) -> bool:
    """Whether the word is the plural past of a regular verb: "vluchtten", but not "bedden"."""
    return word.endswith(_WEAK_PASTS) and infinitive(word) not in (None, word)
