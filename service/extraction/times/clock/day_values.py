"""What a part of the day is in hours: "maandagavond" is 2016-11-07T18:00/2016-11-08T00:00."""

from dataclasses import replace
from datetime import date

from service.dutch.calendar import DAY_PART_HOURS, DAY_PARTS
from service.extraction.times.anchor import Anchor, shifted_day
from service.extraction.times.clock.day_parts import part_of_date, skip_day_part, skip_early_or_late
from service.extraction.times.tense import forecasts, is_ahead
from service.extraction.times.words import Basis, Found, Words
from service.model.times import TimeMod

_NIGHT_ENDS, _MIDNIGHT = 6, 24


def hours_of(day: date | None, code: str) -> str | None:
    """The hours of a part of a day as ISO 8601; of any day where it is None: "T18:00/T00:00"."""
    begin, end = DAY_PART_HOURS[code]
    if day is None:
        return f"T{begin:02d}:00/T{end % _MIDNIGHT:02d}:00"
    last = shifted_day(day, 1) if end == _MIDNIGHT else day
    return f"{day.isoformat()}T{begin:02d}:00/{last.isoformat()}T{end % _MIDNIGHT:02d}:00" if last is not None else None


def on_part(
    first: int, last: int, day: date | None, code: str, *, basis: Basis = "resolved", mod: TimeMod | None = None
) -> Found:
    """A part of one day; without value where the day is not known."""
    value = hours_of(day, code) if day is not None else None
    return Found(first, last, "time", value, "part_of_day", basis, day, mod=mod, part=code)


def with_part(words: Words, found: Found) -> Found:
    """A single day with the part of it that its words name or that stands behind them: "3 mei in de ochtend".

    "Zaterdagnacht" is said of the night before Saturday as well as of the one behind it: it stays the day.
    """
    is_day = found.type == "date" and found.precision == "day" and (found.day is not None or found.value is None)
    if not is_day or found.open_ended or words.language != "nl":
        return found
    last = skip_day_part(words, found.last)
    code = part_of_date(words, found.first, last) or _part_beside(words, found.first)
    if code is None or code == "NI":
        return replace(found, last=last) if last > found.last else found
    last = skip_early_or_late(words, last)
    late = words.lower(last - 1) == "laat"
    mod: TimeMod | None = "start" if words.lower(last - 1).endswith("vroeg") else "end" if late else None
    return on_part(found.first, last, found.day, code, basis=found.basis, mod=mod)


def _part_beside(words: Words, at: int) -> str | None:
    """ "avond" in "de avond voor Kerst"; "morgen" alone is tomorrow."""
    word = words.lower(at)
    return DAY_PARTS.get(word) if word != "morgen" else None


def this_night(words: Words, first: int, last: int, anchor: Anchor) -> Found:
    """ "vannacht", "deze nacht": the night that has just ended, or the one that comes where the clause looks ahead.

    In the small hours it is the night itself.
    """
    in_it = anchor.moment is not None and anchor.moment.hour < _NIGHT_ENDS
    coming = not in_it and (is_ahead(words, first, last) or forecasts(words, first, last))
    return on_part(first, last, anchor.days_from(1 if coming else 0), "NI")


def last_part(first: int, last: int, code: str, anchor: Anchor) -> Found:
    """ "afgelopen nacht", "afgelopen avond": the last one that was over when the page was published."""
    over = code == "NI" or (anchor.moment is not None and anchor.moment.hour >= DAY_PART_HOURS[code][1])
    return on_part(first, last, anchor.days_from(0 if over else -1), code)


def next_part(first: int, last: int, code: str, anchor: Anchor) -> Found:
    """ "komende nacht", "komende avond": the next one to begin after publication."""
    begun = code == "NI" or (anchor.moment is not None and anchor.moment.hour >= DAY_PART_HOURS[code][0])
    return on_part(first, last, anchor.days_from(1 if begun else 0), code)
