"""The encoder that training starts from, multilingual-e5-small, read from the 4-bit file in which it can be had.

The file is little-endian: magic (8 bytes), seven int32 of shape, epsilon, block size, five int32 about the pieces, the
pieces (offsets, scores, one blob), names for the engine that wrote it, and a directory of tensors. A tensor is
float32, or blocks of 18 bytes: a float16 scale, then 32 values of four bits (low halves first) that stand 8 above
their value.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_BLOCK_BYTES = 18
_ZERO = 8  # what a 4-bit value of 0 is stored as


@dataclass(frozen=True)
class Base:
    """Weights by name ("emb.word", "l0.q.w"), each in float32 and in its shape: a matrix has one row an output.

    `width` is the length of a piece's vector; `layers` counts the encoder's layers.
    """

    arrays: dict[str, np.ndarray]
    width: int
    layers: int


def load_base(path: Path) -> Base:
    """Every weight of the file, as float32.

    Raises:
        struct.error, ValueError: the file is not of this form; `materials` checks its sum before it is read.
    """
    raw = path.read_bytes()
    reader = _Reader(raw, offset=8)
    width, layers, _heads, inner, *_ = reader.take("<7i")
    reader.take("<fi")
    pieces, *_ = reader.take("<5i")
    (blob_bytes,) = reader.take("<Q")
    reader.offset += (pieces + 1) * 4 + pieces * 4 + blob_bytes
    _, names_bytes = reader.take("<iI")
    reader.offset += names_bytes
    (count,) = reader.take("<i")
    arrays = {}
    for _ in range(count):
        (length,) = reader.take("<H")
        name = reader.text(length)
        _kind, size = reader.take("<BI")
        start, stored_bytes = reader.take("<QQ")
        arrays[name] = _shaped(name, _values(raw, size, start, stored_bytes), width, inner)
    return Base(arrays, width, layers)


@dataclass
class _Reader:
    raw: bytes
    offset: int

    def take(self, form: str) -> tuple:
        values = struct.unpack_from(form, self.raw, self.offset)
        self.offset += struct.calcsize(form)
        return values

    def text(self, length: int) -> str:
        self.offset += length
        return self.raw[self.offset - length : self.offset].decode()


def _values(raw: bytes, size: int, start: int, stored_bytes: int) -> np.ndarray:
    if stored_bytes == size * 4:
        return np.frombuffer(raw, "<f4", size, start).copy()
    blocks = np.frombuffer(raw, np.uint8, stored_bytes, start).reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = blocks[:, 2:]
    values = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - _ZERO
    return (values * scale).reshape(-1)


def _shaped(name: str, values: np.ndarray, width: int, inner: int) -> np.ndarray:
    if name.endswith(".fi.w"):
        return values.reshape(inner, width)
    return values.reshape(-1, width) if values.size > inner else values
