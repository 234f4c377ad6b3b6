"""The time suites of other projects, read as ours: which of their expectations our times express.

    stretches.py   what our values denote
    wanted.py      what theirs denote
    policy.py      where we answer otherwise on purpose, and why what is missed is missed

An expectation is *right* when a time of ours that overlaps it (or, for a duration, a quantity) denotes one of the
values that the suite lists; *by policy* when ours looks back where the suite looks ahead, as news does; *excused* when
there is nothing right to answer. All else is *wrong*, also where ours differs just as our conventions say: the reason
then stands beside it. `python -m tests.extraction.times.cases` prints a line a suite; with `-v` every fault, with `-vv`
also what is by policy or excused. The cases are not part of this repository (their licences: MIT, BSD-3-Clause); see
tests/extraction/quantities/cases.py.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal

from service.dutch.tokens import tokenize
from service.extraction.quantities import find_quantities
from service.extraction.times import find_times
from service.formats.publication import parse_given
from service.model import Quantity, Time
from tests.extraction.quantities.cases import FOLDER, read_cases
from tests.extraction.times.policy import EXCUSES, MISSES, POLICY, difference_of, excuse_of, miss_of
from tests.extraction.times.stretches import on_clock_of
from tests.extraction.times.wanted import Wanted, is_bound_from, is_same, is_same_length, read_wanted

__all__ = ["EXCUSES", "FOLDER", "MISSES", "POLICY", "SUITES", "Answer", "every_answer"]

SUITES = {
    "duckling Time": ("duckling.jsonl", "Time"),
    "duckling Time.negative": ("duckling.jsonl", "Time.negative"),
    "recognizers DateTimeModel": ("recognizers.jsonl", "DateTime.DateTimeModel"),
}
Verdict = Literal["right", "policy", "excused", "wrong"]


@dataclass(frozen=True)
class Answer:
    """One expectation and what we found over it.

    `reason`: a key of POLICY, EXCUSES or, of what is wrong, MISSES. `is_exact`: what is right or by policy has its very
    span.
    """

    suite: str
    case: str
    text: str
    expected: str
    found: str
    verdict: Verdict
    reason: str | None = None
    is_exact: bool = False


def every_answer() -> list[Answer]:
    """All suites, in order."""
    return [answer for suite in SUITES for answer in answers(suite)]


def answers(suite: str) -> Iterator[Answer]:
    """Every expectation of one suite, with our answer."""
    file, dimension = SUITES[suite]
    for case in read_cases(file):
        if case["dimension"] != dimension:
            continue
        text, reference = case["text"], case["reference"][:19]  # the suites' clocks are those of the place
        found = find(text, reference, case["reference"][19:])
        lengths = find_quantities(text, tokenize(text))
        for expected in case["expect"]:
            yield _judge(suite, case, expected, found, lengths)
        if not case["expect"]:
            whole = "note" not in case or any((time.start, time.end) == (0, len(text)) for time in found)
            verdict: Verdict = "wrong" if found and whole else "right"
            reason = excuse_of(text, "") if verdict == "wrong" else None
            shown = str([show(time) for time in found])
            yield Answer(suite, case["id"], text, "nothing", shown, "excused" if reason else verdict, reason, True)


def find(text: str, reference: str, zone: str) -> list[Time]:
    """Our times of a text that was published at a local time, on the clock of its zone."""
    found = find_times(text, tokenize(text), parse_given(reference, "Europe/Brussels"))
    return [replace(time, value=on_clock_of(time.value, zone)) if time.value else time for time in found]


def _judge(
    suite: str, case: dict[str, Any], expected: dict[str, Any], found: list[Time], lengths: list[Quantity]
) -> Answer:
    text, reference, wanted = case["text"], case["reference"][:19], read_wanted(expected)
    over = [time for time in found if time.start < expected["end"] and expected["start"] < time.end]
    measured = [one for one in lengths if one.start < expected["end"] and expected["start"] < one.end]
    verdict: Verdict = "wrong"
    reason = None
    right = _first(over, wanted, over) or _first_bound(over, wanted, (expected["text"] or "").lower())
    if right or any(is_same_length(quantity, one) for quantity in measured for one in wanted):
        verdict = "right"
    else:
        again = partial(find, zone=case["reference"][19:])
        words = expected["text"] or ""
        reason, right = difference_of(text, expected, reference, over, wanted, again)
        if reason in POLICY:
            verdict = "policy"
        elif excuse := excuse_of(text, words):
            verdict, reason = "excused", excuse
        reason = reason or miss_of(text, words)
    exact = right is not None and (right.start, right.end) == (expected["start"], expected["end"])
    shown = str([show(time) for time in over])
    said = f"{expected['text']!r} {[str(one) for one in wanted]}"
    return Answer(suite, case["id"], text, said, shown, verdict, reason, exact)


def _first(over: list[Time], wanted: list[Wanted], among: list[Time]) -> Time | None:
    """The first time that denotes one of the values."""
    return next((time for time in over for one in wanted if is_same(time, one, among)), None)


def _first_bound(over: list[Time], wanted: list[Wanted], words: str) -> Time | None:
    return next((time for time in over for one in wanted if is_bound_from(time, one, words)), None)


def show(time: Time) -> str:
    """A time in one line."""
    return f"{time.surface!r} {time.type} {time.value} {time.mod or ''}".rstrip()


def main() -> None:
    """Prints a line a suite, and with -v or -vv what is not plainly right."""
    every = every_answer()
    listed = {"-v": ("wrong",), "-vv": ("wrong", "policy", "excused")}.get(" ".join(sys.argv[1:]), ())
    for suite in SUITES:
        mine = [answer for answer in every if answer.suite == suite]
        tally = Counter(answer.verdict for answer in mine)
        good = tally["right"] + tally["policy"]
        exact = sum(answer.is_exact for answer in mine if answer.verdict in ("right", "policy"))
        share, rest = good / len(mine), good / max(1, len(mine) - tally["excused"])
        print(
            f"{suite:28} {tally['right']:4} right + {tally['policy']:3} by policy of {len(mine):4}: {share:.3f}"
            f"   excused {tally['excused']:3}   without {rest:.3f}   exact span {exact:4}"
        )
        for answer in mine:
            if answer.verdict in listed:
                why = {**POLICY, **EXCUSES, **MISSES}.get(answer.reason or "", "")
                print(f"      {answer.verdict.upper()} {answer.text[:160]!r} {why}")
                print(f"          wants {answer.expected}\n          found {answer.found}")


if __name__ == "__main__":
    main()
