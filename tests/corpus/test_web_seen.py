"""What a web page hides from its readers is not read into the paper."""

from pathlib import Path

import pytest
from golden import document

HIDING = [
    "display:none",
    "visibility: hidden",
    "font-size:0",
    "color:red; font-size: 0px !important",
    "opacity:0",
    "color:#ffffff;background:#fff",
    "background-color: White; color: #FFF",
    "color: transparent",
]
SHOWING = ["", "font-size:0.9em", "opacity:0.8", "color:#fff;background:#00205b", "color:#fff", "display:inline"]


def texts_of(folder: Path, style: str) -> list[str]:
    path = folder / "page.html"
    words = f'<p style="{style}">Whole.</p><p>It met <span style="{style}">99 times</span> in May.</p>'
    path.write_text(f"<html><body><h2>Meetings</h2>{words}</body></html>", encoding="utf-8")
    return [paragraph.text for paragraph in document(path).paragraphs if paragraph.kind != "heading"]


@pytest.mark.parametrize("style", HIDING)
def test_text_that_cannot_be_seen_is_not_read(tmp_path: Path, style: str) -> None:
    assert texts_of(tmp_path, style) == ["It met in May."]


@pytest.mark.parametrize("style", SHOWING)
def test_text_that_can_be_seen_is_read(tmp_path: Path, style: str) -> None:
    assert texts_of(tmp_path, style) == ["Whole.", "It met 99 times in May."]
