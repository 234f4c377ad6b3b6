"""How often: "dagelijks", "elke maandag", "om de twee weken", "per jaar", "'s zondags", "elke eerste dinsdag"."""

from service.dutch.calendar import DAY_PARTS, MONTHS, WEEKDAYS
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.durations import read_length
from service.extraction.times.words import Found, Words

# Adverbs, and adjectives with their -e.
_ADVERBS = {
    "uurlijks": "PT1H", "dagelijks": "P1D", "wekelijks": "P1W", "maandelijks": "P1M", "jaarlijks": "P1Y",
    "tweewekelijks": "P2W", "driewekelijks": "P3W", "vierwekelijks": "P4W", "tweemaandelijks": "P2M",
    "driemaandelijks": "P3M", "zesmaandelijks": "P6M", "halfjaarlijks": "P6M", "tweejaarlijks": "P2Y",
    "driejaarlijks": "P3Y", "vierjaarlijks": "P4Y", "vijfjaarlijks": "P5Y", "tienjaarlijks": "P10Y",
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "يوميا": "P1D",
    "يومياً": "P1D",
}  # fmt: skip
_ADJECTIVES = {f"{word}e": value for word, value in _ADVERBS.items() if word.endswith("lijks")}
# "maandags", "zondags"; "maandagen" is no number of Mondays.
_WEEKDAY_ADVERBS = frozenset(f"{day}s" for day in WEEKDAYS["nl"])
_HABITS = _WEEKDAY_ADVERBS | {"jaars"}
_IN = frozenset(("in", "tijdens"))
_WEEKDAY_PLURALS = frozenset(f"{day}en" for day in WEEKDAYS["nl"])
_EVERY = frozenset(("elke", "elk", "iedere", "ieder", "every", "each"))
_AND = frozenset(("en", "of", ","))
_EVERY_SOME = frozenset(("elke", "iedere", "every"))
_CYCLES = {
    "seconde": "PT1S", "minuut": "PT1M", "kwartier": "PT15M", "uur": "PT1H", "dag": "P1D", "weekdag": "P1D",
    "werkdag": "P1D", "schooldag": "P1D", "week": "P1W", "weekend": "P1W", "weekeinde": "P1W", "maand": "P1M",
    "kwartaal": "P3M", "halfjaar": "P6M", "jaar": "P1Y", "seizoen": "P1Y", "lente": "P1Y", "voorjaar": "P1Y",
    "zomer": "P1Y", "herfst": "P1Y", "najaar": "P1Y", "winter": "P1Y", "decennium": "P10Y", "eeuw": "P100Y",
    "nacht": "P1D", "avond": "P1D", "semester": "P6M", "hour": "PT1H", "day": "P1D", "month": "P1M", "year": "P1Y",
}  # fmt: skip
_PER = frozenset("dag week weekend maand kwartaal semester seizoen jaar nacht avond day month year".split())
# "om de dag" passes one over; "om het uur" does not.
_EVERY_OTHER = {"dag": "P2D", "week": "P2W", "maand": "P2M", "jaar": "P2Y", "avond": "P2D"}
_EVERY_ONE = {"uur": "PT1H", "kwartier": "PT15M"}
_OTHER = frozenset(("andere",))
_WEEKENDS = frozenset(("weekends", "weekenden", "weekeinden", "weekeindes"))
_AIM = frozenset(("te",))
_TIMES = frozenset("keer maal eens eenmaal tweemaal driemaal once twice times".split())
_ONCE = frozenset(("eens", "eenmaal", "once"))
_ONE = frozenset(("een", "één", "1"))
_OFTEN_IN = frozenset((("de", "week"), ("de", "maand"), ("het", "jaar"), ("het", "kwartaal")))
_WORKING_DAYS = frozenset(("weekdagen", "werkdagen", "schooldagen"))
_RANKS = frozenset("eerste tweede derde vierde laatste".split())
_RANKED = frozenset(("dag", "week", "weekend"))
_PARTED = frozenset(f"{day}{part}" for day in WEEKDAYS["nl"] for part in DAY_PARTS)
_ANY_MONTH = MONTHS["nl"].keys()
SET_WORDS = (
    _ADVERBS.keys()
    | _ADJECTIVES.keys()
    | _WEEKDAY_ADVERBS
    | _WEEKDAY_PLURALS
    | _EVERY
    | _WORKING_DAYS
    | _WEEKENDS
    | _RANKS
    | {"per", "om", "in", "'s", "alle", "daags"}
)


def read_set(words: Words, at: int, _: Anchor) -> Found | None:
    """The cycle that begins at the token, as the ISO 8601 duration from one time to the next."""
    word, following = words.lower(at), words.lower(at + 1)
    if value := _ADVERBS.get(word) or _ADJECTIVES.get(word):
        return _set(at, at + 1, value)
    if word in _EVERY:
        return _every(words, at)
    if word == "per":
        return _set(at, at + 2, _CYCLES[following]) if following in _PER else _of_length(words, at, at + 1)
    if word == "om":
        return _in_turns(words, at, following)
    if word == "in":
        return _so_often(words, at) if words.lower(at - 1) in _TIMES else None
    if word == "'s":
        return _set(at, at + 2, "P1W" if following != "jaars" else "P1Y") if following in _HABITS else None
    if word == "daags":
        return _set(at, at + 1, "P1D") if words.lower(at - 1) in _TIMES else None
    if word in _WEEKENDS:
        return _set(at, at + 1, "P1W") if words.lower(at - 1) == "de" and words.lower(at - 2) in _IN else None
    if word in _RANKS:
        return _ranked_of_each(words, at)
    if word in _WEEKDAY_ADVERBS:
        return _set(at, at + 1, "P1W")
    if word == "alle":
        return _set(at, at + 2, "P1D") if following == "dagen" else None
    if word in _WORKING_DAYS:
        return _set(at, at + 1, "P1D") if words.lower(at - 1) == "op" else None
    counted = words.numeral(at - 1) is not None or words.lower(at - 1) in ("paar", "enkele", "laatste")
    return _set(at, at + 1, "P1W") if not counted else None


def _every(words: Words, at: int) -> Found | None:
    """ "elke maandag", "iedere drie weken", "elke eerste zondag van de maand", "elke 4 mei"."""
    word = words.lower(at + 1)
    if value := _CYCLES.get(word):
        return _set(at, at + 2, value)
    if word in WEEKDAYS.get(words.language, WEEKDAYS["nl"]) or word in _PARTED:
        last = at + 2
        while words.lower(last) in _AND and (
            words.lower(last + 1) in WEEKDAYS["nl"] or words.lower(last + 1) in _PARTED
        ):
            last += 2  # "elke dinsdag en donderdag"
        return _set(at, last, "P1W")
    if word in DAY_PARTS:
        return _set(at, at + 2, "P1D")
    if word in _ANY_MONTH:
        return _set(at, at + 2, "P1Y")
    if word in _RANKS and (words.lower(at + 2) in WEEKDAYS["nl"] or words.lower(at + 2) in _RANKED):
        return _ranked(words, at)
    if words.lower(at) in _EVERY_SOME and (day := read_partial(words, at + 1)) and day.day and not day.year:
        return _set(at, day.last, "P1Y")
    return _of_length(words, at, at + 1) if words.lower(at) in _EVERY_SOME or word == "half" else None


def _ranked(words: Words, at: int) -> Found | None:
    """ "elke eerste zondag van de maand", "iedere laatste vrijdag van mei"."""
    if words.lower(at + 3) not in ("van", "in"):
        if words.lower(at + 2) == "week":
            return None
        return Found(at, at + 3, "set", None, None, "stated")  # of each month, or one in three
    after = at + 4 + (words.lower(at + 4) == "de")
    if words.lower(after) == "maand":
        return _set(at, after + 1, "P1M")
    return _set(at, after + 1, "P1Y") if words.lower(after) in _ANY_MONTH else None


def _ranked_of_each(words: Words, at: int) -> Found | None:
    """ "de eerste maandag van elke maand", "de laatste vrijdag van iedere maand"."""
    noun, every, unit = words.lower(at + 1), words.lower(at + 3), words.lower(at + 4)
    if words.lower(at + 2) not in ("van", "in") or every not in _EVERY or unit not in _CYCLES:
        return None
    return _set(at, at + 5, _CYCLES[unit]) if noun in WEEKDAYS["nl"] or noun in _RANKED else None


def _in_turns(words: Words, at: int, article: str) -> Found | None:
    """ "om de twee weken", "om de dag", "om het uur"."""
    noun = words.lower(at + 2)
    if article not in ("de", "het") or words.sees(at + 2, _AIM, within=8):
        return None  # "om de twee jaar cel te ontlopen"
    if article == "de" and noun in _OTHER and (value := _EVERY_OTHER.get(words.lower(at + 3))):
        return _set(at, at + 4, value)  # "om de andere dag"
    if article == "het" and noun in _EVERY_ONE:
        return _set(at, at + 3, _EVERY_ONE[noun])
    if article == "het" and noun not in ("half", "anderhalf"):
        return None
    if (value := _EVERY_OTHER.get(noun)) and not words.lower(at + 3)[:1].isalpha():
        return _set(at, at + 3, value)
    return _of_length(words, at, at + 2)


def _so_often(words: Words, at: int) -> Found | None:
    """ "twee keer in de week", "een keer in de vier jaar"; "vier keer in de tien jaar" counts within one stretch."""
    article, noun = words.lower(at + 1), words.lower(at + 2)
    if (article, noun) in _OFTEN_IN:
        return _set(at, at + 3, _CYCLES[noun])
    once = words.lower(at - 1) in _ONCE or words.lower(at - 2) in _ONE
    return _of_length(words, at, at + 2) if once and article == "de" else None


def _of_length(words: Words, at: int, inner: int) -> Found | None:
    """A cycle of some units: "drie weken"; "per 100.000 inwoners" and "om de vijf jaar cel" have other words."""
    length = read_length(words, inner)
    return _set(at, length.last, length.value) if length is not None and length.value is not None else None


def _set(first: int, last: int, value: str) -> Found:
    return Found(first, last, "set", value, None, "stated")
