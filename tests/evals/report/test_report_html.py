"""The report and the comparison as text: whole, self-contained, and deaf to what papers and questions try."""

import re
from dataclasses import replace

from card_making import HOSTILE, TEXTS, card, comparison, hostile, paid, rode
from lxml import html

from evals.comparing import Comparison, compare
from evals.outcome import Outcome, Score
from evals.report import comparison_html, report_html
from evals.scorecard import Scorecard

EARLIER = replace(card(), times=replace(card().times, started="2031-04-01T09:00:00+00:00"))


def text_of(page: str, xpath: str = "//body") -> str:
    """Its words on one line."""
    return " ".join(" ".join(each.text_content() for each in html.fromstring(page).xpath(xpath)).split())


def rows_of(page: str, label: str) -> list[list[str]]:
    """The cells of the table of that name."""
    rows = html.fromstring(page).xpath(f"//div[@aria-label='Table: {label}']//tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in rows]


def same_question_many_times(times: int) -> Scorecard:
    long = "The wardens of Wexshire rode many buses and wrote down what they saw there. " * 5
    found = tuple(replace(each, text=long) for each in rode().reply.found * 6)  # type: ignore[union-attr]
    outcomes: list[Outcome] = []
    for place in range(times):
        question = rode().question.model_copy(update={"id": f"q{place}"})
        outcomes.append(replace(rode(), question=question, reply=replace(rode().reply, found=found)))  # type: ignore[type-var]
    return card(*outcomes)


def test_the_result_stands_on_top_with_how_sure_it_is() -> None:
    """Wilson's interval of 2 of 4: 0.150 to 0.850."""
    told = text_of(report_html(card()), "//p[@class='headline']")
    assert told == "2 of 4 questions are right (50%, 95% interval 15 to 85%), 1 wrong, 1 ended in an error."


def test_develop_and_held_out_are_told_apart() -> None:
    page = report_html(card())
    assert rows_of(page, "Questions right, by split")[1:] == [
        ["Develop", "2", "1", "1", "0", "50%", "9 to 91%"],
        ["Held out", "2", "1", "0", "1", "50%", "9 to 91%"],
    ]
    assert ["All facts", "0.250", "none", "2", "none", "none", "0"] in rows_of(page, "Metrics, by split")


def test_what_could_not_be_scored_is_counted_with_its_reason_and_errors_are_told_as_errors() -> None:
    row = next(row for row in rows_of(report_html(card()), "Metrics") if row[0].startswith("Conflict shown"))
    assert row[1:4] == ["none", "none", "0"]
    assert row[4] == "3: the question is not about a conflict 1: ended in an error".replace(" 1:", "1:")
    assert "The assistant failed, so there is no answer: ValueError: the index is gone" in text_of(report_html(card()))


def test_each_question_tells_what_is_wrong_and_how_it_was_read() -> None:
    told = text_of(report_html(card(), texts=TEXTS), "//details[@id='q2']")
    assert told.startswith("✗ Wrong And until when are they paid? follow-up, develop, buses-paid Asked as DMPC staff;")
    for words in (
        "Asked before in the same conversation How many buses did the wardens ride?",
        "What is wrong '31 March 2026' is missingcites none of the listed paragraphs, but Farms, para 1",
        "Status: answered. Read as: Until when are the wardens paid?",
        "✗ missing: 31 March 2026",
        "buses:2 not found, not cited The wardens will be paid until 31 March 2026.",
        "1Farms, para 1 cited as [1] Six farms were visited.",
        "No score, because the question forbids no words: Clean.",
    ):
        assert words in told


def test_the_recipe_is_told() -> None:
    assert ["Index (fingerprint)", "1dec5"] in rows_of(report_html(card()), "Recipe")
    assert ["Setting evidence_limit", "10"] in rows_of(report_html(card()), "Recipe")


def test_every_plot_is_told_in_words_and_as_a_table() -> None:
    page = report_html(card(), earlier=[EARLIER])
    figures = html.fromstring(page).xpath("//figure")
    assert [each.xpath(".//h3")[0].text for each in figures] == [
        "Questions right, by kind",
        "Questions right, over time",
        "Seconds a question",
        "Questions right, by paper, worst first",
    ]
    assert all(each.xpath(".//svg[@aria-hidden]") and each.xpath(".//table") for each in figures)
    assert "The share of right answers goes from 0% (follow-up, 0 of 1) to 100% (unanswerable, 1 of 1)." in page
    assert [row[0] for row in rows_of(page, "Questions right, over time")[1:]] == [
        "2031-04-01 09:00",
        "2031-05-01 09:00",
    ]
    assert sum(int(row[1]) for row in rows_of(page, "Seconds a question")[1:]) == 4


def test_an_earlier_scorecard_of_other_questions_is_left_out_and_counted() -> None:
    page = report_html(card(), earlier=[replace(EARLIER, set_fingerprint="other")])
    assert "over time</h3>" not in page
    assert "1 earlier scorecard is not in the plot over time: of other questions" in text_of(page)


def test_a_judge_s_scores_are_shown_after_ours() -> None:
    judged = replace(rode(), scores=(*rode().scores, Score("citation recall (judged by a model)", 0.25)))
    page = report_html(card(judged, paid()))
    assert rows_of(page, "Metrics")[-1][0].startswith("Citation recall (judged by a model)By an optional judge")
    assert "Citation recall (judged by a model) 0.25" in text_of(page, "//details[@id='q1']")


def test_a_scorecard_without_questions_has_a_report() -> None:
    assert "The scorecard holds no question." in report_html(replace(card(), outcomes=()))


def test_the_same_scorecard_gives_the_same_page() -> None:
    assert report_html(card(), earlier=[EARLIER]) == report_html(card(), earlier=[EARLIER])


def test_nothing_comes_from_elsewhere() -> None:
    for page in (report_html(card()), comparison_html(comparison())):
        tree = html.fromstring(page)
        addresses = [str(each) for each in tree.xpath("//@href | //@src | //@*[name()='xlink:href']")]
        assert {address[0] for address in addresses if address != "data:,"} == {"#"}
        assert tree.xpath("//img | //iframe | //object | //link[@rel='stylesheet'] | //form[@action]") == []
        style = "".join(tree.xpath("//style/text()"))
        assert "@import" not in style
        assert "url(" not in style


def test_strangers_words_are_words() -> None:
    spoilt = replace(hostile(), scores=(*hostile().scores, Score(HOSTILE, None, HOSTILE)))
    failed = Outcome(paid().question, None, (), error=HOSTILE)
    pages = [
        report_html(card(spoilt, failed), texts={"buses:2": HOSTILE}),
        comparison_html(hostile_comparison(spoilt)),
    ]
    for page in pages:
        tree = html.fromstring(page)
        assert len(tree.xpath("//script")) == 1
        assert len(tree.xpath("//style")) == 1
        assert tree.xpath("//img | //@onerror") == []
        assert " ".join(HOSTILE.split()) in text_of(page)
        assert re.search(r"<script[^>]*>alert", page) is None


def hostile_comparison(spoilt: Outcome) -> Comparison:
    before = replace(card(paid()), recipe=replace(card().recipe, settings={HOSTILE: HOSTILE}))
    after = card(replace(spoilt, question=paid().question, faults=(HOSTILE,)))
    return compare(before, after)


def test_three_hundred_questions_stay_below_three_megabytes() -> None:
    assert len(report_html(same_question_many_times(300)).encode()) < 3_000_000


def test_a_comparison_shows_both_answers_of_every_question_that_differs() -> None:
    page = comparison_html(comparison())
    assert text_of(page, "//p[@class='headline']") == ("✗ Fails 1 worse, 1 better, 1 changed with the same verdict.")
    assert rows_of(page, "What differs in the recipe")[1:] == [["index", "1dec5", "2dec5"]]
    worse = text_of(page, "//section[@aria-labelledby='worse']//summary")
    assert worse == (
        "✓ Right →, now ✗ Wrong How many buses did the wardens ride? number, develop, buses-rode, must pass"
    )
    sides = html.fromstring(page).xpath("//section[@aria-labelledby='worse']//div[@class='sides even']/section")
    before, after = (" ".join(side.text_content().split()) for side in sides)
    assert "Between April and June 2024 the wardens rode 412 buses. [1]" in before
    assert "✗ missing: 412" in after
    assert "the must-pass question 'buses-rode' got worse" in text_of(page)


def test_a_comparison_without_a_change_says_so() -> None:
    told = text_of(comparison_html(compare(card(), card())))
    assert "✓ Passes 0 worse, 0 better, 0 changed" in told
    assert "No gated metric fell significantly" in told
