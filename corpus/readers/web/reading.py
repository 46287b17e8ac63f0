"""Web pages: what the page is about, without its navigation; headings, lists with depth, tables by row."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urljoin

from corpus.blocks import Block, Reading
from corpus.failures import UnreadablePaper
from corpus.lines.marks import marking_of
from corpus.readers.counting import formatted
from corpus.readers.decoding import decoded
from corpus.readers.link_marks import linked, marked, without_marks
from corpus.readers.links import address_of as web_address
from corpus.readers.tables import SaidRow, hung_in, said_table
from corpus.readers.titling import with_title
from corpus.readers.web.facts import Element, address_of, published_of, publisher_of, title_of
from corpus.readers.web.seen import is_hidden
from corpus.readers.web.tables import cells_of, grid_of, heads_of, is_layout, rows_of
from corpus.readers.web.words import BLOCKS, NEVER_TEXT, plain, spaced, words_of

AROUND = frozenset({"nav", "footer", "aside", "form", "dialog", "header"})  # around what the page is about
AROUND_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog"})
AROUND_NAMES = re.compile(
    # Whole names, or what stands at the end of one: "anti-social-behaviour" and "related-offences" are subjects.
    r"(?:^|\s)(?:[\w-]*[_-])?(?:cookies?(?:[_-](?:banner|consent|notice|bar|message))?|breadcrumbs?(?:[_-]\w+)?"
    r"|skip-?(?:link|to|nav)\w*|share|sharing|social(?:[_-](?:media|links|share|icons|sharing))?|pagination"
    r"|site-?(?:header|footer)|menu|navbar|sidebar|related(?:[_-](?:links|content|pages|articles|posts|news))?"
    r"|share[_-](?:links|buttons|this|page)|back-to-top)(?:$|\s)",
    re.IGNORECASE,
)
COUNTED = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}  # the type of an <ol>
INTRODUCES = re.compile(r"\d+(?:\.\d+)*[.)]? .*:$", re.DOTALL)
END_OF_LIST = Block("", ends_number=True)  # stands below a numbered list until the blocks are whole
LARGEST = 64 << 20  # bytes
SHORTEST_PAGE = 200  # characters of text below which the part marked as the main one is not trusted
LARGEST_AROUND = 0.3  # share of the page's text above which a part is what the page is about, whatever its name


@dataclass(frozen=True, slots=True)
class Page:
    """The part of a page that is read, and how long its text is."""

    main: Element
    length: int
    inner: bool  # whether it is a part that the page itself marks as its content


def read_web(path: Path) -> Reading:
    """The blocks of a web page. Raises UnreadablePaper where the file is no page, or too large for one."""
    data = path.read_bytes()
    if len(data) > LARGEST:
        raise UnreadablePaper(f"{path.name!r} is too large for a web page ({len(data) >> 20} MB). Save it as .pdf.")
    text = without_marks(decoded(data, name=path.name))
    root = _parsed(text, path.name)
    page = _page(root)
    addresses = _mark_links(root)
    blocks = list(_parted(linked(_walked(page, page.main, depth=0), addresses)))
    cut_off = "<html" in text[:2000].lower() and "</html" not in text[-2000:].lower()
    return Reading(
        blocks=with_title(blocks),
        title=title_of(root),
        published=published_of(root),
        publisher=publisher_of(root),
        url=address_of(root),
        marking=next((marking for block in blocks if (marking := marking_of(block.text))), None),
        warnings=("the page may be cut off: it does not end in </html>",) if cut_off else (),
    )


def _parsed(text: str, name: str) -> Element:
    from lxml import etree, html

    if not re.search(r"<[a-zA-Z!/]", text):
        raise UnreadablePaper(f"{name!r} holds no HTML. If it is plain text, rename it to end in .txt.")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise UnreadablePaper(f"{name!r} is damaged: its HTML cannot be read. Save the page again.") from error


def _mark_links(root: Element) -> list[str]:
    """Mark each link to the web behind its words; the addresses that the marks stand for."""
    base = next((each.get("href", "") for each in root.iterfind(".//base[@href]")), address_of(root) or "")
    addresses: list[str] = []
    for each in root.iterfind(".//a[@href]"):
        if (address := web_address(_absolute(base, each.get("href", "")))) and each.text_content().strip():
            mark = each.makeelement("span")
            mark.text = marked(address, addresses)
            each.append(mark)
    return addresses


def _absolute(base: str, href: str) -> str:
    try:
        return urljoin(base, href)
    except ValueError:  # no address at all, such as "http://[part"
        return ""


def _page(root: Element) -> Page:
    """The element that holds what the page is about, as far as the page says."""
    for path in (
        ".//main",
        ".//*[@role='main']",
        ".//article",
        ".//*[@id='content']",
        ".//*[@id='main-content']",
    ):
        found = root.findall(path)
        if len(found) == 1 and (length := _length(found[0])) >= SHORTEST_PAGE:
            return Page(found[0], length, inner=True)
    body = root.find(".//body")
    main = root if body is None else body
    return Page(main, _length(main), inner=False)


def _length(element: Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _walked(page: Page, element: Element, *, depth: int) -> Iterator[Block]:
    """The blocks in an element; words that stand between its block elements are blocks of their own."""
    loose = spaced(element.text)
    for child in element:
        if child.tag in BLOCKS or any(inner.tag in BLOCKS for inner in child.iter()):
            yield from _paragraphs(loose)
            loose = ""
            if not _is_around(page, child):
                yield from _block(page, child, depth=depth)
        elif not _is_around(page, child):
            loose += words_of(child)
        loose += spaced(child.tail)
    yield from _paragraphs(loose)


def _parted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks that say something; the first below a numbered list, captions apart, is under its number no more."""
    ended = False
    for block in blocks:
        if not block.text:
            ended = ended or block.ends_number
        elif block.role == "caption":
            yield block
        else:
            yield replace(block, ends_number=True) if ended and block.number is None else block
            ended = False


def _block(page: Page, element: Element, *, depth: int) -> Iterator[Block]:
    match element.tag:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            yield Block(plain(words_of(element)), role="heading", level=int(element.tag[1]))
        case "ul" | "ol":
            yield from _list(page, element, depth=depth + 1)
        case "table":
            yield from _table(page, element, depth=depth)
        case "dl":
            yield from _definitions(element)
        case "pre":
            yield from (Block(line.strip()) for line in element.text_content().split("\n") if line.strip())
        case "figcaption":
            yield Block(plain(words_of(element)), role="caption")
        case _:
            yield from _walked(page, element, depth=depth)


def _list(page: Page, element: Element, *, depth: int) -> Iterator[Block]:
    numbered = element.tag == "ol" and not _hangs_from_paragraph(element)
    number = int(element.get("start", "")) if re.fullmatch(r"-?\d{1,6}", element.get("start", "")) else 1
    for child in element:
        if child.tag != "li" or _is_around(page, child):
            yield from _block(page, child, depth=depth) if not _is_around(page, child) else ()
            continue
        own = child.get("value", "")
        number = int(own) if re.fullmatch(r"\d{1,6}", own) else number
        yield from _item(page, child, depth=depth, number=number if numbered else None)
        number += 1
    if numbered:
        yield END_OF_LIST


def _hangs_from_paragraph(element: Element) -> bool:
    """Whether a numbered list hangs from a paragraph with a number of its own, "3. The priorities are:": the list's
    numbers are then none of the paper's paragraphs."""
    before = element.getprevious()
    return before is not None and INTRODUCES.match(plain(words_of(before))) is not None


def _item(page: Page, element: Element, *, depth: int, number: int | None) -> Iterator[Block]:
    """An item of a list: its first words carry the bullet or the number."""
    blocks = [block for block in _walked(page, element, depth=depth) if block.text or block.ends_number]
    if number is not None:  # a list within the item ends within its number
        blocks = [block for block in blocks if block.text]
    if (place := next((place for place, block in enumerate(blocks) if block.text), None)) is None:
        return
    first = blocks[place]
    if first.role == "text" and number is None:
        blocks[place] = replace(first, role="bullet", level=depth)
    elif first.role in ("text", "heading") and number is not None:
        style = COUNTED.get(element.getparent().get("type", ""))
        blocks[place] = replace(first, number=f"({formatted(number, style)})" if style else str(number))
    yield from blocks


def _definitions(element: Element) -> Iterator[Block]:
    """Terms and what is said of them, one row each, like a form."""
    term = ""
    for child in element.iter("dt", "dd"):
        words = plain(words_of(child))
        if child.tag == "dt":
            term = words.rstrip(":")
        elif words:
            yield Block(f"{term}: {words}" if term else words, role="row")


def _table(page: Page, element: Element, *, depth: int) -> Iterator[Block]:
    for each in _told(page, element, depth=depth):
        yield each if isinstance(each, Block) else Block(each.text, role="row")


def _told(page: Page, element: Element, *, depth: int) -> Iterator[Block | SaidRow]:
    """A table by row, each followed by the tables in its cells; one that only lays out the page as what it holds."""
    for caption in element.findall("caption"):
        yield Block(plain(words_of(caption)), role="caption")
    rows = rows_of(element)
    if is_layout(element, rows):
        for cell in (cell for row in rows for cell in cells_of(row)):
            yield from _walked(page, cell, depth=depth)
        return
    held = grid_of(rows)
    heads = heads_of(element, rows)
    table = said_table([row.texts for row in held], header_rows=heads.sure, marked_rows=heads.marked)
    by_place = {row.place: row for row in table.rows}
    for place, row in enumerate(held):
        if place in by_place:
            yield by_place[place]
        for inner in row.hanging:
            if not _is_around(page, inner.table):
                for each in _told(page, inner.table, depth=depth):
                    outer = by_place.get(place)
                    yield _hung(each, inner.column, outer=outer, names=table.names)


def _hung(each: Block | SaidRow, column: int, *, outer: SaidRow | None, names: Sequence[str]) -> Block:
    """What a table in a cell says. Rows of a table deeper in it hang from that one, and carry no more."""
    return each if isinstance(each, Block) else Block(hung_in(each, column, outer=outer, names=names).text, role="row")


def _is_around(page: Page, element: Element) -> bool:
    """Whether the element is no text, or stands around what the page is about, like a navigation."""
    if not isinstance(element.tag, str) or element.tag in NEVER_TEXT or is_hidden(element):
        return True
    named = AROUND_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}")
    tagged = element.tag in AROUND and not (element.tag == "header" and page.inner)
    if not (named or tagged or element.get("role") in AROUND_ROLES):
        return False
    return element.find(".//h1") is None and _length(element) <= page.length * LARGEST_AROUND


def _paragraphs(loose: str) -> Iterator[Block]:
    """Words parted by two line breaks are paragraphs; so are lines that open with a bullet."""
    for part in re.split(r"\n\s*\n|\n(?=\s*[•·▪●]\s)", loose):
        if text := plain(part):
            yield Block(text)
