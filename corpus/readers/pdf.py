"""To be written."""

from pathlib import Path

from corpus.blocks import Reading
from corpus.failures import UnreadablePaper


def read_pdf(path: Path) -> Reading:
    """To be written."""
    raise UnreadablePaper(f"{path.name!r} is not supported yet.")
