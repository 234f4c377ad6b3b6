"""Times reckoned from another by a length: "drie dagen geleden", "over twee jaar", "twee weken voor Kerst"."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from service.dutch.calendar import WEEKDAYS, month_plus
from service.dutch.words import AUXILIARIES
from service.extraction.times.anchor import Anchor, shifted_day
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.calendar.partial import resolve
from service.extraction.times.dates import read_date
from service.extraction.times.dispatch import by_first_word, is_digits, is_number_word
from service.extraction.times.durations import AMOUNT_WORDS, PRECISION, UNITS, Length, in_one_unit, read_length
from service.extraction.times.relative.beside import BESIDE, OPENINGS, read_beside
from service.extraction.times.relative.calendar_units import many_units
from service.extraction.times.relative.weekdays import COMING, NEXT, PAST, PREVIOUS, on_day
from service.extraction.times.tense import plans, tells_past, tells_preterite
from service.extraction.times.verb_forms import is_preterite
from service.extraction.times.words import Found, Words

_GONE = frozenset(("geleden", "terug"))
_ARTICLES = frozenset(("de", "het"))
_FROM = frozenset(BESIDE) | {"vanaf"}
_ABOUT = frozenset("ongeveer circa zo'n ruim bijna krap pakweg exact precies hooguit maximaal amper".split())
_EXACTLY = frozenset(("precies", "exact"))
_COUNTED = PAST | COMING | PREVIOUS | NEXT
_BEHIND_LENGTH = _GONE | _FROM | _COUNTED
# "Een contract van drie jaar vanaf 1 juli" lasts three years.
_LASTING = frozenset(("van", "voor", "gedurende", "duurt", "duurde", "lang"))
_RUNS = frozenset("loopt lopen liep liepen gelopen".split())
_SPREAD = frozenset(("verspreid", "gespreid", "verdeeld", "uitgesmeerd"))
_BASE_DAYS = frozenset(("vandaag", "morgen", "overmorgen", "gisteren", *WEEKDAYS["nl"]))
_LONGEST_HAPPENING = 5  # tokens: "Tweede Kamerverkiezingen van"
_UP_TO = frozenset(("à", "tot", "of"))
_WOULD = frozenset(("zou", "zouden", "dat"))
_MOST = 100_000  # units; beyond them no calendar reaches


def read_offset(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The time that begins at the token and is reckoned from publication or from a date that it names."""
    if words.language != "nl":
        return None
    for read in rules_of.of(words.lower(at)):
        if found := read(words, at, anchor):
            return found
    return None


def _from_length(words: Words, at: int, anchor: Anchor) -> Found | None:
    """What begins with a length or a number: one look ahead for all, as most numbers begin nothing of the kind."""
    if not words.sees(at, _BEHIND_LENGTH):
        return None
    return _ago(words, at, anchor) or _from_date(words, at, anchor) or _counted(words, at, anchor)


def _ago(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "drie dagen geleden", "een week geleden", "jaren geleden" (no value)."""
    length = in_one_unit(read_length(words, at))
    if length is None or words.lower(length.last) not in _GONE:
        return None
    if words.lower(length.last) == "terug" and not _is_ago(words, at, length.last + 1):
        return None
    if day := _told_day(words, at):
        return _from_told_day(at, length, day)
    found = _shifted(at, length.last + 1, length.amount and -length.amount, length.unit, anchor)
    return replace(found, mod="approx") if length.about else found


def _long_ago(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "jaren geleden", "weken geleden": how many is not said."""
    unit = UNITS[words.lower(at)][0]
    return Found(at, at + 2, "date", None, PRECISION[unit], "resolved") if words.lower(at + 1) == "geleden" else None


def _is_ago(words: Words, at: int, last: int) -> bool:
    """Whether "terug" is ago: "zo'n drie jaar terug", "Twee jaar terug won zij"; not "hij moet drie weken terug"."""
    if words.lower(at - 1) in ("een", "zo'n", "ongeveer"):
        return True
    return words.begins_sentence(at) and (words.lower(last) in AUXILIARIES or is_preterite(words.lower(last)))


def _told_day(words: Words, at: int) -> date | None:
    """The day that "was het precies tien jaar geleden" is said of: the one that its sentence named."""
    first = at - (words.lower(at - 1) in _EXACTLY)
    if words.lower(first - 1) != "het" or words.lower(first - 2) not in ("is", "was") or not words.found:
        return None
    named = words.found[-1]
    return named.day if words.same_sentence(named.last, at) else None


def _from_told_day(at: int, length: Length, day: date) -> Found | None:
    if length.amount is None or length.amount != int(length.amount) or length.unit in ("H", "MIN", "S"):
        return None
    return on_day(at, length.last + 1, shifted_day(day, -min(int(length.amount), _MOST), length.unit))


def _from_now(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "over drie dagen", "over twee jaar"; "verspreid over drie jaar" lasts three years."""
    first = at + 1 + (words.lower(at + 1) in _ABOUT)
    if words.lower(first + 1) in _UP_TO and (few := read_length(words, first + 2)) is not None and few.unit not in "HS":
        return Found(at, few.last, "date", None, PRECISION[few.unit], "resolved")  # "over twee à drie weken"
    length = in_one_unit(read_length(words, first))
    if length is None or words.lower(length.last) in ("heen", "verspreid", "gespreid"):
        return None
    if tells_preterite(words, at, length.last) and not _WOULD & set(words.clause(at, length.last)):
        return None  # "trok over drie dagen 41.000 bezoekers"
    if length.amount is None and (length.value is not None or length.last < at + 3):
        return None
    if words.lower(at - 1) in _RUNS and "af" not in words.clause(at, length.last):
        return None  # "de lening loopt over dertig jaar"
    if not _SPREAD.isdisjoint(words.clause(at, length.last)):
        return None
    return _shifted(at, length.last, length.amount, length.unit, anchor)


def _within(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "zal binnen twee weken beslissen": from publication up to then; in the past it only lasts so long."""
    length = read_length(words, at + 1 + (words.lower(at + 1) == "de"))
    if length is None or length.amount is None or length.unit in ("H", "MIN", "S") or length.amount > _MOST:
        return None
    if words.lower(length.last) in ("na", "nadat", "van") or not plans(words, at, length.last):
        return None
    value = anchor.within(int(length.amount), length.unit)
    return Found(at, length.last, "date", value, PRECISION[length.unit], "resolved", None, True)


def _shifted(first: int, last: int, amount: object, unit: str, anchor: Anchor) -> Found:
    if not isinstance(amount, Decimal) or abs(amount) > _MOST:
        return Found(first, last, "date", None, PRECISION[unit], "resolved")
    value, precision = anchor.shifted(amount, unit)
    kind = "time" if unit in ("H", "MIN", "S") else "date"
    day = date.fromisoformat(value) if value and precision == "day" else None
    return Found(first, last, kind, value, precision, "resolved", day)  # type: ignore[arg-type]


def _counted(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de vijf komende jaren", "de twee voorbije maanden"."""
    amount = words.amount(at)
    if amount is None or words.lower(amount[0]) not in _COUNTED:
        return None
    noun = words.lower(amount[0] + 1)
    unit = UNITS.get(noun) if noun.endswith(("en", "ia")) else None
    if unit is None or unit[0] in ("H", "MIN", "S"):
        return None  # "tegen zestig vorig jaar" is a number, and a year
    whole = amount[1] is not None and amount[1] == int(amount[1]) and amount[1] * unit[1] <= 10_000
    adjective = words.lower(amount[0])
    value = many_units(anchor, adjective, int(amount[1]) * unit[1], unit[0]) if whole and amount[1] else None
    return Found(at, amount[0] + 2, "date", value, PRECISION[unit[0]], "resolved", None, True)


def _from_date(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "twee weken voor Kerst", "drie dagen na 12 januari", "vier maanden vanaf morgen"."""
    length = read_length(words, at)
    if length is None or length.unit in ("H", "MIN", "S"):
        return None
    after = length.last + (words.lower(length.last) in ("gerekend", "te"))
    way = words.lower(after)
    if way not in _FROM or (way == "vanaf" and words.lower(at - 1) in _LASTING):
        return None
    after += 1 + (words.lower(after + 1) in _ARTICLES)
    if way == "vanaf" and words.lower(after) in ("nu", "vandaag") and length.amount is not None:
        return _shifted(at, after + 1, length.amount, length.unit, anchor)
    base = read_date(words, after, anchor) or _of_happening(words, at, after, anchor, ahead=way == "voor")
    if base is None or base.type != "date" or base.open_ended or not words.on_one_line(at, base.last):
        return None
    return _moved(at, length, BESIDE.get(way, 1), base)


def _of_happening(words: Words, at: int, first: int, anchor: Anchor, *, ahead: bool) -> Found | None:
    """The date of what begins at the token: "de verkiezingen van 22 november"; behind "voor" it is to come.

    None where the number would be a price or a punishment: it stands first in its sentence.
    """
    if not words.begins_sentence(at):
        return None
    for index in range(first + 1, first + _LONGEST_HAPPENING):
        word = words.lower(index)
        if word in ("van", "op") and (partial := read_partial(words, index + 1)) is not None:
            if not partial.day:
                return None
            return resolve(partial, anchor, future=ahead and not tells_past(words, at, partial.last))
        if not word.isalpha():
            return None
    return None


def _moved(at: int, length: Length, sign: int, base: Found) -> Found | None:
    """The base moved by a length: as precise as its unit (months count from day to day), but not than the base."""
    unit, precision = length.unit, PRECISION[length.unit]
    if base.precision == "year" and unit != "Y":
        return None
    if base.precision not in ("day", "year") and unit in ("D", "W"):
        return None
    last = base.last
    if length.amount is None or length.amount > _MOST or base.value is None:
        return Found(at, last, "date", None, precision, base.basis)
    amount = sign * length.amount
    if unit in ("D", "W"):
        day = shifted_day(base.day, int(amount * (7 if unit == "W" else 1))) if base.day else None
        return Found(at, last, "date", day.isoformat() if day else None, "day", base.basis, day)
    if unit == "M" and base.day is not None and amount == int(amount):
        return on_day(at, last, shifted_day(base.day, int(amount), "M"))
    if amount != int(amount) or len(base.value) < (4 if unit == "Y" else 7) or base.precision == "week":
        return None
    months = int(amount) * (12 if unit == "Y" else 1)
    found = month_plus(int(base.value[:4]), int(base.value[5:7] or 1), months)
    if found is None:
        return None
    value = f"{found[0]:04d}" if unit == "Y" else f"{found[0]:04d}-{found[1]:02d}"
    return Found(at, last, "date", value, precision, base.basis)


def _day_shifted(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "vandaag over een week", "maandag over twee weken", "vandaag precies tien jaar geleden"."""
    after = at + 1 + (words.lower(at + 1) in _EXACTLY)
    ahead = words.lower(after) == "over"
    if not ahead and not words.sees(after - 1, _GONE):
        return None
    length = read_length(words, after + ahead)
    if length is None or length.unit in ("H", "MIN", "S") or length.amount is None or length.amount > _MOST:
        return None
    if length.amount != int(length.amount) or (not ahead and words.lower(length.last) != "geleden"):
        return None
    base = _base_day(words, at, anchor, ahead=ahead)
    amount = int(length.amount) * (1 if ahead else -1)
    day: date | None = None
    if base is not None:
        day = shifted_day(base, amount, length.unit)
    return on_day(at, length.last + (not ahead), day)


def _base_day(words: Words, at: int, anchor: Anchor, *, ahead: bool) -> date | None:
    """ "vandaag", or the next such weekday ("maandag over een week"), or the last one ("maandag een week geleden")."""
    weekday = WEEKDAYS["nl"].get(words.lower(at))
    if weekday is not None:
        return anchor.weekday(weekday, future=ahead, today=True)
    found = read_date(words, at, anchor)
    return found.day if found is not None else None


# In this order; the first that reads a time wins.
rules_of = by_first_word(
    (
        (_day_shifted, (_BASE_DAYS,)),
        (read_beside, (OPENINGS,)),
        (_from_length, (is_digits, is_number_word, AMOUNT_WORDS)),
        (_long_ago, (("dagen", "weken", "maanden", "jaren", "decennia", "eeuwen"),)),
        (_from_now, (("over",),)),
        (_within, (("binnen",),)),
    )
)
