"""Times that stand in a figure's sentence and are surely another's: of a title, of one of a list, of a comparison."""

from itertools import pairwise

from service.dutch.feasts import NAMES as FEASTS
from service.dutch.words import DETERMINERS, PRONOUNS
from service.extraction.clauses import HAPPENINGS
from service.extraction.reading import Reading, Sentence
from service.model import Quantity, Time

_QUOTES = frozenset(("'", '"', "”", "’", "»", "“", "‘"))
_THAN_THAT = frozenset("van dan als met tegenover bij zoals".split())
_LONGEST_THAT = 9  # tokens
_THEN = frozenset("destijds indertijd vroeger".split())
_PREPOSITIONS = frozenset(("in", "op", "sinds", "uit", "van", "geb", "geboren", ".", ",", "en"))
# A fence is so many metres high, whenever it was put there.
_MEASURED = frozenset("lang lange hoog hoge breed brede diep diepe dik dikke".split())
_RELATIVES = frozenset("waar die dat wat wie waarvan".split())
_COMPARATIVES = frozenset(("meer", "minder", "anders"))
_PRESENTLY = frozenset("nu momenteel thans tegenwoordig inmiddels intussen".split())
_HEDGES = frozenset("al nog reeds maar slechts pas zo'n ruim bijna ongeveer circa goed op een met".split())
# For what somebody is punished he did before: "kreeg vrijdag drie jaar cel voor het witwassen van 4 ton".
_PUNISHED = frozenset(
    """veroordeeld veroordeelde veroordeelden veroordeelt celstraf cel werkstraf taakstraf boete beboet straf geëist
    eiste eist aangeklaagd verdacht beschuldigd aangehouden opgepakt gearresteerd terecht""".split()
)
_DEED = 5  # tokens
_LONGEST_BRACKET = 16  # tokens
_LONGEST_DAN = 7  # tokens
_COMPARED = 3


def is_barred(reading: Reading, sentence: Sentence, quantity: Quantity, time: Time) -> bool:
    """Whether the time cannot be the quantity's, however near it stands."""
    words = reading.tokens.lower
    at, last = reading.token_at(quantity.start), reading.token_at(quantity.end - 1) + 1
    token = reading.token_at(time.start)
    if time.type == "time" and time.precision != "part_of_day" and reading.quote_at(time.start) is not None:
        return True  # "'Om elf uur was ik 9.000 euro armer'": of which day is not said
    if quantity.kind == "length" and last < sentence.last and words[last] in _MEASURED:
        return True
    if _is_of_name(reading, time, token, last) or _is_of_deed(words, sentence, token, at):
        return True
    if _is_of_that(words, sentence, token):
        return True
    if token and words[token - 1] == "voor" and time.surface.lower() in FEASTS:
        return True  # "Beurs kalm voor Pasen: index zakt 0,4%"
    if reading.quote_at(time.start) is None and is_said_of_then(reading, quantity):
        return True
    if token > at and "pas" in words[token - 2 : token] and "," in words[last:token]:
        return True  # "De norm is 20 procent, maar of dat genoeg is horen we pas in maart"
    if token > at:
        return ":" in words[last:token] or _is_compared(words, sentence, token)
    return _is_of_relative(reading, sentence, token, at)


def _is_of_that(words: list[str], sentence: Sentence, token: int) -> bool:
    """Whether the time is of what a pronoun stands for: "de helft van die van orkaan Ilse in 2021"."""
    for index in range(token - 1, max(sentence.first + 1, token - _LONGEST_THAT), -1):
        if words[index] in (",", ";", ":"):
            return False
        if words[index] == "van" and words[index - 1] in ("die", "dat") and words[index - 2] in _THAN_THAT:
            return True
    return False


def is_said_of_then(reading: Reading, quantity: Quantity) -> bool:
    """Whether it is told of another time than that of speaking: "'Er vielen toen 40 doden', zei hij vrijdag"."""
    index = reading.quote_at(quantity.start)
    if index is None:
        return False
    first, last = reading.token_at(reading.quotes[index].start), reading.token_at(reading.quotes[index].end - 1)
    words = reading.tokens.lower[first : last + 1]
    return any(
        word in _THEN or (word == "toen" and not (behind in PRONOUNS or behind in DETERMINERS))
        for word, behind in pairwise(words)
    )


def is_of_now(words: list[str], at: int) -> bool:
    """Whether the number at a token is said of now: ", nu 3 miljoen euro per jaar,"."""
    while at and words[at - 1] in _HEDGES:
        at -= 1
    return at > 1 and words[at - 1] in _PRESENTLY and words[at - 2] in (",", "(")


def _is_of_name(reading: Reading, time: Time, token: int, last: int) -> bool:
    """ "Piet (in 1953)", "'Morgen' (1961)", and of several in one bracket each one: "titels (1955, 1958 en 1960)"."""
    words = reading.tokens.lower
    opens = token - 1
    while opens > max(0, token - _LONGEST_BRACKET) and (words[opens] in _PREPOSITIONS or words[opens].isdecimal()):
        opens -= 1
    if opens < 1 or words[opens] != "(" or opens == last:
        return False
    closes = next(
        (index for index in range(token, min(token + _LONGEST_BRACKET, len(words))) if words[index] == ")"), None
    )
    if closes is not None and len(reading.times_in(reading.tokens.start[opens], reading.tokens.start[closes])) > 1:
        return True
    named = reading.tokens.surface[opens - 1]
    return named in _QUOTES or named[:1].isupper()


def _is_of_deed(words: list[str], sentence: Sentence, token: int, at: int) -> bool:
    """Whether the number stands in what somebody is punished for: "voor het witwassen van 400.000 euro"."""
    if at <= token or _PUNISHED.isdisjoint(words[sentence.first : sentence.last]):
        return False
    deed = words[max(token, at - _DEED) : at]
    for index, word in enumerate(deed[:-1]):
        behind = deed[index + 1 :]
        behind = behind[1:] if behind[0] in DETERMINERS else behind
        if word in ("voor", "wegens") and behind and not behind[0][:1].isdigit() and behind[-1:] == ["van"]:
            return True
    return False


def _is_compared(words: list[str], sentence: Sentence, token: int) -> bool:
    """Whether the time is of what another is compared with: "vier minder dan bij de verkiezingen van november"."""
    first = max(sentence.first, token - _LONGEST_DAN)
    before = words[first:token]
    if "dan" not in before or "," in before[before.index("dan") :]:
        return False
    than = first + before.index("dan")
    compared = words[max(sentence.first, than - _COMPARED) : than]
    return any(word.endswith("er") or word in _COMPARATIVES for word in compared)


def _is_of_relative(reading: Reading, sentence: Sentence, token: int, at: int) -> bool:
    """Whether the time is told of a noun, between commas: "België, waar dat sinds 1 oktober geldt, telt er drie"."""
    words = reading.tokens.lower
    if "," not in words[token:at]:
        return False
    opens = next((index for index in range(token - 1, token - 3, -1) if words[index] in _RELATIVES), None)
    if opens is not None and opens > sentence.first + 1 and reading.tokens.surface[opens - 1][0].isupper():
        return True  # "Eemnes dat in 1970 werd aangehecht, en ..."
    comma = next((index for index in range(token - 1, sentence.first, -1) if words[index] == ","), None)
    if comma is None:
        return False
    if words[comma + 1] in _RELATIVES:
        return not words[comma - 1].endswith(HAPPENINGS)
    # "Brazilië, in 1987 voor het eerst winnaar, was ...": one year, and what somebody was then.
    is_year = words[comma + 1] == "in" and token == comma + 2 and len(words[token]) == len("1987")
    behind = words[token + 1 : token + 1 + words[token:at].index(",") - 1]
    return is_year and words[token].isdecimal() and behind[:1] == ["voor"] and "eerst" in behind
