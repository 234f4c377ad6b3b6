"""What a bare number counts or measures: Dutch leaves a noun or unit out where the words before it hold it.

    partitive "er"     "Vorig jaar waren dat er 23"
    gapping            "868 fondsen stegen, 512 daalden"; "A kreeg 14.210 stemmen, B 11.870"; "nu nog 400";
                       "Hij kreeg vijf jaar cel, zijn broer drie"
    comparison         "45 doden, tegen elf in 2021"; "vijf meer dan in 2017"; "gevolgd door Gent met 40"
    a time alone       "Gisteren vielen drie doden. Vorig jaar dertig."
    a statement        "A spreekt van honderden arrestaties, de politie van zestig"
    a sum              "Twintig zetels zijn nodig. A en B komen samen op 21"
    a plural           "Nooit eerder werden er zoveel huizen verkocht: 53.000"

    place.py    where the number stands
    gaps.py     what its clause leaves out
    sources.py  which figure before it holds that, and what says that it goes on
    spoken_of.py which plural it takes up from words without a number
    measures.py which noun an amount is of, where it stands before: "vorig jaar was dat 3 procent"

Source: Algemene Nederlandse Spraakkunst, 5.5.5 (er) and 27.4 (samentrekking).
"""

from collections.abc import Sequence

from service.dutch.words import PREPOSITIONS
from service.extraction.counted import counted_at
from service.extraction.elided.beside import (
    is_corrected,
    is_followed,
    is_listed,
    is_mean,
    is_price,
    is_target,
    is_time_alone,
)
from service.extraction.elided.gaps import (
    is_beside,
    is_compared,
    is_difference,
    is_gapped,
    is_limit,
    is_set_against,
    is_vote,
    leaves_magnitude_open,
    opens_sentence,
)
from service.extraction.elided.place import ends_clause, is_large, read_place
from service.extraction.elided.sources import (
    find_source,
    goes_on,
    has_partitive_er,
    is_account,
    is_amount,
    is_part_of_size,
    is_standing,
    is_sum,
    is_tally,
    is_told,
    is_uncounted,
    sentence_before,
)
from service.extraction.elided.spoken_of import noun_asked_for, noun_of_them, noun_spoken_of
from service.extraction.reading import Reading
from service.model import Counted, Figure

__all__ = ["find_elided", "find_elided_ahead", "find_spoken_of", "is_large"]

_PARTS = 8  # figures among which a whole is looked for


def find_elided(
    reading: Reading, index: int, figures: Sequence[Figure], wholes: Sequence[object | None]
) -> Figure | None:
    """The figure before whose noun or unit `reading.quantities[index]`, a bare number, takes over; None if none.

    Args:
        figures: those found so far in the article, in order.
        wholes: for each of them None, unless it is a part of another.
    """
    quantity = reading.quantities[index]
    if not figures or figures[-1].start < reading.block.start:
        return None
    place, nearest = read_place(reading, quantity), figures[-1]
    if is_price(reading, place) and nearest.quantity.kind == "money" and nearest.start >= place.sentence.start:
        return nearest
    if is_mean(reading, quantity, place) and nearest.start >= sentence_before(reading, quantity):
        return nearest if nearest.quantity.kind == "count" and nearest.counted is not None else None
    if nearest.start >= place.sentence.start and is_uncounted(reading, quantity, place, nearest):
        return None if leaves_magnitude_open(reading, quantity, place, nearest) else nearest
    if has_partitive_er(reading, place) or is_sum(reading, place):
        boundary = sentence_before(reading, quantity)
        # "142 mensen, onder wie 48 vrouwen. Vorig jaar waren dat er 126": the whole goes on.
        last = zip(figures[-_PARTS:], wholes[-_PARTS:], strict=True)
        main = [figure for figure, whole in last if whole is None and figure.start >= boundary]
        source = find_source(reading, quantity, main or figures, boundary, measures=False)
        is_share = nearest.quantity.kind == "percentage" and nearest.start >= place.sentence.start
        return nearest if source is None and is_share else source  # "mikte op 40 procent en het werden er 35"
    source = find_source(reading, quantity, figures, place.sentence.start, measures=True)
    if source is not None and leaves_magnitude_open(reading, quantity, place, source):
        return None
    if source is None and (is_account(reading, place) or is_amount(reading, quantity, place)):
        source = find_source(reading, quantity, figures, sentence_before(reading, quantity), measures=True)
        return source if source is not None and goes_on(reading, quantity, source) else None
    if source is None or source.counted is None or is_tally(reading, place):
        before = find_source(reading, quantity, figures, sentence_before(reading, quantity), measures=False)
        if before is not None and (is_tally(reading, place) or is_standing(reading, place, before)):
            return before
    if source is None and is_time_alone(reading, quantity, place):
        return find_source(reading, quantity, figures, sentence_before(reading, quantity), measures=False)
    if source is None and opens_sentence(reading, place):
        source = find_source(reading, quantity, figures, sentence_before(reading, quantity), measures=False)
        return source if source is not None and is_part_of_size(quantity, source) else None
    if source is None or place.at == place.sentence.first:
        return None
    if is_account(reading, place) and goes_on(reading, quantity, source):
        return source  # "doodde elf schapen; sinds mei staat de teller op 90"
    if is_gapped(reading, quantity, place, source) or is_set_against(reading, quantity, place, source):
        return source
    measures = source.quantity.unit is not None
    set_beside = is_followed(reading, place) or is_corrected(reading, place) or is_target(reading, place, source)
    if measures and set_beside:
        return source
    if measures and (is_limit(reading, place) or is_compared(reading, place, source) or is_difference(reading, place)):
        return source
    if source.quantity.kind == "money" and is_amount(reading, quantity, place):
        return source  # "van de 300 miljoen euro ging 20 miljoen naar scholen"
    if source.counted is None:
        return None
    found = (
        is_vote(reading, place, source)
        or is_followed(reading, place)
        or is_corrected(reading, place)
        or is_listed(reading, place)
        or is_beside(reading, quantity, place)
        or is_difference(reading, place)
        or is_compared(reading, place, source)
    )
    return source if found or is_told(reading, quantity, place) else None


def find_elided_ahead(reading: Reading, index: int) -> int | None:
    """Index of the next quantity, where a bare number leaves its noun or unit to it; None where it does not.

    "Dinsdag waren er 8, woensdag al 15 besmettingen"; "niet met vier maar met zes procent".
    """
    quantity = reading.quantities[index]
    if index + 1 >= len(reading.quantities):
        return None
    place, following = read_place(reading, quantity), reading.quantities[index + 1]
    if following.start >= place.sentence.end:
        return None
    between = reading.tokens.lower[place.behind : reading.token_at(following.start)]
    if between[:1] == [","]:
        between = between[1:]
    corrected = between[:1] in (["maar"], ["wel"]) and (len(between) == 1 or PREPOSITIONS.issuperset(between[1:]))
    against = between == ["tegen"] and following.kind == "count"  # "met 21 tegen 14 stemmen"
    partitive = following.kind == "count" and ends_clause(reading, place) and has_partitive_er(reading, place)
    return index + 1 if corrected or against or partitive else None


def find_spoken_of(reading: Reading, index: int, *, asked: bool) -> Counted | None:
    """The plural that `reading.quantities[index]`, a bare number, takes up from words that hold no number.

    Args:
        asked: whether those words must have left its number open ("zoveel huizen: 53.000"); no figure before holds the
            noun then. Otherwise "er" stands for it ("volgens artsen waren het er 26").
    """
    quantity = reading.quantities[index]
    if reading.block.language in ("en", "ar"):
        return None
    place = read_place(reading, quantity)
    head = noun_asked_for(reading, quantity, place) if asked else noun_spoken_of(reading, quantity, place)
    if head is None and not asked:
        head = noun_of_them(reading, quantity, place)
    return None if head is None else counted_at(reading, quantity, head, head, head)
