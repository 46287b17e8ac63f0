"""Who did something, as a question takes it and as a text tells it: "did the Mayor run the inspection?"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.sentences.offices import ACTORS, ALSO, mentioned
from indexes import stems
from indexes.questions.wanting import LEAD

NAMES = "|".join(pattern.pattern for pattern in ACTORS.values())
OF_WHERE = r"(?: (?:of|for) (?:[A-Z]\w+(?: |(?=\b)))+)?"
ACTIVE = re.compile(
    rf"^(?i:{LEAD}(?:did|does|do|has|have|had)) (?:the )?(?P<who>{NAMES}){OF_WHERE} ?"
    r"\b(?!not\b)(?P<verb>[a-z]+)(?: out| up)? (?P<what>[^?]+)"
)
PASSIVE = re.compile(
    rf"^(?i:{LEAD}(?:was|were|is|are|has|have)) (?P<what>[^?]+?) (?:been )?"
    rf"(?P<verb>[a-z]{{3,}})(?: out| up)? by (?:the )?(?P<who>{NAMES})"
)
# What was run, held or carried out says which deed it is; what was said is looked at for whose words it is.
LIGHT_VERB = re.compile(
    r"(?:run|ran|carr(?:y|ied)|conduct(?:ed)?|do|does|done|did|held?|hold|mak(?:e|es)|made|le[ad]d?|undert[ao]\w+"
    r"|perform(?:ed)?|give[ns]?|gave|start(?:ed)?|beg[aiu]n)"
)
NO_DEED = re.compile(
    r"(?:say|said|ask(?:ed)?|tell|told|think|thought|be|been|have|had|agree|support|back|get|got|go|know)"
)
HEAD = re.compile(
    r"^(?:(?:the|a|an|its|their|his|her|any|all) )?(?P<thing>[\w'’-]+(?: [a-z][\w'’-]+){0,3}?)"
    r"(?= (?:of|in|on|for|at|to|by|from|with|into|last|this)\b|\W*$)"
)
NOUN = r"(?!\w*(?:ions?|ments?|ors?|ers?|ings?)\b)"
ROOT, SHORTEST = 6, 5  # letters
NEAR = r"[^.;]{0,60}?"
JOINS = re.compile(r"\W*(?:(?:and|or|the|[A-Z][\w'’]*)\b\W*)*")
TO_WHOM = re.compile(r"\b(?:to|of|with|for|by|from|on|and to)(?: the)? $")


class Deed(NamedTuple):
    """Who is asked about, and the root of the word for what was done."""

    who: str
    root: str
    verb: str  # of the question, which may be "run" of an inspection


def deed_asked(question: str) -> Deed | None:
    """The deed that a question gives to an office or body; None where it gives none."""
    if not (found := ACTIVE.match(question) or PASSIVE.match(question)) or NO_DEED.fullmatch(found["verb"]):
        return None
    word = found["verb"]
    if LIGHT_VERB.fullmatch(word):
        thing = HEAD.match(found["what"])
        word = thing["thing"].split()[-1] if thing else ""
    root = (stems(word) or ("",))[0]
    who = mentioned(found["who"])
    return Deed(who[0], root[:ROOT], found["verb"]) if who and len(root) >= SHORTEST else None


def doers_in(text: str, deed: Deed) -> frozenset[str]:
    """The offices and bodies of which a text says that they did it."""
    return frozenset(_doers(text, deed))


def is_done_by(deed: Deed, doers: frozenset[str]) -> bool:
    """Whether who is asked about is among them, or one who stands for it."""
    return any(deed.who == each or each in ALSO.get(deed.who, ()) or deed.who in ALSO.get(each, ()) for each in doers)


def _doers(text: str, deed: Deed) -> Iterator[str]:
    for clause in re.split(r"[.;]", text):
        # "HMICFRS inspects the force and inspects custody": who is before the first of them.
        if not (verb := re.search(rf"\b{NOUN}{re.escape(deed.root)}\w*", clause, re.IGNORECASE)):
            continue
        before = clause[: verb.start()]
        named = [
            (match.start(), match.end(), actor)
            for actor, pattern in ACTORS.items()
            for match in pattern.finditer(before)
            if not TO_WHOM.search(before[: match.start()])
        ]
        yield from _joined(before, sorted(named, reverse=True))
    for by in re.finditer(rf"\b{re.escape(deed.root)}\w*\b{NEAR}\bby (?:the )?(?P<who>{NAMES})", text):
        yield from mentioned(by["who"])[:1]
    for own in re.finditer(rf"\b(?P<who>{NAMES}|Mayor)['’]s (?:[\w-]+ ){{0,2}}{re.escape(deed.root)}", text):
        yield from mentioned(own["who"])[:1]


def _joined(before: str, named: Sequence[tuple[int, int, str]]) -> Iterator[str]:
    """The last who is named, and those that are joined to them: "the Mayor or Deputy Mayor"."""
    start = named[0][0] if named else 0
    for begins, ends, actor in named:
        if begins == start or JOINS.fullmatch(before[ends:start]):
            yield actor
            start = begins
        elif ends <= start:
            return
