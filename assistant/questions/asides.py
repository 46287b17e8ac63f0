"""Asides of a conversation: of the answer just given, its paper, page or date; what comes next goes on from before."""

import re
from typing import Literal

from assistant.questions.carrying import without_carried
from indexes.questions.wanting import LEAD

Aside = Literal["source", "page", "date", "original", "address", "again"]

THAT = r"(?:that|this|it|those|these|the (?:figure|number|quote|quotation|answer|statement|sentence)s?)"
NOUN = r"(?:paper|report|document|source|digest|minutes|file|page)"
PAPER = rf"(?:(?:the|that|this|your|which|what) (?:whole |full |original )?{NOUN})"
FROM = r"(?:in|from|on|of|taken from|quoted from)"
MANNER = (
    r"(?:again|please|more (?:simply|clearly|briefly|plainly)|simply|briefly|differently|another way|for me|to me"
    r"|in (?:plain|simple|simpler|plainer|other|fewer|everyday|normal|ordinary|layman['’]?s) "
    r"(?:english|words|terms|language))"
)
ASIDES: tuple[tuple[Aside, str], ...] = (
    (
        "page",
        rf"(?:(?:on|in) )?(?:what|which) (?:page|paragraph)(?: number)?"
        rf"(?: of {PAPER})?(?: (?:is|was|are|were) {THAT}(?: {FROM})?)?(?: of {PAPER})?"
        rf"|where(?:abouts)? (?:in|on) {PAPER}(?: (?:is|was|does) (?:{THAT}|it say (?:so|{THAT})))?",
    ),
    (
        "source",
        rf"who (?:said|says|claims|wrote|published|produced|issued) (?:so|{THAT}|{PAPER})|says who|according to whom?"
        rf"|(?:what(?:['’]s| is| was) )?(?:the |your )?sources?(?: (?:for|of) {THAT})?"
        rf"|(?:which|what) {NOUN}(?: (?:is|was|are|were) {THAT}(?: {FROM})?|(?: (?:does|did) {THAT} come from)"
        rf"| (?:says|said|gives|has|states|mentions|tells(?: me| us)?) (?:so|{THAT}))"
        rf"|what(?:['’]s| is| was| are| were) {THAT} (?:from|taken from|quoted from)"
        rf"|where (?:(?:does|did) (?:it|{PAPER}) say (?:so|{THAT})|(?:does|did) {THAT} come from"
        rf"|(?:is|was|are|were) {THAT} (?:from|written|said|stated|taken from)"
        rf"|did you (?:get|find|read|see) {THAT}(?: from)?)"
        rf"|how do you know(?: {THAT})?|(?:have you|do you have|is there) (?:got )?a (?:source|reference|citation)"
        rf"(?: for {THAT})?|(?:can|could) you (?:cite|source|reference) {THAT}",
    ),
    (
        "date",
        rf"when (?:was|were|is) {THAT} (?:published|written|printed|issued|dated)"
        rf"|when (?:was|is) {PAPER} (?:published|written|printed|issued|released|from|dated|produced)"
        rf"|what(?:['’]s| is| was) the date (?:of|on) {PAPER}|what date (?:is|was) {PAPER}"
        rf"|how (?:old|recent|up[- ]to[- ]date) is {PAPER}",
    ),
    (
        "original",
        rf"(?:is|was|are|were) {THAT} (?:just |only |really |from )*(?:an?|the|your) (?:\w+ )??"
        rf"(?:digest|summary|original|quote|quotation|(?:original|official|published|actual|real|full) (?:{NOUN}|text))"
        rf"|(?:is|was|are|were) {THAT} (?:word for word|verbatim|(?:the|their|its) (?:exact|own|actual) words)"
        rf"|is {PAPER} (?:an?|the) (?:digest|summary|original)",
    ),
    (
        "address",
        rf"where (?:can|could|do|would) (?:i|we) (?:read|find|see|get) (?:{THAT}|{PAPER})(?: online| in full| myself)?"
        rf"|(?:have you|do you have|is there|(?:can|could) (?:i|you) (?:have|give me|send me)) (?:got )?(?:a|the) link"
        rf"(?: (?:to|for) (?:{THAT}|{PAPER}))?|what(?:['’]s| is) the (?:link|web address|url)",
    ),
    (
        "again",
        rf"(?:(?:please|can you|could you|would you|will you) )*(?:"
        rf"(?:say|repeat|put|explain|word|phrase|tell me) {THAT} {MANNER}(?: {MANNER})*|(?:say|repeat) {THAT}"
        rf"|(?:make|put) {THAT} (?:simpler|clearer|plainer|shorter))|{MANNER}(?<!please)(?: please)?"
        r"|(?:simpler|shorter)(?:,? please)?",
    ),
)
PATTERNS = tuple((kind, re.compile(rf"^{LEAD}(?:{said})(?:,? please)?\W*$", re.IGNORECASE)) for kind, said in ASIDES)


def aside_in(question: str) -> Aside | None:
    """What a question asks of the answer just given; None where it asks of anything else."""
    own = without_carried(question)
    return next((kind for kind, pattern in PATTERNS if pattern.match(own)), None)
