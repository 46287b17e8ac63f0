"""Whose office a question asks for: who is named without it, or holds it of another body, is not that person."""

import re

from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import Candidate
from indexes import stems
from indexes.language.poles import NOT
from indexes.language.synonyms import same_meaning
from indexes.questions.question import Asked
from indexes.questions.wanting import LEAD
from indexes.sentences.worded import held

# "Who is the police lead for lamps?"
WHO_IS = re.compile(
    rf"^{LEAD}who(?:['’]s| is| was| were| are) (?:the|its|our|their|an?) (?P<role>(?:[\w'’-]+ ){{0,3}}?[\w'’-]+)"
    r"(?: of (?:the )?(?P<body>[\w'’ -]+?))?(?= (?:of|for|in|at|on|when|before|after|during|since|now)\b|\W*$)",
    re.IGNORECASE,
)
# "Who chairs the board?"
WHO_DOES = re.compile(rf"^{LEAD}who (?P<role>chair|head|lead)(?:s|ed)?\b", re.IGNORECASE)
# "What job did she have before becoming Warden?", "what was his last job?": no office that came later.
JOB = r"(?:jobs?|roles?|posts?|positions?|careers?|occupations?|employers?|offices?)"
EARLIER_ASKED = re.compile(
    rf"^{LEAD}(?:what|which|where)\b.*(?:\b(?:previous|former|earlier|last|old) {JOB}\b|\bused to (?:do|be|work)\b"
    rf"|\b(?:{JOB}|do|doing|work\w*)\b.* (?:before|until|prior to) (?:becoming|being|taking|(?:she|he|they) )"
    rf"|\b(?:do|doing|work\w*|{JOB})\b.* (?:before|prior to) (?:that|this|then)\W*$)",
    re.IGNORECASE,
)
EARLIER = re.compile(
    r"\b(?:former(?:ly)?|previously|earlier|used to|had been|once|began as|before|until|ex-\w+)\b", re.IGNORECASE
)
FORMERLY = re.compile(r"\b(?:formerly|previously|earlier|used to)\b", re.IGNORECASE)
NOTHING_EARLIER = "The paragraphs nearest to the question do not tell what was held before."
# That a group was voted down, or a post stands empty, tells of it.
NOBODY = re.compile(rf"{NOT.pattern}|\b(?:lost|vacan\w+|reject\w*)\b", re.IGNORECASE)
NO_OFFICE = "The paragraphs nearest to the question do not tell who is “{}”."


def untold_role(candidate: Candidate, asked: Asked) -> str | None:
    """Why a sentence does not tell who holds an office: its place names none such, or another body's; nor what somebody
    held before it; else None."""
    question = without_carried(asked.text)
    if EARLIER_ASKED.match(question):
        return None if EARLIER.search(candidate.text) else NOTHING_EARLIER
    found = WHO_IS.match(question) or WHO_DOES.match(question)
    if not found or NOBODY.search(candidate.text):
        return None
    head = found["role"].split()[-1]
    terms = [term for term in asked.terms if head.casefold() in term.text.casefold().split()]
    if any(term.named for term in terms):  # "who is the Selby Prize" names no office
        return None
    paragraph = candidate.paragraph
    words = held("\n".join((paragraph.text, paragraph.lead_in or "", *paragraph.headings, paragraph.source.title)))
    names = {stem for each in stems(head) for stem in same_meaning(each)}
    told = bool(names & words) or any(words.issuperset(name) for term in terms for name in term.names)
    if told and not ("body" in found.re.groupindex and _is_of_another(candidate.text, found["role"], found["body"])):
        return None
    return NO_OFFICE.format(found["role"])


def tells_earlier(candidate: Candidate, asked: Asked) -> bool:
    """Whether it is asked what somebody did before, and a sentence of that one tells what was so formerly."""
    if not EARLIER_ASKED.match(without_carried(asked.text)) or not FORMERLY.search(candidate.text):
        return False
    words = held(candidate.text)
    people = [name for term in asked.terms if term.named and term.text[:1].isupper() for name in term.names[:1]]
    return any(words.issuperset(name) for name in people)


def _is_of_another(sentence: str, role: str, body: str | None) -> bool:
    """Whether a sentence tells of that office, of other bodies alone: "chief executive of the Lamp Trust"."""
    others = re.findall(rf"\b(?i:{re.escape(role)}) (?:of|at) (?:the )?((?:[A-Z][\w'’-]*(?: and| of)? ?)+)", sentence)
    wanted = set(stems(body or ""))
    return bool(wanted and others) and all(wanted.isdisjoint(stems(each)) for each in others)
