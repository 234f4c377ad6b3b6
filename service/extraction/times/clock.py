"""One clock time: "17u52", "14.30 uur", "om 16 uur", "half vier", "kwart over acht 's avonds", "middernacht"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from service.dutch.calendar import DAY_PARTS, WEEKDAYS
from service.dutch.nouns import is_known_noun
from service.dutch.words import NOT_NOUNS
from service.extraction.times.day_parts import part_at, part_before
from service.extraction.times.words import Words
from service.extraction.times.years import counts
from service.model.article import Precision

# What comes right before a clock time, and before nothing else with a point in it...
_FIRM_CUES = frozenset("om omstreeks klokslag stipt vóór at".split())
# ... and what may come before a price or a rate as well: "rond 1.12", "vanaf 2.50".
CUES = _FIRM_CUES | frozenset("rond tegen vanaf sinds around".split())
APPROXIMATELY = frozenset("ongeveer circa ca iets kort even vlak exact precies na voor about".split())
_ON_THE_STROKE = frozenset(("klokslag", "stipt"))
# "kort na 16 uur" is a clock time, where "na 16 uur" may be how long something took.
CLOSELY = frozenset("kort iets even vlak net meteen direct onmiddellijk".split())
_EARLIEST_OF_LOOSE = 5
_LASTING = frozenset(
    """lang later eerder per durende duurde achtereen daarna nadien langer korter nodig oud vertraging slaap werk
    rijden reizen vliegen lopen fietsen varen wachten slapen werken staken""".split()
)
_ZONES = frozenset("belgische nederlandse lokale plaatselijke onze gmt cet utc".split())
_OCLOCK = frozenset(("uur", "u", "h"))
_BEFORE_HALF = frozenset(("voor", "over"))
_NO_HALF = frozenset("miljoen miljard jaar uur dozijn procent".split())
# Two numbers with a colon behind these are a ratio, a score, a rate or a stretch of a race.
_NO_CLOCK = frozenset(
    "schaal verhouding ratio stand score uitslag quotering koers in vers artikel artikelen art".split()
)
_BIBLE = frozenset(
    """genesis exodus leviticus numeri deuteronomium jozua richteren ruth samuël koningen kronieken ezra nehemia ester
    job psalm psalmen spreuken prediker hooglied jesaja jeremia klaagliederen ezechiël daniël hosea joël amos obadja
    jona micha nahum habakuk sefanja haggai zacharia maleachi matteüs mattheüs marcus markus lucas lukas johannes
    handelingen romeinen korintiërs galaten efeziërs filippenzen kolossenzen tessalonicenzen timoteüs titus filemon
    hebreeën jakobus petrus judas openbaring sirach tobit judit makkabeeën soera koran""".split()
)
# No noun that a number would count; parts and days that may follow a clock time among them.
_AFTER_A_CLOCK = (
    NOT_NOUNS
    | DAY_PARTS.keys()
    | frozenset(
        """'s precies stipt exact begon begint begonnen beginnen vertrok vertrekt brak ontplofte klonk startte start
        sloot opende arriveerde reed""".split()
    )
)
_SPOKEN_MINUTES = frozenset((5, 10, 15, 20))
NAMED = frozenset(("middernacht", "middaguur", "middag"))
SPOKEN = frozenset(("kwart", "half"))
_MIDNIGHT = 24


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: tokens `first` up to `last`. `minute` and `second` are None where they are not stated.

    Midnight at the end of a day is hour 24. `certain`: the half of the day is known; "half vier" alone does not say.
    `shifted`: a part of the day added twelve.
    """

    first: int
    last: int
    hour: int
    minute: int | None = None
    second: int | None = None
    certain: bool = True
    shifted: bool = False

    @property
    def precision(self) -> Precision:
        """Of what is stated."""
        return "hour" if self.minute is None else "minute" if self.second is None else "second"

    @property
    def of_day(self) -> tuple[int, int, int]:
        """Hour, minute and second, to compare."""
        return self.hour, self.minute or 0, self.second or 0

    def written(self, day: date | None) -> str | None:
        """ISO 8601, with the day where it is known: "2019-03-10T16:00", "T16:00"; None where it is not certain."""
        if not self.certain:
            return None
        if day is not None and self.hour == _MIDNIGHT:
            day = day + timedelta(days=1) if day < date.max else day
        seconds = "" if self.second is None else f":{self.second:02d}"
        return f"{day.isoformat() if day else ''}T{self.hour % _MIDNIGHT:02d}:{self.minute or 0:02d}{seconds}"


def read_clock(words: Words, at: int, *, expected: bool = False, behind_day: bool = False) -> Clock | None:
    """The clock time that begins at the token.

    Args:
        expected: what stands before it calls for one ("gisteren om").
        behind_day: a day stands right before it ("vrijdag 19.00").
    """
    before = words.lower(at - 1)
    closely = before in ("na", "voor") and words.lower(at - 2) in CLOSELY
    cue = expected or before in CUES or closely or (before in APPROXIMATELY and words.lower(at - 2) in CUES)
    found = (
        _named(words, at)
        or _written_out(words, at, cue=cue or behind_day, firm=expected)
        or _hours(words, at, cue=cue, behind_day=behind_day)
        or _spoken(words, at, cue=cue)
        or (_bare(words, at) if cue else None)
    )
    return _with_day_part(words, found) if found else None


def _bare(words: Words, at: int) -> Clock | None:
    """ "om 8 's avonds", "omstreeks vijf in de ochtend", "klokslag twaalf"."""
    if part_at(words, at + 1) is None and words.lower(at - 1) not in _ON_THE_STROKE:
        return None
    return read_bare_hour(words, at)


def read_bare_hour(words: Words, at: int) -> Clock | None:
    """An hour without "uur", where its neighbours say that it is one: "9" in "van 9 tot 11 uur", "vrijdag om 4"."""
    hour = words.digits(at, most=2)
    if hour is None:
        hour = small_number(words, at)
    elif words.touches(at) and words.lower(at + 1) not in ("-", "–", ",", ".", "?", "!", ")", ";", ":", "”", '"'):
        return None
    found = _clock(at, at + 1, hour, None) if hour is not None else None
    return _with_day_part(words, found) if found else None


def _named(words: Words, at: int) -> Clock | None:
    """ "middernacht", "het middaguur", "rond de middag"."""
    word = words.lower(at)
    if word not in NAMED or (words.touches(at) and words.lower(at + 1) == "-"):
        return None
    if word == "middag":
        noon = words.lower(at - 1) == "de" and words.lower(at - 2) in ("rond", "omstreeks")
        return Clock(at, at + 1, 12) if noon else None
    return Clock(at, at + 1, _MIDNIGHT if word == "middernacht" else 12)


def _written_out(words: Words, at: int, *, cue: bool, firm: bool) -> Clock | None:
    """ "17u52", "17:52", "17.52 uur", "om 17.52", "12:30:15"."""
    word, after = words.lower(at), words.lower(at + 1)
    hour = words.digits(at, most=2)
    if hour is not None:
        if not words.touches(at):
            return None
        if after[:1] in ("u", "h") and len(after) == 3 and after[1:].isdecimal():
            return _clock(at, at + 2, hour, int(after[1:]))
        return _with_colon(words, at, hour, cue=cue) if after == ":" else None
    whole, mark, part = word.partition(".")
    if not mark or len(whole) > 2 or len(part) != 2 or not whole.isdecimal() or not part.isdecimal():
        return None
    if after in ("uur", "u"):
        lasts = words.lower(at - 1) == "in" and not cue  # "in 1.45 uur" is how long a race took
        return None if lasts else _clock(at, at + 2, int(whole), int(part))
    loose = not firm and words.lower(at - 1) not in _FIRM_CUES and int(whole) < _EARLIEST_OF_LOOSE
    return _clock(at, at + 1, int(whole), int(part)) if cue and not loose and not _is_price(words, at) else None


def _with_colon(words: Words, at: int, hour: int, *, cue: bool) -> Clock | None:
    minute = words.digits(at + 2, most=2)
    if minute is None or len(words.lower(at + 2)) != 2 or not words.touches(at + 1):
        return None
    if words.touches(at - 1) and words.lower(at - 1) in (":", ".", "#"):
        return None
    second, last = None, at + 3
    if words.touches(at + 2) and words.lower(at + 3) == ":":
        second, last = words.digits(at + 4, most=2), at + 5
        if second is None or (hour < 10 and not cue):  # "2:03:59" is how long a race took
            return None
    named = words.lower(last) in ("uur", "u")
    if not (cue or named) and _is_ratio(words, at):
        return None
    return _clock(at, last + named, hour, minute, second)


def _is_ratio(words: Words, at: int) -> bool:
    """ "schaal 1:25", "Johannes 3:16", "in een tijd van 1:45"."""
    before, second = words.lower(at - 1), words.lower(at - 2)
    if before in _NO_CLOCK or second in _NO_CLOCK or before in _BIBLE or second in _BIBLE:
        return True
    return before == "van" and second.endswith(("tijd", "schaal", "verhouding"))


def _is_price(words: Words, at: int) -> bool:
    """Whether a number with a point is no clock time: "om 2.50 euro", "vanaf € 9.50", "vanaf 9.50 per stuk"."""
    return counts(words, at) or words.lower(at + 1) in ("per", "pp") or words.lower(at - 1) in ("€", "$", "£")


def _hours(words: Words, at: int, *, cue: bool, behind_day: bool) -> Clock | None:
    """ "om 16 uur", "zaterdag 20 uur", "20u" behind a cue; "16 uur" alone lasts sixteen hours."""
    amount = words.amount(at) if words.sees(at, _OCLOCK) else None
    if amount is None or amount[1] is None or not _is_hour(amount[1]):
        return None
    after, hour = amount[0], int(amount[1])
    if words.lower(after) not in _OCLOCK or words.lower(after + 1) in _LASTING:
        return None
    minute = words.digits(after + 1, most=2)
    two_digits = minute is not None and len(words.lower(after + 1)) == 2 and minute < 60
    if two_digits and words.lower(after + 2) != "minuten":
        return _clock(at, after + 2, hour, minute)
    if cue and (minute := _minutes_in_words(words, after + 1)) is not None:
        return _clock(at, after + 2, hour, minute)
    named = part_at(words, after + 1) is not None
    if words.lower(at) == "een":  # "om een uur" is one o'clock or any hour
        return _clock(at, after + 1, hour, None) if cue and named else None
    before = words.lower(at - 1)
    on_a_day = (behind_day or before in WEEKDAYS["nl"]) and hour != _MIDNIGHT
    until = before == "tot" and words.digits(at) is not None and words.lower(at - 2) not in ("op", "t")
    if not (cue or named or on_a_day or until or words.lower(after + 1) in _ZONES):
        return None
    return _clock(at, after + 1, hour, None)


def _minutes_in_words(words: Words, at: int) -> int | None:
    """ "dertig" in "zeven uur dertig", where nothing is counted behind it."""
    found = words.numeral(at) if words.lower(at)[:1].isalpha() else None
    if found is None or found.last != at + 1 or found.shape != "cardinal" or found.value % 5 or found.value > 55:
        return None
    return int(found.value) if stands_clear(words, found.last) else None


def _is_hour(number: Decimal) -> bool:
    return number == int(number) and 0 <= number <= _MIDNIGHT


def _spoken(words: Words, at: int, *, cue: bool) -> Clock | None:
    """ "half vier", "kwart over drie", "tien voor half acht", "om tien over drie"."""
    word = words.lower(at)
    if word == "half":
        hour = small_number(words, at + 1)
        alone = cue or _half_alone(words, at)
        if hour is None or hour > 12 or words.lower(at + 2) in _NO_HALF or not alone:
            return None
        return Clock(at, at + 2, (hour - 1) % 12 or 12, 30, certain=False)
    named = words.lower(at + 1) in ("minuten", "minuut")
    link = words.lower(at + 1 + named)
    if link not in _BEFORE_HALF:
        return None
    minutes = 15 if word == "kwart" else small_number(words, at)
    half = words.lower(at + 2 + named) == "half"
    hour = small_number(words, at + 2 + named + half)
    if hour is None or minutes is None or hour > _MIDNIGHT or minutes > 29:
        return None
    last = at + 3 + named + half
    plain = word == "kwart" or half or named or (link == "over" and minutes in _SPOKEN_MINUTES)
    if not cue and not (plain and stands_clear(words, last)):
        return None
    total = hour * 60 - (30 if half else 0) + (minutes if link == "over" else -minutes)
    last += words.lower(last) == "uur"
    told = total // 60 % 24 or 12  # "kwart voor een" is of noon or midnight
    return Clock(at, last, told, total % 60, certain=told > 12)


def _half_alone(words: Words, at: int) -> bool:
    """ "half vier" needs no cue where a clock time may stand: not behind an article or a number ("twee half vier")."""
    return words.lower(at - 1) not in ("een", "en", "de", "het") and not words.lower(at - 1)[:1].isdigit()


def small_number(words: Words, at: int) -> int | None:
    """A whole number from 1 to 29 of one token, as clocks are told; "een" is one here."""
    if words.lower(at) == "een":
        return 1
    found = words.numeral(at)
    if found is None or found.last != at + 1 or found.shape != "cardinal" or not 1 <= found.value <= 29:
        return None
    return int(found.value) if found.value == int(found.value) else None


def stands_clear(words: Words, at: int, *, behind_day: bool = False) -> bool:
    """Whether no noun follows that a number before the token might count: "om vier", but "om vier redenen".

    Behind a day any word will do that does not look like a plural: "vanavond om acht speelt de ploeg".
    """
    word = words.lower(at)
    if not word[:1].isalnum() or word in _AFTER_A_CLOCK or word in _OCLOCK:
        return True
    counted = word[0].isdigit() or word.endswith(("en", "s")) or words.numeral(at) is not None
    return behind_day and not counted and not is_known_noun(word)


def _clock(first: int, last: int, hour: int, minute: int | None, second: int | None = None) -> Clock | None:
    if hour > _MIDNIGHT or (minute or 0) > 59 or (second or 0) > 59 or (hour == _MIDNIGHT and minute):
        return None
    return Clock(first, last, hour, minute, second)


def _with_day_part(words: Words, clock: Clock) -> Clock:
    """The clock with the part of the day behind or before it: "acht uur 's avonds", "vanavond om acht uur"."""
    behind = part_at(words, clock.last)
    code = behind[1] if behind else part_before(words, clock.first, CUES | APPROXIMATELY)
    return in_part(replace(clock, last=behind[0] if behind else clock.last), code) if code else clock


def in_part(clock: Clock, code: str) -> Clock:
    """The clock in a part of the day: three in the afternoon is 15, twelve at night the end of the day."""
    hour = clock.hour
    if (code == "AF" and 1 <= hour <= 8) or (code == "EV" and 4 <= hour < 12) or (code == "NI" and 9 <= hour < 12):
        hour += 12
    elif code in ("NI", "EV") and hour == 12:
        hour = _MIDNIGHT if not clock.minute else 0
    return replace(clock, hour=hour, certain=True, shifted=clock.hour < hour)


def begin_of_day(clock: Clock) -> Clock:
    """Midnight as the begin of a day instead of its end."""
    return replace(clock, hour=0)


def like(begin: Clock, end: Clock) -> Clock:
    """The begin of a stretch in the half of the day of its end: "tussen 4 en 5 uur in de middag"."""
    hour = begin.hour + 12 if end.shifted and begin.hour + 12 <= end.hour else begin.hour
    return replace(begin, hour=hour, certain=begin.certain or end.certain)
