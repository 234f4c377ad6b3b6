"""What /v1/extractions takes and gives."""

import re
from typing import Any

import marshmallow as ma
from marshmallow import fields, validate

from service.api.query import DAY_PATTERN, Pattern, is_date
from service.api.schemas.articles import ArticleSchema
from service.api.schemas.base import TIME_MOD, Record, integer, nullable_string, part, parts_of, string
from service.api.schemas.entities import MentionSchema
from service.api.schemas.figures import FigureSchema

MAX_TEXT = 100_000  # characters: far more than any article, and little enough to be read in seconds
_CLOCK = r"T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
_YEAR = "(?:18|19|20|21)[0-9]{2}"
PUBLISHED_PATTERN = rf"^{_YEAR}(?:-(?:0[1-9]|1[0-2]|(?:{DAY_PATTERN})(?:{_CLOCK})?))?$"
_URI = r"^[A-Za-z][A-Za-z0-9+.\-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$"
_PUBLISHED_ADVICE = (
    "Give a date or moment that exists, from 1800 to 2199, as precise as you know it: "
    "2019, 2019-03, 2019-03-13 or 2019-03-13T17:52:00+01:00."
)


def _check_day(value: str) -> None:
    """Refuse 30 February; what is no date by its form the pattern refuses."""
    if re.match(PUBLISHED_PATTERN, value) and not is_date(value[:10]):
        raise ma.ValidationError(_PUBLISHED_ADVICE)


def _check_text(value: str) -> None:
    if "\0" in value:
        raise ma.ValidationError(f"Holds a NUL character at code point {value.index(chr(0))}: send text.")
    if not value.strip():
        raise ma.ValidationError("Holds nothing but white space: send the text to read.")


class ExtractionRequestSchema(Record):
    """A text to read. Nothing of it is stored."""

    error_messages = {  # noqa: RUF012 (marshmallow declares it on instances)
        "unknown": "There is no such member: send text, and if you like published, language and uri.",
        "type": 'Send a JSON object such as {"text": "..."}.',
    }
    text = fields.String(
        required=True,
        validate=[validate.Length(1, MAX_TEXT, error=f"Send 1 to {MAX_TEXT} characters."), _check_text],
        error_messages={"required": "Send the text to read.", "null": "Send text.", "invalid": "Send a string."},
        metadata={
            "description": "The news text, as it is: spans count its code points.",
            "examples": ["Volgens de brandweer zijn ruim 300 bewoners van Kortrijk geëvacueerd."],
            "pattern": r"^[^\u0000]*[^\s\u0000][^\u0000]*$",
        },
    )
    published = fields.String(
        validate=[Pattern(PUBLISHED_PATTERN, error=_PUBLISHED_ADVICE), _check_day],
        allow_none=True,
        error_messages={"invalid": "Send a string."},
        metadata={
            "description": "When it was published: ISO 8601, as precise as you know it; a clock time needs its zone. "
            "It dates what the text leaves open.",
            "examples": ["2019-03-13T17:52:00+01:00", "2019-03"],
        },
    )
    language = fields.String(
        validate=Pattern("^[a-z]{2}$", error="Give an ISO 639-1 code of two small letters, such as nl."),
        allow_none=True,
        error_messages={"invalid": "Send a string."},
        metadata={"description": "ISO 639-1; recognised from the text where it is left out.", "examples": ["nl"]},
    )
    uri = fields.String(
        validate=[
            validate.Length(1, 2000, error="Give at most 2000 characters."),
            Pattern(_URI, error="Give an absolute URI, such as https://example.org/nieuws/1."),
        ],
        allow_none=True,
        error_messages={"invalid": "Send a string."},
        metadata={
            "description": "Where the text comes from. Ids are made from it; without it, from the text itself.",
            "examples": ["https://example.org/nieuws/1"],
        },
    )

    @ma.post_load
    def leave_out_nulls(self, body: dict[str, Any], **_: Any) -> dict[str, Any]:
        """A member that is null is as one that is absent: clients that are generated send it."""
        return {name: value for name, value in body.items() if value is not None}


class TimeSchema(Record):
    """A time expression, as written and as ISO 8601."""

    surface = string("The characters as they stand.", "dinsdag 12 februari", required=True)
    start = integer("First code point.", 120, required=True)
    end = integer("The code point after the last.", 139, required=True)
    type = string("date, time, duration or set.", "date", required=True)
    value = nullable_string("ISO 8601, truncated to what is known, or an interval.", "2019-02-12", required=True)
    precision = nullable_string(
        "year, month, week, day, part_of_day (an interval of hours that no clock stated), hour, minute or second.",
        "day",
        required=True,
    )
    basis = string(
        "stated: the words hold it; resolved: reckoned from the time of publication.", "resolved", required=True
    )
    mod = nullable_string(TIME_MOD, None, required=True)


class ExtractionSchema(Record):
    """Everything that was found in the text: the same records that the other endpoints serve."""

    article = part(ArticleSchema, "What the text is made of.", required=True)
    mentions = parts_of(MentionSchema, "What it names, in the order in which it stands.", required=True)
    times = parts_of(TimeSchema, "When, in the order in which it stands.", required=True)
    figures = parts_of(FigureSchema, "Which figures it reports, in the order in which they stand.", required=True)
