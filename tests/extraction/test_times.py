"""When: every rule with a sentence of its own, and sentences in which it must stay silent.

The time expression stands in square brackets. Unless a test says otherwise the text was published on Wednesday
15 May 2024 at 11.30 in Brussels.
"""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.times.marked import check, find

EVENING = "2024-05-14T18:00/2024-05-15T00:00"  # of the day before publication


@pytest.mark.parametrize(
    ("marked", "value", "precision", "basis"),
    [
        ("De brug ging open op [3 juni 1961].", "1961-06-03", "day", "stated"),
        ("Op [vrijdag 3 mei] viel het licht uit.", "2024-05-03", "day", "resolved"),
        ("Het vonnis van [21/12/2023] blijft staan.", "2023-12-21", "day", "stated"),
        ("Dossier [2023-12-21] is gesloten.", "2023-12-21", "day", "stated"),
        ("Op [9-11] stond alles stil.", "2023-11-09", "day", "resolved"),
        ("De [2e april] was zonnig.", "2024-04-02", "day", "resolved"),
        ("Op [tweeëntwintig februari] sneeuwde het.", "2024-02-22", "day", "resolved"),
        ("De wet geldt sinds kort, zegt hij, en dateert van [augustus 2022].", "2022-08", "month", "stated"),
        ("In [september] begonnen de werken.", "2023-09", "month", "resolved"),
        ("In [mei] regende het elke nacht niet.".replace("elke nacht niet", "veel"), "2024-05", "month", "resolved"),
        ("Op [8 juni vorig jaar] brak de dijk.", "2023-06-08", "day", "resolved"),
        ("De winst van het [derde kwartaal van 2023] viel tegen.", "2023-07/2023-09", "month", "stated"),
        ("De omzet steeg in [Q3 2023] licht.", "2023-07/2023-09", "month", "stated"),
        ("In de [zomer van 2019] was het droog.", "2019-06/2019-08", "month", "stated"),
        ("In [2016] brandde de kerk af.", "2016", "year", "stated"),
        ("De mijn sloot [eind 1992].", "1992", "year", "stated"),
        ("Het museum ([1998]) is dicht.", "1998", "year", "stated"),
        ("[2019] was een droog jaar.", "2019", "year", "stated"),
        ("Dat bleek op [29 februari].", "2024-02-29", "day", "resolved"),
        ("In de [jaren zestig] was het een dorp.", "1960/1969", "year", "stated"),
        ("Op [11 juli 1302] was er een slag.", "1302-07-11", "day", "stated"),
        ("De verkiezingen van [2003] verliepen rustig.", "2003", "year", "stated"),
        ("Het werk (Oostende, [1887]) is zoek.", "1887", "year", "stated"),
        ("De molen is van ca. [1825 of later].", "1825/..", "year", "stated"),
        ("Op Zomerpop [2011] regende het.", "2011", "year", "stated"),
        ("Het [laatste weekend van juni 2023] was warm.", "2023-06-24/2023-06-25", "day", "stated"),
        ("De toren is uit de [17e eeuw].", "1601/1700", "year", "stated"),
        ("De [derde dinsdag van september 2023] was een feest.", "2023-09-19", "day", "stated"),
        ("De school gaat dicht in [week 7].", "2024-W07", "week", "resolved"),
        ("Met [Pasen] was er geen trein.", "2024-03-31", "day", "resolved"),
        ("Op [tweede kerstdag 2022] brandde het.", "2022-12-26", "day", "stated"),
    ],
)
def test_a_date_is_as_precise_as_its_words(marked: str, value: str, precision: str, basis: str) -> None:
    (record,) = check(marked, [value])
    assert (record.type, record.precision, record.basis) == ("date", precision, basis)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[Gisteren] viel er hagel, [eergisteren] ook.", ["2024-05-14", "2024-05-13"]),
        ("[Vandaag] niet, maar [overmorgen] wordt er gestaakt.", ["2024-05-15", "2024-05-17"]),
        (
            "[Vannacht] brandde een schuur af, [gisteravond] een stal.",
            ["2024-05-15T00:00/2024-05-15T06:00", "2024-05-14T18:00/2024-05-15T00:00"],
        ),
        ("De raad stemde [maandag] in.", ["2024-05-13"]),
        ("[Woensdag] werd bekend wie wint.", ["2024-05-15"]),
        ("[Zaterdagnacht] was het onrustig.", ["2024-05-11"]),
        ("[Afgelopen woensdag] reed de bus niet.", ["2024-05-08"]),
        ("De zitting is [komende vrijdag].", ["2024-05-17"]),
        ("De trainer vertrok [vorige week dinsdag].", ["2024-05-07"]),
        ("De trainer vertrok [dinsdag van vorige week].", ["2024-05-07"]),
        ("[Vrijdag] wordt de prijs uitgereikt.", ["2024-05-17"]),
        ("De prijs werd [vrijdag] uitgereikt.", ["2024-05-10"]),
        ("[Afgelopen weekend] was het druk.", ["2024-05-11/2024-05-12"]),
        ("[Dit weekend] zal het druk zijn.", ["2024-05-18/2024-05-19"]),
        ("[Vorige week] was het koud, [deze week] niet.", ["2024-W19", "2024-W20"]),
        ("[Vorige maand] daalde de prijs.", ["2024-04"]),
        ("[Volgend jaar] komt er een tunnel.", ["2025"]),
        ("[Vorig jaar december] was het stil.", ["2023-12"]),
        ("[Afgelopen maand] kwamen er meer.", ["2024-04-15/2024-05-15"]),
        ("In de [afgelopen drie dagen] viel niets.", ["2024-05-12/2024-05-15"]),
        ("De [afgelopen weken] was het rustig.", [None]),
        ("De [komende jaren] komen er windmolens.", [None]),
        ("[Deze winter] was zacht.", ["2023-12/2024-02"]),
        ("[Afgelopen zomer] was warm.", ["2023-06/2023-08"]),
        ("Hij stierf [drie weken geleden].", ["2024-04-24"]),
        ("Hij stierf [twee jaar geleden].", ["2022"]),
        ("Het begon [twee uur geleden].", ["2024-05-15T09:30"]),
        ("[Over tien dagen] valt het besluit.", ["2024-05-25"]),
        ("[Begin deze week] lekte het uit.", ["2024-W20"]),
        ("[Eind vorig jaar] was het op.", ["2023"]),
    ],
)
def test_relative_times_are_reckoned_from_publication(marked: str, values: list[str | None]) -> None:
    assert {record.basis for record in check(marked, values)} == {"resolved"}


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[Sinds 4 maart] is de weg dicht.", ["2024-03-04/.."]),
        ("[Sinds oktober] is de weg dicht.", ["2023-10/.."]),
        ("[Sinds vrijdag] is de weg dicht.", ["2024-05-10/.."]),
        ("[Sinds twee weken] is de weg dicht.", ["2024-05-01/.."]),
        ("De weg blijft dicht [tot eind augustus].", ["../2024-08"]),
        ("De weg was dicht [tot 3 april].", ["../2024-04-03"]),
        ("[Vanaf maandag] geldt een omleiding.", ["2024-05-20/.."]),
        ("[Tussen 2012 en 2017] sloten er dertig.", ["2012/2017"]),
        ("Het liep [van 4 tot 9 maart].", ["2024-03-04/2024-03-09"]),
        ("Het liep [van 4 tot en met 9 maart 2023].", ["2023-03-04/2023-03-09"]),
        ("Op [30 april en 1 mei] was er feest.", ["2024-04-30/2024-05-01"]),
        ("Op [4 en 5 mei] was er feest.", ["2024-05-04/2024-05-05"]),
        ("Op [4], [6] en [9 mei] was er feest.", ["2024-05-04", "2024-05-06", "2024-05-09"]),
        ("In de [nacht van 8 op 9 mei] brandde het.", ["2024-05-09T00:00/2024-05-09T06:00"]),
        ("[Vandaag en morgen] wordt er gestaakt.", ["2024-05-15/2024-05-16"]),
        ("[Zaterdag en zondag] was er feest.", ["2024-05-11/2024-05-12"]),
        ("In [2021 en 2022] was het stil, in [2015] en [2019] niet.", ["2021/2022", "2015", "2019"]),
        ("Het seizoen [2022/23] was het beste.", ["2022/2023"]),
        ("[Van november tot februari] is de boot uit de vaart.", ["2023-11/2024-02"]),
        ("In [juli-augustus 2021] was de zaal leeg.", ["2021-07/2021-08"]),
    ],
)
def test_intervals_keep_both_ends(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Rond [9 uur] ging het alarm.", ["2024-05-15T09:00"]),
        ("Het alarm ging om [8u05].", ["2024-05-15T08:05"]),
        ("Het alarm ging om [8.05 uur], en weer om [9:30].", ["2024-05-15T08:05", "2024-05-15T09:30"]),
        ("Het alarm ging [gisteren rond 22 uur].", ["2024-05-14T22:00"]),
        ("Het alarm ging [maandag om 7.15 uur].", ["2024-05-13T07:15"]),
        ("[Maandag] was het raak. Het alarm ging om [7 uur].", ["2024-05-13", "2024-05-13T07:00"]),
        ("[Maandag] ging het alarm, eerst om [7 uur].", ["2024-05-13", "2024-05-13T07:00"]),
        ("Het alarm ging om [acht uur 's avonds].", ["2024-05-15T20:00"]),
        ("Het alarm ging [vanavond om half acht].", ["2024-05-15T19:30"]),
        ("Het alarm ging om [half acht].", ["2024-05-15"]),
        ("Het alarm ging 's avonds om [tien uur].", ["2024-05-15T22:00"]),
        ("[Elke maandag] om [20.30 uur] is er film.", ["P1W", "T20:30"]),
        ("De winkel is open [van 9 tot 17 uur].", ["2024-05-15T09:00/2024-05-15T17:00"]),
        ("De weg was dicht [tussen 13.00 en 15.30 uur].", ["2024-05-15T13:00/2024-05-15T15:30"]),
        ("De weg was dicht [tussen 2 en 3 uur in de middag].", ["2024-05-15T14:00/2024-05-15T15:00"]),
    ],
)
def test_clock_times_are_times_of_a_day(marked: str, values: list[str | None]) -> None:
    assert check(marked, values)[-1].type == "time"


@pytest.mark.parametrize(
    ("marked", "kind", "value"),
    [
        ("Het overleg duurde [drie dagen].", "duration", "P3D"),
        ("Binnen [24 uur] was alles weg.", "duration", "PT24H"),
        ("Ze kregen [vijf jaar] cel.", "duration", "P5Y"),
        ("De rit duurt [anderhalf uur].", "duration", "PT90M"),
        ("De rit duurt [een half uur].", "duration", "PT30M"),
        ("De rit duurt [twee uur en een kwartier].", "duration", "PT2H15M"),
        ("Ze wachtten [enkele weken].", "duration", None),
        ("De boot vaart [dagelijks].", "set", "P1D"),
        ("De [jaarlijkse] markt is weg.", "set", "P1Y"),
        ("[Elke maandag] is er markt.", "set", "P1W"),
        ("Er komen er honderd [per jaar] bij.", "set", "P1Y"),
        ("[Om de twee weken] is er markt.", "set", "P2W"),
    ],
)
def test_durations_and_sets_are_no_dates(marked: str, kind: str, value: str | None) -> None:
    assert [record.type for record in check(marked, [value])] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Op 31 april 2023 was niets.",
        "Er kwamen 2014 mensen naar de markt.",
        "De verbouwing kostte 1950 euro.",
        "In 1600 gemeenten is geen water.",
        "Dat zei Mei Wong tegen April Jansen.",
        "Het mei bloeit.",
        "Augustus was keizer van Rome.",
        "Jan en Dec zijn broers.",
        "Dat staat in De Morgen.",
        "Goede morgen, zei de vrouw.",
        "Vandaag de dag is dat heel gewoon.",
        "Een 35-jarige man van 61 jaar oud.",
        "Anderhalf uur later was het voorbij.",
        "De uitslag was 2-1 en 6-4, 7-5.",
        "Bel 016 22 33 44 of kamer 2014A.",
        "De liter kost rond 1.50 euro.",
        "Zo is het, do re mi, en ma ook.",
        "Het weekblad meldt de maandprijs van de zondagskrant.",
        "Hij eindigde op de 15de plaats.",
        "Een half miljoen en een kwart van de pot.",
        "Artikel 12.3 lid 4/5 van de wet.",
        "De actie heet 11.11.11 en is bekend.",
        "De lening van 1850 gulden is afgelost.",
    ],
)  # fmt: skip
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert [record for record in find(text) if record.type in ("date", "time")] == []


def test_the_future_is_read_from_the_clause() -> None:
    """The tense of the clause decides, and not that of the clause beside it."""
    check("De brug zal in [oktober] opengaan.", ["2024-10"])
    check("De brug ging in [oktober] open.", ["2023-10"])
    check("Hij zei [maandag] dat de brug zal zakken.", ["2024-05-13"])
    check("Op [20 juni] volgt een nieuwe staking.", ["2024-06-20"])
    check("Op [20 juni] volgde een nieuwe staking.", ["2023-06-20"])
    check("Er rijden [tot zeker vrijdag] geen bussen.", ["../2024-05-17"])


def test_an_evening_hour_on_a_page_of_the_small_hours_is_of_the_evening_before() -> None:
    check("De zaal liep rond [22 uur] leeg.", ["2024-05-14T22:00"], "2024-05-15T00:40:00+02:00")


@pytest.mark.parametrize("text", ["Kiezers onder de 25 jaar.", "Zij is 19 jaar.", "Een baby van zes maanden huilt."])
def test_an_age_is_no_duration(text: str) -> None:
    assert find(text) == []


def test_a_month_of_publication_resolves_months_and_no_days() -> None:
    check("[Vorige maand], in [december], [vrijdag] en [gisteren].", ["2024-04", "2023-12", None, None], "2024-05")
    check("Op [3 mei] en op [20 mei].", ["2024-05-03", "2024-05-20"], "2024-05")
    check("[Dit weekend] en [deze week].", [None, None], "2024-05")


def test_without_publication_only_stated_dates_have_a_value() -> None:
    check("[Gisteren], op [3 mei], op [4 mei 2020 om 9 uur].", [None, None, "2020-05-04T09:00"], None)


def test_a_day_begins_at_midnight_where_the_page_was_published() -> None:
    check("[Gisteren] viel er hagel.", ["2024-05-14"], "2024-05-14T22:30:00Z")


def test_two_digits_are_of_the_war_or_of_a_plan() -> None:
    check("Op [4 mei '44] viel de stad.", ["1944-05-04"])
    check("Op [4 mei '31] opent de brug.", ["2031-05-04"])


def test_a_count_behind_an_hour_is_none_of_its_minutes() -> None:
    check("De wacht hield om [7 uur] 12 mannen tegen.", ["2024-05-15T07:00"])
    check("De wacht vertrok om [7 uur 12].", ["2024-05-15T07:12"])


def test_hours_pass_through_the_night_that_the_clocks_change() -> None:
    check("Het begon [drie uur geleden].", ["2024-03-31T00:00"], "2024-03-31T04:00:00+02:00")
    check("Het begon [drie uur geleden].", ["2024-10-27T02:00"], "2024-10-27T04:00:00+01:00")


def test_english_posts_are_read() -> None:
    check(
        "We left [yesterday], not [last month], and [three days ago] in [May 2020] or [since Monday].",
        ["2024-05-14", "2024-04", "2024-05-12", "2020-05", "2024-05-13/.."],
        language="en",
    )
    check(
        "During the [past month] and the [past few weeks] we may march.", ["2024-04-15/2024-05-15", None], language="en"
    )
    check("On [March 10, 2019] it lasted [24 hours].", ["2019-03-10", "PT24H"], language="en")


def test_arabic_posts_are_read() -> None:
    check(
        "خلال [٢٤ ساعة] و[أمس] و[الشهر الماضي].".replace("و[", "و ["), ["PT24H", "2024-05-14", "2024-04"], language="ar"
    )


def test_other_languages_give_numeric_dates_alone() -> None:
    check("Le [10/03/2019] et mars et lundi.", ["2019-03-10"], language="fr")


_WORDS = st.sampled_from(
    ["31", "29", "februari", "2019", "2014", "-", "/", "van", "tot", "en", "op", "sinds", "vorige", "week", "vrijdag",
     "om", "half", "kwart", "over", "uur", "17", "u52", ".", ",", ":", "drie", "dagen", "geleden", "eeuw", "e", "de",
     "afgelopen", "jaar", "9999", "99999999", "laatste", "dag", "jaren", "90", "elke", "'s", "avonds", "\n", "mei",
     "uiterlijk", "later", "vóór", "middernacht", "hele", "nacht", "avonds", "9.30", "24", ":", "minuten", "nu", "loop",
     "winter", "Pasen", "morgen", "komende", "duizend", "0", "٣", "tussen", "eind", "t/m", "weekend", "anderhalf"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(
    st.lists(_WORDS, max_size=14).map(" ".join) | st.lists(_WORDS, max_size=14).map("".join),
    st.sampled_from([None, "2199-12-31", "1800-01-01", "2024-02-29T00:00", "2019-03", "2019"]),
    st.sampled_from(["nl", "en", "ar", "fr"]),
)
def test_no_combination_of_words_raises_or_overlaps(text: str, published: str | None, language: str) -> None:
    end = 0
    for record in find(text, published, language):
        assert end <= record.start < record.end and text[record.start : record.end] == record.surface
        end = record.end


@pytest.mark.parametrize(
    "piece", ["12 en ", "12, ", "van ", "drie ", "sinds ", "2014 - ", "tot en met ", "mei ", "om ", "eind van de "]
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    begin = time.process_time()
    find(text)
    assert time.process_time() - begin < 2.0


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("[Vorige dinsdag] brak er brand uit.", "2024-05-07"),
        ("[Vorige woensdag] ook al.", "2024-05-08"),
        ("Dat gebeurde [vorige vrijdag] al.", "2024-05-10"),
        ("[Afgelopen dinsdag] brak er brand uit.", "2024-05-14"),
        ("[Dinsdag] brak er brand uit.", "2024-05-14"),
    ],
)
def test_the_previous_weekday_is_that_of_the_week_before(marked: str, value: str) -> None:
    """Yesterday is "dinsdag" or "afgelopen dinsdag" on a Wednesday, and no longer "vorige dinsdag"."""
    check(marked, [value])


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Het was de zwaarste storm sinds [1976], toen er tachtig doden vielen.", "1976"),
        ("Zo hoog stond de rivier niet meer sinds [februari 1995] toen het land onderliep.", "1995-02"),
        ("Het was de zwaarste storm [sinds 1976], zegt het instituut.", "1976/.."),
        ("[Sinds 1976] woont ze hier. Toen was het nog rustig.", "1976/.."),
    ],
)
def test_a_clause_of_then_is_of_the_point_before_it(marked: str, value: str) -> None:
    check(marked, [value])
