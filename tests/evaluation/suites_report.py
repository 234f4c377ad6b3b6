"""The table of the public case suites: before (the last release) and after (now), with what is aimed at."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.evaluation.suites import AIMS, POLICY_IS_ONE_IN, Case, Tally, Verdict, exceptions, tally, total


def suite_lines(cases: Sequence[Case], before: dict[str, Tally], verbose: bool = False) -> Iterator[str]:
    """A line a suite; then how much is not right, and why, as far as we have a reason; with `verbose` each such case.

    Share is the right ones of those that policy does not answer otherwise; what is set aside is not asked at all.
    """
    after = tally(cases)
    yield f"  {'':44} {'before: 0.1.0':^24} {'after':^24}"
    yield f"  {'suite':44} {_HEADS} {_HEADS} {'aside':>6}   aim"
    for suite, now in after.items():
        then = _row(before[suite]) if suite in before else " " * len(_HEADS)
        yield f"  {suite:44} {then} {_row(now)} {now.aside:6d}   {_aim(suite, now)}"
        if verbose:
            yield from (f"      {line}" for case in cases if case.suite == suite for line in _case_lines(case))
    now = total(list(after.values()))
    yield f"  {'all':44} {_row(total(list(before.values())))} {_row(now)} {now.aside:6d}"
    now = exceptions(after)
    yield (
        f"  answered otherwise on purpose, the treebanks left out: {now.policy} of {now.asked}, with what is not asked"
        f" {now.policy + now.aside} of {now.asked + now.aside}, at most one in {POLICY_IS_ONE_IN}"
        f" {'met' if now.policy_is_rare else 'MISSED'}"
    )
    reasons = Counter((case.verdict, case.reason) for case in cases if case.reason)
    for (verdict, reason), count in sorted(reasons.items(), key=lambda entry: (_ORDER.index(entry[0][0]), -entry[1])):
        yield f"    {count:4d} {verdict:6} {reason}"


def pin_lines(cases: Sequence[Case]) -> Iterator[str]:
    """What is reached now, as a table of suites.toml."""
    for suite, now in tally(cases).items():
        yield f'"{suite}" = {{ right = {now.right}, policy = {now.policy}, wrong = {now.wrong}, aside = {now.aside} }}'


_ORDER: tuple[Verdict, ...] = ("right", "policy", "wrong", "aside")
_HEADS = f"{'right':>6} {'asked':>5} {'policy':>6} {'share':>5}"


def _row(counts: Tally) -> str:
    return f"{counts.right:6d} {counts.asked:5d} {counts.policy:6d} {counts.share:5.3f}"


def _aim(suite: str, now: Tally) -> str:
    if suite not in AIMS:
        return ""
    return f"{AIMS[suite]:.2f} {'met' if now.share >= AIMS[suite] else 'MISSED'}"


def _case_lines(case: Case) -> Iterator[str]:
    if case.verdict in ("wrong", "policy"):
        yield f"{case.verdict}: {case.text[:160]!r}{f' ({case.reason})' if case.reason else ''}"
        yield f"    wants {case.expected}"
        yield f"    found {case.found}"
