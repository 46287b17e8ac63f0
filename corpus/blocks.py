"""What a reader hands on: blocks in reading order, before the paper's structure is worked out."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, Protocol

Role = Literal["text", "title", "heading", "bullet", "row", "caption", "footnote"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, bullet or table row as the file has it.

    A reader joins wrapped lines and sets what the format itself says (a Word style, an HTML tag);
    role "text" means that the format says nothing and `structure` decides from the words.
    """

    text: str
    page: int | None = None  # 1-based
    role: Role = "text"
    level: int = 1  # heading or bullet depth, 1 outermost
    number: str | None = None  # automatic number that is not in the text, e.g. "4.2.1"
    links: tuple[str, ...] = ()  # addresses that its words link to, http(s) only, each once
    ends_number: bool = False  # the format says that the numbered list above it is over


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of a PDF's outline."""

    title: str
    page: int  # 1-based
    level: int = 1  # 1 outermost


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one file said."""

    blocks: tuple[Block, ...]
    title: str | None = None  # from the file's own properties; blocks of role "title" go before it
    published: date | None = None  # only where the file says that this is its date of publication
    publisher: str | None = None
    url: str | None = None  # canonical address, where the file names one
    marking: str | None = None
    meeting: str | None = None  # of a paper split from an agenda pack: the pack's body and day, as printed
    item: str | None = None  # and its number on that agenda
    pages: tuple[int, int] | None = None  # and its first and last page in the pack
    unread: tuple[str, ...] = ()  # and, on the first of the pack, the items of which no word could be read
    bookmarks: tuple[Bookmark, ...] = ()
    warnings: tuple[str, ...] = ()


class Reader(Protocol):
    """Reads one kind of file. Raises UnreadablePaper with the reason and the next step."""

    def __call__(self, path: Path) -> Reading: ...
