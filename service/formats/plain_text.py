"""Plain text, as a news page gives it when its words are copied: one unit a line, blank lines between.

The order of steps: lines and units (layout), the head of the page (head), then the story unit by unit: embedded posts,
links to other stories, page furniture, a source line, section headings; what is left is a paragraph.
"""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field

from service.dutch.languages import detect_language
from service.formats import agencies, furniture
from service.formats.head import Head, read_head
from service.formats.headings import find_headings, is_of_page
from service.formats.layout import len_of, split_units, strip
from service.formats.posts import PostFinder, Signature, read_signature
from service.model import Agency, Article, Block, Passage, Post, Published, Related, Section, Span

MEDIA_TYPES = ("text/plain",)
EXTENSIONS = (".txt",)

_UNITS_FOR_LANGUAGE = 200
_CHARACTERS_FOR_LANGUAGE = 2_000
_LONGEST_TITLE = 250
_STORY = frozenset({"headline", "heading", "paragraph", "post"})
_WORD = re.compile(r"[^\W_]+(?:['’‑.,-][^\W_]+)*")


@dataclass(slots=True)
class _Story:
    """What has been read of the story so far."""

    blocks: list[Block] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    agencies: list[Agency] = field(default_factory=list)


def parse(text: str, raw: bytes, timezone: str, published: Published | None, language: str | None) -> Article:
    """The article that a plain text holds; `published` and `language` are the caller's word, before the text's."""
    units, counters = furniture.set_counters_apart(text, split_units(text))
    glued_words = furniture.find_glued_words(text)
    head = read_head(text, units, glued_words, timezone)
    language = language or _language_of(text, head)
    story = _read_story(text, head.rest, language, glued_words, head.byline)
    of_page = head.blocks + [Block("furniture", unit.start, unit.end) for unit in counters]
    blocks = sorted(_in_language(of_page, language) + story.blocks, key=lambda block: block.start)
    credits = head.agencies + story.agencies
    for block in blocks:
        if block.kind == "paragraph":
            credits.extend(agencies.find_credits(text, block.start, block.end))
    return Article(
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        language=language,
        published=published or head.published,
        headline=head.headline,
        byline=head.byline,
        agencies=agencies.distinct(credits),
        sections=_sections(text, blocks),
        posts=tuple(story.posts),
        related=tuple(story.related),
        furniture=tuple(_passage(text, block) for block in blocks if block.kind == "furniture"),
        blocks=tuple(blocks),
        word_count=sum(
            1 for block in blocks if block.kind in _STORY for _ in _WORD.finditer(text, block.start, block.end)
        ),
    )


def _language_of(text: str, head: Head) -> str:
    """The language of most of the story's characters, signed posts left out; Dutch where nothing tells.

    Dutch stories quote at length in other languages, the reverse is rare: another language needs twice the characters.
    """
    weights: Counter[str] = Counter()
    spans = [Span(head.headline.start, head.headline.end)] if head.headline else []
    for unit in [*spans, *head.rest[:_UNITS_FOR_LANGUAGE]]:
        if read_signature(text, unit) is None and (found := detect_language(text[unit.start : unit.end])):
            weights[found] += min(len_of(unit), _CHARACTERS_FOR_LANGUAGE)
    weights["nl"] *= 2
    return max(sorted(weights), key=lambda language: weights[language]) if weights.total() else "nl"


def _in_language(blocks: list[Block], language: str) -> list[Block]:
    return [Block(block.kind, block.start, block.end, language) for block in blocks]


def _passage(text: str, block: Block) -> Passage:
    return Passage(text[block.start : block.end], block.start, block.end)


def _read_story(
    text: str, units: list[Span], language: str, glued_words: Counter[str], byline: Passage | None
) -> _Story:
    story = _Story()
    finder = PostFinder(text, units, language)
    signatures = {index: found for index, unit in enumerate(units) if (found := read_signature(text, unit))}
    posts, first = {}, 0
    for index in sorted(signatures):
        posts[finder.find_start(index, first, signatures[index])] = index
        first = index + 1
    headings = find_headings(text, units, signatures)
    index = 0
    while index < len(units):
        if index in posts:
            _add_post(text, story, units[index].start, signatures[posts[index]], language)
            index = posts[index] + 1
            continue
        index += _add_unit(text, story, units, index, language, glued_words, byline, index in headings)
    return story


def _add_post(text: str, story: _Story, start: int, signature: Signature, language: str) -> None:
    words = strip(text, start, signature.start)
    own_language = detect_language(text[words.start : words.end]) or language
    if len_of(words):
        story.blocks.append(Block("post", words.start, words.end, own_language))
    story.posts.append(Post(signature.author, signature.handle, own_language, words.start, words.end))
    story.blocks.append(Block("byline", signature.start, signature.end, own_language))
    if signature.date:
        story.blocks.append(Block("dateline", signature.date.start, signature.date.end, own_language))
    if signature.link:
        story.blocks.append(Block("furniture", signature.link.start, signature.link.end, language))


def _add_unit(
    text: str,
    story: _Story,
    units: list[Span],
    index: int,
    language: str,
    glued_words: Counter[str],
    byline: Passage | None,
    is_heading: bool,
) -> int:
    """Adds one unit that is of no post; returns how many were read (a link's title may stand on the next line)."""
    unit = units[index]
    if furniture.is_button(text, unit) or agencies.is_caption(text, unit.start, unit.end):
        story.blocks.append(Block("furniture", unit.start, unit.end, language))
        return 1
    if link := furniture.read_link(text, unit.start, unit.end):
        return _add_link(text, story, link, units[index + 1 : index + 2], language)
    source = agencies.read_source_line(text, unit.start, unit.end)
    if source and (source.counter or source.end == unit.end):
        story.agencies.extend(source.agencies)
        story.blocks.append(Block("source", source.start, source.end, language))
        if source.counter:
            story.blocks.append(Block("furniture", source.counter.start, source.counter.end, language))
            _add_text(story, text, strip(text, source.counter.end, unit.end), language)
        return 1
    credit = agencies.read_credit_line(text, unit.start, unit.end)
    if credit is not None:
        story.agencies.extend(credit)
        story.blocks.append(Block("source", unit.start, unit.end, language))
        return 1
    if is_of_page(text, unit):
        story.blocks.append(Block("dateline", unit.start, unit.end, language))
        return 1
    if byline and text[unit.start : unit.end] == byline.surface:
        story.blocks.append(Block("byline", unit.start, unit.end, language))
        return 1
    if is_heading:
        story.blocks.append(Block("heading", unit.start, unit.end, language))
        return 1
    if label := furniture.read_label(text, unit.start, unit.end, glued_words):
        story.blocks.append(Block("furniture", label.start, label.end, language))
        unit = strip(text, label.end, unit.end)
    elif (begin := furniture.find_glued_heading(text, unit.start, unit.end)) is not None:
        story.blocks.append(Block("heading", unit.start, begin, language))
        unit = Span(begin, unit.end)
    _add_text(story, text, unit, language)
    return 1


def _add_text(story: _Story, text: str, unit: Span, language: str) -> None:
    """Adds a paragraph, and the link that may be glued behind it."""
    end = furniture.find_trailing_link(text, unit.start, unit.end)
    words = strip(text, unit.start, end or unit.end)
    if len_of(words):
        story.blocks.append(Block("paragraph", words.start, words.end, language))
    if end and (link := furniture.read_link(text, end, unit.end)):
        _add_link(text, story, link, [], language)


def _add_link(text: str, story: _Story, link: tuple[Span, Span | None], following: list[Span], language: str) -> int:
    label, title = link
    story.blocks.append(Block("furniture", label.start, label.end, language))
    units = 1
    if title is None and following and len_of(following[0]) <= _LONGEST_TITLE and text[following[0].end - 1] != ".":
        title, units = following[0], 2
    if title is not None:
        story.related.append(Related(text[title.start : title.end], title.start, title.end))
        story.blocks.append(Block("related", title.start, title.end, language))
    return units


def _sections(text: str, blocks: list[Block]) -> tuple[Section, ...]:
    """The stretches of the story, each from its heading to its last paragraph or post."""
    sections: list[Section] = []
    for block in blocks:
        if block.kind == "heading":
            sections.append(Section(_passage(text, block), block.start, block.end))
        elif block.kind in ("paragraph", "post"):
            last = sections[-1] if sections else Section(None, block.start, block.end)
            sections[-1:] = [Section(last.heading, last.start, block.end)]
    return tuple(sections)
