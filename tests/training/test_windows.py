"""Windows hold whole sentences of one text, each once, and never more pieces than the network has places for."""

import random

import pytest
from tokenizers import Tokenizer, models

from training.examples import Sentence
from training.windows import END, PIECES, START, WORD_PIECES, Pieces, draw_windows, make_window


def sentence(text: str, *words: str) -> Sentence:
    return Sentence(text, words, (0,) * len(words), (0,) * len(words))


@pytest.fixture
def pieces() -> Pieces:
    letters = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    letters += [(letter, -1.0) for letter in "abcdefghij"]
    return Pieces(Tokenizer(models.Unigram(letters, unk_id=3, byte_fallback=False)))


def test_a_window_is_start_words_and_end(pieces: Pieces) -> None:
    window = make_window([sentence("", "ab", "c")], pieces, lambda: False)
    assert window.ids == [START, 4, 5, 6, END]
    assert window.first == [1, 3]


def test_between_blocks_stands_an_end(pieces: Pieces) -> None:
    window = make_window([sentence("", "a"), sentence("", "b")], pieces, lambda: True)
    assert window.ids == [START, 4, END, 5, END]


def test_a_long_word_costs_twelve_pieces_and_one_without_pieces_is_unknown(pieces: Pieces) -> None:
    assert len(pieces.of("a" * 100_000)) == WORD_PIECES
    assert pieces.of("") == [3]


def test_what_does_not_fit_is_left_out_with_its_labels(pieces: Pieces) -> None:
    window = make_window([sentence("", *["abcdefghij"] * 60)], pieces, lambda: False)
    assert len(window.ids) <= PIECES
    assert window.ids[-1] == END
    assert len(window.first) == len(window.names) == len(window.upos) == 25


def test_windows_hold_each_sentence_once_and_never_two_texts(pieces: Pieces) -> None:
    texts = {"x": "abcd", "y": "efg"}
    sentences = [sentence(text, letter) for text, letters in texts.items() for letter in letters]
    windows = draw_windows(sentences, pieces, lambda chosen: chosen, random.Random(3))
    inside = [[identity for identity in window.ids if identity > 3] for window in windows]
    assert sorted(identity for ids in inside for identity in ids) == list(range(4, 11))
    assert all(max(ids) < 8 or min(ids) >= 8 for ids in inside)
