"""The time of a figure: from which words it comes, with which basis, and when there is none."""

import pytest

from service import extraction
from service.formats import parse_text
from service.model import FigureTime


def time_of(text: str, published: str | None = "2024-05-15") -> FigureTime | None:
    """The time of the last figure of the text."""
    return extraction.extract(parse_text(text, published=published)).figures[-1].time


def test_a_time_that_is_stated_has_its_words_and_their_span() -> None:
    text = "Op 3 mei 2023 vielen er drie doden."
    found = time_of(text)
    assert found is not None and found.span is not None
    assert (found.surface, found.value, found.precision, found.basis) == ("3 mei 2023", "2023-05-03", "day", "stated")
    assert text[found.span.start : found.span.end] == found.surface


def test_a_time_that_is_reckoned_says_so() -> None:
    found = time_of("Vorig jaar vielen er drie doden.")
    assert found is not None
    assert (found.value, found.basis) == ("2023", "resolved")


def test_a_figure_without_a_time_has_that_of_publication() -> None:
    assert time_of("Er vielen drie doden.") == FigureTime(None, "2024-05-15", "day", "published", None)


@pytest.mark.parametrize("text", ["Ooit woonden hier drie gezinnen.", "Vroeger telde de school drie klassen."])
def test_what_once_was_has_no_time(text: str) -> None:
    assert time_of(text) is None


def test_a_document_without_a_date_has_none_for_its_figures() -> None:
    assert time_of("Er vielen drie doden.", published=None) is None


def test_the_time_of_the_sentence_before_keeps_its_span() -> None:
    text = "Op 3 mei 2023 botsten twee treinen. Daarbij vielen drie doden."
    found = time_of(text)
    assert found is not None and found.span is not None
    assert text[found.span.start : found.span.end] == "3 mei 2023"


@pytest.mark.parametrize("opening", ["Er", "Volgens de politie", "Bij de hulpdiensten"])
def test_what_is_told_in_the_past_goes_on_with_the_day_named_before(opening: str) -> None:
    found = time_of(f"Op 3 mei 2023 botsten twee treinen. {opening} vielen drie doden.")
    assert found is not None and found.value == "2023-05-03"


@pytest.mark.parametrize(
    "following",
    ["Later vielen drie doden.", "Er liggen drie doden.", "Inmiddels vielen drie doden.", "Er vallen nog drie doden."],
)
def test_a_story_stops_where_its_words_leave_the_day(following: str) -> None:
    found = time_of(f"Op 3 mei 2023 botsten twee treinen. {following}")
    assert found is not None and found.basis == "published"


@pytest.mark.parametrize("time", ["In mei 2023", "In 2022", "Vorig jaar", "In het eerste kwartaal"])
def test_a_longer_time_is_the_paragraph_s_that_opens_with_a_figure_of_it(time: str) -> None:
    opening, following = f"{time} botsten twee treinen.", "Er liepen drie honden weg."
    first, told = time_of(opening), time_of(f"{opening} {following}")
    assert first is not None and told is not None and told.value == first.value
    for text in (
        f"{time} botsten treinen. {following}",
        f"Het regende. {opening} {following}",
        f"{opening}\n\n{following}",
        f"{opening} Er is een hond weggelopen, van drie jaar.",
    ):
        found = time_of(text)
        assert found is not None and found.basis == "published", text


@pytest.mark.parametrize("time", ["Sinds 3 mei 2023", "Op 3 mei en 5 mei 2023"])
def test_what_goes_on_or_was_twice_is_not_the_story_s(time: str) -> None:
    found = time_of(f"{time} botsten treinen. Er liepen drie honden weg.")
    assert found is not None and found.basis == "published"


def test_a_day_goes_on_into_later_paragraphs_in_the_simple_past() -> None:
    opening = "Dinsdag botsten twee treinen.\n\nHet spoor is oud.\n\n"
    told, now = time_of(f"{opening}Er liepen drie honden weg."), time_of(f"{opening}De stad heeft drie honden gekocht.")
    assert told is not None and told.value == "2024-05-14"
    assert now is not None and now.basis == "published"
    other = time_of(f"{opening}Maandag regende het.\n\nEr liepen drie honden weg.")
    assert other is not None and other.basis == "published"


@pytest.mark.parametrize(
    "following",
    [
        "Vorig seizoen liepen drie honden weg.",
        "De boer had drie honden verkocht.",
        "Tot nu toe liepen drie honden weg.",
        "“Er liepen ooit drie honden weg”, zegt hij.",
    ],
)
def test_what_was_before_the_story_is_not_of_its_day(following: str) -> None:
    found = time_of(f"Dinsdag botsten twee treinen. {following}")
    assert found is None or found.basis == "published" or found.value is None  # "vorig seizoen" is of unknown days
