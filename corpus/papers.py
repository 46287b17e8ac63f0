"""The nouns of the corpus: a source, its paragraphs, the document they make."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, NewType

SourceId = NewType("SourceId", str)
ParagraphId = NewType("ParagraphId", str)

PaperKind = Literal[
    "cover report",
    "force report",
    "minutes",
    "plan",
    "consultation",
    "quarterly report",
    "annual report",
    "inspection",
    "decision",
    "news",
    "other",
]
DatedBy = Literal["paper", "catalogue", "filename", "unknown"]
Provenance = Literal["original", "digest", "sample"]
ParagraphKind = Literal["prose", "bullet", "table row", "heading", "caption", "footnote", "resolution", "action"]
Voice = Literal[
    "the force", "the Mayor's office", "the Commissioner's office", "the Panel", "the inspectorate", "the public"
]

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Source:
    """One paper: what it is, who published it and when, and where the original is."""

    id: SourceId
    title: str
    kind: PaperKind
    publisher: str | None
    published: date | None
    dated_by: DatedBy  # where the date was read; "unknown" exactly when there is none
    period: str | None  # the period that the paper covers, in its own words
    url: str | None  # the published original
    sha256: str  # of the file that was read
    filename: str  # name of the file that was read
    marking: str | None  # protective marking as printed, e.g. "OFFICIAL"
    provenance: Provenance
    supersedes: SourceId | None = None  # the version of this paper that was held before it
    # The paper that took its place, or the first of the pack that no longer holds it; kept, and never searched.
    superseded_by: SourceId | None = None
    author: str | None = None  # as the head block names them
    sponsor: str | None = None  # the chief officer who answers for it
    meeting: str | None = None  # the body and day it went to, as printed
    item: str | None = None  # its number on the agenda of that meeting
    present: tuple[str, ...] = ()  # of minutes: who was there, one entry each as printed
    pages: tuple[int, int] | None = None  # first and last page in its file, of a paper split from an agenda pack
    month: str | None = None  # "June 2025": of its date, where it prints no day; None where `published` is known
    also_in: tuple[str, ...] = ()  # of one from a pack: names of other files added that say the same, not held twice

    def __post_init__(self) -> None:
        if not SLUG.fullmatch(self.id):
            raise ValueError(f"source id {self.id!r} is not a slug")
        if not self.title.strip():
            raise ValueError(f"source {self.id!r} has no title")
        if (self.published is None) != (self.dated_by == "unknown"):
            raise ValueError(f"source {self.id!r}: a date needs the place it was read, and the reverse")

        if self.published and self.month:
            raise ValueError(f"source {self.id!r}: it has a day, so its month is known by that")

    def __hash__(self) -> int:
        return hash(self.id)  # it tells most sources apart; to go through all fields costs a search a millisecond

    @property
    def dated(self) -> str | None:
        """Its date for people: "3 June 2025", or "June 2025" where it prints no day; None where it prints neither."""
        return f"{self.published.day} {self.published:%B %Y}" if self.published else self.month

    @property
    def as_at(self) -> str | None:
        """When what it says was so, for people: its date, else "covers 2018 to 2024"; None where it tells neither."""
        return self.dated or (f"covers {self.period}" if self.period else None)

    @property
    def called(self) -> str:
        """What a reader is to call it: a paper, unless its text is not the published one."""
        return "paper" if self.provenance == "original" else self.provenance

    @property
    def label(self) -> str:
        """Title and kind; a digest, a sample or a superseded version is always called one."""
        named = self.kind == "other" or _names_kind(self.title.casefold(), self.kind)
        label = self.title if named else f"{self.title}, {self.kind}"
        notes: list[str] = [self.provenance] if self.provenance != "original" else []
        notes += ["superseded"] if self.superseded_by else []
        return f"{label} ({', '.join(notes)})" if notes else label


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The unit of citation: one paragraph, bullet or table row, word for word as the paper has it."""

    id: ParagraphId
    text: str
    source: Source
    headings: tuple[str, ...] = ()  # outermost first
    lead_in: str | None = None  # the sentence that a bullet hangs from
    number: str | None = None  # printed number it stands under, e.g. "6" or "4.2.1"; bullets have their paragraph's
    page: int | None = None  # 1-based
    kind: ParagraphKind = "prose"
    voice: Voice | None = None  # who speaks, where the paper says so
    ordinal: int = 1  # 1-based place among its like: bullet of its list, row of its table, paragraph of its number
    links: tuple[str, ...] = ()  # addresses it links to; in a digest, the pages where its facts were read
    owner: str | None = None  # who is to do what an action or resolution asks, as printed
    in_table: bool = False  # an action that is a row of a table, with the names of its columns in its text

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError(f"paragraph {self.id!r} is blank")
        if not self.id.startswith(f"{self.source.id}:"):
            raise ValueError(f"paragraph {self.id!r} is not of source {self.source.id!r}")

    def __hash__(self) -> int:
        return hash(self.id)  # as for sources

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table, whatever else it is."""
        return self.kind == "table row" or self.in_table

    @property
    def place(self) -> str:
        """Where it stands in its paper, as a person would say it: "para 6, 1st bullet"."""
        return ", ".join(_place(self)) or "opening"

    @property
    def in_words(self) -> str:
        """Its text, after the sentence that it hangs from: "The force has: 5 wardens". For people, not to be quoted."""
        return f"{self.lead_in} {self.text}" if self.lead_in else self.text

    @property
    def address(self) -> str | None:
        """Where a reader can check it: the page that a digest took it from, else the paper's own address."""
        read_at = self.links[0] if self.links and self.source.provenance == "digest" else None
        return read_at or self.source.url

    @property
    def label(self) -> str:
        """Paper and place: "Neighbourhood Policing and ASB, cover report, para 6, 1st bullet"."""
        return f"{self.source.label}, {self.place}"


@dataclass(frozen=True, slots=True)
class Document:
    """A paper read into paragraphs, with what went wrong on the way."""

    source: Source
    paragraphs: tuple[Paragraph, ...]
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        ids = [paragraph.id for paragraph in self.paragraphs]
        if len(set(ids)) != len(ids):
            raise ValueError(f"document {self.source.id!r} holds a paragraph id twice")


def paragraph_ids(source: SourceId, texts: Iterable[str]) -> list[ParagraphId]:
    """Ids for texts in order: source id, 8 hex digits of the normalised text, "-2" for a repeat.

    They survive insertions and re-reading; a changed text gets a new id.
    """
    seen: dict[str, int] = {}
    ids = []
    for text in texts:
        digest = hashlib.sha256(normalised(text).encode()).hexdigest()[:8]
        seen[digest] = seen.get(digest, 0) + 1
        ids.append(ParagraphId(f"{source}:{digest}" + (f"-{seen[digest]}" if seen[digest] > 1 else "")))
    return ids


def normalised(text: str) -> str:
    """Text without the differences that re-typing makes: Unicode form, case, runs of white space."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def slug(text: str) -> SourceId:
    """Lower-case ASCII words joined by hyphens; "paper" when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return SourceId("-".join(re.findall(r"[a-z0-9]+", plain))[:80].strip("-") or "paper")


def ordinal_words(n: int) -> str:
    """1 -> "1st", 12 -> "12th", 23 -> "23rd"."""
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def _place(paragraph: Paragraph) -> list[str]:
    parts = [f"para {paragraph.number}"] if paragraph.number else []
    hangs_free = paragraph.kind == "bullet" and not paragraph.lead_in
    if paragraph.headings and (not paragraph.number or hangs_free):
        parts.append(paragraph.headings[-1])
    match "table row" if paragraph.is_row else paragraph.kind:
        case "bullet":
            parts.append(f"{ordinal_words(paragraph.ordinal)} bullet")
        case "table row":
            parts.append(f"{ordinal_words(paragraph.ordinal)} table row")
        case "heading":
            parts.append("heading")
        case "caption":
            parts.append("caption")
        case "footnote":
            parts.append(f"{ordinal_words(paragraph.ordinal)} footnote")
        case "prose" | "resolution" | "action":
            if not paragraph.number or paragraph.ordinal > 1:
                parts.append(f"{ordinal_words(paragraph.ordinal)} paragraph")
    return parts


def _names_kind(title: str, kind: PaperKind) -> bool:
    """Whether a title says of which kind its paper is: "Quarterly performance report", "Quarter 2 report 2031/32"."""
    if kind in title:
        return True
    return kind == "quarterly report" and re.search(r"\bquarter(?:ly)?\b(?:\W+\w+){0,3}\W+report\b", title) is not None
