"""Figures: each quantity joined with what the article says of it."""

from dataclasses import replace

from service.dutch.reporting import SPLIT_REPORTING
from service.extraction.attribution import Attributions
from service.extraction.counted import find_counted
from service.extraction.events import find_event
from service.extraction.moments import find_moment
from service.extraction.parts import find_whole
from service.extraction.places import Places
from service.extraction.reading import Reading
from service.model import Article, Counted, Entity, Figure, Quantity

_SHARED_UNIT = "part.unit-of-whole"
_BESIDE = 60  # characters between a quantity and its noun that `verbatim` still spans


def find_figures(
    article: Article, readings: list[Reading], entities: dict[str, Entity], attributions: Attributions
) -> list[Figure]:
    """Figures of the article, in order of the text."""
    places = Places(readings, entities)
    figures: list[Figure] = []
    number_of: dict[tuple[int, int], int] = {}
    wholes: list[tuple[int, int] | None] = []
    for block, reading in enumerate(readings):
        for index, quantity in enumerate(reading.quantities):
            counted = find_counted(reading, index)
            whole = find_whole(reading, index)
            if counted is None and whole is not None and quantity.kind == "count":
                quantity = _measured_as(reading.quantities[whole], quantity)
            if counted is None and quantity.kind == "count":
                counted = _taken_over(reading, index, figures, None if whole is None else number_of.get((block, whole)))
            if not _is_figure(reading, quantity, counted, whole is not None):
                continue
            event = find_event(reading, quantity, counted)
            start, end = _extent(quantity, counted)
            number_of[block, index] = len(figures)
            wholes.append(None if whole is None else (block, whole))
            figures.append(
                Figure(
                    quantity,
                    article.text[start:end],
                    start,
                    end,
                    counted,
                    event,
                    places.find_place(block, quantity, counted, event),
                    find_moment(article, readings, block, quantity, attributions),
                    attributions.find_attribution(block, quantity.numeral.start, counted.category if counted else None),
                )
            )
    # A whole may stand behind its part: "negentien van de 41 zetels".
    return [
        _joined(figure, figures, number_of[whole]) if whole in number_of else figure
        for figure, whole in zip(figures, wholes, strict=True)
    ]


def _joined(part: Figure, figures: list[Figure], whole: int) -> Figure:
    """The part with its whole: what is said of all is said of some, unless the words say otherwise."""
    is_bare = part.event is None and part.quantity.kind == "count"
    return replace(part, part_of=whole, event=figures[whole].event if is_bare else part.event)


def _measured_as(whole: Quantity, part: Quantity) -> Quantity:
    """A bare number that is a part of an amount has its unit: "40 miljoen euro, waarvan 11 miljoen voor boeren"."""
    return part if whole.kind == "count" else replace(part, kind=whole.kind, unit=whole.unit, rule=_SHARED_UNIT)


def _taken_over(reading: Reading, index: int, figures: list[Figure], whole: int | None) -> Counted | None:
    """What a number without a noun counts: what its whole counts, or what the number before it does.

    "412 kinderen, van wie 57 ziek"; at the end of its clause, behind a name ("A kreeg 14.210 stemmen, B 11.870.") or
    what somebody says ("A spreekt van honderden arrestaties, de politie van zestig"), or as a sum of what stood before
    ("Twintig zetels zijn nodig. A en B komen samen op 21.").
    """
    if whole is not None:
        return figures[whole].counted
    quantity = reading.quantities[index]
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    at, behind = reading.token_at(quantity.start), reading.token_at(quantity.end)
    before = reading.tokens.lower[sentence.first : at]
    ends = behind >= sentence.last or reading.tokens.lower[behind] in (".", ",", "en", ";")
    if not ends and reading.tokens.lower[behind] in ("in", "op", "bij") and before[-1:] == ["en"]:
        # "1.250 werknemers in X en 300 in Y"
        ends = bool(reading.mentions_in(quantity.end, reading.tokens.end[min(behind + 2, sentence.last - 1)]))
        elided = ends and figures and figures[-1].start >= sentence.start
        return figures[-1].counted if elided else None
    if not before or not ends or not figures or figures[-1].quantity.kind != "count":
        return None
    if before[-2:] == ["samen", "op"]:
        return figures[-1].counted if figures[-1].start >= _sentence_before(reading, quantity) else None
    if "er" in before[-3:] and figures[-1].start >= _sentence_before(reading, quantity):
        return figures[-1].counted  # "zes jaar geleden waren dat er 23"
    named = reading.mentions_in(reading.tokens.start[at - 1], quantity.start)
    told = before[-1] in ("op", "van", "aan") and not SPLIT_REPORTING.keys().isdisjoint(before)
    return figures[-1].counted if (named or told) and figures[-1].start >= sentence.start else None


def _sentence_before(reading: Reading, quantity: Quantity) -> int:
    """Offset where the sentence before the quantity's begins."""
    return reading.sentences[max(0, reading.sentence_at(quantity.start) - 1)].start


def _is_figure(reading: Reading, quantity: Quantity, counted: Counted | None, is_part: bool) -> bool:
    """A bare number that counts nothing is a figure only where the words treat it as an amount: "het waren er 300"."""
    if quantity.kind != "count" or counted is not None or is_part:
        return True
    if quantity.modifier != "exact":
        return True
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    before = reading.tokens.lower[sentence.first : reading.token_at(quantity.start)]
    return "er" in before


def _extent(quantity: Quantity, counted: Counted | None) -> tuple[int, int]:
    if counted is None or counted.start - quantity.end > _BESIDE or quantity.start - counted.end > _BESIDE:
        return quantity.start, quantity.end
    if counted.start < quantity.start:
        return quantity.start, quantity.end
    return quantity.start, max(quantity.end, counted.end)
