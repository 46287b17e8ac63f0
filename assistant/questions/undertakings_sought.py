"""Every target, pledge or commitment of the papers: none prints a list of them, so each sentence of one is sought."""

import re

from assistant.questions.survey_sought import CLAUSE, ON, PLEASE, SHOW, SurveyAsked, kinds_named

PROMISES = "pledge or promise or commitment"
IN_PAPERS = (
    r"(?: (?:in|of|across|from) (?:all (?:of )?)?(?:the |your |these )?(?:papers|reports|documents)"
    r"| in the (?P<paper>(?:[\w'-]+ ){0,5}?(?:plan|report|strategy|paper|review)(?: \d[\d/–-]+)?))?"
)
EVERY = re.compile(
    rf"(?:(?:{SHOW}|{PLEASE}what (?:are|were)|where are) )?(?:(?:all|every|each)(?: one)?(?: of)?(?: the)?) "
    rf"(?:(?P<whose>(?:[\w-]+ ){{0,3}}?[\w-]+)(?:'s|(?<=s)') )?"
    rf"(?:(?P<target>targets?)|pledges?|commitments?|promises?)(?: (?:you|we) (?:hold|have)| held)?"
    rf"(?: (?:that )?(?:the )?(?P<who>(?:[\w-]+ ){{0,3}}?[\w-]+?) (?:has |have )?(?:made|gave|given|set))?"
    rf"(?: {ON} (?:the )?(?P<on>.+?))?{IN_PAPERS}",
    re.IGNORECASE,
)


def undertakings_sought(plain: str) -> SurveyAsked | None:
    """What a question for every target, pledge or commitment asks for; None of any other question."""
    found = EVERY.fullmatch(plain)
    on = " and ".join(each for each in (found["whose"] or found["who"], found["on"]) if each) if found else ""
    if not found or CLAUSE.search(on):
        return None
    topic = "target" if found["target"] else PROMISES
    return SurveyAsked(
        "mention", kinds=kinds_named("papers"), topic=topic, by="mention", paper=found["paper"], on=on or None
    )
