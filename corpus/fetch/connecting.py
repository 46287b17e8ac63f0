"""The one place that opens connections: looks a name up once, checks the number, connects to that number.

Proxies, cookies and stored passwords are not used: a proxy would connect for us, to an address that nobody checked.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import httpcore
import httpx

from corpus.fetch.addresses import Resolve, permitted, resolved
from corpus.fetch.certificates import trusted, unproven
from corpus.fetch.failing import NotDelivered, Passing


@dataclass(slots=True)
class Deadline:
    """When all asking for the present paper has to end."""

    at: float = float("inf")  # as time.monotonic() tells it

    def within(self, seconds: float | None) -> float:
        """As many seconds as are left, at most these. Raises NotDelivered when none are."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise NotDelivered("it took longer than a paper may take. What came is kept: run it again to go on.")
        return left if seconds is None else min(seconds, left)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: the body is still to be read, as it comes over the wire."""

    address: httpx.URL
    status: int
    headers: httpx.Headers
    body: Iterable[bytes]


class Connections:
    """Connections to public addresses, one at a time; close it, or use it as a context."""

    def __init__(self, *, user_agent: str, stall: float, loopback_allowed: bool, resolve: Resolve = resolved) -> None:
        """`stall` is the longest silence in seconds. Loopback is for tests, which run their server there."""
        self.deadline = Deadline()
        self._headers = {"User-Agent": user_agent, "Accept": "*/*"}
        self._timeouts = dict.fromkeys(("connect", "read", "write", "pool"), stall)
        self._pool = httpcore.ConnectionPool(
            ssl_context=trusted(),
            max_connections=1,
            network_backend=_CheckedBackend(self.deadline, loopback_allowed, resolve),
        )

    @contextmanager
    def answer(self, address: httpx.URL, headers: Mapping[str, str]) -> Iterator[Answer]:
        """Ask for an address, redirects not followed. Raises Refused, NotDelivered or Passing, also while reading."""
        target = httpcore.URL(
            scheme=address.raw_scheme, host=address.raw_host, port=address.port, target=address.raw_path
        )
        sent = list({**self._headers, **headers}.items())
        with (
            _network_failures(address),
            self._pool.stream("GET", target, headers=sent, extensions={"timeout": self._timeouts}) as response,
        ):
            yield Answer(address, response.status, httpx.Headers(response.headers), response.iter_stream())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.close()


class _CheckedBackend(httpcore.NetworkBackend):
    """Connects to what a name was found to be when it was checked: a second look-up could say otherwise."""

    def __init__(self, deadline: Deadline, loopback_allowed: bool, resolve: Resolve) -> None:
        self._deadline = deadline
        self._loopback_allowed = loopback_allowed
        self._resolve = resolve
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            numbers = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            # Not tried again: on a machine without a network, forty papers would each be waited for.
            raise NotDelivered(
                f"{host!r} could not be reached (its name is not known: {error}). Check the network and the address."
            ) from error
        failure: Exception = httpcore.ConnectError("its name has no address")
        for number in permitted(host, numbers, loopback_allowed=self._loopback_allowed):
            try:
                stream = self._plain.connect_tcp(
                    number, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure


class _TimedStream(httpcore.NetworkStream):
    """A stream that keeps the deadline too: a server that sends a byte now and then is never silent."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.within(timeout))
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


@contextmanager
def _network_failures(address: httpx.URL) -> Iterator[None]:
    """The library's failures as ours."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise Passing(f"{address.host!r} was too slow ({error or 'no answer'}). Try again later.", address) from error
    except httpcore.NetworkError as error:
        if said := unproven(address.host, error):
            raise NotDelivered(said) from error  # the same certificate would be shown again
        raise Passing(
            f"{address.host!r} could not be reached ({error or 'connection lost'}). Try again later.",
            address,
        ) from error
    except httpcore.ProtocolError as error:
        raise Passing(f"{address.host!r} broke off, or sent no HTTP ({error}). Try again later.", address) from error
