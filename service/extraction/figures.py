"""Figures: each quantity joined with what the article says of it."""

from dataclasses import replace
from typing import NamedTuple

from service.extraction.acting import acts
from service.extraction.attribution import Attributions
from service.extraction.counted import find_counted
from service.extraction.counted.measured import find_measured
from service.extraction.elided import find_elided, find_elided_ahead, find_spoken_of, is_large
from service.extraction.elided.measures import find_elided_measure
from service.extraction.events import find_event, shares_event
from service.extraction.events.differences import find_difference
from service.extraction.factuality import find_factuality
from service.extraction.moments import find_moment
from service.extraction.parts import find_whole
from service.extraction.places import Places
from service.extraction.reading import Reading
from service.model import Article, Counted, Entity, Event, Figure, Place, Quantity

_UNIT_OF_WHOLE, _UNIT_ELIDED = "part.unit-of-whole", "elided.unit"
_BESIDE = 60  # characters between a quantity and its noun that `verbatim` still spans
# "In Nederland waren dat er 2.700": of whom it is said, what is said of those before.
_BETWEEN = frozenset("er nog al zelfs maar slechts intussen inmiddels ruim bijna ongeveer circa zo'n".split())
_SIGNS = {"+": "increased", "plus": "increased", "-": "decreased", "min": "decreased"}
_SHARES, _LARGE = frozenset(("percentage", "percentage_point", "fraction")), 10**5
_VERBS = frozenset(("VERB", "AUX"))
_ARE = frozenset(("waren", "zijn", "was", "is"))


class _Reckoned(NamedTuple):
    """A quantity with what it counts; `whole`: the number of the quantity that it is a part of, in its block;
    `is_whole`: others are parts of it; `source`: the figure that the noun or the unit was taken over from."""

    quantity: Quantity
    counted: Counted | None
    whole: int | None
    is_whole: bool
    source: Figure | None


def find_figures(
    article: Article, readings: list[Reading], entities: dict[str, Entity], attributions: Attributions
) -> list[Figure]:
    """Figures of the article, in order of the text."""
    places = Places(readings, entities)
    figures: list[Figure] = []
    number_of: dict[tuple[int, int], int] = {}
    wholes: list[tuple[int, int] | None] = []
    for block, reading in enumerate(readings):
        parts = [find_whole(reading, index) for index in range(len(reading.quantities))]
        for index in range(len(reading.quantities)):
            found = _reckon(reading, block, index, parts, figures, wholes, number_of)
            quantity, counted = found.quantity, found.counted
            if not _is_figure(reading, quantity, counted, found.is_whole or found.whole is not None):
                continue
            event = find_event(reading, quantity, counted)
            if event is None or (counted is not None and event.start == counted.start):
                event = _event_of_those(reading, found, figures) or event  # rather than what the noun says by itself
            measured = _measured(reading, index, found, figures)
            if figures and measured is None and _is_change_of(reading, quantity, figures[-1]):
                measured, event = figures[-1].counted, event or _change(reading, quantity)
            start, end = _extent(reading, quantity, counted)
            number_of[block, index] = len(figures)
            wholes.append(None if found.whole is None else (block, found.whole))
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
        _joined(readings[whole[0]], figure, figures, number_of[whole])
        if whole is not None and whole in number_of
        else figure
        for figure, whole in zip(figures, wholes, strict=True)
    ]


def _reckon(
    reading: Reading,
    block: int,
    index: int,
    parts: list[int | None],
    figures: list[Figure],
    wholes: list[tuple[int, int] | None],
    number_of: dict[tuple[int, int], int],
) -> _Reckoned:
    """What the quantity counts: by its own words, or by those that it leaves its noun or its unit to.

    `parts`: of which quantity each of the block is a part.
    """
    quantity, counted, whole = reading.quantities[index], find_counted(reading, index), parts[index]
    if counted is not None or quantity.kind != "count":
        return _Reckoned(quantity, counted, whole, False, None)
    # "3.000, onder wie 500 kinderen": what all of them are stands nowhere.
    is_whole = parts[index + 1 : index + 2] == [index]
    if whole is not None:
        number = number_of.get((block, whole))
        counted = None if number is None else figures[number].counted
        quantity = _measured_as(reading.quantities[whole], quantity, _UNIT_OF_WHOLE)
        return _Reckoned(quantity, counted, whole, is_whole, None)
    if (asked := find_spoken_of(reading, index, asked=True)) is not None:
        return _Reckoned(quantity, asked, None, is_whole, None)
    if (source := find_elided(reading, index, figures, wholes)) is not None:
        quantity = _rated_as(reading, source, _measured_as(source.quantity, quantity, _UNIT_ELIDED))
        return _Reckoned(quantity, source.counted, None, is_whole, source)
    if not is_whole and (ahead := find_elided_ahead(reading, index)) is not None:
        counted = find_counted(reading, ahead)
        quantity = _measured_as(reading.quantities[ahead], quantity, _UNIT_ELIDED)
    else:
        counted = find_spoken_of(reading, index, asked=False)
    return _Reckoned(quantity, counted, None, is_whole, None)


def _measured(reading: Reading, index: int, found: _Reckoned, figures: list[Figure]) -> Counted | None:
    """What the quantity counts, or else what it says something of; an amount rather has a noun of its own clause."""
    quantity, counted = found.quantity, found.counted
    if counted is not None and (quantity.kind == "count" or found.source is None):
        return counted
    return find_measured(reading, index, quantity) or counted or find_elided_measure(reading, quantity, figures)


def _event_of_those(reading: Reading, found: _Reckoned, figures: list[Figure]) -> Event | None:
    """The event of the figure that "dat" stands for: "In Nederland waren dat er 2.700", "in 2021 was dat 5 procent";
    or that a clause without a verb goes on with: "Hij verdient 3.000 euro, zijn vrouw 4.000".
    """
    words, at = reading.tokens.lower, reading.token_at(found.quantity.start) - 1
    if found.source is not None and _leaves_verb(reading, found):
        return found.source.event
    if words[at] == "(" and figures and _is_other_currency(reading, found.quantity, figures[-1]):
        return figures[-1].event
    while at > 0 and words[at] in _BETWEEN:
        at -= 1
    if at < 1 or words[at] != "dat" or words[at - 1] not in _ARE:
        return None
    source = found.source or next(reversed(figures), None)
    if source is None or source.start < reading.block.start:
        return None
    is_alike = source.quantity.kind == found.quantity.kind and source.quantity.unit == found.quantity.unit
    return source.event if is_alike else None


def _leaves_verb(reading: Reading, found: _Reckoned) -> bool:
    """Whether the number's own clause, since the figure that it goes on with, has no verb and tells no difference."""
    quantity, source = found.quantity, found.source
    if source is None or find_difference(reading, quantity, found.counted) is not None:
        return False
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    first = max(sentence.first, reading.token_at(max(source.end, sentence.start)))
    clauses = reading.clauses(sentence)
    verbs = {sentence.first + verb for clause in clauses.clauses for verb in clause.verbs}
    behind = clauses.at(reading.token_at(quantity.start) - sentence.first)
    last = sentence.first + behind.tokens[-1]
    # "zijn vrouw 4.000" has no verb
    return not any([first <= verb <= last and reading.upos[verb] in _VERBS for verb in verbs])


def _is_change_of(reading: Reading, quantity: Quantity, before: Figure) -> bool:
    """Whether a share in brackets says how much what stands before them changed: "806 opnames (min 12 procent)"."""
    at = reading.token_at(quantity.start) - 1
    if quantity.kind != "percentage" or at < 1 or reading.tokens.lower[at] not in ("(", "+"):
        return False
    opening = at - (reading.tokens.lower[at] == "+")
    last = max(before.quantity.end, before.end)
    return reading.tokens.lower[opening] == "(" and reading.token_at(last - 1) == opening - 1


def _change(reading: Reading, quantity: Quantity) -> Event | None:
    """A rise or a fall, where a sign or its word says which: "(+9%)", "(min 12 procent)"."""
    at = reading.token_at(quantity.start)
    sign = reading.tokens.lower[at] if not reading.tokens.lower[at][0].isdigit() else reading.tokens.lower[at - 1]
    name = "decreased" if quantity.best is not None and quantity.best < 0 else _SIGNS.get(sign)
    return Event(name, reading.tokens.start[at], quantity.end) if name else None


def _is_other_currency(reading: Reading, quantity: Quantity, before: Figure) -> bool:
    """Whether the amount says in another currency what stands right before its bracket: "60 dollar (48 euro)"."""
    is_money = quantity.kind == "money" == before.quantity.kind and quantity.unit != before.quantity.unit
    return is_money and reading.token_at(quantity.start) - reading.token_at(before.quantity.end - 1) == 2


def _joined(reading: Reading, part: Figure, figures: list[Figure], whole: int) -> Figure:
    """The part with its whole: what is said of all is said of some, unless the words say otherwise."""
    is_bare = part.event is None and part.quantity.kind == "count" and shares_event(reading, part.quantity)
    if not is_bare:
        return replace(part, part_of=whole)
    of_all = figures[whole].place
    place = part.place or (Place(of_all.entity, None) if of_all is not None else None)
    return replace(part, part_of=whole, event=figures[whole].event, place=place)


def _measured_as(whole: Quantity, bare: Quantity, rule: str) -> Quantity:
    """A bare number has the unit of what it is a part of, or goes on from: "40 miljoen euro, waarvan 11 miljoen"."""
    # no percentage is 8,9 million
    is_other = whole.kind == "count" or (whole.kind in _SHARES and bare.best is not None and bare.best >= _LARGE)
    return bare if is_other else replace(bare, kind=whole.kind, unit=whole.unit, rule=rule)


def _rated_as(reading: Reading, source: Figure, bare: Quantity) -> Quantity:
    """A rate that opens the sentence goes for all of it: "Per 100.000 inwoners waren er 84 besmettingen, tegen 97"."""
    rate = source.quantity.per
    sentence = reading.sentences[reading.sentence_at(bare.start)]
    opens = rate is not None and sentence.start <= rate.start < source.start
    return replace(bare, per=rate) if opens and bare.per is None else bare


def _is_figure(reading: Reading, quantity: Quantity, counted: Counted | None, is_joined: bool) -> bool:
    """A bare number that counts nothing is a figure only where the words treat it as an amount: "het waren er 300"."""
    if quantity.kind != "count" or counted is not None or is_joined:
        return True
    if quantity.modifier != "exact" or quantity.per is not None or is_large(reading, quantity):
        return True
    if quantity.rule == "count.together" or acts(reading, quantity):
        return True  # "met z'n achten", "zes onthielden zich"
    sentence = reading.sentences[reading.sentence_at(quantity.start)]
    before = reading.tokens.lower[sentence.first : reading.token_at(quantity.start)]
    return "er" in before or "aantal" in before  # "het aantal daalde van 40 naar 30"


def _extent(reading: Reading, quantity: Quantity, counted: Counted | None) -> tuple[int, int]:
    """The quantity with its noun, where that stands close behind it and no other number stands between."""
    beside = counted is not None and quantity.start <= counted.start <= quantity.end + _BESIDE
    if counted is None or not beside or reading.quantities_in(quantity.end, counted.start):
        return quantity.start, quantity.end
    return quantity.start, max(quantity.end, counted.end)
