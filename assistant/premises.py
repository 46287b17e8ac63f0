"""What a question takes for granted and the papers do not bear out: the sentence that corrects it, and which part."""

import re
from collections.abc import Sequence

from assistant.deciding import UNKNOWN, named
from assistant.matching import Candidate
from indexes.question import Asked

# Questions that take something for granted, or put it up to be confirmed.
PRESUMES = re.compile(
    r"^(?:and |so |but )?(?:why|how come)\b|\b(?:published|made|set|adopted|announced|agreed|signed) in\b"
    r"|\b(?:that|whom|which) [\w ]{2,40}\b(?:published|announced|promised|appointed)\b",
    re.IGNORECASE,
)
# Sentences that set something right: denials, what is still to come, what must not be done.
CORRECTS = re.compile(
    r"\b(?:is|are|was|were) not\b|\bmust not be\b|\bmay not be\b|\bcalls? the \w+ completed\b|\bwas (?:completed|kept|met)\b"
    r"|\b(?:is|was|are|were) due (?:later|in|by)\b|\bnot yet\b|\blater became\b|\bearlier (?:than|chaired|was)\b",
    re.IGNORECASE,
)
# Share of the question that the corrected paragraph must cover in its place.
ABOUT_IT = 0.55
# It must be nearly as near as the best paragraph.
NEAREST = 3


def corrections(asked: Asked, ranked: Sequence[Candidate]) -> list[Candidate]:
    """Sentences near the question that correct what it takes for granted, likeliest first; at most two."""
    if asked.wants != "yes or no" and not PRESUMES.search(asked.text):
        return []
    nearest = list(dict.fromkeys(each.paragraph.id for each in ranked))[:NEAREST]
    found = [
        each
        for each in ranked
        if each.paragraph.id in nearest
        and CORRECTS.search(each.text)
        and not UNKNOWN.search(each.text)
        and each.match.features.place_covers >= ABOUT_IT
        and all(term.number for term in each.lacks)
    ]
    return found[:2]


def not_borne_out(asked: Asked, correcting: Sequence[Candidate]) -> str | None:
    """Which names and times of the question the correcting sentences do not hold; None where they hold all."""
    lacking = set.intersection(*(set(each.lacks) for each in correcting)) if correcting else set()
    missing = named([term for term in asked.terms if term in lacking], asked)
    if not missing:
        return None
    return f"The papers held do not bear out {' or '.join(missing)} as the question has it; they say what stands here."
