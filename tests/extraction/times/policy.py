"""Where our times differ from the suites' and why: on purpose, because nothing can be right, or as a plain miss."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from service.model import Time
from tests.extraction.times.stretches import Stretch, read_seconds, read_stretch
from tests.extraction.times.wanted import Wanted, same_stretch

# Answered otherwise on purpose: only what the service exists to do. `difference_of` tells which expectation is which.
POLICY = {
    "past": "the news means the last one: the suite's reading is ours, one cycle later",
}
# Not asked: nothing that could be answered right.
EXCUSES = {
    "no such day": "a day that does not exist has no date",
}
# Counted as wrong, however good our reason is; it is told beside the miss.
MISSES = {
    "span": '"in twee minuten" is how long it took, and no moment from now: ours is that duration',
    "unit": 'as precise as its unit: "over twee maanden" is a month',
    "night": '"zaterdagnacht" is said of two nights: ours is the day of the night that the suite takes',
    "weekend": "a weekend begins on Saturday",
    "season": "the seasons of the weather bureaus, from the first of the month",
    "part": 'where "begin" and "eind" of a period are is not said: ours runs through both of the periods',
    "century": "a century begins with its year 1",
    "rolling": "so many units up to publication, or from it on: ours and theirs last as long, ours is the later one",
    "few": '"een paar", "de komende weken" hold no number: found, without a value',
    "for": '"een plan voor maandag" is a plan for it: ours is the day itself, where the suite reads a bound',
    "yearly": '"elk jaar op 19 juni" is of no year: found, without a value',
    "said before": '"de dag ervoor" is told by what was said before: found, without a value',
    "english": "English, or the English order of day and month, in a text that is given as Dutch",
    "meal": "meals are no times",
    "now": '"direct", "nu meteen", "op het moment": now is no date',
    "operator": "the language of queries",
    "zone": "a zone of America by its short name",
    "suite": "a fault of the suite, or a reading of its own",
    "command": "words to an assistant and made-up sentences: no news sentence has this form",
}
# The words of an expectation, or "text:" the whole text.
_EXCUSED: tuple[tuple[str, str], ...] = (("no such day", r"30 feb.*|29/2/2019|29/2-1/3/2019"),)
_MISSED: tuple[tuple[str, str], ...] = (
    ("english", r"jubilee day"),
    ("meal", r".*(lunch|ontbijt|avondeten).*"),
    ("now", r"direct|nu meteen|op het moment"),
    ("operator", r"[<>].*|.*~.*"),
    ("zone", r".*\bpt"),
    # An empty span, a start that is not in the words, the year of publication for "het jaar voor", month before day,
    # the Friday of the week behind the coming one.
    ("suite", r"|tussen 22/jan/2019 en nu|het jaar|.*5/19|5-3-'18.*|5\.12|een dag|.* na komende vrijdag"),
    ("command", r"text:.*(agenda - v|vinden maandag 11-4).*"),
)
_RELATIVE = re.compile(
    r"\b(dit|deze|vorige?|volgende?|komende?|aankomende|aanstaande|afgelopen|laatste (?!\w+ (in|van))|vandaag"
    r"|(?<!de )morgen|gister\w*)\b"
)
_SHIFTED = re.compile(r"\b(geleden|over|in|binnen|vanaf|na|voor|later)\b")
_PARTS = re.compile(r"\b(begin|midden|half|halverwege|medio|einde?)\b")
_WINDOW = re.compile(r"\b(afgelopen|voorbije|laatste|vorige|komende?|aankomende|volgende)\b")
_SAID_BEFORE = re.compile(r"de dag (ervoor|erna)")
_YEARLY = re.compile(r"\b(elk|ieder) jaar\b|\bjaarlijks\b")
_SEASONS = {3: 21, 6: 21, 9: 24, 12: 21}

Find = Callable[[str, str], list[Time]]


def excuse_of(text: str, words: str) -> str | None:
    """The key of EXCUSES for an expectation (or for a text in which nothing is expected)."""
    return _matching(_EXCUSED, text, words)


def miss_of(text: str, words: str) -> str | None:
    """The key of MISSES for an expectation of which its words alone tell why it is missed."""
    return _matching(_MISSED, text, words)


def _matching(patterns: tuple[tuple[str, str], ...], text: str, words: str) -> str | None:
    for reason, pattern in patterns:
        among = text if pattern.startswith("text:") else words
        if re.fullmatch(pattern.removeprefix("text:"), among, re.IGNORECASE):
            return reason
    return None


def difference_of(
    text: str, expected: dict[str, Any], reference: str, over: list[Time], wanted: list[Wanted], find: Find
) -> tuple[str | None, Time | None]:
    """The key of POLICY or MISSES by which ours differs from what is wanted, and the time of ours; else two None."""
    words = (expected["text"] or "").lower()
    if _YEARLY.search(text) and any(time.type == "date" and time.value is None for time in over):
        return "yearly", None
    if _SAID_BEFORE.fullmatch(words) and over and all(time.value is None for time in over):
        return "said before", None
    for one in wanted:
        for time in over:
            if reason := _differs_by(time, one, words, reference):
                return reason, time
    if _is_cycle_later(text, expected, reference, over, wanted, find):
        return "past", over[0]
    return None, None


def _differs_by(time: Time, wanted: Wanted, words: str, reference: str) -> str | None:
    if time.value is None:
        if re.search(r"\b(paar|enige|enkele)\b|^komende \w+en$", words):
            return "few"
        return None
    if time.type == "duration" and words.startswith("in "):
        return "span" if _is_length_from(time.value, wanted, reference) else None
    ours, theirs = read_stretch(time.value), wanted.stretch
    if ours is None or theirs is None:
        return None
    if ours.first_end != ours.end and _PARTS.search(words) and _runs_between(ours, theirs):
        return "part"
    if words.startswith("voor ") and wanted.modifier == "before" and theirs.end in (ours.start, ours.first_end):
        return "for"
    if ours.start is None or ours.end is None or theirs.start is None or theirs.end is None:
        return None
    if ours.start + timedelta(days=2) == ours.end == theirs.end and "weekend" in words:
        return "weekend" if ours.start - theirs.start == timedelta(hours=6) else None
    within = ours.start <= theirs.start and theirs.end <= ours.end
    if within and ours.end - ours.start == timedelta(days=1) and words.endswith("nacht"):
        return "night"
    if within and _SHIFTED.search(words) and theirs.end - theirs.start <= timedelta(days=31):
        return "unit"
    if _is_season(ours, theirs):
        return "season"
    if "eeuw" in words and ours.start - theirs.start in (timedelta(365), timedelta(366)):
        return "century"
    return "rolling" if _WINDOW.search(words) and _is_window(ours, theirs, reference) else None


def _is_length_from(value: str, wanted: Wanted, reference: str) -> bool:
    """Whether the suite's moment is so long after the reference."""
    seconds, theirs = read_seconds(value), wanted.stretch
    if seconds is None or theirs is None or theirs.start is None:
        return False
    away = Decimal((theirs.start - datetime.fromisoformat(reference)).total_seconds())
    return abs(away - seconds) <= max(Decimal(3600), seconds * Decimal("0.02"))


def _runs_between(ours: Stretch, theirs: Stretch) -> bool:
    """Whether theirs begins in the first period of ours and ends in the last one, or right behind it."""
    if None in (ours.start, ours.end, ours.first_end, ours.last_start, theirs.start, theirs.end):
        return False
    return ours.start <= theirs.start <= ours.first_end and ours.last_start <= theirs.end <= ours.end


def _is_season(ours: Stretch, theirs: Stretch) -> bool:
    assert ours.start is not None and theirs.start is not None
    first_day = _SEASONS.get(theirs.start.month)
    return first_day == theirs.start.day and ours.start == theirs.start.replace(day=1)


def _is_window(ours: Stretch, theirs: Stretch, reference: str) -> bool:
    assert ours.start is not None and ours.end is not None and theirs.start is not None and theirs.end is not None
    now = datetime.fromisoformat(reference)
    today = now.replace(hour=0, minute=0, second=0)
    at_hand = {ours.start, ours.last_start} & {now, today, today + timedelta(days=1), today.replace(day=1)}
    lengths = {end - ours.start for end in (ours.last_start, ours.end) if end is not None and end > ours.start}
    apart = min((abs(length - (theirs.end - theirs.start)) for length in lengths), default=timedelta.max)
    longest = max(lengths, default=timedelta())
    return bool(at_hand) and apart <= timedelta(days=3 if longest.days > 27 else 0)


def _is_cycle_later(
    text: str, expected: dict[str, Any], reference: str, over: list[Time], wanted: list[Wanted], find: Find
) -> bool:
    """Whether ours is the last of what the suite takes the next of: a week, a month or a year later it is theirs."""
    now, words = datetime.fromisoformat(reference), (expected["text"] or "").lower()
    if not over or _RELATIVE.search(words):
        return False
    ahead = [one for one in wanted if one.stretch is not None and one.stretch.start and one.stretch.start > now]
    if len(ahead) < len(wanted):
        return False
    for later in _cycles(now):
        for time in find(text, later.isoformat()):
            same_words = (time.start, time.end) == (over[0].start, over[0].end)
            ours = read_stretch(time.value) if time.value else None
            if not same_words or ours is None:
                continue
            if any(same_stretch(ours, one) or _differs_by(time, one, words, later.isoformat()) for one in ahead):
                return True
    return False


def _cycles(now: datetime) -> list[datetime]:
    """A week, a month and a year from now."""
    month = now.replace(year=now.year + now.month // 12, month=now.month % 12 + 1, day=min(now.day, 28))
    return [now + timedelta(days=7), month, now.replace(year=now.year + 1, day=min(now.day, 28))]
