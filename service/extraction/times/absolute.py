"""Dates by their numbers and names: "12 februari", "13/3/2019", "maart 2019", "de zomer van 2018", "in 2014"."""

from dataclasses import dataclass, replace
from datetime import date

from service.dutch.calendar import MONTHS, SEASON_FIRST_MONTH, SEASONS, WEEKDAYS, feast, make_date, month_plus
from service.dutch.nouns import is_known_noun
from service.dutch.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from service.extraction.times.anchor import Anchor
from service.extraction.times.words import Found, Words

FIRST_YEAR, LAST_YEAR = 1500, 2100
_LONG_MONTHS = frozenset(
    name
    for names in MONTHS.values()
    for name in names
    if len(name) > 4 or name in ("mei", "juni", "juli", "june", "july")
)
_ORDINAL_ENDINGS = frozenset({"e", "de", "ste", "st", "nd", "rd", "th"})
_YEAR_BEFORE = frozenset(
    """in sinds vanaf tot uit anno rond omstreeks eind einde begin midden medio halverwege jaar zomer winter lente herfst
    voorjaar najaar tussen tijdens na voor van seizoen since until from until between before after during by
    عام سنة""".split()
)  # fmt: skip
# Words behind which four digits are a year only when nothing is counted: "voor 2000 euro", "van 1500 meter".
_LOOSE_BEFORE = frozenset({"van", "voor", "na", "rond", "omstreeks", "tot", "by", "from", "after", "before", "tussen"})
_FUNCTION_WORDS = ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS
_MEASURES = frozenset(
    """euro dollar pond frank procent % € $ £ km m cm kg ton meter kilometer kilo gram liter hectare mensen personen keer
    maal jaar maanden weken dagen uur minuten seconden miljoen miljard punten stuks graden watt kilowatt mb gb km/u
    people dollars euros percent million times""".split()
)  # fmt: skip
RELATIVE_YEAR = {
    "vorig": -1, "verleden": -1, "afgelopen": -1, "voorbije": -1, "dit": 0, "volgend": 1, "komend": 1, "last": -1,
    "this": 0, "next": 1,
}  # fmt: skip
_PAST_MARKS = frozenset({"jl", "jongstleden", "l.l"})
_QUARTER_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Partial:
    """A date as far as the words state it. `year_shift`: "vorig jaar" is -1. `months`: it lasts so many months."""

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_shift: int | None = None
    months: int = 1
    feast: str | None = None
    past: bool = False


def read_partial(words: Words, at: int) -> Partial | None:
    """The date that begins at the token, read as far as its words go; nothing is resolved yet."""
    found = (
        read_numeric(words, at)
        or _weekday_and_date(words, at)
        or _day_and_month(words, at)
        or _month_and_day(words, at)
        or _month(words, at)
        or _season_or_quarter(words, at)
        or _feast(words, at)
        or _year(words, at)
    )
    if found is None or not _exists(found):
        return None
    return found


def resolve(partial: Partial, anchor: Anchor, *, future: bool) -> Found:
    """The value of a date; a missing year is the last one that puts it before publication (`future`: after it)."""
    if partial.feast is not None:
        return _resolve_feast(partial, anchor, future=future)
    year = partial.year
    if year is None and partial.year_shift is not None:
        year = anchor.year + partial.year_shift if anchor.year else None
    elif year is None and anchor.year is not None:
        year = _nearest_year(partial, anchor, future=future and not partial.past)
    value, day = _write(partial, year)
    precision = "day" if partial.day else "month" if partial.month else "year"
    basis = "stated" if partial.year is not None else "resolved"
    return Found(partial.first, partial.last, "date", value, precision, basis, day)  # type: ignore[arg-type]


def is_year(words: Words, at: int) -> bool:
    """Whether the token is four digits that can be a year."""
    year = words.digits(at)
    return (
        year is not None and len(words.lower(at)) == 4 and FIRST_YEAR <= year <= LAST_YEAR and not _is_part(words, at)
    )


def read_relative_year(words: Words, at: int) -> tuple[int, int] | None:
    """ "vorig jaar", "van dit jaar" behind a date: where it ends, and how many years it is away."""
    at += words.lower(at) in ("van", "of", "in")
    if words.lower(at) in RELATIVE_YEAR and words.lower(at + 1) in ("jaar", "year"):
        return at + 2, RELATIVE_YEAR[words.lower(at)]
    return None


def _is_part(words: Words, at: int) -> bool:
    """Whether the digits are glued to more of a number or code: "2014-03-x", "A2014", "2014A"."""
    if words.touches(at) and (words.lower(at + 1)[:1].isalpha() or words.lower(at + 1) in ("%", "_", "@")):
        return True
    return words.touches(at - 1) and words.lower(at - 1) in ("#", "_", "@", "+", ".", ",", "$", "€", "£")


def _exists(partial: Partial) -> bool:
    if partial.month is not None and not 1 <= partial.month <= 12:
        return False
    return partial.day is None or make_date(partial.year or 2000, partial.month or 1, partial.day) is not None


def read_numeric(words: Words, at: int) -> Partial | None:
    """ "13/3/2019", "13-03-2019", "13.03.2019", "2019-03-13", "2019-03"; "13/3" only where a day is announced."""
    dotted = words.lower(at).split(".")
    if len(dotted) == 3 and all(part.isdecimal() and part.isascii() for part in dotted):
        return _day_month_year(at, at + 1, dotted)
    mark = words.lower(at + 1)
    if words.digits(at) is None or mark not in ("-", "/") or not words.touches(at) or not words.touches(at + 1):
        return None
    if words.digits(at + 2) is None and words.lower(at + 2) not in MONTHS["nl"]:
        return None
    if (
        words.lower(at + 3) == mark
        and words.touches(at + 2)
        and words.touches(at + 3)
        and words.digits(at + 4) is not None
    ):
        if words.touches(at + 4) and words.lower(at + 5) in ("-", "/"):
            return None
        parts = [words.lower(at), words.lower(at + 2), words.lower(at + 4)]
        return _day_month_year(at, at + 5, parts)
    if len(words.lower(at)) == 4 and is_year(words, at) and mark == "-" and len(words.lower(at + 2)) == 2:
        return _month_of_year(words, at)
    if words.lower(at - 1) in ("op", "vanaf", "tot", "sinds") or words.lower(at - 1) in WEEKDAYS["nl"]:
        return _day_month_year(at, at + 3, [words.lower(at), words.lower(at + 2), ""])
    return None


def _month_of_year(words: Words, at: int) -> Partial | None:
    month = words.digits(at + 2)
    if month is None or not 1 <= month <= 12 or (words.touches(at + 2) and words.lower(at + 3) in ("-", "/")):
        return None
    return Partial(at, at + 3, words.digits(at), month)


def _day_month_year(first: int, last: int, parts: list[str]) -> Partial | None:
    if len(parts[0]) == 4:
        parts = parts[::-1]
    if len(parts[0]) > 2 or len(parts[1]) > 9 or len(parts[2]) not in (0, 2, 4) or not parts[0].isdigit():
        return None
    month = MONTHS["nl"].get(parts[1]) or (int(parts[1]) if parts[1].isdecimal() and len(parts[1]) <= 2 else 0)
    year = int(parts[2]) if parts[2] else None
    if year is not None and len(parts[2]) == 2:
        year += 1900 if year > 50 else 2000
    if (
        not 1 <= month <= 12
        or not 1 <= int(parts[0]) <= 31
        or (year is not None and not FIRST_YEAR <= year <= LAST_YEAR)
    ):
        return None
    return Partial(first, last, year, month, int(parts[0]))


def _weekday_and_date(words: Words, at: int) -> Partial | None:
    """ "maandag 18 februari", "vrijdag, 18/07/2014", "zondag de 3e maart"."""
    weekdays = WEEKDAYS.get(words.language, WEEKDAYS["nl"])
    if words.lower(at) not in weekdays:
        return None
    after = at + 1 + (words.lower(at + 1) == ",")
    after += words.lower(after) in ("de", "op", "the")
    found = read_numeric(words, after) or _day_and_month(words, after) or _month_and_day(words, after)
    return replace(found, first=at) if found else None


def read_day_number(words: Words, at: int) -> tuple[int, int] | None:
    """A day of the month with or without its ending ("3", "22ste"): where it ends, and its number."""
    day = words.digits(at, most=2)
    if day is None or not 1 <= day <= 31:
        return None
    ending = words.touches(at) and words.lower(at + 1) in _ORDINAL_ENDINGS
    if words.touches(at) and not ending and words.lower(at + 1)[:1].isalpha():
        return None
    return at + 1 + ending, day


def _day_and_month(words: Words, at: int) -> Partial | None:
    """ "12 februari", "4e jan. 2019", "2e van maart", "12 mei vorig jaar", "12 februari jongstleden"."""
    number = read_day_number(words, at)
    if number is None or (words.touches(at - 1) and words.lower(at - 1) in (".", ",", ":", "/")):
        return None
    after, day = number
    after += words.lower(after) in ("van", "of")
    month = _month_number(words, after)
    if month is None:
        return None
    after += 1
    return _with_year(words, Partial(at, after, None, month, day))


def _month_and_day(words: Words, at: int) -> Partial | None:
    """ "March 10, 2019": English order, in English alone."""
    month = _month_number(words, at)
    number = read_day_number(words, at + 1) if month is not None and words.language == "en" else None
    return _with_year(words, Partial(at, number[0], None, month, number[1])) if number else None


def _month_number(words: Words, at: int) -> int | None:
    months = MONTHS.get(words.language, MONTHS["nl"])
    return months.get(words.lower(at))


def _with_year(words: Words, partial: Partial) -> Partial:
    """Takes along the year behind a day or month: "2019", ", 2019", "'19", "vorig jaar", "jongstleden"."""
    after = partial.last
    abbreviated = words.lower(after - 1) not in _LONG_MONTHS and words.lower(after - 1) != "may"
    if words.lower(after) == "." and abbreviated and words.touches(after - 1):
        after += 1
        if not words.lower(after)[:1].isdigit():
            partial = replace(partial, last=after if words.lower(after)[:1].islower() else partial.last)
    comma = after + (words.lower(after) in (",", "van", "in", "of"))
    if is_year(words, comma) and words.on_one_line(after - 1, comma + 1) and not _counts(words, comma):
        return replace(partial, last=comma + 1, year=words.digits(comma))
    if relative := read_relative_year(words, after):
        return replace(partial, last=relative[0], year_shift=relative[1])
    if words.lower(after) in _PAST_MARKS:
        return replace(partial, last=after + 1, past=True)
    return partial


def _counts(words: Words, at: int) -> bool:
    """Whether the four digits count what follows: "2000 mensen", "1500 euro"."""
    following = words.lower(at + 1)
    if following in _MEASURES:
        return True
    return following.isalpha() and following not in _FUNCTION_WORDS and is_known_noun(words.surface(at + 1))


def _month(words: Words, at: int) -> Partial | None:
    """A month on its own: "maart 2019", "in december"; "mei" is a verb, "April" a name, "jan" a man."""
    word = words.lower(at)
    month = _month_number(words, at)
    if month is None:
        head, _, tail = word.partition("-")
        month = MONTHS["nl"].get(tail) if head in PERIOD_PARTS else None
        return _with_year(words, Partial(at, at + 1, None, month)) if month else None
    partial = _with_year(words, Partial(at, at + 1, None, month))
    if partial.year is not None or partial.year_shift is not None:
        return partial
    if (word not in _LONG_MONTHS and word not in ("april", "may")) or words.digits(at - 1, most=2) is not None:
        return None
    announced = words.lower(at - 1) in _MONTH_BEFORE
    if words.language == "en":
        return partial if words.surface(at)[0].isupper() and (announced or word not in ("may", "march")) else None
    if words.surface(at)[0].isupper() and not (words.begins_sentence(at) and word != "mei"):
        return None
    if words.surface(at)[0].isupper() and (
        words.surface(at + 1)[:1].isupper() or word in ("april", "augustus", "juni")
    ):
        return None
    return partial if word != "mei" or announced else None


PERIOD_PARTS = frozenset(
    {"begin", "midden", "half", "medio", "eind", "einde", "halverwege", "mid", "early", "late", "end"}
)
_MONTH_BEFORE = PERIOD_PARTS | frozenset(
    """in sinds vanaf tot van tussen vorige afgelopen komende volgende deze maand en met uit om last next this since until
    by from eerste laatste elke iedere rond tegen voor na oktober september april juni juli maart februari""".split()
)  # fmt: skip


def _season_or_quarter(words: Words, at: int) -> Partial | None:
    """ "zomer 2018", "het voorjaar van vorig jaar", "derde kwartaal 2018", "4de kwartaal van 2018"."""
    season = SEASONS.get(words.lower(at))
    if season is not None:
        found = _with_year(words, Partial(at, at + 1, None, SEASON_FIRST_MONTH[season], months=3))
        return found if found.last > at + 1 else None
    quarter, after = _QUARTER_ORDINALS.get(words.lower(at)), at + 1
    if quarter is None:
        number = read_day_number(words, at)
        quarter, after = (number[1], number[0]) if number and number[0] == at + 2 else (None, at)
    if quarter is None or quarter > 4 or words.lower(after) not in ("kwartaal", "quarter"):
        return None
    return _with_year(words, Partial(at, after + 1, None, 3 * quarter - 2, months=3))


def _feast(words: Words, at: int) -> Partial | None:
    """ "Pasen", "Kerstmis 2018", "Goede Vrijdag"."""
    two = f"{words.lower(at)} {words.lower(at + 1)}"
    name, after = (two, at + 2) if feast(two, 2000) else (words.lower(at), at + 1)
    if feast(name, 2000) is None or (words.touches(after - 1) and words.lower(after) == "-"):
        return None
    return _with_year(words, Partial(at, after, feast=name))


def _year(words: Words, at: int) -> Partial | None:
    """Four digits where a year is meant: "in 2014", "(2014)", "2014 was", "eind 2018", "het WK 2018"."""
    head, _, tail = words.lower(at).partition("-")
    if head in PERIOD_PARTS and tail.isdecimal() and len(tail) == 4 and FIRST_YEAR <= int(tail) <= LAST_YEAR:
        return Partial(at, at + 1, int(tail))
    if not is_year(words, at) or _counts(words, at):
        return None
    before, following = words.lower(at - 1), words.lower(at + 1)
    year = Partial(at, at + 1, words.digits(at))
    if before in ("(", "°") and following in (")", "-", "–", ",", "/"):
        return year
    if before in _YEAR_BEFORE:
        certain = before not in _LOOSE_BEFORE or not following.isalpha() or following in _FUNCTION_WORDS
        round_number = year.year is not None and year.year % 100 == 0 and year.year not in (1900, 2000)
        plural = following.isalpha() and following.endswith(("en", "s")) and following not in _FUNCTION_WORDS
        return year if certain and not (round_number and plural) else None
    if words.begins_sentence(at) and following in ("was", "is", "werd", "wordt", "zal", "begon", "had", "moet"):
        return year
    event = words.surface(at - 1)
    return year if event.isupper() and len(event) in (2, 3) and event.isalpha() else None


def _nearest_year(partial: Partial, anchor: Anchor, *, future: bool) -> int | None:
    """The year that puts a month or day nearest to publication, on the asked side of it; the same month counts."""
    year = anchor.year
    if year is None or partial.month is None or anchor.month is None:
        return year
    here = (anchor.month, anchor.day.day if anchor.day and partial.day else 0)
    there = (partial.month, (partial.day or 0) if anchor.day else 0)
    if future:
        return year + 1 if there < here else year
    return year - 1 if there > here else year


def _resolve_feast(partial: Partial, anchor: Anchor, *, future: bool) -> Found:
    name = partial.feast or ""
    year = partial.year
    if year is None and partial.year_shift is not None:
        year = anchor.year + partial.year_shift if anchor.year else None
    elif year is None and anchor.year is not None:
        this = feast(name, anchor.year)
        now = anchor.day or (make_date(anchor.year, anchor.month, 28) if anchor.month else None)
        year = anchor.year
        if this and now and future and this < now:
            year += 1
        elif this and now and not future and this > now:
            year -= 1
    day = feast(name, year) if year else None
    basis = "stated" if partial.year else "resolved"
    value = day.isoformat() if day else None
    return Found(partial.first, partial.last, "date", value, "day", basis, day)  # type: ignore[arg-type]


def _write(partial: Partial, year: int | None) -> tuple[str | None, date | None]:
    if year is None or not 1 <= year <= 9999:
        return None, None
    if partial.month is None:
        return f"{year:04d}", None
    if partial.day is not None:
        day = make_date(year, partial.month, partial.day)
        return (day.isoformat() if day else None), day
    if partial.months == 1:
        return f"{year:04d}-{partial.month:02d}", None
    last = month_plus(year, partial.month, partial.months - 1)
    return (f"{year:04d}-{partial.month:02d}/{last[0]:04d}-{last[1]:02d}" if last else None), None
