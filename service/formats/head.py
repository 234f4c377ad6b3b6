"""The head of a page: crawl header, label, headline, byline, date and time lines, source line, before the story."""

from collections import Counter
from dataclasses import dataclass, field

from service.formats import agencies, datelines, publication
from service.formats.furniture import is_button, read_label
from service.formats.headlines import find_glued_byline, is_byline, is_headline, is_kicker
from service.formats.layout import len_of, strip
from service.formats.names import BYLINE
from service.model import Agency, Block, Passage, Published, Span

# A page's head is short: after so many lines of it, what follows is story.
_MOST_HEAD_LINES = 12
# Of the story's lines, the last that may still be one of the page: below it a date is of the story.
_LAST_LINE_BELOW = 3


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
        elif (credit := agencies.read_credit_line(text, unit.start, unit.end)) is not None:
            head.agencies.extend(credit)
            head.blocks.append(Block("source", unit.start, unit.end))
            queue.pop()
        elif is_button(text, unit) or agencies.is_caption(text, unit.start, unit.end):
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
    following = BYLINE.fullmatch(text, queue[-2].start, queue[-2].end)
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
    following, next_but_one = (queue[-place] if len(queue) >= place else None for place in (2, 3))
    if head.headline and not head.byline and is_byline(text, unit, following):
        _set_byline(text, head, unit)
    elif not head.headline and is_kicker(text, unit, following, next_but_one):
        head.blocks.append(Block("furniture", unit.start, unit.end))
    elif not head.headline and is_headline(text, unit, following):
        byline_start = find_glued_byline(text, unit, following)
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
