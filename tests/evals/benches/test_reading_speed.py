"""The bench of reading, with very little to read."""

from pathlib import Path

from corpus.readers import read_file
from evals.benches.reading_speed import Bench, made_pdf, reading_bench, reading_line


def test_a_bar_is_met_at_its_value() -> None:
    assert Bench("speed", 20.0, 20.0, "pages/s", at_least=True).met
    assert not Bench("speed", 19.9, 20.0, "pages/s", at_least=True).met
    assert Bench("memory", 600.0, 600.0, "MB").met
    assert not Bench("memory", 600.1, 600.0, "MB").met


def test_a_line_says_the_bar_and_whether_it_is_met() -> None:
    line = reading_line(Bench("PDF of 200 pages", 17.62, 20.0, "pages/s", at_least=True))
    assert line.split() == "PDF of 200 pages 17.6 pages/s bar at least 20 MISSED".split()


def test_the_made_pdf_has_its_pages_and_tables(tmp_path: Path) -> None:
    blocks = read_file(made_pdf(tmp_path / "made.pdf", pages=3)).blocks
    assert {block.page for block in blocks} == {1, 2, 3}
    assert any(block.role == "row" for block in blocks)


def test_everything_is_measured() -> None:
    measures = list(reading_bench(pages=2, long_pages=3, few=2, many=4))
    assert [each.unit for each in measures] == ["pages/s", "MB", "MB"]
    assert all(each.measured > 0 for each in measures[:2])
