"""The store of records: kept, found again, and deleted for good."""

import json
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from answers_to_keep import RECORD, WHEN

from assistant.records.record import Record, RecordId, RecordNotHeld, RecordsUnusable
from assistant.records.record_json import record_json
from assistant.records.records_store import STEPS, RecordStore, open_store
from corpus import Settings
from indexes import Within

ROOT = Path(__file__).parents[2]
SECRET = "Where did Mrs Hollingberry complain?"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path)


@pytest.fixture
def store(settings: Settings) -> RecordStore:
    return open_store(settings)


def dated(days: int, *, question: str = "And farmers?") -> Record:
    return replace(RECORD, id=RecordId(f"record-{days}"), asked_at=WHEN + timedelta(days=days), question=question)


def holds(folder: Path, words: str) -> bool:
    """Whether any file there has these bytes."""
    return any(words.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_records_come_back_as_they_were_in_order_of_time(store: RecordStore) -> None:
    records = [dated(days) for days in (3, 1, 2)]
    for record in records:
        store.write(record)
    assert list(store.records()) == [records[1], records[2], records[0]]
    assert list(store.records(since=WHEN + timedelta(days=2))) == [records[2], records[0]]
    assert store.record("record-3") == records[0]


def test_a_record_that_is_not_held_is_named(store: RecordStore) -> None:
    with pytest.raises(RecordNotHeld, match="no record has the id 'nothing'"):
        store.record("nothing")
    with pytest.raises(RecordNotHeld, match="no record has the id 'nothing'"):
        store.delete_one("nothing")


def test_what_is_deleted_is_in_no_file_any_more(store: RecordStore, tmp_path: Path) -> None:
    for days in range(60):
        store.write(dated(days, question=SECRET if days in (5, 50) else f"Question {days}"))
    assert holds(tmp_path, SECRET)
    store.delete_one("record-50")
    assert holds(tmp_path, SECRET)
    assert store.delete(before=WHEN + timedelta(days=10)) == 10
    assert not holds(tmp_path, SECRET)
    assert not holds(tmp_path, 'Question 9"')
    assert [record.question for record in store.records()][:2] == ["Question 10", "Question 11"]
    assert store.delete_all() == 49
    assert not holds(tmp_path, "Question 10")
    assert list(store.records()) == []


def test_what_is_purged_is_in_no_file_any_more(store: RecordStore, tmp_path: Path) -> None:
    for days in range(50):
        store.write(dated(days, question=SECRET if days < 40 else "Question"))
    assert store.purge(before=WHEN + timedelta(days=40)) == 40
    assert not holds(tmp_path, SECRET)
    assert len(list(store.records())) == 10


def test_a_deletion_that_a_reader_holds_up_says_that_the_words_are_still_there(
    settings: Settings,
) -> None:
    store = open_store(settings, busy_seconds=0.1)
    store.write(dated(1, question=SECRET))
    with sqlite3.connect(settings.home / "records.sqlite", isolation_level=None) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM answers").fetchall()
        with pytest.raises(RecordsUnusable, match=r"deleted, but .* Delete again when it has finished"):
            store.delete_all()
        reader.execute("ROLLBACK")
    reader.close()
    assert store.delete_all() == 0
    assert not holds(settings.home, SECRET)


def test_several_processes_write_to_one_file_at_once(settings: Settings) -> None:
    script = (
        "import sys\n"
        "from dataclasses import replace\n"
        "from pathlib import Path\n"
        f"sys.path[:0] = [{str(Path(__file__).parent)!r}]\n"
        "from answers_to_keep import RECORD\n"
        "from assistant.records.records_store import open_store\n"
        "from corpus import Settings\n"
        "for number in range(10):\n"
        "    open_store(Settings(home=Path(sys.argv[1]))).write(replace(RECORD, id=f'{sys.argv[2]}-{number}'))\n"
    )
    command = [sys.executable, "-c", script, str(settings.home)]
    running = [subprocess.Popen([*command, str(n)], cwd=ROOT, stderr=subprocess.PIPE) for n in range(4)]
    assert [(process.communicate()[1], process.returncode) for process in running] == [(b"", 0)] * 4
    kept = {record.id for record in open_store(settings).records()}
    assert kept == {f"{process}-{number}" for process in range(4) for number in range(10)}


def test_a_new_file_that_another_is_beginning_is_waited_for(store: RecordStore, settings: Settings) -> None:
    # A second file, opened when the first has loaded the library: loading alone would outlast the other.
    new = settings.model_copy(update={"records": f"sqlite:///{settings.home / 'new.sqlite'}"})
    with closing(sqlite3.connect(settings.home / "new.sqlite", isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        ending = threading.Timer(0.2, other.rollback)
        ending.start()
        opened = open_store(new)
        ending.join()
    opened.write(RECORD)
    assert list(opened.records()) == [RECORD]


def test_a_new_file_that_another_does_not_let_go_is_named(settings: Settings) -> None:
    with closing(sqlite3.connect(settings.home / "records.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordsUnusable, match=r"records\.sqlite': database is locked"):
            open_store(settings, busy_seconds=0.1)


def test_tables_of_an_older_version_are_brought_up_to_date_with_what_they_hold(
    store: RecordStore, settings: Settings
) -> None:
    store.write(RECORD)
    later = (*STEPS, ("ALTER TABLE answers ADD COLUMN asked_by VARCHAR(40)", "UPDATE answers SET asked_by = 'nobody'"))
    newer = open_store(settings, steps=later)
    assert list(newer.records()) == [RECORD]
    with sqlite3.connect(settings.home / "records.sqlite") as connection:
        assert connection.execute("SELECT asked_by FROM answers").fetchall() == [("nobody",)]
        assert connection.execute("SELECT version FROM records_schema").fetchall() == [(5,)]
    connection.close()
    assert list(open_store(settings, steps=later).records()) == [RECORD]


def test_a_record_from_before_choices_were_kept_is_read_as_one_of_all_papers(settings: Settings) -> None:
    first = open_store(settings, steps=STEPS[:1])
    first.write(RECORD)
    old = {name: value for name, value in record_json(RECORD).items() if name not in ("within", "reply")}
    with sqlite3.connect(settings.home / "records.sqlite") as connection:
        connection.execute("UPDATE answers SET body = ?", (json.dumps(old),))
    connection.close()
    store = open_store(settings)
    store.write(dated(1))
    assert list(store.records()) == [replace(RECORD, within=Within(), reply=None), dated(1)]
    with pytest.raises(RecordsUnusable, match=r"schema 4; this one knows 1\)\. Update the program"):
        open_store(settings, steps=STEPS[:1])


def test_a_record_from_before_replies_were_kept_is_read_without_one(settings: Settings) -> None:
    second = open_store(settings, steps=STEPS[:2])
    second.write(replace(RECORD, reply=None))
    old = {name: value for name, value in record_json(RECORD).items() if name != "reply"}
    with sqlite3.connect(settings.home / "records.sqlite") as connection:
        connection.execute("UPDATE answers SET body = ?", (json.dumps(old),))
    connection.close()
    assert list(open_store(settings).records()) == [replace(RECORD, reply=None)]
    with pytest.raises(RecordsUnusable, match=r"schema 4; this one knows 2\)"):
        open_store(settings, steps=STEPS[:2])


def test_a_record_from_before_marks_were_kept_is_read_without_them(settings: Settings) -> None:
    without = replace(RECORD, statements=tuple(replace(each, marked=None) for each in RECORD.statements))
    third = open_store(settings, steps=STEPS[:3])
    third.write(without)
    old = record_json(without)
    for each in old["statements"]:  # type: ignore[attr-defined]
        del each["marked"]
    with sqlite3.connect(settings.home / "records.sqlite") as connection:
        connection.execute("UPDATE answers SET body = ?", (json.dumps(old),))
    connection.close()
    assert list(open_store(settings).records()) == [without]


def test_an_upgrade_that_fails_changes_nothing(store: RecordStore, settings: Settings) -> None:
    store.write(RECORD)
    with pytest.raises(RecordsUnusable, match="no such table: nowhere"):
        open_store(settings, steps=(*STEPS, ("ALTER TABLE answers ADD COLUMN a TEXT", "DELETE FROM nowhere")))
    assert list(open_store(settings).records()) == [RECORD]
    with sqlite3.connect(settings.home / "records.sqlite") as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(answers)")]
    connection.close()
    assert columns == ["id", "asked_at", "body"]


def test_tables_of_a_newer_version_are_refused(store: RecordStore, settings: Settings) -> None:
    with sqlite3.connect(settings.home / "records.sqlite") as connection:
        connection.execute("UPDATE records_schema SET version = 7")
    connection.close()
    with pytest.raises(RecordsUnusable, match=r"newer version .*\(schema 7; this one knows 4\)\. Update the program"):
        open_store(settings)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("nonsense", "SCRUTINY_RECORDS is no address of a database"),
        ("postgresql://somebody:hunter2@host:port/x", "SCRUTINY_RECORDS is no address of a database"),
        ("marvellous://somebody:hunter2@host/x", r"marvellous://somebody:\*\*\*@host/x.*Can't load plugin"),
        ("sqlite:////no/such/folder/records.sqlite", "unable to open database file"),
    ],
)
def test_an_address_that_leads_nowhere_is_named_without_its_password(tmp_path: Path, address: str, why: str) -> None:
    with pytest.raises(RecordsUnusable, match=why) as failure:
        open_store(Settings(home=tmp_path, records=address))
    assert "hunter2" not in str(failure.value)
    assert "\n" not in str(failure.value)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "records.sqlite").write_text("Dear diary, " * 500)
    with pytest.raises(RecordsUnusable, match="file is not a database"):
        open_store(Settings(home=tmp_path))
    assert (tmp_path / "records.sqlite").read_text().startswith("Dear diary, ")


def test_a_damaged_record_is_named_with_the_command_that_takes_it_out(store: RecordStore, settings: Settings) -> None:
    store.write(RECORD)
    with sqlite3.connect(settings.home / "records.sqlite") as connection:
        connection.execute("""UPDATE answers SET body = '{"id": 1}'""")
    connection.close()
    with pytest.raises(RecordsUnusable, match=rf"is damaged .* records delete --id {RECORD.id}"):
        list(store.records())
    store.delete_one(RECORD.id)
    assert list(store.records()) == []
