"""Pack sentences of one text into windows of pieces.

A window is `<s>`, words, `</s>`; between two blocks of a text stands another `</s>`. The service reads documents in
full windows, others may ask for a single sentence: the network is to be good at both, so lengths are drawn anew each
epoch.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from tokenizers import Tokenizer

from training.examples import Sentence
from training.vocabulary import UNKNOWN

PIECES = 256  # the longest window; positions behind it are cut off
START, PADDING, END = 0, 1, 2
WORD_PIECES = 12  # of a longer word, the first twelve pieces are read
_ALONE = 0.3  # share of texts' windows that hold one sentence
_SHORTEST = 48
_BLOCK_ENDS = 0.3  # how often a sentence is the last of its block


@dataclass(frozen=True)
class Window:
    """Pieces, the index of each word's first piece, and the labels of the words."""

    ids: list[int]
    first: list[int]
    names: list[int]
    upos: list[int]


class Pieces:
    """Words to pieces, each word by itself; what was asked once is remembered."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        pieces = self._known.get(word)
        if pieces is None:
            pieces = self._tokenizer.encode(word, add_special_tokens=False).ids[:WORD_PIECES] or [UNKNOWN]
            self._known[word] = pieces
        return pieces


def draw_windows(
    sentences: Sequence[Sentence],
    pieces: Pieces,
    vary: Callable[[list[Sentence]], list[Sentence]],
    rng: random.Random,
) -> list[Window]:
    """Windows over all sentences, each sentence once, none over two texts."""
    windows = []
    for _, group in groupby(sorted(sentences, key=lambda sentence: sentence.text), key=lambda sentence: sentence.text):
        text = list(group)
        at = 0
        while at < len(text):
            room = 0 if rng.random() < _ALONE else rng.randint(_SHORTEST, PIECES)
            chosen = [text[at]]
            used = _length(text[at], pieces)
            at += 1
            while at < len(text) and used + (more := _length(text[at], pieces)) <= room:
                chosen.append(text[at])
                used += more
                at += 1
            windows.append(make_window(vary(chosen), pieces, lambda: rng.random() < _BLOCK_ENDS))
    return windows


def make_window(sentences: Sequence[Sentence], pieces: Pieces, block_ends: Callable[[], bool]) -> Window:
    """One window; words behind its end are left out."""
    window = Window([START], [], [], [])
    for number, sentence in enumerate(sentences):
        if number and block_ends():
            window.ids.append(END)
        for word, name, tag in zip(sentence.words, sentence.names, sentence.upos, strict=True):
            more = pieces.of(word)
            if len(window.ids) + len(more) + 1 >= PIECES:
                window.ids.append(END)
                return window
            window.first.append(len(window.ids))
            window.ids.extend(more)
            window.names.append(name)
            window.upos.append(tag)
    window.ids.append(END)
    return window


def _length(sentence: Sentence, pieces: Pieces) -> int:
    return 2 + sum(len(pieces.of(word)) for word in sentence.words)
