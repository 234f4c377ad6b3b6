"""Days, weeks, months, years, feasts, and what is reckoned from them: a sentence a rule, and where it is silent."""

import pytest

from tests.extraction.times.marked import check, find


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Het doek viel op [23-sep-2020] voorgoed.", "2020-09-23"),
        ("De brief van [01/aug/2019] is zoek.", "2019-08-01"),
        ("De stempel zegt [23.9.2020].", "2020-09-23"),
        ("Het dossier is van [2020/09/23].", "2020-09-23"),
        ("Zij is geboren op [31.10.74].", "1974-10-31"),
        ("Het verslag dateert van [5-3-'18].", "2018-03-05"),
        ("De rechtszaak start op [15/6].", "2024-06-15"),
        ("Volgens de nota ([03/05]) is alles betaald.", "2024-05-03"),
        ("De fanfare speelt op [za. 18 mei].", "2024-05-18"),
        ("Het bal is op [vr. 17/5].", "2024-05-17"),
        ("De winst van [dec-2023] viel tegen.", "2023-12"),
        ("De cijfers van [dec/2023] volgen.", "2023-12"),
        ("Zij trouwden op [12 mei negentienhonderd zestig].", "1960-05-12"),
        ("Het zwembad sloot op [2 januari jl].", "2024-01-02"),
    ],
)
def test_dates_in_digits_and_abbreviations(marked: str, value: str) -> None:
    check(marked, [value])


@pytest.mark.parametrize(
    "text",
    [
        "De ploeg kwam op 2-1 door een kopbal.",
        "Na de rust stond het 15-12 voor de bezoekers.",
        "De thuisploeg won met 3-2.",
        "Dit is deel 1 (1/3) van de reeks.",
        "De code van het pakje is 133-03-03-2020.",
        "Het is zo. Maar niemand gelooft het.",
        "Wie heeft dat gezegd, ma? Zij. Zo.",
        "De schade bedraagt 12.10 euro per zak.",
    ],
)
def test_scores_parts_and_codes_are_no_dates(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("Op [maandag 3 juni] begint het proces.", ["2024-06-03"]),
        ("[Do. 23 mei]: lezing in de bibliotheek.", ["2024-05-23"]),
        ("De kermis is op [za. 18 en zo. 19 mei].", ["2024-05-18/2024-05-19"]),
        ("Op [vrijdag 13] viel in heel de wijk het licht uit.", ["2023-10-13"]),
        ("De deur ging [vrijdag de 26e] op slot.", ["2024-04-26"]),
        ("[Deze maandag] werd hij aangehouden.", ["2024-05-13"]),
        ("[Volgende vrijdag] komt de koningin.", ["2024-05-24"]),
        ("[Komende vrijdag] komt de koningin.", ["2024-05-17"]),
        ("[Deze komende vrijdag] is het zover.", ["2024-05-17"]),
        ("[Voorgaande vrijdag] lekte het uit.", ["2024-05-10"]),
        ("[Vrijdag] is er markt op het plein.", ["2024-05-17"]),
        ("[Vrijdag] is een visser verdronken.", ["2024-05-10"]),
        ("De brand van [vrijdag] is onder controle.", ["2024-05-10"]),
        ("Het kantoor is open [van ma. tot vr.] na de middag.", ["2024-05-13/2024-05-17"]),
    ],
)
def test_days_of_the_week(marked: str, values: list[str]) -> None:
    check(marked, list(values))


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Op [9 juni] kiezen de Belgen een parlement.", "2024-06-09"),
        ("Op [2 september] heropent de school.", "2024-09-02"),
        ("[Zaterdag] vieren de buren feest.", "2024-05-18"),
        ("[Zaterdag] vierden de buren feest.", "2024-05-11"),
        ("[Zaterdag] bezocht de koning de wijk.", "2024-05-11"),
        ("[Zaterdag] overviel een man de bakker.", "2024-05-11"),
        ("Op [20 mei] wachten de ouders aan de poort.", "2024-05-20"),
        ("Op [20 april] wachtten de ouders aan de poort.", "2024-04-20"),
        ("De verdachten kwamen [zaterdag] vrij.", "2024-05-11"),
        ("Politie houdt [zaterdag] drie mannen aan in Gent.", "2024-05-11"),
        ("Het proces gaat [maandag] van start.", "2024-05-20"),
        ("Op [2 en 3 juni] is het kermis.", "2024-06-02/2024-06-03"),
        ("Hij kwam vrij op [24 december].", "2023-12-24"),
        ("De hal blijft [tot en met zondag] dicht.", "../2024-05-19"),
    ],
)
def test_the_tense_tells_the_side_of_publication(marked: str, value: str) -> None:
    check(marked, [value])


def test_a_weekday_and_a_count_are_two_things() -> None:
    check("Bij de botsing raakten [zaterdag] 25 mensen gewond.", ["2024-05-11"])
    check("De match van [zaterdag] eindigde op 2-1.", ["2024-05-11"])


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Op [Goede Vrijdag] bleef het stil.", "2024-03-29"),
        ("[Vette dinsdag] lokte veel volk naar de stad.", "2024-02-13"),
        ("Op [Aswoensdag] wordt de stoet afgelast.", "2025-03-05"),
        ("Op [Koninginnedag] stond het hele plein vol.", "2013-04-30"),
        ("Op [Koningsdag 2025] stond het hele plein vol.", "2025-04-26"),
        ("Op [Black Friday] gaven klanten meer uit.", "2023-11-24"),
        ("Met [Thanksgiving 2022] steeg het aantal besmettingen.", "2022-11-24"),
        ("Op [tweede kerstdag 2022] brandde de hoeve af.", "2022-12-26"),
        ("Op [1ste kerstdag] vielen alle vluchten uit.", "2023-12-25"),
        ("Op de [Dag van de Arbeid] trok een stoet door de stad.", "2024-05-01"),
        ("Voor [Moederdag] werden meer bloemen verkocht.", "2024-05-12"),
        ("Met [Halloween] rukte de politie vaker uit.", "2023-10-31"),
        ("Rond [Wapenstilstand] legde de burgemeester een krans.", "2023-11-11"),
        ("Tijdens het [paasweekend] reden er minder treinen.", "2024-03-30/2024-03-31"),
        ("De actie liep tot aan [Sinterklaas].", "2023-12-06"),
        ("[Prinsjesdag 2023] verliep rustig.", "2023-09-19"),
    ],
)
def test_feasts_have_their_day(marked: str, value: str) -> None:
    check(marked, [value])


@pytest.mark.parametrize(
    "text",
    [
        "De wapenstilstand houdt stand, melden de strijders.",
        "Wapenstilstand lijkt verder weg dan ooit.",
        "Zo'n kerstboom heeft niemand nodig.",
        "Elke Pasen gaat de familie naar zee.",
        "Het doek toont de Hemelvaart van Christus.",
        "Sinterklaas kwam aan met de boot.",
        "De carnavalsvereniging telt minder leden.",
    ],
)
def test_words_that_hold_a_feast_are_no_dates(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("In de [zomer van '96] viel er geen druppel.", "1996-06/1996-08"),
        ("De opstand van [mei '68] begon in een aula.", "1968-05"),
        ("In ['98] werd zij kampioen.", "1998"),
        ("In [negentien vijfennegentig] liep de vallei onder.", "1995"),
        ("In [negentienhonderd zesennegentig] sloot de mijn.", "1996"),
        ("[Sinds tweeduizend twintig] rijdt er geen bus meer.", "2020/.."),
        ("In het jaar [1302] trokken ze ten strijde.", "1302"),
        ("Tegen [2030] moet de lucht schoner zijn.", "2030"),
        ("Zo besloten in [1990] ministers van twee landen.", "1990"),
        ("De man werd in [1992] voorzitter van de club.", "1992"),
    ],
)
def test_years_in_words_and_of_two_digits(marked: str, value: str) -> None:
    check(marked, [value])


@pytest.mark.parametrize(
    "text",
    [
        "In tweeduizend gevallen ging het mis.",
        "In negentienhonderd huizen viel de stroom uit.",
        "Het toestel kostte 2000 euro.",
        "Tegen 1500 werknemers loopt een onderzoek.",
        "In 1500 gezinnen valt het water weg.",
        "Voor 2014 leerlingen is er geen plaats.",
        "“Voor '98 procent' is het te laat”, schrijft ze.",
    ],
)
def test_counts_are_no_years(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("In [Q3] steeg de omzet.", "2023-07/2023-09"),
        ("De raming voor [Q1-2025] is lager.", "2025-01/2025-03"),
        ("[H1 2023] sloot af met verlies.", "2023-01/2023-06"),
        ("In de [eerste helft van 2023] daalde de winst.", "2023-01/2023-06"),
        ("In de [eerste helft van mei] regende het.", "2024-05-01/2024-05-15"),
        ("In de [tweede jaarhelft] verwacht het bedrijf groei.", "2024-07/2024-12"),
        ("Het [eerste kwartaal] viel tegen, zegt de bank.", "2024-01/2024-03"),
        ("Het [eerste kwartaal van het jaar] was nat.", "2024-01/2024-03"),
        ("In de [eerste vier maanden van dit jaar] kwamen er minder.", "2024-01/2024-04"),
        ("In de [laatste drie maanden van 2023] steeg de huur.", "2023-10/2023-12"),
        ("De [eerste tien dagen van mei] waren nat.", "2024-05-01/2024-05-10"),
        ("In de [week van 6 mei] werd er gestaakt.", "2024-W19"),
        ("In het [weekend van 11 en 12 mei] lag het net plat.", "2024-05-11/2024-05-12"),
        ("In de [laatste week van 2020] vroor het.", "2020-W53"),
        ("In de [week beginnend op 4 maart] wordt er gewerkt.", "2025-W10"),
        ("Het [jaar voor 2015] was het warmste ooit.", "2014"),
        ("De [eerste vrijdag van deze maand] viel alles stil.", "2024-05-03"),
        ("Op de [laatste dag van vorig jaar] viel alles stil.", "2023-12-31"),
        ("De zitting is [volgende maand de 21e].", "2024-06-21"),
        ("In de [derde week van 2023] vroor het.", "2023-W03"),
        ("In het [schooljaar 2022-2023] waren er meer leerlingen.", "2022-09/2023-08"),
        ("[Dit schooljaar] zijn er te weinig leraren.", "2023-09/2024-08"),
        ("In de [jaren zestig van de 19e eeuw] bloeide de haven.", "1860/1869"),
        ("[Midden jaren 80] stond het gebouw leeg.", "1980/1989"),
        ("In de [tweede helft van de 19e eeuw] kwam het spoor.", "1851/1900"),
        ("In de [winter van 2018-2019] bleef het zacht.", "2018-12/2019-02"),
    ],
)
def test_parts_of_years_and_rows_of_them(marked: str, value: str) -> None:
    check(marked, [value])


@pytest.mark.parametrize(
    "text",
    [
        "De Audi Q3 is populair bij agenten.",
        "In het eerste kwartaal scoorde de thuisploeg het vaakst.",
        "In de eerste helft viel geen doelpunt.",
        "De derde week op rij daalde de koers.",
        "Wie zondagskranten leest, weet meer.",
        "De Zaterdagbijlage ligt in de bus.",
        "Zij eindigde op de 12e plaats en hij op de 13e.",
    ],
)
def test_matches_models_and_ranks_are_no_periods(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[Twee weken voor Kerst] viel de stroom uit.", ["2023-12-11"]),
        ("[Een dag na Pasen] sloot de winkel.", ["2024-04-01"]),
        ("De [dag na Koningsdag] lag het park vol afval.", ["2024-04-28"]),
        ("De [zaterdag voor Pasen] was het druk.", ["2024-03-30"]),
        ("Het [weekend na Pasen 2023] was warm.", ["2023-04-15/2023-04-16"]),
        ("[Over ongeveer twee weken] begint het proces.", ["2024-05-29"]),
        ("[Vandaag precies tien jaar geleden] stortte de brug in.", ["2014-05-15"]),
        ("[Maandag over een week] begint het proces.", ["2024-05-27"]),
        ("De regering zal [binnen twee weken] beslissen.", ["2024-05-15/2024-05-29"]),
        ("In de [twee voorbije maanden] vielen er doden.", ["2024-03-15/2024-05-15"]),
        ("[Drie maanden na 12 januari 2020] ging de grens dicht.", ["2020-04-12"]),
        ("[Twee jaar na 2015] was het zover.", ["2017"]),
        ("De [afgelopen vijf jaar] verdwenen er winkels.", ["2019-05-15/2024-05-15"]),
        ("In de [afgelopen 24 uur] werd er gevochten.", ["2024-05-14T11:30/2024-05-15T11:30"]),
        ("Op de [12e van deze maand] werd hij aangehouden.", ["2024-05-12"]),
        ("De eis valt [dit jaar op 17 september] zwaarder uit.", ["2024-09-17"]),
        ("[Eergisterenavond] brak brand uit.", ["2024-05-13T18:00/2024-05-14T00:00"]),
        ("[Met ingang van 1 oktober] sluit de bakker.", ["2024-10-01/.."]),
        ("Op [7 februari 2003] was het precies [50 jaar geleden].", ["2003-02-07", "1953-02-07"]),
        ("[Dit weekend] raakten drie ruiters gewond.", ["2024-05-11/2024-05-12"]),
        ("[Dit weekend] rijden er geen treinen.", ["2024-05-18/2024-05-19"]),
        ("In de [zomer] daalde het aantal.", ["2023-06/2023-08"]),
        ("In het [najaar] volgt een stemming.", ["2024-09/2024-11"]),
        ("Aan het [begin van de week] viel er sneeuw.", ["2024-W20"]),
        ("In [2015] was het aan het einde van het jaar al zover.", ["2015"]),
    ],
)
def test_times_reckoned_from_others(marked: str, values: list[str]) -> None:
    check(marked, list(values))


def test_what_lasts_is_not_reckoned_from_publication() -> None:
    assert check("De politie kreeg binnen [een week] veel tips.", ["P1W"])[0].type == "duration"
    assert check("Facturen moeten binnen [30 dagen] betaald worden.", ["P30D"])[0].type == "duration"
    check("Zij krijgt een contract van [drie jaar] [vanaf 1 juli].", ["P3Y", "2024-07-01/.."])


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("In [2017] waren er veel, [een jaar eerder] weinig.", ["2017", "2016"]),
        ("In [maart 2018] kwamen er meer dan [een jaar eerder].", ["2018-03", "2017-03"]),
        ("Op [3 mei] brak brand uit. [Twee dagen later] werd hij opgepakt.", ["2024-05-03", "2024-05-05"]),
        ("De betoging was op [3 mei]. De [dag daarna] volgde een staking.", ["2024-05-03", "2024-05-04"]),
        ("[Vrijdag] werd hij opgepakt. [Dezelfde dag] kwam hij vrij.", ["2024-05-10", "2024-05-10"]),
        ("De brug bezweek in [1998]. [Dat jaar] viel er veel regen.", ["1998", "1998"]),
        ("De brug ging in [1998] dicht. In [mei van dat jaar] stortte zij in.", ["1998", "1998-05"]),
        ("Hij stichtte op [9 mei 1844] de bond, die op [2 juni] vergaderde.", ["1844-05-09", "1844-06-02"]),
        ("Zij werd op [4 april 1990] geboren. Op [8 mei] raakte zij vermist.", ["1990-04-04", "2024-05-08"]),
        ("In [november van dat jaar] viel er veel regen.", [None]),
        ("Zij kocht het in [1880] en verkocht het in [maart van het jaar daarop].", ["1880", "1881-03"]),
    ],
)
def test_times_told_by_one_named_before(marked: str, values: list[str]) -> None:
    check(marked, list(values))


@pytest.mark.parametrize(
    "text",
    [
        "Twee dagen later werd hij opgepakt.",
        "De maandag na de aanslag bleven de scholen dicht.",
        "Drie weken eerder dan gepland ging de brug open.",
        "In de zomer is het warm, in de winter koud.",
        "De zomer van haar leven is voorbij.",
        "In de winter wordt op het plein geschaatst.",
    ],
)
def test_nothing_named_before_tells_nothing(text: str) -> None:
    assert find(text) == []


def test_a_coarse_publication_leaves_values_open() -> None:
    found = check("[Maandag] en in [maart] viel er veel regen.", [None, "2019-03"], "2019-03")
    assert [time.precision for time in found] == ["day", "month"]
    check("[Twee weken voor Kerst] en [vorige maand].", ["2018-12-11", "2019-02"], "2019-03")
    check("[Vandaag] en [over een week].", [None, None], "2019")


def test_a_list_of_weekdays_may_have_no_end() -> None:
    """Each day looks for its month a few days on, and no further."""
    assert len(find("za. 18 en " * 2_000)) > 0


def test_the_day_is_that_of_the_zone() -> None:
    """At half past eleven in the evening in London it is already the next day in Brussels."""
    check("[Vandaag] sneeuwde het.", ["2024-01-16"], "2024-01-15T23:30:00+00:00")
    check("[Vandaag] regende het.", ["2024-07-16"], "2024-07-15T22:30:00+00:00")


def test_what_comes_every_year_is_of_no_year() -> None:
    check("De premie wordt [elk jaar] op [1 maart] verhoogd.", ["P1Y", None])
    check("Op [11 juli] trekt [jaarlijks] een stoet door de stad.", [None, "P1Y"])
    check("Op [11 juli] trekt een stoet door de stad.", ["2024-07-11"])


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("[Zaterdag]", "2024-05-18"),
        ("[Woensdag]", "2024-05-15"),
        ("op [3 mei]", "2025-05-03"),
        ("[15/06]", "2024-06-15"),
        ("[wo, 22 mei]", "2024-05-22"),
        ("[begin april]", "2025-04"),
        ("[7 dagen na Pasen]", "2025-04-27"),
        ("[Sinterklaas]", "2024-12-06"),
        ("[Allerheiligen]", "2024-11-01"),
        ("[laatste maandag van maart]", "2025-03-31"),
        ("[Zaterdag] viel er hagel.", "2024-05-11"),
        ("Hagel op [3 mei]", "2024-05-03"),
        ("[sinds 3 mei]", "2024-05-03/.."),
    ],
)
def test_a_date_that_is_a_line_of_its_own_announces(marked: str, value: str) -> None:
    """An agenda and a programme say what is to come, and no verb."""
    check(marked, [value])


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("De inspraak loopt [donderdag] af.", "2024-05-16"),
        ("Het hof doet [vrijdag] uitspraak.", "2024-05-17"),
        ("De gemeenteraad buigt zich [donderdagavond] over de begroting.", "2024-05-16T18:00/2024-05-17T00:00"),
        ("De uitvaart is [zaterdag] in Breda.", "2024-05-18"),
        ("De ploeg ontvangt [zaterdag] de leider.", "2024-05-18"),
        ("Ze vertrekt [maandag] naar Tokio.", "2024-05-20"),
        ("Politie pakt [zaterdag] twee dieven op.", "2024-05-11"),
        ("De politie pakt [zaterdag] twee dieven op.", "2024-05-11"),
        ("Een wandelaar sterft [zaterdag] na een val.", "2024-05-11"),
        ("De schepen zegt [vrijdag] dat het goed komt.", "2024-05-10"),
        ("De bond laat [vrijdag] weten dat ze tekent.", "2024-05-10"),
        ("De koning is [zaterdag] gevallen.", "2024-05-11"),
        ("De Wit verlaat [zaterdag] het toernooi.", "2024-05-11"),
        ("De man die [zaterdag] verdween, is terecht.", "2024-05-11"),
    ],
)
def test_a_whole_sentence_in_the_present_is_of_the_day_to_come(marked: str, value: str) -> None:
    """Headlines, which leave out the article, and what nobody plans tell the past in the present."""
    check(marked, [value])


@pytest.mark.parametrize(
    ("marked", "value", "mod"),
    [
        ("[Begin juni] zal het proces beginnen.", "2024-06", "start"),
        ("De brug ging [eind 2018] open.", "2018", "end"),
        ("[Halverwege 1989] verhuisde het gezin.", "1989", "mid"),
        ("Het was stil [midden maart].", "2024-03", "mid"),
        ("In [eind-maart] viel er sneeuw.", "2024-03", "end"),
        ("[Later deze week] komt er regen.", "2024-W20", "end"),
        ("[Later dit jaar] komt er een besluit.", "2024", "end"),
        ("[Later in het jaar] komt er een besluit.", "2024", "end"),
        ("[Sinds eind 2018] staat het huis leeg.", "2018/..", "end"),
        ("Rond [2010] woonden er zestig gezinnen.", "2010", "approx"),
        ("Omstreeks [15 maart] broedt de reiger.", "2024-03-15", "approx"),
        ("Rond de [middag] brak onweer los.", "2024-05-15T12:00", "approx"),
        ("In [2018] brak brand uit.", "2018", None),
        ("De partij laat [deze week] weten dat ze meedoet.", "2024-W20", None),
        ("De rechter vroeg [vorige week] om uitstel.", "2024-W19", None),
        ("Hij won een jaar later in [2018] goud.", "2018", None),
    ],
)
def test_the_part_of_a_period_is_told_beside_it(marked: str, value: str, mod: str | None) -> None:
    """Where a part begins and ends nobody says: the value is the whole period."""
    (record,) = check(marked, [value])
    assert record.mod == mod


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("De [komende twee dagen] blijft het droog.", "2024-05-16/2024-05-17"),
        ("De [komende drie maanden] is de weg dicht.", "2024-05-16/2024-08-15"),
        ("De [vier komende jaren] wordt er gebouwd.", "2024-05-16/2028-05-15"),
        ("De [komende drie uur] valt er hagel.", "2024-05-15T11:30/2024-05-15T14:30"),
        ("De [vorige twee maanden] viel er veel regen.", "2024-03/2024-04"),
        ("De [vorige drie jaar] viel er veel regen.", "2021/2023"),
        ("De [afgelopen twee maanden] viel er veel regen.", "2024-03-15/2024-05-15"),
        ("Er waren negentig branden, tegen zestig [vorig jaar].", "2023"),
        ("Er waren negentig branden, tegen 60 [vorige maand].", "2024-04"),
        ("Dat zal [binnen twee weken] gebeuren.", "2024-05-15/2024-05-29"),
    ],
)
def test_what_comes_begins_tomorrow_and_the_previous_is_of_the_calendar(marked: str, value: str) -> None:
    check(marked, [value])


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[Dezelfde week] viel er sneeuw.", [None]),
        ("[Dat jaar] viel er veel regen.", [None]),
        ("[Dat weekend] viel er sneeuw.", [None]),
        ("In [maart 2018] vroor het. [Datzelfde jaar] was er een hittegolf.", ["2018-03", "2018"]),
        ("Op [3 mei] vroor het. [Dezelfde week] was het 25 graden.", ["2024-05-03", "2024-W18"]),
        ("Het museum bestaat [sinds 2004]; in [dat jaar] kwam de koning.", ["2004/..", "2004"]),
        ("In [2004] kwam de koning. Hij at vis. Het regende. [Dat jaar] sloot de brug.", ["2004", "2004"]),
        ("[Vorig weekend] was het nat. [Dat weekend] viel de tent om.", 2 * ["2024-05-11/2024-05-12"]),
        ("In datzelfde jaar [1880] werd ze geboren.", ["1880"]),
        ("[Gisteravond] brandde het. [Diezelfde avond] werd hij opgepakt.", 2 * ["2024-05-14T18:00/2024-05-15T00:00"]),
        ("Ze ziet dat jaar na jaar meer reigers komen.", []),
        ("Ze zegt dat week na week meer reigers komen.", []),
        ("Die dag vergeet ze nooit.", []),
    ],
)
def test_what_was_said_before_is_found_also_where_it_is_not_known(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("De [rest van de week] blijft het droog.", ["2024-05-15/2024-05-19"]),
        ("De [rest van het jaar] is de weg dicht.", ["2024-05-15/2024-12-31"]),
        ("De [rest van deze maand] is er les.", ["2024-05-15/2024-05-31"]),
        ("De [rest van de dag] is er markt.", ["2024-05-15"]),
        ("De rest van de week bleef hij in bed.", []),
        ("In [2019] was ze de rest van het jaar ziek.", ["2019"]),
        ("De rest van de raad stemde tegen.", []),
        ("De zitting is [volgende maand op de 21e].", ["2024-06-21"]),
        ("Het werk op de 12e verdieping is [vorige maand] begonnen.", ["2024-04"]),
        ("[Heel het jaar] is er markt.", ["P1Y"]),
        ("Hij reisde heel de wereld rond.", []),
        ("Met [Nieuwjaar] was het stil.", ["2024-01-01"]),
        ("Het Chinees Nieuwjaar en het orthodoxe Pasen vallen elders.", []),
    ],
)
def test_what_is_left_of_a_period_runs_from_publication(marked: str, values: list[str | None]) -> None:
    check(marked, values)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("In de [zomer van 2018] stierven de bomen, het [jaar erna] nog meer.", ["2018-06/2018-08", "2019"]),
        ("[Begin deze week] was het druk, [een dag later] leeg.", ["2024-W20", None]),
        ("De [volgende dag] was het rustig.", [None]),
        ("De [dag erna] was het rustig.", [None]),
        ("De wet gaat in op [1 januari 2025]. [Vanaf dan] geldt ze overal.", ["2025-01-01", "2025-01-01/.."]),
        ("In [2019] sloot de mijn. [Sindsdien] staat ze leeg.", ["2019", "2019/.."]),
        ("Sindsdien staat ze leeg.", []),
        ("[Dinsdag] brandde het. Om [14 uur] was het vuur uit.", ["2024-05-14", "2024-05-14T14:00"]),
        ("[Dinsdag] brandde het. Om [14 uur] begint de raad.", ["2024-05-14", "2024-05-15T14:00"]),
        (
            "In de [nacht van dinsdag op woensdag] brandde het. Rond [2.15 uur] viel de gevel.",
            ["2024-05-15T00:00/2024-05-15T06:00", "2024-05-15T02:15"],
        ),
        ("Tijdens de [kerstvakantie] is het druk.", [None]),
        ("Ze boekte een kerstvakantie in Rome.", []),
        ("[Binnen vijf jaar] komen er huizen bij.", ["2024-05-15/2029-05-15"]),
        ("In heel [2022] waren het er meer.", ["2022"]),
        ("Honderd bussen reden [maandag] naar zee.", ["2024-05-13"]),
        ("[Voor 2010] waren er twaalf.", ["../2009"]),
        ("[Vóór 2010] waren er twaalf.", ["../2009"]),
        ("Nu zijn er acht, [voor 2010] waren er twaalf.", ["../2009"]),
        ("De begroting voor [2010] was rond.", ["2010"]),
        ("[Vrijdag] ligt de fabriek stil.", ["2024-05-17"]),
        ("Voor [dinsdag] voorspelt het bureau regen.", ["2024-05-21"]),
        ("De zanger treedt op [3 juli] op.", ["2024-07-03"]),
        ("De inflatie daalt in [april] tot drie procent.", ["2024-04"]),
    ],
)
def test_a_story_goes_on_from_the_time_that_it_named(marked: str, values: list[str | None]) -> None:
    check(marked, values)
