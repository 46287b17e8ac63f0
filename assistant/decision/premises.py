"""What a question takes for granted and the papers do not bear out: the sentence that corrects it, and which part."""

import re
from collections.abc import Sequence

from assistant.answer import Notice
from assistant.decision.deciding import named
from assistant.decision.mistaken.own_words import under_another
from assistant.questions.movements_asked import WENT_ASKED
from assistant.questions.which_way import NOT_TO_BE
from assistant.sentences.candidates import Candidate, about_digest, says_the_same
from assistant.sentences.unknown import UNKNOWN
from assistant.sentences.warning import WARNS, only_warns
from assistant.tables.moving import FALL, RISE
from indexes.questions.question import Asked
from indexes.questions.wanting import LEAD

# Questions that take something for granted, or put it up to be confirmed; "how many were made in 2023" does neither.
PRESUMES = re.compile(
    rf"^{LEAD}(?:why|how come)\b"
    r"|^(?!.*\bhow (?:many|much)\b).*\b(?:published|made|set|adopted|announced|agreed|signed) in\b"
    r"|\bsay as [A-Z]|\b(?:that|whom|which) [\w ]{2,40}\b(?:published|announced|promised|appointed)\b",
    re.IGNORECASE,
)
WHY = re.compile(rf"^{LEAD}(?:why|how come)\b", re.IGNORECASE)
# Sentences that set something right: denials, what is still to come, what must not be done.
CORRECTS = re.compile(
    r"\b(?:is|are|was|were) not\b|\bmust not be\b|\bmay not be\b"
    r"|\bcalls? the \w+ completed\b|\bwas (?:completed|kept|met)\b"
    r"|\b(?:is|was|are|were) due (?:later|in|by)\b|\bnot yet\b|\blater became\b|\bearlier (?:than|chaired|was)\b",
    re.IGNORECASE,
)
# "We all voted for it, didn't we?" is put up to be confirmed.
TAG = re.compile(
    r",? (?:(?:is|are|was|were|did|does|do|has|have|had|wo|would|could|ca)n['’]?t) (?:it|they|we|he|she|you|there)\W*$"
    r"|, (?:right|correct|yes)\W*$",
    re.IGNORECASE,
)
# "Every member", "the whole Panel": a sentence that tells of a part of them sets it right.
OF_ALL = re.compile(
    r"\b(?:all|every|each|everyone|everybody|whole|entire|both|unanimous\w*|nobody|no one|none)\b", re.IGNORECASE
)
OF_PART = re.compile(
    r"\b(?:majority|minority|most of|some of|only (?:some|part|one|two)"
    r"|not (?:all|every|everyone|unanimous\w*|the whole))\b"
    r"|\ball but\b|\bexcept\b|\babstain\w*|\bvoted against\b",
    re.IGNORECASE,
)
NOT_BORNE_OUT = "What the question takes for granted is not borne out by the papers held; what they say stands here."
SHORT_YEAR = r"\d\d[-/–]"  # the end of 2023-25 is 2025
# Share of the question that its place must cover: what is wrong in the question stands in no paper, so not much.
ABOUT_IT = 0.4
# Share of the question that may lie in names that its place does not hold; times apart.
NAMES_MISSING = 0.3
# Share of the question that a sentence must cover by itself to tell of the movement asked about.
TELLS_IT = 0.4
# It must be nearly as near as the best paragraph.
NEAREST = 4


def corrections(asked: Asked, ranked: Sequence[Candidate]) -> list[Candidate]:
    """Sentences near the question that correct what it takes for granted, likeliest first; at most two."""
    if asked.wants != "yes or no" and not takes_for_granted(asked):
        return []
    if told := _of_part(asked, ranked):
        return told[:1]
    nearest = list(dict.fromkeys(each.paragraph.id for each in ranked))[:NEAREST]
    found = [
        each
        for each in ranked
        if each.paragraph.id in nearest
        and CORRECTS.search(each.text)
        and not under_another(each.text, asked.text)
        and not UNKNOWN.search(each.text)
        # Which way something moved is told by its figures.
        and not (_movement_in(asked) and _warns_of_movement(each.text, asked))
        and not (WENT_ASKED.search(asked.text) and NOT_TO_BE.search(each.text))
        and not about_digest(each.paragraph)
        and each.match.features.place_covers >= ABOUT_IT
        and each.match.features.names_missing <= NAMES_MISSING
        # What was not so in one year may have been in the year that is asked of.
        and (takes_for_granted(asked) or not any(term.year for term in each.lacks))
    ]
    return [each for place, each in enumerate(found) if not any(says_the_same(each, other) for other in found[:place])][
        :2
    ]


def _warns_of_movement(text: str, asked: Asked) -> bool:
    """Whether a text warns against comparing, and does not say that its figures may not be read as a movement."""
    return only_warns(text, asked) or (WARNS.search(text) is not None and not NOT_TO_BE.search(text))


def takes_for_granted(asked: Asked) -> bool:
    """Whether a question takes something for granted, or says it and asks only to be told that it is so."""
    return any(each.search(asked.text) for each in (PRESUMES, TAG))


def _movement_in(asked: Asked) -> re.Pattern[str] | None:
    """The words of the movement whose reason is asked for; None where none or both are."""
    rise, fall = (each.search(asked.text) is not None for each in (RISE, FALL))
    if rise == fall or not WHY.search(asked.text):
        return None
    return RISE if rise else FALL


def _of_part(asked: Asked, ranked: Sequence[Candidate]) -> list[Candidate]:
    """Sentences that tell of a part of those whom the question takes all of, and hold every name and year of it."""
    if not OF_ALL.search(asked.text) or not any(term.named for term in asked.terms):
        return []
    told = (each for each in ranked if OF_PART.search(each.text) and not each.match.missing)
    return [each for each in told if not about_digest(each.paragraph)]


def not_borne_out(asked: Asked, correcting: Sequence[Candidate], ranked: Sequence[Candidate]) -> str | None:
    """What of the question the papers do not bear out: the times that no correcting sentence names, else in general;
    None of a movement that a sentence tells of."""
    movement = _movement_in(asked)
    told = (each for each in ranked if each.match.features.covers_alone >= TELLS_IT)
    if movement and any(movement.search(each.text) for each in told):
        return None
    said = " ".join(each.paragraph.text for each in correcting)
    # A time that is told of it elsewhere near is not what is wrong.
    about = [each for each in ranked if each.match.features.place_covers >= ABOUT_IT]
    lacking = set.intersection(*(set(each.lacks) for each in correcting))
    times = [
        term
        for term in asked.terms
        if term in lacking
        and term.number
        and not any(term not in each.lacks for each in about)
        and not re.search(rf"\b(?:{term.text}|{SHORT_YEAR}{term.text[-2:]})\b", said)
    ]
    if not times:
        return NOT_BORNE_OUT
    return f"The papers held do not bear out {' or '.join(named(times, asked))}; what they say stands here."


def presumed_notice(reason: str | None) -> tuple[Notice, ...]:
    """The same for a reader of the answer; none where nothing is presumed."""
    return (Notice("coverage", reason),) if reason else ()
