"""Whether the figures of a reply are those of the paragraphs cited for them, and the ones asked for.

Equal means value and unit: "£851k" is "£851,000", "12 per cent" is "12%", "twelve" is "12" (see `figures_in`). No
rounding is allowed for. Our own definitions: published ones compare one number with one expected number.
"""

from collections.abc import Iterator

from assistant.figures.calculating import worked_out_of
from assistant.figures.figure import Figure, figures_in, offered_by
from assistant.sentences.wording import says
from assistant.surveys.counting import rightly_counted, without_paper
from evals.metrics.citations import claim_of, premise_of
from evals.outcome import Cited, Reply, Said, Score
from evals.question import Question


def figures_cited(question: Question, reply: Reply) -> Score:
    """Figures said that stand in a paragraph cited by their own statement / figures said. From 0 to 1.

    A lead-in is a part of its statement and of the paragraph that hangs from it. A date, a year or a numbered thing may
    stand in the paper's name or date instead, which are shown with the citation; a figure within the whole name of the
    paper is none. A count of papers with its mark says no figure where as many papers are cited, and those by name.
    """
    said = sum(len(figures_in(line)) for each in reply.statements for line in _own_lines(each))
    if not said:
        return Score("figures_cited", None, "the reply says no figure")
    return Score("figures_cited", 1 - len(strays(reply)) / said)


def right_figure(question: Question, reply: Reply) -> Score:
    """Vital facts that are figures and are among the figures said / vital facts that are figures. From 0 to 1.

    A fact is a figure where every accepted form holds one, numbered things (section 60) apart. It is said where all the
    figures of one form are. A form with a bare number leaves the unit open. 0 for a reply that declines.
    """
    expected = [fact for fact in question.facts if fact.vital and all(map(_expected, fact.accepted))]
    if not expected:
        return Score("right_figure", None, "no figure is expected")
    said = offered_by(reply.text)
    right = sum(any(_all_said(form, said) for form in fact.accepted) for fact in expected)
    return Score("right_figure", right / len(expected))


def strays(reply: Reply) -> tuple[Figure, ...]:
    """The figures said that stand in no paragraph cited by their statement, in order."""
    return tuple(figure for statement in reply.statements for figure in _strays_of(statement))


def _strays_of(statement: Said) -> tuple[Figure, ...]:
    premise = premise_of(statement.citations)
    offered = offered_by(premise) | {each for cited in statement.citations for each in _named_by(cited)}
    return tuple(
        figure
        for line in _own_lines(statement)
        if not says(premise, line)  # what is quoted whole has the paragraph's own figures
        for figure in figures_in(worked_out_of(line) or line)  # of a right sum, what it is worked out of
        if figure not in offered
    )


def _own_lines(statement: Said) -> Iterator[str]:
    """The lines of a statement, apart from counts of papers that its citations prove and names of papers cited."""
    cited = [(each.paragraph_id.rpartition(":")[0], each.label) for each in statement.citations]
    for line in claim_of(statement).splitlines():
        yield "" if rightly_counted(line, cited) else without_paper(line, cited)


def _named_by(cited: Cited) -> frozenset[Figure]:
    """What the label, date and period of a citation say of time and numbered things; a paragraph number is no count."""
    figures = offered_by(f"{cited.label}\n{cited.published or ''}\n{cited.covers or ''}")
    return frozenset(each for each in figures if each.unit in ("date", "year", "years", "name"))


def _expected(form: str) -> tuple[Figure, ...]:
    return tuple(each for each in figures_in(form) if each.unit != "name")


def _all_said(form: str, said: frozenset[Figure]) -> bool:
    amounts = {each.value for each in said if each.unit in ("count", "£", "€", "$", "%", "points")}
    return all(each in said or (each.unit == "count" and each.value in amounts) for each in _expected(form))
