"""Which language a stretch of text is in: by its script, and for Latin script by its most frequent words.

It is made for posts and articles of a sentence or more, not for single words, and says nothing rather than guess.
Add a language with a line in `languages.toml`.
"""

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

# Enough to decide: the time does not grow with the text.
_CHARACTERS_READ = 8_000
# Words written for machines tell nothing of the language: addresses, handles, hashtags.
_NOT_WORDS = re.compile(r"https?://\S+|www\.\S+|[@#]\s?\w+")
_WORD = re.compile(r"[^\W\d_]+")

# Words that Dutch text has in names and loans.
_COMMON_NAMES = frozenset(
    {"will", "day", "days", "back", "take", "going", "us", "so", "other", "me", "by", "not", "an"}
)

# How many times the weight of the runner-up a language needs; more where the words are few.
_MARGIN = 1.5
_MARGIN_IN_FEW_WORDS = 2.0
_FEW_WORDS = 8
_LEAST_IN_FEW_WORDS = 2.0

_SCRIPTS = (
    ("arabic", "\u0600", "\u06ff"),
    ("arabic", "\u0750", "\u077f"),
    ("arabic", "\ufb50", "\ufdff"),
    ("cyrillic", "\u0400", "\u052f"),
    ("el", "\u0370", "\u03ff"),
    ("he", "\u0590", "\u05ff"),
    ("hy", "\u0530", "\u058f"),
    ("ka", "\u10a0", "\u10ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("han", "\u4e00", "\u9fff"),
)
# Letters that only one of the languages of a script uses, tried in this order; the last entry needs none.
_TELLING_LETTERS = {
    "arabic": (("ckb", "ێۆڕڵ"), ("ur", "ٹڈڑے"), ("fa", "پچژگ"), ("ar", "")),
    "cyrillic": (("uk", "іїєґ"), ("ru", "ыэёъ"), ("sr", "ђћџљњј"), ("ru", "")),
    "han": (("zh", ""),),
}


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language ("ckb" for Sorani has three letters), or None when the text does not tell.

    Example: "The timeline is over and our forces are ready" gives "en", "Baghouz" gives None.
    """
    words = _WORD.findall(_NOT_WORDS.sub(" ", text[:_CHARACTERS_READ]).lower())
    letters = "".join(words)
    scripts = Counter(map(_script, letters)) if not letters.isascii() else Counter(latin=len(letters))
    if not letters:
        return None
    script, letters_in_script = max(sorted(scripts.items()), key=lambda entry: entry[1])
    if script in ("han", "ja") and scripts["ja"]:
        return "ja"
    if 2 * letters_in_script <= len(letters):
        return None
    if script == "latin":
        return _by_frequent_words(words)
    for language, telling in _TELLING_LETTERS.get(script, ((script, ""),)):
        if not telling or not set(telling).isdisjoint(letters):
            return language
    return None


@cache
def words_of_language(language: str, other: str) -> frozenset[str]:
    """The frequent words of one language that another has not: of English and Dutch "the", but not "of"."""
    known = _frequent_words()
    return known[language] - known[other] - _COMMON_NAMES


def has_frequent_word(text: str, language: str) -> bool:
    """Whether the text holds at least one of the language's most frequent words."""
    known = _frequent_words().get(language, frozenset())
    return any(word in known for word in _WORD.findall(text[:_CHARACTERS_READ].lower()))


def _script(character: str) -> str:
    if character < "\u0370":
        return "latin"
    for name, first, last in _SCRIPTS:
        if first <= character <= last:
            return name
    return "latin" if "\u1e00" <= character <= "\u1eff" else "other"


def _by_frequent_words(words: list[str]) -> str | None:
    """The language whose frequent words stand out: each word is shared out over the languages that have it.

    This service reads Dutch: any Dutch word makes the text Dutch unless another language weighs half as much again, and
    a few words must be all the clearer to be foreign ("Er werden tien schoten gelost" is no German). Among other
    languages the winner needs half as much again as the runner-up; measured on single sentences of each language,
    smaller margins confuse Spanish with Portuguese.
    """
    owners = _owners()
    weights: dict[str, float] = {}
    for word in words:
        languages = owners.get(word, ())
        for language in languages:
            weights[language] = weights.get(language, 0.0) + 1 / len(languages)
    dutch = weights.pop("nl", 0.0)
    ranked = sorted(weights.items(), key=lambda entry: (-entry[1], entry[0]))
    language, weight = ranked[0] if ranked else ("", 0.0)
    if dutch and not _is_clearly_foreign(weight, dutch, len(words)):
        return "nl"
    least = 1.0 if len(words) >= _FEW_WORDS else _LEAST_IN_FEW_WORDS
    if weight < least or (len(ranked) > 1 and weight < _MARGIN * ranked[1][1]):
        return None
    return language


def _is_clearly_foreign(weight: float, dutch: float, words: int) -> bool:
    """Whether another language outweighs the Dutch of a text of so many words."""
    if words < _FEW_WORDS:
        return weight >= max(_LEAST_IN_FEW_WORDS, _MARGIN_IN_FEW_WORDS * dutch)
    return weight >= _MARGIN * dutch


@cache
def _frequent_words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in table.items()}


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    owners: dict[str, tuple[str, ...]] = {}
    for language, words in sorted(_frequent_words().items()):
        for word in sorted(words):
            owners[word] = (*owners.get(word, ()), language)
    return owners
