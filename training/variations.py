"""The same sentences in other dress, so that the network learns the language and not the treebanks' habits.

- Words cut as the service cuts them: the treebanks write "dr." and "F." as one word, the service as two.
- Names swapped for others of their type, the same way all through a window: what stands around a name tells its type.
- Texts in capitals, and without any as in posts and comments; one sentence in capitals among others: a headline.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from service.dutch.tokens import tokenize
from training.examples import UNTAGGED, Sentence
from training.labels import NAMES, UPOS
from training.scoring import find_spans

_PUNCT = UPOS.index("PUNCT")


@dataclass(frozen=True)
class Shares:
    """How many windows in one each variation is made of."""

    cut: float = 0.15
    swapped: float = 0.2
    capitals: float = 0.03
    lower: float = 0.03
    headline: float = 0.06


NO_SHARES = Shares(cut=0, swapped=0, capitals=0, lower=0, headline=0)


@dataclass(frozen=True)
class Name:
    """The words of a name and their parts of speech, to be put in another's place."""

    words: tuple[str, ...]
    upos: tuple[int, ...]


def collect_names(sentences: Iterable[Sentence]) -> dict[str, list[Name]]:
    """The names of each type, each as often as it occurs."""
    names = defaultdict(list)
    for sentence in sentences:
        for start, end, kind in find_spans([NAMES[label] for label in sentence.names]):
            names[kind].append(Name(sentence.words[start:end], sentence.upos[start:end]))
    return dict(names)


def vary(
    window: Sequence[Sentence], names: dict[str, list[Name]], shares: Shares, rng: random.Random
) -> list[Sentence]:
    """The sentences of one window as they are, or in other dress."""
    sentences = list(window)
    if rng.random() < shares.swapped:
        sentences = _swap(sentences, names, rng)
    if rng.random() < shares.cut:
        sentences = [cut(sentence) for sentence in sentences]
    dress = rng.random()
    if dress < shares.capitals:
        return [_in_capitals(one) for one in sentences]
    if dress < shares.capitals + shares.lower:
        return [replace(one, words=tuple(word.lower() for word in one.words)) for one in sentences]
    if dress < shares.capitals + shares.lower + shares.headline:
        return [_in_capitals(sentences[0]), *sentences[1:]]
    return sentences


def cut(sentence: Sentence) -> Sentence:
    """The sentence in the service's words: "drs. F. Bos" has five of them."""
    words, names, upos = [], [], []
    for word, name, tag in zip(sentence.words, sentence.names, sentence.upos, strict=True):
        parts = tokenize(word).surface or [word]
        words += parts
        inside = name + 1 if NAMES[name][0] == "B" else name
        names += [name] + [inside] * (len(parts) - 1)
        upos += [tag] + [_tag_of_rest(part, tag) for part in parts[1:]]
    return Sentence(sentence.text, tuple(words), tuple(names), tuple(upos))


def _in_capitals(sentence: Sentence) -> Sentence:
    return replace(sentence, words=tuple(word.upper() for word in sentence.words))


def _tag_of_rest(part: str, tag: int) -> int:
    return tag if tag == UNTAGGED or any(character.isalnum() for character in part) else _PUNCT


def _swap(sentences: Sequence[Sentence], names: dict[str, list[Name]], rng: random.Random) -> list[Sentence]:
    chosen: dict[tuple[str, tuple[str, ...]], Name] = {}
    return [_with_others(sentence, names, chosen, rng) for sentence in sentences]


def _with_others(
    sentence: Sentence,
    names: dict[str, list[Name]],
    chosen: dict[tuple[str, tuple[str, ...]], Name],
    rng: random.Random,
) -> Sentence:
    """The sentence with another name in the place of each; `chosen` remembers which, for the rest of the window."""
    words, labels, upos = [], [], []
    end = 0
    for start, stop, kind in find_spans([NAMES[label] for label in sentence.names]):
        key = (kind, sentence.words[start:stop])
        if key not in chosen:
            chosen[key] = rng.choice(names[kind])
        other, first = chosen[key], NAMES.index(f"B-{kind}")
        words += [*sentence.words[end:start], *other.words]
        labels += [*sentence.names[end:start], first, *[first + 1] * (len(other.words) - 1)]
        upos += [*sentence.upos[end:start], *other.upos]
        end = stop
    words += sentence.words[end:]
    labels += sentence.names[end:]
    upos += sentence.upos[end:]
    return Sentence(sentence.text, tuple(words), tuple(labels), tuple(upos))
