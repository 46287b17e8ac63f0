"""Manners: how long is waited between requests to a host, how often is tried again, and when it is enough."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from corpus.fetch.addresses import origin
from corpus.fetch.failing import NotDelivered, Passing

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits in seconds, and limits; each is for one paper unless it says otherwise."""

    between: float = 3.0  # from one request to a host to the next: no faster than a person turning pages
    longest_between: float = 30.0  # of a crawl-delay; with more, forty papers would take a working day
    attempts: int = 3  # in all; what three cannot get is better tried on another day
    backoff: float = 5.0  # before the second attempt, doubled for each after
    longest_rest: float = 120.0  # of a Retry-After; who asks for more is left alone until the next run
    stall: float = 30.0  # silence
    seconds: float = 900.0  # all attempts and waits: a large pack over a slow line takes some minutes
    largest: int = 200 << 20  # bytes; the largest agenda packs have some tens of megabytes
    redirects: int = 5  # as RFC 9309 asks for robots.txt; a page that is further away is lost


@dataclass(slots=True)
class Turns:
    """When each host may be asked again."""

    patience: Patience
    _between: dict[str, float] = field(default_factory=dict)
    _not_before: dict[str, float] = field(default_factory=dict)  # as time.monotonic() tells it

    def await_turn(self, address: "httpx.URL") -> None:
        """Wait until the host may be asked. Raises NotDelivered where that is too long."""
        where = origin(address)
        pause = self._not_before.get(where, 0.0) - time.monotonic()
        if pause > max(self.patience.longest_rest, self.patience.longest_between):
            raise NotDelivered(f"{address.host!r} asks to be left alone for {pause:.0f} s. Run it again after that.")
        time.sleep(max(pause, 0.0))

    def asked(self, address: "httpx.URL") -> None:
        """Note that a host was asked just now."""
        where = origin(address)
        self._rest_until(where, time.monotonic() + self._between.get(where, self.patience.between))

    def leave_alone(self, address: "httpx.URL", seconds: float) -> None:
        """Do not ask the host for so long."""
        self._rest_until(origin(address), time.monotonic() + seconds)

    def slow_down(self, address: "httpx.URL", crawl_delay: float) -> None:
        """Wait as long between requests as the host's robots.txt asks, within reason; never shorter than usual."""
        wanted = min(crawl_delay, self.patience.longest_between)
        self._between[origin(address)] = max(wanted, self.patience.between)
        self.asked(address)

    def _rest_until(self, where: str, moment: float) -> None:
        self._not_before[where] = max(moment, self._not_before.get(where, 0.0))


def persistently(attempt: Callable[[], T], turns: Turns) -> T:
    """What the attempt returns, tried again where its failure may pass, after a longer wait each time."""
    patience = turns.patience
    for tried in count(1):
        try:
            return attempt()
        except Passing as failure:
            wait = patience.backoff * 2 ** (tried - 1) if failure.wait is None else failure.wait
            turns.leave_alone(failure.address, wait)
            if tried == patience.attempts or wait > patience.longest_rest:
                raise
    raise AssertionError("unreachable")


def retry_after(value: str | None) -> float | None:
    """Seconds that a Retry-After header asks for, None where it asks for nothing that can be read."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max((moment - datetime.now(UTC)).total_seconds(), 0.0)
