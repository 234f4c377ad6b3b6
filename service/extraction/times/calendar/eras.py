"""Years that say which era they are of, or that only "het jaar" tells from a number: "44 v.Chr.", "het jaar 800".

ISO 8601 counts through: the year before 1 is 0000, so that 44 before Christ is "-0043".
"""

from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.four_digits import counts
from service.extraction.times.links import link_end
from service.extraction.times.words import Found, Words

# Words of an era behind its first one, with the sign of its years; full stops between them are passed over.
_ERAS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("v", "chr"), -1), (("voor", "chr"), -1), (("voor", "christus"), -1), (("vóór", "christus"), -1),
    (("voor", "onze", "jaartelling"), -1), (("vóór", "onze", "jaartelling"), -1),
    (("n", "chr"), 1), (("na", "chr"), 1), (("na", "christus"), 1), (("van", "onze", "jaartelling"), 1),
)  # fmt: skip
_BEGINNINGS = frozenset(phrase[0] for phrase, _ in _ERAS)
_FIRST_EARLY, _LAST_EARLY = 100, 1499
_LONGEST_YEAR = 4  # digits


def read_year_of_era(words: Words, at: int, _: Anchor) -> Found | None:
    """ "44 v.Chr.", "70 na Christus", "218 voor onze jaartelling"."""
    year = _year_at(words, at)
    era = read_era(words, at + 1) if year is not None else None
    if year is None or era is None:
        return None
    return Found(at, era[0], "date", iso_year(era[1] * year), "year", "stated", None, True)


def read_years_of_era(words: Words, at: int, first: int, opening: str) -> Found | None:
    """ "van 57 tot 51 v.Chr.", "1500-1100 v.Chr.": the years begin at `first`, their words at `at`."""
    year = _year_at(words, first)
    link = link_end(words, first + 1, opening) if year is not None else None
    last_year = words.digits(link, _LONGEST_YEAR) if link is not None else None
    era = read_era(words, link + 1) if link is not None and last_year else None
    if year is None or last_year is None or era is None or era[1] * year >= era[1] * last_year:
        return None
    value = f"{iso_year(era[1] * year)}/{iso_year(era[1] * last_year)}"
    return Found(at, era[0], "date", value, "year", "stated", None, True)


def _year_at(words: Words, at: int) -> int | None:
    """The number at the token, where an era is told behind it and it is no part of a longer one."""
    if not words.sees(at, _BEGINNINGS, within=4) or (words.touches(at - 1) and not _opens(words, at)):
        return None
    return words.digits(at, _LONGEST_YEAR) or None


def _opens(words: Words, at: int) -> bool:
    return words.lower(at - 1) in ("(", "[", "“", '"', "'", "~")


def read_early_year(words: Words, at: int, _: Anchor) -> Found | None:
    """ "het jaar 800", where nothing is counted behind it; later years need no "jaar"."""
    year = words.digits(at + 1, _LONGEST_YEAR)
    if year is None or words.lower(at - 1) != "het" or not _FIRST_EARLY <= year <= _LAST_EARLY:
        return None
    if era := read_era(words, at + 2):
        return Found(at + 1, era[0], "date", iso_year(era[1] * year), "year", "stated", None, True)
    if counts(words, at + 1) or (words.touches(at + 1) and words.lower(at + 2)[:1].isalnum()):
        return None
    return Found(at + 1, at + 2, "date", iso_year(year), "year", "stated")


def read_era(words: Words, at: int) -> tuple[int, int] | None:
    """The era that is told at the token: where its words end, and the sign of its years."""
    if words.lower(at) not in _BEGINNINGS:
        return None
    for phrase, sign in _ERAS:
        after = at
        for word in phrase:
            if words.lower(after) != word:
                break
            after += 1 + (words.lower(after + 1) == "." and len(word) <= len("chr"))
        else:
            # The full stop of "v.Chr." may end its sentence as well: it is left to that.
            of_a_name = words.lower(after - 1) == "christus" and words.surface(after)[:1].isupper()
            after -= words.lower(after - 1) == "." and not words.surface(after)[:1].islower()
            return (after, sign) if not of_a_name else None
    return None


def iso_year(year: int) -> str:
    """A year as ISO 8601 counts: -44, the 44th before Christ, is "-0043"."""
    return f"{year:04d}" if year > 0 else f"-{-year - 1:04d}" if year < -1 else "0000"
