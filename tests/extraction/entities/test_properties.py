"""What holds for any text: spans are right, no mention overlaps another, the same text gives the same mentions."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from service.extraction.entities import find_mentions
from tests.extraction.entities.marked import make_article

_PIECES = st.sampled_from(
    [
        *("Jan", "Peeters", "van der", "IS", "-strijders", "Syrische", "Baghouz", "’s", "(", ")", ".", "“", "”", "@"),
        *("\n", "\n\n", "Universiteit", "van", "Gent", "J.", "D.", "الباغوز", "🙂", "İ", "ß", "al-", "Al-", "http://"),
        *(
            "De",
            "zegt",
            "premier",
            "in",
            "1.000",
            "\u200b",
            "É",
            "Ǆ",
            "-",
            "&",
            "CD",
            "V",
            "Rode",
            "Kruis",
            "Oost-",
            "\ud800",
        ),
    ]
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map("".join), st.lists(_PIECES).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_spans_hold_and_do_not_overlap(text: str) -> None:
    article = make_article(text)
    mentions, entities = find_mentions(article)
    known = {entity.id for entity in entities}
    end = 0
    for mention in mentions:
        assert mention.start >= end
        assert mention.start < mention.end
        assert article.text[mention.start : mention.end] == mention.surface
        assert mention.entity_id in known
        end = mention.end


@settings(max_examples=50, deadline=None)
@given(_TEXTS)
def test_same_text_gives_the_same_mentions(text: str) -> None:
    assert find_mentions(make_article(text)) == find_mentions(make_article(text))


def test_no_mention_crosses_a_block() -> None:
    mentions, _ = find_mentions(make_article("Islamitische", "Staat", "Verenigde", "Naties"))
    assert all(mention.surface not in {"Islamitische\n\nStaat", "Verenigde\n\nNaties"} for mention in mentions)


def test_time_grows_with_the_length_of_the_text_alone() -> None:
    """Texts made to be hard: ten times the length takes about ten times as long, never a hundred."""
    for piece in ("Jan van der ", "A.B.C. ", "X-", "“Aa ", "De Universiteit van ", "Aa Bb ", "Al-", "Jan Aa. Aa "):
        small = _seconds(piece * 400)
        assert _seconds(piece * 4000) < 40 * max(small, 0.005), piece


def _seconds(text: str) -> float:
    article = make_article(text)
    best = 1e9
    for _ in range(2):
        begin = time.process_time()
        find_mentions(article)
        best = min(best, time.process_time() - begin)
    return best
