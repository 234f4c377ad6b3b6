"""Windows: as many whole sentences as the network sees at once; a sentence that fits in none is cut, with margins."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

# Share of a window, on each side, that a part of a cut sentence sees of its neighbours.
_MARGIN = 1 / 8


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[first, last)` are run together; labels are taken for `[kept_first, kept_last)` of them."""

    first: int
    last: int
    kept_first: int
    kept_last: int


def cut_windows(
    sizes: Sequence[int], sentences: Sequence[tuple[int, int]], openings: Set[int], most: int
) -> Iterator[Window]:
    """Windows, in order, that take the labels of every word once.

    Args:
        sizes: pieces of each word of a document.
        sentences: the words of each sentence: half-open ranges that follow one another.
        openings: the first words of blocks, each of which costs a piece more.
        most: pieces that fit in a window; more than twice those of the longest word.
    """
    begin = end = held = 0
    for first, last in sentences:
        size = sum(sizes[first:last]) + (first in openings)
        if held and held + size > most:
            yield Window(begin, end, begin, end)
            held = 0
        if size > most:
            yield from _cut_sentence(sizes, first, last, most)
            continue
        if not held:
            begin = first
            size += first not in openings
        end = last
        held += size
    if held:
        yield Window(begin, end, begin, end)


def _cut_sentence(sizes: Sequence[int], first: int, last: int, most: int) -> Iterator[Window]:
    margin = int(most * _MARGIN)
    kept = first
    while kept < last:
        stop = _advance(sizes, kept, last, most - 2 * margin - 1)
        begin = _retreat(sizes, kept, first, margin)
        yield Window(begin, _advance(sizes, stop, last, margin), kept, stop)
        kept = stop


def _advance(sizes: Sequence[int], index: int, last: int, room: int) -> int:
    """Index after the words from `index` on that fit."""
    while index < last and sizes[index] <= room:
        room -= sizes[index]
        index += 1
    return index


def _retreat(sizes: Sequence[int], index: int, first: int, room: int) -> int:
    """Index of the first of the words before `index` that fit."""
    while index > first and sizes[index - 1] <= room:
        index -= 1
        room -= sizes[index]
    return index
