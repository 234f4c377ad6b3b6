"""Neighbours in a row, years of other eras, lengths that are only about so many, clock times told by another."""

import pytest

from tests.extraction.times.marked import check


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Op [3, 4 en 5 november] was het feest.", ["2023-11-03/2023-11-05"]),
        ("In [2014, 2015 en 2016] was het nat.", ["2014/2016"]),
        ("In [juni, juli en augustus] was het nat.", ["2023-06/2023-08"]),
        ("[Vrijdag, zaterdag en zondag] was het nat.", ["2024-05-10/2024-05-12"]),
        ("Op [3], [5] en [9 november] was het feest.", ["2023-11-03", "2023-11-05", "2023-11-09"]),
        ("In [2012], [2014] en [2016] was het nat.", ["2012", "2014", "2016"]),
        ("Na de brand van [2013], [tussen 2014 en 2016], was het stil.", ["2013", "2014/2016"]),
        ("Dat was in [2013], en in [2014 en 2015] niet.", ["2013", "2014/2015"]),
    ],
)
def test_neighbours_in_a_row_are_one_stretch(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Caesar stierf in [44 voor Christus].", ["-0043"]),
        ("In [70 na Christus] viel de stad.", ["0070"]),
        ("Het heiligdom is uit de [3e eeuw v.Chr.] en staat er nog.", ["-0299/-0200"]),
        ("De brug werd in de [2de eeuw na Christus] gebouwd.", ["0101/0200"]),
        ("[Van 57 tot 51 v.Chr.] was het oorlog.", ["-0056/-0050"]),
        ("Het graf (ca. [1500-1100 v.Chr]) is leeg.", ["-1499/-1099"]),
        ("In het jaar [800] werd hij keizer.", ["0800"]),
        ("In het jaar 900 mensen tellen was een hele klus.", []),
        ("Ze scoorden er 3 voor Christus Koning.", []),
        ("Hij telde tot 70 na Christa.", []),
    ],
)
def test_a_year_may_say_its_era(marked: str, values: list[str | None]) -> None:
    """ISO 8601 has a year 0000: the first before Christ."""
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "value", "mod"),
    [
        ("Hij werkt er [een jaar of tien].", "P10Y", "approx"),
        ("Hij werkt er [een jaar of tien]", "P10Y", "approx"),
        ("Het gebeurde [een week of twee geleden].", "2024-05-01", "approx"),
        ("Hij kwam om [een uur of vijf].", "2024-05-15T17:00", "approx"),
        ("Het duurde [een uur of vijf].", "PT5H", "approx"),
    ],
)
def test_about_so_many_is_so_many(marked: str, value: str, mod: str | None) -> None:
    assert check(marked, [value])[0].mod == mod


def test_one_of_this_or_ten_of_that_are_two_lengths() -> None:
    check("Hij krijgt [een jaar] of [tien maanden] cel.", ["P1Y", "P10M"])


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Om [15.00 uur] brak vuur uit. [Dertig minuten later] was het uit.",
         ["2024-05-15T15:00", "2024-05-15T15:30"]),
        ("[Vrijdag om 23.30 uur] ging het mis. [Anderhalf uur later] was het over.",
         ["2024-05-10T23:30", "2024-05-11T01:00"]),
        ("Om [16 uur GMT] viel het vuur stil, [een uur eerder] nog niet.", ["2024-05-15T16:00Z", "2024-05-15T15:00Z"]),
        ("[Dinsdag] begon het, [twee uur later] was het over.", ["2024-05-14", None]),
        ("Dertig minuten later was hij uit.", []),
    ],
)  # fmt: skip
def test_hours_later_are_reckoned_from_the_clock(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("De temperatuur daalt [vannacht] naar min 4 graden.", "2024-05-16T00:00/2024-05-16T06:00"),
        ("[Vannacht] vriest het licht.", "2024-05-16T00:00/2024-05-16T06:00"),
        ("[Vannacht] vroor het licht.", "2024-05-15T00:00/2024-05-15T06:00"),
        ("[Vannacht] is veel regen gevallen.", "2024-05-15T00:00/2024-05-15T06:00"),
        ("Brand verwoest [vannacht] drie loodsen.", "2024-05-15T00:00/2024-05-15T06:00"),
    ],
)
def test_the_weather_of_the_night_is_to_come(marked: str, value: str) -> None:
    check(marked, [value])
