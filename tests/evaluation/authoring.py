"""Records without counted offsets: an occurrence is named by its surface and its number.

In a draft, `{"surface": "Baghouz", "nth": 2}` stands for `{"surface": "Baghouz", "start": 159, "end": 166}`.

    python -m tests.evaluation.authoring unpin tests/evaluation/records/x.json > draft.json
    (edit seeds/x.txt, draft.json, or both)
    python -m tests.evaluation.authoring pin draft.json > tests/evaluation/records/x.json

Occurrences count from 1 and stand alone: "IS" is no part of "ISIS". Where a surface never stands alone (an Arabic digit
behind "و"), every occurrence counts.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from tests.evaluation.records import SEEDS


class NoSuchOccurrence(Exception):
    """The text does not have this surface as often as the draft says."""


def pin(draft: Any, text: str) -> Any:
    """The draft with every named occurrence as a span of `text`.

    Raises:
        NoSuchOccurrence: a surface is not in `text`, or not so often.
    """
    if isinstance(draft, list):
        return [pin(part, text) for part in draft]
    if not isinstance(draft, dict):
        return draft
    record: dict[str, Any] = {}
    for key, value in draft.items():
        if key == "nth":
            record |= _span(draft["surface"], value, text)
        else:
            record[key] = pin(value, text)
    return record


def unpin(record: Any, text: str) -> Any:
    """The record with every span as a named occurrence: the inverse of `pin`."""
    if isinstance(record, list):
        return [unpin(part, text) for part in record]
    if not isinstance(record, dict):
        return record
    draft: dict[str, Any] = {}
    for key, value in record.items():
        if key == "start":
            draft["nth"] = find_occurrences(record["surface"], text).index(value) + 1
        elif key != "end":
            draft[key] = unpin(value, text)
    return draft


def find_occurrences(surface: str, text: str) -> list[int]:
    """Where `surface` starts in `text`, standing alone; anywhere, when it never stands alone."""
    alone = re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text)
    return [match.start() for match in alone] or [match.start() for match in re.finditer(re.escape(surface), text)]


def _span(surface: str, nth: int, text: str) -> dict[str, int]:
    starts = find_occurrences(surface, text)
    if not 1 <= nth <= len(starts):
        raise NoSuchOccurrence(f"{surface!r} stands {len(starts)} times in the text, asked for number {nth}")
    return {"start": starts[nth - 1], "end": starts[nth - 1] + len(surface)}


def main(arguments: list[str]) -> int:
    if len(arguments) != 2 or arguments[0] not in ("pin", "unpin"):
        print(__doc__)
        return 2
    given = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
    text = (SEEDS / given["document"]).read_text(encoding="utf-8")
    made = pin(given, text) if arguments[0] == "pin" else unpin(given, text)
    print(json.dumps(made, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
