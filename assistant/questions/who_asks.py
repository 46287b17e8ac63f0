"""Who asks, where a question says so: taken off it, for it is no part of what is asked; and whether the Panel asks."""

import re

# What somebody may be who asks; "as a share of all crime" and "as a result" tell nobody.
ROLE = (
    r"(?:members?|councillors?|cllrs?|residents?|citizens?|taxpayers?|ratepayers?|constituents?|journalists?|reporters?"
    r"|editors?|researchers?|students?|teachers?|parents?|chair(?:man|woman|person|s)?|clerks?|trustees?|governors?"
    r"|volunteers?|newcomers?|lay ?(?:person|man|woman)|voters?|colleagues?)"
)
BODY = r"(?:(?:police and crime )?panel|committee|board|council|public|press|scrutiny team)"
# "As members of staff leave" tells what they do, and nobody who asks.
DO = r" (?:sa(?:id|ys?)|told|think|thought|leave|left|retire|join|resign|c[oa]me|go|went|ha(?:ve|s|d)|are|is|were|was)"
TAIL = rf"(?:(?!{DO}\w*\b)[^,.?!;:]){{0,60}}?"
WHO = rf"(?:(?:an?|the|one|some|new|newly appointed|our|your|fellow) )*(?:[\w'’-]+ ){{0,3}}?{ROLE}\b{TAIL}"
ON_BODY = rf"(?:sit(?:ting)? |serv(?:e|ing) )?(?:on|of|from|with|for) (?:the |our |your )?(?:[\w'’-]+ ){{0,4}}?{BODY}\b"
# "As a member of the Panel, why ...": ends where the question begins.
FIRST = (
    r"(?=(?:i|we|can|could|may|might|please|what|which|who|whose|when|where|why|how|is|are|was|were|did|does|do|should"
    r"|shall|will|would|must|has|have|had|tell|show|list|name|give)\b)"
)
AS = re.compile(
    rf"^(?:and |so |well,? )?(?:(?:speaking|asking|writing|here) )?(?:as (?:{WHO}|someone {ON_BODY})"
    rf"|on behalf of (?:the |our |my )?(?:[\w'’-]+ ){{0,4}}?(?:{ROLE}|{BODY})\b[^,.?!;:]{{0,40}}?)"
    rf"(?:[,:;] ?| [-–—] | (?=(?:i|we) )){FIRST}",
    re.IGNORECASE,
)
# "We on the Panel want to know", "I, a member of the Panel, want to know".
SET_IN = re.compile(
    rf"^(?P<own>i|we|those of us|us|all of us)(?:,? (?:{ON_BODY}|as {WHO}|an? {WHO}|members? of [^,?]{{3,40}}),?) "
    r"(?=(?:am|are|was|were|would|want|wish|need|have|had|ask|wonder|like|must|should|can|could|think)\b)",
    re.IGNORECASE,
)
# A sentence that tells it and no more, or goes on to the question: "I sit on the Panel: how many ...?".
I_AM = re.compile(
    r"^(?:hello|hi|good \w+)?,? ?(?:(?:i|we)(?:['’]m|['’]re| am| are)(?: also| just)? "
    rf"(?:{WHO}|{ON_BODY}(?: and [^.?!:;]*?)?)"
    r"|(?:i|we) (?:sit on|serve on|chair|represent|speak for|work for|am with) [^.?!:;]{3,60}?"
    r"|my name is [^.?!:;]{2,40}?)"
    rf"(?:[.!]?$|(?:[:;] ?| [-–—] |, (?:and |so )?){FIRST})",
    re.IGNORECASE,
)
FOR_PANEL = re.compile(
    r"\b(?:panel (?:members?|chair)|(?:members?|chair\w*|clerk) of (?:the |our |your )?(?:[\w'’-]+ ){0,5}?panel"
    r"|(?:i|we|us)(?:['’]m|['’]re| am| are)?(?: sit| serve)? on the (?:[\w'’-]+ ){0,4}?panel"
    r"|(?:behalf of|speak for|chair|represent) the (?:[\w'’-]+ ){0,4}?panel)\b",
    re.IGNORECASE,
)
# A name in what somebody says of himself: his place, which a question without a place of its own is asked of.
NAME = re.compile(
    r"(?<=[\w,] )(?!(?:I|Panel|Police|Crime|Council|Board|Committee|Cllr|Councillor|Chair|The)\b)[A-Z][a-z]\w+"
)


def without_asker(sentence: str) -> str:
    """A sentence without who asks: empty where it tells nothing else."""
    if found := I_AM.match(sentence) or AS.match(sentence):
        return sentence[found.end() :]
    return SET_IN.sub(lambda found: f"{found['own']} ", sentence)


def tells_place(dropped: str, kept: str) -> bool:
    """Whether who asks names a place, or another name, and the question itself names none."""
    return NAME.search(dropped) is not None and NAME.search(kept) is None


def asks_for_panel(question: str) -> bool:
    """Whether somebody says that he asks as one of the Panel."""
    said = re.split(r"(?<=[.?!]) ", question)
    told = [each for each in said if without_asker(each) != each]
    return any(FOR_PANEL.search(each) for each in told)
