"""The head of a page: crawl header, label, headline, byline, date and time lines, source line, before the story."""

import re
from collections import Counter
from dataclasses import dataclass, field

from service.dutch.sentences import split_sentences
from service.formats import agencies, datelines, publication
from service.formats.furniture import is_button, read_label, read_link
from service.formats.layout import len_of, strip
from service.formats.names import BYLINE, name_at_end
from service.formats.posts import read_signature
from service.model import Agency, Block, Passage, Published, Span

_LONGEST_HEADLINE = 200
_LONGEST_BYLINE = 120
_LONGEST_INITIALS = 4
# A page's head is short: after so many lines of it, what follows is story.
_MOST_HEAD_LINES = 12
# Of the story's lines, the last that may still be one of the page: below it a date is of the story.
_LAST_LINE_BELOW = 3
_CLOSING = "\"”“»’'’‘)] "
_QUESTION = re.compile(r"[?!][\"”’']?\s+")
# No name follows these at the end of a headline: they need one to be a sentence ("uit handen van IS").
_NEEDS_A_NAME = frozenset({
    "de", "het", "een", "van", "in", "op", "bij", "met", "tegen", "over", "voor", "uit", "naar", "door", "aan",
    "tot", "en", "of", "als", "na", "onder", "om", "tussen", "volgens", "dankzij", "per", "rond", "richting",
    "namens", "versus", "mr", "dr", "is", "wordt", "blijft", "heet", "vs",
})  # fmt: skip


@dataclass(slots=True)
class Head:
    """What the head of a page states. `rest`: the units of the story, the first one perhaps the end of a line."""

    published: Published | None = None
    headline: Passage | None = None
    byline: Passage | None = None
    agencies: list[Agency] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)


def read_head(text: str, units: list[Span], glued_words: Counter[str], timezone: str) -> Head:
    """Reads the units of a document up to the first one that belongs to the story."""
    head = Head()
    moments: list[publication.Moment] = []
    header = publication.read_header(text)
    queue = list(reversed(units))
    if header and queue:
        head.blocks.append(Block("dateline", header[0].start, header[0].end))
        _replace_last(text, queue, header[0].end)
    if queue and (label := read_label(text, queue[-1].start, queue[-1].end, glued_words)):
        head.blocks.append(Block("furniture", label.start, label.end))
        _replace_last(text, queue, label.end)
    for _ in range(_MOST_HEAD_LINES):
        if not queue:
            break
        unit = queue[-1]
        if moment := publication.read_date_line(text, unit):
            moments.append(moment)
            head.blocks.append(Block("dateline", unit.start, unit.end))
            queue.pop()
        elif opening := _town_line(text, head, queue):
            moments.extend([opening.date] if opening.date else [])
            head.agencies.extend(opening.agencies)
            head.blocks.append(Block("dateline", unit.start, unit.end))
            queue.pop()
        elif parts := datelines.split_line(text, unit):
            moments.extend(_read_parts(text, head, parts))
            queue.pop()
        elif source := agencies.read_source_line(text, unit.start, unit.end):
            head.agencies.extend(source.agencies)
            head.blocks.append(Block("source", source.start, source.end))
            if source.counter:
                head.blocks.append(Block("furniture", source.counter.start, source.counter.end))
            _replace_last(text, queue, source.counter.end if source.counter else source.end)
            if queue and queue[-1].end == unit.end:
                break
        elif is_button(text, unit):
            head.blocks.append(Block("furniture", unit.start, unit.end))
            queue.pop()
        elif not _read_headline_or_byline(text, head, queue):
            break
    if queue:
        moments.extend(_read_opening(text, head, queue))
    queue.reverse()
    head.rest = queue
    if not any(moment.month for moment in moments):
        moments.extend(_read_below(text, head))
    head.published = publication.join_moments(moments, header[1] if header else None, timezone)
    return head


def _read_below(text: str, head: Head) -> list[publication.Moment]:
    """The line of the page that some papers put below the first paragraph: "Door Jan Smit - 9-3-2017, 8:33".

    A date alone heads a part of a story as well ("12 mei 1940"): it counts with the time of day, a name or a label.
    A line with a label counts wherever it stands.
    """
    for index, unit in enumerate(head.rest[1:], 1):
        is_labelled = publication.is_labelled(text, unit)
        if index > _LAST_LINE_BELOW and not is_labelled:
            continue
        parts = datelines.split_line(text, unit)
        moment = publication.read_date_line(text, unit)
        if moment and (moment.hour is not None or is_labelled):
            parts = [datelines.Part(unit, unit, "dateline", moment)]
        if any(part.date and part.date.year and part.date.day for part in parts):
            del head.rest[index]
            return _read_parts(text, head, parts)
    return []


def _read_parts(text: str, head: Head, parts: list[datelines.Part]) -> list[publication.Moment]:
    """Notes the dates, names and agencies of one line."""
    for part in parts:
        head.agencies.extend(part.agencies)
        if part.kind == "byline" and head.byline is None:
            _set_byline(text, head, part.span, part.name)
        else:
            head.blocks.append(Block(part.kind, part.span.start, part.span.end))
    return [part.date for part in parts if part.date]


def _town_line(text: str, head: Head, queue: list[Span]) -> datelines.Opening | None:
    """A line that is a dateline: a town in capitals with a date or an agency, or beside the byline."""
    unit = queue[-1]
    opening = datelines.read_opening(text, unit)
    if opening is None or opening.end < unit.end or head.headline is None or len(queue) < 2:
        return None
    if opening.date or opening.agencies or (head.blocks and head.blocks[-1].kind == "byline"):
        return opening
    following = BYLINE.fullmatch(text, *_pair(queue[-2]))
    return opening if following and following.start("names") == queue[-2].start and _is_reporter(following[0]) else None


def _is_reporter(line: str) -> bool:
    return line.casefold().startswith(("van onze ", "door onze ", "van een onzer "))


def _read_opening(text: str, head: Head, queue: list[Span]) -> list[publication.Moment]:
    """The date that the story's first words state; "Update 16u05 - " is cut off the story."""
    if update := datelines.read_update(text, queue[-1]):
        stated, end = update
        head.blocks.append(Block("dateline", stated.start, strip(text, stated.start, end).end))
        _replace_last(text, queue, end)
        moment = publication.read_date_line(text, stated)
        return [moment] if moment else []
    opening = datelines.read_opening(text, queue[-1])
    return [opening.date] if opening and opening.date else []


def _replace_last(text: str, queue: list[Span], start: int) -> None:
    """Cuts what was read off the unit that comes next; drops it when nothing is left."""
    remainder = strip(text, start, queue[-1].end)
    queue.pop()
    if len_of(remainder):
        queue.append(remainder)


def _read_headline_or_byline(text: str, head: Head, queue: list[Span]) -> bool:
    unit = queue[-1]
    following = queue[-2] if len(queue) > 1 else None
    if head.headline and not head.byline and _is_byline(text, unit, following):
        _set_byline(text, head, unit)
    elif not head.headline and _is_headline(text, unit, following):
        byline_start = _glued_byline(text, unit, following)
        title = strip(text, unit.start, byline_start)
        head.headline = Passage(text[title.start : title.end], title.start, title.end)
        head.blocks.append(Block("headline", title.start, title.end))
        if byline_start < unit.end:
            _set_byline(text, head, Span(byline_start, unit.end))
    else:
        return False
    queue.pop()
    return True


def _set_byline(text: str, head: Head, span: Span, name: Span | None = None) -> None:
    name = name or span
    match = BYLINE.fullmatch(text, name.start, name.end)
    names = Span(*match.span("names")) if match else name
    head.byline = Passage(text[names.start : names.end], names.start, names.end)
    head.blocks.append(Block("byline", span.start, span.end))


def _is_byline(text: str, unit: Span, following: Span | None) -> bool:
    """A line that is nothing but names, with more of the page below it.

    "Door Jan Smit" says so; names alone do above a date or source line, or when the story never names them again
    ("Verenigde Staten" heads a section).
    """
    if following is None or len_of(unit) > _LONGEST_BYLINE:
        return False
    match = BYLINE.fullmatch(text, unit.start, unit.end)
    if match is None:
        return False
    if match.start("names") > unit.start or _continues_head(text, following):
        return True
    return len_of(unit) > _LONGEST_INITIALS and not _returns(text, unit.start, unit.end)


def _is_headline(text: str, unit: Span, following: Span | None) -> bool:
    """One sentence without a final full stop, above more text. A lead ends in a full stop, or goes on after one.

    Right above a date or time line the page itself says that it is the headline, full stop or not.
    """
    if following is None or len_of(unit) > _LONGEST_HEADLINE or not _has_letter(text[unit.start : unit.end]):
        return False
    line = text[unit.start : unit.end].rstrip(_CLOSING)
    if line.endswith((":", ";", ",")) or line[0] in "-–•*" or _is_of_the_page(text, unit):
        return False
    sentences = [s for s in split_sentences(text, unit.start, unit.end) if not _glued(text, s, unit)]
    if publication.read_date_line(text, following):
        return len(sentences) <= 2
    return len(sentences) <= 1 and not line.endswith((".", "…"))


def _has_letter(line: str) -> bool:
    return any(character.isalpha() for character in line)


def _is_of_the_page(text: str, unit: Span) -> bool:
    """Whether a line is a post, a link to another story or a credit."""
    return (
        read_signature(text, unit) is not None
        or read_link(text, unit.start, unit.end) is not None
        or agencies.read_credit_line(text, unit.start, unit.end) is not None
    )


def _glued(text: str, sentence: Span, unit: Span) -> bool:
    """Whether the last sentence of a line is only a name behind the headline ("Houdt de dijk? Jan Smit")."""
    return sentence.end == unit.end and sentence.start > unit.start and bool(BYLINE.fullmatch(text, *_pair(sentence)))


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _continues_head(text: str, following: Span) -> bool:
    return (
        publication.read_date_line(text, following) is not None
        or bool(datelines.split_line(text, following))
        or agencies.read_source_line(text, following.start, following.end) is not None
    )


def _glued_byline(text: str, unit: Span, following: Span | None) -> int:
    """Where the byline begins that is glued behind a headline; the unit's end where there is none.

    After a question or exclamation mark a name alone is a byline. Without such a mark the page must go on with a date
    or source line, the names must not complete the headline ("uit handen van IS"), and, since whom a headline names the
    story names again, they must not return below.
    """
    above_dateline = following is not None and _continues_head(text, following)
    for mark in reversed(list(_QUESTION.finditer(text, unit.start, unit.end))):
        if BYLINE.fullmatch(text, mark.end(), unit.end):
            return mark.end() if above_dateline or not _returns(text, mark.end(), unit.end) else unit.end
    begin = name_at_end(text, unit.start, unit.end) if above_dateline else None
    if begin is None or _returns(text, begin, unit.end):
        return unit.end
    before = text[unit.start : begin].split()
    if len(before) < 3 or before[-1].casefold() in _NEEDS_A_NAME:
        return unit.end
    return begin


def _returns(text: str, start: int, end: int) -> bool:
    """Whether the last word of a name stands in the text again."""
    last_word = text[start:end].split()[-1]
    return re.search(rf"(?<!\w){re.escape(last_word)}(?!\w)", text[end:]) is not None
