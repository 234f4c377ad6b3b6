"""Another language inside a block: what somebody says between quotation marks, or a sentence of a post.

"De minister zei: “We lost 300 million dollars.”" Numbers there have the words and the separators of their language.
Titles of works and names ("The Voice of Holland") are no statements.
"""

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from service.dutch.languages import detect_language, words_of_language
from service.dutch.quotes import find_quotes
from service.dutch.sentences import split_sentences
from service.dutch.tokens import Tokens
from service.model import Span

# English words of numbers that no Dutch text has: beside one of them a single word tells.
_MAGNITUDES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen", "hundreds", "thousands"})
_FEWEST, _SHORTEST_QUOTE = 2, 3  # words of English in a sentence; tokens of a quotation where one is enough
_MORE_THAN_DUTCH = 3  # times as many English words as Dutch ones that English has not
_SHORTEST_STATEMENT = 6  # tokens
_SHORT = 4  # letters of a word that a title writes with a capital
_ARABIC = ("\u0600", "\u06ff")


class Stretch(NamedTuple):
    """Tokens `first` up to `last` (exclusive) in a language that is not the block's."""

    first: int
    last: int
    language: str


def find_passages(text: str, tokens: Tokens, language: str) -> list[Stretch]:
    """English and Arabic in a Dutch block, Dutch sentences in an English one; in order and disjoint."""
    if language == "nl":
        return sorted([*_find_english(text, tokens), *_find_arabic(tokens)])
    return _find_dutch(text, tokens) if language == "en" else []


def _find_english(text: str, tokens: Tokens) -> list[Stretch]:
    words = words_of_language("en", "nl")
    if words.isdisjoint(tokens.lower):
        return []
    known = [at for at, word in enumerate(tokens.lower) if word in words]
    start, end = tokens.start[0], tokens.end[-1]
    found: list[Stretch] = []
    quotes = find_quotes(text, start, end)
    for at, span in enumerate((*quotes, *split_sentences(text, start, end))):
        first, last = bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end)
        near = bisect_left(known, last) - bisect_left(known, first)
        fewest = 1 if at < len(quotes) and last - first >= _SHORTEST_QUOTE else _FEWEST
        if near and _is_english(text, span, tokens, (first, last), near, fewest):
            found.append(Stretch(first, last, "en"))
    return _disjoint(found)


def _is_english(text: str, span: Span, tokens: Tokens, ends: tuple[int, int], near: int, fewest: int) -> bool:
    if _is_title(tokens, *ends):
        return False
    inside = tokens.lower[ends[0] : ends[1]]
    if near < fewest and _MAGNITUDES.isdisjoint(inside):
        return False
    words = words_of_language("nl", "en")
    dutch = sum(word in words for word in inside)
    return not dutch or (near >= _MORE_THAN_DUTCH * dutch and detect_language(text[span.start : span.end]) == "en")


def _is_title(tokens: Tokens, first: int, last: int) -> bool:
    """Whether it is short and tells no large number (“One more time”), or most of the longer words have capitals."""
    inside = tokens.lower[first:last]
    has_number = not _MAGNITUDES.isdisjoint(inside) or any(word[0].isdecimal() for word in inside)
    if last - first < _SHORTEST_STATEMENT and not has_number:
        return True
    words = [word for word in tokens.surface[first + 1 : last] if len(word) >= _SHORT and word[0].isalpha()]
    return bool(words) and 2 * sum(word[0].isupper() for word in words) > len(words)


def _find_arabic(tokens: Tokens) -> list[Stretch]:
    """Tokens from the first to the last Arabic word, up to one in another script."""
    if all(word.isascii() or not _ARABIC[0] <= max(word) <= _ARABIC[1] for word in tokens.lower):
        return []
    found: list[Stretch] = []
    first = last = -1
    for at, word in enumerate(tokens.lower):
        if _ARABIC[0] <= word[0] <= _ARABIC[1]:
            first, last = (at if first < 0 else first), at + 1
        elif word[0].isalpha() and first >= 0:
            found.append(Stretch(first, last, "ar"))
            first = -1
    return [*found, Stretch(first, last, "ar")] if first >= 0 else found


def _find_dutch(text: str, tokens: Tokens) -> list[Stretch]:
    words = words_of_language("nl", "en")
    if words.isdisjoint(tokens.lower) or not len(tokens):
        return []
    found = []
    for begin, end in _apart(text, tokens):
        first, last = bisect_left(tokens.start, begin), bisect_left(tokens.start, end)
        if not words.isdisjoint(tokens.lower[first:last]) and detect_language(text[begin:end]) == "nl":
            found.append(Stretch(first, last, "nl"))
    return _disjoint(found)


def _apart(text: str, tokens: Tokens) -> list[tuple[int, int]]:
    """Sentences, cut where a quotation begins or ends."""
    start, end = tokens.start[0], tokens.end[-1]
    spans = (*find_quotes(text, start, end), *split_sentences(text, start, end))
    cuts = {edge for span in spans for edge in (span.start, span.end)}
    return list(pairwise(sorted(cuts)))


def _disjoint(found: list[Stretch]) -> list[Stretch]:
    kept: list[Stretch] = []
    for stretch in sorted(found):
        if not kept or kept[-1].last <= stretch.first:
            kept.append(stretch)
    return kept
