"""What takes part in a benchmark: it finds paragraphs, and quotes a sentence first."""

from typing import Protocol

# Ranks that are measured go down to ten.
LIMIT = 10


class Contender(Protocol):
    """A system that was built over the benchmark's documents."""

    @property
    def name(self) -> str:
        """What the table calls it."""
        ...

    def search(self, question: str) -> tuple[str, ...]:
        """The benchmark's ids of the ten best paragraphs, best first, each once."""
        ...

    def first_quote(self, question: str) -> str | None:
        """The words that it would put first under the question; None where it declines."""
        ...

    def likeliest_quote(self, question: str) -> str | None:
        """The words that it finds likeliest to answer, whether or not it would decline."""
        ...
