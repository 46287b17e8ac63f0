"""The noun of drafting: what a drafter makes of a question and its evidence, before it is an answer."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.answer import QUOTING, ModelReply, Notice, Statement, Status

Answers = Callable[[Statement], bool]  # whether a sentence answers what was asked


@dataclass(frozen=True, slots=True)
class Draft:
    """What a drafter makes of a question and its evidence."""

    status: Status
    statements: tuple[Statement, ...] = ()
    notices: tuple[Notice, ...] = ()
    reason: str | None = None
    by: str = QUOTING  # whose words they are: the papers', or the language model's name
    prompt: str | None = None  # version of the prompt, where a model wrote
    reply: ModelReply | None = None  # all that a model wrote, whether it stands or not
