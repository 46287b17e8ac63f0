"""A server on loopback that answers as it is told, well, late, cut off, or not at all: in the protocol it is asked in,
OpenAI's, which Azure has too, or Anthropic's."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer on the wire."""

    text: str = ""  # streamed word by word
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None  # sent as it is, in place of a stream
    silence: float = 0.0  # seconds before the first byte
    drip: float = 0.0  # seconds between two words
    ends: bool = True  # whether the stream says that it is over
    reason: str = "stop"  # why it is over, in OpenAI's words
    fault: str = ""  # an error within Anthropic's stream, after the text: its type


@dataclass(slots=True)
class ModelServer:
    """Its replies in turn, the last again and again; and what it was asked."""

    address: str
    replies: list[Reply]
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    stop: Event = field(default_factory=Event)


def refusal(status: int, message: str, **headers: str) -> Reply:
    """An error in the protocol's form."""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Reply(status=status, headers=named, body=json.dumps({"error": {"message": message}}).encode())


@contextmanager
def model_server(*replies: Reply) -> Iterator[ModelServer]:
    """A server that runs until the block is left."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            server.asked.append({"path": self.path, **json.loads(content)})
            server.keys.append(self.headers["Authorization"] or self.headers["api-key"] or self.headers["x-api-key"])
            reply = server.replies.pop(0) if len(server.replies) > 1 else server.replies[0]
            server.stop.wait(reply.silence)
            with suppress(OSError):  # who asked has gone
                self.give(reply)

        def give(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            streamed = reply.body is None
            self.send_header("Content-Type", "text/event-stream" if streamed else "application/json")
            self.end_headers()
            self.wfile.write(reply.body or b"")
            if streamed and self.path.endswith("/messages"):
                self.give_events(reply)
                return
            if streamed and "/deployments/" in self.path:  # Azure begins with what its filter found, and no choice
                self.chunk([])
            for place, word in enumerate(reply.text.split(" ") if streamed else ()):
                self.piece({"content": word if place == 0 else f" {word}"}, None)
                server.stop.wait(reply.drip)
            if streamed and reply.ends:
                self.piece({}, reply.reason)
                self.wfile.write(b"data: [DONE]\n\n")

        def piece(self, delta: dict[str, str], reason: str | None) -> None:
            self.chunk([{"index": 0, "delta": delta, "finish_reason": reason}])

        def chunk(self, choices: list[dict[str, Any]]) -> None:
            chunk = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": choices}
            self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
            self.wfile.flush()

        def give_events(self, reply: Reply) -> None:
            """Anthropic's stream: named events around the words, and a ping among them."""
            begun = {"id": "1", "type": "message", "role": "assistant", "model": "m", "content": []}
            used = {"input_tokens": 1, "output_tokens": 1}
            self.event("message_start", message={**begun, "stop_reason": None, "stop_sequence": None, "usage": used})
            self.event("content_block_start", index=0, content_block={"type": "text", "text": ""})
            self.event("ping")
            for place, word in enumerate(reply.text.split(" ")):
                text = word if place == 0 else f" {word}"
                self.event("content_block_delta", index=0, delta={"type": "text_delta", "text": text})
                server.stop.wait(reply.drip)
            if reply.fault:
                self.event("error", error={"type": reply.fault, "message": "said by the server"})
            elif reply.ends:
                stopped = {"stop": "end_turn", "length": "max_tokens"}[reply.reason]
                self.event("content_block_stop", index=0)
                self.event("message_delta", delta={"stop_reason": stopped, "stop_sequence": None}, usage=used)
                self.event("message_stop")

        def event(self, name: str, **data: Any) -> None:
            self.wfile.write(f"event: {name}\ndata: {json.dumps({'type': name, **data})}\n\n".encode())
            self.wfile.flush()

        def log_message(self, *_: Any) -> None:
            """Quiet: what was asked is in `asked`."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server = ModelServer(f"http://127.0.0.1:{listening.server_port}/v1", list(replies))
    Thread(target=lambda: listening.serve_forever(poll_interval=0.02), daemon=True).start()
    try:
        yield server
    finally:
        server.stop.set()
        listening.shutdown()
        listening.server_close()
