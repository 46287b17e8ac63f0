"""A download that is not finished: what has come of it, and which version of the page it belongs to."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.home import replace_file


@dataclass(frozen=True, slots=True)
class Version:
    """What a server said of the content that it was about to send."""

    final_url: str  # after redirects
    content_type: str | None
    encoding: str | None  # "gzip" where it was packed for the way
    etag: str | None
    last_modified: str | None
    total: int | None  # bytes of the whole, where the server says

    @property
    def condition(self) -> str | None:
        """For If-Range, which needs a validator that changes with every byte: a strong ETag, else the date."""
        if self.etag and not self.etag.startswith("W/"):
            return self.etag
        return self.last_modified


@dataclass(frozen=True, slots=True)
class Partial:
    """The unfinished download of one paper, in two hidden files that nothing else takes for a paper."""

    folder: Path

    @property
    def content(self) -> Path:
        """What has come, as it came over the wire."""
        return self.folder / ".partial"

    @property
    def _notes(self) -> Path:
        return self.folder / ".partial.json"

    @property
    def size(self) -> int:
        """Bytes that have come."""
        return self.content.stat().st_size if self.content.is_file() else 0

    def version(self) -> Version | None:
        """What it is a part of, None where there is nothing to go on with."""
        if not self.size:
            return None
        with suppress(OSError, ValueError, TypeError):
            return Version(**json.loads(self._notes.read_bytes()))
        return None

    def begin(self, version: Version) -> None:
        """Start anew, with nothing."""
        self.discard()
        self.folder.mkdir(parents=True, exist_ok=True)
        replace_file(self._notes, json.dumps(asdict(version), indent=1).encode())
        self.content.touch()

    def discard(self) -> None:
        """Leave nothing of it."""
        self.content.unlink(missing_ok=True)
        self._notes.unlink(missing_ok=True)
