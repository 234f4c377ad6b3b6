"""Names and parts of speech on annotated sentences of newspapers and encyclopedias, where they are at hand.

The sentences are `ner/dev.jsonl` beside the repository: tokens with a part of speech and a name label each. They are
put together to documents as they would be written, so that what is measured is what is served: tokens, sentences and
windows are found anew, and a name is right where its first and last character and its type are.

Two readers are measured: the network alone, and the whole recogniser with its lists and its reading of the document.
What is served has no works and products, so of the latter they are not asked; an adjective or inhabitant of a place is
a mention of that place ("demonym"), and is held against ADJ and GRP.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from service.extraction.entities import find_mentions
from service.extraction.tagging import tag_article
from service.model import Article, Block, Mention
from tests.evaluation.metrics import Score
from tests.evaluation.records import shared_folder

CORE = ("PER", "ORG", "LOC")
SERVED = (*CORE, "ADJ", "GRP", "EVT")
EVERY = (*SERVED, "WRK", "PRD")

_NO_SPACE_BEFORE = frozenset(", . ; : ! ? ) » '' ...".split())
_NO_SPACE_AFTER = frozenset("( « ,,".split())
_ENDS = (".", "!", "?", '"', "''", "»")

# F1 to reach, of the network alone and of what is served.
AIMS = {
    "network: PER, ORG, LOC": 0.92,
    "network: all types": 0.90,
    "network: UPOS": 0.965,
    "served: PER, ORG, LOC": 0.92,
    "served: all types": 0.90,
}

Named = tuple[int, int, str]


@dataclass(frozen=True)
class Text:
    """Sentences of one document, written out: spans of their names, and of each token with its part of speech."""

    article: Article
    names: frozenset[Named]
    upos: tuple[Named, ...]


def names_file() -> Path:
    """Where the annotated sentences are looked for."""
    return shared_folder() / "ner" / "dev.jsonl"


def load_texts(path: Path | None = None) -> list[Text]:
    """The documents of the file, in order of their first sentence; empty where it is absent."""
    path = path or names_file()
    if not path.exists():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    documents: dict[str, list[dict[str, list[str]]]] = defaultdict(list)
    for row in rows:
        documents[row["doc"]].append(row)
    return [_write(sentences) for sentences in documents.values()]


Reader = Callable[[Article], Iterator[Named]]


def score_texts(texts: Sequence[Text]) -> dict[str, Score]:
    """Every measure by its name; of parts of speech, each token is one that was found and one that was wanted."""
    right, asked = upos_right(texts)
    alone, whole = score_names(texts, network_names), score_names(texts, served_names)
    return {
        "network: PER, ORG, LOC": together(alone, CORE),
        "network: all types": together(alone, EVERY),
        **{f"network: {name}": score for name, score in alone.items()},
        "network: UPOS": Score(right, asked, right, asked),
        "served: PER, ORG, LOC": together(whole, CORE),
        "served: all types": together(whole, SERVED),
        **{f"served: {name}": whole[name] for name in SERVED},
    }


def names_lines(scores: Mapping[str, Score], aims: Mapping[str, float]) -> Iterator[str]:
    """The table, with what was aimed at."""
    yield f"  {'':28} {'precision':>9} {'recall':>9} {'F1':>9}   aim"
    for name, score in scores.items():
        aim = aims.get(name)
        told = "" if aim is None else f"{aim} {'met' if score.f1 >= aim else 'MISSED'}"
        yield f"  {name:28} {score.precision:9.3f} {score.recall:9.3f} {score.f1:9.3f}   {told}".rstrip()


def together(scores: Mapping[str, Score], types: Sequence[str]) -> Score:
    """One score for the names of several types."""
    counted = [scores[name] for name in types]
    return Score(
        sum(score.right_found for score in counted),
        sum(score.found for score in counted),
        sum(score.right_wanted for score in counted),
        sum(score.wanted for score in counted),
    )


def score_names(texts: Sequence[Text], read: Reader) -> dict[str, Score]:
    """By type: names found by a reader, held against those of the texts."""
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for text in texts:
        answers = set(read(text.article))
        found.update(name[2] for name in answers)
        wanted.update(name[2] for name in text.names)
        right.update(name[2] for name in answers & text.names)
    return {name: Score(right[name], found[name], right[name], wanted[name]) for name in EVERY}


def network_names(article: Article) -> Iterator[Named]:
    """What the network alone finds."""
    for tagging in tag_article(article):
        yield from ((name.start, name.end, name.type) for name in tagging.names)


def served_names(article: Article) -> Iterator[Named]:
    """What is served. A name within a compound is none of the guide's, which asks whole tokens."""
    for mention in find_mentions(article)[0]:
        if mention.form != "compound":
            yield mention.start, mention.end, _label(mention)


def upos_right(texts: Sequence[Text]) -> tuple[int, int]:
    """Tokens whose part of speech is right, and all tokens."""
    right = asked = 0
    for text in texts:
        tag_of = {
            start: tag
            for tagging in tag_article(text.article)
            for start, tag in zip(tagging.tokens.start, tagging.upos, strict=True)
        }
        right += sum(tag_of.get(start) == tag for start, _, tag in text.upos)
        asked += len(text.upos)
    return right, asked


def _label(mention: Mention) -> str:
    if mention.type == "group":
        return "GRP"
    if mention.form == "demonym":
        return "ADJ"
    return {"person": "PER", "organization": "ORG", "location": "LOC", "event": "EVT"}[mention.type]


def _write(rows: Sequence[dict[str, list[str]]]) -> Text:
    """The sentences as they would be written: one paragraph as long as each ends as sentences do."""
    text, blocks, names, upos = "", [], [], []
    begin = 0
    for row in rows:
        if text:
            joined = text.endswith(_ENDS)
            if not joined:
                blocks.append(Block("paragraph", begin, len(text)))
            text += " " if joined else "\n\n"
            begin = begin if joined else len(text)
        spans = []
        for token, space in zip(row["tokens"], _spaces(row["tokens"]), strict=True):
            text += space
            spans.append((len(text), len(text) + len(token)))
            text += token
        upos += [(start, end, tag) for (start, end), tag in zip(spans, row["upos"], strict=True)]
        names += list(_marked(spans, row["names"]))
    blocks.append(Block("paragraph", begin, len(text)))
    return Text(Article(text, "0" * 64, "nl", blocks=tuple(blocks)), frozenset(names), tuple(upos))


def _spaces(tokens: Sequence[str]) -> Iterator[str]:
    """What stands before each token."""
    inside = False
    before = ""
    for token in tokens:
        closes = token in _NO_SPACE_BEFORE or (token == '"' and inside)
        yield "" if not before or closes or before in _NO_SPACE_AFTER or before == "open" else " "
        before = token
        if token == '"':
            inside = not inside
            before = "open" if inside else token


def _marked(spans: Sequence[tuple[int, int]], labels: Sequence[str]) -> Iterator[Named]:
    first = None
    for index, label in enumerate([*labels, "O"]):
        if label[0] != "I" and first is not None:
            yield spans[first][0], spans[index - 1][1], labels[first][2:]
            first = None
        if label[0] == "B":
            first = index
