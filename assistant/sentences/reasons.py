"""Questions that ask why: of sentences that answer nearly as well, one that gives a reason goes first."""

import re
from collections.abc import Sequence

from assistant.answer import Notice, Statement
from assistant.questions.carrying import without_carried
from assistant.questions.movements_asked import asks_why_it_moved
from assistant.questions.which_way import WAY
from assistant.sentences.candidates import Candidate
from assistant.sentences.quotations import DANGLING, quotation_of
from indexes.questions.time_words import SEASON
from indexes.questions.wanting import LEAD
from indexes.sentences.spans import sentences

WHY = re.compile(rf"^{LEAD}(?:why\b|how come\b|what (?:is|was|are|were) the (?:\w+ )?reasons?\b)", re.IGNORECASE)
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
# So does what these tell, which say it in other words: that something followed something, or what was said to a "why".
TELLS_WHY = re.compile(
    rf"{GIVES_REASON.pattern}|\battribut\w+|\bput[^.;]* down to\b|\bfollow(?:s|ed|ing)? (?:the|a|an)\b"
    rf"|\bsince the (?!(?:start|end|beginning|{SEASON}|year|election|last)\b)"
    r"|\basked why\b.*\b(?:said|repl(?:y|ied)|answered|accepted|explained|told)\b"
    r"|\b(?:rais|increas|lower|reduc|inflat)\w+ the (?:counts?|numbers?|figures?|totals?)\b"
    r"|\b(?:withdrawn|refused|rejected|dropped|cancelled|postponed|delayed)\b[^.;]* (?:as|for being) \w+"
    r"|\bcould not be (?:found|afforded|met|filled)\b|\b(?:does|did|do) not justify\b"
    r"|\bmak(?:es?|ing) it (?:easier|harder)\b"
    r"|\bto (?:avoid|prevent|protect|allow|ensure|save|pay for|meet|make sure)\b|\bpersuaded\b|\bwould mean\b",
    re.IGNORECASE | re.DOTALL,
)
NO_REASON = Notice("match", "No reason was recognised in the words quoted: they may not tell why.")
# "Why did thefts rise?" is told by a reason of the rise: not by why a source is weak, or why two counts add to "more
# than" a third.
MOVES = re.compile(rf"\b(?:{WAY})\b(?! than\b)", re.IGNORECASE)
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
    first = next((each for each in near if gives_reason(GIVES_REASON, quotation_of(each), question)), None)
    return [first, *(each for each in answering if each != first)] if first else list(answering)


def reason_notice(question: str, statements: Sequence[Statement]) -> tuple[Notice, ...]:
    """That nothing quoted gives a reason, where the question asks why."""
    if not statements or not asks_why(question):
        return ()
    told = " ".join(each.in_words for each in statements)
    explained = gives_reason(TELLS_WHY, told, question)
    return () if explained else (NO_REASON,)


def gives_reason(words: re.Pattern[str], text: str, question: str) -> bool:
    """Whether a text gives a reason, in these words; where it is asked why something rose or fell, of a movement."""
    if not asks_why_it_moved(question):
        return words.search(text) is not None
    told = [span.of(text) for span in sentences(text)]
    return any(words.search(each) and (MOVES.search(each) or DANGLING.match(each)) for each in told)
