"""Lists as CSV (RFC 4180) and NDJSON, for spreadsheets and pipes."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from service.api.render.values import encode

_PLAIN_NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?", re.ASCII)


def render_csv(records: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> bytes:
    """A table with one line a record and one column a name; dotted names reach into inner objects.

    Cells that a spreadsheet would run as a formula get a quote before them (OWASP, CSV injection): the texts come from
    the open web. Plain numbers stay numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    paths = [tuple(column.split(".")) for column in columns]
    for record in records:
        writer.writerow([_cell(_reach(record, path)) for path in paths])
    return out.getvalue().encode("utf-8")


def render_ndjson(records: Iterable[Mapping[str, Any]]) -> bytes:
    """One JSON object a line."""
    return b"".join(encode(record) + b"\n" for record in records)


def _reach(record: Any, path: Sequence[str]) -> Any:
    for name in path:
        if not isinstance(record, dict):
            return None
        record = record.get(name)
    return record


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (list, dict)):
        return encode(value).decode()
    text = str(value)
    if text.lstrip(" ")[:1] in (
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "＝",
        "＋",
        "－",
        "＠",
    ) and not _PLAIN_NUMBER.fullmatch(text):
        return "'" + text
    return text
