"""The document as a whole: persons by their surnames, abbreviations that it defines, types that agree."""

import pytest

from service.extraction.entities import find_mentions
from tests.extraction.entities.marked import check, entity_names, make_article


def test_surname_stands_for_the_person_named_before() -> None:
    check(
        "Burgemeester [Griet Vandamme|person] sluit het zwembad. [Vandamme|person=Griet Vandamme] noemt het spijtig."
        "\n\nVolgens [Vandamme|person=Griet Vandamme] is er geen geld."
    )


def test_surname_with_particles_is_one_person_with_or_without_capital() -> None:
    names = entity_names("Dat zegt Marcel van der Aa uit Breda. Van der Aa reist morgen door.")
    assert names == ["Marcel van der Aa", "Breda", "Marcel van der Aa"]


def test_two_persons_with_one_surname_stay_apart_and_what_either_may_be_is_neither() -> None:
    names = entity_names(
        "Piet Zwanenburg bouwt de brug. Zwanenburg begon in mei.",
        "Zijn zus Anna Zwanenburg protesteert. Zwanenburg wil een tunnel.",
    )
    assert names == ["Piet Zwanenburg", "Piet Zwanenburg", "Anna Zwanenburg", "Zwanenburg"]


def test_spellings_of_a_given_name_are_one_person_of_one_document() -> None:
    first, second, third = entity_names("Commandant Moustafa Sharo sprak. Later zweeg Mustafa Sharo. Sharo vertrok.")
    assert first == second == third


def test_surname_alone_is_an_entity_of_its_own() -> None:
    assert entity_names("Volgens minister Quaghebeur valt het mee.") == ["Quaghebeur"]


def test_person_takes_the_name_of_a_place_where_the_document_says_so() -> None:
    check("Woordvoerder [Sami Bali|person] sprak. [Bali|person=Sami Bali] zei dat het voorbij was.")
    check("Zangeres [Fatma Afrin|person] trad op. In [Afrin|location=Afrin] viel de stroom uit.")
    check("Toeristen vluchtten van [Bali|location=Bali] naar [Java|location].")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("De Vereniging voor Zilte Landbouw (VZL) wil hulp.", "Later trok de VZL dat in."),
        ("De VZL (Vereniging voor Zilte Landbouw) wil hulp.", "Later trok de VZL dat in."),
    ],
)
def test_abbreviation_that_the_document_defines_stands_for_the_name(paragraphs: tuple[str, str]) -> None:
    names = entity_names(*paragraphs)
    assert names == ["Vereniging voor Zilte Landbouw"] * 3


def test_definition_is_stronger_than_a_list() -> None:
    names = entity_names("Het Agentschap voor Polderbeheer (AP) waarschuwt.", "Het AP meet elke dag.")
    assert names == ["Agentschap voor Polderbeheer"] * 3


def test_number_in_brackets_defines_nothing() -> None:
    assert entity_names("De Stichting Open Dijk (2019) groeit.") == ["Stichting Open Dijk"]


def test_name_known_from_mid_sentence_is_found_at_the_start_of_another() -> None:
    check("Autobouwer [Zephyrion|organization] groeit. [Zephyrion|organization] opent een fabriek.")


def test_club_keeps_its_entity_without_its_prefix() -> None:
    first, second = entity_names("De spits gaat naar FC Weidemaar.", "Voor Weidemaar scoorde hij tien keer.")
    assert first == second == "FC Weidemaar"


def test_byline_source_and_related_blocks_are_read_dateline_and_furniture_not() -> None:
    article = make_article(
        "Jolijn Haverkort",
        "13 maart 2019, Gent",
        "Bron: Reuters",
        "Deel dit op Facebook",
        "Ook dit nog: brand in Namen",
        kinds=("byline", "dateline", "source", "furniture", "related"),
    )
    assert [mention.surface for mention in find_mentions(article)[0]] == ["Jolijn Haverkort", "Reuters", "Namen"]


def test_initials_in_a_byline_are_a_person() -> None:
    mentions, _ = find_mentions(make_article("JVB", "De storm ging liggen.", kinds=("byline",)))
    assert [(mention.surface, mention.type) for mention in mentions] == [("JVB", "person")]
