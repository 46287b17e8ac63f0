"""Which addresses may be asked: http(s) only, public only, judged by the number that is really connected to."""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from corpus.fetch.failing import Refused

if TYPE_CHECKING:
    import httpx

Resolve = Callable[[str, int], Sequence[str]]  # the IP addresses of a host, as text
IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


def resolved(host: str, port: int) -> tuple[str, ...]:
    """The IP addresses of a host, each once. Raises OSError where its name is not known."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(where[0]) for *_, where in found))


def permitted(host: str, numbers: Sequence[str], *, loopback_allowed: bool) -> tuple[str, ...]:
    """The same addresses. Raises Refused where one is not public: a page must not lead us into a private network."""
    for number in numbers:
        ip = ipaddress.ip_address(number)
        if not (is_public(ip) or (loopback_allowed and ip.is_loopback)):
            raise Refused(
                f"{host!r} is at {number}, which is not a public address. Correct the address in the catalogue."
            )
    return tuple(numbers)


def is_public(ip: IPAddress) -> bool:
    """Whether anybody may reach it: not private, loopback, link-local, multicast or reserved, nor a cover for one."""
    if isinstance(ip, ipaddress.IPv6Address):
        covered = ip.ipv4_mapped or ip.sixtofour or (ipaddress.IPv4Address(ip.packed[-4:]) if ip in NAT64 else None)
        if covered:
            return is_public(covered)
        if ip.is_site_local:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def parsed(text: str) -> "httpx.URL":
    """The address that a catalogue or a redirect gives. Raises Refused for one that is not to be asked."""
    import httpx

    try:
        address = httpx.URL(text)
    except httpx.InvalidURL as error:
        raise Refused(f"{text!r} is no address ({error}). Correct it in the catalogue.") from error
    if address.scheme not in ("http", "https") or not address.host:
        raise Refused(f"{text!r} is not an http or https address. Correct it in the catalogue.")
    if address.userinfo:
        raise Refused(f"an address at {address.host!r} carries a name or password; none are sent. Correct it.")
    return address.copy_with(fragment=None)


def next_address(address: "httpx.URL", location: str | None) -> "httpx.URL":
    """Where a redirect leads. Raises Refused for one that leads nowhere, or out of https."""
    import httpx

    if not location:
        raise Refused(f"{str(address)!r} redirects, but says not where to. Look for the paper's new address.")
    try:
        joined = str(address.join(location))
    except httpx.InvalidURL as error:
        raise Refused(f"{str(address)!r} redirects to {location!r}, which is no address.") from error
    following = parsed(joined)
    if address.scheme == "https" and following.scheme == "http":
        raise Refused(
            f"{str(address)!r} redirects from https to {str(following)!r}, which anybody on the way could change. "
            "Look for the paper's https address."
        )
    return following


def origin(address: "httpx.URL") -> str:
    """Scheme, host and port: what has one robots.txt."""
    return f"{address.scheme}://{address.netloc.decode('ascii')}"
