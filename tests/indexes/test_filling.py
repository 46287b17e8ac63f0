"""The vectors of a new index from those of the current one: few taken out are erased, many have all made anew."""

from contextlib import closing
from pathlib import Path

import pytest
from keyword_embedder import KeywordEmbedder

from corpus import Home, Papers, Settings, add_papers, open_home
from indexes import build_index, open_index
from indexes.vectors.erasing import graph_in

VILLAGES = "\n\n".join(f"{n}. In village number {n} there were {n} cases of fraud." for n in range(1, 41))


@pytest.mark.parametrize(("cases", "doubles"), [(1, 1), (30, 0)])
def test_a_paper_taken_out_is_erased_in_a_copy_where_it_was_small_and_all_is_made_anew_where_it_was_large(
    home: Settings, tmp_path: Path, cases: int, doubles: int
) -> None:
    lines = "\n\n".join(f"{n}. In town number {n} there were {n} cases of theft." for n in range(1, cases + 1))
    (tmp_path / "towns.md").write_text(f"# Towns\n\n{lines}\n", encoding="utf-8")
    (tmp_path / "villages.md").write_text(f"# Villages\n\n{VILLAGES}\n", encoding="utf-8")
    add_papers(open_home(home.home), [tmp_path / "towns.md", tmp_path / "villages.md"])
    before = build_index(home, embedder=KeywordEmbedder())
    assert in_index(home, b"towns:")
    Papers(Home(home.home)).remove("towns")
    embedder = KeywordEmbedder()
    after = build_index(home, embedder=embedder)
    assert (embedder.texts, before.passages - after.passages) == ([], cases)
    assert not in_index(home, b"towns:")
    graph = graph_in(home.home / "index" / after.folder / "vectors")
    assert graph
    assert graph.nodes == after.passages + doubles
    with closing(open_index(home, embedder=KeywordEmbedder())) as index:
        assert "village number 7 " in index.search("village number 7", limit=1)[0].paragraph.text


def in_index(settings: Settings, trace: bytes) -> bool:
    return any(trace in path.read_bytes() for path in (settings.home / "index").rglob("*") if path.is_file())
