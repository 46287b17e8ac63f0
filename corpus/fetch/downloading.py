"""A whole file, got in one piece or in several: asked for only if changed, gone on with where it broke off."""

import os
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from corpus.failures import HomeUnusable
from corpus.fetch.archive import Record
from corpus.fetch.asking import Visitor, raise_for_status
from corpus.fetch.connecting import Answer
from corpus.fetch.failing import Passing, Refused
from corpus.fetch.manners import persistently
from corpus.fetch.partial import Partial, Version

PIECE = 64 << 10  # bytes unpacked at a time
CONTENT_RANGE = re.compile(r"bytes (?P<first>\d+)-\d+/(?P<total>\d+|\*)")


@dataclass(frozen=True, slots=True)
class Download:
    """A file that has come whole, not yet looked at."""

    path: Path
    version: Version


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that what it sent before is still what it has."""


def download(
    visitor: Visitor, address: httpx.URL, partial: Partial, *, earlier: Record | None
) -> Download | NotModified:
    """Get what is at the address. Raises Refused, NotDelivered or Passing; what has come so far is kept for next time.

    `earlier` is the version that is held; nothing is sent again where the server says that it is the same.
    """
    return persistently(lambda: _attempt(visitor, address, partial, earlier), visitor.turns)


def _attempt(visitor: Visitor, address: httpx.URL, partial: Partial, earlier: Record | None) -> Download | NotModified:
    begun = partial.version()

    def headers_for(asked: httpx.URL) -> Mapping[str, str]:
        return {**_identity(), **_if_changed(asked, earlier), **_range(asked, begun, partial.size)}

    with visitor.page(address, headers_for) as answer:
        if answer.status == 304 and earlier and str(answer.address) == earlier.final_url:
            partial.discard()
            return NotModified()
        version = _version(answer, partial, begun)
        largest = visitor.turns.patience.largest
        try:
            _receive(answer, partial, largest)
        except OSError as error:
            raise HomeUnusable(
                f"{str(partial.content)!r} cannot be written: {error.strerror or error}. "
                "Free some space or mend its permissions."
            ) from error
        if version.total is not None and partial.size != version.total:
            partial.discard()
            raise Passing(f"{str(address)!r} came in another length than announced. Run it again.", answer.address)
    return Download(_unpacked(partial, version, largest, answer.address), version)


def _identity() -> Mapping[str, str]:
    # Unpacked, so that lengths and ranges are those of the file that is kept.
    return {"Accept-Encoding": "identity"}


def _if_changed(asked: httpx.URL, earlier: Record | None) -> Mapping[str, str]:
    if earlier is None or str(asked) != earlier.final_url:
        return {}
    conditions = {"If-None-Match": earlier.etag, "If-Modified-Since": earlier.last_modified}
    return {name: value for name, value in conditions.items() if value}


def _range(asked: httpx.URL, begun: Version | None, size: int) -> Mapping[str, str]:
    if begun is None or begun.condition is None or str(asked) != begun.final_url:
        return {}
    return {"Range": f"bytes={size}-", "If-Range": begun.condition}


def _version(answer: Answer, partial: Partial, begun: Version | None) -> Version:
    """What the body belongs to; the partial file is as long as the body's beginning asks for."""
    if answer.status == 206:
        return _going_on(answer, partial, begun)
    if answer.status == 416:
        partial.discard()
        raise Passing(f"{str(answer.address)!r} cannot go on where it broke off. Run it again.", answer.address)
    if answer.status != 200:
        raise_for_status(answer)
    version = _announced(answer)
    if version.encoding not in (None, "gzip"):
        raise Refused(
            f"{str(answer.address)!r} came packed as {version.encoding!r}, which was not asked for. "
            "Open it in a browser, save it and add the file."
        )
    partial.begin(version)
    return version


def _going_on(answer: Answer, partial: Partial, begun: Version | None) -> Version:
    found = CONTENT_RANGE.fullmatch(answer.headers.get("content-range", "").strip())
    same = begun is not None and answer.headers.get("etag", begun.etag) == begun.etag
    if begun is None or not same or found is None or int(found["first"]) != partial.size:
        partial.discard()
        raise Passing(f"{str(answer.address)!r} sent another part than asked for. Run it again.", answer.address)
    total = None if found["total"] == "*" else int(found["total"])
    if begun.total is not None and total is not None and begun.total != total:
        partial.discard()
        raise Passing(f"{str(answer.address)!r} changed while it was fetched. Run it again.", answer.address)
    return begun


def _announced(answer: Answer) -> Version:
    headers = answer.headers
    length = headers.get("content-length", "")
    encoding = headers.get("content-encoding", "identity").strip().lower().removeprefix("x-")
    return Version(
        final_url=str(answer.address),
        content_type=headers.get("content-type"),
        encoding=None if encoding in ("", "identity") else encoding,
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        total=int(length) if length.isdecimal() else None,
    )


def _receive(answer: Answer, partial: Partial, largest: int) -> None:
    announced = answer.headers.get("content-length", "")
    _refuse_large(answer.address, partial, partial.size + int(announced or 0) if announced.isdecimal() else 0, largest)
    with partial.content.open("ab") as file:
        size = file.tell()
        for chunk in answer.body:
            size += len(chunk)
            _refuse_large(answer.address, partial, size, largest)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def _refuse_large(address: httpx.URL, partial: Partial, size: int, largest: int) -> None:
    if size > largest:
        partial.discard()
        raise Refused(
            f"{str(address)!r} is larger than the {largest >> 20} MB that are fetched. "
            "Open it in a browser, save it and add the file."
        )


def _unpacked(partial: Partial, version: Version, largest: int, address: httpx.URL) -> Path:
    """The file itself, where it was packed for the way. Raises Passing where it is cut off or damaged."""
    if version.encoding is None:
        return partial.content
    path = partial.content.with_name(".unpacked")
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    size = 0
    try:
        with partial.content.open("rb") as packed, path.open("wb") as file:
            while piece := unpacking.unconsumed_tail or packed.read(PIECE):
                unpacked = unpacking.decompress(piece, PIECE)
                size += len(unpacked)
                _refuse_large(address, partial, size, largest)
                file.write(unpacked)
        if not unpacking.eof:
            raise zlib.error("it is cut off")
    except (zlib.error, Refused) as error:
        path.unlink(missing_ok=True)
        partial.discard()
        if isinstance(error, Refused):
            raise
        raise Passing(f"{str(address)!r} cannot be unpacked: {error}. Run it again.", address) from error
    return path
