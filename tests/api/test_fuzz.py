"""Requests made from the documentation, right and wrong: every answer must be a documented one.

FUZZ_CASES sets how many requests are tried per operation (the default is quick); the seed is fixed, so that what fails
once fails again.
"""

import os
from typing import Any

import hypothesis
import pytest
import schemathesis
from flask import Flask

CASES = int(os.environ.get("FUZZ_CASES", "10"))


@pytest.fixture(scope="module")
def documented(app: Flask) -> Any:
    return schemathesis.openapi.from_wsgi("/openapi.json", app)


schema = schemathesis.pytest.from_fixture("documented")


@pytest.mark.fuzz
@schema.parametrize()
@hypothesis.seed(20260101)
@hypothesis.settings(
    max_examples=CASES,
    deadline=None,
    derandomize=False,
    database=None,
    suppress_health_check=list(hypothesis.HealthCheck),
)
def test_every_answer_is_a_documented_one(case: schemathesis.Case) -> None:
    case.call_and_validate()
