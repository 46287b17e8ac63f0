"""The home folder: who may write, who has to wait, and that a file is replaced whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from corpus import Home, HomeUnusable, open_home, replace_file


def test_a_home_is_made_with_its_folders(tmp_path: Path) -> None:
    home = open_home(tmp_path / "deep" / "home")
    assert [folder.is_dir() for folder in (home.papers, home.originals, home.index)] == [True] * 3


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_file_in_the_place_of_the_home_says_so_and_is_left_alone(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("notes", encoding="utf-8")
    with pytest.raises(HomeUnusable, match=r"cannot be written: .*directory.* --home DIR or SCRUTINY_HOME"):
        open_home(tmp_path / place)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "notes"


def test_whoever_waits_too_long_for_another_process_is_told_what_for(tmp_path: Path) -> None:
    home = open_home(tmp_path)
    script = (
        "import sys; from pathlib import Path; from corpus import open_home\n"
        "with open_home(Path(sys.argv[1])).locked('papers'):\n"
        "    print('locked', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"locked\n"
        with (
            pytest.raises(HomeUnusable, match=r"another process has been changing the papers .* Try again"),
            home.locked("papers", seconds=0.2),
        ):
            pass
        with home.locked("index", seconds=0.2):  # the two are apart
            pass
        other.kill()
    with home.locked("papers", seconds=5):  # a killed process holds nothing
        pass


def test_a_lock_ends_with_an_error_inside(tmp_path: Path) -> None:
    home = open_home(tmp_path)
    with pytest.raises(KeyError), home.locked("papers"):
        raise KeyError
    with home.locked("papers", seconds=0.2):
        pass


def test_a_lock_in_a_home_that_is_gone_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(HomeUnusable, match="cannot be written"), Home(tmp_path / "file").locked("papers", seconds=0.2):
        pass


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "paper.json"
    replace_file(path, b"old")
    replace_file(path, b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("paper.json", b"new")]


def test_a_file_that_cannot_be_replaced_names_itself_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "paper.json"
    path.mkdir()
    with pytest.raises(HomeUnusable, match=r"paper\.json' cannot be written"):
        replace_file(path, b"new")
    assert list(tmp_path.iterdir()) == [path]
