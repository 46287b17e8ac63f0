"""That an answer rests on a weak match: said beside it, since it may be of something else."""

from assistant.answer import Notice
from assistant.decision.sureness import shipped_sureness
from assistant.sentences.matching import Candidate

# Less likely than not. Of questions that nobody had looked at, 45 % of what was answered on this side of both was right
# in all that was asked, and 75 % of the rest (docs/log.md, twelfth session).
EVEN = 0.5
HELD = 0.8  # share of the question that the sentence's place holds: "What is recommendation 3?" is like nothing
NOTICE = Notice(
    "match",
    "A weak match: when tested, about half of such answers were right. Read the paragraph before you rely on it.",
)


def weak_notice(first: Candidate) -> tuple[Notice, ...]:
    """What a reader must know of a likeliest sentence that is not likely."""
    held = first.match.features.place_covers >= HELD
    return () if held or shipped_sureness().of(first) >= EVEN else (NOTICE,)
