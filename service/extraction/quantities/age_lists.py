"""Ages together or without the word: "zoons van 9 en 12 jaar", "(19, 21 en 24)", "een man van 38", "was 9"."""

from service.dutch.nouns import is_known_noun
from service.dutch.numerals_words import dutch_word
from service.extraction.quantities.base import Block, Expression, Unit, Verdict
from service.extraction.quantities.people import (
    counts_noun,
    is_given_name,
    is_parent,
    is_person,
    is_plural,
    known_noun_at,
)
from service.extraction.quantities.silent_words import noun_like

OLDEST = 110
_YEARS = frozenset({"jaar", "jaren"})
_SHORT_YEARS = frozenset({"jr", "j"})  # in brackets alone: "(31 jr.)"
_LINKS = frozenset({",", "en", "of"})
_LEADS = frozenset({"van", "(", *_LINKS})  # what stands before such an age
_LONGEST_LIST = 12
_DAYS_AND_PLACES = frozenset("punten zetels doelpunten stemmen procent jaargang pagina wedstrijden goals caps".split())
# Up to so many children "een vader van drie" may have.
_MOST_CHILDREN = 15
_YOUNGEST_NAMED = 10
# Seeds of players stand in brackets behind their names as well.
_OF_SPORT = ("reekshoofd", "geplaats", "wta", "atp", "tiebreak", "loting", "ranking", "orkaan", "storm", "cycloon")
# Beside a full name also these, as seeds are below ten.
_OF_MATCHES = frozenset(
    """
    versloeg verslaat verslagen klopt klopte geklopt won wint gewonnen verloor verliest finale kwartfinale halve set
    sets dubbelspel dubbel tennis toernooi speelt speelde ronde
    """.split()
)
_NEAR = 12
_PARTICLES = frozenset("van de den der ten ter te von di da el al la le du".split())
_SUBJECTS = frozenset({"hij", "zij", "ze", "ik", "die", "wie", "zelf", "je", "jij"})
_WHENEVER = frozenset({"toen", "als", "wanneer", "nadat", "voor", "voordat"})
_THEN = frozenset("inmiddels intussen nu toen destijds toentertijd thans ondertussen tegenwoordig".split())
_BEING = frozenset({"is", "was", "werd", "wordt", "ben", "bent"})
_TURNING = frozenset({"werd", "wordt", "was", "is", "ben", "bent", "geworden"})
WHEN = frozenset(
    "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag vandaag morgen gisteren nu pas al nog maar net "
    "inmiddels intussen gemiddeld".split()
)


def age_in_list(block: Block, expression: Expression) -> Verdict | None:
    """An age among others, or alone, behind a person: "van 9, 12 en 14 jaar", "een vrouw van 64", "(19, 21 en 24)"."""
    if expression.high > OLDEST or expression.low < 0 or expression.numeral.shape != "cardinal" or expression.high % 1:
        return None
    left = expression.hedge.first if expression.hedge else expression.left
    if block.word(expression.last) in _LINKS and _ends_old(block, left, expression.last):
        return Verdict("age", "age.years-old", Unit("a"), expression)
    if block.word(left - 1) not in _LEADS and block.word(left) != "tussen":
        return None
    if expression.is_range and block.word(left) == "tussen":
        return _between(block, expression, left)
    first, last = _extent(block, left, expression.last)
    before = block.word(first - 1)
    if before == "(":
        return _bracketed(block, expression, first - 1, last)
    if before != "van" or expression.numeral.coefficient == 0 or expression.unit is not None:
        return None
    person = block.word(first - 2)
    if not is_person(person):
        return None
    if block.word(last) in _YEARS:
        return _verdict(block, expression, last, "age.person-of")
    small_family = is_parent(person) and expression.high < _MOST_CHILDREN
    if small_family or block.word(last) in ("%", "-", "/", "("):
        return None
    if known_noun_at(block, last) or (last == first + 1 and counts_noun(block, last)):
        return None  # behind several numbers a plural is a verb: "dochters van drie en vijf slapen"
    if block.word(last) in ("op", "uit", "van", "naar") and (
        block.word(last + 1) in ("de", "het") or _is_number(block, last + 1)
    ):
        return None  # "negen van de tien"
    return Verdict("age", "age.person-of", Unit("a"), expression)


def _ends_old(block: Block, left: int, last: int) -> bool:
    """Whether a list goes on from here up to "jaar oud": "12, 14 en 17 jaar oud"."""
    end = _extent(block, left, last)[1]
    return end > last and block.word(end) in _YEARS and block.word(end + 1) in ("oud", "jong")


def bare_age(block: Block, expression: Expression) -> Verdict | None:
    """ "die 71 werd", "ze is 35.", "toen hij 16 was": the years alone, said of a person."""
    if expression.is_range or not 1 <= expression.high <= OLDEST or expression.high % 1:
        return None
    if expression.numeral.shape != "cardinal":
        return None
    at = expression.hedge.first if expression.hedge else expression.left
    right = block.word(expression.right)
    named = at > 1 and block.word(at - 2) in _WHENEVER and is_given_name(block.tokens.surface[at - 1])
    if _is_aside(block, at, expression):
        return Verdict("age", "age.becomes", Unit("a"), expression)
    subject = block.word(at - 1) in _SUBJECTS or named  # "toen hij 16 was", "toen Karel tien was"
    if subject and right in _TURNING and block.word(expression.right + 1) == "in":
        return Verdict("age", "age.becomes", Unit("a"), expression)  # "dat zij 38 was in 1902"
    if subject and right in _TURNING and not _goes_on(block, expression.right + 1):
        return Verdict("age", "age.becomes", Unit("a"), expression)
    while block.word(at - 1) in WHEN:
        at -= 1
    if block.word(at - 1) not in _BEING or not is_subject(block, at - 2):
        return None
    ends = right in (".", ",", ";", "!", "?", "", "en", "geworden", "toen", "maar", "als", "wanneer", "”", '"')
    return Verdict("age", "age.becomes", Unit("a"), expression) if ends else None


def _is_aside(block: Block, at: int, expression: Expression) -> bool:
    """ "Truus Bos, inmiddels 81, woont er nog", "Bert Kuiper, 42 en vader van drie kinderen": behind a name."""
    right = block.word(expression.right)
    first = at
    while block.word(first - 1) in _THEN:
        first -= 1
    if block.word(first - 1) != "," or first < 2 or expression.high < _YOUNGEST_NAMED or expression.hedge is not None:
        return False
    surface = block.tokens.surface[first - 2]
    is_named = surface[0].isupper() and surface[1:2].islower() and noun_like(block, first - 2)
    is_led = first > 2 and (block.tokens.surface[first - 3][0].isupper() or is_person(block.word(first - 3)))
    is_full = is_named and is_led
    if first < at:
        someone = block.word(first - 2)
        return right in (",", ".", ")") and (is_full or (is_person(someone) and not is_plural(someone)))
    is_someone = right == "en" and is_person(block.word(expression.right + 1))
    return is_someone and is_full and not block.word(expression.right + 1).endswith(("en", "s"))


def is_subject(block: Block, at: int) -> bool:
    """Whether the word is somebody of whom an age is said: "hij", "de man", "Karel"."""
    word = block.word(at)
    return word in _SUBJECTS or is_person(word) or (at >= 0 and bool(word) and is_given_name(block.tokens.surface[at]))


def _between(block: Block, expression: Expression, left: int) -> Verdict | None:
    """ "jongeren tussen 16 en 24 (jaar)"."""
    if not is_person(block.word(left - 1)):
        return None
    if block.word(expression.right) in _YEARS:
        return _verdict(block, expression, expression.right, "age.person-of")
    if known_noun_at(block, expression.right):
        return None
    return Verdict("age", "age.compared", Unit("a"), expression)


def _verdict(block: Block, expression: Expression, years: int, rule: str) -> Verdict:
    """With the word "jaar" at token `years`, which belongs to the last of the list."""
    if years != expression.right:
        return Verdict("age", rule, Unit("a"), expression)
    return Verdict("age", rule, Unit("a"), expression._replace(right=years + 1, unit_tokens=(years, years + 1)))


def _extent(block: Block, first: int, last: int) -> tuple[int, int]:
    """First token and end of the list of numbers that tokens `first` to `last` stand in."""
    for _ in range(_LONGEST_LIST):
        if not (block.word(first - 1) in _LINKS and _is_number(block, first - 2)):
            break
        first -= 2
    for _ in range(_LONGEST_LIST):
        if not (block.word(last) in _LINKS and _is_number(block, last + 1)):
            break
        last += 2
    return first, last


def _is_number(block: Block, at: int) -> bool:
    word = block.word(at)
    if word.isdecimal():
        return len(word) <= 3
    lexeme = dutch_word(word) if word else None
    return lexeme is not None and lexeme.role == "cardinal" and 0 < lexeme.value <= OLDEST


def _bracketed(block: Block, expression: Expression, bracket: int, last: int) -> Verdict | None:
    """ "(9)" and "(19, 21 en 24 jaar)" behind a person; a full name's first years would be a seed as often."""
    has_years = block.word(last) in _YEARS or block.word(last) in _SHORT_YEARS
    end = last + has_years + (has_years and block.word(last + 1) == ".")
    if (
        not (block.word(end) == ")" or (has_years and block.word(end) in _LINKS) or _describes(block, bracket, end))
        or expression.is_range
        or not block.word(expression.first).isdecimal()
    ):
        return None
    if expression.low < 1:
        return None
    person = block.word(bracket - 1)
    if not _names_somebody(block, bracket, expression):
        alone = last == bracket + 2 and not has_years
        if not is_person(person) or (alone and is_plural(person)):
            return None  # "de gewonden (12)" are twelve
    if not has_years:
        return Verdict("age", "age.in-brackets", Unit("a"), expression)
    return _verdict(block, expression, last, "age.in-brackets")


def _describes(block: Block, bracket: int, end: int) -> bool:
    """ "(37, ongehuwd)", "(61 jr. en kinderloos)": one number, and words alone up to the bracket's end."""
    if block.word(end) not in (",", "en"):
        return False
    for at in range(end + 1, end + 1 + _LONGEST_LIST):
        if block.word(at) == ")":
            return at > end + 1
        if not block.word(at)[:1].isalpha() and block.word(at) != ",":
            return False
        if dutch_word(block.word(at)) is not None or block.word(at) in _DAYS_AND_PLACES:
            return False
    return False


def _names_somebody(block: Block, bracket: int, expression: Expression) -> bool:
    """ "Ilse (9)", "trainer Claes (51)", "Els Jacobs (48)": from ten on behind a surname, where seeds stand too."""
    surface = block.tokens.surface[bracket - 1] if bracket else ""
    previous = block.tokens.surface[bracket - 2] if bracket > 1 else ""
    if previous == "." and bracket > 3 and block.tokens.surface[bracket - 3].isupper():
        return expression.high >= _YOUNGEST_NAMED  # "J. Smit (31)"
    if surface == "." and len(previous) == 1 and previous.isupper():
        return expression.high >= _YOUNGEST_NAMED and _is_before_initial(block, bracket - 3)
    if not (surface[:1].isupper() and surface[1:2].islower()):
        return False
    if previous in _PARTICLES:
        return expression.high >= _YOUNGEST_NAMED  # "Piet van Dam (17)"
    if block.word(bracket + 3) in (":", "-", "–") or block.word(bracket - 3) in (":", "-", "–"):
        return False  # seeds of players: "halve finale: Maes (4) - Roelants (19): 7-5"
    if previous[:1].isupper():
        if expression.high >= _YOUNGEST_NAMED:
            return previous[1:2].islower()
        return is_given_name(previous) and not _is_seed(block, bracket)  # a child: "Mia Claes (9)"
    if is_given_name(surface):
        return not _tells_of_sport(block, bracket)
    is_title = is_person(previous) or (noun_like(block, bracket - 2) and not is_known_noun(previous))
    return expression.high >= _YOUNGEST_NAMED and is_title


def _is_before_initial(block: Block, at: int) -> bool:
    """Whether a name stands before an initial: "Jan P. (52)", "Karel de V. (44)"."""
    while block.tokens.surface[at] in _PARTICLES and at > 0:
        at -= 1
    surface = block.tokens.surface[at] if at >= 0 else ""
    return surface[:1].isupper() and surface[1:2].islower()


def _is_seed(block: Block, bracket: int) -> bool:
    near = (block.word(at) for at in range(bracket - _NEAR, bracket + _NEAR))
    return _tells_of_sport(block, bracket) or not _OF_MATCHES.isdisjoint(near)


def _tells_of_sport(block: Block, bracket: int) -> bool:
    return any(block.word(at).startswith(_OF_SPORT) for at in range(bracket - _NEAR, bracket + _NEAR))


def _goes_on(block: Block, at: int) -> bool:
    """ "die 71 is geworden" ends; "die 71 was kwijtgeraakt" does not."""
    word = block.word(at)
    return word[:1].isalnum() and word not in ("en", "maar", "toen", "geworden", "is", "was", "heeft", "zei", "zegt")
