"""Ranges of dates and clocks, bounds on one side, and sets; each rule with a sentence in which it stays silent."""

import time

import pytest

from service.dutch.tokens import tokenize
from service.extraction.times import find_times
from service.formats.publication import parse_given
from tests.extraction.times.marked import PUBLISHED, check, find


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("De balie is open [van 8.30 tot 12 uur].", "2024-05-15T08:30/2024-05-15T12:00"),
        ("De balie is open [tussen 14 en 16 uur].", "2024-05-15T14:00/2024-05-15T16:00"),
        ("De balie is open [tussen 3 en 5 uur 's middags].", "2024-05-15T15:00/2024-05-15T17:00"),
        ("De balie is open [tussen 2 en 4 's middags].", "2024-05-15T14:00/2024-05-15T16:00"),
        ("Zaal 2: [19:30 - 21:45].", "2024-05-15T19:30/2024-05-15T21:45"),
        ("Zaal 3: [19.30-21.45 uur].", "2024-05-15T19:30/2024-05-15T21:45"),
        ("Er rijdt niets [van 23 tot 5 uur].", "2024-05-15T23:00/2024-05-16T05:00"),
        ("Het verkeer stond vast [van 7.10 uur tot en met 9.40 uur].", "2024-05-15T07:10/2024-05-15T09:40"),
        ("De les duurde [van half acht tot kwart voor negen].", "2024-05-15"),
        ("Er werd geteld [zaterdag van 9 tot 11].", "2024-05-11T09:00/2024-05-11T11:00"),
        ("Er werd geteld [zaterdag om 9.15 - 11.15].", "2024-05-11T09:15/2024-05-11T11:15"),
        ("Er werd geteld [zondagochtend tussen 9 en 11 uur].", "2024-05-12T09:00/2024-05-12T11:00"),
        ("Het was stil op [4 mei van 20.00 tot 20.02 uur].",
         "2024-05-04T20:00/2024-05-04T20:02"),
        ("Er wordt geteld [van 10 tot 12 uur op 1 juni].", "2024-06-01T10:00/2024-06-01T12:00"),
        ("Er wordt geteld [van vier tot zes uur morgenmiddag].", "2024-05-16T16:00/2024-05-16T18:00"),
        ("'s Avonds [van 8 tot 10] is er muziek.", "2024-05-15T20:00/2024-05-15T22:00"),
        ("Het loket is open [van 9 tot 5 uur].", "2024-05-15T09:00/2024-05-15T17:00"),
        ("Het loket is open [tussen 11.30 en 1.30 uur].", "2024-05-15T11:30/2024-05-15T13:30"),
        ("Het feest duurde [van 20 uur tot middernacht].", "2024-05-15T20:00/2024-05-16T00:00"),
        ("De weg was [van vrijdag 22 uur tot maandag 5 uur] dicht.", "2024-05-10T22:00/2024-05-13T05:00"),
        ("De weg was [van 3 mei 22 uur tot 6 mei 5 uur] dicht.", "2024-05-03T22:00/2024-05-06T05:00"),
    ],
)  # fmt: skip
def test_a_range_of_clock_times_keeps_both_ends(marked: str, value: str) -> None:
    assert [record.type for record in check(marked, [value])] == ["time"]


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("De expo loopt [van 3 maart tot eind april].", "2024-03-03/2024-04"),
        ("De expo liep [van eind maart tot 12 april].", "2024-03/2024-04-12"),
        ("De gegevens lopen [van 2016 tot en met maart 2019].", "2016/2019-03"),
        ("Het museum was dicht in [2016 tot en met maart 2019].", "2016/2019-03"),
        ("De ploeg trainde [van maandag tot vrijdag].", "2024-05-06/2024-05-10"),
        ("De ploeg zal [van donderdag tot zaterdag] trainen.", "2024-05-16/2024-05-18"),
        ("De beurs was [van maandag 4 tot donderdag 7 maart].", "2024-03-04/2024-03-07"),
        ("[Tussen nu en 2035] komen er windmolens.", "2024-05-15/2035"),
        ("[Tussen nu en 1 juli] komen er windmolens.", "2024-05-15/2024-07-01"),
        ("Geopend: [14/10 - 3/11].", "2023-10-14/2023-11-03"),
        ("De ijsbaan is open [van 25-11 tot 7-1].", "2023-11-25/2024-01-07"),
        ("[Vanaf 3 juni tot en met 7 juni] is de weg dicht.", "2024-06-03/2024-06-07"),
        ("[Vanaf 1998 tot 2004] woonde ze in Zwolle.", "1998/2004"),
        ("De kermis was [van de derde tot de vijfde mei].", "2024-05-03/2024-05-05"),
        ("[Sinds 2011 tot nu] regende het door.", "2011/2024-05-15"),
        ("De mode [van de jaren 60 tot de jaren 80] keert terug.", "1960/1989"),
        ("De stijl is [tussen de 15e en de 17e eeuw] ontstaan.", "1401/1700"),
        ("In de [zestiende en zeventiende eeuw] bloeide de stad.", "1501/1700"),
        ("De loopgraven [van 1914-'18] liggen er nog.", "1914/1918"),
        ("De bezetting [van 1940-45] liet sporen na.", "1940/1945"),
    ],
)
def test_the_ends_of_a_range_need_not_be_alike(marked: str, value: str) -> None:
    assert [record.type for record in check(marked, [value])] == ["date"]


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("[Na 2018] daalde het aantal.", "2019/.."),
        ("[Na 10 mei] daalde het aantal.", "2024-05-11/.."),
        ("[Na februari 2020] daalde het aantal.", "2020-03/.."),
        ("[Na de zomer van 2019] daalde het aantal.", "2019-09/.."),
        ("[Na begin maart] daalde het aantal.", "2024-03/.."),
        ("[Na 17:30] daalde het aantal.", "2024-05-15T17:30/.."),
        ("Aanmelden kan [vóór 1 juni].", "../2024-05-31"),
        ("Woningen van [voor 1992] zijn slecht geïsoleerd.", "../1991"),
        ("De brug bestond al [voor 1830].", "../1829"),
        ("De brug moet [voor 1 oktober] open zijn.", "../2024-09-30"),
        ("[Uiterlijk vrijdag] beslist de rechter.", "../2024-05-17"),
        ("[Uiterlijk in 2031] is de mijn dicht.", "../2031"),
        ("[Uiterlijk om 23 uur] moet het stil zijn.", "../2024-05-15T23:00"),
        ("De trein rijdt [ten vroegste in 2028].", "2028/.."),
        ("De trein rijdt [op zijn vroegst in maart 2028].", "2028-03/.."),
        ("Het werk is [niet later dan 31 december 2026] klaar.", "../2026-12-31"),
        ("Bouwjaar: [later dan 2015].", "2016/.."),
        ("Wie in [1958 of eerder] geboren is, betaalt niets.", "../1958"),
        ("Wie in [1999 of later] geboren is, betaalt alles.", "1999/.."),
        ("De mijn bleef open [tot in 1971].", "../1971"),
        ("[Vanaf het jaar 2000] bleef het dicht.", "2000/.."),
        ("[Met ingang van 1 juli] rijdt de bus niet.", "2024-07-01/.."),
        ("[Voorafgaand aan 2019] reed de bus wel.", "../2018"),
        ("Het akkoord kwam er nog [voor eind 2021].", "../2021"),
    ],
)
def test_a_bound_is_open_on_the_other_side(marked: str, value: str) -> None:
    check(marked, [value])


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("De begroting voor [2025] moet nog langs de raad.", ["2025"]),
        ("Het feest voor [5 mei] werd geschrapt.", ["2024-05-05"]),
        ("Na [vrijdag], toen het stormde, werd het stil.", ["2024-05-10"]),
        ("Na [2014], toen het stormde, werd het stil.", ["2014"]),
        ("In [2015] en later in [2018] werd hij kampioen.", ["2015", "2018"]),
        ("Het gebruik gaat terug tot [1890].", ["1890"]),
        ("Zijn uiterlijk in [2018] was anders.", ["2018"]),
        ("Hij kwam na twee doelpunten en na 2000 meter op kop.", []),
        ("Ze betaalt voor 2000 euro aan rente.", []),
        ("Dat was een jaar later dan gepland.", []),
        ("Kort na [1945] keerde ze terug.", ["1945"]),
        ("Dossier [2019-10] is dicht.", ["2019-10"]),
        ("De kachel kost 1950-60 euro.", []),
        ("In de 17e en [19e eeuw] was het anders.", ["1801/1900"]),
        ("Hij had niet eerder dan zij gebeld.", []),
        ("Het werd van 3-1 tot 3-3.", []),
        ("De kans was eerst 1/4 - 3/4, zei ze.", []),
        ("Tussen 9 en 12 gasten bleven slapen.", []),
        ("De prijs ging van 9.50 tot 12.50 euro.", []),
        ("De prijs lag tussen 1.05 en 1.20 dollar.", []),
        ("De trui kost van 19.95 tot 24.95 per stuk.", []),
        ("De meting liep van 8 tot 12 procent op.", []),
        ("De weg tussen Gent en Aalst is dicht.", []),
        ("Hij ging tot drie keer toe terug.", []),
        ("Dossier [2019-10] is dicht.", ["2019-10"]),
        ("De kachel kost 1950-60 euro.", []),
        ("In de 17e en [19e eeuw] was het anders.", ["1801/1900"]),
    ],
)
def test_what_opens_no_range_is_left_as_it_is(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[Elke drie weken] komt de dokter.", ["P3W"]),
        ("[Iedere vier jaar] zijn er Spelen.", ["P4Y"]),
        ("[Om het half uur] gaat een boot.", ["PT30M"]),
        ("[Om het uur] gaat een boot.", ["PT1H"]),
        ("Ze komt [om de dag].", ["P2D"]),
        ("[Elke eerste zondag van de maand] is de entree gratis.", ["P1M"]),
        ("[Elke laatste vrijdag van mei] is er feest.", ["P1Y"]),
        ("[Iedere dinsdag en donderdag] is er les.", ["P1W"]),
        ("[Elke vrijdagavond] is er les.", ["P1W"]),
        ("[Elke september] is er kermis.", ["P1Y"]),
        ("[Maandags] en ['s woensdags] is er markt.", ["P1W", "P1W"]),
        ("Op [zondagen] is de winkel dicht.", ["P1W"]),
        ("Een keer [in de zes jaar] wordt geteld.", ["P6Y"]),
        ("Eens [per twee jaar] wordt geteld.", ["P2Y"]),
        ("Het [driejaarlijkse] festival begint.", ["P3Y"]),
        ("[Elke 4 mei] is het even stil.", ["P1Y"]),
        ("[Elk half uur] gaat een boot.", ["PT30M"]),
        ("[Elke derde donderdag] is er raad.", [None]),
        ("Ze zwemt drie keer [in de week].", ["P1W"]),
        ("Op [weekdagen] gaat er een boot.", ["P1D"]),
        ("Hij won vier keer in de [tien jaar].", ["P10Y"]),
        ("Ze veegde de [hele week].", ["P1W"]),
        ("Op drie zondagen was de winkel open.", []),
        ("Hij deed het om de poen en om het geld.", []),
        ("Ze liep om de [twee jaar] cel te ontlopen.", ["P2Y"]),
        ("Het hele land en de hele groep juichten.", []),
    ],
)
def test_a_set_is_the_time_from_one_to_the_next(marked: str, values: list[str | None]) -> None:
    assert {record.type for record in check(marked, values)} <= {"set", "duration"}


@pytest.mark.parametrize(
    "piece",
    ["tot ", "en ", "van 3 tot ", "12 ", "1 ", "5-", "maandag ", "12:30 ", "9.30 ", "voor ", "na ", "12 mei ", "om 8 ",
     "tussen 9 en ", "drie dagen ", "elke ", "om de ", "2014 - ", "eind ", "half ", "vrijdag om ", "of later ", "'s "],
)  # fmt: skip
def test_twice_the_text_takes_twice_the_time(piece: str) -> None:
    """In one run, and once in five, so that only the text can make it longer: quadratic would be four times."""
    short, long = (piece * (characters // len(piece)) for characters in (5_000, 10_000))
    assert any(_seconds(long) / _seconds(short) < 3.0 for _ in range(5))


def test_many_durations_before_a_clock_time_are_not_walked_again_and_again() -> None:
    text = "drie dagen " * 4_000 + "om 12.30 uur"
    assert find(text)[-1].value == "2024-05-15T12:30"
    assert any(_seconds(text) / _seconds(text[len(text) // 2 :]) < 3.0 for _ in range(5))


def _seconds(text: str) -> float:
    published, tokens = parse_given(PUBLISHED, "Europe/Brussels"), tokenize(text)
    begin = time.process_time()
    find_times(text, tokens, published)
    return time.process_time() - begin


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("[Van vrijdagavond tot zondagochtend] vroor het.", "2024-05-10T18:00/2024-05-12T12:00"),
        ("[Van 3 mei 's avonds tot 5 mei 's middags] vroor het.", "2024-05-03T18:00/2024-05-05T18:00"),
        ("[Sinds gisterochtend] vriest het.", "2024-05-14T06:00/.."),
        ("Het vriest [tot vanavond].", "../2024-05-16T00:00"),
        ("In de [nacht van donderdag op vrijdag] vroor het.", "2024-05-10T00:00/2024-05-10T06:00"),
        ("In de [nacht van 8 op 9 mei] vroor het.", "2024-05-09T00:00/2024-05-09T06:00"),
    ],
)
def test_a_range_of_parts_of_the_day_has_their_hours(marked: str, value: str) -> None:
    (record,) = check(marked, [value])
    assert (record.type, record.precision) == ("time", "part_of_day")


def test_two_evenings_are_no_stretch() -> None:
    evenings: list[str | None] = ["2024-05-13T18:00/2024-05-14T00:00", "2024-05-14T18:00/2024-05-15T00:00"]
    check("[Maandagavond] en [dinsdagavond] reed er niets.", evenings)
