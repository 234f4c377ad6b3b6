"""Clock times in digits: "17u52", "17:52", "17.52 uur", "om 17.52"; and the prices and ratios that they are not."""

from service.extraction.times.calendar.four_digits import FUNCTION_WORDS, counts
from service.extraction.times.clock.clock import Clock, make_clock
from service.extraction.times.clock.cues import CLOSELY, FIRM_CUES
from service.extraction.times.words import Words

# Behind these "2u15" is how long something took.
LASTS = frozenset("in duurt duurde duren duurden geduurd duur kost kostte".split())
_EARLIEST_OF_LOOSE, _EARLIEST_WHOLE = 5, 6
_LASTING = frozenset(
    """
    lang vertraging oponthoud onderweg later eerder durende duurde achtereen sneller trager langer korter voorsprong
    achterstand reizen rijden fietsen wandelen lopen vliegen wachten spelen tennissen vergaderen onderhandelen
    """.split()
)
_LASTING_NOUNS = frozenset(
    """
    rit reis film vlucht duur pauze file les wandeling marathon voorstelling tocht uitzending vergadering partij duel
    match
    """.split()
)
_LASTING_ENDS = (
    "vertraging", "oponthoud", "duur", "tijd", "achterstand", "voorsprong", "onderbreking", "vlucht", "reis",
)  # fmt: skip
_FAR = 200  # tokens
# Before these "19.00" stands in a programme, and behind those it numbers or prices something.
_AROUND = frozenset("aanvang start begin opening ontvangst inloop deuren welkom einde".split())
_NUMBERED = frozenset(
    """artikel artikelen art versie paragraaf hoofdstuk punt onderdeel tabel figuur kost kosten kostte koers cijfer
    prijs betaalt betaalde waarde notering noteert noteerde nummer nr stand score voor € $ £ = + < > * x""".split()
)
# Two numbers with a colon behind these are a ratio, a score, a rate or a stretch of a race.
_NO_CLOCK = frozenset("schaal verhouding ratio stand score uitslag quotering koers vers artikel artikelen art".split())
_BIBLE = frozenset(
    """genesis exodus leviticus numeri deuteronomium jozua richteren ruth samuël koningen kronieken ezra nehemia ester
    job psalm psalmen spreuken prediker hooglied jesaja jeremia klaagliederen ezechiël daniël hosea joël amos obadja
    jona micha nahum habakuk sefanja haggai zacharia maleachi matteüs mattheüs marcus markus lucas lukas johannes
    handelingen romeinen korintiërs galaten efeziërs filippenzen kolossenzen tessalonicenzen timoteüs titus filemon
    hebreeën jakobus petrus judas openbaring sirach tobit judit makkabeeën soera koran""".split()
)


def read_digits(words: Words, at: int, *, cue: bool, firm: bool) -> Clock | None:
    """ "17u52", "17:52", "17.52 uur", "om 17.52", "12:30:15"."""
    word, after = words.lower(at), words.lower(at + 1)
    hour = words.digits(at, most=2)
    if hour is not None:
        if not words.touches(at):
            return None
        if after[:1] in ("u", "h") and len(after) == 3 and after[1:].isdecimal():
            if words.lower(at - 1) in LASTS or lasts(words, at, at + 2, hour):
                return None
            return make_clock(at, at + 2, hour, int(after[1:]))
        return _with_colon(words, at, hour, cue=cue) if after == ":" else None
    whole, mark, part = word.partition(".")
    if not mark or len(whole) > 2 or len(part) != 2 or not whole.isdecimal() or not part.isdecimal():
        return None
    if after in ("uur", "u"):
        # "In 1.45 uur" is how long a race took.
        took = (words.lower(at - 1) in LASTS and not cue) or lasts(words, at, at + 2, int(whole))
        return None if took else make_clock(at, at + 2, int(whole), int(part))
    loose = not firm and words.lower(at - 1) not in FIRM_CUES and int(whole) < _EARLIEST_OF_LOOSE
    told = (cue and not loose) or _is_whole_hour(words, at, whole, part)
    return make_clock(at, at + 1, int(whole), int(part)) if told and not _is_price(words, at) else None


def lasts(words: Words, at: int, last: int, hour: int) -> bool:
    """Whether hours and minutes are how long something took: "1.30 uur vertraging", "een rit van 2u15", "na 2u30"."""
    if words.lower(last) in _LASTING or words.lower(last + (words.lower(last) == "te")) in _LASTING:
        return True
    before = words.lower(at - 1)
    if before == "van":
        noun = words.lower(at - 2)
        return noun in _LASTING_NOUNS or noun.endswith(_LASTING_ENDS)
    if before != "na" or hour >= _EARLIEST_OF_LOOSE or words.lower(at - 2) in CLOSELY:
        return False
    return not _is_nightly(words)


def _is_nightly(words: Words) -> bool:
    return any(word.endswith(("nacht", "nachts", "ochtend")) for word in words.tokens.lower[:_FAR])


def _is_whole_hour(words: Words, at: int, whole: str, part: str) -> bool:
    """Whether "19.00" is a clock time without a word that calls for one: decimals have a comma, and no two noughts.

    Not where it is the number of a chapter, of a version or a price: "artikel 12.00", "kost 15.00".
    """
    if part != "00" or len(whole) != 2 or int(whole) < _EARLIEST_WHOLE or words.touches(at - 1):
        return False
    following = words.lower(at + 1)
    if following.isalpha() and not (following in FUNCTION_WORDS or following in _AROUND):
        return False
    before = words.lower(at - 1)
    is_numbered = before in _NUMBERED or words.lower(at - 2) in _NUMBERED
    return not (is_numbered or before[:1].isdigit() or following[:1].isdigit())


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
    return make_clock(at, last + named, hour, minute, second)


def _is_ratio(words: Words, at: int) -> bool:
    """ "schaal 1:25", "Johannes 3:16", "in een tijd van 1:45"."""
    before, second = words.lower(at - 1), words.lower(at - 2)
    if before == "in" or before in _NO_CLOCK or second in _NO_CLOCK or before in _BIBLE or second in _BIBLE:
        return True
    return before == "van" and second.endswith(("tijd", "schaal", "verhouding"))


def _is_price(words: Words, at: int) -> bool:
    """Whether a number with a point is no clock time: "om 2.50 euro", "vanaf € 9.50", "vanaf 9.50 per stuk"."""
    return counts(words, at) or words.lower(at + 1) in ("per", "pp") or words.lower(at - 1) in ("€", "$", "£")
