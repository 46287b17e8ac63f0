"""What people say around a question is taken off: "could you tell me", who they are, and why they ask, said afterwards.

What is said before the question stays, as does what is said of papers and figures: it tells what the question is about.
"""

import re
from collections.abc import Sequence

from assistant.questions.who_asks import tells_place, without_asker
from indexes.questions.wanting import AUXILIARY, LEAD
from indexes.sentences.spans import sentences

WH = (
    r"(?:(?:in|at|on|by|to|for|from|of|under|by virtue of|between|since|until) )?"
    r"(?:what(?:['’]s)?|which|who(?:['’]s|m|se)?|when|where|why|how)\b"
)
VERB = rf"(?:{AUXILIARY})\b"
COMMAND = r"(?:list|name|set out|summari[sz]e|compare|explain|describe|enumerate)\b"
BEGINS = rf"(?:{WH}|(?:whether|if)\b|the (?:number|share|percentage|total|name|date|amount)\b)"
ME = r"(?: (?:me|us|him|her|them))?"
TELLS = r"tell|remind|inform|enlighten|advise|let|confirm|say|clarify|know|ask|explain|check|lay out|set out|find out"
LEARNS = (
    r"know|ask|learn|find out|hear|see|understand|be told|check|be reminded(?: of)?|wonder(?:ing)?|looking for|need"
)
# Each ends where the question itself begins.
WRAPPERS = tuple(
    re.compile(rf"^{pattern},? (?={BEGINS})", re.IGNORECASE)
    for pattern in (
        r"(?:please|kindly|right|well|quick question|question|just wondering|out of interest)(?:[:,.!-])?",
        r"(?:please )?(?:can|could|would|will|might) you\b"
        rf"[^?.]{{0,50}}?\b(?:{TELLS}){ME}"
        r"(?: (?:know|as to|about|of|again|quickly|briefly|exactly|please))*",
        rf"(?:please |kindly )?(?:do )?(?:tell|remind|let){ME}(?: (?:know|again|quickly|please|as to|about|of))*",
        r"(?:do|does) (?:you|anyone|anybody|somebody)(?: happen to)? know",
        r"(?:have you|is there|got)? ?any idea(?: of| as to)?",
        rf"(?:i|we)(?:['’](?:d|m|ve|re)| would| want| need| was| am| are| have)?\b[^?.]{{0,45}}?\b(?:{LEARNS})",
        r"(?:can|could|may|might) (?:i|we) (?:please |just |also )?(?:ask|know|check|be told)",
    )
)
# "Who the mayor is" is "Who is the mayor", asked inside another sentence.
INDIRECT = re.compile(
    r"^(?P<asks>who|what|where|when|why|how(?! (?:many|much|long|often|far|big|high|large)\b)) "
    r"(?P<subject>(?:(?:the|an?|our|your|their|its|this|that|those|these|it|they|she|he)\b|[A-Z])[^?,;]*?) "
    r"(?P<verb>is|are|was|were|has|have|had|will|can|could|would|should)\b",
    re.IGNORECASE,
)
# "A resident wondered why": not "the Panel asked why", nor "Who asked why?", which ask what was asked.
REPORTED = re.compile(
    r"^(?:an?|my|our|one of|some\w*|people|they|he|she)\b[^?.]{3,60}?"
    r"\b(?:asked|asks|wonder(?:s|ed)?|wants? to know|wanted to know|is after|would (?:like|love) to know)"
    rf"{ME},? (?={BEGINS})",
    re.IGNORECASE,
)
POLITE = re.compile(
    r",? (?:if (?:it isn['’]t|it['’]s not|that['’]s not|it is not) too much (?:trouble|bother)|if i may(?: ask)?"
    r"|if you (?:would|can|could|please)|if i['’]m not mistaken|please|i wonder|i['’]m told|for the life of me)"
    r"(?=[,?.!]|$)",
    re.IGNORECASE,
)
# Asks nothing more than was asked.
FILLER = re.compile(
    rf"^{LEAD}(?:what|how) (?:can|could|should|ought|do|shall|might|may) (?:i|we)(?: to)? (?:tell|say|reply"
    rf"|answer|put)\b|^{LEAD}(?:is|was|isn['’]t) (?:that|this|it) (?:so|right|true|correct|the case)\W*$"
    r"|^which (?:one )?(?:would|is) (?:that|it)(?: be)?\W*$"
    r"|^(?:any ideas?|anyone|thoughts|can you help|could you help)\W*$"
    r"|\b(?:can['’]t|cannot) (?:bring it to mind|remember|recall)\b"
    r"|^do you (?:have|know) (?:it|that|this|any|them)\W*$",
    re.IGNORECASE,
)
# Greets, or tells what the asker is at.
BACKGROUND = re.compile(
    r"^(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|dear|thanks(?! to\b)|thank you|sorry to bother)\b"
    r"[^.!?]*[.!]?$"
    r"|^(?:i|we)(?:['’]m|['’]re| am| are) (?:just )?"
    r"(?:preparing|writing|drafting|working|putting together|briefing|getting ready)\b",
    re.IGNORECASE,
)
# Said after the question, it still says what is meant: "One paper says 40", "I mean the figures that differ".
ABOUT_IT = re.compile(
    r"\d|\b(?:differ\w*|(?:dis)?agree\w*|figures?|papers?|reports?|versions?|numbers?|only|not|mean)\b", re.IGNORECASE
)
ASKS = re.compile(rf"^(?:and |but |so |then )?(?:{WH}|{VERB}|{COMMAND})", re.IGNORECASE)
# A question in fewer words has nothing around it.
SHORTEST = 7


def unwrapped(text: str) -> str:
    """The question that a text asks, with what is said before it; the text itself where that is not clear."""
    if len(text.split()) < SHORTEST:
        return text
    whole = [span.of(text).strip() for span in sentences(text)]
    said = _without_askers(whole)
    places = asking(said)
    if len(places) != 1:
        return text if said == whole else " ".join(said)
    [at] = places
    before = [each for each in said[:at] if not BACKGROUND.search(each)]
    after = [each for each in said[at + 1 :] if ABOUT_IT.search(each)]
    question = bare(said[at])
    return " ".join([*before, f"{question[:1].upper()}{question[1:]}", *after])


def asking(said: Sequence[str]) -> list[int]:
    """The places of the sentences that ask, among those said."""
    return [place for place, each in enumerate(said) if _asks(bare(each), each)]


def _without_askers(said: list[str]) -> list[str]:
    """The sentences without who asks; as they are where that tells the only place, or nothing is left."""
    own = [without_asker(each) for each in said]
    kept = [each for each in own if each]
    dropped = " ".join(old.removesuffix(new) for old, new in zip(said, own, strict=True))
    return said if not kept or tells_place(dropped, " ".join(kept)) else kept


def _asks(asked: str, said: str) -> bool:
    return not FILLER.search(said) and (said.endswith("?") or asked != said or bool(ASKS.match(asked)))


def bare(sentence: str) -> str:
    """A sentence without the politeness around its question."""
    asked = said = POLITE.sub("", sentence).strip()
    if reported := REPORTED.match(said):
        asked = asked[reported.end() :]
    while shorter := next((asked[found.end() :] for each in WRAPPERS if (found := each.match(asked))), ""):
        asked = shorter
    if asked == said:
        return asked
    return INDIRECT.sub(r"\g<asks> \g<verb> \g<subject>", re.sub(r"^(?:whether|if) ", "", asked, flags=re.IGNORECASE))
