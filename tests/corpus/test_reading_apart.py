"""Reading in a process of its own: what hangs, bursts or crashes there fails alone, and the next file is read."""

import os
import signal
import time
from pathlib import Path

import pytest

from corpus import UnreadablePaper
from corpus.files.reading_apart import Limits, _desk, read_apart, stop_reading

TEXT = "Farm Watch\n\nFarm Watch gave 310 farmers free tool marking.\n"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "farm-watch.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_reads_as_it_does_here(paper: Path) -> None:
    from corpus.readers import read_file

    assert read_apart(paper, Limits()) == (read_file(paper),)


def test_a_file_that_cannot_be_read_gives_the_reason(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(UnreadablePaper, match=r"'empty\.txt' is empty"):
        read_apart(tmp_path / "empty.txt", Limits())


@pytest.mark.skipif(os.name != "posix", reason="stops a process with SIGSTOP")
def test_a_reader_that_hangs_is_stopped_and_the_next_file_is_read(paper: Path) -> None:
    read_apart(paper, Limits())
    assert _desk.process
    os.kill(_desk.process.pid, signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(UnreadablePaper, match=r"longer than 1 s to read\. Split it, or raise SCRUTINY_READ_SECONDS"):
        read_apart(paper, Limits(seconds=1))
    assert time.monotonic() - begun < 30
    assert len(read_apart(paper, Limits())) == 1


@pytest.mark.skipif(os.name != "posix", reason="memory is limited by resource")
def test_a_file_that_needs_more_memory_than_it_may_have_fails_alone(paper: Path) -> None:
    stop_reading()
    large = paper.with_name("large.txt")
    large.write_text(TEXT * 1_000_000, encoding="utf-8")
    with pytest.raises(UnreadablePaper, match="SCRUTINY_READ_MEMORY"):
        read_apart(large, Limits(memory=100))
    assert len(read_apart(paper, Limits())) == 1


def test_a_reader_that_was_killed_between_files_is_started_anew(paper: Path) -> None:
    read_apart(paper, Limits())
    assert _desk.process
    _desk.process.kill()
    assert len(read_apart(paper, Limits())) == 1
