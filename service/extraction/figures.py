"""Figures: each quantity joined with what the article says of it."""

from dataclasses import replace

from service.extraction.attribution import Attributions
from service.extraction.counted import find_counted
from service.extraction.counted.measured import find_measured
from service.extraction.elided import find_elided, find_elided_ahead, is_large
from service.extraction.elided.measures import find_elided_measure
from service.extraction.events import find_event
from service.extraction.factuality import find_factuality
from service.extraction.moments import find_moment
from service.extraction.parts import find_whole
from service.extraction.places import Places
from service.extraction.reading import Reading
from service.model import Article, Counted, Entity, Figure, Quantity

_UNIT_OF_WHOLE, _UNIT_ELIDED = "part.unit-of-whole", "elided.unit"
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
            is_whole = False
            if counted is None and quantity.kind == "count":
                # "3.000, onder wie 500 kinderen": what all of them are stands nowhere.
                is_whole = index + 1 < len(reading.quantities) and find_whole(reading, index + 1) == index
                if whole is not None:
                    number = number_of.get((block, whole))
                    counted = None if number is None else figures[number].counted
                    quantity = _measured_as(reading.quantities[whole], quantity, _UNIT_OF_WHOLE)
                elif (source := find_elided(reading, index, figures, wholes)) is not None:
                    counted = source.counted
                    quantity = _measured_as(source.quantity, quantity, _UNIT_ELIDED)
                elif not is_whole and (ahead := find_elided_ahead(reading, index)) is not None:
                    counted = find_counted(reading, ahead)
                    quantity = _measured_as(reading.quantities[ahead], quantity, _UNIT_ELIDED)
            if not _is_figure(reading, quantity, counted, is_whole or whole is not None):
                continue
            event = find_event(reading, quantity, counted)
            measured = counted or find_measured(reading, index) or find_elided_measure(reading, quantity, figures)
            start, end = _extent(reading, quantity, counted)
            number_of[block, index] = len(figures)
            wholes.append(None if whole is None else (block, whole))
            figures.append(
                Figure(
                    quantity,
                    article.text[start:end],
                    start,
                    end,
                    measured,
                    event,
                    places.find_place(block, quantity, counted, event),
                    find_moment(article, readings, block, quantity, attributions),
                    attributions.find_attribution(block, quantity.numeral.start, counted.category if counted else None),
                    None,
                    *find_factuality(reading, quantity),
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


def _measured_as(whole: Quantity, bare: Quantity, rule: str) -> Quantity:
    """A bare number has the unit of what it is a part of, or goes on from: "40 miljoen euro, waarvan 11 miljoen"."""
    return bare if whole.kind == "count" else replace(bare, kind=whole.kind, unit=whole.unit, rule=rule)


def _is_figure(reading: Reading, quantity: Quantity, counted: Counted | None, is_joined: bool) -> bool:
    """A bare number that counts nothing is a figure only where the words treat it as an amount: "het waren er 300"."""
    if quantity.kind != "count" or counted is not None or is_joined:
        return True
    if quantity.modifier != "exact" or quantity.per is not None or is_large(reading, quantity):
        return True
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    before = reading.tokens.lower[sentence.first : reading.token_at(quantity.start)]
    return "er" in before or "aantal" in before  # "het aantal daalde van 40 naar 30"


def _extent(reading: Reading, quantity: Quantity, counted: Counted | None) -> tuple[int, int]:
    """The quantity with its noun, where that stands close behind it and no other number stands between."""
    beside = counted is not None and quantity.start <= counted.start <= quantity.end + _BESIDE
    if counted is None or not beside or reading.quantities_in(quantity.end, counted.start):
        return quantity.start, quantity.end
    return quantity.start, max(quantity.end, counted.end)
