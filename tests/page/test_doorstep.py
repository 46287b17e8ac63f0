"""The page that answers from the first moment, and the hand-over of its socket."""

import socket
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from page.doorstep import Doorstep, PortUnusable, address_of, listen, waiting_page


def fetch(address: str, path: str = "/") -> tuple[int, str, bool]:
    """Status, text and whether the doorstep answered."""
    with urllib.request.urlopen(address + path, timeout=10) as answer:
        return answer.status, answer.read().decode(), answer.headers.get("X-Doorstep") == "yes"


def test_every_address_gets_the_waiting_page_with_what_is_going_on() -> None:
    with listen("127.0.0.1", 0) as listener, Doorstep(listener, lambda: "Reading: 3 of 8 papers"):
        status, text, doorstep = fetch(address_of(listener), "/anything?x=1")
    assert (status, text, doorstep) == (200, waiting_page("Reading: 3 of 8 papers"), True)
    assert '<p role="status" id="progress">Reading: 3 of 8 papers</p>' in text
    assert '<html lang="en">' in text


def test_the_changing_line_can_be_had_alone() -> None:
    steps = iter(["Reading", "Indexing"])
    with listen("127.0.0.1", 0) as listener, Doorstep(listener, lambda: next(steps)):
        assert [fetch(address_of(listener), "/progress")[1] for _ in range(2)] == ["Reading", "Indexing"]


def test_what_is_going_on_is_text_not_html() -> None:
    assert "<img" not in waiting_page("<img src=x>{0}{progress}")
    assert "&lt;img src=x&gt;{0}{progress}" in waiting_page("<img src=x>{0}{progress}")


def test_the_waiting_page_needs_nothing_from_any_other_address() -> None:
    page = waiting_page("")
    assert "http:" not in page
    assert "https:" not in page


def test_who_connects_during_the_hand_over_is_answered_by_the_next_server() -> None:
    with listen("127.0.0.1", 0) as listener:
        with Doorstep(listener, lambda: "Reading"):
            assert fetch(address_of(listener))[2]
        answers: list[tuple[int, str, bool]] = []
        early = threading.Thread(target=lambda: answers.append(fetch(address_of(listener))))
        early.start()
        next_server = HTTPServer(listener.getsockname(), Greeting, bind_and_activate=False)
        next_server.socket.close()
        next_server.socket = listener
        next_server.handle_request()
        early.join()
    assert answers == [(200, "The page", False)]


class Greeting(BaseHTTPRequestHandler):
    """What serves after the doorstep."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"The page")

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def test_a_port_in_use_is_refused_with_the_next_step() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(PortUnusable, match=f"^port {port} is in use. Choose another with --port"):
            listen("127.0.0.1", port)


def test_an_address_that_is_not_ours_is_refused() -> None:
    with pytest.raises(PortUnusable, match="Choose another"):
        listen("203.0.113.1", 0)


def test_an_address_reads_like_one_of_a_browser() -> None:
    with listen("127.0.0.1", 0) as listener:
        assert address_of(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}"
    if socket.has_ipv6:
        try:
            with listen("::1", 0) as listener:
                assert address_of(listener) == f"http://[::1]:{listener.getsockname()[1]}"
        except PortUnusable:
            pytest.skip("no IPv6 here")
