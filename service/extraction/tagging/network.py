"""The network of weights/: loaded once, checked, run a window at a time.

The network is loaded before the workers are forked, and runs in the thread that asks. (onnxruntime starts a thread of
its own when it is imported; a forked worker lives without it, but cannot wait for it at its end: `gunicorn_conf`.)
"""

import gzip
import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as engine
from tokenizers import Tokenizer

from service.errors import ModelUnavailable
from service.extraction.tagging.decoding import Scores
from service.extraction.tagging.description import FILE, Description, parse_description
from service.extraction.tagging.pieces import Encoder, make_encoder

WEIGHTS = Path(__file__).with_name("weights")
_MODEL, _TOKENIZER = "model.onnx", "tokenizer.json.gz"
# Pieces in a window, at most: the time that attention takes grows with the square of it.
_WINDOW = 160
# What json, gzip, tokenizers and onnxruntime raise for files that are not theirs.
_BROKEN = (
    ValueError,
    KeyError,
    EOFError,
    zlib.error,
    gzip.BadGzipFile,
    engine.Fail,
    engine.InvalidArgument,
    engine.InvalidGraph,
    engine.InvalidProtobuf,
    engine.NotImplemented,
    engine.RuntimeException,
)


@dataclass(frozen=True, slots=True)
class Network:
    """What is needed to run the network; `most` is how many pieces fit in a window after its first."""

    encode: Encoder
    names: tuple[str, ...]
    upos: tuple[str, ...]
    most: int
    _session: Any
    _start: int
    _end: int

    def run(self, blocks: Sequence[Sequence[Sequence[int]]]) -> tuple[Scores, Scores]:
        """Scores of the labels of names and of parts of speech, a row a word.

        Args:
            blocks: of each block in the window its words, and of each word its pieces; `most` together, where each
                block costs one more.
        """
        ids, firsts = [self._start], []
        for words in blocks:
            for pieces in words:
                firsts.append(len(ids))
                ids.extend(pieces)
            ids.append(self._end)
        window = np.array([ids], dtype=np.int64)
        names, upos = self._session.run(("names", "upos"), {"ids": window, "mask": np.ones_like(window)})
        return names[0, firsts], upos[0, firsts]


def load_network(folder: Path = WEIGHTS) -> Network:
    """The network in the folder.

    Raises:
        ModelUnavailable: a file is missing, is not the one that recogniser.json names by its SHA-256, or cannot be run.
    """
    path = folder / FILE
    try:
        about = parse_description(_read(path))
        tokenizer = Tokenizer.from_buffer(gzip.decompress(_read(folder / _TOKENIZER, about.sha256[_TOKENIZER])))
        _read(folder / _MODEL, about.sha256[_MODEL])
        # From the file, not from the bytes that were read: they would be kept beside it, 35 MB.
        session = onnxruntime.InferenceSession(str(folder / _MODEL), _options(), providers=["CPUExecutionProvider"])
        network = Network(
            make_encoder(tokenizer, about.max_word_pieces, about.unknown),
            about.names,
            about.upos,
            min(about.max_pieces, _WINDOW) - 1,
            session,
            about.start,
            about.end,
        )
        _check(network, about, tokenizer.get_vocab_size())
        return network
    except _BROKEN as error:
        raise ModelUnavailable(f"{path} and what it names do not belong together ({error!r}): {_ADVICE}") from error


def _check(network: Network, about: Description, vocabulary: int) -> None:
    """Raises ValueError where a piece has no number or the scores of a word are not those of the labels."""
    if max(about.start, about.end, about.unknown) >= vocabulary:
        raise ValueError(f"a piece beyond the {vocabulary} that there are")
    names, upos = network.run([[network.encode("Gent")]])
    if (names.shape, upos.shape) != ((1, len(about.names)), (1, len(about.upos))):
        raise ValueError(
            f"{names.shape[1]} scores for {len(about.names)} labels, {upos.shape[1]} for {len(about.upos)}"
        )


def _read(path: Path, sha256: str | None = None) -> bytes:
    """The bytes of a file, which are those of the checksum if there is one."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ModelUnavailable(f"{path} is missing: {_ADVICE}") from None
    except OSError as error:
        raise ModelUnavailable(f"{path} cannot be read ({error.strerror}): {_ADVICE}") from None
    found = hashlib.sha256(raw).hexdigest()
    if sha256 is not None and found != sha256:
        raise ModelUnavailable(f"{path} is damaged, its SHA-256 is {found} and should be {sha256}: {_ADVICE}")
    return raw


_ADVICE = "put back the files of the release (git checkout, or the image), or make them anew (make train)."


def _options() -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # One arena for all threads takes less than what they would ask of the system by themselves (measured: 150 MB and
    # 200 MB in two workers of four threads), and planning memory by the shape of a window takes more.
    options.enable_cpu_mem_arena = True
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return options
