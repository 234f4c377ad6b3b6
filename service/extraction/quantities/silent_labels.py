"""Numbers that name: behind a label, a name, a street or a code, or before a town.

"Lijn 12", "Boeing 747", "Kerkstraat 5", "Python 3.11", "9000 Gent". A plural noun right behind the number is counted,
whatever stands before it: "volgens Jan Verdijk 12 klachten", "toen telde de club 400 leden".
"""

import re

from service.dutch.numerals_words import dutch_word
from service.dutch.words import DETERMINERS
from service.extraction.quantities.base import Block, Expression
from service.extraction.quantities.people import counts_noun, plural_noun_at
from service.extraction.quantities.silent_words import PLURAL_ENDINGS, noun_like, silent_words

_WEEKDAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
_SPOKEN_LABELS = frozenset("jaren nummer nummers".split())  # "de jaren zestig en zeventig", "nummer drie en zes"
# Labels where no noun stands behind the number: "boek 12 van de reeks"; "boek 12 kamers" asks something.
_WEAK_LABELS = frozenset(
    "boek roman serie reeks lied band album film seizoen sectie gang rij stoel tribune vitrine gate".split()
)
_WHERE = frozenset({"in", "uit", "bij", "voor", "op", "te"})
_QUOTES = frozenset("\"'“”„«‘’")  # "Vier Winden", a house
_SECRETS = ("code", "wachtwoord", "nummer")
_OLDEST_JUNIOR = 23
_POINTED = re.compile(r"\d{1,3}\.(\d+)")
_MOST_DECIMALS = 3  # three behind a point are thousands
_FEASTS = frozenset("pasen pinksteren kerstmis kerst nieuwjaar hemelvaart sinterklaas carnaval koningsdag".split())
_BEST_MARK = 10
# Works and houses whose name follows them.
_WORKS = frozenset(
    """
    schilderij film boek roman lied song nummer toneelstuk serie album musical opera documentaire single tentoonstelling
    expo podcast game videospel computerspel restaurant café hotel brasserie gedicht hit stuk voorstelling
    kortfilm thriller trilogie strip stripreeks tijdschrift blad programma televisieprogramma
    """.split()
)
_LONGEST_NAME, _LIST_REACH = 3, 6


def is_label(block: Block, expression: Expression) -> bool:
    """Whether the bare number goes with the label or the name before it, or the town behind it."""
    words = silent_words()
    at = expression.left
    before = block.word(at - 1)
    if before == "." and block.touches(at - 2):
        before = block.word(at - 2)
        if before not in ("art", "nr", "blz", "p", "no"):
            before = ""
    written = expression.numeral.digits
    if before in _WORKS and _is_named_work(block, expression):
        return True
    if before in words.labels and (written or before in ("nummer", "artikel", "artikelen", "top")):
        if before == "top":
            return True
        return before not in ("in", "op") and not plural_noun_at(block, expression.right)
    if expression.high <= 6 and block.word(expression.right) in words.school_levels:
        return True
    is_mark = before == "een" and written and expression.high <= _BEST_MARK and block.word(expression.right) == "of"
    if is_mark and block.word(expression.right + 1) in ("hoger", "meer", "lager"):
        return True  # "gaf een 6 of hoger"
    if _is_postcode(block, expression):
        return True
    if _is_titled(block, expression):
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
    if before in _FEASTS and block.word(at - 2) in ("op", "met"):
        return False  # "op Pasen kwamen er 300, met Pinksteren 200"
    # "Vooruit 2", "N-VA 1", "Sinterklaas 3": a name with its number, and no noun behind it.
    initials = block.tokens.surface[at - 1].isupper() and 2 <= len(before) <= 4  # "vlucht SN 2903"
    is_short = block.word(expression.first).isdecimal() and (expression.high < 1000 or initials)
    if not (is_short and capital and at > 1) or block.word(at - 2) in (".", "") or counts_noun(block, expression.right):
        return False
    if _is_part(block, expression.right):
        return False
    return not stands_behind_name(block, expression)


def _is_named_work(block: Block, expression: Expression) -> bool:
    """ "het schilderij Drie zussen", "de film 12 Years": a capital in the number, or in the word behind digits."""
    if expression.hedge is not None:
        return False
    if not expression.numeral.digits:
        return block.tokens.surface[expression.first][0].isupper()
    return _has_capital(block, expression.right) and not block.tokens.surface[expression.right].isupper()


def _is_part(block: Block, right: int) -> bool:
    """ "dat Philips 120 van de 1.500 banen schrapt": a part of a number is no name's own."""
    if block.word(right) != "van" or block.word(right + 1) not in DETERMINERS:
        return False
    whole = block.numeral(right + 2)
    return whole is not None and whole.shape == "cardinal"


def is_version(block: Block, expression: Expression) -> bool:
    """ "Python 3.11", "Web 2.0", "51.2194": a point where Dutch would write a comma, and nothing that is counted."""
    match = _POINTED.fullmatch(block.word(expression.first))
    if match is None or expression.is_range:
        return False
    if noun_like(block, expression.right) and not _is_model(block, expression):
        return False
    at = expression.left - 1
    is_name = at >= 0 and block.tokens.surface[at][0].isupper() and expression.hedge is None
    return len(match[1]) > _MOST_DECIMALS or (is_name and len(match[1]) < _MOST_DECIMALS)


def _is_model(block: Block, expression: Expression) -> bool:
    """ "een Opel Astra 1.6 Turbo": two names before the number and a third behind it."""
    surface, at = block.tokens.surface, expression.left
    return at > 1 and surface[at - 1][0].isupper() and _has_capital(block, expression.right)


def is_address(block: Block, expression: Expression) -> bool:
    """ "Kerkstraat 5, 9000 Gent": four digits and the town that they stand for."""
    written, right = block.word(expression.first), expression.right
    if len(written) != 4 or not written.isdecimal() or block.word(expression.left - 1) not in ("", ","):
        return False
    town = block.tokens.surface[right] if right < block.size else ""
    is_town = town[:1].isupper() and not town.endswith(PLURAL_ENDINGS[:2])
    return is_town and not block.word(right + 1)[:1].isalnum()


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


def end_of_list(block: Block, expression: Expression) -> int:
    """End of the numbers that a label goes on with: "buslijnen 4, 9 en 21", "de jaren 20 en 30"."""
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


def _has_capital(block: Block, at: int) -> bool:
    return at < block.size and block.tokens.surface[at][0].isupper()


def _is_postcode(block: Block, expression: Expression) -> bool:
    """ "1012 AB": four digits and two capitals are a Dutch postcode."""
    written = block.word(expression.first)
    letters = block.tokens.surface[expression.right] if expression.right < block.size else ""
    return len(written) == 4 and written.isdecimal() and len(letters) == 2 and letters.isupper() and letters.isalpha()


def _is_titled(block: Block, expression: Expression) -> bool:
    """ "basisschool De 12 Apostelen": an article with a capital inside a sentence begins a name."""
    at = expression.left - 1
    if at < 1 or block.tokens.surface[at] not in ("De", "Het") or not block.word(at - 1)[:1].isalpha():
        return False
    return _has_capital(block, expression.right)


def _is_capitalised_name(block: Block, expression: Expression) -> bool:
    """ "de Zeven Provinciën": a number word with a capital inside a sentence, before another capital."""
    first, right = expression.first, expression.right
    surface = block.tokens.surface[first]
    if not surface[0].isupper() or first == 0 or right >= block.size:
        return False
    before = block.word(first - 1)
    return (before[:1].isalpha() or before in _QUOTES) and _has_capital(block, right)
