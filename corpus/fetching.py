"""The story of an original: address -> download -> verified -> archive -> paper. The only part that uses the network.

Run it as `python -m corpus fetch [ID...]`.
"""

import json
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from corpus.adding import Added, add_papers
from corpus.catalogue import Original, load_originals
from corpus.failures import HomeUnusable, UnreadablePaper
from corpus.fetch.addresses import Resolve, parsed, resolved
from corpus.fetch.archive import Record, archive_folder, keep, latest
from corpus.fetch.failing import NotDelivered, Refused
from corpus.fetch.manners import Patience, Turns
from corpus.fetch.partial import Partial
from corpus.files.reading_apart import Limits, read_apart
from corpus.home import Home
from corpus.papers import Source

if TYPE_CHECKING:
    from corpus.fetch.asking import Visitor
    from corpus.fetch.downloading import Download

FetchOutcome = Literal["fetched", "unchanged", "changed", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one original."""

    id: str
    url: str | None  # None for an id that the catalogue lacks
    outcome: FetchOutcome
    message: str = ""
    source: Source | None = None  # the paper it is held as
    archived: Path | None = None  # its newest version in the archive

    def __post_init__(self) -> None:
        if not self.done and not self.message:
            raise ValueError(f"{self.id}: a reason is missing")

    @property
    def done(self) -> bool:
        """Whether the paper is held as its publisher has it now."""
        return self.outcome in ("fetched", "unchanged", "changed")


def fetch_originals(
    home: Home,
    ids: Sequence[str] = (),
    *,
    originals: Sequence[Original] | None = None,
    patience: Patience | None = None,
    limits: Limits | None = None,
    loopback_allowed: bool = False,
    resolve: Resolve = resolved,
    on_original: Callable[[Fetched], None] = lambda fetched: None,
) -> tuple[Fetched, ...]:
    """Download the originals of the catalogue with these ids, or all, and add them; one result each, in order.

    One that cannot be had fails alone. `loopback_allowed` is for tests alone, which run their server there.
    Raises HomeUnusable where nothing can be written, or another process is fetching; CatalogueInvalid.
    """
    from corpus.fetch.asking import Visitor, user_agent
    from corpus.fetch.connecting import Connections

    patience = patience or Patience()
    known = {each.id: each for each in (load_originals() if originals is None else originals)}
    results = []
    with (
        home.locked("archive", seconds=1),  # two at a time would be two requests at a time
        Connections(
            user_agent=user_agent(), stall=patience.stall, loopback_allowed=loopback_allowed, resolve=resolve
        ) as connections,
    ):
        visitor = Visitor(connections, Turns(patience))
        for wanted in dict.fromkeys(ids or known):
            fetched = _fetched(home, visitor, known[wanted], limits) if wanted in known else _unknown(wanted)
            on_original(fetched)
            results.append(fetched)
    return tuple(results)


def _fetched(home: Home, visitor: "Visitor", original: Original, limits: Limits | None) -> Fetched:
    visitor.connections.deadline.at = time.monotonic() + visitor.turns.patience.seconds
    url = str(original.url)
    try:
        version = _latest_version(home, visitor, original, limits or Limits())
    except Refused as failure:
        return Fetched(original.id, url, "refused", str(failure))
    except NotDelivered as failure:
        return Fetched(original.id, url, "failed", str(failure))
    except OSError as error:
        raise HomeUnusable(
            f"the archive of {original.id!r} cannot be written: {error.strerror or error}. "
            "Free some space or mend its permissions."
        ) from error
    added = _added(home, original, version.path, limits)
    said = "; ".join(each for each in (version.message, *_messages(added)) if each)
    source = next((each.source for each in added if each.source), None)
    if source is None:
        return Fetched(original.id, url, "failed", f"{said or 'it holds no paper'}", None, version.path)
    return Fetched(original.id, url, version.outcome, said, source, version.path)


@dataclass(frozen=True, slots=True)
class _Latest:
    """The newest version in the archive, and how it came there."""

    outcome: FetchOutcome
    path: Path
    message: str = ""


def _latest_version(home: Home, visitor: "Visitor", original: Original, limits: Limits) -> _Latest:
    from corpus.fetch.downloading import NotModified, download
    from corpus.fetch.verifying import verify

    folder = archive_folder(home, original.id)
    partial = Partial(folder)
    earlier = latest(folder)
    same_url = earlier if earlier and earlier.url == str(original.url) else None
    got = download(visitor, parsed(str(original.url)), partial, earlier=same_url)
    if earlier and isinstance(got, NotModified):
        return _Latest("unchanged", folder / earlier.file)
    assert not isinstance(got, NotModified)  # said only of a version that was held
    try:
        verify(got, original)
        if earlier and (reason := _no_change(folder / earlier.file, got, original, limits)) is not None:
            return _Latest("unchanged", folder / earlier.file, reason)
        record = _kept(folder, got, original)
    finally:
        got.path.unlink(missing_ok=True)
        partial.discard()
    return _Latest("changed" if earlier else "fetched", folder / record.file)


def _kept(folder: Path, got: "Download", original: Original) -> Record:
    return keep(
        folder,
        got.path,
        suffix=f".{original.format}",
        id=original.id,
        url=str(original.url),
        final_url=got.version.final_url,
        fetched_at=datetime.now(UTC).isoformat(timespec="microseconds"),
        etag=got.version.etag,
        last_modified=got.version.last_modified,
        content_type=got.version.content_type,
    )


def _no_change(held: Path, got: "Download", original: Original, limits: Limits) -> str | None:
    """Why what came is no new version, None where it is one.

    Many sites put a new token into a page each time: what counts is what it says.
    """
    if held.read_bytes() == got.path.read_bytes():
        return ""
    if original.format != "html":
        return None
    with tempfile.TemporaryDirectory(prefix="scrutiny-fetch-") as name:
        page = Path(name) / "page.html"
        page.write_bytes(got.path.read_bytes())
        try:
            same = _words(held, limits) == _words(page, limits)
        except UnreadablePaper:
            return None
    return "only what is not shown of the page has changed" if same else None


def _words(page: Path, limits: Limits) -> list[str]:
    return [block.text for reading in read_apart(page, limits) for block in reading.blocks]


def _added(home: Home, original: Original, version: Path, limits: Limits | None) -> tuple[Added, ...]:
    """Add a version under one name for all versions, with its entry as the catalogue of its folder."""
    with tempfile.TemporaryDirectory(prefix="scrutiny-fetch-") as name:
        path = Path(name) / f"{original.id}{version.suffix}"
        path.write_bytes(version.read_bytes())
        (path.parent / "catalogue.toml").write_text(_as_catalogue(original, path.name), encoding="utf-8")
        return add_papers(home, [path], limits=limits)


def _as_catalogue(original: Original, file: str) -> str:
    described = original.model_dump(mode="json", exclude={"format"}, exclude_none=True)
    published = {"published": original.published.isoformat()} if original.published else {}
    # A JSON string is a TOML string; a date stands bare.
    lines = [
        f"{key} = {value if key == 'published' else json.dumps(value)}"
        for key, value in {"file": file, **described, **published, "provenance": "original"}.items()
    ]
    return "\n".join(["[[paper]]", *lines, ""])


def _messages(added: Iterable[Added]) -> Iterator[str]:
    """What adding said; that a file is held already is no news here."""
    for each in added:
        if each.outcome == "updated":
            yield "the paper held was updated"
        elif each.message:
            yield each.message


def _unknown(wanted: str) -> Fetched:
    return Fetched(
        wanted, None, "failed", f"no original {wanted!r} is in the catalogue. corpus/reports/originals.toml lists them."
    )
