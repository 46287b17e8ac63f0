"""Office files are zip archives: what one may unpack to, before a library unpacks it."""

import zipfile
from pathlib import Path

from corpus.failures import UnreadablePaper

# A paper with many pictures unpacks to some tens of megabytes; XML over 300 MB takes gigabytes as a tree.
LARGEST_XML = 300 << 20
LARGEST = 1 << 30
MOST_MEMBERS = 20_000


def refuse_bomb(path: Path) -> None:
    """Raise UnreadablePaper for an archive that would unpack to more than a paper is; zipfile's errors pass."""
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    xml = sum(each.file_size for each in members if each.filename.endswith((".xml", ".rels", ".vml")))
    size = sum(each.file_size for each in members)
    if xml > LARGEST_XML or size > LARGEST or len(members) > MOST_MEMBERS:
        raise UnreadablePaper(
            f"{path.name!r} unpacks to {size >> 20} MB in {len(members)} parts, more than a paper is. Check the file."
        )
