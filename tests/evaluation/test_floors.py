"""What was once reached stays reached: every measure has its floor in floors.toml.

A change that raises a measure raises its floor in the same commit (`python -m tests.evaluation --floors` prints them).
"""

from typing import Literal

import pytest

from tests.evaluation.floors import OF_NAMES, OF_RECORDS, fallen_names, fallen_records
from tests.evaluation.metrics import Score, evaluate, measures
from tests.evaluation.records import Record, load_own, load_shared, shared_folder


def test_no_measure_over_the_own_seeds_falls_below_its_floor() -> None:
    _assert_floors("own", load_own())


def test_no_measure_over_the_real_documents_falls_below_its_floor() -> None:
    records = load_shared()
    if not records:
        pytest.skip(f"no real documents: {shared_folder()} is absent (TELLING_SHARED names another folder)")
    _assert_floors("real", records)


def _assert_floors(name: Literal["own", "real"], records: list[Record]) -> None:
    evaluation = evaluate(records)
    assert OF_RECORDS[name].keys() == measures(evaluation).keys(), "a measure without a floor, or the reverse"
    assert fallen_records(name, evaluation) == {}, "measure: (reached now, floor)"


def test_a_measure_that_falls_is_named() -> None:
    """Of names that are found half the time, and of suites that are not asked."""
    half = {measure: Score(1, 2, 1, 2) for measure in OF_NAMES["own"]}
    assert fallen_names("own", half) == {measure: (0.5, floor) for measure, floor in OF_NAMES["own"].items()}
    all_found = {measure: Score(1, 1, 1, 1) for measure in OF_NAMES["own"]}
    assert fallen_names("own", all_found) == {}
