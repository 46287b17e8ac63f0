"""A question over the whole corpus, known by its shape: which papers, how many, every recommendation."""

import re
from dataclasses import replace
from typing import NamedTuple

from assistant.questions.meetings_sought import meetings_sought
from assistant.questions.periods import without_periods
from assistant.questions.survey_sought import (
    ALL,
    CLAUSE,
    IN_YEARS,
    MENTION,
    MINUTES,
    NOUN,
    ON,
    PAPER,
    PLAIN,
    PLEASE,
    PLURAL,
    QUALIFIED,
    SHOW,
    SPAN,
    YEARS,
    Order,
    Sought,
    SurveyAsked,
    kinds_named,
    years_named,
)
from assistant.questions.undertakings_sought import undertakings_sought
from indexes.questions.question import ABOUT

OF_THE = r"(?:(?:all )?of )?(?:the |your |these )?"
IN_THEM = rf"(?: in {OF_THE}(?P<noun>{PLURAL}))?"
CLAIM_VERB = r"(?:said|(?:mention|say|state|report|note|record|claim|show|confirm|tell us|point out)(?:s|d|ed|ing)?)"
CLAIMS = rf"{CLAIM_VERB} that"
ABOUT_WORDS = r"(?:about|on|regarding|concerning|relating to|related to|cover(?:s|ing)?|deal(?:s|ing)? with)"
HELD = (
    r"(?:(?:that |which )?(?:(?:do )?(?:you|we) (?:hold|have)|(?:are )?held|are there|there are)"
    r"|in (?:the |this |your |our )?(?:corpus|library|collection|archive|index))(?: here)?"
)
NUMBER_OF = re.compile(
    r"^(?:what(?:'s| is| was) )?the (?:total )?(?:number|count) of (?=[a-z ]*\b(?:papers?|documents?|reports? that)\b)",
    re.IGNORECASE,
)
# "The minutes of the latest meeting of the Panel".
LATE_MINUTES = re.compile(
    r"\b(?:the )?minutes (?:of|from) the (latest|newest|most recent|last|earliest|first) meeting\b", re.IGNORECASE
)
PRONOUN = re.compile(r"(?:it|this|that|them|these|those|him|her)", re.IGNORECASE)
MENTIONED = r"(?:mentioned|named|cited|discussed|referred to|talked about|spoken of)"
COME_UP = r"(?:come up|crop up|get a mention)"  # of nothing but what is spoken of; what else appears may do so in court
APPEAR = rf"(?:appear|feature|{COME_UP})"
SEEN = rf"(?:{COME_UP}|{APPEAR} in {OF_THE}(?P<noun>{PLURAL}))"
# "From 2023", "by the Panel": which papers, before what they mention.
CHOSEN = r"(?:by|from|of|since|after|before|until|in|between|published|dated|issued|written)\b"
# First match wins. The rest must be wholly understood, or it is no such question: see `_narrowed`.
PAPERS: tuple[tuple[str, Order, bool], ...] = (
    (rf"how many {OF_THE}(?P<noun>{NOUN})(?: held)? (?P<rest>(?:that )?{MENTION} .+)", "newest", True),
    (rf"how many {OF_THE}(?P<noun>{NOUN}) (?P<rest>{CHOSEN}.+? (?:that )?{MENTION} .+)", "newest", True),
    (rf"how many {OF_THE}(?P<noun>{PAPER})(?P<rest>(?: .+)?)", "newest", True),
    (rf"how many {OF_THE}(?P<noun>{MINUTES}) (?P<rest>(?:do )?(?:you|we) hold|(?:are )?held)", "newest", True),
    (rf"in how many {OF_THE}(?P<noun>{NOUN}) (?:do|does|did) (?P<topic>.+) {APPEAR}", "newest", True),
    (rf"in (?:which|what) {OF_THE}(?P<noun>{NOUN}) (?:do|does|did) (?P<topic>.+) {APPEAR}", "newest", False),
    (rf"(?:which|what) {OF_THE}(?P<noun>{NOUN}) (?:do|does|did) (?P<topic>.+) {APPEAR} in", "newest", False),
    (rf"how (?:often|many times) (?:do|does|did) (?P<topic>.+) {SEEN}", "most", True),
    (rf"how many {OF_THE}(?P<noun>{PLAIN}) (?P<rest>{HELD}.*)", "newest", True),
    (rf"in how many {OF_THE}(?P<noun>{NOUN}) (?:is|are|was|were) (?P<topic>.+) {MENTIONED}", "newest", True),
    (rf"how many {OF_THE}(?P<noun>{NOUN}) (?:is|are|was|were) (?P<topic>.+) {MENTIONED} in", "newest", True),
    (
        rf"how (?:often|many times) (?:is|are|was|were) (?P<topic>.+) {MENTIONED}{IN_THEM}",
        "most",
        True,
    ),
    (r"how many (?:paragraphs|times)(?: do the papers)? (?P<rest>(?:that )?mention .+)", "most", True),
    (r"how many mentions (?:are there )?of (?P<topic>.+)(?: are there)?", "most", True),
    (
        rf"(?:which|what) {OF_THE}(?P<noun>{NOUN}) (?P<rest>(?:that )?{MENTION} .+?) (?:the )?most(?: often)?",
        "most",
        False,
    ),
    (rf"{PLEASE}(?:in )?(?:which|what)(?: other)? {OF_THE}(?P<noun>{NOUN}) (?P<rest>.+)", "newest", False),
    (
        rf"(?:do|does|did) any(?: of)?(?: the| your| these)? (?P<noun>{NOUN}) (?P<rest>(?:{MENTION}|{CLAIMS}) .+)",
        "newest",
        False,
    ),
    (
        rf"(?:is|are) there (?:any|an?) (?P<noun>{NOUN}) (?P<rest>(?:that |which )?(?:{MENTION}|{ABOUT_WORDS}) .+)",
        "newest",
        False,
    ),
    (rf"{PLEASE}where (?:do|does|did) {OF_THE}(?P<noun>{NOUN}) (?P<rest>(?:{MENTION}|{CLAIMS}) .+)", "newest", False),
    (rf"{PLEASE}where (?:is|was|has) it (?:been )?(?P<rest>{CLAIMS} .+)", "newest", False),
    (
        rf"{PLEASE}where (?:is|are|was|were) (?P<topic>.+) {MENTIONED}{IN_THEM}",
        "newest",
        False,
    ),
    (rf"{SHOW} (?:{ALL} )?(?P<noun>{NOUN})(?P<rest>(?: .+)?)", "newest", False),
    (rf"(?:every|each|all)(?: of)?(?: the)? (?P<noun>{NOUN})(?P<rest>(?: .+)?)", "newest", False),
    (r"what (?:do you hold|is held|have you got)(?: here)?", "newest", False),
)
RECENT = re.compile(
    rf"(?:(?:what|which)(?:'s| is| was| are| were)|{SHOW}) (?:the|your) "
    r"(?:(?P<late>latest|newest|most recent|last)|earliest|oldest|first) "
    rf"(?P<noun>(?!(?:inspection|decision|consultation)s?\b){NOUN})(?P<rest>(?: .+)?)",
    re.IGNORECASE,
)
PARTS = r"(?P<part>recommendation|resolution|action)(?: point)?s?"
PARTS_SOUGHT: tuple[Sought, ...] = ("recommendation", "resolution", "action")
SORTS = r"(?:(?:open|agreed|formal|outstanding) )?"
STATE = r"(?:not |partly |fully )?(?:accepted|rejected|agreed|declined|refused|implemented|complete|completed|overdue)"
ARE_THERE = r"(?:are|is|stand|appear)(?: there)?"
ARE_MADE = r"(?:have been|were|are) (?:made|given|passed|agreed)"
PARAGRAPHS = (
    rf"(?:how many|{SHOW}(?: {ALL})?) {SORTS}{PARTS} (?:that )?(?:are|were|have been) (?P<state>{STATE})(?P<rest>)",
    rf"(?:{SHOW} |what (?:are|were) )?(?:all|every|each)(?: one)?(?: of)?(?: the)? {SORTS}{PARTS}(?P<rest>(?: .+)?)",
    rf"{SHOW} (?:the )?{SORTS}(?P<part>recommendation|resolution)s(?P<rest>(?: .+)?)",
    rf"{SHOW} (?:the )?{SORTS}(?P<part>action)(?: point)?s (?P<rest>(?:for|of|owed by|assigned to) .+)",
    r"(?:which|what) (?P<part>recommendation|resolution)s (?:have been|has been|were|was|are) "
    r"(?:made|passed|agreed|given|recorded|there|held)(?P<rest>(?: .+)?)",
    rf"(?:which|what) {SORTS}(?P<part>action)(?: point)?s (?:are|were) (?P<rest>(?:there )?for .+)",
    rf"how many {SORTS}{PARTS} (?:(?:are|stand) )?(?P<rest>{HELD})",
    rf"how many {SORTS}{PARTS} (?:are|were|have been) (?:recorded|printed|listed|minuted)(?P<rest>)",
    rf"how many {SORTS}{PARTS} (?:{ARE_THERE}|{ARE_MADE})(?P<rest> (?:in|across|over) {OF_THE}{PLURAL})",
)
OF_ALL = rf"(?:{SHOW} |what (?:are|were|is) |where (?:are|is) )?(?:all|every|each)(?: one)?(?: of)?(?: the)?"
HERE = rf"(?: (?:there (?:is|are)|(?:that )?(?:you|we) (?:hold|have)|(?:that is |that are )?held))?{IN_THEM}"
EVERY: tuple[tuple[Sought, str], ...] = (
    ("mention", rf"{OF_ALL} (?:mentions?|references?|occurrences?){HERE} (?:of|to) (?P<topic>.+)"),
    (
        "mention",
        rf"{OF_ALL} (?:sentences?|paragraphs?|passages?|statements?){HERE} (?:that {MENTION}|{ON}) (?P<topic>.+)",
    ),
    (
        "mention",
        rf"(?:{SHOW} |what is )?everything{HERE} (?:on|about|regarding|concerning|that mentions) (?P<topic>.+)",
    ),
    ("figure", rf"{OF_ALL} (?:figures|numbers|statistics|stats){HERE} {ON} (?P<topic>.+)"),
)
IN_PAPERS = re.compile(
    rf"(?:in|across|over|from) (?:all (?:of )?)?(?:the |your |these )?(?P<noun>{NOUN})$", re.IGNORECASE
)
OWNER_WORDS = 6  # a longer name is a clause
OWNER = re.compile(r"^(?:for|to|assigned to|addressed to|owed by) (?:the )?(?P<owner>.+)", re.IGNORECASE)
# Who is to do it ends where the subject begins: a list of that subject answers it.
ON_SUBJECT = re.compile(r" (?:on|about|regarding|concerning) ", re.IGNORECASE)
MENTIONS = re.compile(rf"^(?:that |which )?{MENTION} (?P<topic>.+)", re.IGNORECASE)
MENTIONS_NOT = re.compile(rf"^(?:that |which )?(?:do|does|did)(?: not|n't) {MENTION} (?P<topic>.+)", re.IGNORECASE)
CLAIM = re.compile(rf"(?:^| )(?:that |which )?{CLAIMS} (?P<claim>.+)$", re.IGNORECASE)
ABOUT_TOPIC = re.compile(
    rf"^(?:(?:that |which )?(?:are|is|were|was) (?:about|concerning|related to)|(?:that |which )?{ABOUT_WORDS}) "
    r"(?P<topic>.+)",
    re.IGNORECASE,
)
MADE = r"(?:(?:that |which )?(?:are |is |were |was )?(?:published |issued |written |produced )?|come |comes )"
BODY = re.compile(
    rf"(?:^| ){MADE}(?:by (?:the )?(?P<by>.+?)|(?:from|of) (?:the )?(?P<of>(?-i:[A-Z]).+?))"
    rf"(?= {ABOUT_WORDS} | (?:that )?{MENTION} |$)",
    re.IGNORECASE,
)
# "Which papers cover 2031": their time, and not their subject.
OF_YEARS = re.compile(rf"(?:the (?:years?|period) )?(?P<first>{SPAN})(?: (?:and|to|until|-) (?P<last>{SPAN}))?")
BUT_NOT = re.compile(
    rf",? (?:but|and|yet)(?: (?:do|does|did))? (?:not|never)(?: {MENTION})? |,? without (?:mentioning )?", re.IGNORECASE
)
THAN = re.compile(
    r"(?P<topic>.+?) more(?: (?:often|frequently))? than (?:they (?:do|mention) )?(?P<than>(?!once\b|twice\b|\d).+)",
    re.I,
)


class Topics(NamedTuple):
    """What a paper is to mention, and what it is not to."""

    told: str
    without: str | None


def survey_asked(question: str) -> SurveyAsked | None:
    """What a question over all papers asks for; None for every other question, and where a part is not understood."""
    own, _, carried = " ".join(question.replace("’", "'").split()).rstrip(") ").partition(ABOUT)
    plain = own.strip(" ?.!:;")
    plain = LATE_MINUTES.sub(r"the \1 minutes", NUMBER_OF.sub("how many ", plain))
    if QUALIFIED.search(plain):
        return None
    found = meetings_sought(plain) or undertakings_sought(plain) or _recent(plain) or _paragraphs(plain)
    found = found or _every(plain) or _papers(plain)
    if found and found.state and carried:  # of what was spoken of
        return None
    if found and found.topic and PRONOUN.fullmatch(found.topic):
        return replace(found, topic=_subject(carried), carried=_times(carried)) if carried else None
    return found


def _every(plain: str) -> SurveyAsked | None:
    """Every mention of a thing, or every figure on it."""
    for sought, pattern in EVERY:
        if found := re.fullmatch(pattern, plain, re.IGNORECASE):
            topic, within = found["topic"], IN_PAPERS.search(found["topic"])
            noun = within["noun"] if within else found.groupdict().get("noun")
            if noun and not re.fullmatch(PLURAL, noun, re.IGNORECASE):
                return None
            kinds = kinds_named(noun or "papers")
            return _narrowed(SurveyAsked(sought, kinds=kinds), f"mention {IN_PAPERS.sub('', topic).strip()}")
    return None


def _times(carried: str) -> str:
    return ", ".join(part for part in carried.split(", ") if not without_periods(part).strip())


def _subject(carried: str) -> str:
    """What is carried without its times: a paper that speaks of it need not name the year that was spoken of before."""
    lasting = [part for part in carried.split(", ") if without_periods(part).strip()]
    return ", ".join(lasting) or carried


def _papers(plain: str) -> SurveyAsked | None:
    for pattern, order, count in PAPERS:
        if found := re.fullmatch(pattern, plain, re.IGNORECASE):
            parts = found.groupdict()
            kinds = kinds_named(parts.get("noun") or "papers")
            asked = SurveyAsked("papers", order, count, kinds, topic=parts.get("topic"), by="mention")
            return asked if asked.topic else _narrowed(asked, parts.get("rest") or "")
    return None


def _recent(plain: str) -> SurveyAsked | None:
    found = RECENT.fullmatch(plain)
    if not found:
        return None
    order: Order = "latest" if found["late"] else "earliest"
    return _narrowed(SurveyAsked("papers", order, kinds=kinds_named(found["noun"])), found["rest"])


def _paragraphs(plain: str) -> SurveyAsked | None:
    for pattern in PARAGRAPHS:
        if found := re.fullmatch(pattern, plain, re.IGNORECASE):
            part = found["part"].casefold()
            asked = SurveyAsked(
                next(each for each in PARTS_SOUGHT if each == part), count=plain.casefold().startswith("how many")
            )
            if state := found.groupdict().get("state"):
                return replace(asked, state=state)
            rest = found["rest"].strip()
            if owner := OWNER.match(re.sub(r"^there ", "", rest)):
                return (
                    None
                    if CLAUSE.search(owner["owner"])
                    or ON_SUBJECT.search(owner["owner"])
                    or len(owner["owner"].split()) > OWNER_WORDS
                    else replace(asked, owner=owner["owner"])
                )
            within = IN_PAPERS.search(rest)
            if within and not re.fullmatch(PLURAL, within["noun"], re.IGNORECASE):
                return None
            asked = replace(asked, kinds=kinds_named(within["noun"] if within else "papers"))
            return _narrowed(asked, IN_PAPERS.sub("", rest))
    return None


def _narrowed(asked: SurveyAsked, rest: str) -> SurveyAsked | None:
    """The question with what the rest of it asks for; None where the rest is not wholly understood."""
    if claim := CLAIM.search(rest):
        narrowed = _narrowed(asked, rest[: claim.start()])
        return narrowed and replace(narrowed, topic=claim["claim"].strip(" ,"), by="claim")
    rest = re.sub(rf"^{HELD}\b|\b{HELD}$", "", rest.strip(), flags=re.IGNORECASE).strip()
    mentions = MENTIONS.match(rest)
    if dated := YEARS.search(rest) or (None if mentions else IN_YEARS.search(rest)):
        published = bool(re.match(r"(?:(?:that|which|are|were|is|was) )*[a-z]+(?:ed|ten)\b", dated[0], re.IGNORECASE))
        asked = replace(asked, years=years_named(dated), published=published)
        rest = " ".join((rest[: dated.start()] + rest[dated.end() :]).split())
        mentions = MENTIONS.match(rest)
    if body := BODY.search(rest) if not mentions else None:
        asked = replace(asked, body=body["by"] or body["of"])
        rest = (rest[: body.start()] + rest[body.end() :]).strip()
        mentions = MENTIONS.match(rest)
    if not rest:
        return asked
    if none := MENTIONS_NOT.match(rest):
        return None if CLAUSE.search(none["topic"]) else replace(asked, without=none["topic"].strip(" ,"))
    topic = mentions or ABOUT_TOPIC.match(rest)
    if topic and not mentions and asked.years is None and (dated := OF_YEARS.fullmatch(topic["topic"])):
        return replace(asked, years=years_named(dated))
    if topic and mentions and (more := THAN.fullmatch(topic["topic"])):
        return replace(asked, topic=more["topic"], by="mention", than=more["than"])
    told, without = _without(topic["topic"]) if topic else ("", None)
    if not told or CLAUSE.search(told) or (without and CLAUSE.search(without)):
        return None
    return replace(asked, topic=told, by="mention" if mentions else "about", without=without)


def _without(topic: str) -> Topics:
    """ "Leeds but not Bradford" taken apart."""
    told, *without = BUT_NOT.split(topic, maxsplit=1)
    return Topics(told.strip(" ,"), without[0].strip(" ,") if without else None)
