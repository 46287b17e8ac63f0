"""Optical character recognition by programs that may be installed: a picture of a page becomes pieces of lines.

`tesseract` reads pictures; `ocrmypdf`, which brings it along, is asked where it alone is on PATH.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.readers.pdf.lines import Line

SECONDS_A_PAGE = 90
DOTS = 200  # an inch; more is slower and hardly better for print
POINTS = 72  # an inch
LANGUAGE = "eng"
LEAST_CONFIDENCE = 20.0  # of 100: a word below is a smudge
COLUMNS = 12  # of tesseract's table of words


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in shades of grey, one byte a dot, from the top left corner."""

    width: int
    height: int
    dots: bytes
    scale: float  # dots a point

    @property
    def as_pgm(self) -> bytes:
        return b"P5 %d %d 255\n" % (self.width, self.height) + self.dots


def tesseract() -> str | None:
    """Where the program is, or None."""
    return shutil.which("tesseract")


def ocrmypdf() -> str | None:
    """Where the program is, or None."""
    return shutil.which("ocrmypdf")


def recognised(picture: Picture, number: int, *, program: str, seconds: float = SECONDS_A_PAGE) -> tuple[Line, ...]:
    """The lines that the program finds in a page's picture; none where it fails or takes too long."""
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(round(picture.scale * POINTS)), "tsv"]
    done = _ran(command, seconds, given=picture.as_pgm)
    return _lines(done.decode("utf-8", "replace"), picture, number) if done is not None else ()


def recognised_copy(path: Path, into: Path, pages: Sequence[int], *, program: str) -> Path | None:
    """A copy of the PDF whose given pages have text, made in the folder `into`; None where the program fails."""
    copy = into / "recognised.pdf"
    wanted = ",".join(map(str, pages))
    command = [program, "--force-ocr", "--pages", wanted, "--output-type", "pdf", "-l", LANGUAGE, "-q"]
    done = _ran([*command, "--", str(path.resolve()), str(copy)], SECONDS_A_PAGE * len(pages))
    return copy if done is not None and copy.exists() else None


def _ran(command: Sequence[str], seconds: float, *, given: bytes | None = None) -> bytes | None:
    """What the command wrote, or None where it failed."""
    try:
        done = subprocess.run(
            command,
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            timeout=seconds,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # threads only make one page slower
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def _lines(table: str, picture: Picture, number: int) -> tuple[Line, ...]:
    """The lines of tesseract's table of words: its rows of level 5 are words, numbered by block and line."""
    rows: dict[tuple[str, ...], list[list[str]]] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t", COLUMNS - 1)
        if len(cells) == COLUMNS and cells[0] == "5" and cells[11].strip() and _is_sure(cells[10]):
            rows.setdefault(tuple(cells[1:5]), []).append(cells)
    made = [_line(words, picture, number) for words in rows.values()]
    return tuple(line for line in made if line is not None)


def _is_sure(confidence: str) -> bool:
    try:
        return float(confidence) >= LEAST_CONFIDENCE
    except ValueError:
        return False


def _line(words: Sequence[Sequence[str]], picture: Picture, number: int) -> Line | None:
    try:
        boxes = [tuple(int(cell) for cell in word[6:10]) for word in words]
    except ValueError:
        return None
    left, right = min(box[0] for box in boxes), max(box[0] + box[2] for box in boxes)
    heights = sorted(box[3] for box in boxes)
    low = sorted(box[1] + box[3] for box in boxes)[len(boxes) // 2]
    text = " ".join(word[11].strip() for word in words)
    height = heights[len(heights) // 2] / picture.scale
    reaches_down = any(character in "gjpqy,;()" for character in text)
    return Line(
        text,
        number,
        left / picture.scale,
        right / picture.scale,
        (picture.height - low) / picture.scale + (0.2 * height if reaches_down else 0.0),
        round(height, 1),
    )
