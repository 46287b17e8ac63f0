"""The nouns of a public benchmark: documents of paragraphs, questions with the paragraphs that answer them."""

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from corpus import ScrutinyError

Words = Annotated[str, StringConstraints(pattern=r"\S")]
# Places of a file that are shown; the rest are counted.
SHOWN = 5
# Any fixed number: the same limit chooses the same questions.
SEED = 2024


class BenchmarkInvalid(ScrutinyError):
    """A benchmark file that cannot be used; the message names the place in it."""


class BenchmarkParagraph(BaseModel):
    """A paragraph under the benchmark's own id."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Words
    text: Words


class BenchmarkDocument(BaseModel):
    """A document: its title and its paragraphs in order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Words
    title: Words
    paragraphs: tuple[BenchmarkParagraph, ...] = Field(min_length=1)


class BenchmarkQuestion(BaseModel):
    """A question. Without relevant ids its ranking is not scored, without an answer its first quote is not."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Words
    question: Words
    relevant: tuple[str, ...] = ()  # ids of every paragraph that answers it
    answer: str | None = None  # in its own words, or in those of a relevant paragraph


class Benchmark(BaseModel):
    """A whole file. Ids differ, and what is relevant is in a document."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Words
    source: str | None = None
    licence: str | None = None
    documents: tuple[BenchmarkDocument, ...] = Field(min_length=1)
    questions: tuple[BenchmarkQuestion, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        _differ("document", (each.id for each in self.documents))
        _differ("paragraph", (each.id for each in self.paragraphs))
        _differ("question", (each.id for each in self.questions))
        known = {each.id for each in self.paragraphs}
        for question in self.questions:
            for each in question.relevant:
                if each not in known:
                    raise ValueError(f"question {question.id!r}: relevant paragraph {each!r} is in no document")
        return self

    @property
    def paragraphs(self) -> tuple[BenchmarkParagraph, ...]:
        """Those of all documents, in order."""
        return tuple(paragraph for document in self.documents for paragraph in document.paragraphs)

    def sampled(self, limit: int | None, *, seed: int = SEED) -> "Benchmark":
        """All documents and at most so many questions, by chance, in the order of the file."""
        if limit is None or limit >= len(self.questions):
            return self
        chosen = sorted(random.Random(seed).sample(range(len(self.questions)), limit))
        return self.model_copy(update={"questions": tuple(self.questions[place] for place in chosen)})


def read_benchmark(path: Path) -> Benchmark:
    """The benchmark in a JSON file. Raises BenchmarkInvalid."""
    try:
        return Benchmark.model_validate_json(path.read_bytes())
    except OSError as error:
        raise BenchmarkInvalid(
            f"the benchmark {str(path)!r} cannot be read: {error.strerror or error}. Name a JSON file."
        ) from error
    except ValidationError as error:
        faults = error.errors()
        shown = "; ".join(_fault(fault["loc"], fault["msg"]) for fault in faults[:SHOWN])
        more = f"; and {len(faults) - SHOWN} more" if len(faults) > SHOWN else ""
        raise BenchmarkInvalid(f"the benchmark {path.name!r} cannot be used: {shown}{more}. Mend these.") from error


def _fault(place: tuple[int | str, ...], message: str) -> str:
    """("questions", 3, "answer") -> "questions[3].answer: ..."; counted from 0, as JSON tools do."""
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in place).removeprefix(".")
    return f"{path}: {message}" if path else message.removeprefix("Value error, ")


def _differ(what: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise ValueError(f"{what} id {each!r} is there twice")
        seen.add(each)
