"""Which of the sentences that answer are quoted, and in which order."""

import math
from collections.abc import Sequence

from assistant.sentences.matching import Candidate, says_the_same
from corpus import Papers, Paragraph
from indexes.questions.question import Asked
from indexes.questions.wanting import FIGURES

# More would be a page to read an hour before a meeting; the nearest paragraphs are listed below the answer anyway.
STATEMENTS = 3
# A further statement is at least this likely, against the likeliest. Of .3, .15, .1 and .05 the first that loses
# nothing on develop against the next: 1,622, 1,634, 1,637 and 1,637 right of 2,016 (docs/log.md). Beside a figure that
# is asked for, another must be likelier, and sure: with .1 one more is right, and figures of other times stand there.
NEARLY, NEARLY_A_FIGURE = 0.1, 0.3


def selected(asked: Asked, answering: Sequence[Candidate], beside: Sequence[Candidate]) -> list[Candidate]:
    """The best sentence, what bears on it, and what adds to it and is nearly as good; the published text first."""
    best = answering[0]
    near = _near(answering, answering, NEARLY_A_FIGURE if asked.wants in FIGURES else NEARLY)
    chosen = [_original_of(best, near), *beside]
    for candidate in near:
        if len(chosen) < STATEMENTS and not any(says_the_same(candidate, other) for other in chosen):
            chosen.append(_original_of(candidate, near))
    return chosen


def further(
    asked: Asked, chosen: Sequence[Candidate], answering: Sequence[Candidate], may: Sequence[Candidate]
) -> list[Candidate]:
    """Of the sentences that may answer, those that are nearly as likely as the likeliest and say something else.

    What announces a list is not told again by one of its items. None where a figure is asked for.
    """
    if asked.wants in FIGURES:
        return []
    added: list[Candidate] = []
    told = {each.paragraph.text for each in chosen}
    for candidate in _near(may, answering, NEARLY):
        quoted = [*chosen, *added]
        if (
            len(quoted) < STATEMENTS
            and candidate.paragraph.lead_in not in told
            and not any(says_the_same(candidate, other) for other in quoted)
        ):
            added.append(candidate)
    return added


def in_order(chosen: Sequence[Candidate], papers: Papers) -> list[Candidate]:
    """Grouped by paper, the best paper first; within a paper as printed, but the best first unless in one list."""
    order = list(dict.fromkeys(candidate.paragraph.source.id for candidate in chosen))
    best = chosen[0].paragraph if chosen else None

    def place(candidate: Candidate) -> tuple[int, bool, int, int]:
        paragraph = candidate.paragraph
        printed = papers.document(paragraph.source.id).paragraphs.index(paragraph)
        return order.index(paragraph.source.id), not _of_one_list(paragraph, best), printed, candidate.span.start

    return sorted(chosen, key=place)


def _near(candidates: Sequence[Candidate], answering: Sequence[Candidate], nearly: float) -> list[Candidate]:
    # What goes first for what it tells may be less likely than others.
    likeliest = max(each.score for each in answering)
    return [each for each in candidates if each.score >= likeliest + math.log(nearly)]


def _original_of(candidate: Candidate, near: Sequence[Candidate]) -> Candidate:
    if not candidate.digest:
        return candidate
    return next((c for c in near if not c.digest and says_the_same(c, candidate)), candidate)


def _of_one_list(paragraph: Paragraph, other: Paragraph | None) -> bool:
    """Whether two paragraphs are one, or items of one list or rows of one table."""
    if other is None or paragraph.source != other.source:
        return False
    items = paragraph.kind == other.kind and paragraph.kind in ("bullet", "table row")
    return paragraph == other or (items and (paragraph.headings, paragraph.lead_in) == (other.headings, other.lead_in))
