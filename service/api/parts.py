"""What the views work with: the parts that `app.create_app` joined, kept in `app.extensions["telling"]`."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from flask import current_app

from service.api.metrics import Metrics
from service.cache import Resilient
from service.ingest import Ingest
from service.model import Article, Extraction
from service.settings import Settings
from service.store.base import Store

EXTENSION = "telling"


@dataclass(frozen=True, slots=True)
class Parts:
    """The joined parts of one application. `parse_text` and `extract` are those that `ingest` uses.

    `reading` counts the texts that may be read at a time: one thread is always left for everybody else.
    """

    settings: Settings
    store: Store
    cache: Resilient
    ingest: Ingest
    metrics: Metrics
    parse_text: Callable[..., Article]
    extract: Callable[[Article], Extraction]
    reading: threading.BoundedSemaphore


def parts() -> Parts:
    """The parts of the application that answers the current request."""
    return cast(Parts, current_app.extensions[EXTENSION])
