"""The outside contract: what each command prints, and its exit code.

What depends on a process of its own (its input, its folder, its libraries, its first use) has one; the rest runs here.
"""

import json
import shutil
from pathlib import Path

import pytest
from commanding import Command, begin, failed_in_one_line, run

from assistant import Assistant
from corpus import Paragraph, Source, shipped_papers

SOURCE = set(Source.__dataclass_fields__)
PARAGRAPH = set(Paragraph.__dataclass_fields__) - {"source"} | {"source_id", "label"}
EVIDENCE = {"paragraph_id", "source_id", "label", "page", "score", "found_by", "text"}
CITATION = {
    "paragraph_id", "source_id", "title", "label", "number", "page", "published", "as_at", "provenance", "quote",
    "start", "end", "url",
}  # fmt: skip
ANSWER = {
    "question", "search_question", "status", "reason", "notices", "statements", "evidence", "recipe", "seconds",
}  # fmt: skip
FARMERS = "Between 1 May 2024 and 30 April 2025 a total of 310 farmers and 128 volunteers joined Farm Watch."
CHAT = [
    "HOW MANY FARMERS JOINED FARM WATCH?",
    "And volunteers?",
    "<b>How many</b> farmers joined <script>alert(1)</script> Farm Watch?",
    "what is the of and",
    "x" * 10_000,
]


@pytest.fixture(scope="module")
def home(county: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the home of both papers, indexed; not to be changed."""
    copy = tmp_path_factory.mktemp("commands") / "home"
    shutil.copytree(county.settings.home, copy)
    return copy


def test_search_prints_the_evidence_and_nothing_else(home: Path, here: Command) -> None:
    question = ("How many farmers joined Farm Watch?", "--limit", "3")
    done = here("indexes", "search", *question, "--home", str(home), "--json")
    assert (done.code, done.err) == (0, "")
    assert [set(each) for each in done.json] == [EVIDENCE] * 3
    best = done.json[0]
    assert (best["source_id"], best["text"], best["found_by"]) == ("rural-crime-cover", FARMERS, "both")
    assert best["paragraph_id"].startswith("rural-crime-cover:")
    assert 0 <= best["score"] <= 1


def test_search_with_its_coverage_says_what_was_gone_through_and_what_no_paper_names(home: Path, here: Command) -> None:
    done = here("indexes", "search", "Who met in March 2031?", "--home", str(home), "--coverage", "--json")
    assert (done.code, done.err, set(done.json)) == (0, "", {"evidence", "coverage"})
    assert set(done.json["evidence"][0]) == EVIDENCE
    assert done.json["coverage"] == {
        "papers_searched": 2,
        "papers_held": 2,
        "not_indexed": [],
        "kinds": {"plan": 1, "cover report": 1},
        "covering": {"first": 2024, "last": 2028},
        "dated": {"papers": 0, "first": None, "last": None},
        "gaps": ["No paragraph held names 2031, and no paper held is of a year after 2028."],
        "in_words": "Searched: all 2 papers held (1 plan, 1 cover report among them), "
        "covering 2024 to 2028; none is dated.",
    }


def test_a_search_for_nothing_is_one_line_and_exit_2(home: Path, here: Command) -> None:
    assert failed_in_one_line(here("indexes", "search", " ", "--home", str(home)), "indexes", "question is empty")


def test_ask_prints_one_answer_that_reads_the_history(home: Path, tmp_path: Path, here: Command) -> None:
    history = tmp_path / "history.json"
    turns = [{"question": "How many farmers joined Farm Watch?", "answer": "310 farmers."}]
    history.write_text(json.dumps(turns), encoding="utf-8")
    question = ("And volunteers?", "--history", str(history))
    done = here("assistant", "ask", *question, "--home", str(home), "--json")
    assert (done.code, done.err) == (0, "")
    answer = done.json
    assert set(answer) == ANSWER
    assert (answer["question"], answer["status"], answer["reason"]) == ("And volunteers?", "answered", None)
    assert "farm watch" in answer["search_question"].casefold()
    [statement] = answer["statements"]
    assert set(statement) == {"text", "lead_in", "support", "doubt", "marked", "citations"}
    assert (statement["text"], statement["support"]) == (FARMERS, "quoted")
    [citation] = statement["citations"]
    assert set(citation) == CITATION
    assert citation["quote"] == FARMERS[citation["start"] : citation["end"]]
    assert (citation["source_id"], citation["number"], citation["page"]) == ("rural-crime-cover", "3", None)
    assert all(set(each) == EVIDENCE for each in answer["evidence"])
    assert all(set(each) == {"kind", "text"} for each in answer["notices"])
    assert set(answer["recipe"]) == {"index", "model", "prompt"}
    assert answer["seconds"] >= 0


def test_chat_answers_line_by_line_until_an_empty_one(home: Path) -> None:
    typed = "".join(f"{question}\n" for question in CHAT) + "\nnever read\n"
    done = run("assistant", "chat", "--home", str(home), "--json", stdin=typed)
    assert (done.code, done.err) == (0, "")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [set(answer) for answer in answers] == [ANSWER] * len(CHAT)
    capitals, volunteers, markup, stop_words, pasted = answers
    assert capitals["statements"][0]["text"] == volunteers["statements"][0]["text"] == FARMERS
    assert markup["statements"][0]["text"] == FARMERS
    assert "<" not in markup["search_question"]
    for declined in (stop_words, pasted):
        assert (declined["status"], declined["statements"]) == ("declined", [])
        assert declined["reason"]
    assert "10,000 characters" in pasted["reason"]


@pytest.mark.parametrize("question", ["", "what is the of and", "x" * 10_000])
def test_what_cannot_be_answered_is_an_answer_and_exit_0(home: Path, here: Command, question: str) -> None:
    done = here("assistant", "ask", question, "--home", str(home), "--json")
    assert (done.code, done.err) == (0, "")
    assert (done.json["status"], done.json["statements"]) == ("declined", [])
    assert done.json["reason"]


def test_a_question_with_half_a_character_is_answered(home: Path, here: Command) -> None:
    done = here("assistant", "ask", "caf\udce9: how many farmers joined?", "--home", str(home))
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize(
    "content", ["", "{", "null", '{"question": "a", "answer": "b"}', '[{"question": "a"}]', '["a"]', "\udce9"]
)
def test_a_history_that_cannot_be_used_is_named_with_the_shape_it_must_have(
    home: Path, tmp_path: Path, content: str, here: Command
) -> None:
    history = tmp_path / "history.json"
    history.write_bytes(content.encode("utf-8", "surrogateescape"))
    done = here("assistant", "ask", "And volunteers?", "--history", str(history), "--home", str(home))
    assert failed_in_one_line(done, "assistant", repr(str(history)), 'a JSON array of {"question": ..., "answer": ...}')


def test_a_history_that_is_not_there_is_named(home: Path, here: Command) -> None:
    done = here("assistant", "ask", "And volunteers?", "--history", "gone.json", "--home", str(home))
    assert failed_in_one_line(done, "assistant", "'gone.json'", "No such file")


def test_the_shipped_papers_are_added_listed_shown_and_removed(tmp_path: Path, here: Command) -> None:
    where = ("--home", str(tmp_path / "a home"), "--json")
    added = run("corpus", "add", *where)
    assert (added.code, added.err, len(added.json)) == (0, "", len(shipped_papers()))
    assert {tuple(each) for each in added.json} == {("path", "outcome", "source_id", "title", "message")}
    assert {each["outcome"] for each in added.json} == {"added"}

    listed = here("corpus", "list", *where)
    assert (listed.code, listed.err) == (0, "")
    assert {each["id"] for each in listed.json} == {each["source_id"] for each in added.json}
    assert all(set(each) == SOURCE | {"paragraphs"} for each in listed.json)

    shown = here("corpus", "show", "immediate-justice", *where)
    assert (shown.code, set(shown.json)) == (0, SOURCE | {"warnings", "paragraphs"})
    assert all(set(each) == PARAGRAPH for each in shown.json["paragraphs"])
    first = shown.json["paragraphs"][0]
    assert here("corpus", "show", first["id"], *where).json == first

    removed = run("corpus", "remove", "immediate-justice", *where)
    assert (removed.code, removed.err, removed.json) == (0, "", {"removed": "immediate-justice"})
    assert len(here("corpus", "list", *where).json) == len(shipped_papers()) - 1


def test_a_paper_that_is_removed_but_not_yet_from_the_index_says_so_and_the_next_build_takes_it_out(
    home: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "home"
    shutil.copytree(home, copy)
    where = ("--home", str(copy))
    removed = run("corpus", "remove", "northmoor-plan", *where, environment={"SCRUTINY_MODEL": "/no/such/model"})
    assert (removed.code, removed.out.startswith("removed    northmoor-plan")) == (1, True)
    assert removed.err.startswith("corpus: the index still has entries of 'northmoor-plan': ")
    assert removed.err.count("\n") == 1
    assert run("indexes", "build", *where).code == 0
    # A record of an answer keeps what it cited: `records delete` is what forgets that.
    files = [path for path in copy.rglob("*") if path.is_file() and not path.name.startswith("records.sqlite")]
    traces = [path for path in files if b"northmoor-plan:" in path.read_bytes()]
    assert traces == []


def test_without_json_the_same_is_said_in_lines(home: Path, tmp_path: Path, here: Command) -> None:
    (tmp_path / "note.txt").write_text("A note\n\nBarn fires rose.\n", encoding="utf-8")
    added = here("corpus", "add", str(tmp_path / "note.txt"), "--home", str(tmp_path / "home"))
    assert (added.code, added.out, added.err) == (0, "added      note  A note\n", "")
    removed = here("corpus", "remove", "note", "--home", str(tmp_path / "home"))
    assert (removed.code, removed.out, removed.err) == (0, "removed    note  A note\n", "")
    listed = here("corpus", "list", "--home", str(tmp_path / "home"))
    assert listed.out == "no papers are held. `python -m corpus add` adds the shipped ones.\n"
    shown = here("corpus", "show", "rural-crime-cover", "--home", str(home))
    assert FARMERS in shown.out
    assert "para 3" in shown.out


def test_info_describes_the_manifest_and_says_whether_it_is_up_to_date(home: Path, here: Command) -> None:
    done = here("indexes", "info", "--home", str(home), "--json")
    assert (done.code, done.err) == (0, "")
    assert set(done.json) == {
        "recipe", "model", "model_fingerprint", "dimension", "corpus_fingerprint", "papers", "paragraphs", "passages",
        "folder", "collection", "fingerprint", "bytes", "up_to_date",
    }  # fmt: skip
    assert (done.json["dimension"], done.json["up_to_date"], len(done.json["papers"])) == (384, True, 2)
    assert done.json["bytes"] > 0


def test_building_what_is_up_to_date_prints_its_manifest(home: Path) -> None:
    done = run("indexes", "build", "--home", str(home))
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("indexed    2 papers, ")


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("corpus", "show", "gone"), ("no paper 'gone' is held", "`python -m corpus list`")),
        (("corpus", "show", "northmoor-plan:00000000"), ("no paragraph", "corpus show northmoor-plan")),
        (("corpus", "remove", "gone"), ("no paper 'gone' is held", "`python -m corpus list`")),
        (("corpus", "remove", "../papers"), ("no paper '../papers' is held",)),
    ],
)
def test_what_is_not_held_is_one_line_and_exit_2(
    home: Path, command: tuple[str, ...], words: tuple[str, ...], here: Command
) -> None:
    assert failed_in_one_line(here(*command, "--home", str(home)), command[0], *words)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("indexes", "build"), ("no papers are held", "`python -m corpus add`")),
        (("indexes", "search", "farm"), ("there is no index", "`python -m indexes build`")),
        (("indexes", "info"), ("there is no index", "`python -m indexes build`")),
        (("assistant", "ask", "How many farmers?"), ("no papers are held", "`python -m corpus add`")),
        (("assistant", "chat"), ("no papers are held", "`python -m corpus add`")),
    ],
)
def test_an_empty_home_is_one_line_with_the_next_step_and_exit_2(
    tmp_path: Path, command: tuple[str, ...], words: tuple[str, ...], here: Command
) -> None:
    assert failed_in_one_line(here(*command, "--home", str(tmp_path)), command[0], *words)


@pytest.mark.parametrize(
    "command", [("corpus", "add"), ("corpus", "list"), ("indexes", "build"), ("assistant", "ask", "How many farmers?")]
)
def test_a_home_that_cannot_be_written_is_one_line_with_the_next_step_and_exit_2(
    tmp_path: Path, command: tuple[str, ...], here: Command
) -> None:
    (tmp_path / "file").write_text("notes", encoding="utf-8")
    done = here(*command, "--home", str(tmp_path / "file" / "home"))
    assert failed_in_one_line(done, command[0], "cannot be written", "--home DIR or SCRUTINY_HOME")


@pytest.mark.parametrize(
    ("model", "command", "words"),
    [
        ("/no/such/model", ("indexes", "search", "farm"), ("'/no/such/model'", "SCRUTINY_MODEL")),
        (str(Path(__file__).parent), ("indexes", "build"), ("holds no model weights", "SCRUTINY_MODEL")),
        ("/no/such/model", ("assistant", "ask", "How many farmers?"), ("'/no/such/model'", "SCRUTINY_MODEL")),
    ],
)
def test_a_model_that_cannot_be_used_is_one_line_with_the_next_step_and_exit_2(
    home: Path, model: str, command: tuple[str, ...], words: tuple[str, ...]
) -> None:
    done = run(*command, "--home", str(home), environment={"SCRUTINY_MODEL": model})
    assert failed_in_one_line(done, command[0], *words)


def test_an_index_of_another_model_is_one_line_with_the_command_that_mends_it_and_exit_2(
    home: Path, tmp_path: Path
) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    for command in (("indexes", "search", "farm"), ("assistant", "ask", "How many farmers?")):
        done = run(*command, "--home", str(home), environment={"SCRUTINY_MODEL": str(tmp_path)})
        assert failed_in_one_line(done, command[0], "made with another embedding model", "`python -m indexes build`")


def test_the_home_comes_from_the_option_then_the_setting_then_the_folder_data(home: Path, tmp_path: Path) -> None:
    setting = {"SCRUTINY_HOME": str(home)}
    assert len(run("corpus", "list", "--json", environment=setting).json) == 2
    empty = run("corpus", "list", "--json", "--home", str(tmp_path / "empty"), environment=setting)
    assert empty.json == []
    assert run("corpus", "list", "--json", cwd=tmp_path).json == []
    assert (tmp_path / "data").is_dir()


@pytest.mark.parametrize("command", ["corpus", "indexes", "assistant"])
def test_a_command_without_its_arguments_explains_itself_without_a_traceback(command: str, here: Command) -> None:
    bare, wrong = here(command), here(command, "bogus")
    assert (bare.code, wrong.code) == (2, 2)
    assert "Usage" in bare.out + bare.err
    assert "No such command 'bogus'" in wrong.err
    assert "Traceback" not in bare.err + wrong.err


def test_a_reader_that_closes_the_pipe_early_sees_no_traceback(home: Path) -> None:
    listing = begin("corpus", "show", "rural-crime-cover", "--home", str(home))
    assert listing.stdout
    assert listing.stderr
    listing.stdout.close()
    assert listing.stderr.read() == ""
    listing.wait()
