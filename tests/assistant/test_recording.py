"""Recording on the side: the answer stands whatever happens to its record."""

import logging
import os
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from answers_to_keep import ANSWER, CONVERSATION, RECORD, WHEN, WITHIN

from assistant import Conversation
from assistant.records.recording import BackgroundRecorder, recorder_for
from assistant.records.records_store import open_store
from corpus import Settings

BUSY = 1.5


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path)


def recorder(settings: Settings) -> BackgroundRecorder:
    return BackgroundRecorder(settings, now=lambda: WHEN, busy_seconds=BUSY)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [entry.getMessage() for entry in caplog.records if entry.levelno >= logging.WARNING]


def test_an_answer_is_kept_with_its_conversation_and_its_choice_of_papers(settings: Settings) -> None:
    recording = recorder(settings)
    recording.record(ANSWER, CONVERSATION, within=WITHIN)
    recording.close()
    [record] = open_store(settings).records()
    assert replace(record, id=RECORD.id) == RECORD


def test_answers_given_before_a_process_ends_are_all_kept(settings: Settings) -> None:
    recording = recorder(settings)
    for number in range(20):
        recording.record(replace(ANSWER, question=f"Question {number}"), Conversation())
    recording.close()
    kept = {record.question for record in open_store(settings).records()}
    assert kept == {f"Question {number}" for number in range(20)}


def test_no_days_no_records(tmp_path: Path) -> None:
    assert recorder_for(Settings(home=tmp_path, keep_days=0)) is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_older_than_it_may_be_is_purged_when_the_next_answer_is_kept(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, keep_days=30)
    for days in (29, 31):
        open_store(settings).write(replace(RECORD, id=f"record-{days}", asked_at=WHEN - timedelta(days=days)))
    recording = recorder(settings)
    recording.record(ANSWER, CONVERSATION)
    recording.close()
    assert [record.asked_at for record in open_store(settings).records()] == [WHEN - timedelta(days=29), WHEN]


def test_a_page_that_is_never_restarted_purges_once_a_day(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, keep_days=1)
    times = iter([WHEN + timedelta(hours=hours) for hours in (0, 0, 25, 25)])
    recording = BackgroundRecorder(settings, now=lambda: next(times))
    recording.record(ANSWER, CONVERSATION)
    while recording.purged_at is None:
        time.sleep(0.01)
    recording.record(ANSWER, CONVERSATION)
    recording.close()
    assert [record.asked_at for record in open_store(settings).records()] == [WHEN + timedelta(hours=25)]


@pytest.mark.parametrize(
    ("address", "why"),
    [("nonsense", "SCRUTINY_RECORDS is no address"), ("sqlite:////no/such/folder/records", "unable to open")],
)
def test_a_store_that_cannot_be_written_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, address: str, why: str
) -> None:
    recording = recorder(Settings(home=tmp_path, records=address))
    for _ in range(3):
        recording.record(ANSWER, CONVERSATION)
    recording.close()
    [told] = warnings(caplog)
    assert told.startswith("Answers are given but not recorded: ")
    assert why in told


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files")
def test_on_a_full_disk_the_record_is_missed_and_the_ones_before_stay(settings: Settings) -> None:
    open_store(settings).write(RECORD)
    script = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        f"sys.path[:0] = [{str(Path(__file__).parent)!r}]\n"
        "from answers_to_keep import ANSWER, CONVERSATION\n"
        "from assistant.records.recording import BackgroundRecorder\n"
        "from corpus import Settings\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8_192, 8_192))\n"
        "BackgroundRecorder(Settings(home=Path(sys.argv[1]))).record(ANSWER, CONVERSATION)\n"
        "print('answered')\n"
    )
    command = [sys.executable, "-c", script, str(settings.home)]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "answered\n")
    assert done.stderr.startswith("Answers are given but not recorded: the records cannot be used: ")
    assert done.stderr.count("\n") == 1
    assert list(open_store(settings).records()) == [RECORD]


def test_a_locked_store_makes_nobody_wait(settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    open_store(settings)
    recording = recorder(settings)
    with sqlite3.connect(settings.home / "records.sqlite", isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        started = time.perf_counter()
        recording.record(ANSWER, CONVERSATION)
        assert time.perf_counter() - started < BUSY / 3
        while not warnings(caplog):
            time.sleep(0.01)
        other.execute("ROLLBACK")
    other.close()
    recording.record(replace(ANSWER, question="And now?"), CONVERSATION)
    recording.close()
    [lost, found] = warnings(caplog)
    assert "database is locked" in lost
    assert found == "Answers are recorded again; 1 were not."
    assert [record.question for record in open_store(settings).records()] == ["And now?"]


def test_a_time_without_a_zone_is_a_fault_of_ours_and_ends_no_answer(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    times = iter([datetime(2026, 3, 1), datetime(2026, 3, 2, tzinfo=UTC), WHEN])
    recording = BackgroundRecorder(settings, now=lambda: next(times))
    recording.record(ANSWER, CONVERSATION)
    recording.record(ANSWER, CONVERSATION)
    recording.close()
    assert warnings(caplog) == ["An answer could not be recorded."]
    assert len(list(open_store(settings).records())) == 1
