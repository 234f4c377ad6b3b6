"""The map: what the file of places holds, and which of several places of one name is meant."""

import re
from pathlib import Path

import pytest

from service.extraction import entities
from service.extraction.entities import entity_named, find_mentions
from service.extraction.entities.folding import fold
from service.extraction.entities.resolution.demonyms import place_of_adjective
from service.extraction.entities.resolution.places import Place, find_senses, load_places
from service.model import Entity, Mention
from tests.extraction.entities.marked import make_article

FILE = Path(entities.__file__).with_name("data") / "places.tsv"


def every_place() -> list[Place]:
    found = {place.name: place for places in load_places().values() for place in places}
    return list(found.values())


def read(text: str) -> list[tuple[Mention, Entity]]:
    mentions, named = find_mentions(make_article(*text.split("\n\n")))
    by_id = {entity.id: entity for entity in named}
    return [(mention, by_id[mention.entity_id]) for mention in mentions]


def names(text: str) -> list[str]:
    return [entity.name for _, entity in read(text)]


def test_the_file_is_small_and_tells_its_source_and_licence() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert len(text.encode()) < 1_000_000
    assert "GeoNames (https://www.geonames.org), CC BY 4.0" in text.partition("\n\n")[0][:1000]


def test_every_place_has_a_name_of_its_own_and_all_but_few_an_id() -> None:
    places = every_place()
    assert len(places) > 10_000
    assert len({fold(place.name) for place in places}) == len(places)
    known = [place.geonames for place in places if place.geonames]
    assert len(set(known)) == len(known) > 0.99 * sum(not is_landmark(place) for place in places)


def is_landmark(place: Place) -> bool:
    """Whether it is a water, mountain, island or landscape, which our source of ids does not have."""
    return place.kind == "region" and not place.code and bool(place.latitude)


def test_every_place_lies_on_the_globe_and_has_codes_of_the_right_form() -> None:
    for place in every_place():
        has_id = re.fullmatch("[1-9][0-9]*", place.geonames) is not None
        assert has_id or (place.geonames == "" and (is_landmark(place) or not place.latitude)), place
        assert place.country == "" or re.fullmatch("[A-Z]{2}", place.country), place
        if place.latitude:
            assert -90 <= float(place.latitude) <= 90 and -180 <= float(place.longitude) <= 180, place
        if place.kind == "country" and place.code:
            assert re.fullmatch("[A-Z]{3} [0-9]{3}", place.code), place


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Rijsel", "Lille"),
        ("Luik", "Liège"),
        ("Duinkerke", "Dunkerque"),
        ("Aken", "Aachen"),
        ("Parijs", "Paris"),
        ("Londen", "London"),
        ("Den Haag", "’s-Gravenhage"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("Doornik", "Tournai"),
        ("Keulen", "Köln"),
        ("Neurenberg", "Nuremberg"),
        ("Raqqa", "Rakka"),
        ("Al-Hol", "al-Hool"),
        ("Kiev", "Kyiv"),
        ("Kaapstad", "Cape Town"),
        ("Elsene", "Ixelles"),
        ("Sint-Truiden", "St.-Truiden"),
        ("Limburg (België)", "Belgisch-Limburg"),
    ],
)
def test_an_exonym_is_the_same_place(name: str, other: str) -> None:
    assert entity_named(other, "location") == entity_named(name, "location")
    assert entity_named(name, "location").identifiers["geonames"]


def test_a_town_a_region_and_a_country_say_how_fine_their_point_is() -> None:
    precisions = {}
    for name in ("Gent", "Drenthe", "Noorwegen"):
        where = entity_named(name, "location").coordinates
        assert where is not None
        precisions[name] = where.precision
    assert precisions == {"Gent": "town", "Drenthe": "region", "Noorwegen": "country"}


def test_a_point_is_where_the_place_is() -> None:
    where = entity_named("Utrecht", "location").coordinates
    assert where is not None
    assert abs(where.latitude - 52.09) < 0.05 and abs(where.longitude - 5.12) < 0.05


@pytest.mark.parametrize(("name", "geonames"), [("Gazastrook", "281132"), ("Westelijke Jordaanoever", "285153")])
def test_a_region_without_a_code_of_its_own_has_id_and_point(name: str, geonames: str) -> None:
    entity = entity_named(name, "location")
    assert entity.identifiers == {"geonames": geonames}
    assert entity.coordinates is not None and entity.coordinates.precision == "region"


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Eufraat", 34, 41),
        ("Noordzee", 56, 3),
        ("Mont Blanc", 46, 7),
        ("Twente", 52, 7),
        ("Afrika", 7, 21),
        ("Bali", -8, 115),
    ],
)
def test_waters_mountains_islands_and_continents_have_a_rounded_point(name: str, latitude: int, longitude: int) -> None:
    where = entity_named(name, "location").coordinates
    assert where is not None and where.precision == "region"
    assert abs(where.latitude - latitude) <= 1 and abs(where.longitude - longitude) <= 1


def test_gaza_alone_is_the_gazastrook() -> None:
    assert entity_named("Gaza", "location").identifiers == {"geonames": "281132"}
    assert entity_named("Gaza-Stad", "location").identifiers == {"geonames": "281133"}


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("Leuven", "VBR"), ("Aalst", "VOV"), ("Genk", "VLI"), ("Mechelen", "VAN"), ("Ieper", "VWV"), ("Waver", "WBR"),
        ("Bergen", "WHT"), ("Spa", "WLG"), ("Aarlen", "WLX"), ("Dinant", "WNA"), ("Brussel", "BRU"), ("Sijsele", "VWV"),
    ],
)  # fmt: skip
def test_a_town_of_belgium_lies_in_its_province(name: str, province: str) -> None:
    assert find_senses(name)[0].code == province


@pytest.mark.parametrize("name", ["Etten-Leur", "Gooise Meren", "Meierijstad", "Landgraaf"])
def test_a_municipality_that_is_no_town_has_an_id_and_no_point(name: str) -> None:
    entity = entity_named(name, "location")
    assert entity.identifiers["geonames"] and entity.coordinates is None


@pytest.mark.parametrize("name", ["Dijk en Waard", "Erpe-Mere", "Ottignies-Louvain-la-Neuve"])
def test_what_our_source_does_not_have_is_left_out(name: str) -> None:
    entity = entity_named(name, "location")
    assert entity.identifiers == {} and entity.coordinates is None


def test_regions_have_the_code_of_iso_3166_2_and_countries_all_three_of_iso_3166_1() -> None:
    assert entity_named("Groningen (provincie)", "location").identifiers["iso3166-2"] == "NL-GR"
    belgium = entity_named("België", "location").identifiers
    assert (belgium["iso3166-1"], belgium["iso3166-1-alpha-3"], belgium["iso3166-1-numeric"]) == ("BE", "BEL", "056")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Groningen staat een toren.", "Groningen"),
        ("De provincie Groningen betaalt mee.", "Groningen (provincie)"),
        ("De stad Luxemburg bouwt een tram.", "Luxemburg (stad)"),
        ("Luxemburg verlaagt de accijns.", "Luxemburg"),
        ("Een hotel in Bergen (Noorwegen) brandde af.", "Bergen (Noorwegen)"),
        ("In Bergen, Noorwegen, brandde een hotel af.", "Bergen (Noorwegen)"),
        ("De staat New York sluit de scholen.", "New York (staat)"),
        ("In New York sluiten de scholen.", "New York"),
        ("In Limburg is het droog.", "Limburg"),
        ("De gouverneur van Antwerpen waarschuwt.", "Antwerpen (provincie)"),
        ("De burgemeester van Antwerpen waarschuwt.", "Antwerpen"),
        ("Het is droog in Zeeland en Utrecht.", "Utrecht (provincie)"),
        ("Het is druk in de hoofdstad van Luxemburg.", "Luxemburg"),
        ("De gouverneur van Belgisch-Limburg waarschuwt.", "Limburg (België)"),
    ],
)
def test_the_words_beside_a_name_tell_which_place_is_meant(text: str, wanted: str) -> None:
    assert wanted in names(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Oslo regende het. In Bergen ook. Heel Noorwegen was nat.", "Bergen (Noorwegen)"),
        ("In Charleroi regende het. In Bergen ook. Heel België was nat.", "Bergen"),
        ("In Alkmaar regende het. In Bergen ook. Heel Nederland was nat.", "Bergen (Nederland)"),
        ("Hasselt en Genk vragen hulp. Heel Limburg staat blank. België helpt.", "Limburg (België)"),
        ("Venlo en Roermond vragen hulp. Heel Limburg staat blank. Nederland helpt.", "Limburg"),
        ("Friesland, Groningen en Drenthe klagen.", "Groningen (provincie)"),
        ("Zwolle, Groningen en Leeuwarden klagen.", "Groningen"),
        ("Rijsel en Kortrijk werken samen. In Lille werd feest gevierd. België betaalt.", "Rijsel"),
        ("In Eindhoven regende het. In Deurne ook. Heel Nederland was nat.", "Deurne (Nederland)"),
        ("In Mortsel regende het. In Deurne ook. Heel België was nat.", "Deurne"),
    ],
)
def test_the_article_tells_which_place_is_meant(text: str, wanted: str) -> None:
    assert wanted in names(text)


def test_one_name_means_one_place_in_an_article_unless_the_words_say_otherwise() -> None:
    found = names(
        "In Bergen viel sneeuw. De Noren bleven thuis. Bergen is nu wit. In het Belgische Bergen regende het."
    )
    assert found == ["Bergen (Noorwegen)", "Noorwegen", "Bergen (Noorwegen)", "België", "Bergen"]


def test_a_village_is_not_meant_where_the_article_is_about_another_country() -> None:
    """No list knows Sion, and the one on the map is a hamlet in Zuid-Holland."""
    (mention, entity), *_ = read("In Sion viel sneeuw. De Zwitserse bergdienst telde 30 auto's, zegt Zwitserland.")
    assert (mention.surface, entity.identifiers) == ("Sion", {})
    assert entity.id != entity_named("Sion", "location").id


def test_a_large_town_is_meant_wherever_the_article_is_about() -> None:
    found = {entity.name: entity for _, entity in read("De stad Callao zoekt hulp in Nederland en België.")}
    assert found["Callao"].identifiers


def test_a_name_that_lists_know_as_an_island_is_no_town_elsewhere() -> None:
    assert [place.country for place in find_senses("Bali")] == ["ID"]


@pytest.mark.parametrize(
    ("text", "surface", "method"),
    [
        ("In Gent regent het.", "Gent", "name"),
        ("In Tournai regent het.", "Tournai", "alias"),
        ("De Gentse regen valt.", "Gentse", "demonym"),
        ("De provincie Groningen betaalt.", "Groningen", "context"),
        ("In Tripoli regent het.", "Tripoli", "usual"),
        ("In het dorp Zuiderwierum regent het.", "Zuiderwierum", "itself"),
    ],
)
def test_a_mention_says_why(text: str, surface: str, method: str) -> None:
    (mention,) = [mention for mention, _ in read(text) if mention.surface == surface]
    assert mention.resolution is not None
    assert mention.resolution.method == method
    assert 0.5 <= mention.resolution.score <= 1


def test_what_nothing_points_at_is_less_sure() -> None:
    def score(text: str) -> float:
        (found,) = [mention.resolution for mention, _ in read(text) if mention.surface == "Tripoli"]
        assert found is not None
        return found.score

    assert score("In Tripoli regent het.") < score("In Tripoli regent het. Libië is blij. De Libische boeren ook.")


@pytest.mark.parametrize(
    ("surface", "town"),
    [("Zundertse", "Zundert"), ("Bergenaar", "Bergen"), ("Temsenaars", "Temse"), ("Westduitse", "Duitsland")],
)
def test_an_adjective_or_inhabitant_that_no_list_has_leads_to_its_place(surface: str, town: str) -> None:
    known = place_of_adjective(surface)
    assert known is not None and known.name == town


@pytest.mark.parametrize("surface", ["Mooise", "Moslims", "Aapse", "Jezuïeten", "Noordse", "Soldaten"])
def test_other_words_with_such_endings_lead_nowhere(surface: str) -> None:
    assert place_of_adjective(surface) is None
