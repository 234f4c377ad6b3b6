"""Scores to names that begin where names may begin."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.tagging.decoding import find_names

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


def names_of(*rows: tuple[float, ...]) -> list[tuple[int, int, str]]:
    found = find_names(np.array(rows, dtype=np.float32), LABELS)
    return [(name.first, name.last, name.type) for name in found]


def test_a_name_begins_with_b_and_goes_on_with_i() -> None:
    assert names_of((9, 0, 0, 0, 0), (0, 9, 0, 0, 0), (0, 0, 9, 0, 0), (0, 0, 0, 9, 0)) == [
        (1, 3, "PER"),
        (3, 4, "LOC"),
    ]


def test_two_names_may_touch() -> None:
    assert names_of((0, 9, 0, 0, 0), (0, 9, 0, 0, 0)) == [(0, 1, "PER"), (1, 2, "PER")]


@pytest.mark.parametrize("first", [(0, 0, 9, 0, 0), (5, 4, 9, 0, 0)])
def test_a_sentence_does_not_begin_inside_a_name(first: tuple[float, ...]) -> None:
    assert (0, 1, "PER") in names_of(first, (9, 0, 0, 0, 0)) or names_of(first, (9, 0, 0, 0, 0)) == []


def test_a_name_keeps_its_type_where_the_likeliest_labels_do_not() -> None:
    """B-PER I-LOC is no name; of B-PER I-PER and B-LOC I-LOC the first has the higher sum."""
    assert names_of((0, 5, 0, 3, 0), (0, 0, 4, 0, 5)) == [(0, 2, "PER")]


def test_the_probability_is_that_of_the_least_sure_label() -> None:
    (name,) = find_names(np.array([(0, 9, 0, 0, 0), (0, 0, 0.5, 0, 0)], dtype=np.float32), LABELS)
    assert name.probability == pytest.approx(np.exp(0.5) / (4 + np.exp(0.5)))


def test_no_words_have_no_names() -> None:
    assert find_names(np.zeros((0, 5), dtype=np.float32), LABELS) == []


@given(st.lists(st.lists(st.floats(-9, 9, width=16), min_size=5, max_size=5), max_size=12))
def test_names_follow_one_another(rows: list[list[float]]) -> None:
    end = 0
    for name in find_names(np.array(rows, dtype=np.float32).reshape(-1, 5), LABELS):
        assert end <= name.first < name.last <= len(rows)
        assert 0 < name.probability <= 1
        end = name.last
