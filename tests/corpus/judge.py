"""One sentence and what was extracted from it, as checks: each one right or wrong, with what was found instead."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from service import extraction, formats
from service.model import Extraction, Figure, Published
from tests.corpus.sentences import PUBLISHED, Sentence


@dataclass(frozen=True)
class Check:
    """Whether `key` was right, and what was found."""

    key: str
    right: bool
    detail: str


def read(sentence: Sentence) -> Extraction:
    """The sentence as a document of its own, published on PUBLISHED."""
    article = formats.parse(sentence.text.encode("utf-8"), name="sentence.txt")
    return extraction.extract(replace(article, published=Published(PUBLISHED, "day", "given")))


def judge(sentence: Sentence, found: Extraction) -> Iterator[Check]:
    """A check for each mark, for each key that is asked there, and for each figure that nobody marked."""
    at_mark = [_figure_at(found.figures, mark) for mark in sentence.marks]
    for mark, want, index in zip(sentence.marks, sentence.wants, at_mark, strict=True):
        surface = sentence.text[mark[0] : mark[1]]
        yield Check("found", index is not None, f"{surface!r}")
        if index is None:
            continue
        figure = found.figures[index]
        numeral = sentence.text[figure.quantity.numeral.start : figure.quantity.numeral.end]
        yield Check("numeral", numeral in (surface, *sentence.numerals), f"{numeral!r} for {surface!r}")
        for key, expected in want.items():
            yield _check(key, expected, _value(key, figure, at_mark), surface)
    if not sentence.others:
        for index, figure in enumerate(found.figures):
            if index not in at_mark:
                yield Check("made up", False, f"{figure.verbatim!r} ({figure.quantity.rule})")


def _figure_at(figures: tuple[Figure, ...], mark: tuple[int, int]) -> int | None:
    overlapping = (
        index
        for index, figure in enumerate(figures)
        if figure.quantity.numeral.start < mark[1] and mark[0] < figure.quantity.numeral.end
    )
    return next(overlapping, None)


def _check(key: str, expected: object, got: object, surface: str) -> Check:
    allowed = expected if isinstance(expected, list) else [expected]
    agrees = any(_same(got, value) for value in allowed)
    right = not agrees if key.startswith("not_") else agrees
    return Check(key, right, f"{surface!r}: got {got!r}, want {expected!r}")


def _same(got: object, expected: object) -> bool:
    if isinstance(got, Decimal) and isinstance(expected, int | float):
        return got == Decimal(str(expected))
    if isinstance(got, str) and isinstance(expected, str):
        return got.casefold() == expected.casefold()
    return got == expected


def _value(key: str, figure: Figure, at_mark: list[int | None]) -> object:
    """What the figure says under `key`; `part_of` as the number of the mark, 0 where it is an unmarked figure."""
    match key.removeprefix("not_"):
        case "kind" | "unit" | "modifier" | "low" | "best" | "high" as name:
            return getattr(figure.quantity, name)
        case "counted":
            return figure.counted and figure.counted.surface
        case "lemma" | "category" as name:
            return figure.counted and getattr(figure.counted, name)
        case "event":
            return figure.event and figure.event.name
        case "place":
            return figure.place and figure.place.entity.name
        case "time":
            return figure.time and figure.time.value
        case "speaker" | "via" as name:
            party = figure.attribution and getattr(figure.attribution, name)
            return party and party.name
        case _:
            if figure.part_of is None:
                return None
            return at_mark.index(figure.part_of) + 1 if figure.part_of in at_mark else 0
