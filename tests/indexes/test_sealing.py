"""Whether a folder is whole."""

from pathlib import Path

import pytest

from indexes.sealing import check_seal, is_sealed, seal


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "ids.json").write_bytes(b"[1, 2]")
    assert not is_sealed(tmp_path)
    seal(tmp_path)
    return tmp_path


def test_a_finished_folder_is_whole_also_when_a_file_has_grown(sealed: Path) -> None:
    assert is_sealed(sealed)
    (sealed / "words" / "ids.json").write_bytes(b"[1, 2, 3]")
    check_seal(sealed)


def test_a_missing_file_and_one_that_is_cut_off_are_named(sealed: Path) -> None:
    (sealed / "words" / "ids.json").write_bytes(b"[1")
    with pytest.raises(OSError, match=r"ids\.json' is cut off"):
        check_seal(sealed)
    (sealed / "words" / "ids.json").unlink()
    with pytest.raises(OSError, match=r"ids\.json"):
        check_seal(sealed)
