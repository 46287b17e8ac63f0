"""Numbered lists of web pages: what stands in an item is under its number, what stands below the list is not."""

from pathlib import Path

import pytest
from golden import document


@pytest.mark.parametrize(
    ("page", "numbers"),
    [
        ("<ol><li>One.</li><li>Two.</li></ol><p>After.</p><p>Later.</p>", ["1", "2", None, None]),
        ("<ol><li><p>One.</p><p>More.</p></li></ol>After.", ["1", "1", None]),
        ("<ol><li>One.<ol type=a><li>Sub.</li></ol></li><li>Two.</li></ol><p>After.</p>", ["1", "1(a)", "2", None]),
        ("<ol><li>One.</li></ol><ul><li>After.</li></ul>", ["1", None]),
        # Below a paragraph with a number of its own the list's numbers are none of the paper's.
        ("<p>3. The aims are:</p><ol><li>One.</li></ol><p>4. After.</p>", ["3", "3", "4"]),
        ("<ol><li>One.</li></ol><h3>After</h3><p>Later.</p>", ["1", None, None]),
        ("<ol><li>One.</li></ol><figure><figcaption>A chart</figcaption></figure><p>After.</p>", ["1", "1", None]),
        ("<ul><li>First:<ol><li>One.</li></ol>After.</li><li>Second.</li></ul>", [None, "1", None, None]),
        ("<ol><li>One.</li></ol><ol start=2><li>Two.</li></ol><p>After.</p>", ["1", "2", None]),
        ("<p>6. The Panel met.</p><p>It rose.</p>", ["6", "6"]),
    ],
)
def test_a_number_ends_with_its_list(tmp_path: Path, page: str, numbers: list[str | None]) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><h2>What the Panel asks</h2>{page}</body></html>", encoding="utf-8")
    _, *below = document(path).paragraphs
    assert [paragraph.number for paragraph in below] == numbers
