"""The folder of weights that the service reads: graph, tokenizer, and recogniser.json that says what they mean.

model.onnx        see `graph.py` for inputs and outputs
tokenizer.json.gz the pruned tokenizer, packed: a word by itself -> its pieces
recogniser.json   labels in the order of the outputs, sizes, checksums of the other two and of itself
"""

import hashlib
import json
from pathlib import Path

import numpy as np

from service.extraction.tagging.description import FILE, checksum
from training.encoder import Recogniser
from training.graph import write_graph
from training.labels import NAMES, UPOS
from training.vocabulary import UNKNOWN, pack_tokenizer
from training.windows import END, PADDING, PIECES, START, WORD_PIECES


def write_weights(network: Recogniser, tokenizer: str, folder: Path) -> None:
    """Write all of it to `folder`.

    Args:
        tokenizer: the pruned tokenizer.json.
    """
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: values.detach().float().numpy() for name, values in network.state_dict().items()}
    write_graph(_as_float32(weights), len(network.layers), network.upos_layer, folder / "model.onnx")
    (folder / "tokenizer.json.gz").write_bytes(pack_tokenizer(tokenizer))
    description = {
        "names": NAMES,
        "upos": UPOS,
        "max_pieces": PIECES,
        "max_word_pieces": WORD_PIECES,
        "pieces": {"start": START, "padding": PADDING, "end": END, "unknown": UNKNOWN},
        "sha256": {name: _checksum_of_file(folder / name) for name in ("model.onnx", "tokenizer.json.gz")},
    }
    description["sha256"][FILE] = checksum(description)
    text = json.dumps(description, indent=2, ensure_ascii=False) + "\n"
    (folder / FILE).write_text(text, encoding="utf-8")


def _checksum_of_file(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _as_float32(weights: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {name: values.astype(np.float32) for name, values in weights.items()}
