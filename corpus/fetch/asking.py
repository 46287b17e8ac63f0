"""A page asked for as a visitor: in turn, with robots.txt's leave, along redirects that are checked anew."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from urllib.robotparser import RobotFileParser

import httpx

from corpus.fetch.addresses import next_address, origin
from corpus.fetch.connecting import Answer, Connections
from corpus.fetch.failing import NotDelivered, Passing, Refused
from corpus.fetch.manners import Turns, persistently, retry_after

NAME = "scrutiny-assistant"
REDIRECTS = (301, 302, 303, 307, 308)
MAY_PASS = (408, 425, 429, 500, 502, 503, 504)
ROBOTS_BYTES = 500 << 10  # RFC 9309, 2.5: no more has to be read
NEXT_STEPS = {
    401: "It asks for a password: ask its publisher for the paper.",
    403: "It is not given to programs: open it in a browser, save it and add the file.",
    404: "Look for the paper on the publisher's site and correct the address in the catalogue.",
    410: "It has been taken down: ask its publisher for the paper.",
}


def user_agent() -> str:
    """What the tool calls itself: its name, its version, and where to read about it."""
    try:
        number = version(NAME)
    except PackageNotFoundError:  # run from a folder that was never installed
        number = "0"
    return f"{NAME}/{number} (one request at a time, for papers on police scrutiny; see README.md of {NAME})"


@dataclass(slots=True)
class Visitor:
    """Asks for pages, and remembers what each host's robots.txt allows."""

    connections: Connections
    turns: Turns
    _rules: dict[str, RobotFileParser | NotDelivered] = field(default_factory=dict)

    @contextmanager
    def page(self, address: httpx.URL, headers_for: Callable[[httpx.URL], Mapping[str, str]]) -> Iterator[Answer]:
        """The answer at the end of the redirects, whatever its status; each address gets headers of its own.

        Raises Refused, NotDelivered or Passing.
        """
        with self._followed(address, headers_for, before=self._ask_leave) as answer:
            yield answer

    @contextmanager
    def _followed(
        self,
        address: httpx.URL,
        headers_for: Callable[[httpx.URL], Mapping[str, str]],
        *,
        before: Callable[[httpx.URL], None],
    ) -> Iterator[Answer]:
        limit = self.turns.patience.redirects
        for _ in range(limit + 1):
            before(address)
            self.turns.await_turn(address)
            try:
                with self.connections.answer(address, headers_for(address)) as answer:
                    if answer.status not in REDIRECTS:
                        yield answer
                        return
                    _start_of(answer)  # read to its end, the connection serves for what follows
                    following = next_address(address, answer.headers.get("location"))
            finally:
                self.turns.asked(address)
            address = following
        raise Refused(f"{str(address)!r} is still a redirect after {limit}. Look for the paper's new address.")

    def _ask_leave(self, address: httpx.URL) -> None:
        where = origin(address)
        if where not in self._rules:
            try:
                self._rules[where] = persistently(lambda: self._read_rules(address), self.turns)
            except Refused as failure:
                raise Refused(f"robots.txt of {address.host!r} cannot be read: {failure}") from failure
            except NotDelivered as failure:
                # Remembered: the host's other papers need not knock on the same door.
                self._rules[where] = NotDelivered(
                    f"robots.txt of {address.host!r} cannot be had now, so nothing is fetched there: {failure}"
                )
        rules = self._rules[where]
        if isinstance(rules, NotDelivered):
            raise rules
        if not rules.can_fetch(NAME, str(address)):
            raise Refused(
                f"robots.txt of {address.host!r} asks programs not to fetch {address.raw_path.decode('ascii')!r}. "
                "Open it in a browser, save it and add the file."
            )

    def _read_rules(self, address: httpx.URL) -> RobotFileParser:
        robots = address.copy_with(raw_path=b"/robots.txt")
        with self._followed(robots, lambda _: {"Accept-Encoding": "identity"}, before=lambda _: None) as answer:
            text = _start_of(answer)
            # 4xx: there are no rules (RFC 9309, 2.3.1.3); but "too many requests" says something else.
            if answer.status >= 500 or answer.status in MAY_PASS:
                raise_for_status(answer)
        rules = RobotFileParser()
        rules.parse(text.splitlines() if answer.status == 200 else [])
        self.turns.slow_down(address, float(rules.crawl_delay(NAME) or 0))
        return rules


def raise_for_status(answer: Answer) -> None:
    """Raises NotDelivered, or Passing where the status may pass, for an answer that is neither content nor 304."""
    said = f"{str(answer.address)!r} answered {answer.status}"
    if answer.status in MAY_PASS:
        wait = retry_after(answer.headers.get("retry-after"))
        asks = f" and asks to wait {wait:.0f} s" if wait else ""
        raise Passing(f"{said}{asks}. Run it again later.", answer.address, wait=wait)
    raise NotDelivered(f"{said}. {NEXT_STEPS.get(answer.status, 'Check the address in a browser.')}")


def _start_of(answer: Answer) -> str:
    content = bytearray()
    for chunk in answer.body:
        content += chunk
        if len(content) >= ROBOTS_BYTES:
            break
    return bytes(content[:ROBOTS_BYTES]).decode("utf-8-sig", "replace")
