"""What a server sends that was asked for a stream and gives none: its whole reply at once, or a page for people."""

import json
from typing import Any

import httpx

PAGE = "text/html"
STREAM = b"data:"  # how each piece of a stream begins, whatever the server calls it


class WholeReply(Exception):
    """A reply that came in one piece."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class NoReply(Exception):
    """A page for people, or JSON that holds no reply."""


def client(*, seconds: float) -> httpx.Client:
    """A client that raises WholeReply or NoReply where what comes is no stream; so long may a server be silent."""
    return httpx.Client(timeout=seconds, follow_redirects=True, event_hooks={"response": [_look]})


def _look(response: httpx.Response) -> None:
    kind = response.headers.get("content-type", "")
    if response.status_code != httpx.codes.OK or not kind.startswith(("application/json", PAGE)):
        return
    body = response.read().strip()
    if body.startswith(STREAM):
        return
    if (text := _text_of(body)) is None:
        raise NoReply("a web page" if kind.startswith(PAGE) or body[:1] == b"<" else "JSON without a reply")
    raise WholeReply(text)


def _text_of(body: bytes) -> str | None:
    """The text of a chat completion, or of Anthropic's message; None where it is none, or an error is in its place."""
    try:
        reply: Any = json.loads(body)
        said = reply["content"][0] if reply.get("type") == "message" else reply["choices"][0]["message"]
        text = said["text"] if reply.get("type") == "message" else said["content"]
    except (ValueError, TypeError, AttributeError, KeyError, IndexError):
        return None
    return text if isinstance(text, str) else None
