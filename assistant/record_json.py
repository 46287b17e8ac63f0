"""A record as JSON: in the store, in an export, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from assistant.answer import Notice, Timings
from assistant.record import Cited, Earlier, Record, Said, Seen


def record_json(record: Record) -> dict[str, object]:
    """One object with the fields of the record; the time in ISO 8601."""
    return {**asdict(record), "asked_at": record.asked_at.isoformat(timespec="microseconds")}


def record_from(data: Mapping[str, Any]) -> Record:
    """The record that `record_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    nested = {
        "asked_at": datetime.fromisoformat(data["asked_at"]),
        "conversation": tuple(Earlier(**each) for each in data["conversation"]),
        "statements": tuple(_said(each) for each in data["statements"]),
        "notices": tuple(Notice(**each) for each in data["notices"]),
        "evidence": tuple(Seen(**each) for each in data["evidence"]),
        "timings": Timings(**data["timings"]) if data["timings"] else None,
    }
    return Record(**{**data, **nested})


def _said(data: Mapping[str, Any]) -> Said:
    return Said(**{**data, "cites": tuple(Cited(**each) for each in data["cites"])})
