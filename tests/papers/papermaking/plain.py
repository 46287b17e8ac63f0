"""Draws a paper as plain text or Markdown."""

import textwrap
from pathlib import Path

from papermaking.truth import Element, Paper


def draw_text(
    paper: Paper, path: Path, *, encoding: str = "utf-8", width: int = 0, bullet: str = "·", feet: str = ""
) -> None:
    """Write the paper as text, wrapped at `width`; at page breaks `feet` is printed and a form feed set."""
    parts: list[str] = []
    page = 1
    for each in paper.elements:
        if each.what == "title":
            each.truths[0].pop("kind")  # bare text does not say what its first line is
        if each.what == "page break":
            parts.append(f"{feet.replace('#', str(page))}\n\f")
            page += 1
            continue
        parts.append(lines_of(each, width=width, bullet=bullet))
    text = "\n\n".join(parts) + "\n"
    path.write_bytes(text.replace("\n", "\r\n" if encoding == "cp1252" else "\n").encode(encoding))


def lines_of(each: Element, *, width: int, bullet: str) -> str:
    if each.what == "table":
        rows = [each.header, *each.rows] if each.header else list(each.rows)
        return "\n".join("\t".join(row) for row in rows)
    start = f"{each.mark}\t" if each.mark else ""
    if each.what == "bullet":
        start = f"{'   ' * (each.level - 1)}{bullet} "
    if each.what == "heading" and each.look == "tab":
        start = "\t"
    if not width:
        return f"{start}{each.text}"
    return "\n".join(textwrap.wrap(f"{start}{each.text}", width, break_long_words=False, break_on_hyphens=False))


def draw_markdown(paper: Paper, path: Path) -> None:
    """Write the paper as Markdown."""
    parts: list[str] = []
    before = ""
    for each in paper.elements:
        text = markdown_of(each)
        joins = parts and each.what == before == "bullet"
        if joins:
            parts[-1] += f"\n{text}"
        else:
            parts.append(text)
        before = each.what
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def markdown_of(each: Element) -> str:
    words = f"[{each.text}]({each.link})" if each.link else each.text
    match each.what:
        case "title":
            return f"# {words}"
        case "heading":
            return f"{'#' * (each.level + 1)} {f'{each.mark} ' if each.mark else ''}{words}"
        case "bullet":
            return f"{'  ' * (each.level - 1)}- {words}"
        case "table":
            rows = [each.header, ("---",) * len(each.header), *each.rows]
            return "\n".join(f"| {' | '.join(row)} |" for row in rows)
        case _:
            return f"{each.mark} {words}" if each.mark else words
