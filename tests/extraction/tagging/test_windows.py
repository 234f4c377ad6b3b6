"""Windows: every word is read once, in order, and none is too large."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from service.extraction.tagging.windows import Window, cut_windows

MOST = 40


def test_whole_sentences_are_read_together_while_they_fit() -> None:
    windows = list(cut_windows([10] * 6, [(0, 2), (2, 3), (3, 6)], {0}, MOST))
    assert windows == [Window(0, 3, 0, 3), Window(3, 6, 3, 6)]


def test_a_sentence_that_fits_in_no_window_is_cut_with_margins() -> None:
    first, second, *_ = cut_windows([1] * 100, [(0, 100)], {0}, MOST)
    assert (first.first, first.kept_first) == (0, 0)
    assert first.last > first.kept_last == second.kept_first > second.first


@given(
    st.lists(st.integers(1, 12), min_size=1, max_size=120),
    st.lists(st.integers(0, 119), max_size=20),
    st.lists(st.integers(0, 119), max_size=5),
)
def test_every_word_is_kept_once_and_no_window_holds_too_much(
    sizes: list[int], cuts: list[int], opened: list[int]
) -> None:
    borders = sorted({0, len(sizes), *(cut for cut in (*cuts, *opened) if cut < len(sizes))})
    openings = {0, *(cut for cut in opened if cut < len(sizes))}
    kept: list[int] = []
    for window in cut_windows(sizes, list(pairwise(borders)), openings, MOST):
        blocks = {window.first} | {opening for opening in openings if window.first < opening < window.last}
        assert sum(sizes[window.first : window.last]) + len(blocks) <= MOST
        assert window.first <= window.kept_first < window.kept_last <= window.last
        kept.extend(range(window.kept_first, window.kept_last))
    assert kept == list(range(len(sizes)))
