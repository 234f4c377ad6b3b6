"""The lines of a document, joined to units: what stands between blank lines, or on a line of its own."""

import re

from service.model import INVISIBLE, Span

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANK = " \t\u00a0" + INVISIBLE
# Narrower lines than this are verse, lists or headings; wider ones nobody wraps by hand.
_WRAP_WIDTHS = range(50, 121)


def strip(text: str, start: int, end: int) -> Span:
    """The span without white space and invisible characters at its edges (empty at `start` when nothing is left)."""
    while start < end and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    return Span(start, end)


def split_units(text: str) -> list[Span]:
    """Spans of the units of a document, stripped, in order.

    A line is a unit, as news pages are written. Where lines were wrapped at a fixed width (most lines are as long as
    the next line's first word allows), wrapped lines are joined up to the next blank or short line; so is a long line
    that ends inside a sentence with the one that goes on.
    """
    lines = [(span, match.start()) for match in _LINE.finditer(text) if _is_filled(span := strip(text, *match.span()))]
    width = max((len_of(span) for span, _ in lines), default=0)
    wrapped = _wrapped_breaks(text, [span for span, _ in lines], width) if width in _WRAP_WIDTHS else set()
    units: list[Span] = []
    for index, (span, _) in enumerate(lines):
        if index - 1 in wrapped:
            units[-1] = Span(units[-1].start, span.end)
        else:
            units.append(span)
    return units


def len_of(span: Span) -> int:
    """Length in code points."""
    return span.end - span.start


def _is_filled(span: Span) -> bool:
    return span.end > span.start


def _wrapped_breaks(text: str, lines: list[Span], width: int) -> set[int]:
    """Indexes of lines whose break is there for the width alone; none unless that explains most breaks."""
    adjacent = [
        index
        for index in range(len(lines) - 1)
        if len(_BREAK.findall(text, lines[index].end, lines[index + 1].start)) == 1
    ]
    full = {index for index in adjacent if _next_word_would_not_fit(text, lines[index], lines[index + 1], width)}
    cut = {index for index in adjacent if _goes_on(text, lines[index], lines[index + 1])}
    return full | cut if len(full) >= 2 and 2 * len(full) >= len(adjacent) else cut


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Whether a long line ends inside a sentence: no mark closes it, and the next one begins with a small letter."""
    is_open = text[line.end - 1].isalpha() or text[line.end - 1] == ","
    return len_of(line) >= _WRAP_WIDTHS.start and is_open and text[following.start].islower()


def _next_word_would_not_fit(text: str, line: Span, following: Span, width: int) -> bool:
    word = text[following.start : following.start + width].split(None, 1)[0]
    return len_of(line) + 1 + len(word) > width
