"""Which line of a page's head is the headline and which the byline, also where both stand on one line."""

import re

from service.dutch.sentences import split_sentences
from service.formats import agencies, datelines, publication
from service.formats.furniture import read_link
from service.formats.layout import len_of
from service.formats.names import BYLINE, name_at_end
from service.formats.posts import read_signature
from service.model import Span

_LONGEST_HEADLINE = 200
_LONGEST_BYLINE = 120
_LONGEST_INITIALS = 4
_ONE_WORD = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]{2,24}")
_FEWEST_WORDS_BELOW_KICKER = 4
_CLOSING = "\"”“»’'’‘)] "
_QUESTION = re.compile(r"[?!][\"”’']?\s+")
# No name follows these at the end of a headline: they need one to be a sentence ("uit handen van IS").
_NEEDS_A_NAME = frozenset({
    "de", "het", "een", "van", "in", "op", "bij", "met", "tegen", "over", "voor", "uit", "naar", "door", "aan",
    "tot", "en", "of", "als", "na", "onder", "om", "tussen", "volgens", "dankzij", "per", "rond", "richting",
    "namens", "versus", "mr", "dr", "is", "wordt", "blijft", "heet", "vs",
})  # fmt: skip


def is_byline(text: str, unit: Span, following: Span | None) -> bool:
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


def is_headline(text: str, unit: Span, following: Span | None) -> bool:
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


def is_kicker(text: str, unit: Span, following: Span | None, next_but_one: Span | None) -> bool:
    """A word above the headline that tells the page's section: "Onderwijs"."""
    if following is None or _ONE_WORD.fullmatch(text, unit.start, unit.end) is None:
        return False
    words = text[following.start : following.end].split()
    return len(words) >= _FEWEST_WORDS_BELOW_KICKER and is_headline(text, following, next_but_one)


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
    is_last = sentence.end == unit.end and sentence.start > unit.start
    return is_last and bool(BYLINE.fullmatch(text, sentence.start, sentence.end))


def _continues_head(text: str, following: Span) -> bool:
    return (
        publication.read_date_line(text, following) is not None
        or bool(datelines.split_line(text, following))
        or agencies.read_source_line(text, following.start, following.end) is not None
    )


def find_glued_byline(text: str, unit: Span, following: Span | None) -> int:
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
