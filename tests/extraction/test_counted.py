"""Which noun a number counts, with its lemma and category; and where it counts none."""

import pytest

from service import extraction, formats
from service.model import Figure


def first_figure(text: str) -> Figure | None:
    return next(iter(extraction.extract(formats.parse_text(text)).figures), None)


@pytest.mark.parametrize(
    ("sentence", "surface", "lemma", "category"),
    [
        ("De vloot telt 28 in Zweden gebouwde, zwaar bewapende schepen.", "schepen", "schip", "vehicle"),
        ("Twee met elkaar bevriende gezinnen huurden het huis.", "gezinnen", "gezin", "family"),
        ("Er wonen 300 (vorig jaar nog 280) Poolse gezinnen.", "gezinnen", "gezin", "family"),
        ("De stad kent vier UNESCO vermeldingen.", "UNESCO vermeldingen", "vermelding", "case"),
        ("De vereniging heeft één vrouwelijke voorzitter gehad.", "voorzitter", "voorzitter", "person"),
        ("Dat is voor drie Duitsers een tegenvaller.", "Duitsers", "Duitser", "person"),
        ("De video werd vijf miljoen keer bekeken.", "keer", "keer", "occurrence"),
        ("Het aantal inbraken steeg tot 340.", "inbraken", "inbraak", "crime"),
        ("De club speelde drie gelijke spelen.", "spelen", "spel", None),
        ("Hij exposeerde met zes werken in Gent.", "werken", "werk", None),
    ],
)
def test_noun_lemma_and_category(sentence: str, surface: str, lemma: str, category: str | None) -> None:
    figure = first_figure(sentence)
    assert figure is not None and figure.counted is not None
    assert (figure.counted.surface, figure.counted.lemma, figure.counted.category) == (surface, lemma, category)
    assert sentence[figure.counted.start : figure.counted.end] == surface


@pytest.mark.parametrize(
    "sentence",
    [
        "De drie vluchtten het bos in.",
        "De vier werken al jaren samen.",
        "Het huis is drie keer zo groot.",
        "Dat ligt tien procent lager.",
        "Een op de vijf twijfelt.",
    ],
)
def test_a_verb_or_a_comparison_is_no_noun(sentence: str) -> None:
    figures = extraction.extract(formats.parse_text(sentence)).figures
    assert [figure.counted for figure in figures if figure.counted] == []


def test_every_language_of_a_text_has_a_lemma() -> None:
    """A list of names may pass for another language; its Dutch nouns are Dutch nouns still."""
    figure = first_figure("Zaffelare: 21 gemeenteraadsleden (1 burgemeester, 4 schepenen, 16 raadsleden)")
    assert figure is not None and figure.counted is not None
    assert figure.counted.lemma == "gemeenteraadslid"
