"""What came of what was promised: told by what a later paper says of it, in words of its own, before the promise."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.decision.deciding import forbidding
from assistant.sentences.candidates import Candidate, coverage
from assistant.sentences.kept import NEAR_TARGET, OUTCOME, OUTCOME_ASKED, STANDS, STATUS_ASKED
from assistant.sentences.unknown import UNKNOWN
from indexes import stems
from indexes.questions.question import Asked
from indexes.questions.wanting import FIGURES, LEAD

# "Has the second centre opened?", "will the Mayor hit 300?", "has the move been made?": what came of it so far.
CAME_ASKED = re.compile(
    rf"^{LEAD}(?:has|have|had)\b.*\b(?:opened|started|begun|reached|joined|launched|gone|come|stopped|ended"
    r"|been \w+(?:ed|en|un|ilt|ade|id|ut)|(?:fixed|mended|sorted|spent|built|put right)\b.*)\W*(?:\(about: .*)?$"
    rf"|(?:^|[.;] ){LEAD}(?:did|does|do) .*\b(?:deliver|happen|turn up|arrive|come true|work out)\b"
    rf"|^{LEAD}(?:will|is|are) .*\b(?:hit|reach|meet|keep|deliver|achieve|make)\b",
    re.IGNORECASE,
)
# How it stands with a promise, in the words of reports and minutes.
CAME = re.compile(
    r"\b(?:would|will) (?:now )?not (?:be )?\w+|\bat risk\b"
    r"|\b(?:deferred|delayed|postponed|paused|cancelled|scrapped|dropped)\b"
    r"|\bno [\w ]{1,30}(?:has|have) (?:yet )?been\b|\b(?:has|have) (?:yet to|not yet)\b"
    r"|\bhad (?:started|opened|joined)\b|\bnow (?:due|expected)\b|\b(?:took up|cleared|fell short)\b|\bstatus: [a-z]"
    r"|\bwas not (?:met|kept|reached|delivered|achieved)\b",
    re.IGNORECASE,
)
# Words that ask what came of something: a paper that tells it need not use them.
ASKING = frozenset(
    stem
    for word in """promise pledge commitment undertaking undertake target aim deadline kept keep met meet honour deliver
    fulfil achieve complete done happen reach hit open start begin begun launch join true come track schedule
    get got become became turn arrive work fix mend spend spent build built actual actually extra
    additional further""".split()
    for stem in stems(word)
)
# What is to be: the words of a plan.
PROMISED = re.compile(
    r"\b(?:will|promis\w*|pledg\w*|undertook|undertak\w+|to be|is to|are to|plans? to|due|by the end of|aims? to)\b",
    re.IGNORECASE,
)
# "30 would be in post by spring" is a promise still.
TO_STAND = re.compile(r"\b(?:would|will|is to|are to) be\b", re.IGNORECASE)
# Share of what the question names, those words aside, that stands where it is told. At .5 sentences on other promises
# of the same team come in.
NAMES_IT = 0.6


def outcomes_told(asked: Asked, answering: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """What came of something, the newest first, where that is asked and the likeliest that answers does not tell it."""
    if not _is_asked(asked) or any(_tells(each) or NEAR_TARGET.search(each.text) for each in answering[:1]):
        return []
    subject = replace(asked, terms=tuple(t for t in asked.terms if not set(t.names[0]) <= ASKING and not t.year))
    if not subject.terms:
        return []
    told = [each for each in ranked if _tells(each) and not _is_of_another(each, asked) and _names(subject, each)]
    return sorted(told, key=lambda each: (-(each.year or 0), not _says_what_came(each), -each.score))


def came_since(asked: Asked, answering: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """What a paper says came of the promise that answers, where it speaks of most that is asked: one at most."""
    first = answering[0]
    if asked.wants == "list" or asked.wants in FIGURES or not PROMISED.search(first.text) or _tells(first):
        return []
    since = [each for each in ranked if _says_what_came(each) and not forbidding(each, asked)]
    named = [each for each in since if coverage(asked, each.text) >= NAMES_IT]
    return sorted(named, key=lambda each: -each.score)[:1]


def _is_asked(asked: Asked) -> bool:
    return any(pattern.search(asked.text) for pattern in (OUTCOME_ASKED, STATUS_ASKED, CAME_ASKED))


def _is_of_another(candidate: Candidate, asked: Asked) -> bool:
    """Whether it lacks a name; the year by which something was to be is not the one in which that is told."""
    return any(not term.year for term in forbidding(candidate, asked))


def _says_what_came(candidate: Candidate) -> bool:
    """Whether it says that a promise was kept, missed, put off; not only how things stand, or that it is not known."""
    said = candidate.in_words
    return any(pattern.search(said) for pattern in (OUTCOME, CAME)) and not UNKNOWN.search(said)


def _tells(candidate: Candidate) -> bool:
    said = candidate.in_words
    return _says_what_came(candidate) or (STANDS.search(said) is not None and not TO_STAND.search(said))


def _names(subject: Asked, candidate: Candidate) -> bool:
    """Whether it speaks of it in its own words: what stands under "Plans and the Lamp Strategy" need not."""
    paragraph = candidate.paragraph
    return coverage(subject, f"{paragraph.lead_in or ''}\n{paragraph.text}") >= NAMES_IT
