"""The time suites of other projects: how many of their expectations our times express, with floors.

A floor is what was reached when it was set: it may be raised, never lowered.
"""

from collections import defaultdict

import pytest

from tests.extraction.times.cases import EXCUSES, FOLDER, POLICY, Answer, every_answer

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the cases of other projects are not here (TELLING_SHARED)")

# Of the expectations that are not excused: the share that is expressed, and the share of it without our policies.
FLOORS = {
    "duckling Time": (0.98, 0.84),
    "duckling Time.negative": (1.0, 1.0),
    "recognizers DateTimeModel": (0.89, 0.83),
}
# Of all expectations, those that news has no use for.
MOST_EXCUSED = 0.065


@pytest.fixture(scope="module")
def suites() -> dict[str, list[Answer]]:
    grouped = defaultdict(list)
    for answer in every_answer():
        grouped[answer.suite].append(answer)
    return grouped


@pytest.mark.parametrize("suite", FLOORS)
def test_suite_stays_above_its_floors(suites: dict[str, list[Answer]], suite: str) -> None:
    counted = [answer for answer in suites[suite] if answer.verdict != "excused"]
    wrong = [(answer.text, answer.expected, answer.found) for answer in counted if answer.verdict == "wrong"]
    right = [answer for answer in counted if answer.verdict == "right"]
    assert 1 - len(wrong) / len(counted) >= FLOORS[suite][0], wrong
    assert len(right) / len(counted) >= FLOORS[suite][1]


def test_whatever_is_answered_otherwise_has_its_reason(suites: dict[str, list[Answer]]) -> None:
    for answer in (answer for answers in suites.values() for answer in answers):
        reasons = {"policy": POLICY, "excused": EXCUSES}.get(answer.verdict)
        assert answer.reason is None if reasons is None else answer.reason in reasons


def test_what_is_excused_is_the_exception(suites: dict[str, list[Answer]]) -> None:
    every = [answer for answers in suites.values() for answer in answers]
    assert sum(answer.verdict == "excused" for answer in every) <= MOST_EXCUSED * len(every)
