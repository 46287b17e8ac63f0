"""Sorted strings on disk."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexes.keywords.string_table import read_strings, write_strings


@given(st.sets(st.text(st.characters(exclude_categories=["Cs"]))), st.text(st.characters(exclude_categories=["Cs"])))
def test_what_was_written_is_read_and_found(
    tmp_path_factory: pytest.TempPathFactory, strings: set[str], other: str
) -> None:
    path = tmp_path_factory.mktemp("strings") / "words"
    written = sorted(strings)
    write_strings(path, written)
    table = read_strings(path)
    assert (list(table), [table[place] for place in range(len(table))]) == (written, written)
    assert [table.find(string) for string in written] == list(range(len(written)))
    assert table.find(other) == (written.index(other) if other in strings else None)


def test_a_table_whose_letters_are_cut_off_is_refused(tmp_path: Path) -> None:
    write_strings(tmp_path / "words", ["bus", "farmer"])
    write_strings(tmp_path / "other", ["bus"])
    (tmp_path / "other.npy").replace(tmp_path / "words.npy")
    with pytest.raises(ValueError, match="does not hold the strings"):
        read_strings(tmp_path / "words")
