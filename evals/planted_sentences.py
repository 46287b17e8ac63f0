"""Planted sentences: true and false ones as a language model would write them, with the paragraphs that they cite."""

from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from corpus import ScrutinyError
from evals.split import Split

SHIPPED = Path(__file__).parent / "planted" / "sentences.jsonl"
# Written by somebody who saw the papers and not the check; half of the papers are held out, by chance.
STRANGERS = SHIPPED.with_name("strangers.jsonl")

Fault = Literal[
    "wrong figure",
    "wrong period",
    "wrong place",
    "wrong speaker",
    "swapped citation",
    "reversed direction",
    "invented name",
]


class PlantedInvalid(ScrutinyError):
    """Planted sentences that cannot be used; the message names the line."""


class PlantedSentence(BaseModel):
    """One row: a sentence, what it cites, and what is wrong with it."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    id: str = Field(min_length=1)
    sentence: str = Field(min_length=1)  # without citation marks; a sum of its own is marked "[calc: 620-500=120]"
    cited: tuple[str, ...] = Field(min_length=1)  # ids of paragraphs
    fault: Fault | None  # None: the cited paragraphs prove it
    split: Split  # by paper: held_out is never used to tune
    spoils: str | None = Field(alias="from")  # id of the true sentence that it was made from

    @model_validator(mode="after")
    def _is_no_contradiction(self) -> Self:
        if self.fault is None and self.spoils is not None:
            raise ValueError("a true sentence spoils no other one")
        return self


def read_planted(path: Path = SHIPPED) -> tuple[PlantedSentence, ...]:
    """The rows of a JSONL file, in order. Raises PlantedInvalid."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PlantedInvalid(f"the sentences {str(path)!r} cannot be read: {error}. Name a JSONL file.") from error
    rows = tuple(_row(path, number, line) for number, line in enumerate(lines, start=1) if line.strip())
    ids = {row.id for row in rows}
    if len(ids) != len(rows):
        raise PlantedInvalid(f"{path.name!r} holds an id twice. Give each row its own.")
    if stray := sorted({row.spoils for row in rows if row.spoils} - {row.id for row in rows if row.fault is None}):
        raise PlantedInvalid(f"{path.name!r} spoils {stray[0]!r}, which is no true sentence of it. Mend that row.")
    return rows


def _row(path: Path, number: int, line: str) -> PlantedSentence:
    try:
        return PlantedSentence.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        field = ".".join(str(part) for part in fault["loc"]) or "the line"
        raise PlantedInvalid(f"{path.name}, line {number}: {field}: {fault['msg']}. Mend it.") from error
