"""The commands with a choice of papers."""

import shutil
from pathlib import Path

import pytest
from commanding import Command, failed_in_one_line, run

from assistant import Assistant

FARMERS = "How many farmers joined Farm Watch?"


@pytest.fixture(scope="module")
def home(county: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the home of both papers, indexed; not to be changed."""
    copy = tmp_path_factory.mktemp("within") / "home"
    shutil.copytree(county.settings.home, copy)
    return copy


def test_search_finds_in_the_chosen_papers_only(home: Path, here: Command) -> None:
    done = here("indexes", "search", FARMERS, "--kind", "plan", "--home", str(home), "--json")
    assert (done.code, {each["source_id"] for each in done.json}) == (0, {"northmoor-plan"})


def test_ask_declines_what_only_another_paper_holds(home: Path, here: Command) -> None:
    choice = ("--paper", "northmoor-plan", "--since", "2024", "--until", "2028-12")
    done = here("assistant", "ask", FARMERS, *choice, "--home", str(home), "--json")
    assert (done.code, done.json["status"]) == (0, "declined")
    assert "only 1 of 2 papers held, as chosen" in done.json["notices"][-1]["text"]


def test_a_conversation_is_kept_to_the_chosen_papers(home: Path) -> None:
    done = run("assistant", "chat", "--paper", "rural-crime-cover", "--home", str(home), stdin=f"{FARMERS}\n\n")
    assert done.code == 0
    assert "310 farmers" in done.out
    assert "only 1 of 2 papers held, as chosen" in done.out


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (("--paper", "northmor-plan"), ("'northmor-plan'", "Nearest: 'northmoor-plan'")),
        (("--kind", "minuts"), ("'minuts'", "Nearest: 'minutes'")),
        (("--kind", "news"), ("none of the 2 papers held is of the kind 'news'", "`python -m corpus list`")),
    ],
)
def test_a_choice_that_means_nothing_is_one_line_and_exit_2(
    home: Path, choice: tuple[str, ...], words: tuple[str, ...], here: Command
) -> None:
    done = here("assistant", "ask", FARMERS, *choice, "--home", str(home))
    assert failed_in_one_line(done, "assistant", *words)
