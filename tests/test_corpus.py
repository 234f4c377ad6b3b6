import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from service.corpus import list_documents, read_document
from service.errors import InvalidSettings, UnreadableDocument

NOBODY = 65534


@contextmanager
def as_a_user_without_rights() -> Iterator[None]:
    """Permissions do not bind root, so root becomes nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


def test_documents_are_listed_by_uri_and_in_order(tmp_path: Path) -> None:
    accepted = ("b.txt", "a b%.txt", "één/deel.txt", "UPPER.TXT", "sub.txt/c.txt")
    for name in (*accepted, "notes.pdf", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    listing = list_documents(tmp_path)
    assert list(listing.documents) == [
        "corpus:%C3%A9%C3%A9n/deel.txt",
        "corpus:UPPER.TXT",
        "corpus:a%20b%25.txt",
        "corpus:b.txt",
        "corpus:sub.txt/c.txt",
    ]
    assert listing.documents["corpus:a%20b%25.txt"] == tmp_path / "a b%.txt"
    assert listing.unreadable == {}


def test_a_name_that_is_no_text_has_a_uri(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\n.txt"
    Path(os.fsdecode(path)).write_text("x")
    assert list(list_documents(tmp_path).documents) == ["corpus:%FF%0A.txt"]


@pytest.mark.parametrize("name", ["nothing", "file.txt"])
def test_a_missing_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").write_text("x")
    with pytest.raises(InvalidSettings, match="CORPUS"):
        list_documents(tmp_path / name)


def test_a_folder_below_that_may_not_be_read_is_named(open_folder: Path) -> None:
    (open_folder / "closed").mkdir()
    (open_folder / "closed" / "a.txt").write_text("x")
    (open_folder / "closed").chmod(0)
    with as_a_user_without_rights():
        listing = list_documents(open_folder)
    (open_folder / "closed").chmod(0o755)
    assert list(listing.unreadable) == ["corpus:closed/"]
    assert "permission denied" in listing.unreadable["corpus:closed/"]


def test_a_document_is_read_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)
    assert read_document(path, 100) == b"x" * 100
    with pytest.raises(UnreadableDocument, match="too large: 100 bytes, while DOCUMENT_BYTES allows 99"):
        read_document(path, 99)


def test_a_huge_document_is_not_read_at_all(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(UnreadableDocument, match="too large"):
        read_document(path, 1000)


def test_what_is_no_file_or_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    for name, reason in {
        "dangling.txt": "link to nothing",
        "loop.txt": "points back at itself",
        "pipe.txt": "no file",
        "gone.txt": "gone",
        "": "no file|directory",
    }.items():
        with pytest.raises(UnreadableDocument, match=reason):
            read_document(tmp_path / name, 1000)


def test_a_document_that_may_not_be_read_is_named(open_folder: Path) -> None:
    path = open_folder / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    with as_a_user_without_rights(), pytest.raises(UnreadableDocument, match="permission denied"):
        read_document(path, 1000)


def test_a_link_is_followed_inside_the_folder_and_nowhere_else(tmp_path: Path) -> None:
    """Who may write into the folder publishes nothing that only the service may read."""
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim", encoding="utf-8")
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "een.txt").write_text("1 huis", encoding="utf-8")
    (folder / "binnen.txt").symlink_to(folder / "een.txt")
    (folder / "buiten.txt").symlink_to(secret)
    listing = list_documents(folder)
    assert list(listing.documents) == ["corpus:binnen.txt", "corpus:een.txt"]
    assert list(listing.unreadable) == ["corpus:buiten.txt"]
