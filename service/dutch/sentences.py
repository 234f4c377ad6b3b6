"""Sentences of one block of text."""

import re
from functools import cache
from pathlib import Path

from service.model import Span

# A sentence may end after one of these, together with the closing quotes and brackets that follow it. All of them begin
# with one set of characters, so that the search skips what lies between.
_END = re.compile(r"[.!?…؟\n](?:(?<!\n)[.!?…؟]*[\"”“»’'’‘)\]]*(?=\s|$)|(?<=\n)\s*(?=\n|[-•*–] ))")
_OPENING = "\"“„‘'«([-–—•* "
# "'s Ochtends", "'t Is": a clitic keeps its small letter at the beginning, and gives the capital to the next word.
_CLITIC = re.compile(r"\s+['’‘](?:s|t|n|k|m|r) [^\W\d_a-z]")
_SINGLE_LETTER = re.compile(r"(?<![\w.°])(?<!\w['’‘])(?:[^\W\d_]\.)*[^\W\d_]$")  # "J.", and no "camera's."


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the sentences of `text[start:end]`, in order, without the white space around them.

    A full stop ends no sentence after an abbreviation ("dr.", "blz.", "J."), inside a number, or where the next word
    begins with a small letter. A quotation that goes on with its speaker stays one sentence: «"Wij gaan." zegt Jan».
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and not _ends_sentence(text, begin, match, end):
            continue
        _append(spans, text, begin, match.end())
        begin = match.end()
    _append(spans, text, begin, end)
    return spans


def is_abbreviation(word: str) -> bool:
    """Whether a full stop after the word belongs to it: "dr", "blz"."""
    return word.casefold() in _abbreviations()


def _ends_sentence(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    if match[0][0] == "\n":
        return True
    following = _first_letter(text, match.end(), end)
    if following and following.islower() and not _CLITIC.match(text, match.end(), end):
        return False
    if match[0] != ".":
        return True
    before = text[max(begin, match.start() - 24) : match.start()]
    word = before.rsplit(None, 1)[-1].lstrip(_OPENING).casefold() if before.strip() else ""
    if word in _abbreviations():
        return False
    return (len(before) > 1 and before[-2:].isalpha()) or not _SINGLE_LETTER.search(before)  # most words are longer


def _first_letter(text: str, start: int, end: int) -> str:
    """The first character of the next sentence that is not an opening mark, or "" where none comes soon."""
    for character in text[start : min(end, start + 16)]:
        if character not in _OPENING and not character.isspace():
            return character
    return ""


def _append(spans: list[Span], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        spans.append(Span(begin, end))


@cache
def _abbreviations() -> frozenset[str]:
    lines = Path(__file__).with_name("abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line and not line.startswith("#"))
