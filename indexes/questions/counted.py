"""What a question wants counted: "How many pilot sites are there?" asks for pilot sites."""

import re

from indexes.questions.wanting import AUXILIARY, LEAD

# What those counted did, or what befell them, in a past tense without "-ed"; who went through a thing is counted whole.
DID = "died|quit|left|fell|rose|hung|lost|won|took|said|ran|led|got|made|held|gave|told|rang|chose"
COUNTED = re.compile(
    r"\b(?:how many|(?:what|which) (?:share|proportion|percentage|per ?cent|number) of)(?: the)? "
    # "How many does the budget allow for?", "How many were killed?" and "How many backed it?" say not what they count.
    rf"((?!(?:(?:more|fewer) )?(?:{AUXILIARY})\b|\w{{3,}}ed (?:the|an?|it|this|that)\b)(?:[\w'’-]+ ){{1,5}}?)"
    rf"(?:\w{{3,}}ed|is|are|was|were|do|does|did|has|have|had|can|will|in|of|on|by|at|for|there|{DID})\b",
    re.IGNORECASE,
)
# "How many dogs?", "And how many women PCSOs?": all that is asked.
ONLY_COUNTED = re.compile(
    rf"^{LEAD}how many"
    r"((?: (?!(?:in|of|on|by|at|to|for|from|more|fewer|altogether|overall|together|alone|were|are|did|have|else|is"
    r"|was|left|now|today|currently|joined|died|came|went|there)\b)[\w'’-]+){1,2}) *\W*(?:\(about: |$)",
    re.IGNORECASE,
)
# "How much fraud was recorded?" counts cases of it.
MUCH = re.compile(
    r"\bhow much ((?!(?:of|money|cash|funding|is|are|was|were|has|have|had)\b)(?:[\w'’-]+ ){1,3}?)"
    r"(?:was|were|is|are|(?:has|have|had) been|got) (?:counted|recorded|reported|logged|there)\b",
    re.IGNORECASE,
)
# "How many of the calls" counts calls, and "how many of those" what was spoken of before.
OF_THOSE = re.compile(r"^of (?:(?:the|its|their|all|our) |(?:those|these|them)\b ?)*", re.IGNORECASE)
# "Speeding and other fines" are fines.
AND_OTHER = re.compile(r"(?<=\bhow many )[\w'’-]+(?: [\w'’-]+)? (?:and|or) other (?=[a-z])", re.IGNORECASE)
# Why it was is not what is counted: "how many fires because of lamps"; nor is of how many it is told.
BECAUSE = re.compile(r"\s*\bbecause\b.*", re.IGNORECASE)
PER_HEAD = re.compile(
    r" per (?:\d[\d,]*|hundred|thousand|million|head)"
    r"(?: (?:of )?(?:the )?(?:people|persons|residents|population|inhabitants))?\b",
    re.IGNORECASE,
)
PUBLIC = re.compile(r"\bmembers of the (?:general )?public\b", re.IGNORECASE)
# "Volunteers check": what stands after a plural in the singular says what they do.
DOING = re.compile(r"(?<=[a-z][^s\W]s) (?!(?:women|men|people|children|police|staff)\b)[\w'’-]*[^s\W]$")
# What is counted under these names may go by any other.
ANYTHING = re.compile(
    r"(?:.* )?(?:cases?|times?|things?|incidents?|instances?|occasions?|items?|examples?|ones|kinds?|sorts?)",
    re.IGNORECASE,
)


def counted(question: str) -> str | None:
    """What a question wants counted: "How many pilot sites are there?" -> "pilot sites"; "How many died?": none."""
    question = AND_OTHER.sub("", PUBLIC.sub("people", PER_HEAD.sub("", question)))
    found = ONLY_COUNTED.match(question) or COUNTED.search(f"{question} ") or MUCH.search(question)
    noun = DOING.sub("", OF_THOSE.sub("", BECAUSE.sub("", found[1]).strip())) if found else ""
    # "How many died or got hurt?" says nothing but what befell them.
    unsaid = noun.casefold().endswith("ed") or re.match(rf"(?:{DID})\b", noun, re.IGNORECASE)
    return None if not noun or unsaid else noun
