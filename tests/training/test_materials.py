"""What training is made from is checked before anything is trained, and what is missing is named."""

from pathlib import Path

import pytest

from training.materials import TREEBANKS, WEIGHTS, MissingMaterials, fetch_base, find_treebanks


def test_missing_treebanks_are_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MissingMaterials, match=r"train\.jsonl is missing.*make train DATA="):
        find_treebanks(tmp_path)


def test_other_treebanks_are_refused(tmp_path: Path) -> None:
    for name in TREEBANKS:
        (tmp_path / name).write_text("{}\n")
    with pytest.raises(MissingMaterials, match="checksum"):
        find_treebanks(tmp_path)


def test_a_damaged_base_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "e5-small-q4.bin").write_bytes(b"half of it")
    with pytest.raises(MissingMaterials, match="Remove it"):
        fetch_base(WEIGHTS, tmp_path)
