"""What the form of a Dutch word says of its class, where no tag does: adjective, participle, verb or noun.

Dutch gives its adjectives an -e before a plural and its participles a prefix; the dictionary of lemmas leads a form of
a verb to an infinitive. The rest stands in adjectives.txt. Every function takes words in lower case.
"""

from functools import cache, lru_cache
from pathlib import Path

import simplemma

from service.dutch.verbs import conjugate

_PREFIXES = tuple("ver ont be her over mis onder door om aan af uit op in toe weg".split())
_ADJECTIVAL = ("lijk", "ig", "isch", "baar", "loos", "zaam", "ief", "ieel", "ueel", "oneel", "end")
# Nouns by the same endings; the short ones whole.
_NOUNS = (
    "archief", "brief", "gerief", "motief", "dief", "tarief", "initiatief", "alternatief", "perspectief", "offensief",
    "diminutief", "personeel", "toneel", "uiterlijk", "huwelijk", "eind", "weekend", "vriend", "duizend", "voertuig",
    "vliegtuig", "schiettuig",
    "rijtuig", "werktuig", "ritueel", "twijg", "trend", "twist", "gebied", "geluid", "gezicht", "gevecht", "gedicht",
    "gewicht", "gerecht", "gerucht", "geslacht", "geschenk", "geweld", "geld", "verbod", "verband", "verzet", "verlies",
    "bedrag", "besluit", "beleid", "bericht", "bezit", "begeleid", "contract", "ontbijt", "verwijt", "verhaal",
    "overzicht", "overheid", "opdracht", "aanbod", "inhoud", "uitzicht", "afscheid", "voertuigen", "brand",
)  # fmt: skip
# Between an article and its number: "de laatste zes wedstrijden".
RANKS = frozenset("laatste eerste voorbije afgelopen vorige volgende komende overige andere".split())
_NOUN_ONLY = frozenset("lijk deeg koning ring ding".split())


@lru_cache(maxsize=8192)
def is_inflected(word: str) -> bool:
    """Whether the word may be an adjective or a participle with its -e: "grote", "gebouwde"."""
    return len(word) > 2 and word.endswith("e") and not word.endswith(("ee", "ie", "eë")) and word[-2].isalpha()


@lru_cache(maxsize=8192)
def is_bare_adjective(word: str) -> bool:
    """Whether the word is an adjective without -e: "administratief", "gekopieerd", "groot"."""
    if word in _adjectives():
        return True
    if word in _NOUN_ONLY or word.endswith(_NOUNS):
        return False
    return len(word) > 4 and (word.endswith(_ADJECTIVAL) or is_participle(word))


@lru_cache(maxsize=8192)
def is_participle(word: str) -> bool:
    """Whether the word is a past participle without -e: "gebouwd", "gestolen", "verlaten", "overleden"."""
    if len(word) < 5 or not word.endswith(("d", "t", "en")) or word.endswith("enen"):
        return False
    verb = infinitive(word)
    if verb is not None and verb != word and "ge" not in word[:-3]:
        return word in conjugate(verb).participles  # "bevestigt" and "behandelden" are finite
    if verb in (None, word) and 0 < (inner := word.find("ge", 2)) < len(word) - 4:
        verb = infinitive(word[inner:])  # "achtergebleven": the dictionary has "gebleven"
    if verb is None or verb == word:
        return word.startswith("ge") and word.endswith("eerd")
    return "ge" in word[:-3] or word.startswith(_PREFIXES) or word.endswith("eerd")


@lru_cache(maxsize=8192)
def is_inflected_adjective(word: str) -> bool:
    """Whether the word is an adjective with its -e of a known one, or a participle: "grote", "meetellende"."""
    if not is_inflected(word):
        return False
    return is_inflected_participle(word) or is_bare_adjective(str(simplemma.lemmatize(word, lang="nl")))


@lru_cache(maxsize=8192)
def is_comparative(word: str) -> bool:
    """Whether the word compares: "lager", "groter", "duurder"."""
    stem = word.removesuffix("er")
    if stem == word or len(stem) < 3:
        return False
    readings = (stem, stem[:-1], stem[:-1] + stem[-2:], stem[:-2] + 2 * stem[-2:-1] + stem[-1:])
    return any(reading in _adjectives() for reading in readings)


@lru_cache(maxsize=8192)
def is_inflected_participle(word: str) -> bool:
    """Whether the word is a participle with its -e, of the past or the present: "gebouwde", "wonende"."""
    return word.endswith("ende") or (word.endswith(("de", "te")) and is_participle(word[:-1]))


@lru_cache(maxsize=8192)
def infinitive(word: str) -> str | None:
    """The infinitive of a form of a verb, None for what the dictionary does not know as one."""
    if not word or not simplemma.is_known(word, lang="nl"):
        return None
    lemma = str(simplemma.lemmatize(word, lang="nl")).replace("_", "")
    return lemma if lemma.endswith(("en", "aan", "gaan", "staan", "zien", "doen", "zijn")) else None


@cache
def _adjectives() -> frozenset[str]:
    lines = Path(__file__).with_name("adjectives.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
