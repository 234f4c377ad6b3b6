"""Embedded posts: whose words they are, where they begin, and what is no post."""

import pytest

from service.formats import parse_text
from service.model import Article

_STORY = "De rivier is buiten haar oevers getreden, zegt de gemeente. Het leger helpt met de evacuatie."


def _posts(article: Article) -> list[tuple[str | None, str | None, str, str]]:
    return [
        (
            post.author.surface if post.author else None,
            post.handle.surface if post.handle else None,
            post.language,
            article.text[post.start : post.end],
        )
        for post in article.posts
    ]


@pytest.mark.parametrize(
    "signature", ["Lena Brand(@ lenabrand) link", "Lena Brand (@lenabrand)", "— Lena Brand (@lenabrand) July 3, 2020"]
)
def test_a_signed_line_is_a_post(signature: str) -> None:
    article = parse_text(f"{_STORY}\n\nWe are on the river with all of our boats {signature}\n\nMorgen meer.")
    assert _posts(article) == [("Lena Brand", "lenabrand", "en", "We are on the river with all of our boats")]


def test_a_post_takes_along_its_earlier_paragraphs_and_the_line_on_top() -> None:
    post = "Roermund\n\n- the water is still rising in the town\n\n- we have all of the people out of their homes"
    article = parse_text(f"{_STORY}\n\n{post} Lena Brand(@ lenabrand) link\n\nDe dijk houdt.")
    assert _posts(article) == [("Lena Brand", "lenabrand", "en", post)]
    assert [passage.surface for passage in article.furniture] == ["link"]


def test_a_heading_above_a_post_keeps_to_the_story() -> None:
    article = parse_text(f"{_STORY}\n\nHulp van het leger\n\nThe army is with us Lena Brand(@lenabrand) link")
    assert [section.heading.surface for section in article.sections if section.heading] == ["Hulp van het leger"]
    assert _posts(article)[0][3] == "The army is with us"


def test_an_arabic_post_keeps_the_handles_it_mentions() -> None:
    words = "ارتفع منسوب المياه في المدينة\n\nالجيش يساعد السكان@stadnieuws @AFP"
    article = parse_text(f"{_STORY}\n\n{words} Lena Brand(@ lenabrand) link")
    assert _posts(article) == [("Lena Brand", "lenabrand", "ar", words)]
    assert article.agencies == ()


def test_a_dutch_post_swallows_no_story() -> None:
    quote = "“Wij blijven hier tot het water zakt”, zegt een bewoner."
    article = parse_text(f"{_STORY}\n\n{quote}\n\nWat een nacht voor onze ploegen. Brandweer Limburg(@brwlimburg) link")
    assert _posts(article) == [("Brandweer Limburg", "brwlimburg", "nl", "Wat een nacht voor onze ploegen.")]
    assert ("paragraph", quote) in [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_the_points_of_a_dutch_post_belong_together() -> None:
    article = parse_text(f"{_STORY}\n\n- het water zakt\n\n- de dijk houdt Lena Brand(@lenabrand) link")
    assert _posts(article)[0][3] == "- het water zakt\n\n- de dijk houdt"


def test_an_author_in_small_letters_is_known_by_the_handle() -> None:
    article = parse_text(f"{_STORY}\n\nThe water is over the road at Meers de Maasbode(@demaasbode) link")
    assert _posts(article)[0][:2] == ("de Maasbode", "demaasbode")


def test_words_of_the_post_are_kept_out_of_the_name() -> None:
    article = parse_text(f"{_STORY}\n\nAll of the people are out of Meers Lena Brand(@lenabrand) link")
    assert _posts(article)[0][0] == "Lena Brand"


@pytest.mark.parametrize(
    "line", ["Lena Brand (@lenabrand) schreef dat het water stijgt.", "Volg Lena Brand (@lenabrand)."]
)
def test_a_handle_in_a_sentence_signs_no_post(line: str) -> None:
    assert parse_text(f"{_STORY}\n\n{line}").posts == ()
