"""Decoding gives names that begin where names may begin; scores count exact spans with their type."""

import numpy as np

from training.labels import NAMES
from training.scoring import decode, score_names


def row(**scores: float) -> np.ndarray:
    values = np.full(len(NAMES), -20.0)
    for name, score in scores.items():
        values[NAMES.index(name.replace("_", "-"))] = score
    return values


def test_an_inside_never_follows_another_type() -> None:
    scores = np.array([row(B_PER=-0.1, B_ORG=-2.0), row(I_ORG=-0.1, I_PER=-1.0)])
    assert decode(scores) == ["B-PER", "I-PER"]


def test_a_text_never_begins_inside_a_name() -> None:
    assert decode(np.array([row(I_LOC=-0.1, B_LOC=-3.0)])) == ["B-LOC"]


def test_no_words_have_no_labels() -> None:
    assert decode(np.zeros((0, len(NAMES)))) == []


def test_a_name_counts_only_with_both_ends_and_its_type() -> None:
    asked = [["B-PER", "I-PER", "O", "B-LOC", "B-EVT"]]
    found = [["B-PER", "O", "O", "B-LOC", "B-ORG"]]
    scores = score_names(asked, found)
    assert (scores["LOC"].right, scores["PER"].right, scores["every"].right) == (1, 0, 1)
    assert scores["core"].f1 == 2 * 1 / (3 + 2)
    assert scores["every"].f1 == 2 * 1 / (3 + 3)
