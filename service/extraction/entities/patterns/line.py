"""One block of text as the patterns see it: its tokens, and where sentences begin."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from service.dutch.tokens import Tokens
from service.extraction.entities.lists import load_cues
from service.extraction.tagging import Tagging

_ENDS = frozenset(".!?…؟")
_OPENING = frozenset("\"“”„‘’'«»([{-–—•*·|>:")
_QUOTES = frozenset("\"“”„‘’'«»")
# A line is shouted where this share of its longer words stands in capitals: then capitals say nothing.
_SHOUTED = 0.6
_SHORT_QUOTATION = 7


@dataclass(frozen=True, slots=True)
class Line:
    """A block's tokens, with their parts of speech.

    `opens` holds the indices at which a capital says nothing, as a sentence begins there.
    `quoted` those of words in short quotations, where capitals make titles and slogans.
    `shouted`: the block is written in capitals. `language` is ISO 639-1.
    """

    text: str
    tokens: Tokens
    upos: Sequence[str]
    opens: AbstractSet[int]
    quoted: AbstractSet[int]
    shouted: bool
    language: str

    def is_capital(self, index: int) -> bool:
        """Whether the token exists and begins with a capital letter."""
        return index < len(self.tokens) and self.tokens.surface[index][0].isupper()

    def before(self, index: int) -> str:
        """The token before this one, folded, or "" at the start."""
        return self.tokens.lower[index - 1] if index else ""

    def after(self, index: int) -> str:
        """The token at this index, folded, or "" beyond the end."""
        return self.tokens.lower[index] if index < len(self.tokens) else ""

    def spaced(self, index: int) -> bool:
        """Whether this token and the next stand on one line with a space between them."""
        start, end = self.tokens.end[index], self.tokens.start[index + 1]
        return 0 < end - start <= 2 and "\n" not in self.text[start:end]


def read_line(text: str, tagging: Tagging) -> Line:
    """The tokens of the block, and the openings of its sentences among them."""
    tokens = tagging.tokens
    opens = _openings(text, tokens)
    return Line(text, tokens, tagging.upos, opens, _quoted(tokens), _is_shouted(tokens), tagging.block.language)


@cache
def not_names() -> frozenset[str]:
    """Words that are no name though they carry a capital, folded."""
    return frozenset(load_cues()["not_names"]["words"].split())


def _openings(text: str, tokens: Tokens) -> frozenset[int]:
    """Indices of the tokens that begin a sentence, also after the opening marks of a quotation or a list."""
    dotted = _dotted()
    surface, lower = tokens.surface, tokens.lower
    opens: list[int] = []
    opening = True
    for index, word in enumerate(surface):
        first = word[0]
        if first in _ENDS:
            before = lower[index - 1] if index else ""
            opening = not (
                word == "." and (before in dotted or (len(before) == 1 and before.isalpha()) or "." in before)
            )
        elif first in _OPENING:
            # A quotation opens a sentence where something precedes that ends or announces one.
            announced = first == ":" or (first in _QUOTES and index > 0 and lower[index - 1] in {":", ","})
            listed = first in "-–—•*|" and index > 0 and "\n" in text[tokens.end[index - 1] : tokens.start[index]]
            opening = opening or announced or listed
        else:
            if opening or (index and text.find("\n\n", tokens.end[index - 1], tokens.start[index]) >= 0):
                opens.append(index)
            opening = False
    return frozenset(opens)


def _quoted(tokens: Tokens) -> frozenset[int]:
    """Indices of the words between two quotation marks that stand close to each other."""
    inside: list[int] = []
    opened = -1
    for index, word in enumerate(tokens.surface):
        if word not in _QUOTES:
            continue
        if opened >= 0 and index - opened - 1 <= _SHORT_QUOTATION:
            inside.extend(range(opened + 1, index))
            opened = -1
        else:
            opened = index
    return frozenset(inside)


def _is_shouted(tokens: Tokens) -> bool:
    longer = [word for word in tokens.surface[:400] if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 1 and sum(word.isupper() for word in longer) > _SHOUTED * len(longer)


@cache
def _dotted() -> frozenset[str]:
    return frozenset(load_cues()["not_names"]["dotted"])
