"""The statement that a word of a reading stands in, and what a clause about a noun is told of."""

import pytest

from service.extraction.clauses import is_about_happening, statement_at, tells_of
from service.extraction.entities import find_mentions
from service.extraction.reading import Reading, read_blocks
from service.extraction.tagging import tag_article
from service.formats import parse_text


def reading_of(text: str) -> Reading:
    article = parse_text(text, published="2024-05-15")
    taggings = tag_article(article)
    return read_blocks(article, taggings, find_mentions(article, taggings)[0], "Europe/Brussels")[0]


def test_a_clause_goes_on_behind_the_one_inside_it() -> None:
    reading = reading_of("Het regende. In Gent, waar de bus (een oude) stond, vielen drie doden.")
    words, sentence = reading.tokens.lower, reading.sentences[1]
    own = statement_at(reading, sentence, words.index("gent"))
    assert own == statement_at(reading, sentence, words.index("vielen"))
    assert own != statement_at(reading, sentence, words.index("bus"))


def test_what_stands_in_brackets_is_said_in_the_clause_around_them() -> None:
    reading = reading_of("In Gent, waar de bus (een oude) stond, vielen drie doden.")
    words, sentence = reading.tokens.lower, reading.sentences[0]
    assert statement_at(reading, sentence, words.index("oude")) == statement_at(reading, sentence, words.index("bus"))


def test_a_sentence_is_cut_once() -> None:
    reading = reading_of("Drie mannen liepen weg, maar twee kwamen terug.")
    assert reading.clauses(reading.sentences[0]) is reading.clauses(reading.sentences[0])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Er staan negentig huizen die in 2021 werden gebouwd.", True),
        ("Er staan negentig huizen, die in 2021 werden gebouwd.", False),
        ("De negentig mannen gingen naar het dorp dat in 2021 afbrandde.", False),
    ],
)
def test_relative_clauses_about_the_number_itself(text: str, told: bool) -> None:
    reading = reading_of(text)
    words, sentence = reading.tokens.lower, reading.sentences[0]
    clause = statement_at(reading, sentence, words.index("2021"))
    assert clause.role == "relative"
    assert tells_of(reading, sentence, clause, words.index("negentig")) is told


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
    sentence = reading.sentences[0]
    clause = next(clause for clause in reading.clauses(sentence).clauses if clause.role == "relative")
    assert is_about_happening(reading, sentence, clause) is happens
