"""What changes between an index and the papers held, and that no other paper is read."""

from pathlib import Path

from keyword_embedder import KeywordEmbedder

from corpus import Papers, Settings, add_papers, open_home
from indexes import build_index
from indexes.changing import changes_for, current_index, held_now
from indexes.models.passages import passages_of

FRAUD = (
    "# Fraud in Northmoor\n\nFraud is told to the force by telephone alone.\n\n"
    "The panel asked for a fraud officer in each town.\n"
)


def fraud(settings: Settings, folder: Path, text: str = FRAUD) -> None:
    (folder / "fraud.md").write_text(text, encoding="utf-8")
    add_papers(open_home(settings.home), [folder / "fraud.md"])


def test_without_an_index_all_papers_are_read_and_all_their_passages_missing(home: Settings) -> None:
    papers = Papers(open_home(home.home))
    held = held_now(papers, None)
    assert held.read == papers.documents()
    changes = changes_for(held, None, embedder=KeywordEmbedder())
    assert changes.missing == changes.passages == tuple(passages_of(papers.documents(), embedder=KeywordEmbedder()))
    assert (changes.left, changes.gone, changes.paragraphs) == (
        set(),
        set(),
        len({p.paragraph for p in changes.passages}),
    )


def test_only_papers_that_are_new_or_changed_are_read_and_only_what_they_changed_is_missing_or_gone(
    home: Settings, tmp_path: Path
) -> None:
    fraud(home, tmp_path)
    before = build_index(home, embedder=KeywordEmbedder())
    current = current_index(home.home / "index", before)
    papers = Papers(open_home(home.home))
    assert held_now(papers, current).read == ()

    fraud(home, tmp_path, FRAUD.replace("telephone", "post"))
    papers.remove("northmoor-plan")
    held = held_now(papers, current)
    assert [document.source.id for document in held.read] == ["fraud"]
    changes = changes_for(held, current, embedder=KeywordEmbedder())
    assert changes.left == {"fraud", "northmoor-plan"}
    assert [passage.text.partition(": ")[2] for passage in changes.missing] == [
        "Fraud is told to the force by post alone."
    ]
    assert len(changes.passages) == 2
    assert {passage.partition(":")[0] for passage in changes.gone} == {"fraud", "northmoor-plan"}
    after = build_index(home, embedder=KeywordEmbedder())
    assert before.passages - len(changes.gone) + len(changes.missing) == after.passages
    assert changes.paragraphs == after.paragraphs
