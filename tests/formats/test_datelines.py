"""Datelines: a date and a byline on one line, lines of publication, and the town, date and agency before a story."""

import pytest

from service.formats import parse_text
from service.model import Article

_HEADLINE = "Kade in jachthaven gezakt"
_STORY = "De kade is over tien meter verzakt. Duikers zoeken morgen verder, zegt de havenmeester van het dorp."


def _page(*lines: str) -> Article:
    return parse_text("\n\n".join((_HEADLINE, *lines, _STORY)))


def _kinds(article: Article) -> list[tuple[str, str]]:
    """Kind and words of the blocks between the headline and the story."""
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks[1:-1]]


@pytest.mark.parametrize(
    ("line", "blocks", "published"),
    [
        ("ma 4 mrt 2024  Tilde Roggeman", [("dateline", "ma 4 mrt 2024"), ("byline", "Tilde Roggeman")], "2024-03-04"),
        ("Tilde Roggeman | 04-03-2024", [("byline", "Tilde Roggeman |"), ("dateline", "04-03-2024")], "2024-03-04"),
        ("4 maart 2024\tTilde Roggeman", [("dateline", "4 maart 2024"), ("byline", "Tilde Roggeman")], "2024-03-04"),
        (
            "4 maart 2024 | 08.15 uur | Tilde Roggeman",
            [("dateline", "4 maart 2024 |"), ("dateline", "08.15 uur |"), ("byline", "Tilde Roggeman")],
            "2024-03-04T08:15:00+01:00",
        ),
        (
            "Van onze redactie binnenland   Gepubliceerd: 04-03-24 08:15",
            [("byline", "Van onze redactie binnenland"), ("dateline", "Gepubliceerd: 04-03-24 08:15")],
            "2024-03-04T08:15:00+01:00",
        ),
        (
            "Door Tilde Roggeman - 4 maart 2024",
            [("byline", "Door Tilde Roggeman -"), ("dateline", "4 maart 2024")],
            "2024-03-04",
        ),
        (
            "Tilde Roggeman, Goes, maandag 4 maart 2024",
            [("byline", "Tilde Roggeman,"), ("dateline", "Goes,"), ("dateline", "maandag 4 maart 2024")],
            "2024-03-04",
        ),
    ],
)
def test_a_date_and_a_byline_may_share_a_line(line: str, blocks: list[tuple[str, str]], published: str) -> None:
    article = _page(line)
    assert _kinds(article) == blocks
    assert article.published is not None
    assert article.published.value == published
    assert article.byline is not None
    assert article.byline.surface == dict(blocks)["byline"].removeprefix("Door ").rstrip(" |-,")


@pytest.mark.parametrize(
    "line",
    [
        "Goes, 4 maart 2024",
        "Sint-Niklaas | ma 4 mrt 2024",
        "Den Helder - 04-03-2024",
        "MIDDELBURG – maandag 4 maart 2024",
    ],
)
def test_a_town_and_a_whole_date_are_a_dateline(line: str) -> None:
    article = _page(line)
    assert {kind for kind, _ in _kinds(article)} == {"dateline"}
    assert article.byline is None
    assert article.published is not None
    assert article.published.value == "2024-03-04"


@pytest.mark.parametrize(
    "line",
    [
        "Een zware nacht  Tilde Roggeman",
        "Tilde Roggeman | De haven",
        "4 maart 2024 | Zo ging het mis in de jachthaven",
        "Goes, 4 maart",
        "Goes, maandag",
        "Na de storm, 4 maart 2024",
    ],
)
def test_a_line_with_other_words_is_no_dateline(line: str) -> None:
    assert [kind for kind, _ in _kinds(_page(line))] == ["heading"]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Gepubliceerd: 04-03-24 08:15", "2024-03-04T08:15:00+01:00"),
        ("Laatste update 04/03/24", "2024-03-04"),
        ("Update: 4 maart 2024, 8.15 uur", "2024-03-04T08:15:00+01:00"),
        ("Gepubliceerd op 31-12-99", "1999-12-31"),
    ],
)
def test_lines_of_publication_may_shorten_the_year(line: str, published: str) -> None:
    article = _page(line)
    assert _kinds(article) == [("dateline", line)]
    assert article.published is not None
    assert article.published.value == published


@pytest.mark.parametrize("line", ["3-2-24", "Uitslag: 04-03-24", "Gepubliceerd: 34-03-24", "Update van de haven"])
def test_numbers_with_hyphens_alone_date_nothing(line: str) -> None:
    article = _page(line)
    assert article.published is None
    assert "dateline" not in [kind for kind, _ in _kinds(article)]


def test_a_line_of_an_update_below_the_story_heads_nothing() -> None:
    article = parse_text(f"{_HEADLINE}\n\n{_STORY}\n\nLaatste update: 04-03-24 08:15\n\n{_STORY}")
    assert [block.kind for block in article.blocks] == ["headline", "paragraph", "dateline", "paragraph"]


@pytest.mark.parametrize(
    ("opening", "agencies", "published"),
    [
        ("ZIERIKZEE, 4 maart 2024 - ", [], "2024-03-04"),
        ("ZIERIKZEE, maandag 4 maart 2024 – ", [], "2024-03-04"),
        ("ZIERIKZEE – Maandag 4 maart 2024 – ", [], "2024-03-04"),
        ("ZIERIKZEE, 4 maart 2024. ", [], "2024-03-04"),
        ("ZIERIKZEE, 4 maart. ", [], None),
        ("ZIERIKZEE – 4 doden in een haven – ", [], None),
        ("DEN HELDER (ANP) - ", ["ANP"], None),
        ("OOSTENDE (Belga) – ", ["Belga"], None),
        ("LUIK/SAINT-NICOLAS (AFP/AP/dpa) - ", ["Agence France-Presse", "Associated Press", "dpa"], None),
        ("ROME, 4 maart 2024 (Reuters, ANSA) - ", ["Reuters", "ANSA"], "2024-03-04"),
    ],
)
def test_a_story_opens_with_town_date_and_agencies(opening: str, agencies: list[str], published: str | None) -> None:
    """The words stay in the paragraph: the town is a place that the story names."""
    article = parse_text(f"{_HEADLINE}\n\n{opening}{_STORY}")
    assert [block.kind for block in article.blocks] == ["headline", "paragraph"]
    assert [agency.name for agency in article.agencies] == agencies
    assert (article.published.value if article.published else None) == published


def test_a_date_line_goes_before_the_story_s_own_date() -> None:
    article = parse_text(f"{_HEADLINE}\n\n5 maart 2024\n\nZIERIKZEE, 4 maart 2024 - {_STORY}")
    assert article.published is not None
    assert article.published.value == "2024-03-05"


@pytest.mark.parametrize(
    "opening",
    ["De wet van 4 maart 2024 - de havenwet - ", "ZIERIKZEE, 4 meter diep - ", "HAVEN (klein) - ", "NAVO en EU - "],
)
def test_other_openings_tell_no_date_and_no_agency(opening: str) -> None:
    article = parse_text(f"{_HEADLINE}\n\n{opening}{_STORY}")
    assert article.published is None
    assert article.agencies == ()


def test_an_update_before_the_story_is_cut_off() -> None:
    article = parse_text(f"{_HEADLINE}\n\nUpdate 16u05 - {_STORY}")
    assert [(block.kind, article.text[block.start : block.end]) for block in article.blocks[1:]] == [
        ("dateline", "Update 16u05 -"),
        ("paragraph", _STORY),
    ]


@pytest.mark.parametrize(
    ("lines", "blocks"),
    [
        (("Van onze correspondent", "ANKARA"), ["byline", "dateline"]),
        (("ANKARA", "Van onze correspondente"), ["dateline", "byline"]),
        (("Door onze redactie wetenschap", "DEN HAAG"), ["byline", "dateline"]),
        (("Van onze parlementaire verslaggever",), ["byline"]),
        (("Van onze correspondent in Ankara",), ["byline"]),
        (("Door Tilde Roggeman", "SINT-TRUIDEN"), ["byline", "dateline"]),
        (("OSLO (AFP)",), ["dateline"]),
        (("OSLO, 4 maart 2024",), ["dateline"]),
    ],
)
def test_the_paper_s_own_reporter_and_the_town_head_no_section(lines: tuple[str, ...], blocks: list[str]) -> None:
    article = _page(*lines)
    assert [kind for kind, _ in _kinds(article)] == blocks
    assert [section.heading for section in article.sections] == [None]


@pytest.mark.parametrize(
    "line", ["Van onze kinderen", "Door onze schuld", "Van onze redactie is niets bekend over hen"]
)
def test_a_line_that_names_no_reporter_is_a_heading(line: str) -> None:
    assert [kind for kind, _ in _kinds(_page(line))] == ["heading"]


@pytest.mark.parametrize(
    ("lines", "agencies", "published"),
    [
        (
            ("AFP, ANSA - Rome", "Maandag 4 maart 2024, 08.15 uur"),
            ["Agence France-Presse", "ANSA"],
            "2024-03-04T08:15:00+01:00",
        ),
        (("Belga - 4 maart 2024",), ["Belga"], "2024-03-04"),
        (("4 maart 2024 - Oslo (Reuters)",), ["Reuters"], "2024-03-04"),
        (("Tilde Roggeman (AFP/Belga), 4 maart 2024",), ["Agence France-Presse", "Belga"], "2024-03-04"),
        (("ANP/Reuters | 4 maart 2024 | Tilde Roggeman",), ["ANP", "Reuters"], "2024-03-04"),
    ],
)
def test_agencies_may_share_a_line_with_town_and_date(
    lines: tuple[str, ...], agencies: list[str], published: str
) -> None:
    article = _page(*lines)
    assert {kind for kind, _ in _kinds(article)} <= {"dateline", "source", "byline"}
    assert [agency.name for agency in article.agencies] == agencies
    assert article.published is not None
    assert article.published.value == published


@pytest.mark.parametrize(
    "line", ["Leestijd: 3 minuten", "4 min. leestijd", "Luister naar dit artikel", "12 min kijken"]
)
def test_how_long_a_page_takes_is_no_figure_of_the_story(line: str) -> None:
    assert _kinds(_page(line)) == [("furniture", line)]


@pytest.mark.parametrize("line", ["Leestijd van 3 minuten blijkt te kort", "4 minuten te laat"])
def test_a_heading_may_name_minutes(line: str) -> None:
    assert [kind for kind, _ in _kinds(_page(line))] == ["heading"]


@pytest.mark.parametrize(
    ("line", "kinds", "published"),
    [
        (
            "Door Belga - 14-11-2018, 7:05 (Update 14-11-2018, 9:40)",
            ["source", "dateline"],
            "2018-11-14T07:05:00+01:00",
        ),
        ("4-3-2024, 8:15", ["dateline"], "2024-03-04T08:15:00+01:00"),
        ("Tilde Roggeman | 9 maart 2017", ["byline", "dateline"], "2017-03-09"),
        ("Gepubliceerd: 9 maart 2017", ["dateline"], "2017-03-09"),
    ],
)
def test_a_line_of_the_page_may_stand_below_the_first_paragraph(line: str, kinds: list[str], published: str) -> None:
    article = _page(_STORY, line)
    assert [kind for kind, _ in _kinds(article)] == ["paragraph", *kinds]
    assert article.published is not None
    assert article.published.value == published


@pytest.mark.parametrize("line", ["9 maart 2017", "Maart 2017", "Het werd 9 maart 2017, 8.33 uur"])
def test_a_date_alone_below_the_first_paragraph_is_of_the_story(line: str) -> None:
    assert _page(_STORY, line).published is None


def test_a_label_tells_the_date_at_the_end_of_the_page_too() -> None:
    article = parse_text("\n\n".join((_HEADLINE, _STORY, _STORY, _STORY, _STORY, "Gepubliceerd: 9 maart 2017")))
    assert article.published is not None
    assert article.published.value == "2017-03-09"


def test_a_number_alone_is_no_headline() -> None:
    article = parse_text(f"1\n\n9 maart 2017 8:33\n\n{_STORY}")
    assert article.headline is None
    assert article.published is not None
