"""The record of an answer: what it holds, and that it comes back from JSON as it was."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from answers_to_keep import ANSWER, CONVERSATION, RECORD, TWO, WHEN, WITHIN

from assistant.records.record import Cited, Record
from assistant.records.record_json import record_from, record_json
from assistant.records.recording import record_of
from corpus import Settings
from indexes import Within


def test_a_record_holds_all_that_the_answer_rested_on() -> None:
    record = record_of(ANSWER, CONVERSATION, within=WITHIN, asked_at=WHEN, settings=Settings())
    assert record.id.startswith("20260301-093015-")
    assert replace(record, id=RECORD.id) == RECORD


def test_two_answers_of_one_moment_have_two_ids() -> None:
    ids = {record_of(ANSWER, CONVERSATION, asked_at=WHEN, settings=Settings()).id for _ in range(50)}
    assert len(ids) == 50


@pytest.mark.parametrize(
    "record", [RECORD, replace(RECORD, question="What \udc80 is “£5”?", within=Within(), timings=None)]
)
def test_a_record_comes_back_from_json_as_it_was(record: Record) -> None:
    assert record_from(json.loads(json.dumps(record_json(record)))) == record


def test_which_papers_a_question_was_kept_to_stands_in_the_json_and_nothing_stands_for_all() -> None:
    json_of = {within: record_json(replace(RECORD, within=within))["within"] for within in (WITHIN, Within())}
    assert json_of == {
        WITHIN: {"papers": ["plan"], "kinds": ["minutes", "plan"], "since": "2024-01-01", "until": None},
        Within(): {"papers": [], "kinds": [], "since": None, "until": None},
    }


def test_a_time_that_is_not_utc_is_refused() -> None:
    for zone in (None, timezone(timedelta(hours=1))):
        with pytest.raises(ValueError, match="not UTC"):
            replace(RECORD, asked_at=datetime(2026, 3, 1, 9, 30, tzinfo=zone))


def test_a_quotation_is_as_long_as_its_place() -> None:
    with pytest.raises(ValueError, match="has 3 characters"):
        Cited(TWO, 5, 24, "Two")


def test_settings_that_change_no_answer_do_not_change_the_fingerprint() -> None:
    plain = Settings(home=Path("a")).fingerprint
    assert Settings(home=Path("b"), read_seconds=1, records="sqlite:///x", keep_days=3).fingerprint == plain
    assert Settings(model="another").fingerprint != plain
