"""Sentences to learn from: names in brackets become labels of words, and what is out of order is refused."""

from pathlib import Path

import pytest

from training.examples import UNTAGGED, Sentence, load_own, load_treebank, parse_marked
from training.labels import NAMES, UPOS
from training.scoring import find_spans

DATA = Path(__file__).parents[2] / "training" / "data"


def labels(sentence: Sentence) -> list[tuple[str, str]]:
    return [
        (" ".join(sentence.words[start:end]), kind)
        for start, end, kind in find_spans([NAMES[label] for label in sentence.names])
    ]


def test_brackets_name_a_name_and_its_type() -> None:
    sentence = parse_marked("De [Raad van State]ORG wees het beroep van [H. de Bie]PER af.")
    assert labels(sentence) == [("Raad van State", "ORG"), ("H. de Bie", "PER")]
    assert sentence.words == (
        "De",
        "Raad",
        "van",
        "State",
        "wees",
        "het",
        "beroep",
        "van",
        "H.",
        "de",
        "Bie",
        "af",
        ".",
    )


def test_two_names_beside_each_other_stay_two() -> None:
    sentence = parse_marked("Met [Ajax]ORG [Jansen]PER mee.")
    assert [NAMES[label] for label in sentence.names] == ["O", "B-ORG", "B-PER", "O", "O"]


def test_own_sentences_state_no_part_of_speech() -> None:
    assert set(parse_marked("[Gent]LOC slaapt.").upos) == {UNTAGGED}


@pytest.mark.parametrize("line", ["De [Raad van State wees af.", "De [Raad]XYZ wees af.", "De [Na]ORGvo-top begon."])
def test_brackets_out_of_order_are_refused(line: str) -> None:
    with pytest.raises(ValueError):
        parse_marked(line)


def test_a_fault_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "sport.txt").write_text("# remark\n[Gent]ORG won.\nDe [bal rolt.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"sport\.txt:3: a bracket without its type"):
        load_own(tmp_path)


def test_a_blank_line_parts_texts(tmp_path: Path) -> None:
    (tmp_path / "kort.txt").write_text("Een.\nTwee.\n\nDrie.\n", encoding="utf-8")
    first, second, third = load_own(tmp_path)
    assert first.text == second.text != third.text


def test_every_sentence_of_our_own_can_be_read() -> None:
    sentences = load_own(DATA)
    assert len(sentences) >= 1400
    assert sum(kind == "ORG" for one in sentences for _, kind in labels(one)) >= 1000


def test_lines_of_the_treebanks_keep_words_and_labels(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_text(
        '{"doc": "a", "tokens": ["Bos", "lacht"], "upos": ["PROPN", "VERB"], "names": ["B-PER", "O"]}\n', "utf-8"
    )
    (sentence,) = load_treebank(path)
    assert sentence == Sentence(
        "a", ("Bos", "lacht"), (NAMES.index("B-PER"), 0), (UPOS.index("PROPN"), UPOS.index("VERB"))
    )
