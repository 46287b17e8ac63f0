"""The home folder: where one installation keeps what it makes."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from corpus.failures import HomeUnusable

# Longer than one paper takes to read and save; whoever waits longer is better told than left hanging.
LOCK_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Home:
    """Names of the parts of a home; nothing is read or made by building it."""

    path: Path

    @property
    def papers(self) -> Path:
        """One JSON file for each document."""
        return self.path / "papers"

    @property
    def superseded(self) -> Path:
        """One JSON file for each earlier version of a paper."""
        return self.path / "superseded"

    @property
    def originals(self) -> Path:
        """The files as they were added, named by their SHA-256."""
        return self.path / "originals"

    @property
    def index(self) -> Path:
        """The index; its manifest names what is current."""
        return self.path / "index"

    @property
    def records(self) -> Path:
        """The answers given, where no other database is set for them."""
        return self.path / "records.sqlite"

    @contextmanager
    def locked(self, what: str, *, seconds: float = LOCK_SECONDS) -> Iterator[None]:
        """Alone among processes while changing `what` ("papers" or "index"). Raises HomeUnusable."""
        from filelock import FileLock, Timeout

        lock = FileLock(self.path / f"{what}.lock")
        try:
            lock.acquire(timeout=seconds)
        except Timeout as error:
            raise HomeUnusable(
                f"another process has been changing the {what} of {str(self.path)!r} for {seconds:.0f} s. "
                "Try again when it has finished."
            ) from error
        except OSError as error:
            raise _unwritable(self.path, error) from error
        try:
            yield
        finally:
            lock.release()


def open_home(path: Path) -> Home:
    """The home at this path, made if missing. Raises HomeUnusable where it cannot be written."""
    home = Home(path)
    try:
        for folder in (home.papers, home.superseded, home.originals, home.index):
            folder.mkdir(parents=True, exist_ok=True)
            if not os.access(folder, os.W_OK | os.X_OK):
                raise PermissionError("no permission to write there")
    except OSError as error:
        raise _unwritable(path, error) from error
    return home


def make_folder(path: Path) -> None:
    """A folder with those above it, where it is missing. Raises HomeUnusable."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HomeUnusable(f"the folder {str(path)!r} cannot be made: {error.strerror}. Choose another.") from error


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in one step: whoever reads it sees the old content or the new, never a part."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise HomeUnusable(
            f"{str(path)!r} cannot be written: {error.strerror or error}. Free some space or mend its permissions."
        ) from error


def _unwritable(path: Path, error: OSError) -> HomeUnusable:
    return HomeUnusable(
        f"the home folder {str(path)!r} cannot be written: {error.strerror or error}. "
        "Choose another with --home DIR or SCRUTINY_HOME."
    )
