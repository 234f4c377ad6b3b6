"""Query strings, read strictly, and the types of their values.

What cannot be meant is refused: a parameter that the endpoint does not know or that is given twice, bytes that are not
UTF-8, numbers in anything but ASCII digits. The fields here are marshmallow fields, so that the documentation and the
parser are one.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import marshmallow as ma
from flask import Request
from marshmallow import fields, validate
from werkzeug.datastructures import MultiDict

from service.api.problems import Fault, Problem

MAX_WORDS = 500
_VALUE_LIMIT = Decimal("1e18")
_NUMBER = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?", re.ASCII)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)
DAY_PATTERN = (
    r"(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9])"
)
NO_NUL = r"^[^\u0000]*$"
# For the documentation: all dates that exist, and 29 February of every year.
DATE_PATTERN = rf"(?:[1-9][0-9]{{3}}|0[0-9]{{2}}[1-9])(?:-(?:{DAY_PATTERN}|0[1-9]|1[0-2]))?"
ENTITY_ID = r"^ent_[a-z2-7]{16}$"
ARTICLE_ID = r"^art_[a-z2-7]{16}$"


def read_query(request: Request) -> MultiDict[str, str]:
    """The parameters of the query string, decoded strictly.

    Raises:
        Problem: invalid-parameters where it is not UTF-8 or has no end.
    """
    try:
        text = request.environ.get("QUERY_STRING", "").encode("latin-1").decode("utf-8")
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=200)
    except (UnicodeDecodeError, ValueError):
        detail = "The query string is not UTF-8, or has more than 200 parameters: percent-encode its UTF-8 bytes."
        raise Problem("invalid-parameters", detail, [Fault(detail, parameter="")]) from None
    return MultiDict(pairs)


class QuerySchema(ma.Schema):
    """Base of all query parameters: none unknown, none twice, none with NUL."""

    class Meta:
        unknown = ma.RAISE

    error_messages = {  # noqa: RUF012 (marshmallow declares it on instances)
        "unknown": "There is no such parameter here: leave it out, or see /docs for those there are."
    }

    @ma.validates_schema(pass_original=True, skip_on_field_errors=False)
    def _refuse_repeated(self, data: Mapping[str, Any], original_data: Any, **_: Any) -> None:
        faults: dict[str, list[str]] = {}
        for name, values in original_data.lists():
            if len(values) > 1:
                faults[name] = [f"Given {len(values)} times: give it once."]
            elif "\0" in values[0] or "\0" in name:
                faults[name] = ["Holds a NUL character: leave it out."]
        if faults:
            raise ma.ValidationError(faults)


class WholeNumber(fields.Integer):
    """An integer in plain ASCII digits within [low, high]: no sign, space or underscore, which int() would take."""

    def __init__(self, low: int, high: int, **options: Any) -> None:
        self._advice = f"Give a whole number from {low} to {high}."
        super().__init__(validate=validate.Range(low, high, error=self._advice), **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> int:
        if not re.fullmatch("[0-9]{1,9}", str(value), re.ASCII):
            raise ma.ValidationError(self._advice)
        return int(value)


class Number(fields.Decimal):
    """A decimal number with a point, such as 12, 0.5 or 1.5e6."""

    def __init__(self, **options: Any) -> None:
        super().__init__(validate=validate.Range(-_VALUE_LIMIT, _VALUE_LIMIT, error=_NUMBER_ADVICE), **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> Decimal:
        if not _NUMBER.fullmatch(str(value)):
            raise ma.ValidationError(_NUMBER_ADVICE)
        return Decimal(str(value))


_NUMBER_ADVICE = (
    "Give a number from -1e18 to 1e18, with a point for the decimals and nothing between thousands: 1250.5."
)


class Flag(fields.Boolean):
    """`true` or `false`, and nothing that merely looks like it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(truthy={"true"}, falsy={"false"}, error_messages={"invalid": "Give true or false."}, **options)


class DatePrefix(fields.String):
    """A date as precise as the asker wants it: a year, a month or a day. It means that whole period."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> str:
        if not is_date(value):
            raise ma.ValidationError("Give a date that exists as YYYY, YYYY-MM or YYYY-MM-DD: 2019-03.")
        return str(value)


def is_date(text: str) -> bool:
    """Whether this is a year, month or day that exists: "2019-02-30" is not."""
    parts = _DATE.fullmatch(text)
    if not parts:
        return False
    try:
        date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError:
        return False
    return True


class Term(fields.String):
    """A term of one of the public vocabularies."""

    def __init__(self, terms: Sequence[str], vocabulary: str, **options: Any) -> None:
        error = f"There is no such term: /v1/vocabularies/{vocabulary} lists them."
        super().__init__(validate=validate.OneOf(terms, error=error), **options)


class OneOf(fields.String):
    """One of a few fixed words."""

    def __init__(self, words: Sequence[str], **options: Any) -> None:
        super().__init__(validate=validate.OneOf(words, error=f"Give one of {', '.join(words)}."), **options)


class Pattern(validate.Regexp):
    """The whole value matches: in Python, `$` alone would let a line end pass."""

    def __call__(self, value: Any) -> Any:
        if value.endswith("\n"):
            raise ma.ValidationError(self._format_error(value))
        return super().__call__(value)


class Id(fields.String):
    """The id of a record, of the right form; whether there is such a record, the store knows."""

    def __init__(self, pattern: str, like: str, **options: Any) -> None:
        error = f"Not an id of the right form: they look like {like}, and stand in the records."
        super().__init__(validate=Pattern(pattern, error=error), **options)


class Words(fields.String):
    """What a user typed: any text up to 500 characters; spaces alone ask for nothing and become None."""

    def __init__(self, *, metadata: dict[str, Any]) -> None:
        super().__init__(metadata={**metadata, "maxLength": MAX_WORDS, "pattern": NO_NUL})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> Any:
        if len(value) > MAX_WORDS:
            raise ma.ValidationError(f"Give at most {MAX_WORDS} characters.")
        return value if value.strip() else None


def refuse_reversed(data: Mapping[str, Any], low: str, high: str, faults: dict[str, list[str]]) -> None:
    """Note a fault on `high` where it lies wholly before `low`."""
    first, last = data.get(low), data.get(high)
    if first is None or last is None:
        return
    if isinstance(first, str):  # dates mean their whole period: 2019-03-12 to 2019 is no fault
        shared = min(len(first), len(last))
        first, last = first[:shared], last[:shared]
    if last < first:
        faults[high] = [f"Lies before {low}, so nothing can match: swap the two."]
