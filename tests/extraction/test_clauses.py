"""Sentences cut into clauses: "[In Gent], [waar ...,] vielen drie doden" and the kind of each."""

import pytest

from service.extraction.clauses import is_about_happening, may_part, read_clauses
from service.extraction.entities import find_mentions
from service.extraction.reading import Reading, read_blocks
from service.formats import parse_text


def reading_of(text: str) -> Reading:
    article = parse_text(text, published="2024-05-15")
    return read_blocks(article, find_mentions(article)[0], "Europe/Brussels")[0]


def kinds_of(text: str) -> list[tuple[str, str]]:
    """The pieces of the sentence: the kind of the clause of each, and its first word."""
    reading = reading_of(text)
    clauses = read_clauses(reading, reading.sentences[0])
    return [
        (clauses.kind[clause], reading.tokens.lower[begin])
        for begin, clause in zip(clauses.begins, clauses.of, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("In Gent vielen drie doden.", [("main", "in")]),
        (
            "In Gent, waar het regende, vielen drie doden.",
            [("main", "in"), ("relative", ","), ("main", ",")],
        ),
        (
            "Er vielen drie doden, van wie twee in Gent.",
            [("main", "er"), ("part", ",")],
        ),
        (
            "De minister zei dinsdag dat er drie doden waren.",
            [("matrix", "de"), ("main", "dat")],
        ),
        (
            "Er waren drie doden, zei de minister dinsdag.",
            [("main", "er"), ("report", ",")],
        ),
        (
            "Nadat het vrijdag regende, vielen drie doden.",
            [("subordinate", "nadat"), ("main", ",")],
        ),
        (
            "Er vielen drie doden toen de bus kantelde.",
            [("main", "er"), ("subordinate", "toen")],
        ),
        ("Toen vielen er drie doden.", [("main", "toen")]),
        (
            "In Gent viel één dode, maar in Brugge niemand.",
            [("main", "in"), ("main", "maar")],
        ),
        (
            "De vrouw, die in Gent, Brugge en Aalst woonde, is dood.",
            [("main", "de"), ("relative", ","), ("main", ",")],
        ),
    ],
)
def test_pieces_and_their_kinds(text: str, pieces: list[tuple[str, str]]) -> None:
    assert kinds_of(text) == pieces


def test_a_clause_goes_on_behind_the_one_inside_it() -> None:
    reading = reading_of("In Gent, waar het regende, vielen drie doden.")
    clauses = read_clauses(reading, reading.sentences[0])
    words = reading.tokens.lower
    assert clauses.at(words.index("gent")) == clauses.at(words.index("vielen")) != clauses.at(words.index("regende"))


@pytest.mark.parametrize(
    ("text", "happens"),
    [
        ("De aanslag, die zondag plaatsvond, kostte drie levens.", True),
        ("De zware aardbeving van vrijdag, die ook hier werd gevoeld, kostte drie levens.", True),
        ("De minister, die zondag terugkwam, noemde drie namen.", False),
    ],
)
def test_relative_clauses_about_what_happened(text: str, happens: bool) -> None:
    reading = reading_of(text)
    clauses = read_clauses(reading, reading.sentences[0])
    assert is_about_happening(reading, clauses, clauses.kind.index("relative")) is happens


def test_words_that_part_two_others() -> None:
    assert not may_part(["vielen", "drie", "van", "de"])
    assert may_part(["vielen", ",", "waar"])
