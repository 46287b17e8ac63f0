"""Which files are meant by the paths that a person gave."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files themselves, and those in folders at any depth, in name order, each once.

    Hidden files, lock files that Word leaves ("~$...") and catalogues are passed over; links to folders are
    not followed, so that a loop of them ends. A path that is not there, or a folder that cannot be listed, is
    handed on, to fail by name.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _files_below(path) if os.path.isdir(path) else [path]:
            real = file.absolute()
            if real not in seen:
                seen.add(real)
                yield file


def _files_below(folder: Path) -> Iterator[Path]:
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not _passed_over(name))
    yield from (Path(error.filename) for error in closed)


def _passed_over(name: str) -> bool:
    return name.startswith((".", "~$")) or name in ("catalogue.toml", "originals.toml")
