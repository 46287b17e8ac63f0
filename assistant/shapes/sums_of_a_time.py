"""The sums of one time that stand in rows of their own: each is a part of what came in then."""

from collections.abc import Sequence

from assistant.figures.measured import TIME_COLUMNS, figures_of
from assistant.sentences.matching import Candidate
from assistant.sentences.totals import ALL_TOLD
from assistant.tables.table_rows import cells, columns
from indexes.questions.question import Asked
from indexes.questions.wanting import FIGURES

SAME = 0.01  # shares of the question's weight are not exact


def rows_of_that_time(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """The other rows of one table and time, where the first sentence gives the sum of one of them and nothing in the
    question singles it out: each is a part."""
    if asked.wants not in FIGURES or ALL_TOLD.search(answering[0].text):
        return []
    covers, told = answering[0].match.features.covers, {each.key for each in figures_of(answering[0])}
    groups = dict[tuple[object, ...], list[Candidate]]()
    for each in answering:
        row = cells(each.paragraph) if each.paragraph.kind == "table row" else ()
        if row and TIME_COLUMNS.search(row[0].column) and abs(each.match.features.covers - covers) < SAME:
            groups.setdefault((each.paragraph.source.id, columns(each.paragraph), row[0].text), []).append(each)
    for rows in groups.values():
        sums = [{figure.key for figure in figures_of(each) if figure.unit == "£"} for each in rows]
        if len(rows) > 1 and all(sums) and any(told & each for each in sums) and not set.intersection(*sums):
            return [each for each, own in zip(rows, sums, strict=True) if not own & told]
    return []
