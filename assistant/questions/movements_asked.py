"""Whether a question asks which way a thing went: "did lamp theft rise?", and not "did the cost fall on us?"."""

import re

from assistant.questions.carrying import without_carried
from indexes.questions.question import ABOUT, Asked
from indexes.questions.time_words import DATE
from indexes.questions.wanting import LEAD

# "Did gate crime rise in 2031?", "was there a drop in fires?", and not "did they back the precept rise?".
AUXILIARY = rf"^{LEAD}(?:did|has|have|had|is|are|was|were)\b"
HAPPENED = re.compile(rf"{LEAD}(?P<verb>did|has|have)\b(?! there\b)", re.IGNORECASE)
NOUN = r"(?:rise|fall|increase|decrease|drop|growth|reduction)"
MOVE = (
    r"(?:ris(?:e|en|ing)|fall(?:en|ing)?|increas(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|drop(?:ped|ping)?|gr[eo]w(?:n|ing)?"
    r"|declin(?:ed?|ing)|jump(?:ed|ing)?|climb(?:ed|ing)?|shrink(?:ing)?|shrunk|go(?:ne|ing)? (?:up|down)"
    r"|com(?:e|ing) down)"
)
ENDS = (
    r"(?=\W*$|,|\W*\(about: | (?:in|from|between|since|by|after|over|during|last|this|again|at|to|because|when|for"
    r"|among|across|or|on|year|as)\b)"
)
# "To 47", "on the year before", "to its lowest": where a fall came to, or what it is held against.
HOW_FAR = (
    r"(?:(?:the|an?|its|their|just|only|nearly|about|almost|around|roughly|well|below|above|under|over) )*"
    r"(?:£?\d|(?:years?|quarters?|months?|levels?|time|last|previous|record|lowest|highest|half|zero|nil|nothing|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|spring|summer|autumn|winter|what|where|pre-)\b)"
)
FELL = r"(?:fall(?:s|en|ing)?|fell)"
# A cost that falls on somebody, charges that were dropped, who drops in and who declines to speak: nothing moved.
NO_MOVE = re.compile(
    rf"\b(?:{FELL}|ris(?:e|es|en|ing)|rose|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|(?:c[ao]me|coming) down)"
    rf" (?:to|on)\b(?! {HOW_FAR})"
    r"|\b(?:was|were|is|are|be|been|being|gets?|got) (?:(?!(?:it|that|which|who|reasons?|causes?)\b)[\w'’-]+ ){0,6}?"
    r"(?:dropped|declined)\b"
    r"|\bdrop(?:s|ped|ping)?[- ]in(?=\W*$| (?:sessions?|cent(?:re|er)s?|clinics?|surger(?:y|ies)|events?|hubs?|at|on|to"
    r"|for|by)\b)"
    rf"|\b{FELL} (?:short|foul|apart|through|behind|under|within|into|out|victim|ill)\b",
    re.IGNORECASE,
)
OF_A_NOUN = (
    rf"(?:\b(?:the|an?|this|that) {NOUN}"
    rf"|(?<!\bdid )(?<!\bof )(?<!\bin )(?<!\bfor )\b(?:the|an?|this|that|\d{{4}}/\d\d) (?:\w+ ){{0,2}}?{NOUN})\b"
)
NOT_THE_VERB = (
    rf"(?!.*\b(?:who|what|which|why|how)\b)(?!.*{OF_A_NOUN})(?!.*\b(?:to|will|would|could|should|might) {MOVE})"
)
WENT_ASKED = re.compile(
    rf"^(?!.*(?:{NO_MOVE.pattern}))(?:{AUXILIARY}{NOT_THE_VERB}.*\b{MOVE}{ENDS}"
    rf"|^{LEAD}(?:was|were|is|are|has|have|had)(?: there)?(?: been)? (?:an?|any) (?:\w+ )?{NOUN} in\b)",
    re.IGNORECASE,
)
# "How did gate crime fall?", "by how much did it rise": that it went there is taken for granted.
HOW_ASKED = re.compile(
    rf"^(?!.*(?:{NO_MOVE.pattern})){LEAD}(?:how|when|why|how come|by how much|how (?:much|far))"
    r" (?:did|has|have|had|is|are|was|were)\b"
    rf"(?!.*\b(?:the|an?) {NOUN}\b).*\b{MOVE}{ENDS}",
    re.IGNORECASE,
)
# "Why is theft up?", "why the drop?", "why are there more fires?": and not why a unit was set up or more money needed.
DONE_UP = (
    r"(?:set|adds?|makes?|shut|given?|made|put|taken?|broken|cut|held|kept|laid|let|brought|built|drawn|\w+(?:ed|ing))"
)
WORDS = r"(?:[\w'’/-]+ ){0,12}?"
WHY_MOVED = re.compile(
    rf"{HOW_ASKED.pattern}"
    rf"|^{LEAD}why (?:was there |is there |were there )?(?:the|an?|this|that|such an?) (?:[\w-]+ )?{NOUN}"
    r"(?:\W*$| (?:in|of)\b)"
    rf"|\b(?:reasons?|causes?) (?:for|of|behind) (?:the|an?|this|that) (?:[\w-]+ )?{NOUN}\b"
    # And "why theft up 40".
    rf"|^{LEAD}why (?!(?:do|does|did|has|have|had)\b)(?!{WORDS}{DONE_UP} (?:up|down)\b){WORDS}(?:up|down)\b"
    rf"|\b(?:is|are|was|were|has been|have been) (?!{WORDS}{DONE_UP} (?:up|down)\b){WORDS}(?:up|down){ENDS}"
    rf"|\b(?:is|are|was|were|got|get|end(?:s|ed)? up) {WORDS}(?:higher|lower|worse\w*|better|improving)\b"
    r"|\b(?:are|were|is|was) (?:there )?(?:so many |so much )?(?:more|fewer|less)\b(?!.*\b(?:need|requir|want)ed\b)",
    re.IGNORECASE,
)
# "Gate crime fall 2031".
NAMED_MOVE = re.compile(rf"\b{NOUN}(?=\W*$| (?:in )?(?:the )?(?:{DATE.pattern}|year))", re.IGNORECASE)
# How much at most it might rise.
AT_MOST = re.compile(r"\b(?:cap|ceiling|limits?|max(?:imum)?)\b", re.IGNORECASE)
# "Which town backed the rise?" asks who was for it, not where anything rose.
OF_VIEWS = re.compile(
    r"\b(?:support\w*|favour\w*|oppos\w*|agree\w*|back(?:ed|s|ing)?|willing|keen|want\w*|pa(?:y|id|ying|ys)|due to"
    r"|caus\w+|because|behind)\b",
    re.IGNORECASE,
)
# What is told of a thing: support for a toll is no toll.
MEASURED = re.compile(
    r"\b(?:support|backing|opposition|satisfaction|confidence|trust|fear|spending|funding|shares?|proportion|costs?"
    r"|pay|deficit|gap)\b",
    re.IGNORECASE,
)
# "Did they hear that crime fell?" asks what was told.
REPORTED = re.compile(
    r"\b(?:that|hear|heard|say|says|said|told|claim(?:s|ed)?|think|thought|expect(?:ed)?)\b", re.IGNORECASE
)


def asks_which_way_it_went(asked: Asked) -> bool:
    """Whether a question asks if, how or when a thing of its own rose or fell, in a sentence or a few words."""
    own = without_carried(asked.text)
    if REPORTED.search(own):
        return False
    if WENT_ASKED.search(own) or HOW_ASKED.search(own):
        return not OF_VIEWS.search(own) or MEASURED.search(own) is not None
    return asked.telegram and NAMED_MOVE.search(own) is not None and not AT_MOST.search(own)


def asks_why_it_moved(question: str) -> bool:
    """Whether a question that asks why asks it of a rise or fall."""
    return WHY_MOVED.search(without_carried(question)) is not None


def with_how_much(question: str) -> str | None:
    """ "Did lamp theft rise?" as "By how much did lamp theft rise?", in nearly the words of what tells it; None of what
    asks no such thing."""
    if ABOUT in question or not WENT_ASKED.search(question) or OF_VIEWS.search(question):
        return None
    asks = HAPPENED.match(question)
    return f"By how much {asks['verb'].lower()}{question[asks.end() :]}" if asks else None
