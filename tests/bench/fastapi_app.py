"""FastAPI with ready answers; runs on the packages of requirements/bench.txt, in an environment of its own."""

import os
from pathlib import Path

from fastapi import FastAPI, Request, Response  # type: ignore[import-not-found]

from tests.bench import answers


def make() -> FastAPI:
    """An application that sends the answers in the file that ANSWERS names."""
    ready = answers.load(Path(os.environ["ANSWERS"]))
    app = FastAPI(openapi_url=None)

    @app.get("/{path:path}")
    async def read(request: Request) -> Response:
        query = request.url.query
        headers, body = ready[f"{request.url.path}?{query}" if query else request.url.path]
        response = Response(body)
        response.raw_headers = [(name.lower().encode(), value.encode()) for name, value in headers]
        return response

    return app
