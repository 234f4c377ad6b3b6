"""What was once reached of names and parts of speech stays reached: names.toml, F1 of each measure on either text.

`python -m tests.evaluation` prints what is reached now. A change that reaches more raises the floor with it.
"""

from pathlib import Path

import pytest

from tests.evaluation.floors import OF_NAMES, fallen_names
from tests.evaluation.metrics import Score
from tests.evaluation.names import AIMS, load_texts, names_file, score_texts
from tests.evaluation.names_own import FILE, load_own_texts, score_own

TRAINED_ON = Path(__file__).parents[2] / "training" / "data"


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    texts = load_texts()
    if not texts:
        pytest.skip(f"no annotated sentences: {names_file()} is absent (TELLING_SHARED names another folder)")
    return score_texts(texts)


def test_no_measure_falls_below_its_floor(scores: dict[str, Score]) -> None:
    assert fallen_names("dev", scores) == {}, "measure: (reached now, floor)"


def test_no_measure_of_our_own_sentences_falls_below_its_floor() -> None:
    assert fallen_names("own", score_own()) == {}, "measure: (reached now, floor)"


def test_our_own_sentences_are_not_trained_on() -> None:
    """Else they would say nothing of other texts."""
    trained = {line for path in TRAINED_ON.glob("*.txt") for line in path.read_text("utf-8").splitlines()}
    assert not trained & {line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")}
    assert sum(len(text.names) for text in load_own_texts()) > 120


def test_every_aim_has_its_floor() -> None:
    assert AIMS.keys() <= OF_NAMES["dev"].keys()
