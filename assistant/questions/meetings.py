"""Which meeting "the last meeting" is: the latest, or the one before, of which minutes are held."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from assistant.questions.carrying import without_carried
from assistant.questions.meetings_sought import meetings_sought
from corpus import Source
from corpus.description.periods import days_of
from indexes import stems
from indexes.questions.timing import years_in
from indexes.questions.wanting import wants_of

# Not the minutes themselves, which a survey of the papers gives.
ASKED = re.compile(
    r"(?<!minutes of )(?<!minutes from )\b(?:the|its|their|our|your) (?:(?P<last>last|latest|most recent)|previous)"
    r" (?P<body>(?:(?!meetings?\b)[\w'’-]+ ){0,6}?)meeting\b(?: of (?:the |our )?(?P<of>(?:[\w'’-]+ ){0,6}?"
    r"(?:panel|board|committee|council|group)))?(?! (?:but|before)\b)",
    re.IGNORECASE,
)
BODY = re.compile(r"\b(?:panel|board|committee|council)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MeetingNamed:
    """A question with a meeting under its date, and what is said of that."""

    question: str
    said: str = ""  # empty where nothing was exchanged


def meeting_named(question: str, held: Callable[[], Iterable[Source]]) -> MeetingNamed:
    """The question with "the last Panel meeting" under its date, by the minutes held; as it is where none is dated.

    When it was, is not asked of the minutes held alone. `held` gives the papers; few questions need them.
    """
    own = without_carried(question)
    found = ASKED.search(own)
    if not found or years_in(own) or wants_of(own) == "date" or meetings_sought(own.strip(" ?.!")):
        return MeetingNamed(question)
    named = f"{found['body']}{found['of'] or ''}".strip()
    body = named or next(iter(BODY.findall(own)), "")
    minutes = [each for each in held() if each.kind == "minutes" and days_of(each) and _is_of(body, each)]
    back = 1 if found["last"] else 2
    days = sorted({(span.first, span.last) for each in minutes if (span := days_of(each))})
    if len(days) < back or days[-back][0] != days[-back][1]:
        return MeetingNamed(question)
    first, _ = days[-back]
    day = f"{first.day} {first:%B %Y}"
    which = "latest" if back == 1 else "last but one"
    said = f"“{found[0]}” is read as that of {day}, the {which} of which minutes are held."
    meeting = f"the {named} meeting of {day}" if named else f"the meeting of {day}"
    return MeetingNamed(question.replace(found[0], meeting, 1), said)


def _is_of(body: str, source: Source) -> bool:
    said = " ".join(each for each in (source.meeting, source.publisher, source.title) if each)
    return set(stems(body)) <= set(stems(said))
