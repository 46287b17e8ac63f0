"""The names that others write code against, and the settings that others write down."""

import importlib
from pathlib import Path

import pytest
from pydantic import SecretStr

from corpus import ScrutinyError, Settings, settings_for

ROOT = Path(__file__).parents[1]
DOORS = {
    "corpus": """Added CatalogueInvalid Document Home HomeUnusable NotHeld Papers Paragraph ParagraphId ScrutinyError
        Settings Source SourceId UnreadablePaper add_papers make_folder open_home paragraph_json replace_file
        settings_for shipped_papers slug source_json""",
    "indexes": """Behind Evidence Glossary Index IndexMissing IndexOutOfDate Manifest ModelUnusable STOP_WORDS
        Within build_index evidence_json forget_removed mended open_index stems""",
    "assistant": """Answer Assistant Citation Conversation Notice Recipe Statement Turn answer_json open_assistant""",
    "evals": """Answers Comparison Fact NotComparable Outcome Question QuestionSet QuestionSetInvalid Recipe Reply Score
        Scorecard ScorecardInvalid Summary Times card_path compare load_card read_set recipe_of run_set
        save_card write_set""",
}


@pytest.mark.parametrize("door", DOORS)
def test_each_door_opens_on_these_names_and_no_others(door: str) -> None:
    module = importlib.import_module(door)
    assert sorted(module.__all__) == sorted(DOORS[door].split())
    assert all(getattr(module, name) is not None for name in module.__all__)


@pytest.mark.parametrize("door", DOORS)
def test_no_name_of_a_door_is_that_of_a_module_which_would_take_its_place_once_loaded(door: str) -> None:
    modules = {path.stem for path in (ROOT / door).iterdir()}
    assert modules.isdisjoint(DOORS[door].split())


def test_every_setting_is_described_and_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert f"| `SCRUTINY_{name.upper()}` |" in readme


@pytest.mark.parametrize("name", Settings.model_fields)
def test_a_setting_is_read_from_its_environment_variable(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"SCRUTINY_{name.upper()}", "1")
    set_to = getattr(Settings(), name)
    assert set_to is True or str(set_to.get_secret_value() if isinstance(set_to, SecretStr) else set_to) == "1"


def test_a_setting_that_makes_no_sense_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCRUTINY_READ_SECONDS", "soon")
    with pytest.raises(ScrutinyError, match=r"SCRUTINY_READ_SECONDS.*'soon'"):
        settings_for(None)
