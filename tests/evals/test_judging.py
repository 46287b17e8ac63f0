"""Judges of proof: what they say and do not say, the scores they give, how they are calibrated."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from commanding import failed_in_one_line, run
from hypothesis import given
from hypothesis import strategies as st
from tiny_classifier import make_classifier

from corpus import Papers, add_papers, open_home, shipped_papers
from evals import Question, Reply, Score
from evals.judges import (
    SAMPLE,
    Judgement,
    JudgeUnusable,
    MarkedClaim,
    SampleInvalid,
    WordJudge,
    calibrate,
    judge_from,
    judged_scores,
    read_marked,
)
from evals.judges.agreement import agreement, balanced_accuracy, cohens_kappa, precision, recall
from evals.judges.calibrating import Judged, best_threshold, calibration_of, folds_of
from evals.judges.inference import load_inference
from evals.judges.language_model import connect_language_model, judgement_of
from evals.metrics.support import supports
from evals.outcome import Cited, Said

QUESTION = Question(
    id="q",
    text="How many?",
    kind="number",
    paragraphs=("a:00000000",),
    facts=({"accepted": ("310",)},),  # type: ignore[arg-type]
)


@dataclass(slots=True)
class ScriptedJudge:
    """Says what it is told to say of each claim, and counts what it was asked. Fulfils `Judge`."""

    says: Mapping[str, float | None]
    name: str = "scripted"
    asked: list[tuple[str, str]] = field(default_factory=list)

    def supports(self, premise: str, claim: str) -> Judgement:
        self.asked.append((premise, claim))
        support = self.says[claim]
        return Judgement(support) if support is not None else Judgement(None, "it was silent")


def reply(*claims: str) -> Reply:
    """A statement for each claim, each with the same paragraph."""
    cited = Cited("a:00000000", "A, para 1", "310", "A total of 310 farmers joined.")
    return Reply("?", "answered", tuple(Said(claim, "quoted", (cited,)) for claim in claims), ())


def marked(id_: str, claim: str, supported: bool, *, paragraph: str = "a:1") -> MarkedClaim:
    return MarkedClaim(id=id_, paragraph=paragraph, premise="Premise.", claim=claim, supported=supported, why="x")


def test_a_judgement_is_a_support_or_a_reason() -> None:
    for support, reason in ((None, None), (0.5, "why"), (1.1, None)):
        with pytest.raises(ValueError, match="support"):
            Judgement(support, reason)


@pytest.mark.parametrize("spec", ["", "nli:", "llm:model", "llm:@http://x", "gpt", "words:x"])
def test_words_that_name_no_judge_are_refused(spec: str) -> None:
    with pytest.raises(JudgeUnusable, match="names no judge"):
        judge_from(spec)


def test_the_judge_of_words_says_what_the_ordinary_metrics_say() -> None:
    judge, premise = judge_from("words"), "A total of 310 farmers joined."
    assert isinstance(judge, WordJudge)
    for claim in ("310 farmers joined.", "128 farmers joined."):
        assert judge.supports(premise, claim) == Judgement(float(supports(premise, claim)))


def test_scores_are_those_of_the_citation_metrics_under_the_judges_name() -> None:
    judge = ScriptedJudge({"yes": 0.9, "just": 0.6, "hardly": 0.59, "no": 0.0})
    assert judged_scores(judge, 0.6, QUESTION, reply("yes", "just", "hardly", "no")) == (
        Score("citation recall (judged by scripted)", 0.5),
        Score("citation precision (judged by scripted)", 0.5),
    )
    assert len(judge.asked) == 4  # each once, though recall and precision need it both


def test_what_the_judge_does_not_say_is_no_score_and_never_0() -> None:
    recalled, precise = judged_scores(ScriptedJudge({"yes": 1.0, "odd": None}), 0.5, QUESTION, reply("yes", "odd"))
    assert (recalled.value, recalled.reason) == (precise.value, precise.reason) == (None, "it was silent")


def test_a_decline_has_nothing_to_judge() -> None:
    declined = Reply("?", "declined", (), (), reason="None of the papers says so.")
    scores = judged_scores(ScriptedJudge({}), 0.5, QUESTION, declined)
    assert [score.reason for score in scores] == ["the reply declines, so it cites nothing"] * 2


def test_an_inference_model_gives_the_probability_of_its_own_label_of_entailment(tmp_path: Path) -> None:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    folder = make_classifier(tmp_path / "tiny")
    judge = judge_from(f"nli:{folder}")
    assert judge.name == "nli:tiny"
    pairs = AutoTokenizer.from_pretrained(folder)("farmers", "buses", return_tensors="pt")
    outputs = AutoModelForSequenceClassification.from_pretrained(folder).eval()(**pairs).logits[0]
    expected = torch.softmax(outputs, dim=-1)[1].item()
    assert judge.supports("farmers", "buses").support == pytest.approx(expected, abs=1e-5)
    assert judge.supports("buses", "farmers").support != pytest.approx(expected, abs=1e-3)


def test_a_premise_longer_than_the_model_reads_is_not_judged_by_its_beginning(tmp_path: Path) -> None:
    judge = load_inference(str(make_classifier(tmp_path / "tiny")))
    # [CLS] 30 [SEP] 31 [SEP] are 64 pieces, one more is 65.
    assert judge.supports("a " * 30, "b " * 31).support is not None
    assert judge.supports("a " * 31, "b " * 31).reason == (
        "premise and claim have more than the 64 word pieces that nli:tiny reads"
    )


def test_a_model_without_a_label_of_entailment_is_refused(tmp_path: Path) -> None:
    folder = make_classifier(tmp_path / "tiny", ("LABEL_0", "LABEL_1", "not_entailment"))
    with pytest.raises(JudgeUnusable, match="has no label 'entailment', but 'LABEL_0', 'LABEL_1', 'not_entailment'"):
        judge_from(f"nli:{folder}")


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JudgeUnusable, match=r"cannot be loaded .* nli:FOLDER"):
        judge_from(f"nli:{tmp_path}")


@dataclass(slots=True)
class ModelServer:
    """An OpenAI-compatible server that gives its replies in turn, the last again and again."""

    address: str
    replies: list[tuple[int, bytes]]
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    silence: float = 0.0  # seconds before each reply
    stop: Event = field(default_factory=Event)


def completion(text: str) -> tuple[int, bytes]:
    """A reply with this text in the protocol's form."""
    message = {"role": "assistant", "content": text}
    body = {
        "id": "1",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
    return 200, json.dumps(body).encode()


@contextmanager
def model_server(*replies: tuple[int, bytes], silence: float = 0.0) -> Iterator[ModelServer]:
    """A server on loopback that runs until the block is left."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            server.asked.append({"path": self.path, **json.loads(content)})
            server.keys.append(self.headers["Authorization"])
            server.stop.wait(server.silence)
            status, body = server.replies.pop(0) if len(server.replies) > 1 else server.replies[0]
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Quiet: what was asked is in `asked`."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server = ModelServer(f"http://127.0.0.1:{listening.server_port}/v1", list(replies), silence=silence)
    Thread(target=lambda: listening.serve_forever(poll_interval=0.02), daemon=True).start()
    try:
        yield server
    finally:
        server.stop.set()
        listening.shutdown()
        listening.server_close()


def test_a_language_model_is_asked_for_one_word_with_premise_and_claim() -> None:
    with model_server(completion("Yes."), completion("no")) as server:
        judge = judge_from(f"llm:qwen@{server.address}")
        assert judge.name == "llm:qwen"
        assert judge.supports("310 joined.", "310 did join.") == Judgement(1.0)
        assert judge.supports("310 joined.", "311 joined.") == Judgement(0.0)
    [first, _] = server.asked
    assert (first["path"], first["model"], first["temperature"]) == ("/v1/chat/completions", "qwen", 0.0)
    assert "<premise>\n310 joined.\n</premise>\n<claim>\n310 did join.\n</claim>" in first["messages"][1]["content"]
    assert server.keys == ["Bearer none", "Bearer none"]


def test_the_key_of_the_environment_is_sent_to_the_address_that_was_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCRUTINY_JUDGE_KEY", "k-1")
    monkeypatch.setenv("OPENAI_API_KEY", "of another program")
    with model_server(completion("yes")) as server:
        judge_from(f"llm:m@{server.address}").supports("a", "a")
    assert server.keys == ["Bearer k-1"]


@pytest.mark.parametrize(
    ("answer", "support"),
    [
        ("YES", 1.0),
        ("No, the figure differs.", 0.0),
        ("<think>yes or no? The year differs.</think>\nno", 0.0),
        ("", None),
        ("Perhaps.", None),
        ("Yes and no.", None),
        ("The answer is yes", None),
        ("nothing", None),
        ("0.7", None),
    ],
)
def test_a_reply_is_yes_no_or_nothing(answer: str, support: float | None) -> None:
    judgement = judgement_of("llm:m", answer)
    assert judgement.support == support
    assert (judgement.reason or "").startswith("llm:m answered neither yes nor no: ") == (support is None)


@pytest.mark.parametrize(
    ("given_reply", "reason"),
    [
        ((500, b'{"error": {"message": "out of memory"}}'), "gave no reply .*500"),
        ((401, b'{"error": {"message": "no such key"}}'), "gave no reply .*401"),
        ((200, b'{"choices": []}'), "gave a reply that cannot be read"),
        ((200, b"<html>login</html>"), "gave"),
        (completion("I cannot say."), "answered neither yes nor no: 'I cannot say.'"),
    ],
)
def test_what_is_no_judgement_is_none_with_its_reason(given_reply: tuple[int, bytes], reason: str) -> None:
    with model_server(given_reply) as server:
        judgement = connect_language_model("m", server.address, retries=0).supports("a", "b")
    assert judgement.support is None
    assert re.match(f"llm:m {reason}", judgement.reason or ""), judgement.reason


def test_a_server_that_is_silent_or_gone_is_none_with_its_reason() -> None:
    with model_server(completion("yes"), silence=20) as server:
        judge = connect_language_model("m", server.address, seconds=0.2, retries=0)
        assert judge.supports("a", "b").reason == "llm:m gave no reply (Request timed out.)"
    assert judge.supports("a", "b").reason == "llm:m gave no reply (Connection error.)"


@pytest.mark.parametrize("address", ["ftp://x/v1", "localhost", "http://"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(JudgeUnusable, match="is no address of a language model"):
        judge_from(f"llm:m@{address}")


# Marked: yes yes yes no no; judged: yes yes no yes no.
MARKED, SAID = [True, True, True, False, False], [True, True, False, True, False]


def test_agreement_is_worked_out() -> None:
    assert agreement(MARKED, SAID) == pytest.approx(3 / 5)
    assert precision(MARKED, SAID) == pytest.approx(2 / 3)
    assert recall(MARKED, SAID) == pytest.approx(2 / 3)
    # By chance 0.6 * 0.6 + 0.4 * 0.4 = 0.52; (0.6 - 0.52) / 0.48 = 1 / 6.
    assert cohens_kappa(MARKED, SAID) == pytest.approx(1 / 6)
    assert balanced_accuracy(MARKED, SAID) == pytest.approx((2 / 3 + 1 / 2) / 2)


def test_what_cannot_be_worked_out_is_none() -> None:
    assert precision([True, False], [False, False]) is None
    assert recall([False, False], [True, False]) is None
    assert cohens_kappa([True, True], [True, True]) is None


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=40))
def test_agreement_is_that_of_scikit_learn(pairs: list[tuple[bool, bool]]) -> None:
    from sklearn import metrics

    one, other = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    assert agreement(one, other) == pytest.approx(metrics.accuracy_score(one, other))
    if any(other):
        assert precision(one, other) == pytest.approx(metrics.precision_score(one, other, zero_division=0.0))
    if len(set(one)) == 2:
        assert recall(one, other) == pytest.approx(metrics.recall_score(one, other))
        assert balanced_accuracy(one, other) == pytest.approx(metrics.balanced_accuracy_score(one, other))
        assert cohens_kappa(one, other) == pytest.approx(metrics.cohen_kappa_score(one, other))


def rows(*supports_: tuple[bool, float]) -> list[Judged]:
    return [Judged(f"p:{place}", mark, support) for place, (mark, support) in enumerate(supports_)]


def test_the_threshold_is_half_way_between_what_it_parts() -> None:
    assert best_threshold(rows((True, 0.9), (True, 0.4), (False, 0.2), (False, 0.1))) == pytest.approx(0.3)
    assert best_threshold(rows((True, 1.0), (False, 0.0))) == 0.5
    assert best_threshold(rows((True, 0.7), (False, 0.7))) == 0.5


def test_rows_of_one_paragraph_stay_in_one_fold() -> None:
    judged = [Judged(f"p:{place // 2}", place % 2 == 0, 0.5) for place in range(24)]
    folds = folds_of(judged)
    assert sorted(len(fold) for fold in folds) == [4, 4, 4, 6, 6]
    for paragraph in {each.paragraph for each in judged}:
        assert sum(any(each.paragraph == paragraph for each in fold) for fold in folds) == 1


def test_a_judge_that_parts_all_rows_is_found_to_do_so_by_thresholds_chosen_without_them() -> None:
    judged = rows(*((place % 2 == 0, 0.8 if place % 2 == 0 else 0.2) for place in range(20)))
    calibration = calibration_of("j", judged, {})
    assert (calibration.agreement, calibration.kappa, calibration.balanced_accuracy) == (1.0, 1.0, 1.0)
    assert (calibration.threshold, calibration.folds) == (0.5, (0.5,) * 5)


def test_what_a_judge_does_not_judge_is_counted_with_its_reason() -> None:
    claims = [marked("1", "yes", True, paragraph="a:1"), marked("2", "no", False, paragraph="a:2")]
    calibration = calibrate(ScriptedJudge({"yes": 1.0, "no": None}), claims)
    assert (calibration.rows, calibration.unjudged, calibration.kappa) == (1, {"it was silent": 1}, None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{}", "line 1: id: Field required"),
        ("not json", "line 1: the line: Invalid JSON"),
        (marked("1", "a", True).model_dump_json(), "needs claims that are supported and claims that are not"),
        (
            f"{marked('1', 'a', True).model_dump_json()}\n{marked('1', 'b', False).model_dump_json()}",
            "holds an id twice",
        ),
    ],
)
def test_marked_claims_that_cannot_be_used_are_named(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "mine.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(SampleInvalid, match=rf"mine.jsonl.*{words}"):
        read_marked(tmp_path / "mine.jsonl")


def test_the_shipped_claims_are_balanced_and_their_premises_are_paragraphs_of_the_shipped_papers(
    tmp_path: Path,
) -> None:
    claims = read_marked(SAMPLE)
    assert len(claims) >= 80
    assert sum(claim.supported for claim in claims) == len(claims) / 2
    home = open_home(tmp_path)
    add_papers(home, shipped_papers())
    papers = Papers(home)
    assert [claim.id for claim in claims if papers.paragraph(claim.paragraph).text != claim.premise] == []


def test_the_command_calibrates_the_judge_of_words_on_a_fresh_machine_and_any_other_beside_it() -> None:
    with model_server(completion("yes"), completion("Hm."), completion("no")) as server:
        done = run("evals", "calibrate", "--judge", f"llm:m@{server.address}", "--json")
    words, model = done.json["judges"]
    assert done.code == 1  # one claim was not judged
    assert (words["name"], words["rows"], words["unjudged"]) == ("words", done.json["claims"], {})
    assert (model["rows"], list(model["unjudged"].values())) == (done.json["claims"] - 1, [1])
    assert model["kappa"] is not None
    plain = run("evals", "calibrate")
    assert plain.code == 0
    assert "marked by the product's authors, and by nobody else." in plain.out
    assert failed_in_one_line(run("evals", "calibrate", "--judge", "oracle"), "evals", "'oracle' names no judge")
