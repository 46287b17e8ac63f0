"""Questions that ask why: of sentences that answer nearly as well, one that gives a reason goes first."""

import re
from collections.abc import Sequence

from assistant.questions.carrying import without_carried
from assistant.sentences.matching import Candidate
from assistant.sentences.quotations import quotation_of

WHY = re.compile(
    r"^(?:and |so |but )?(?:why\b|how come\b|what (?:is|was|are|were) the (?:\w+ )?reasons?\b)", re.IGNORECASE
)
GIVES_REASON = re.compile(
    r"\b(?:because|due to|owing to|as a (?:result|consequence) of|on account of|thanks to|in order to|so that|so as to"
    r"|reflect(?:s|ed|ing)|caused by|attribut(?:ed|able) to|driven by|explain(?:s|ed)? by|accounted for"
    r"|result(?:s|ed)? (?:from|of)|since (?:it|they|there|this|these|each|every|no|we)"
    r"|reasons?|cause[sd]?|explains? (?:much|most|some|part|all) of|(?:unwilling|unable) to|for (?:want|lack) of"
    r"|(?:could|would|can|will) not (?:support|back|vote for|accept)\b[^.;]*\b(?:when|while)"
    r"|given that|in view of|in light of|by reason of|had not (?:been able|matched|kept|yet)|led to"
    r"|stem(?:s|med)? from|put down to)\b",
    re.IGNORECASE,
)
# A sentence that gives a reason may be e to this power less likely than the likeliest: about a third as likely.
BEHIND = 1.2


def asks_why(question: str) -> bool:
    """Whether a question asks for a reason."""
    return WHY.search(without_carried(question)) is not None


def reasons_first(question: str, answering: Sequence[Candidate]) -> list[Candidate]:
    """The sentences that answer, led by the likeliest that gives a reason where the question asks why."""
    if not asks_why(question) or not answering:
        return list(answering)
    near = (each for each in answering if each.score >= answering[0].score - BEHIND)
    first = next((each for each in near if GIVES_REASON.search(quotation_of(each))), None)
    return [first, *(each for each in answering if each != first)] if first else list(answering)
