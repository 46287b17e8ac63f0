"""The kind of answer that a question wants, from its words."""

import re
from functools import lru_cache
from typing import Literal

Wants = Literal[
    "figure",
    "money",
    "amount",
    "share",
    "duration",
    "date",
    "place",
    "person",
    "meaning",
    "grade",
    "list",
    "yes or no",
    "text",
]
FIGURES: frozenset[Wants] = frozenset(("figure", "money", "amount", "share", "duration"))
# How a question may begin before it asks: "And how many?", "So, ok, is it?".
LEAD = r"(?:(?:and|so|but|ok(?:ay)?|sorry|well)\b,? ?)*"
# How a question may begin that is answered by yes or no.
BE_DO_HAVE = "is|are|was|were|did|does|do|has|have|had"
AUXILIARY = rf"{BE_DO_HAVE}|can|could|will|would|should|must"
WHAT_WAS = r"what('s| is| was| were| are| will be)"
YEARLY = r"\d{4}(/\d\d)?"
LEVY = r"(precept|council tax|levy|toll|charge|fee)s?"
PLACED = "in|of|for|since|between|from|over|and|or|to|at"
MOVEMENT = r"(rise|increase|fall|decrease|drop|reduction|cut)s?"
# First match wins: "how much" before "how", "what are the" before "what".
WANTS: tuple[tuple[Wants, str], ...] = (
    ("meaning", r"\bwhat (does|do|is meant by) .*\b(stand for|mean|short for)\b|^what is meant by\b"),
    # Who held an office is told by names.
    (
        "person",
        r"^(please )?(can you )?(list|name|give (me|us)) (all )?(of )?(the )?((people|persons|everyone|everybody) who\b"
        r"|(former |past |previous )?(chief constables|commissioners|mayors|deputy mayors|chairs|chairmen)\W*$)",
    ),
    (
        "list",
        r"^(please )?(can you )?(list|name(?! of\b)|(the )?names of|enumerate|set out"
        r"|give (me|us) (a list|the list|all))\b",
    ),
    ("date", r"(^|, |\band )((and|so|but|until|till|since|by|from) )*when( (did|was|were|is|are|will)\b|\W*$)"),
    ("date", r"(^|, |\band )((and|so|but|until|till|since|by|from) )*when( (does|do|has|had|can)\b|.*\(about:)"),
    ("date", r"\b(what|which) (date|year|month|day|period)\b"),
    ("duration", r"\bhow (long|many (hours|days|weeks|months|years|minutes|seconds))\b"),
    ("share", r"\b(what|which) (percentage|per ?cent|pct|proportion|share|%)|\bhow (high|low) a share\b"),
    ("share", r"^(the )?(percentage|per ?cent|pct|proportion|share) of\b"),
    ("figure", r"\bhow much\b[^,?]* (was|were|is|are|has been|have been|got) (counted|recorded|reported|logged)\b"),
    # Of crime and the like so many cases are counted.
    (
        "figure",
        r"\bhow much ([\w-]+ ){0,2}(crime|theft|burglary|robbery|violence|behaviour|asb|nuisance|trouble|disorder"
        r"|vandalism|fraud|shoplifting|abuse|stalking)"
        r" ((was|is|has been) there\b|(per|for every) (\d|head\b|person\b))",
    ),
    ("amount", r"\bhow much of\b"),
    ("amount", rf"\bhow much ({BE_DO_HAVE})\b.*\b(cut|fall|fell|rise|rose|drop|grow|go)"),
    (
        "figure",
        r"\bhow (big|large) (is|was|are|were) (the |its |their )?([\w'’-]+ ){0,4}(team|unit|workforce|staff)s?\b",
    ),
    # How many are for it is told as a share, of whatever levy.
    (
        "amount",
        r"\bhow much ([\w-]+ )?(support|backing|approval|opposition|trust|confidence)\b"
        r"(?!.*\b(cost|pa(y|id)|spen[dt])\b)",
    ),
    ("money", r"\bhow much\b.*(£|\b(money|fund|grant|award|cost|pa(y|id)|spen[dt]|budget|cash|price))"),
    # How satisfied people were is measured.
    (
        "amount",
        rf"^{LEAD}{WHAT_WAS} (the |our )?([\w'-]+ ){{0,3}}(satisfaction|turnout)"
        r"( (with|of|among|for|in|at)\b.*)?\W*$",
    ),
    # By how much a levy rose is told as a share as well as in pounds.
    (
        "amount",
        rf"^{LEAD}({WHAT_WAS}|(tell|give) (me|us)) (the )?({YEARLY} )?([\w-]+ ){{0,2}}?"
        rf"({LEVY} {MOVEMENT}|{MOVEMENT} (in|of|to) (the )?({YEARLY} )?([\w-]+ ){{0,2}}?{LEVY})\b(?! (spent|on)\b)",
    ),
    (
        "money",
        r"^what('s| is| was| were| are| will be) the ([\w-]+ ){0,3}(precept|reserves|deficit|funding gap) "
        r"(in|for|of|at)\b.*\b(19|20)\d\d",
    ),
    ("money", r"\bhow much\b.*\b(salar|precept|gave|given|worth)"),
    ("money", r"\b(what|which) ([\w-]+ )?(sum|cost|budget|salary|price)\b|\bhow big .*(fund|grant|budget|award)"),
    ("money", r"\bwhat (did|does|do|will) .*\bcost\b"),
    ("money", rf"^{LEAD}what (was|is|were|are|has been|will be) (being )?(spent|paid|budgeted)\b"),
    ("money", r"^what('s| is| was| are| were) .*\b(salary|salaries|pay rate)\b"),
    (
        "money",
        rf"^{LEAD}what('s| is| was| are| were| does| do| did) (?!happen)([\w.'-]+ ){{1,5}}?"
        r"((get|gets|being|be) paid|paid|earn)( (now|today|a year|per year|each year|in .*|for .*))?\W*$",
    ),
    (
        "money",
        r"\b(what|which)( (is|was|are|were))?( the)? total ([\w-]+ ){0,2}(budget|spend(ing)?|cost|funding|income)\b",
    ),
    ("amount", r"\bhow (much|big|high|large|deep|steep)\b|\b(what|which) amount\b"),
    ("figure", r"\bhow many\b|\b(what|which)( (is|was|are|were))?( the)? (number|figure|total|rate|count|average)\b"),
    ("money", r"^(the |total |any )?(funding|money|cash|budget|spending) (for|on)\b"),
    ("figure", rf"^{LEAD}what (is|was|were|are) the (?!different)([\w-]+ ){{1,2}}(total|count|number)\b"),
    ("figure", rf"^{LEAD}what('s| is| was) (the|our|its|their) ([\w-]+ ){{1,4}}rates?\b"),
    ("figure", r"^(the )?(total |overall )?number of\b"),
    (
        "figure",
        r"^(?!wh|how).*\b(numbers?|head ?counts?|tally) (in |for |as of |at )?(\w+ )?(19|20)\d\d\W*$",
    ),
    # "KSI total 2022", and not of money.
    (
        "figure",
        r"^(?!wh|how)(?!.*(£|\b(budget|spen[dt]\w*|costs?|grants?|fund\w*|money|cash|income|precept|reserves?|deficit"
        r"|gap|bill|pay|paid|savings?|council tax|share)\b)).*\b(totals?|counts?)"
        r" ((in|for|at|the|yr|year|12|months|to) )*(\w+ )?(19|20)\d\d(/\d\d)?\W*$",
    ),
    (
        "share",
        rf"^(?!{LEAD}(wh\w+|how|{AUXILIARY})\b).*"
        r"\b(share|percentage|per ?cent|proportion)\W*$",
    ),
    ("person", rf"^{LEAD}(whom?|whose)\b(?!.*\bwhat\b)"),
    ("list", r"\bwhich \w+ .*\b(fewest|lowest|highest|largest|smallest|least)\b"),
    ("list", r"\bwhat (are|were) (the|its|their|all)\b|\bwhat (kinds|sorts|types|forms) of\b"),
    ("list", r"\bwhich (\w+ )?\w{2,}[^s\W]s (?!(?:is|was|has|does|in|of|at|on|for|by|from|to|with)\b)"),
    ("list", r"\bwhich (\w+ )?(\w{3,}s|people) (are|were|did|do|have|had)\b"),
    (
        "list",
        r"\bwhat (\w+ ){0,2}(priorities|themes|aims|measures|actions|powers|methods|groups|commitments"
        r"|recommendations|pledges)\b",
    ),
    ("text", r"(^|, |\band )where\b.*\b(from|get (the|that|this|their) (figure|number|idea|claim)\w*)\b"),
    ("place", r"(^|, |\band )where\b"),
    ("place", r"^(what('s| is| was) )?(the )?(postal |street |office |full )*address (of|for)\b"),
    # Not "the share of people who felt safe".
    (
        "person",
        r"(^|[,;:?] ?|\b(and|or|but|so|by|of|to|with|from|for|on|tell|me|us|say|said|know|is|was) )who(m|se)?\b",
    ),
    # How inspectors graded it; a crime rate is no verb.
    (
        "grade",
        r"\bhow (well |highly )?((did|do|does) [^(]+? (?<!the )(?<!its )(grade|rate)"
        rf"(?! (compare|change|go|rise|fall|drop|move|differ|vary|grow|improve|do|end|get|stand|{PLACED})\b) \w"
        r"|(was|were|is|are|has) [^(]+? (graded|rated)\b)",
    ),
    ("yes or no", rf"^{LEAD}({AUXILIARY})\b"),
)
# Says what kind of answer is wanted, not what it is about.
SHAPE = re.compile(
    r"^(please )?(can you |could you )?(list|name|enumerate|set out|give (me|us) (a list of|the list of)?)\b"
    r"|\bhow (long|big|high|often|far|large|old|deep|steep)\b"
    r"|\b(mean|stand for|short for)\b(?=\W*$)"
    r"|\b(what|which) (percentage|per ?cent|proportion|share|number|figure|amount|sum)\b"
    r"|\b(percentages?|per ?cent|pct|proportions?) (?=of\b)"
    r"|\b(up or down|down or up|risen or (down|fallen)|fallen or (up|risen))\b"
    r"|\b(meant|supposed|intended|scheduled) to( be)?\b",
    re.IGNORECASE,
)


@lru_cache(100)
def wants_of(question: str) -> Wants:
    """The kind of answer that a question wants, from its words."""
    plain = " ".join(question.casefold().replace("’", "'").split())
    return next((kind for kind, pattern in WANTS if re.search(pattern, plain)), "text")
