"""The papers held: what is on disk now, whoever put it there or took it away."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus import Document, HomeUnusable, NotHeld, Papers, Paragraph, ParagraphId, Source, SourceId, open_home

WORDS = "Farm Watch gave 310 farmers free tool marking."


def document(source_id: str = "farm-watch", text: str = WORDS, *, sha256: str = "ab" * 32) -> Document:
    source = Source(
        id=SourceId(source_id),
        title="Farm Watch",
        kind="news",
        publisher=None,
        published=None,
        dated_by="unknown",
        period=None,
        url=None,
        sha256=sha256,
        filename="farm-watch.txt",
        marking=None,
        provenance="original",
    )
    return Document(source, (Paragraph(ParagraphId(f"{source_id}:01234567"), text, source),))


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    return Papers(open_home(tmp_path / "home"))


def save(papers: Papers, document: Document, original: bytes = b"Farm Watch") -> None:
    papers.save(document, original=original, made_from="1-test")


def test_what_is_saved_is_what_is_held_with_its_original(papers: Papers) -> None:
    held = document()
    save(papers, held)
    assert papers.documents() == (held,)
    assert papers.document("farm-watch") == held
    assert papers.paragraph("farm-watch:01234567") == held.paragraphs[0]
    assert [record.made_from for record in papers.records()] == ["1-test"]
    original = papers.original("farm-watch")
    assert original
    assert (original.suffix, original.read_bytes()) == (".txt", b"Farm Watch")


def test_what_another_process_saved_is_seen_without_opening_anew(papers: Papers) -> None:
    save(papers, document())
    before = papers.documents(), papers.fingerprint()
    save(Papers(papers.home), document(text="Farm Watch gave 128 farmers free tool marking."))
    assert papers.document("farm-watch").paragraphs[0].text.startswith("Farm Watch gave 128")
    assert papers.fingerprint() != before[1]


def test_equal_papers_have_equal_fingerprints_in_any_home(papers: Papers, tmp_path: Path) -> None:
    other = Papers(open_home(tmp_path / "other"))
    for each, ids in ((papers, ("a", "b")), (other, ("b", "a"))):
        for source_id in ids:
            save(each, document(source_id))
    assert papers.fingerprint() == other.fingerprint()
    assert papers.ids() == ("a", "b")


def test_a_paper_taken_out_leaves_nothing(papers: Papers) -> None:
    save(papers, document())
    assert papers.remove("farm-watch").id == "farm-watch"
    assert papers.documents() == ()
    assert [path for path in papers.home.path.rglob("*") if path.is_file()] == []


def test_an_original_that_another_paper_was_read_from_stays(papers: Papers) -> None:
    save(papers, document("a"))
    save(papers, document("b"))
    papers.remove("a")
    assert papers.original("b")


def test_an_earlier_version_is_kept_with_its_file_and_its_words_are_still_found(papers: Papers) -> None:
    save(papers, document(sha256="ab" * 32), b"old")
    newer = document(text=WORDS + " More.", sha256="cd" * 32)
    save(
        papers,
        replace(newer, paragraphs=(replace(newer.paragraphs[0], id=ParagraphId("farm-watch:89abcdef")),)),
        b"new",
    )
    assert papers.ids() == ("farm-watch",)
    assert papers.document("farm-watch").source.supersedes == "farm-watch-was-abababab"
    [earlier] = papers.superseded()
    assert (earlier.id, earlier.superseded_by) == ("farm-watch-was-abababab", "farm-watch")
    assert earlier.label == "Farm Watch, news (superseded)"
    with pytest.raises(NotHeld):
        papers.paragraph("farm-watch:01234567")
    cited = papers.as_cited("farm-watch:01234567")
    assert (cited.id, cited.text, cited.source) == ("farm-watch-was-abababab:01234567", WORDS, earlier)
    assert {path.read_bytes() for path in papers.home.originals.iterdir()} == {b"old", b"new"}


def test_the_same_file_read_anew_supersedes_nothing(papers: Papers) -> None:
    save(papers, document())
    save(papers, document(text=WORDS + " More."))
    assert (papers.superseded(), papers.document("farm-watch").source.supersedes) == ((), None)


def test_a_paper_taken_out_takes_its_earlier_versions_along(papers: Papers) -> None:
    for sha256 in ("ab", "cd", "ef"):
        save(papers, document(text=WORDS + sha256, sha256=sha256 * 32), sha256.encode())
    assert len(papers.superseded()) == 2
    papers.remove("farm-watch")
    assert [path for path in papers.home.path.rglob("*") if path.is_file()] == []


def test_an_earlier_version_can_be_taken_out_alone(papers: Papers) -> None:
    for sha256 in ("ab", "cd"):
        save(papers, document(text=WORDS + sha256, sha256=sha256 * 32), sha256.encode())
    papers.remove("farm-watch-was-abababab")
    assert (papers.superseded(), papers.ids()) == ((), ("farm-watch",))
    assert [path.read_bytes() for path in papers.home.originals.iterdir()] == [b"cd"]


@pytest.mark.parametrize("source_id", ["gone", "", "../farm-watch", "Farm-Watch", "farm-watch.json", "a b", "x" * 999])
def test_a_paper_that_is_not_held_says_what_lists_those_that_are(papers: Papers, source_id: str) -> None:
    save(papers, document())
    with pytest.raises(NotHeld, match=r"is held\. `python -m corpus list`"):
        papers.document(source_id)


@pytest.mark.parametrize("name", ["farm-watch:89abcdef", "farm-watch:", "farm-watch"])
def test_a_paragraph_that_is_not_held_says_what_lists_those_of_its_paper(papers: Papers, name: str) -> None:
    save(papers, document())
    with pytest.raises(NotHeld, match="corpus show farm-watch"):
        papers.paragraph(name)


def test_files_that_are_not_papers_are_passed_over(papers: Papers) -> None:
    save(papers, document())
    for name in ("A note.json", "farm watch.json", "notes.txt", ".farm.json", "-.json"):
        (papers.home.papers / name).write_text("notes", encoding="utf-8")
    assert papers.ids() == ("farm-watch",)


@pytest.mark.parametrize("content", ["", "{", "{}", "[]", "null", '{"source": {}, "paragraphs": [], "warnings": []}'])
def test_a_damaged_paper_is_named_with_the_next_step(papers: Papers, content: str) -> None:
    (papers.home.papers / "farm-watch.json").write_text(content, encoding="utf-8")
    with pytest.raises(HomeUnusable, match=r"farm-watch\.json' is damaged .* Delete that file and add the paper"):
        papers.documents()


def test_a_paper_with_the_id_of_another_in_its_paragraphs_cannot_be_saved() -> None:
    held = document()
    with pytest.raises(ValueError, match="is not of source"):
        replace(held.paragraphs[0], source=document("other").source)
