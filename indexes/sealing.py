"""Whether a folder of the index is whole: the names and sizes of its files, written when all else is."""

import json
from pathlib import Path

SEAL = "files.json"


def seal(folder: Path) -> None:
    """Call the folder finished as it is now. Raises OSError."""
    sizes = {file.relative_to(folder).as_posix(): file.stat().st_size for file in _files(folder)}
    (folder / SEAL).write_text(json.dumps(sizes, indent=1), encoding="utf-8")


def is_sealed(folder: Path) -> bool:
    """Whether the folder was ever finished."""
    return (folder / SEAL).is_file()


def check_seal(folder: Path) -> None:
    """Raises OSError or ValueError where a file is missing or cut off. A database may have grown since."""
    sizes = json.loads((folder / SEAL).read_text(encoding="utf-8"))
    for name, size in sizes.items():
        if (folder / name).stat().st_size < size:
            raise OSError(f"{str(folder / name)!r} is cut off")


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())
