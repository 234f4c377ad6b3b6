"""Which words say what happened."""

import pytest

from service.dutch.events import find_events, load_triggers
from service.model.vocabularies import EVENTS


def events(clause: str, language: str = "nl") -> list[str]:
    words = clause.split()
    return [event for _, event in find_events(words, 0, len(words), language)]


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("de rebellen gaven zich gisteren over", ["surrendered"]),
        ("de rebellen gaven een feest", []),
        ("er kwamen vijf mensen om", ["died"]),
        ("het bedrijf schrapt 200 banen", ["dismissed"]),
        ("de spoorwegen schrappen 200 treinen", ["cancelled"]),
        ("de partij haalt twaalf zetels", ["won"]),
        ("hij haalt twaalf broden", []),
    ],
)
def test_triggers_and_their_company(clause: str, found: list[str]) -> None:
    assert events(clause) == found


def test_every_event_of_the_lexicon_is_a_public_term() -> None:
    known = {term.id for term in EVENTS}
    for language in ("nl", "en", "ar"):
        for triggers in load_triggers(language).values():
            assert {trigger.event for trigger in triggers} <= known
