"""Damaging papers: alike for the same seed, inside zip archives too, and what becomes of each is counted."""

import random
import zipfile
from io import BytesIO
from pathlib import Path

from corpus import shipped_papers
from evals.benches.fuzzing import Fuzzed, damaged, fuzz, table

WORD = next(path for path in shipped_papers() if path.suffix == ".docx").read_bytes()


def test_the_same_seed_damages_alike_and_another_does_not() -> None:
    first, again, other = (damaged(b"The Panel met in Aldby. " * 9, random.Random(seed)) for seed in (1, 1, 2))
    assert first == again != other


def test_most_damaged_word_files_still_unpack() -> None:
    chance = random.Random(1)
    whole = 0
    for _ in range(20):
        made = damaged(WORD, chance)
        try:
            whole += zipfile.ZipFile(BytesIO(made)).testzip() is None
        except zipfile.BadZipFile:
            continue
    assert whole >= 12


def test_a_few_hundred_damaged_papers_crash_and_hang_no_reader() -> None:
    results = list(fuzz(shipped_papers(), inputs=200, seed=3))
    assert {result.suffix for result in results} == {".docx", ".html", ".md", ".pdf"}
    assert all(result.inputs == result.read + result.refused == 50 for result in results)
    assert all(result.held for result in results)


def test_the_table_counts_crashes_and_hangs() -> None:
    lines = table([Fuzzed(".pdf", 9, 5, 2, ("input-3.pdf: KeyError",), ("input-5.pdf: takes longer",))]).splitlines()
    assert lines[1].split() == [".pdf", "9", "5", "2", "1", "1"]


def test_an_input_that_crashes_its_reader_is_kept(tmp_path: Path) -> None:
    # Nothing crashes, so nothing is kept: the folder is made only when it is needed.
    assert all(result.held for result in fuzz(shipped_papers()[:1], inputs=3, keep=tmp_path / "kept"))
    assert not (tmp_path / "kept").exists()
