"""The nouns of a pass through a Word file: a paragraph as it stands there, and how far the pass has come."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.blocks import Block
from corpus.readers.tables import SaidRow
from corpus.readers.word.styling import Lists
from corpus.readers.word.xml import Element


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph as it stands in the file, before its look is judged against the whole paper's."""

    block: Block
    bold: bool
    contents: bool = False  # a line of the list of contents
    row: SaidRow | None = None  # of a table that hangs from no other yet


@dataclass(slots=True)
class Walk:
    """One pass. Changes as it goes: lists count up, pages turn."""

    lists: Lists
    counts_rendered: bool  # pages by Word's own layout; else by the breaks that the writer set
    page: int | None = None
    notes: Mapping[tuple[str, str], Element] = field(default_factory=dict)  # by the tag that refers to it and its id
    addresses: Mapping[str, str] = field(default_factory=dict)  # that the file's relations name
    row_addresses: list[str] = field(default_factory=list)  # that the marks in the texts of rows stand for
    inserted: int = 0  # tracked changes, as met
    deleted: int = 0
    lost_notes: int = 0  # referred to, but not there
