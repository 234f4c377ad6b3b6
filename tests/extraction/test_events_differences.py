"""How much more or less is no amount of what the clause says."""

import pytest

from service import extraction, formats


def events(text: str) -> list[str | None]:
    """The event of each figure, in order."""
    return [figure.event and figure.event.name for figure in extraction.extract(formats.parse_text(text)).figures]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Vorig jaar werden in Gent 1.200 fietsen gestolen, 8 procent minder dan in 2019.", ["stolen", "decreased"]),
        ("Aan de loop deden 40 ploegen mee, zes meer dan de vorige keer.", ["competed", "increased"]),
        ("De beurs sloot 0,6 procent hoger.", ["increased"]),
        ("De dienst rekent op 10 procent meer aanvragen.", ["increased"]),
        ("De partij staat op 22 zetels, vier minder dan een maand geleden.", [None, "decreased"]),
        ("Bij branden vielen 51 doden, zeven meer dan in 2016.", ["killed", "increased"]),
        ("Er reden 40 treinen minder dan gisteren.", ["decreased"]),
        ("De huur ligt dit jaar 30 euro hoger.", ["increased"]),
        ("Brood werd 5 procent duurder.", ["increased"]),
        ("Er waren 60.000 bezoekers, 9.000 meer dan vorig jaar.", ["present", "increased"]),
    ],
)
def test_a_difference_in_time_has_its_direction_alone(sentence: str, found: list[str | None]) -> None:
    assert events(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("De partij haalde drie zetels meer dan Groen.", [None]),
        ("Er waren 3.000 betogers, duizend meer dan verwacht.", ["protested", None]),
        ("Het huis ligt 3 meter hoger dan de weg.", [None]),
        ("De politie arresteerde twaalf mannen, meer dan in 2019.", ["arrested"]),
        ("De politie pakte meer dan dertig betogers op.", ["arrested"]),
        ("Door de kou zijn 90 mensen meer overleden dan gewoonlijk.", ["died"]),
        ("In de vereniging zijn 40 mensen meer dan tien jaar lid.", [None, None]),
    ],
)
def test_what_is_no_change_is_none(sentence: str, found: list[str | None]) -> None:
    assert events(sentence) == found
