"""gunicorn's threaded worker with three changes: it speaks problem+json, it gives up on who falls silent in the middle
of a request, and it stays a moment with who asks on.

For every request on a kept-alive connection, gunicorn wakes its main loop, which wakes a thread, which wakes the main
loop again. Measured with a bare application, that is 80 of 200 microseconds of CPU. A thread that has just answered
therefore first waits LINGER_SECONDS for the next request on that connection, unless somebody else waits for a thread.
"""

import json
import logging
import os
import select
import socket
import struct
import threading
from collections.abc import Iterable
from contextlib import suppress
from http import HTTPStatus
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from gunicorn import util
from gunicorn.http import errors
from gunicorn.workers import gthread
from gunicorn.workers.gthread import ThreadWorker

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# Longer than a client on the same network needs to send its next request, and short beside any answer that is not
# ready: it is what a new connection can have to wait for, where every thread lingers.
LINGER_SECONDS = 0.002
_FIRST_BYTE_SECONDS = 0.5
_ENCODE = "Percent-encode what is not ASCII, as UTF-8: ü is %C3%BC (curl does it with -G --data-urlencode)."


class Worker(ThreadWorker):
    """A worker process; gunicorn makes it from the setting `worker_class`.

    `silence_seconds`: how long a thread waits for more of a request that has begun, or for room to answer. gunicorn
    waits for ever: as many silent clients as there are threads would stop all others. Who sends drop by drop is cut off
    after `request_seconds`: what was read by then is answered, no more is read.
    """

    silence_seconds = 3
    request_seconds = 10

    def init_process(self) -> None:
        """Prepare the process, then serve until told to stop."""
        self.log.error_log.addFilter(_is_no_silence)
        # A connection without a byte is watched by the main loop, not by a thread of the pool.
        gthread.DEFAULT_WORKER_DATA_TIMEOUT = min(_FIRST_BYTE_SECONDS, self.silence_seconds)
        self._deadlines = Deadlines()
        super().init_process()  # type: ignore[no-untyped-call]

    def handle(self, conn: Any) -> Any:
        """Answer requests on one connection, in a thread of the pool, until it falls silent or others wait.

        Returns:
            What gunicorn's own does: True where the connection is to be kept and watched, False where it ends.
        """
        # Of the kernel, as gunicorn sets the timeout of Python's anew for every request.
        silence = struct.pack("ll", self.silence_seconds, 0)
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, silence)
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, silence)  # who asks and never reads
        while True:
            self._deadlines.begin(conn.sock, self.request_seconds)
            try:
                kept = super().handle(conn)  # type: ignore[no-untyped-call]
            finally:
                self._deadlines.end(conn.sock)
            if kept is not True or not self._may_linger(conn):
                return kept

    def _may_linger(self, conn: Any) -> bool:
        """Whether the next request of this connection is there, or arrives while nobody else waits for a thread."""
        # Bytes that were read ahead are gunicorn's to go on with; it knows them by the same attribute.
        if not self.alive or self._jobs_waiting() or conn.parser.unreader.buf.getvalue():
            return False
        poll = select.poll()
        poll.register(conn.sock, select.POLLIN)
        return bool(poll.poll(LINGER_SECONDS * 1000)) and not self._jobs_waiting()

    def _jobs_waiting(self) -> bool:
        return self.tpool is not None and self.tpool._work_queue.qsize() > 0

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """Answer a request that could not be read, and close the connection."""
        ours = isinstance(exc, (errors.InvalidResponseHeader, errors.InvalidResponseHeaderName))
        if ours or not isinstance(exc, errors.ParseException):
            super().handle_error(req, client, addr, exc)  # type: ignore[no-untyped-call]
            return
        self.log.info("Refused a request that is not HTTP: %s", exc)
        head, body = _problem(exc)
        try:
            util.write_nonblock(client, head + body)
        except OSError:
            self.log.debug("Whoever sent it is gone.")

    def load_wsgi(self) -> None:
        """Load the application, behind what makes a broken body the client's fault."""
        super().load_wsgi()  # type: ignore[no-untyped-call]
        self.wsgi = _Chunks.wrap(self.wsgi)


class Deadlines:
    """Stops reading from sockets whose time is over. One thread looks at all of them, four times a second."""

    def __init__(self) -> None:
        self._due: dict[socket.socket, float] = {}
        threading.Thread(target=self._watch, name="deadlines", daemon=True).start()

    def begin(self, sock: socket.socket, seconds: float) -> None:
        """Let the socket be read for at most so long; writing goes on."""
        self._due[sock] = monotonic() + seconds

    def end(self, sock: socket.socket) -> None:
        """The request is answered."""
        self._due.pop(sock, None)

    def _watch(self) -> None:
        while True:
            sleep(0.25)
            now = monotonic()
            for sock, due in list(self._due.items()):
                if due < now:
                    self._due.pop(sock, None)
                    with suppress(OSError):
                        sock.shutdown(socket.SHUT_RD)


class _Chunks:
    """A chunked body whose framing is broken ends as one that was cut off: the application knows what to say."""

    def __init__(self, body: Any) -> None:
        self._body = body

    @classmethod
    def wrap(cls, app: "WSGIApplication") -> "WSGIApplication":
        """The application, with the bodies of chunked requests wrapped."""

        def wrapped(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            if "HTTP_TRANSFER_ENCODING" in environ:
                environ["wsgi.input"] = cls(environ["wsgi.input"])
            return app(environ, start_response)

        return wrapped

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._body, name)

        def read(*arguments: Any) -> Any:
            try:
                return method(*arguments)
            except errors.ParseException as error:
                raise OSError(str(error)) from error

        return read


def _is_no_silence(record: logging.LogRecord) -> bool:
    """Keep all records but the trace of a client that fell silent, which is its fault and not ours."""
    return not (record.exc_info and isinstance(record.exc_info[1], BlockingIOError))


def _problem(exc: Exception) -> tuple[bytes, bytes]:
    """Head and body of the answer to what gunicorn refused before any application saw it."""
    from service.api.problems import PROBLEM_MEDIA_TYPE, PROBLEM_TYPES  # with the application, after the fork

    kind = PROBLEM_TYPES["address-too-long" if isinstance(exc, errors.LimitRequestLine) else "bad-request"]
    request_id = os.urandom(16).hex()
    advice = _ENCODE if isinstance(exc, errors.InvalidRequestLine) and not str(exc).isascii() else kind.advice
    told = {
        "type": f"/problems/{kind.slug}",
        "title": kind.title,
        "status": kind.status,
        "detail": f"{exc}. {advice}",
        "instance": "",
        "request_id": request_id,
    }
    body = json.dumps(told).encode()
    head = [
        f"HTTP/1.1 {kind.status} {HTTPStatus(kind.status).phrase}",
        "Connection: close",
        f"Content-Type: {PROBLEM_MEDIA_TYPE}",
        f"Content-Length: {len(body)}",
        "Cache-Control: no-store",
        f"X-Request-ID: {request_id}",
    ]
    return "\r\n".join([*head, "", ""]).encode("latin-1"), body
