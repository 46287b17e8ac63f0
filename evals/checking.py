"""A question set held against the papers: every paragraph is there, every fact stands in one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus import NotHeld, Papers, Paragraph
from evals.areas import AREAS, questions_of
from evals.metrics import says
from evals.moved import Moved, context, likeliest
from evals.question import Question, QuestionSet
from evals.sets import SHIPPED, read_set


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a row that must be mended before the score of its question means anything."""

    row: int  # 1-based line of the set
    question: str  # its id
    text: str
    moved: Moved | None = None  # for a paragraph that is not held: where it went, likeliest

    @property
    def line(self) -> str:
        """The problem as the command prints it."""
        return f"row {self.row}, {self.question!r}: {self.text}{_offer(self.moved)}"


def check(questions: QuestionSet, papers: Papers) -> tuple[Problem, ...]:
    """Every problem of a set, in order of its rows."""
    known = {each.id for each in questions.questions}
    if {each.rewords for each in questions.questions if each.rewords} - known:
        known |= set(_shipped_ids())
    return tuple(
        problem
        for row, question in enumerate(questions.questions, start=1)
        for problem in _problems(row, question, papers, known)
    )


def cautions(questions: QuestionSet, papers: Papers) -> tuple[Problem, ...]:
    """Words that an answer must not hold and a listed paragraph does: quoting it whole would be marked as wrong.

    They may be meant, as where one paragraph holds the right figure and the one that is taken for it.
    """
    return tuple(
        Problem(row, question.id, f"{words!r}, which an answer must never hold, stands in {paragraph_id!r}")
        for row, question in enumerate(questions.questions, start=1)
        for paragraph_id in question.paragraphs
        for words in question.never
        if _stands_in(paragraph_id, words, papers)
    )


def with_moved(questions: QuestionSet, problems: tuple[Problem, ...]) -> QuestionSet:
    """The set with the ids of paragraphs that surely moved changed to their new ones."""
    sure = {(each.question, each.moved.old): each.moved.new for each in problems if each.moved and each.moved.sure}
    changed = []
    for question in questions.questions:
        ids = tuple(sure.get((question.id, paragraph), paragraph) for paragraph in question.paragraphs)
        # Two that went into one paragraph are for an evaluator to judge: a conflict may be none any more.
        apart = len(set(ids)) == len(ids)
        changed.append(question.model_copy(update={"paragraphs": ids}) if apart else question)
    return replace(questions, questions=tuple(changed))


def _problems(row: int, question: Question, papers: Papers, known: set[str]) -> Iterator[Problem]:
    held: list[Paragraph] = []
    for paragraph_id in question.paragraphs:
        try:
            held.append(papers.paragraph(paragraph_id))
        except NotHeld:
            moved = likeliest(paragraph_id, question, papers)
            yield Problem(row, question.id, _not_held(paragraph_id, papers), moved)
    if len(held) == len(question.paragraphs):
        yield from (Problem(row, question.id, text) for text in _unfounded(question, held))
    if question.rewords and question.rewords not in known:
        yield Problem(
            row, question.id, f"it rewords {question.rewords!r}, which is no question of this or a shipped set"
        )


def _not_held(paragraph_id: str, papers: Papers) -> str:
    source_id = paragraph_id.rpartition(":")[0]
    if source_id in papers.ids():
        return f"the paper {source_id!r} holds no paragraph {paragraph_id!r}"
    return f"the paper {source_id!r} is not held; add it with `python -m corpus add FILE`"


def _unfounded(question: Question, held: list[Paragraph]) -> Iterator[str]:
    """Facts that stand in no paragraph listed."""
    texts = [context(paragraph) for paragraph in held]
    for fact in question.facts:
        if not any(says(text, fact.accepted) for text in texts):
            yield f"the fact {fact.accepted[0]!r} stands in none of the paragraphs listed"


def _stands_in(paragraph_id: str, words: str, papers: Papers) -> bool:
    try:
        return says(papers.paragraph(paragraph_id).text, (words,))
    except NotHeld:  # a problem of its own
        return False


def _shipped_ids() -> Iterator[str]:
    for path in (*sorted(SHIPPED.glob("*.jsonl")), *map(questions_of, AREAS)):
        yield from (question.id for question in read_set(path).questions)


def _offer(moved: Moved | None) -> str:
    if moved is None:
        return ""
    found = f"{moved.likeness:.2f} alike" if moved.by == "text" else f"holds {moved.likeness:.0%} of the facts"
    return f". Moved? Likeliest it is now {moved.new} ({found})" + (", which --fix writes" if moved.sure else "")
