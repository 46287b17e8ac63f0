"""Draws a paper as a web page: what it is about, inside navigation, notices and a foot."""

from html import escape
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
    head = "".join(f"<th>{escape(cell)}</th>" for cell in each.header)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in each.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
