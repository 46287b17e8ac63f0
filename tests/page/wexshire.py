"""Papers of a county that does not exist, and a library whose answers are written here."""

import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from assistant import Answer, Citation, Conversation, Notice, Recipe, Statement
from assistant.underway import Awaited, Told
from corpus import Added, Document, NotHeld, Paragraph, Source, SourceId
from corpus.papers import paragraph_ids
from indexes import Evidence, Within
from indexes.questions.within import EVERYWHERE
from page.library import Answering

RECIPE = Recipe("1-scripted", "scripted")


def source(source_id: str = "wexshire-asb", **changes: object) -> Source:
    """The cover report of Wexshire, or one that differs from it."""
    values: dict[str, object] = {
        "id": SourceId(source_id),
        "title": "Neighbourhood Policing and ASB in Wexshire",
        "kind": "cover report",
        "publisher": "Wexshire Combined Authority",
        "published": date(2024, 3, 5),
        "dated_by": "paper",
        "period": None,
        "url": "https://wexshire.example/asb",
        "sha256": "0" * 64,
        "filename": "asb.docx",
        "marking": None,
        "provenance": "original",
    }
    return Source(**{**values, **changes})  # type: ignore[arg-type]


def document(of: Source, *paragraphs: dict[str, object], warnings: tuple[str, ...] = ()) -> Document:
    """A paper from the fields of its paragraphs; their ids are worked out from their texts."""
    ids = paragraph_ids(of.id, [str(each["text"]) for each in paragraphs])
    made = (Paragraph(id=pid, source=of, **each) for pid, each in zip(ids, paragraphs, strict=True))  # type: ignore[arg-type]
    return Document(of, tuple(made), warnings)


REFERRED = "Between April and June 290 children were referred. Of the 290 children were 12 referred twice."
LEAD_IN = "The Mayor's work in the quarter was:"
ASB = document(
    source(),
    {"text": "Background", "kind": "heading", "page": 1},
    {
        "text": "This paper is about anti-social behaviour in Wexshire.",
        "headings": ("Background",),
        "number": "1",
        "page": 1,
    },
    {"text": "Immediate Justice", "kind": "heading", "page": 2},
    {"text": REFERRED, "headings": ("Immediate Justice",), "number": "2", "page": 2},
    {"text": LEAD_IN, "headings": ("Immediate Justice",), "number": "3", "page": 2},
    {
        "text": "a fund of £851k for 115 projects",
        "headings": ("Immediate Justice",),
        "number": "3",
        "page": 2,
        "kind": "bullet",
        "lead_in": LEAD_IN,
    },
    {
        "text": "a survey of bus passengers",
        "headings": ("Immediate Justice",),
        "number": "3",
        "page": 2,
        "kind": "bullet",
        "lead_in": LEAD_IN,
        "ordinal": 2,
    },
)
PLAN = document(
    source(
        "wexshire-plan",
        title="Wexshire Police and Crime Plan",
        kind="plan",
        published=None,
        dated_by="unknown",
        provenance="digest",
        url=None,
        filename="plan.md",
    ),
    {"text": "Safer Wexshire is the first priority.", "headings": ("Priorities",)},
    *(
        {"text": f"Action {n} of the plan is to listen to ward {n}.", "headings": ("Actions",), "ordinal": n}
        for n in range(1, 30)
    ),
)
FIRST, SECOND = ASB.paragraphs[3], ASB.paragraphs[5]


def cited(paragraph: Paragraph, quote: str, *, occurrence: int = 1) -> Citation:
    """A citation of the first or a later occurrence of these words."""
    start = -1
    for _ in range(occurrence):
        start = paragraph.text.index(quote, start + 1)
    return Citation(paragraph, start, start + len(quote))


def answered(question: str, *statements: Statement, **changes: object) -> Answer:
    """An answer of these statements."""
    values: dict[str, object] = {
        "search_question": question,
        "status": "answered",
        "evidence": (),
        "recipe": RECIPE,
    }
    return Answer(question=question, statements=statements, **{**values, **changes})  # type: ignore[arg-type]


def quoted(citation: Citation, *, lead_in: str | None = None) -> Statement:
    """A statement that is its quotation."""
    return Statement(citation.quote, (citation,), "quoted", lead_in)


def declined(question: str, *near: Paragraph) -> Answer:
    """A refusal with its nearest paragraphs."""
    evidence = tuple(Evidence(each, 0.2, 0.2, 0.1, rank) for rank, each in enumerate(near, start=1))
    reason = "The papers held do not say. They cover March 2024."
    return answered(question, status="declined", evidence=evidence, reason=reason)


CHILDREN = answered(
    "How many children were referred?",
    quoted(cited(FIRST, "Between April and June 290 children were referred.")),
)
WORK = answered(
    "And what was done?",
    quoted(cited(SECOND, "a fund of £851k for 115 projects"), lead_in=LEAD_IN),
    quoted(cited(ASB.paragraphs[6], "a survey of bus passengers"), lead_in=LEAD_IN),
    quoted(cited(PLAN.paragraphs[0], "Safer Wexshire is the first priority.")),
    search_question="What was done for children who were referred?",
    notices=(Notice("period", "The figures are for April to June."),),
)


@dataclass
class ScriptedAssistant:
    """Answers what it has an answer for, and declines the rest."""

    conversations: list[Conversation] = field(default_factory=list)
    choices: list[Within] = field(default_factory=list)
    refreshed: int = 0
    underway: tuple[Answer | Awaited, ...] = ()  # how each answer stands while it is being written

    def ask(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        /,
        *,
        within: Within = EVERYWHERE,
        told: Told = lambda so_far: None,
    ) -> Answer:
        for so_far in self.underway:
            told(so_far)
        self.conversations.append(conversation)
        self.choices.append(within)
        known = {each.question: each for each in (CHILDREN, WORK)}
        return known.get(question) or declined(question, FIRST, PLAN.paragraphs[0])

    def refresh(self) -> None:
        self.refreshed += 1

    def warm(self) -> None:
        """Nothing to load."""


@dataclass
class ScriptedShelves:
    """The two papers, and whatever text file is added."""

    held: dict[str, Document] = field(default_factory=lambda: {each.source.id: each for each in (ASB, PLAN)})
    assistant: ScriptedAssistant = field(default_factory=ScriptedAssistant)
    open_after: threading.Event = field(default_factory=threading.Event)
    waits: bool = False

    def to_seed(self) -> tuple[Path, ...]:
        return ()

    def seeded(self) -> None:
        """Nothing was."""

    def add(self, path: Path) -> tuple[Added, ...]:
        if path.suffix != ".txt":
            return (Added(path, "failed", message=f"{path.name!r} is not a text file. Save it as one."),)
        text = path.read_text(encoding="utf-8")
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        made = document(source(path.stem, title=path.stem, filename=path.name, sha256=sha256), {"text": text})
        self.held[made.source.id] = made
        return (Added(path, "added", made.source),)

    def remove(self, source_id: str) -> None:
        self.document(source_id)
        del self.held[source_id]

    def index(self, progress: Callable[[int, int], None]) -> None:
        progress(1, 2)
        progress(2, 2)

    def open(self) -> Answering:
        if self.waits:
            self.open_after.wait()
        return self.assistant

    def documents(self) -> tuple[Document, ...]:
        return tuple(self.held.values())

    def sources(self) -> tuple[Source, ...]:
        return tuple(each.source for each in self.held.values())

    def document(self, source_id: str) -> Document:
        if source_id not in self.held:
            raise NotHeld(f"no paper {source_id!r} is held.")
        return self.held[source_id]

    def original(self, source_id: str) -> Path | None:
        return Path(__file__) if self.document(source_id) else None


@dataclass
class Halting(ScriptedShelves):
    """Shelves whose index is not made before it may be."""

    may_index: threading.Event = field(default_factory=threading.Event)

    def index(self, progress: Callable[[int, int], None]) -> None:
        deadline = time.monotonic() + 20
        while not self.may_index.wait(0.05):  # as a large paper does, it says again and again how far it is
            progress(1, 2)
            assert time.monotonic() < deadline
        progress(2, 2)
