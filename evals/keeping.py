"""Scorecards on disk: one JSON file each."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from corpus import ScrutinyError, make_folder, replace_file
from evals.scorecard import Scorecard

SHIPPED = Path(__file__).parent / "scorecards"
_CARD = TypeAdapter(Scorecard)


class ScorecardInvalid(ScrutinyError):
    """A file that is no scorecard of this version."""


def save_card(card: Scorecard, path: Path) -> None:
    """Write the scorecard in one step. Raises HomeUnusable."""
    make_folder(path.parent)
    replace_file(path, _CARD.dump_json(card, indent=1))


def load_card(named: str | Path) -> Scorecard:
    """The scorecard of a file, or of a shipped one's name. Raises ScorecardInvalid."""
    shipped = SHIPPED / f"{named}.json"
    path = shipped if shipped.is_file() else Path(named)
    try:
        return _CARD.validate_json(path.read_bytes())
    except OSError as error:
        known = ", ".join(sorted(each.stem for each in SHIPPED.glob("*.json")))
        raise ScorecardInvalid(
            f"the scorecard {str(named)!r} cannot be read: {error.strerror}. Give the file that "
            f"`python -m evals run` wrote, or one of the shipped: {known}."
        ) from error
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(str(part) for part in fault["loc"])
        raise ScorecardInvalid(
            f"{str(path)!r} is no scorecard of this version ({place}: {fault['msg']}). Run the set again."
        ) from error
