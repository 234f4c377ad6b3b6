"""Where a bare number is no figure, by the words around it: years, labels, parts of names, scores.

Asked once it is known that no unit stands beside the numeral.
"""

import re

from service.dutch.numerals_words import dutch_word
from service.dutch.words import AUXILIARIES
from service.extraction.quantities.base import Block, Expression
from service.extraction.quantities.people import counts_noun, plural_noun_at
from service.extraction.quantities.silent_words import MONTHS, noun_like, silent_words, year_like

_WEEKDAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
_PLURAL_ENDINGS = ("en", "s", "a", "i")
_SPOKEN_LABELS = frozenset("jaren nummer nummers".split())  # "de jaren zestig en zeventig", "nummer twee en vijf"
_THE = frozenset({"het", "dit", "dat"})
_SLASHED = 3  # tokens of "12/45"
_CASES = frozenset("zaak arrest vonnis nummer besluit wet kamerstuk beschikking ordonnantie decreet".split())
# Labels where no noun stands behind the number: "boek 12 van de reeks"; "boek 12 kamers" asks something.
_WEAK_LABELS = frozenset(
    "boek roman serie reeks lied band album film seizoen sectie gang rij stoel tribune vitrine gate".split()
)
_WHERE = frozenset({"in", "uit", "bij", "voor", "op", "te"})
_DASHES = frozenset({"-", "–", "—"})
_QUOTES = frozenset("\"'“”„«‘’")  # "Vier Winden", a house
_SECRETS = ("code", "wachtwoord", "nummer")
_OLDEST_JUNIOR = 23
_POINTED = re.compile(r"\d{1,3}\.(\d+)")
_MOST_DECIMALS = 3  # three behind a point are thousands
_LONGEST_NAME, _LIST_REACH = 3, 6
_LONGEST_ROW = 12  # tokens
# Hedges that stand before years as well.
_OF_TIME = frozenset(
    (
        "rond",
        "omstreeks",
        "ca",
        "circa",
        "ca .",
        "tussen",
        "vanaf",
        "tot",
        "tot en met",
        "t / m",
        "pas",
        "tegen de",
        "rond de",
    )
)


def is_silent(block: Block, expression: Expression) -> bool:
    """Whether a numeral without a unit is a year, a label, part of a name, a score or an address."""
    written = block.word(expression.first)
    if "." in written and _is_version(block, expression):
        return True
    if len(written) == 4 and _is_address(block, expression):
        return True
    if _is_group(block, expression) or _is_case_number(block, expression):
        return True
    if expression.numeral.shape != "cardinal":
        return False
    if _is_score(block, expression) or _is_label(block, expression) or _is_year(block, expression):
        return True
    if _is_bracketed(block, expression) or _is_era(block, expression.right):
        return True
    if (
        expression.high <= 24
        and block.word(expression.left - 1) == "om"
        and not (noun_like(block, expression.right) or block.word(expression.right) == "per")
    ):
        return True
    if expression.high == 1 and block.word(expression.left - 1) in ("op", "nummer"):
        return not noun_like(block, expression.right)  # "wekenlang op één"
    return expression.high == 0 and not noun_like(block, expression.right)


def stands_behind_name(block: Block, expression: Expression) -> bool:
    """ "De N-VA haalt 24 zetels, Vlaams Belang 31 en Vooruit 18": a number of its own in a list of names."""
    if block.word(expression.right) not in (",", ".", ";", "en", ")") or not block.word(expression.first).isdecimal():
        return False
    at = expression.left - 1
    while at > 0 and block.tokens.surface[at][0].isupper() and expression.left - at <= _LONGEST_NAME:
        at -= 1
    at -= block.word(at) in _WHERE  # "in Italië 12 en in Spanje 3"
    return block.word(at) in (",", "en", ";") and any(
        block.word(before)[:1].isnumeric() for before in range(at - _LIST_REACH, at)
    )


def end_of_row(block: Block, at: int) -> int:
    """End of a row of so many bare numbers that it is a table or a draw of lots, or `at`: "3, 12, 24, 33, 41, 44"."""
    last = at
    while last < block.size and (block.lower[last].isdecimal() or block.lower[last] == ","):
        last += 1
        if last - at == 1 and not (block.word(last).isdecimal() or block.word(last) == ","):
            return at
    return last if last - at >= _LONGEST_ROW else at


def end_of_list(block: Block, expression: Expression) -> int:
    """End of the numbers that a label goes on with: "tramlijnen 2, 3, 5 en 15", "de jaren 20 en 30"."""
    at = expression.last
    label = block.word(expression.left - 1)
    spoken = label in _SPOKEN_LABELS
    labelled = spoken or label in silent_words().labels
    while block.word(at) in (",", "en", "of", "tot", "naar", "&") and (
        block.word(at + 1).isdecimal() or (spoken and dutch_word(block.word(at + 1)) is not None)
    ):
        if (noun_like(block, at + 2) and not labelled) or block.word(at + 2) in ("%", "procent"):
            break
        at += 2
    return at


def _is_group(block: Block, expression: Expression) -> bool:
    """ "het viertal", "de Groep van 77": who they are, and no number of anything."""
    at = expression.left
    if block.word(expression.last - 1).endswith("tal") and block.word(at - 1) in _THE:
        return not plural_noun_at(block, expression.right)
    return block.word(at - 1) == "van" and at > 1 and block.tokens.surface[at - 2] == "Groep"


def _is_case_number(block: Block, expression: Expression) -> bool:
    """ "zaak 12/45", "(12/45)", "de 1/8 finales"; "1/4 van de akkers" is a share."""
    if block.word(expression.first + 1) != "/" or expression.last - expression.first != _SLASHED:
        return False
    before, behind = block.word(expression.left - 1), block.word(expression.right)
    if block.words(expression.first, expression.last) == ("9", "/", "11"):
        return behind != "van"
    return before in silent_words().labels or before in _CASES or (before, behind) == ("(", ")") or "finale" in behind


def _is_version(block: Block, expression: Expression) -> bool:
    """ "Python 3.11", "Web 2.0", "51.2194": a point where Dutch would write a comma, and nothing that is counted."""
    match = _POINTED.fullmatch(block.word(expression.first))
    if match is None or expression.is_range or noun_like(block, expression.right):
        return False
    at = expression.left - 1
    is_name = at >= 0 and block.tokens.surface[at][0].isupper() and expression.hedge is None
    return len(match[1]) > _MOST_DECIMALS or (is_name and len(match[1]) < _MOST_DECIMALS)


def _is_address(block: Block, expression: Expression) -> bool:
    """ "Kerkstraat 5, 9000 Gent": four digits and the town that they stand for."""
    written, right = block.word(expression.first), expression.right
    if len(written) != 4 or not written.isdecimal() or block.word(expression.left - 1) not in ("", ","):
        return False
    town = block.tokens.surface[right] if right < block.size else ""
    is_town = town[:1].isupper() and not town.endswith(_PLURAL_ENDINGS[:2])
    return is_town and not block.word(right + 1)[:1].isalnum()


def _is_bracketed(block: Block, expression: Expression) -> bool:
    """ "(1)" numbers a list or seeds a player; "(23.654)" and "(3 miljoen)" tell something."""
    return (
        expression.high < 100
        and block.word(expression.left - 1) == "("
        and block.word(expression.right) == ")"
        and block.word(expression.first).isdecimal()
        and expression.last - expression.first == 1
    )


def _is_era(block: Block, at: int) -> bool:
    """ "520 v.Chr.", "79 na Christus", "700-500 v.Chr."."""
    if block.word(at) in _DASHES and block.word(at + 1).isdecimal():
        at += 2
    word, following = block.word(at), block.word(at + 1)
    return (word in ("v", "n") and following == "." and block.word(at + 2) == "chr") or (
        word in ("voor", "na", "vóór") and following == "christus"
    )


def _is_score(block: Block, expression: Expression) -> bool:
    """ "2-1", "3 - 0", "met 6-4"; "10-15 mensen" is a range."""
    numeral = expression.numeral
    right = expression.right
    if block.word(right) in ("-", "–") and block.word(right + 1)[:1].isdecimal() and expression.high < 200:
        return True
    before = block.word(expression.first - 1)
    if before == "-" and block.word(expression.first - 2)[:1].isdecimal() and expression.high < 200:
        return True
    if not (expression.is_range and numeral.digits):
        return False
    if any(block.word(at) in ("-", "–", "—") for at in range(expression.first, expression.last)):
        small = expression.low < 10 and expression.high < 10
        return not noun_like(block, right) or (small and not block.word(right).endswith(_PLURAL_ENDINGS))
    return False


def _is_label(block: Block, expression: Expression) -> bool:
    words = silent_words()
    at = expression.left
    before = block.word(at - 1)
    if before == "." and block.touches(at - 2):
        before = block.word(at - 2)
        if before not in ("art", "nr", "blz", "p", "no"):
            before = ""
    written = expression.numeral.digits
    if before in words.labels and (written or before in ("nummer", "artikel", "artikelen", "top")):
        if before == "top":
            return True
        return before not in ("in", "op") and not plural_noun_at(block, expression.right)
    if expression.high <= 6 and block.word(expression.right) in words.school_levels:
        return True
    if _is_postcode(block, expression):
        return True
    if block.word(expression.right) in words.name_tails and block.tokens.surface[expression.right][0].isupper():
        return True
    if not before or not before[0].isalpha() or expression.hedge is not None:
        return _is_capitalised_name(block, expression)
    if not written or expression.is_range:
        return _is_capitalised_name(block, expression)
    if before in words.name_heads or before == "top":
        return before == "top" or not plural_noun_at(block, expression.right)  # "telde de club 400 leden"
    if before in _WEAK_LABELS and (not noun_like(block, expression.right) or _has_capital(block, expression.right)):
        return True
    if before == "is" and block.word(at - 2).endswith(_SECRETS):
        return True
    if before == "onder" and at > 1 and _has_capital(block, at - 2) and expression.high <= _OLDEST_JUNIOR:
        return not noun_like(block, expression.right)  # "Jong Oranje onder 21"
    is_numbered = before.endswith(words.label_endings) and (expression.high < 1000 or before.endswith("nummer"))
    if plural_noun_at(block, expression.right):
        return False  # "volgens Jan Verdijk 12 klachten"
    if is_numbered and block.word(expression.first).isdecimal():
        return True
    capital = block.tokens.surface[at - 1][0].isupper()
    if capital and before.endswith(words.street_endings) and expression.high < 2000:
        return True
    if before in _WEEKDAYS and expression.high <= 31 and not noun_like(block, expression.right):
        return True
    # "Vooruit 2", "N-VA 1", "Sinterklaas 3": a name with its number, and no noun behind it.
    initials = block.tokens.surface[at - 1].isupper() and 2 <= len(before) <= 4  # "vlucht SN 2903"
    is_short = block.word(expression.first).isdecimal() and (expression.high < 1000 or initials)
    if not (is_short and capital and at > 1) or block.word(at - 2) in (".", "") or counts_noun(block, expression.right):
        return False
    return not stands_behind_name(block, expression)


def _has_capital(block: Block, at: int) -> bool:
    return at < block.size and block.tokens.surface[at][0].isupper()


def _is_postcode(block: Block, expression: Expression) -> bool:
    """ "1012 AB": four digits and two capitals are a Dutch postcode."""
    written = block.word(expression.first)
    letters = block.tokens.surface[expression.right] if expression.right < block.size else ""
    return len(written) == 4 and written.isdecimal() and len(letters) == 2 and letters.isupper() and letters.isalpha()


def _is_capitalised_name(block: Block, expression: Expression) -> bool:
    """ "de Zeven Provinciën": a number word with a capital inside a sentence, before another capital."""
    first, right = expression.first, expression.right
    surface = block.tokens.surface[first]
    if not surface[0].isupper() or first == 0 or right >= block.size:
        return False
    return (block.word(first - 1)[:1].isalpha() or block.word(first - 1) in _QUOTES) and block.tokens.surface[right][
        0
    ].isupper()


def _is_year(block: Block, expression: Expression) -> bool:
    words, numeral = silent_words(), expression.numeral
    at = expression.left
    before = block.word(at - 1)
    if before == "jaren" and (numeral.value < 100 or year_like(block.word(at))):
        return True  # "de jaren tachtig", "de jaren 90", "de jaren 1960"
    if before in _DASHES and year_like(block.word(at)) and year_like(block.word(at - 2)):
        return True  # "1605 of 1606 - 1638"
    if before == "jaar" and block.word(at - 2) == "het" and not noun_like(block, expression.right):
        return True  # "in het jaar 68"; "dit jaar 45 doden" counts
    if before == "de" and block.word(at - 2) in ("in", "voor", "eind", "begin") and _is_decade(block, expression):
        return True  # "een echtpaar van in de negentig"
    if before == "'" and block.touches(at - 1) and numeral.value < 100 and block.word(at).isdecimal():
        return True
    right = block.word(expression.right)
    phrase = expression.hedge.phrase if expression.hedge else ""
    if phrase and phrase not in _OF_TIME:
        return False
    is_plural = right not in words.year_after and plural_noun_at(block, expression.right)
    if _is_early_year(block, expression, phrase, is_plural=is_plural):
        return True
    if before in MONTHS and len(block.word(at)) == 2 and not noun_like(block, expression.right):
        return block.word(at).isdecimal() and expression.low > 31  # "mei 68"
    if not all(year_like(block.word(token)) for token in (expression.first, expression.last - 1)):
        return False
    follows_noun = noun_like(block, expression.right) and right not in words.year_after
    if before in MONTHS:
        return True
    if before in words.year_before or phrase:
        return not (is_plural and expression.high % 10 == 0)
    if is_plural and expression.high % 50 and block.tokens.surface[expression.right][0].isupper():
        return True  # "1966 Wereldrecords", the line of a table
    if before == "(" and expression.high % 50:
        return True  # "(1648 Vrede van Westfalen)"
    if expression.low >= 1800 and not is_plural:
        return True
    return before in ("(", ",", "van") and not follows_noun


def _is_early_year(block: Block, expression: Expression, phrase: str, *, is_plural: bool) -> bool:
    """ "werd in 962 keizer", "rond 280 werden zij verdreven": three digits, and nothing that they count."""
    written = block.word(expression.first)
    if len(written) != 3 or not written.isdecimal() or is_plural:
        return False
    if expression.is_range:  # "tussen 630 en 740 ca. 50 abdijen"
        return phrase == "tussen" and expression.high < 1000 and not noun_like(block, expression.right)
    if phrase in ("rond", "omstreeks"):
        return block.word(expression.right) in AUXILIARIES or expression.low % 10 != 0
    if phrase == "vanaf":
        return expression.low % 10 != 0
    is_in = block.word(expression.left - 1) in ("in", "anno") and not phrase
    return is_in and noun_like(block, expression.right) and not block.word(expression.right).endswith("e")


def _is_decade(block: Block, expression: Expression) -> bool:
    ten = not expression.numeral.digits and expression.low % 10 == 0 and 20 <= expression.high <= 90
    return ten and not noun_like(block, expression.right)
