"""Every sentence of this folder, and the marks they are written with."""

from pathlib import Path

import pytest

from tests.corpus.judge import judge, read
from tests.corpus.sentences import Sentence, load_sentences, read_sentences, unmark

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


@pytest.mark.parametrize(
    "entry",
    ["{say: 'Er vielen [drie] doden.'}", "{say: 'Er vielen drie doden.', want: {event: died}}"],
    ids=["a mark and no want", "a want and no mark"],
)
def test_marks_and_wants_go_together(tmp_path: Path, entry: str) -> None:
    (tmp_path / "zinnen.yaml").write_text(f"- {entry}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"zinnen\.yaml 1"):
        list(read_sentences(tmp_path / "zinnen.yaml"))


def test_a_key_that_is_no_field_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zinnen.yaml").write_text("- {say: 'Er vielen [drie] doden.', want: {evnt: died}}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="evnt"):
        list(read_sentences(tmp_path / "zinnen.yaml"))
