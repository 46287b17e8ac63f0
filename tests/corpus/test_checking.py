"""Checking what is held: a whole home has no faults, and each kind of damage is named with its next step."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from commanding import Command, failed_in_one_line, run

from corpus import Home, HomeUnusable, add_papers, open_home
from corpus.catalogue import REPORTS
from corpus.checking import Checked, Fault, check_home
from corpus.fetch.archive import archive_folder, keep

TODAY = date(2019, 6, 1)
PAPER = "Minutes of the Eskshire Panel, {day} March 2019\n\nThe Panel met in {place}. It asked for 12 more officers.\n"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Two papers, one of them with an earlier version, and one archived original."""
    home = open_home(tmp_path / "home")
    for place in ("Eskmouth town hall", "Eskmouth old town hall"):
        path = tmp_path / "panel-minutes.txt"
        path.write_text(PAPER.format(day=3, place=place), encoding="utf-8")
        add_papers(home, [path])
    (tmp_path / "rural-crime-2019-04-02.txt").write_text(
        "Rural crime\n\nThefts of tractors fell by 4.\n", encoding="utf-8"
    )
    add_papers(home, [tmp_path / "rural-crime-2019-04-02.txt"])
    folder = archive_folder(home, "eskshire-teams")
    folder.mkdir(parents=True)
    (folder / "new").write_text("<html>teams</html>", encoding="utf-8")
    url = "https://eskshire.example/teams"
    facts: dict[str, Any] = {"url": url, "final_url": url, "etag": None, "last_modified": None, "content_type": None}
    fetched_at = "2019-05-02T09:00:00.000000+00:00"
    keep(folder, folder / "new", suffix=".html", id="eskshire-teams", fetched_at=fetched_at, **facts)
    return home


def checked(home: Home, reports: Path = REPORTS) -> Checked:
    return check_home(home, today=TODAY, reports=reports)


def only_fault(home: Home) -> Fault:
    (fault,) = checked(home).faults
    assert fault.next_step
    return fault


def change(path: Path, edit: Callable[[dict[str, Any]], None]) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    edit(data)
    path.write_text(json.dumps(data), encoding="utf-8")


def minutes_file(home: Home) -> Path:
    return home.papers / "panel-minutes.json"


def archived(home: Home, suffix: str) -> Path:
    (path,) = archive_folder(home, "eskshire-teams").glob(f"*{suffix}")
    return path


def as_seen(home: Home) -> dict[str, tuple[int, bytes]]:
    files = (path for path in home.path.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def test_a_whole_home_has_no_faults_and_is_not_touched(home: Home) -> None:
    before = as_seen(home)
    found = checked(home)
    assert (found.faults, found.papers, found.archived) == ((), 3, 1)
    assert found.catalogued >= 38
    assert as_seen(home) == before


def test_a_saved_paper_that_cannot_be_read_is_named(home: Home) -> None:
    minutes_file(home).write_bytes(b"{}")
    first, *others = checked(home).faults
    assert first.where == "papers/panel-minutes.json"
    assert "cannot be read" in first.what
    assert [each.where.startswith("panel-minutes-was-") for each in others] == [True]  # what it replaced


def test_a_saved_paper_under_another_name_is_named(home: Home) -> None:
    minutes_file(home).rename(home.papers / "elsewhere.json")
    assert only_fault(home).what == "the file holds the paper 'panel-minutes'"


def test_a_missing_original_is_named(home: Home) -> None:
    sha256 = json.loads(minutes_file(home).read_text(encoding="utf-8"))["source"]["sha256"]
    (home.originals / f"{sha256}.txt").unlink()
    assert only_fault(home) == Fault(
        "panel-minutes", "its file 'panel-minutes.txt' is no longer held", "Add the paper again."
    )


def test_a_changed_original_is_named(home: Home) -> None:
    sha256 = json.loads(minutes_file(home).read_text(encoding="utf-8"))["source"]["sha256"]
    (home.originals / f"{sha256}.txt").write_text("something else", encoding="utf-8")
    assert "is not the one that was added" in only_fault(home).what


def test_a_file_that_belongs_to_no_paper_is_named(home: Home) -> None:
    (home.originals / "stray.txt").write_text("left", encoding="utf-8")
    assert only_fault(home) == Fault("originals/stray.txt", "no paper held was made from this file", "Delete it.")


def test_a_changed_figure_in_a_saved_paper_is_seen_by_its_id(home: Home) -> None:
    content = minutes_file(home).read_text(encoding="utf-8")
    minutes_file(home).write_text(content.replace("12 more officers", "21 more officers"), encoding="utf-8")
    fault = only_fault(home)
    assert fault.where == "panel-minutes"
    assert fault.what.startswith("1 paragraphs do not have the id of their text")


@pytest.mark.parametrize(("published", "words"), [("2019-06-02", "yet to come"), ("1204-03-03", "before there was")])
def test_a_date_that_cannot_be_is_named(home: Home, published: str, words: str) -> None:
    change(minutes_file(home), lambda data: data["source"].update(published=published))
    assert words in only_fault(home).what


def test_a_date_that_its_file_name_does_not_say_is_named(home: Home) -> None:
    path = next(home.papers.glob("rural-crime*.json"))
    assert json.loads(path.read_text(encoding="utf-8"))["source"]["dated_by"] == "filename"
    change(path, lambda data: data["source"].update(published="2019-04-03"))
    assert "does not say so" in only_fault(home).what


def test_a_date_without_the_place_it_was_read_makes_a_paper_unreadable(home: Home) -> None:
    change(next(home.papers.glob("rural-crime*.json")), lambda data: data["source"].update(dated_by="unknown"))
    assert "a date needs the place it was read" in only_fault(home).what


def test_an_earlier_version_that_is_gone_is_named(home: Home) -> None:
    gone = next(home.superseded.glob("*.json"))
    name = gone.stem
    gone.unlink()
    faults = checked(home).faults
    assert (faults[0].where, faults[0].what) == (
        "panel-minutes",
        f"the version before it, {name!r}, is not held",
    )


def test_an_archived_version_that_was_changed_is_named(home: Home) -> None:
    archived(home, ".html").write_text("<html>other</html>", encoding="utf-8")
    fault = only_fault(home)
    assert fault.what == "it is not what was fetched"
    assert fault.next_step == "Delete it and its record and run `python -m corpus fetch eskshire-teams`."


def test_a_record_without_its_file_is_named(home: Home) -> None:
    archived(home, ".html").unlink()
    assert only_fault(home).what == "the record's file is not there"


def test_a_version_without_its_record_is_named(home: Home) -> None:
    archived(home, ".json").unlink()
    assert only_fault(home).what == "this version has no record"


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b"{}", b"\xff", b'{"id": 1}'], ids=["cut", "list", "empty", "bytes", "lacking"]
)
def test_a_record_that_cannot_be_read_is_named(home: Home, content: bytes) -> None:
    archived(home, ".json").write_bytes(content)
    assert "the record cannot be read" in checked(home).faults[0].what


def test_a_record_from_the_future_is_named(home: Home) -> None:
    change(archived(home, ".json"), lambda data: data.update(fetched_at="2019-06-03T00:00:00+00:00"))
    assert only_fault(home).what == "it was fetched on 2019-06-03, which is yet to come"


def test_a_record_may_not_point_out_of_its_folder(home: Home) -> None:
    change(archived(home, ".json"), lambda data: data.update(file="../../papers/panel-minutes.json"))
    assert "no file beside it" in checked(home).faults[0].what


def test_an_unfinished_download_is_no_fault(home: Home) -> None:
    (archive_folder(home, "eskshire-teams") / ".partial").write_bytes(b"<html>")
    assert checked(home).faults == ()


def test_a_shipped_paper_that_is_missing_is_named(home: Home, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    shutil.copytree(REPORTS, reports, ignore=shutil.ignore_patterns("masters"))
    (reports / "immediate-justice.html").unlink()
    (fault,) = checked(home, reports).faults
    assert (fault.where, "not shipped" in fault.what) == ("immediate-justice", True)


def test_a_catalogue_that_cannot_be_used_is_named(home: Home, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    shutil.copytree(REPORTS, reports, ignore=shutil.ignore_patterns("masters"))
    (reports / "originals.toml").write_text("[[original]]\nid = 'A B'\n", encoding="utf-8")
    (fault,) = checked(home, reports).faults
    assert (fault.where, "originals.toml cannot be used" in fault.what) == ("reports", True)


def test_without_a_home_nothing_can_be_checked(tmp_path: Path) -> None:
    with pytest.raises(HomeUnusable, match="no papers are held"):
        check_home(Home(tmp_path / "nowhere"))
    assert not (tmp_path / "nowhere").exists()


def test_the_command_exits_with_0_1_or_2(home: Home, tmp_path: Path, here: Command) -> None:
    clean = here("corpus", "check", "--home", home.path)
    assert clean.code == 0
    assert clean.out.startswith("checked    3 papers, 1 archived versions, ")
    (home.originals / "stray.txt").write_text("left", encoding="utf-8")
    faulty = run("corpus", "check", "--home", home.path)
    assert faulty.code == 1
    assert faulty.out.startswith("fault      originals/stray.txt: no paper held was made from this file. Delete it.\n")
    assert here("corpus", "check", "--home", home.path, "--json").json["faults"] == [
        {"where": "originals/stray.txt", "fault": "no paper held was made from this file", "next_step": "Delete it."}
    ]
    assert failed_in_one_line(here("corpus", "check", "--home", tmp_path / "nowhere"), "corpus", "no papers are held")


def test_fetching_an_id_that_the_catalogue_lacks_asks_nobody_and_exits_with_2(tmp_path: Path, here: Command) -> None:
    done = here("corpus", "fetch", "nowhere", "--home", tmp_path / "home", "--json")
    assert done.code == 2
    assert [(each["id"], each["outcome"], each["url"]) for each in done.json] == [("nowhere", "failed", None)]
    assert done.err == "corpus: 1 of 1 originals were not fetched; the reason is beside each.\n"
