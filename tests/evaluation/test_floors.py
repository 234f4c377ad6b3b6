"""What was once reached stays reached: every measure has its floor in floors.toml.

A change that raises a measure raises its floor in the same commit (`python -m tests.evaluation --floors` prints them).
"""

import tomllib
from pathlib import Path

import pytest

from tests.evaluation.metrics import evaluate, measures
from tests.evaluation.records import Record, load_own, load_shared, shared_folder

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


def test_no_measure_over_the_own_seeds_falls_below_its_floor() -> None:
    _assert_floors("own", load_own())


def test_no_measure_over_the_real_documents_falls_below_its_floor() -> None:
    records = load_shared()
    if not records:
        pytest.skip(f"no real documents: {shared_folder()} is absent (TELLING_SHARED names another folder)")
    _assert_floors("real", records)


def _assert_floors(name: str, records: list[Record]) -> None:
    measured = measures(evaluate(records))
    assert FLOORS[name].keys() == measured.keys(), "a measure without a floor, or a floor without a measure"
    fallen = {key: (value, FLOORS[name][key]) for key, value in measured.items() if value < FLOORS[name][key]}
    assert not fallen, "measure: (reached now, floor)"
