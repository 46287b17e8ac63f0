"""PDF files: page by page, headers and footers out, columns in order, wrapped lines joined, tables by row."""

import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from corpus.blocks import Bookmark, Reading
from corpus.failures import UnreadablePaper
from corpus.readers.pdf import ocr
from corpus.readers.pdf.annotations import annotated, bookmarks
from corpus.readers.pdf.characters import UNKNOWN, characters_on
from corpus.readers.pdf.furniture import without_furniture
from corpus.readers.pdf.glyphs import is_garbled
from corpus.readers.pdf.grids import grids_of
from corpus.readers.pdf.layout import Sheet, blocks_of, body_size
from corpus.readers.pdf.lines import Line, Page
from corpus.readers.pdf.order import laid_out
from corpus.readers.pdf.pieces import printed
from corpus.readers.pdf.rules import has_pictures, rules_on

ONE_AT_A_TIME = threading.Lock()  # pdfium must not be called from two threads at once
TAIL = 4096  # bytes in which a whole PDF says that it ends
MOST_DOTS = 12_000_000  # of a picture that is read by OCR: A4 at 200 dots an inch has 3,900,000
LARGEST_SIDE = 14_400 * 4  # points; a page set larger is a mistake
INSTALL = "install tesseract (https://tesseract-ocr.github.io) to have such pages read, or ask for the original"


@dataclass(slots=True)
class _Notes:
    """What a person should know about the reading, by page, while it is collected."""

    damaged: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    garbled: list[int] = field(default_factory=list)
    outside: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    comments: int = 0
    said: list[str] = field(default_factory=list)


def read_pdf(path: Path) -> Reading:
    """The blocks of a PDF.

    Raises UnreadablePaper where it is cut off, damaged, encrypted, or without text on any page, like a scan.
    """
    _refuse_cut_off(path)
    notes = _Notes()
    with ONE_AT_A_TIME:
        document = _opened(path)
        try:
            pages = list(_pages(document, notes))
            title, outline = _title(document), _bookmarks(document, notes)
            pages = _with_ocr(path, document, pages, notes)
            count = len(document)
        finally:
            document.close()
    _refuse_wordless(path, pages, count, notes)
    return _reading(pages, title, outline, notes)


def _reading(pages: Sequence[Page], title: str | None, outline: tuple[Bookmark, ...], notes: _Notes) -> Reading:
    body = without_furniture(pages)
    size = body_size(body.pages)
    sheets = [Sheet(page.number, page.width, laid_out(page, body_size=size)) for page in body.pages]
    blocks = blocks_of(sheets)
    if body.watermarks:
        notes.said.append(f"{_quoted(body.watermarks)} is printed across pages, and was left out")
    _note_marks(sheets, notes)
    return Reading(blocks, title=title, marking=body.marking, bookmarks=outline, warnings=tuple(_warnings(notes)))


def _refuse_cut_off(path: Path) -> None:
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - TAIL))
        if b"%%EOF" not in file.read():
            raise UnreadablePaper(f"{path.name!r} is cut off: its end is missing. Fetch it again.")


def _opened(path: Path) -> Any:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
        len(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadablePaper(
                f"{path.name!r} is encrypted with a password. Open it, print it to a new PDF, add that one."
            ) from error
        raise UnreadablePaper(f"{path.name!r} is damaged: no PDF reader can open it. Fetch it again.") from error
    return document


def _title(document: Any) -> str | None:
    try:
        title = " ".join(document.get_metadata_value("Title").replace("\x00", "").split())
    except UnicodeDecodeError:
        return None
    return None if title.casefold() in ("", "untitled") else title


def _bookmarks(document: Any, notes: _Notes) -> tuple[Bookmark, ...]:
    import pypdfium2

    try:
        return bookmarks(document)
    except (pypdfium2.PdfiumError, UnicodeDecodeError, ValueError) as error:
        notes.said.append(f"its bookmarks could not be read ({type(error).__name__})")
        return ()


def _pages(document: Any, notes: _Notes) -> Iterator[Page]:
    """The pages one by one, each closed before the next is opened: memory does not grow with the paper."""
    import pypdfium2

    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError:
            notes.damaged.append(number)
            continue
        try:
            yield _page(document, page, number, notes)
        except pypdfium2.PdfiumError:
            notes.damaged.append(number)
        finally:
            page.close()


def _page(document: Any, page: Any, number: int, notes: _Notes) -> Page:
    characters = characters_on(page)
    view = characters.view
    rules = () if characters.invisible else rules_on(page, view)
    text = printed(characters, number, rules)
    seen = annotated(document, page, view, text.lines, number)
    notes.comments += seen.comments
    if text.outside:
        notes.outside.append(number)
    words = " ".join(line.text for line in seen.lines)
    bare = Page(number, view.width, view.height, ())
    if not words.strip():
        (notes.pictures if has_pictures(page) else notes.blank).append(number)
        return bare
    if is_garbled(words):
        notes.garbled.append(number)
        return bare
    if UNKNOWN in words:
        notes.unknown.append(number)
    return replace(bare, lines=seen.lines, grids=grids_of(rules))


# Pages without text


def _with_ocr(path: Path, document: Any, pages: Sequence[Page], notes: _Notes) -> list[Page]:
    """The pages, those that are pictures or garbled read by OCR where a program for it is installed."""
    wanted = sorted((*notes.pictures, *notes.garbled))
    if not wanted:
        return list(pages)
    found: dict[int, Page] = {}
    if program := ocr.tesseract():
        found = {number: _recognised(document, number, program) for number in wanted}
    elif program := ocr.ocrmypdf():
        found = _from_copy(path, wanted, program)
    read = {number: page for number, page in found.items() if page.lines}
    if read:
        notes.said.append(f"{_named(sorted(read))} read by OCR, which may misread letters and figures")
    if found and (failed := [number for number in wanted if number not in read]):
        notes.said.append(f"OCR found no text on {_listed(failed)}, which {_has(failed)} none of its own")
    notes.pictures = [number for number in notes.pictures if number not in found]
    notes.garbled = [number for number in notes.garbled if number not in found]
    return [read.get(page.number, page) for page in pages]


def _recognised(document: Any, number: int, program: str) -> Page:
    page = document[number - 1]
    try:
        width, height = page.get_size()
        picture = _picture(page, width, height)
        lines = ocr.recognised(picture, number, program=program) if picture else ()
    finally:
        page.close()
    return Page(number, width, height, lines, read_by_ocr=True)


def _picture(page: Any, width: float, height: float) -> ocr.Picture | None:
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        return None
    scale = min(ocr.DOTS / ocr.POINTS, (MOST_DOTS / (width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        rows = bytes(bitmap.buffer)
        dots = b"".join(
            rows[start : start + bitmap.width] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
        )
        return ocr.Picture(bitmap.width, bitmap.height, dots, scale)
    finally:
        bitmap.close()


def _from_copy(path: Path, wanted: Sequence[int], program: str) -> dict[int, Page]:
    with tempfile.TemporaryDirectory() as folder:
        copy = ocr.recognised_copy(path, Path(folder), wanted, program=program)
        if copy is None:
            return {number: Page(number, 0.0, 0.0, ()) for number in wanted}
        document = _opened(copy)
        try:
            pages = {page.number: page for page in _pages(document, _Notes())}
        finally:
            document.close()
    return {number: replace(pages[number], read_by_ocr=True) for number in wanted if number in pages}


# What the reader of the paper should know


def _refuse_wordless(path: Path, pages: Sequence[Page], count: int, notes: _Notes) -> None:
    if any(page.lines for page in pages):
        return
    if notes.damaged and len(notes.damaged) == count:
        raise UnreadablePaper(f"{path.name!r} is damaged: none of its {count} pages can be read. Fetch it again.")
    which = "its only page" if count == 1 else f"pages 1 to {count}" if count else "it (it has no pages)"
    if notes.garbled:
        raise UnreadablePaper(
            f"{path.name!r} has only garbled text: its fonts do not say which letters they show. Ask for the original, "
            "or run OCR over it (ocrmypdf --force-ocr in.pdf out.pdf) and add the result."
        )
    raise UnreadablePaper(
        f"{path.name!r} has no text on {which}: it may be a scan. Ask for the original, or run OCR over it "
        "(ocrmypdf in.pdf out.pdf) and add the result."
    )


def _warnings(notes: _Notes) -> Iterator[str]:
    if notes.damaged:
        yield f"{_named(notes.damaged, 'is', 'are')} damaged and {'were' if len(notes.damaged) > 1 else 'was'} not read"
    if notes.blank:
        what = "pictures or scans" if len(notes.blank) > 1 else "a picture or a scan"
        yield f"{_named(notes.blank, 'has', 'have')} no text ({what}?)"
    if notes.pictures:
        what = "pictures" if len(notes.pictures) > 1 else "a picture"
        yield f"{_named(notes.pictures, 'has', 'have')} no text, being {what}: {INSTALL}"
    if notes.garbled:
        yield (
            f"{_named(notes.garbled, 'has', 'have')} garbled text (the fonts do not say which letters they show), "
            f"which was left out: {INSTALL}"
        )
    if notes.outside:
        yield f"{_named(notes.outside, 'has', 'have')} text beyond the edge of the page, which was left out"
    if notes.unknown:
        yield f"{_named(notes.unknown, 'has', 'have')} letters that the fonts do not name, shown as {UNKNOWN}"
    if notes.comments:
        yield f"{notes.comments} comments that readers put on pages were left out"
    yield from notes.said


def _note_marks(sheets: Sequence[Sheet], notes: _Notes) -> None:
    """Count what was kept apart from sentences: marks of notes that are nowhere, numbers of charts' axes."""
    lost = 0
    for sheet in sheets:
        if not sheet.laid.footnotes:
            lost += sum(item.marks for item in sheet.laid.items if isinstance(item, Line))
    if lost:
        notes.said.append(f"{lost} raised marks that lead to notes elsewhere were left out of the text")
    if charts := [sheet.number for sheet in sheets if sheet.laid.axes]:
        notes.said.append(f"the axes of charts on {_listed(charts)} are kept as captions, apart from the text")


def _quoted(texts: Sequence[str]) -> str:
    return ", ".join(repr(text) for text in texts[:3])


def _named(pages: Sequence[int], one: str = "was", many: str = "were") -> str:
    return f"{_listed(pages)} {one if len(pages) == 1 else many}"


def _has(pages: Sequence[int]) -> str:
    return "has" if len(pages) == 1 else "have"


def _listed(pages: Sequence[int]) -> str:
    """ "page 4"; "pages 2, 4 to 6 and 9"."""
    spans: list[list[int]] = []
    for page in pages:
        if spans and page == spans[-1][-1] + 1:
            spans[-1].append(page)
        else:
            spans.append([page])
    parts: list[str] = []
    for span in spans:
        parts += [f"{span[0]} to {span[-1]}"] if len(span) > 2 else [str(page) for page in span]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{'page' if len(pages) == 1 else 'pages'} {listed}"
