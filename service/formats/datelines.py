"""Where and when a story was written, by its first words: "LEIDEN, 3 juli 2025 - ", "GAZA/TEL AVIV (AFP/dpa) - "."""

import re
from dataclasses import dataclass

from service.formats import agencies, publication
from service.formats.names import BYLINE
from service.model import Agency, Span

_TOWN = r"[^\W\d_a-zß-ÿ]{2,}(?:['’-][^\W\d_a-zß-ÿ]+)*"
_OPENING = re.compile(
    rf"""
    (?P<towns>{_TOWN}(?:[ ]{_TOWN}){{0,3}}(?:\s?/\s?{_TOWN}(?:[ ]{_TOWN}){{0,3}}){{0,3}})
    (?:,?[ ](?P<date>\d[^()\n]{{3,29}}?|(?:ma|di|wo|do|vr|za|zo)[^()\n]{{3,39}}?))?
    (?:[ ]?\((?P<credit>[^()\n]{{2,60}})\)[ ]?)?
    (?P<dash>(?:(?<=\))|\s)[-–—]\s|$)
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


def split_line(text: str, unit: Span) -> list[Span]:
    """The parts of a line of dates and names, at least one of each; no parts where it is another line."""
    if unit.end - unit.start > _LONGEST:
        return []
    cuts = [unit.start, *(edge for cut in _PARTS.finditer(text, unit.start, unit.end) for edge in cut.span()), unit.end]
    parts = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True) if end > start]
    if not 1 < len(parts) <= _MOST_PARTS:
        return []
    dated = [publication.read_date_line(text, part) is not None for part in parts]
    named = [BYLINE.fullmatch(text, part.start, part.end) is not None for part in parts]
    is_line = any(dated) and any(named) and all(one or other for one, other in zip(dated, named, strict=True))
    return parts if is_line else []
