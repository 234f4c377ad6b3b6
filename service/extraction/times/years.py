"""Years: four digits where a year is meant, and never where they count: "in 2014", "(2014)", but "2014 mensen"."""

from service.dutch.nouns import is_known_noun
from service.dutch.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from service.extraction.times.words import Words

FIRST_YEAR, LAST_YEAR = 1500, 2100
PERIOD_PARTS = frozenset(
    {"begin", "midden", "half", "medio", "eind", "einde", "halverwege", "mid", "early", "late", "end"}
)
_YEAR_BEFORE = frozenset(
    """in sinds vanaf tot uit anno rond omstreeks eind einde begin midden medio halverwege jaar schooljaar academiejaar
    boekjaar begrotingsjaar bouwjaar kalenderjaar seizoen zomer winter lente herfst voorjaar najaar tussen tijdens na
    voor van since until from until between before after during by عام سنة""".split()
)  # fmt: skip
# Words behind which four digits are a year only when nothing is counted: "voor 2000 euro", "van 1500 meter".
_LOOSE_BEFORE = frozenset({"van", "voor", "na", "rond", "omstreeks", "tot", "by", "from", "after", "before", "tussen"})
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
    before, following = words.lower(at - 1), words.lower(at + 1)
    year = words.digits(at)
    if before in ("(", "°") and following in (")", "-", "–", ",", "/"):
        return year
    if before in _YEAR_BEFORE:
        certain = before not in _LOOSE_BEFORE or not following.isalpha() or following in _FUNCTION_WORDS
        round_number = year is not None and year % 100 == 0 and year not in (1900, 2000)
        plural = following.isalpha() and following.endswith(("en", "s")) and following not in _FUNCTION_WORDS
        return year if certain and not (round_number and plural) else None
    if before in ("en", ",") and is_year(words, at - 2):
        return year
    if words.begins_sentence(at) and following in ("was", "is", "werd", "wordt", "zal", "begon", "had", "moet"):
        return year
    event = words.surface(at - 1)
    return year if event.isupper() and len(event) in (2, 3) and event.isalpha() else None


def is_year(words: Words, at: int) -> bool:
    """Whether the token is four digits that can be a year."""
    year = words.digits(at)
    return (
        year is not None and len(words.lower(at)) == 4 and FIRST_YEAR <= year <= LAST_YEAR and not _is_part(words, at)
    )


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
    return following.isalpha() and following not in _FUNCTION_WORDS and is_known_noun(words.surface(at + 1))
