"""Open on one side: "sinds december", "tot eind maart", "na 2018", "uiterlijk 1 mei", "in 1960 of later"."""

from dataclasses import replace
from typing import Literal

from service.dutch.calendar import PERIOD_PARTS
from service.dutch.words import AUXILIARIES, DETERMINERS, NOT_NOUNS, PREPOSITIONS
from service.extraction.times.anchor import Anchor
from service.extraction.times.calendar.absolute import read_partial
from service.extraction.times.calendar.four_digits import counts, is_year
from service.extraction.times.calendar.partial import resolve
from service.extraction.times.clock.cues import CLOSELY
from service.extraction.times.clock.datetimes import read_clock_time, read_moment, read_point_and_clock
from service.extraction.times.clock.reading import read_clock
from service.extraction.times.durations import PRECISION, UNITS, read_length
from service.extraction.times.intervals.customs import LATE, RULES, is_of_custom
from service.extraction.times.tense import tells_past
from service.extraction.times.values import neighbour
from service.extraction.times.verb_forms import is_preterite
from service.extraction.times.words import Found, Words

_FROM = frozenset(("sinds", "sedert", "vanaf", "since", "منذ"))
_UNTIL = frozenset(("tot", "t", "until", "till"))
OPENINGS = _FROM | _UNTIL
_LONGEST_HAPPENING, _MOST_CONTENT = 8, 4
_SINCE = frozenset(("sinds", "sedert"))
_ONCE = _SINCE | frozenset(("since", "منذ"))
_ARTICLES = frozenset(("de", "het", "the", "'t"))
_Side = Literal["from", "until", "after", "before"]
# By first word, longer phrases first. "Voor 2018" alone may be what a budget is for.
_PHRASES: dict[str, tuple[tuple[tuple[str, ...], _Side], ...]] = {
    "uiterlijk": (((), "until"),),
    "op": ((("zijn", "laatst"), "until"), (("z'n", "laatst"), "until"), (("zijn", "vroegst"), "from"),
           (("z'n", "vroegst"), "from")),
    "ten": ((("laatste",), "until"), (("vroegste",), "from")),
    "zo": ((("vroeg", "als"), "from"),),
    "niet": ((("later", "dan"), "until"), (("eerder", "dan"), "from"), (("vóór",), "from")),
    "met": ((("ingang", "van"), "from"),),
    **dict.fromkeys(("startend", "beginnend", "aanvangend", "ingaand"), ((("op",), "from"), (("vanaf",), "from"))),
    "later": ((("dan",), "after"),),
    "eerder": ((("dan",), "before"),),
    "vroeger": ((("dan",), "before"),),
    "voorafgaand": ((("aan",), "before"),),
    "na": (((), "after"),),
    "vóór": (((), "before"),),
    "voor": (((), "before"),),
}  # fmt: skip
PHRASE_WORDS = _PHRASES.keys()
# The second words of the phrases that have one: most of what begins with "op" or "met" ends there.
_SECOND = {word: frozenset(rest[0] for rest, _ in phrases) for word, phrases in _PHRASES.items() if phrases[0][0]}
_LEADS = frozenset(("op", "om", "in", "per", "rond"))
# "voor" is before, and not for, behind these: "van voor 1900", "al voor 2010".
_BEFORE_BEFORE = frozenset("van al nog ruim lang ver reeds".split())
_OBLIGES = frozenset("moet moeten dient dienen".split())
_MEANT = frozenset("bestemd bedoeld begroot gereserveerd gepland opzij uitgetrokken voorzien geraamd".split())
_ENDS = frozenset(("eind", "einde", "end"))
_OR = frozenset(("of", "en"))
_ONWARDS = frozenset(("later", "daarna", "nadien"))
_BACKWARDS = frozenset(("eerder", "vroeger", "daarvoor"))


def read_open(words: Words, at: int, anchor: Anchor) -> Found | None:
    """An interval that is open on one side: "sinds 12 februari", "sinds drie dagen", "tot eind maart".

    "De zwaarste beving sinds 1960, toen ...": what the clause tells is of that year, so the point itself is found.
    """
    word, after = words.lower(at), at + 1
    if word == "tot" and words.lower(at + 1) == "en" and words.lower(at + 2) == "met":
        after = at + 3
    if word == "t":
        if words.lower(at + 1) != "/" or words.lower(at + 2) != "m":
            return None
        after = at + 3
    after += 2 * (words.lower(after) == "ten" and words.lower(after + 1) == "minste")
    after += words.lower(after) in ("zeker", "minstens") or (word == "tot" and words.lower(after) in ("in", "op"))
    after = _behind_article(words, after)
    found = read_moment(words, after, anchor)
    if found is None and word in _SINCE and (named := _behind_happening(words, at + 1)):
        found = read_moment(words, _behind_article(words, named), anchor)
        return _opened(at, found, "from") if found is not None and found.type == "date" else None
    if found is None and word in _ONCE:
        length = read_length(words, after)
        if length is None or words.lower(length.last) in ("geleden", "ago"):
            return None
        amount = length.amount if length.amount is not None and length.amount <= 10_000 else None
        value = anchor.shifted(-amount, length.unit)[0] if amount is not None else None
        found = Found(after, length.last, "date", value, PRECISION[length.unit], "resolved")
    if found is None or found.type not in ("date", "time"):
        return None
    if (word in _SINCE and _tells_of_then(words, found.last)) or (word == "tot" and words.lower(at - 1) == "terug"):
        return found  # "dateert terug tot 1890": it exists since then
    if word == "vanaf" and UNITS.get(words.lower(at - 1), ("",))[0] in ("H", "MIN", "S"):
        return found  # "tien minuten vanaf morgen" are counted from then
    return _opened(at, found, "until" if word in _UNTIL else "from")


def _behind_happening(words: Words, at: int) -> int:
    """Where the date of what begins at the token stands: "het begin van de oorlog op", "de Russische inval in"; or 0.

    Articles, "van" and at most four words, none of them a verb, and no clause in between.
    """
    if words.lower(at) not in DETERMINERS:
        return 0
    content = 0
    for index in range(at + 1, at + 1 + _LONGEST_HAPPENING):
        word = words.lower(index)
        if word == "," and content and words.lower(index + 1) in ("op", "in"):
            continue  # "sinds het begin van het beleg, op 9 mei,"
        if word in ("op", "in", "van") and content and words.lower(index + 1)[:1].isalnum():
            if read_partial(words, _behind_article(words, index + 1)) is not None:
                return index + 1
            if word != "van" and content > 1:
                return 0
        elif not word.isalpha() or word in AUXILIARIES or content > _MOST_CONTENT:
            return 0
        content += word not in DETERMINERS and word != "van"
    return 0


def _behind_article(words: Words, at: int) -> int:
    """Where the point begins in "het jaar 2019", "de zomer"."""
    at += words.lower(at) in _ARTICLES
    return at + (words.lower(at) == "jaar" and is_year(words, at + 1))


def read_bound(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A bound that is said in another way: "na 2018", "vóór 1 mei", "uiterlijk om 11 uur", "ten vroegste in 2027"."""
    word = words.lower(at)
    if word in _SECOND and words.lower(at + 1) not in _SECOND[word]:
        return None
    rest, side = next((one for one in _PHRASES[word] if _follows(words, at, one[0])), ((), None))
    if side is None:
        return None
    after = at + 1 + len(rest)
    after = _behind_article(words, after + (words.lower(after) in _LEADS))
    part = words.lower(after) in PERIOD_PARTS
    if word in ("na", "voor", "vóór"):
        if words.lower(at - 1) in CLOSELY or not (part or _is_stated(words, after, word)):
            return None
    elif words.lower(at - 1) in DETERMINERS or words.lower(at - 1) in UNITS:
        return None  # "haar uiterlijk", "twee jaar later dan"
    expected = word not in ("na", "voor") or is_of_custom(words, after, word)
    found = read_moment(words, after, anchor, expected=expected) or _year(words, after)
    if found is None or found.type not in ("date", "time") or ".." in (found.value or ""):
        return None
    if (word == "na" and _tells_of_then(words, found.last)) or (word == "voor" and not _is_before(words, at, found)):
        return None
    if word == "zo" and tells_past(words, at, found.last):
        return None  # "zo vroeg als 1890 stond er een molen" tells of that year
    if side in ("before", "until") and words.lower(at - 1) in _OBLIGES and found.type == "date":
        partial = read_partial(words, after)  # what must be done before a date has that date ahead
        found = resolve(partial, anchor, future=True) if partial is not None else found
    if part and side == "after" and words.lower(after) not in _ENDS:
        side = "from"  # "na begin maart" may be in March
    if part and side == "before" and words.lower(after) in _ENDS:
        side = "until"  # "voor eind maart" is up to its end
    return _opened(at, found, side)


def _year(words: Words, at: int) -> Found | None:
    """Four digits where only a year can stand: "later dan 2018", "uiterlijk 2030"."""
    if not is_year(words, at) or counts(words, at):
        return None
    return Found(at, at + 1, "date", words.lower(at), "year", "stated")


def _follows(words: Words, at: int, phrase: tuple[str, ...]) -> bool:
    return all(words.lower(at + 1 + n) == word for n, word in enumerate(phrase))


def _is_stated(words: Words, at: int, word: str) -> bool:
    """Whether the calendar or the clock is named here; "na vrijdag" may be what followed on what happened then."""
    if read_partial(words, at) is not None or words.lower(at) == "middernacht":
        return True
    if not words.lower(at)[:1].isdigit():
        return False
    time = read_clock(words, at, expected=word == "vóór" or is_of_custom(words, at, word))
    return time is not None and (time.minute is not None or word == "vóór" or time.hour in LATE or word == "voor")


def _is_before(words: Words, at: int, found: Found) -> bool:
    """Whether "voor" is before: "al voor 2010", "moet voor 1 mei", "na 1995 en voor 2004", "Voor 2010 waren er ..."."""
    if found.type == "time" and words.lower(found.last) in RULES:
        return True  # "Voor 9 uur mag er niemand in"
    if not _MEANT.isdisjoint(words.clause(at, found.last)):
        return False  # "40 miljoen die voor 2029 was bestemd"
    previous = words.lower(at - 1)
    opens = words.ends_clause(at - 1) or words.begins_sentence(at)
    if opens and found.precision == "year" and is_preterite(words.lower(found.last)):
        return True  # but "Voor Moederdag werden ..." is for it
    if previous in _BEFORE_BEFORE or previous in _OBLIGES:
        return True
    if previous in NOT_NOUNS and words.lower(at - 2) in _OBLIGES:
        return True
    joined = previous in _OR and bool(words.found) and words.found[-1].last == at - 1
    return joined and words.found[-1].open_ended  # "na 1995 en voor 2004"


def read_onwards(words: Words, at: int, anchor: Anchor) -> Found | None:
    """A point that says itself which side of it is meant: "in 1960 of later", "2010 en daarna", "12 mei of eerder"."""
    found = read_point_and_clock(words, at, anchor)
    if found is None and words.lower(at + 1) in _OR:
        found = _onwards(words, at, _year(words, at))
        return found if found is not None and found.open_ended else None
    return _onwards(words, at, found)


def read_clock_onwards(words: Words, at: int, anchor: Anchor) -> Found | None:
    """The same for a clock time alone: "om 15.00 uur of later"."""
    return _onwards(words, at, read_clock_time(words, at, anchor))


def _onwards(words: Words, at: int, found: Found | None) -> Found | None:
    if found is None or found.open_ended or words.lower(found.last) not in _OR:
        return found
    word, following = words.lower(found.last + 1), words.lower(found.last + 2)
    side: _Side | None = "from" if word in _ONWARDS else "until" if word in _BACKWARDS else None
    # "In 2010 en later in 2012", "in 2015 en daarna nog twee keer".
    if side is None or (words.lower(found.last) == "en" and following.isalpha()):
        return found
    if following in PREPOSITIONS and found.type == "date":
        return found
    return replace(_opened(at, found, side), last=found.last + 2)


def _opened(at: int, found: Found, side: _Side) -> Found:
    """From its begin on, up to its end, or behind or before the whole of it: "na 2018" is from 2019 on."""
    value = found.value
    if value is not None:
        begin, _, end = value.partition("/")
        if side == "from":
            value = f"{begin}/.."
        elif side == "until":
            value = f"../{end or begin}"
        elif side == "after":
            value = f"{neighbour(end or begin, 1)}/.."
        else:
            value = f"../{neighbour(begin, -1)}"
    return Found(at, found.last, found.type, value, found.precision, found.basis, None, True, found.mod)


def _tells_of_then(words: Words, at: int) -> bool:
    """Whether a clause with "toen" follows the point that ends here."""
    return words.lower(at + (words.lower(at) == ",")) == "toen"
