"""Times reckoned from publication: "gisteren", "vorige week vrijdag", "de afgelopen weken", "dit schooljaar"."""

from service.dutch.calendar import DAY_PARTS, SEASON_FIRST_MONTH, SEASONS, WEEKDAY_ABBREVIATIONS, WEEKDAYS, make_date
from service.extraction.times.anchor import Anchor, When, weekend_of
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.calendar.four_digits import FUNCTION_WORDS
from service.extraction.times.calendar.numeric import may_rank, read_ordinal_day
from service.extraction.times.calendar.partial import Partial, resolve
from service.extraction.times.calendar.years import RELATIVE_YEAR
from service.extraction.times.clock.day_parts import PARTED_WEEKDAYS, skip_day_part
from service.extraction.times.clock.day_values import last_part, next_part, on_part, this_night
from service.extraction.times.dispatch import by_first_word
from service.extraction.times.links import DASHES
from service.extraction.times.relative.calendar_units import SINGLE, read_bare_season, read_many, read_single
from service.extraction.times.relative.monthdays import days_of_month, read_day_of_month
from service.extraction.times.relative.weekdays import (
    ADJECTIVES,
    COMING,
    NEXT,
    PAST,
    PREVIOUS,
    THIS,
    day_in_week,
    month_shift,
    on_day,
    read_short_weekday,
    read_weekday,
    week_shift,
)
from service.extraction.times.tense import tells_past, tells_preterite
from service.extraction.times.words import Found, Words

_DAYS = {"vandaag": 0, "gisteren": -1, "gister": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2}
_DAYS |= {
    f"{head}{part}": shift
    for head, shift in (
        ("van", 0), ("gister", -1), ("gisteren", -1), ("eergister", -2), ("eergisteren", -2), ("morgen", 1),
        ("overmorgen", 2),
    )
    for part in DAY_PARTS
}  # fmt: skip
_DAYS |= {"morgenvroeg": 1, "vanochtendvroeg": 0, "vanmorgenvroeg": 0}
# "goedemorgen", "de vroege morgen": a part of the day, not tomorrow.
_NO_TOMORROW = frozenset("de deze die elke iedere goede goeie een 's vroege volgende ene andere mooie".split())
_WEEKEND = frozenset(("weekend", "weekeinde"))


def read_relative(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The relative time that begins at the token."""
    for read in rules_of.of(words.lower(at)):
        if found := read(words, at, anchor):
            return found
    return None


def _resolved(first: int, last: int, when: When, *, open_ended: bool = False) -> Found:
    return Found(first, last, "date", when[0], when[1], "resolved", None, open_ended)


def _deictic(words: Words, at: int, anchor: Anchor) -> Found | None:
    word = words.lower(at)
    shift = _DAYS.get(word)
    if shift is None or (words.touches(at) and words.lower(at + 1) == "-"):
        return None
    named = words.surface(at) == "Morgen" and not words.begins_sentence(at)
    if word == "morgen" and (named or words.lower(at - 1) in _NO_TOMORROW):
        return None
    if word == "vandaag" and words.lower(at + 1) == "de" and words.lower(at + 2) == "dag":
        return None
    if word == "vannacht":
        return this_night(words, at, at + 1, anchor)
    return on_day(at, skip_day_part(words, at + 1), anchor.days_from(shift))


def _adjective_and_noun(words: Words, at: int, anchor: Anchor) -> Found | None:
    adjective, noun = words.lower(at), words.lower(at + 1)
    if adjective == "laatste":
        return read_many(words, at, anchor) or _last_feast(words, at, anchor)
    if adjective == "hele" and noun == "jaar" and words.lower(at - 2) in ("voor", "over"):
        return _resolved(at, at + 2, anchor.years_on(0))  # "voor het hele jaar", as companies forecast
    if adjective not in ADJECTIVES or not words.on_one_line(at, min(at + 2, len(words))):
        return None
    if adjective in RELATIVE_YEAR and noun == "jaar" and (month := _month_behind(words, at, anchor)):
        return month
    if noun == "fiscaal" and words.lower(at + 2) == "jaar":
        return _resolved(at, at + 3, (None, "year"))
    week = week_shift(words, at)
    if week is not None:
        dash = words.lower(at + 2) in DASHES
        after = at + 2 + (dash or words.lower(at + 2) == "op")
        number = WEEKDAYS["nl"].get(words.lower(after)) or PARTED_WEEKDAYS.get(words.lower(after))
        # "De staking van vorige week - maandag reden er geen treinen - ..." names another day.
        if number is not None and not (dash and words.lower(after + 1)[:1].isalnum()):
            return on_day(at, skip_day_part(words, after + 1), day_in_week(anchor, week, number))
    if noun in _WEEKEND:
        return _resolved(at, at + 2, _weekend_by(adjective, words, at, anchor))
    if noun in DAY_PARTS and adjective in THIS | PAST | PREVIOUS | COMING:
        return _part_of_day(words, at, adjective, DAY_PARTS[noun], anchor)
    if noun in SEASONS:
        future, this = adjective in NEXT | COMING, adjective in THIS
        when = anchor.season(SEASONS[noun], future=future or (this and not tells_past(words, at, at + 2)), current=this)
        return _resolved(at, at + 2, when)
    if noun == "dag" and adjective in NEXT | PREVIOUS:
        return None  # of a day that was named before
    if noun == "maand" and (day := _day_in_month(words, at, anchor)):
        return day
    if noun in SINGLE:
        return _resolved(at, at + 2, read_single(adjective, noun, anchor))
    found = read_many(words, at, anchor)
    if found is None and adjective in PREVIOUS | PAST | NEXT | COMING | THIS:
        found = _month_or_feast(words, at, anchor)
    return found


def _part_of_day(words: Words, at: int, adjective: str, code: str, anchor: Anchor) -> Found:
    """ "deze middag", "afgelopen nacht", "komende avond"; "vorige nacht" is that of a day before."""
    if adjective in PAST:
        return last_part(at, at + 2, code, anchor)
    if adjective in COMING:
        return next_part(at, at + 2, code, anchor)
    if adjective in THIS:
        return this_night(words, at, at + 2, anchor) if code == "NI" else on_part(at, at + 2, anchor.day, code)
    return on_day(at, at + 2, anchor.days_from(-1))


def _day_in_month(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "volgende maand (op) de 21e": a day of the month beside that of publication, where no noun follows it."""
    if words.lower(at + 2) == "van":
        return days_of_month(words, at, at + 3, anchor)
    after = at + 2 + (words.lower(at + 2) == "op")
    if words.lower(after) != "de":
        return None
    number, shift = read_ordinal_day(words, after + 1), month_shift(words, at)
    if number is None or shift is None:
        return None
    following = words.lower(number[0])
    if following.isalpha() and following not in FUNCTION_WORDS:
        return None
    month = anchor.months_on(shift)[0]
    return on_day(at, number[0], make_date(int(month[:4]), int(month[5:7]), number[1]) if month else None)


def _month_behind(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "vorig jaar december", "vorig jaar in de zomer": the month or season behind the year."""
    after = at + 2 + (words.lower(at + 2) in ("in", "op"))
    after += words.lower(after) == "de" and words.lower(after + 1) in SEASONS
    shift = RELATIVE_YEAR[words.lower(at)]
    partial = read_partial(words, after)
    if words.lower(after) in SEASONS:
        year = anchor.years_on(shift)[0]
        partial = read_partial_season(words, after)
        return _at(resolve(partial, Anchor(int(year), 12), future=False), at) if partial and year else None
    if partial is None or partial.month is None or partial.year is not None or partial.first != after:
        return None
    year = anchor.years_on(shift)[0]
    if year is None:
        return Found(at, partial.last, "date", None, "month", "resolved")
    dated = Partial(at, partial.last, None, partial.month, partial.day, shift, partial.months)
    return resolve(dated, anchor, future=False)


def read_partial_season(words: Words, at: int) -> Partial | None:
    """A season as a date that lacks its year."""
    season = SEASONS.get(words.lower(at))
    return Partial(at, at + 1, None, SEASON_FIRST_MONTH[season], year_shift=0, months=3) if season else None


def _at(found: Found, first: int) -> Found:
    return Found(first, found.last, found.type, found.value, found.precision, "resolved", found.day, found.open_ended)


def _weekend_by(adjective: str, words: Words, at: int, anchor: Anchor) -> When:
    if adjective in NEXT and anchor.day is not None and anchor.day.isoweekday() < 6:
        saturday = anchor.days_from(13 - anchor.day.isoweekday())
        return (weekend_of(saturday) if saturday else None), "day"
    if adjective in NEXT | COMING:
        return anchor.weekend(past=False)
    if adjective in THIS:
        early = anchor.day is not None and anchor.day.isoweekday() <= 2
        past = tells_past(words, at, at + 2) if early else tells_preterite(words, at, at + 2)
        return anchor.weekend(past=past)
    return anchor.weekend(past=True)


def _month_or_feast(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "afgelopen december", "komende Pasen"."""
    partial = read_partial(words, at + 1)
    if partial is None or partial.year is not None or not (partial.month or partial.feast):
        return None
    found = resolve(partial, anchor, future=words.lower(at) in NEXT | COMING)
    return _at(found, at)


def _last_feast(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "de laatste Pasen": the one before publication."""
    partial = read_partial(words, at + 1)
    if partial is None or partial.feast is None or partial.year is not None:
        return None
    return _at(resolve(partial, anchor, future=False), at)


def _weekend(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "in het weekend", "tijdens het weekend": the one at hand."""
    if words.lower(at) not in _WEEKEND or words.lower(at - 1) != "het" or words.lower(at + 1) in ("van", "na", "voor"):
        return None
    if words.lower(at - 2) not in ("in", "tijdens", "na", "voor", "sinds"):
        return None
    return _resolved(at, at + 1, _weekend_by("dit", words, at, anchor))


# In this order; the first that reads a time wins.
rules_of = by_first_word(
    (
        (_deictic, (_DAYS,)),
        (read_weekday, (ADJECTIVES, WEEKDAYS["nl"], PARTED_WEEKDAYS)),
        (read_short_weekday, (WEEKDAY_ABBREVIATIONS,)),
        (_adjective_and_noun, (ADJECTIVES, ("laatste", "hele"))),
        (_weekend, (_WEEKEND,)),
        (read_bare_season, (SEASONS,)),
        (read_day_of_month, (may_rank,)),
    )
)
