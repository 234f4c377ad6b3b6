"""One thing, one entity: B-cubed over articles written for it, with names marked by the thing that they mean.

    articles/*.txt    one article each: [Rijsel|location=lille] is a mention, its type, and the thing meant
    floors.toml       what was once reached

The things are the same over all articles: exonyms, transliterations, abbreviations, titles, clubs, and namesakes that
must stay apart, within an article and over all of them, which are read one after another. A mention that is not found
is counted as a thing of its own, so that it costs recall. The last 15 (short names of clubs and bodies, people of one
full name, words that say another name) had 0.919 and 0.876 when they were first read.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from service import formats
from tests.evaluation.metrics import b_cubed, harmonic
from tests.extraction.entities.archive import Archive
from tests.extraction.entities.marked import read_marks

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Answer:
    """A marked mention: the thing meant, and the entity found for it; None where no mention is there."""

    article: str
    surface: str
    type: str
    thing: str
    entity_id: str | None
    entity_name: str | None
    found_type: str | None


@dataclass(frozen=True)
class Clustering:
    """What came of all articles."""

    articles: int
    answers: tuple[Answer, ...]

    @property
    def found(self) -> float:
        """Share of the marked mentions that are mentions."""
        return sum(answer.entity_id is not None for answer in self.answers) / len(self.answers)

    @property
    def b_cubed(self) -> tuple[float, float]:
        """Precision and recall."""
        return b_cubed(
            [(answer.thing, answer.entity_id or f"none {number}") for number, answer in enumerate(self.answers)]
        )


def cluster_articles() -> Clustering:
    """Reads all the articles, and what is found in each."""
    paths, archive = sorted((HERE / "articles").glob("*.txt")), Archive()
    return Clustering(len(paths), tuple(answer for path in paths for answer in _answers(path, archive)))


def entity_lines(clustering: Clustering, verbose: bool = False) -> Iterator[str]:
    """The table; with `verbose` what is not found, every thing in parts and every entity of two things."""
    precision, recall = clustering.b_cubed
    yield f"one thing, one entity ({clustering.articles} written articles, {len(clustering.answers)} mentions)"
    yield f"  {'':28} {'precision':>9} {'recall':>9} {'F1':>9}"
    yield f"  {'entities, B-cubed':28} {precision:9.3f} {recall:9.3f} {harmonic(precision, recall):9.3f}"
    yield f"  {'mentions found':28} {'':9} {clustering.found:9.3f}"
    if verbose:
        yield from (f"      {fault}" for fault in _faults(clustering.answers))


def measures(clustering: Clustering) -> dict[str, float]:
    """What floors are kept for, cut off after three decimals."""
    precision, recall = clustering.b_cubed
    named = {"found": clustering.found, "precision": precision, "recall": recall}
    return {name: int(value * 1000) / 1000 for name, value in named.items()}


def load_floors() -> dict[str, float]:
    """The least that each measure may be."""
    floors: dict[str, float] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    return floors


def _answers(path: Path, archive: Archive) -> Iterator[Answer]:
    text, marks = read_marks(path.read_text(encoding="utf-8"))
    extraction = archive.add(formats.parse(text.encode(), name=path.name))
    mentions, entities = extraction.mentions, extraction.entities
    by_span = {(mention.start, mention.end): mention for mention in mentions}
    names = {entity.id: entity.name for entity in entities}
    for start, end, kind, thing in marks:
        assert thing is not None, f"{path.name}: {text[start:end]!r} names no thing"
        mention = by_span.get((start, end))
        found = (mention.entity_id, names[mention.entity_id], mention.type) if mention else (None, None, None)
        yield Answer(path.stem, text[start:end], kind, thing, *found)


def _faults(answers: tuple[Answer, ...]) -> Iterator[str]:
    things: dict[str, set[str]] = defaultdict(set)
    entities: dict[str, set[str]] = defaultdict(set)
    for answer in answers:
        if answer.entity_id:
            things[answer.thing].add(answer.entity_id)
            entities[answer.entity_id].add(answer.thing)
    for answer in answers:
        where = f"{answer.article}: {answer.surface!r} ({answer.thing})"
        if answer.entity_id is None:
            yield f"{where} is not found"
        elif answer.type != answer.found_type:
            yield f"{where} is a {answer.found_type}, not a {answer.type}"
        elif len(things[answer.thing]) > 1 or len(entities[answer.entity_id]) > 1:
            yield f"{where} is {answer.entity_name} {answer.entity_id}"
