"""How far one half of the questions falls behind the other."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from card_making import card, horses, paid, rode
from commanding import Command, failed_in_one_line, run

from evals import Outcome, Question, save_card
from evals.gaps import Gap, gaps
from evals.gaps_table import gaps_json, gaps_table
from evals.split import Split


def as_if(outcome: Outcome, name: str, *, split: Split = "develop", history: tuple[str, ...] = ()) -> Outcome:
    fields = {"id": name, "split": split, "kind": "number", "history": history, "text": f"The words of {name}?"}
    return replace(outcome, question=Question.model_validate(outcome.question.model_dump() | fields))


def found(first: str, second: str, outcomes: tuple[Outcome, ...]) -> dict[str, Gap]:
    return {each.title: each for each in gaps([card(*outcomes)]) if (each.first, each.second) == (first, second)}


def test_held_out_behind_develop_is_told_for_each_figure_with_its_bar() -> None:
    held_out = [as_if(each, name, split="held_out") for name, each in (("c", rode()), ("d", paid()))]
    outcomes = (as_if(rode(), "a"), as_if(rode(), "b"), *held_out)
    told = found("county, develop", "held out", outcomes)
    assert told["Questions right"].means == (1.0, 0.5)
    assert told["Questions right"].questions == (2, 2)
    assert told["Questions right"].behind == pytest.approx(50)
    assert (told["Questions right"].points, told["Questions right"].reached) == (3.0, "MISSED")
    assert (told["Citation precision"].behind, told["Citation precision"].reached) == (0.0, "met")
    assert (told["Conflict shown"].behind, told["Conflict shown"].reached) == (None, "not measured")


def test_follow_ups_behind_single_turns_are_told_over_all_scorecards_together() -> None:
    single = replace(card(as_if(rode(), "a"), as_if(paid(), "b", history=())), set_name="core")
    talk = replace(card(as_if(paid(), "c", history=("Before?",))), set_name="conversations")
    told = {each.title: each for each in gaps([single, talk])}
    assert {(each.first, each.second) for each in told.values()} == {("single turns", "follow-ups")}
    assert told["Questions right"].means == (0.5, 0.0)
    assert (told["Questions right"].points, told["Recall@5"].points) == (5.0, 3.0)


def test_to_be_ahead_misses_no_bar_and_a_figure_that_is_better_lower_falls_behind_upwards() -> None:
    ahead = Gap("a", "b", "t", (0.5, 0.9), (9, 9), 3.0)
    assert (ahead.behind, ahead.reached) == (pytest.approx(-40), "met")
    assert Gap("a", "b", "t", (0.02, 0.04), (9, 9), 3.0, lower_is_better=True).reached == "met"
    assert Gap("a", "b", "t", (0.02, 0.06), (9, 9), 3.0, lower_is_better=True).reached == "MISSED"
    assert Gap("a", "b", "t", (0.90, 0.87), (9, 9), 3.0).reached == "met"


def test_a_question_in_two_scorecards_of_a_set_counts_once_as_the_later_has_it() -> None:
    earlier = card(as_if(paid(), "a", history=()), as_if(rode(), "b", split="held_out"))
    later = replace(card(as_if(rode(), "a")), set_name="county, develop")
    told = {each.title: each for each in gaps([earlier, later])}
    assert (told["Questions right"].means, told["Questions right"].questions) == ((1.0, 1.0), (1, 1))


def test_the_table_has_a_line_for_each_figure_and_shows_no_question() -> None:
    told = gaps([card(as_if(rode(), "a"), as_if(paid(), "kept-id", split="held_out"))])
    table = gaps_table(told)
    assert table.startswith("held out behind county, develop\n")
    [line] = [line for line in table.splitlines() if "Questions right" in line]
    assert line.split() == ["Questions", "right", "1.000", "1", "0.000", "1", "+100.0", "3", "MISSED"]
    assert "kept-id" not in table + json.dumps(gaps_json(told))
    assert "words of" not in table + json.dumps(gaps_json(told))


def test_the_command_ends_with_one_where_a_bar_is_missed(tmp_path: Path, here: Command) -> None:
    save_card(card(as_if(rode(), "a"), as_if(rode(), "b", split="held_out")), tmp_path / "good.json")
    save_card(card(as_if(rode(), "a"), as_if(paid(), "b", split="held_out")), tmp_path / "bad.json")
    save_card(card(as_if(rode(), "a")), tmp_path / "half.json")
    save_card(card(horses()), tmp_path / "other.json")
    assert run("evals", "gaps", tmp_path / "good.json").code == 0
    done = run("evals", "gaps", tmp_path / "bad.json", "--json")
    assert (done.code, done.json[0]["title"], done.json[0]["reached"]) == (1, "Questions right", "MISSED")
    assert run("evals", "gaps", tmp_path / "half.json", tmp_path / "other.json").code == 0
    assert failed_in_one_line(here("evals", "gaps", tmp_path / "half.json"), "evals", "one half only")
