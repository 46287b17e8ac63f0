"""The papers held, the outcome of adding some, and questions to begin with, as HTML."""

from collections.abc import Set
from dataclasses import dataclass

from corpus import Added, Document
from page.source_panel import paper_summary
from page.words import counted, safe, told_apart, undated

HELD = '<h2 class="shelf-title">Papers held</h2>'
BEGIN = "Ask a question in your own words"
FOLLOW_UPS = " Follow-up questions work too."
OUTCOMES = {
    "added": "Added",
    "unchanged": "Held already",
    "updated": "Updated",
    "warned": "Added, with a warning",
    "failed": "Not added",
}

# Before the index has it, nobody can ask about it.
PENDING = {"added": "Read", "updated": "Read", "warned": "Read, with a warning"}
ONCE_INDEXED = "Can be asked about once indexed. "


@dataclass(frozen=True, slots=True)
class Example:
    """A question to begin with, offered while the paper that answers it is held."""

    question: str
    source: str  # id of that paper
    note: str = ""  # what is worth knowing before it is asked


def papers_html(documents: tuple[Document, ...]) -> str:
    """Every paper as a button that opens it, with what it is and how much it holds."""
    if not documents:
        return f'{HELD}<p class="none-held">None yet. Add some above.</p>'
    sources = [document.source for document in documents]
    names = told_apart(sources)
    papers = "".join(_paper(document, names[document.source.id]) for document in documents)
    unknown = undated(sources)
    hint = f'<p class="hint">{unknown}</p>' if unknown else ""
    return f'{HELD}{hint}<ul class="papers">{papers}</ul>'


def unread_html() -> str:
    """What stands in the place of the papers until they have been looked at."""
    return f'{HELD}<p class="none-held">They are being made ready.</p>'


def _paper(document: Document, name: str) -> str:
    opens = f'type="button" class="source-link" data-source="{safe(document.source.id)}"'
    summary = safe(paper_summary(document))
    return f'<li><button {opens}>{safe(name)}</button><span class="dated">{summary}</span></li>'


def added_html(results: tuple[Added, ...], doing: str = "", *, indexed: bool = True) -> str:
    """One line for each file, and what is going on; a paper is called added once it can be asked about."""
    lines = "".join(_added(result, indexed) for result in results)
    now = f'<p class="doing">{safe(doing)}</p>' if doing else ""
    return f'<div class="adding" role="status">{f"<ul>{lines}</ul>" if lines else ""}{now}</div>'


def _added(result: Added, indexed: bool) -> str:
    message = f": {result.message}" if result.message else ""
    title = f" as “{result.source.title}”" if result.source and result.outcome != "unchanged" else ""
    pending = not indexed and result.outcome in PENDING
    outcome = PENDING[result.outcome] if pending else OUTCOMES[result.outcome]
    return (
        f'<li class="{result.outcome}{" pending" if pending else ""}"><strong>{outcome}</strong> '
        f"{safe(result.path.name)}{safe(title)}{safe(message)}</li>"
    )


def welcome_html(examples: tuple[Example, ...]) -> str:
    """Questions to begin with, as buttons that ask them."""
    if not examples:
        return f'<div class="welcome"><p>{BEGIN}.{FOLLOW_UPS}</p></div>'
    items = "".join(f"<li>{_example(each)}</li>" for each in examples)
    return f'<div class="welcome"><p>{BEGIN}, or start with one of these.{FOLLOW_UPS}</p><ul>{items}</ul></div>'


def _example(example: Example) -> str:
    question = safe(example.question)
    note = f' <span class="hint">{safe(example.note)}</span>' if example.note else ""
    return f'<button type="button" class="example" data-ask="{question}">{question}</button>{note}'


def status_html(words: str, *, state: str = "ready") -> str:
    """One line on what the page is doing, announced when it changes."""
    return f'<p class="status {safe(state)}" role="status">{safe(words)}</p>'


def ready_words(documents: tuple[Document, ...], unindexed: Set[str] = frozenset()) -> str:
    """What can be asked about, and what cannot yet be."""
    waiting = sum(document.source.id in unindexed for document in documents)
    if not waiting:
        return f"Ready. {counted(len(documents), 'paper')} held."
    ready = counted(len(documents) - waiting, "paper")
    return f"Ready. {ready} can be asked about; {waiting:,} more once indexed."
