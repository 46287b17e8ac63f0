"""Vectors on a real Chroma server: the same answers, many readers and one writer, and servers that fail."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from random import Random

import pytest
from chroma_server import ChromaServer, free_port
from cutting_wire import Moment, cutting_wire
from keyword_embedder import KeywordEmbedder

from corpus import Home, Papers, ScrutinyError, Settings, add_papers, open_home
from indexes import IndexOutOfDate, Manifest, build_index, forget_removed, open_index
from indexes.evidence import PassageId
from indexes.vectors.collection import VectorsUnusable
from indexes.vectors.filling import EMBED_AT_ONCE
from indexes.vectors.served import Known, ServerUnreachable, make_collection, open_collection

FARMERS = "Between 1 May 2024 and 30 April 2025 a total of 310 farmers and 128 volunteers joined Farm Watch."
FRAUD = "Fraud is told by telephone on 0300 555 0101."
QUESTIONS = ("310 farmers joined", "telephone fraud", "survey for the plan", "bus")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    """One server for all tests here; whoever ends it begins it again."""
    made = ChromaServer(tmp_path_factory.mktemp("chroma"))
    made.begin()
    yield made
    made.kill()


@pytest.fixture
def served(home: Settings, server: ChromaServer) -> Settings:
    """The home of both papers, its vectors on the server."""
    return home.model_copy(update={"chroma": server.address})


def build(settings: Settings) -> Manifest:
    return build_index(settings, embedder=KeywordEmbedder())


def add_fraud(settings: Settings, folder: Path) -> None:
    (folder / "fraud.md").write_text(f"# Fraud\n\n{FRAUD}\n", encoding="utf-8")
    add_papers(open_home(settings.home), [folder / "fraud.md"])


def best(settings: Settings, question: str) -> str:
    with closing(open_index(settings, embedder=KeywordEmbedder())) as index:
        return index.search(question, limit=1)[0].paragraph.text


def found(settings: Settings, question: str) -> list[tuple[str, float, float]]:
    with closing(open_index(settings, embedder=KeywordEmbedder())) as index:
        return [(each.paragraph.id, each.score, each.meaning) for each in index.search(question, limit=20)]


def on_server(settings: Settings, manifest: Manifest) -> set[PassageId]:
    with closing(open_collection(settings.chroma, manifest.collection, passages=0)) as vectors:
        return vectors.ids()


def test_a_server_finds_what_a_folder_finds_with_the_same_scores(served: Settings, tmp_path: Path) -> None:
    folder = Settings(home=tmp_path / "other")
    shutil.copytree(served.home, folder.home)
    build(folder)
    manifest = build(served)
    assert not list((served.home / "index").rglob("*.sqlite3"))
    assert manifest.dimension == 64
    for question in QUESTIONS:
        there, here = found(served, question), found(folder, question)
        assert [each[0] for each in there] == [each[0] for each in here]
        for one, other in zip(there, here, strict=True):
            assert one[1:] == pytest.approx(other[1:], abs=1e-5)


def test_a_paper_taken_out_leaves_the_server_and_the_last_one_takes_the_collection_along(
    served: Settings, tmp_path: Path
) -> None:
    build(served)
    add_fraud(served, tmp_path)
    embedder = KeywordEmbedder()
    build_index(served, embedder=embedder)
    assert [FRAUD in text for text in embedder.passages] == [True]
    assert best(served, "telephone fraud") == FRAUD
    Papers(Home(served.home)).remove("fraud")
    forget_removed(served, embedder=KeywordEmbedder())
    manifest = build(served)
    assert len(on_server(served, manifest)) == manifest.passages
    assert not any(id_.startswith("fraud:") for id_ in on_server(served, manifest))
    for source_id in Papers(Home(served.home)).ids():
        Papers(Home(served.home)).remove(source_id)
    forget_removed(served, embedder=KeywordEmbedder())
    with pytest.raises(VectorsUnusable, match="does not hold it"):
        on_server(served, manifest)


def test_an_index_of_another_model_has_a_collection_of_its_own_and_the_earlier_one_goes(served: Settings) -> None:
    first = build(served)
    second = build_index(served, embedder=KeywordEmbedder(fingerprint="other weights"))
    assert first.collection != second.collection
    assert len(on_server(served, second)) == second.passages
    with pytest.raises(VectorsUnusable, match="does not hold it"):
        on_server(served, first)


def test_an_index_is_not_opened_where_its_vectors_are_not(served: Settings) -> None:
    here = served.model_copy(update={"chroma": ""})
    build(served)
    with pytest.raises(IndexOutOfDate, match=r"on a Chroma server, and SCRUTINY_CHROMA names none\. Run `python -m"):
        open_index(here, embedder=KeywordEmbedder())
    build(here)
    assert best(here, "310 farmers") == FARMERS
    with pytest.raises(IndexOutOfDate, match=r"in the home, and SCRUTINY_CHROMA names a server\. Run `python -m"):
        open_index(served, embedder=KeywordEmbedder())


def test_several_readers_are_answered_while_one_writer_adds_and_takes_out(served: Settings, tmp_path: Path) -> None:
    build(served)
    seen: list[str] = []
    failed: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                seen.append(best(served, "310 farmers joined"))
                time.sleep(0.1)
        except BaseException as error:
            failed.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    add_fraud(served, tmp_path)
    build(served)
    Papers(Home(served.home)).remove("fraud")
    build(served)
    done.set()
    for reader in readers:
        reader.join()
    assert failed == []
    assert set(seen) == {FARMERS}


def test_a_server_that_is_killed_is_named_and_answers_as_before_when_it_is_back(
    served: Settings, server: ChromaServer, tmp_path: Path
) -> None:
    manifest = build(served)
    add_fraud(served, tmp_path)
    with closing(open_index(served, embedder=KeywordEmbedder())) as index:
        before = index.search("310 farmers joined")
        server.kill()
        for ask in (lambda: index.search("310 farmers joined"), lambda: build(served), lambda: found(served, "bus")):
            with pytest.raises(ServerUnreachable, match=r"cannot be used .* Start it with `chroma run`, or mend"):
                ask()
        server.begin()
        assert index.search("310 farmers joined") == before
    assert len(on_server(served, manifest)) == manifest.passages
    build(served)
    assert best(served, "telephone fraud") == FRAUD


@dataclass(slots=True)
class Reader:
    """Asks the same question again and again in a thread, until it is stopped."""

    ask: Callable[[], str]
    stop: threading.Event
    said: list[str] = field(default_factory=list)
    failed: list[Exception] = field(default_factory=list)

    def read(self) -> None:
        while not self.stop.is_set():
            try:
                self.said.append(self.ask())
            except Exception as error:
                self.failed.append(error)
            time.sleep(0.05)


def until(reached: Callable[[], bool]) -> None:
    late = time.monotonic() + 60
    while not reached():
        assert time.monotonic() < late, "nobody got there"
        time.sleep(0.02)


@contextmanager
def reading(settings: Settings) -> Iterator[list[Reader]]:
    """One reader that keeps the index open, as a page does, and two that open it anew each time, as commands do."""
    stop = threading.Event()
    with closing(open_index(settings, embedder=KeywordEmbedder())) as index:
        kept = Reader(lambda: index.search("310 farmers joined", limit=1)[0].paragraph.text, stop)
        readers = [kept, *(Reader(lambda: best(settings, "310 farmers joined"), stop) for _ in range(2))]
        threads = [threading.Thread(target=each.read) for each in readers]
        for thread in threads:
            thread.start()
        try:
            yield readers
        finally:
            stop.set()
            for thread in threads:
                thread.join()


def add_many(settings: Settings, folder: Path) -> None:
    """A paper of three batches, with the paragraph on fraud in its last one; no two alike, which a graph needs."""
    drawn = Random(5)
    stops = [
        f"Bus {number} calls at {' '.join(''.join(drawn.sample('aeioumnrst', 5)) for _ in range(6))}."
        for number in range(2 * EMBED_AT_ONCE + 50)
    ]
    (folder / "buses.md").write_text("# Buses\n\n" + "\n\n".join([*stops, FRAUD]) + "\n", encoding="utf-8")
    add_papers(open_home(settings.home), [folder / "buses.md"])


@pytest.mark.parametrize(("moment", "repeated"), [("not begun", True), ("half-way", True), ("done, not told", False)])
def test_a_server_killed_in_the_middle_of_a_write_loses_nothing_and_readers_are_told(
    served: Settings, server: ChromaServer, tmp_path: Path, moment: Moment, repeated: bool
) -> None:
    before = build(served)
    add_many(served, tmp_path)
    batches: list[int] = []  # passages done before each
    with reading(served) as readers:
        with cutting_wire(server.port, at_write=2, moment=moment, cut=server.kill) as address:
            wired = served.model_copy(update={"chroma": address})
            with pytest.raises(ServerUnreachable, match=r"cannot be used .* nothing is lost"):
                build_index(wired, embedder=KeywordEmbedder(), progress=lambda done, total: batches.append(done))
        until(lambda: all(each.failed for each in readers))
        server.begin()
        there = on_server(served, before)
        told = [len(each.said) for each in readers]
        until(lambda: all(len(each.said) > count for each, count in zip(readers, told, strict=True)))
        assert FRAUD not in best(served, "telephone fraud")
        embedder = KeywordEmbedder()
        after = build_index(served, embedder=embedder)
    assert all(isinstance(error, ServerUnreachable) for each in readers for error in each.failed)
    assert {text for each in readers for text in each.said} == {FARMERS}
    # What the server had taken in when it was killed is there, whole batches of it, and is not embedded again.
    assert len(there) == before.passages + batches[1 if repeated else 2]
    assert len(embedder.passages) == after.passages - len(there)
    assert len(on_server(served, after)) == after.passages
    assert best(served, "telephone fraud") == FRAUD


def test_a_server_restarted_between_two_batches_of_a_write_is_written_on(
    served: Settings, server: ChromaServer, tmp_path: Path
) -> None:
    def restart() -> None:
        server.kill()
        until(lambda: all(each.failed for each in readers))
        server.begin()

    build(served)
    add_many(served, tmp_path)
    with reading(served) as readers:
        with cutting_wire(server.port, at_write=2, moment="between", cut=restart) as address:
            after = build(served.model_copy(update={"chroma": address}))
        assert best(served, "telephone fraud") == FRAUD
    assert all(isinstance(error, ServerUnreachable) for each in readers for error in each.failed)
    assert {text for each in readers for text in each.said} == {FARMERS}
    assert len(on_server(served, after)) == after.passages


class Killed(BaseException):
    """Nothing of ours catches it, as nothing catches a kill."""


def test_a_build_killed_when_its_vectors_are_there_leaves_the_index_before_and_repeats_nothing(
    served: Settings, tmp_path: Path
) -> None:
    def kill(done: int, total: int) -> None:
        if done:
            raise Killed

    before = build(served)
    add_fraud(served, tmp_path)
    with suppress(Killed):
        build_index(served, embedder=KeywordEmbedder(), progress=kill)
    assert len(on_server(served, before)) == before.passages + 1
    assert FRAUD not in best(served, "telephone fraud")
    assert best(served, "310 farmers joined") == FARMERS
    embedder = KeywordEmbedder()
    after = build_index(served, embedder=embedder)
    assert (embedder.passages, after.passages) == ([], before.passages + 1)
    assert best(served, "telephone fraud") == FRAUD


def test_what_a_build_cut_off_after_its_manifest_left_is_deleted_by_the_next(served: Settings) -> None:
    manifest = build(served)
    with closing(make_collection(served.chroma, manifest.collection)) as vectors:
        vectors.add([PassageId("gone:00000000#0-00000000")], [[1.0] + [0.0] * 63])
    build(served)
    assert "gone:00000000#0-00000000" not in on_server(served, manifest)


def test_a_server_that_lost_its_folder_is_filled_anew_by_a_build(served: Settings, tmp_path: Path) -> None:
    build(served)
    other = ChromaServer(tmp_path / "empty")
    other.begin()
    try:
        moved = served.model_copy(update={"chroma": other.address})
        with pytest.raises(IndexOutOfDate, match=r"does not hold it.* Run `python -m indexes build`"):
            open_index(moved, embedder=KeywordEmbedder())
        build(moved)
        assert best(moved, "310 farmers joined") == FARMERS
    finally:
        other.kill()


@pytest.mark.parametrize("address", ["17", "ftp://127.0.0.1", "http://", "http://127.0.0.1:8000/chroma"])
def test_an_address_that_is_none_is_named(home: Settings, address: str) -> None:
    with pytest.raises(ScrutinyError, match=rf"SCRUTINY_CHROMA cannot be '{address}'\. Give the address"):
        build(home.model_copy(update={"chroma": address}))


def test_an_address_where_nothing_listens_is_named(home: Settings) -> None:
    address = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(ServerUnreachable, match=rf"{address}' cannot be used \(.*refused\)\. Start it"):
        build(home.model_copy(update={"chroma": address}))


@pytest.mark.parametrize(
    ("code", "body", "reason"),
    [(200, b'"0.5.23"', r"its version is 0\.5\.23, not 1\.x"), (404, b"", "unknown"), (200, b"<html>", "Expecting")],
)
def test_a_server_of_another_version_or_kind_is_named(home: Settings, code: int, body: bytes, reason: str) -> None:
    class Other(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(code)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Other) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        try:
            with pytest.raises(ServerUnreachable, match=reason):
                build(home.model_copy(update={"chroma": f"http://127.0.0.1:{other.server_port}"}))
        finally:
            other.shutdown()


@dataclass(slots=True)
class Listed:
    """Nearness by a list."""

    ids: list[PassageId]

    def nearest(self, vector: list[float], *, limit: int) -> dict[PassageId, float]:
        return {id_: 1.0 - place / 100 for place, id_ in enumerate(self.ids[:limit])}

    def close(self) -> None:
        pass


def test_passages_of_another_index_are_left_out_and_made_up_for() -> None:
    ids = [PassageId(f"{'old' if number % 3 else 'now'}:{number}") for number in range(20)]
    known = Known(Listed(ids), lambda id_: id_.startswith("now"))
    assert list(known.nearest([], limit=3)) == ["now:0", "now:3", "now:6"]
    assert list(known.nearest([], limit=50)) == [id_ for id_ in ids if id_.startswith("now")]
