"""Writes what a command was asked to leave in a file of the user's choice."""

from pathlib import Path

from corpus import make_folder, replace_file


def write_text(path: Path, text: str) -> None:
    """A file of text, in one step; its folder is made. Raises HomeUnusable."""
    make_folder(path.parent)
    replace_file(path, text.encode())
