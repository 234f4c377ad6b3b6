"""Pages as they are copied: each quirk with a page of its own, and pages on which a rule must stay silent."""

import hashlib

import pytest

from service.errors import UnreadableDocument, UnsupportedFormat
from service.formats import accepts, parse, parse_text
from service.model import Article

_PAGE = """ date 2021-07 Houdt de Maasdijk het nog? Sanne Verhulst

14 juli 2021

9u05

Bron: ANP, Belga 12 Het water bij Roosteren staat hoger dan in 1993. Dat zegt het waterschap.

Wachten op de piek

Volgens persbureau ANP zijn veertig huizen ontruimd.

Nog te doen

Lees ook: Zo lees je een peilschaal

Bekijk:

De Maas vanuit de lucht

Delen"""


def _kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_a_whole_page_is_taken_apart() -> None:
    article = parse(_PAGE.encode(), name="maas.txt")
    assert _kinds(article) == [
        ("dateline", "date 2021-07"),
        ("headline", "Houdt de Maasdijk het nog?"),
        ("byline", "Sanne Verhulst"),
        ("dateline", "14 juli 2021"),
        ("dateline", "9u05"),
        ("source", "Bron: ANP, Belga"),
        ("furniture", "12"),
        ("paragraph", "Het water bij Roosteren staat hoger dan in 1993. Dat zegt het waterschap."),
        ("heading", "Wachten op de piek"),
        ("paragraph", "Volgens persbureau ANP zijn veertig huizen ontruimd."),
        ("heading", "Nog te doen"),
        ("furniture", "Lees ook:"),
        ("related", "Zo lees je een peilschaal"),
        ("furniture", "Bekijk:"),
        ("related", "De Maas vanuit de lucht"),
        ("furniture", "Delen"),
    ]
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2021-07-14T09:05:00+02:00", "stated")
    assert article.sha256 == hashlib.sha256(_PAGE.encode()).hexdigest()
    assert [section.heading and section.heading.surface for section in article.sections] == [
        None,
        "Wachten op de piek",
        "Nog te doen",
    ]
    assert article.language == "nl"


def test_a_page_that_begins_with_its_lead_has_no_headline() -> None:
    article = parse(
        b" date 2020-11 De staking bij het spoor is voorbij. De treinen rijden weer.\n\nHet werk ligt stil."
    )
    assert article.headline is None
    assert [kind for kind, _ in _kinds(article)] == ["dateline", "paragraph", "paragraph"]
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2020-11", "header")


@pytest.mark.parametrize(
    ("headline", "title", "byline"),
    [
        ("Wie betaalt de nieuwe sluis? Joost de Vries", "Wie betaalt de nieuwe sluis?", "Joost de Vries"),
        ("Eindelijk regen! An Claes en Piet Maes", "Eindelijk regen!", "An Claes en Piet Maes"),
        ("Nieuwe brug over de Schelde geopend WVG", "Nieuwe brug over de Schelde geopend", "WVG"),
        ("Brug over de Schelde weer open Lien Van Acker", "Brug over de Schelde weer open", "Lien Van Acker"),
        ("Ploeg verliest opnieuw van PSV", "Ploeg verliest opnieuw van PSV", None),
        ("Duizenden fans wuiven Rode Duivels uit in Gent", "Duizenden fans wuiven Rode Duivels uit in Gent", None),
        ("Zijn wij klaar voor de winter?", "Zijn wij klaar voor de winter?", None),
        ('"Wij gaan door tot het einde"', '"Wij gaan door tot het einde"', None),
    ],
)
def test_a_byline_is_told_from_the_headline_it_is_glued_to(headline: str, title: str, byline: str | None) -> None:
    article = parse_text(f"{headline}\n\n3 mei 2022\n\nDe burgemeester knipte het lint door. PSV keek toe.")
    assert article.headline is not None and article.headline.surface == title
    assert (article.byline.surface if article.byline else None) == byline


@pytest.mark.parametrize("line", ["Lees ook: Zo werkt een sluis", "We zijn er Lena Brand(@lenabrand) link", "© Belga"])
def test_what_is_of_the_page_is_no_headline(line: str) -> None:
    assert parse_text(f"{line}\n\nDe sluis is weer open. Er lagen veertig schepen.").headline is None


def test_a_name_that_the_story_returns_to_is_no_byline() -> None:
    article = parse_text("Koning ontvangt opnieuw Piet Maes\n\n3 mei 2022\n\nHet was de derde keer voor Maes.")
    assert article.byline is None


@pytest.mark.parametrize("line", ["Door Joost de Vries", "Tekst: Joost de Vries", "Joost de Vries"])
def test_a_byline_may_have_its_own_line(line: str) -> None:
    article = parse_text(f"Sluis weer open\n\n{line}\n\nDe schepen varen sinds vanochtend.")
    assert article.byline is not None and article.byline.surface == "Joost de Vries"


def test_a_place_on_its_own_line_is_a_heading() -> None:
    article = parse_text("Storm op zee\n\nNoorse kust\n\nDrie schepen zijn vergaan. De Noorse kust is dicht.")
    assert article.byline is None
    assert ("heading", "Noorse kust") in _kinds(article)


@pytest.mark.parametrize(
    ("line", "label", "rest"),
    [
        ("UpdateDe brand in het dok is uit.", "Update", "De brand in het dok is uit."),
        ("LIVEHet parlement stemt.", "LIVE", "Het parlement stemt."),
        ("Video“Wij zagen niets”, zegt ze.", "Video", "“Wij zagen niets”, zegt ze."),
        ("UPDATE: De brand is uit.", "UPDATE:", "De brand is uit."),
    ],
)
def test_a_known_label_before_a_capital_is_furniture(line: str, label: str, rest: str) -> None:
    article = parse_text(f"{line} Er is veel rook.\n\nNiemand raakte gewond.")
    assert _kinds(article)[:2] == [("furniture", label), ("paragraph", f"{rest} Er is veel rook.")]


@pytest.mark.parametrize(
    "lead",
    ["Video's van de brand gaan rond. Veel.", "Updates volgen later. Snel.", "VideoLAN is vrij. VideoLAN groeit.",
     "LIVESTREAM uit de kamer. Kijk mee.", "FotoFest opent vandaag. Het FotoFest duurt een week."],
)  # fmt: skip
def test_a_word_that_only_begins_like_a_label_stays_whole(lead: str) -> None:
    assert _kinds(parse_text(f"{lead}\n\nEinde."))[0] == ("paragraph", lead)


@pytest.mark.parametrize(
    ("line", "agencies", "counter"),
    [
        ("Bron: dpa 0 In Keulen brandt het.", ["dpa"], "0"),
        ("Bron: AFP, Reuters en ANP", ["Agence France-Presse", "Reuters", "ANP"], None),
        ("Bron: Belga In Luik brandt het.", ["Belga"], None),
        ("Bron: Belga 12 huizen branden in Luik.", ["Belga"], None),
        ("Bron: De Bode 3 In Luik brandt het.", ["De Bode"], "3"),
        ("Bron: eigen berichtgeving", [], None),
    ],
)
def test_a_source_line_names_agencies_and_may_carry_a_comment_count(
    line: str, agencies: list[str], counter: str | None
) -> None:
    article = parse_text(f"Grote brand\n\n4 juni 2020\n\n{line}\n\nDe brandweer is ter plaatse.")
    assert [agency.name for agency in article.agencies] == agencies
    assert [passage.surface for passage in article.furniture] == ([counter] if counter else [])
    assert _kinds(article)[2][0] == "source"


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Dat meldt het Duitse nieuwsagentschap dpa.", ["dpa"]),
        ("De persbureaus AP en AFP melden dat.", ["Associated Press", "Agence France-Presse"]),
        ("GENT (BELGA) - De haven ligt stil.", ["Belga"]),
        ("De haven ligt stil. (ANP)", ["ANP"]),
        ("Het Litouwse persbureau Elta schrijft dat.", ["Elta"]),
        ("Persbureau Reuters en nog eens persbureau Reuters.", ["Reuters"]),
        ("De TASS-journalist bleef weg.", []),
        ("Het persbureau zweeg.", []),
        ("De app van AP Moeller is stuk.", []),
    ],
)
def test_running_text_credits_agencies(text: str, agencies: list[str]) -> None:
    assert [agency.name for agency in parse_text(text).agencies] == agencies


def test_a_link_may_be_glued_behind_a_paragraph() -> None:
    article = parse_text("De club verloor. Lees ook: Wie wordt trainer?\n\nDe bond zwijgt.")
    assert [related.title for related in article.related] == ["Wie wordt trainer?"]
    assert _kinds(article)[0] == ("paragraph", "De club verloor.")


def test_a_line_that_introduces_what_follows_stays_a_paragraph() -> None:
    article = parse_text("De reddingsactie duurde de hele nacht.\n\nBekijk hieronder hoe de boot werd geborgen:")
    assert [kind for kind, _ in _kinds(article)] == ["paragraph", "paragraph"]


def test_many_short_lines_are_a_list_and_no_headings() -> None:
    article = parse_text("De uitslagen staan vast.\n\nGent - Luik 2-1\n\nBrugge - Aalst 0-0\n\nMol - Geel 1-3")
    assert [kind for kind, _ in _kinds(article)] == ["paragraph"] * 4


def test_a_line_cut_inside_a_sentence_goes_on_in_the_next() -> None:
    """One such break is enough: no width can be told from it."""
    text = "Bij de brand kwamen vannacht drie mensen om het leven. Dat meldt\nburgemeester Lotte Kramers van de stad."
    assert [kind for kind, _ in _kinds(parse_text(text))] == ["paragraph"]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    wrapped = (
        "De gouverneur heeft het rampenplan afgekondigd voor de provincie. De\n"
        "rivier staat op het hoogste peil sinds het begin van de metingen en\n"
        "stijgt volgens de diensten nog minstens tot in de vroege ochtend.\n"
    )
    assert [kind for kind, _ in _kinds(parse_text(wrapped))] == ["paragraph"]


def test_a_byte_order_mark_is_a_character_outside_the_blocks() -> None:
    article = parse(b"\xef\xbb\xbf date 2020 De trein rijdt. Weer.")
    assert article.text[0] == "\ufeff"
    assert _kinds(article)[0] == ("dateline", "date 2020")
    assert article.published is not None and article.published.precision == "year"


def test_what_the_caller_says_goes_first() -> None:
    article = parse_text("Titel\n\n3 mei 2022\n\nDe tekst is er.", published="2022-05-04T10:00", language="nl")
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2022-05-04T10:00:00+02:00", "given")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b" \n\t\xef\xbb\xbf ", "white space"),
        (b"Hallo\x00daar", "byte 5"),
        (b"caf\xe9 in Gent", "byte 3 .0xe9"),
        ("Hallo".encode("utf-16"), "UTF-16"),
        ("Hallo".encode("utf-32"), "UTF-32"),
        (b"\x01\x02\x03\x04abc", "control characters"),
    ],
)
def test_a_document_that_cannot_be_read_says_why(raw: bytes, words: str) -> None:
    with pytest.raises(UnreadableDocument, match=words):
        parse(raw)


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="surrogate"):
        parse_text("a\ud83d")


def test_formats_are_chosen_by_media_type_and_then_by_name() -> None:
    assert accepts("a/b/brand.TXT") and not accepts("brand.pdf") and not accepts(".txt") and not accepts("txt")
    assert parse(b"Tekst.", media_type="text/plain; charset=utf-8").text == "Tekst."
    with pytest.raises(UnsupportedFormat, match="application/pdf"):
        parse(b"Tekst.", media_type="application/pdf", name="a.txt")
    with pytest.raises(UnsupportedFormat, match="brand"):
        parse(b"Tekst.", name="brand.pdf")
