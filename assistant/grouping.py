"""What stands above the sentences of an answer: a line of what they are drawn from, and the paper of each group.

It says what is known of the papers and nothing of what they tell. A single sentence needs neither, nor do words of a
language model or a count over all papers, which have a line of their own. Statements keep their order: where a paper
comes again later, as in an order of time or of sides, none is set above.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assistant.answer import QUOTING, Answer, Statement
from corpus import Source


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that stand together."""

    heading: str  # title and date of their paper; empty where they need none
    statements: tuple[Statement, ...]


def lead_of(answer: Answer) -> str:
    """What an answer of several sentences is drawn from: "From 2 papers:"; empty where nothing is to be said."""
    papers = _papers(answer)
    if len(papers) > 1:
        return f"From {len(papers)} papers:"
    listed = answer.statements and (answer.statements[0].lead_in or answer.statements[0].text.endswith(":"))
    return f"From {_named(papers[0])}:" if papers and not listed else ""


def groups_of(answer: Answer) -> tuple[Group, ...]:
    """The statements in their order, those of one paper under its title and date where there are more papers."""
    papers = _papers(answer)
    runs = [(source, tuple(run)) for source, run in groupby(answer.statements, key=_source)]
    again = len([source for source, _ in runs if source]) > len(papers)
    if len(papers) < 2 or again:
        return (Group("", answer.statements),)
    return tuple(Group(_named(source) if source else "", run) for source, run in runs)


def with_lead_ins(statements: Sequence[Statement]) -> Iterator[tuple[str | None, Statement]]:
    """Each statement with the words that it hangs from, where those stand neither above it nor right before it."""
    said = None
    for statement in statements:
        yield statement.lead_in if statement.lead_in != said else None, statement
        said = statement.lead_in or statement.text


def _papers(answer: Answer) -> list[Source]:
    """The papers of an answer of several quoted sentences; none of any other."""
    if answer.recipe.model != QUOTING or len(answer.statements) < 2 or answer.statements[0].support != "quoted":
        return []
    if not {each.support for each in answer.statements} <= {"quoted", "supported"}:
        return []
    return list(dict.fromkeys(source for each in answer.statements if (source := _source(each))))


def _source(statement: Statement) -> Source | None:
    """The paper that a statement quotes; None where it is worked out."""
    return statement.citations[0].paragraph.source if statement.support == "quoted" else None


def _named(source: Source) -> str:
    return ", ".join(part for part in (source.label, source.as_at) if part)
