"""A paragraph in its place in its paper, as HTML: facts of the paper, its text, the quotation marked."""

from collections.abc import Iterator
from urllib.parse import quote

from corpus import Document, Paragraph, Source
from page.chat import Passage
from page.words import (
    PROVENANCE,
    PROVENANCE_IN_SHORT,
    as_at_or_nothing,
    counted,
    kind_words,
    published,
    quotable,
    safe,
    sentence_case,
    web_address,
)

# Paragraphs of a long paper that are shown at once: more makes the browser slow, and a page of a
# paper holds about ten.
WINDOW = 300

EMPTY = (
    '<section class="source empty"><h2>Source</h2><p>Press a number such as [1] in an answer. The '
    "paragraph it comes from opens here, in its place in the paper, with the words marked.</p></section>"
)
NEAREST = '<section class="source empty"><h2>Source</h2><p>Press a paragraph to read it in its place.</p></section>'
REPLACED = "The paper has been replaced since this answer, and the paragraph is not in the new version. It said:"


def panel_html(
    document: Document,
    passage: Passage | None = None,
    *,
    first: int | None = None,
    press: int = 0,
    removable: bool = False,
) -> str:
    """A paper with one paragraph marked, or the paper alone; `first` is the 0-based paragraph to begin at.

    A paper alone that is `removable` has, at the head, the way to remove it.
    """
    at = _position(document, passage)
    start = _start(document, at, first)
    return (
        f'<section class="source" data-press="{press}" aria-label="Source">'
        + _head(document, passage)
        + (_remove(document.source) if removable and not passage else "")
        + (_gone(passage) if passage and at is None else "")
        + '<div class="paper" role="region" aria-label="Text of the paper" tabindex="0">'
        + _more(document, start, earlier=True)
        + "".join(_paper(document.paragraphs[start : start + WINDOW], passage))
        + _more(document, start, earlier=False)
        + "</div></section>"
    )


def _remove(source: Source) -> str:
    """Said before it is done: what goes, and for whom."""
    return (
        '<details class="remove"><summary>Remove this paper</summary>'
        "<p>Its text, its file, its earlier versions and its entries in the index go, for everybody who uses this "
        "page. Answers that were given keep what they quoted.</p>"
        f'<button type="button" class="remove-now" data-source="{safe(source.id)}">Remove it now</button></details>'
    )


def lost_html(message: str, passage: Passage | None = None, *, press: int = 0) -> str:
    """What is shown when the paper is no longer held: why, and the words that were cited."""
    kept = _as_cited(passage) if passage else ""
    return (
        f'<section class="source" data-press="{press}" aria-label="Source"><h2 tabindex="-1">Source</h2>'
        f'<p class="failure">{safe(message)}</p>{kept}</section>'
    )


def file_path(source: Source) -> str:
    """Where this page serves the file that was added."""
    return f"papers/{quote(source.id)}/file"


def _position(document: Document, passage: Passage | None) -> int | None:
    if passage is None:
        return None
    ids = [paragraph.id for paragraph in document.paragraphs]
    return ids.index(passage.paragraph.id) if passage.paragraph.id in ids else None


def _start(document: Document, at: int | None, first: int | None) -> int:
    last_start = max(0, len(document.paragraphs) - WINDOW)
    wanted = first if first is not None else (at or 0) - WINDOW // 2
    return max(0, min(wanted, last_start))


def _head(document: Document, passage: Passage | None) -> str:
    source = document.source
    facts = [("Kind", kind_words(source)), ("Date", published(source))]
    if passage:
        facts.append(("Paragraph", sentence_case(passage.paragraph.place)))
        facts.append(("Page", str(passage.paragraph.page) if passage.paragraph.page else ""))
        facts.append(("Speaking", passage.paragraph.voice or ""))
    facts += [
        ("Held as", PROVENANCE[source.provenance]),
        ("Digest of a paper published by" if source.provenance == "digest" else "Published by", source.publisher or ""),
        ("Covers", source.period if source.period and source.period != source.month else ""),
        ("Marking", source.marking or ""),
    ]
    listed = "".join(f"<div><dt>{name}</dt><dd>{safe(fact)}</dd></div>" for name, fact in facts if fact)
    back = '<button type="button" class="back">Back to the answer</button>' if passage else ""
    return (
        f'<header><h2 tabindex="-1">{safe(source.title)}</h2><dl class="facts">{listed}</dl>'
        f'<p class="links">{_links(source, passage)}{back}</p>{_warnings(document)}</header>'
    )


def _links(source: Source, passage: Passage | None) -> str:
    """To where a digest read this paragraph's facts, to the published original, and to the file held."""
    wanted = {source.url: "Published original"}
    if passage and passage.url != source.url:
        wanted = {passage.url: "Where these facts were read", **wanted}
    linked = "".join(_web_link(url, words) for url, words in wanted.items() if web_address(url))
    return f'{linked}<a href="{safe(file_path(source))}" download>Download the file held</a> '


def _web_link(url: str | None, words: str) -> str:
    return (
        f'<a href="{safe(url)}" target="_blank" rel="noopener noreferrer">'
        f'{words}<span class="unseen"> (opens in a new tab)</span></a> '
    )


def _warnings(document: Document) -> str:
    if not document.warnings:
        return ""
    lines = "".join(f"<li>{safe(warning)}</li>" for warning in document.warnings)
    title = counted(len(document.warnings), "warning") + " when this paper was read"
    return f'<details class="warnings"><summary>{title}</summary><ul>{lines}</ul></details>'


def _gone(passage: Passage) -> str:
    """For a paper that has been replaced since the answer: the words as they were cited."""
    return f'<p class="failure">{REPLACED}</p>{_as_cited(passage)}'


def _as_cited(passage: Passage) -> str:
    """The words without their paper, after what they hang from."""
    lead_in = f"{safe(passage.paragraph.lead_in)}<br>" if passage.paragraph.lead_in else ""
    return f'<blockquote class="cited">{lead_in}{_marked(passage.paragraph, passage)}</blockquote>'


def _more(document: Document, start: int, *, earlier: bool) -> str:
    total = len(document.paragraphs)
    if total <= WINDOW:
        return ""
    end = min(start + WINDOW, total)
    if earlier:
        words = f"Showing {start + 1:,} to {end:,} of {counted(total, 'paragraph')}, headings included."
        return f'<p class="window">{words}</p>' + (
            _turn_page("Show earlier text", document, start - WINDOW) if start else ""
        )
    return _turn_page("Show later text", document, start + WINDOW) if end < total else ""


def _turn_page(words: str, document: Document, first: int) -> str:
    place = f'data-source="{safe(document.source.id)}" data-first="{max(0, first)}"'
    return f'<button type="button" class="more" {place}>{words}</button>'


def _paper(paragraphs: tuple[Paragraph, ...], passage: Passage | None) -> Iterator[str]:
    """The paragraphs with their headings and numbers, each once, and the pages where they begin."""
    above: tuple[str, ...] = ()
    page = number = None
    for paragraph in paragraphs:
        if paragraph.page and paragraph.page != page:
            page = paragraph.page
            yield f'<p class="page">Page {page}</p>'
        path = _path(paragraph)
        if paragraph.kind != "heading":
            yield from _missing_headings(path, above)
        above = path
        opens = paragraph.kind in ("prose", "resolution", "action") and (
            paragraph.number != number or paragraph.ordinal == 1
        )
        number = paragraph.number if opens else number
        yield _paragraph(paragraph, passage, number=(paragraph.number or "") if opens else "")


def _path(paragraph: Paragraph) -> tuple[str, ...]:
    """The headings it stands under; those of a heading end with itself."""
    if paragraph.kind != "heading" or paragraph.headings[-1:] == (paragraph.text,):
        return paragraph.headings
    return (*paragraph.headings, paragraph.text)


def _missing_headings(path: tuple[str, ...], above: tuple[str, ...]) -> Iterator[str]:
    for depth, heading in enumerate(path):
        if path[: depth + 1] != above[: depth + 1]:
            yield _heading(heading, depth + 1)


def _heading(html: str, depth: int, attributes: str = "") -> str:
    level = min(depth + 2, 6)
    return f"<h{level}{attributes}>{safe(html)}</h{level}>"


def _paragraph(paragraph: Paragraph, passage: Passage | None, *, number: str) -> str:
    cited = passage is not None and passage.paragraph.id == paragraph.id
    kind = paragraph.kind.replace(" ", "-")
    if paragraph.kind == "heading" and not cited:
        return _heading(paragraph.text, max(1, len(_path(paragraph))))
    margin = f'<span class="number">{safe(number)}</span>' if number else ""
    name = "Cited paragraph" if passage and passage.end > passage.start else "Nearby paragraph"
    tag = f'<span class="tag">{name}</span>' if cited else ""
    text = _marked(paragraph, passage) if cited and passage else safe(paragraph.text)
    classes = f"para {kind} cited" if cited else f"para {kind}"
    return f'<div class="{classes}">{margin}<div class="words">{tag}{text}</div></div>'


def _marked(paragraph: Paragraph, passage: Passage) -> str:
    """The text with the quotation inside <mark>: by its place, not by searching for its words."""
    text, start, end = passage.paragraph.text, passage.start, passage.end
    if start >= end or paragraph.text != text:
        return safe(paragraph.text)
    return f"{safe(text[:start])}<mark>{safe(text[start:end])}</mark>{safe(text[end:])}"


def paper_summary(document: Document) -> str:
    """Kind, date, provenance and size of a paper in one line."""
    source = document.source
    parts = (
        kind_words(source),
        as_at_or_nothing(source),
        PROVENANCE_IN_SHORT[source.provenance],
        counted(quotable(document.paragraphs), "paragraph"),
    )
    return " · ".join(part for part in parts if part)
