"""Clock times in words: "half vier", "kwart over drie", "vijf minuten voor twaalf", "middernacht"."""

from service.dutch.numerals_words import dutch_word
from service.extraction.times.clock.clock import MIDNIGHT, Clock
from service.extraction.times.clock.cues import stands_clear
from service.extraction.times.words import Words

NAMED = frozenset(("middernacht", "middaguur", "middag"))
SPOKEN = frozenset(("kwart", "half"))
_BEFORE_HALF = frozenset(("voor", "over"))
_NO_HALF = frozenset("miljoen miljard jaar uur dozijn procent".split())
_DIAL = 12
# "Tegen zessen", "even na achten": about that hour.
PLURAL_HOURS = {
    "enen": 1, "énen": 1, "tweeën": 2, "drieën": 3, "vieren": 4, "vijven": 5, "zessen": 6, "zevenen": 7, "achten": 8,
    "negenen": 9, "tienen": 10, "elven": 11, "twaalven": 12,
}  # fmt: skip
_BEFORE_PLURALS = frozenset("tegen rond omstreeks na voor over om vlak".split())
_NEARLY = frozenset("kort iets even vlak net al ruim goed pas tot ergens".split())
_SPOKEN_MINUTES = frozenset((5, 10, 15, 20))


def read_named(words: Words, at: int) -> Clock | None:
    """ "middernacht", "het middaguur", "rond de middag"."""
    word = words.lower(at)
    if word not in NAMED or (words.touches(at) and words.lower(at + 1) == "-"):
        return None
    if word == "middag":
        noon = words.lower(at - 1) == "de" and words.lower(at - 2) in ("rond", "omstreeks")
        return Clock(at, at + 1, 12) if noon else None
    return Clock(at, at + 1, MIDNIGHT if word == "middernacht" else 12)


def read_spoken(words: Words, at: int, *, cue: bool) -> Clock | None:
    """ "half vier", "kwart over drie", "tien voor half acht", "om tien over drie"."""
    word = words.lower(at)
    if word == "half":
        hour = small_number(words, at + 1)
        alone = cue or _half_alone(words, at)
        if hour is None or hour > 12 or words.lower(at + 2) in _NO_HALF or not alone:
            return None
        return Clock(at, at + 2, (hour - 1) % 12 or 12, 30, certain=False, by_dial=True)
    named = words.lower(at + 1) in ("minuten", "minuut")
    link = words.lower(at + 1 + named)
    if link not in _BEFORE_HALF:
        return None
    minutes = 15 if word == "kwart" else small_number(words, at)
    half = words.lower(at + 2 + named) == "half"
    hour = small_number(words, at + 2 + named + half)
    if hour is None or minutes is None or hour > MIDNIGHT or minutes > 29:
        return None
    last = at + 3 + named + half
    plain = word == "kwart" or half or named or (link == "over" and minutes in _SPOKEN_MINUTES)
    if not cue and not (plain and stands_clear(words, last)):
        return None
    total = hour * 60 - (30 if half else 0) + (minutes if link == "over" else -minutes)
    last += words.lower(last) == "uur"
    told = total // 60 % 24 or 12  # "kwart voor een" is of noon or midnight
    return Clock(at, last, told, total % 60, certain=told > 12, by_dial=told <= 12)


def read_plural_hour(words: Words, at: int) -> Clock | None:
    """ "tegen zessen", "even na achten", "iets over vijven"; not "met z'n vieren", "in tweeën"."""
    hour, before = PLURAL_HOURS.get(words.lower(at)), words.lower(at - 1)
    if hour is None or before not in _BEFORE_PLURALS:
        return None
    if before in ("na", "voor", "over", "om") and words.lower(at - 2) not in _NEARLY:
        return None
    return Clock(at, at + 1, hour, certain=False, by_dial=True)


def _half_alone(words: Words, at: int) -> bool:
    """ "half vier" needs no cue where a clock time may stand: not behind an article or a number ("twee half vier")."""
    return words.lower(at - 1) not in ("een", "en", "de", "het") and not words.lower(at - 1)[:1].isdigit()


def small_number(words: Words, at: int) -> int | None:
    """A whole number from 1 to 29 of one token, as clocks are told; "een" is one here."""
    if words.lower(at) == "een":
        return 1
    found = words.numeral(at)
    if found is not None and words.lower(at + 1) == "en" and words.lower(at + 2) == "half":
        word = dutch_word(words.lower(at))  # "tussen half drie en half vier" holds no three and a half
        return int(word.value) if word is not None and word.role == "cardinal" and word.value <= _DIAL else None
    if found is None or found.last != at + 1 or found.shape != "cardinal" or not 1 <= found.value <= 29:
        return None
    return int(found.value) if found.value == int(found.value) else None


def read_minutes(words: Words, at: int) -> int | None:
    """ "dertig" in "zeven uur dertig", where nothing is counted behind it."""
    found = words.numeral(at) if words.lower(at)[:1].isalpha() else None
    if found is None or found.last != at + 1 or found.shape != "cardinal" or found.value % 5 or found.value > 55:
        return None
    return int(found.value) if stands_clear(words, found.last) else None
