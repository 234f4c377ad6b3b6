"""The table that `python -m tests.evaluation` prints."""

from collections.abc import Iterator

from tests.evaluation.metrics import Evaluation, Score, harmonic, measures


def report_lines(title: str, evaluation: Evaluation, verbose: bool = False) -> Iterator[str]:
    """One set of records: fields, mentions by type, figures by kind, entities; with `verbose` every fault."""
    yield title
    yield f"  {'field':28} {'right':>6} / asked"
    for name, (right, asked) in evaluation.fields.items():
        yield f"  {name:28} {right:6d} / {asked:<6d}{'' if right == asked else '<'}"
        if verbose:
            yield from (f"      {fault}" for fault in evaluation.faults if fault.field == name)
    yield f"  {'':28} {'precision':>9} {'recall':>9} {'F1':>9}"
    for label, score in evaluation.mentions.items():
        yield _score_line(f"mentions, {label}", score)
    for label, score in evaluation.figures.items():
        yield _score_line(f"figures, {label}", score)
    precision, recall = evaluation.b_cubed
    yield f"  {'entities, B-cubed':28} {precision:9.3f} {recall:9.3f} {harmonic(precision, recall):9.3f}"
    right = sum(right for right, _ in evaluation.fields.values())
    yield f"  {right} of {len(evaluation.checks)} right"


def floor_lines(evaluations: dict[str, Evaluation]) -> Iterator[str]:
    """What is reached now, as the text of floors.toml."""
    yield "# What was once reached, 0 to 1: `python -m tests.evaluation --floors` prints what is reached now."
    for name, evaluation in evaluations.items():
        yield f"\n[{name}]"
        yield from (f'"{measure}" = {value}' for measure, value in measures(evaluation).items())


def _score_line(label: str, score: Score) -> str:
    return f"  {label:28} {score.precision:9.3f} {score.recall:9.3f} {score.f1:9.3f}"
