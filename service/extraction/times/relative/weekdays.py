"""Days of the week: "vrijdag", "vrijdagavond", "vorige week vrijdag", "vrijdag jl.", "vrijdag de 26e", "za."."""

from datetime import date

from service.dutch.calendar import DAY_PARTS, WEEKDAY_ABBREVIATIONS, WEEKDAYS, make_date, month_plus
from service.dutch.nouns import is_known_noun
from service.extraction.times.anchor import Anchor, shifted_day
from service.extraction.times.calendar.four_digits import FUNCTION_WORDS
from service.extraction.times.calendar.numeric import read_day_number, read_ordinal_day
from service.extraction.times.clock.day_parts import PARTED_WEEKDAYS, skip_day_part
from service.extraction.times.clock.day_values import on_part
from service.extraction.times.tense import is_ahead, tells_past, tells_preterite
from service.extraction.times.verb_forms import PAST_VERBS, may_be_present
from service.extraction.times.words import Found, Words

PREVIOUS = frozenset(("vorig", "vorige", "verleden", "voorgaand", "voorgaande", "voorafgaand", "voorafgaande"))
PAST = frozenset(("afgelopen", "voorbije", "jongste"))
NEXT = frozenset(("volgend", "volgende"))
COMING = frozenset(
    ("komend", "komende", "aanstaande", "aankomend", "aankomende", "eerstvolgend", "eerstvolgende", "eerstkomende")
)
THIS = frozenset(("dit", "deze"))
ADJECTIVES = PREVIOUS | PAST | NEXT | COMING | THIS
_BEHIND = {
    "jl": "afgelopen", "jongstleden": "afgelopen", "l.l": "afgelopen", "ll": "afgelopen", "laatstleden": "afgelopen",
    "aanstaande": "komende", "a.s": "komende",
}  # fmt: skip
# Behind "vrijdag 23" these show that nothing is counted.
_CLOSES = (
    PAST_VERBS
    | frozenset(". , ; : ) ! ? - om en in is zijn heeft hebben wordt worden vanaf begint start komt gaat".split())
    | {""}
)
_BESIDE = frozenset(("voor", "vóór", "na"))
# What is paid and kept as a rule; with an hour or a day from which it holds other verbs tell a custom as well.
_FIXED = frozenset("betaal betaalt betalen kost kosten per geopend open gesloten dicht werkt werken".split())
_CUSTOMARY = _FIXED | frozenset("rijdt rijden vaart varen vliegt vliegen geldt gelden mag mogen is zijn".split())
# "Dolle dinsdag", "een blauwe maandag", "zwarte donderdag".
_NAMED_BY = frozenset("zwarte dolle blauwe bloedige vette gekke verloren rode gouden".split())
_NAMED_DAYS = WEEKDAYS["nl"].keys() | PARTED_WEEKDAYS.keys() | {"vandaag", "gisteren", "eergisteren"}
_LONGEST_ROW = 24  # tokens
_SENTENCE_ENDS = frozenset(".!?…")
_NEAR = (0, -1, 1)  # months from that of publication
_LONGEST_SEARCH = 12 * 12  # months: between two days that share weekday and number
_MARKS = frozenset(("", ".", ",", ";", ":", ")", "!", "?"))


def read_weekday(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "vrijdag", "vrijdagavond", "vrijdag vorige week", "vrijdag jongstleden", and with an adjective before it.

    "Afgelopen woensdag" is the latest one, "vorige woensdag" that of the week before: on a Thursday, yesterday is
    "woensdag" or "afgelopen woensdag" and no longer "vorige woensdag". "Komende" and "volgende woensdag" alike: the
    next one, and that of the next week.
    """
    adjective = words.lower(at) if words.lower(at) in ADJECTIVES else ""
    start = at + bool(adjective)
    if adjective in THIS and words.lower(start) in PAST | COMING:
        adjective, start = words.lower(start), start + 1  # "deze komende vrijdag"
    word = words.lower(start)
    number = WEEKDAYS["nl"].get(word) or PARTED_WEEKDAYS.get(word)
    if number is None or (words.touches(start - 1) and words.lower(start - 1) == "-"):
        return None
    if not adjective and _is_named(words, start):
        return None
    if (code := _shared_part(words, start)) is not None:
        day = anchor.weekday(number, future=is_ahead(words, at, start + 4), today=True)
        return on_day(at, start + 2, day) if code == "NI" else on_part(at, start + 2, day, code)
    if not adjective and (numbered := _with_number(words, at, number, anchor)):
        return numbered
    last = skip_day_part(words, start + 1)
    if not adjective and words.lower(last) in _BEHIND:
        adjective = _BEHIND[words.lower(last)]
        last += 1
    if words.lower(at - 1) == "de" and words.lower(last) in _BESIDE and last == start + 1:
        return None  # "de maandag na de aanslag": a date behind it is read before this
    behind = last + (words.lower(last) == "van")
    week = week_shift(words, behind)
    if week is not None and not adjective:
        return on_day(at, behind + 2, day_in_week(anchor, week, number))
    if (day := _behind_shared(words, at, number, anchor)) is not None:
        return on_day(at, last, day)
    if adjective in PREVIOUS | NEXT:
        return on_day(at, last, day_in_week(anchor, -1 if adjective in PREVIOUS else 1, number))
    if not adjective and last == start + 1 and _is_custom(words, at, last):
        return Found(at, last, "set", "P1W", None, "stated")
    future = adjective in COMING or (adjective not in PAST and is_ahead(words, at, last))
    if adjective in THIS and not future and not tells_past(words, at, last):
        return on_day(at, last, day_in_week(anchor, 0, number))
    today = adjective in ("", "dit", "deze")
    return on_day(at, last, anchor.weekday(number, future=future, today=today))


def _is_named(words: Words, at: int) -> bool:
    """ "Zwarte Donderdag", "dolle dinsdag": the name of a day that history knows."""
    before = words.surface(at - 1)
    if words.lower(at - 1) in _NAMED_BY:
        return True
    is_name = words.surface(at)[0].isupper() and before[:1].isupper() and before.endswith("e")
    return is_name and words.lower(at - 1) not in FUNCTION_WORDS and not words.begins_sentence(at)


def _is_custom(words: Words, at: int, last: int) -> bool:
    """ "Ouders betalen 4 euro voor opvang op woensdag", "Vanaf mei rijden op zaterdag 20 bussen": what is so each week.

    Told in the present and not first in the sentence, without a word of what is to come; a headline has no article.
    """
    if words.lower(at - 1) != "op" or words.begins_sentence(at - 1):
        return False
    clause = words.clause(at, last)
    if _CUSTOMARY.isdisjoint(clause) or tells_past(words, at, last):
        return False
    since = words.found[-1] if words.found and words.same_sentence(words.found[-1].last, at) else None
    if since is not None and (since.value or "").endswith("/.."):
        return True
    return since is None and not _FIXED.isdisjoint(clause) and not is_ahead(words, at, last)


def _shared_part(words: Words, at: int) -> str | None:
    """The part of the day that "zaterdag- en zondagochtend" says once for both days."""
    if words.lower(at + 1) != "-" or not words.touches(at) or words.lower(at + 2) not in ("en", "of"):
        return None
    following = words.lower(at + 3)
    if following not in PARTED_WEEKDAYS:
        return None
    return next(DAY_PARTS[part] for part in DAY_PARTS if following.endswith(f"dag{part}"))


def _behind_shared(words: Words, at: int, number: int, anchor: Anchor) -> date | None:
    """The second day of "zaterdag- en zondagochtend": the next one behind the first."""
    first = WEEKDAYS["nl"].get(words.lower(at - 3))
    if first is None or _shared_part(words, at - 3) is None:
        return None
    day = anchor.weekday(first, future=is_ahead(words, at - 3, at + 1), today=True)
    return shifted_day(day, (number - first) % 7) if day is not None else None


def read_short_weekday(words: Words, at: int, anchor: Anchor) -> Found | None:
    """ "za.", where its full stop ends no sentence: a small letter or a digit follows, or a cell holds nothing else."""
    last, number = at + 2, WEEKDAY_ABBREVIATIONS[words.lower(at)]
    if words.lower(at + 1) != "." or not words.touches(at) or words.language != "nl":
        return None
    if numbered := _with_number(words, at + 1, number, anchor):
        return Found(at, numbered.last, "date", numbered.value, "day", "resolved", numbered.day)
    following = words.surface(last)
    alone = at == 0 and last == len(words)
    if not alone and (not following or not (following[0].islower() or following[0].isdigit())):
        return None
    if not alone and not words.on_one_line(at, last + 1):
        return None
    return on_day(at, last, anchor.weekday(number, future=is_ahead(words, at, last), today=True))


def _with_number(words: Words, at: int, weekday: int, anchor: Anchor) -> Found | None:
    """ "vrijdag de 26e", "vrijdag 23": the day near publication that is both; "vrijdag 23 mensen" counts people.

    A number that no such weekday of this month, the last or the next one has is none, unless "op" or "de" announces it.
    """
    article = words.lower(at + 1) == "de"
    number = read_ordinal_day(words, at + 2) if article else read_day_number(words, at + 1)
    if number is None:
        return None
    following = words.lower(number[0])
    apart = following in FUNCTION_WORDS or following[:1].isdigit()
    if following not in _CLOSES and not (article and apart) and not _is_verb(words, number[0]):
        return None
    glued = words.touches(number[0] - 1) and (words.touches(number[0]) or words.lower(number[0]) == "-")
    if glued and words.lower(number[0]) in ("-", ":", ",", "."):
        return None  # "donderdag 8:00", "zaterdag 2-1"
    is_announced = article or words.lower(at - 1) == "op"
    if not is_announced and _counts_by_day(words, at):
        return None  # "dinsdag drie inbraken, woensdag 5."
    if anchor.day is None:
        return on_day(at, number[0], None) if is_announced else None
    day = _nearest(words, at, number, weekday, anchor.day)
    if day is None and is_announced:
        day = _far(words, at, number, weekday, anchor.day)
    return on_day(at, number[0], day) if day is not None else None


def _counts_by_day(words: Words, at: int) -> bool:
    """Whether the sentence has counted by a day before: "maandag 300 gasten, dinsdag 28 en woensdag 400"."""
    for index in range(at - 1, max(-1, at - _LONGEST_ROW), -1):
        if words.lower(index) in _SENTENCE_ENDS:
            return False
        if words.lower(index) in _NAMED_DAYS:
            count = words.lower(index + 2)
            return not words.lower(index + 1)[:1].isdigit() or (count.isalpha() and is_known_noun(count))
    return False


def _is_verb(words: Words, at: int) -> bool:
    """Whether a verb follows the number, and no noun: "zondag 19 vindt", and not "zondag 19 acht"."""
    word = words.lower(at)
    return word.endswith("t") and may_be_present(word) and not is_known_noun(words.surface(at))


def _nearest(words: Words, at: int, number: tuple[int, int], weekday: int, here: date) -> date | None:
    """The day of this month or one beside it that is both; where two are, the one on the side that the clause tells."""
    last, wanted = number
    months = [found for shift in _NEAR if (found := month_plus(here.year, here.month, shift)) is not None]
    days = [day for month in months if (day := make_date(*month, wanted)) and day.isoweekday() == weekday]
    if len(days) < 2 and not tells_preterite(words, at, last):
        return days[0] if days else None
    future = is_ahead(words, at, last)
    return next((day for day in days if (day >= here if future else day <= here)), None)


def _far(words: Words, at: int, number: tuple[int, int], weekday: int, here: date) -> date | None:
    """The same of any year: "op vrijdag 13 viel het licht uit"."""
    future = is_ahead(words, at, number[0])
    for months in range(_LONGEST_SEARCH):
        month = month_plus(here.year, here.month, months if future else -months)
        day = make_date(*month, number[1]) if month else None
        if day is not None and day.isoweekday() == weekday and (day >= here if future else day <= here):
            return day
    return None


def week_shift(words: Words, at: int) -> int | None:
    """ "vorige week", "deze week", "volgende week" at the token: -1, 0, 1."""
    if words.lower(at + 1) != "week":
        return None
    word = words.lower(at)
    return -1 if word in PREVIOUS else 0 if word in THIS else 1 if word in NEXT | COMING else None


def month_shift(words: Words, at: int) -> int | None:
    """ "vorige", "deze", "volgende" at the token before "maand": -1, 0, 1."""
    word = words.lower(at)
    return -1 if word in PREVIOUS | PAST else 0 if word in THIS else 1 if word in NEXT | COMING else None


def day_in_week(anchor: Anchor, weeks: int, number: int) -> date | None:
    if anchor.day is None:
        return None
    return anchor.days_from(7 * weeks + number - anchor.day.isoweekday())


def on_day(first: int, last: int, day: date | None) -> Found:
    """A single day, resolved; without value where it could not be."""
    return Found(first, last, "date", day.isoformat() if day else None, "day", "resolved", day)
