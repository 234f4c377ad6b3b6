"""What was once reached of names and parts of speech stays reached: names.toml, F1 of each measure.

`python -m tests.evaluation` prints what is reached now. A change that reaches more raises the floor with it.
"""

import tomllib
from pathlib import Path

import pytest

from tests.evaluation.metrics import Score
from tests.evaluation.names import AIMS, load_texts, names_file, score_texts

FLOORS = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    texts = load_texts()
    if not texts:
        pytest.skip(f"no annotated sentences: {names_file()} is absent (TELLING_SHARED names another folder)")
    return score_texts(texts)


def test_no_measure_falls_below_its_floor(scores: dict[str, Score]) -> None:
    fallen = {name: (scores[name].f1, floor) for name, floor in FLOORS.items() if scores[name].f1 < floor}
    assert not fallen, "measure: (reached now, floor)"


def test_every_aim_has_its_floor() -> None:
    assert AIMS.keys() <= FLOORS.keys()
