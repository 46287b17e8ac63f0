"""Two processes at once: both succeed, everything is held, the index is whole."""

import time
from contextlib import closing
from pathlib import Path

from commanding import Done, begin

from assistant import open_assistant
from corpus import Papers, Settings, open_home
from indexes import build_index, open_index

FARMERS = "a total of 310 farmers"


def papers(folder: Path, name: str, count: int) -> Path:
    """A folder of different papers."""
    folder.mkdir()
    for number in range(count):
        text = f"{name} {number}\n\nIn {name} there were {number} cases of barn fire in the year {2000 + number}.\n"
        (folder / f"{name}-{number}.txt").write_text(text, encoding="utf-8")
    return folder


def both(*commands: tuple[str, ...]) -> list[Done]:
    running = [begin(*command) for command in commands]
    printed = [process.communicate(timeout=120) for process in running]
    return [Done(process.returncode, *texts) for process, texts in zip(running, printed, strict=True)]


def test_two_that_add_different_papers_at_once_both_add_all_of_theirs(tmp_path: Path) -> None:
    home = ("--home", str(tmp_path / "home"))
    folders = [papers(tmp_path / name, name, 40) for name in ("eastmoor", "westmoor")]
    done = both(*(("corpus", "add", str(folder), *home) for folder in folders))
    assert [(each.code, each.err, each.out.count("added ")) for each in done] == [(0, "", 40), (0, "", 40)]
    assert len(Papers(open_home(tmp_path / "home")).documents()) == 80


def test_two_that_add_the_same_papers_at_once_hold_each_once(tmp_path: Path) -> None:
    folder = papers(tmp_path / "eastmoor", "eastmoor", 40)
    done = both(*[("corpus", "add", str(folder), "--home", str(tmp_path / "home"))] * 2)
    assert [(each.code, each.err) for each in done] == [(0, ""), (0, "")]
    lines = [line.split()[0] for each in done for line in each.out.splitlines()]
    assert (lines.count("added"), lines.count("unchanged")) == (40, 40)
    assert len(Papers(open_home(tmp_path / "home")).documents()) == 40


def test_two_papers_that_would_have_the_same_id_added_at_once_are_both_held(tmp_path: Path) -> None:
    texts = {"a": "Agenda\n\nBarn fires in the north.\n", "b": "Agenda\n\nWho pays for the new bridge at Lowdale?\n"}
    for name, text in texts.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "agenda.txt").write_text(text, encoding="utf-8")
    home = ("--home", str(tmp_path / "home"))
    done = both(*(("corpus", "add", str(tmp_path / name / "agenda.txt"), *home) for name in texts))
    assert [each.code for each in done] == [0, 0]
    assert Papers(open_home(tmp_path / "home")).ids() == ("agenda", "agenda-2")


def test_adding_while_the_index_is_built_leaves_both_whole(home: Settings, tmp_path: Path) -> None:
    folder = papers(tmp_path / "eastmoor", "eastmoor", 60)
    where = ("--home", str(home.home))
    built, added = both(("indexes", "build", *where, "--json"), ("corpus", "add", str(folder), *where))
    assert [(each.code, each.err) for each in (built, added)] == [(0, "")] * 2
    assert 2 <= len(built.json["papers"]) <= 62
    manifest = build_index(home)
    assert manifest.papers == Papers(open_home(home.home)).digests()
    assert len(manifest.papers) == 62
    with closing(open_index(home)) as index:
        assert not index.behind()
        assert FARMERS in index.search("How many farmers joined?", limit=1)[0].paragraph.text
        assert "17 cases" in index.search("eastmoor 17 barn fire 2017", limit=1)[0].paragraph.text


def test_who_asks_while_a_paper_is_taken_out_is_answered_from_one_index_or_the_other(home: Settings) -> None:
    build_index(home)
    reader = open_assistant(home.home, recording=False)
    before = reader.manifest
    removing = begin("corpus", "remove", "northmoor-plan", "--home", str(home.home))
    while removing.poll() is None:
        assert FARMERS in reader.search("How many farmers joined?", limit=1)[0].paragraph.text
        time.sleep(0.1)
    assert removing.returncode == 0, removing.communicate()[1]
    removing.communicate()
    assert FARMERS in reader.search("How many farmers joined?", limit=1)[0].paragraph.text
    assert reader.manifest != before
    assert [source for source, _ in reader.manifest.papers] == ["rural-crime-cover"]
