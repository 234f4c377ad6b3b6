"""What the service says of itself."""

from service.api.schemas.base import Record, integer, part, parts_of, string


class HealthSchema(Record):
    """The process lives. Nothing else is looked at."""

    status = string("ok.", "ok", required=True)


class CheckSchema(Record):
    """One thing that the service needs."""

    status = string("ok, loading or unavailable.", "ok", required=True)
    detail = string(
        "What is wrong, and what it means for readers; left out where all is well.", "Reads go on without it."
    )


class CorpusCheckSchema(Record):
    """The documents that are served."""

    status = string("ok, loading or unavailable.", "ok", required=True)
    articles = integer("How many are served now.", 14)
    version = string("Names the state of the corpus.", "5f1c9a0e")


class ChecksSchema(Record):
    """Everything that the service needs, by name."""

    store = part(CheckSchema, "The database: the truth.", required=True)
    cache = part(CheckSchema, "The cache: without it, reads are slower and go on.", required=True)
    corpus = part(CorpusCheckSchema, "The documents.", required=True)


class UnreadableSchema(Record):
    """A document that could not be read; the others are served."""

    uri = string("Which document.", "file:leeg.txt", required=True)
    reason = string("Why it could not be read.", "The document is empty.", required=True)


class ReadinessSchema(Record):
    """Whether requests can be sent here."""

    status = string("ready; degraded (slower, still right); loading; unavailable.", "ready", required=True)
    checks = part(ChecksSchema, "Check by check.", required=True)
    unreadable = parts_of(UnreadableSchema, "Documents that could not be read.", required=True)


class VersionSchema(Record):
    """What is running."""

    service = string("Version of the service.", "0.1.0", required=True)
    extractor = string("Version of the extractor: with the document it decides every record.", "0.1.0", required=True)
    policy = string("Version of what the modifiers commit to.", "1", required=True)
    python = string("Version of Python.", "3.11.7", required=True)
