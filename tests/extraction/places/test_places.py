"""The place of a figure: from which words it comes, and what a story says of it without naming it."""

import time

import pytest

from service import extraction
from service.extraction.places.grains import grain_of
from service.extraction.places.pointers import is_capital, is_seat
from service.formats import parse_text
from service.model import Entity, Figure
from service.model.entities import Coordinates, PlacePrecision


def figures_of(text: str) -> list[Figure]:
    return list(extraction.extract(parse_text(text, published="2024-05-15")).figures)


def names_of(text: str) -> list[str | None]:
    return [figure.place and figure.place.entity.name for figure in figures_of(text)]


def test_a_place_that_is_named_has_the_span_of_its_name() -> None:
    text = "In Gent vielen drie doden en in Brugge twee doden."
    spans = [figure.place.span for figure in figures_of(text) if figure.place and figure.place.span]
    assert [text[span.start : span.end] for span in spans] == ["Gent", "Brugge"]


def test_a_place_that_is_taken_over_has_no_span() -> None:
    figures = figures_of("In Gent brak brand uit. Er vielen drie doden.")
    assert [(figure.place.entity.name, figure.place.span) for figure in figures if figure.place] == [("Gent", None)]


@pytest.mark.parametrize("dateline", ["Gent - ", "GENT - ", "Gent (Belga) - ", "GENT – "])
def test_a_town_before_the_story_is_where_it_is(dateline: str) -> None:
    assert names_of(f"{dateline}Bij een brand zijn drie mensen omgekomen.") == ["Gent"]


@pytest.mark.parametrize("dateline", ["DEN HAAG - ", "PARIJS (AFP) - ", "Washington - "])
def test_a_seat_of_the_press_before_the_story_is_not(dateline: str) -> None:
    assert names_of(f"{dateline}Bij een brand zijn drie mensen omgekomen.") == [None]


def test_a_paragraph_that_moves_does_not_take_the_next_one_along() -> None:
    text = "In Gent vielen drie doden.\n\nIn Lyon vielen er vier doden.\n\nEr raakten ook vijf mensen gewond."
    assert names_of(text) == ["Gent", "Lyon", None]


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("In de stad", "Arequipa"),
        ("In het land", "Peru"),
        ("In de hoofdstad", "Lima"),
        ("Daar", "Arequipa"),
        ("Elders in het hele land", None),
        ("Wereldwijd", None),
    ],
)
def test_words_point_at_the_last_place_of_their_grain(pointer: str, place: str | None) -> None:
    text = f"De president van Peru vertrok uit Lima. Hij sprak in Arequipa. {pointer} kwamen dertig mensen om."
    assert names_of(text) == [place]


def place(name: str, precision: PlacePrecision | None = None) -> Entity:
    """A location of the name, of which nothing is known but how fine its coordinates are."""
    where = Coordinates(51.0, 4.0, precision) if precision else None
    return Entity("ent_a", "location", name, name.casefold(), {}, where)


@pytest.mark.parametrize(
    ("name", "is_country", "grain"),
    [
        ("Peru", True, "country"),
        ("Limburg", False, "region"),
        ("Limburg (België)", False, "region"),
        ("Gent", False, "town"),
        ("Noordzee", False, "town"),
    ],
)
def test_grains(name: str, is_country: bool, grain: str) -> None:
    assert grain_of(place(name), is_country) == grain


def test_coordinates_know_the_grain_better_than_names() -> None:
    assert grain_of(place("Limburg", "town"), False) == "town"
    assert grain_of(place("Nergenshuizen", "region"), False) == "region"


def test_capitals_are_seats_and_not_the_other_way_round() -> None:
    assert is_capital("Lima") and is_seat("Lima")
    assert not is_capital("Genève") and is_seat("Genève")
    assert is_capital("Luxemburg (stad)")
    assert not is_seat("Gent")


@pytest.mark.parametrize(
    "unit",
    ["In Gent vielen drie doden, ", "drie doden, die in Gent, Brugge en Aalst, ", "de stad, daar waren er dat drie. "],
)
def test_places_take_linear_time(unit: str) -> None:
    def seconds(repeats: int) -> float:
        article = parse_text(unit * repeats, published="2024-05-15")
        best = float("inf")
        for _ in range(3):
            begun = time.process_time()
            extraction.extract(article)
            best = min(best, time.process_time() - begun)
        return best

    assert seconds(400) < 6 * seconds(100)
