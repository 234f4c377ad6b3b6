"""What a document tells of its names: who is meant by half a name, which country's ministry, what is short for what."""

import pytest

from service.extraction.entities import find_mentions
from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import fold_key
from service.extraction.entities.people import find_people
from tests.extraction.entities.marked import check, entity_names, find, make_article


def named(text: str) -> list[str]:
    return entity_names(*text.split("\n\n"))


def test_two_roles_of_one_bare_name_are_two_people() -> None:
    text = "Bakker Peeters bakte brood, en minister Peeters at mee. Volgens bakker Peeters smaakte het."
    mentions, _ = find_mentions(make_article(text))
    baker, minister, again = (mention.entity_id for mention in mentions)
    assert baker == again != minister
    mentions, _ = find_mentions(make_article("Minister Peeters sprak. Volgens Peeters is het laat."))
    assert {mention.entity_id for mention in mentions} == {minister}


def test_a_bare_name_that_two_may_bear_is_unsure_and_of_this_document_alone() -> None:
    text = "Lies Wubbels kreeg een boete. Joost Wubbels kreeg applaus. Dat zei Wubbels."
    *_, last = find_mentions(make_article(text))[0]
    assert last.resolution is not None and last.resolution.score <= 0.6
    assert last.entity_id != find("Dat zei Wubbels.")["Wubbels"].entity_id


def test_a_list_of_thousands_of_one_surname_is_read_in_time() -> None:
    names = ", ".join(f"Jan Jansen{number} de Vries" for number in range(1500))
    candidates, position = [], 0
    for name in names.split(", "):
        candidates.append(Candidate(position, position + len(name), "person"))
        position += len(name) + 2
    people = find_people(names, candidates)
    assert len(people.everyone) == 1500
    assert len(people.by_surname[("de", "vries")]) == 1500


def test_each_half_of_a_double_surname_is_the_person() -> None:
    assert set(named("Wethouder Loes Mulder-Kok sprak. Loes Mulder lachte. Loes Kok ook. Mulder vertrok.")) == {
        "Loes Mulder-Kok"
    }
    assert set(named("Volgens Naima Azough-El Bouchti lukt het. Azough was eerder schepen.")) == {
        "Naima Azough-El Bouchti"
    }
    assert set(named("Loes Mulder sprak gisteren. Loes Mulder-Kok is wethouder.")) == {"Loes Mulder-Kok"}


def test_a_given_name_with_a_hyphen_is_no_double_surname() -> None:
    text = "Zangeres Anne-Marie Holt sprak met trainer Piet Marie. Volgens Marie lukt het. Holt vertrok."
    assert named(text) == ["Anne-Marie Holt", "Piet Marie", "Piet Marie", "Anne-Marie Holt"]


def test_who_was_named_with_a_role_keeps_it() -> None:
    text = "Trainer Piet Smit en keeper Jan Smit juichten. Trainer Smit lachte. Later huilde keeper Smit."
    assert named(text) == ["Piet Smit", "Jan Smit", "Piet Smit", "Jan Smit"]
    text = "Burgemeester Jansen sprak. Volgens Hanneke Jansen lukt het. Kees Jansen lacht. Burgemeester Jansen zweeg."
    assert named(text) == ["Hanneke Jansen", "Hanneke Jansen", "Kees Jansen", "Hanneke Jansen"]


def test_a_role_before_anybody_is_named_is_not_of_somebody_with_another() -> None:
    text = "Premier Jansen sprak met trainer Toon Jansen. Later zei premier Jansen niets. Volgens Jansen was dat goed."
    assert named(text) == ["Jansen", "Toon Jansen", "Jansen", "Jansen"]
    assert named("Premier Jansen at taart. Volgens bakker Toon Jansen waren er 200.") == ["Jansen", "Toon Jansen"]
    assert named("Dokter Smit opereert. Klaas Smit, een boer, is genezen.") == ["Smit", "Klaas Smit"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Joost Wubbels en zijn vrouw Lies Wubbels kwamen aan. Volgens Wubbels komt er een brug.", "Joost Wubbels"),
        ("Teun Wubbels wint in Assen. Zijn vader Jos Wubbels keek toe. Wubbels leidt nu.", "Teun Wubbels"),
        ("Lies Wubbels is minister van Werk. Advocaat Teun Wubbels kwam. Minister Wubbels bleef.", "Lies Wubbels"),
        (
            "Lies Wubbels, burgemeester van Ede, kwam. Bakker Teun Wubbels ook. Burgemeester Wubbels bleef.",
            "Lies Wubbels",
        ),
        ("Ivanka Trump ontmoette president Donald Trump. Dat zei Trump.", "Donald Trump"),
        ("Trump belde met Merkel. Melania Trump bezocht een school. Dat zei Trump.", "Donald Trump"),
        ("Lies Wubbels kreeg een boete. Teun Wubbels kreeg applaus. Dat zei Wubbels.", "Wubbels"),
        (
            "Lies Wubbels kreeg een boete. Dat zei Wubbels. Teun Wubbels kreeg applaus. Dat vond Wubbels goed.",
            "Wubbels",
        ),
        ("Lies Wubbels sprak.\n\nAdvocaat Joost Wubbels is boos. Dat zei Wubbels.", "Joost Wubbels"),
        ("Prins Laurent bezocht Laurent Wubbels. Later werd Laurent 60.", "Laurent"),
        ("Marc Janssens en Lies Janssens zijn gewond. De familie Janssens huilt.", "Janssens"),
    ],
)
def test_a_bare_name_is_of_who_is_told_by_it_and_else_of_nobody_named_in_full(text: str, meant: str) -> None:
    assert named(text)[-1] == meant


@pytest.mark.parametrize(
    "text",
    [
        "Burgemeester [Peters|person=Peters] van [Beringen|location=Beringen] sprak.",
        "Volgens wethouder [Vermeulen|person] uit [Tiel|location] is dat te duur.",
        "Minister [Van den Berg|person] zweeg.",
        "Hij sprak met [Anton van Breda|person=Anton van Breda].",
        "Dat zei burgemeester [Anton van Breda|person=Anton van Breda].",
    ],
)
def test_the_place_of_an_office_is_no_part_of_a_name(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "De fabrieken in [Best|location] en [Venray|location] gaan dicht.",
        "In [Bergen op Zoom|location] en [Breda|location] regent het.",
    ],
)
def test_two_places_are_two(text: str) -> None:
    check(text)


def test_a_company_beside_its_founder_stays_a_company() -> None:
    text = "Brouwer Heineken groeit. Het bedrijf was van Freddy Heineken. Het concern Heineken verkocht meer bier."
    assert named(text) == ["Heineken", "Freddy Heineken", "Heineken"]
    assert find(text)["Freddy Heineken"].type == "person"
    assert find("Supermarkt Albert Heijn opent in Breda.")["Albert Heijn"].type == "organization"


def test_a_name_in_quotation_marks_that_begins_with_a_given_name_is_somebody() -> None:
    assert "Luuk" in find('Luuk de Boer won. "Luuk reed sterk", zei de trainer.')


@pytest.mark.parametrize(
    "spelling",
    [
        "Moammar Khaddafi",
        "Moeammar Gaddafi",
        "Volodimir Zelenskyy",
        "Vladimir Putin",
        "Bashar al-Assad",
        "Benjamin Netanjahu",
    ],
)
def test_a_listed_person_is_known_in_every_spelling(spelling: str) -> None:
    (name,) = named(f"Dat zei {spelling}.")
    listed = ("Muammar Kadhafi", "Volodymyr Zelensky", "Vladimir Poetin", "Bashar al-Assad", "Benjamin Netanyahu")
    assert name in listed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Irakli Kobachidze", "Irakli Kobakhidze"),
        ("Dmitriy Ivanov", "Dmitri Ivanov"),
        ("Tatyana Petrova", "Tatjana Petrova"),
        ("Michail Chodorkovski", "Mikhail Khodorkovsky"),
    ],
)
def test_a_name_from_cyrillic_or_georgian_letters_has_one_key(one: str, other: str) -> None:
    assert fold_key(one, "person") == fold_key(other, "person")


@pytest.mark.parametrize(("one", "other"), [("Marja Koester", "Maria Kuster"), ("Vera Wouters", "Vera Vouters")])
def test_dutch_names_keep_their_letters(one: str, other: str) -> None:
    assert fold_key(one, "person") != fold_key(other, "person")


def test_a_son_is_not_the_father() -> None:
    assert named("Dat zei Saif al-Islam Khaddafi.") == ["Saif al-Islam Khaddafi"]


def test_a_ministry_is_that_of_the_country_whose_adjective_stands_before_it() -> None:
    russian = "ministerie van Defensie (Rusland)"
    text = "Het Russische ministerie van Defensie zwijgt. Volgens het ministerie van Defensie vielen er geen doden."
    assert named(text) == ["Rusland", russian, russian]
    assert named("Het Nederlandse ministerie van Defensie zwijgt.") == ["Nederland", "ministerie van Defensie"]
    assert named("Het Poolse Grondwettelijk Hof zwijgt.") == ["Polen", "Grondwettelijk Hof (Polen)"]
    assert named("Het Grondwettelijk Hof zwijgt over de Poolse wet.")[0] == "Grondwettelijk Hof"


def test_a_ministry_is_called_by_its_portfolio() -> None:
    text = "Het ministerie van Onderwijs, Cultuur en Wetenschap (OCW) betaalt. OCW wil meer."
    assert set(named(text)) == {"ministerie van Onderwijs, Cultuur en Wetenschap"}
    ministry = find("Het ministerie van Buitenlandse Zaken zwijgt. Volgens Buitenlandse Zaken is er niets.")
    assert len({mention.entity_id for mention in ministry.values()}) == 1
    (alone,) = {mention.entity_id for mention in find("Volgens Buitenlandse Zaken is er niets.").values()}
    assert alone not in {mention.entity_id for mention in ministry.values()}  # of which country, nobody says


def test_what_is_short_for_a_name_is_told_in_several_ways() -> None:
    for told in ("(afgekort SSS)", "(hierna: SSS)", ", kortweg SSS,"):
        assert set(named(f"De Stichting Schoon Strand {told} raapt. De SSS telt 40 leden.".replace(" ,", ","))) == {
            "Stichting Schoon Strand"
        }
    assert "ZWS" not in named("De Stichting Schoon Strand, kortweg ZWS, raapt. Het ZWS telt 40 leden.")
