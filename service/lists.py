"""Whether the lists that ship with the service are whole: a service that reads with half of one answers wrongly."""

import tomllib
from pathlib import Path

from service.errors import ListsUnavailable

_SERVICE = Path(__file__).parent
_ADVICE = "install the service anew, or take the file from the repository"


def check_lists(folder: Path = _SERVICE) -> None:
    """Read every table below the folder once.

    Raises:
        ListsUnavailable: a table cannot be read, is no TOML, or has not as many rows as its last line says.
    """
    for path in sorted((*folder.rglob("*.toml"), *folder.rglob("*.tsv"))):
        try:
            content = path.read_text(encoding="utf-8")
            if path.suffix == ".toml":
                tomllib.loads(content)
            else:
                _check_rows(content)
        except OSError as error:
            raise ListsUnavailable(f"{path} cannot be read ({error.strerror}): {_ADVICE}.") from None
        except ValueError as error:
            raise ListsUnavailable(f"{path} is damaged ({error}): {_ADVICE}.") from None


def tell_missing(error: FileNotFoundError) -> ListsUnavailable:
    """The error for a file of the service that is not there, as what wanted to read it came upon it."""
    return ListsUnavailable(f"{error.filename} is missing: {_ADVICE}.")


def _check_rows(content: str) -> None:
    *lines, last = content.splitlines() or [""]
    rows = sum(not line.startswith("#") for line in lines)
    if last != f"# {rows} rows":
        raise ValueError(f"it has {rows} rows, and does not end with how many they should be")
