"""How well names are read: decoding under BIO, and precision and recall of exact spans and types."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from training.labels import NAMES

CORE = frozenset({"PER", "ORG", "LOC"})
_NEVER = -1e9


def _forbidden() -> np.ndarray:
    """Added to the score of a label behind another: "I-PER" follows "B-PER" or "I-PER" alone."""
    table = np.zeros((len(NAMES), len(NAMES)))
    for row, before in enumerate(NAMES):
        for column, label in enumerate(NAMES):
            if label[0] == "I" and before[1:] != label[1:]:
                table[row, column] = _NEVER
    return table


_TRANSITIONS = _forbidden()
_FIRST = _TRANSITIONS[NAMES.index("O")]


@dataclass(frozen=True)
class Score:
    """Of exact spans and types: how many were right, found and asked for."""

    right: int
    found: int
    asked: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.asked) if self.found + self.asked else 0.0


def decode(scores: np.ndarray) -> list[str]:
    """The likeliest labels of a row of words that BIO allows (Viterbi); `scores` are log probabilities [words, 17]."""
    if not len(scores):
        return []
    best, steps = scores[0] + _FIRST, []
    for row in scores[1:]:
        options = best[:, None] + _TRANSITIONS
        steps.append(options.argmax(axis=0))
        best = options.max(axis=0) + row
    path = [int(best.argmax())]
    for step in reversed(steps):
        path.append(int(step[path[-1]]))
    return [NAMES[label] for label in reversed(path)]


def score_names(asked: Iterable[Sequence[str]], found: Iterable[Sequence[str]]) -> dict[str, Score]:
    """Scores by type, and of "core" (persons, organizations and places) and "every" type together."""
    right: Counter[str] = Counter()
    of_found: Counter[str] = Counter()
    of_asked: Counter[str] = Counter()
    for wanted, given in zip(asked, found, strict=True):
        left, answer = set(find_spans(wanted)), set(find_spans(given))
        of_asked.update(kind for *_, kind in left)
        of_found.update(kind for *_, kind in answer)
        right.update(kind for *_, kind in left & answer)
    groups = {kind: {kind} for kind in sorted(of_asked | of_found)} | {"core": CORE, "every": set(of_asked | of_found)}
    return {
        name: Score(*(sum(counts[kind] for kind in kinds) for counts in (right, of_found, of_asked)))
        for name, kinds in groups.items()
    }


def find_spans(labels: Sequence[str]) -> Iterable[tuple[int, int, str]]:
    """(first word, word behind the last, type) of each name."""
    start = None
    for index, label in enumerate([*labels, "O"]):
        if start is not None and label[0] != "I":
            yield start, index, labels[start][2:]
            start = None
        if label[0] == "B":
            start = index
