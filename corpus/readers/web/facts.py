"""What a web page says about itself: title, date of publication, publisher, address."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from corpus.lines.dates import dates_in

Element = Any  # an lxml element; its library is known in reading.py alone

DATE_NAMES = (
    *("article:published_time", "dcterms.issued", "dc.date.issued", "datepublished", "publication_date"),
    *("publish-date", "dcterms.date", "dc.date", "date"),
)
PUBLISHER_NAMES = ("dcterms.publisher", "dc.publisher", "og:site_name", "publisher")
BETWEEN = re.compile(r"\s+[|»·]\s+")  # of the page's title and the site's name


def title_of(root: Element) -> str | None:
    """The title of the page, without the site's name after it."""
    found = root.find(".//title")
    text = " ".join(found.text_content().split()) if found is not None else ""
    return BETWEEN.split(text)[0] or None


def published_of(root: Element) -> date | None:
    """The date that the page gives as that of its publication; a date of change or of an event is none."""
    said = (meta_of(root, DATE_NAMES), *_linked_dates(root), *_marked_times(root))
    return next((days[0] for text in said if text and (days := dates_in(text.split("T")[0]))), None)


def publisher_of(root: Element) -> str | None:
    return meta_of(root, PUBLISHER_NAMES)


def address_of(root: Element) -> str | None:
    """The canonical address of the page, where it names one in full."""
    links = [link.get("href", "") for link in root.iterfind(".//link[@rel='canonical']")]
    candidates = (*links, meta_of(root, ("og:url",)) or "")
    return next((link.strip() for link in candidates if re.match(r"\s*https?://\S", link)), None)


def meta_of(root: Element, names: Sequence[str]) -> str | None:
    """What the first of these names is given as in the page's meta elements."""
    said: dict[str, str] = {}
    for meta in root.iterfind(".//meta"):
        name = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
        if text := (meta.get("content") or "").strip():
            said.setdefault(name.casefold(), text)
    return next((said[name] for name in names if name in said), None)


def _linked_dates(root: Element) -> Iterator[str]:
    """ "datePublished" of JSON-LD."""
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        try:
            yield from _values(json.loads(script.text or ""), "datePublished")
        except (ValueError, RecursionError):
            continue


def _values(data: object, name: str) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get(name), str):
            yield data[name]
        for held in data.values():
            yield from _values(held, name)
    elif isinstance(data, list):
        for held in data:
            yield from _values(held, name)


def _marked_times(root: Element) -> Iterator[str]:
    """Time elements that are marked as, or introduced by, "published"."""
    for time in root.iterfind(".//time"):
        before = (time.getprevious().tail if time.getprevious() is not None else time.getparent().text) or ""
        around = time.getparent().text_content()[:60]
        marks = f"{time.get('itemprop', '')} {time.get('class', '')} {before} {around}".casefold()
        if "publish" in marks or time.get("pubdate") is not None:
            yield time.get("datetime") or time.text_content()
