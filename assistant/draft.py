"""The noun of drafting: what a drafter makes of a question and its evidence, before it is an answer."""

from dataclasses import dataclass, replace

from assistant.answer import Notice, Statement, Status

LESS_SURE = Notice("coverage", "What is quoted last is less sure to answer than the rest.")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a drafter makes of a question and its evidence."""

    status: Status
    statements: tuple[Statement, ...] = ()
    notices: tuple[Notice, ...] = ()
    reason: str | None = None
    by: str = "quoting"  # whose words they are: the papers', or the language model's name
    prompt: str | None = None  # version of the prompt, where a model wrote
    further: tuple[Statement, ...] = ()  # that may answer too: told behind the rest once that is judged

    def with_further(self) -> "Draft":
        """The draft with what may answer too, and a word on it, where the rest answers."""
        added = tuple(each for each in self.further if each not in self.statements)
        if self.status != "answered" or not added:
            return replace(self, further=())
        notices = self.notices if any(each.kind == "coverage" for each in self.notices) else (*self.notices, LESS_SURE)
        return replace(self, statements=(*self.statements, *added), notices=notices, further=())
