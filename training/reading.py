"""What is read in sentences, alone or with their neighbours, by the network or by the graph made of it: figures."""

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from training.batches import stack
from training.encoder import Recogniser
from training.examples import Sentence
from training.labels import NAMES
from training.scoring import Score, decode, score_names
from training.windows import PIECES, Pieces, Window, make_window

# Scores of a window's words: names [words, 17] and parts of speech [words, 16], before softmax.
Reader = Callable[[Window], tuple[np.ndarray, np.ndarray]]


def measure(read: Reader, sentences: Sequence[Sentence], pieces: Pieces, room: int = 0) -> dict[str, float]:
    """F1 of names by type ("core", "every" for all of them) and the share of right parts of speech ("upos").

    Args:
        room: how many pieces a window may have; 0 reads each sentence alone.
    """
    asked: list[list[str]] = []
    found: list[list[str]] = []
    right = words = 0
    for group in _packed(sentences, pieces, room):
        window = make_window(group, pieces, lambda: False)
        names, upos = read(window)
        right += int((upos.argmax(axis=-1) == np.array(window.upos)).sum())
        words += len(window.upos)
        start = 0
        for sentence in group:
            size = len(sentence.words)
            labels = decode(_log_softmax(names[start : start + size]))
            found.append(labels + ["O"] * (size - len(labels)))
            asked.append([NAMES[label] for label in sentence.names])
            start += size
    scores: dict[str, Score] = score_names(asked, found)
    return {kind: round(score.f1, 4) for kind, score in scores.items()} | {"upos": round(right / words, 4)}


def by_network(network: Recogniser) -> Reader:
    """Read with the network as it was trained, in float32."""
    network.eval()

    @torch.inference_mode()
    def read(window: Window) -> tuple[np.ndarray, np.ndarray]:
        ids, mask, _, _ = stack([window])
        names, upos = network(ids, mask)
        return names[0, window.first].numpy(), upos[0, window.first].numpy()

    return read


def by_graph(path: Path) -> Reader:
    """Read with the ONNX graph, as the service does: a window by itself."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])

    def read(window: Window) -> tuple[np.ndarray, np.ndarray]:
        ids = np.array([window.ids], np.int64)
        names, upos = session.run(["names", "upos"], {"ids": ids, "mask": np.ones_like(ids)})
        return names[0, window.first], upos[0, window.first]

    return read


def _packed(sentences: Sequence[Sentence], pieces: Pieces, room: int) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    for _, text in groupby(sorted(sentences, key=lambda sentence: sentence.text), key=lambda sentence: sentence.text):
        used = room
        for sentence in text:
            length = sum(len(pieces.of(word)) for word in sentence.words)
            if used + length > min(room, PIECES - 2):
                groups.append([])
                used = 0
            groups[-1].append(sentence)
            used += length
    return groups


def _log_softmax(scores: np.ndarray) -> np.ndarray:
    shifted = scores - scores.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
