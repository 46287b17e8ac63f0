"""Markdown: headings with their level, bullets with their depth, tables by row; links as their text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Literal

from corpus.blocks import Block, Reading
from corpus.lines.marks import marking_of
from corpus.readers.decoding import decoded
from corpus.readers.link_marks import linked, marked, without_marks
from corpus.readers.links import address_of
from corpus.readers.tables import row_texts
from corpus.readers.titling import with_title

Sort = Literal["blank", "heading", "underline", "bullet", "number", "row", "quote", "rule", "code", "text"]

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<fields>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
TITLE_FIELD = re.compile(r"^title:\s*(?P<title>\S.*)$", re.MULTILINE | re.IGNORECASE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
SORTS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("blank", re.compile(r"\s*")),
    ("heading", re.compile(r" {0,3}(?P<level>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*")),
    ("underline", re.compile(r" {0,3}(?:=+|-{3,})[ \t]*")),
    ("rule", re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})")),
    ("bullet", re.compile(r"(?P<indent>[ \t]*)[-*+•·][ \t]+(?P<text>\S.*)")),
    ("number", re.compile(r"[ \t]*(?P<text>(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z]{1,3}[.)])[ \t]+\S.*)")),
    ("row", re.compile(r"[ \t]*\|.*\|[ \t]*|[^|]*\|[^|]*\|.*")),
    ("quote", re.compile(r" {0,3}>[ \t]?(?P<text>.*)")),
)
COLUMN_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")

INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!?\[(?P<text>[^\]]+)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)"), r"\g<text>"),
    (re.compile(r"<(https?://[^\s>]+|[^\s@>]+@[^\s>]+)>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![\w_])"), r"\1"),
    (re.compile(r"(`+)(.+?)\1"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])"), r"\1"),
)
WEB_LINK = re.compile(
    r"(?<!!)\[(?P<text>[^\]\n]+)\]\((?P<address>https?://[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"\n]*\")?\)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line and what Markdown makes of it."""

    sort: Sort
    text: str
    level: int = 1  # of a heading; the indent of a bullet


def read_markdown(path: Path) -> Reading:
    """The blocks of a Markdown file. Raises UnreadablePaper where its bytes are no text."""
    text = without_marks(decoded(path.read_bytes(), name=path.name))
    front = FRONT_MATTER.match(text)
    title = TITLE_FIELD.search(front["fields"]) if front else None
    addresses: list[str] = []
    body = _with_links_marked(COMMENT.sub("", text[front.end() :] if front else text), addresses)
    blocks = with_title(linked(_blocks(body), addresses))
    marking = next((marking for block in blocks if (marking := marking_of(block.text))), None)
    return Reading(blocks=blocks, title=title["title"].strip("\"' ") if title else None, marking=marking)


def _with_links_marked(text: str, addresses: list[str]) -> str:
    """The text with each link to the web as its words and the mark of its address; code may not look like one."""

    def words(found: re.Match[str]) -> str:
        address = address_of(found["address"])
        return found["text"] + marked(address, addresses) if address else found[0]

    return WEB_LINK.sub(words, text)


def _blocks(text: str) -> Iterator[Block]:
    lines = _whole(_underlined(list(_lines(text))))
    levels = _levels(lines)
    for is_row, group in groupby(lines, key=lambda line: line.sort == "row"):
        if is_row:
            yield from _rows([line.text for line in group])
        else:
            yield from (_block(line, levels) for line in group if line.sort not in ("blank", "rule", "underline"))


def _lines(text: str) -> Iterator[Line]:
    fenced = False
    for line in text.replace("\f", "\n").split("\n"):
        if FENCE.match(line):
            fenced = not fenced
            yield Line("blank", "")
        elif fenced:
            yield Line("code" if line.strip() else "blank", line)
        else:
            yield _line(line)


def _line(line: str) -> Line:
    for sort, pattern in SORTS:
        if found := pattern.fullmatch(line):
            held = found.groupdict()
            if sort == "heading":
                return Line(sort, held["text"] or "", len(held["level"]))
            if sort == "bullet":
                return Line(sort, held["text"], len(held["indent"].expandtabs(4)))
            return Line(sort, held.get("text") or line)
    return Line("text", line)


def _underlined(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a text over "===" or "---" made the heading that it is."""
    made = list(lines)
    for place, line in enumerate(made[1:], start=1):
        if line.sort == "underline" and made[place - 1].sort == "text":
            made[place - 1] = Line("heading", made[place - 1].text, 1 if "=" in line.text else 2)
    return made


def _whole(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those that only go on from the line before joined to it."""
    made: list[Line] = []
    for line in lines:
        goes_on = made and line.sort in ("text", "quote") and made[-1].sort in ("text", "quote", "bullet", "number")
        if goes_on and not made[-1].text.endswith(("  ", "\\")):
            made[-1] = replace(made[-1], text=f"{made[-1].text} {line.text.lstrip()}")
        else:
            made.append(line)
    return made


def _levels(lines: Sequence[Line]) -> dict[int, int]:
    """The depth of a bullet for each indent in use."""
    indents = sorted({line.level for line in lines if line.sort == "bullet"})
    return {indent: depth for depth, indent in enumerate(indents, start=1)}


def _block(line: Line, levels: dict[int, int]) -> Block:
    if line.sort == "code":
        return Block(line.text.strip())
    text = plain(line.text.strip().removesuffix("\\"))
    if line.sort == "heading":
        return Block(text, role="heading", level=line.level)
    if line.sort == "bullet":
        return Block(text, role="bullet", level=levels[line.level])
    return Block(text)


def _rows(lines: Sequence[str]) -> Iterator[Block]:
    """The rows of a table; a rule under the first makes that one the header."""
    ruled = len(lines) > 1 and COLUMN_RULE.fullmatch(lines[1]) is not None
    cells = [_cells(line) for line in lines if not COLUMN_RULE.fullmatch(line)]
    for text in row_texts(cells, header=ruled and any(cells[0]) if cells else None):
        yield Block(text, role="row")


def _cells(line: str) -> list[str]:
    bare = line.strip().removeprefix("|")
    bare = bare if bare.endswith("\\|") else bare.removesuffix("|")
    return [plain(cell.strip()) for cell in re.split(r"(?<!\\)\|", bare)]


def plain(text: str) -> str:
    """The words without Markdown's marks: emphasis, code, links and escapes."""
    for pattern, kept in INLINE:
        text = pattern.sub(kept, text)
    return text
