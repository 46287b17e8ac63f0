"""The manifest on disk: what the current index is made of, replaced in one rename."""

import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from corpus import replace_file
from indexes.evidence import IndexOutOfDate, Manifest

# Raise it when passages, vectors or the files' layout change: older indexes are then rebuilt, not misread.
RECIPE = 18
MEND = "Run `python -m indexes build`."
MANIFEST = "manifest.json"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an index folder; None where nothing was ever built. Raises IndexOutOfDate when damaged."""
    path = folder / MANIFEST
    try:
        status = path.stat()
        return _parsed(path, (status.st_ino, status.st_mtime_ns, status.st_size))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise IndexOutOfDate(f"the index in {str(folder)!r} has a damaged manifest ({error}). {MEND}") from error


# It is asked for with every question, and may name thousands of papers. Each that is written is another file.
@lru_cache(maxsize=16)
def _parsed(path: Path, stamp: tuple[int, int, int]) -> Manifest:
    data = json.loads(path.read_text(encoding="utf-8"))
    papers = tuple((source_id, digest) for source_id, digest in data["papers"])
    return Manifest(**{**data, "papers": papers})


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Make this the current index. Raises HomeUnusable."""
    replace_file(folder / MANIFEST, json.dumps(asdict(manifest), indent=1).encode())


def has_manifest(folder: Path) -> bool:
    """Whether an index was ever built here, damaged or not."""
    return (folder / MANIFEST).is_file()


def drop_manifest(folder: Path) -> None:
    """Make nothing the current index."""
    (folder / MANIFEST).unlink(missing_ok=True)


def mismatch(manifest: Manifest, *, model_fingerprint: str, served: bool) -> str | None:
    """Why an index cannot be used with this recipe, model and place of its vectors; None where it can."""
    if manifest.recipe != RECIPE:
        return f"it was made by recipe {manifest.recipe}, this version uses {RECIPE}"
    if manifest.model_fingerprint != model_fingerprint:
        return f"it was made with another embedding model ({manifest.model!r}, other weights)"
    if manifest.collection and not served:
        return "its vectors are on a Chroma server, and SCRUTINY_CHROMA names none"
    if served and not manifest.collection:
        return "its vectors are in the home, and SCRUTINY_CHROMA names a server"
    return None
