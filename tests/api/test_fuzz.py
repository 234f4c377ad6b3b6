"""Requests made from the documentation, right and wrong: every answer must be a documented one.

FUZZ_CASES sets how many requests of each sort are tried per operation (the default is quick); the seed is fixed, so
that what fails once fails again.
"""

import os
import unicodedata
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import schemathesis
import yaml
from flask import Flask
from schemathesis import GenerationMode

import service

CASES = int(os.environ.get("FUZZ_CASES", "5"))
SEED = 20260101
DOCUMENT = yaml.safe_load((Path(service.__file__).parent.parent / "openapi.yaml").read_text(encoding="utf-8"))
RANGES = (("value_min", "value_max"), ("observed_from", "observed_to"), ("published_from", "published_to"))
# Where an operation takes nothing, nothing in it can be wrong.
SORTS = [
    pytest.param(method, path, mode, id=f"{operation['operationId']}-{mode.value}")
    for path, item in DOCUMENT["paths"].items()
    for method, operation in item.items()
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode is GenerationMode.POSITIVE or "parameters" in operation or "requestBody" in operation
]


@pytest.fixture(scope="module")
def documented(app: Flask) -> Any:
    loaded = schemathesis.openapi.from_wsgi("/openapi.json", app)
    # A text that is too long may be over the limit of the body before it is over its own.
    rejection = loaded.config.checks.negative_data_rejection
    rejection.expected_statuses = [*rejection.expected_statuses, "413"]
    return loaded


@pytest.mark.fuzz
@pytest.mark.parametrize(("method", "path", "mode"), SORTS)
def test_every_answer_is_a_documented_one(documented: Any, method: str, path: str, mode: GenerationMode) -> None:
    operation = documented[path][method.upper()]

    @hypothesis.seed(SEED)
    @hypothesis.settings(
        max_examples=CASES, deadline=None, database=None, suppress_health_check=list(hypothesis.HealthCheck)
    )
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def check(case: schemathesis.Case) -> None:
        if mode is GenerationMode.POSITIVE:
            leave_out_what_cannot_be(case)
        case.call_and_validate()

    check()


def leave_out_what_cannot_be(case: schemathesis.Case) -> None:
    """What no schema can say.

    Cursors come from the service alone, ranges run forwards, not all years have a 29 February, and a text is not made
    of control characters.
    """
    query = case.query or {}
    query.pop("cursor", None)
    for low, high in RANGES:
        if low in query and high in query:
            query.pop(high)
    for name in [name for name, value in query.items() if str(value).endswith("-02-29")]:
        query.pop(name)
    if isinstance(case.body, dict):
        if "-02-29" in str(case.body.get("published")):
            case.body.pop("published")
        letters = (letter for letter in case.body["text"] if unicodedata.category(letter) != "Cc")
        case.body["text"] = "".join(letters).strip() or "7 eenden"
