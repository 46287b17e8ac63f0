"""A question for the days of meetings, all of them or the last: they are read out of all papers."""

import re

from assistant.questions.survey_sought import ALL, IN_YEARS, SHOW, YEARS, Order, SurveyAsked, years_named

LAST = r"(?:(?P<order>last|latest|most recent|first|earliest|previous) )"
DATES = r"(?:dates?|days?)"
# "Panel meetings", "meetings of the Panel"; nothing that is itself a clause.
NO_NAME = "the|a|an|of|on|for|in|at|to|and|or|last|latest|next|first|earliest|recent|other|held|every|all"
NAME = rf"(?:(?!(?:{NO_NAME})\b)[\w'’&-]+ )"
BODY = rf"(?P<body>{NAME}(?:(?:and )?{NAME}){{0,5}}?)?"
OF_BODY = r"(?: (?:of|by) (?:the )?(?P<of>[\w'’& -]+?))?"
TOOK_PLACE = r"(?:held|(?:taken|took) place|there)"
WERE = rf"(?: (?:that |which )?(?:(?:do )?(?:you|we) (?:hold|have)|(?:(?:were|are|is|was|have been) )?{TOOK_PLACE}))?"
MEETING = rf"(?:the )?{BODY}meeting"
# Where they are looked for anyway.
IN_PAPERS = re.compile(
    r",? (?:in|across|over|from) (?:all (?:of )?)?(?:the |these |our |your )?papers"
    r"(?: (?:that )?(?:are )?(?:held|(?:you|we) (?:hold|have)))?$",
    re.IGNORECASE,
)
HELD = r"(?:held|there|recorded|(?:been )?(?:held|recorded)|taken place)"
REST = r"(?P<rest>(?: (?:in|of|from|since|before|after|until|between) .+)?)"
WHO = rf"(?P<of>{NAME}(?:(?:and |of )?{NAME}){{0,5}}?)"
ASKED = (
    rf"(?:{SHOW} |what (?:are|were) )?(?:{ALL} )?{DATES} of (?:{ALL} )?{MEETING}s{OF_BODY}{WERE}{REST}",
    rf"(?:{SHOW} |what (?:are|were) )?(?:{ALL} )?{MEETING} {DATES}{REST}",
    rf"(?:{SHOW} (?:{ALL} )?|(?:all|every)(?: of)?(?: the)? ){MEETING}s?{OF_BODY}{WERE}{REST}",
    rf"(?:which|what|(?P<count>how many)) {MEETING}s{OF_BODY} (?:are|were|have)(?: {HELD})?{REST}",
    rf"(?:which|what) {MEETING}s{OF_BODY} (?:do )?(?:you|we) (?:hold|have){REST}",
    rf"when (?:were|are) (?:{ALL} )?{MEETING}s{OF_BODY}(?: held)?{REST}",
    rf"(?P<count>how (?:many times|often)) (?:did|has|have) (?:the )?{WHO}(?:met|meet|sit){REST}",
    rf"(?:when|(?:on )?(?:what|which) {DATES}) (?:did|has|have) (?:the )?{WHO}(?:met|meet|sit){REST}",
)
ASKED_ONE = (
    rf"when (?:was|is) (?:the|its|their|our|your) {LAST}{BODY}meeting{OF_BODY}(?: held)?{REST}",
    rf"what (?:was|is) the {DATES} of the {LAST}{BODY}meeting{OF_BODY}{REST}",
    rf"when did (?:the )?{WHO}{LAST}(?:meet|sit)",
    rf"when(?: is|'s| will) (?:the|its|their|our|your) (?P<order>next) {BODY}meeting{OF_BODY}(?: held| be(?: held)?)?",
    rf"what (?:is|will be) the {DATES} of the (?P<order>next) {BODY}meeting{OF_BODY}",
)
# The police meet a need, and a target is met.
MEETS = re.compile(
    r"\b(?:panel|board|committee|council|COM|authority|cabinet|group|forum|partnership|commission|assembly)s?\W*$", re.I
)
PRONOUN = re.compile(r"(?:they|we|you|he|she|it|those|these|this|that|them|his|her|their|our|its|your)", re.I)
ORDERS: dict[Order, tuple[str, ...]] = {
    "latest": ("last", "latest", "most recent"),
    "earliest": ("first", "earliest"),
    "previous": ("previous",),
    "next": ("next",),
}


def meetings_sought(plain: str) -> SurveyAsked | None:
    """The days of meetings of a body, or of any; None for every other question, and where a part is not understood."""
    if not re.search(r"\b(?:meetings?|meet|met|sit)\b", plain, re.IGNORECASE):  # ten times as quick as the patterns
        return None
    plain = IN_PAPERS.sub("", plain)
    for pattern in (*ASKED_ONE, *ASKED):
        if found := re.fullmatch(pattern, plain, re.IGNORECASE):
            named = WHO not in pattern or MEETS.search(found["of"])
            return _asked(found.groupdict()) if named else None
    return None


def _asked(parts: dict[str, str | None]) -> SurveyAsked | None:
    rest = (parts.get("rest") or "").strip()
    dated = YEARS.fullmatch(rest) or IN_YEARS.fullmatch(rest)
    if rest and not dated:
        return None
    said = (parts.get("order") or "").casefold()
    order: Order = next((order for order, words in ORDERS.items() if said in words), "newest")
    body = (parts.get("of") or parts.get("body") or "").strip()
    if PRONOUN.fullmatch(body):
        return None
    count = "count" in parts and parts["count"] is not None
    return SurveyAsked(
        "meeting", order, count, years=years_named(dated) if dated else None, topic=body or None, by="mention"
    )
