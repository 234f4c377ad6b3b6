"""Persons by a name that many have, and spellings of one name over the corpus."""

import hashlib
from dataclasses import replace

import pytest

from service.extraction.entities import find_mentions
from service.extraction.entities.candidates import Candidate
from service.extraction.entities.folding import fold_key
from service.extraction.entities.reading import Reading
from service.extraction.entities.resolution.bare import is_shared
from service.extraction.entities.resolution.genitives import undo_genitives
from service.extraction.entities.resolution.shortened import expand_short_names
from service.model.entities import EntityType
from service.model.vocabularies import RESOLUTIONS
from tests.extraction.entities.marked import make_article


def person_ids(text: str) -> list[str]:
    article = replace(make_article(text), sha256=hashlib.sha256(text.encode()).hexdigest())
    mentions, _ = find_mentions(article)
    return [mention.entity_id for mention in mentions if mention.type == "person"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Hoessein", "Hasan Hussain"),
        ("Rami Abdel Rahman", "Rami Abdulrahman"),
        ("Rami Abd al-Rahman", "Rami Abdelrahman"),
        ("Ahmed Khaleel", "Achmed Khalil"),
        ("Salim Yousfi", "Saleem Yusfi"),
        ("Svetlana Timosjenko", "Svetlana Tymoshenko"),
        ("Oleg Sjevtsjoek", "Oleg Shevchuk"),
        ("Igor Romanovski", "Igor Romanovskiy"),
        ("Dmitri Zjoekov", "Dmitri Zhukov"),
        ("Dmitriy Zjoekov", "Dmitry Zjoekov"),
        ("Tatyana Zjoekova", "Tatiana Zjoekova"),
        ("Nikolaj Charlamov", "Nikolai Kharlamov"),
        ("Ilana Netanjahu", "Ilana Netanyahu"),
        ("Noa Elijahoe", "Noa Eliyahu"),
    ],
)
def test_transliterations_of_a_surname_make_one_person(one: str, other: str) -> None:
    assert fold_key(one, "person") == fold_key(other, "person")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sjors Oerlemans", "Shors Urlemans"),
        ("Koen Smits", "Kun Smits"),
        ("Hassan Karimi", "Hassan Kamali"),
        ("Ahmed Salim", "Ahmed Salem Aziz"),
        ("Igor Petrov", "Igor Petrenko"),
        ("Joris Jonker", "Yoris Yonker"),
        ("Anne Jahn", "Anne Yahn"),
        ("Ilana Netanyahu", "Ilana Mattanyahu"),
        ("Chris Chabot", "Chris Khabot"),
        ("Jan Jansen", "Piet Jansen"),
    ],
)
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert fold_key(one, "person") != fold_key(other, "person")


@pytest.mark.parametrize(
    ("entity_type", "one", "other"),
    [
        ("organization", "Terhorst", "Terhorst BV"),
        ("organization", "Terhorst", "Terhorst N.V."),
        ("organization", "De Zeearend", "Zeearend"),
        ("location", "Sint-Niklaas", "St. Niklaas"),
        ("location", "Tal Hamis", "tal-Hamis"),
        ("location", "Tal Hamis", "Tell Hamees"),
        ("location", "Al-Hol", "al-Hool"),
        ("location", "Ras al-Ain", "Ras al-Ayn"),
        ("location", "Jabal Abdulaziz", "Jebel Abd al-Aziz"),
    ],
)
def test_what_a_name_may_have_or_not_makes_no_difference(entity_type: EntityType, one: str, other: str) -> None:
    assert fold_key(one, entity_type) == fold_key(other, entity_type)


@pytest.mark.parametrize(
    ("one", "other"), [("Tallinn", "Talin"), ("Al-Hol", "Al-Hal"), ("Deurne", "Diurne"), ("Tal Abyad", "Tal Afar")]
)
def test_places_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert fold_key(one, "location") != fold_key(other, "location")


def test_an_article_alone_or_a_legal_form_alone_is_a_name() -> None:
    assert fold_key("De NV", "organization") != ""
    assert fold_key("BV", "organization") == "bv"


@pytest.mark.parametrize("name", ["jansen", "de vries", "sofie", "van den berg"])
def test_a_frequent_surname_or_a_given_name_is_shared(name: str) -> None:
    assert is_shared(name)


@pytest.mark.parametrize("name", ["oosterlynck", "jan jansen", "quaghebeur"])
def test_a_rare_surname_or_a_full_name_is_not(name: str) -> None:
    assert not is_shared(name)


def test_two_people_of_one_frequent_surname_in_two_articles_are_two() -> None:
    one = person_ids("Trainer Jansen stapt op. Dat zegt Jansen zelf.")
    other = person_ids("Burgemeester Jansen opent de brug.")
    assert len(set(one)) == len(set(other)) == 1
    assert one[0] != other[0]


def test_an_office_makes_a_frequent_surname_one_person_in_two_articles() -> None:
    one = person_ids("Minister Jansen stapt op.")
    other = person_ids("De brug gaat open, zegt minister Jansen.")
    assert one == other and len(one) == 1


def test_a_rare_surname_is_one_person_in_two_articles() -> None:
    assert person_ids("Trainer Oosterlynck stapt op.") == person_ids("De brug is van architect Oosterlynck.")


def test_the_full_name_in_the_article_goes_before_all_of_that() -> None:
    first, second = person_ids("Minister Els Jansen stapt op. Dat zegt Jansen zelf.")
    assert first == second == person_ids("De brug is van Els Jansen.")[0]


def undo(*names: str) -> list[str]:
    """What names of persons stand for, side by side in one text, once their genitives are undone."""
    text = " ".join(names)
    starts = [text.index(name) for name in names]
    readings = [
        Reading(Candidate(start, start + len(name), "person"), name) for start, name in zip(starts, names, strict=True)
    ]
    return [reading.stands_for for reading in undo_genitives(text, readings)]


def expand(*names: str) -> list[str]:
    """What names of organizations stand for in one article."""
    text, readings = "", []
    for name in names:
        readings.append(Reading(Candidate(len(text), len(text) + len(name), "organization"), name))
        text += f"{name} groeit. "
    return [reading.stands_for for reading in expand_short_names(text, readings)]


def test_a_company_is_called_by_its_first_word() -> None:
    assert expand("Noordkaap Shipping", "Noordkaap") == ["Noordkaap Shipping"] * 2


@pytest.mark.parametrize(
    "names",
    [
        ("Stichting Zilte Oevers", "Stichting"),
        ("Noordkaap Shipping", "Noordkaap Verzekeringen", "Noordkaap"),
        ("Philips Healthcare", "Philips"),
        ("Noordkaap", "Zuidkaap Shipping"),
        ("ABN Bouw", "ABN"),
    ],
)
def test_a_word_a_listed_name_and_a_name_of_two_are_no_short_names(names: tuple[str, ...]) -> None:
    assert expand(*names) == list(names)


@pytest.mark.parametrize("genitive", ["Oosterlyncks", "Oosterlynck's", "Oosterlynck’s"])
def test_a_genitive_is_the_name_without_its_s(genitive: str) -> None:
    assert undo(genitive, "Oosterlynck") == ["Oosterlynck", "Oosterlynck"]


def test_an_s_after_an_apostrophe_goes_though_the_name_stands_nowhere_else() -> None:
    assert undo("Puzo's") == ["Puzo"]


@pytest.mark.parametrize("names", [("Roelants", "Quaghebeur"), ("Peters",), ("Davids'", "Quaghebeur"), ("Os",)])
def test_an_s_of_the_name_itself_stays(names: tuple[str, ...]) -> None:
    assert undo(*names) == list(names)


def test_every_method_is_in_the_vocabulary() -> None:
    known = {term.id for term in RESOLUTIONS}
    text = (
        "De Stichting Zilte Oevers (SZO) ziet Mustafa Bali in Groningen en Luik. Bali zegt het.\n\n"
        "De SZO, minister Jansen, Syrische boeren en Liège zwijgen. In Raqa en in Tripoli regent het. Sofie ook."
    )
    mentions, _ = find_mentions(make_article(*text.split("\n\n")))
    methods = {mention.resolution.method for mention in mentions if mention.resolution}
    assert len(methods) >= 5
    assert methods <= known
    assert all(mention.resolution for mention in mentions)


@pytest.mark.parametrize("name", ["Brus\u00adsel", "Brus\u200bsel", "\u200eBrussel", "Brussel\ufeff"])
def test_characters_that_nobody_sees_make_no_other_name(name: str) -> None:
    assert fold_key(name, "location") == fold_key("Brussel", "location")
