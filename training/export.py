"""The folder of weights that the service reads: graph, tokenizer, and recogniser.json that says what they mean.

model.onnx        see `graph.py` for inputs and outputs
tokenizer.json    the pruned tokenizer: a word by itself -> its pieces
recogniser.json   labels in the order of the outputs, sizes, checksums of the other two
"""

import hashlib
import json
from pathlib import Path

import numpy as np

from training.encoder import Recogniser
from training.graph import write_graph
from training.labels import NAMES, UPOS
from training.vocabulary import UNKNOWN
from training.windows import END, PADDING, PIECES, START, WORD_PIECES


def write_weights(network: Recogniser, tokenizer: str, folder: Path) -> None:
    """Write all of it to `folder`.

    Args:
        tokenizer: the pruned tokenizer.json.
    """
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: values.detach().float().numpy() for name, values in network.state_dict().items()}
    write_graph(_as_float32(weights), len(network.layers), network.upos_layer, folder / "model.onnx")
    (folder / "tokenizer.json").write_text(tokenizer, encoding="utf-8")
    description = {
        "names": NAMES,
        "upos": UPOS,
        "max_pieces": PIECES,
        "max_word_pieces": WORD_PIECES,
        "pieces": {"start": START, "padding": PADDING, "end": END, "unknown": UNKNOWN},
        "sha256": {name: checksum(folder / name) for name in ("model.onnx", "tokenizer.json")},
    }
    text = json.dumps(description, indent=2, ensure_ascii=False) + "\n"
    (folder / "recogniser.json").write_text(text, encoding="utf-8")


def checksum(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _as_float32(weights: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {name: values.astype(np.float32) for name, values in weights.items()}
