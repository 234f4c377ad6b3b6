"""Numerals that are part of something else: dates, clock times, telephone numbers, ordinals, list numbers, idioms.

Asked before a unit or range is looked for; what only the words around a bare number tell stands in silent.py.
"""

import re
from decimal import Decimal

from service.dutch.numerals import COUNTED_INSIDE, Numeral
from service.dutch.numerals_digits import parse_digits
from service.dutch.numerals_fractions import is_one_of
from service.dutch.numerals_words import dutch_word
from service.dutch.words import DETERMINERS, PRONOUNS
from service.extraction.quantities.base import Block
from service.extraction.quantities.named_days import names_event
from service.extraction.quantities.people import is_person, is_plural
from service.extraction.quantities.silent_words import MONTHS, noun_like, silent_words, year_like

_COUNTED_INSIDE = tuple(COUNTED_INSIDE)
_LINKS = frozenset("en of op tot - , t / m à met".split())
_SEPARATORS = frozenset("-/.:'")
# What may touch a number from the left; after anything else it is part of a code, an address or a hash tag.
_MAY_PRECEDE = frozenset("([{\"'“”‘’„«»<>=≥≤±~≈*•|¿¡€$£¥₺₽₹ƒ₪₩฿₴₫₱₦₵₸₡₲₼₮₭৳₾+-−–—…,;!?")
_ARABIC_PREFIXES = frozenset("وبلف")
_CURRENCY_LETTERS = frozenset("eur usd us gbp chf".split())
# Behind the verb "acht" stands whom or what one thinks so.
_JUDGED = frozenset(
    """
    hem haar me mij ons jullie zich bewezen schuldig noodzakelijk nodig mogelijk waarschijnlijk onwaarschijnlijk
    verantwoordelijk aannemelijk wenselijk denkbaar raadzaam
    """.split()
)
_BEHIND_CLAUSE = frozenset(
    "en of maar dan is zijn worden wordt werd werden moet moeten kan kunnen gaat gaan blijft blijven".split()
)
# Ends of adjectives that one thinks a thing to be; "niet", "er" and nouns end otherwise.
_THOUGHT = (
    "overbodig", "nodig", "noodzakelijk", "mogelijk", "waarschijnlijk", "wenselijk", "verstandig", "gepast",
    "ongewenst", "zinvol", "zinloos", "schuldig", "onbewezen", "aannemelijk", "aanvaardbaar", "veilig",
    "gevaarlijk", "strafbaar",
    "belangrijk", "raadzaam", "kansrijk", "kansloos", "geschikt", "bekwaam", "voldoende", "haalbaar", "rechtmatig",
    "onjuist", "geloofwaardig", "houdbaar", "denkbaar", "verantwoord", "redelijk", "billijk", "onmisbaar", "nuttig",
    "toelaatbaar", "uitgesloten", "gerechtvaardigd", "gegrond", "ontvankelijk", "aansprakelijk", "verantwoordelijk",
    "onverantwoord", "realistisch", "essentieel", "cruciaal", "toereikend", "bewezen",
)  # fmt: skip
_CLOCK_BEFORE, _CLOCK_BEHIND = frozenset({"half", "over", "voor"}), frozenset({"over", "voor"})
_MONTH_NAMES = (
    "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_CHESS = re.compile("[nkqrbtlpd]?x?[a-h][1-8]")
_PARTS_OF_MONTH = frozenset("half medio eind begin midden einde".split())
_INFINITY = Decimal("Infinity")
_LONGEST_ROW = 16  # tokens from a month back to the one before it


def skip_code(block: Block, numeral: Numeral) -> int:
    """The token after a code that begins at the numeral ("13-03-2019", "22ste", "17u52"), or 0 if it is none."""
    if numeral.shape in ("ordinal", "code"):
        return _end_of_chain(block, numeral.last)
    if not block.lower[numeral.first][0].isnumeric():
        return numeral.last if _is_spoken_clock(block, numeral) or _is_idiom(block, numeral) else 0
    if not block.touches(numeral.first - 1) and not block.touches(numeral.last - 1):
        return _of_words_around(block, numeral)  # between two spaces: the most of all
    if block.word(numeral.first - 1) == "+" and block.touches(numeral.first - 1):
        return _end_of_digits(block, numeral.last) if block.word(numeral.last)[:1].isdecimal() else 0
    if _touches_code(block, numeral):
        return _end_of_chain(block, numeral.last)
    if numeral.shape != "cardinal":
        return 0
    chain = _chain(block, numeral)
    if chain:
        return chain
    if _is_glued(block, numeral) or _is_list_number(block, numeral):
        return _end_of_chain(block, numeral.last)
    return _of_words_around(block, numeral)


def _of_words_around(block: Block, numeral: Numeral) -> int:
    """The end of a number in digits that the words around make a clock time, an idiom or a date, or 0."""
    if numeral.shape != "cardinal":
        return 0
    if _has_leading_zero(block, numeral.first):
        return _end_of_digits(block, numeral.last)
    if _is_spoken_clock(block, numeral) or _is_idiom(block, numeral):
        return numeral.last
    return _end_of_date(block, numeral)


def _has_leading_zero(block: Block, at: int) -> bool:
    """ "06 12 34 56 78"; but not the decimals of ",08"."""
    written = block.lower[at]
    if written[0] != "0" or len(written) == 1 or not written.isdecimal() or not written.strip("0"):
        return False
    return not (block.word(at - 1) == "," and block.touches(at - 1))


def _touches_code(block: Block, numeral: Numeral) -> bool:
    at = numeral.first
    if block.touches(numeral.last - 1) and block.word(numeral.last) == "^":
        return True
    if not block.touches(at - 1):
        return False
    before = block.word(at - 1)
    if before == "," and block.touches(at - 2):
        code = block.word(at - 2)  # "PM2,5"
        return code[-1:].isdecimal() and not code[0].isdecimal()
    if before in _ARABIC_PREFIXES or before in _CURRENCY_LETTERS or before in _MAY_PRECEDE:
        # "B-12", "06-1234": a dash that touches on both sides joins
        return before == "-" and block.touches(at - 2) and block.word(at - 2)[-1:].isalnum()
    return True


def _chain(block: Block, numeral: Numeral) -> int:
    """End of a row of digits that touch: dates, clock times, telephone numbers, set scores, addresses of machines."""
    first, last = numeral.first, numeral.first + 1
    if block.word(last) == "'" and numeral.last > last + 1:
        return 0  # "12'500"
    groups, marks = [block.word(first)], []
    while (
        block.touches(last - 1)
        and block.word(last) in _SEPARATORS
        and block.touches(last)
        and block.word(last + 1)[:1].isdecimal()
    ):
        marks.append(block.word(last))
        groups.append(block.word(last + 1))
        last += 2
    if _has_leading_zero(block, first):
        return _end_of_digits(block, last)
    if len(groups) > 2:
        return _end_of_digits(block, last)
    if not marks:
        return 0
    if marks[0] in (":", ".", "'") or (marks[0] == "/" and numeral.last == first + 1):
        return _end_of_digits(block, last)
    if marks[0] == "-":
        years = [year_like(group) for group in groups]
        if all(years) or (years[0] and len(groups[1]) == 2) or groups[1][0] == "0":
            return last
    return 0


def _end_of_chain(block: Block, at: int) -> int:
    """Skips what touches a code on its right: "2" in "1.2.3-2", "ste" in "22ste"."""
    while block.touches(at - 1) and (block.word(at)[:1].isalnum() or block.word(at) in _SEPARATORS):
        at += 1
    return at


def _end_of_digits(block: Block, at: int) -> int:
    """Skips the further groups of a telephone number: "+32 2 123 45 67"."""
    while block.word(at).isdecimal() or (block.word(at) in ("/", "-", ".") and block.touches(at - 1)):
        at += 1
    return at


def _is_glued(block: Block, numeral: Numeral) -> bool:
    """ "22ste", "17u52", "4x4", "747MAX", "80-plusser"; units and "-jarige" are looked at before this."""
    at = numeral.last
    if not block.touches(at - 1):
        return False
    word = block.word(at)
    if word == "-" and block.touches(at):
        # "12-koppige" counts who is in it.
        return block.word(at + 1)[:1].isalpha() and not block.word(at + 1).startswith(_COUNTED_INSIDE)
    return word[:1].isalpha() or word == "_"


def _is_list_number(block: Block, numeral: Numeral) -> bool:
    """ "1. Brussel", "2) Gent" at the beginning of a line."""
    at = numeral.first
    if block.word(numeral.last) == "." and _CHESS.fullmatch(block.word(numeral.last + 1)):
        return True  # "1. e4 e5 2. Nf3"
    if block.word(numeral.last) not in (".", ")") or not block.touches(numeral.last - 1) or numeral.value > 99:
        return False
    if block.word(numeral.last) == ")" and block.word(at - 1) == "(" and at > 1:
        return False
    start = block.tokens.start[at]
    before = block.text[max(0, start - 3) : start].rstrip(" (\t")
    return (at == 0 or before.endswith("\n") or not before) and numeral.last + 1 < block.size


def _is_spoken_clock(block: Block, numeral: Numeral) -> bool:
    """ "half vijf", "kwart over 3", "tien voor half vijf"."""
    before, right = block.word(numeral.first - 1), numeral.last
    if block.language == "en":
        return block.word(right) in ("am", "pm", "a.m", "p.m", "o'clock") or (
            block.word(numeral.first) == "one" and block.word(right) == "of"
        )
    if before not in _CLOCK_BEFORE and block.word(right) not in _CLOCK_BEHIND:
        return False
    if numeral.value > 30 or numeral.value % 1:
        return False
    if before == "half" and numeral.value <= 12:
        return not noun_like(block, right) or block.word(right) == "uur"
    if before in _CLOCK_BEHIND and numeral.value <= 12:
        minutes = block.word(numeral.first - 2)
        is_minutes = minutes in ("kwart", "minuten") or _small_number(minutes) <= 30
        return is_minutes and (minutes == "kwart" or not noun_like(block, right))
    if block.word(right) in _CLOCK_BEHIND:
        at = right + 1 + (block.word(right + 1) == "half")
        return _small_number(block.word(at)) <= 12 and not noun_like(block, at + 1)
    return False


def _small_number(word: str) -> Decimal:
    """Value of one word or number, or infinity where it is none."""
    value = parse_digits(word) if word[:1].isdecimal() else None
    lexeme = dutch_word(word) if word[:1].isalpha() else None
    if lexeme is not None and lexeme.role == "cardinal":
        value = lexeme.value
    return _INFINITY if value is None else value


def _is_idiom(block: Block, numeral: Numeral) -> bool:
    if numeral.shape != "cardinal":
        return False
    word = block.word(numeral.first)
    if word in ("vier", "acht") and block.word(numeral.first - 1) == "ik":
        return True  # "ik vier"
    if word == "acht" and (block.word(numeral.last) in _JUDGED or block.word(numeral.last) in DETERMINERS | PRONOUNS):
        return True  # "de rechter acht het bewezen"
    if word == "acht" and _is_thought(block, numeral):
        return True
    if word == "acht" and block.word(numeral.first - 1) in ("in", "geen") and not noun_like(block, numeral.last):
        return True
    key = "één" if word in ("eén", "éen", "1") else word
    for left, right in silent_words().idioms.get(key, ()):
        if left and block.word(numeral.first - 1) != left[-1]:
            continue
        if right and block.word(numeral.last) != right[0]:
            continue
        if block.words(max(0, numeral.first - len(left)), numeral.first) != left:
            continue
        if block.words(numeral.last, numeral.last + len(right)) != right:
            continue
        if right[:1] == ("van",) and (is_one_of(block.row, numeral.first) or _is_one_person(block, numeral)):
            continue  # "één van de drie verdachten", "één van de gewonden"
        return True
    return block.word(numeral.first - 1) == "op" and block.word(numeral.last) == "na"


def _is_one_person(block: Block, numeral: Numeral) -> bool:
    """ "Één van de gewonden moest naar het ziekenhuis": with its accents, and before people who are many."""
    people = block.word(numeral.last + 2)
    return "é" in block.word(numeral.first) and is_person(people) and is_plural(people)


def _is_thought(block: Block, numeral: Numeral) -> bool:
    """ "die de raad overbodig acht,": the verb ends its clause behind what one thinks of a thing."""
    behind = block.word(numeral.last)
    if behind[:1].isalnum() and behind not in _BEHIND_CLAUSE:
        return False
    before = block.word(numeral.first - 1)
    return before in _JUDGED or before.endswith(_THOUGHT)


def _end_of_date(block: Block, numeral: Numeral) -> int:
    """ "12 februari", "12, 13 en 14 maart", "juli 13"; the end of the day numbers, or 0."""
    if numeral.value > 31 or not block.word(numeral.first).isdecimal():
        return 0
    if block.word(numeral.first - 1) in MONTHS and not noun_like(block, numeral.last):
        if block.word(numeral.first - 2) in _PARTS_OF_MONTH:
            return 0  # "half september 4": no day of its month
        return 0 if _is_of_next_month(block, numeral.first - 1) else numeral.last
    at = numeral.last
    if block.word(at).startswith(("mei-", *_MONTH_NAMES)) and block.tokens.surface[at][0].isupper():
        return at  # "de 17 Novembergroep"
    if names_event(block, numeral):
        return at
    for _ in range(8):
        word = block.word(at)
        if word in MONTHS:
            return at
        if word not in _LINKS and not (word.isdecimal() and len(word) <= 2 and block.word(at - 1) in _LINKS):
            return 0
        at += 1
    return 0


def _is_of_next_month(block: Block, month: int) -> bool:
    """Whether the month at the token and one before it each have their number: "in mei 9 doden, in juni 12"."""
    if block.word(month - 1) != "in" or block.word(month - 2) not in ("en", ","):
        return False
    is_counted = False
    for at in range(month - 3, max(0, month - _LONGEST_ROW), -1):
        word = block.word(at)
        if word in (".", "!", "?", ";"):
            return False
        if word in MONTHS and block.word(at - 1) == "in":
            return is_counted
        is_counted = is_counted or word.isdecimal() or dutch_word(word) is not None
    return False
