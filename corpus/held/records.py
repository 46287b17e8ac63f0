"""What is known of each paper held without keeping its text: enough to tell what a new file is."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from corpus.failures import HomeUnusable
from corpus.held.saving import document_from, head_from
from corpus.held.versions import figures_digest, words_digest
from corpus.papers import Document, Source

Stamp = tuple[int, int, int]  # number, time of change and size of a file: it is read anew when they differ

DAMAGE = (ValueError, KeyError, TypeError)  # what reading a saved paper raises on anything else
HEAD_BYTES = 8192  # all that is said of nearly every paper before its text; minutes name those present


@dataclass(frozen=True, slots=True)
class Record:
    """A paper held: what it is, and what it was made from."""

    source: Source
    made_from: str  # see `adding`
    words: str  # digest of its words in order: equal for the same text in two files
    figures: str  # digest of its figures


def record_of(path: Path) -> Record:
    """The record of a saved paper; no more of it is read than that takes.

    Raises FileNotFoundError, HomeUnusable where it is damaged as far as it was read.
    """
    with path.open("rb") as file:
        content = file.read(HEAD_BYTES)
        with suppress(*DAMAGE):
            head = head_from(content)
            if head.words is not None and head.figures is not None:
                return Record(head.source, head.made_from, head.words, head.figures)
        content += file.read()
    return record_for(parsed(path, content), made_from=head_from(content).made_from)


def record_for(document: Document, *, made_from: str) -> Record:
    """The record of a document."""
    return Record(document.source, made_from, words_digest(document), figures_digest(document))


def stamp_of(file: "Path | os.DirEntry[str]") -> Stamp:
    """The stamp of a file. Raises FileNotFoundError."""
    status = file.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size


def files_in(folder: Path) -> tuple["os.DirEntry[str]", ...]:
    """The saved papers of a folder, in no order; none where it is missing."""
    try:
        with os.scandir(folder) as entries:
            return tuple(entry for entry in entries if entry.name.endswith(".json"))
    except FileNotFoundError:
        return ()


def parsed(path: Path, content: bytes) -> Document:
    """The document saved in a file. Raises HomeUnusable where it is damaged."""
    try:
        return document_from(content)
    except DAMAGE as error:
        raise HomeUnusable(
            f"the saved paper {str(path)!r} is damaged ({error}). Delete that file and add the paper again."
        ) from error
