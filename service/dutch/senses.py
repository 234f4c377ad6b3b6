"""Which thing a noun of several senses stands for, by the other words of its sentence: the "partijen" of a chess player
are no parties. The table stands in senses.toml.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from service.dutch.nouns import categorize

# Nouns that are something else where an amount is said of them than where they are counted: a "prijs" of 3 euro is no
# award, and the demand for gas ("vraag") no question. Also as the last part of a compound.
AMOUNTS = (
    "prijs", "aandeel", "graad", "punt", "deel", "koers", "rekening", "belang", "risico", "file", "cel", "vraag",
    "kracht", "reserve", "norm", "plaats", "score", "beurs",
)  # fmt: skip
_NONE = "none"


def categorize_beside(lemma: str, words: Sequence[str]) -> str | None:
    """Category of a Dutch lemma in a sentence, a term of the public vocabulary, or None.

    Args:
        words: those of the sentence, in lower case.
    """
    for category, beginnings in load_senses().get(lemma.casefold(), ()):
        if any([word.startswith(beginnings) for word in words]):
            return None if category == _NONE else category
    return categorize(lemma)


@cache
def load_senses() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """By lemma, each category with the beginnings of the words beside which it is meant."""
    tables = tomllib.loads(Path(__file__).with_name("senses.toml").read_text(encoding="utf-8"))
    return {
        lemma: tuple((category, tuple(beginnings.split())) for category, beginnings in senses.items())
        for lemma, senses in tables.items()
    }
