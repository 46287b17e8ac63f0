"""One step on or back from what was asked: the round before, the latest inspection, who held an office before."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from assistant.questions.carrying import names_of
from assistant.questions.periods import LATER, YEARS
from assistant.questions.referring import Earlier, people_in
from indexes.language.numbered import Numbered, numbered_in, renumbered
from indexes.questions.kinds_told import WHO_IS
from indexes.questions.timing import NOW
from indexes.questions.wanting import wants_of

Way = Literal["before", "after", "latest"]
DATED = "plan|strategy|survey|consultation"  # each under its own name; a round or an inspection may be of anything
ISSUE = f"round|phase|stage|tranche|inspection|edition|{DATED}"
LAST = "latest|newest|most recent|current"
STEP = re.compile(
    rf"(?:(?:in|for|of|at|under) )?(?:the )?(?:(?P<kind>{ISSUE}|one) (?P<way>before|after)(?: (?:that|it))?"
    rf"|(?P<turn>next|following|previous|preceding|{LAST}) (?P<other>{ISSUE}|one))",
    re.IGNORECASE,
)
HOLDER = re.compile(
    r"(?:who (?:was|is|came|comes) )?(?:(?:it|there|the one|in post) )?(?P<way>before|after)(?: (?:him|her|them|that))?"
    r"|(?:who (?:was|is) )?(?:the (?P<turn>previous|next) one|(?:his|her|their|the) (?P<kin>predecessor|successor))",
    re.IGNORECASE,
)
DEPUTY = re.compile(r"(?:who (?:is|was) )?(?:his|her|their|the) deputy", re.IGNORECASE)
# Who does it now, and who did.
DID = {"chairs": "chaired", "leads": "led", "heads": "headed", "runs": "ran", "holds": "held"}
DOES = re.compile(rf"^who (?P<does>{'|'.join(DID)})\b", re.IGNORECASE)
OFFICE_OF = re.compile(rf"{WHO_IS.pattern} (?:the|our) (?P<office>(?!deputy\b)[\w' -]+?)[ ?]*$", re.IGNORECASE)
CHAIRED = re.compile(
    r"^who (?:chairs|chaired) (?P<body>(?:the |our )?[\w' -]+?)(?: (?:before|after) (?-i:[A-Z]).*)?[ ?]*$",
    re.IGNORECASE,
)


def stepped(before: Earlier, new: str) -> str | None:
    """The question before, of the numbered thing, issue or holder of an office before or after; None for anything else.

    Issues are told apart by their years ("Plan 2021-24"), in the order in which what was found for that question
    names them.
    """
    if step := STEP.fullmatch(new):
        kind, way = (step["kind"] or step["other"]).casefold(), _way(step["way"] or step["turn"])
        if put := _other_number(before, kind, way) or _other_issue(before, kind, way):
            return put
    if DEPUTY.fullmatch(new):
        return _deputy(before.own)
    holder = HOLDER.fullmatch(new)
    return _other_holder(before, _way(holder["way"] or holder["turn"] or holder["kin"])) if holder else None


def _deputy(question: str) -> str | None:
    """ "Who is the Deputy Mayor?", once it was asked who is Mayor."""
    if office := OFFICE_OF.search(NOW.sub(" ", question)):
        return f"Who is the Deputy {office['office'].strip()}?"
    chaired = CHAIRED.match(NOW.sub(" ", question))
    return f"Who is the vice-chair of {chaired['body'].strip()}?" if chaired else None


def _way(word: str) -> Way:
    if re.fullmatch(LAST, word, re.IGNORECASE):
        return "latest"
    return "after" if word.casefold() in (*LATER, "successor") else "before"


def _other_number(before: Earlier, kind: str, way: Way) -> str | None:
    """ "Round 7" for "round 8"."""
    found = [each for each in numbered_in(before.own) if kind in (each.noun, "one")]
    number = _next_number(found[-1], before, way) if found else 0
    return renumbered(before.own, found[-1], number=number) if number > 0 else None


def _next_number(last: Numbered, before: Earlier, way: Way) -> int:
    if way == "latest":
        alike = (each for text in _texts(before) for each in numbered_in(text) if each.noun == last.noun)
        return max((each.number for each in alike), default=0)
    return last.number + (1 if way == "after" else -1)


def _other_issue(before: Earlier, kind: str, way: Way) -> str | None:
    """ "PEEL 2023-25" for "PEEL 2021"; where the question names no years, those that the answer gave the name."""
    for name in dict.fromkeys(re.sub(rf" {YEARS}$", "", each) for each in names_of(before.own)):
        if kind in DATED.split("|") and kind not in name.casefold():
            continue
        known = sorted({years for text in _texts(before) for years in _years_of(name, text)})
        place = re.search(
            rf"(?:(?:the )?(?P<last>{LAST}|last) )?\b{re.escape(name)}\b(?: (?P<years>{YEARS}))?", before.own
        )
        if not place or not known:
            continue
        years = place["years"] or next(_years_of(name, before.said), known[-1] if place["last"] else "")
        if to := _reached(known, years, way):
            return f"{before.own[: place.start()]}{name} {to}{before.own[place.end() :]}"
    return None


def _reached(known: Sequence[str], years: str, way: Way) -> str | None:
    if way == "latest":
        return known[-1]
    to = known.index(years) + (1 if way == "after" else -1) if years in known else -1
    return known[to] if 0 <= to < len(known) else None


def _texts(before: Earlier) -> Iterator[str]:
    """What was found for the question before."""
    return (found.paragraph.text for found in (before.answer.evidence if before.answer else ()))


def _years_of(name: str, text: str) -> Iterator[str]:
    return (match["years"] for match in re.finditer(rf"\b{re.escape(name)} (?P<years>{YEARS})", text))


def _other_holder(before: Earlier, way: Way) -> str | None:
    """ "Who was Chief Constable before Ann Birch?", once she is the answer to who is."""
    people = people_in(before.said)
    if not people or wants_of(before.own) != "person":
        return None
    plain = " ".join(NOW.sub(" ", before.own).strip(" ?").split())
    plain = DOES.sub(lambda found: f"Who {DID[found['does'].casefold()]}", WHO_IS.sub("Who was", plain))
    return f"{plain} {way} {people[0]}?"
