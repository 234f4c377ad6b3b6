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


@pytest.mark.parametrize(
    "marked",
    [
        "Dat meldt de [Veiligheidsregio Kennemerland|organization] vrijdag.",
        "Volgens de [politiezone Vlas|organization] reed de man te hard.",
        "Het [waterschap Scheldestromen|organization] pompt al dagen.",
        "De [Hulpverleningszone Taxandria|organization] rukte uit.",
    ],
)
def test_a_service_of_a_region_is_one_name(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("sentence", ["De veiligheidsregio zwijgt nog.", "Het waterschap pompt. Morgen regent het."])
def test_a_service_without_its_region_is_a_plain_noun(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize(
    "marked",
    [
        "Er staat file op de [R4|location] en de [N60|location].",
        "Het verkeer moet via [A27|location] rijden.",
        "De [A58|location] en [A16|location] zijn dicht.",
    ],
)
def test_a_road_is_a_place(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("sentence", ["Druk het af op A4 of koop een blok.", "Zet er nummer A7 bij."])
def test_a_letter_and_a_digit_alone_are_no_road(sentence: str) -> None:
    assert all(mention.type != "location" for mention in find(sentence).values())


@pytest.mark.parametrize(
    "marked",
    [
        "De storm [Ciska|event] trok over het land.",
        "Storm [Ciska|event] is voorbij. Na [Ciska|event] wordt het stil.",
        "De orkaan [Dolf|event] en de tyfoon [Mira|event] naderen.",
        "Door cycloon [Herold|event] stierf niemand.",
    ],
)
def test_a_storm_is_an_event(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Na de storm belde [Frits Hoekema|person] de verzekeraar.",
        "Na de storm in [Domburg|location] was het stil.",
    ],
)
def test_a_name_after_a_storm_may_be_another(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Een toestel van [Polar Air|organization] landde te vroeg.",
        "Dat peilde [Markt Research|organization] in mei.",
        "Analist [Joris Wouda|person] van [KempenLanschot|organization] is verbaasd.",
    ],
)
def test_a_company_is_known_by_its_last_word_or_its_inner_capital(marked: str) -> None:
    check(marked)


def test_a_capital_within_a_surname_makes_no_company() -> None:
    check("Volgens [Ronald McGregor|person] regent het.")


@pytest.mark.parametrize(
    "marked",
    [
        "Aanvaller [Siem de Jong|person] viel uit.",
        "Burgemeester [Wubbo de Groot|person] zweeg.",
        "De goal kwam van [Joost de Groot|person] in de slotfase.",
        "Volgens [Bo Van Damme|person] klopt dat.",
        "[Elia Bruyneel|person] werd vierde.",
    ],
)
def test_a_given_name_keeps_its_surname(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("sentence", ["De jonge man ging weg. De Groten niet.", "Het jonge gezin de Waal over."])
def test_plain_words_with_an_article_are_no_surname(sentence: str) -> None:
    assert all(mention.type != "person" for mention in find(sentence).values())


@pytest.mark.parametrize(
    "marked",
    [
        "Dat zegt lerarenvakbond [Klas Vooruit|organization] maandag.",
        "Volgens hulporganisatie [Brood Voor Tsjaad|organization] is er honger.",
        "Natuurvereniging [Het Rode Hert|organization] protesteert.",
        "Goudbedrijf [Omaru|organization] sluit de mijn.",
        "Volgens de [Rekenkamer|organization=Algemene Rekenkamer] kan het goedkoper.",
        "De [Rode Halvemaan|organization=Rode Halve Maan] deelt tenten uit.",
    ],
)
def test_an_organization_behind_its_noun_is_named_whole(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "De [Ghana Red Cross|organization] stuurt tenten.",
        "Daar is de [Kenya Police|organization] bij.",
        "In [Ghana|location] hielp niemand.",
    ],
)
def test_a_country_before_an_english_body_is_part_of_its_name(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Het festival is in Bierdorp [Hoegaarden|location] begonnen.",
        "Ze woont in [Voorthuizen|location], hij in [Wevelgem|location].",
        "De beving trof het eiland [Leyte|location] en [Sulawesi|location].",
        "In [Monster|location] en in [Goor|location] brandde het.",
        "De rechtbank in [DEN HELDER|location=Den Helder] is dicht.",
    ],
)
def test_places_of_the_lists_are_found(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("sentence", ["Monsters werden genomen.", "Buren klagen over lawaai.", "Helden zijn zeldzaam."])
def test_a_plain_word_that_is_also_a_village_opens_a_sentence(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize(
    "marked",
    [
        "De zaak-[Els Borst|person] kwam dinsdag voor.",
        "Na de affaire-[Jan Willem van der Meer|person] vertrok de directeur.",
        "Het proces-[Fatima Verlinden|person] duurt drie weken.",
        "De zaak-[Quaghebeur|person] Donderdag verder.",
    ],
)
def test_a_person_behind_an_affair_has_given_name_and_surname(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het peil steeg tot 44 meter boven NAP.",
        "Zijn IQ is 85 en haar EQ is hoog.",
        "Het KB verschijnt morgen.",
        "Het bestand is 340 KB groot.",
        "De beving had een kracht van 6,3 op de schaal van Richter.",
        "Bij 9 op de schaal van Beaufort varen de veren niet; bij 20 graden Celsius wel.",
        "De BTW stijgt, de WW daalt en de AOW blijft gelijk.",
        "Een vat Brentolie kost 83 dollar.",
    ],
)
def test_levels_scales_taxes_and_decrees_name_nothing(sentence: str) -> None:
    check(sentence)


@pytest.mark.parametrize(
    "marked",
    [
        "De pianist [Sviatoslav Richter|person] speelde in [Utrecht|location].",
        "De gemeente [Glasgow|location] telt 600.000 inwoners.",
        "In de [KB|organization] in [Den Haag|location] liggen kranten.",
        "Voor [D66|organization] stemden 900 mensen.",
    ],
)
def test_what_a_scale_is_called_after_is_a_name_elsewhere(marked: str) -> None:
    check(marked)


def test_a_flight_is_no_event() -> None:
    check("Vlucht KL1234 naar [Boston|location] had 212 passagiers aan boord.")


def test_an_alliance_is_longer_than_its_first_member() -> None:
    check("Hij leidt [Air France-KLM|organization] sinds 2018.")
    check("Een topman van [Air France|organization] vertrekt.")


def test_the_islands_have_a_short_name() -> None:
    check("Op de [Wadden|location=Waddeneilanden] strandden drie potvissen.")


@pytest.mark.parametrize(
    "marked",
    [
        "Er vielen, meldt [AFP|organization] 40 doden.",
        "De [PVV|organization] 34 van de 150 zetels, dat zou een record zijn.",
        "[Studio 100|organization] stopt ermee, [VRT 1|organization] niet.",
        "[Hannover 96|organization] speelt gelijk.",
        "Vrijdag begint in [Bologna|location] de [Giro|event].",
        "Storten kan op Giro 777.",
    ],
)
def test_a_number_that_counts_is_no_part_of_the_name_before_it(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Van Dalen|person] die zijn werk goed deed, kreeg een prijs.",
        "[Van der Hoorn|person] tekende voor twee jaar.",
        "Van [Leiden|location] tot [Hoorn|location] viel de stroom uit.",
        "Valt [Aleppo|location], dan valt alles.",
    ],
)
def test_a_particle_opens_a_sentence_with_its_surname(marked: str) -> None:
    check(marked)


def test_a_name_in_capitals_is_the_one_below_it() -> None:
    check("[QARYAT SALIM|location] - Acht doden.\n\nIn het dorp [Qaryat Salim|location] vielen bommen.")


@pytest.mark.parametrize(
    "marked",
    [
        "De [Zuidhollandse|location=Zuid-Holland] boeren staken.",
        "Een [Noordbrabants|location=Noord-Brabant] dorp vierde feest.",
        "De [Westvlaamse|location=West-Vlaanderen] kust loopt vol.",
    ],
)
def test_adjectives_of_provinces_stand_in_the_old_spelling_too(marked: str) -> None:
    check(marked)
