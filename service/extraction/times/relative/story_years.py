"""The year of a date that names none, where its sentence or the one before it tells: "In 2009 was op 3 juli"."""

from service.extraction.times.anchor import Anchor
from service.extraction.times.relative.anaphora import named_before
from service.extraction.times.tense import tells_preterite
from service.extraction.times.words import Found, Words


def story_year(words: Words, at: int, anchor: Anchor, *, told: bool = False) -> int | None:
    """The year that a date without one is of, where a time named just before it tells: "in mei van dat jaar" (`told`).

    "Hij riep haar op 4 oktober 1830 uit en op 3 november koos zij ..." goes on in 1830: behind a whole date of an
    earlier year in the same sentence, in the past. The next sentence may be back in the present.
    """
    found = named_before(words, at)
    if found is None or found.value is None or not found.value[:4].isdecimal():
        return None
    year = int(found.value[:4])
    if told:
        return year if "/" not in found.value else None
    earlier = found.basis == "stated" and found.day is not None and anchor.year is not None and year < anchor.year
    if found.last == at - 1 and words.lower(at - 1) == "," and _is_day_alone(words, found):
        return year  # "op 3, 4 en 5 juli"
    goes_on = earlier and tells_preterite(words, at, at + 1)
    goes_on = goes_on or _is_year_of_sentence(words, found, at, anchor)
    return year if goes_on and words.same_sentence(found.last, at) else None


def _is_day_alone(words: Words, found: Found) -> bool:
    """Whether a time is the number of a day alone, which takes its month from one further on."""
    return words.digits(found.first, most=2) is not None and found.last <= found.first + 2


def _is_year_of_sentence(words: Words, found: Found, at: int, anchor: Anchor) -> bool:
    """Whether the sentence is of an earlier year: "In 2009 brak op 3 juli brand uit"."""
    is_year = found.precision == "year" and found.type == "date" and found.value is not None and len(found.value) == 4
    if not is_year or anchor.year is None or int(found.value or 0) >= anchor.year:
        return False
    return words.begins_sentence(found.first - 1) and words.lower(found.first - 1) == "in"
