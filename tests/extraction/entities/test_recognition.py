"""What the network says and what the lists know, joined: with words of the network that are written down here."""

import pytest

from service.dutch.tokens import tokenize
from service.extraction.entities import find_mentions
from service.extraction.tagging import Name, Tagging
from tests.extraction.entities.marked import make_article

Said = tuple[str, str, float]


def read(text: str, *said: Said) -> list[tuple[str, str, str]]:
    """Mentions of a text of which the network says no more than this, in order of the text."""
    article = make_article(text)
    names, after = [], 0
    for surface, label, probability in said:
        start = text.index(surface, after)
        after = start + len(surface)
        names.append(Name(start, after, label, probability))
    tokens = tokenize(text)
    tagging = Tagging(article.blocks[0], tokens, [], ["X"] * len(tokens), names)
    return [(mention.surface, mention.type, mention.form) for mention in find_mentions(article, [tagging])[0]]


def test_a_name_of_the_network_alone_is_a_name() -> None:
    assert read("Gisteren opende Xylofaan haar deuren.", ("Xylofaan", "ORG", 0.7)) == [
        ("Xylofaan", "organization", "name")
    ]


def test_an_improbable_name_is_none_by_itself() -> None:
    assert read("Gisteren opende Xylofaan haar deuren.", ("Xylofaan", "ORG", 0.3)) == []


def test_a_name_of_the_lists_alone_is_a_name() -> None:
    assert read("De trein naar Oostende reed niet.") == [("Oostende", "location", "name")]


@pytest.mark.parametrize("label", ["PER", "ORG", "EVT"])
def test_of_the_same_characters_the_list_tells_the_type(label: str) -> None:
    assert read("De trein naar Oostende reed niet.", ("Oostende", label, 0.7)) == [("Oostende", "location", "name")]


def test_a_listed_name_that_is_a_surname_too_is_a_person_behind_a_role() -> None:
    said = ("Williams", "PER", 0.9)
    assert read("Gisteren zweeg coach Williams over alles.", said) == [("Williams", "person", "name")]
    assert read("Gisteren zweeg Williams over alles.", said) == [("Williams", "organization", "name")]


def test_a_town_may_stand_for_its_club() -> None:
    said = ("Heerenveen", "ORG", 0.9)
    assert read("Zaterdag won Heerenveen met 3-0.", said) == [("Heerenveen", "organization", "name")]
    assert read("Zaterdag werd in Heerenveen geschaatst.", said) == [("Heerenveen", "location", "name")]
    assert read("Zaterdag won Heerenveen met 3-0.", ("Heerenveen", "ORG", 0.5))[0][1] == "location"


def test_a_plain_word_that_begins_a_sentence_needs_the_network() -> None:
    assert read("Groen wint een zetel.") == []
    assert read("Groen wint een zetel.", ("Groen", "ORG", 0.6)) == [("Groen", "organization", "name")]


def test_a_longer_name_around_a_listed_one_is_meant_if_it_is_probable() -> None:
    text = "De Harmonie Oostende speelt morgen."
    assert read(text, ("Harmonie Oostende", "ORG", 0.6)) == [("Harmonie Oostende", "organization", "name")]
    assert read(text, ("Harmonie Oostende", "ORG", 0.2)) == [("Oostende", "location", "name")]


def test_a_shorter_name_within_a_listed_one_is_not_meant() -> None:
    assert read("Het Rode Kruis stuurt tenten.", ("Kruis", "LOC", 0.9)) == [("Rode Kruis", "organization", "name")]


def test_a_name_within_a_compound_is_the_listed_one() -> None:
    assert read("Veertig IS-strijders vluchtten.", ("IS-strijders", "GRP", 0.9)) == [("IS", "organization", "compound")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Volgens trainer Wubbels ligt dat anders.", "person"),
        ("Volgens busbedrijf Wubbels ligt dat anders.", "organization"),
        ("In het dorp Wubbels ligt dat anders.", "location"),
        ("Na de storm Wubbels ligt dat anders.", "event"),
    ],
)
def test_the_words_before_a_name_outweigh_a_network_that_is_not_clear(text: str, kind: str) -> None:
    for label in ("PER", "ORG", "LOC"):
        assert read(text, ("Wubbels", label, 0.5)) == [("Wubbels", kind, "name")]


def test_a_clear_network_outweighs_the_words_before() -> None:
    assert read("Voor NAVO-lid Ruritanië geldt dat niet.", ("Ruritanië", "LOC", 0.95))[-1][:2] == (
        "Ruritanië",
        "location",
    )


def test_within_a_work_no_list_finds_a_name() -> None:
    assert read("In De nacht van Oostende speelt zij de dief.", ("De nacht van Oostende", "WRK", 0.6)) == []


def test_an_adjective_that_no_list_has_names_its_place() -> None:
    said = ("Zuidduitse", "ADJ", 0.9)
    assert read("Een Zuidduitse brouwer verhuist.", said) == [("Zuidduitse", "location", "demonym")]


def test_an_adjective_of_nowhere_names_nothing() -> None:
    assert read("Het Ruritaanse elftal won.", ("Ruritaanse", "ADJ", 0.9)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vragen kunnen naar @wubbels tot vrijdag.", ("wubbels", "PER", 0.9)),
        ("Vragen kunnen naar @Wubbels tot vrijdag.", ("Wubbels", "PER", 0.9)),
        ("De minister van Binnenlandse Zaken zwijgt.", ("Binnenlandse Zaken", "ORG", 0.6)),
        ("Daarna kwam het kalifaat ten val.", ("kalifaat", "LOC", 0.9)),
        ("Vrijdag sneeuwt het.", ("Vrijdag", "PER", 0.5)),
    ],
    ids=["a handle", "a handle with a capital", "a portfolio", "no capital", "a day"],
)
def test_what_cannot_be_a_name_is_none(text: str, said: Said) -> None:
    assert read(text, said) == []


def test_a_genitive_is_no_part_of_the_name() -> None:
    assert read("Xylofia's haven is dicht.", ("Xylofia's", "LOC", 0.9)) == [("Xylofia", "location", "name")]


def test_a_number_that_is_said_of_a_larger_one_is_no_part_of_the_name() -> None:
    said = ("Wevotex 120", "ORG", 0.8)
    assert read("Woensdag schrapt Wevotex 120 van de 1.500 banen.", said) == [("Wevotex", "organization", "name")]
    assert read("Woensdag kwam Wevotex 120 van de band.", said) == [("Wevotex 120", "organization", "name")]


def test_a_name_as_long_as_a_page_is_none() -> None:
    long = "Aa-" * 60 + "Aa"
    assert read(f"Toen kwam {long} langs.", (long, "PER", 0.9)) == []


def test_a_name_has_one_type_all_through_the_document() -> None:
    """What its kind word tells once holds for the places where the network takes it for a person."""
    text = "Dat zegt vervoerder Wubbels. Vorig jaar leed Wubbels verlies."
    found = read(text, ("Wubbels", "ORG", 0.5), ("Wubbels", "PER", 0.9))
    assert found == [("Wubbels", "organization", "name")] * 2


def test_a_town_and_its_club_stay_two_where_the_words_say_so() -> None:
    text = "In Heerenveen sneeuwde het. Toch won Heerenveen met 3-0."
    found = read(text, ("Heerenveen", "LOC", 0.9), ("Heerenveen", "ORG", 0.9))
    assert [kind for _, kind, _ in found] == ["location", "organization"]


@pytest.mark.parametrize("text", ["In Rijsel en Duinkerke werd gestaakt.", "Rijsel en omgeving staakt."])
def test_a_name_ends_in_no_word_that_stands_between_names(text: str) -> None:
    assert read(text, ("Rijsel en", "LOC", 0.8))[0] == ("Rijsel", "location", "name")


@pytest.mark.parametrize(
    ("text", "town", "kind"),
    [
        ("Ajax verloor met 1-0 van de bekerhouder Valencia.", "Valencia", "organization"),
        ("Zondag speelt Genk tegen Marseille.", "Genk", "organization"),
        ("Zondag speelt Ajax in Valencia tegen AZ.", "Valencia", "location"),
        ("Na Gent verbiedt ook Oostende steps.", "Oostende", "location"),
        ("De stad Valencia verloor 20.000 inwoners.", "Valencia", "location"),
    ],
)
def test_beside_the_words_of_a_match_a_town_is_its_club(text: str, town: str, kind: str) -> None:
    assert (town, kind, "name") in read(text, (town, "ORG", 0.8))


def test_a_plain_word_that_begins_a_sentence_needs_more_of_the_network() -> None:
    assert read("Bekijk: zo verloopt de dag", ("Bekijk", "ORG", 0.85)) == []
    assert read("Gisteren sloot Xylofaan.", ("Xylofaan", "ORG", 0.85)) == [("Xylofaan", "organization", "name")]


def test_a_word_that_is_a_paragraph_of_a_post_is_where_it_happens_if_more_tells_so() -> None:
    """The network's own word that it is a place is enough; a name that it takes for another is none by itself."""
    text = "Xylofia\n\nOnze troepen zijn klaar."
    assert read(text, ("Xylofia", "LOC", 0.6)) == [("Xylofia", "location", "name")]
    assert read(text, ("Xylofia", "ORG", 0.6)) == []


@pytest.mark.parametrize(
    ("text", "said", "names"),
    [
        ("In Wervik en Komen brandde het.", [("Wervik en", "LOC", 0.8), ("Komen", "LOC", 0.8)], ["Wervik", "Komen"]),
        ("In Hasselt en Tongeren brandde het.", [("Hasselt en Tongeren", "LOC", 0.8)], ["Hasselt", "Tongeren"]),
        ("Gisteren opende Xylofaan van Petra.", [("Xylofaan van", "ORG", 0.9)], ["Xylofaan"]),
        ("Men reed van Xylo naar huis.", [("van Xylo naar", "LOC", 0.9)], ["Xylo"]),
        ("De Olympische Spelen van Parijs begonnen.", [("Olympische Spelen van Parijs", "EVT", 0.9)], None),
    ],
)
def test_no_function_word_ends_a_name(text: str, said: list[Said], names: list[str] | None) -> None:
    assert [surface for surface, _, _ in read(text, *said)] == (names or ["Olympische Spelen", "Parijs"])


def test_function_words_within_a_name_and_those_of_listed_names_are_its_own() -> None:
    said = ("Bosnië en Herzegovina", "LOC", 0.9)
    assert [surface for surface, _, _ in read("Dat Bosnië en Herzegovina won.", said)] == ["Bosnië en Herzegovina"]
    said = ("van der Xylo", "PER", 0.9)
    assert [surface for surface, _, _ in read("Gisteren won Wout van der Xylo.", said)] == ["van der Xylo"]
    said = ("Zilte en Zoete Gronden", "ORG", 0.9)
    assert [name for name, _, _ in read("Gisteren opende Zilte en Zoete Gronden.", said)] == ["Zilte en Zoete Gronden"]


@pytest.mark.parametrize(
    ("text", "said", "names"),
    [
        ("GENT (Belga/ANP) - Het regent.", ("Belga/ANP", "ORG", 0.9), ["GENT", "Belga", "ANP"]),
        ("Gisteren sprak NOC/NSF.", ("NOC/NSF", "ORG", 0.9), ["NOC/NSF"]),
        ("Dat meldt Xylo/Faan.", ("Xylo/Faan", "ORG", 0.9), ["Xylo/Faan"]),
        ("Xylofaan NV groeit.", ("NV", "ORG", 0.9), ["Xylofaan NV"]),
        ("De groei van Zilte Gronden N.V. houdt aan.", ("Zilte Gronden N.V", "ORG", 0.9), ["Zilte Gronden N.V."]),
        ("De NV groeit.", ("NV", "ORG", 0.9), []),
        ("Het gaat om een NV.", ("NV", "ORG", 0.9), []),
        ("De S.A. groeit.", ("S.A.", "ORG", 0.9), []),
        ("De SA marcheerde.", ("SA", "ORG", 0.9), ["SA"]),  # the Sturmabteilung is a name
    ],
)
def test_agencies_with_a_slash_are_several_and_a_legal_form_is_its_companys(
    text: str, said: Said, names: list[str]
) -> None:
    assert [surface for surface, _, _ in read(text, said)] == names
