"""One file in two folders: what is never written to again costs nothing to take over."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


def link_file(old: Path, new: Path) -> None:
    """The same file at a second place, where nothing is yet. Raises OSError. Where the disk cannot, it is copied."""
    with suppress(OSError):
        os.link(old, new)
        return
    shutil.copyfile(old, new)
