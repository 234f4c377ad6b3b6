"""Where and when a story was written, by its first words: "LEIDEN, 3 juli 2025 - ", "GAZA/TEL AVIV (AFP/dpa) - ".

A line of the page's head may join the same with the reporter: "Leiden | 3 juli 2025 | Jan Smit".
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from service.formats import agencies, publication
from service.formats.furniture import is_button
from service.formats.names import BYLINE
from service.model import Agency, Span

_TOWN = r"[^\W\d_a-zß-ÿ]{2,}(?:['’-][^\W\d_a-zß-ÿ]+)*"
_DAY = "[Mm]a|[Dd]i|[Ww]o|[Dd]o|[Vv]r|[Zz]a|[Zz]o"
_OPENING = re.compile(
    rf"""
    (?P<towns>{_TOWN}(?:[ ]{_TOWN}){{0,3}}(?:\s?/\s?{_TOWN}(?:[ ]{_TOWN}){{0,3}}){{0,3}})
    (?:(?:,?[ ]|[ ][-–—][ ](?=[^()\n]{{4,36}}\d{{4}}))(?P<date>\d[^()\n]{{3,29}}?|(?:{_DAY})[^()\n]{{3,39}}?))?
    (?:[ ]?\((?P<credit>[^()\n]{{2,60}})\)[ ]?)?
    (?P<dash>(?:(?<=\))|\s)[-–—]\s|(?<=\d{{4}})\.\s+(?=[^\W\d_a-zß-ÿ"'“‘])|$)
    """,
    re.VERBOSE,
)
_LONGEST = 120
_LONGEST_TOWNS = 40
_UPDATE = re.compile(
    r"(?P<stated>(?:laatste\s+)?update:?\s+\d{1,2}[.:uh]\d\d(?:\s*(?:uur|u))?)\s*[-–—:|]\s+(?=\S)", re.IGNORECASE
)
# Between what stands on one line of a page's head: "di 12 dec 2023  Jan Smit", "12 mei 2024 | Jan Smit".
_PARTS = re.compile(r"[ \u00a0]{2,}|[ \u00a0]*[\t|•·][ \t\u00a0]*")
# Looser marks, which also stand inside sentences: "Door Jan Smit - 12 mei 2024, 8:33", "Brussel, 12 mei 2024".
_DASHED_PARTS = re.compile(rf"{_PARTS.pattern}|[ \u00a0]+[-–—][ \u00a0]+")
_LOOSE_PARTS = re.compile(rf"{_DASHED_PARTS.pattern}|,[ \u00a0]+")
_NAME = r"(?:['’][st]-)?[^\W\d_a-zß-ÿ][\w’'-]+"
_TOWNS = re.compile(rf"{_NAME}(?:\s?/\s?{_NAME}){{0,2}}")
# The first words of towns of two words, which would otherwise be somebody's name and surname.
_LONG_TOWN = re.compile(rf"(?:Den|De|Het|Sint|Saint|St\.|New|Los|Las|San|Tel|El)[ ]{_NAME}")
# Four capitals are a town rather than a reporter's initials: "GENT", "KYIV".
_SHORT_TOWN = re.compile(r"[A-Z]{4}")
# The agency behind a town or a name: "Oslo (NTB)".
_BEHIND = re.compile(r"[ ]?\((?P<credit>[^()]{2,60})\)$")
# The words before an agency that wrote the story: "Door ANP".
_BY = re.compile(r"(?:door|bron|tekst):?[ \t]+", re.IGNORECASE)
_MOST_PARTS = 4


@dataclass(frozen=True, slots=True)
class Opening:
    """The towns, date and agencies before a story's first words. `end`: where the story goes on."""

    end: int
    date: publication.Moment | None
    agencies: tuple[Agency, ...]


def read_opening(text: str, unit: Span) -> Opening | None:
    """The dateline that a paragraph begins with, or that a line is: its town stands in capitals."""
    match = _OPENING.match(text, unit.start, min(unit.end, unit.start + _LONGEST))
    if match is None or len(match["towns"]) > _LONGEST_TOWNS or (not match["dash"] and match.end() < unit.end):
        return None
    date = publication.read_date_line(text, Span(*match.span("date"))) if match["date"] else None
    credit = agencies.read_names(text, *match.span("credit")) if match["credit"] else ()
    if (match["date"] and date is None) or credit is None:
        return None
    return Opening(match.end(), date, tuple(credit))


def read_update(text: str, unit: Span) -> tuple[Span, int] | None:
    """The words "Update 16u05 - " before a story's first: their span without the dash, and where the story goes on."""
    match = _UPDATE.match(text, unit.start, unit.end)
    return (Span(*match.span("stated")), match.end()) if match else None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line of a page's head: a date or town, the reporter, agencies, or words of the page.

    `span` is all of it, with the mark that ends it ("Oslo (NTB) |"); `name` is the words alone.
    """

    span: Span
    name: Span
    kind: Literal["dateline", "byline", "source", "furniture"]
    date: publication.Moment | None = None
    agencies: tuple[Agency, ...] = ()


def split_line(text: str, unit: Span) -> list[Part]:
    """The parts of a line of dates, names and words of the page; no parts where it is another line.

    At commas and dashes a line is divided only beside a whole date or an agency: "Tokio, 4 maart" may head a section.
    """
    if unit.end - unit.start > _LONGEST:
        return []
    firm = _read_parts(text, unit, _divide(_PARTS, text, unit))
    if firm:
        return firm
    for marks in (_DASHED_PARTS, _LOOSE_PARTS):
        loose = _read_parts(text, unit, _divide(marks, text, unit))
        if any(part.agencies or (part.date and part.date.year and part.date.day) for part in loose):
            return loose
    return []


def _divide(marks: re.Pattern[str], text: str, unit: Span) -> list[Span]:
    cuts = [edge for cut in marks.finditer(text, unit.start, unit.end) for edge in cut.span()]
    edges = [unit.start, *cuts, unit.end]
    return [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end > start]


def _read_parts(text: str, unit: Span, spans: list[Span]) -> list[Part]:
    """What each span is; nothing where one of them is of no kind, where all are dates, or none is one or an agency."""
    if not 1 < len(spans) <= _MOST_PARTS:
        return []
    parts = [part for span in spans if (part := _read_part(text, span))]
    dated = [part.date is not None for part in parts]
    tells = any(dated) or any(part.agencies for part in parts)
    if len(parts) < len(spans) or not tells or all(dated):
        return []
    begins = [unit.start, *(part.span.start for part in parts[1:]), unit.end]
    return [
        replace(part, span=_with_marks(text, *bounds)) for part, bounds in zip(parts, pairwise(begins), strict=True)
    ]


def _with_marks(text: str, start: int, end: int) -> Span:
    """A part with the marks up to the next: no visible character of a page is outside its blocks."""
    return Span(start, start + len(text[start:end].rstrip()))


def _read_part(text: str, span: Span) -> Part | None:
    bounds = (span.start, span.end)
    if date := publication.read_date_line(text, span):
        return Part(span, span, "dateline", date)
    if is_button(text, span):
        return Part(span, span, "furniture")
    label = _BY.match(text, *bounds)
    if credited := agencies.read_names(text, label.end() if label else span.start, span.end):
        return Part(span, span, "source", agencies=tuple(credited))
    if behind := _BEHIND.search(text, *bounds):
        named = _read_part(text, Span(span.start, behind.start())) if behind.start() > span.start else None
        credited = agencies.read_names(text, *behind.span("credit"))
        return replace(named, span=span, agencies=tuple(credited)) if named and credited else None
    is_town = _LONG_TOWN.fullmatch(text, *bounds) or _SHORT_TOWN.fullmatch(text, *bounds)
    if BYLINE.fullmatch(text, *bounds) and not is_town:
        return Part(span, span, "byline")
    if is_town or _TOWNS.fullmatch(text, *bounds):
        return Part(span, span, "dateline")
    return None
