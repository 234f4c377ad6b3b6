"""What is said of those counted: the predicate of their own clause, and nothing else."""

import pytest

from service import extraction, formats


def events(text: str) -> list[str | None]:
    """The event of each figure, in order."""
    return [figure.event and figure.event.name for figure in extraction.extract(formats.parse_text(text)).figures]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("De politie pakte maandag in Luik zes mannen op.", ["arrested"]),
        ("Er worden nog zes mannen vermist.", ["missing"]),
        ("De bank wil 300 banen schrappen.", ["dismissed"]),
        ("De prijs steeg met 4 procent, terwijl de verkoop met 6 procent daalde.", ["increased", "decreased"]),
        ("Het leger bevrijdde tien dorpen, maar verloor er drie.", ["freed", "lost"]),
        ("De twaalf mensen die omkwamen, waren collega's.", ["died"]),
        ("De verkoop van 40 woningen bracht weinig op.", ["sold"]),
        ("Op de parkeerplaats stonden twintig gestolen auto's.", ["stolen"]),
        ("Vijf strijders deden een poging om te ontsnappen.", ["fled"]),
        ("Het bedrijf leed 3 miljoen euro verlies.", ["lost"]),
    ],
)
def test_the_predicate_of_the_clause(sentence: str, found: list[str]) -> None:
    assert events(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "In drie wijken werden winkels geplunderd en mensen gewond.",
        "Tien agenten hebben de overvaller gearresteerd.",
        "De bus met veertig reizigers reed een voetganger dood.",
        "Hij vluchtte voor twaalf agenten.",
        "De vier artsen die de gewonde fietser behandelden, kregen applaus.",
        "De zes mannen werden niet aangehouden.",
    ],
)
def test_what_is_said_of_others_is_not_said_of_them(sentence: str) -> None:
    assert events(sentence) == [None]


def test_the_span_is_the_word_that_says_it() -> None:
    text = "De brandweer haalde vijf katten uit een brandend huis en redde ook drie honden."
    figures = extraction.extract(formats.parse_text(text)).figures
    assert [text[figure.event.start : figure.event.end] for figure in figures if figure.event] == ["haalde", "redde"]
