"""A client that costs little: raw bytes over kept-alive connections, one request on each at a time."""

import socket


def send_requests(port: int, request: bytes, status: int, requests: int, connections: int = 2) -> int:
    """Send the request so many times, over so many connections at once; returns the bytes of the last body.

    Raises:
        RuntimeError: an answer has another status than this.
    """
    expected = b"HTTP/1.1 %d " % status
    sockets = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(connections)]
    length = 0
    try:
        for connection in sockets:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(requests // connections):
            for connection in sockets:
                connection.sendall(request)
            for connection in sockets:
                length = _read_answer(connection, expected, status)
    finally:
        for connection in sockets:
            connection.close()
    return length


def get(path: str, *headers: str) -> bytes:
    """The bytes of a GET request."""
    return "\r\n".join([f"GET {path} HTTP/1.1", "Host: 127.0.0.1", "Accept: */*", *headers, "", ""]).encode()


def _read_answer(connection: socket.socket, expected: bytes, status: int) -> int:
    received = connection.recv(1 << 18)
    while (end := received.find(b"\r\n\r\n")) < 0:
        received += _more(connection)
    if not received.startswith(expected):
        raise RuntimeError(f"wanted {status}, got {received[:200]!r}")
    length = 0 if status == 304 else _content_length(received[:end].lower())
    missing = end + 4 + length - len(received)
    while missing > 0:
        missing -= len(_more(connection))
    return length


def _content_length(head: bytes) -> int:
    return int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])


def _more(connection: socket.socket) -> bytes:
    received = connection.recv(1 << 18)
    if not received:
        raise RuntimeError("the server closed the connection")
    return received
