"""The corpus as a folder: which documents it holds, and their bytes.

A document's uri is "corpus:" and its path in the folder, percent-encoded: `corpus:2019/brand%20in%20Gent.txt`.
"""

import errno
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from service.errors import InvalidSettings, UnreadableDocument
from service.formats import accepts

SCHEME = "corpus:"

_REASONS = {
    errno.ENOENT: "the file is gone, or is a link to nothing.",
    errno.EACCES: "permission denied: let the user of the service read it.",
    errno.EPERM: "permission denied: let the user of the service read it.",
    errno.ELOOP: "the link points back at itself.",
}


@dataclass(frozen=True, slots=True)
class Listing:
    """`documents` maps uri to path, in the order of the uris; `unreadable` folders by uri, with the reason."""

    documents: dict[str, Path] = field(default_factory=dict)
    unreadable: dict[str, str] = field(default_factory=dict)


def list_documents(folder: Path) -> Listing:
    """The files below `folder` that a format accepts; hidden files and folders are left out.

    Raises:
        InvalidSettings: there is no such folder, or it may not be read.
    """
    if not folder.is_dir():
        raise InvalidSettings(f"CORPUS={str(folder)!r}: there is no such folder; name one with documents.")
    found: dict[str, Path] = {}
    listing = Listing()

    def note(error: OSError) -> None:
        path = Path(os.fsdecode(error.filename))
        if path == folder:
            raise InvalidSettings(f"CORPUS={str(folder)!r}: {explain(error)}") from error
        listing.unreadable[f"{_uri(folder, path)}/"] = explain(error)

    inside = folder.resolve()
    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in filter(accepts, names):
            path = Path(parent, name)
            if path.is_symlink() and _leaves(path, inside):
                listing.unreadable[_uri(folder, path)] = "the link leads out of the folder: copy the document here."
            else:
                found[_uri(folder, path)] = path
    listing.documents.update(sorted(found.items()))
    return listing


def read_document(path: Path, most_bytes: int) -> bytes:
    """The bytes of a document.

    Raises:
        UnreadableDocument: it is too large, no file, or may not be read.
    """
    try:
        # Without waiting: to open a pipe would wait for a writer.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableDocument("this is no file.")
            if status.st_size <= most_bytes:
                raw = file.read(most_bytes + 1)
                if len(raw) <= most_bytes:
                    return raw
    except OSError as error:
        raise UnreadableDocument(explain(error)) from error
    sizes = f"{status.st_size} bytes, while DOCUMENT_BYTES allows {most_bytes}"
    raise UnreadableDocument(f"too large: {sizes}.")


def explain(error: OSError) -> str:
    """Why a file cannot be read, without its path."""
    return _REASONS.get(error.errno or 0, f"{error.strerror or error}.")


def _leaves(link: Path, folder: Path) -> bool:
    try:
        return not link.resolve(strict=True).is_relative_to(folder)
    except (OSError, RuntimeError):  # a link to nothing, or to itself: told when it is read
        return False


def _uri(folder: Path, path: Path) -> str:
    return SCHEME + quote(os.fsencode(path.relative_to(folder)))
