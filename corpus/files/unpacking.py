"""Zip packs: their files one at a time, each with the way to it; what must not be unpacked is refused by name."""

import contextlib
import os
import shutil
import stat
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from uuid import uuid4

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A file to read; in a pack, where it was unpacked to, or why it was not."""

    shown: str  # "pack.zip/inner/name.docx"
    path: Path | None
    refusal: str | None = None

    def __post_init__(self) -> None:
        if (self.path is None) == (self.refusal is None):
            raise ValueError(f"{self.shown!r} is either there or refused")


@dataclass(frozen=True, slots=True)
class PackLimits:
    """What a pack may unpack to. The largest packs of papers seen have some hundred files and 300 MB."""

    members: int = 5_000
    megabytes: int = 2_000  # of all members together
    member_megabytes: int = 500
    ratio: int = (
        200  # unpacked to packed size of a member over a megabyte; text packs to a tenth, a bomb to a thousandth
    )
    depth: int = 3  # packs in packs


@dataclass(slots=True)
class _Left:
    """What may still be unpacked. Counts down."""

    members: int
    bytes: int
    limits: PackLimits = field(default_factory=PackLimits)


class _Refused(Exception):
    """A member that is not unpacked; the message is the reason."""


def unpacked(pack: Path, *, into: Path, limits: PackLimits | None = None) -> Iterator[Unpacked]:
    """The files of a zip pack, in the packs within it too, in the pack's order.

    Each is in a folder of its own below `into`, and deleted when the next is asked for. Files that a system leaves
    (hidden ones, "__MACOSX") are passed over.
    """
    limits = limits or PackLimits()
    left = _Left(limits.members, limits.megabytes << 20, limits)
    yield from _members(pack, str(pack), into, left, depth=1)


def _members(pack: Path, shown: str, into: Path, left: _Left, *, depth: int) -> Iterator[Unpacked]:
    try:
        archive = zipfile.ZipFile(pack)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield Unpacked(shown, None, f"{pack.name!r} is no zip pack, cut off or damaged ({error}). Fetch it again.")
        return
    with archive:
        yielded = False
        for member in archive.infolist():
            name = _name(member)
            if name.endswith("/") or _passed_over(name):
                continue
            yielded = True
            left.members -= 1
            if left.members < 0:
                yield Unpacked(shown, None, f"{pack.name!r} holds more than {left.limits.members} files. Split it.")
                return
            yield from _member(archive, member, f"{shown}/{name}", into, left, depth=depth)
    if not yielded:
        yield Unpacked(shown, None, f"{pack.name!r} holds no files. Check that it is the right pack.")


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, shown: str, into: Path, left: _Left, *, depth: int
) -> Iterator[Unpacked]:
    name = PurePosixPath(_name(member)).name
    folder = into / uuid4().hex
    try:
        _refuse_unsafe(member)
        folder.mkdir()
        path = folder / _writable(name)
        _extract(archive, member, path, left)
        if path.suffix.lower() != ".zip":
            yield Unpacked(shown, path)
        elif depth >= left.limits.depth:
            raise _Refused(f"is a pack more than {depth} deep in packs. Unpack it and add the folder.")
        else:
            yield from _members(path, shown, into, left, depth=depth + 1)
    except _Refused as refused:
        yield Unpacked(shown, None, f"{name!r} {refused}")
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError, EOFError) as error:
        yield Unpacked(shown, None, f"{name!r} cannot be unpacked ({error}). Unpack it by hand and add the folder.")
    except Exception as error:  # zlib.error, lzma.LZMAError: each compression has its own
        if type(error).__module__ not in ("zlib", "_lzma", "lzma"):
            raise
        yield Unpacked(shown, None, f"{name!r} is damaged in its pack ({error}). Fetch the pack again.")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_unsafe(member: zipfile.ZipInfo) -> None:
    name = _name(member)
    if name.startswith("/") or name[1:2] == ":" or ".." in PurePosixPath(name).parts:
        raise _Refused("would be written outside its folder. Ask for a clean pack.")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise _Refused("is a link, not a file. Ask for the file itself.")
    if member.flag_bits & 0x1:
        raise _Refused("is encrypted with a password. Unpack it by hand and add the folder.")


def _extract(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path, left: _Left) -> None:
    """Unpack in steps and count: what the pack says of its sizes may be a lie."""
    size = 0
    most = min(left.limits.member_megabytes << 20, left.bytes)
    with archive.open(member) as packed, path.open("wb") as file:
        while chunk := packed.read(CHUNK):
            size += len(chunk)
            if size > most:
                raise _Refused(f"unpacks to more than {most >> 20} MB. Unpack it by hand and add what you need.")
            if size > CHUNK and size > left.limits.ratio * max(member.compress_size, 1):
                raise _Refused("unpacks to more than a paper could: it looks like a zip bomb. Do not open it.")
            file.write(chunk)
    left.bytes -= size


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name; one in an old encoding that is really UTF-8 is read as such."""
    name = member.filename.replace("\\", "/")
    if not member.flag_bits & 0x800:
        with contextlib.suppress(UnicodeEncodeError, UnicodeDecodeError):
            name = name.encode("cp437").decode("utf-8")
    return unicodedata.normalize("NFC", name)


def _writable(name: str) -> str:
    """A name that this system takes: its end is kept, for the suffix tells the reader."""
    plain = "".join("_" if ord(each) < 32 or each in '<>:"|?*' else each for each in name) or "file"
    while len(os.fsencode(plain)) > 200:
        plain = plain[len(plain) // 4 :]
    return plain


def _passed_over(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or any(part.startswith((".", "~$")) and part != ".." for part in parts[-1:])
