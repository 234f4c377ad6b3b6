"""Words that look like an event of the figure, and say nothing of it; beside each the sentence that does."""

import pytest

from service import extraction, formats


def events(text: str) -> list[str | None]:
    """The event of each figure, in order."""
    return [figure.event and figure.event.name for figure in extraction.extract(formats.parse_text(text)).figures]


@pytest.mark.parametrize(
    ("said", "found", "silent"),
    [
        ("Het fonds verloor maandag 3 procent.", ["lost"], "Het fonds verloor maandag terrein op 47 euro."),
        ("Zondag stemde 30 procent.", ["voted"], "Slechts 30 procent weet nu al op wie hij gaat stemmen."),
        ("Er verschenen vier boeken.", ["published"], "De film kwam uit op 3 miljoen euro."),
        ("In de zaal waren er 300 mensen.", ["present"], "Er zijn 300 mensen klaar."),
        ("Er zijn 300 mensen nodig.", ["needed"], "De jury vond dat 300 mensen klaarstonden."),
        ("Er waren 40 mensen.", ["present"], "Volgens de bond zijn het er 2.000."),
        ("Er staan 300 huizen.", ["present"], "Al 300 huizen staan klaar."),
        ("Al 300 huizen staan leeg.", ["vacant"], "Al 300 huizen staan klaar."),
        ("Zes leden gingen weg.", ["left"], "Van de huizen ging 60 procent van de woningen duur weg."),
        ("Er reden geen treinen.", [], "In de stad reed geen enkele bus."),
        ("De dienst leverde 200 pakketten.", ["delivered"], "De maatschappij vervoerde 300 reizigers."),
        ("Zestig lopers schreven zich in.", ["competed"], "Zestig werklozen schreven zich in."),
    ],
)
def test_what_is_said_and_what_is_not(said: str, found: list[str], silent: str) -> None:
    assert (events(said), events(silent)) == (found, [None])


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Duizenden boeren zullen de straat op gaan als de premies worden geschrapt.", ["protested"]),
        ("Er zijn dit jaar 60.000 woningen opgeleverd.", ["built"]),
        ("Voor de studie werden 20 stalen van vier overleden patiënten bewaard.", [None, "died"]),
        ("De bonden leggen maandag 24 uur lang het werk neer.", ["striking"]),
        ("Per dag vallen 200 ritten uit de dienstregeling.", ["cancelled"]),
        ("In 2021 rolden 30.000 auto's van de band.", ["produced"]),
        ("Zondag gaan 30 miljoen kiezers naar de stembus.", ["voted"]),
        ("In de provincie wisselden 9.000 woningen van eigenaar.", ["sold"]),
        ("De school wil dertig leraren aanstellen.", ["hired"]),
        ("De club gaf vorig jaar 90 miljoen euro uit.", ["paid"]),
    ],
)
def test_what_newspapers_often_say(sentence: str, found: list[str | None]) -> None:
    assert events(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dertien mensen zijn opgepakt.", ["arrested"]),
        ("Honderdzeven huizen zijn verwoest.", ["destroyed"]),
        ("90 vluchten zijn geannuleerd.", ["cancelled"]),
        ("Er zouden 200 mensen zijn opgepakt.", ["arrested"]),
        ("200 mensen zouden gedood zijn.", ["killed"]),
        ("Er zijn 200 mensen die zijn gedood.", ["killed"]),
        ("Er zijn 200 mensen die wachten.", ["waiting"]),
        ("Het leger schoot 20 van de 25 drones neer.", ["shot_down", None]),
        ("De burgemeester stelt 20 miljoen euro voor.", [None]),
        ("Een dief steelt 20 fietsen.", ["stolen"]),
        ("De 14 doden zijn begraven.", ["died"]),
        ("De 14 doeken zijn verkocht.", ["sold"]),
        ("De vier boeren verkopen 30 koeien.", [None, "sold"]),
        ("Zo'n 300 reizigers slapen buiten.", [None]),
        ("Bij de brand verloren negen mensen het leven.", ["died"]),
        ("In de haven verliezen 80 arbeiders hun baan.", ["dismissed"]),
        ("De krant verloor 3.000 lezers.", ["lost"]),
        ("Een visser haalde negen mensen uit het water.", ["rescued"]),
        ("De lawine kostte aan negen mensen het leven.", ["killed"]),
        ("De brug kostte aan drie gemeenten geld.", [None]),
        ("Negen bewoners moesten hun huis uit.", ["evacuated"]),
    ],
)
def test_verbs_and_numerals_that_look_alike(sentence: str, found: list[str | None]) -> None:
    assert events(sentence) == found
