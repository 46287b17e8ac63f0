"""Whose words a text is by the words that its sentences open with: "The Mayor asked", "HMICFRS found"."""

import re

from corpus.papers import Voice

PLACE = r"[A-Z][a-z'’-]+(?:\s+(?:and\s+)?[A-Z][a-z'’-]+){0,2}"
OFFICER = (
    r"(?:(?:Temporary|Acting|Assistant|Deputy|Detective)\s+)*(?:Chief\s+)?(?:Constable|Superintendent|Inspector)"
    r"(?!\s+of\b)"
)
MAYOR = r"(?:(?:Deputy\s+)?Mayor(?:\s+of\s+[A-Z][\w ]{1,40}?)?|DMPC)"
COMMISSIONER = r"(?:(?:Deputy\s+)?(?:Police\s+and\s+Crime\s+)?Commissioner|O?PCC)"
PERSONS_NAME = r"(?:,?\s+(?!The\b)[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2}(?:\s+OBE)?,?)?"
# Somebody at the start of a sentence. Each ends where the verb should follow.
SPEAKERS: tuple[tuple[Voice, str], ...] = (
    (
        "the inspectorate",
        r"(?:HMICFRS|HMIC"
        r"|(?:The\s+)?(?:HM\s+|(?:His|Her)\s+Majesty['’]s\s+)?Inspectorate(?:\s+of\s+Constabulary[\w ]{0,40})?"
        r"|The\s+inspectorate|(?:The\s+)?[Ii]nspectors|HM\s+Inspectors?"
        r"|(?:HM|His\s+Majesty['’]s)\s+Chief\s+Inspector\s+of\s+Constabulary)",
    ),
    (
        "the Panel",
        rf"(?:(?:The\s+)?(?:{PLACE}\s+)?(?:Police\s+and\s+Crime\s+|Policing\s+)?Panel(?:\s+[Mm]embers)?"
        r"|(?:The\s+)?[Mm]embers\s+of\s+the\s+(?:Police\s+and\s+Crime\s+)?Panel)",
    ),
    (
        "the Mayor's office",
        rf"(?:(?:The|In\s+reply,?\s+the|In\s+response,?\s+the)\s+{MAYOR}(?:\s+for\s+Policing(?:\s+and\s+Crime)?)?"
        rf"(?:\s+\(DMPC\))?{PERSONS_NAME}|(?:The\s+)?Mayor['’]s\s+(?:office|[Tt]eam)|(?:The\s+)?DMPC)",
    ),
    (
        "the Commissioner's office",
        rf"(?:(?:The|In\s+reply,?\s+the|In\s+response,?\s+the)\s+{COMMISSIONER}(?:\s+\(PCC\))?{PERSONS_NAME}"
        r"|(?:The\s+)?Commissioner['’]s\s+(?:office|[Tt]eam)|(?:The\s+)?O?PCC)",
    ),
    (
        "the force",
        rf"(?:(?!British\s+Transport|Military|Ministry){PLACE}\s+(?:Police(?!\s+(?:and|Federation|Superintendents))|Constabulary)"
        r"|The\s+(?:[Ff]orce|police\s+force)"
        rf"|The\s+{OFFICER}{PERSONS_NAME}|{OFFICER}\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?"
        r"|(?:T/)?(?:ACC|DCC|CC)\s+[A-Z][\w'’-]+)",
    ),
    (
        "the public",
        r"(?:(?:About\s+|Around\s+|Some\s+|Over\s+|Nearly\s+|Almost\s+|More\s+than\s+)?[\d.,]+\s?(?:%|per\s*cent)\s+of\s+"
        r"(?:all\s+|the\s+)?(?:survey\s+)?(?:respondents|participants|residents|people\s+who\s+(?:answered|responded))"
        r"|(?:(?:[Mm]any|[Mm]ost|[Ss]ome|[Aa]\s+majority\s+of|[Tt]he\s+majority\s+of|[Oo]ther|[Ss]urvey|[Tt]he)\s+)?"
        r"(?:respondents|consultees|residents|participants|members\s+of\s+the\s+public|local\s+people|people\s+who\s+responded"
        r"|Respondents|Consultees|Residents|Participants|Members\s+of\s+the\s+public|Local\s+people|People\s+who\s+responded"
        r"|Young\s+people|young\s+people)"
        r"(?:\s+(?:to|who\s+(?:took\s+part|answered|responded))\b[\w\s]{0,60}?)?)",
    ),
)
SAID = (
    # With an object these are deeds and no words: "answered 9,000 calls", "added 20 officers", "confirmed a chair".
    r"said|says|stated|states|told|explained|advised|replied|stressed|highlighted|acknowledged|assured|commented"
    r"|warned|praised|criticised|described|informed|reassured|clarified|emphasised|outlined|pointed\s+out"
    r"|(?:confirmed|responded|answered|added)\s+that|updated\s+(?:the\s+Panel|members|the\s+Mayor)"
)
CONCERN = r"(?:(?:a|the)\s+)?(?:concerns?|questions?|issues?|matter)"
ASKED = (
    r"asked|queried|questioned|requested|enquired|inquired|expressed|thanked"
    rf"|sought\s+(?:assurances?|clarification)|raised\s+{CONCERN}"
)
OFFICE_VERBS = rf"(?:{SAID}|{ASKED}|reported|wrote|announced|pledged|promised)"
VERBS: dict[Voice, str] = {
    "the force": rf"(?:{SAID}|reported|reports|announced|admitted)",
    "the Mayor's office": OFFICE_VERBS,
    "the Commissioner's office": OFFICE_VERBS,
    "the Panel": rf"(?:{SAID}|{ASKED}|recommended|recommends|welcomed|asks|resolved|commended|congratulated|urged)",
    "the inspectorate": rf"(?:{SAID}|found|finds|reported|reports|concluded|concludes|judged|graded|named|recommended"
    r"|recommends)",
    "the public": rf"(?:{SAID}|{ASKED}|felt|feel|thought|think|wanted|want|agreed|agree|disagreed|disagree|supported"
    r"|support|backed|opposed|preferred|believed|believe|rated|called\s+for|suggested|worried"
    r"|were\s+(?:concerned|worried|in\s+favour))",
}
WHEN = (
    r"(?:(?:In|On|By|At|During|Since)\s+(?:(?:the|this|its)\s+)?(?:meeting,?|\d{1,2}\s+\w+\s+(?:19|20)\d\d,?|\w+\s+(?:19|20)\d\d,?"
    r"|(?:19|20)\d\d(?:[/-]\d\d)?,?)\s+)?"
)
HELPERS = r"(?:(?:has|have|had|also|then|further|again|later|since|both|all|did)\s+)*"
UNIT = r"(?:\s*,\s*(?:in|on|at)\s+[^,]{1,40},)?"


def _lowered(speaker: str) -> str:
    """Matches also after "In July 2031 the ...", where its article is no longer capital."""
    return speaker.replace(r"(?:The|", r"(?:[Tt]he|").replace(r"The\s+", r"[Tt]he\s+")


OPENERS: tuple[tuple[Voice, re.Pattern[str]], ...] = tuple(
    (voice, re.compile(rf"{WHEN}{_lowered(speaker)}{UNIT}\s+{HELPERS}{VERBS[voice]}\b(?!\s+by\b)"))
    for voice, speaker in SPEAKERS
)
ACCORDING: tuple[tuple[Voice, re.Pattern[str]], ...] = tuple(
    (voice, re.compile(rf"According\s+to\s+{_lowered(speaker)},")) for voice, speaker in SPEAKERS
)
MENTIONED: tuple[tuple[Voice, re.Pattern[str]], ...] = tuple(
    (voice, re.compile(rf"{WHEN}{_lowered(speaker)}\b")) for voice, speaker in SPEAKERS
)
# Members, and the Chair, of the panel whose minutes these are.
IN_PANEL_MINUTES = re.compile(
    rf"(?:(?:A|One|Another|Some|Several)\s+)?(?:Members?|[Mm]embers?|The\s+(?:Vice[- ])?Chair(?:man|woman|person)?"
    rf"|(?:Councillor|Cllr)\.?\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)\s+{HELPERS}{VERBS['the Panel']}\b(?!\s+by\b)"
)
GOES_ON = re.compile(r"(?:He|She|They)\s+")
# The panel, or somebody else, hears what a third says: "were told", "was advised".
PASSIVE = re.compile(r"\b(?:was|were|been|be)\s+(?:told|advised|informed|assured|asked|updated|reassured)\b")


def voice_of_words(text: str, *, panel_minutes: bool = False) -> Voice | None:
    """The speaker to whom the whole text is attributed by the words that its sentences open with."""
    first, *others = _sentences(text)
    voice = _attributed(first, panel_minutes=panel_minutes)
    if voice is None:
        return None
    goes_on = all(GOES_ON.match(each) or _attributed(each, panel_minutes=panel_minutes) == voice for each in others)
    return voice if goes_on else None


def _attributed(sentence: str, *, panel_minutes: bool) -> Voice | None:
    if PASSIVE.search(sentence[:80]):
        return None
    if panel_minutes and IN_PANEL_MINUTES.match(sentence):
        return "the Panel"
    return next((voice for voice, opener in (*OPENERS, *ACCORDING) if opener.match(sentence)), None)


def speaks(text: str, panel_minutes: bool) -> bool:
    """Whether any sentence is attributed to somebody, or opens with the name of the Panel or the inspectorate."""
    return any(
        _attributed(each, panel_minutes=panel_minutes) or any(named.match(each) for _, named in MENTIONED[:2])
        for each in _sentences(text)
    )


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])[\"'”’)]*\s+(?=[A-Z‘“\"'(\d])", text)
