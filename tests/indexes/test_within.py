"""A search kept to certain papers: which those are, and that nothing else is found."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from keyword_embedder import KeywordEmbedder

from assistant import Assistant
from corpus import Papers, Settings, Source, SourceId, add_papers, open_home
from indexes import Index, Within, build_index, open_index
from indexes.evidence import PassageId
from indexes.searching import CANDIDATES
from indexes.vectors.widening import widened

PLAN, COVER = SourceId("northmoor-plan"), SourceId("rural-crime-cover")


@pytest.fixture
def index(home: Settings) -> Iterator[Index]:
    build_index(home, embedder=KeywordEmbedder())
    with closing(open_index(home, embedder=KeywordEmbedder())) as opened:
        yield opened


@pytest.fixture(scope="module")
def plan(county: Assistant) -> Source:
    """An undated paper that covers 2024 to 2028."""
    return replace(county.papers.document(PLAN).source, published=None, dated_by="unknown", period="2024-28")


@pytest.mark.parametrize(
    ("within", "holds"),
    [
        (Within(), True),
        (Within(papers=frozenset({PLAN})), True),
        (Within(papers=frozenset({COVER})), False),
        (Within(kinds=frozenset({"plan", "news"})), True),
        (Within(kinds=frozenset({"news"})), False),
        (Within(papers=frozenset({PLAN}), kinds=frozenset({"news"})), False),
        (Within(since=date(2028, 12, 31)), True),
        (Within(since=date(2029, 1, 1)), False),
        (Within(until=date(2024, 1, 1)), True),
        (Within(since=date(2020, 1, 1), until=date(2023, 12, 31)), False),
    ],
)
def test_a_paper_without_a_date_is_held_by_the_years_it_covers(plan: Source, within: Within, holds: bool) -> None:
    assert within.holds(plan) is holds


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        (date(2025, 5, 2), date(2025, 5, 2), True),
        (date(2025, 5, 3), None, False),
        (None, date(2025, 5, 1), False),
        (None, date(2026, 1, 1), True),
    ],
)
def test_a_paper_with_a_date_is_held_by_its_day(
    plan: Source, since: date | None, until: date | None, holds: bool
) -> None:
    dated = replace(plan, published=date(2025, 5, 2), dated_by="paper")
    assert Within(since=since, until=until).holds(dated) is holds


def test_a_paper_of_no_known_time_is_left_out_where_one_is_asked_for(plan: Source) -> None:
    timeless = replace(plan, period=None)
    assert Within(kinds=frozenset({"plan"})).holds(timeless)
    assert not Within(since=date(2000, 1, 1)).holds(timeless)


def test_days_that_run_backwards_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match="run backwards"):
        Within(since=date(2025, 1, 2), until=date(2025, 1, 1))


@pytest.mark.parametrize(("share", "limit"), [(2, 3), (10, 3), (40, 2), (40, 30), (1000, 5)])
def test_more_are_asked_for_until_enough_are_wanted_or_there_are_no_more(share: int, limit: int) -> None:
    scores = {PassageId(f"paper:{number:03}"): 1.0 - number / 100 for number in range(100)}
    wanted = [each for number, each in enumerate(scores) if number % share == share - 1]
    found = widened(lambda asked: dict(list(scores.items())[:asked]), wanted.__contains__, limit=limit)
    assert list(found.items()) == [(each, scores[each]) for each in wanted[:limit]]


def test_only_the_papers_asked_for_are_found_however_near_others_are(index: Index) -> None:
    question = "How many farmers and volunteers joined Farm Watch?"
    assert index.search(question, limit=1)[0].paragraph.source.id == COVER
    found = index.search(question, limit=1_000, within=Within(papers=frozenset({PLAN})))
    quotable = {each.id for each in index.papers.document(PLAN).paragraphs if each.kind != "heading"}
    assert {each.paragraph.id for each in found} == quotable
    assert [each.rank for each in found] == list(range(1, len(quotable) + 1))


def test_a_paper_is_found_behind_hundreds_of_nearer_passages(
    home: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("many")
    lines = "\n\n".join(
        f"Farm Watch farmers and volunteers joined, in all {number}." for number in range(3 * CANDIDATES)
    )
    (folder / "many.md").write_text(f"# Northmoor farms\n\n{lines}\n", encoding="utf-8")
    add_papers(open_home(home.home), [folder])
    build_index(home, embedder=KeywordEmbedder())
    with closing(open_index(home, embedder=KeywordEmbedder())) as index:
        question = "farmers and volunteers joined Farm Watch"
        assert {each.paragraph.source.id for each in index.search(question, limit=50)} == {"many"}
        found = index.search(question, limit=50, within=Within(papers=frozenset({COVER})))
    assert {each.paragraph.source.id for each in found} == {COVER}
    assert found[0].paragraph.text.startswith("Between 1 May 2024 and 30 April 2025 a total of 310 farmers")
    assert found[0].found_by == "both"


def test_all_papers_named_is_the_same_as_none_named(index: Index) -> None:
    for question in ("farm", "who answered the survey?"):
        assert index.search(question, within=Within(papers=frozenset({PLAN, COVER}))) == index.search(question)


def test_no_paper_means_no_evidence(index: Index, home: Settings) -> None:
    assert index.search("farm", within=Within(kinds=frozenset({"news"}))) == ()
    Papers(open_home(home.home)).remove(PLAN)
    assert index.search("survey", within=Within(papers=frozenset({PLAN}))) == ()


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [
        (date(2031, 6, 20), None, True),
        (date(2031, 7, 1), None, False),
        (None, date(2031, 6, 2), True),
        (None, date(2031, 5, 31), False),
    ],
)
def test_a_month_is_within_days_that_it_may_be_of(
    plan: Source, since: date | None, until: date | None, held: bool
) -> None:
    source = replace(plan, published=None, dated_by="unknown", month="June 2031")
    assert Within(since=since, until=until).holds(source) == held
