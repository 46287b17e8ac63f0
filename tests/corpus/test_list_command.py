"""`python -m corpus list`: what it says of each paper."""

from pathlib import Path

from commanding import run

from corpus import add_papers, open_home

PAPER = """# Bus safety in Wexshire

## Key information

1. This paper is about safety on the buses of Wexshire.

2. The wardens of Wexshire rode 412 buses.
"""


def test_a_paper_is_counted_without_its_headings_as_on_the_page(tmp_path: Path) -> None:
    paper = tmp_path / "bus-safety.md"
    paper.write_text(PAPER, encoding="utf-8")
    add_papers(open_home(tmp_path / "home"), [paper])
    listed = run("corpus", "list", "--home", tmp_path / "home")
    assert listed.out == "bus-safety  Bus safety in Wexshire, no date, 2 paragraphs\n"
    assert [each["paragraphs"] for each in run("corpus", "list", "--json", "--home", tmp_path / "home").json] == [2]
