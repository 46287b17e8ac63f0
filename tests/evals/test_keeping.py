"""Scorecards on disk."""

from pathlib import Path

import pytest

from assistant import Assistant
from evals import QuestionSet, ScorecardInvalid, load_card, recipe_of, run_set, save_card


def test_a_card_that_is_saved_and_loaded_is_the_same(towns: Assistant, questions: QuestionSet, tmp_path: Path) -> None:
    card = run_set(towns, questions, recipe_of(towns), tmp_path / "card.json")
    assert card is not None
    save_card(card, tmp_path / "folder" / "copy.json")
    assert load_card(tmp_path / "folder" / "copy.json") == card
    assert card.outcome("ashvale-wardens") == card.outcomes[1]
    assert card.outcome("nobody") is None


def test_a_missing_card_names_the_shipped_ones(tmp_path: Path) -> None:
    with pytest.raises(ScorecardInvalid, match=r"no-card.json.*No such file.*shipped: .*core"):
        load_card(tmp_path / "no-card.json")


@pytest.mark.parametrize("content", ["", "{}", '{"set_name": "core"}', "not json", "[]"])
def test_a_file_that_is_no_card_is_refused_with_the_next_step(content: str, tmp_path: Path) -> None:
    (tmp_path / "card.json").write_text(content, encoding="utf-8")
    with pytest.raises(ScorecardInvalid, match=r"card.json.* is no scorecard of this version .*Run the set again"):
        load_card(tmp_path / "card.json")
