"""Draws a paper as a PDF, line by line: columns, tables with and without rules, charts, heads and feet of pages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from papermaking.truth import Element, Paper
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
SYMBOLS, SYMBOLS_FILE = "OpenSymbol", "opens___.ttf"  # comes with LibreOffice; its bullets are private-use
# Where a printer may break these words; compounds break at their own hyphen.
BREAKS = {
    "neighbourhood": "neighbour-hood", "organisations": "organ-isations", "partnership": "partner-ship",
    "investigation": "investi-gation", "communities": "commu-nities", "consultation": "consul-tation",
    "confidence": "confi-dence", "commissioned": "commis-sioned", "recommendations": "recommen-dations",
    "performance": "perfor-mance", "responsibility": "responsi-bility", "vulnerable": "vulner-able",
    "safeguarding": "safe-guarding", "satisfaction": "satis-faction",
}  # fmt: skip

Foot = Callable[[int, int], list[str]]  # page, pages -> lines


@dataclass(frozen=True, slots=True)
class Look:
    """How a paper is set."""

    columns: int = 1
    size: float = 10.5
    head: tuple[str, ...] = ()
    foot: Foot = lambda page, pages: []
    hanging: float = 28.0  # how far numbered paragraphs hang; 0 sets the number in the text
    bullet: tuple[str, str] = (PLAIN, "•")
    rules: bool = True
    repeat: bool = True  # the header row on each page of a table
    bookmarks: bool = False
    break_words: bool = False
    justified: bool = False
    page: tuple[float, float] = A4
    margin: float = 62.0
    widths: tuple[float, ...] = ()  # of the columns of tables, as shares
    pages: int = 1
    right: bool = False  # whether all columns of a table but the first stand at their right


class Drawing:
    """One PDF in the making."""

    def __init__(self, canvas: Canvas, look: Look, *, page: int = 1) -> None:
        self.look = look
        self.canvas = canvas
        self.page, self.column = page, 0
        self.page_top = look.page[1] - look.margin - 12 * len(look.head)
        self.top = self.page_top
        self.y = self.top
        self.notes: list[str] = []

    @property
    def gap(self) -> float:
        return 22.0

    @property
    def width(self) -> float:
        room = self.look.page[0] - 2 * self.look.margin
        return (room - self.gap * (self.look.columns - 1)) / self.look.columns

    @property
    def x(self) -> float:
        return self.look.margin + self.column * (self.width + self.gap)

    @property
    def bottom(self) -> float:
        return self.look.margin + 14 + 11 * sum(len(note) // 95 + 1 for note in self.notes)

    def room(self, height: float) -> None:
        """Go on to the next column or page unless there is so much room."""
        if self.y - height >= self.bottom:
            return
        self.column += 1
        if self.column == self.look.columns:
            self.turn()
        self.y = self.top

    def turn(self) -> None:
        self.finish()
        self.canvas.showPage()
        self.page, self.column = self.page + 1, 0
        self.top = self.page_top
        self.y = self.top

    def finish(self) -> None:
        """The head, the notes and the foot of the page."""
        height = self.look.page[1]
        for place, line in enumerate(self.look.head):
            self.text(self.look.margin, height - 34 - 12 * place, line, PLAIN, 9)
        y = self.bottom - 14
        for note in self.notes:
            for line in self.wrapped(note, PLAIN, 8, self.look.page[0] - 2 * self.look.margin):
                self.text(self.look.margin, y, line, PLAIN, 8)
                y -= 11
        self.notes = []
        for place, line in enumerate(self.look.foot(self.page, self.look.pages)):
            self.text(self.look.margin, 36 - 11 * place, line, PLAIN, 9)

    def text(self, x: float, y: float, words: str, font: str, size: float, *, width: float = 0) -> None:
        self.canvas.setFont(font, size)
        spaces = words.count(" ")
        if width and spaces and self.look.justified:
            spare = (width - stringWidth(words, font, size)) / spaces
            self.canvas.drawString(x, y, words, wordSpace=spare)
        else:
            self.canvas.drawString(x, y, words)

    def lines(self, words: str, *, font: str, size: float, indent: float = 0, keep: int = 1) -> int:
        """Set a text; the page on which it starts."""
        wrapped = self.wrapped(words, font, size, self.width - indent)
        step = size * 1.25
        start = 0
        for place, line in enumerate(wrapped):
            self.room(step * (keep if place == 0 else 1))
            self.y -= step
            start = start or self.page
            last = place == len(wrapped) - 1
            self.text(self.x + indent, self.y, line, font, size, width=0 if last else self.width - indent)
        return start

    def wrapped(self, words: str, font: str, size: float, width: float) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in words.split(" "):
            tried = f"{line} {word}".strip()
            if stringWidth(tried, font, size) <= width:
                line = tried
                continue
            head, tail = self.broken(line, word, font, size, width)
            if head:
                lines.append(f"{line} {head}".strip())
                line = tail
            else:
                lines.append(line)
                line = word
        return [*lines, line]

    def broken(self, line: str, word: str, font: str, size: float, width: float) -> tuple[str, str]:
        bare = word.strip(".,;:").lower()
        at = word.lower().find(bare)
        if not self.look.break_words:
            return "", word
        if bare in BREAKS:
            cut = at + BREAKS[bare].index("-")
            head, tail = f"{word[:cut]}-", word[cut:]
        elif "-" in word[1:-1] and word.count("-") == 1 and word.replace("-", "").isalpha():
            cut = word.index("-") + 1
            head, tail = word[:cut], word[cut:]
        else:
            return "", word
        fits = stringWidth(f"{line} {head}", font, size) <= width
        return (head, tail) if fits else ("", word)

    def element(self, each: Element) -> list[int]:
        """Draw it; the page of each of its paragraphs."""
        size = self.look.size
        match each.what:
            case "title":
                page = self.spanning(each.text)
            case "heading":
                self.y -= 6
                page = self.heading(each)
            case "prose":
                page = self.prose(each)
            case "bullet":
                indent = self.look.hanging + 16 * each.level
                self.room(size * 1.25)
                font, mark = self.look.bullet
                self.text(self.x + indent - 14, self.y - size * 1.25, mark, font, size)
                page = self.lines(each.text, font=PLAIN, size=size, indent=indent)
            case "table":
                return self.table(each)
            case "caption":
                page = self.lines(each.text, font="Helvetica-Oblique", size=size - 1)
            case "footnote":
                self.notes.append(f"{each.mark} {each.text}")
                return [self.page]
            case "page break":
                self.turn()
                return []
            case "furniture":
                return self.chart(each)
        self.y -= 0.45 * size
        return [page]

    def spanning(self, words: str) -> int:
        """A title over all columns, which begin below it on this page."""
        size = self.look.size + 8
        for line in self.wrapped(words, BOLD, size, self.look.page[0] - 2 * self.look.margin):
            self.y -= size * 1.25
            self.text(self.x, self.y, line, BOLD, size)
        self.top = self.y - 6
        return self.page

    def heading(self, each: Element) -> int:
        size = self.look.size + max(4 - 2 * each.level, 0)
        if each.mark:
            self.room(size * 4)
            self.text(self.x, self.y - size * 1.25, each.mark, BOLD, size)
        page = self.lines(each.text, font=BOLD, size=size, indent=self.look.hanging if each.mark else 0, keep=3)
        if self.look.bookmarks:
            key = f"h{self.page}-{self.y:.0f}"
            self.canvas.bookmarkHorizontal(key, 0, self.y + size)
            self.canvas.addOutlineEntry(f"{each.mark or ''} {each.text}".strip(), key, each.level - 1)
        return page

    def prose(self, each: Element) -> int:
        size = self.look.size
        if not each.mark:
            return self.lines(each.text, font=PLAIN, size=size)
        if not self.look.hanging:
            return self.lines(f"{each.mark} {each.text}", font=PLAIN, size=size)
        indent = self.look.hanging * (1 + each.depth * 0.7)
        self.room(size * 1.25)
        self.text(self.x + indent - self.look.hanging, self.y - size * 1.25, each.mark, PLAIN, size)
        return self.lines(each.text, font=PLAIN, size=size, indent=indent)

    def table(self, each: Element) -> list[int]:
        count = len(each.header or each.rows[0])
        shares = self.look.widths if len(self.look.widths) == count else (1 / count,) * count
        widths = [share * self.width for share in shares]
        pages = []
        self.y -= 4
        if each.header:
            self.row(each.header, widths, BOLD, keep=2)
        for row in each.rows:
            if each.header and self.look.repeat and self.needs_page(row, widths):
                self.room(10_000)
                self.row(each.header, widths, BOLD)
            self.row(row, widths, PLAIN)
            pages.append(self.page)
        self.y -= 8
        return pages

    def needs_page(self, row: tuple[str, ...], widths: list[float]) -> bool:
        return self.y - self.row_height(row, widths) < self.bottom

    def row_height(self, row: tuple[str, ...], widths: list[float]) -> float:
        size = self.look.size - 1
        return max(
            len(self.wrapped(cell, PLAIN, size, width - 8)) for cell, width in zip(row, widths, strict=True)
        ) * size * 1.2 + 5  # fmt: skip

    def row(self, row: tuple[str, ...], widths: list[float], font: str, *, keep: int = 1) -> None:
        size = self.look.size - 1
        height = self.row_height(row, widths)
        self.room(height * keep)
        x = self.x
        for cell, width in zip(row, widths, strict=True):
            for place, line in enumerate(self.wrapped(cell, font, size, width - 8)):
                said, mark = line, "ZapfDingbats" if cell == "✓" else font
                at = x + width - 4 - stringWidth(said, mark, size) if self.look.right and x > self.x else x + 4
                self.text(at, self.y - size * 1.2 * (place + 1), said, mark, size)
            if self.look.rules:
                self.canvas.rect(x, self.y - height, width, height)
            x += width
        self.y -= height

    def chart(self, each: Element) -> list[int]:
        """Bars over an axis of numbers; the names below the bars go over two lines."""
        self.room(150)
        base = self.y - 130
        for place, label in enumerate(each.header):
            self.text(self.x, base + 110 - place * 110 / max(len(each.header) - 1, 1), label, PLAIN, 7)
        for place, (name, height) in enumerate(each.rows):
            x = self.x + 40 + place * 62
            self.canvas.rect(x, base, 30, float(height), fill=1)
            for line, words in enumerate(name.split("|")):
                self.text(x, base - 9 - 8 * line, words, PLAIN, 7)
        self.y = base - 30
        return []


def draw_pdf(paper: Paper, path: Path, look: Look) -> None:
    """Write the paper as a PDF, and say in its truth on which page each paragraph starts."""
    if look.bullet[0] == SYMBOLS:
        registerFont(TTFont(SYMBOLS, SYMBOLS_FILE))
    for _ in range(2):  # the second time its pages are counted
        canvas = Canvas(str(path), pagesize=look.page, invariant=1)
        look = replace(look, pages=draw_on(canvas, paper, look))
        canvas.save()


def draw_on(canvas: Canvas, paper: Paper, look: Look, *, page: int = 1) -> int:
    """Draw the paper from this page on; its last page."""
    drawing = Drawing(canvas, look, page=page)
    for each in paper.elements:
        for truth, at in zip(each.truths, drawing.element(each), strict=True):
            truth["page"] = at
    drawing.finish()
    canvas.showPage()
    return drawing.page


def chart(paper: Paper, axis: tuple[str, ...], bars: tuple[tuple[str, str], ...]) -> None:
    """Add a chart to a paper: its words are no paragraphs."""
    from papermaking.truth import Element

    paper.elements.append(Element("furniture", header=axis, rows=bars))
    paper.loose += [*axis, *(name.replace("|", " ") for name, _ in bars), *(name.replace("-|", "") for name, _ in bars)]
