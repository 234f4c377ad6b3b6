"""The least that a WSGI application can do: ready answers from a dictionary (`bare_wsgi.py ANSWERS`)."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from service.gunicorn_conf import gunicorn_options
from service.serve import Server
from service.settings import Settings
from tests.bench import answers

NOT_MODIFIED = "304 NOT MODIFIED"


def make(path: Path) -> Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]:
    """An application that knows these answers and nothing else."""
    ready = {
        target: (headers, answers.unchanged(headers), [body]) for target, (headers, body) in answers.load(path).items()
    }

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        query = environ["QUERY_STRING"]
        target = f"{environ['PATH_INFO']}?{query}" if query else environ["PATH_INFO"]
        headers, unchanged, body = ready[target]
        if "HTTP_IF_NONE_MATCH" in environ:
            start_response(NOT_MODIFIED, unchanged)
            return []
        start_response("200 OK", headers)
        return body

    return application


if __name__ == "__main__":
    options = gunicorn_options(Settings.from_environment())
    del options["child_exit"]  # it has no metrics
    application = make(Path(sys.argv[1]))
    Server(lambda: application, options).run()  # type: ignore[no-untyped-call]
