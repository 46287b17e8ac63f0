"""Planted sentences: the shipped ones against the shipped papers, and what is counted of a check."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import pytest
from commanding import Command, failed_in_one_line, run

from assistant import Assistant
from assistant.checks.checking import Checked
from assistant.checks.objection import Objection
from corpus import Papers, Paragraph, ScrutinyError, add_papers, open_home, shipped_papers
from evals.metrics.wilson import Bounds, wilson
from evals.planted_checking import PlantedResult, StruckShare, Verdict, check_planted
from evals.planted_sentences import SHIPPED, STRANGERS, Fault, PlantedInvalid, PlantedSentence, read_planted
from evals.planted_table import planted_json, planted_table


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    """The shipped papers, read; no index is needed."""
    home = open_home(tmp_path_factory.mktemp("planted"))
    add_papers(home, shipped_papers())
    return Papers(home)


@dataclass(frozen=True, slots=True)
class StruckWhereItHas:
    """Strikes sentences that hold a word. Fulfils `Check`."""

    word: str

    def __call__(self, text: str, cited: Sequence[Paragraph]) -> Checked:
        if self.word in text:
            return Checked(text, "unsupported", (Objection("words", f"{self.word!r} stands nowhere"),))
        return Checked(text, "partly" if "part" in text else "supported")


def planted(name: str, sentence: str, fault: Fault | None, cited: str, **fields: str) -> PlantedSentence:
    return PlantedSentence.model_validate(
        {"id": name, "sentence": sentence, "cited": [cited], "fault": fault, "split": "develop", "from": None, **fields}
    )


@pytest.mark.parametrize("file", [SHIPPED, STRANGERS])
def test_every_paragraph_that_a_shipped_sentence_cites_is_held(shipped: Papers, file: Path) -> None:
    held = {paragraph.id for document in shipped.documents() for paragraph in document.paragraphs}
    assert [(row.id, each) for row in read_planted(file) for each in row.cited if each not in held] == []


def test_the_shipped_sentences_are_many_of_each_fault_in_both_splits() -> None:
    rows = read_planted()
    counts = Counter(row.fault for row in rows)
    assert counts[None] >= 220
    assert sum(counts.values()) - counts[None] >= 220
    assert {fault: counts[fault] >= 28 for fault in get_args(Fault)} == dict.fromkeys(get_args(Fault), True)
    for split in ("develop", "held_out"):
        of_split = Counter(row.fault for row in rows if row.split == split)
        assert min(of_split[fault] for fault in get_args(Fault)) >= 14, split


def test_a_paper_is_of_one_split_so_that_no_paragraph_is_both_tuned_on_and_tested() -> None:
    splits: dict[str, set[str]] = {}
    for row in read_planted():
        for cited in row.cited:
            splits.setdefault(cited.partition(":")[0], set()).add(row.split)
    assert {paper: found for paper, found in splits.items() if len(found) > 1} == {}
    assert len(splits) >= 29


def test_a_spoilt_sentence_differs_from_the_true_one_or_cites_something_else() -> None:
    rows = {row.id: row for row in read_planted()}
    for row in rows.values():
        if row.spoils:
            true = rows[row.spoils]
            assert (row.sentence, row.cited) != (true.sentence, true.cited), row.id
            assert (row.cited != true.cited) == (row.fault == "swapped citation") or row.sentence != true.sentence


def test_no_sentence_stands_twice_with_the_same_citation() -> None:
    counts = Counter((row.sentence, row.cited) for row in read_planted())
    assert [each for each, count in counts.items() if count > 1] == []


def test_false_ones_struck_are_caught_and_partly_is_not_struck(towns: Assistant) -> None:
    cited = towns.papers.document("ashvale").paragraphs[1].id
    rows = (
        planted("a", "There were 310.", None, cited),
        planted("b", "There were 999.", "wrong figure", cited, **{"from": "a"}),
        planted("c", "There were part of 998.", "wrong figure", cited, **{"from": "a"}),
        planted("d", "It was 999 in part.", None, cited, split="held_out"),
    )
    result = check_planted(rows, towns.papers, StruckWhereItHas("999"))
    assert result.caught == StruckShare("all faults", struck=1, total=2)
    assert result.struck_true == StruckShare("true", struck=1, total=2)
    assert result.by_fault[0] == StruckShare("wrong figure", struck=1, total=2)
    assert result.failures == (Verdict(rows[2], Checked(rows[2].sentence, "partly")),)  # "d" is held out
    assert not result.met
    table = planted_table(result)
    assert "  c: wrong figure, partly: There were part of 998." in table
    assert table.endswith("\n\nWrong on held out: 1. They are counted and not shown.")
    assert "It was 999 in part." not in table
    printed = planted_json(result)
    assert printed["failures"] == [{"id": "c", "fault": "wrong figure", "support": "partly", "objections": []}]
    assert printed["held_out_failures"] == 1


def test_what_was_held_against_a_true_sentence_is_listed(towns: Assistant) -> None:
    cited = towns.papers.document("ashvale").paragraphs[1].id
    result = check_planted((planted("a", "There were 310.", None, cited),), towns.papers, StruckWhereItHas("310"))
    assert "    words: '310' stands nowhere" in planted_table(result)


def test_only_the_sentences_of_a_split_are_checked(towns: Assistant) -> None:
    cited = towns.papers.document("ashvale").paragraphs[1].id
    rows = (planted("a", "One.", None, cited), planted("b", "Two.", None, cited, split="held_out"))
    result = check_planted(rows, towns.papers, StruckWhereItHas("Two"), split="held_out")
    assert [each.planted.id for each in result.verdicts] == ["b"]
    assert result.split == "held_out"


def test_bars_are_met_at_ninety_five_caught_and_five_struck() -> None:
    assert PlantedResult(None, _verdicts(caught=19, struck=1)).met
    assert not PlantedResult(None, _verdicts(caught=18, struck=1)).met
    assert not PlantedResult(None, _verdicts(caught=20, struck=2)).met
    assert not PlantedResult(None, ()).met


def _verdicts(*, caught: int, struck: int) -> tuple[Verdict, ...]:
    """Twenty false sentences and twenty true ones."""
    false = planted("f", "No.", "wrong place", "a:1")
    true = planted("t", "Yes.", None, "a:1")
    verdicts = [Verdict(false, Checked("No.", "unsupported" if place < caught else "supported")) for place in range(20)]
    verdicts += [
        Verdict(true, Checked("Yes.", "unsupported" if place < struck else "supported")) for place in range(20)
    ]
    return tuple(verdicts)


def test_a_cited_paragraph_that_is_not_held_is_named_with_what_to_do(towns: Assistant) -> None:
    with pytest.raises(ScrutinyError, match=r"'a' cites .*'ashvale:00000000'.*corpus add"):
        check_planted((planted("a", "One.", None, "ashvale:00000000"),), towns.papers, StruckWhereItHas("x"))


def test_the_interval_of_a_share_is_wilson_s() -> None:
    """81 of 263, as Newcombe 1998 (table I, method 3) has it: 0.2553 to 0.3662."""
    found = wilson(81, 263)
    assert (found.low, found.high) == (pytest.approx(0.2553, abs=1e-4), pytest.approx(0.3662, abs=1e-4))
    assert wilson(0, 5).low == 0.0
    assert wilson(5, 5) == Bounds(pytest.approx(0.5655, abs=1e-4), 1.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["{}"], "line 1: id"),
        (["nothing"], "line 1"),
        ([{"id": "a", "fault": None}, {"id": "a", "fault": None}], "an id twice"),
        ([{"id": "a", "fault": None}, {"id": "b", "fault": None, "from": "a"}], "line 2: .*spoils no other"),
        ([{"id": "b", "fault": "wrong place", "from": "a"}], "spoils 'a'"),
        ([{"id": "b", "fault": "a slip"}], "line 1: fault"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(lines: list[object], said: str, tmp_path: Path) -> None:
    common = {"sentence": "One.", "cited": ["a:1"], "split": "develop", "from": None}
    path = tmp_path / "sentences.jsonl"
    path.write_text("\n".join(each if isinstance(each, str) else json.dumps(common | each) for each in lines))  # type: ignore[operator]
    with pytest.raises(PlantedInvalid, match=said):
        read_planted(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PlantedInvalid, match="gone"):
        read_planted(tmp_path / "gone.jsonl")


def test_the_command_checks_a_split_as_json(shipped: Papers) -> None:
    done = run("evals", "planted", "--split", "develop", "--home", shipped.home.path, "--json")
    assert done.json["sentences"] == sum(row.split == "develop" for row in read_planted())
    assert done.code == (0 if done.json["met"] else 1)


def test_the_command_says_what_to_do_where_no_paper_is_held(tmp_path: Path, here: Command) -> None:
    assert failed_in_one_line(here("evals", "planted", "--home", tmp_path / "empty"), "evals", "python -m corpus add")
