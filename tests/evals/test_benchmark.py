"""Public benchmarks: the file, the way to papers and back, the baselines, what is printed."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from commanding import Command, failed_in_one_line, run

from corpus import Home, Papers, open_home
from evals.outcome import Score
from evals.public import Benchmark, BenchmarkInvalid, Measured, measure, read_benchmark
from evals.public.benchmark import BenchmarkDocument, BenchmarkQuestion
from evals.public.chunk_baseline import Chunk, chunk_starts, overlapped
from evals.public.first_quotes import (
    answer_in_first_quote,
    answer_in_likeliest,
    holds,
    squad_normalised,
    when_quoted,
)
from evals.public.measuring import METRICS, Mean, mean_of
from evals.public.product import build_product
from evals.public.shipped import shipped_benchmark
from evals.public.storing import store
from evals.public.table import benchmark_json, benchmark_table, ratio
from evals.public.word_baseline import build_word_baseline
from evals.sets import read_set

BIKES, GRANT, PLAN = (
    "Nuisance bikes were reported 412 times in Northmoor during the summer.",
    "The Safer Villages Fund gave a grant of £900 to the village hall.",
    "The Plan was approved by the Panel on 3 March. It has three priorities.",
)
FILE: dict[str, Any] = {
    "name": "tiny",
    "documents": [
        {
            "id": "Rural crime",
            "title": "Rural crime",
            "paragraphs": [{"id": "r0", "text": BIKES}, {"id": "r1", "text": GRANT}],
        },
        {"id": "rural-crime", "title": "The Plan", "paragraphs": [{"id": "p0", "text": PLAN}]},
    ],
    "questions": [
        {"id": "bikes", "question": "How often were nuisance bikes reported?", "relevant": ["r0"], "answer": "412"},
        {"id": "plan", "question": "When was the Plan approved?", "relevant": ["p0"], "answer": "in early spring"},
        {"id": "open", "question": "What about helicopters?"},
    ],
}


def written(folder: Path, **changes: object) -> Path:
    """The tiny benchmark as a file, with other parts where they are given."""
    path = folder / "tiny.json"
    path.write_text(json.dumps({**FILE, **changes}), encoding="utf-8")
    return path


def tiny() -> Benchmark:
    return Benchmark.model_validate(FILE)


def document(*texts: str) -> BenchmarkDocument:
    paragraphs = [{"id": f"p{place}", "text": text} for place, text in enumerate(texts)]
    return BenchmarkDocument.model_validate({"id": "d", "title": "D", "paragraphs": paragraphs})


def question(answer: str | None) -> BenchmarkQuestion:
    return BenchmarkQuestion(id="q", question="?", relevant=("r0",), answer=answer)


def test_a_file_is_read(tmp_path: Path) -> None:
    assert read_benchmark(written(tmp_path)) == tiny()


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"documents": []}, "documents: Tuple should have at least 1 item"),
        ({"questions": [{"id": "a"}]}, r"questions\[0\].question: Field required"),
        ({"questions": [{"id": "a", "question": "?", "answr": "1"}]}, r"questions\[0\].answr: Extra inputs"),
        ({"questions": [FILE["questions"][0]] * 2}, "question id 'bikes' is there twice"),
        ({"documents": [*FILE["documents"], FILE["documents"][1]]}, "document id 'rural-crime' is there twice"),
        (
            {"documents": [{"id": "d", "title": "D", "paragraphs": [{"id": "p", "text": " "}]}]},
            r"documents\[0\].paragraphs\[0\].text: String should match",
        ),
        (
            {"questions": [{"id": "a", "question": "?", "relevant": ["r9"]}]},
            "question 'a': relevant paragraph 'r9' is in no document",
        ),
    ],
)
def test_what_cannot_be_used_is_named_with_its_place(tmp_path: Path, changes: dict[str, object], place: str) -> None:
    with pytest.raises(BenchmarkInvalid, match=rf"'tiny.json' cannot be used: {place}"):
        read_benchmark(written(tmp_path, **changes))


def test_of_many_faults_five_are_shown_and_the_rest_counted(tmp_path: Path) -> None:
    path = written(tmp_path, questions=[FILE["questions"][0], *({"id": str(n)} for n in range(7))])
    with pytest.raises(BenchmarkInvalid, match=r"questions\[5\].question: Field required; and 2 more"):
        read_benchmark(path)


def test_a_limit_chooses_the_same_questions_again_and_keeps_their_order() -> None:
    many = Benchmark.model_validate({**FILE, "questions": [{"id": f"{n:02}", "question": "?"} for n in range(50)]})
    chosen = [each.id for each in many.sampled(10).questions]
    assert chosen == [each.id for each in many.sampled(10).questions] == sorted(chosen)
    assert len(set(chosen)) == 10
    assert chosen != [each.id for each in many.sampled(10, seed=1).questions]
    assert many.sampled(50) == many.sampled(None) == many


def test_documents_become_papers_called_samples_and_lead_back_to_the_benchmarks_ids(tmp_path: Path) -> None:
    home = open_home(tmp_path)
    ids = store(tiny(), home)
    documents = Papers(home).documents()
    assert [each.source.id for each in documents] == ["rural-crime-1", "rural-crime-2"]
    assert [each.source.label for each in documents] == ["Rural crime (sample)", "The Plan (sample)"]
    assert {ids[held.id]: held.text for each in documents for held in each.paragraphs} == {
        "r0": BIKES,
        "r1": GRANT,
        "p0": PLAN,
    }


def test_a_text_that_a_document_repeats_leads_back_to_its_own_id(tmp_path: Path) -> None:
    again = Benchmark(name="again", documents=(document("Yes.", "Yes."),), questions=tiny().questions[2:])
    assert list(store(again, open_home(tmp_path)).values()) == ["p0", "p1"]


@pytest.mark.parametrize(
    ("text", "normal"),
    [("The  Panel's 1,200 Officers!", "panels 1200 officers"), ("A an the", ""), ("theatre", "theatre")],
)
def test_answers_are_compared_as_squad_does(text: str, normal: str) -> None:
    assert squad_normalised(text) == normal


@pytest.mark.parametrize(
    ("text", "answer", "held"),
    [
        ("It was the Mayor, in 2024.", "mayor in 2024", True),
        ("from the 24-yard line", "24", True),  # its punctuation taken out it would be one word
        ("in all 240 grants", "24", False),
        ("prose", "rose", False),
    ],
)
def test_a_quote_holds_whole_words(text: str, answer: str, held: bool) -> None:
    assert holds(text, answer) is held


def test_the_first_quote_scores_where_an_answer_could_be_quoted() -> None:
    assert answer_in_first_quote(question("412"), "It was 412.", [BIKES]).value == 1.0
    assert answer_in_first_quote(question("412"), "It was 900.", [BIKES]).value == 0.0
    assert answer_in_first_quote(question("412"), None, [BIKES]).value == 0.0
    assert answer_in_first_quote(question("many"), "many", [BIKES]).reason == (
        "the answer stands in none of the relevant paragraphs word for word"
    )
    assert answer_in_first_quote(question(None), "x", [BIKES]).reason == "the question has no answer to look for"


def test_a_declined_question_is_left_out_of_the_share_of_quotes() -> None:
    assert when_quoted(Score("m", 0.0), None).reason == "it was declined"
    assert when_quoted(Score("m", 0.0), "quote").value == 0.0


def test_what_ranks_first_scores_also_where_it_is_declined() -> None:
    declined = answer_in_first_quote(question("412"), None, [BIKES])
    assert declined.value == 0.0
    assert answer_in_likeliest(declined, question("412"), "It was 412.").value == 1.0
    assert answer_in_likeliest(declined, question("412"), "It was 900.").value == 0.0
    assert answer_in_likeliest(Score("m", None, "why"), question(None), "x").reason == "why"


def test_the_product_ranks_first_what_it_declines(tmp_path: Path) -> None:
    product = build_product(tiny(), tmp_path)
    asked = "Which priorities did the helicopters have in 1912?"
    assert product.first_quote(asked) is None
    assert "priorities" in (product.likeliest_quote(asked) or "")


def test_chunks_are_credited_with_the_paragraphs_that_they_overlap_as_printed() -> None:
    text = document("abcd", "efgh", "ijkl")  # joined by two characters: at 0-4, 6-10, 12-16
    assert overlapped(text, 0, 16) == ("p0", "p1", "p2")
    assert overlapped(text, 3, 7) == ("p0", "p1")
    assert overlapped(text, 4, 6) == ()
    assert overlapped(text, 12, 16) == ("p2",)


def test_a_chunk_that_reads_like_an_earlier_place_is_found_after_the_chunk_before_it() -> None:
    assert chunk_starts("Yes. No. Yes. No.", ["Yes. No.", "Yes. No."]) == [0, 9]


def test_the_kindest_reading_puts_relevant_paragraphs_first_in_their_chunk() -> None:
    chunk = Chunk("text", ("a", "b", "c", "d"))
    assert chunk.in_order(()) == ("a", "b", "c", "d")
    assert chunk.in_order({"c", "d"}) == ("c", "d", "a", "b")


def test_the_baseline_of_words_quotes_the_best_sentence_of_its_best_paragraph(tmp_path: Path) -> None:
    baseline = build_word_baseline(tiny(), tmp_path)
    assert baseline.search("Which priorities?") == ("p0",)
    assert baseline.first_quote("Which priorities?") == "It has three priorities."
    assert (baseline.search("Helicopters?"), baseline.first_quote("Helicopters?")) == ((), None)


def test_a_mean_is_over_what_has_a_value_and_counts_the_rest() -> None:
    scores = [Score("m", 1.0), Score("m", 0.5), Score("m", None, "why"), Score("m", None, "why")]
    assert mean_of(scores) == Mean(0.75, 2, {"why": 2})
    assert mean_of(scores[2:]) == Mean(None, 0, {"why": 2})


def test_a_ratio_is_ours_to_theirs_and_none_to_nothing() -> None:
    def measured(recall: float | None, speed: float) -> Measured:
        return Measured("x", {"recall@10": Mean(recall, 1, {})}, speed, 1.0, 2.0)

    assert ratio(measured(0.9, 50.0), measured(0.6, 100.0), "recall@10") == pytest.approx(1.5)
    assert ratio(measured(0.9, 50.0), measured(0.6, 100.0), "paragraphs a second of build") == 0.5
    assert ratio(measured(0.9, 50.0), measured(0.0, 100.0), "recall@10") is None
    assert ratio(measured(0.9, 50.0), measured(None, 100.0), "recall@10") is None


def test_product_and_baselines_are_measured_in_one_run() -> None:
    steps: list[tuple[int, int]] = []
    measured = measure(tiny(), progress=lambda done, total: steps.append((done, total)))
    assert [each.name for each in measured] == ["product", "BM25 alone", "llama-index", "the same, kindest"]
    assert steps == [(n, 9) for n in range(1, 10)]
    none_listed = {"the question lists no relevant paragraph": 1}
    for each in measured:
        assert each.means["recall@10"] == Mean(1.0, 2, none_listed)
        assert each.means["answer in first quote"].scored == 1
    product, words, chunks, kindest = measured
    assert product.means["hit@1"].value == words.means["hit@1"].value == kindest.means["hit@1"].value == 1.0
    assert product.means["answer in first quote"].value == words.means["answer in first quote"].value == 1.0
    assert chunks.means["declined"] == Mean(0.0, 2, none_listed)
    table = benchmark_table(tiny(), measured)
    assert table.startswith("tiny: 2 documents, 3 paragraphs, 3 questions asked\n")
    assert "Not scored for answer in first quote: 1 as the question has no answer to look for (product," in table
    printed = benchmark_json(tiny(), measured)
    assert json.loads(json.dumps(printed))["ratios"]["BM25 alone"]["recall@10"] == 1.0


def test_a_row_that_nobody_has_a_figure_for_is_left_out_and_its_reason_is_not() -> None:
    measured = [Measured(name, ranked(0.5, quote=None), 50.0, 1.0, 2.0) for name in ("product", "llama-index")]
    table = benchmark_table(tiny(), measured)
    assert not [line for line in table.splitlines() if line.startswith("answer in first quote")]
    assert "Not scored for answer in first quote: 3 as no answer (product, llama-index)." in table


def ranked(ndcg: float, *, quote: float | None) -> dict[str, Mean]:
    means = {metric: Mean(ndcg, 3, {}) for metric in METRICS}
    quoted = Mean(quote, 3, {}) if quote is not None else Mean(None, 0, {"no answer": 3})
    return means | {"answer in first quote": quoted}


def test_the_bars_of_a_benchmark_are_printed_with_what_was_measured() -> None:
    ours, theirs = (
        Measured(name, ranked(ndcg, quote=0.849), 50.0, 1.0, 2.0)
        for name, ndcg in (("product", 0.40), ("llama-index", 0.30))
    )
    transcripts, articles = (tiny().model_copy(update={"name": name}) for name in ("qmsum-committee-val", "xquad-dev"))
    assert "\nBar: nDCG@10, at least 1.3 times llama-index: 1.333 met\n" in benchmark_table(transcripts, (ours, theirs))
    table = benchmark_table(articles, (ours, theirs))
    assert "\nBar: answer in first quote, at least 0.85: 0.849 MISSED\n" in table
    assert "Bar:" not in benchmark_table(tiny(), (ours, theirs))
    [bar] = json.loads(json.dumps(benchmark_json(transcripts, (ours, theirs))))["bars"]
    assert (bar["metric"], bar["value"], bar["reached"]) == ("nDCG@10", 1.3, "met")


def test_a_shipped_set_is_ranked_over_the_paragraphs_of_its_papers_by_all_in_one_run() -> None:
    with shipped_benchmark("corveshire", split="develop") as shipped:
        questions = {each.id: each for each in read_set("corveshire").questions}
        chosen = shipped.benchmark
        assert chosen.name == "corveshire, develop"
        asked = [questions[each.id] for each in chosen.questions]
        assert {each.split for each in asked} == {"develop"}
        assert not [each for each in asked if each.history or not each.paragraphs]
        left_out = len(questions) - sum(each.split == "held_out" for each in questions.values()) - len(asked)
        assert shipped.declined + shipped.follow_ups == left_out
        product, words, chunks, kindest = measure(chosen.sampled(8), build=shipped.build_product)
    for each in (product, words, chunks, kindest):
        assert {each.means[metric].scored for metric in ("recall@5", "hit@1", "nDCG@10")} == {8}
    assert product.means["nDCG@10"].value is not None
    assert product.means["nDCG@10"].value > 0.5


def test_a_heading_stands_before_the_paragraph_under_it_and_is_none_to_find() -> None:
    with shipped_benchmark("corveshire", split="develop") as shipped:
        texts = {each.id: each.text for each in shipped.benchmark.paragraphs}
        held = [each for document in Papers(Home(shipped.home)).documents() for each in document.paragraphs]
    wanted = {each for question in shipped.benchmark.questions for each in question.relevant}
    assert {each.id for each in held if each.kind != "heading"} | (wanted & {each.id for each in held}) == set(texts)
    above, under = next(
        (one, other) for one, other in pairwise(held) if one.kind == "heading" and other.kind == "prose"
    )
    assert texts[under.id].endswith(f"{above.text}\n{under.text}")


def test_a_set_over_other_papers_cannot_be_ranked() -> None:
    with (
        pytest.raises(BenchmarkInvalid, match=r"'real-paper, develop' cannot be ranked: .* Name another set"),
        shipped_benchmark("real-paper", split="develop"),
    ):
        pass


def test_the_command_prints_no_question_of_a_shipped_set() -> None:
    done = run("evals", "benchmark", "corveshire", "--limit", "2")
    assert done.code == 0
    assert "corveshire, develop: " in done.out
    told = done.out + done.err
    assert "are to be declined" in told
    assert not [each.id for each in read_set("corveshire").questions if each.text in told]


def test_the_command_prints_the_figures_and_names_a_file_that_it_cannot_use(tmp_path: Path, here: Command) -> None:
    done = run("evals", "benchmark", written(tmp_path), "--limit", "1", "--json")
    assert (done.code, done.json["questions"], done.json["paragraphs"]) == (0, 1, 3)
    assert failed_in_one_line(here("evals", "benchmark", tmp_path / "none.json"), "evals", "none.json", "Name a JSON")
