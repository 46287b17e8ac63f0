"""Arrays in files: as they were written, by one thread at a time."""

import re
from pathlib import Path
from threading import Thread

import numpy

from indexes.keywords.arrays import arrays_in, mapped

ROOT = Path(__file__).parents[2]


def test_arrays_are_read_as_they_were_written(tmp_path: Path) -> None:
    numpy.save(tmp_path / "one.npy", [1, 2])
    numpy.savez(tmp_path / "two.npz", a=[3], b=[4])
    assert mapped(tmp_path / "one.npy").tolist() == [1, 2]
    with arrays_in(tmp_path / "two.npz") as content:
        assert {name: content[name].tolist() for name in ("a", "b")} == {"a": [3], "b": [4]}


def test_one_thread_waits_until_another_has_read(tmp_path: Path) -> None:
    numpy.save(tmp_path / "one.npy", [1, 2])
    numpy.savez(tmp_path / "two.npz", a=[3])
    read: list[list[int]] = []
    other = Thread(target=lambda: read.append(mapped(tmp_path / "one.npy").tolist()))
    with arrays_in(tmp_path / "two.npz"):
        other.start()
        other.join(timeout=0.2)
        assert read == []
    other.join()
    assert read == [[1, 2]]


def test_nobody_reads_arrays_past_this_door() -> None:
    files = (ROOT / "indexes").rglob("*.py")
    reading = re.compile(r"\b(np|numpy)\.load\(")
    assert [file.name for file in files if reading.search(file.read_text(encoding="utf-8"))] == ["arrays.py"]
