"""What stands between quotation marks."""

import re

from service.model import Span

# Marks that open, with those that close them: news sites mix typographic and plain ones within one quotation.
_CLOSERS = {
    "“": ("”", "’’", '"', "“"),
    "„": ("”", "“", '"', "’’"),
    "«": ("»",),
    '"': ('"', "”"),
    "‹": ("›",),
    "‚": ("’", "‘"),
    "‘‘": ("’’", "''"),
    "''": ("''", "’’"),
    "‘": ("’", "'"),
    "'": ("'", "’"),
    "”": ("”",),
}
_SPACED = "«"  # French spacing leaves a space inside: "« Zeven gedichten »"
_MARK = re.compile("[" + "".join(sorted({mark[0] for mark in _CLOSERS})) + "]")
_BEFORE_OPENING = " \t\n\r\u00a0([{-–—:/"


def find_quotes(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans between quotation marks in `text[start:end]`, without the marks, in order, never nested.

    One that is opened and not closed runs to the end: quotations over several paragraphs open each of them. An
    apostrophe ("foto's", "'s avonds") opens and closes nothing.
    """
    end = len(text) if end is None else end
    quotes: list[Span] = []
    position = start
    searched: dict[str, int] = {}
    while candidate := _MARK.search(text, position, end):
        position = candidate.start()
        mark = _opening_at(text, position, start, end)
        if not mark:
            position += 1
            continue
        begin = position + len(mark)
        if mark == _SPACED:
            begin += text[begin : begin + 1].isspace()
        close, width = _find_close(text, begin, end, mark, searched)
        if close < 0:
            if mark in ("'", "‘"):
                position = begin
                continue
            close, width = end, 0
        last = close - (mark == _SPACED and text[close - 1].isspace())
        if last > begin:
            quotes.append(Span(begin, last))
        position = max(close + width, begin)
    return quotes


def _opening_at(text: str, position: int, start: int, end: int) -> str:
    character = text[position]
    if position > start and text[position - 1] not in _BEFORE_OPENING:
        return ""
    double = text[position : position + 2]
    mark = double if double in _CLOSERS else character
    after = position + len(mark)
    if after >= end or (text[after].isspace() and mark != _SPACED) or text[after] == "\n":
        return ""
    if mark == "'" and text[after : after + 1] in "stnmk" and not text[after + 1 : after + 2].isalpha():
        return ""
    return mark


def _find_close(text: str, begin: int, end: int, mark: str, searched: dict[str, int]) -> tuple[int, int]:
    """Where the nearest closing mark stands and how long it is, or (-1, 0).

    `searched` remembers for each mark that none follows, so that a text full of openings is read in linear time.
    """
    best, width = -1, 0
    for closer in _CLOSERS[mark]:
        if searched.get(closer, end) <= begin:
            continue
        limit = end if best < 0 else best
        found = _find_closing(text, begin, limit, closer)
        if found < 0 and limit == end:
            searched[closer] = begin
        if found >= 0:
            best, width = found, len(closer)
    return best, width


def _find_closing(text: str, begin: int, limit: int, closer: str) -> int:
    found = text.find(closer, begin, limit)
    while found >= 0:
        after = text[found + len(closer) : found + len(closer) + 1]
        inside_word = len(closer) == 1 and closer in "'’" and after.isalnum()
        if not inside_word and (not text[found - 1].isspace() or closer == _CLOSERS[_SPACED][0]):
            return found
        found = text.find(closer, found + 1, limit)
    return -1
