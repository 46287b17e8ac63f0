"""Web pages: what the page is about, without its navigation; headings, lists with depth, tables by row."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.blocks import Block, Reading
from corpus.dates import dates_in
from corpus.failures import UnreadablePaper
from corpus.marks import marking_of
from corpus.readers.decoding import decoded
from corpus.readers.tables import Row, row_texts

Element = Any  # an lxml element; the library is imported on first use

DROPPED = frozenset(
    [
        *("script", "style", "noscript", "template", "nav", "footer", "aside", "form", "iframe", "svg", "button"),
        *("select", "head", "object", "audio", "video", "canvas", "map", "dialog"),
    ]
)
DROPPED_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog"})
DROPPED_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|breadcrumbs?|skip-?(?:link|to)|share|social|pagination|site-?(?:header|footer|nav)"
    r"|menu|navbar|sidebar|related-(?:content|links|pages)|print-?(?:link|hide))(?:$|[\s_-])",
    re.IGNORECASE,
)
BLOCKS = frozenset(
    [
        *("p", "div", "section", "article", "main", "header", "body", "html", "ul", "ol", "li", "dl", "dt", "dd"),
        *("table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "address"),
        *("details", "summary", "fieldset", "hr", "center"),
    ]
)
HEADING = re.compile(r"h([1-6])")
DATE_NAMES = (
    *("article:published_time", "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date", "datepublished"),
    *("publication_date", "publish-date", "date"),
)
PUBLISHER_NAMES = ("dcterms.publisher", "dc.publisher", "og:site_name", "publisher")
LARGEST = 64 << 20  # bytes
SHORTEST_PAGE = 200  # characters of text below which the part marked as the main one is not trusted


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the walk is: in how many lists, and under what mark."""

    depth: int = 0
    role_text: bool = True


def read_web(path: Path) -> Reading:
    """The blocks of a web page. Raises UnreadablePaper where the file is no page, or too large for one."""
    data = path.read_bytes()
    if len(data) > LARGEST:
        raise UnreadablePaper(f"{path.name!r} is {len(data) >> 20} MB, too large for a web page. Save it as .pdf.")
    text = decoded(data, name=path.name)
    root = _parsed(text, path.name)
    blocks = tuple(_blocks(_main(root)))
    cut_off = "<html" in text[:2000].lower() and "</html" not in text[-2000:].lower()
    return Reading(
        blocks=_titled(blocks),
        title=_title(root),
        published=_published(root),
        publisher=_meta(root, PUBLISHER_NAMES),
        url=_canonical(root),
        marking=next((marking for block in blocks if (marking := marking_of(block.text))), None),
        warnings=("the page may be cut off: it does not end in </html>",) if cut_off else (),
    )


def _parsed(text: str, name: str) -> Element:
    from lxml import etree, html

    if not re.search(r"<[a-zA-Z!/]", text):
        raise UnreadablePaper(f"{name!r} holds no HTML. If it is plain text, rename it to end in .txt.")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadablePaper(f"{name!r} is damaged: its HTML cannot be read. Save the page again.") from error
    return root


def _main(root: Element) -> Element:
    """The element that holds what the page is about, as far as the page says."""
    for path in (".//main", ".//*[@role='main']", ".//article", ".//*[@id='content']", ".//*[@id='main-content']"):
        found = root.findall(path)
        if len(found) == 1 and len("".join(found[0].itertext()).strip()) >= SHORTEST_PAGE:
            return found[0]
    body = root.find(".//body")
    return root if body is None else body


def _blocks(main: Element) -> Iterator[Block]:
    held = list(_walked(main, depth=0, top=True))
    yield from (block for block in held if block.text)


def _walked(element: Element, *, depth: int, top: bool = False) -> Iterator[Block]:
    """The blocks in an element; words that stand between block elements are blocks of their own."""
    loose = element.text or ""
    role_is_bullet = element.tag == "li"
    first = True
    for child in element:
        if _is_dropped(child, top=top):
            loose += child.tail or ""
        elif _is_block(child):
            if _plain(loose):
                yield _loose(loose, depth, bullet=role_is_bullet and first, number=None, element=element)
                first = False
            yield from _block(child, depth=depth, first=role_is_bullet and first)
            first = False
            loose = child.tail or ""
        else:
            loose += _words(child) + (child.tail or "")
    if _plain(loose):
        yield _loose(loose, depth, bullet=role_is_bullet and first, number=None, element=element)
