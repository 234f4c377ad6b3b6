"""From a raw document to an Article: what stands where, with every offset counted in the document as received.

In: bytes (a file) or text (posted). Out: `model.Article`, whose `text` is exactly the decoded document.

    decoding.py     bytes -> text, or UnreadableDocument; a byte order mark stays and counts as a character
    plain_text.py   text -> Article: the steps, in order
    layout.py       lines and units           head.py        the head of a page, line by line
    headlines.py    headline and byline       headings.py    what heads a section
    datelines.py    town, date, reporter and agency on one line
    publication.py  times of publication      agencies.py    credits to news agencies (table: agencies.toml)
    posts.py        embedded posts            furniture.py   labels, buttons, links to other stories

To add a format:
1. write `<format>.py`: `MEDIA_TYPES`, `EXTENSIONS`, `parse(text, raw, timezone, published, language) -> Article`;
2. keep `article.text == raw.decode("utf-8")`: mark-up is furniture or lies between the blocks, it is never cut out;
3. add the module to `FORMATS` (the first that accepts a document reads it);
4. add its quirks to tests/formats, and run the properties in tests/formats/test_properties.py over it.
"""

from pathlib import PurePath
from types import ModuleType

from service.errors import UnsupportedFormat
from service.formats import plain_text
from service.formats.decoding import decode, encode, refuse_unreadable
from service.formats.publication import parse_given
from service.model import Article

FORMATS: tuple[ModuleType, ...] = (plain_text,)

DEFAULT_TIMEZONE = "Europe/Brussels"


def parse(
    raw: bytes, *, name: str | None = None, media_type: str | None = None, timezone: str = DEFAULT_TIMEZONE
) -> Article:
    """The article that a document holds: `parse(b"...", name="brand.txt").headline`.

    Args:
        raw: the document's bytes.
        name: its file name; chooses the format where no media type is given. Neither: plain text.
        media_type: its media type, parameters such as a charset allowed.
        timezone: the zone of clock times that the document states without one.
    Raises:
        UnreadableDocument: empty, binary, or not UTF-8; the message says what to send.
        UnsupportedFormat: no format accepts this media type or name.
    """
    chosen = _choose(name, media_type)
    article: Article = chosen.parse(decode(raw), raw, timezone, None, None)
    return article


def parse_text(
    text: str, *, published: str | None = None, language: str | None = None, timezone: str = DEFAULT_TIMEZONE
) -> Article:
    """The article that a posted text holds; what the caller says of time and language goes before what the text says.

    Args:
        published: ISO 8601, as precise as it is known: "2019", "2019-03", "2019-03-13", "2019-03-13T17:52:00+01:00".
        language: ISO 639-1.
    Raises:
        UnreadableDocument: empty, or no text.
        InvalidQuery: `published` is no date or time.
    """
    raw = encode(text)
    refuse_unreadable(text)
    given = parse_given(published, timezone) if published is not None else None
    return plain_text.parse(text, raw, timezone, given, language)


def accepts(name: str) -> bool:
    """Whether some format reads files of this name; hidden files are none."""
    path = PurePath(name)
    return not path.name.startswith(".") and any(path.suffix.lower() in module.EXTENSIONS for module in FORMATS)


def _choose(name: str | None, media_type: str | None) -> ModuleType:
    if media_type:
        wanted = media_type.split(";")[0].strip().lower()
        for module in FORMATS:
            if wanted in module.MEDIA_TYPES:
                return module
        known = ", ".join(kind for module in FORMATS for kind in module.MEDIA_TYPES)
        raise UnsupportedFormat(f"No format reads {wanted[:80]!r}. Send one of: {known}.")
    if name is None:
        return plain_text
    for module in FORMATS:
        if PurePath(name).suffix.lower() in module.EXTENSIONS:
            return module
    known = ", ".join(extension for module in FORMATS for extension in module.EXTENSIONS)
    raise UnsupportedFormat(f"No format reads {PurePath(name).name[:80]!r}. Name it with one of: {known}.")
