"""Times as newspapers write them, and numbers beside days, hours and years that are none."""

import pytest

from tests.extraction.times.marked import check


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        # A weekday and a number: the day near publication that is both.
        ("[Zondag 19] vindt de optocht plaats.", ["2024-05-19"]),
        ("[Vrijdag 10] won zij de proef.", ["2024-05-10"]),
        ("Er is kermis op [zaterdag 25].", ["2024-05-25"]),
        ("[Vrijdag 17 en zaterdag 18] is er braderie.", ["2024-05-17/2024-05-18"]),
        ("[Vrijdag] 4 doden na een brand.", ["2024-05-10"]),
        ("[Vrijdag] 4 kwamen om het leven.", ["2024-05-10"]),
        ("[Zondag] 12 wielrenners kwamen ten val.", ["2024-05-12"]),
        ("[Dinsdag] 3 ingrepen, [woensdag] 5.", ["2024-05-14", "2024-05-15"]),
        # One part of the day for two days.
        (
            "[Zaterdag-] en [zondagochtend] is het fort open.",
            ["2024-05-18T06:00/2024-05-18T12:00", "2024-05-19T06:00/2024-05-19T12:00"],
        ),
        (
            "Zij zong [vrijdag-] en [zaterdagavond].",
            ["2024-05-10T18:00/2024-05-11T00:00", "2024-05-11T18:00/2024-05-12T00:00"],
        ),
        # Names that hold a day or a year.
        ("Op Zwarte Donderdag kelderde de koers.", []),
        ("Hij bleef er een blauwe maandag.", []),
        ("[Afgelopen Donderdag] kelderde de koers.", ["2024-05-09"]),
        ("Op Plein 1940 stond een kraam.", []),
        ("Agenda 2030 telt veel doelen.", []),
        ("In [mei 68] bezetten studenten de aula.", ["1968-05"]),
        ("In [mei 68]", ["1968-05"]),
        ("In [mei] 68 klachten, in [juni] 40.", ["2024-05", "2023-06"]),
        ("Op [3 oktober 84] ging de brug open.", ["1984-10-03"]),
        # Early and late.
        ("[Gisteravond laat] brak brand uit.", ["2024-05-14T18:00/2024-05-15T00:00"]),
        ("De trein stond [maandagochtend vroeg] stil.", ["2024-05-13T06:00/2024-05-13T12:00"]),
        ("[Vanavond] laat de burgemeester iets weten.", ["2024-05-15T18:00/2024-05-16T00:00"]),
        ("[Vanmorgen] vroeg zij om raad.", ["2024-05-15T06:00/2024-05-15T12:00"]),
        # Nights, and months and years with a mark between them.
        ("In de [nacht van vrijdag 10 op zaterdag 11 mei] vroor het.", ["2024-05-11T00:00/2024-05-11T06:00"]),
        ("De cijfers van [maart/april 2022] waren goed.", ["2022-03/2022-04"]),
        ("De oorlog ['14-'18] liet sporen na.", ["1914/1918"]),
        ("De jaren ['98-'02] waren goed.", ["1998/2002"]),
        ("Het plein is [sedert 2014] autovrij.", ["2014/.."]),
        ("De zaal is [t/m 30 juni] dicht.", ["../2024-06-30"]),
        ("[Dit jaar én volgend jaar] groeit de export.", ["2024/2025"]),
        ("De muziek van de [jaren nul] is terug.", ["2000/2009"]),
        ("De bouw begint [halfweg juni].", ["2024-06"]),
        # Feasts.
        ("Tijdens de [kerstdagen] was het stil.", ["2023-12-25/2023-12-26"]),
        ("Rond de [jaarwisseling] was het onrustig.", ["2023-12-31"]),
        ("Op het [Feest van de Arbeid] was het koud.", ["2024-05-01"]),
        # What is known of it, and no more.
        ("[Over enkele weken] valt het besluit.", [None]),
        ("In de [weken daarna] werd het stil.", [None]),
        ("[Vorig seizoen] won de ploeg.", [None]),
        ("In de [loop van het jaar] komt er nieuws.", ["2024"]),
    ],
)  # fmt: skip
def test_times_of_the_news_are_read_as_it_writes_them(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[Na 20 uur] is de winkel dicht.", ["2024-05-15T20:00/.."]),
        ("De kroegen moeten [na 23 uur] sluiten.", ["2024-05-15T23:00/.."]),
        ("[Voor 9 uur] mag er niet gebouwd worden.", ["../2024-05-15T09:00"]),
        ("Na [20 uur] onderhandelen was er een akkoord.", ["PT20H"]),
        ("Na [16 uur] was het vuur gedoofd.", ["PT16H"]),
        ("De bus had [1.30 uur] vertraging.", ["PT1H30M"]),
        ("De zitting duurde [2.15 uur].", ["PT2H15M"]),
        ("Zij was [3u20] onderweg.", ["PT3H20M"]),
        ("Om [2u30] ging het alarm af.", ["2024-05-15T02:30"]),
        ("De trein van [8.30 uur] viel uit.", ["2024-05-15T08:30"]),
        ("Tegen [zessen] kwam er hulp.", ["2024-05-15"]),
        ("Het feest begon [vrijdagavond tegen tienen].", ["2024-05-10T22:00"]),
        ("Zij kwamen met z'n vieren.", []),
        ("De koek brak in tweeën.", []),
    ],
)
def test_an_hour_is_of_the_clock_or_how_long_it_lasted(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    "text",
    [
        "De huur ging van 1850 naar 1950 euro.",
        "Het aantal steeg van 1750 naar 1900.",
        "De club zakte van 2010 naar 1980 leden.",
        "Het kost tussen 1980 en 1995 euro.",
        "In 1950 gevallen volgde een boete.",
        "In 2015 huizen is lood gevonden.",
        "Zij wonnen de laatste week 3 keer.",
    ],
)
def test_four_digits_that_count_are_no_year(text: str) -> None:
    check(text, [])


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("In [1950] vielen veel boetes.", ["1950"]),
        ("Van [2015] naar 2016 steeg de omzet met 4 procent.", ["2015"]),
        ("Er kwamen in [1950] gasten uit heel het land.", ["1950"]),
        ("[Om de andere dag] komt de bakker.", ["P2D"]),
        ("De [eerste maandag van elke maand] gaat de sirene.", ["P1M"]),
        ("[Elke tweede week van de maand] is er overleg.", ["P1M"]),
        ("In de [weekends] is het druk.", ["P1W"]),
        ("Een kamer kost 90 euro [per nacht].", ["P1D"]),
        ("Leden betalen 5 euro voor een les op [zondag].", ["P1W"]),
        ("[Vanaf mei] rijden op [zaterdag] minder bussen.", ["2024-05/..", "P1W"]),
        ("Op [zondag] komt de prins.", ["2024-05-19"]),
        ("De bond heeft voor [vrijdag] een staking aangekondigd.", ["2024-05-17"]),
        ("Zonder hulp zouden tegen [maart] veel gezinnen in de kou zitten.", ["2025-03"]),
        ("Tegen [maart] waren de gezinnen verhuisd.", ["2024-03"]),
    ],
)
def test_years_cycles_and_days_to_come(marked: str, values: list[str | None]) -> None:
    check(marked, values)
