"""Homes that cannot take another byte: what is there still answers, and the message says what to do."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from keyword_embedder import KeywordEmbedder

from corpus import HomeUnusable, Papers, Settings, add_papers, open_home
from indexes import build_index, open_index

FARMERS = "Between 1 May 2024 and 30 April 2025 a total of 310 farmers and 128 volunteers joined Farm Watch."


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=4m", "none", str(place)):
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def mount(*arguments: str) -> bool:
    try:
        return subprocess.run(["mount", *arguments], capture_output=True).returncode == 0
    except OSError:
        return False


@pytest.fixture
def settings(mounted: Path, papers_folder: Path) -> Settings:
    """A home of both papers on that file system, indexed."""
    made = Settings(home=mounted / "home")
    add_papers(open_home(made.home), [papers_folder])
    build_index(made, embedder=KeywordEmbedder())
    return made


def fill(place: Path) -> None:
    """Leave not one byte free."""
    for name, size in (("large", 1 << 16), ("small", 1)):
        with (place / name).open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                pass


def answers(settings: Settings) -> str:
    with closing(open_index(settings, embedder=KeywordEmbedder())) as index:
        return index.search("310 farmers joined", limit=1)[0].paragraph.text


def fraud(folder: Path) -> Path:
    path = folder / "fraud.md"
    path.write_text("# Fraud\n\nFraud is told by telephone on 0300 555 0101.\n", encoding="utf-8")
    return path


def test_on_a_full_disk_the_index_answers_and_a_new_paper_says_what_to_do(
    settings: Settings, mounted: Path, tmp_path: Path
) -> None:
    fill(mounted)
    assert answers(settings) == FARMERS
    with pytest.raises(HomeUnusable, match=r"cannot be written: No space left on device\. Free some space"):
        add_papers(open_home(settings.home), [fraud(tmp_path)])
    assert len(Papers(open_home(settings.home)).documents()) == 2
    assert list(settings.home.rglob("*.part")) == []


@pytest.mark.parametrize("free", [0, 100_000])
def test_an_index_that_does_not_fit_leaves_the_one_before_and_nothing_else(
    settings: Settings, mounted: Path, tmp_path: Path, free: int
) -> None:
    add_papers(open_home(settings.home), [fraud(tmp_path)])
    before = set((settings.home / "index").iterdir())
    fill(mounted)
    with (mounted / "large").open("rb+") as file:
        file.truncate(max((mounted / "large").stat().st_size - free, 0))
    with pytest.raises(HomeUnusable, match=r"cannot be written .* Free some space; the index as it was still answers"):
        build_index(settings, embedder=KeywordEmbedder())
    assert set((settings.home / "index").iterdir()) == before
    assert answers(settings) == FARMERS
    (mounted / "large").unlink()
    build_index(settings, embedder=KeywordEmbedder())
    assert answers(settings) == FARMERS


def test_a_home_that_is_read_only_answers(settings: Settings, mounted: Path, tmp_path: Path) -> None:
    assert mount("-o", "remount,ro", str(mounted))
    assert answers(settings) == FARMERS
    with pytest.raises(HomeUnusable, match="cannot be written"):
        add_papers(open_home(settings.home), [fraud(tmp_path)])


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files")
def test_files_that_may_grow_no_further_are_as_a_full_disk(home: Settings, tmp_path: Path) -> None:
    build_index(home, embedder=KeywordEmbedder())
    add_papers(open_home(home.home), [fraud(tmp_path)])
    script = (
        "import resource, sys\n"
        f"sys.path[:0] = [{str(Path(__file__).parent)!r}]\n"
        "from pathlib import Path\n"
        "from keyword_embedder import KeywordEmbedder\n"
        "from corpus import HomeUnusable, Settings\n"
        "from indexes import build_index\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try: build_index(Settings(home=Path(sys.argv[1])), embedder=KeywordEmbedder())\n"
        "except HomeUnusable as failure: print(failure)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(home.home)],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "cannot be written" in done.stdout
    assert "the index as it was still answers" in done.stdout
    assert answers(home) == FARMERS
