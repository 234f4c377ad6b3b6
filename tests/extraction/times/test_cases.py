"""The time suites of other projects: how many of their expectations our times express, with floors.

A floor is what was reached when it was set: it may be raised, never lowered.
"""

from collections import defaultdict

import pytest

from tests.extraction.times.cases import EXCUSES, FOLDER, MISSES, POLICY, Answer, every_answer

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the cases of other projects are not here (TELLING_SHARED)")

# Of all expectations, those that are expressed.
FLOORS = {
    "duckling Time": 0.84,
    "duckling Time.negative": 1.0,
    "recognizers DateTimeModel": 0.82,
}
# Of all expectations, those that are answered otherwise on purpose or have no right answer: one in sixty.
MOST_SET_APART = 1 / 60


@pytest.fixture(scope="module")
def suites() -> dict[str, list[Answer]]:
    grouped = defaultdict(list)
    for answer in every_answer():
        grouped[answer.suite].append(answer)
    return grouped


@pytest.mark.parametrize("suite", FLOORS)
def test_suite_stays_above_its_floor(suites: dict[str, list[Answer]], suite: str) -> None:
    wrong = [(one.text, one.expected, one.found) for one in suites[suite] if one.verdict == "wrong"]
    right = [one for one in suites[suite] if one.verdict == "right"]
    assert len(right) >= FLOORS[suite] * len(suites[suite]), wrong


def test_whatever_is_answered_otherwise_has_its_reason(suites: dict[str, list[Answer]]) -> None:
    for answer in (answer for answers in suites.values() for answer in answers):
        reasons = {"policy": POLICY, "excused": EXCUSES}.get(answer.verdict)
        if reasons is not None:
            assert answer.reason in reasons
        else:
            assert answer.reason is None or (answer.verdict == "wrong" and answer.reason in MISSES)


def test_what_is_not_plainly_right_or_wrong_is_the_exception(suites: dict[str, list[Answer]]) -> None:
    every = [answer for answers in suites.values() for answer in answers]
    assert sum(answer.verdict in ("policy", "excused") for answer in every) <= MOST_SET_APART * len(every)
