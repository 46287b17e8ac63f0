""" "What is the difference?" of two figures that were told: worked out by code, shown with its sum, beneath both."""

import re
from collections.abc import Sequence

from assistant.answer import Statement
from assistant.figures.measures import Measure, measures_in
from assistant.figures.subtracting import difference, levels_told
from assistant.questions.carrying import without_carried
from indexes import stems
from indexes.questions.wanting import LEAD

BOTH = r"(?: between (?:them|those|these|the two|both|the (?:two )?(?:figures|numbers)))?"
ASKED = re.compile(
    rf"^{LEAD}(?:(?:what(?:['’]s| is| was| would be)|how (?:big|large|great) (?:is|was)) the (?:difference|gap){BOTH}"
    r"|by how (?:much|many)|what difference (?:is|was) (?:that|there)"
    r"|how (?:much|many) (?:more|fewer|less|higher|lower|bigger)(?: (?:is|was) (?:that|it))?"
    r"|how (?:much|many) (?:is|was) (?:that|it) (?:more|fewer|less|higher|lower|bigger))\W*$",
    re.IGNORECASE,
)
NO_TWO = "No figure was told last, so there are no two to set against each other."
# Share of the words of the shorter that two sentences of one measure have in common, figures aside.
ALIKE = 0.6


def asks_difference_told(question: str) -> bool:
    """Whether a question asks for the difference of what was told, and for nothing else."""
    return ASKED.match(without_carried(question)) is not None


def difference_told(told: Sequence[Statement]) -> tuple[Statement, ...]:
    """Two statements of one figure each, or one of two times, and, beneath, the difference; none where they are not of
    one kind."""
    if told and len(set(told)) == 1 and (levels := levels_told(told[0].text)):
        made = difference(*levels, (told[0].text, told[0].text), told[0].citations, noun="")
        return (told[0], *made) if made else ()
    if len(told) != 2 or len(set(told)) != 2:
        return ()
    figures = [[each for each in measures_in(statement.text) if each.unit != "time"] for statement in told]
    if any(len(found) != 1 for found in figures) or not _one_kind(told):
        return ()
    (one,), (other,) = figures
    if _of_neither(one, other):
        return ()
    citations = [*told[0].citations, *told[1].citations]
    made = difference(one, other, (told[0].text, told[1].text), citations, noun="")
    return (*told, *made) if made else ()


def _one_kind(told: Sequence[Statement]) -> bool:
    one, other = ({stem for stem in stems(each.text) if not stem[0].isdigit()} for each in told)
    return len(one & other) >= ALIKE * min(len(one), len(other))


def _of_neither(one: Measure, other: Measure) -> bool:
    """Whether they are of different places and of different times: then their difference says nothing."""
    return (
        None not in (one.place, other.place, one.period, other.period)
        and one.place != other.place
        and one.period != other.period
    )
