"""Papers, paragraphs and what came of files, as the command prints them."""

from typing import TYPE_CHECKING

from corpus.papers import Document, Paragraph

if TYPE_CHECKING:
    from corpus.adding import Added
    from corpus.fetching import Fetched


def fetched_line(fetched: "Fetched") -> str:
    """One line for one original: outcome, id, address, message."""
    message = " ".join(fetched.message.split())
    named = f"{fetched.id}  {fetched.url}" if fetched.url else fetched.id
    return f"{fetched.outcome:<10} {named}" + (f": {message}" if message else "")


def added_line(added: "Added") -> str:
    """One line for one file: outcome, name or id, message."""
    named = f"{added.source.id}  {added.source.label}" if added.source else str(added.path)
    return f"{added.outcome:<10} {named}" + (f": {added.message}" if added.message else "")


def added_json(added: "Added") -> dict[str, object]:
    """What `add --json` says of one file."""
    source = added.source
    return {
        "path": str(added.path),
        "outcome": added.outcome,
        "source_id": source and source.id,
        "title": source and source.title,
        "message": added.message,
    }


def fetched_json(fetched: "Fetched") -> dict[str, object]:
    """What `fetch --json` says of one original."""
    return {
        "id": fetched.id,
        "url": fetched.url,
        "outcome": fetched.outcome,
        "source_id": fetched.source and fetched.source.id,
        "archived": fetched.archived and str(fetched.archived),
        "message": fetched.message,
    }


def list_line(document: Document) -> str:
    """One line for one paper held: id, label, date, paragraphs."""
    source = document.source
    dated = source.published.isoformat() if source.published else source.month or "no date"
    return f"{source.id}  {source.label}, {dated}, {paragraph_count(document)} paragraphs"


def paragraph_count(document: Document) -> int:
    """How many paragraphs are more than a heading, as the page counts them."""
    return sum(paragraph.kind != "heading" for paragraph in document.paragraphs)


def paragraph_lines(paragraph: Paragraph) -> str:
    """A paragraph under its id, place and page, after its lead-in."""
    page = f", page {paragraph.page}" if paragraph.page else ""
    lead_in = f"{paragraph.lead_in}\n" if paragraph.lead_in else ""
    return f"{paragraph.id}  {paragraph.place}{page}\n{lead_in}{paragraph.text}"
