"""Answers HTTP from the first moment, while what is heavy is still being imported.

The listening socket outlives the doorstep: whoever serves the real page goes on with the same one, so that
no request is ever refused in between.
"""

import errno
import os
import socket
import threading
from collections.abc import Callable
from html import escape
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address
from socketserver import ThreadingMixIn

from corpus import ScrutinyError

BACKLOG = 128

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Getting ready - Scrutiny assistant</title>
<noscript><meta http-equiv="refresh" content="2"></noscript>
<style>
body {{ font: 1.125rem/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c }}
body {{ margin: 0 auto; max-width: 40rem; padding: 2rem 1rem }}
h1 {{ font-size: 1.75rem; border-bottom: 4px solid #1d5f99; padding-bottom: .5rem }}
</style>
</head>
<body>
<main>
<h1>Scrutiny assistant</h1>
<p>Getting ready. This page opens by itself in a few seconds.</p>
<p role="status" id="progress">{progress}</p>
</main>
<script>
setInterval(async () => {{
  try {{
    const answer = await fetch("/progress", {{ cache: "no-store" }});
    if (!answer.ok || answer.headers.get("x-doorstep") === null) return location.reload();
    const now = await answer.text();
    const line = document.getElementById("progress");
    if (line.textContent !== now) line.textContent = now;
  }} catch (between) {{}}
}}, 700);
</script>
</body>
</html>
"""


class PortUnusable(ScrutinyError):
    """The port cannot be listened on; the message says why and what to do next."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on this port, or on any free one for 0. Raises PortUnusable."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # on Windows it would let two servers share one port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise PortUnusable(_reason(host, port, error)) from error
    return listener


def address_of(listener: socket.socket) -> str:
    """Where a browser finds it: http://127.0.0.1:7860."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def for_this_machine_only(listener: socket.socket) -> bool:
    """Whether nobody at another machine can connect by themselves.

    What connects on this machine may do so for others: through a reverse proxy or a tunnel such as `ssh -L`,
    everybody whom that lets in counts as sitting at this machine, and may take papers out.
    """
    return ip_address(listener.getsockname()[0].partition("%")[0]).is_loopback


def waiting_page(progress: str) -> str:
    """The page shown until the real one is there; it needs nothing from any other address."""
    return PAGE.format(progress=escape(progress))


class _Server(ThreadingMixIn, HTTPServer):
    """An HTTP server on a socket that somebody else owns."""

    daemon_threads = True

    def __init__(self, listener: socket.socket, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(listener.getsockname(), handler, bind_and_activate=False)
        self.socket.close()
        self.socket = listener


class Doorstep:
    """Serves the waiting page on a listening socket until it is told to leave."""

    def __init__(self, listener: socket.socket, progress: Callable[[], str]) -> None:
        self._server = _Server(listener, _handler(progress))
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True, name="doorstep"
        )

    def __enter__(self) -> "Doorstep":
        self._thread.start()
        return self

    def __exit__(self, *failure: object) -> None:
        """Stop answering; the socket stays open, and who connects now waits for the next server."""
        self._server.shutdown()
        self._thread.join()


def _handler(progress: Callable[[], str]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Every address gets the waiting page; /progress gets its one changing line."""

        timeout = 5

        def do_GET(self) -> None:
            self._answer()

        def do_HEAD(self) -> None:
            self._answer()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the terminal is for people."""

        def _answer(self) -> None:
            plain = self.path == "/progress"
            body = (progress() if plain else waiting_page(progress())).encode()
            self.send_response(200)
            self.send_header("Content-Type", f"text/{'plain' if plain else 'html'}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Doorstep", "yes")
            self.send_header("Connection", "close")
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

    return Handler


def _reason(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} is in use. Choose another with --port, or --port 0 for any that is free."
    if error.errno == errno.EACCES:
        return f"port {port} needs more rights than you have. Choose one above 1023 with --port."
    return f"port {port} of {host!r} cannot be used: {error.strerror or error}. Choose another with --port."
