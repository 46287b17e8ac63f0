"""What all users of a home share: how it is made ready, asked and added to."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from wexshire import CHILDREN, Halting, ScriptedShelves

from assistant import Conversation
from corpus import Added, Papers, ScrutinyError, Settings, open_home
from page.library import NOTHING_HELD, Adding, Library, Stage, Step
from page.reporting import reports_of
from page.shelves import HomeShelves


@pytest.fixture
def library() -> Library:
    ready = Library(ScriptedShelves())
    ready.prepare()
    return ready


def test_what_is_being_prepared_is_said_step_by_step() -> None:
    steps: list[Step] = []
    library = Library(ScriptedShelves())
    assert library.stage == Stage("preparing", "Loading the page")
    library.prepare(steps.append)
    assert [step.line for step in steps] == [
        "Checking the index",
        "Indexing: 1 of 2 passages",
        "Indexing: 2 of 2 passages",
        "Loading the search model",
    ]
    assert library.stage == Stage("ready", "Ready. 2 papers held.")


def test_whoever_asks_too_early_waits_and_hears_why() -> None:
    shelves = ScriptedShelves(waits=True)
    library = Library(shelves)
    preparing = threading.Thread(target=library.prepare, daemon=True)
    preparing.start()
    waiting = library.waiting()
    while (words := next(waiting)) != "Loading the search model":
        assert words
    shelves.open_after.set()
    assert set(waiting) <= {"Loading the search model"}
    assert library.ask("How many children were referred?", Conversation()) == CHILDREN
    preparing.join()


class Broken(ScriptedShelves):
    """Shelves whose index cannot be made until a paper has been added."""

    def index(self, progress: Callable[[int, int], None]) -> None:
        if len(self.held) < 3:
            raise ScrutinyError("the disk is full. Free some space.")


def test_a_failed_preparation_is_told_to_whoever_asks() -> None:
    library = Library(Broken())
    library.prepare()
    assert library.stage == Stage("failed", "the disk is full. Free some space.")
    with pytest.raises(ScrutinyError, match="the disk is full"):
        list(library.waiting())
    with pytest.raises(ScrutinyError, match="the disk is full"):
        library.ask("How many?", Conversation())


def test_adding_papers_mends_a_preparation_that_failed(tmp_path: Path) -> None:
    library = Library(Broken())
    library.prepare()
    list(library.add((text_file(tmp_path, "bus"),)))
    assert library.stage.state == "ready"
    assert list(library.waiting()) == []


def test_papers_are_added_one_by_one_and_indexed_and_a_bad_one_loses_nothing(library: Library, tmp_path: Path) -> None:
    good, bad = text_file(tmp_path, "bus"), tmp_path / "bad.xyz"
    steps = list(library.add((bad, good)))
    failed = Added(bad, "failed", message="'bad.xyz' is not a text file. Save it as one.")
    assert list(dict.fromkeys(step.doing for step in steps)) == [
        "Reading: 0 of 2 files",
        "Reading bad.xyz: 1 of 2 files",
        "Reading bus.txt: 2 of 2 files",
        "Checking the index",
        "Indexing: 1 of 2 passages",
        "Indexing: 2 of 2 passages",
        "",
    ]
    assert next(step for step in steps if step.results).results == (failed,)
    assert [each.outcome for each in steps[-1].results] == ["failed", "added"]
    assert library.shelves.document("bus").paragraphs[0].text == "Buses run."


class Crashing(ScriptedShelves):
    """Shelves with a reader that has a bug."""

    def add(self, path: Path) -> tuple[Added, ...]:
        if path.stem == "odd":
            raise RecursionError("too deep")
        return super().add(path)  # type: ignore[misc]


def test_a_file_that_crashes_its_reader_fails_alone(tmp_path: Path) -> None:
    library = Library(Crashing())
    library.prepare()
    *_, last = library.add((tmp_path / "odd.txt", text_file(tmp_path, "bus")))
    assert [(each.outcome, each.message) for each in last.results] == [
        ("failed", "'odd.txt' could not be read. The terminal says why."),
        ("added", ""),
    ]


@pytest.fixture
def halting() -> Iterator[Library]:
    shelves = Halting()
    library = Library(shelves)
    shelves.may_index.set()
    library.prepare()
    shelves.may_index.clear()
    yield library
    shelves.may_index.set()


def indexing(library: Library, *paths: Path) -> Iterator[Adding]:
    """The adding of some files, as far as the index that may not be made yet."""
    adding = library.add(paths)
    assert next(each for each in adding if each.doing.startswith("Indexing")).doing == "Indexing: 1 of 2 passages"
    return adding


def may_index(library: Library) -> None:
    library.shelves.may_index.set()  # type: ignore[attr-defined]


def test_two_who_add_at_once_take_turns(halting: Library, tmp_path: Path) -> None:
    first = indexing(halting, text_file(tmp_path, "one"))
    second = halting.add((text_file(tmp_path, "two"),))
    assert next(each for each in second if "Reading" not in each.doing) == Adding(
        (), "Waiting: somebody else is adding papers"
    )
    may_index(halting)
    assert list(first)[-1].doing == ""
    assert [each.outcome for each in list(second)[-1].results] == ["added"]


def test_whoever_leaves_while_adding_waits_for_nothing_and_all_of_it_is_added(halting: Library, tmp_path: Path) -> None:
    leaving = indexing(halting, text_file(tmp_path, "one"), text_file(tmp_path, "two"))
    closing = threading.Thread(target=leaving.close)  # type: ignore[attr-defined]
    closing.start()
    closing.join(5)
    assert not closing.is_alive()
    may_index(halting)
    assert [each.outcome for each in list(halting.add((text_file(tmp_path, "three"),)))[-1].results] == ["added"]
    assert {"one", "two", "three"} <= {source.id for source in halting.shelves.sources()}
    assert halting.shelves.assistant.refreshed == 2  # type: ignore[attr-defined]


def test_who_waits_for_a_work_that_says_nothing_can_leave_within_a_moment() -> None:
    going_on = threading.Event()
    reports = reports_of(lambda say: going_on.wait(10), first=Step("one"))
    assert [next(reports) for _ in range(3)] == [Step("one")] * 3
    reports.close()
    going_on.set()


def test_the_failure_of_a_work_that_nobody_waits_for_is_told_in_the_terminal(caplog: pytest.LogCaptureFixture) -> None:
    left = threading.Event()

    def work(say: Callable[[Step], None]) -> None:
        left.wait(10)
        raise ScrutinyError("the disk is full.")

    reports = reports_of(work, first=Step("one"))
    next(reports)
    reports.close()
    left.set()
    for thread in [each for each in threading.enumerate() if each.name == "working"]:
        thread.join(5)
    assert "the disk is full." in caplog.text


def test_the_reports_of_a_work_come_while_it_runs_and_its_failure_after_them() -> None:
    def work(say: Callable[[Step], None]) -> None:
        say(Step("one"))
        raise ScrutinyError("no more")

    reports = reports_of(work, first=Step("none"))
    assert [next(reports), next(reports)] == [Step("none"), Step("one")]
    with pytest.raises(ScrutinyError, match="no more"):
        next(reports)


def text_file(folder: Path, name: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text("Buses run.", encoding="utf-8")
    return path


def test_an_empty_home_is_seeded_once_and_a_seeding_cut_short_goes_on(tmp_path: Path) -> None:
    home = open_home(tmp_path / "home")
    shelves = HomeShelves(Settings(home=home.path), home, Papers(home))
    shipped = shelves.to_seed()
    assert shipped
    paper = tmp_path / "buses.md"
    paper.write_text("# Buses in Wexshire\n\nBuses run in every ward of Wexshire.\n", encoding="utf-8")
    assert [each.outcome for each in shelves.add(paper)] == ["added"]
    assert shelves.to_seed() == shipped
    shelves.seeded()
    assert shelves.to_seed() == ()


def test_what_is_taken_out_of_a_seeded_home_stays_out_even_if_it_is_everything(tmp_path: Path) -> None:
    home = open_home(tmp_path / "home")
    shelves = HomeShelves(Settings(home=home.path), home, Papers(home))
    paper = text_file(tmp_path, "buses")
    assert shelves.to_seed()
    [added] = shelves.add(paper)
    shelves.seeded()
    assert added.source
    shelves.remove(added.source.id)
    assert shelves.to_seed() == ()
    library = Library(shelves)
    library.prepare()
    assert library.stage == Stage("failed", NOTHING_HELD)


@pytest.mark.parametrize("left", ["superseded/bus-was-1.json", "originals/1.md", "records.sqlite"])
def test_a_home_that_had_papers_before_seeding_was_marked_is_not_seeded_again(tmp_path: Path, left: str) -> None:
    home = open_home(tmp_path / "home")
    (home.path / left).touch()
    assert HomeShelves(Settings(home=home.path), home, Papers(home)).to_seed() == ()


def test_an_index_put_into_a_new_home_does_not_keep_it_from_being_seeded(tmp_path: Path) -> None:
    home = open_home(tmp_path / "home")
    (home.index / "manifest.json").touch()
    assert HomeShelves(Settings(home=home.path), home, Papers(home)).to_seed()
