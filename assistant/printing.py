"""An answer as lines for a terminal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.answer import Answer, Citation, Statement, Support
from assistant.grouping import groups_of, lead_of, with_lead_ins
from assistant.underway import Awaited

NEAREST = 3
NEXT = "\n"  # parts what is of one paper from what is of another
QUOTED = "quoted word for word"  # of a sentence among those that a model wrote
WITHDRAWN = "WITHDRAWN, do not rely on what stands above: "
# A line through words is lost in a terminal and in what is copied from it, so it is said.
STRUCK = "STRUCK THROUGH, do not rely on it: "
REMARKS: dict[Support, str] = {
    "partly": "only partly borne out",
    "unsupported": "not borne out",
    "unchecked": "not checked against its source",
}

Strong = Callable[[str], str]  # makes words stand out, as far as what shows them can


def whose_words(answer: Answer) -> str:
    """That a language model wrote what follows, and which; empty where none did."""
    if not answer.worded_by:
        return ""
    return f"In the words of {answer.worded_by}, not of the papers; each sentence was checked against what it cites."


def plainly(words: str) -> str:
    """The words as they are."""
    return words


def lines_of(answer: Answer, strong: Strong = plainly) -> Iterator[str]:
    """Reading, statements with numbered citations, what is missing, notices, sources; or why not and what is near."""
    yield from _head(answer, strong)
    if answer.status == "declined":
        yield from _declined(answer)
        return
    if answer.status == "partial":
        yield f"\nOnly part of this is answered: {answer.reason or 'the papers held do not say more.'}"
    yield from (f"\nNote: {notice.text}" for notice in answer.notices)
    yield "\nSources"
    yield from (f"[{n}] {_source_line(citation)}" for n, citation in enumerate(answer.citations, start=1))


@dataclass(slots=True)
class Printing:
    """An answer line by line as it is written; what was printed and does not stand in the end is said to be withdrawn.

    Where nothing is withdrawn, what is printed is what `lines_of` gives.
    """

    say: Callable[[str], None]
    beside: Callable[[str], None] = lambda words: None  # shows what is no part of an answer: that a model is waited for
    strong: Strong = plainly
    _printed: tuple[str, ...] = ()  # without what makes words stand out, which is known only in the end

    def so_far(self, answer: Answer | Awaited) -> None:
        """The statements that are new of an answer that is still being written, or who is waited for."""
        if isinstance(answer, Awaited):
            self.beside(answer.words)
        elif answer.statements:
            self._follow(answer, _head)
        else:
            self._withdraw(str(answer.reason))

    def rest(self, answer: Answer) -> None:
        """What of the whole answer was not printed yet."""
        self._follow(answer, lines_of)

    def _follow(self, answer: Answer, lines_of: Callable[[Answer, Strong], Iterator[str]]) -> None:
        lines = tuple(lines_of(answer, plainly))
        if lines[: len(self._printed)] != self._printed:
            self._withdraw("It does not stand in the end. This does:")
        for line in tuple(lines_of(answer, self.strong))[len(self._printed) :]:
            self.say(line)
        self._printed = lines

    def _withdraw(self, reason: str) -> None:
        self.say(f"\n{WITHDRAWN}{reason}\n")
        self._printed = ()


def _head(answer: Answer, strong: Strong) -> Iterator[str]:
    """How the question was read, who words the answer, and the statements."""
    if answer.read_otherwise:
        yield f"I read this as: {answer.search_question}\n"
    if worded := whose_words(answer):
        yield f"{worded}\n"
    if lead := lead_of(answer):
        yield f"{lead}\n"
    for place, group in enumerate(groups_of(answer)):
        if group.heading:
            yield f"{NEXT if place else ''}{group.heading}:"
        elif place:
            yield ""
        for lead_in, statement in with_lead_ins(group.statements):
            if lead_in:
                yield lead_in
            yield f"{'  - ' if statement.lead_in else ''}{_statement_line(answer, statement, strong)}"


def _statement_line(answer: Answer, statement: Statement, strong: Strong) -> str:
    """The sentence with its numbers, what is held against it, and whether it is quoted where others are not."""
    numbers = "".join(f"[{answer.number(citation)}]" for citation in statement.citations)
    said = QUOTED if answer.worded_by and statement.support == "quoted" else REMARKS.get(statement.support)
    remark = ": ".join(part for part in (said, statement.doubt) if part)
    line = " ".join(part for part in (_text(statement, strong), numbers, f"({remark})" if remark else "") if part)
    return f"{STRUCK}{line}" if statement.support == "unsupported" else line


def _text(statement: Statement, strong: Strong) -> str:
    before, marked, after = statement.parted
    return f"{before}{strong(marked) if marked else ''}{after}"


def _declined(answer: Answer) -> Iterator[str]:
    yield f"Not in the papers. {answer.reason}" if answer.evidence else str(answer.reason)
    yield from (f"\nNote: {notice.text}" for notice in answer.notices)
    if answer.evidence:
        yield "\nNearest paragraphs"
        for each in answer.evidence[:NEAREST]:
            yield f"  {each.paragraph.label}: {each.paragraph.in_words}"


def _source_line(citation: Citation) -> str:
    paragraph = citation.paragraph
    as_at = paragraph.source.as_at or "date not known"
    page = [f"page {paragraph.page}"] if paragraph.page else []
    return ", ".join([paragraph.label, *page, as_at, *([citation.url] if citation.url else [])])
