"""Names that no list has: persons, organizations, places and events by their make-up and the words beside them."""

import pytest

from tests.extraction.entities.marked import check, find


@pytest.mark.parametrize(
    "marked",
    [
        "Dat zegt woordvoerder [Lieselot Quaghebeur|person] donderdag.",
        "Burgemeester [Ferre Oosterlynck|person] sluit het park.",
        "Volgens [Tjeerd van der Wielen|person] is de dijk veilig.",
        "De prijs gaat naar [J.P. Zuurbier|person], die ontroerd was.",
        "“We blijven”, zei [Samira El Khattabi|person] kalm.",
        "De rebellenleider [Khalid al-Rashidi|person] tekende het akkoord.",
        "Trainer [Wubbels|person] wisselde drie keer.",
        "[SDF|organization]-woordvoerder [Dilovan Hemo|person] sprak met de pers.",
        "De verdachte, [Kevin D.|person], bleef weg.",
        "De rechter sprak [Wesley van B.|person] vrij.",
        "Koning [Albert II|person] kwam nooit terug.",
    ],
)
def test_person_is_found_by_given_name_role_or_initials(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Het [Instituut voor Rivieronderzoek|organization] waarschuwt al jaren.",
        "De [Stichting Zilte Gronden|organization] koopt het land.",
        "Het [Levant Institute for Water Policy|organization] publiceert vandaag.",
        "Bouwbedrijf [Terhorst|organization] is failliet.",
        "Volgens netbeheerder [Zonnestroom|organization] duurt het nog even.",
        "De club [Blauwvoet|organization] degradeert.",
        "Dat schrijft [De Polderkrant|organization] woensdag.",
        "Het [ministerie van Volksgezondheid|organization] weet van niets.",
        "[FC Weidemaar|organization] speelde gelijk.",
    ],
)
def test_organization_is_found_by_head_ending_or_cue(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "In het dorp [Qaryatayn|location] vielen bommen.",
        "Een inwoner van [Zuiderwierum|location] zag het gebeuren.",
        "De stad [Tal Hamis|location] is omsingeld.",
        "Het ongeval gebeurde in de [Vlierbeekstraat|location] vannacht.",
        "De file op de [E313|location] is opgelost.",
        "De schepen liggen in de [Golf van Sirte|location].",
    ],
)
def test_place_is_found_by_cue_or_ending(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Bij de [Slag bij Zuidwolde|event] vielen doden.",
        "Ze won de [Ronde van Drenthe|event] vorig jaar.",
        "Hij speelt de finale van de [Orion Cup|event] zaterdag.",
    ],
)
def test_event_is_found_by_head_or_last_word(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gisteren regende het. Helaas bleef niemand thuis. Vrachtwagens reden door.",
        "Onschuldige slachtoffers",
        "De ‘Grote Sprong’ bleef uit.",
        "Hij droeg een AK-47 bij zich.",
        "Een „Nieuwe Start” noemt men het plan.",
        "Elke procent telt. Helden sterven niet.",
        "De Anti-Jihad-coalitie vergadert.",
        "Bekijk: zo verloopt de dag",
    ],
)
def test_capital_alone_makes_no_name(sentence: str) -> None:
    check(sentence)


def test_adjective_before_a_listed_organization_is_a_name_of_its_own() -> None:
    check("De [Nederlandse|location] [Consumentenbond|organization] klaagt.")


def test_longer_name_after_a_listed_one_is_one_name() -> None:
    check("Volgens analisten van [ING Vastgoed|organization] daalt de rente.")


def test_portfolio_is_skipped_and_the_minister_found() -> None:
    check("Minister van Sociale Zaken [Annemieke Brok|person] belooft beterschap.")


@pytest.mark.parametrize(
    ("sentence", "part", "kind"),
    [
        ("Veertig IS-strijders gaven zich over.", "IS", "organization"),
        ("Een Rode Kruis-medewerker raakte gewond.", "Rode Kruis", "organization"),
        ("De anti-IS-coalitie vloog mee.", "IS", "organization"),
        ("Het kabinet-Zwartendijk viel.", "Zwartendijk", "person"),
        ("Een CDA’er stemde tegen.", "CDA", "organization"),
    ],
)
def test_name_in_a_compound_is_the_name_alone(sentence: str, part: str, kind: str) -> None:
    mentions = find(sentence)
    assert list(mentions) == [part]
    assert (mentions[part].type, mentions[part].form) == (kind, "compound")
