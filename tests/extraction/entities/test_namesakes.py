"""People of one full name in several articles: one, unless what is said of them excludes each other."""

import pytest

from service.extraction import extract
from service.extraction.entities import parse_overrides
from service.extraction.entities.namesakes import settle_namesakes
from service.extraction.entities.resolution import entity_named
from service.formats import parse_text
from service.model import Extraction, KnownPortrait
from tests.extraction.entities.archive import Archive


def people(extraction: Extraction) -> list[str]:
    """The entity of each mention of a person, by name."""
    names = {entity.id: entity.name for entity in extraction.entities}
    return [names[one.entity_id] for one in extraction.mentions if one.type == "person"]


def read(*articles: str, published: str | None = None) -> list[list[str]]:
    """Whom each article names, read one after another; a year may stand before the text: "2019: ..."."""
    archive, found = Archive(), []
    for text in articles:
        year, _, rest = text.partition(": ")
        date, body = (f"{year}-05-01", rest) if year.isdigit() else (published, text)
        found.append(people(archive.add(parse_text(body, published=date, timezone="Europe/Brussels"))))
    return found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bakker Tom Willems sluit zijn zaak.", "Volgens hoogleraar Tom Willems daalt de rente."),
        ("Tom Willems, slager in Meppel, stopt ermee.", "Rechter Tom Willems legde 6 jaar cel op."),
        ("Trainer Tom Willems haalt een spits.", "Agent Tom Willems deed aangifte in Zwolle."),
        ("De 58-jarige Tom Willems werd vermist.", "De 23-jarige Tom Willems won de prijs."),
        ("Tom Willems (34) is weer thuis.", "Tom Willems (71) opende de tentoonstelling."),
        ("Huisarts Tom Willems ziet meer griep.", "Buschauffeur Tom Willems reed door rood."),
        ("Bakker Tom Willems uit Meppel stopt.", "Slager Tom Willems uit Venlo breidt uit."),
        ("Tom Willems uit Meppel won een auto.", "Tom Willems uit Venlo raakte gewond."),
        ("De Meppelse bakker Tom Willems stopt.", "De Zwolse bakker Tom Willems opent."),
    ],
)
def test_two_of_one_name_who_cannot_be_one_person_are_two(first: str, second: str) -> None:
    one, other = read(first, second, published="2024-03-01")
    assert one == ["Tom Willems"]
    assert len(other) == 1 and other[0].startswith("Tom Willems (")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Minister Eva Coppens belooft 3 miljoen.", "Oud-minister Eva Coppens schreef een boek."),
        ("Hoogleraar Eva Coppens telt vogels.", "Minister Eva Coppens belooft 3 miljoen."),
        ("Directeur Eva Coppens ontslaat 40 mensen.", "Bakker Eva Coppens heeft 3 winkels."),
        ("Eva Coppens zegt dat het brandde.", "Rechter Eva Coppens legde 6 jaar cel op."),
        ("Burgemeester Eva Coppens van Meppel opent een brug.", "Wethouder Eva Coppens telt 12 stemmen."),
        ("Bakker Eva Coppens uit Meppel stopt.", "Bakker Eva Coppens bakte 300 broden in Meppel."),
        ("Zangeres Eva Coppens uit Gent treedt op.", "Zangeres Eva Coppens uit Antwerpen treedt op."),
        ("2019: De 34-jarige Eva Coppens won.", "2024: De 39-jarige Eva Coppens verloor."),
        ("2019: Bakker Eva Coppens (34) won.", "2024: Hoogleraar Eva Coppens (39) verloor."),
        ("Directeur Eva Coppens van Shell in Londen.", "Eva Coppens was in Parijs."),
    ],
)
def test_one_of_whom_articles_say_different_things_stays_one(first: str, second: str) -> None:
    one, other = read(first, second, published="2024-03-01")
    assert one == other == ["Eva Coppens"]


def test_a_namesake_is_called_by_what_tells_him() -> None:
    found = read("Bakker Tom Willems uit Meppel stopt.", "Bakker Tom Willems uit Venlo opent.", published="2024-03-01")
    assert found == [["Tom Willems"], ["Tom Willems (Venlo)"]]


def test_the_roles_of_others_beside_a_name_are_not_its_own() -> None:
    found = read(
        "Bakker Tom Willems sluit zijn zaak.",
        "Tom Willems, zegt rechter Piet Smit, is de dupe. Tom Willems en hoogleraar Anna Vos wachten.",
    )
    assert found[1] == ["Tom Willems", "Piet Smit", "Tom Willems", "Anna Vos"]


def test_an_article_that_says_nothing_means_whom_its_company_points_at() -> None:
    found = read(
        "Bakker Tom Willems sponsort de Rabobank.",
        "Hoogleraar Tom Willems werkt voor de Universiteit Leiden.",
        "Bakker Tom Willems sluit zijn zaak.",
        "Tom Willems vertrekt bij de Universiteit Leiden.",
        "Tom Willems was er ook.",
    )
    assert [names[0] for names in found] == [
        "Tom Willems",
        "Tom Willems (hoogleraar)",
        "Tom Willems",
        "Tom Willems (hoogleraar)",
        "Tom Willems",
    ]


def test_it_is_told_why_somebody_is_meant() -> None:
    archive = Archive()
    texts = (
        "Bakker Tom Willems stopt.",
        "Rechter Tom Willems straft.",
        "Rechter Tom Willems sprak.",
        "Tom Willems at.",
    )
    methods = []
    for text in texts:
        mentions = archive.add(parse_text(text, timezone="Europe/Brussels")).mentions
        methods.append([one.resolution.method for one in mentions if one.resolution])
    assert methods == [["itself"], ["context"], ["context"], ["usual"]]


def test_the_figures_are_of_whom_is_meant_and_an_operator_may_say_otherwise() -> None:
    baker = extract(parse_text("Bakker Tom Willems stopt.", timezone="Europe/Brussels"))
    judge = extract(parse_text('"Er zijn 40 zaken", zegt rechter Tom Willems.', timezone="Europe/Brussels"))
    known = {baker.portraits[0].name_id: [KnownPortrait(baker.portraits[0], "Tom Willems")]}
    settled = settle_namesakes(judge, known)
    (figure,) = settled.figures
    assert figure.attribution and figure.attribution.speaker
    assert figure.attribution.speaker.name == "Tom Willems (rechter)"
    assert figure.attribution.speaker.entity_id == settled.portraits[0].entity_id == settled.mentions[0].entity_id
    merge = f"""
        [[merge]]
        into = {{type = "person", name = "Tom Willems"}}
        from = [{{id = "{settled.portraits[0].entity_id}"}}]
    """
    merged = settle_namesakes(judge, known, overrides=parse_overrides(merge, entity_named))
    assert merged.mentions[0].entity_id == baker.mentions[0].entity_id


def test_a_listed_name_with_a_role_of_another_field_is_somebody_else() -> None:
    names = read(
        "Bakker Mark Rutte uit Meppel stopt.", "Premier Mark Rutte stopt.", "Geert Wilders, trainer van de jeugd."
    )
    assert names == [["Mark Rutte (bakker)"], ["Mark Rutte"], ["Geert Wilders (trainer)"]]
    same = read("Ondernemer Elon Musk stopt.", "Oud-leraar Mark Rutte stopt.", "Renner Wout van Aert wint.")
    assert same == [["Elon Musk"], ["Mark Rutte"], ["Wout van Aert"]]
