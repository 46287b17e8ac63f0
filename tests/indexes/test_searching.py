"""Hybrid search: what is found, by which side, in which order; and what it knows it does not know."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from keyword_embedder import KeywordEmbedder

from assistant import Assistant
from corpus import Papers, ParagraphId, Settings, open_home
from indexes import Index, IndexMissing, build_index, open_index
from indexes.evidence import Evidence


@pytest.fixture
def index(home: Settings) -> Iterator[Index]:
    """An index by keywords of the two papers."""
    build_index(home, embedder=KeywordEmbedder())
    with closing(open_index(home, embedder=KeywordEmbedder())) as opened:
        yield opened


def test_the_paragraph_with_the_words_is_first_and_ranks_are_in_order(index: Index) -> None:
    found = index.search("How many farmers and volunteers joined?", limit=5)
    assert found[0].paragraph.text.startswith("Between 1 May 2024 and 30 April 2025 a total of 310 farmers")
    assert [each.rank for each in found] == [1, 2, 3, 4, 5]
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
    assert all(0.0 <= each.score <= 1.0 for each in found)
    assert len({each.paragraph.id for each in found}) == 5


def test_each_paragraph_says_which_side_found_it(county: Assistant) -> None:
    found = county.search("volunteers", limit=10)
    assert found[0].found_by == "both"
    assert "meaning" in {each.found_by for each in found}


@pytest.mark.parametrize(
    ("meaning", "words", "found_by"), [(0.5, 1.0, "both"), (0.5, 0.0, "meaning"), (0.0, 1.0, "words")]
)
def test_found_by_follows_from_the_scores(county: Assistant, meaning: float, words: float, found_by: str) -> None:
    paragraph = county.papers.documents()[0].paragraphs[0]
    assert Evidence(paragraph, 0.5, meaning, words, 1).found_by == found_by


def test_the_real_model_finds_what_shares_no_word(county: Assistant) -> None:
    best = county.search("Are remote hamlets hit hard for lack of transport?", limit=1)
    assert best[0].paragraph.text.startswith("Some villages, above all those without a bus")
    assert best[0].found_by == "meaning"


@pytest.mark.parametrize("question", ["", "  \n"])
def test_a_question_of_nothing_finds_nothing(index: Index, question: str) -> None:
    assert index.search(question) == ()


@pytest.mark.parametrize(
    "question", ["the of and", "?!", "x" * 10_000, "farm " * 2_000, "\udce9t\u00e9", "\x00", "<b>farm</b>", "🚜"]
)
def test_any_other_question_finds_something_and_breaks_nothing(county: Assistant, question: str) -> None:
    assert county.search(question, limit=2)


def test_the_limit_is_kept_and_may_be_more_than_there_is(index: Index) -> None:
    assert len(index.search("farm", limit=1)) == 1
    paragraphs = {each.paragraph.id for each in index.search("farm", limit=1_000)}
    quotable = {p.id for d in index.papers.documents() for p in d.paragraphs if p.kind != "heading"}
    assert paragraphs == quotable


def test_what_is_found_is_the_same_where_any_is_such_and_nothing_where_none_is(index: Index) -> None:
    found = index.search("burglary", limit=2)
    assert index.search("burglary", limit=2, if_any=lambda paragraph: paragraph == found[-1].paragraph) == found
    assert index.search("burglary", limit=2, if_any=lambda paragraph: False) == ()


def test_the_same_index_ranks_the_same_question_alike(index: Index, home: Settings) -> None:
    with closing(open_index(home, embedder=KeywordEmbedder())) as again:
        for question in ("farm", "bus", "who answered?", "priorities of the plan"):
            assert again.search(question) == index.search(question)


def test_a_paper_taken_out_since_is_not_found_and_named(index: Index, home: Settings) -> None:
    assert not index.behind()
    Papers(open_home(home.home)).remove("northmoor-plan")
    assert (index.behind().waiting, index.behind().gone) == ((), ("northmoor-plan",))
    found = index.search("people answered the survey", limit=100)
    assert {each.paragraph.source.id for each in found} == {"rural-crime-cover"}


def test_a_question_that_is_looked_for_again_is_embedded_once(home: Settings) -> None:
    build_index(home, embedder=KeywordEmbedder())
    embedder = KeywordEmbedder()
    with closing(open_index(home, embedder=embedder)) as index:
        index.search("which farm?", limit=1)
        index.search("which farm?", limit=100)
        index.nearby("which bus?", limit=1)
    assert embedder.passages == ["which farm?", "which bus?"]


def test_a_home_without_an_index_says_what_makes_one(home: Settings) -> None:
    with pytest.raises(IndexMissing, match=r"there is no index in .* yet\. Run `python -m indexes build`\."):
        open_index(home)


def test_a_missing_home_is_not_made_by_searching_it(home: Settings) -> None:
    gone = Settings(home=home.home / "gone")
    with pytest.raises(IndexMissing):
        open_index(gone)
    assert not gone.home.exists()


def test_rarity_and_names_come_from_the_papers(index: Index) -> None:
    assert index.rarity("farmer") < index.rarity("zebra")
    assert index.is_name("northmoor")
    assert not index.is_name("farmer")


def test_every_paragraph_of_the_evidence_is_the_one_that_is_held(index: Index) -> None:
    for each in index.search("farm", limit=50):
        assert index.papers.paragraph(ParagraphId(each.paragraph.id)) == each.paragraph
