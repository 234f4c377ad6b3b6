"""Numerals: words, glued compounds, digits and what is none; read back from an independent generator."""

import random
from decimal import Decimal

import pytest
from num2words import num2words  # type: ignore[import-untyped]

from service.dutch.numerals import NotANumeral, parse_numeral, read_numeral
from service.dutch.numerals_digits import parse_digits
from service.dutch.tokens import tokenize

VALUES = {
    "nul": 0, "een": 1, "één": 1, "twaalf": 12, "tweeëntwintig": 22, "tweeentwintig": 22, "drieëndertig": 33,
    "twee-en-veertig": 42, "honderddrieënzestig": 163, "honderd drieenzestig": 163, "honderdeneen": 101,
    "honderdenzes": 106, "negenhonderdnegenennegentig": 999, "elfhonderd": 1100, "eenentwintighonderd": 2100,
    "tweeduizend vijfhonderd": 2500, "tweeduizendvijfhonderd": 2500, "vierduizend en twee": 4002,
    "vijf duizend": 5000, "drie honderd": 300, "honderdduizend": 100_000, "honderd duizend": 100_000,
    "drieëntachtigduizend zevenhonderd": 83_700, "een miljoen": 10**6, "vijfentwintigmiljoen": 25 * 10**6,
    "negentien miljoen eenenzestigduizend vierhonderdtien": 19_061_410, "honderdduizend miljoen": 10**11,
    "een miljard een miljoen": 1_001_000_000, "één biljoen": 10**12, "Duizend": 1000, "twee dozijn": 24,
    "een gros": 144,
    "tweehonderdduizend": 200_000, "achttienhonderd": 1800, "vijftiental": 15, "duizenddrie": 1003,
}  # fmt: skip
DECIMALS = {
    "anderhalf": "1.5", "anderhalf miljoen": "1500000", "tweeënhalf": "2.5", "tweeëneenhalf": "2.5",
    "tweeënhalf miljoen": "2500000", "twee en een half": "2.5", "vijf en een half miljoen": "5500000",
    "een half miljoen": "500000", "een kwart miljoen": "250000", "driekwart miljoen": "750000", "een half dozijn": "6",
    "driekwart": "0.75", "drie kwart": "0.75", "zes en een kwart": "6.25", "een derde": "0.333333333333",
    "twee derde": "0.666666666667", "drie vijfden": "0.6", "een honderdste": "0.01", "een op de vijf": "0.2",
    "twee op de drie": "0.666666666667", "negen van de tien": "0.9", "3,2 mln": "3200000", "2 mrd": "2000000000",
    "12 duizend": "12000", "1,2 miljoen": "1200000", "10k": "10000", "2½": "2.5", "2 1/4": "2.25", "3/4": "0.75",
    "50.000": "50000", "1.234,56": "1234.56", "3 000": "3000", "1 414 021 100": "1414021100", "0,50": "0.5",
    "4 vier": "4", "twaalfenhalve": "12.5", "10^6": "1000000", "10⁶": "1000000", "1,5e6": "1500000",
    "1,5 × 10^9": "1500000000", "2^-1": "0.5", "zes miljoen en twee derde": "6666666.666667",
    "tweederde": "0.666666666667",
    "viervijfde": "0.8", "12,5 mjn": "12500000", "honderd achtentachtigduizend": "188000",
    "een miljoen honderd twaalfduizend": "1112000",
}  # fmt: skip
NONE = (
    "duizendpoot", "eenzaam", "vierkant", "driehoek", "achter", "zesde", "vierde", "22ste", "duizenden", "tientallen",
    "twee honden", "tien twee", "vijf nul", "", "tien.", "honderden", "miljoenste", "eenheid",
    "elftal spelers", "1.2.3",
    "tweede", "halve", "kwart", "tiennul", "vijftignuldrie", "driehonderden", "-", "en",
    "zevenslaper", "zeventiende", "elftallen", "een halve finale", "10^99", "1e99", "triljoen triljoen",
    "9" * 25, "102/2003",
    "negentiende",
)  # fmt: skip


@pytest.mark.parametrize(("words", "value"), [*VALUES.items(), *((w, Decimal(v)) for w, v in DECIMALS.items())])
def test_numeral_has_its_value(words: str, value: Decimal | int) -> None:
    assert parse_numeral(words) == value


@pytest.mark.parametrize("words", NONE)
def test_other_words_are_no_numeral(words: str) -> None:
    with pytest.raises(NotANumeral):
        parse_numeral(words)


def sample() -> list[int]:
    """Every number to 3,000, each power of ten with its neighbours, and 4,000 others spread over the magnitudes."""
    draw = random.Random(20260101)
    powers = [10**power + step for power in range(3, 12) for step in (-1, 0, 1)]
    spread = [draw.randrange(10**power) for power in range(4, 13) for _ in range(440)]
    return [*range(3000), *powers, *spread]


def test_every_generated_numeral_is_read_back() -> None:
    """num2words writes them, with trema and with its own spaces; glued and without trema they must be the same."""
    wrong = []
    for number in sample():
        words = num2words(number, lang="nl")
        plain = words.replace("ë", "e")
        glued = words.replace(" ", "") if number < 10**6 else words
        wrong += [(text, number) for text in {words, plain, glued} if parse_numeral(text) != number]
    assert wrong == []


@pytest.mark.parametrize(
    ("token", "language", "value"),
    [
        ("50.000", "nl", "50000"), ("1,5", "nl", "1.5"), ("46.8", "nl", "46.8"), ("4,800", "nl", "4.8"),
        ("200,000", "nl", "200000"),
        ("200,000", "en", "200000"),
        ("1,234.5", "en", "1234.5"),
        ("1,200,000", "nl", "1200000"),
        ("٣٠٠٠", "ar", "3000"),
        ("١٬٥٠٠", "ar", "1500"),
        ("١٫٥", "nl", "1.5"),
        ("३००", "nl", "300"),
        ("0.500", "nl", "0.500"),
        ("12.05.2019", "nl", None), ("1.2.3", "nl", None), ("192.168.1.10", "nl", None), ("9" * 31, "nl", None),
    ],
)  # fmt: skip
def test_digits_are_read_as_the_language_writes_them(token: str, language: str, value: str | None) -> None:
    assert parse_digits(token, language) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("words", "language", "shape", "value"),
    [
        ("honderden", "nl", "vague", 100),
        ("enkele duizenden", "nl", "vague", 1000),
        ("tienduizenden", "nl", "vague", 10_000),
        ("honderden miljoenen", "nl", "vague", 10**8),
        ("een tiental", "nl", "collective", 10),
        ("een vijftal", "nl", "collective", 5), ("een twaalftal", "nl", "collective", 12),
        ("80-tal", "nl", "collective", 80), ("خمسة عشر", "ar", "cardinal", 15), ("أحد عشر", "ar", "cardinal", 11),
        ("ثلاثمائة وخمسة وأربعون", "ar", "cardinal", 345), ("nine hundred and one thousand", "en", "cardinal", 901_000),
        ("een drietal", "nl", "cardinal", 3), ("een kwartier", "nl", "cardinal", 1),
        ("vijfde", "nl", "ordinal", 5),
        ("thousands", "en", "vague", 1000),
        ("tens of thousands", "en", "vague", 10_000),
        ("twenty-five", "en", "cardinal", 25),
        ("two hundred and ten", "en", "cardinal", 210), ("آلاف", "ar", "vague", 1000), ("أربع", "ar", "cardinal", 4),
        ("3 آلاف", "ar", "cardinal", 3000), ("٤ أربع", "ar", "cardinal", 4), ("ثلاثة آلاف", "ar", "cardinal", 3000),
    ],
)  # fmt: skip
def test_shape_tells_vague_numbers_and_ordinals_apart(words: str, language: str, shape: str, value: int) -> None:
    tokens = tokenize(words)
    first = 1 if words.startswith("enkele") else 0
    numeral = read_numeral(words, tokens, first, language)
    assert numeral is not None
    end = len(tokens) - (words == "een kwartier")
    assert [numeral.shape, numeral.value, numeral.first, numeral.last] == [shape, value, 0, end]


@pytest.mark.parametrize(
    "text",
    [
        "een",
        "een hond",
        "het elftal won",
        "is een van de vier banken",
        "een tweede golf",
        "een derde ronde",
        "half vijf",
        "helft",
        "kwart over drie",
    ],
)
def test_article_and_ordinal_begin_no_cardinal(text: str) -> None:
    """ "een" before anything but a magnitude, a part or a ratio is the article."""
    numeral = read_numeral(text, tokenize(text), 0)
    assert numeral is None or numeral.shape == "ordinal" or text == "helft"
