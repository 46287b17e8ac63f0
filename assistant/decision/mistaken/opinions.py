"""What people are for or against, and who answered a survey: neither is a figure of what they were asked about."""

import re

from indexes import stems
from indexes.questions.question import LIGHT, Asked

OPINION = re.compile(
    # Community support officers are for nothing.
    r"\b(?:in favour|back(?:ed|ing)?|(?<!community )support(?:ed|ers?|ive)?(?! (?:officers?|staff|services?))"
    r"|oppos\w+|agree\w*|disagree\w*|against|willing|respond\w*|survey\w*|poll\w*|said|sa(?:y|id)|felt|feel|thought"
    r"|think|want(?:ed)?|happy|prepared to|yes|vot\w+|approv\w+)\b",
    re.IGNORECASE,
)
IN_FAVOUR = re.compile(
    r"\b(?:in favour of|backed|were for|opposed|were against|support(?:ed)? (?:for )?the (?:rise|increase|precept))\b",
    re.IGNORECASE,
)
FOR_OR_AGAINST = re.compile(
    r"\bpeople (?:\w+ )?(?:supported|backed|opposed|agreed|were (?:for|in favour|against))\b"
    # "How has support for the toll changed?" asks who is for it, and not what it is spent on.
    r"|\b(?:has|have|had|is|was) (?:the )?(?:public )?(?:support for|backing for|opposition to)\b",
    re.IGNORECASE,
)
# Who answered a survey is told by who answered, not by what was asked in it.
SURVEYED = re.compile(
    r"\bhow many [\w ]*\b(?:filled in|filled out|answered|completed|returned|took part in|responded to|replied to)\b"
    r"[\w '’-]*\b(?:survey|consultation|questionnaire|poll)\b",
    re.IGNORECASE,
)
ANSWERED = re.compile(
    r"\b(?:respon\w+|repl(?:y|ies|ied)|answer\w*|took part|complet\w+|return\w+|questionnaires?|submi\w+|particip\w+"
    r"|surveyed|people|residents|households)\b",
    re.IGNORECASE,
)
# "The survey on the toll", or the toll's survey, is not "the survey on lamps".
SURVEY_ON = re.compile(
    r"\b(?:survey|consultation|questionnaire|poll)s? (?:on|about) (?:the |its |their |our )?"
    r"(?P<topic>[\w'’-]+(?: (?!(?:was|were|is|are|had|has|in|of|for|and|by|from|to|with)\b)[\w'’-]+){0,5})",
    re.IGNORECASE,
)
# "The survey text on the toll, of 2031, gives delays as 4%": what stands behind is not of the toll.
ITS_SURVEY = re.compile(
    r"\b(?P<topic>(?:[\w-]+ )?(?:plan|strategy|precept|levy|budget)(?: [\d/–-]+)?)['’]s?"
    r" (?:\w+ )?(?:survey|consultation|questionnaire|poll)\b",
    re.IGNORECASE,
)
NAMED_BY_TOPIC = re.compile(
    r"\b(?:survey|consultation|questionnaire|poll)s?(?: [a-z]+)? (?:on|about) [^,.;]*,", re.IGNORECASE
)
# "There were 4,187 replies": so many answered.
REPLIES = re.compile(
    r"\b\d[\d,]* (?:(?:people|residents) )?(?:replies|responses|responded|replied|answered|took part)\b", re.I
)
ALIKE = 0.5  # how nearly a word must mean the same, to be of one survey
OF_POLICE = frozenset(stems("police policing"))


def counts_replies(sentence: str, question: str) -> bool:
    """Whether a sentence of a report on a survey counts those who answered it, and they are asked for."""
    return SURVEYED.search(question) is not None and REPLIES.search(sentence) is not None


def is_of_opinion(sentence: str, question: str) -> bool:
    """Whether a sentence tells who is for something where that is not asked for, or the other way round."""
    if SURVEYED.search(question) and not ANSWERED.search(sentence):
        return True
    if FOR_OR_AGAINST.search(question):
        return not OPINION.search(sentence)
    return bool(IN_FAVOUR.search(sentence)) and not OPINION.search(question)


def is_of_another_survey(sentence: str, asked: Asked) -> bool:
    """Whether question and sentence name what a survey was on, by no name that one thing goes by."""
    wanted, told = _topic(asked.text, asked), _topic(sentence, asked)
    # Council tax is the precept too, and safety is how safe people feel.
    for term in asked.terms:
        if wanted & set(term.names[0]):
            alike = {stem for stem, much in term.alike.items() if much >= ALIKE}
            wanted = wanted.union(alike, *term.names)
    return bool(wanted and told) and wanted.isdisjoint(told)


def is_of_topic_alone(sentence: str, asked: Asked) -> bool:
    """Whether what is asked about stands only in what a survey was on, which then tells of something else."""
    rest = set(stems(NAMED_BY_TOPIC.sub(" ", sentence)))
    subject = (term for term in asked.terms if not (term.year or term.number or term.named))
    return NAMED_BY_TOPIC.search(sentence) is not None and not any(
        set(name) <= rest for term in subject for name in term.names
    )


def _topic(text: str, asked: Asked) -> set[str]:
    """The stems of what a text says that a survey was on; not of whose police."""
    found = (each for pattern in (SURVEY_ON, ITS_SURVEY) for each in pattern.finditer(text))
    named = {stem for each in found for stem in stems(each["topic"])}
    return named - LIGHT - OF_POLICE - set(asked.home.split())
