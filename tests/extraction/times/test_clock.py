"""Clock times and parts of the day, alone and on their day; each rule with a sentence in which it stays silent."""

import pytest

from tests.extraction.times.marked import PUBLISHED, check, find


@pytest.mark.parametrize(
    ("marked", "value", "precision"),
    [
        ("De sirene ging om [13u07].", "2024-05-15T13:07", "minute"),
        ("De sirene ging om [7h45] af.", "2024-05-15T07:45", "minute"),
        ("De sirene ging om [10:22:45] af.", "2024-05-15T10:22:45", "second"),
        ("De deuren gaan open om [18.30].", "2024-05-15T18:30", "minute"),
        ("De optocht van [14.15 uur] is afgelast.", "2024-05-15T14:15", "minute"),
        ("Het licht viel rond [negen uur] uit.", "2024-05-15T09:00", "hour"),
        ("Het licht viel kort na [6 uur] uit.", "2024-05-15T06:00", "hour"),
        ("Even voor [10 uur] stopte de regen.", "2024-05-15T10:00", "hour"),
        ("De bakker begint om [drie uur 's nachts].", "2024-05-15T03:00", "hour"),
        ("De bakker begint om [een uur 's nachts].", "2024-05-15T01:00", "hour"),
        ("De les begint om [7 's avonds].", "2024-05-15T19:00", "hour"),
        ("Omstreeks [vijf in de namiddag] keerde de rust terug.", "2024-05-15T17:00", "hour"),
        ("[19.00] Aanvang van het concert", "2024-05-15T19:00", "minute"),
        ("Repetitie, [16.00], kleine zaal", "2024-05-15T16:00", "minute"),
        ("Tegen [kwart voor een 's middags] was het vol.", "2024-05-15T12:45", "minute"),
        ("De klok stond stil op [tien voor half acht 's avonds].", "2024-05-15T19:20", "minute"),
        ("Het was [vijf over half zes in de ochtend].", "2024-05-15T05:35", "minute"),
        ("Het begon om [zeven uur dertig].", "2024-05-15T07:30", "minute"),
        ("Het begon [vijf minuten voor drie 's middags].", "2024-05-15T14:55", "minute"),
        ("Het begon om klokslag [twaalf].", "2024-05-15T12:00", "hour"),
        ("Rond het [middaguur] brak onweer los.", "2024-05-15T12:00", "hour"),
        ("Rond de [middag] brak onweer los.", "2024-05-15T12:00", "hour"),
        ("Rond [middernacht] stopte de muziek.", "2024-05-15T00:00", "hour"),
        ("Rond [middernacht] zal de muziek stoppen.", "2024-05-16T00:00", "hour"),
        ("Om [twaalf uur 's nachts] stopte de muziek.", "2024-05-15T00:00", "hour"),
    ],
)
def test_a_clock_time_is_as_precise_as_its_words(marked: str, value: str, precision: str) -> None:
    (record,) = check(marked, [value])
    assert (record.type, record.precision) == ("time", precision)


@pytest.mark.parametrize(
    "marked",
    [
        "De winkel sloot om [half zeven].",
        "De winkel sloot om [tien over zes].",
        "De winkel sloot om [vijf voor half twaalf].",
        "Het is [tien voor half negen].",
        "Tegen [kwart over acht] sloot de winkel.",
    ],
)
def test_a_spoken_time_without_its_half_of_the_day_is_its_day(marked: str) -> None:
    """Value and precision are cut off at what is known: the day, and of the clock only the dial."""
    (record,) = check(marked, ["2024-05-15"])
    assert (record.type, record.precision) == ("time", "day")
    check(marked, [None], None)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("De winkel sloot om [half een].", "2024-05-15T12:30"),
        ("De winkel sloot om [tien over vier].", "2024-05-15T16:10"),
        ("De winkel sloot om [vijf voor half zes].", "2024-05-15T17:25"),
        ("Het is [twintig over drie].", "2024-05-15T15:20"),
        ("De stoet vertrok om [twee uur].", "2024-05-15T14:00"),
        ("De stoet vertrok om [3 uur].", "2024-05-15T15:00"),
        ("De stoet vertrok [maandag om vier uur].", "2024-05-13T16:00"),
        ("De receptie was [van half drie tot kwart voor vijf].", "2024-05-15T14:30/2024-05-15T16:45"),
        ("De receptie was [tussen half drie en half vijf].", "2024-05-15T14:30/2024-05-15T16:30"),
        ("De receptie was [van drie tot vijf uur].", "2024-05-15T15:00/2024-05-15T17:00"),
    ],
)
def test_the_hours_that_are_slept_are_of_the_afternoon(marked: str, value: str) -> None:
    """News tells a night in words; from twelve to half past five an hour of the dial without them is no night's."""
    (record,) = check(marked, [value])
    assert record.basis == "resolved"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De brand brak om drie uur 's nachts uit.", "2024-05-15T03:00"),
        ("Vannacht brak brand uit. Om drie uur was het vuur gedoofd.", "2024-05-15T03:00"),
        ("Het was een koude nacht en om vier uur begon het te sneeuwen.", "2024-05-15T04:00"),
        ("Om 3 uur viel de stroom uit en om 23 uur kwam ze terug.", "2024-05-15T03:00"),
        ("Om 03 uur viel de stroom uit.", "2024-05-15T03:00"),
        ("Om 3.15 uur viel de stroom uit.", "2024-05-15T03:15"),
        ("De kroegen mogen open zijn tot 3 uur.", "../2024-05-15T03:00"),
        ("De bussen rijden vanaf 5 uur.", "2024-05-15T05:00/.."),
        ("De wedstrijd begint om 3 uur Nederlandse tijd.", "2024-05-15T03:00"),
        ("De staking begon om 6 uur.", "2024-05-15T06:00"),
    ],
)
def test_an_hour_of_the_night_stays_one(text: str, value: str) -> None:
    assert value in [record.value for record in find(text)]


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("De zitting begon [maandag om half tien 's ochtends].", "2024-05-13T09:30"),
        ("De raad vergadert [overmorgenavond om 8].", "2024-05-17T20:00"),
        ("De raad vergaderde [gisteravond rond elf uur].", "2024-05-14T23:00"),
        ("De raad vergaderde [gisteravond om half elf].", "2024-05-14T22:30"),
        ("De lezing was op [3 april om 19.45 uur].", "2024-04-03T19:45"),
        ("De lezing was op [3 april, 19.45 uur].", "2024-04-03T19:45"),
        ("De lezing was [zondag 20.15].", "2024-05-12T20:15"),
        ("[Morgenochtend 7 uur] zal de brug opengaan.", "2024-05-16T07:00"),
        ("De bus van [7.15 uur gisteren] reed niet.", "2024-05-14T07:15"),
        ("Het onweer begon om [half zes gisteravond].", "2024-05-14T17:30"),
        ("Het onweer begon om [3 uur zaterdagmiddag].", "2024-05-11T15:00"),
        ("[Zondag om middernacht] liep het bestand af.", "2024-05-13T00:00"),
        ("[Zaterdag om half acht] was de markt leeg.", "2024-05-11"),
        ("[Zaterdag na 18 uur] was de markt leeg.", "2024-05-11T18:00/.."),
        ("[Zaterdag kort na 18 uur] was de markt leeg.", "2024-05-11T18:00"),
        ("[Zaterdag voor 7 uur] was de markt leeg.", "../2024-05-11T07:00"),
    ],
)
def test_a_day_and_its_clock_time_are_one(marked: str, value: str) -> None:
    assert [record.type for record in check(marked, [value])] == ["time"]


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Rond [2.30 uur] reed [zondagnacht] een auto in de gracht.", ["2024-05-12T02:30", "2024-05-12"]),
        (
            "Om [kwart over vier] viel [zaterdagmiddag] een tak.",
            ["2024-05-11T16:15", "2024-05-11T12:00/2024-05-11T18:00"],
        ),
        ("Om [11 uur] werd op [11 november 1918] gezwegen.", ["1918-11-11T11:00", "1918-11-11"]),
        ("Om [10 uur] werd bekend dat [zondag] een tak viel.", ["2024-05-15T10:00", "2024-05-12"]),
        ("Om [10 uur] begon het verhoor van [zondag] weer.", ["2024-05-15T10:00", "2024-05-12"]),
        ("Om [10 uur] begon het. [Zondag] was het stil.", ["2024-05-15T10:00", "2024-05-12"]),
        ("[Elke dinsdag] om [19 uur] is er les.", ["P1W", "T19:00"]),
        (
            "In de [nacht van zondag op maandag] viel om [2 uur] een tak.",
            ["2024-05-13T00:00/2024-05-13T06:00", "2024-05-13T02:00"],
        ),
        (
            "In de [nacht van zondag op maandag] viel om [23 uur] een tak.",
            ["2024-05-13T00:00/2024-05-13T06:00", "2024-05-12T23:00"],
        ),
        ("[Elke dag] [15.30] is er een rondgang.", ["P1D", "T15:30"]),
    ],
)
def test_a_clock_time_is_of_the_day_that_its_clause_names(marked: str, values: list[str | None]) -> None:
    check(marked, values)


MORNING, EVENING = "2024-05-15T06:00/2024-05-15T12:00", "2024-05-15T18:00/2024-05-16T00:00"


@pytest.mark.parametrize(
    ("marked", "value", "mod"),
    [
        ("In de [loop van de ochtend] klaarde het op.", MORNING, None),
        ("Aan het [begin van de ochtend] klaarde het op.", MORNING, "start"),
        ("[Laat in de avond] klaarde het op.", "2024-05-14T18:00/2024-05-15T00:00", "end"),
        ("In de [loop van de avond] zal het opklaren.", EVENING, None),
        ("In de [vroege ochtend] klaarde het op.", MORNING, "start"),
        ("In de vroege [ochtend van 6 mei] klaarde het op.", "2024-05-06T06:00/2024-05-06T12:00", None),
        ("[Gisterochtend] klaarde het op.", "2024-05-14T06:00/2024-05-14T12:00", None),
        ("[Vanavond] klaart het op.", EVENING, None),
        ("[Maandag in de namiddag] klaarde het op.", "2024-05-13T12:00/2024-05-13T18:00", None),
        ("[4 mei 's avonds] klaarde het op.", "2024-05-04T18:00/2024-05-05T00:00", None),
        ("[Morgenvroeg] klaart het op.", "2024-05-16T06:00/2024-05-16T12:00", "start"),
        ("[Deze ochtend] klaarde het op.", MORNING, None),
        ("[Later deze avond] klaart het op.", EVENING, "end"),
        ("De [avond voor Kerst] klaarde het op.", "2023-12-24T18:00/2023-12-25T00:00", None),
        ("De boot is [vroeg deze ochtend] vertrokken.", MORNING, "start"),
    ],
)
def test_a_part_of_one_day_is_an_interval_of_hours(marked: str, value: str, mod: str | None) -> None:
    (record,) = check(marked, [value])
    assert (record.type, record.precision, record.mod, record.names_day) == ("time", "part_of_day", mod, True)


@pytest.mark.parametrize(
    ("marked", "value", "published"),
    [
        ("[Vannacht] viel er hagel.", "2024-05-15T00:00/2024-05-15T06:00", None),
        ("[Vannacht] zal er hagel vallen.", "2024-05-16T00:00/2024-05-16T06:00", None),
        ("[Vannacht] zal er hagel vallen.", "2024-05-15T00:00/2024-05-15T06:00", "2024-05-15T01:20:00+02:00"),
        ("[Afgelopen nacht] viel er hagel.", "2024-05-15T00:00/2024-05-15T06:00", None),
        ("[Komende nacht] valt er hagel.", "2024-05-16T00:00/2024-05-16T06:00", None),
        ("[Afgelopen avond] viel er hagel.", "2024-05-14T18:00/2024-05-15T00:00", None),
        ("[Afgelopen ochtend] viel er hagel.", "2024-05-15T06:00/2024-05-15T12:00", "2024-05-15T20:10:00+02:00"),
        ("[Afgelopen nacht om elf uur] viel er hagel.", "2024-05-14T23:00", None),
        ("[Vannacht om twaalf uur] viel er hagel.", "2024-05-15T00:00", None),
        ("[Zondagnacht] viel er hagel.", "2024-05-12", None),
        ("[Vannacht] viel er hagel.", None, "2024-05"),
    ],
)
def test_the_night_is_the_one_next_to_publication(marked: str, value: str | None, published: str | None) -> None:
    """ "Zondagnacht" is said of the night before Sunday and of the one behind it: it stays the day."""
    check(marked, [value], published or PUBLISHED)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("['s Avonds] is het er druk.", ["T18:00/T00:00"]),
        ("In de [ochtend] rijden er meer treinen dan ['s avonds].", ["T06:00/T12:00", "T18:00/T00:00"]),
        ("[Volgende week] is er ['s middags] les.", ["2024-W21", "T12:00/T18:00"]),
        ("[Elke maandag] is er ['s avonds] les.", ["P1W", "T18:00/T00:00"]),
        ("[Dinsdag] klaarde het [vroeg in de middag] op.", ["2024-05-14", "2024-05-14T12:00/2024-05-14T18:00"]),
        (
            "[Dinsdag] was het nat, maar ['s avonds] klaarde het op.",
            ["2024-05-14", "2024-05-14T18:00/2024-05-15T00:00"],
        ),
        ("[Dinsdag] was het nat, en ['s nachts] nog meer.", ["2024-05-14", "T00:00/T06:00"]),
        ("Hij komt 's avonds om [acht uur].", ["2024-05-15T20:00"]),
    ],
)
def test_a_part_of_any_day_is_of_the_day_that_its_sentence_names(marked: str, values: list[str | None]) -> None:
    check(marked, values)


def test_what_only_looks_like_a_part_of_a_day_is_left_alone() -> None:
    """ "Vroeg" asked, "laat" lets, and De Morgen is a newspaper."""
    check("[Maandag] vroeg de rechter om uitstel.", ["2024-05-13"])
    assert check("De rechter vroeg [deze ochtend] om uitstel.", [MORNING])[0].mod is None
    assert check("De bond laat [deze ochtend] niets van zich horen.", [MORNING])[0].mod is None
    check("De partij laat [deze week] weten dat ze meedoet.", ["2024-W20"])
    check("Dat schrijft ze in De Morgen en in de avondkrant.", [])
    check("De middag was warm en de avond ook.", [])
    check("Goedenavond, zei de omroeper.", [])


@pytest.mark.parametrize(
    "text",
    [
        "De ploeg won met 21-19 en 21-17.",
        "De foto is op schaal 1:25.",
        "De verhouding is 16:10 geworden.",
        "Zo staat het in Johannes 3:16.",
        "Dat regelt artikel 3:16 van de wet.",
        "Ze liep de marathon in 2:14:04.",
        "Hij zwom in een tijd van 1:48 naar goud.",
        "De benzine kost 2.05 euro.",
        "De koers zakte tegen 1.12 dollar.",
        "De euro noteerde rond 1.08.",
        "Kaartjes zijn er vanaf 9.50 per stuk.",
        "Er zijn kaarten vanaf € 12.50.",
        "Hij won de rit in 1.45 uur.",
        "Het is vijf voor twaalf voor de bijen.",
        "Ze kwamen om acht redenen niet.",
        "Rond tien mensen bleven thuis.",
        "In de 88e minuut viel de beslissing.",
        "Dat staat in artikel 12.00 van de statuten.",
        "Een kaartje kost 15.00 en een pint 3.00.",
        "De zaal telt 12.00 stoelen.",
        "Voor 10.00 per persoon mag iedereen mee.",
        "Ze liep 10.00 seconden over de lengte.",
        "Een kwart over de hele linie is te veel.",
        "Zes over en twee tegen, dat was de stemming.",
        "Een half brood en een halve taart bleven over.",
        "De middag was warm, de avond ook.",
        "Op de middagmarkt en in de middernachtsmis was het druk.",
        "Om 2.75 miljoen uit te geven is moed nodig.",
        "Om drie miljoen euro vragen is brutaal.",
    ],
)  # fmt: skip
def test_what_is_no_clock_time_is_left_alone(text: str) -> None:
    assert [record for record in find(text) if record.type in ("date", "time")] == []


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Na [18 uur] onderhandelen was er een akkoord.", ["PT18H"]),
        ("De file duurde [3 uur].", ["PT3H"]),
        ("[Zaterdag] na [2 uur] zoeken werd hij gevonden.", ["2024-05-11", "PT2H"]),
        ("[Zondag] gaf ze om drie mensen iets.", ["2024-05-12"]),
        ("[Maandag] lag alles [24 uur] plat.", ["2024-05-13", "PT24H"]),
    ],
)
def test_hours_that_last_are_no_clock_times(marked: str, values: list[str | None]) -> None:
    check(marked, values)


def test_a_page_of_the_small_hours_tells_of_the_evening_before_and_announces_the_day() -> None:
    small_hours = "2024-05-15T00:50:00+02:00"
    check("De brand begon om [21.30 uur].", ["2024-05-14T21:30"], small_hours)
    check("Het duurde [van 20.00 tot 22.00 uur].", ["2024-05-14T20:00/2024-05-14T22:00"], small_hours)
    check("Om [14 uur] zal de stoet vertrekken.", ["2024-05-15T14:00"], small_hours)


def test_without_a_day_the_clock_stands_alone() -> None:
    check("Om [16.40 uur] en tegen [middernacht].", ["T16:40", "T00:00"], None)
    check("Om [16.40 uur].", ["T16:40"], "2024-05")


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("De top begint om [14.00 uur GMT].", ["2024-05-15T14:00Z"]),
        ("De top begint [vrijdag om 16 uur CET] in Wenen.", ["2024-05-17T16:00+01:00"]),
        ("[Tussen 14 en 16 uur GMT] was er geen beeld.", ["2024-05-15T14:00Z/2024-05-15T16:00Z"]),
        ("De film begint om [7.30 p.m.] in zaal 3.", ["2024-05-15T19:30"]),
        ("De boot van [11 am] voer niet.", ["2024-05-15T11:00"]),
        ("De boot van [12:15 am] voer niet.", ["2024-05-15T00:15"]),
        ("Het kanaal AM 675 en 5 am-zenders verdwijnen.", []),
    ],
)
def test_the_zone_and_the_half_of_the_day_may_stand_behind(marked: str, values: list[str | None]) -> None:
    check(marked, values)
