"""Whether a sentence claims more than the paragraphs it cites: all, only, the largest, for certain, because of.

Such a word is what people repeat. It may be the paper's own, or say what the paper says in another way; else it is the
writer's.
"""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.premise import Premise
from assistant.figures.number_words import NUMBER, ROUGHLY

FEW = rf"(?:an?\b|(?:{ROUGHLY})\b|£?{NUMBER}|one\b|half\b|just\b)"
MOST = r"(?:largest|biggest|greatest|highest|lowest|smallest|fewest|best|worst|leading|main|commonest|most common)"
AIM = r"(?:targets?|aims?|goals?|ambitions?|benchmarks?|standards?)"
CAME = r"(?:met|meets|missed|misses|hits?|reach(?:ed|es)|achieve[ds]|exceed(?:ed|s)|beats?|fell short of|failed)"
# What claims the same, and how else a paper says it.
CLAIMS = tuple(
    (re.compile(rf"\b(?:{claimed})\b", re.IGNORECASE), re.compile(borne_out, re.IGNORECASE))
    for claimed, borne_out in (
        (
            r"(?<!in )(?<!of )(?<!at )(?<!nearly )(?<!almost )(?<!not )"
            r"all(?! but\b| the same\b| (?:recorded|told|together)\b)"
            r"|every(?! (?:two|three|four|five|six|ten|twelve|\d+)\b)|everyone|everybody|always|entire(?:ly)?"
            r"|throughout",
            r"\b(?:all|every\w*|each|both|any|always|entire|whole|throughout|across|whenever|only|none|no|per)\b",
        ),
        (
            rf"only(?! {FEW})|solely|exclusively|nothing but|nobody but",
            r"\b(?:only|solely|exclusively|alone|sole|just|no other|merely|not|apart from|no|none|except)\b|n['’]t\b",
        ),
        (
            rf"(?:only|just) (?:{NUMBER}|one|some|a few|part)(?= of (?:the|its|these|those)\b)",
            r"\b(?:only|just|few|some|part|but|rather|not|no|none|except|of (?:the|its|their|these|which|whom|them))\b"
            r"|n['’]t\b",
        ),
        (
            rf"(?<!among )(?<!one of )(?<!some of )(?:the|its|their) {MOST}",
            rf"(?<!among the )(?<!one of the )(?<!some of the )\b{MOST}\b|\b[5-9]\d(?:\.\d+)?%",  # more than half
        ),
        (
            r"automatically|clearly|certainly|definitely|undoubtedly|conclusively|inevitably|rightly|guaranteed",
            r"\b(?:automatic|clear|certain|definite|undoubted|conclusive|inevitabl|right|guarantee)",
        ),
        (
            r"caus(?:ed|es|ing)|because of|due to(?= (?:the|an?|its|their|poor|lack|more|less|\w+ing)\b)|thanks to"
            r"|as a result of|owing to",
            r"\b(?:caus|because|due to|thanks|result|owing|for want of|demand|so that|through|reason|pressure|pulled"
            r"|pushed|depend|put \w+(?: \w+)? down)",
        ),
        (
            rf"{CAME}(?= (?:[\w-]+ ){{1,3}}{AIM})|{AIM}[^.;]{{0,40}}? (?:was|is|were|are|been|being) {CAME}",
            r"\b(?:me[et]t?|miss|hit|reach|achiev|complet|fulfil|exceed|beat|short|success|outperform|keep|kept|honour)"
            r"|\b(?:above|below|under|over|not|against|than)\b",
        ),
        (
            r"success(?:ful(?:ly)?)?|failure|failed",
            r"\b(?:succe|met\b|meet|complet|achiev|good|fail|miss|not\b|short|inadequate)",
        ),
    )
)


def overclaim_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each word by which a sentence claims more than the premise says."""
    for claimed, borne_out in CLAIMS:
        said = claimed.search(claim)
        if said and not borne_out.search(premise.body):
            yield Objection("words", f"{said[0]!r} is more than the cited paragraphs say")
