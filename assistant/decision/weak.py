"""That an answer rests on a weak match: said beside it, since it may be of something else."""

from assistant.answer import Notice
from assistant.decision.sureness import shipped_sureness
from assistant.sentences.candidates import Candidate
from assistant.sentences.quotations import quotation_of
from assistant.sentences.reasons import TELLS_WHY, asks_why, gives_reason
from indexes.questions.question import ABOUT, Asked

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
    return (NOTICE,) if is_weak(first) else ()


def is_unexplained(asked: Asked, first: Candidate) -> bool:
    """Whether it is asked why, and the likeliest sentence is not likely and gives no reason: how many wardens there are
    tells not why they are tall. "Why is it late?" is too short to be like anything."""
    weak = len(asked.terms) > 1 and ABOUT not in asked.text and is_weak(first)
    return weak and asks_why(asked.text) and not gives_reason(TELLS_WHY, quotation_of(first), asked.text)


def is_weak(first: Candidate) -> bool:
    """Whether a likeliest sentence is not likely, and its place holds less than the question."""
    return first.match.features.place_covers < HELD and shipped_sureness().of(first) < EVEN
