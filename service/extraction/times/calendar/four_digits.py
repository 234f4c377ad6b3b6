"""Four digits that can be a year, and the same digits where they count: "2014 mensen", "van 1900 naar 2000 euro"."""

from service.dutch.nouns import is_known_noun, lemmatize
from service.dutch.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from service.extraction.times.verb_forms import is_preterite
from service.extraction.times.words import Words

FIRST_YEAR, LAST_YEAR = 1500, 2100
_STANDS = frozenset("gaat staat staan ligt liggen zit zitten komt komen blijft blijven ontbreekt ontbreken".split())
_RANGING = frozenset(("tot", "à", "of", "en", "naar"))
# What rises and falls from a number to another.
MOVING = frozenset(
    """steeg stegen stijgt stijgen gestegen daalde daalden daalt dalen gedaald zakte zakten zakt zakken gezakt ging
    gingen gaat gaan gegaan groeide groeiden groeit groeien gegroeid klom klommen klimt geklommen kelderde kelderden
    kromp krompen krimpt gekrompen liep liepen opgelopen teruggelopen verhoogd verhoogde verhoogt verhogen verlaagd
    verlaagde verlaagt verlagen opgetrokken teruggebracht bracht brachten brengen viel vielen gevallen sprong sprongen
    verminderd verminderde toegenomen afgenomen nam namen""".split()
)
_OF_OUR_TIME = 1990
_UNITS_OF_MONEY = frozenset("euro dollar dollars pond frank gulden kroon kronen roebel yen € $ £".split())
MEASURES = frozenset(
    """euro dollar pond frank procent % € $ £ km m cm kg ton meter kilometer kilo gram liter hectare mensen personen
    man keer maal jaar maanden weken dagen uur minuten seconden miljoen miljard punten stuks graden watt kilowatt mb gb
    km/u people dollars euros percent million times""".split()
)  # fmt: skip
FUNCTION_WORDS = ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS
_NOUN_PLURALS = ("en", "s")
# Before a year in words or of two digits: nothing weaker tells it from a count or a quotation.
CLEARLY_BEFORE = frozenset(
    """in sinds sedert vanaf anno eind einde begin midden medio halverwege jaar schooljaar academiejaar boekjaar
    bouwjaar seizoen zomer winter lente herfst voorjaar najaar""".split()
)
BEFORE_SHORT = CLEARLY_BEFORE | {"uit", "van", "tot"}


def is_year(words: Words, at: int, first: int = FIRST_YEAR) -> bool:
    """Whether the token is four digits that can be a year."""
    year = words.digits(at)
    if year is None or len(words.lower(at)) != 4 or not first <= year <= LAST_YEAR or _is_part(words, at):
        return False
    return not (words.lower(at + 1) in _RANGING and is_lower_bound(words, at, year))


def is_lower_bound(words: Words, at: int, low: int) -> bool:
    """Whether round digits are the lower end of a count: "1500 tot 2000 mensen", "Tussen 2000 en 3000 betogers kwamen".

    Within a clause "tussen 1950 en 2000 huizen" may be years as well, and a verb follows what opens one.
    """
    high = words.digits(at + 2)
    if words.lower(at + 1) == "naar":
        return words.lower(at - 1) == "van" and high is not None and _is_moved(words, at, low, high)
    if high is not None and high > low and words.lower(at + 3) in _UNITS_OF_MONEY:
        return True  # "tussen 1980 en 1995 euro"
    if high is None or high <= low or low % 50 or high % 50 or not counts(words, at + 2):
        return False
    if words.lower(at - 1) == "van":
        return measures(words, at + 2)
    return words.lower(at + 1) != "en" or high > LAST_YEAR or words.begins_sentence(at - 1)


def _is_moved(words: Words, at: int, low: int, high: int) -> bool:
    """ "Van 1900 naar 2000 euro", "steeg van 1750 naar 1900": two numbers, as years go on and have nothing counted.

    "Van 2015 naar 2016 steeg de omzet met 4 procent" is of two years: behind it another number rises.
    """
    if counts(words, at + 2) or high < low:
        return True
    clause = words.clause(at - 1, at + 3)
    rises = not MOVING.isdisjoint(clause)
    if low < _OF_OUR_TIME:
        return rises and not words.begins_sentence(at - 1)
    return rises and not any(word[0].isdigit() for word in clause)


def _is_part(words: Words, at: int) -> bool:
    """Whether the digits are glued to more of a number or code: "2014-03-x", "A2014", "2014A"."""
    if words.touches(at) and (words.lower(at + 1)[:1].isalpha() or words.lower(at + 1) in ("%", "_", "@")):
        return True
    return words.touches(at - 1) and words.lower(at - 1) in ("#", "_", "@", "+", ".", ",", "$", "€", "£")


def measures(words: Words, at: int) -> bool:
    """Whether the four digits are of a unit: "2000 euro"."""
    return words.lower(at + 1) in MEASURES


def counts(words: Words, at: int) -> bool:
    """Whether the four digits count what follows: "2014 mensen", "1500 euro"; a plural alone is counted by them.

    Behind "in" and the like a year is meant, but for hundreds: "in 1990 besluiten de ministers", "in 1500 kerken".
    """
    following, surface = words.lower(at + 1), words.surface(at + 1)
    if following in MEASURES:
        return True
    if following == "v" and words.lower(at + 2) == "." and words.lower(at + 3) == "chr":
        return True  # before our era
    if not following.isalpha() or following in FUNCTION_WORDS or surface[0].isupper():
        return False
    if lemmatize(following) == following or not is_known_noun(surface):
        return False
    return words.lower(at - 1) not in BEFORE_SHORT or (words.digits(at) or 0) % 100 == 0


def fronts_count(words: Words, at: int) -> bool:
    """ "In 1950 gevallen werd ...": the verb is second in its sentence, so that the noun before it is counted.

    Of a year the verb stands right behind: "In 1950 werden gevallen ...".
    """
    verb = words.lower(at + 2)
    if words.lower(at - 1) not in ("in", "bij") or not words.begins_sentence(at - 1):
        return False
    is_noun = words.surface(at + 1).islower() and words.lower(at + 1).endswith(_NOUN_PLURALS)
    is_noun = is_noun and words.lower(at + 1) not in AUXILIARIES and is_known_noun(words.surface(at + 1))
    return is_noun and (verb in AUXILIARIES or is_preterite(verb) or verb in _STANDS)


def ends_count(words: Words, at: int) -> bool:
    """ "Steeg van 743 tot 1712": the end of what goes from a number that is no year to another."""
    if words.lower(at - 1) not in ("tot", "naar"):
        return False
    begin = words.digits(at - 2, most=6)
    return words.lower(at - 3) == "van" and begin is not None and not FIRST_YEAR <= begin <= LAST_YEAR and begin > 31
