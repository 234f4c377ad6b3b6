"""What was once reached, and what has fallen below it since: floors.toml, suites.toml and names.toml in one place.

Each `fallen_*` gives `measure: (reached now, floor)`; nothing where all stands.
"""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from tests.evaluation.metrics import Evaluation, Score, measures
from tests.evaluation.suites import Case, load_pinned, tally

HERE = Path(__file__).parent
OF_RECORDS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
OF_NAMES = tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))

Fallen = dict[str, tuple[float, float]]


def fallen_records(name: Literal["own", "real"], evaluation: Evaluation) -> Fallen:
    """Measures of records that are below their floor."""
    return _fallen(measures(evaluation), OF_RECORDS[name])


def fallen_names(name: Literal["dev", "own"], scores: dict[str, Score]) -> Fallen:
    """F1 of names and of parts of speech below their floor."""
    return _fallen({measure: score.f1 for measure, score in scores.items()}, OF_NAMES[name])


def fallen_suites(cases: Sequence[Case]) -> Fallen:
    """Suites with fewer right, or with a smaller share: policy may not hide what is lost."""
    now, floors = tally(cases), load_pinned()[1]
    right = _fallen({suite: now[suite].right for suite in floors}, {suite: floors[suite].right for suite in floors})
    share = _fallen({suite: now[suite].share for suite in floors}, {suite: floors[suite].share for suite in floors})
    return share | right


def _fallen(reached: dict[str, float], floors: dict[str, float]) -> Fallen:
    return {measure: (reached[measure], floor) for measure, floor in floors.items() if reached[measure] < floor}
