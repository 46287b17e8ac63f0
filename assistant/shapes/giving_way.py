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
    r"(?:closed|shut|disused|unused|mothballed|out of (?:use|action)|(?:held|kept|left) in reserve|spare|empty|idle"
    r"|vacant)"
)
DENIED_OF = re.compile(
    rf"^(?!.*\b(?:share|percentage|per ?cent|proportion|number|rate)\b){LEAD}"
    rf"(?:(?:which|what|who)(?!['’]| about\b)(?: (?!(?:{IS}(?:n['’]t)?|that|which|who)\b)[\w'’-]+){{0,6}}"
    rf"|(?:list|name)\b(?: (?!{IS}\b)[\w'’-]+){{1,6}}? (?:that|which|who))"
    rf" (?:{IS}(?: [\w'’-]+){{0,2}}? (?:not|never|no longer|{NO_USE})|{IS}n['’]t)\b",
    re.IGNORECASE,
)
DENIES = re.compile(
    r"\b(?:disused|mothballed|out of (?:use|action)|vacant|not|never|no|none|nobody|nothing|neither|nor|without|cannot"
    r"|un[a-z]{3,}(?:ed|able)|refus\w+|reject\w+"
    r"|declin\w+"
    r"|fail\w*|lack\w*|miss\w+|absen\w+|apologi\w+|spare|idle|empty|closed|shut|left out|outstanding|overdue"
    r"|rather than|instead|former|against|only|except\w*|other than|apart from|exclud\w+|outside)\b|n['’]t\b",
    re.IGNORECASE,
)


def lacks_denial(text: str, question: str) -> bool:
    """Whether a question asks which is not so, and a text denies nothing: what is in use is not what is not in use."""
    return DENIED_OF.match(without_carried(question)) is not None and DENIES.search(text) is None


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
