"""Makes the PDFs that an office program makes of the Word files, and finds each paragraph's page in them."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from papermaking.truth import Paper


def convert(word: Path, pdf: Path) -> None:
    """Print a Word file to PDF with LibreOffice; dates and ids are made the same each time."""
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation=file://{place}/profile", "--headless", "--convert-to", "pdf",
                "--outdir", place, str(word),
            ],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180,
        )  # fmt: skip
        shutil.copy(Path(place) / f"{word.stem}.pdf", pdf)
    pdf.write_bytes(still(pdf.read_bytes()))


def still(data: bytes) -> bytes:
    """The same PDF with fixed dates and ids of the same length, so that its table of places still holds."""
    data = re.sub(rb"/CreationDate\(D:\d{14}", b"/CreationDate(D:20310101000000", data)
    data = re.sub(rb"<[0-9A-F]{32}>", b"<" + b"0" * 32 + b">", data)
    data = re.sub(rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + b"0" * 32, data)
    return re.sub(rb"(<xmp:CreateDate>)[^<]*(?=</)", rb"\g<1>2031-01-01T00:00:00Z", data)


def put_on_pages(paper: Paper, pdf: Path, *, marks: bool = True) -> None:
    """Say in the truth on which page each paragraph starts, as poppler's pdftotext finds its first words.

    It also checks that the program prints the numbers that the truth has; raises ValueError where it does not.
    """
    pages = texts_of(pdf)
    page, place = 0, 0
    for element in paper.elements:
        for truth in element.truths:
            if truth["kind"] == "footnote":
                truth["page"] = next(n for n, text in enumerate(pages, 1) if squeezed(truth["text"])[:40] in text)
                continue
            start = squeezed(printed_words(element.what, truth["text"]))[:24]
            wanted = squeezed(element.mark or "") + start if marks and element.what != "table" else start
            page, place = found(pages, wanted, page, place, paper.name)
            truth["page"] = page + 1


def printed_words(what: str, text: str) -> str:
    """What stands first on the page: of a row, the first word of its first cell, which may go over lines."""
    if what != "table":
        return text
    first = text.split("; ")[0]
    return (first.partition(": ")[2] or first).split()[0]


def found(pages: list[str], wanted: str, page: int, place: int, name: str) -> tuple[int, int]:
    for number in range(page, len(pages)):
        if (at := pages[number].find(wanted, place if number == page else 0)) >= 0:
            return number, at + 1
    raise ValueError(f"{name}: {wanted!r} is not printed from page {page + 1} on")


def texts_of(pdf: Path) -> list[str]:
    """The letters and figures of each page, in pdftotext's reading order."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return [squeezed(text) for text in done.stdout.decode().split("\f")[:-1]]


def squeezed(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9£%]", "", text)
