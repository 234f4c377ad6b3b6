"""Blocks of a text to names and parts of speech."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from service.dutch.sentences import split_sentences
from service.dutch.tokens import Tokens, tokenize
from service.extraction.tagging.decoding import Scores, find_names
from service.extraction.tagging.network import Network, load_network
from service.extraction.tagging.windows import cut_windows
from service.extraction.tagging.words import join_words
from service.model import Article, Block, Span

# Languages written in Latin letters: the network was trained on Dutch, and keeps only the pieces of such letters whole.
_READ = frozenset(("nl", "en", "fr", "de"))
_UNREAD = "X"
# No name and no figure is looked for in these.
_SILENT = frozenset(("dateline", "furniture"))


@dataclass(frozen=True, slots=True)
class Name:
    """Characters that the network takes for a name, its type ("PER", "ORG", ...), and how probable that is, 0 to 1."""

    start: int
    end: int
    type: str
    probability: float


@dataclass(frozen=True, slots=True)
class Tagging:
    """A block, read: its tokens, its sentences, and its names.

    `upos`: the part of speech of each token (UD's "NOUN", "VERB" ...); "X" is none.
    """

    block: Block
    tokens: Tokens
    sentences: Sequence[Span]
    upos: Sequence[str]
    names: Sequence[Name]


def tag_article(article: Article) -> list[Tagging]:
    """The blocks of an article that are read, each with its parts of speech and names, in order.

    Raises:
        ModelUnavailable: the network is not there; the service does not start then.
    """
    return Tagger(get_network()).tag(article.text, [block for block in article.blocks if block.kind not in _SILENT])


@cache
def get_network() -> Network:
    """The network of weights/, read at the first call: once before the workers are forked, so that all share it.

    Raises:
        ModelUnavailable: a file of it is missing or damaged.
    """
    return load_network()


class Tagger:
    """Tags documents with one network. It keeps nothing of a document."""

    def __init__(self, network: Network) -> None:
        self._network = network

    def tag(self, text: str, blocks: Sequence[Block]) -> list[Tagging]:
        """A tagging for each block, in their order."""
        drafts = [_draft(text, block) for block in blocks]
        pieces: list[Sequence[int]] = []
        sentences: list[tuple[int, int]] = []
        openings: list[int] = []
        for draft in drafts:
            openings.append(len(pieces))
            for words in draft.words:
                first = len(pieces)
                pieces.extend(self._network.encode(draft.surface(text, word)) for word in words)
                sentences.append((first, len(pieces)))
        names, upos = self._read(pieces, sentences, openings)
        taggings = []
        for draft, opening in zip(drafts, openings, strict=True):
            taggings.append(self._finish(draft, names, upos, opening))
        return taggings

    def _read(
        self, pieces: Sequence[Sequence[int]], sentences: Sequence[tuple[int, int]], openings: Sequence[int]
    ) -> tuple[Scores, Scores]:
        """Scores for all words of the document, window by window."""
        network = self._network
        names = np.zeros((len(pieces), len(network.names)), dtype=np.float32)
        upos = np.zeros((len(pieces), len(network.upos)), dtype=np.float32)
        seen: dict[tuple[tuple[Sequence[int], ...], ...], tuple[Scores, Scores]] = {}  # some pages repeat themselves
        for window in cut_windows([len(word) for word in pieces], sentences, frozenset(openings), network.most):
            inner = openings[bisect_right(openings, window.first) : bisect_left(openings, window.last)]
            borders = pairwise(sorted({window.first, *inner, window.last}))
            words = tuple(tuple(pieces[first:last]) for first, last in borders)
            if words not in seen:
                seen[words] = network.run(words)
            of_names, of_upos = seen[words]
            kept = slice(window.kept_first - window.first, window.kept_last - window.first)
            names[window.kept_first : window.kept_last] = of_names[kept]
            upos[window.kept_first : window.kept_last] = of_upos[kept]
        return names, upos

    def _finish(self, draft: "_Draft", names: Scores, upos: Scores, position: int) -> Tagging:
        """The tagging of a block whose words begin at `position` of the document's."""
        tokens = draft.tokens
        tags = [_UNREAD] * len(tokens)
        found: list[Name] = []
        for words in draft.words:
            rows = slice(position, position + len(words))
            for (first, last), best in zip(words, upos[rows].argmax(axis=1).tolist(), strict=True):
                tags[first:last] = [self._network.upos[best]] * (last - first)
            for name in find_names(names[rows], self._network.names):
                start, end = tokens.start[words[name.first][0]], tokens.end[words[name.last - 1][1] - 1]
                found.append(Name(start, end, name.type, name.probability))
            position += len(words)
        return Tagging(draft.block, tokens, draft.sentences, tags, found)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A block before it is read; `words`: those of each sentence that the network reads, as ranges of tokens."""

    block: Block
    tokens: Tokens
    sentences: list[Span]
    words: list[list[tuple[int, int]]]

    def surface(self, text: str, word: tuple[int, int]) -> str:
        return text[self.tokens.start[word[0]] : self.tokens.end[word[1] - 1]]


def _draft(text: str, block: Block) -> _Draft:
    tokens = tokenize(text, block.start, block.end)
    sentences = split_sentences(text, block.start, block.end)
    words = []
    for span in sentences if block.language in _READ else ():
        first, last = bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end)
        if first < last:
            words.append(join_words(tokens, first, last))
    return _Draft(block, tokens, sentences, words)
