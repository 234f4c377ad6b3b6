"""The pruned tokenizer keeps what is asked for, and writes the rest with smaller pieces instead of unknown ones."""

import gzip
import json

from tokenizers import Tokenizer, models

from training.vocabulary import UNKNOWN, choose_pieces, pack_tokenizer, prune_tokenizer

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
COMMON = ["e", "n", "a", "t", "s", "▁", "ст", "en", "staat"]
RARE = ["ж", "س", "漢", "ñandú", "quokka"]


def whole() -> dict:
    vocabulary = [(piece, 0.0) for piece in SPECIAL]
    vocabulary += [(piece, -float(rank)) for rank, piece in enumerate([*COMMON, *RARE], start=1)]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=UNKNOWN, byte_fallback=False))

    return json.loads(tokenizer.to_str()) | {"added_tokens": []}


def kept(size: int, words: list[str]) -> list[str]:
    tokenizer = whole()
    return [tokenizer["model"]["vocab"][index][0] for index in choose_pieces(tokenizer, words, size)]


def test_special_pieces_keep_their_places() -> None:
    assert kept(12, [])[:4] == SPECIAL


def test_pieces_of_the_data_are_kept_however_rare() -> None:
    assert "quokka" in kept(4, ["quokka"])
    assert "quokka" not in kept(12, [])


def test_letters_of_neighbouring_scripts_are_kept_and_other_scripts_are_not() -> None:
    pieces = kept(18, [])
    assert "ж" in pieces
    assert "س" in pieces
    assert "漢" not in pieces


def test_a_word_whose_piece_was_dropped_is_written_with_smaller_ones() -> None:
    tokenizer = whole()
    keep = [index for index, (piece, _) in enumerate(tokenizer["model"]["vocab"]) if piece != "staat"]

    pruned = Tokenizer.from_str(json.dumps(prune_tokenizer(tokenizer, keep)))
    assert pruned.encode("staat", add_special_tokens=False).tokens == ["s", "t", "a", "a", "t"]


def test_a_packed_tokenizer_holds_its_text_and_no_time() -> None:
    packed = pack_tokenizer('{"vocab": "ñandú"}')
    assert gzip.decompress(packed).decode() == '{"vocab": "ñandú"}'
    assert packed[4:8] == bytes(4)
