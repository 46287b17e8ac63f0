"""A second reading of the first of a ranking: what moves, what stays, and models that cannot judge."""

import math
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from keyword_embedder import KeywordEmbedder
from tiny_classifier import make_classifier
from tiny_model import make_model

from assistant import Assistant
from corpus import Settings
from indexes import Evidence, ModelUnusable, build_index, open_index
from indexes.models.reranking import READ_AGAIN, reranked, reranker_for

QUESTION = "How many farmers and volunteers joined?"


@dataclass(slots=True)
class Opinion:
    """Log odds for texts that hold certain words, and a note of what was read. Fulfils `Reranker`."""

    odds: dict[str, float]
    read: list[tuple[str, int]] = field(default_factory=list)

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        self.read.append((question, len(texts)))
        return [sum(odds for words, odds in self.odds.items() if words in text) for text in texts]


@pytest.fixture(scope="module")
def found(county: Assistant) -> tuple[Evidence, ...]:
    return county.search(QUESTION, limit=3)


def test_scores_are_the_geometric_mean_of_both_odds_against_the_best(found: tuple[Evidence, ...]) -> None:
    evidence = tuple(replace(each, score=score) for each, score in zip(found, (1.0, 0.25, 0.01), strict=True))
    second = evidence[1].paragraph.text
    pooled = reranked(QUESTION, evidence, Opinion({second: math.log(16)}))
    # Odds of 1 and 1, of 0.25 and 16, of 0.01 and 1: geometric means 1, 2 and 0.1, against the best of 2.
    assert [each.paragraph for each in pooled] == [evidence[place].paragraph for place in (1, 0, 2)]
    assert [each.score for each in pooled] == pytest.approx([1.0, 0.5, 0.05])
    assert [each.rank for each in pooled] == [1, 2, 3]
    moved = math.log(1.0) - math.log(0.25)
    assert [match.score for match in pooled[0].matches] == pytest.approx(
        [match.score + moved for match in evidence[1].matches]
    )


def test_a_model_that_cannot_tell_leaves_the_order(found: tuple[Evidence, ...]) -> None:
    pooled = reranked(QUESTION, found, Opinion({}))
    assert [each.paragraph for each in pooled] == [each.paragraph for each in found]
    assert [each.score for each in pooled] == pytest.approx([math.sqrt(each.score) for each in found])


@pytest.mark.parametrize("odds", [0.0, 5.0, -5.0, -4000.0, 4000.0])
def test_what_is_not_read_again_stays_behind_and_nothing_is_lost(found: tuple[Evidence, ...], odds: float) -> None:
    many = tuple(
        replace(found[place % 3], score=0.0 if place == 24 else 0.8**place, rank=place + 1) for place in range(25)
    )
    opinion = Opinion({found[2].paragraph.text: odds})
    pooled = reranked(QUESTION, many, opinion)
    assert opinion.read == [(QUESTION, READ_AGAIN)]
    assert [each.paragraph for each in pooled[READ_AGAIN:]] == [each.paragraph for each in many[READ_AGAIN:]]
    assert sorted(each.paragraph.id for each in pooled) == sorted(each.paragraph.id for each in many)
    scores = [each.score for each in pooled]
    assert scores == sorted(scores, reverse=True)
    assert (scores[0], min(scores) >= 0) == (1.0, True)
    assert [each.rank for each in pooled] == list(range(1, 26))


def test_the_index_asks_its_reranker_and_finds_the_same_paragraphs(home: Settings) -> None:
    build_index(home, embedder=KeywordEmbedder())
    opinion = Opinion({"Rounds 1-3 have supported": 100.0})
    with (
        closing(open_index(home, embedder=KeywordEmbedder())) as plain,
        closing(open_index(home, embedder=KeywordEmbedder(), reranker=opinion)) as index,
    ):
        before, after = plain.search(QUESTION, limit=50), index.search(QUESTION, limit=50)
        assert index.search(QUESTION, limit=2) == after[:2]
        assert index.search(" ") == ()
    assert after[0].paragraph.text.startswith("The Safer Villages Fund pays")
    assert {each.paragraph.id for each in after} == {each.paragraph.id for each in before}


def test_a_cross_encoder_in_a_folder_is_what_the_setting_names(home: Settings, tmp_path: Path) -> None:
    folder = make_classifier(tmp_path / "model", ("answers",))
    build_index(home, embedder=KeywordEmbedder())
    settings = Settings(home=home.home, reranker=str(folder))
    with closing(open_index(settings, embedder=KeywordEmbedder())) as index:
        index.warm()
        assert index.reranker is reranker_for(str(folder))
        found = index.search("farm " * 500 + "\udce9", limit=50)
    assert (found[0].score, len(found) > 5) == (1.0, True)
    assert settings.fingerprint != home.fingerprint


def test_no_setting_means_no_reranker() -> None:
    assert reranker_for("") is None


def test_a_name_that_is_no_folder_and_cannot_be_fetched_says_what_to_set() -> None:
    with pytest.raises(
        ModelUnusable, match=r"'/no/such/judge' is no folder and cannot be fetched .* SCRUTINY_RERANKER"
    ):
        reranker_for("/no/such/judge")


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("empty", "config.json"),
        ("embedding model", "not trained to judge pairs"),
        ("three outputs", "it has 3 outputs"),
    ],
)
def test_a_folder_that_cannot_judge_says_so_in_one_line(tmp_path: Path, kind: str, reason: str) -> None:
    match kind:
        case "embedding model":
            folder = make_model(tmp_path)
        case "three outputs":
            folder = make_classifier(tmp_path / "model")
        case _:
            folder = tmp_path
    reranker = reranker_for(str(folder))
    assert reranker is not None
    with pytest.raises(ModelUnusable, match=rf"cannot be loaded \(.*{reason}.*\)\. Set SCRUTINY_RERANKER") as failure:
        reranker.scores("farm", ["farmers"])
    assert "\n" not in str(failure.value)
