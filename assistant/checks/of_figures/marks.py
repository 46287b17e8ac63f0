"""Whether a figure stands under the same mark as in the cited paragraphs: at most, each year, a change, an aim, more.

A mark that all of them give a figure may not be lost, and one that none of them gives it may not be added.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.objection import Objection
from assistant.checks.of_figures.standing import Standing, same_standing, standing_in
from assistant.checks.of_words.modality import AGO, PLANNED
from assistant.checks.premise import Premise
from assistant.figures.number_words import ROUGHLY
from assistant.questions.which_way import MOVEMENT
from indexes import stems
from indexes.language.poles import NOT, UP_DOWN
from indexes.language.synonyms import same_meaning

HEDGE = rf"(?: (?:{ROUGHLY}|more than|just|up to))*"
TIME = r"(?:hour|day|week|month|quarter|year)"
AIM = r"\b(?:targets?|aims?|goals?|ambitions?|benchmarks?|expectations?|expected standard)\b"
WAY = "|".join(pole.pattern for pole in UP_DOWN)
NEVER = re.compile(r"(?!)")


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What may stand right before or after a figure and makes another figure of it."""

    name: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    kept: re.Pattern[str]  # how else a sentence may keep it
    lost: bool = True  # whether a sentence must keep it
    added: bool = True  # whether a sentence may not add it
    alike: re.Pattern[str] = NEVER  # what stands around a figure, "#", that may be told under it

    def on(self, standing: Standing) -> bool:
        """Whether the figure stands under it."""
        return self.before.search(standing.before) is not None or self.after.search(standing.after) is not None


MARKS = (
    Mark(
        "a change",
        _words(rf"\b(?:{WAY})(?: \w+ly)? by{HEDGE} £?$|\b(?:{MOVEMENT}|decline) of{HEDGE} £?$"),
        NEVER,
        _words(r"\bchang\w+|[+−-]\d|\bcompared\b|\bdiffer\w*"),
        lost=False,
        alike=_words(
            rf"\b(?:{WAY}|{MOVEMENT}|up|down|by|than|decline)\b(?:[^.;]|\.(?=\d)){{0,60}}#"
            rf"|#(?: ?%| per cent)? (?:{WAY}|more|less)"
        ),
    ),
    Mark(
        "the most that may be",
        _words(r"\b(?:up to|at most|no more than|a maximum of|not exceeding)(?: (?:a|an|the))? £?$"),
        NEVER,
        _words(
            r"\b(?:up to|most|more than|maximum|exceed\w*|limit\w*|cap(?:ped)?|ceiling|within|under|below"
            r"|or (?:less|fewer)|longest|largest|highest|(?-i:may)|can|could)\b"
        ),
        alike=re.compile(r"\bto £?#"),
    ),
    Mark(
        "so much each time",
        NEVER,
        _words(
            r"^(?: ?%| per cent)?(?: (?!(?:within|in|over|by|after|for|of|than)\b)[a-z][\w-]*){0,2}"
            rf" (?:an?|per|each|every) {TIME}\b{AGO}"
        ),
        _words(
            rf"\b(?:an?|per|each|every) {TIME}\b|\b(?:annual|year|month|week|dai)ly\b|\bannual\b"
            rf"|\b(?:{WAY})\b|\beach of (?:them|(?:the |these |those )?(?:\w+ )?(?:years|months|quarters|weeks|days))\b"
        ),
    ),
    Mark(
        "what is aimed for",
        _words(
            rf"{AIM}(?: (?!is\b|was\b|of\b)[\w'’-]+){{0,6}}?(?: of| is| was| are| were|:|, at|, of)"
            r"(?: (?:that|to|at|least|most|over|under|about|have|be|reach|for|answer|the|a))*,? ?$"
        ),
        _words(rf"^(?: ?%| per cent)?(?: [\w-]+){{0,2}} {AIM}"),
        _words(rf"{AIM}|\b(?:should|must|ought|supposed|standard)\b|{PLANNED.pattern}"),
    ),
    Mark(
        "so many more",
        _words(rf"\b(?:another|additional|extra|further)(?: {ROUGHLY})? £?$"),
        _words(r"^ (?:more|extra|additional|further|fewer|less)\b(?! than\b)"),
        _words(
            rf"\b(?:{WAY}|another|more|extra|addition\w*|further|fewer|less|new|recruit\w*|join\w*|gain\w*|creat\w+"
            r"|add\w*|los[ts]\w*|top|boost\w*|follow\w*)\b"
        ),
        added=False,
    ),
)


def mark_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each figure that loses a mark or gains one, and for each that is told of one of several alone."""
    for each in standing_in(claim):
        theirs = same_standing(each, premise.sentences)
        if not theirs:
            continue
        figure = each.amount.text.strip()
        for mark in MARKS:
            stated = [mark.on(other) for other in theirs]
            if mark.lost and all(stated) and not mark.on(each) and not mark.kept.search(claim):
                yield Objection("figure", f"{figure} is {mark.name} in the cited paragraphs")
            if (
                mark.added
                and mark.on(each)
                and not any(stated)
                and not any(mark.alike.search(f"{other.before}#{other.after}") for other in theirs)
                and not mark.kept.search(premise.whole)
            ):
                yield Objection("figure", f"{figure} is not {mark.name} in the cited paragraphs")
        if all(several := [_alone(each, other) for other in theirs]):
            yield Objection("figure", f"{figure} is of {several[0]} in the cited paragraphs")


# "Killed or seriously injured", "pedestrians, cyclists and motorcyclists", "officers and staff".
ITEM = r"(?:[a-z]+ly )?[a-z][a-z'’-]{2,}"
EITHER = re.compile(rf"\b(?P<one>{ITEM}) or (?P<other>{ITEM})\b")
LIST = re.compile(rf"\b{ITEM}(?:, {ITEM})+,? (?:and|or) {ITEM}\b")
BOTH = re.compile(rf"^ (?:more )?(?P<one>{ITEM}) and (?P<other>{ITEM})\b")
SPLIT = re.compile(r",? (?:and|or) |, ")
CLOSE = 10  # words behind a figure among which stands what it is of
TOGETHER = re.compile(r"\bcasualt", re.IGNORECASE)  # the killed and the injured
ENDS = re.compile(r"[.;:]|£?\d|\b(?:while|against|among|with|by|between|than|according)\b")


def _alone(claimed: Standing, stated: Standing) -> str | None:
    """The several things that a figure counts together, where the sentence names but one of them; None elsewhere."""
    after = " ".join(ENDS.split(stated.after)[0].split(" ")[:CLOSE])
    before = re.split(r"[.;:,]|\d", stated.before)[-1]
    match = LIST.search(after) or EITHER.search(after) or BOTH.match(after) or EITHER.search(before)
    if not match or NOT.search(after) or TOGETHER.search(claimed.sentence):
        return None
    items = [frozenset(stems(item)) for item in SPLIT.split(match[0].strip())]
    said = set(stems(claimed.sentence))
    kin = [any(same_meaning(stem) & said for stem in item) for item in items]
    named = kin if match.re is EITHER else [bool(item & said) for item in items]
    return match[0].strip() if any(named) and not all(kin) else None
