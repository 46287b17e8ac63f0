"""A run as it goes: each outcome on disk at once, so that one that was stopped half-way goes on from there."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import TypeAdapter, ValidationError

from corpus import HomeUnusable, make_folder, replace_file
from evals.asking import Asked
from evals.question import QuestionSet
from evals.scorecard import Recipe

_ASKED = TypeAdapter(Asked)
_RECIPE = TypeAdapter(Recipe)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """The file of a run that is going on: a line that names set and recipe, then a line for each question done."""

    path: Path
    head: str

    @classmethod
    def run_of(cls, questions: QuestionSet, recipe: Recipe, path: Path) -> "Unfinished":
        """The run of this set with this recipe; what another left in the file is not taken over."""
        return cls(path, json.dumps([questions.fingerprint, _RECIPE.dump_python(recipe, mode="json")]))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Alone among processes, for as long as the run goes on. Raises HomeUnusable."""
        make_folder(self.path.parent)
        lock_file = self.path.with_suffix(".lock")
        lock = FileLock(lock_file)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise HomeUnusable(
                f"this question set is being run already, beside {str(self.path)!r}. Wait for that run to end."
            ) from error
        except OSError as error:
            raise HomeUnusable(f"{str(self.path.parent)!r} cannot be written: {error.strerror or error}.") from error
        try:
            yield
        finally:
            # While it is still held: who opened the file just before finds it gone when it is theirs, and tries anew
            # (filelock looks). Where an open file cannot be deleted, filelock deletes it itself.
            with suppress(OSError):
                lock_file.unlink()
            lock.release()

    def known(self) -> dict[str, Asked]:
        """What the same run had done before it was stopped, by question id; errors are asked again."""
        try:
            head, *lines = self.path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
        except (OSError, ValueError):  # none was stopped
            return {}
        if head != self.head:
            return {}
        return {each.outcome.question.id: each for each in _whole(lines) if each.outcome.error is None}

    def begin(self, known: dict[str, Asked]) -> None:
        """Write the file anew with what is known. Raises HomeUnusable."""
        replace_file(self.path, "".join(f"{line}\n" for line in (self.head, *map(_line, known.values()))).encode())

    def add(self, asked: Asked) -> None:
        """Keep one more outcome."""
        with self.path.open("a", encoding="utf-8") as file:
            file.write(f"{_line(asked)}\n")

    def drop(self) -> None:
        """The run is done, its scorecard is on disk."""
        self.path.unlink(missing_ok=True)


def _line(asked: Asked) -> str:
    return _ASKED.dump_json(asked).decode()


def _whole(lines: list[str]) -> Iterator[Asked]:
    """The outcomes of whole lines; the last one may have been cut off."""
    for line in lines:
        try:
            yield _ASKED.validate_json(line)
        except ValidationError:
            return
