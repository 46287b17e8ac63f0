"""A wire to a Chroma server on this machine that is cut at one write: before, in the middle of or after it."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal

# How much of the write the server has: nothing, half of the bytes, or all, with nobody told that it has. "Between"
# two writes the wire holds: the server has the one before, and gets this one afterwards.
Moment = Literal["not begun", "half-way", "done, not told", "between"]
KEPT = ("content-type", "accept")


@contextmanager
def cutting_wire(port: int, *, at_write: int, moment: Moment, cut: Callable[[], None]) -> Iterator[str]:
    """The address of a wire to the server at this port; `cut` is called once, at so manieth a batch of vectors."""
    seen = [0]

    class Wire(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def forward(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            if self.path.endswith("/add"):
                seen[0] += 1
                if seen[0] == at_write and moment == "between":
                    cut()
                elif seen[0] == at_write:
                    return self.cut_at(body)
            try:
                self.pass_on(self.ask(body))
            except (OSError, HTTPException):  # the server is away: so is the wire
                self.hang_up()

        def ask(self, body: bytes) -> tuple[int, bytes]:
            connection = HTTPConnection("127.0.0.1", port)
            head = {name: self.headers[name] for name in KEPT if name in self.headers}
            connection.request(self.command, self.path, body, head)
            answer = connection.getresponse()
            return answer.status, answer.read()

        def pass_on(self, answer: tuple[int, bytes]) -> None:
            status, content = answer
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def cut_at(self, body: bytes) -> None:
            if moment == "half-way":
                half = socket.create_connection(("127.0.0.1", port))
                head = f"POST {self.path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n"
                half.sendall(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body[: len(body) // 2])
            elif moment == "done, not told":
                assert self.ask(body)[0] < 300
            cut()
            self.hang_up()

        def hang_up(self) -> None:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)

        def log_message(self, format: str, *args: object) -> None:
            pass

    for method in ("GET", "POST", "PUT", "DELETE"):
        setattr(Wire, f"do_{method}", Wire.forward)

    with ThreadingHTTPServer(("127.0.0.1", 0), Wire) as wire:
        wire.daemon_threads = True
        threading.Thread(target=wire.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{wire.server_port}"
        finally:
            wire.shutdown()
