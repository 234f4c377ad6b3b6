"""Who can have an age: nouns for persons, and given names; and whether a noun stands behind a number.

A person is a noun of a personal category (`dutch.nouns`), or one of the words for kin and stages of life that no
category needs, alone or as the end of a compound ("buurjongen", "schoonzus").
"""

from functools import lru_cache

from service.dutch.nouns import categorize, is_known_noun, lemmatize
from service.extraction.entities.lists import load_given_names
from service.extraction.quantities.base import Block
from service.extraction.quantities.silent_words import noun_like

_PERSONAL = frozenset(
    """
    person civilian woman man child displaced fatality injured missing victim patient prisoner suspect combatant soldier
    police rescuer worker student traveller customer voter politician athlete spectator protester
    """.split()
)
# Nouns of those categories that are events, sums and bodies of people, and have no age.
_NOT_AGED = (
    "dodental", "sterfgeval", "overlijden", "lichaam", "lijk", "verwonding", "opname", "aanhouding", "arrestatie",
    "troep", "hulpdienst", "personeel", "kracht", "burgerbevolking", "minderjarige",
)  # fmt: skip
# Also as the last part of a compound: "buurjongen", "brandweerman", "schoonmoeder".
_KIN = (
    "man", "vrouw", "jongen", "jongetje", "meisje", "kind", "kindje", "kinderen", "baby", "zoon", "zoontje", "zonen",
    "dochter", "dochtertje", "dochters", "broer", "broertje", "broers", "zusje", "zussen", "tweeling", "moeder",
    "moeders", "vader", "vaders", "echtgenoot", "echtgenote", "vriend", "vriendin", "weduwe", "peuter", "kleuter",
    "puber", "tiener", "jongeren", "twintiger", "hoogleraar", "actrice", "acteur", "zanger", "zangeres", "schrijver",
    "schrijfster", "mannen", "vrouwen", "jongens", "meisjes", "personen", "bewoonster", "studente", "bestuurster",
    "fietsster", "leidster", "lerares", "weduwnaar",
)  # fmt: skip
# Only by themselves, as they end other words: "boom", "diploma", "Europa", "beheer", "ruzies".
_WHOLE = frozenset(
    """
    zwager zwagers nichtje nichtjes neefje neefjes collega peuter
    oom oma opa neef nicht tante heer heren dame dames mama papa zus zoons bruid leeftijd ouder ouders schoonzus rector
    """.split()
)
# "een moeder van drie" has three children.
_PARENTS = ("moeder", "vader", "moeders", "vaders", "grootouders")
_PARENTS_WHOLE = frozenset({"mama", "papa", "oma", "opa", "ouder", "ouders"})
_INFINITIVES = ("en", "gaan", "staan", "slaan", "doen", "zien")
_NOT_PEOPLE = frozenset("roman talisman german norman herman sneeuwman superman afkind caiman ataman".split())
_SHORTEST = 3
_PLURALS = ("en", "s", "a", "i", "ën")


@lru_cache(maxsize=8192)
def is_person(word: str) -> bool:
    """Whether a lower-case word is a noun for a person, singular or plural: "vrouw", "zoons", "slachtoffers"."""
    if len(word) < _SHORTEST or not (word.isalpha() or "-" in word) or word in _NOT_PEOPLE:
        return False
    if word in _WHOLE or word.endswith(_KIN):
        return True
    lemma = lemmatize(word)
    return categorize(lemma) in _PERSONAL and not lemma.casefold().endswith(_NOT_AGED)


def is_parent(word: str) -> bool:
    """Whether a small number behind "van" counts children of the person: "een moeder van drie"."""
    return word in _PARENTS_WHOLE or word.endswith(_PARENTS)


def is_plural(word: str) -> bool:
    """Whether the noun for a person stands in the plural: "verdachten"."""
    return word.endswith(("n", "s")) and lemmatize(word) != word


def is_given_name(surface: str) -> bool:
    """Whether the word is a given name of the list: "Ilse"."""
    return surface in load_given_names().names


def counts_noun(block: Block, at: int) -> bool:
    """Whether the word behind a number may be what it counts; a verb is none: "een jongen van acht verdronk"."""
    if not noun_like(block, at):
        return False
    return _is_noun(block.word(at)) or (block.word(at).endswith("e") and noun_like(block, at + 1))


def known_noun_at(block: Block, at: int) -> bool:
    """Whether a noun with a category stands there, and no preposition by the same form ("bij")."""
    return noun_like(block, at) and is_known_noun(block.word(at))


def plural_noun_at(block: Block, at: int) -> bool:
    """Whether a noun in the plural stands there, which a number counts; "woonden" and "verdwijnen" are none."""
    return noun_like(block, at) and _is_plural_noun(block.word(at))


@lru_cache(maxsize=4096)
def _is_plural_noun(word: str) -> bool:
    if not word.endswith(_PLURALS):
        return False
    if is_known_noun(word):
        return True
    lemma = lemmatize(word)
    return lemma != word and not lemma.endswith(_INFINITIVES)


@lru_cache(maxsize=4096)
def _is_noun(word: str) -> bool:
    """No form of a verb that differs from its infinitive, as the dictionary of lemmas tells."""
    if is_known_noun(word):
        return True
    if word.startswith("ge") and word.endswith(("d", "t", "en")):
        return False
    lemma = lemmatize(word)
    return lemma == word or word.endswith("s") or not lemma.endswith(_INFINITIVES)
