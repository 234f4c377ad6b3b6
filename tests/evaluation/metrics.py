"""Right and asked for each field, precision and recall for mentions and figures, B-cubed for entities."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from service import extraction, formats
from tests.evaluation.checks import Check, agrees
from tests.evaluation.matching import Reading, check_article, check_figures, check_mentions, pair
from tests.evaluation.records import Record


@dataclass(frozen=True)
class Score:
    """Precision and recall, each as right of counted; 1 where nothing was counted."""

    right_found: int
    found: int
    right_wanted: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right_found / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right_wanted / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)


@dataclass(frozen=True)
class Evaluation:
    """Everything measured over one set of records."""

    checks: tuple[Check, ...]
    mentions: dict[str, Score]
    figures: dict[str, Score]
    b_cubed: tuple[float, float]
    fields: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def faults(self) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if not check.right)


def evaluate(records: Sequence[Record]) -> Evaluation:
    """Reads every document of `records` and holds it against its record."""
    readings = [pair(record, extraction.extract(formats.parse(record.raw, name=record.document))) for record in records]
    together = [
        (wanted.entity, mention.entity_id)
        for reading in readings
        for wanted, mention in reading.mentions
        if wanted.entity
    ]
    ids_of: dict[str, set[str]] = defaultdict(set)
    for name, identifier in together:
        ids_of[name].add(identifier)
    checks: list[Check] = []
    for reading in readings:
        checks += check_article(reading.record, reading.found.article)
        checks += check_mentions(reading)
        checks += check_figures(reading, ids_of)
    asked = Counter(check.field for check in checks)
    right = Counter(check.field for check in checks if check.right)
    return Evaluation(
        checks=tuple(checks),
        mentions=mention_scores(readings),
        figures=figure_scores(readings),
        b_cubed=b_cubed(together),
        fields={name: (right[name], asked[name]) for name in sorted(asked)},
    )


def measures(evaluation: Evaluation) -> dict[str, float]:
    """Each measure by its name, 0 to 1, cut off after three decimals: what floors are kept for.

    Invented mentions and figures have no measure of their own, precision counts them.
    """
    named = {name: right / asked for name, (right, asked) in evaluation.fields.items() if not name.endswith("made up")}
    for label, scores in (("mentions", evaluation.mentions), ("figures", evaluation.figures)):
        for kind, score in scores.items():
            named |= {f"{label}.{kind}.precision": score.precision, f"{label}.{kind}.recall": score.recall}
    named |= dict(zip(("entities.precision", "entities.recall"), evaluation.b_cubed, strict=True))
    return {name: int(value * 1000) / 1000 for name, value in named.items()}


def b_cubed(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """B-cubed precision and recall of (true entity, found entity) over all mentions.

    Source: Bagga and Baldwin, Algorithms for scoring coreference chains, 1998.
    """
    if not pairs:
        return 1.0, 1.0
    both, true, found = Counter(pairs), Counter(name for name, _ in pairs), Counter(given for _, given in pairs)
    precision = sum(both[name, given] / found[given] for name, given in pairs) / len(pairs)
    recall = sum(both[name, given] / true[name] for name, given in pairs) / len(pairs)
    return precision, recall


def harmonic(precision: float, recall: float) -> float:
    """F1: the harmonic mean, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def mention_scores(readings: Iterable[Reading]) -> dict[str, Score]:
    """By type. A mention that overlaps a wanted one without being it is not counted as made up: recall has the loss."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        answers = {wanted: mention for wanted, mention in reading.mentions}
        for wanted in reading.record.mentions:
            mention = answers.get(wanted)
            right = mention is not None and mention.type in wanted.types
            if wanted.required:
                counts[wanted.types[0]].update(wanted=1, right_wanted=right)
            if mention:
                counts[mention.type].update(found=1, right_found=right)
        for mention in reading.made_up_mentions:
            counts[mention.type].update(found=1)
    return _scores(counts)


def figure_scores(readings: Iterable[Reading]) -> dict[str, Score]:
    """By kind; right is the numeral as the record has it, with a right kind."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        answers = {wanted.id: reading.figure(index) for wanted, index in reading.figures}
        for wanted in reading.record.figures:
            figure = answers.get(wanted.id)
            right = False
            if figure:
                span = figure.quantity.numeral
                numeral = reading.found.article.text[span.start : span.end]
                right = numeral in (wanted.surface, *wanted.also)
                right = right and agrees(figure.quantity.kind, wanted.asked.get("kind", figure.quantity.kind))
                counts[figure.quantity.kind].update(found=1, right_found=right)
            if wanted.required:
                kind = wanted.asked["kind"]
                counts[kind[0] if isinstance(kind, list) else kind].update(wanted=1, right_wanted=right)
        for figure in reading.made_up_figures:
            counts[figure.quantity.kind].update(found=1)
    return _scores(counts)


def _scores(counts: dict[str, Counter[str]]) -> dict[str, Score]:
    names = ("right_found", "found", "right_wanted", "wanted")
    total: Counter[str] = Counter()
    for counter in counts.values():
        total += counter
    counts = {**{label: counts[label] for label in sorted(counts)}, "all": total}
    return {label: Score(*(int(counter[name]) for name in names)) for label, counter in counts.items()}
