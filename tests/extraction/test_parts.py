"""Which figure is a part of which."""

import pytest

from service import extraction, formats


def wholes(text: str) -> list[int | None]:
    return [figure.part_of for figure in extraction.extract(formats.parse_text(text)).figures]


@pytest.mark.parametrize(
    "sentence",
    [
        "Er waren 900 reizigers, onder wie 40 zonder kaartje.",
        "De raad heeft 35 leden, met inbegrip van vijf plaatsvervangers.",
        "Van de 60 huizen zijn er 14 gesloopt.",
        "Het gaat om 210 woningen. Daarvan zijn er 50 voor starters.",
        "De vloot telt 80 schepen, hiervan liggen er 12 in Den Helder.",
    ],
)
def test_the_words_of_part_lead_to_the_whole(sentence: str) -> None:
    assert wholes(sentence) == [None, 0]


@pytest.mark.parametrize(
    "sentence",
    ["Er vielen drie doden en elf gewonden.", "De school heeft 900 leerlingen en 110 leraren."],
)
def test_what_stands_beside_is_no_part(sentence: str) -> None:
    assert wholes(sentence) == [None, None]


def test_a_part_is_no_larger_than_its_whole() -> None:
    assert wholes("Er waren 40 agenten, onder wie 900 reizigers.") == [None, None]
