"""What came of something: what tells the outcome comes before what only repeats the promise, action or aim."""

import re
from collections.abc import Sequence

from assistant.sentences.candidates import FAR_BEHIND, Candidate
from indexes import stems
from indexes.questions.question import Asked
from indexes.questions.wanting import BE_DO_HAVE, LEAD

PROMISE = r"(?:promises?|pledges?|commitments?|undertakings?|targets?)"
OUTCOME_ASKED = re.compile(
    rf"^{LEAD}(?:{BE_DO_HAVE})\b.*\b{PROMISE}\b.*"
    r"\b(?:kept|met|honou?red|delivered|fulfilled|achieved|completed?|done|happen(?:ed)?|on (?:track|course))\b"
    rf"|\b(?:keep|kept|meet|met|honou?r(?:ed)?|deliver(?:ed)?)\b[^?]*\b{PROMISE}\b"
    # "Did she deliver the 750?": a number stands for the promise of it.
    rf"|^{LEAD}(?:has|have|had|did)\b(?!.*\b(?:who|what|which|how|when)\b).*\b(?:deliver(?:ed)?|achieved?"
    r"|manag(?:e|ed)|pull(?:ed)? off|come up with|make good on)\b (?:\w+ ){0,2}?(?!(?:19|20)\d\d\b)\d"
    rf"|\bwhat (?:came|became|happened|has (?:come|become|happened)) (?:of|to|with|about)\b.*"
    rf"\b(?:{PROMISE}|actions?|recommendations?)\b",
    re.IGNORECASE,
)
# "Was the action done?", "was it late?": how things stand.
STATUS_ASKED = re.compile(
    rf"^{LEAD}(?:{BE_DO_HAVE})\b(?!.*\b(?:who|what|which|how)\b)(?!.* or .*)"
    r".*\b(?:on (?:track|course|time|schedule)|late|overdue|delayed|behind|paid(?: out)?|filled|met|delivered|done"
    r"|received|finished|completed?|set up|closed|kept|fast enough|too slow|happen(?:ed)?|replied|answered)"
    r"(?: yet| so far| since| in the end)?\W*(?:\(about: .*)?$",
    re.IGNORECASE,
)
OF_A_REPLY = re.compile(
    r"\b(?:received|repl(?:y|ied)|answer(?:ed)?|respon(?:se|ded)|(?:wrote|heard) back)\b", re.IGNORECASE
)
STANDS = re.compile(
    r"\b(?:behind|ahead of|later than|in time|on time|overdue|still open|(?:is|are|was|were) open"
    r"|(?:is|are|was|were) not (?:known|stated|met|found)|no (?:later )?evidence"
    r"|(?:consultation|work|first (?:stage|step|part)) done|due later|no(?:thing)? (?:\w+ ){0,3}(?:delivered|delivery)"
    r"|not known|in post|remains?|remained|closed)\b",
    re.IGNORECASE,
)
OUTCOME = re.compile(
    rf"\b(?:{PROMISE}|aim|action|recommendation)\b[^;]*\b(?:is|was|were|are|has|have|been)\b[^,;]{{0,20}}"
    r"\b(?:met|kept|doubtful|open|missed|begun|on (?:course|track)|in progress|completed|fulfilled|achieved|behind)\b"
    r"|\b(?:completed|achieved|not met|missed|on track|in progress)\b",
    re.IGNORECASE,
)
# How near a target something came tells whether it was met; that of another month goes before nothing.
NEAR_TARGET = re.compile(
    r"\b(?:short of|below|above|over|under|beyond) (?:the|its|their|an?) (?:[\w-]+ )?target\b", re.IGNORECASE
)


def outcome_asked(asked: Asked) -> bool:
    """Whether it is asked what came of something: that nothing is known of it is an answer too."""
    return OUTCOME_ASKED.search(asked.text) is not None


def stands_asked(asked: Asked) -> bool:
    """Whether it is asked what came of something, or how it stands."""
    return outcome_asked(asked) or STATUS_ASKED.search(asked.text) is not None


def action_asked(asked: Asked) -> bool:
    """Whether it is asked how something that was to be done stands, which is open where nothing is known of it; whether
    a reply came is not known then."""
    return stands_asked(asked) and not OF_A_REPLY.search(asked.text)


def outcomes_first(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Where it is asked what came of something, the likeliest sentences that tell so before all others."""
    promised = outcome_asked(asked)
    if not stands_asked(asked):
        return list(answering)
    if NEAR_TARGET.search(answering[0].text):
        return list(answering)
    near = [each for each in answering if each.score >= answering[0].score - (2 if promised else 1) * FAR_BEHIND]
    said = {each: each.in_words for each in near}
    telling = [each for each in near if OUTCOME.search(said[each]) or STANDS.search(said[each])]
    # "Did she deliver the 750?": what tells of that number before what tells of others.
    numbers = [term.names[0][0] for term in asked.terms if term.number and not term.year]
    of_it = [each for each in telling if set(numbers) & set(stems(said[each]))]
    telling = [*of_it, *(each for each in telling if each not in of_it)]
    return [*telling, *(each for each in answering if each not in telling)]
