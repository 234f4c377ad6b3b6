"""The case suites of other projects, judged alike: how many of their expectations our records express.

Each suite has an adapter that reads its convention as ours: tests/extraction/quantities/cases.py (numbers, measures,
money), times/cases.py (times), counted_cases.py (the treebanks' numbers and their nouns). The suites themselves are no
part of this repository; they are looked for in `$TELLING_SHARED/cases`. To add a suite: a reader of `Case`s in READERS,
its aim in AIMS, its line in suites.toml.
"""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.extraction import counted_cases
from tests.extraction.quantities import cases as quantity_cases
from tests.extraction.times import cases as time_cases

FOLDER = quantity_cases.FOLDER
PINNED = Path(__file__).with_name("suites.toml")
# Of the cases of the suites, at most one in so many may be answered otherwise on purpose, those that are not asked put
# with them. The pairs of the treebanks, which are asked for more than one thing each, would make both look rarer: they
# are left out.
POLICY_IS_ONE_IN = 30
TREEBANKS = "ud_nummod"

Verdict = Literal["right", "policy", "aside", "wrong"]


@dataclass(frozen=True)
class Case:
    """One expectation and our answer.

    `verdict`: right; policy (answered otherwise on purpose); aside (not asked: no figure, or a day that does not
    exist); wrong. `reason` says why it is not right; of what is wrong, where ours has its reason.
    """

    suite: str
    text: str
    expected: str
    found: str
    verdict: Verdict
    reason: str | None = None


@dataclass(frozen=True)
class Tally:
    """The cases of one suite, counted by verdict; those set aside are not asked."""

    right: int
    policy: int
    wrong: int
    aside: int = 0

    @property
    def asked(self) -> int:
        return self.right + self.policy + self.wrong

    @property
    def policy_is_rare(self) -> bool:
        """Whether policy is at most one in so many of what is asked, also with what is set aside put with it."""
        apart = self.policy + self.aside
        return max(self.policy * POLICY_IS_ONE_IN - self.asked, apart * POLICY_IS_ONE_IN - self.asked - self.aside) <= 0

    @property
    def share(self) -> float:
        """Right ones of those that policy does not answer otherwise, cut off after three decimals."""
        return self.right * 1000 // max(1, self.right + self.wrong) / 1000


# What the issue of the engine asks of the share of each.
AIMS = {
    **dict.fromkeys(
        (
            "recognizers Number.NumberModel",
            "recognizers Number.NumberRangeModel",
            "recognizers Number.PercentModel",
            "recognizers Number.PercentModelPercentMode",
            "recognizers NumberWithUnit.AgeModel",
            "recognizers NumberWithUnit.CurrencyModel",
            "recognizers NumberWithUnit.DimensionModel",
            "recognizers NumberWithUnit.TemperatureModel",
            "text2num text2digits",
        ),
        0.99,
    ),
    **dict.fromkeys(
        (
            "duckling Numeral",
            "duckling AmountOfMoney",
            "duckling Distance",
            "duckling Quantity",
            "duckling Volume",
            "duckling Duration",
        ),
        0.97,
    ),
    **dict.fromkeys(("duckling Time", "recognizers DateTimeModel"), 0.80),
    **dict.fromkeys(("ud_nummod_train: noun linked", "ud_nummod_dev: noun linked"), 0.95),
}


def load_pinned() -> tuple[dict[str, Tally], dict[str, Tally]]:
    """What the last release reached, and what was reached since: suites.toml."""
    tables = tomllib.loads(PINNED.read_text(encoding="utf-8"))
    before, floors = ({name: Tally(**row) for name, row in tables[key].items()} for key in ("before", "floors"))
    return before, floors


def every_case() -> list[Case]:
    """Every case of every suite, in order; none where the suites are absent."""
    return [case for read in READERS for case in read()] if FOLDER.is_dir() else []


def tally(cases: Sequence[Case]) -> dict[str, Tally]:
    """The cases counted, suite by suite."""
    counted: dict[str, Counter[Verdict]] = {}
    for case in cases:
        counted.setdefault(case.suite, Counter())[case.verdict] += 1
    return {
        suite: Tally(verdicts["right"], verdicts["policy"], verdicts["wrong"], verdicts["aside"])
        for suite, verdicts in counted.items()
    }


def exceptions(tallies: dict[str, Tally]) -> Tally:
    """All suites but the treebanks as one, for the share that policy answers otherwise."""
    return total([each for suite, each in tallies.items() if not suite.startswith(TREEBANKS)])


def total(tallies: Sequence[Tally]) -> Tally:
    """All suites as one."""
    sums = (sum(getattr(each, name) for each in tallies) for name in ("right", "policy", "wrong", "aside"))
    return Tally(*sums)


def _quantities() -> Iterator[Case]:
    reasons = quantity_cases.POLICY | quantity_cases.NOT_ASKED
    for answer in quantity_cases.every_answer():
        verdict: Verdict = "right" if answer.is_right else "policy" if answer.reason else "wrong"
        if answer.reason in quantity_cases.NOT_ASKED:
            verdict = "aside"
        reason = reasons[answer.reason] if answer.reason and verdict != "right" else None
        suite = answer.suite.replace(".jsonl", ": number read")
        yield Case(suite, answer.text, answer.expected, answer.found, verdict, reason)


def _times() -> Iterator[Case]:
    reasons = time_cases.POLICY | time_cases.EXCUSES | time_cases.MISSES
    for answer in time_cases.every_answer():
        verdict: Verdict = "aside" if answer.verdict == "excused" else answer.verdict
        reason = reasons[answer.reason] if answer.reason else None
        yield Case(answer.suite, answer.text, answer.expected, answer.found, verdict, reason)


def _counted() -> Iterator[Case]:
    for half in ("ud_nummod_train", "ud_nummod_dev"):
        pairs = list(counted_cases.read_pairs(f"{half}.jsonl"))
        for name, is_right in (
            ("figure found", [pair.figure is not None for pair in pairs]),
            ("noun linked", [pair.is_linked for pair in pairs]),
        ):
            for pair, right in zip(pairs, is_right, strict=True):
                verdict: Verdict = "aside" if pair.reason else "right" if right else "wrong"
                reason = counted_cases.NO_FIGURE[pair.reason] if pair.reason else None
                wanted = f"{pair.number['text']} {pair.head['text']}"
                yield Case(f"{half}: {name}", pair.text, wanted, str(pair).partition(" | ")[0], verdict, reason)


READERS: tuple[Callable[[], Iterator[Case]], ...] = (_quantities, _times, _counted)
