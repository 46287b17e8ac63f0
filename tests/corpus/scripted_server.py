"""A web server on loopback that answers as it is told, well or badly, and remembers what it was asked."""

import re
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer. What is not whole breaks off, drips or never ends."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cut_after: int | None = None  # bytes of the body, then the connection is closed
    drip: float = 0.0  # seconds between two bytes
    silence: float = 0.0  # seconds before the first byte
    endless: bool = False  # the body again and again, in chunks
    ranges: bool = False  # whether a Range is honoured, if If-Range names this ETag or date
    length: int | None = None  # what Content-Length says instead of the truth; -1: nothing
    raw: bytes | None = None  # sent as it is, in place of everything


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in."""

    path: str
    headers: Mapping[str, str]  # names in lower case
    at: float  # time.monotonic()


@dataclass(slots=True)
class Server:
    """Each path has its replies in order; the last is given again and again. Unknown paths are 404."""

    origin: str
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)
    at_once: int = 0
    most_at_once: int = 0

    def says(self, path: str, *replies: Reply) -> str:
        """Set what a path answers; its address."""
        self.replies[path] = list(replies)
        return self.origin + path

    def paths(self) -> list[str]:
        """What was asked for, robots.txt left out."""
        return [each.path for each in self.asked if each.path != "/robots.txt"]

    def requests(self, path: str) -> list[Asked]:
        """The requests for one path, in order."""
        return [each for each in self.asked if each.path == path]

    def next_reply(self, path: str) -> Reply:
        replies = self.replies.get(path, [Reply(b"not here", 404)])
        return replies.pop(0) if len(replies) > 1 else replies[0]


@contextmanager
def scripted_server(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server that runs until the block is left; over https with a context that holds its certificate."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            with suppress(ConnectionError):  # who asked has gone
                super().handle()

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            server.asked.append(Asked(self.path, headers, time.monotonic()))
            server.at_once += 1
            server.most_at_once = max(server.most_at_once, server.at_once)
            try:
                with suppress(ConnectionError):
                    self._answer(server.next_reply(self.path), headers)
            finally:
                server.at_once -= 1

        def _answer(self, reply: Reply, asked: Mapping[str, str]) -> None:
            server.stop.wait(reply.silence)
            if reply.raw is not None:
                self._send(reply, reply.raw)
                self.close_connection = True
                return
            if _same(reply, asked):
                self._head(304, reply.headers)
                return
            body, status, extra = _part(reply, asked)
            length = len(body) if reply.length is None else reply.length
            framing = {"Transfer-Encoding": "chunked"} if reply.endless else {"Content-Length": str(length)}
            if length < 0:
                framing = {"Connection": "close"}
            self._head(status, {**reply.headers, **extra, **({} if reply.endless and length < 0 else framing)})
            self._send(reply, body)

        def _head(self, status: int, headers: Mapping[str, str]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def _send(self, reply: Reply, body: bytes) -> None:
            while reply.endless and not server.stop.is_set():
                self.wfile.write(b"%x\r\n%s\r\n" % (len(body), body))
            if reply.drip:
                for byte in body:
                    self.wfile.write(bytes([byte]))
                    if server.stop.wait(reply.drip):
                        break
                return
            self.wfile.write(body if reply.cut_after is None else body[: reply.cut_after])
            if reply.cut_after is not None or reply.length is not None:
                self.close_connection = True
                with suppress(OSError):
                    self.connection.shutdown(socket.SHUT_WR)

        def log_message(self, *_: Any) -> None:
            """Quiet: what was asked is in `asked`."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    if tls:
        listening.socket = tls.wrap_socket(listening.socket, server_side=True)
    server = Server(f"{'https' if tls else 'http'}://127.0.0.1:{listening.server_port}")
    thread = threading.Thread(target=lambda: listening.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stop.set()
        listening.shutdown()
        listening.server_close()


def _same(reply: Reply, asked: Mapping[str, str]) -> bool:
    """Whether the conditions of the request say that nothing is to be sent."""
    if reply.status != 200:
        return False
    if "if-none-match" in asked:
        return asked["if-none-match"] == reply.headers.get("ETag")
    return "if-modified-since" in asked and asked["if-modified-since"] == reply.headers.get("Last-Modified")


def _part(reply: Reply, asked: Mapping[str, str]) -> tuple[bytes, int, dict[str, str]]:
    """The body, status and headers, for the Range that was asked for where ranges are honoured."""
    wanted = re.fullmatch(r"bytes=(\d+)-", asked.get("range", ""))
    validators = (reply.headers.get("ETag"), reply.headers.get("Last-Modified"))
    if not (reply.ranges and wanted and asked.get("if-range") in validators):
        return reply.body, reply.status, {}
    first, total = int(wanted[1]), len(reply.body)
    return reply.body[first:], 206, {"Content-Range": f"bytes {first}-{total - 1}/{total}"}
