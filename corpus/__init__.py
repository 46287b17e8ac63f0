"""What the papers say: files in, documents with numbered paragraphs out."""

from typing import TYPE_CHECKING

from corpus.doors import on_demand

if TYPE_CHECKING:
    from corpus.adding import Added, add_papers, shipped_papers
    from corpus.failures import CatalogueInvalid, HomeUnusable, NotHeld, ScrutinyError, UnreadablePaper
    from corpus.held.saving import paragraph_json, source_json
    from corpus.held.store import Papers
    from corpus.home import Home, make_folder, open_home, replace_file
    from corpus.papers import Document, Paragraph, ParagraphId, Source, SourceId, slug
    from corpus.settings import Settings, settings_for

__all__ = [
    "Added",
    "CatalogueInvalid",
    "Document",
    "Home",
    "HomeUnusable",
    "NotHeld",
    "Papers",
    "Paragraph",
    "ParagraphId",
    "ScrutinyError",
    "Settings",
    "Source",
    "SourceId",
    "UnreadablePaper",
    "add_papers",
    "make_folder",
    "open_home",
    "paragraph_json",
    "replace_file",
    "settings_for",
    "shipped_papers",
    "slug",
    "source_json",
]

__getattr__ = on_demand(
    __name__,
    {
        "adding": "Added add_papers shipped_papers",
        "failures": "CatalogueInvalid HomeUnusable NotHeld ScrutinyError UnreadablePaper",
        "home": "Home make_folder open_home replace_file",
        "papers": "Document Paragraph ParagraphId Source SourceId slug",
        "held.saving": "paragraph_json source_json",
        "settings": "Settings settings_for",
        "held.store": "Papers",
    },
)
