"""The version of all that reads a document: of the code, and of the network and lists that it reads with.

Stored articles and cached ones are known by it: where it differs they are read anew. "0.3.0+5f0c2a91d3be" has behind
the plus a digest of the network's description, which holds the checksums of its files, and of every list; an operator's
corrections add theirs behind a dot.
"""

import hashlib
from functools import cache
from pathlib import Path

from service.extraction.entities import NO_OVERRIDES, Overrides
from service.model import EXTRACTOR_VERSION

_SERVICE = Path(__file__).parent.parent
_PARTS = ("dutch", "extraction", "formats", "model")
_LISTS = frozenset((".toml", ".tsv", ".json"))


def find_version(overrides: Overrides = NO_OVERRIDES) -> str:
    """The version that reads documents here, with these corrections."""
    return overrides.mark(f"{EXTRACTOR_VERSION}+{digest_of_lists(_SERVICE)}")


@cache
def digest_of_lists(folder: Path) -> str:
    """Differs where a list below the folder does, or the description of the network."""
    paths = (path for part in _PARTS for path in (folder / part).rglob("*") if path.suffix in _LISTS)
    digest = hashlib.sha256()
    for path in sorted(paths):
        name, content = path.relative_to(folder).as_posix(), path.read_bytes()
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:12]
