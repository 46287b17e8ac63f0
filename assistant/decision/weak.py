"""That an answer rests on a weak match: said beside it, since it may be of something else."""

from collections.abc import Sequence

from assistant.answer import Notice
from assistant.decision.sureness import shipped_sureness
from assistant.sentences.matching import Candidate

# Of the develop questions, those of strangers among them, 41 % of what was answered on this side of both was answered
# rightly by its first sentence, and 75 % of the rest.
WEAK = 0.4
HELD = 0.6  # share of the question that the sentence's place holds


NOTICE = Notice(
    "coverage", "This is the nearest that was found, and a weak match: read the paragraph before you rely on it."
)


def weak_notice(first: Candidate) -> tuple[Notice, ...]:
    """What a reader must know of a likeliest sentence that is not likely."""
    held = first.match.features.place_covers >= HELD
    return () if held or shipped_sureness().of(first) >= WEAK else (NOTICE,)


def rather(notices: Sequence[Notice], telling: Sequence[Notice]) -> tuple[Notice, ...]:
    """Notices with those that tell what is lacking: beside them, that the match is weak goes without saying."""
    return (*(each for each in notices if not telling or each != NOTICE), *telling)
