"""Reckoning with the calendar."""

from datetime import date

import pytest

from service.dutch.calendar import easter, feast, make_date, month_plus


@pytest.mark.parametrize(
    "day", [date(2000, 4, 23), date(2008, 3, 23), date(2019, 4, 21), date(2024, 3, 31), date(2038, 4, 25)]
)
def test_easter_falls_on_the_published_day(day: date) -> None:
    assert easter(day.year) == day


def test_feasts_follow_the_year() -> None:
    assert feast("hemelvaartsdag", 2024) == date(2024, 5, 9)
    assert feast("koningsdag", 2024) == date(2024, 4, 27)
    assert feast("koningsdag", 2025) == date(2025, 4, 26)
    assert feast("tweede paasdag", 2024) == date(2024, 4, 1)
    assert feast("verjaardag", 2024) is None


def test_a_day_that_does_not_exist_is_none() -> None:
    assert make_date(2021, 2, 29) is None
    assert make_date(2020, 2, 29) == date(2020, 2, 29)


def test_months_are_counted_across_years() -> None:
    assert month_plus(2019, 1, -1) == (2018, 12)
    assert month_plus(2019, 11, 14) == (2021, 1)
    assert month_plus(1, 1, -1) is None
