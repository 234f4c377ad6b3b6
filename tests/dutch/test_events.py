"""Which words say what happened."""

import pytest

from service.dutch.events import event_of_noun, find_events, load_acts, load_triggers
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
        ("in gent vonden drie optredens plaats", []),
        ("de club vond drie bekers", ["found"]),
    ],
)
def test_triggers_and_their_company(clause: str, found: list[str]) -> None:
    assert events(clause) == found


def test_every_event_of_the_lexicon_is_a_public_term() -> None:
    known = {term.id for term in EVENTS} | {"nothing"}
    for language in ("nl", "en", "ar"):
        for triggers in load_triggers(language).values():
            assert {trigger.event for trigger in triggers} <= known


def test_every_noun_that_names_an_event_names_a_public_term() -> None:
    known = {term.id for term in EVENTS}
    assert set(load_acts().values()) <= known
    assert {event_of_noun("besmetting"), event_of_noun("coronabesmetting")} == {"infected"}
