"""Which of the sentences that answer are quoted, and in which order."""

import math
from collections.abc import Sequence

from assistant.sentences.matching import Candidate, says_the_same
from corpus import Papers

# More would be a page to read an hour before a meeting; the nearest paragraphs are listed below the answer anyway.
STATEMENTS = 3
# A further statement must be nearly as likely as the likeliest: at least this share of its likelihood. What a tenth
# adds was judged a missing fact or useful 17 times, clutter or misleading 50 times (docs/log.md).
NEARLY = 0.3


def selected(answering: Sequence[Candidate], beside: Sequence[Candidate]) -> list[Candidate]:
    """The best sentence, what bears on it, and what adds to it and is nearly as good; the published text first."""
    best = answering[0]
    # What goes first for what it tells may be less likely than others.
    likeliest = max(each.score for each in answering)
    near = [each for each in answering if each.score >= likeliest + math.log(NEARLY)]
    chosen = [_original_of(best, near), *beside]
    for candidate in near:
        if len(chosen) < STATEMENTS and not any(says_the_same(candidate, other) for other in chosen):
            chosen.append(_original_of(candidate, near))
    return chosen


def in_order(chosen: Sequence[Candidate], papers: Papers) -> list[Candidate]:
    """Grouped by paper, the best paper first; within a paper as printed."""
    order = list(dict.fromkeys(candidate.paragraph.source.id for candidate in chosen))

    def place(candidate: Candidate) -> tuple[int, int, int]:
        source = candidate.paragraph.source.id
        printed = papers.document(source).paragraphs.index(candidate.paragraph)
        return order.index(source), printed, candidate.span.start

    return sorted(chosen, key=place)


def _original_of(candidate: Candidate, near: Sequence[Candidate]) -> Candidate:
    if not candidate.digest:
        return candidate
    return next((c for c in near if not c.digest and says_the_same(c, candidate)), candidate)
