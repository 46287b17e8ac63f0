"""What papers give to the glossary, kept and read again."""

from pathlib import Path

import pytest

from indexes.language.gleaning import GLEANED, Gleaning, gleaned, read_gleanings, write_gleanings

TEXTS = [
    "A Public Order (PO) in Moorgate.",
    "The Public Order (PO) and a Parish Office (PO) in Moorgate, not an office.",
]


def test_what_texts_give_is_counted_in_the_order_in_which_it_is_seen() -> None:
    found = gleaned(TEXTS)
    assert found.acronyms == (("PO", "Public Order", 2), ("PO", "Parish Office", 1))
    assert (found.capital["moorgat"], set(found.small) & {"moorgat", "offic"}) == (2, {"offic"})
    assert "moorgate" in found.words


def test_what_is_kept_of_papers_comes_back_as_it_was(tmp_path: Path) -> None:
    held = {"b": gleaned(TEXTS), "a": gleaned([])}
    write_gleanings(tmp_path, held)
    assert read_gleanings(tmp_path) == held
    assert list(read_gleanings(tmp_path)["b"].acronyms) == list(held["b"].acronyms)
    assert held["a"] == Gleaning((), {}, (), ())


@pytest.mark.parametrize("content", ["", "{", "[]", '{"a": 1}', '{"a": [1, 2, 3, 4]}', '{"a": [[["PO"]], {}, [], []]}'])
def test_a_damaged_file_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / GLEANED).write_text(content, encoding="utf-8")
    with pytest.raises((ValueError, TypeError, AttributeError)):
        read_gleanings(tmp_path)
