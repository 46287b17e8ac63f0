"""Claims that people marked as proved or not by a paragraph: what judges are measured against."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus import ScrutinyError

SAMPLE = Path(__file__).parent.parent / "judgements" / "sample.jsonl"


class SampleInvalid(ScrutinyError):
    """Marked claims that cannot be used; the message names the line."""


class MarkedClaim(BaseModel):
    """One row: a paragraph, a claim, whether the paragraph alone proves it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    paragraph: str = Field(min_length=1)  # its id; rows of one paragraph are never both fitted to and judged
    premise: str = Field(min_length=1)  # its text
    claim: str = Field(min_length=1)
    supported: bool
    why: str = Field(min_length=1)  # what makes it a fair or a false claim, for people


def read_marked(path: Path = SAMPLE) -> tuple[MarkedClaim, ...]:
    """The rows of a JSONL file. Raises SampleInvalid."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SampleInvalid(f"the marked claims {str(path)!r} cannot be read: {error}. Name a JSONL file.") from error
    rows = tuple(_row(path, number, line) for number, line in enumerate(lines, start=1) if line.strip())
    if {row.supported for row in rows} != {True, False}:
        raise SampleInvalid(f"{path.name!r} needs claims that are supported and claims that are not. Add those.")
    if len({row.id for row in rows}) != len(rows):
        raise SampleInvalid(f"{path.name!r} holds an id twice. Give each row its own.")
    return rows


def _row(path: Path, number: int, line: str) -> MarkedClaim:
    try:
        return MarkedClaim.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        field = ".".join(str(part) for part in fault["loc"]) or "the line"
        raise SampleInvalid(f"{path.name}, line {number}: {field}: {fault['msg']}. Mend it.") from error
