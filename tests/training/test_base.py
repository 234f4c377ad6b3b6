"""The base model's file: four bits a value in blocks of 32 with a scale, or plain float32."""

import struct
from pathlib import Path

import numpy as np

from training.base import load_base

WIDTH, INNER = 32, 64


def write(path: Path, tensors: dict[str, tuple[int, bytes]]) -> None:
    head = b"12345678" + struct.pack("<7i", WIDTH, 1, 2, INNER, 3, 4, 2) + struct.pack("<fi", 1e-12, 32)
    pieces = struct.pack("<5i", 1, 0, 2, 1, 3) + struct.pack("<Q", 2) + struct.pack("<2I", 0, 2) + b"\0" * 4 + b"ab"
    names = struct.pack("<iI", 0, 3) + b"xyz"
    directory_bytes = 4 + sum(2 + len(name) + 1 + 4 + 16 for name in tensors)
    at = len(head + pieces + names) + directory_bytes
    directory, blob = struct.pack("<i", len(tensors)), b""
    for name, (size, stored) in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BI", 0, size)
        directory += struct.pack("<QQ", at + len(blob), len(stored))
        blob += stored
    path.write_bytes(head + pieces + names + directory + blob)


def test_plain_and_four_bit_tensors_are_read(tmp_path: Path) -> None:
    plain = np.arange(WIDTH, dtype="<f4")
    low, high = np.arange(16, dtype=np.uint8), np.full(16, 15, np.uint8)
    block = np.float16(0.5).tobytes() + (low | (high << 4)).tobytes()
    write(tmp_path / "base.bin", {"emb.ln.w": (WIDTH, plain.tobytes()), "l0.q.w": (WIDTH * 3, block * 3)})
    base = load_base(tmp_path / "base.bin")
    assert (base.width, base.layers) == (WIDTH, 1)
    np.testing.assert_array_equal(base.arrays["emb.ln.w"], plain)
    assert base.arrays["l0.q.w"].shape == (3, WIDTH)
    np.testing.assert_array_equal(base.arrays["l0.q.w"][0], [*((np.arange(16) - 8) * 0.5), *([3.5] * 16)])
