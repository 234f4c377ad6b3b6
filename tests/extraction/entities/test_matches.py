"""Clubs that are called as their town, and what is said of towns in words that tell of matches too."""

import pytest

from service.extraction.entities import find_mentions
from tests.extraction.entities.marked import make_article


def organizations(text: str) -> list[str]:
    """Names of the organizations of a text, in order of their mentions."""
    mentions, entities = find_mentions(make_article(text))
    names = {entity.id: entity.name for entity in entities}
    return [names[mention.entity_id] for mention in mentions if mention.type == "organization"]


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        ("Genk klopt Kortrijk.", ["KRC Genk", "KV Kortrijk"]),
        ("Kortrijk verloor thuis met 0-2 van Dender.", ["KV Kortrijk", "FCV Dender"]),
        ("Zaterdag won Zwolle van Emmen.", ["PEC Zwolle", "FC Emmen"]),
        ("Twente speelde gelijk tegen Volendam.", ["FC Twente", "FC Volendam"]),
        ("Zondag speelt Charleroi op Genk.", ["Sporting Charleroi", "KRC Genk"]),
        ("Sevilla ontvangt Valencia.", ["Sevilla FC", "Valencia CF"]),
        ("Lommel heeft 12 punten.", ["Lommel SK"]),
        ("Leuven staat negende in het klassement.", ["OH Leuven"]),
        ("Seraing degradeert.", ["FC Seraing"]),
        ("De keeper van Dortmund raakte geblesseerd.", ["Borussia Dortmund"]),
        ("Leipzig-trainer Wubbels zweeg.", ["RB Leipzig"]),
        ("Oostende - Eupen 1-1.", ["KV Oostende", "KAS Eupen"]),
        ("Oostende-Eupen 1-1.", ["KV Oostende", "KAS Eupen"]),
        ("De match Vitesse-Feyenoord is uitgesteld.", ["Vitesse", "Feyenoord"]),
    ],
)
def test_a_clause_that_only_a_team_has_names_the_club(text: str, clubs: list[str]) -> None:
    assert organizations(text) == clubs


@pytest.mark.parametrize(
    "text",
    [
        "Zij won in Barcelona van een Spaanse.",
        "Hij speelt op zondag in Dortmund.",
        "Leuven verliest 200 banen.",
        "Oostende ontvangt 300 vluchtelingen.",
        "Zwolle won van Emmen de strijd om het museum.",
        "Lommel heeft 12 laadpunten.",
        "Leuven staat negende in de lijst van duurste steden.",
        "De burgemeester van Kortrijk belde met de schepen van Genk.",
        "De trein tussen Oostende en Eupen is 1 uur te laat.",
    ],
)
def test_what_is_said_of_a_town_names_no_club(text: str) -> None:
    assert organizations(text) == []
