"""Whether the text of an element can be seen on a web page: what nobody saw, no paper said."""

import re

from corpus.readers.web.facts import Element

UNSEEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*(?:\.0+)?(?:%|\s*(?:;|!|$))"
    r"|font-size\s*:\s*0*(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$))",
    re.IGNORECASE,
)
COLOUR = re.compile(r"(?:^|;)\s*color\s*:\s*([^;!]+)", re.IGNORECASE)
GROUND = re.compile(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
NAMED = {"white": "#ffffff", "black": "#000000"}


def is_hidden(element: Element) -> bool:
    """Whether an element is marked as hidden, or styled so that its text is not seen."""
    marked = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return marked or is_unseen(element.get("style", ""))


def is_unseen(style: str) -> bool:
    """Whether a style attribute hides its text: not shown, of no size, see-through, or in the colour of its ground."""
    if UNSEEN.search(style):
        return True
    colour, ground = COLOUR.search(style), GROUND.search(style)
    if colour and _plain(colour[1]) == "transparent":
        return True
    return bool(colour and ground and _plain(colour[1]) == _plain(ground[1]))


def _plain(colour: str) -> str:
    """One way of writing a colour: "#FFF" and "white" are "#ffffff"."""
    name = colour.strip().casefold()
    short = re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", name)
    return "#" + "".join(digit * 2 for digit in short.groups()) if short else NAMED.get(name, name)
