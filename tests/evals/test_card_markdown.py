"""The short Markdown of a scorecard and of a comparison."""

import json
from dataclasses import replace

from card_making import card, comparison, hostile, paid, rode

from evals.markdown import comparison_markdown, scorecard_markdown
from evals.outcome import Outcome, Score
from evals.printing import scorecard_json


def test_a_scorecard_says_how_many_are_right_and_what_is_wrong_with_the_others() -> None:
    text = scorecard_markdown(card())
    assert "4 questions: 2 right, 1 wrong, 1 ended in an error." in text
    assert (
        "\n## Wrong\n\n- **buses-paid** And until when are they paid? ('31 March 2026' is missing; cites none" in text
    )
    assert "\n## Errors\n\n- **farms-visited** How many farms were visited? (ValueError: the index is gone)\n" in text


def wrong_ones(number: int) -> list[Outcome]:
    question = paid().question
    return [replace(paid(), question=question.model_copy(update={"id": f"wrong-{place}"})) for place in range(number)]


def test_the_first_forty_wrong_questions_are_told_and_the_others_are_counted() -> None:
    text = scorecard_markdown(card(*wrong_ones(43)))
    assert text.count("- **wrong-") == 40
    assert "- **wrong-39**" in text
    assert text.endswith("\n- and 3 more, in the JSON file and the HTML report\n")


def test_forty_wrong_questions_are_told_without_a_word_of_more() -> None:
    text = scorecard_markdown(card(*wrong_ones(40)))
    assert text.count("- **wrong-") == 40
    assert "more, in the JSON" not in text


def test_what_is_held_out_and_wrong_is_counted_and_not_shown() -> None:
    question = paid().question.model_copy(update={"id": "kept", "text": "And who pays them?", "split": "held_out"})
    shown = card(rode(), paid(), replace(paid(), question=question))
    text, printed = scorecard_markdown(shown), scorecard_json(shown)
    assert "**buses-paid**" in text
    assert text.endswith("\n- and 1 held out, which are not shown\n")
    assert [each["id"] for each in printed["wrong"]] == ["buses-paid"]  # type: ignore[attr-defined]
    assert printed["wrong_held_out"] == 1
    assert "kept" not in text + json.dumps(printed)
    assert "who pays" not in text


def test_a_metric_has_its_mean_its_interval_and_how_many_have_no_score() -> None:
    text = scorecard_markdown(card())
    assert "| Status | 1.000 | 1.000 to 1.000 | 3 | 1 |" in text
    assert "| Vital facts | 0.500 | none | 2 | 2 |" in text
    assert "| Conflict shown | none | none | 0 | 4 |" in text


def test_a_judge_s_metric_stands_after_ours() -> None:
    judged = replace(rode(), scores=(*rode().scores, Score("citation recall (judged by a model)", 0.25)))
    assert "\n| Citation recall (judged by a model) | 0.250 | none | 1 | 0 |\n" in scorecard_markdown(card(judged))


def test_a_comparison_says_why_it_fails_and_which_questions_differ() -> None:
    text = comparison_markdown(comparison())
    assert "**Fails.** 1 worse, 1 better, 1 changed with the same verdict." in text
    assert "- the must-pass question 'buses-rode' got worse" in text
    assert "- index: 1dec5, now 2dec5" in text
    assert (
        "- **buses-rode** [must pass] How many buses did the wardens ride?: right → wrong ('412' is missing; " in text
    )
    assert "| Status | 1.000 | 1.000 | +0.000 | " in text


def test_words_of_strangers_are_no_markup() -> None:
    text = scorecard_markdown(card(hostile()))
    assert "<script>" not in text.replace("\\<", "")
    assert "![x](" not in text
    assert "\\!\\[x\\](http://evil.example/x.png)" in text
