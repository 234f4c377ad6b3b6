"""A place with a number of its own beside it has that number, and no other."""

import pytest

from tests.extraction.places.test_places import names_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Het duurst is Bloemendaal (910.000 euro), dan Laren (870.000 euro).", ["Bloemendaal", "Laren"]),
        ("De prijzen stegen in Zeeland (+7,1%) en Drenthe (+6,4%).", ["Zeeland", "Drenthe"]),
        ("Vlieland volgt met 79 procent.", ["Vlieland"]),
        ("Het natst was Genk met 31 millimeter.", ["Genk"]),
        ("In Lier en Duffel (40 doden) was het erger.", [None]),
        ("Zij woont in Lier (17 kilometer van Mechelen).", [None]),
        ("In Mol en Geel raakten respectievelijk drie en vier mensen gewond.", ["Mol", "Geel"]),
        ("In Mol vielen drie doden, Geel twee.", ["Mol", "Geel"]),
        ("Nederland speelde met tien spelers.", [None]),
        ("Vrijdag stond Rusland met 300.000 soldaten aan de grens.", [None]),
    ],
)
def test_a_number_beside_a_name_is_of_that_place(text: str, places: list[str | None]) -> None:
    assert names_of(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Zoersel brandde een stal. De politie schreef er 23 boetes uit.", ["Zoersel"]),
        ("In Linz is een beurs. Zo'n 650 kooplui praten er over handel.", ["Linz"]),
        ("In Vught staat een kazerne. Een koper biedt daar 1,5 miljoen euro voor.", [None]),
        ("In Mol is een loods leeg. Een koper heeft er 3 miljoen euro voor over.", [None]),
    ],
)
def test_er_and_daar_mean_a_place_only_where_no_preposition_claims_them(text: str, places: list[str | None]) -> None:
    assert names_of(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("De recherche zocht op 16 adressen: negen in Almelo en zeven in Borne.", [None, "Almelo", "Borne"]),
        ("Van de 50 filialen sluiten er acht in Kortrijk.", [None, "Kortrijk"]),
        ("Er vielen twee doden en zes gewonden in Herentals.", ["Herentals", "Herentals"]),
    ],
)
def test_the_place_of_a_part_is_not_that_of_the_whole(text: str, places: list[str | None]) -> None:
    assert names_of(text) == places
