"""What must hold of every text, however odd: nothing lost, nothing moved, nothing raised, linear time."""

import time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from service.errors import UnreadableDocument
from service.formats import parse, parse_text
from service.model import INVISIBLE, Article, Passage

# Pieces of news pages, put together at random: far likelier to trip a rule than random characters are.
_PIECES = st.sampled_from(
    [
        " date 2019-03 ", "Houdt de brug het nog?", " Sanne Verhulst", "\n\n", "\n", "\r\n", "\t", "13 maart 2019",
        "17u52", "Bron: Reuters, Belga 2 ", "Bron: De Bode", "Update", "LIVE", "Video", "Het water stijgt nog. ",
        "De sluis lekt", "Lees ook: ", "Bekijk:", "Zo werkt een sluis", "Nico Bal(@ nicobal) link", " (@",
        "(@x)", "link", "- ", "— ", " - ", " | ", ", ", "Update 16u05 - ",
        "the river is over the banks and we are ready ", "ارتفع منسوب المياه في المدينة ", "\u200f", "\ufeff", "👩‍🚒",
        "GENT (ANP) - ", "persbureau AFP en dpa", "“", "”", ":", ".", "?", "...", "Evacuaties", "12 reacties", "TT",
        "2021-08-03T08:15:30+99:99", "Wijziging 12/13/2020", "31 februari 2020", "2020-02-30T99:99", "İİ",
        "\u0085", "\x1c", "ﬁ", "é", "e\u0301",
    ]
)  # fmt: skip
_PAGES = st.lists(_PIECES, min_size=1, max_size=40).map("".join)
_ODD = st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=200)


def _check(article: Article, text: str) -> None:
    assert article.text == text
    covered = bytearray(len(text))
    last = 0
    for block in article.blocks:
        assert last <= block.start < block.end <= len(text)
        assert not text[block.start].isspace() and not text[block.end - 1].isspace()
        covered[block.start : block.end] = b"\x01" * (block.end - block.start)
        last = block.end
    lost = [character for character, inside in zip(text, covered, strict=True) if not inside]
    assert not [character for character in lost if not character.isspace() and character not in INVISIBLE]
    passages: list[Passage | None] = [article.headline, article.byline, *article.furniture]
    passages += [section.heading for section in article.sections]
    passages += [part for post in article.posts for part in (post.author, post.handle)]
    for passage in passages:
        assert passage is None or text[passage.start : passage.end] == passage.surface != ""
    for agency in article.agencies:
        assert text[agency.start : agency.end] == agency.surface
    for related in article.related:
        assert text[related.start : related.end] == related.title
    for part in (*article.sections, *article.posts, *(article.published.spans if article.published else ())):
        assert 0 <= part.start <= part.end <= len(text)
    assert [section.start for section in article.sections] == sorted(section.start for section in article.sections)


@settings(max_examples=300, deadline=None)
@given(_PAGES)
@example("- - 13 maart 2019")
@example(" | GENT (ANP) - Update")
@example("De sluis lekt\nLeiden | 3 juli 2025 | Sanne Verhulst\n\nHet water stijgt nog.")
def test_pages_of_any_make_up_lose_no_character(text: str) -> None:
    try:
        article = parse(text.encode())
    except UnreadableDocument:
        return
    _check(article, text)
    assert parse_text(text) == article


@settings(max_examples=200, deadline=None)
@given(_ODD)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        article = parse(text.encode())
    except UnreadableDocument:
        return
    _check(article, text)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        article = parse(raw)
    except UnreadableDocument:
        return
    _check(article, raw.decode("utf-8"))


def test_time_grows_with_the_length_alone() -> None:
    """Runs that make a careless pattern go back over the text again and again; 50,000 characters each."""
    for piece in (
        " ", "a", "A ", "(ANP) ", "Bron: ", "Lees ook: ", "(@a) ", "- a\n\n", "x (@a) link\n\n", "Video", "13 ", "“",
        "the and of (@ab) link\n\n", "de. ", "\n", "Aa Bb\n", "meer", "persbureau ", "... ", "?! ", "VideoHet x\n",
    ):  # fmt: skip
        text = "Het water stijgt. " + piece * (50_000 // len(piece)) + " ja"
        begin = time.process_time()
        _check(parse(text.encode()), text)
        assert time.process_time() - begin < 1.5, piece
