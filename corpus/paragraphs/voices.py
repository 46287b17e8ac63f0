"""Who speaks in a paragraph, where the paper shows it: by its opening words, its section's heading, the kind of paper.

A wrong voice is worse than none. So a paragraph has one only where all of its sentences may be that speaker's; and of a
digest, whose words are ours, only what its sentences and section headings attribute to somebody.
"""

import re
from collections.abc import Sequence

from corpus.lines.headings import FIELD
from corpus.papers import Source, Voice
from corpus.paragraphs.placing import Placed
from corpus.paragraphs.speakers import speaks, voice_of_words

# How a survey was held is not what its respondents say.
ABOUT_SURVEY = re.compile(r"(?:The|A|This|That)\s+(?:\w+\s+)?(?:survey|consultation|questionnaire)\b")
OUR_WORDS = re.compile(r"\b(?:this|the|our)\s+digest\b|\bby our reading\b|\bthis assistant\b", re.IGNORECASE)

HEADINGS: tuple[tuple[Voice, str], ...] = (
    (
        "the public",
        r"what (?:the )?(?:respondents|residents|public|people|communities|you) (?:said|told us|think|thought)\b.*"
        r"|(?:respondents|residents|public|consultees)'? (?:comments|responses|views)"
        r"|comments from (?:respondents|the public)|you said",
    ),
    (
        "the Mayor's office",
        r"(?:the )?(?:mayor|deputy mayor|dmpc)(?:'?s)? (?:comments?|response|foreword|introduction|views?)"
        r"|(?:foreword|message|introduction|response|comments) (?:by|from|of) the (?:deputy )?mayor\b.*",
    ),
    (
        "the Commissioner's office",
        r"(?:the )?(?:(?:deputy )?(?:police and crime )?commissioner|pcc)(?:'?s)?"
        r" (?:comments?|response|foreword|introduction|views?)"
        r"|(?:foreword|message|introduction|response|comments) (?:by|from|of) the"
        r" (?:deputy )?(?:police and crime )?commissioner\b.*",
    ),
    (
        "the force",
        r"(?:the )?(?:force|chief constable(?:'?s)?|[a-z' -]+ (?:police|constabulary))(?:'?s)?"
        r" (?:responses?|comments?|reply)"
        r"|(?:foreword|message|response|comments) (?:by|from|of) the (?:chief constable|force)\b.*",
    ),
    (
        "the Panel",
        r"(?:the )?panel(?:'?s)? (?:response|comments?|views?)|(?:comments|response|views) (?:of|from) the panel",
    ),
    (
        "the inspectorate",
        r"(?:hmicfrs|hmic|the inspectorate|inspectorate|inspectors)(?:'?s)? (?:findings|conclusions|judge?ments?)"
        r"|what (?:hmicfrs|hmic|(?:the )?inspectorate|(?:the )?inspectors) (?:found|said|concluded)\b.*",
    ),
)
# In the Commissioner's quarterly reports of 2014 this section says what was asked of the Chief Constable.
ACTION_RESPONSE = re.compile(r"action\s*/\s*response", re.IGNORECASE)
PRODUCED_BY = re.compile(r"PURPOSE OF THE REPORT PRODUCED BY\b", re.IGNORECASE)  # only the Mayor's team calls it so
ABOUT_INSPECTION = re.compile(
    r"\b(?:update|response|progress|action plan|following|implement\w*|plan)\b", re.IGNORECASE
)
INSPECTED = re.compile(r"\bHMICFRS\b|\bHMIC\b|Inspectorate of|justiceinspectorates", re.IGNORECASE)


def voices_of(found: Sequence[Placed], source: Source) -> list[Voice | None]:
    """The voice of each paragraph, in order; None where the paper does not show it."""
    usual = _usual(found, source)
    return [_voice(each, source, usual) for each in found]


def _voice(each: Placed, source: Source, usual: Voice | None) -> Voice | None:
    if each.kind in ("heading", "caption") or OUR_WORDS.search(each.text):
        return None
    if source.provenance == "digest" and ABOUT_SURVEY.match(each.text):
        return None
    if each.answers:
        return _of_section((each.answers,), source)
    panel_minutes = _is_panel_minutes(source)
    said = voice_of_words(each.text, panel_minutes=panel_minutes)
    if said is None and each.kind in ("bullet", "prose") and each.lead_in and not speaks(each.text, panel_minutes):
        said = voice_of_words(each.lead_in, panel_minutes=panel_minutes)
    if said or speaks(each.text, panel_minutes):
        return said
    if each.kind == "resolution" and panel_minutes and source.provenance != "digest":
        return "the Panel"
    return _of_section(each.headings, source) or (usual if _is_said(each) else None)


def _is_said(each: Placed) -> bool:
    """Whether it is part of what the paper says: not a line of its head block, nor the name of an attachment."""
    return each.kind != "prose" or (each.text.endswith((".", ":", ";", "?", "!")) and not FIELD.match(each.text))


def _of_section(headings: Sequence[str], source: Source) -> Voice | None:
    for heading in reversed(headings):
        plain = " ".join(heading.replace("’", "'").split()).casefold().rstrip(" :")
        if ACTION_RESPONSE.fullmatch(plain) and source.kind == "quarterly report":
            return "the Commissioner's office"
        found = (voice for voice, words in HEADINGS if re.fullmatch(words, plain))
        if voice := next(found, None):
            return voice
    return None


def _usual(found: Sequence[Placed], source: Source) -> Voice | None:
    """Whose words the paper as a whole is, where its kind and its own head say so."""
    if source.provenance == "digest":
        return None
    if source.kind == "force report":
        return "the force"
    if source.kind == "cover report" and any(PRODUCED_BY.match(each.text) for each in found if each.kind == "heading"):
        return "the Mayor's office"
    published = f"{source.publisher or ''} {source.url or ''}"
    if source.kind == "inspection" and not ABOUT_INSPECTION.search(source.title):
        named = INSPECTED.search(published) or (
            not source.publisher and not source.author and INSPECTED.search(source.title)
        )
        return "the inspectorate" if named else None
    return None


def _is_panel_minutes(source: Source) -> bool:
    return source.kind == "minutes" and re.search(r"\bPanel\b", f"{source.title} {source.meeting}", re.I) is not None
