"""What is said before a question: "I have to brief the Mayor" tells why it is asked, and nothing of what is asked.

A question that names its own subject is asked without it, as idle words would weigh and their names forbid; one that
only says enough by itself first with it, and without where that fails. What sets a subject, a place or a time that the
question leaves unsaid is part of it.
"""

import re
from collections.abc import Collection

from assistant.questions.carrying import EMPTY, LEANING, PLACES, names_of, names_own_subject
from assistant.questions.following_up import DEFINES
from assistant.questions.periods import periods_in, without_periods
from assistant.questions.referring import points_back
from assistant.questions.unwrapping import asking, bare
from indexes import stems
from indexes.language.places import TYPED
from indexes.questions.kinds_told import OFFICE
from indexes.questions.question import ABOUT, LIGHT, RELATIVE
from indexes.sentences.spans import sentences

SETS_SUBJECT = re.compile(
    r"\b(?:my|our|the|this|another|next|one) (?:[\w-]+ )?(?:question|query|point)s?\b"
    r"|\b(?:i|we|let(?:['’]s| us))\b[^.?!]{0,30}?\b(?:ask(?:ing)?|talk(?:ing)?|think(?:ing)?|mean|interested|looking"
    r"|turn|move)\b[^.?!]{0,20}? (?:about|at|in|to|of|on)\b"
    r"|^(?:and |so |right,? |ok(?:ay)?,? |now,? )?(?:about|regarding|concerning|turning|moving|back|as for|as to|on|for"
    r"|suppose|assuming|if|given|taking|talking|thinking)\b"
    r"|:$",
    re.IGNORECASE,
)
# "Our paper on PCSOs is due. What share were women?" asks of PCSOs.
OF_WHOM = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        "PCSOs?|officers|constables|bobbies|staff|specials|volunteers",
        "wom[ae]n|men|girls|boys|children|kids|young people|youths|adults",
    )
)
# Points back to nothing.
IS_IT_TRUE = re.compile(r"^(?:is|was|isn['’]t) it (?:true|right|correct|the case|a fact) that\b", re.IGNORECASE)
# Who is met or briefed: not what is asked about.
OFFICE_WORD = re.compile(
    rf"(?:{OFFICE}|Chair\w*|Members?|Minister|Board|Committee|MPs?|Councillors?|Cllrs?|Leader|Lord|Outcomes|Meeting)"
    r"(?:['’]s)?$"
)
# Two words, "Burglary now.", name a subject.
SHORTEST = 4
# Words that a question must have of its own, to be asked alone.
ENOUGH = 2


def with_and_without(text: str, names: Collection[str]) -> tuple[str, ...]:
    """The question without what is said before it, with it, or with it and then without, as they are to be tried.

    `names` are stems of names that the papers use.
    """
    alone = asked_alone(text, names)
    if not alone:
        return (text,)
    before = text.removesuffix(alone)
    return (alone,) if _names_subject(alone, names) and not _names_another(before, alone) else (text, alone)


def asked_alone(text: str, names: Collection[str]) -> str | None:
    """The question without what is said before it; None where nothing is, or where it is part of the question."""
    if ABOUT in text:
        return None
    said = [span.of(text).strip() for span in sentences(text)]
    places = asking(said)
    if len(places) != 1 or not places[0]:
        return None
    before, own = said[: places[0]], IS_IT_TRUE.sub("", bare(said[places[0]]))
    told = " ".join(before)
    leans = any(tells and not own_too for tells, own_too in zip(_told(told), _told(own), strict=True))
    if leans or points_back(own) or not says_enough(own, names) or any(map(_sets_subject, before)):
        return None
    return " ".join(said[places[0] :])


def _names_another(before: str, own: str) -> bool:
    """Whether a name that is no office's, "Farm Watch", stands before the question, and not in it."""
    return any(
        name not in own and not all(OFFICE_WORD.match(word) for word in name.split()) for name in names_of(before)
    )


def _names_subject(own: str, names: Collection[str]) -> bool:
    return names_own_subject(own, names) or (DEFINES.match(own) is not None and bool(names_of(own)))


def says_enough(own: str, names: Collection[str]) -> bool:
    """Whether a question names enough to be asked without what is said before it."""
    telling = set(stems(without_periods(own))) - LIGHT - EMPTY
    return _names_subject(own, names) or (len(telling) >= ENOUGH and not LEANING.search(own))


def _sets_subject(sentence: str) -> bool:
    return len(sentence.split()) < SHORTEST or SETS_SUBJECT.search(sentence) is not None


def _told(text: str) -> tuple[bool, ...]:
    """Whether a text names a place, a time, and each sort of people."""
    timed = bool(periods_in(text)) or RELATIVE.search(text) is not None
    return (
        any(each.search(text) for each in (PLACES, TYPED)),
        timed,
        *(each.search(text) is not None for each in OF_WHOM),
    )
