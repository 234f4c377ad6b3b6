"""Windows of like length together: indexes of batches, and a batch as tensors."""

import random
from collections.abc import Sequence

import torch

from training.windows import PADDING, Window

IGNORED = -1  # the label of a piece that begins no word, and of a word whose label nobody stated


def make_batches(lengths: Sequence[int], budget: int, rng: random.Random | None = None) -> list[list[int]]:
    """Indexes of windows of like length, at most `budget` pieces a batch with its padding; shuffled by `rng`."""
    order = list(range(len(lengths)))
    if rng:
        rng.shuffle(order)
    batches: list[list[int]] = []
    for start in range(0, len(order), 1000):
        batch: list[int] = []
        for index in sorted(order[start : start + 1000], key=lambda index: lengths[index]):
            if batch and (len(batch) + 1) * lengths[index] > budget:
                batches.append(batch)
                batch = []
            batch.append(index)
        batches.append(batch)
    if rng:
        rng.shuffle(batches)
    return batches


def stack(windows: Sequence[Window]) -> tuple[torch.Tensor, ...]:
    """Pieces, their mask, and the labels of names and parts of speech at each word's first piece."""
    shape = len(windows), max(len(window.ids) for window in windows)
    ids = torch.full(shape, PADDING)
    mask = torch.zeros(shape, dtype=torch.bool)
    names, upos = torch.full(shape, IGNORED), torch.full(shape, IGNORED)
    for row, window in enumerate(windows):
        ids[row, : len(window.ids)] = torch.tensor(window.ids)
        mask[row, : len(window.ids)] = True
        if window.first:
            names[row, window.first] = torch.tensor(window.names)
            upos[row, window.first] = torch.tensor(window.upos)
    return ids, mask, names, upos
