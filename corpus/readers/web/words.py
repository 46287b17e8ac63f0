"""The words of a web page's elements, and which elements are blocks or hold none."""

import re

from corpus.readers.web.facts import Element
from corpus.readers.web.seen import is_hidden

NEVER_TEXT = frozenset(
    [
        *("script", "style", "noscript", "template", "head", "svg", "iframe", "select", "button", "object"),
        *("audio", "video", "canvas", "map", "textarea"),
    ]
)
BLOCKS = frozenset(
    [
        *(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "body",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
        ),
        *(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "address",
            "details",
        ),
        *("summary", "fieldset", "hr", "center", "form", "nav", "footer", "aside"),
    ]
)


def words_of(element: Element, *, skip: frozenset[str] = NEVER_TEXT) -> str:
    """The words of an element, without those of elements of these names within it; line ends where it breaks lines."""
    if element.tag == "br":
        return "\n"
    if element.tag in skip or is_hidden(element):
        return ""
    inner = (f"{words_of(child, skip=skip)}{spaced(child.tail)}" for child in element)
    gap = " " if element.tag in BLOCKS or element.tag in ("td", "th") else ""
    return f"{gap}{spaced(element.text)}{''.join(inner)}{gap}"


def spaced(text: str | None) -> str:
    """The text of a node, where line ends are no more than spaces."""
    return re.sub(r"[ \t\n\r\f]+", " ", text or "")


def plain(text: str) -> str:
    return " ".join(text.split())
