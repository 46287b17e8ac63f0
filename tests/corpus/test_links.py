"""Addresses that papers link to, and how they reach the block that they stand in."""

from pathlib import Path

import pytest

from corpus.readers import read_file
from corpus.readers.links import address_of

WRAPPED = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmayor.eskshire.example%2Fplan&data=05"
UNREADABLE = "https://eur01.safelinks.protection.outlook.com/?data=05"  # wraps nothing


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://mayor.eskshire.example/plan", "https://mayor.eskshire.example/plan"),
        (" https://mayor.eskshire.example/a\n b ", "https://mayor.eskshire.example/ab"),
        (WRAPPED, "https://mayor.eskshire.example/plan"),
        (UNREADABLE, UNREADABLE),
        ("mailto:panel@eskshire.example", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://[broken", None),
        ("https://a.example/" + "x" * 3000, None),
        ("#section-2", None),
        ("", None),
    ],
)
def test_only_web_addresses_count_and_wrapped_ones_are_unwrapped(href: str, address: str | None) -> None:
    assert address_of(href) == address


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", "<p>See <a href='/plan'>the <b>plan</b></a> and <a href='mailto:a@b.example'>write</a>.</p>"),
        ("page.md", "See [the plan](https://mayor.eskshire.example/plan) and [write](mailto:a@b.example).\n"),
    ],
)
def test_a_link_stands_with_the_block_that_holds_its_words(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    head = "<html><head><base href='https://mayor.eskshire.example/'></head><body>" if name.endswith("html") else ""
    path.write_text(f"{head}{content}", encoding="utf-8")
    [block] = read_file(path).blocks
    assert (block.text, block.links) == ("See the plan and write.", ("https://mayor.eskshire.example/plan",))


def test_a_subject_whose_name_holds_social_or_related_is_not_taken_for_navigation(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><body><main><p>" + "The Panel met in Aldby. " * 20 + "</p>"
        "<section id='anti-social-behaviour'><p>Fourteen complaints came in June.</p></section>"
        "<section class='drug-related-crime'><p>Nine raids were made.</p></section>"
        "<div class='related-links'><p>Other pages</p></div><div class='social-media'><p>Follow us</p></div>"
        "</main></body></html>",
        encoding="utf-8",
    )
    texts = [block.text for block in read_file(path).blocks][1:]
    assert texts == ["Fourteen complaints came in June.", "Nine raids were made."]


def test_a_link_whose_words_hold_control_characters_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(
        b"<html><body><p>See <a href='https://mayor.eskshire.example/'>the &#1; plan</a>.</p></body></html>"
    )
    [block] = read_file(path).blocks
    assert block.links == ("https://mayor.eskshire.example/",)
