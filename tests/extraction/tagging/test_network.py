"""The files of the network: what is missing or damaged is refused, with what to do."""

import json
import shutil
from pathlib import Path

import pytest

from service.errors import ModelUnavailable
from service.extraction.tagging.network import WEIGHTS, load_network

FILES = ("model.onnx", "tokenizer.json", "recogniser.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(WEIGHTS / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_and_told_how_to_get(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelUnavailable, match=rf"{name} is missing: .*make train"):
        load_network(folder)


@pytest.mark.parametrize("name", FILES[:2])
def test_a_damaged_file_is_refused(folder: Path, name: str) -> None:
    raw = bytearray((folder / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (folder / name).write_bytes(raw)
    with pytest.raises(ModelUnavailable, match=f"{name} is damaged"):
        load_network(folder)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"sha256": {}}', '{"sha256": 5}'])
def test_a_description_that_says_too_little_is_refused(folder: Path, text: str) -> None:
    (folder / "recogniser.json").write_text(text)
    with pytest.raises(ModelUnavailable, match=r"recogniser\.json"):
        load_network(folder)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("names", ["O", "B-PES"]),
        ("names", ["O"] * 17),
        ("upos", ["NOUN", "VERB"]),
        ("max_pieces", 2),
    ],
)
def test_a_description_of_another_network_is_refused(folder: Path, key: str, value: object) -> None:
    about = json.loads((folder / "recogniser.json").read_text())
    (folder / "recogniser.json").write_text(json.dumps(about | {key: value}))
    with pytest.raises(ModelUnavailable, match=r"recogniser\.json"):
        load_network(folder)


def test_a_label_by_another_name_is_refused(folder: Path) -> None:
    text = (folder / "recogniser.json").read_text()
    (folder / "recogniser.json").write_text(text.replace("B-PER", "B-PES"))
    with pytest.raises(ModelUnavailable, match=r"recogniser\.json"):
        load_network(folder)


def test_every_label_has_its_score(folder: Path) -> None:
    about = json.loads((folder / "recogniser.json").read_text())
    network = load_network(folder)
    names, upos = network.run([[network.encode("Gent"), network.encode("wint")], [network.encode("Ja")]])
    assert names.shape == (3, len(about["names"]))
    assert upos.shape == (3, len(about["upos"]))


def test_a_word_has_pieces_but_not_too_many(folder: Path) -> None:
    about = json.loads((folder / "recogniser.json").read_text())
    network = load_network(folder)
    for word in ("", "\u200b", "\ud800", "x" * 100_000, "😀" * 1000, "الرقة"):
        assert 1 <= len(network.encode(word)) <= about["max_word_pieces"]
