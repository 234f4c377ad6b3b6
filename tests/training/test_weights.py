"""The weights that the repository holds are the ones that their description and this code speak of."""

import hashlib
import json
from pathlib import Path

import onnxruntime
import pytest

import service
from service.extraction.tagging.description import FILE, checksum
from training.labels import NAMES, UPOS

WEIGHTS = Path(service.__file__).parent / "extraction" / "tagging" / "weights"


@pytest.fixture(scope="module")
def description() -> dict:
    return json.loads((WEIGHTS / "recogniser.json").read_text(encoding="utf-8"))


def test_checksums_are_those_of_the_files(description: dict) -> None:
    files = ("model.onnx", "tokenizer.json.gz")
    found = {name: hashlib.sha256((WEIGHTS / name).read_bytes()).hexdigest() for name in files}
    assert description["sha256"] == found | {FILE: checksum(description)}


def test_labels_are_those_that_training_gives_in_their_order(description: dict) -> None:
    assert tuple(description["names"]) == NAMES
    assert tuple(description["upos"]) == UPOS


def test_the_folder_is_no_larger_than_forty_megabytes() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) <= 40 * 2**20


def test_no_file_but_the_network_is_larger_than_a_megabyte() -> None:
    assert [path.name for path in WEIGHTS.iterdir() if path.stat().st_size > 2**20] == ["model.onnx"]


def test_the_graph_gives_a_score_for_each_label_of_each_piece() -> None:
    session = onnxruntime.InferenceSession(str(WEIGHTS / "model.onnx"), providers=["CPUExecutionProvider"])
    names, upos = session.run(["names", "upos"], {"ids": [[0, 10, 11, 2]], "mask": [[1, 1, 1, 1]]})
    assert names.shape == (1, 4, len(NAMES))
    assert upos.shape == (1, 4, len(UPOS))
