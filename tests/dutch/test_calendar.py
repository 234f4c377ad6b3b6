"""Reckoning with the calendar."""

from datetime import date

from service.dutch.calendar import make_date, month_plus, nth_weekday


def test_a_day_that_does_not_exist_is_none() -> None:
    assert make_date(2021, 2, 29) is None
    assert make_date(2020, 2, 29) == date(2020, 2, 29)


def test_months_are_counted_across_years() -> None:
    assert month_plus(2019, 1, -1) == (2018, 12)
    assert month_plus(2019, 11, 14) == (2021, 1)
    assert month_plus(1, 1, -1) is None


def test_weekdays_of_a_month_are_counted_from_either_end() -> None:
    assert nth_weekday(2024, 5, 7, 2) == date(2024, 5, 12)
    assert nth_weekday(2024, 5, 5, -1) == date(2024, 5, 31)
    assert nth_weekday(2024, 2, 1, 5) is None
    assert nth_weekday(2024, 2, 4, 5) == date(2024, 2, 29)
