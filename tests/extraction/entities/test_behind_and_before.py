"""What stands behind and before a name decides: where a town lies, whose court it is, what a minister governs."""

import pytest

from service.extraction.entities import find_mentions
from tests.extraction.entities.marked import check, entity_names, find, make_article


@pytest.mark.parametrize(
    "marked",
    [
        "In [Birmingham|location=Birmingham (Verenigde Staten)], [Alabama|location], brandde een kerk af.",
        "In [Birmingham|location=Birmingham], in [Engeland|location], brandde een school af.",
        "In [Halle|location=Halle], in [Vlaams-Brabant|location], rijdt geen tram.",
        "De trein uit [Bergen|location=Bergen (Noorwegen)] in [Noorwegen|location] had vertraging.",
        "De markt van [Bergen-op-Zoom|location=Bergen op Zoom] trok veel volk.",
    ],
)
def test_what_stands_behind_a_town_tells_which_it_is(marked: str) -> None:
    check(marked)


def test_brackets_that_belong_to_the_name_of_a_town() -> None:
    assert entity_names("In Halle (Saale) staakten de bussen.")[0] == "Halle an der Saale"


def test_a_town_that_is_said_to_lie_where_none_of_its_name_does_is_no_other() -> None:
    town = find("Er is een markt in Bergen in Limburg.")["Bergen"]
    assert town.resolution is not None and town.resolution.method == "itself"
    assert town.entity_id not in {
        find(f"Er is een markt in Bergen in {country}.")["Bergen"].entity_id
        for country in ("België", "Noorwegen", "Nederland")
    }
    assert entity_names("Hij verloor Luik in Frankrijk.")[0].startswith("Luik")


@pytest.mark.parametrize("name", ["Noord-Cyprus", "Noordwest-Groningen", "Midden-Limburg"])
def test_a_part_of_a_region_is_a_place_of_its_own(name: str) -> None:
    _, (entity,) = find_mentions(make_article(f"In {name} wonen veel boeren."))
    assert (entity.type, entity.name, entity.coordinates) == ("location", name, None)
    assert not entity.identifiers


def test_a_listed_place_with_a_compass_point_and_an_adjective_stay_what_they_were() -> None:
    assert entity_names("In Zuid-Korea en Noord-Ierland regent het.") == ["Zuid-Korea", "Noord-Ierland"]
    assert entity_names("Een Noord-Iraakse boer hielp.") == ["Irak"]


def test_a_part_of_a_country_is_told_as_the_country() -> None:
    assert entity_names("In Oost-Congo en West-Oekraïne wordt gevochten.") == ["Congo", "Oekraïne"]


@pytest.mark.parametrize(
    "marked",
    [
        "De [rechtbank Midden-Nederland|organization] sprak hem vrij.",
        "Het [gerechtshof Arnhem-Leeuwarden|organization] buigt zich over de zaak.",
        "De [arbeidsrechtbank Antwerpen|organization] gaf haar gelijk.",
        "De rechtbank in [Assen|location] sprak hem vrij.",
        "De rechtbank van [Brussel|location] wacht af.",
    ],
)
def test_courts_are_called_after_where_they_judge(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "De roman Zweedse winter verkocht goed.",
        "De film Turks fruit draait weer.",
        "De [Turkse|location] film won een prijs, de [Zweedse|location] roman niet.",
    ],
)
def test_a_title_that_begins_with_an_adjective_names_no_country(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Minister [Moes|person] van Wonen zweeg.",
        "Staatssecretaris [Bruins|person] van Langdurige Zorg zweeg.",
        "Minister [Anna Tol|person] van Klimaat en Energie zweeg.",
        "Schepen [Piet van Houten|person] zweeg.",
    ],
)
def test_what_somebody_governs_is_no_part_of_the_name(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Slagers Nederland|organization] klaagt over de prijzen.",
        "Reizigers [Nederland|location] in.",
        "Boeren in [Nederland|location] klagen.",
    ],
)
def test_a_federation_of_a_country_opens_its_sentence(marked: str) -> None:
    check(marked)


def test_a_repost_names_no_broadcaster() -> None:
    check("RT @brandweer Brand in [Zwolle|location].")
    check("Volgens [RT|organization=Russia Today] is het rustig.")


def test_a_person_in_capitals_is_called_in_small_letters() -> None:
    assert entity_names("MINISTER HUGO DE BLOCK STAPT OP", "Er was ruzie.")[0] == "Hugo De Block"
    named = entity_names("MINISTER HUGO DE BLOCK STAPT OP", "Hugo de Block was moe.")
    assert set(named) == {"Hugo de Block"}


def test_another_spelling_of_a_name_says_so() -> None:
    found = find("Lech Wałęsa sprak. Later zweeg Lech Walesa.")
    first, second = found["Lech Wałęsa"].resolution, found["Lech Walesa"].resolution
    assert first is not None and first.method == "itself"
    assert second is not None and second.method == "spelling"
