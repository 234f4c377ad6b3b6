"""Records as typed JSON and back, exactly: decimals as strings, every field checked, nothing that can run code."""

from typing import Final, TypeVar

import msgspec

RecordT = TypeVar("RecordT")

_ENCODER: Final = msgspec.json.Encoder(decimal_format="string", order="deterministic")
_DECODERS: Final[dict[object, "msgspec.json.Decoder[object]"]] = {}

DamagedRecord = msgspec.MsgspecError


def encode(record: object) -> str:
    """JSON of a record of the model: equal records give equal text."""
    return _ENCODER.encode(record).decode()


def decode(kind: type[RecordT], text: str | bytes) -> RecordT:
    """The record that `encode` was given.

    Raises:
        DamagedRecord: this is not JSON of a `kind`.
    """
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS[kind] = msgspec.json.Decoder(kind)
    record: RecordT = decoder.decode(text)  # type: ignore[assignment]
    return record


def without_nul(text: str) -> str:
    """Text that every database can hold as it is: NUL, which PostgreSQL cannot, as a blank. (JSON escapes it.)"""
    return text.replace("\0", " ")
