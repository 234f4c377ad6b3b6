"""One sentence and what was extracted from it, as checks: each one right or wrong, with what was found instead."""

from collections.abc import Iterator

from service import extraction, formats
from service.model import Extraction, Figure
from tests.corpus.sentences import PUBLISHED, Sentence
from tests.evaluation.checks import Check, agrees, value_of


def read(sentence: Sentence) -> Extraction:
    """The sentence as a document of its own, published on PUBLISHED."""
    return extraction.extract(formats.parse_text(sentence.text, published=PUBLISHED))


def judge(sentence: Sentence, found: Extraction) -> Iterator[Check]:
    """A check for each mark, for each key that is asked there, and for each figure that nobody marked."""
    at_mark = [_figure_at(found.figures, mark) for mark in sentence.marks]
    for mark, want, index in zip(sentence.marks, sentence.wants, at_mark, strict=True):
        surface = sentence.text[mark[0] : mark[1]]
        yield Check("found", index is not None, repr(surface), index is not None, True)
        if index is None:
            continue
        figure = found.figures[index]
        numeral = sentence.text[figure.quantity.numeral.start : figure.quantity.numeral.end]
        surfaces = (surface, *sentence.numerals)
        yield Check("numeral", numeral in surfaces, repr(surface), numeral, surfaces)
        for key, expected in want.items():
            field = key.removeprefix("not_")
            got = _mark_of_whole(figure, at_mark) if field == "part_of" else value_of(figure, field)
            yield Check(key, agrees(got, expected) == (key == field), repr(surface), got, expected)
    if not sentence.others:
        for index, figure in enumerate(found.figures):
            if index not in at_mark:
                yield Check("made up", False, repr(figure.verbatim), figure.quantity.rule, None)


def _figure_at(figures: tuple[Figure, ...], mark: tuple[int, int]) -> int | None:
    overlapping = (
        index
        for index, figure in enumerate(figures)
        if figure.quantity.numeral.start < mark[1] and mark[0] < figure.quantity.numeral.end
    )
    return next(overlapping, None)


def _mark_of_whole(figure: Figure, at_mark: list[int | None]) -> int | None:
    """The number of the mark that holds the whole; 0 where the whole is not marked, None where there is none."""
    if figure.part_of is None:
        return None
    return at_mark.index(figure.part_of) + 1 if figure.part_of in at_mark else 0
