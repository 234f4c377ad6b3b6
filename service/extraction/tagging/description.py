"""recogniser.json: labels in the order of the network's outputs, sizes, the numbers of special pieces, checksums.

It says what the other files mean, so it is checked as they are: it carries a checksum of all the rest of itself.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FILE = "recogniser.json"
_TYPES = ("PER", "ORG", "LOC", "ADJ", "GRP", "EVT", "WRK", "PRD")
_NAMES = frozenset(("O", *(f"{position}-{type_}" for position in "BI" for type_ in _TYPES)))
_UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Description:
    """What recogniser.json says.

    Attributes:
        names, upos: labels, in the order of the network's scores.
        max_pieces, max_word_pieces: pieces that a window holds, and those that are read of a word, at most.
        start, end, unknown: the numbers of the pieces that open a window, close a block and stand for what has none.
        sha256: checksums of the other files by their names.
    """

    names: tuple[str, ...]
    upos: tuple[str, ...]
    max_pieces: int
    max_word_pieces: int
    start: int
    end: int
    unknown: int
    sha256: Mapping[str, str]


def parse_description(raw: bytes) -> Description:
    """The content of a recogniser.json.

    Raises:
        ValueError: it is no such file, is damaged, or names what cannot be.
    """
    try:
        about = json.loads(raw)
        if about["sha256"][FILE] != checksum(about):
            raise ValueError("its checksum is not its own")
        pieces = about["pieces"]
        found = Description(
            _labels(about["names"], _NAMES),
            _labels(about["upos"], _UPOS),
            _count(about["max_pieces"]),
            _count(about["max_word_pieces"]),
            _count(pieces["start"]),
            _count(pieces["end"]),
            _count(pieces["unknown"]),
            {name: _sum(about["sha256"][name]) for name in about["sha256"]},
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"it lacks what it should say ({error!r})") from error
    if found.max_pieces <= 2 * found.max_word_pieces or not found.max_word_pieces:
        raise ValueError(f"windows of {found.max_pieces} pieces with words of {found.max_word_pieces}")
    return found


def checksum(about: Mapping[str, Any]) -> str:
    """SHA-256 of all that a description says, but for this checksum itself; in hexadecimal."""
    others = {name: sha256 for name, sha256 in about["sha256"].items() if name != FILE}
    text = json.dumps({**about, "sha256": others}, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _labels(labels: Any, known: frozenset[str]) -> tuple[str, ...]:
    if not isinstance(labels, list) or len(set(labels)) != len(labels) or not known.issuperset(labels):
        raise ValueError(f"labels that there are not: {labels}")
    return tuple(labels)


def _count(number: Any) -> int:
    if type(number) is not int or number < 0:
        raise ValueError(f"{number!r} where a number of pieces is meant")
    return number


def _sum(sha256: Any) -> str:
    if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256):
        raise ValueError(f"{sha256!r} where a SHA-256 is meant")
    return sha256
