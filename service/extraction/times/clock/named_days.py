"""Which day a clock time or a part of the day is of: the one beside it, or the one that its sentence named."""

from collections.abc import Iterator, Sequence
from datetime import date

from service.dutch.words import PREPOSITIONS
from service.extraction.times.anchor import Anchor, shifted_day
from service.extraction.times.clock.clock import MIDNIGHT, Clock, begin_of_day
from service.extraction.times.clock.day_parts import DAY_WORDS
from service.extraction.times.points import read_point
from service.extraction.times.tense import is_ahead, tells_past
from service.extraction.times.words import Found, Words
from service.model import Time

_NIGHT_ENDS, _NOON, _EVENING = 6, 12, 18
# A day in front of these begins an interval of its own.
_GOES_ON = frozenset(("tot", "en", "-", "–", "t"))
# Behind these a day is not that of the clause: "de zitting van vrijdag".
_GOVERNS = PREPOSITIONS - {"op"}
_OF_A_DAY = frozenset(("day", "part_of_day", "hour", "minute", "second"))
_SENTENCE_ENDS = frozenset(".!?…")
_LONGEST_STORY = 3  # sentences
_NEAR = 12  # tokens
_SHORTEST_TALE = 4
_FARTHEST = 160  # tokens; no sentence that is read as one is longer


def day_behind(words: Words, at: int, anchor: Anchor, *, goes_on: bool = False) -> Found | None:
    """The day behind a clock time: "15:00 vandaag", "half zes morgenavond", "van 10 tot 12 uur op 1 mei".

    `goes_on`: it may begin an interval, together with its clock time.
    """
    at += words.lower(at) == "op"
    at += words.lower(at) in ("de", ",")
    if at >= len(words) or not words.on_one_line(at - 1, at + 1):
        return None
    point = read_point(words, at, anchor)
    if point is None or not is_day(point) or (words.lower(point.last) in _GOES_ON and not goes_on):
        return None
    return point


def day_further(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The day that the same clause names behind a clock time: "Rond 3.00 uur brak vrijdagnacht brand uit"."""
    for index in range(at, min(at + _NEAR, len(words))):
        if words.ends_clause(index):
            return None
        dated = words.lower(index - 1) == "op" and words.lower(index)[:1].isdigit()
        if not dated and (words.lower(index) not in DAY_WORDS or words.lower(index - 1) in _GOVERNS):
            continue
        point = read_point(words, index, anchor)
        if point is not None and is_day(point) and words.lower(point.last) not in _GOES_ON:
            return point
    return None


def day_at(words: Words, at: int, anchor: Anchor, time: Clock) -> tuple[bool, date | None]:
    """The day that a clock time is of: the one that its sentence named last (True), else that of publication.

    A page of the small hours that tells of "22 uur" means the evening before.
    """
    named, day = False, anchor.day
    for found in named_in_sentence(words, at):
        if found.type == "set":
            return True, None
        if found.type in ("date", "time") and found.precision in _OF_A_DAY and not _is_usual(found):
            named, day = True, in_night(time, found)[1]
            break
    if not named and (told := _day_of_story(words, at, anchor, time)) is not None:
        return True, told
    is_night = anchor.moment is not None and anchor.moment.hour < _NIGHT_ENDS and _NOON <= time.hour < MIDNIGHT
    if is_night and day == anchor.day and not is_ahead(words, at, time.last):
        # A few words without a verb ("om 20 uur in de Kring") announce rather than tell.
        tells = len(words.clause(at, time.last)) >= _SHORTEST_TALE or tells_past(words, at, time.last)
        day = anchor.days_from(-1) if tells else day
    return named, day


def _day_of_story(words: Words, at: int, anchor: Anchor, time: Clock) -> date | None:
    """The day that the sentences before have named, where this one goes on in the past: "Dinsdag ... Om 14 uur viel".

    Only a day that is over, and the last one that was named; a clause in the present tells of another.
    """
    found = next((one for one in reversed(words.found) if one.type in ("date", "time") and one.value), None)
    if found is None and words.told is not None and anchor.day is not None:
        day = in_night(time, words.told)[1]
        goes_on = sum(words.lower(index) in _SENTENCE_ENDS for index in range(at)) < _LONGEST_STORY
        is_over = day is not None and day <= anchor.day and tells_past(words, at, time.last)
        return day if goes_on and is_over else None
    if found is None or found.day is None or anchor.day is None or found.first < at - _FARTHEST:
        return None
    day = in_night(time, found)[1]
    ends = sum(words.lower(index) in _SENTENCE_ENDS for index in range(found.last, at))
    goes_on = 0 < ends <= _LONGEST_STORY and tells_past(words, at, time.last)
    return day if goes_on and day is not None and day <= anchor.day else None


def told_by(times: Sequence[Time]) -> Found | None:
    """The day, or the part of one, that the times of a block name last; None where that is no single day."""
    last = next((time for time in reversed(times) if time.type in ("date", "time") and time.value), None)
    if last is None or last.value is None or last.precision not in ("day", "part_of_day"):
        return None
    begin, _, end = last.value.partition("/")
    if begin[:1] in ("T", ".") or (end and last.precision == "day"):
        return None
    part = "NI" if last.precision == "part_of_day" and begin.endswith("T00:00") else None
    day = date.fromisoformat(begin[: len("2019-03-10")])
    return Found(0, 0, last.type, last.value, last.precision, last.basis, day, part=part)


def in_night(time: Clock, point: Found) -> tuple[Clock, date | None]:
    """The clock and its day: in the night of a day what is told before midnight is of the day before."""
    if point.part != "NI" or point.day is None:
        return time, point.day
    if time.hour == MIDNIGHT:
        return begin_of_day(time), point.day
    return time, shifted_day(point.day, -1) if time.hour >= _EVENING else point.day


def named_in_sentence(words: Words, at: int) -> Iterator[Found]:
    """The times that the sentence has named before the token, the last one first."""
    behind = at
    for found in reversed(words.found):
        if found.first < at - _FARTHEST or not words.same_sentence(found.first, behind):
            return
        yield found
        behind = found.first


def _is_usual(found: Found) -> bool:
    """Whether it is a part of any day, which tells none."""
    return found.part is not None and found.day is None


def is_day(point: Found) -> bool:
    """Whether it is a single day, or a part of one, to which a clock time may belong."""
    return (point.part is not None or (point.type == "date" and point.precision == "day")) and not point.open_ended
