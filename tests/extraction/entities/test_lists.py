"""Names that lists know: places with what is derived from them, organizations, groups, events."""

from collections import defaultdict

import pytest

from service.extraction.entities import entity_named, find_mentions
from service.extraction.entities.folding import fold_key
from service.extraction.entities.gazetteer import load_gazetteer
from service.extraction.entities.lists import load_countries, load_groups, load_named, load_persons
from tests.extraction.entities.marked import check, find, make_article, read_marks


@pytest.mark.parametrize(
    "marked",
    [
        "De trein van [Gent|location] naar [Oostende|location] rijdt weer.",
        "In [Egypte|location] en de [Verenigde Staten|location] daalde de prijs.",
        "De [Maas|location] en de [Waal|location] stonden hoog.",
        "Het schip voer door de [Rode Zee|location] naar het [Suezkanaal|location].",
        "De [VN|organization=Verenigde Naties] en het [Rode Kruis|organization] sturen tenten.",
        "Volgens de [WHO|organization=Wereldgezondheidsorganisatie] daalt het aantal zieken.",
        "De [Tweede Kamer|organization] stemt over de begroting van het [RIVM|organization].",
        "Sinds de [Tweede Wereldoorlog|event] was het er niet zo koud.",
        "Tijdens de [Ramadan|event] sluiten de winkels vroeger.",
        "De reis ging langs [Kyiv|location=Kiev], [Charkov|location=Kharkiv] en [Mosoel|location=Mosul].",
        "Een fietser uit ['s-Hertogenbosch|location=Den Bosch] won in [Den Haag|location].",
    ],
)
def test_listed_name_is_found_with_its_type_and_entity(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("De [Libanese|location=Libanon] premier reist morgen.", "demonym"),
        ("Een [Chinees|location=China] schip liep vast.", "demonym"),
        ("Drie [Denen|group=Denemarken] kwamen om.", "demonym"),
        ("De [Antwerpse|location=Antwerpen] haven groeit.", "demonym"),
        ("De [Koerdische|group=Koerden] partij won.", "demonym"),
        ("De [Koerden|group=Koerden] vieren feest.", "name"),
        ("Een [Noord-Iraakse|location=Irak] stad.", "demonym"),
        ("De [Frans-Duitse|location=Frankrijk] as kraakt.", "demonym"),
        ("De [Amersfoorters|group=Amersfoort] stemmen vandaag.", "demonym"),
    ],
)
def test_adjective_and_inhabitant_stand_for_the_place(marked: str, form: str) -> None:
    check(marked)
    (mention,) = find_mentions(make_article(read_marks(marked)[0]))[0]
    assert mention.form == form


@pytest.mark.parametrize(
    "sentence",
    [
        "Best gezellig was het er niet.",
        "Wellen die opspatten maken de weg glad.",
        "Als as en stof neerdalen, is dat ongezond.",
        "Hij spreekt vloeiend Frans en leert nu Nederlands.",
        "Het Spaans klinkt haar vertrouwd in de oren.",
        "Vrijdag en zaterdag is er markt, in augustus niet.",
        "HET IS GEVAARLIJK OP STRAAT",
        "Groen licht voor de nieuwe school.",
        "De minister van Binnenlandse Zaken en de staatssecretaris van Justitie zwijgen.",
    ],
)
def test_plain_words_languages_and_portfolios_are_no_names(sentence: str) -> None:
    check(sentence)


def test_name_in_capitals_is_known() -> None:
    check("BRAND IN [ANTWERPEN|location=Antwerpen] GEBLUST")


def test_arabic_and_english_names_are_known() -> None:
    check("الجيش في [الرقة|location=Raqqa] اليوم")
    check("The fighters left [Syria|location=Syrië] for [Iraq|location=Irak], said the [SDF|organization].")


def test_longest_name_wins_and_nothing_is_nested() -> None:
    check("Het [Syrisch Observatorium voor de Mensenrechten|organization] telt mee.")
    check("De [Islamitische Staat van Irak en Syrië|organization=Islamitische Staat] verloor terrein.")


def test_handles_and_addresses_are_no_mentions() -> None:
    check("Volg ons via @Reuters_NL of https://www.belga.be/Syrië vandaag (@ AFP)")


def test_country_has_its_code() -> None:
    (entity,) = find_mentions(make_article("De regering van Jordanië treedt af."))[1]
    codes = {"iso3166-1": "JO", "iso3166-1-alpha-3": "JOR", "iso3166-1-numeric": "400", "geonames": "248816"}
    assert (entity.name, entity.identifiers) == ("Jordanië", codes)


def test_all_countries_of_iso_3166_with_a_code_are_there_once() -> None:
    codes = [country.code for country in load_countries() if country.code]
    assert len(codes) == len(set(codes))
    assert len(codes) >= 195
    assert all(len(code) == 2 and code.isupper() for code in codes)


def test_every_listed_country_is_looked_up_as_itself() -> None:
    gazetteer = load_gazetteer()
    for country in load_countries():
        for surface in (country.name, *country.others):
            known = gazetteer.look_up(surface)
            assert known is not None and known.name == country.name, surface


def test_no_two_things_of_the_lists_have_one_key() -> None:
    """Else they would be one entity, as the Dutch PvdA and the Belgian PVDA once were."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in (*load_named(), *load_groups(), *load_persons()):
        names[entry.type, fold_key(entry.name, entry.type)].add(entry.name)
    # Spellings of one name are found again by their key; these are towns, and the map tells them apart.
    doubled = {key: found for key, found in names.items() if len(found) > 1 and key != ("location", "vitoria")}
    assert doubled == {}


def test_two_parties_whose_letters_are_the_same_are_two() -> None:
    dutch, belgian = find("De PvdA stemt tegen.")["PvdA"], find("De PVDA stemt tegen.")["PVDA"]
    assert dutch.entity_id != belgian.entity_id


def test_entity_by_name_is_the_one_that_documents_point_at() -> None:
    assert entity_named("Twitter", "organization").id == find("Hij meldde het op Twitter.")["Twitter"].entity_id
