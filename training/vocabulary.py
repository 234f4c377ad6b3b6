"""Cut the base's 250,002 pieces down to those that Dutch news needs, and the tokenizer the same way.

Kept are, in this order until `size` is reached: every piece that a word of the training data is written with, every
piece that a Dutch word (simplemma's table) is written with, all single letters of Arabic, Cyrillic, Greek and Hebrew
script, and then the commonest pieces of Latin script, digits and marks. The tokenizer loses the same pieces as the
weights do, so that it writes a word whose pieces were dropped with smaller ones, and never with the unknown piece.
"""

import gzip
import json
import unicodedata
from collections.abc import Iterable

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
from tokenizers import Tokenizer

UNKNOWN = 3
_SPECIAL = 4  # <s>, <pad>, </s> and <unk> are the first four ids, and stay so
_SPACE = "▁"
_LETTERS = frozenset({"ARABIC", "CYRILLIC", "GREEK", "HEBREW"})
_COMMON = frozenset({"LATIN", ""})


def choose_pieces(tokenizer: dict, words: Iterable[str], size: int) -> list[int]:
    """Ids of the pieces to keep, ascending: the id of a piece in the pruned tokenizer is its index here.

    Args:
        tokenizer: the base's tokenizer.json.
        words: those whose pieces are all kept: of the training data, and `dutch_words()`.
        size: how many pieces to keep.
    """
    vocabulary = [piece for piece, _ in tokenizer["model"]["vocab"]]
    encoder = Tokenizer.from_str(json.dumps(tokenizer))
    kept = set(range(_SPECIAL)) | _pieces_of(encoder, words)
    kept |= {identity for identity, piece in enumerate(vocabulary) if _is_letter(piece)}
    for identity, piece in enumerate(vocabulary):  # the vocabulary stands in the order of frequency
        if len(kept) >= size:
            break
        if _scripts(piece) <= _COMMON and piece != "<mask>":
            kept.add(identity)
    return sorted(kept)


def prune_tokenizer(tokenizer: dict, kept: list[int]) -> dict:
    """The tokenizer.json that knows the kept pieces alone, with no step but its own normaliser and splitting."""
    pruned = json.loads(json.dumps(tokenizer))
    vocabulary = tokenizer["model"]["vocab"]
    pruned["model"]["vocab"] = [vocabulary[identity] for identity in kept]
    pruned["added_tokens"] = [token for token in tokenizer["added_tokens"] if token["id"] < _SPECIAL]
    pruned["post_processor"] = None
    return pruned


def pack_tokenizer(tokenizer: str) -> bytes:
    """A tokenizer.json as gzip, without the time of packing: the same text gives the same bytes."""
    return gzip.compress(tokenizer.encode(), mtime=0)


def dutch_words() -> list[str]:
    """The words that simplemma has a lemma for: some 370,000 Dutch word forms."""
    table = DefaultDictionaryFactory().get_dictionary("nl")
    return [word.decode() if isinstance(word, bytes) else word for word in table]


def _pieces_of(encoder: Tokenizer, words: Iterable[str]) -> set[int]:
    encodings = encoder.encode_batch(sorted(set(words)), add_special_tokens=False)
    return {identity for encoding in encodings for identity in encoding.ids}


def _is_letter(piece: str) -> bool:
    bare = piece.removeprefix(_SPACE)
    return len(bare) == 1 and bool(_scripts(bare) & _LETTERS)


def _scripts(piece: str) -> set[str]:
    """ "▁Ünal" is {"LATIN"}; marks and digits have no script: {""}."""
    bare = piece.removeprefix(_SPACE)
    return {unicodedata.name(character, "?").split()[0] if character.isalpha() else "" for character in bare}
