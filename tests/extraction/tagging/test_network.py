"""The files of the network: what is missing or damaged is refused, with what to do."""

import gzip
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from service.errors import ModelUnavailable
from service.extraction.tagging.description import FILE, checksum
from service.extraction.tagging.network import WEIGHTS, load_network

FILES = ("model.onnx", "tokenizer.json.gz", FILE)


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


def test_a_description_whose_content_was_changed_is_refused(folder: Path) -> None:
    """Two labels change places: everything is of its form, and all names would be of the wrong type."""
    text = (folder / FILE).read_text()
    (folder / FILE).write_text(text.replace("-PER", "-?").replace("-ORG", "-PER").replace("-?", "-ORG"))
    with pytest.raises(ModelUnavailable, match=r"recogniser\.json .*checksum"):
        load_network(folder)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"sha256": {}}', '{"sha256": 5}', "[" * 100_000, "\xff"])
def test_a_description_that_says_too_little_is_refused(folder: Path, text: str) -> None:
    (folder / FILE).write_bytes(text.encode("latin-1"))
    with pytest.raises(ModelUnavailable, match=r"recogniser\.json"):
        load_network(folder)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("names", ["O", "B-PES"]),
        ("names", ["O"] * 17),
        ("names", None),
        ("upos", ["NOUN", "VERB"]),
        ("max_pieces", 2),
        ("max_word_pieces", 0),
        ("max_word_pieces", -3),
        ("max_word_pieces", True),
        ("pieces", {"start": "x", "end": 2, "unknown": 3}),
        ("pieces", {"start": 1_000_000, "end": 2, "unknown": 3}),
        ("pieces", {}),
    ],
)
def test_a_description_of_another_network_is_refused(folder: Path, key: str, value: object) -> None:
    """Also one whose own checksum is right: it was written so."""
    write(folder, json.loads((folder / FILE).read_text()) | {key: value})
    with pytest.raises(ModelUnavailable, match=r"recogniser\.json"):
        load_network(folder)


@pytest.mark.parametrize("sha256", [None, "", "f" * 63, 5])
def test_no_file_goes_unchecked(folder: Path, sha256: object) -> None:
    about = json.loads((folder / FILE).read_text())
    about["sha256"]["model.onnx"] = sha256
    write(folder, about)
    with pytest.raises(ModelUnavailable, match="SHA-256"):
        load_network(folder)


@pytest.mark.parametrize("name", FILES[:2])
@pytest.mark.parametrize("raw", [b"", b"abc", b"\x1f\x8b\x08\x00", gzip.compress(b"{}")])
def test_files_that_are_no_network_are_refused_though_their_checksums_are_right(
    folder: Path, name: str, raw: bytes
) -> None:
    (folder / name).write_bytes(raw)
    about = json.loads((folder / FILE).read_text())
    about["sha256"][name] = hashlib.sha256(raw).hexdigest()
    write(folder, about)
    with pytest.raises(ModelUnavailable, match="do not belong together"):
        load_network(folder)


def write(folder: Path, about: dict[str, Any]) -> None:
    """The description with the checksum that it must have."""
    about["sha256"][FILE] = checksum(about)
    (folder / FILE).write_text(json.dumps(about))


def test_every_label_has_its_score(folder: Path) -> None:
    about = json.loads((folder / FILE).read_text())
    network = load_network(folder)
    names, upos = network.run([[network.encode("Gent"), network.encode("wint")], [network.encode("Ja")]])
    assert names.shape == (3, len(about["names"]))
    assert upos.shape == (3, len(about["upos"]))


def test_a_word_has_pieces_but_not_too_many(folder: Path) -> None:
    about = json.loads((folder / FILE).read_text())
    network = load_network(folder)
    for word in ("", "\u200b", "\ud800", "x" * 100_000, "😀" * 1000, "الرقة"):
        assert 1 <= len(network.encode(word)) <= about["max_word_pieces"]
