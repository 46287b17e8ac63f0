"""Draws a paper as a web page: what it is about, inside navigation, notices and a foot."""

from collections.abc import Iterator
from html import escape
from itertools import takewhile
from pathlib import Path

from papermaking.truth import Element, Paper

NAVIGATION = ("Skip to content", "Home", "Policing and crime", "Have your say", "Search this site")
FOOT = ("Accessibility statement", "Follow us on social media", "© Mayor of Eskshire 2031")


def draw_web(paper: Paper, path: Path, *, head: str = "", wrap: str = "main", site: str = "Mayor of Eskshire") -> None:
    """Write the paper as HTML; `head` goes into the page's head, `wrap` is the element that holds the content."""
    paper.running(*NAVIGATION, *FOOT, "We use cookies to make this site work")
    title = next((each.text for each in paper.elements if each.what == "title"), paper.name)
    opened = '<div id="content">' if wrap == "div" else f"<{wrap}>"
    path.write_text(
        f"<!DOCTYPE html>\n<html lang='en'>\n<head><meta charset='utf-8'><title>{escape(title)} | {site}</title>{head}"
        "</head>\n<body>\n<div class='cookie-banner'><p>We use cookies to make this site work</p></div>\n"
        f"<nav><ul>{''.join(f'<li><a href=/x>{each}</a></li>' for each in NAVIGATION)}</ul></nav>\n{opened}\n"
        f"{body(paper.elements)}\n</{wrap}>\n<footer>{''.join(f'<p>{each}</p>' for each in FOOT)}</footer>\n"
        "</body>\n</html>\n",
        encoding="utf-8",
    )


def body(elements: list[Element]) -> str:
    """The elements as tags; those that make up one list are put into one."""
    lines: list[str] = []
    open_lists: list[str] = []
    for each in elements:
        wanted = lists_of(each)
        while open_lists and (open_lists != wanted[: len(open_lists)] or not wanted):
            lines.append(f"</{open_lists.pop().split()[0]}>")
        for tag in wanted[len(open_lists) :]:
            lines.append(f"<{tag}>")
            open_lists.append(tag)
        lines.append(tagged(each))
    lines += [f"</{tag.split()[0]}>" for tag in reversed(open_lists)]
    return "\n".join(lines)


def lists_of(each: Element) -> list[str]:
    if each.what == "bullet":
        return ["ul"] * each.level
    if each.what == "prose" and each.list_name:
        return [each.list_name]
    return []


def tagged(each: Element) -> str:
    words = escape(each.text, quote=False)
    words = f'<a href="{escape(each.link)}">{words}</a>' if each.link else words
    match each.what:
        case "title":
            return f"<h1>{words}</h1>"
        case "heading":
            return f"<h{each.level + 1}>{f'{each.mark} ' if each.mark else ''}{words}</h{each.level + 1}>"
        case "bullet":
            return f"<li>{words}</li>"
        case "prose" if each.list_name:
            return f"<li value='{each.mark}'>{words}</li>" if each.look == "value" else f"<li>{words}</li>"
        case "prose":
            return f"<p>{f'{each.mark} ' if each.mark else ''}{words}</p>"
        case "table":
            return table(each)
        case "caption":
            return f"<figure><figcaption>{words}</figcaption></figure>"
        case _:
            return each.look


def table(each: Element) -> str:
    if each.look == "form":
        return "<dl>" + "".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in each.rows) + "</dl>"
    heads = each.heads or (each.header,)
    head = "".join(f"<tr>{''.join(head_cells(heads, place))}</tr>" for place in range(len(heads)))
    rows = "".join(f"<tr>{''.join(cells(each, place))}</tr>" for place in range(len(each.rows)))
    return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"


def head_cells(heads: tuple[tuple[str, ...], ...], place: int) -> Iterator[str]:
    """The cells of one row of a header; "<" and "^" are reached over by the cell to the left, or above."""
    for column, text in enumerate(heads[place]):
        across = 1 + len(list(takewhile("<".__eq__, heads[place][column + 1 :])))
        down = 1 + len(list(takewhile("^".__eq__, (row[column] for row in heads[place + 1 :]))))
        spans = f" colspan='{across}'" * (across > 1) + f" rowspan='{down}'" * (down > 1)
        if text not in ("<", "^"):
            yield f"<th{spans}>{escape(text)}</th>"


def cells(each: Element, place: int) -> Iterator[str]:
    inner, link = each.inner.get(place), each.row_links.get(place)
    for column, cell in enumerate(each.rows[place]):
        words = escape(cell)
        if link and column == 0:
            words = f'<a href="{escape(link)}">{words}</a>'
        if inner and column == inner.column:
            words += table(Element("table", header=inner.header, rows=inner.rows))
        yield f"<td>{words}</td>"
