"""Bringing the index up to date: what is embedded, what is left alone, what leaves no trace, what is mended."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from keyword_embedder import KeywordEmbedder

from corpus import Papers, ScrutinyError, Settings, add_papers, open_home
from indexes import IndexMissing, IndexOutOfDate, ModelUnusable, build_index, forget_removed, open_index
from indexes.evidence import Manifest
from indexes.manifest import RECIPE
from indexes.models.embedding import LocalEmbedder
from indexes.models.passages import passages_of
from indexes.vectors.filling import EMBED_AT_ONCE

FRAUD = (
    "# Fraud in Northmoor\n\nFraud is told by telephone on 0300 555 0101.\n\n"
    "The panel asked for a fraud officer in each town.\n"
)


@pytest.fixture
def built(home: Settings) -> Settings:
    """A home whose two papers are indexed by keywords."""
    build_index(home, embedder=KeywordEmbedder())
    return home


def add(settings: Settings, folder: Path, text: str = FRAUD, *, name: str = "fraud.md") -> None:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    add_papers(open_home(settings.home), [path])


def papers_of(settings: Settings) -> Papers:
    return Papers(open_home(settings.home))


def search(settings: Settings, question: str, *, limit: int = 3) -> list[str]:
    """The texts that are found."""
    with closing(open_index(settings, embedder=KeywordEmbedder())) as index:
        return [each.paragraph.text for each in index.search(question, limit=limit)]


def counted(manifest: Manifest) -> tuple[object, ...]:
    return manifest.papers, manifest.paragraphs, manifest.passages, manifest.corpus_fingerprint, manifest.dimension


def made_anew(settings: Settings, home: Path) -> tuple[Settings, Manifest]:
    """A copy of the home that had no index, and the one that was made of it."""
    shutil.copytree(settings.home, home, ignore=shutil.ignore_patterns("index"))
    return Settings(home=home), build_index(Settings(home=home), embedder=KeywordEmbedder())


def gleaned_words(settings: Settings, manifest: Manifest) -> list[str]:
    folder = settings.home / "index" / manifest.folder
    return [(folder / name).read_text(encoding="utf-8") for name in ("gleaned.json", "glossary.json")]


def folders(settings: Settings) -> set[str]:
    return {path.name for path in (settings.home / "index").iterdir()}


def test_every_passage_is_embedded_once_and_counted(home: Settings) -> None:
    embedder = KeywordEmbedder()
    manifest = build_index(home, embedder=embedder)
    passages = passages_of(papers_of(home).documents(), embedder=embedder)
    assert sorted(embedder.passages) == sorted(passage.embedded for passage in passages)
    assert (manifest.passages, manifest.paragraphs) == (len(passages), len({each.paragraph for each in passages}))
    assert manifest.papers == papers_of(home).digests()
    assert manifest.corpus_fingerprint == papers_of(home).fingerprint()


def test_an_unchanged_corpus_is_not_built_again(built: Settings) -> None:
    embedder, before = KeywordEmbedder(), folders(built)
    build_index(built, embedder=embedder)
    assert (embedder.texts, folders(built)) == ([], before)


def test_adding_a_paper_embeds_that_paper_only(built: Settings, tmp_path: Path) -> None:
    add(built, tmp_path)
    embedder = KeywordEmbedder()
    manifest = build_index(built, embedder=embedder)
    [fraud] = [document for document in papers_of(built).documents() if document.source.id == "fraud"]
    assert sorted(embedder.passages) == sorted(passage.embedded for passage in passages_of([fraud], embedder=embedder))
    assert len(manifest.papers) == 3
    assert counted(manifest) == counted(made_anew(built, tmp_path / "anew")[1])
    assert search(built, "telephone fraud")[0] == "Fraud is told by telephone on 0300 555 0101."
    assert "1,874" in search(built, "people answered the survey")[0]


def test_adding_a_paper_embeds_that_paper_only_with_the_real_model(home: Settings, tmp_path: Path) -> None:
    build_index(home)
    add(home, tmp_path)
    steps: list[tuple[int, int]] = []
    manifest = build_index(home, progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 2), (2, 2)]
    assert (manifest.dimension, len(manifest.papers)) == (384, 3)
    with closing(open_index(home)) as index:
        best = index.search("Whom do I ring about a scam?", limit=1)
    assert best[0].paragraph.source.id == "fraud"


def test_a_changed_paragraph_embeds_that_paragraph_only(built: Settings, tmp_path: Path) -> None:
    add(built, tmp_path)
    build_index(built, embedder=KeywordEmbedder())
    add(built, tmp_path, FRAUD.replace("0101", "0202"))
    embedder = KeywordEmbedder()
    build_index(built, embedder=embedder)
    assert [text.partition(": ")[2] for text in embedder.passages] == ["Fraud is told by telephone on 0300 555 0202."]
    assert "0202" in search(built, "telephone fraud")[0]


def test_a_changed_line_embeds_the_short_ones_beside_it_too(built: Settings, tmp_path: Path) -> None:
    lines = "# Fraud\n\nAshby\n\nBarton\n\n" + FRAUD
    add(built, tmp_path, lines)
    build_index(built, embedder=KeywordEmbedder())
    add(built, tmp_path, lines.replace("Barton", "Corby"))
    embedder = KeywordEmbedder()
    manifest = build_index(built, embedder=embedder)
    assert [text.partition(": ")[2] for text in embedder.passages] == ["Ashby Corby", "Corby Ashby"]
    assert counted(manifest) == counted(made_anew(built, tmp_path / "anew")[1])
    with closing(open_index(built, embedder=KeywordEmbedder())) as index:
        found = [each.paragraph.text for each in index.search("Corby", limit=20)]
    assert found[0] == "Corby"
    assert len(found) == len(set(found))
    assert "Barton" not in found


def test_an_index_brought_up_to_date_finds_what_one_made_anew_finds(built: Settings, tmp_path: Path) -> None:
    add(built, tmp_path)
    build_index(built, embedder=KeywordEmbedder())
    papers_of(built).remove("northmoor-plan")
    build_index(built, embedder=KeywordEmbedder())
    manifest = build_index(built, embedder=KeywordEmbedder())
    anew = made_anew(built, tmp_path / "anew")
    assert counted(manifest) == counted(anew[1])
    assert gleaned_words(built, manifest) == gleaned_words(*anew)
    questions = ("fraud officer", "farmers and volunteers", "repair work", "bus")
    step_by_step = [search(built, question, limit=10) for question in questions]
    shutil.rmtree(built.home / "index")
    build_index(built, embedder=KeywordEmbedder())
    assert [search(built, question, limit=10) for question in questions] == step_by_step


def test_a_paper_taken_out_leaves_no_trace_on_disk_earlier_indexes_included(built: Settings, tmp_path: Path) -> None:
    add(built, tmp_path)
    build_index(built, embedder=KeywordEmbedder())
    add(built, tmp_path, FRAUD.replace("0101", "0202"))
    build_index(built, embedder=KeywordEmbedder())
    assert len(folders(built)) == 3  # the manifest, the index and the one before it
    [fraud] = [document for document in papers_of(built).documents() if document.source.id == "fraud"]
    traces = [b"fraud:", *(passage.id.encode() for passage in passages_of([fraud], embedder=KeywordEmbedder()))]
    assert all(traced(built, trace) for trace in traces)

    papers_of(built).remove("fraud")
    forget_removed(built, embedder=KeywordEmbedder())
    assert [trace for trace in traces if traced(built, trace)] == []
    assert len(folders(built)) == 2
    assert "0202" not in "".join(search(built, "fraud telephone", limit=10))
    assert "310 farmers" in search(built, "310 farmers")[0]


def traced(settings: Settings, trace: bytes) -> bool:
    return any(trace in path.read_bytes() for path in settings.home.rglob("*") if path.is_file())


def test_what_is_gleaned_from_papers_is_mended_where_it_is_damaged(built: Settings, tmp_path: Path) -> None:
    [path] = (built.home / "index").glob("made-*/gleaned.json")
    path.write_text("[]".ljust(path.stat().st_size), encoding="utf-8")
    add(built, tmp_path)
    manifest = build_index(built, embedder=KeywordEmbedder())
    assert gleaned_words(built, manifest) == gleaned_words(*made_anew(built, tmp_path / "anew"))
    assert "310 farmers" in search(built, "310 farmers")[0]


def test_a_build_after_a_paper_was_taken_out_leaves_no_trace_of_it_either(built: Settings) -> None:
    papers_of(built).remove("northmoor-plan")
    build_index(built, embedder=KeywordEmbedder())
    assert not traced(built, b"northmoor-plan:")


def test_taking_out_the_last_paper_takes_the_index_with_it(built: Settings) -> None:
    for source_id in papers_of(built).ids():
        papers_of(built).remove(source_id)
    forget_removed(built, embedder=KeywordEmbedder())
    assert folders(built) == set()
    with pytest.raises(IndexMissing, match="indexes build"):
        open_index(built, embedder=KeywordEmbedder())
    with pytest.raises(ScrutinyError, match=r"no papers are held .* `python -m corpus add`"):
        build_index(built, embedder=KeywordEmbedder())


def test_taking_out_a_paper_that_was_never_indexed_builds_nothing(home: Settings) -> None:
    papers_of(home).remove("northmoor-plan")
    forget_removed(home)
    assert folders(home) == set()


def test_the_index_before_stays_for_whoever_is_reading_it(built: Settings, tmp_path: Path) -> None:
    with closing(open_index(built, embedder=KeywordEmbedder())) as index:
        add(built, tmp_path)
        build_index(built, embedder=KeywordEmbedder())
        assert not index.is_current()
        assert index.search("310 farmers", limit=1)[0].paragraph.text.count("310 farmers") == 1
        assert index.behind().waiting == ("fraud",)


def test_an_index_of_another_model_is_refused_and_building_mends_it(built: Settings) -> None:
    other = KeywordEmbedder(fingerprint="other weights")
    with pytest.raises(IndexOutOfDate, match=r"made with another embedding model .* Run `python -m indexes build`\."):
        open_index(built, embedder=other)
    manifest = build_index(built, embedder=other)
    assert len(other.passages) == manifest.passages
    assert open_index(built, embedder=other).search("310 farmers", limit=1)
    assert len(folders(built)) == 2


def test_an_index_of_an_earlier_recipe_is_refused_and_building_mends_it(built: Settings) -> None:
    path = built.home / "index" / "manifest.json"
    path.write_text(path.read_text(encoding="utf-8").replace(f'"recipe": {RECIPE}', '"recipe": 0'), encoding="utf-8")
    with pytest.raises(IndexOutOfDate, match=r"made by recipe 0, .* Run `python -m indexes build`"):
        open_index(built, embedder=KeywordEmbedder())
    build_index(built, embedder=KeywordEmbedder())
    assert search(built, "310 farmers")


def test_an_index_copied_from_another_corpus_is_refused_and_building_mends_it(built: Settings, tmp_path: Path) -> None:
    other = Settings(home=tmp_path / "other")
    add(other, tmp_path)
    shutil.copytree(built.home / "index", other.home / "index", dirs_exist_ok=True)
    with pytest.raises(IndexOutOfDate, match=r"made from other papers, none of which is held\. Run `python -m indexes"):
        open_index(other, embedder=KeywordEmbedder())
    manifest = build_index(other, embedder=KeywordEmbedder())
    assert [source_id for source_id, _ in manifest.papers] == ["fraud"]
    assert search(other, "310 farmers telephone")[0] == "Fraud is told by telephone on 0300 555 0101."
    assert not traced(other, b"northmoor-plan:")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "emptied": lambda path: path.write_bytes(b""),
    "replaced": lambda path: path.write_bytes(b"\x00garbage" * (path.stat().st_size // 8 + 1)),
    "of another shape": lambda path: path.write_bytes(b"[]".ljust(path.stat().st_size)),
}
PARTS = (
    "manifest.json",
    "made-*/files.json",
    "made-*/glossary.json",
    "made-*/words/segment-0000/papers.json",
    "made-*/words/segment-0000/passages.npy",
    "made-*/words/segment-0000/holders.npy",
    "made-*/vectors/chroma.sqlite3",
)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_index_is_refused_and_building_mends_it(built: Settings, part: str, damage: str) -> None:
    [path] = (built.home / "index").glob(part)
    DAMAGE[damage](path)
    with pytest.raises((IndexOutOfDate, IndexMissing), match=r"Run `python -m indexes build`\."):
        open_index(built, embedder=KeywordEmbedder())
    build_index(built, embedder=KeywordEmbedder())
    assert "310 farmers" in search(built, "310 farmers")[0]
    assert len(folders(built)) == 2


@pytest.mark.parametrize("part", ["made-*", "made-*/words", "made-*/vectors"])
def test_a_missing_folder_is_refused_and_building_mends_it(built: Settings, part: str) -> None:
    [path] = (built.home / "index").glob(part)
    shutil.rmtree(path)
    with pytest.raises(IndexOutOfDate, match=r"cannot be read .* Run `python -m indexes build`\."):
        open_index(built, embedder=KeywordEmbedder())
    assert not path.exists()  # to open an index makes nothing
    build_index(built, embedder=KeywordEmbedder())
    assert "310 farmers" in search(built, "310 farmers")[0]


def test_what_a_killed_build_left_is_cleared_even_where_nothing_has_changed(built: Settings) -> None:
    before = folders(built)
    left = built.home / "index" / "made-0123456789ab"
    (left / "vectors").mkdir(parents=True)
    (built.home / "index" / ".manifest.json.4711.part").touch()
    build_index(built, embedder=KeywordEmbedder())
    assert folders(built) == before


@dataclass(slots=True)
class Interrupted(KeywordEmbedder):
    """Does something in the middle of embedding."""

    act: Callable[[], object] = lambda: None

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        self.act()
        return KeywordEmbedder.embed(self, texts)


def fail() -> None:
    raise ModelUnusable("the model is gone")


def test_a_build_that_fails_leaves_the_index_before_and_nothing_else(built: Settings, tmp_path: Path) -> None:
    before = folders(built)
    add(built, tmp_path)
    with pytest.raises(ModelUnusable):
        build_index(built, embedder=Interrupted(act=fail))
    assert folders(built) == before
    assert "310 farmers" in search(built, "310 farmers")[0]


def test_a_paper_added_while_the_index_is_built_waits_for_the_next_build(home: Settings, tmp_path: Path) -> None:
    manifest = build_index(home, embedder=Interrupted(act=lambda: add(home, tmp_path)))
    assert [source_id for source_id, _ in manifest.papers] == ["northmoor-plan", "rural-crime-cover"]
    with closing(open_index(home, embedder=KeywordEmbedder())) as index:
        assert index.behind().waiting == ("fraud",)
    embedder = KeywordEmbedder()
    build_index(home, embedder=embedder)
    assert len(embedder.passages) == 2


def test_progress_goes_from_nothing_to_all_in_parts(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home")
    lines = "\n\n".join(f"{n}. In village number {n} there were {n} cases of fraud." for n in range(1, 601))
    add(settings, tmp_path, f"# Fraud\n\n{lines}\n")
    steps: list[tuple[int, int]] = []
    build_index(settings, embedder=KeywordEmbedder(), progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 600), (EMBED_AT_ONCE, 600), (600, 600)]


def test_papers_without_a_word_to_search_for_can_be_indexed(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home")
    add(settings, tmp_path, "Who we are\n\nWe are what we are, and that is all that we are.\n", name="who-we-are.txt")
    build_index(settings, embedder=KeywordEmbedder())
    assert len(search(settings, "who are you?")) == 1


def test_the_model_of_the_settings_is_the_packaged_one(home: Settings) -> None:
    build_index(home)
    with closing(open_index(home)) as index:
        assert isinstance(index.embedder, LocalEmbedder)
        assert index.manifest.model == "all-MiniLM-L6-v2"
