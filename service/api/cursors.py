"""Cursors: where a listing goes on, sealed so that only this service can have written it.

A cursor is the base64url of a checksum and the key of the last record seen. The checksum is keyed, and covers the path,
the filters and the sort: a cursor that was changed, or that comes from another listing, is refused instead of answered
with a page that means nothing.
"""

import base64
import binascii
import hashlib
import hmac

import msgspec

from service.store.base import Key

MAX_LENGTH = 2000
_CHECKSUM_BYTES = 12


class InvalidCursor(ValueError):
    """This cursor was not made here, for this listing."""


def make_cursor(key: Key, listing: str, secret: str) -> str:
    """The cursor that stands for `key` in the listing that `listing` names (path, filters and sort)."""
    payload = msgspec.json.encode(key)
    return base64.urlsafe_b64encode(_checksum(payload, listing, secret) + payload).decode().rstrip("=")


def parse_cursor(cursor: str, listing: str, secret: str) -> Key:
    """The key that `make_cursor` was given.

    Raises:
        InvalidCursor: it was damaged, or made for another listing, or with another secret.
    """
    try:
        sealed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise InvalidCursor(cursor) from None
    checksum, payload = sealed[:_CHECKSUM_BYTES], sealed[_CHECKSUM_BYTES:]
    if not hmac.compare_digest(checksum, _checksum(payload, listing, secret)):
        raise InvalidCursor(cursor)
    try:
        return tuple(msgspec.json.decode(payload, type=list[str | int | float | None]))
    except msgspec.MsgspecError:
        raise InvalidCursor(cursor) from None


def _checksum(payload: bytes, listing: str, secret: str) -> bytes:
    key = hashlib.sha256(secret.encode()).digest()
    described = listing.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(
        len(described).to_bytes(4, "big") + described + payload, key=key, digest_size=_CHECKSUM_BYTES
    ).digest()
