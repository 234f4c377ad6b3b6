"""Nouns that figures count: their lemma and their category.

Lemmas come from simplemma's dictionary, corrected where a noun shares its form with another word ("leden" is also a
verb); categories from nouns.toml. Dutch writes compounds as one word and their last part says what they are, so
"terreurverdachte" and "IS-verdachte" are suspects because "verdachte" is one.
"""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import simplemma

from service.dutch.plurals import singular

_SHORTEST_HEAD = 3  # letters; short words that end others by chance stand under nl_whole
_SHORTEST_REST = 3


@dataclass(frozen=True, slots=True)
class _Lexicon:
    category_of: dict[str, str]
    lemma_of: dict[str, str]
    whole: frozenset[str]


@lru_cache(maxsize=8192)
def lemmatize(noun: str, language: str = "nl") -> str:
    """Lemma of a noun as it stands behind a numeral: "IS-strijders" is "IS-strijder", "kinderen" is "kind"."""
    lexicon = _lexicon(language)
    folded = noun.lower()
    if folded in lexicon.lemma_of:
        return lexicon.lemma_of[folded]
    if folded in lexicon.category_of and language == "nl":
        return noun  # "dode" is a lemma, whatever verb shares its form
    first, _, head = noun.rpartition("-")
    if first and head.lower() in lexicon.lemma_of:
        return f"{first}-{lexicon.lemma_of[head.lower()]}"
    if language == "en":
        before, _, last = noun.rpartition(" ")
        lemma = lexicon.lemma_of.get(last.lower()) or str(simplemma.lemmatize(last, lang="en"))
        return f"{before} {lemma}".strip()
    if language == "nl":
        for length in range(_SHORTEST_REST, len(folded) - _SHORTEST_HEAD + 1):
            if folded[length:] in lexicon.lemma_of:
                return noun[:length] + lexicon.lemma_of[folded[length:]].lower()
        if first:
            return f"{first}-{simplemma.lemmatize(head, lang='nl')}"
        return _lemma_of_compound(noun, lexicon)
    return noun


@lru_cache(maxsize=8192)
def lemma_of_noun(noun: str, language: str = "nl") -> str:
    """Lemma of a word that is known to be a noun: "spelen" is "spel" and no verb, "Belgen" keeps its capital.

    Any language but English and Arabic is read as Dutch: only its figures are found.
    """
    if language in ("en", "ar"):
        return lemmatize(noun, language)
    lexicon = _lexicon("nl")
    folded = noun.lower().replace("’", "'")
    for length in range(max(1, len(folded) - _SHORTEST_HEAD + 1)):
        tail = folded[length:]
        if tail in lexicon.lemma_of and (length == 0 or length >= _SHORTEST_REST or folded[length - 1] == "-"):
            lemma = lexicon.lemma_of[tail]
            return lemma if length == 0 else noun[:length] + lemma.lower()
    if folded in lexicon.category_of:
        return noun
    first, hyphen, head = noun.rpartition("-")
    if hyphen:
        return first + hyphen + lemma_of_noun(head) if first and head else noun
    lemma = singular(folded)
    if folded.endswith("en") and lemma not in lexicon.category_of and folded[:-1] in lexicon.category_of:
        return noun[:-1]  # "verslaafden", which the dictionary leads to the adjective
    shared = 0
    while shared < min(len(lemma), len(folded)) and lemma[shared] == folded[shared]:
        shared += 1
    return noun[:shared] + lemma[shared:]


def _lemma_of_compound(noun: str, lexicon: _Lexicon) -> str:
    """The dictionary's lemma; for a compound that it does not hold, the lemma of the last part that has a category."""
    lemma = str(simplemma.lemmatize(noun, lang="nl"))
    if lemma != noun or lemma.casefold() in lexicon.category_of:
        return lemma
    for length in range(_SHORTEST_REST, len(noun) - _SHORTEST_HEAD + 1):
        head = str(simplemma.lemmatize(noun[length:], lang="nl"))
        if head in lexicon.category_of and head not in lexicon.whole:
            return noun[:length] + head.lower()
    return lemma


@lru_cache(maxsize=8192)
def categorize(lemma: str, language: str = "nl") -> str | None:
    """Category of a lemma, a term of the public vocabulary, or None: "terreurverdachte" is "suspect"."""
    lexicon = _lexicon(language)
    folded = lemma.casefold()
    if folded in lexicon.category_of:
        return lexicon.category_of[folded]
    head = folded.rpartition("-")[2].rpartition(" ")[2]
    if head != folded and head in lexicon.category_of:
        return lexicon.category_of[head]
    if language != "nl":
        return None
    for length in range(_SHORTEST_REST, len(head) - _SHORTEST_HEAD + 1):
        rest = head[length:]
        if rest in lexicon.category_of and rest not in lexicon.whole:
            return lexicon.category_of[rest]
    return None


def is_known_noun(word: str, language: str = "nl") -> bool:
    """Whether the word is a noun that has a category."""
    return categorize(lemmatize(word, language), language) is not None


@cache
def _lexicon(language: str) -> _Lexicon:
    tables = tomllib.loads(Path(__file__).with_name("nouns.toml").read_text(encoding="utf-8"))
    category_of: dict[str, str] = {}
    lemma_of: dict[str, str] = dict(tables.get(f"{language}_lemmas", {}))
    for category, words in tables.get(language, {}).items():
        for word in words:
            category_of[word.casefold()] = category
        if isinstance(words, dict):
            lemma_of |= words
            category_of |= {lemma: category for lemma in words.values()}
    whole = frozenset(tables.get(f"{language}_whole", {}).get("words", ()))
    return _Lexicon(category_of, lemma_of, whole)
