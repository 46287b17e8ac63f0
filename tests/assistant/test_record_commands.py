"""The records from the command line."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from answers_to_keep import RECORD, WHEN
from click.testing import Result
from commanding import failed_in_one_line, run
from typer.testing import CliRunner

from assistant import Assistant, Conversation, Turn, open_assistant
from assistant.record_commands import app
from assistant.records.record import Record, RecordId, RecordNotHeld
from assistant.records.record_json import record_from
from assistant.records.recording import BackgroundRecorder
from assistant.records.records_store import open_store
from corpus import Papers, ScrutinyError, Settings, SourceId, open_home
from indexes import Within

FIRST = replace(RECORD, id=RecordId("first"), question="Who left?", status="declined", statements=(), evidence=())
SECOND = replace(RECORD, id=RecordId("second"), asked_at=WHEN + timedelta(days=1))
Command = Callable[..., Result]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A home with two records, of 1 and 2 March 2026."""
    settings = Settings(home=tmp_path)
    for record in (FIRST, SECOND):
        open_store(settings).write(record)
    return settings


@pytest.fixture
def records(settings: Settings) -> Command:
    """`records` with these arguments over that home, where records are kept for ever."""

    def command(*arguments: str, keep_days: int = 100_000) -> Result:
        environment = {"SCRUTINY_KEEP_DAYS": str(keep_days), "SCRUTINY_HOME": str(settings.home)}
        return CliRunner().invoke(app, arguments, env=environment)

    return command


def kept(settings: Settings) -> list[Record]:
    return list(open_store(settings).records())


def test_the_list_has_a_line_for_each(records: Command) -> None:
    assert records("list").stdout == "first  declined  Who left?\nsecond  partial   And farmers?\n"
    assert json.loads(records("list", "--json", "--since", "2026-03-02").stdout) == [
        {"id": "second", "asked_at": "2026-03-02T09:30:15+00:00", "status": "partial", "question": "And farmers?"}
    ]


def test_an_empty_list_says_so(records: Command) -> None:
    assert records("list", "--since", "2030-01-01").stdout == "no answers are kept.\n"
    assert json.loads(records("list", "--since", "2030-01-01", "--json").stdout) == []


def test_an_export_holds_whole_records(records: Command, tmp_path: Path) -> None:
    lines = records("export").stdout.splitlines()
    assert [record_from(json.loads(line)) for line in lines] == [FIRST, SECOND]
    assert [record_from(each) for each in json.loads(records("export", "--json").stdout)] == [FIRST, SECOND]
    out = tmp_path / "out.jsonl"
    assert records("export", "--since", "2026-03-02", "--out", str(out)).stdout == ""
    assert [record_from(json.loads(line)) for line in out.read_text(encoding="utf-8").splitlines()] == [SECOND]


def test_an_export_to_nowhere_is_told(records: Command, tmp_path: Path) -> None:
    done = records("export", "--out", str(tmp_path / "no" / "out.jsonl"))
    assert isinstance(done.exception, ScrutinyError)
    assert "cannot be written" in str(done.exception)


@pytest.mark.parametrize(
    ("arguments", "count", "left"),
    [
        (("--before", "2026-03-02"), 1, [SECOND]),
        (("--id", "second"), 1, [FIRST]),
        (("--all",), 2, []),
        (("--before", "2020-01-01"), 0, [FIRST, SECOND]),
    ],
)
def test_what_is_deleted_is_counted(
    records: Command, settings: Settings, arguments: tuple[str, ...], count: int, left: list[Record]
) -> None:
    assert records("delete", *arguments).stdout == f"{count} deleted.\n"
    assert kept(settings) == left
    assert json.loads(records("delete", "--all", "--json").stdout) == {"deleted": len(left)}


@pytest.mark.parametrize("arguments", [(), ("--all", "--id", "first"), ("--before", "2026-03-02", "--all")])
def test_a_deletion_that_is_not_clear_deletes_nothing(
    records: Command, settings: Settings, arguments: tuple[str, ...]
) -> None:
    done = records("delete", *arguments)
    assert isinstance(done.exception, ScrutinyError)
    assert "Give one of --before DATE, --id ID and --all" in str(done.exception)
    assert kept(settings) == [FIRST, SECOND]


def test_a_record_that_is_not_kept_cannot_be_deleted_or_replayed(records: Command) -> None:
    for command in (("delete", "--id", "third"), ("replay", "third")):
        assert isinstance(records(*command).exception, RecordNotHeld)


def test_what_is_too_old_is_gone_on_opening_unless_none_are_written(records: Command) -> None:
    assert len(records("list", keep_days=0).stdout.splitlines()) == 2
    assert records("list", keep_days=1).stdout == "no answers are kept.\n"


def test_a_store_that_cannot_be_opened_is_one_line_and_exit_2(tmp_path: Path) -> None:
    environment = {"SCRUTINY_RECORDS": "nonsense"}
    done = run("assistant", "records", "list", "--home", str(tmp_path), environment=environment)
    assert failed_in_one_line(done, "assistant", "SCRUTINY_RECORDS is no address of a database")


def test_a_follow_up_is_replayed_as_it_was_asked_until_its_paper_is_gone(
    records: Command, settings: Settings, county: Assistant
) -> None:
    shutil.copytree(county.settings.home, settings.home, dirs_exist_ok=True)
    assistant = open_assistant(settings.home)
    first = assistant.ask("How many farmers joined Farm Watch?")
    answer = assistant.ask("And volunteers?", Conversation().followed_by(Turn(first.question, first)))
    assert answer.status == "answered"
    assert isinstance(assistant.recorder, BackgroundRecorder)
    assistant.recorder.close()
    record = kept(settings)[-1]
    assert (record.question, record.seconds, record.timings) == ("And volunteers?", answer.seconds, answer.timings)
    again = records("replay", record.id)
    assert (again.exit_code, again.stdout) == (0, f"{record.id}: And volunteers?\nThe same answer.\n")
    Papers(open_home(settings.home)).remove("rural-crime-cover")
    gone = records("replay", record.id, "--json")
    assert gone.exit_code == 1
    told = json.loads(gone.stdout)
    assert (told["same"], told["then"]["status"], told["now"]["status"]) == (False, "answered", "declined")
    assert {"index", "evidence", "status", "reason", "statements"} <= {each["what"] for each in told["differences"]}
    assert len(kept(settings)) == 4


def test_an_answer_from_chosen_papers_is_exported_with_the_choice_and_replayed_with_it(
    records: Command, settings: Settings, county: Assistant
) -> None:
    shutil.copytree(county.settings.home, settings.home, dirs_exist_ok=True)
    assistant = open_assistant(settings.home)
    within = Within(papers=frozenset({SourceId("rural-crime-cover")}))
    assert assistant.ask("How many people answered the survey for the Plan?", within=within).status == "declined"
    assert isinstance(assistant.recorder, BackgroundRecorder)
    assistant.recorder.close()
    record = kept(settings)[-1]
    assert record.within == within
    assert json.loads(records("export").stdout.splitlines()[-1])["within"]["papers"] == ["rural-crime-cover"]
    again = records("replay", record.id)
    assert (again.exit_code, again.stdout.splitlines()[1:]) == (
        0,
        ["Asked only of what is one of 'rural-crime-cover'.", "The same answer."],
    )


def test_what_counts_from_the_day_of_asking_is_replayed_as_on_that_day(
    records: Command, settings: Settings, county: Assistant
) -> None:
    shutil.copytree(county.settings.home, settings.home, dirs_exist_ok=True)
    asked_at = datetime(2019, 2, 10, 12, tzinfo=UTC)
    recorder = BackgroundRecorder(settings, now=lambda: asked_at)
    assistant = replace(county, today=lambda: asked_at.date(), recorder=recorder)
    answer = assistant.ask("How many farmers joined Farm Watch last March?")
    assert answer.search_question == "How many farmers joined Farm Watch in March 2018?"
    recorder.close()
    [record] = [each for each in kept(settings) if each.question == answer.question]
    again = records("replay", record.id)
    assert (again.exit_code, again.stdout.splitlines()[1:]) == (0, ["The same answer."])


def test_an_assistant_that_is_opened_without_recording_writes_nothing(county: Assistant) -> None:
    county.ask("How many farmers joined Farm Watch?")
    assert county.recorder is None
    assert not (county.settings.home / "records.sqlite").exists()
