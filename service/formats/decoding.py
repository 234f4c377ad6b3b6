"""From bytes to text, unchanged: `text == raw.decode("utf-8")`, or an error that says what is wrong."""

import re

from service.errors import UnreadableDocument
from service.model import INVISIBLE

# Byte order marks of the encodings that are not UTF-8; the longer ones first, since UTF-32 LE begins like UTF-16 LE.
_FOREIGN_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
# All control characters but those that end lines, separate records or indent.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_MOST_CONTROL_CHARACTERS = 0.01
_BLANK = re.compile(rf"[\s{INVISIBLE}]*")


def decode(raw: bytes) -> str:
    """The text of a document. A byte order mark stays: it is the first character, and offsets count it.

    Raises:
        UnreadableDocument: empty, white space only, binary, or not UTF-8.
    """
    if not raw:
        raise UnreadableDocument("The document is empty. Send some text.")
    for mark, encoding in _FOREIGN_MARKS:
        if raw.startswith(mark):
            raise UnreadableDocument(f"The document begins with the mark of {encoding}. Send it as UTF-8.")
    if (position := raw.find(b"\x00")) >= 0:
        raise UnreadableDocument(f"The document is not text: byte {position} is zero. Send plain text as UTF-8.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"The document is not UTF-8: byte {error.start} (0x{raw[error.start]:02x}) cannot be read. "
            "Send it as UTF-8."
        ) from None
    refuse_unreadable(text)
    return text


def refuse_unreadable(text: str) -> None:
    """Refuses text that nobody can read.

    Raises:
        UnreadableDocument: empty, white space only, with a NUL, or more than 1 % control characters.
    """
    if _BLANK.fullmatch(text):
        raise UnreadableDocument("The document holds nothing but white space. Send some text.")
    if (position := text.find("\x00")) >= 0:
        raise UnreadableDocument(f"The document is not text: character {position} is NUL. Send plain text.")
    if len(_CONTROL.findall(text)) > max(_MOST_CONTROL_CHARACTERS * len(text), 1):
        raise UnreadableDocument("The document is not text: too many control characters. Send plain text as UTF-8.")


def encode(text: str) -> bytes:
    """The UTF-8 bytes of posted text.

    Raises:
        UnreadableDocument: the text holds half of a surrogate pair.
    """
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableDocument(
            f"Character {error.start} is half of a surrogate pair (U+{ord(text[error.start]):04X}). "
            "Send whole characters."
        ) from None
