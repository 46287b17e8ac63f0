"""Addresses that a paper links to: the real ones, on the web."""

import re
from urllib.parse import parse_qs, urlsplit

LONGEST = 2_000  # characters; what is longer is data, not an address


def address_of(href: str) -> str | None:
    """The http(s) address, out of the wrapping that mail scanners put around it; None for any other link."""
    address = "".join(href.split())
    if len(address) > LONGEST or not re.match(r"https?://[^/]", address, re.IGNORECASE):
        return None
    try:
        parts = urlsplit(address)
        wrapped = parse_qs(parts.query).get("url", []) if "safelinks." in (parts.hostname or "") else []
    except ValueError:
        return None
    return (address_of(wrapped[0]) or address) if wrapped else address
