"""A build that is killed at any moment leaves the index before it answering, and the next build clears up after it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from commanding import begin
from keyword_embedder import KeywordEmbedder

from corpus import Papers, Settings, add_papers, open_home
from indexes import build_index, open_index

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL, in forks")

FARMERS = "Between 1 May 2024 and 30 April 2025 a total of 310 farmers and 128 volunteers joined Farm Watch."
OLD = "Fewer victims of fraud"
NEW = "Fraud is told by telephone on 0300 555 0101."


def add_one(home: Settings, folder: Path) -> None:
    (folder / "fraud.md").write_text(f"# Fraud\n\n{NEW}\n", encoding="utf-8")
    add_papers(open_home(home.home), [folder / "fraud.md"])


def swap_one(home: Settings, folder: Path) -> None:
    add_one(home, folder)
    Papers(open_home(home.home)).remove("northmoor-plan")


@pytest.mark.parametrize(
    ("change", "stride", "held", "before"),
    [
        (add_one, 3, ["fraud", "northmoor-plan", "rural-crime-cover"], OLD),
        (swap_one, 6, ["fraud", "rural-crime-cover"], None),
    ],
)
def test_killed_before_any_change_of_a_file_it_leaves_the_index_before_or_the_new_one(
    home: Settings,
    tmp_path: Path,
    change: Callable[[Settings, Path], None],
    stride: int,
    held: list[str],
    before: str | None,
) -> None:
    build_index(home, embedder=KeywordEmbedder())
    change(home, tmp_path)
    script = Path(__file__).with_name("killing.py")
    done = subprocess.run(
        [sys.executable, script, home.home, tmp_path / "scratch", str(stride)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    *killed, finished = json.loads(done.stdout)
    assert {each["code"] for each in killed} == {-signal.SIGKILL}
    assert len(killed) > 5
    assert finished["code"] == 0
    assert finished["seen"]["after"] == [FARMERS, NEW]
    for each in (one["seen"] for one in killed):
        assert each["after"][0] == FARMERS
        assert before is None or each["after"][1] in (before, NEW)
        assert (each["built"], each["then"]) == (held, [FARMERS, NEW])
        assert each["left"] <= 3  # the manifest, the index and at most the one before it


@pytest.mark.parametrize("moment", ["in the middle of embedding", "when vectors are there"])
def test_the_command_killed_while_it_runs_leaves_the_index_before(home: Settings, tmp_path: Path, moment: str) -> None:
    build_index(home)
    index = home.home / "index"
    before = set(index.glob("made-*"))
    lines = "\n\n".join(f"{n}. In village number {n} there were {n} cases of fraud." for n in range(1, 701))
    (tmp_path / "fraud.md").write_text(f"# Fraud\n\n{NEW}\n\n{lines}\n", encoding="utf-8")
    add_papers(open_home(home.home), [tmp_path / "fraud.md"])

    building = begin("indexes", "build", "--home", str(home.home))
    reached = {
        "in the middle of embedding": lambda: set(index.glob("made-*")) - before,
        "when vectors are there": lambda: any(
            path.stat().st_size > 600_000 for path in index.glob("made-*/vectors/*/data_level0.bin")
        ),
    }[moment]
    while building.poll() is None and not reached():
        time.sleep(0.01)
    building.kill()
    building.communicate()
    assert building.returncode == -signal.SIGKILL

    with closing(open_index(home)) as opened:
        assert opened.behind().waiting == ("fraud",)
        assert opened.search("How many farmers joined?", limit=1)[0].paragraph.text == FARMERS
    # The rest is small again, so that the test is quick: what is left over goes all the same.
    Papers(open_home(home.home)).remove("fraud")
    (tmp_path / "note.md").write_text(f"# Fraud\n\n{NEW}\n", encoding="utf-8")
    add_papers(open_home(home.home), [tmp_path / "note.md"])
    build_index(home)
    assert len(set(index.iterdir())) == 3
    with closing(open_index(home)) as opened:
        assert opened.search("fraud by telephone", limit=1)[0].paragraph.text == NEW
