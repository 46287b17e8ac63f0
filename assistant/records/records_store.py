"""The store of records: one table in any database that SQLAlchemy reaches, by default an SQLite file of the home."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from assistant.records.record import Record, RecordNotHeld, RecordsUnusable
from assistant.records.record_json import record_from, record_json
from corpus import Home, Settings

if TYPE_CHECKING:
    from sqlalchemy import URL, Connection, Engine

# Each step takes the tables from one schema version to the next, an empty database from 0 to 1. Never change a step
# that was released; add one.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE answers (id VARCHAR(40) PRIMARY KEY, asked_at VARCHAR(32) NOT NULL, body TEXT NOT NULL)",
        "CREATE INDEX answers_asked_at ON answers (asked_at)",
    ),
    # 2: a body says which papers the question was kept to. The tables are as they were; a program that cannot read
    # such a body is told to be updated, and not that the record is damaged.
    (),
    # 3: a body holds what a language model wrote, with what was left out of it. The tables are as they were.
    (),
    # 4: a body says which words of a statement were marked as the answer. The tables are as they were.
    (),
)
# Six processes that write without a pause wait for each other up to 5 s; who waits longer waits for one that is stuck.
BUSY_SECONDS = 20
# Times are compared as text, so all are written alike, in UTC.
TIME = "%Y-%m-%dT%H:%M:%S.%f"


@dataclass(frozen=True, slots=True)
class RecordStore:
    """An opened store. Every method raises RecordsUnusable where the database fails."""

    name: str  # its address without the password
    _engine: "Engine"

    def write(self, record: Record) -> None:
        """Keep one record."""
        row = {"id": record.id, "at": record.asked_at.strftime(TIME), "body": json.dumps(record_json(record))}
        with self._writing() as connection:
            _run(connection, "INSERT INTO answers (id, asked_at, body) VALUES (:id, :at, :body)", row)

    def records(self, *, since: datetime | None = None) -> Iterator[Record]:
        """The records in order of time, all or from a time in UTC on."""
        row = {"since": since.strftime(TIME) if since else ""}
        with _failing_as_unusable(self.name), self._engine.connect() as connection:
            found = _run(connection, "SELECT id, body FROM answers WHERE asked_at >= :since ORDER BY asked_at, id", row)
            for record_id, body in found:
                yield self._read(record_id, body)

    def record(self, record_id: str) -> Record:
        """One record. Raises RecordNotHeld."""
        with _failing_as_unusable(self.name), self._engine.connect() as connection:
            body = _run(connection, "SELECT body FROM answers WHERE id = :id", {"id": record_id}).scalar()
        if body is None:
            raise _not_held(record_id)
        return self._read(record_id, body)

    def purge(self, *, before: datetime) -> int:
        """Delete what is older than a time in UTC; how many there were. The words are overwritten (SQLite)."""
        with self._writing() as connection:
            return int(
                _run(connection, "DELETE FROM answers WHERE asked_at < :at", {"at": before.strftime(TIME)}).rowcount
            )

    def delete(self, *, before: datetime) -> int:
        """The same at once and for good: afterwards no file of an SQLite store holds the words."""
        count = self.purge(before=before)
        self._rewrite()
        return count

    def delete_one(self, record_id: str) -> None:
        """One record, for good. Raises RecordNotHeld."""
        with self._writing() as connection:
            if not _run(connection, "DELETE FROM answers WHERE id = :id", {"id": record_id}).rowcount:
                raise _not_held(record_id)
        self._rewrite()

    def delete_all(self) -> int:
        """Every record, for good; how many there were."""
        with self._writing() as connection:
            count = int(_run(connection, "DELETE FROM answers", {}).rowcount)
        self._rewrite()
        return count

    @contextmanager
    def _writing(self) -> Iterator["Connection"]:
        with (
            _failing_as_unusable(self.name),
            self._engine.execution_options(writing=True).begin() as connection,
        ):
            yield connection

    def _rewrite(self) -> None:
        """Make an SQLite file anew and empty its journal, where deleted words would live on."""
        if self._engine.dialect.name != "sqlite":
            return
        with _failing_as_unusable(self.name, "the records are deleted, but the file still holds traces of them"):
            raw = self._engine.raw_connection()
            try:
                cursor = raw.cursor()
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                [(busy, *_)] = cursor.fetchall()
            finally:
                raw.close()
            if busy:
                raise RecordsUnusable(
                    f"the records are deleted, but another process is reading {self.name!r}, so that their words are "
                    "still in its journal. Delete again when it has finished."
                )

    def _read(self, record_id: str, body: str) -> Record:
        try:
            return record_from(json.loads(body))
        except (ValueError, TypeError, KeyError) as error:
            raise RecordsUnusable(
                f"the record {record_id!r} in {self.name!r} is damaged ({error}). "
                f"Take it out with `python -m assistant records delete --id {record_id}`."
            ) from error


def open_store(
    settings: Settings, *, steps: tuple[tuple[str, ...], ...] = STEPS, busy_seconds: float = BUSY_SECONDS
) -> RecordStore:
    """The store of the settings; its tables are made where missing and brought up to date where older.

    Raises RecordsUnusable, also for tables of a newer version.
    """
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    address = _address(settings)
    name = address.render_as_string(hide_password=True)
    is_sqlite = address.get_backend_name() == "sqlite"
    # Without a pool, nothing stays open between two answers: files can be moved, and the last to close empties the
    # journal. Without an isolation level, transactions begin where `_begin` says, for changes of tables too.
    arguments: dict[str, Any] = {"timeout": busy_seconds, "isolation_level": None} if is_sqlite else {}
    with _failing_as_unusable(name):
        engine = create_engine(address, poolclass=NullPool, connect_args=arguments)
        if is_sqlite:
            event.listen(engine, "connect", _set_up)
            event.listen(engine, "begin", _begin)
        _bring_up_to_date(engine, name, steps)
    return RecordStore(name, engine)


def _address(settings: Settings) -> "URL":
    from sqlalchemy import URL, make_url
    from sqlalchemy.exc import ArgumentError

    if not settings.records:
        return URL.create("sqlite", database=str(Home(settings.home).records))
    try:
        return make_url(settings.records)
    except (ArgumentError, ValueError) as error:  # not shown: it may hold a password
        raise RecordsUnusable(
            "SCRUTINY_RECORDS is no address of a database. Write it as sqlite:////folder/records.sqlite or "
            "postgresql+psycopg://user:password@host/name."
        ) from error


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    """Readers and a writer at once; what is deleted is overwritten; a crash of the machine loses the last at most."""
    connection.execute("PRAGMA secure_delete = ON")
    _use_journal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")


def _use_journal(connection: sqlite3.Connection) -> None:
    """Put a new file into WAL mode. SQLite refuses this to two at once and makes neither wait, as it does elsewhere."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
        # Here it does wait until the file is nobody else's, and fails where that takes too long.
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")


def _begin(connection: "Connection") -> None:
    """Writers queue at once: a reader that turns into a writer would be refused, not made to wait."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _bring_up_to_date(engine: "Engine", name: str, steps: tuple[tuple[str, ...], ...]) -> None:
    with engine.connect() as connection:
        if _version(connection, name, known=len(steps)) == len(steps):
            return
    with engine.execution_options(writing=True).begin() as connection:
        # Read again: another process may have done it in the meantime.
        for step in steps[_version(connection, name, known=len(steps)) :]:
            for statement in step:
                _run(connection, statement, {})
        _run(connection, "CREATE TABLE IF NOT EXISTS records_schema (version INTEGER NOT NULL)", {})
        _run(connection, "DELETE FROM records_schema", {})
        _run(connection, "INSERT INTO records_schema (version) VALUES (:version)", {"version": len(steps)})


def _version(connection: "Connection", name: str, *, known: int) -> int:
    """Schema version of the tables; 0 where there are none. Raises RecordsUnusable for a newer one than is known."""
    from sqlalchemy import inspect

    if not inspect(connection).has_table("records_schema"):
        return 0
    version = int(_run(connection, "SELECT version FROM records_schema", {}).scalar() or 0)
    if version > known:
        raise RecordsUnusable(
            f"the records in {name!r} were written by a newer version of this program (schema {version}; this one "
            f"knows {known}). Update the program, or set SCRUTINY_RECORDS to another database."
        )
    return version


def _run(connection: "Connection", statement: str, row: Mapping[str, object]) -> Any:
    from sqlalchemy import text

    return connection.execute(text(statement), row)


@contextmanager
def _failing_as_unusable(name: str, what: str = "the records cannot be used") -> Iterator[None]:
    """Whatever a database, its driver or its disk raises, as one line."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError

    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError, ImportError) as error:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
        reason = (str(cause).splitlines() or [type(cause).__name__])[0].rstrip(".")
        raise RecordsUnusable(
            f"{what}: {name!r}: {reason}. Free or mend it, or set SCRUTINY_RECORDS to another database."
        ) from error


def _not_held(record_id: str) -> RecordNotHeld:
    return RecordNotHeld(
        f"no record has the id {record_id!r}. `python -m assistant records list` shows those that are kept."
    )
