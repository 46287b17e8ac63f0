"""Lists that give way: to a sentence that tells more of the question, and where the question denies what they tell."""

import re

from assistant.figures.measured import says
from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import Candidate
from assistant.shapes.listing import Listing
from indexes.questions.question import CARRIED_SHARE, LIGHT_SHARE, Asked
from indexes.questions.timing import above
from indexes.questions.wanting import BE_DO_HAVE, LEAD
from indexes.sentences.worded import held

# "Which sheds were not in use?", "list the sheds that are not": of what is asked for, and of nothing beside it.
IS = rf"(?:{BE_DO_HAVE})"
NO_USE = (
    r"(?:closed|shut|disused|unused|mothballed|out of (?:use|action)|(?:held |kept |left )?in reserve|on standby|spare"
    r"|empty|idle|vacant|without|missing)"
)
# "Dropped from the plan" is in it no longer; what "has dropped" fell.
TAKEN_OUT = (
    r"(?:dropped|axed|scrapped|removed|rejected|suspended|withdrawn|cancelled|omitted|excluded|abandoned|discontinued"
    r"|(?:left|taken|thrown|voted|struck|ruled) out|turned down|voted down)"
)
LACKS = r"(?:(?:have|has|had|with|got|gets?) (?:got )?no|lack(?:s|ed|ing)?|go(?:es)? without|went without)"
DENIED_OF = re.compile(
    rf"^(?!.*\b(?:share|percentage|per ?cent|proportion|number|rate)\b){LEAD}"
    rf"(?:(?:which|what|who)(?!['’]| about\b)(?: (?!(?:{IS}(?:n['’]t)?|that|which|who)\b)[\w'’-]+){{0,6}}"
    rf"|(?:list|name)\b(?: (?!{IS}\b)[\w'’-]+){{1,6}}? (?:that|which|who))"
    rf" (?:{IS}(?: [\w'’-]+){{0,2}}? (?:not|never|no longer|{NO_USE})|{IS}n['’]t|{LACKS}"
    rf"|(?:is|are|was|were|be|been|got)(?: [\w'’-]+ly)? {TAKEN_OUT})\b",
    re.IGNORECASE,
)
DENIES = re.compile(
    rf"\b(?:{TAKEN_OUT}|disused|mothballed|out of (?:use|action)|in reserve|standby|backup|vacant|not|never|no|none|nil"
    r"|zero|(?<![\d.,])0(?![\d.,]*\d)|nobody|nothing|neither|nor|without|cannot|un[a-z]{3,}(?:ed|able)|refus\w+"
    r"|reject\w+|abolish\w+|cancel\w+|suspen\w+|withdr\w+|ended|stopped|dismiss\w+|declin\w+"
    r"|fail\w*|lack\w*|miss\w+|absen\w+|apologi\w+|spare|idle|empty|closed|shut|left out|outstanding|overdue"
    r"|rather than|instead|former|against|only|except\w*|other than|apart from|exclud\w+|outside)\b|n['’]t\b",
    re.IGNORECASE,
)
# "Which had fewer than us?" is not told by those with more.
LESS, MORE = r"fewer|less|lower|smaller|below|under", r"more|higher|larger|greater|above|over"
WHICH_THAN = re.compile(rf"^{LEAD}which\b.*?\b(?:(?P<less>{LESS})|(?P<more>{MORE}))\b.*\bthan\b", re.IGNORECASE)


def lacks_denial(text: str, question: str) -> bool:
    """Whether a question asks which is not so, and a text denies nothing: what is in use is not what is not in use;
    or which has fewer, and the text tells of those with more."""
    own = without_carried(question)
    if than := WHICH_THAN.match(own):
        asked, other = (LESS, MORE) if than["less"] else (MORE, LESS)
        return _has(other, text) and not _has(asked, text)
    return DENIED_OF.match(own) is not None and DENIES.search(text) is None


def _has(words: str, text: str) -> bool:
    return re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None


def gives_way(asked: Asked, listing: Listing, best: Candidate | None) -> bool:
    """Whether a list is not what is asked for, or the likeliest sentence holds every word of the question and the list
    does not: the sheds in use are not those that were spare."""
    own = [term for term in asked.terms if term.share > max(LIGHT_SHARE, CARRIED_SHARE) and not term.year]
    told = "\n".join((listing.lead_in, above(listing.items[0]), *(each.text for each in listing.items)))
    if lacks_denial(told, asked.text):
        return True
    if best is None or best.paragraph in listing.shown:
        return False
    words, around, of_list = held(best.text), held(above(best.paragraph)), held(told)
    # Whose it is goes without saying.
    lacked = [term for term in own if not term.named and not says(term, of_list)]
    holds = all(says(term, words) for term in lacked) and all(says(term, words | around) for term in own)
    return bool(lacked) and holds
