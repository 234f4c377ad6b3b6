"""Which language a sentence is in, and when the text does not tell."""

import pytest

from service.dutch.languages import detect_language

# One a line: as short as headlines and messages are.
_DUTCH = """
Er werden vijftien messen gevonden
Een stuk of zestig betogers kwam opdagen
Er vielen drie doden
Drie gewonden bij ongeval in Aalst
Brand in loods onder controle
Brandweer redt hond uit kanaal
Twee doden bij lawine
Acht arrestaties na rellen
Er stond tien kilometer file
Ze zijn veilig
Hij was 84 jaar oud
We wonnen met twee tegen nul
De trein had een uur vertraging
In Gent sneeuwt het
Ruim 200 man geëvacueerd
Minstens 40 huizen vernield
Man (38) opgepakt in Mechelen
De school blijft dicht
Er worden twee tieners vermist
Bestuurder rijdt tegen boom
Kind van drie valt uit raam
Ook in Leuven staakt men
Wie zag deze man?
Dat meldt de VRT
Code rood in Zeeland
Een man van 40 is dood
Het water stond een meter hoog
Zes schoten in Deurne
Er kwam geen trein meer
Op de A12 is het druk
Ajax wint van PSV
Er waren 300 agenten op de been
In totaal stierven 12 mensen
Nog drie nachten slapen
Na de storm was alles stil
Geen stroom in 500 gezinnen
Er zijn in de loods wapens gevonden
Die wapens waren in de tuin begraven
Elf bussen in brand gestoken
De man wordt vandaag voorgeleid
Wat een dag!
Hun huis is weg
Zij had een bom in haar tas
Drugs ter waarde van 2 miljoen
Er lagen zestien lichamen
De dader is nog op de vlucht
Oma van 91 overvallen
Er was paniek
Over de oorzaak is niets bekend
Tot nu toe vier verdachten
Ze was 16
Met 14 tegen 3 stemmen aangenomen
In 1953 verdronken hier 19 mensen
Niemand raakte gewond
Tientallen koeien gestolen
Is dat alles?
Mijn broer was erbij
Al 20 jaar burgemeester
De vier waren al dagen op zee
Negen op de tien zijn tevreden
"""
# The language, and a sentence of at least eight words in it.
_FOREIGN = """
en|Firefighters are still searching for two missing boys in the river
en|At least nine people were killed when the bridge came down
en|Our team in the north has treated forty patients since Monday
en|The storm is over but many roads are still under water
en|We had no power or water in the camp last night
en|Police have arrested three men after the attack on the market
en|More than a hundred homes were destroyed by the fire in Lahaina
en|He was taken to hospital with a broken leg and burns
en|Heavy fighting in the east of the town, dozens of wounded arrived
en|Please stay inside and do not drive unless you really must
fr|Les pompiers cherchent encore deux enfants disparus dans la rivière ce soir
fr|Au moins neuf personnes ont été tuées quand le pont est tombé
fr|La police a arrêté trois hommes après une attaque en plein marché
fr|Plus de cent maisons ont été détruites par le feu en Corse
fr|Il n'y a plus de courant ni de gaz dans le camp
fr|Notre équipe est en route avec des tentes et de quoi manger
fr|On est prêts pour le match de samedi contre les Belges
fr|Ne sortez pas de chez vous, la tempête arrive dans une heure
de|Die Feuerwehr sucht weiter nach zwei Kindern in dem kleinen Fluss
de|Mindestens neun Menschen kamen ums Leben, als die Brücke einstürzte
de|Die Polizei hat nach dem Angriff drei Männer in Kassel festgenommen
de|Es werden noch immer vier Bergleute in der Grube vermisst
de|Wir waren die ganze Nacht ohne Strom und Wasser in Lager zwei
de|In der Stadt wurden mehr als hundert Häuser durch Feuer zerstört
de|Er war gestern Abend mit dem Rad auf dem Weg nach Hause
de|Bitte bleiben Sie im Haus und fahren Sie nicht mit dem Auto
ar|فرق الإنقاذ تبحث عن طفلين مفقودين في النهر منذ صباح اليوم
ar|قتل تسعة أشخاص على الأقل عندما انهار الجسر في المدينة
ar|الشرطة تعتقل ثلاثة رجال بعد الهجوم على السوق في وسط البلد
ar|فريقنا في الشمال عالج أربعين جريحا منذ يوم الاثنين الماضي
"""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De sluis is sinds gisteren weer open voor schepen", "nl"),
        ("Onze ploegen zijn er nog niet, maar ze komen wel", "nl"),
        ("We are on our way to the village with all the boats", "en"),
        ("Nos pompiers sont sur place avec les habitants de la vallée", "fr"),
        ("Die Feuerwehr ist mit allen Booten auf dem Fluss", "de"),
        ("Los bomberos están en el río con todas las barcas", "es"),
        ("Os bombeiros não estão no rio com os barcos", "pt"),
        ("فرق الإطفاء في طريقها إلى القرية", "ar"),
        ("آتش‌نشانان به روستا پناه می‌برند", "fa"),
        ("Рятувальники вже їдуть до села", "uk"),
        ("Спасатели уже едут в деревню, сказал мэр и вышел из больницы", "ru"),
        ("消防队已经到达村庄", "zh"),
        ("消防隊はもう村にいます", "ja"),
        ("Die brandweer het gesê dat hulle nie weet waar hierdie brand vandaan kom nie", "af"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "Baghouz", "12 345", "@stadgent #hitte https://the.and.of/is", "Lena Brand", "👩‍🚒 🔥"]
)
def test_too_little_text_tells_nothing(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize("text", _DUTCH.strip().splitlines())
def test_a_short_dutch_text_is_dutch(text: str) -> None:
    """Where little is to be seen, Dutch needs less than another language."""
    assert detect_language(text) == "nl"


@pytest.mark.parametrize("line", _FOREIGN.strip().splitlines())
def test_a_sentence_of_another_language_stays_foreign(line: str) -> None:
    language, _, text = line.partition("|")
    assert len(text.split()) >= 8
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["Der Himmel", "Thank God", "Le Monde", "Baghouz Reuters"])
def test_two_words_are_too_few_to_be_foreign(text: str) -> None:
    assert detect_language(text) in (None, "nl")
