"""Scores to names: the likeliest labels of a sentence among those that make names."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Labelled:
    """Words `[first, last)` that make a name of this type ("PER"), and the probability of its least sure label."""

    first: int
    last: int
    type: str
    probability: float


def find_names(scores: Scores, labels: tuple[str, ...]) -> list[Labelled]:
    """The names of one sentence, in order.

    Args:
        scores: a row a word, a column a label; not normalised.
        labels: "O", and "B-PER", "I-PER" and so on: a name begins with B, and I goes on with the type before it.
    """
    if not len(scores):
        return []
    best = scores.argmax(axis=1)
    if not best.any() and labels[0] == "O":
        return []
    starts, follows = _rules(labels)
    path = [int(label) for label in best]
    if starts[path[0]] or any(follows[one, other] for one, other in pairwise(path)):
        path = _likeliest(scores, starts, follows)
    return list(_names(path, _probabilities(scores, path), labels))


def _names(path: Sequence[int], probabilities: Sequence[float], labels: tuple[str, ...]) -> list[Labelled]:
    names: list[Labelled] = []
    first = 0
    for index, label in enumerate([*path, 0]):
        # A name ends where the next label does not go on with it.
        inside = index < len(path) and labels[label].startswith("I-")
        if inside:
            continue
        if index and labels[path[first]] != "O":
            sure = min(probabilities[first:index])
            names.append(Labelled(first, index, labels[path[first]][2:], sure))
        first = index
    return names


def _likeliest(scores: Scores, starts: Any, follows: Any) -> list[int]:
    """The path of the highest sum that keeps the rules (Viterbi)."""
    total = scores[0] + starts * _NEVER
    back = []
    forbidden = follows * _NEVER
    for row in scores[1:]:
        sums = total[:, None] + forbidden
        back.append(sums.argmax(axis=0))
        total = sums.max(axis=0) + row
    path = [int(total.argmax())]
    for steps in reversed(back):
        path.append(int(steps[path[-1]]))
    return path[::-1]


def _probabilities(scores: Scores, path: Sequence[int]) -> list[float]:
    """Of each word's label, among all labels."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return [float(share) for share in powers[np.arange(len(path)), path] / powers.sum(axis=1)]


@lru_cache(maxsize=4)
def _rules(labels: tuple[str, ...]) -> tuple[Any, Any]:
    """1 for each label that may not begin a sentence, and for each that may not follow another."""
    inside = np.array([label.startswith("I-") for label in labels])
    goes_on = np.array([[one[2:] == other[2:] and one != "O" for other in labels] for one in labels])
    return inside.astype(np.float32), (inside[None, :] & ~goes_on).astype(np.float32)
