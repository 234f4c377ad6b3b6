import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.store.periods import OPEN_END, OPEN_START, parse_date, parse_period


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2019", "2019-01-01T00:00:00", "2019-12-31T23:59:59"),
        ("2019-02", "2019-02-01T00:00:00", "2019-02-28T23:59:59"),
        ("2020-02", "2020-02-01T00:00:00", "2020-02-29T23:59:59"),
        ("2019-03-13", "2019-03-13T00:00:00", "2019-03-13T23:59:59"),
        ("2019-03-13T17", "2019-03-13T17:00:00", "2019-03-13T17:59:59"),
        ("2019-03-13T17:52", "2019-03-13T17:52:00", "2019-03-13T17:52:59"),
        ("2019-03-13T17:52:08.250+01:00", "2019-03-13T17:52:08", "2019-03-13T17:52:08"),
        ("2026-W01", "2025-12-29T00:00:00", "2026-01-04T23:59:59"),
        ("2026-W01-4", "2026-01-01T00:00:00", "2026-01-01T23:59:59"),
        ("199X", "1990-01-01T00:00:00", "1999-12-31T23:59:59"),
        ("2019-02-12/..", "2019-02-12T00:00:00", OPEN_END),
        ("../2019-02-12", OPEN_START, "2019-02-12T23:59:59"),
        ("2014/2015", "2014-01-01T00:00:00", "2015-12-31T23:59:59"),
        ("2019-03-11/2019-03-13T12", "2019-03-11T00:00:00", "2019-03-13T12:59:59"),
        ("2016-11-07T18:00/2016-11-08T00:00", "2016-11-07T18:00:00", "2016-11-07T23:59:59"),
        ("2016-11-07T15:30/2016-11-07T16:30", "2016-11-07T15:30:00", "2016-11-07T16:29:59"),
        ("2016-11-07T15:30/2016-11-07T15:30", "2016-11-07T15:30:00", "2016-11-07T15:30:59"),
        ("2016-11-07T15:30/..", "2016-11-07T15:30:00", OPEN_END),
        ("0001-01-01/0001-01-01T00:00", "0001-01-01T00:00:00", "0001-01-01T00:00:59"),
    ],
)
def test_a_value_covers_its_whole_period(value: str, start: str, end: str) -> None:
    period = parse_period(value)
    assert period is not None
    assert (period.start, period.end) == (start, end)


def test_a_zone_moves_the_period_to_utc() -> None:
    period = parse_period("2019-03-13T00:30+01:00")
    assert period is not None and period.zoned
    assert (period.start, period.start_utc, period.end_utc) == (
        "2019-03-13T00:30:00",
        "2019-03-12T23:30:00",
        "2019-03-12T23:30:59",
    )


@pytest.mark.parametrize(
    "value",
    [
        *(None, "", "P3D", "2019-13", "2019-02-30", "2019-W54", "19", "0000", "vrijdag", "x/2019", "../.."),
        *("2019-03-13T25:00", "2019-03-13T17:52+99:00", "٢٠١٩", "2019-03-13\n", "2019/2020/2021", "2019-3-1"),
    ],
)
def test_what_is_no_period_is_none(value: str | None) -> None:
    assert parse_period(value) is None


def test_an_interval_is_no_single_date() -> None:
    assert parse_date("2014/2015") is None


@given(st.text(alphabet="0123456789-T:Z+/.WX ", max_size=30))
def test_no_text_fails_and_periods_have_a_beginning_before_their_end(value: str) -> None:
    period = parse_period(value)
    if period is not None and "/" not in value:
        assert OPEN_START <= period.start <= period.end <= OPEN_END
