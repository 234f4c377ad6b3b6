"""Stretches of the calendar by their number: "de jaren 90", "de 19e eeuw", "week 10", "derde dinsdag van mei"."""

from calendar import monthrange
from datetime import date, timedelta

from service.dutch.calendar import WEEKDAYS
from service.extraction.times.absolute import read_partial
from service.extraction.times.anchor import Anchor, iso_week
from service.extraction.times.dispatch import by_first_word, is_digits, is_number_word
from service.extraction.times.partial import Partial, resolve
from service.extraction.times.tense import is_ahead
from service.extraction.times.words import Found, Words
from service.extraction.times.years import is_year, read_relative_year

_DECADES = {
    "tien": 10, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
_CENTURY = frozenset(("eeuw",))
_PARTS_OF_A_MONTH = frozenset(("dag", "week", "weekend", *WEEKDAYS["nl"]))
_OUR_ERA = frozenset(("chr", "christus", "onze"))


def read_period(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The decade, century, week or day of a month that begins at the token."""
    for read in rules_of(words.lower(at)):
        if found := read(words, at, anchor):
            return found
    return None


def _decade_or_century(words: Words, at: int, _: Anchor) -> Found | None:
    """ "jaren 90", "jaren '90", "jaren negentig", "de 19e eeuw", "negentiende eeuw"."""
    if words.lower(at) == "jaren":
        quote = words.lower(at + 1) in ("'", "’", "‘")
        decade = _DECADES.get(words.lower(at + 1)) or words.digits(at + 1 + quote)
        if decade is None or decade % 10 or words.lower(at - 1)[:1].isdigit():
            return None
        year = decade if 1500 <= decade <= 2100 else 1900 + decade if 20 <= decade <= 90 else None
        last = at + 2 + quote
        return Found(at, last, "date", f"{year}/{year + 9}", "year", "stated", None, True) if year else None
    if not words.sees(at, _CENTURY, within=4):
        return None
    number, last = words.numeral(at), at + 1
    if number is None or number.value > 21 or number.value < 1 or number.value != int(number.value):
        return None
    if number.shape != "ordinal":
        last += words.lower(at + 1) in ("e", "de", "ste")
        if last == at + 1:
            return None
    if words.lower(last) != "eeuw":
        return None
    first_year = (int(number.value) - 1) * 100 + 1
    if words.lower(last + 1) in ("v", "voor") and words.lower(last + 2 + (words.lower(last + 2) == ".")) in _OUR_ERA:
        return Found(at, last + 1, "date", None, "year", "stated", None, True)
    return Found(at, last + 1, "date", f"{first_year:04d}/{first_year + 99:04d}", "year", "stated", None, True)


def _week_number(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "week 10", "week 10 van 2019", "week 10 van vorig jaar"."""
    number = words.digits(at + 1, most=2)
    if (
        words.lower(at) != "week"
        or number is None
        or not 1 <= number <= 53
        or (words.touches(at + 1) and words.lower(at + 2) in ("-", "/", ":"))
    ):
        return None
    after = at + 2 + (words.lower(at + 2) in ("van", "in"))
    relative = read_relative_year(words, at + 2)
    if is_year(words, after):
        year, last, basis = words.digits(after), after + 1, "stated"
    elif relative is not None:
        year, last, basis = anchor.year + relative[1] if anchor.year else None, relative[0], "resolved"
    else:
        year, last, basis = anchor.year, at + 2, "resolved"
    value = f"{year:04d}-W{number:02d}" if year else None
    return Found(at, last, "date", value, "week", basis)  # type: ignore[arg-type]


def _nth(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de eerste dinsdag in oktober", "de laatste zondag van maart 2014", "de laatste dag van mei"."""
    if not words.sees(at, _PARTS_OF_A_MONTH, within=4):
        return None
    number, after = _rank(words, at)
    noun = words.lower(after)
    if number is None or noun not in _PARTS_OF_A_MONTH:
        return None
    inner = after + 2 + (words.lower(after + 2) == "de")
    month = read_partial(words, inner) if words.lower(after + 1) in ("van", "in") and inner < len(words) else None
    if month is None or month.month is None or month.day is not None or month.months != 1:
        return None
    found = resolve(month, anchor, future=is_ahead(words, at, at + 1))
    if found.value is None:
        return Found(at, month.last, "date", None, "week" if noun.startswith("week") else "day", found.basis)
    day = _nth_day(int(found.value[:4]), month, number, noun)
    if day is None:
        return None
    if noun == "week":
        return Found(at, month.last, "date", iso_week(day), "week", found.basis)
    if noun == "weekend":
        return Found(at, month.last, "date", f"{iso_week(day)}-WE", "week", found.basis)
    return Found(at, month.last, "date", day.isoformat(), "day", found.basis, day)


def _rank(words: Words, at: int) -> tuple[int | None, int]:
    """ "derde" is 3, "laatste" is -1, "3e" is 3: the rank, and the token behind it."""
    if words.lower(at) == "laatste":
        return -1, at + 1
    number = words.numeral(at)
    if number is None or number.value != int(number.value) or not 1 <= number.value <= 31:
        return None, at
    if number.shape == "ordinal":
        return int(number.value), number.last
    ending = words.touches(at) and words.lower(at + 1) in ("e", "de", "ste")
    return (int(number.value), at + 2) if ending else (None, at)


def _nth_day(year: int, month: Partial, number: int, noun: str) -> date | None:
    """The day meant: of a week its Monday (the first week has the first Thursday), of a weekend its Saturday."""
    assert month.month is not None
    first, length = date(year, month.month, 1), monthrange(year, month.month)[1]
    weekday = WEEKDAYS["nl"].get(noun)
    if noun == "dag":
        days = [first + timedelta(days=n) for n in range(length)]
    else:
        wanted = weekday or (4 if noun == "week" else 6)
        days = [day for n in range(length) if (day := first + timedelta(days=n)).isoweekday() == wanted]
    if number > len(days):
        return None
    day = days[number - 1 if number > 0 else number]
    return day - timedelta(days=3) if noun == "week" else day


# In this order; the first that reads a stretch wins.
rules_of = by_first_word(
    (
        (_decade_or_century, (("jaren",), is_digits, is_number_word)),
        (_week_number, (("week",),)),
        (_nth, (("laatste",), is_digits, is_number_word)),
    )
)
