"""Which language a sentence is in, and when the text does not tell."""

import pytest

from service.dutch.languages import detect_language


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
