"""Dates whose words stand in another order, or of which something beside them tells what they are."""

import pytest

from tests.extraction.times.marked import check


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("[Sinds 2017 april] woont hij in Gent.", "2017-04/.."),
        ("[1953, februari]: de dijken breken.", "1953-02"),
        ("De winkel is dicht [november 19-20].", "2023-11-19/2023-11-20"),
        ("Het kamp was [juli 13 - juli 15].", "2023-07-13/2023-07-15"),
        ("De balie was bezet [6-4 tussen 9.30 en 16.30 uur].", "2024-04-06T09:30/2024-04-06T16:30"),
        ("We kwamen op de [23 van 9.30 tot 11.00 uur].", "2024-04-23T09:30/2024-04-23T11:00"),
        ("De brief kwam binnen [wo 26 okt 15:50:06 2016].", "2016-10-26T15:50:06"),
        ("De zitting begint om [12.30 de 27e december].", "2024-12-27T12:30"),
        ("Hij is [volgende maand van 4-23] op reis.", "2024-06-04/2024-06-23"),
        ("De zaal was [vorige maand van 10 t/m 12] gesloten.", "2024-04-10/2024-04-12"),
        ("De muziek van de ['90s] is terug.", "1990/1999"),
        ("Op [King's Day 2014] was het druk.", "2014-04-26"),
        ("De [week na volgende week] is er markt.", "2024-W22"),
        ("[Vorige week - maandag] - viel de stroom uit.", "2024-05-06"),
    ],
)  # fmt: skip
def test_the_words_of_a_date_may_stand_in_another_order(marked: str, value: str) -> None:
    check(marked, [value])


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("In [2017] [april 2018] al noemen was te vroeg.", ["2017", "2018-04"]),
        ("In [november] 19-20 doden.", ["2023-11"]),
        ("Hij won met 6-4 van 9.30 euro.", []),
        ("De club staat op de 17 van 20.", []),
        ("De prijs stijgt [volgende maand] van 4-5 procent.", ["2024-06"]),
        ("Het aantal stijgt [volgende maand] van 4 tot 23.", ["2024-06"]),
        ("De '20s waren wild.", []),
        ("Hij scoorde '90 s.", []),
        ("De week na [volgende zaterdag] is er markt.", ["2024-05-25"]),
        ("De staking van [vorige week] - [maandag] reden er geen treinen - is voorbij.", ["2024-W19", "2024-05-13"]),
        ("Tel: +86 2010-2015-86.", []),
        ("Hij bood 12.30 de 27e keer.", []),
    ],
)
def test_what_only_looks_like_such_a_date_is_none(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "value", "mod"),
    [
        ("Aan het [einde van zaterdag] was het vuur gedoofd.", "2024-05-11", "end"),
        ("Het [begin van het paasweekend 2019] was zonnig.", "2019-04-20/2019-04-21", "start"),
        ("Ik begin [zaterdag] met trainen.", "2024-05-11", None),
    ],
)
def test_a_day_has_a_begin_and_an_end(marked: str, value: str, mod: str | None) -> None:
    assert check(marked, [value])[0].mod == mod


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Hij werkte er [drie jaar en een half].", "P42M"),
        ("Zij werkte er [een jaar en een kwart jaar].", "P15M"),
        ("Hij kreeg [drie jaar] en een half miljoen boete.", "P3Y"),
        ("[Hele week] files op de ring.", "P1W"),
        ("Het regende de [hele maand].", "P1M"),
        ("Twee hele jaren later was het zover.", None),
    ],
)
def test_a_length_may_end_in_a_part_of_its_unit(marked: str, value: str | None) -> None:
    check(marked, [value] if value else [])


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[Twee jaar terug] won zij nog.", ["2022"]),
        ("[Een week terug] was de weg dicht.", ["2024-05-08"]),
        ("Zij was drie weken terug in Parijs.", []),
        ("Hij moet drie weken terug naar school.", []),
        ("Een week terug naar de kust.", []),
        ("De koers daalde in het [jaar tot nu toe] met 20 procent.", ["2024-01-01/2024-05-15"]),
        ("Dit is het beste jaar tot nu toe.", []),
        ("De trein reed [van 8 uur 's morgens tot 15.00 gistermiddag].", ["2024-05-14T08:00/2024-05-14T15:00"]),
    ],
)
def test_what_is_over_is_reckoned_back(marked: str, values: list[str | None]) -> None:
    check(marked, values)


def test_an_hour_that_is_a_line_of_its_own_is_of_a_programme() -> None:
    check("[20 uur]: de film begint", ["2024-05-15T20:00"])
    check("De reis duurt [20 uur].", ["PT20H"])
    check("[Acht uur]", ["PT8H"])
