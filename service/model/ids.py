"""Stable identifiers: made from what a record is, never from when or in which order it came."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable


def make_id(prefix: str, *parts: str | int) -> str:
    """A short, URL-safe identifier: the prefix, an underscore and 16 base32 characters (80 bits) of the parts' hash."""
    joined = "\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(joined, digest_size=10).digest()
    return f"{prefix}_{base64.b32encode(digest).decode().lower()}"


def article_id(uri: str) -> str:
    """Id of the article at `uri`; it survives revisions of the text."""
    return make_id("art", uri)


def entity_id(entity_type: str, key: str) -> str:
    """Id of the entity with this type and key; the key is the folded canonical name."""
    return make_id("ent", entity_type, key)


def mention_id(article: str, start: int, end: int) -> str:
    """Id of the mention at this span of this article."""
    return make_id("men", article, start, end)


def figure_id(article: str, kind: str, verbatim: str, occurrence: int) -> str:
    """Id of the nth (from 0) figure of this kind with these words in this article."""
    return make_id("fig", article, kind, verbatim, occurrence)


def figure_ids(article: str, words: Iterable[tuple[str, str]]) -> list[str]:
    """Ids of all figures of this article, in order; `words` gives kind and verbatim of each."""
    seen: Counter[tuple[str, str]] = Counter()
    ids = []
    for kind, verbatim in words:
        ids.append(figure_id(article, kind, verbatim, seen[kind, verbatim]))
        seen[kind, verbatim] += 1
    return ids
