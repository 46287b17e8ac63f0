"""Whether a promise was kept: what tells the outcome comes before what only repeats the promise."""

import re
from collections.abc import Sequence

from assistant.matching import FAR_BEHIND, Candidate
from indexes.question import Asked

PROMISE = r"(?:promises?|pledges?|commitments?|undertakings?|targets?)"
OUTCOME_ASKED = re.compile(
    rf"^(?:and |so |but )?(?:was|were|is|are|has|have|did|do|does)\b.*\b{PROMISE}\b.*"
    r"\b(?:kept|met|honou?red|delivered|fulfilled|achieved|completed?|done|happen(?:ed)?|on (?:track|course))\b"
    rf"|\b(?:keep|kept|meet|met|honou?r(?:ed)?|deliver(?:ed)?)\b[^?]*\b{PROMISE}\b"
    rf"|\bwhat (?:came|became|happened|has (?:come|become|happened)) (?:of|to)\b.*\b{PROMISE}\b",
    re.IGNORECASE,
)
OUTCOME = re.compile(
    rf"\b(?:{PROMISE}|aim|action|recommendation)\b[^;]*\b(?:is|was|were|are|has|have|been)\b[^,;]{{0,20}}"
    r"\b(?:met|kept|doubtful|open|missed|begun|on (?:course|track)|in progress|completed|fulfilled|achieved|behind)\b"
    r"|\b(?:completed|achieved|not met|missed|on track|in progress)\b",
    re.IGNORECASE,
)


def outcomes_first(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Where it is asked whether a promise was kept, the likeliest sentences that tell so before all others."""
    if not OUTCOME_ASKED.search(asked.text):
        return list(answering)
    near = [each for each in answering if each.score >= answering[0].score - 2 * FAR_BEHIND]
    telling = [each for each in near if OUTCOME.search(f"{each.paragraph.lead_in or ''} {each.text}")]
    return [*telling, *(each for each in answering if each not in telling)]
