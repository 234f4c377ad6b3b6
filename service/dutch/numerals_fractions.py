"""Parts of a whole: "een derde", "twee en een half", "driekwart", "1/4", "een op de vijf"."""

import re
from dataclasses import replace
from decimal import Decimal

from service.dutch.calendar import MONTHS
from service.dutch.numerals_digits import MAX_LENGTH, VULGAR_FRACTIONS, parse_digits
from service.dutch.numerals_row import ONE, PARTS, Numeral, Row
from service.dutch.numerals_sums import product, times
from service.dutch.numerals_words import Lexeme
from service.dutch.word_forms import infinitive
from service.dutch.words import AUXILIARIES

_THREE_QUARTERS = Lexeme("part", Decimal("0.75"))
# Which words join part and whole, and whether "de" may stand behind them.
_RATIO = {"op": (True, False), "uit": (True, False), "van": (True,), "in": (False,)}
# Wholes that are always shares: "negen van de tien" is 0.9, "twee van de drie verdachten" counts two of three people.
_ROUND_WHOLES = (10, 100, 1000)
_OF_THEM = frozenset("de die deze zijn haar hun onze".split())
_SAYS_WHICH = frozenset("is was zijn waren als werd wordt blijft bleef , noemde noemt in".split())
_FEW_ENOUGH = 1000
_LARGEST_WRITTEN = 1000  # "102/2003" is the number of a case
_WHOLES = frozenset("finale finales finalist finalisten marathon maan gare oog oor woord werk".split())
_SIDES_IN = frozenset("m meter cm centimeter mm millimeter km kilometer voet inch".split())
# "een derde ingewilligd": a participle whose prefix shows that it is no noun.
_PARTICIPLE = re.compile("(?:in|uit|af|op|aan|toe|goed|door|mee|weg|terug|over|vast)ge[a-zë]+(?:d|t|en)")
_FEWEST_OF_RATE = 10_000
_NO_DENOMINATOR = frozenset("plaats plaatsen prijs prijzen divisie klasse helft keer maal ronde seizoen".split())
# What may follow a fraction directly: "een derde minder", "een vijfde deel".
_AFTER_FRACTION = frozenset(
    "van deel minder meer hoger lager groter kleiner duurder goedkoper korter langer is was werd wordt en of op in te "
    "al bijna had heeft kreeg komt kwam daarvan hiervan ervan of niet wel".split()
)
# Behind these "een derde" is a share: nobody tries "ruim een derde poging".
_HEDGES = frozenset("ruim bijna ongeveer circa haast krap dik minstens dan zo'n".split())
_OF_WHOM = frozenset(("wie", "waarvan", "hiervan", "daarvan"))  # "van wie een derde ziek was"
# "daalde met een vijfde tot", "nam met een derde af", "met een kwart gestegen".
_MOVED = frozenset(
    """
    af toe tot naar terug omlaag omhoog gestegen gedaald gegroeid gekrompen gezakt verminderd verlaagd verhoogd
    dalen stijgen groeien krimpen verminderen verlagen verhogen
    """.split()
)
_HALVED = frozenset({"uur", "pond", "kilo", "liter", "procent"})
_LARGEST_RATIO = 100
_ROW = frozenset((",", "en"))
_DRIVES = frozenset("rijdt reed rijden reden loopt liep verbruikt".split())
_CLOCK = frozenset(("uur", "graden"))
_MONTHS = frozenset(MONTHS["nl"])


def with_parts(row: Row, numeral: Numeral) -> Numeral:
    """ "twee en een half (miljoen)", "drie kwart", "twee derde", "vier op de tien": what may follow a cardinal."""
    at = numeral.last
    mixed = _mixed_fraction(row, numeral)
    if mixed is not None:
        return mixed
    joined = row.word(at) in ("en", "and")
    after = at + joined
    article = row.word(after) in ("een", "één", "a")
    part = row.lexeme(after + article)
    if part is not None and part.role == "part" and joined and row.word(after + article) != "helft":
        value, last, coefficient = times(row, numeral.value + part.value, after + article + 1, numeral.coefficient)
        return replace(numeral, last=last, value=value, coefficient=coefficient)
    following = row.lexeme(at)
    if following is not None and following.role == "ordinal" and numeral.value >= 1000 and numeral.value % 1000 == 0:
        return Numeral(numeral.first, at + 1, numeral.value + following.value, "ordinal")  # "een miljoen honderdeerste"
    if following is not None and numeral.value < 100 and numeral.value % 1 == 0:
        if following.role == "part" and following.value == Decimal("0.25") and numeral.value == 3:
            return part_of_one(row, numeral.first, at, _THREE_QUARTERS) or numeral
        if following.role == "part" and numeral.value == ONE and row.word(at) in ("kwart", "half", "halve"):
            return part_of_one(row, numeral.first, at, following) or numeral  # "één kwart"
        if following.role == "ordinal" and numeral.value < following.value > 2 and is_denominator(row, at):
            return Numeral(numeral.first, at + 1, PARTS.divide(numeral.value, following.value), "fraction")
    return ratio(row, numeral) or numeral


def _mixed_fraction(row: Row, numeral: Numeral) -> Numeral | None:
    """ "drie een vijfde", "zestig en drie vierde", "vijf / achtste", "eenentwintig vijfde"."""
    at = numeral.last
    if row.word(at) == "/" and (under := row.lexeme(at + 1)) is not None and under.role == "ordinal":
        return Numeral(numeral.first, at + 2, PARTS.divide(numeral.value, under.value), "fraction")
    for top_at in (at, at + 1) if row.word(at) == "en" else (at,):
        top, under = row.lexeme(top_at), row.lexeme(top_at + 1)
        if top is None or under is None or top.role not in ("cardinal", "article") or under.role != "ordinal":
            continue
        if top_at > at and row.word(top_at + 2) in ("van", "deel"):
            continue  # "vijf, en een derde van de klas"
        if top.value < under.value > 2 and is_denominator(row, top_at + 1):
            part = PARTS.divide(top.value, under.value)
            # "zes miljoen en twee derde": of a million
            size = numeral.value / numeral.coefficient if numeral.value and numeral.value % 1000 == 0 else ONE
            return replace(numeral, last=top_at + 2, value=numeral.value + part * size)
    top = row.lexeme(at)
    is_small = numeral.value < 1000 or numeral.value % 1000
    if (
        top is not None
        and top.role == "ordinal"
        and is_small
        and numeral.value > top.value > 2
        and not row.word(at + 1)
    ):
        return Numeral(numeral.first, at + 1, PARTS.divide(numeral.value, top.value), "fraction")
    return None


def part_of_one(row: Row, first: int, at: int, lexeme: Lexeme) -> Numeral | None:
    """ "een half (miljoen)", "driekwart", "een kwart", "de helft"."""
    if row.word(at + 1) in _WHOLES:
        return None  # "een halve finale"
    if row.word(at) == "helft":
        previous = row.lookup(row.word(at - 1)) if at else None
        is_second = row.word(at - 1) in ("e", "de", "ste") and row.word(at - 2).isdecimal() and row.tokens.touch(at - 2)
        is_second = is_second or (previous is not None and previous.role == "ordinal")
        if is_second or row.word(at - 1) in ("laatste", "andere"):
            return None  # "de tweede helft" is half of a match
        return Numeral(at - (row.word(at - 1) == "de"), at + 1, lexeme.value, "fraction")
    skipped = int(row.language == "en" and row.word(at + 1) == "a")  # "half a million"
    value, last, coefficient = times(row, lexeme.value, at + 1 + skipped, lexeme.value)
    if last > at + 1 + skipped:
        return Numeral(first, last, value, "cardinal", coefficient)
    last -= skipped
    is_half = row.word(at + 1) in _HALVED or (row.language == "en" and row.word(at + 1) == "of")
    if first == at and row.word(at) in ("half", "halve", "kwart") and not is_half:
        return None  # "half maart", "kwart voor vijf"; "half uur later" is a headline's
    return Numeral(first, last, value, "fraction")


def is_denominator(row: Row, at: int) -> bool:
    """Whether the ordinal at `at` divides ("een derde van") or counts ("een derde ronde", "een tweede golf")."""
    previous = row.lexeme(at - 1)
    if row.word(at + 1) in _NO_DENOMINATOR:
        return False
    if at >= 2 and row.word(at - 1) == "een" and (row.word(at - 2) in _HEDGES or row.word(at - 2) in _OF_WHOM):
        return True
    if row.word(at).endswith("s" if row.language == "en" else "n") or (previous is not None and previous.value > 1):
        return True
    following = row.word(at + 1)
    if not following[:1].isalpha() or following in _AFTER_FRACTION:
        return True
    if following in _MOVED and row.word(at - 2) in ("met", "tot", "van"):
        return True
    if following == "tot" and (row.word(at + 3) == "helft" or row.word(at + 2) == "driekwart"):
        return True  # "een derde tot de helft"
    return _PARTICIPLE.fullmatch(following) is not None


def ratio(row: Row, numeral: Numeral) -> Numeral | None:
    """ "een op de vijf", "2 op 3", "negen van de tien": part and whole, as a fraction."""
    at = numeral.last
    link = row.word(at)
    if row.word(at + 1) == "op" and row.word(at + 2) == "de":
        return _ratio_around(row, numeral)
    if link not in _RATIO or numeral.value % 1 or numeral.value > 999:
        return None
    article = row.word(at + 1) == "de"
    if article not in _RATIO[link]:
        return None
    whole = _bare(row, at + 1 + article)
    if link == "op" and numeral.value == 1 and (odds := _large(row, at + 1 + article, whole)) is not None:
        return Numeral(numeral.first, odds.last, PARTS.divide(ONE, odds.value), "fraction")
    if whole is not None and whole.value == numeral.value == ONE and link == "op" and not article:
        return Numeral(numeral.first, whole.last, ONE, "code")  # "een gesprek, één op één"
    if whole is None or whole.value <= numeral.value or row.word(whole.last) in _MONTHS:
        return None
    before = row.word(numeral.first - 1)
    if link == "op" and numeral.value == 1 and before in _DRIVES:
        return Numeral(numeral.first, whole.last, numeral.value, "code")  # "rijdt 1 op 18": kilometres a litre
    if link == "op" and (before == "van" or row.word(whole.last) in _SIDES_IN):
        return None  # "ging van 4 op 7 zetels", "een zaal van 40 op 60 meter"
    if link == "van" and row.word(numeral.first) == "een" and (before in _SAYS_WHICH or before in ("en", "of")):
        return None  # "Gent is een van de tien steden"
    if link == "op" and whole.value >= _FEWEST_OF_RATE and whole.value % 1000 == 0:
        return None  # "12 op 100.000 inwoners" is a rate
    if link == "in" and row.word(numeral.first) not in ("1", "een", "één"):
        return None
    if link == "van" and whole.value > _ROUND_WHOLES[0] and row.word(whole.last)[:1].isalpha():
        return None  # "300 van de 1.000 inwoners" counts both
    if link in ("van", "in", "uit") and whole.value not in _ROUND_WHOLES:
        following = row.word(whole.last)  # "twee van de drie verdachten" counts two, and three
        if following[:1].isalnum():
            return None
    return Numeral(numeral.first, whole.last, PARTS.divide(numeral.value, whole.value), "fraction")


def _large(row: Row, at: int, whole: Numeral | None) -> Numeral | None:
    """The whole of "een op de 14 miljoen", "1 op 1,5 miljoen", "een op de honderdduizend": so many are the odds."""
    if row.word(at)[:1].isdecimal():
        value = parse_digits(row.lower[at], row.language)
        if value is None:
            return None
        total, last, _ = times(row, value, at + 1, value)
        return Numeral(at, last, total) if total >= _FEWEST_OF_RATE else None
    return whole if whole is not None and whole.value >= _FEWEST_OF_RATE else None


def _ratio_around(row: Row, numeral: Numeral) -> Numeral | None:
    """ "één leraar op de tien", "vier huizen op de vijf": a ratio around its noun; nothing else may follow."""
    whole = _bare(row, numeral.last + 3) if row.word(numeral.last).isalpha() else None
    if whole is None or numeral.value % 1 or not 0 < numeral.value < whole.value <= _LARGEST_RATIO:
        return None
    following = row.word(whole.last)
    if following[:1].isalpha() and following not in AUXILIARIES and infinitive(following) is None:
        return None  # "drie zetels op de twaalf plaatsen"
    if following[:1].isnumeric() or following in _MONTHS or following in _CLOCK:
        return None
    return Numeral(numeral.first, whole.last, PARTS.divide(numeral.value, whole.value), "fraction")


def is_one_of(row: Row, at: int) -> bool:
    """ "een van de vier gewonden": one, of a number that follows; "Gent is een van de vier steden" only says which."""
    if row.word(at + 1) != "van" or row.word(at + 2) not in _OF_THEM or row.word(at - 1) in _SAYS_WHICH:
        return False
    whole = _bare(row, at + 3)
    if whole is None or not ONE < whole.value < _FEW_ENOUGH or whole.value in _ROUND_WHOLES:
        return False
    if row.tokens.surface[at + 3][0].isupper():
        return False  # "een van de Zeven Wonderen"
    return row.word(whole.last)[:1].isalpha() and row.word(whole.last) not in _MONTHS


def _bare(row: Row, at: int) -> Numeral | None:
    """A whole number without what may follow it."""
    if at >= row.size:
        return None
    if row.lower[at].isdecimal() and len(row.lower[at]) <= MAX_LENGTH:
        if row.tokens.touch(at) and row.lower[at + 1][0].isalnum():
            return None
        return Numeral(at, at + 1, Decimal(row.lower[at]))
    if row.lower[at][0].isnumeric():
        value = parse_digits(row.lower[at], row.language)
        return None if value is None or value % 1 else Numeral(at, at + 1, value)
    lexeme = row.lexeme(at)
    if lexeme is None or lexeme.role not in ("cardinal", "magnitude") or lexeme.value % 1:
        return None
    value, last, _ = product(row, at)
    return Numeral(at, last, value)


def slashed(row: Row, at: int, value: Decimal) -> Numeral | None:
    """ "1/4", "20/100"."""
    if row.word(at + 1) != "/" or not row.lower[at].isdecimal() or row.word(at + 3) == "/":
        return None
    if not (row.tokens.touch(at) and row.tokens.touch(at + 1) and row.lower[at + 2].isdecimal()):
        return None
    is_share = row.word(at + 3) == "en" and row.word(at - 1) == "tussen"  # "tussen 1/4 en 1/3"
    if row.word(at + 3) in _ROW and row.word(at + 5) == "/" and row.word(at + 4).isdecimal() and not is_share:
        return Numeral(at, at + 3, value, "code", digits=True)  # "2/6, 6/3": the sets of a match
    if row.word(at - 2) == "/" or row.word(at - 3) == "/":
        return Numeral(at, at + 3, value, "code", digits=True)
    under = parse_digits(row.lower[at + 2])
    if under is None or not value < under <= _LARGEST_WRITTEN or row.lower[at][0] == "0" or row.lower[at + 2][0] == "0":
        return None
    return Numeral(at, at + 3, PARTS.divide(value, under), "fraction", digits=True)


def mixed(row: Row, last: int, value: Decimal) -> tuple[Decimal, int]:
    """ "2½", "2 1/4"."""
    if last < row.size and row.lower[last] in VULGAR_FRACTIONS:
        over, under = VULGAR_FRACTIONS[row.lower[last]]
        return value + PARTS.divide(Decimal(over), Decimal(under)), last + 1
    if value < 100 and row.word(last).isdecimal() and row.word(last + 1) == "/":
        part = slashed(row, last, Decimal(row.lower[last][:MAX_LENGTH]))
        if part is not None:
            return value + part.value, part.last
    return value, last
