"""Other names that a document gives to what it names, in letters or in words; clubs, bodies and places by one word."""

import pytest

from tests.extraction.entities.marked import check, entity_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De Stichting Groene Daken, kortweg: Dakjes, telt 40 leden. Dakjes groeit.", "Stichting Groene Daken"),
        ("Het Instituut voor Wolkenleer, ook wel Wolklab genoemd, meet. Wolklab groeit.", "Instituut voor Wolkenleer"),
        ("De Bond van Telers (afgekort: BvT) eist 3 miljoen. De BvT staakt.", "Bond van Telers"),
        ("De ROK, voluit Regionaal Overleg Kust, telt 20 gemeenten. De ROK groeit.", "Regionaal Overleg Kust"),
        ("Rapper Bram de Wit, beter bekend als Kleine Beer, treedt op. Kleine Beer zingt.", "Bram de Wit"),
        ("De Vrienden van de Kust (KvZ) telt 20 leden. De KvZ groeit.", "Vrienden van de Kust"),
    ],
)
def test_what_words_or_letters_say_to_be_another_name_is_one(text: str, name: str) -> None:
    assert set(entity_names(text)) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "De [Vereniging van Ouders|organization=Vereniging van Ouders] ([Gent|location=Gent]) zegt nee.",
        "De [Vogelbond|organization=Vogelbond], bekend van [Anna Vos|person=Anna Vos], telt 40 leden.",
        "De [Universiteit Utrecht|organization=Universiteit Utrecht] ([VS|location=Verenigde Staten]) won.",
    ],
)
def test_who_is_only_named_beside_it_is_another(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "De [Kamer|organization=Tweede Kamer] stemt. De [Tweede Kamer|organization=Tweede Kamer] telt 150 leden.",
        "Het [UZ Gent|organization=UZ Gent] telt 900 bedden. Het [UZ|organization=UZ Gent] zoekt 30 artsen.",
        "Het [Hof van Cassatie|organization=Hof van Cassatie] sprak. Het [Hof|organization=Hof van Cassatie] zei nee.",
        "Het [ministerie van VWS|organization=ministerie van Volksgezondheid, Welzijn en Sport] betaalt 3 miljoen.",
        "In [Washington|location=Washington] (D.C.) vielen schoten.",
        "Hij schreef op [X|organization=Twitter] dat het klopt.",
        "[X|organization=Twitter], het vroegere [Twitter|organization=Twitter], groeit.",
        "Een lijn op X en Y. Op X meter hoogte.",
        "Generaal [Oleksandr Syrsky|person=Oleksandr Syrsky] sprak. [Syrskyi|person=Oleksandr Syrsky] zei nee.",
    ],
)
def test_one_word_of_a_name_stands_for_it(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Milan|organization=AC Milan] klopt [Inter|organization=Inter Milaan] met 2-1. "
        "[Milan|organization=AC Milan] heeft nu 41 punten. Hij woont in [Milan|location=Milaan].",
        "[City|organization=Manchester City] won met 2-0 van [Chelsea|organization=Chelsea].",
        "[Leeds United|organization=Leeds United] speelde thuis. [United|organization=Leeds United] verloor.",
        "[Feyenoord|organization=Feyenoord] wint van [Breda|organization=NAC Breda].",
        "Toeristen bezochten [Milan|location=Milaan]. In [Breda|location=Breda] regende het.",
        "[BVB|organization=Borussia Dortmund] verloor van [Leverkusen|organization=Bayer Leverkusen].",
    ],
)
def test_a_club_goes_by_a_word_where_the_article_is_about_clubs(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Georgia Hilton|person=Georgia Hilton] won goud. In [Georgia|location=Georgia] viel regen. "
        "[Georgia|person=Georgia Hilton] huilde.",
        "[Milton Jones|person=Milton Jones] reed weg. De orkaan [Milton|event=Milton] kwam. "
        "[Milton|event=Milton] doodde 12 mensen.",
        "[Paris Hilton|person=Paris Hilton] was in [Parijs|location=Parijs]. [Paris|person=Paris Hilton] lachte.",
        "[Florida Smit|person=Florida Smit] zag hem. Hij trok over [Cuba|location=Cuba] en [Florida|location=Florida].",
    ],
)
def test_a_name_of_somebody_and_of_a_place_is_what_its_neighbours_say(text: str) -> None:
    check(text)


def test_father_and_family_are_not_the_one_who_is_named_in_full() -> None:
    names = entity_names(
        "Rik Janssens is overleden. Vader Janssens was er. De familie Janssens rouwt. Janssens werd 40."
    )
    assert names == ["Rik Janssens", "Janssens", "Janssens", "Rik Janssens"]


def test_two_given_names_share_the_surname_behind_them() -> None:
    assert entity_names("Jan en Mieke Bovens wonnen 3 miljoen.") == ["Jan Bovens", "Mieke Bovens"]


def test_a_language_is_no_country() -> None:
    check("Kinderen die thuis geen Nederlands spreken, leren Frans. Zij spreekt vloeiend Duits.")
    check("Het [Nederlands|location=Nederland] elftal won.")


@pytest.mark.parametrize(
    "text",
    [
        "De [politie Noord-Holland|organization=politie Noord-Holland] telde 30 auto's.",
        "Volgens de [brandweer Twente|organization=brandweer Twente] is er 1 dode.",
        "In [Gent|location=Gent] zocht de politie [Jan Smit|person=Jan Smit].",
        "Winst [Barends Keukens|organization=Barends Keukens] keldert met 30 procent",
        "Verlies [Jan Smit|person=Jan Smit] is groot.",
        "Het verzoek van het [Openbaar Ministerie|organization=Openbaar Ministerie] om 53 zaken te sluiten.",
        "Het vrachtschip Zeevonk liep vast. De Zeevonk ligt bij [Texel|location=Texel].",
        "Burgemeester [Jo Vis|person=Jo Vis] van [Hulst|location=Hulst] zegt nee.",
        "Directeur [Rik Kok|person=Rik Kok] van [Shell|organization=Shell] sprak.",
        "Directeur [Rik van Veen|person=Rik van Veen] sprak.",
        "Activist [Egbert Tamminga|person=Egbert Tamminga]1 (57) werd gepakt.",
    ],
)
def test_a_name_ends_where_it_ends_and_is_of_what_stands_before_it(text: str) -> None:
    check(text)
