"""Which news agencies a story is credited to: in its source line, a dateline, or in the running text.

The names and their surfaces stand in `agencies.toml`; to add one, add a line there.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from service.model import Agency, Span

_SOURCE_LABEL = re.compile(r"(?:bron(?:nen)?|source)\s*:\s*", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[,;/&+]|\ben\b|\s[-–]\s)\s*")
# A comment counter stands alone before the end or before a new sentence: "2 In Syrië", not "12 doden bij brand".
_COUNTER = re.compile(r"\s+(\d{1,5})(?=\s*$|\s+[\"“„‘'«(]*[^\W\d_a-zß-ÿ]|\s+\d)")
_NAME = re.compile(r"[^\W\d_][\w.&'’-]*(?:[ \t]+[^\W\d_][\w.&'’-]*)*")
_LONGEST_CREDIT = 80
_LONGEST_CAPTION = 200
_PICTURE = r"(?:archief)?(?:foto(?:['’]s)?|beeld|fotografie|fotograaf|illustratie|video)"
_PICTURE_CREDIT = re.compile(
    rf"(?i:©|\(c\)|{_PICTURE}\s*:)\s*\S[^\n]{{0,60}}"
    rf"|\((?i:{_PICTURE})\b[^()\n]{{0,60}}\)"
    # "Beeld Getty Images": names alone, for "Foto van het jaar" is a headline
    rf"|(?i:{_PICTURE})(?:[ \t/]+[^\W\d_a-zß-ÿ][\w.&'’-]*){{1,5}}"
    r"|(?i:archieffoto|archiefbeeld|(?:foto|beeld)[ \t]+ter[ \t]+illustratie)\.?"
)
# What a picture shows, with its credit: "De kade in Goes © ANP", "De brandweer bij de flat (foto: archief)".
_CAPTION = re.compile(rf"[^\n]{{1,160}}?\s(?:(?:©|\(c\))\s?[^\n©]{{1,60}}|\((?i:{_PICTURE})\s*:?[^()\n]{{0,60}}\))\.?")
_NO_AGENCY = re.compile(r"(?:eigen\b|redactie\b|foto|twitter|facebook|instagram|youtube|video)", re.IGNORECASE)

_ANNOUNCED = r"\b(?:(?:pers|nieuws)(?:bureau|agentschap|dienst)(?:'s|en|s)?|news agency)"
_ANNOUNCED_NAME = re.compile(_ANNOUNCED + r"\s+([^\W\d_a-zß-ÿ][\w&-]*(?:[ \t]+[^\W\d_a-zß-ÿ][\w&-]*){0,2})")
_REPORTED = r"\b(?:aldus|meldt|meldde|melden|bericht|berichtte|volgens)"
_LAST_DASH = re.compile(r"\s[-–|]\s(?=[^-–|\n]{2,60}$)")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source line: its agencies, the span from label to last name, the comment counter behind it if there is one."""

    agencies: tuple[Agency, ...]
    start: int
    end: int
    counter: Span | None


def read_source_line(text: str, start: int, end: int) -> SourceLine | None:
    """The source line that begins at `start`, or None: "Bron: Reuters, Belga 2 In Gent ..." ends with its counter."""
    label = _SOURCE_LABEL.match(text, start, min(end, start + 40))
    if not label or label.end() == end:
        return None
    agencies: list[Agency] = []
    position = last = label.end()
    while position < end:
        found = _agency_at(text, position, end) or _unknown_name(text, position, end)
        if found is None:
            break
        if not _NO_AGENCY.match(found.surface):
            agencies.append(found)
        last = found.end
        separator = _SEPARATOR.match(text, last, end)
        if not separator or not separator[0].strip():
            break
        position = separator.end()
    if last == label.end():
        return None
    counter = _COUNTER.match(text, last, min(end, last + 400))
    return SourceLine(tuple(agencies), start, last, Span(*counter.span(1)) if counter else None)


def find_credits(text: str, start: int, end: int) -> list[Agency]:
    """Agencies that a text credits: "persbureau Reuters", "meldt het ANP", "GENT (ANP/AFP) -", a final "(ANP)"."""
    credits: list[Agency] = []
    for match in _credit_pattern().finditer(text, start, end):
        if match[3]:
            credits.extend(read_names(text, *match.span(3)) or ())
            continue
        group = 1 if match[1] else 2
        credits.append(_known(text, *match.span(group)))
        separator = _SEPARATOR.match(text, match.end(), end)
        following = _agency_at(text, separator.end(), end) if separator else None
        if following:
            credits.append(following)
    credits.extend(_unknown_credits(text, start, end))
    return sorted(credits, key=lambda agency: agency.start)


def distinct(agencies: list[Agency]) -> tuple[Agency, ...]:
    """The first credit of each agency, in order of the text."""
    first: dict[str, Agency] = {}
    for agency in agencies:
        first.setdefault(agency.name, agency)
    return tuple(sorted(first.values(), key=lambda agency: agency.start))


def read_credit_line(text: str, start: int, end: int) -> list[Agency] | None:
    """The agencies of a line that is nothing but a credit ("ANP/Reuters"); none of them for a picture ("© AFP").

    None where the line is no credit.
    """
    if end - start > _LONGEST_CREDIT:
        return None
    if _PICTURE_CREDIT.fullmatch(text, start, end):
        return []
    if not _agency_line().fullmatch(text, start, end):
        return None
    return [_known(text, *match.span()) for match in _surface_pattern().finditer(text, start, end)]


def is_caption(text: str, start: int, end: int) -> bool:
    """Whether a line tells what a picture shows and ends with its credit: "De kade in Goes © ANP", "... - ANP"."""
    if end - start > _LONGEST_CAPTION:
        return False
    if _CAPTION.fullmatch(text, start, end):
        return True
    dash = _LAST_DASH.search(text, start, end)
    return dash is not None and bool(read_names(text, dash.end(), end))


def read_names(text: str, start: int, end: int) -> list[Agency] | None:
    """The agencies of a span that holds nothing else: "AFP/AP/dpa", "Belga, Reuters"; None where it holds more."""
    found: list[Agency] = []
    position = start
    while position < end and (agency := _agency_at(text, position, end)):
        found.append(agency)
        if agency.end == end:
            return found
        separator = _SEPARATOR.match(text, agency.end, end)
        if not separator or not separator[0].strip():
            return None
        position = separator.end()
    return None


def _agency_at(text: str, start: int, end: int) -> Agency | None:
    match = _surface_pattern().match(text, start, end)
    return _known(text, *match.span()) if match else None


def _known(text: str, start: int, end: int) -> Agency:
    surface = text[start:end]
    return Agency(_surfaces()[" ".join(surface.split())], surface, start, end)


def _unknown_name(text: str, start: int, end: int) -> Agency | None:
    """A source that is in no table: up to the counter, a separator or the line's end; else its capitalised words."""
    match = _NAME.match(text, start, min(end, start + 80))
    if not match:
        return None
    stop = match.end()
    if stop < end and not _SEPARATOR.match(text, stop, end) and not _COUNTER.match(text, stop, end):
        stop = _end_of_capitalised_words(match[0]) + start
    surface = text[start:stop].rstrip(" \t.")
    surface = re.split(r"\s+en\s+", surface, maxsplit=1)[0]
    return Agency(surface, surface, start, start + len(surface)) if surface else None


def _end_of_capitalised_words(line: str) -> int:
    """Where the name ends when the story follows it: before the capitalised word that opens the story's sentence."""
    words = list(re.finditer(r"\S+", line))
    capitalised = 0
    while capitalised < len(words) and words[capitalised][0][0].isupper():
        capitalised += 1
    if 1 < capitalised < len(words):
        capitalised -= 1
    return words[max(capitalised, 1) - 1].end()


def _unknown_credits(text: str, start: int, end: int) -> list[Agency]:
    """ "Het Letse persbureau LETA": a capitalised name right behind the noun, in no table."""
    return [
        Agency(match[1], match[1], *match.span(1))
        for match in _ANNOUNCED_NAME.finditer(text, start, end)
        if not _surface_pattern().match(text, match.start(1), end)
    ]


@cache
def _surfaces() -> dict[str, str]:
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {surface: name for name, surfaces in table.items() for surface in surfaces}


@cache
def _alternatives() -> str:
    longest_first = sorted(_surfaces(), key=lambda surface: (-len(surface), surface))
    return "(?:" + "|".join(re.escape(surface).replace(r"\ ", r"[ \t]+") for surface in longest_first) + r")(?![\w@-])"


@cache
def _surface_pattern() -> re.Pattern[str]:
    return re.compile(_alternatives())


@cache
def _credit_pattern() -> re.Pattern[str]:
    name = _alternatives()
    return re.compile(
        rf"(?i:{_ANNOUNCED})\s+({name})"  # het Amerikaanse persbureau AP
        rf"|(?i:{_REPORTED})\s+(?i:(?:het|de)\s+)?({name})"  # meldt het ANP
        rf"|\(({name}(?:\s*(?:[,/&+]|\ben\b)\s*{name}){{0,4}})\)"  # GENT (ANP/Belga) - ...; a last word (ANP)
        r"(?=\s*[-–—]|[.\s]*\Z|[.\s]*\n)"
    )


@cache
def _agency_line() -> re.Pattern[str]:
    return re.compile(rf"{_alternatives()}(?:\s*/\s*{_alternatives()})*")
