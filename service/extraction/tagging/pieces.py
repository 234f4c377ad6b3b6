"""A word as the numbers of its pieces."""

from collections.abc import Callable
from functools import lru_cache

from tokenizers import Tokenizer

# No word of a language is longer; of what is, the network sees the beginning.
_LONGEST_WORD = 100
_WORDS_KEPT = 50_000


Encoder = Callable[[str], tuple[int, ...]]


def make_encoder(tokenizer: Tokenizer, most: int, unknown: int) -> Encoder:
    """What turns a word into the numbers of its pieces: at least one, `unknown`, and at most so many."""

    @lru_cache(maxsize=_WORDS_KEPT)
    def encode(word: str) -> tuple[int, ...]:
        sound = word[:_LONGEST_WORD].encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no text
        ids = tokenizer.encode(sound, add_special_tokens=False).ids
        return tuple(ids[:most]) or (unknown,)

    return encode
