"""The day that a feast falls on."""

from datetime import date

import pytest

from service.dutch.feasts import NAMES, easter, feast


@pytest.mark.parametrize(
    "day", [date(2000, 4, 23), date(2008, 3, 23), date(2019, 4, 21), date(2024, 3, 31), date(2038, 4, 25)]
)
def test_easter_falls_on_the_published_day(day: date) -> None:
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("hemelvaartsdag", date(2024, 5, 9)),
        ("tweede paasdag", date(2024, 4, 1)),
        ("aswoensdag", date(2025, 3, 5)),
        ("vette dinsdag", date(2025, 3, 4)),
        ("goede vrijdag", date(2025, 4, 18)),
        ("pinkstermaandag", date(2025, 6, 9)),
        ("moederdag", date(2024, 5, 12)),
        ("vaderdag", date(2024, 6, 16)),
        ("prinsjesdag", date(2024, 9, 17)),
        ("thanksgiving", date(2024, 11, 28)),
        ("black friday", date(2024, 11, 29)),
        ("cyber monday", date(2024, 12, 2)),
        ("memorial day", date(2024, 5, 27)),
        ("dag van de arbeid", date(2024, 5, 1)),
    ],
)
def test_feasts_follow_the_year(name: str, day: date) -> None:
    assert feast(name, day.year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("koningsdag", date(2024, 4, 27)),
        ("koningsdag", date(2025, 4, 26)),
        ("koningsdag", date(2014, 4, 26)),
        ("koninginnedag", date(2013, 4, 30)),
        ("koninginnedag", date(2006, 4, 29)),
        ("koninginnedag", date(1950, 5, 1)),
        ("koninginnedag", date(1938, 8, 31)),
        ("koningsnacht", date(2024, 4, 26)),
    ],
)
def test_a_royal_birthday_is_never_kept_on_a_sunday(name: str, day: date) -> None:
    assert feast(name, day.year) == day


def test_a_feast_that_was_not_kept_has_no_day() -> None:
    assert feast("koningsdag", 2013) is None
    assert feast("koninginnedag", 2014) is None
    assert feast("verjaardag", 2024) is None


def test_every_feast_has_a_day_in_every_year_or_none() -> None:
    for name in sorted(NAMES):
        for year in (1, 1582, 1583, 1900, 2024, 9999):
            assert feast(name, year) is None or isinstance(feast(name, year), date)
