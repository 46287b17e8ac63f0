"""Why an original was not fetched: our own rule, the server's answer, or something that may pass."""

from typing import TYPE_CHECKING

from corpus.failures import ScrutinyError

if TYPE_CHECKING:
    import httpx


class Refused(ScrutinyError):
    """A rule of ours forbids it: the address, robots.txt, or what came is not the paper."""


class NotDelivered(ScrutinyError):
    """The server or the network did not give it, and asking again at once would not help."""


class Passing(NotDelivered):
    """It was not given this time. Trying again may help."""

    def __init__(self, message: str, address: "httpx.URL", *, wait: float | None = None) -> None:
        super().__init__(message)
        self.address = address  # who failed; after redirects not always who was asked
        self.wait = wait  # seconds that the server asked for
