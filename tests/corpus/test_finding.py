"""Which files are meant by paths: folders at any depth, each file once, what cannot be listed by name."""

import os
import stat
from pathlib import Path

import pytest

from corpus.files.finding import files_in


def made(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return paths


def test_folders_give_their_files_at_any_depth_in_name_order_each_once(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a.txt", "deep/er/c.txt")
    found = [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path / "b.txt", tmp_path, tmp_path])]
    assert found == ["b.txt", "a.txt", "deep/er/c.txt"]


def test_hidden_files_lock_files_and_catalogues_are_passed_over(tmp_path: Path) -> None:
    made(tmp_path, ".hidden.txt", ".git/config", "~$minutes.docx", "catalogue.toml", "minutes.docx")
    assert [path.name for path in files_in([tmp_path])] == ["minutes.docx"]


def test_a_path_that_is_not_there_is_handed_on(tmp_path: Path) -> None:
    assert list(files_in([tmp_path / "gone.txt"])) == [tmp_path / "gone.txt"]


def test_a_folder_without_files_gives_none(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert list(files_in([tmp_path])) == []


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    made(tmp_path, "folder/a.txt")
    try:
        (tmp_path / "folder" / "again").symlink_to(tmp_path)
    except OSError:
        pytest.skip("this file system has no links")
    assert [path.name for path in files_in([tmp_path])] == ["a.txt"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="whoever may do everything can list every folder")
def test_a_folder_that_may_not_be_listed_is_handed_on(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    made(closed, "a.txt")
    closed.chmod(0)
    try:
        assert list(files_in([tmp_path])) == [closed]
    finally:
        closed.chmod(stat.S_IRWXU)
