"""The saved papers of a folder: what is known of them without their text, whoever changes the folder meanwhile."""

import json
import os
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Document, HomeUnusable, Paragraph, ParagraphId, Source, SourceId
from corpus.held.ledger import Ledger
from corpus.held.records import record_for, record_of
from corpus.held.saving import json_of
from corpus.held.versions import (
    figures_digest,
    kinship,
    may_be_versions,
    same_figures,
    same_file,
    same_words,
    words_digest,
)


def paper(source_id: str = "farm-watch", text: str = "310 farmers joined.", **changes: object) -> Document:
    source = Source(
        id=SourceId(source_id),
        title="Farm Watch",
        kind="news",
        publisher=None,
        published=None,
        dated_by="unknown",
        period=None,
        url=None,
        sha256="ab" * 32,
        filename="farm-watch.txt",
        marking=None,
        provenance="original",
    )
    source = replace(source, **changes)  # type: ignore[arg-type]
    return Document(source, (Paragraph(ParagraphId(f"{source_id}:01234567"), text, source),))


def ids(ledger: Ledger) -> list[str]:
    return [record.source.id for record in ledger.all()]


def settle(folder: Path) -> None:
    """As if its last change had been long ago."""
    long_ago = time.time_ns() - 10**10
    os.utime(folder, ns=(long_ago, long_ago))


def test_what_is_written_is_known_as_it_is_read_by_another(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for each in (paper("b"), paper("a", present=("x" * 9000,)), paper("a", "311 farmers joined.", url="https://x.org")):
        ledger.write(each, made_from="3-ab")
        assert ledger.all() == Ledger(tmp_path).all()
    assert ledger.get(SourceId("a")) == record_for(each, made_from="3-ab")
    assert ids(ledger) == ["a", "b"]
    ledger.delete(SourceId("a"))
    assert (ids(ledger), ledger.get(SourceId("a")), os.listdir(tmp_path)) == (["b"], None, ["b.json"])


def test_papers_are_found_by_what_they_share_as_they_are_now(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for source_id in ("a", "b"):
        ledger.write(paper(source_id), made_from="")
    ledger.write(paper("c", "No farmers, not even 310.", sha256="cd" * 32, title="FARM WATCH"), made_from="")
    found = {
        trait: [record.source.id for record in ledger.sharing([trait])]
        for trait in (
            same_file("ab" * 32),
            same_figures("Farm watch", figures_digest(paper())),
            same_words(words_digest(paper("c", "NO farmers - not even 310!"))),
        )
    }
    assert list(found.values()) == [["a", "b"], ["a", "b", "c"], ["c"]]
    ledger.write(paper("a", sha256="ef" * 32), made_from="")
    ledger.delete(SourceId("c"))
    assert [[record.source.id for record in ledger.sharing([trait])] for trait in found] == [["b"], ["a", "b"], []]
    assert [record.source.id for record in ledger.sharing([])] == []


def test_no_paper_is_read_again_while_this_process_alone_writes(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.write(paper("a"), made_from="")
    (tmp_path / "a.json").write_bytes(b"{")  # in place, which nothing of ours does: it would be seen if it were read
    ledger.write(paper("b"), made_from="")
    assert ids(ledger) == ["a", "b"]
    with pytest.raises(HomeUnusable, match="damaged"):
        Ledger(tmp_path).all()


@pytest.mark.parametrize("settled", [False, True])
def test_what_another_process_writes_or_takes_out_is_seen_at_once(tmp_path: Path, settled: bool) -> None:
    ledgers = [Ledger(tmp_path), Ledger(tmp_path)]
    for number in range(20):
        writing, reading = ledgers[number % 2], ledgers[1 - number % 2]
        writing.write(paper(f"paper-{number}"), made_from="")
        if settled:
            settle(tmp_path)
        assert reading.all() == writing.all()
        assert len(ids(reading)) == number + 1
    ledgers[0].delete(SourceId("paper-0"))
    assert "paper-0" not in ids(ledgers[1])
    (tmp_path / "paper-1.json").unlink()  # by hand
    assert [len(ids(each)) for each in ledgers] == [18, 18]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert Ledger(tmp_path / "none").all() == ()


def test_a_paper_saved_before_the_digest_of_its_words_was_kept_is_known_too(tmp_path: Path) -> None:
    held = paper(published=date(2025, 3, 1), dated_by="paper")
    data = json.loads(json_of(held, made_from="3-ab"))
    del data["words"], data["figures"]
    for indent in (None, 1):
        path = tmp_path / "farm-watch.json"
        path.write_text(json.dumps(data, indent=indent), encoding="utf-8")
        assert record_of(path) == record_for(held, made_from="3-ab")


SOURCES = st.builds(
    lambda **changes: paper(**changes).source,
    source_id=st.sampled_from(["a", "b"]),
    title=st.sampled_from(["Farm Watch", "Custody"]),
    sha256=st.sampled_from(["ab" * 32, "cd" * 32]),
    filename=st.sampled_from(["a.txt", "b.txt"]),
    provenance=st.sampled_from(["original", "digest"]),
    url=st.sampled_from([None, "https://x.org", "https://y.org"]),
    pages=st.sampled_from([None, (1, 2)]),
)


@given(SOURCES, SOURCES)
def test_sources_that_may_be_of_one_paper_have_something_in_common(one: Source, other: Source) -> None:
    assert kinship(one) & kinship(other) or not may_be_versions(one, other)
