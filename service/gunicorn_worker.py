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
from http import HTTPStatus
from typing import Any

from gunicorn import util
from gunicorn.http import errors
from gunicorn.workers.gthread import ThreadWorker

# Longer than a client on the same network needs to send its next request, and short beside any answer that is not
# ready: it is what a new connection can have to wait for, where every thread lingers.
LINGER_SECONDS = 0.002


class Worker(ThreadWorker):
    """A worker process; gunicorn makes it from the setting `worker_class`.

    `silence_seconds`: how long a thread waits for more of a request that has begun. gunicorn waits for ever: as many
    silent clients as there are threads would stop all others.
    """

    silence_seconds = 10

    def init_process(self) -> None:
        """Prepare the process, then serve until told to stop."""
        self.log.error_log.addFilter(_is_no_silence)
        super().init_process()  # type: ignore[no-untyped-call]

    def handle(self, conn: Any) -> Any:
        """Answer requests on one connection, in a thread of the pool, until it falls silent or others wait.

        Returns:
            What gunicorn's own does: True where the connection is to be kept and watched, False where it ends.
        """
        # Of the kernel, as gunicorn sets the timeout of Python's anew for every request.
        conn.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("ll", self.silence_seconds, 0))
        while True:
            kept = super().handle(conn)  # type: ignore[no-untyped-call]
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


def _is_no_silence(record: logging.LogRecord) -> bool:
    """Keep all records but the trace of a client that fell silent, which is its fault and not ours."""
    return not (record.exc_info and isinstance(record.exc_info[1], BlockingIOError))


def _problem(exc: Exception) -> tuple[bytes, bytes]:
    """Head and body of the answer to what gunicorn refused before any application saw it."""
    from service.api.problems import PROBLEM_MEDIA_TYPE, PROBLEM_TYPES  # with the application, after the fork

    kind = PROBLEM_TYPES["address-too-long" if isinstance(exc, errors.LimitRequestLine) else "bad-request"]
    request_id = os.urandom(16).hex()
    told = {
        "type": f"/problems/{kind.slug}",
        "title": kind.title,
        "status": kind.status,
        "detail": f"{exc}. {kind.advice}",
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
