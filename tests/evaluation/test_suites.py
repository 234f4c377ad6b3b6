"""What was once reached on the case suites of other projects stays reached: suites.toml.

`python -m tests.evaluation --suites` prints what is reached now. A change that reaches more raises the pin with it.
"""

import pytest

from tests.evaluation.suites import (
    AIMS,
    FOLDER,
    POLICY_IS_ONE_IN,
    Case,
    Tally,
    every_case,
    exceptions,
    load_pinned,
    tally,
)
from tests.evaluation.suites_report import suite_lines

BEFORE, FLOORS = load_pinned()


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    if not FOLDER.is_dir():
        pytest.skip(f"no case suites of other projects: {FOLDER} is absent (TELLING_SHARED names another folder)")
    return every_case()


@pytest.mark.parametrize("suite", FLOORS)
def test_a_suite_stays_above_its_floor(cases: list[Case], suite: str) -> None:
    """No fewer right, and no smaller a share: policy may not hide what is lost."""
    now, floor = tally(cases)[suite], FLOORS[suite]
    faults = [case for case in cases if case.suite == suite and case.verdict == "wrong"]
    assert now.right >= floor.right, faults
    assert now.share >= floor.share, faults


def test_every_suite_has_its_floor_and_what_the_last_release_reached(cases: list[Case]) -> None:
    assert FLOORS.keys() == BEFORE.keys() == tally(cases).keys()
    assert AIMS.keys() <= FLOORS.keys()


def test_what_is_answered_otherwise_has_its_reason(cases: list[Case]) -> None:
    assert [case for case in cases if case.verdict in ("policy", "aside") and not case.reason] == []


def test_policy_is_the_exception(cases: list[Case]) -> None:
    """Also with what is not asked put with it: neither may hide what is missed."""
    now = exceptions(tally(cases))
    assert now.policy * POLICY_IS_ONE_IN <= now.asked
    assert (now.policy + now.aside) * POLICY_IS_ONE_IN <= now.asked + now.aside


@pytest.mark.parametrize("suite", AIMS)
def test_a_suite_reaches_what_is_aimed_at(cases: list[Case], suite: str) -> None:
    assert tally(cases)[suite].share >= AIMS[suite]


@pytest.mark.parametrize("suite", ["duckling Time", "recognizers DateTimeModel"])
def test_the_times_reach_it_with_every_case_counted(cases: list[Case], suite: str) -> None:
    """Nor may what is answered otherwise or not asked: whatever is not right counts as wrong."""
    now = tally(cases)[suite]
    assert now.right >= AIMS[suite] * (now.asked + now.aside)


def test_the_table_tells_right_policy_and_faults_apart() -> None:
    """Two right, one by policy, one wrong, one not asked."""
    verdicts = {"right": None, "policy": "on purpose", "wrong": None, "aside": "no number"}
    cases = [Case("a suite", f"{verdict} text", "5", "6", verdict, reason) for verdict, reason in verdicts.items()]
    cases.append(Case("a suite", "another", "5", "5", "right"))
    counts = tally(cases)["a suite"]
    assert (counts.right, counts.asked, counts.policy, counts.share, counts.aside) == (2, 4, 1, 0.666, 1)
    table = "\n".join(suite_lines(cases, {"a suite": counts}, verbose=True))
    assert "the treebanks left out: 1 of 4, with what is not asked 2 of 5, at most one in 30 MISSED" in table
    assert not counts.policy_is_rare
    assert Tally(right=29, policy=1, wrong=0).policy_is_rare
    assert not Tally(right=29, policy=1, wrong=0, aside=1).policy_is_rare
    assert "policy: 'policy text' (on purpose)" in table
    assert "wrong: 'wrong text'" in table
    assert "right text" not in table
