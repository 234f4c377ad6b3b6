"""Years: four digits where a year is meant, and never where they count: "in 2014", "(2014)", but "2014 mensen"."""

from service.dutch.nouns import is_known_noun
from service.dutch.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from service.extraction.times.words import Words

FIRST_YEAR, LAST_YEAR = 1500, 2100
PERIOD_PARTS = frozenset(
    {"begin", "midden", "half", "medio", "eind", "einde", "halverwege", "mid", "early", "late", "end"}
)
_YEAR_BEFORE = frozenset(
    """in sinds vanaf tot uit anno rond omstreeks circa ca eind einde begin midden medio halverwege jaar schooljaar
    academiejaar boekjaar begrotingsjaar bouwjaar kalenderjaar seizoen zomer winter lente herfst voorjaar najaar
    tussen tijdens na voor van since until from until between before after during by عام سنة""".split()
)  # fmt: skip
# Words behind which four digits are a year only when nothing is counted: "voor 2000 euro", "van 1500 meter".
_LOOSE_BEFORE = frozenset({"van", "voor", "na", "rond", "omstreeks", "tot", "by", "from", "after", "before", "tussen"})
_AFTER_A_YEAR = frozenset("was is werd wordt zal begon had moet : - – —".split())
_FUNCTION_WORDS = ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS
_MEASURES = frozenset(
    """euro dollar pond frank procent % € $ £ km m cm kg ton meter kilometer kilo gram liter hectare mensen personen
    keer maal jaar maanden weken dagen uur minuten seconden miljoen miljard punten stuks graden watt kilowatt mb gb km/u
    people dollars euros percent million times""".split()
)  # fmt: skip
RELATIVE_YEAR = {
    "vorig": -1, "verleden": -1, "afgelopen": -1, "voorbije": -1, "dit": 0, "volgend": 1, "komend": 1, "last": -1,
    "this": 0, "next": 1,
}  # fmt: skip


def read_year(words: Words, at: int) -> int | None:
    """Four digits where a year is meant: "in 2014", "(2014)", "2014 was", "eind 2018", "het WK 2018"."""
    head, _, tail = words.lower(at).partition("-")
    if head in PERIOD_PARTS and tail.isdecimal() and len(tail) == 4 and FIRST_YEAR <= int(tail) <= LAST_YEAR:
        return int(tail)
    if not is_year(words, at) or counts(words, at):
        return None
    year, following = words.digits(at), words.lower(at + 1)
    return (
        year if year is not None and (_is_announced(words, at, year) or _stands_apart(words, at, following)) else None
    )


def _is_announced(words: Words, at: int, year: int) -> bool:
    """Whether a word before the digits calls for a year; round numbers after it may still count ("in 1500 kerken")."""
    before, following = words.lower(at - 1), words.lower(at + 1)
    if before in ("en", ",") and is_year(words, at - 2):
        return True
    if before == "." and words.lower(at - 2) in ("ca", "omstr"):
        return True
    if before == "met" and words.lower(at - 3) == "tot":
        return True
    if before not in _YEAR_BEFORE:
        return False
    noun_like = following.isalpha() and following not in _FUNCTION_WORDS
    if before in _LOOSE_BEFORE and year % 10 == 0:
        return not noun_like
    return not (year % 100 == 0 and year not in (1900, 2000) and noun_like and following.endswith(("en", "s")))


def _stands_apart(words: Words, at: int, following: str) -> bool:
    """Whether the digits stand where only a year would: in brackets, at the head of a line, behind a name."""
    before, name = words.lower(at - 1), words.surface(at - 1)
    if before in ("(", "°") and following in (")", "-", "–", ",", "/", ";", ":"):
        return True
    if before == "," and following == ")":
        return True
    if words.begins_sentence(at):
        return following in _AFTER_A_YEAR
    is_name = name[:1].isupper() and name.isalpha() and not words.begins_sentence(at - 1)
    return is_name and (words.digits(at) or 0) % 100 != 0 and not (following.isalpha() and is_known_noun(following))


def is_year(words: Words, at: int, first: int = FIRST_YEAR) -> bool:
    """Whether the token is four digits that can be a year."""
    year = words.digits(at)
    return year is not None and len(words.lower(at)) == 4 and first <= year <= LAST_YEAR and not _is_part(words, at)


def read_relative_year(words: Words, at: int) -> tuple[int, int] | None:
    """ "vorig jaar", "van dit jaar" behind a date: where it ends, and how many years it is away."""
    at += words.lower(at) in ("van", "of", "in")
    if words.lower(at) in RELATIVE_YEAR and words.lower(at + 1) in ("jaar", "year"):
        return at + 2, RELATIVE_YEAR[words.lower(at)]
    return None


def _is_part(words: Words, at: int) -> bool:
    """Whether the digits are glued to more of a number or code: "2014-03-x", "A2014", "2014A"."""
    if words.touches(at) and (words.lower(at + 1)[:1].isalpha() or words.lower(at + 1) in ("%", "_", "@")):
        return True
    return words.touches(at - 1) and words.lower(at - 1) in ("#", "_", "@", "+", ".", ",", "$", "€", "£")


def counts(words: Words, at: int) -> bool:
    """Whether the four digits count what follows: "2000 mensen", "1500 euro"."""
    following = words.lower(at + 1)
    if following in _MEASURES:
        return True
    if following == "v" and words.lower(at + 2) == "." and words.lower(at + 3) == "chr":
        return True  # before our era
    return following.isalpha() and following not in _FUNCTION_WORDS and is_known_noun(words.surface(at + 1))
