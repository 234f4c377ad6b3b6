"""Every sentence of this folder, and the marks they are written with."""

import pytest

from tests.corpus.judge import judge, read
from tests.corpus.sentences import Sentence, load_sentences, unmark

SENTENCES = load_sentences()


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            sentence,
            id=sentence.name,
            marks=[pytest.mark.xfail(reason=sentence.known, strict=True)] if sentence.known else [],
        )
        for sentence in SENTENCES
    ],
)
def test_a_sentence_says_what_is_wanted_and_no_more(sentence: Sentence) -> None:
    faults = [str(check) for check in judge(sentence, read(sentence)) if not check.right]
    assert not faults, sentence.text


def test_marks_become_spans_of_the_text_without_them() -> None:
    text, spans = unmark("Er vielen [drie] doden en [veertig] gewonden.")
    assert text == "Er vielen drie doden en veertig gewonden."
    assert [text[start:end] for start, end in spans] == ["drie", "veertig"]
