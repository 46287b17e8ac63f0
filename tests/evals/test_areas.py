"""Invented areas: their sets are asked over their own papers, unless a home is given."""

from pathlib import Path

import pytest

from corpus import Papers, open_home
from evals.areas import AREAS, home_for


def test_an_area_has_a_home_with_its_papers_for_as_long_as_it_is_needed() -> None:
    with home_for("aldmarsh", None) as home:
        assert len(Papers(open_home(home)).ids()) == 6
    assert not home.exists()


def test_a_home_that_is_given_is_kept(tmp_path: Path) -> None:
    with home_for("aldmarsh", tmp_path) as home:
        assert home == tmp_path
    assert tmp_path.is_dir()


def test_another_set_is_asked_over_the_home_of_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCRUTINY_HOME", str(tmp_path))
    with home_for("core", None) as home:
        assert home == tmp_path


@pytest.mark.parametrize("area", AREAS)
def test_the_papers_of_an_area_name_no_real_police_area(area: str) -> None:
    with home_for(area, None) as home:
        texts = [each.text for document in Papers(open_home(home)).documents() for each in document.paragraphs]
    assert texts
    assert not [text for text in texts if "Yorkshire" in text]
