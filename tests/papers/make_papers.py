"""Makes the papers of Eskshire, a county that is not, with the truth about each: `python tests/papers/make_papers.py`.

The papers are committed with their truth, since LibreOffice and poppler, by which the printed PDFs are made and
their pages found, are not on every machine. What the readers make of them plays no part in any truth.
Give names of folders (word, printed, drawn, web, text, sheets, slides, packs) to make those alone.
"""

import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def word(folder: Path) -> None:
    from papermaking.papers_word import WORD
    from papermaking.truth import write_truth
    from papermaking.word import draw_word

    for make, how, _ in WORD:
        paper = make()
        path = folder / f"{paper.name}.docx"
        draw_word(paper, path, **how)  # type: ignore[arg-type]
        paper.furniture = [*paper.furniture, *running(how)]
        write_truth(paper, path, file_format="docx", made_by="python-docx")


def printed(folder: Path) -> None:
    from papermaking.office import convert, put_on_pages
    from papermaking.papers_word import WORD
    from papermaking.truth import write_truth

    for make, how, prints in WORD:
        if prints:
            paper = make()
            path = folder / f"{paper.name}.pdf"
            convert(HERE / "word" / f"{paper.name}.docx", path)
            put_on_pages(paper, path)
            paper.furniture = [*paper.furniture, *running(how)]
            write_truth(paper, path, file_format="pdf by LibreOffice", made_by="LibreOffice")


def drawn(folder: Path) -> None:
    from papermaking.drawing import draw_pdf
    from papermaking.papers_drawn import DRAWN
    from papermaking.truth import write_truth

    for make, look in DRAWN:
        paper = make()
        path = folder / f"{paper.name}.pdf"
        draw_pdf(paper, path, look)
        write_truth(paper, path, file_format="pdf drawn", made_by="reportlab")


def web(folder: Path) -> None:
    from papermaking.papers_web import WEB
    from papermaking.truth import write_truth
    from papermaking.web import draw_web

    for make, how in WEB:
        paper = make()
        path = folder / f"{paper.name}.html"
        draw_web(paper, path, **how)
        write_truth(paper, path, file_format="html", made_by="hand")


def text(folder: Path) -> None:
    from papermaking.papers_plain import PLAIN
    from papermaking.plain import draw_markdown, draw_text
    from papermaking.truth import write_truth

    for make, ending, how in PLAIN:
        paper = make()
        path = folder / f"{paper.name}.{ending}"
        draw_markdown(paper, path) if ending == "md" else draw_text(paper, path, **how)
        write_truth(paper, path, file_format="text", made_by="hand")


def sheets(folder: Path) -> None:
    from papermaking.sheets import BOOKS, LISTS, draw_csv, draw_xlsx
    from papermaking.truth import write_truth

    for make in BOOKS:
        paper = make()
        draw_xlsx(paper, folder / f"{paper.name}.xlsx")
        write_truth(paper, folder / f"{paper.name}.xlsx", file_format="sheets", made_by="openpyxl")
    for make, encoding, delimiter in LISTS:
        paper = make()
        draw_csv(paper, folder / f"{paper.name}.csv", encoding=encoding, delimiter=delimiter)
        write_truth(paper, folder / f"{paper.name}.csv", file_format="sheets", made_by="hand")


def slides(folder: Path) -> None:
    from papermaking.slides import briefing_slides, draw_slides
    from papermaking.truth import write_truth

    paper = briefing_slides()
    draw_slides(paper, folder / f"{paper.name}.pptx")
    write_truth(paper, folder / f"{paper.name}.pptx", file_format="pptx", made_by="python-pptx")


def packs(folder: Path) -> None:
    from papermaking.moderngov import MEETINGS, draw_meeting
    from papermaking.packs import PACKS, draw_pack
    from papermaking.truth import Paper, write_truth

    for name, make, day, bookmarks in PACKS:
        path = folder / f"{name}.pdf"
        parts = draw_pack(path, make(), day=day, bookmarks=bookmarks)
        paper = Paper(name, layout="k", quirks=(7, 13))
        paper.furniture = [f"Page {number}" for number in range(1, 20)]
        write_truth(paper, path, file_format="pack", made_by="reportlab", parts=parts)
    for name, meeting in MEETINGS:
        path = folder / f"{name}.pdf"
        parts = draw_meeting(path, meeting())
        paper = Paper(name, layout="k", quirks=(7, 13))
        paper.furniture = [f"Page {number}" for number in range(1, 20)]
        write_truth(paper, path, file_format="pack", made_by="reportlab", parts=parts)


def running(how: dict[str, object]) -> list[str]:
    """What a Word file prints at the head and foot of each page."""
    footer = {"# | P a g e": ["1 | P a g e", "2 | P a g e"], "Page # of @": ["Page 1 of"], "Page #": ["Page 1"]}
    header = [str(how["header"])] if "header" in how else []
    return header + footer.get(str(how.get("footer")), [])


FOLDERS: dict[str, Callable[[Path], None]] = {
    "word": word, "printed": printed, "drawn": drawn, "web": web, "text": text, "sheets": sheets, "slides": slides,
    "packs": packs,
}  # fmt: skip


def main(names: list[str]) -> None:
    for name in names or FOLDERS:
        folder = HERE / name
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        FOLDERS[name](folder)


if __name__ == "__main__":
    main(sys.argv[1:])
