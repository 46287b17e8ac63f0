"""Invented police areas: papers of their own that the product was not made with, each with its question set."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import add_papers, open_home, settings_for

FOLDER = Path(__file__).parent / "invented"  # a folder for each area: its papers, and its questions in a file
AREAS = tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))


def questions_of(area: str) -> Path:
    """The file of its question set, there or not."""
    return FOLDER / area / f"{area}.jsonl"


@contextmanager
def home_for(named: str, given: Path | None) -> Iterator[Path]:
    """The home that a set is asked over: the one given; for an area one with its papers, for as long as it is needed.

    Any other set is asked over the user's own. Raises HomeUnusable.
    """
    if given is not None or named not in AREAS:
        yield settings_for(given).home
        return
    with TemporaryDirectory(prefix=f"scrutiny-{named}-") as place:
        home = Path(place) / "home"
        add_papers(open_home(home), [FOLDER / named / "papers"])
        yield home
