"""The bench of reading: PDF pages a second, the memory of a long PDF, and of many files in one run.

Each is measured in a process of its own, so that what made the papers does not count.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from evals.benches.synthetic import SENTENCES, made_papers, write_papers

# Issue 3, "Measure": at least 20 pages a second on one core; 1,600 pages under 600 MB; 2,500 files without growth.
PAGES_A_SECOND = 20.0
LONG_PDF_MEGABYTES = 600.0
# What a run returns (a value for each file) is memory too: 10 kB for each of 2,000 more files is no growth.
GROWTH_MEGABYTES = 20.0
FEW, MANY = 500, 2_500  # files


@dataclass(frozen=True, slots=True)
class Bench:
    """One line of the bench."""

    name: str
    measured: float
    bar: float
    unit: str
    at_least: bool = False  # else the bar is an upper one

    @property
    def met(self) -> bool:
        return self.measured >= self.bar if self.at_least else self.measured <= self.bar


def reading_bench(*, pages: int = 200, long_pages: int = 1_600, few: int = FEW, many: int = MANY) -> Iterator[Bench]:
    """Measure everything, one after the other.

    Pages a second are pages / seconds of processor time of the one thread that reads. Growth is the resident
    memory of the adding process and the reader below it after `many` files, less that after `few`.
    """
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        short = made_pdf(folder / "short.pdf", pages=pages)
        read = _measured("pdf", str(short))
        yield Bench(f"PDF of {pages:,} pages", pages / read["seconds"], PAGES_A_SECOND, "pages/s", at_least=True)
        long = made_pdf(folder / "long.pdf", pages=long_pages)
        read = _measured("pdf", str(long))
        yield Bench(f"PDF of {long_pages:,} pages, peak memory", read["megabytes"], LONG_PDF_MEGABYTES, "MB")
        papers = folder / "papers"
        papers.mkdir()
        write_papers(papers, made_papers(papers=many, paragraphs=3))
        added = _measured("many", str(papers), str(folder / "home"), str(few), str(many))
        yield Bench(f"{many:,} files, memory above that of {few:,}", added["growth"], GROWTH_MEGABYTES, "MB")


def reading_line(measure: Bench) -> str:
    """The measure as a line of a table."""
    bar = f"bar {'at least ' if measure.at_least else ''}{measure.bar:g}"
    verdict = "met" if measure.met else "MISSED"
    return f"{measure.name:<46}{measure.measured:>9.1f} {measure.unit:<8} {bar}  {verdict}"


def made_pdf(path: Path, *, pages: int) -> Path:
    """A PDF of so many pages of text, every other one with a ruled table, with a running head and page numbers."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=A4, invariant=1, pageCompression=1)
    facts = {"topic": "burglary", "place": "Coldmere", "percent": "4", "month": "May", "later": "June", "year": "2025"}
    sentences = cycle(SENTENCES)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(60, 810, "Northshire Police and Crime Panel")
        canvas.drawString(60, 30, f"Page {page} of {pages}")
        canvas.setFont("Helvetica", 10)
        for line in range(36):
            text = next(sentences).format(count=page + line, **facts)
            canvas.drawString(60, 780 - 13 * line, f"{line // 6 + 1}. {text}" if line % 6 == 0 else text)
        for row in range(12 if page % 2 else 0):
            for column in range(5):
                canvas.rect(60 + 95 * column, 270 - 16 * row, 95, 16)
                words = f"Quarter {column}" if row == 0 else str(page * row + column)
                canvas.drawString(64 + 95 * column, 274 - 16 * row, f"Ward {row}" if column == 0 and row else words)
        canvas.showPage()
    canvas.save()
    return path


def _measured(*arguments: str) -> dict[str, float]:
    command = [sys.executable, "-m", "evals.benches.reading_speed", *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2])
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _read_pdf(path: Path) -> dict[str, float]:
    import time

    from corpus.readers import read_file

    started = time.process_time()
    read_file(path)
    return {"seconds": time.process_time() - started, "megabytes": _peak_megabytes()}


def _add_many(papers: Path, home: Path, few: int, many: int) -> dict[str, float]:
    from corpus import Added, add_papers, open_home

    memory: dict[int, float] = {}
    count = 0

    def on_file(added: Added) -> None:
        nonlocal count
        count += 1
        if added.outcome != "added":
            raise ValueError(f"{added.path.name!r}: {added.outcome}: {added.message}")
        if count in (few, many):
            memory[count] = _resident_megabytes()

    add_papers(open_home(home), [papers], on_file=on_file)
    return {"growth": memory[many] - memory[few]}


def _peak_megabytes() -> float:
    """Peak resident memory of this process; getrusage would count its parent's too, from before it started."""
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20)  # bytes, on macOS


def _resident_megabytes() -> float:
    """What this process and those below it hold now."""
    import gc

    import psutil  # type: ignore[import-untyped]  # a library of the develop extra

    gc.collect()
    here = psutil.Process()
    return sum(float(each.memory_info().rss) for each in [here, *here.children(recursive=True)]) / (1 << 20)


if __name__ == "__main__":
    sort, *arguments = sys.argv[1:]
    if sort == "pdf":
        print(json.dumps(_read_pdf(Path(arguments[0]))))
    else:
        found = _add_many(Path(arguments[0]), Path(arguments[1]), int(arguments[2]), int(arguments[3]))
        print(json.dumps(found))
