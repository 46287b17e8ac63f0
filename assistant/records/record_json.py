"""A record as JSON: in the store, in an export, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from assistant.answer import Notice, Timings
from assistant.records.record import Cited, Earlier, Record, Replied, Said, Seen
from indexes import Within
from indexes.questions.within import EVERYWHERE
from indexes.sentences.spans import Span


def record_json(record: Record) -> dict[str, object]:
    """One object with the fields of the record; the time and the days in ISO 8601."""
    asked_at = record.asked_at.isoformat(timespec="microseconds")
    return {**asdict(record), "asked_at": asked_at, "within": _within_json(record.within)}


def record_from(data: Mapping[str, Any]) -> Record:
    """The record that `record_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    nested = {
        "asked_at": datetime.fromisoformat(data["asked_at"]),
        # Before schema 2, records did not say which papers a question was kept to.
        "within": _within(data["within"]) if "within" in data else EVERYWHERE,
        "conversation": tuple(Earlier(**each) for each in data["conversation"]),
        "statements": tuple(_said(each) for each in data["statements"]),
        "notices": tuple(Notice(**each) for each in data["notices"]),
        "evidence": tuple(Seen(**each) for each in data["evidence"]),
        "timings": Timings(**data["timings"]) if data["timings"] else None,
        # Before schema 3, what a model wrote was kept only as far as it was shown.
        "reply": _replied(data["reply"]) if data.get("reply") else None,
    }
    return Record(**{**data, **nested})


def _within_json(within: Within) -> dict[str, object]:
    return {
        "papers": sorted(within.papers),
        "kinds": sorted(within.kinds),
        "since": within.since.isoformat() if within.since else None,
        "until": within.until.isoformat() if within.until else None,
    }


def _within(data: Mapping[str, Any]) -> Within:
    since, until = (date.fromisoformat(data[name]) if data[name] else None for name in ("since", "until"))
    return Within(frozenset(data["papers"]), frozenset(data["kinds"]), since, until)


def _said(data: Mapping[str, Any]) -> Said:
    # Before schema 4, records did not say which words were marked.
    marked = None if data.get("marked") is None else tuple(Span(**each) for each in data["marked"])
    return Said(**{**data, "cites": tuple(Cited(**each) for each in data["cites"]), "marked": marked})


def _replied(data: Mapping[str, Any]) -> Replied:
    return Replied(data["text"], tuple(_said(each) for each in data["left_out"]))
