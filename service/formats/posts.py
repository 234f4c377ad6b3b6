"""Embedded social media posts: their own words, who posted them, and where among the story's paragraphs they begin."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from unicodedata import normalize

from service.dutch.languages import detect_language, has_frequent_word
from service.formats.layout import len_of, strip
from service.model import Passage, Span

# "... our forces Mustafa Bali(@ mustefabali) link"; "— Name (@handle) March 10, 2019" is how embed codes sign.
_SIGNATURE = re.compile(
    r"""
    \(@[ \t]?(?P<handle>\w{1,30})\)[ \t]*
    (?P<date>[^\W\d_]{3,9}\.?[ \t]\d{1,2},[ \t]\d{4} | \d{1,2}[ \t][^\W\d_]{3,9}\.?[ \t]\d{4})?[ \t]*
    (?P<link>link)?
    """,
    re.VERBOSE,
)
_LONGEST_SIGNATURE = 200
_MOST_AUTHOR_WORDS = 6
# Calibrated together on pairs of display names and handles: a name that shares half of its letters in order is alike;
# a word that is no part of the name costs more than 0.1, an abbreviated one less.
_ALIKE = 0.6
_LITTLE_LESS = 0.1
_WORD = re.compile(r"\S+")
_LIST_MARKS = ("-", "–", "—", "•", "*")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
# Endings that mark a longer word as Dutch: "Evacuaties", "Vluchtelingen", "Onzekerheid".
_DUTCH_ENDING = re.compile(r"[^\W\d_]{3}(?:aties?|ing|ingen|heid|heden|lijk|lijke|schap|isch|ische)\b")


@dataclass(frozen=True, slots=True)
class Signature:
    """The end of a post. `words`: what stands before it in the same unit, perhaps empty; `start` of the signature."""

    words: Span
    start: int
    end: int
    author: Passage | None
    handle: Passage
    date: Span | None
    link: Span | None


def read_signature(text: str, unit: Span) -> Signature | None:
    """The signature that a unit ends with, or None. A handle in the middle of a sentence signs nothing."""
    opening = text.rfind("(@", max(unit.start, unit.end - _LONGEST_SIGNATURE), unit.end)
    match = _SIGNATURE.fullmatch(text, opening, unit.end) if opening >= 0 else None
    if not match:
        return None
    before = strip(text, unit.start, opening)
    author = _author(text, before, match["handle"])
    start = author.start if author else opening
    words = strip(text, unit.start, start)
    if len_of(words) and text[words.end - 1] in "—–" and text[words.end - 2 : words.end - 1] in ("", " ", "\n"):
        start = words.end - 1
        words = strip(text, unit.start, start)
    handle = Passage(match["handle"], *match.span("handle"))
    date = Span(*match.span("date")) if match["date"] else None
    link = Span(*match.span("link")) if match["link"] else None
    end = date.start if date else match.end() - len(match["link"] or "")
    return Signature(words, start, strip(text, opening, end).end, author, handle, date, link)


class PostFinder:
    """Finds where posts begin among the units of one document, whose article is in `language`."""

    def __init__(self, text: str, units: list[Span], language: str) -> None:
        self._text = text
        self._units = units
        self._language = language
        self._first_stems: dict[str, int] | None = None

    def find_start(self, index: int, first: int, signature: Signature) -> int:
        """Index of the unit that the post signed in unit `index` begins with; `first` is the earliest that it may be.

        A post may run over several paragraphs. Those before its last one are taken along while they are in the post's
        language and not in the article's, or are points of a list that the last one ends; then a short line on top
        that shares no word with the story. A post without words in its last unit takes one paragraph in any language.
        """
        text, units = self._text, self._units
        start, words_span = index, signature.words
        if not len_of(words_span) and start > first:
            start -= 1
            words_span = units[start]
        words = text[words_span.start : words_span.end]
        foreign = detect_language(words)
        if foreign in (None, self._language):
            while start > first and words[:1] in _LIST_MARKS and text[units[start - 1].start] in _LIST_MARKS:
                start -= 1
            return start
        while start > first and self._is_of_post(units[start - 1], foreign):
            start -= 1
        if start > first and self._is_loose_line(units[start - 1]):
            start -= 1
        return start

    def _is_of_post(self, unit: Span, foreign: str | None) -> bool:
        words = self._text[unit.start : unit.end]
        found = detect_language(words)
        in_list = words[0] in _LIST_MARKS and not has_frequent_word(words, self._language)
        return found == foreign or (found is None and in_list)

    def _is_loose_line(self, unit: Span) -> bool:
        """Whether a short line above a foreign post is the post's own: a heading shares a word with its story."""
        line = self._text[unit.start : unit.end]
        if len(line) > 60 or line[-1] in '.:!?”"' or has_frequent_word(line, self._language):
            return False
        if _DUTCH_ENDING.search(line):
            return False
        stems = self._stems()
        return all(stems.get(word[:5], unit.start) >= unit.start for word in _LONG_WORD.findall(line.lower()))

    def _stems(self) -> dict[str, int]:
        """Where each five-letter beginning of a word first stands in the text."""
        if self._first_stems is None:
            self._first_stems = {}
            for word in _LONG_WORD.finditer(self._text):
                self._first_stems.setdefault(word[0].lower()[:5], word.start())
        return self._first_stems


def _author(text: str, before: Span, handle: str) -> Passage | None:
    """The author's name at the end of the words before the handle.

    The name whose letters come closest to the handle's, with the capitalised words before it that are little further
    off ("Brandweer Limburg", brwlimburg); when nothing comes close, the capitalised words at the end.
    """
    words = list(_WORD.finditer(text, max(before.start, before.end - _LONGEST_SIGNATURE), before.end))
    while words and not any(character.isalnum() for character in words[-1][0]):
        words.pop()
    candidates: list[re.Match[str]] = []
    for word in reversed(words[-_MOST_AUTHOR_WORDS:]):
        if word[0][0] in "@#" or "://" in word[0] or (candidates and word[0][-1] in '.!?…؟:;,”"' and len(word[0]) > 3):
            break
        if not any(character.isalnum() for character in word[0]):
            break
        candidates.insert(0, word)
    if not candidates:
        return None
    end = candidates[-1].end()
    scores = [
        SequenceMatcher(None, _letters(text[word.start() : end]), _letters(handle), autojunk=False).ratio()
        for word in candidates
    ]
    best = max(scores)
    rank = scores.index(best) if best >= _ALIKE else _first_capitalised(candidates)
    while best >= _ALIKE and rank and candidates[rank - 1][0][0].isupper() and scores[rank - 1] >= best - _LITTLE_LESS:
        rank -= 1
    start = candidates[rank].start()
    return Passage(text[start:end], start, end)


def _letters(name: str) -> str:
    return "".join(character for character in normalize("NFKD", name[:80]).casefold() if character.isalnum())


def _first_capitalised(words: list[re.Match[str]]) -> int:
    """Rank of the first of the capitalised words at the end; scripts without capitals give the last two words."""
    rank = len(words)
    while rank and words[rank - 1][0][0].isupper() and len(words) - rank < 4:
        rank -= 1
    return rank if rank < len(words) else max(len(words) - 2, 0)
