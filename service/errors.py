"""The errors that a caller can act on. Each message says what to do next."""


class TellingError(Exception):
    """Base of all errors of this service."""


class UnreadableDocument(TellingError):
    """A document cannot be read as text (empty, binary, wrong encoding, too large); the message says why."""


class UnsupportedFormat(TellingError):
    """No format accepts this media type or file name."""


class NotFound(TellingError):
    """No record has this id."""


class InvalidQuery(TellingError):
    """A query cannot be answered as asked. `faults` lists (parameter, what is wrong and what would be right)."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{parameter}: {detail}" for parameter, detail in faults))
        self.faults = faults


class StoreUnavailable(TellingError):
    """The database does not answer."""


class CacheUnavailable(TellingError):
    """The cache does not answer; every caller goes on without it."""


class InvalidSettings(TellingError):
    """The environment holds a setting that cannot be used; the message names it and what it takes."""


class ModelUnavailable(TellingError):
    """The trained network that reads names and parts of speech is missing or damaged."""


class ListsUnavailable(TellingError):
    """A list that ships with the service, of words or places, is missing or damaged."""
