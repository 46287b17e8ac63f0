"""The records from the command line: `python -m assistant records list|export|delete|replay`."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.commands import HomeOption, JsonOption, new_command, print_json, progress_bar, settings_given
from corpus.failures import ScrutinyError
from corpus.home import replace_file

if TYPE_CHECKING:
    from assistant.records.record import Record
    from assistant.records.records_store import RecordStore
    from assistant.records.replaying import Replay

app = new_command("The answers given: list, export or delete their records, or ask one of the questions again.")

SinceOption = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only those from this day (UTC) on.")]


@app.command("list")
def list_records(since: SinceOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """One line for each answer kept: id, status, question."""
    records = _opened(home).records(since=_utc(since))
    if as_json:
        print_json([_summary(record) for record in records])
        return
    lines = [f"{record.id}  {record.status:8}  {record.question}" for record in records]
    typer.echo("\n".join(lines) or "no answers are kept.")


@app.command()
def export(
    out: Annotated[Path | None, typer.Option(help="The file to write; else standard output.")] = None,
    since: SinceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Whole records: one JSON object a line, or one array with --json."""
    from assistant.records.record_json import record_json

    objects = (record_json(record) for record in _opened(home).records(since=_utc(since)))
    lines = _array(objects) if as_json else (json.dumps(each, ensure_ascii=False) for each in objects)
    if out:
        text = "".join(f"{line}\n" for line in lines)
        replace_file(out, text.encode(errors="backslashreplace"))
    else:
        for line in lines:
            typer.echo(line)


@app.command()
def delete(
    before: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Those from before this day (UTC).")
    ] = None,
    record_id: Annotated[str | None, typer.Option("--id", help="This one.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All of them.")] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Delete records for good: give one of --before, --id and --all."""
    if (before is not None) + (record_id is not None) + everything != 1:
        raise ScrutinyError("what is to be deleted? Give one of --before DATE, --id ID and --all.")
    store = _opened(home)
    count = 1
    if record_id is not None:
        store.delete_one(record_id)
    else:
        count = store.delete_all() if everything else store.delete(before=_utc(before) or datetime.now(UTC))
    print_json({"deleted": count}) if as_json else typer.echo(f"{count} deleted.")


@app.command()
def replay(
    record_id: Annotated[str, typer.Argument(metavar="ID", help="Of the record; see `list`.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask a recorded question again over today's index, as on its day. Exit 1 where the answer is not the same."""
    from assistant.opening import open_assistant
    from assistant.records.replaying import replayed

    record = _opened(home).record(record_id)
    with progress_bar("Indexing") as progress:
        assistant = open_assistant(
            settings_given(home).home, progress=progress, recording=False, today=lambda: record.day
        )
    result = replayed(record, assistant)
    print_json(_replay_json(result)) if as_json else typer.echo("\n".join(_replay_lines(result)))
    raise typer.Exit(0 if result.same else 1)


def _opened(home: Path | None) -> "RecordStore":
    """The store, without what is older than records are kept."""
    from assistant.records.records_store import open_store

    settings = settings_given(home)
    store = open_store(settings)
    if settings.keep_days:
        store.purge(before=datetime.now(UTC) - timedelta(days=settings.keep_days))
    return store


def _utc(day: datetime | None) -> datetime | None:
    return day.replace(tzinfo=UTC) if day else None


def _array(objects: Iterable[object]) -> Iterator[str]:
    yield json.dumps(list(objects), ensure_ascii=False, indent=2)


def _summary(record: "Record") -> dict[str, object]:
    return {
        "id": record.id,
        "asked_at": record.asked_at.isoformat(timespec="seconds"),
        "status": record.status,
        "question": record.question,
    }


def _replay_lines(result: "Replay") -> Iterator[str]:
    from assistant.records.replaying import CAUSES

    yield f"{result.then.id}: {result.then.question}"
    if result.then.within:
        yield f"Asked only of what is {result.then.within}."
    yield "The same answer." if result.same else "Not the same answer."
    for difference in result.differences:
        yield f"  {difference.what}"
        yield from (f"    then: {line}" for line in difference.then if line not in difference.now)
        yield from (f"    now:  {line}" for line in difference.now if line not in difference.then)
        if set(difference.then) == set(difference.now):
            yield "    in another order"
    if not result.same and not any(each.what in CAUSES for each in result.differences):
        yield "Nothing that is recorded explains it: the program has changed, or its model never answers twice alike."


def _replay_json(result: "Replay") -> dict[str, object]:
    from assistant.records.record_json import record_json

    return {
        "same": result.same,
        "differences": [asdict(each) for each in result.differences],
        "then": record_json(result.then),
        "now": record_json(result.now),
    }
