"""Credits and captions of pictures, kickers, headings glued to a paragraph: words of the page that are no headline."""

import pytest

from service.formats import parse_text

_HEADLINE = "Kade in Goes gezakt"
_STORY = "De kade is over tien meter verzakt. Duikers zoeken morgen verder, zegt de havenmeester van het dorp."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Beeld ANP", "source"),
        ("Foto: Tilde Roggeman / Reuters", "source"),
        ("Beeld Getty Images", "source"),
        ("(Foto: Politie Goes)", "source"),
        ("Archieffoto", "source"),
        ("Foto ter illustratie.", "source"),
        ("© Belga", "source"),
        ("De kade voor hij zakte © Belga", "furniture"),
        ("Duikers bij de kade (foto: archief)", "furniture"),
        ("Duikers bij de kade - ANP", "furniture"),
        ("Gepubliceerd op | Views: 1.204", "furniture"),
        ("1.204", "furniture"),
    ],
)
def test_a_picture_hides_neither_headline_nor_date(line: str, kind: str) -> None:
    above = parse_text(f"{line}\n\n{_HEADLINE}\n\n4 maart 2024\n\n{_STORY}")
    assert [block.kind for block in above.blocks] == [kind, "headline", "dateline", "paragraph"]
    assert above.headline is not None and above.headline.surface == _HEADLINE
    assert above.published is not None and above.published.value == "2024-03-04"
    below = parse_text(f"{_HEADLINE}\n\n{_STORY}\n\n{line}\n\n{_STORY}")
    assert [block.kind for block in below.blocks] == ["headline", "paragraph", kind, "paragraph"]


@pytest.mark.parametrize(
    "line", ["Foto van het jaar komt uit Goes", "Video toont zakkende kade", "Beeld van de kade gezakt"]
)
def test_a_headline_may_tell_of_a_picture(line: str) -> None:
    article = parse_text(f"{line}\n\n4 maart 2024\n\n{_STORY}")
    assert article.headline is not None and article.headline.surface == line


def test_a_word_above_the_headline_is_the_page_s() -> None:
    article = parse_text(f"Havens\n\nKade in jachthaven Goes gezakt\n\n4 maart 2024\n\n{_STORY}")
    assert [block.kind for block in article.blocks] == ["furniture", "headline", "dateline", "paragraph"]
    assert article.headline is not None and article.headline.surface == "Kade in jachthaven Goes gezakt"
    alone = parse_text(f"Havenramp\n\n{_STORY}\n\n{_STORY}")
    assert alone.headline is not None and alone.headline.surface == "Havenramp"


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("SchadeDe brug is dicht.", "Schade"),
        ("Nieuwe plannenVolgens het dorp komt er een brug.", "Nieuwe plannen"),
        ("Twee slepers in VeereHet water steeg snel.", "Twee slepers in Veere"),
    ],
)
def test_a_heading_glued_to_its_paragraph_is_cut_off(line: str, heading: str) -> None:
    article = parse_text(f"{_HEADLINE}\n\n{_STORY}\n\n{line}\n\n{_STORY}")
    assert [section.heading.surface for section in article.sections if section.heading] == [heading]


@pytest.mark.parametrize(
    "line", ["LinkedIn is een netwerk.", "KlusDe Groot won. Dat is KlusDe Groot.", "De Vries komt."]
)
def test_a_name_with_a_capital_inside_is_no_heading(line: str) -> None:
    article = parse_text(f"{_HEADLINE}\n\n{_STORY}\n\n{line}\n\n{_STORY}")
    assert [section.heading for section in article.sections] == [None]


def test_a_number_is_no_counter_where_there_is_no_page() -> None:
    assert [block.kind for block in parse_text("1.204").blocks] == ["paragraph"]
    assert [block.kind for block in parse_text(f"{_HEADLINE}\n\n{_STORY}\n\n1953\n\n{_STORY}").blocks] == [
        "headline", "paragraph", "paragraph", "paragraph",
    ]  # fmt: skip
