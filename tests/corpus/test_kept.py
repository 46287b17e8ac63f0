"""What is kept of a folder until a file of it is replaced."""

import os
import time
from pathlib import Path

from corpus.held.kept import SETTLED, Kept
from corpus.home import replace_file


def listed(folder: Path) -> list[str]:
    return sorted(file.read_text(encoding="utf-8") for file in folder.iterdir())


def settle(folder: Path) -> None:
    """As if its last change had been long ago."""
    long_ago = time.time_ns() - 2 * SETTLED
    os.utime(folder, ns=(long_ago, long_ago))


def test_it_is_made_once_for_as_long_as_no_file_comes_goes_or_is_replaced(tmp_path: Path) -> None:
    kept, made = Kept[list[str]](), []

    def make() -> list[str]:
        made.append(listed(tmp_path))
        return made[-1]

    replace_file(tmp_path / "a", b"one")
    settle(tmp_path)
    assert kept.of(tmp_path, make) is kept.of(tmp_path, make)
    replace_file(tmp_path / "a", b"two")
    settle(tmp_path)
    assert kept.of(tmp_path, make) is kept.of(tmp_path, make)
    (tmp_path / "a").unlink()
    assert kept.of(tmp_path, make) == []
    assert made == [["one"], ["two"], []]


def test_what_has_changed_just_now_is_looked_at_each_time_since_a_disk_counts_time_coarsely(tmp_path: Path) -> None:
    kept = Kept[list[str]]()
    for text in ("one", "two", "three"):
        replace_file(tmp_path / "a", text.encode())
        assert kept.of(tmp_path, lambda: listed(tmp_path)) == [text]


def test_of_a_folder_that_is_not_there_nothing_is_kept(tmp_path: Path) -> None:
    kept, texts = Kept[str](), iter(("one", "two"))
    assert [kept.of(tmp_path / "none", lambda: next(texts)) for _ in range(2)] == ["one", "two"]
