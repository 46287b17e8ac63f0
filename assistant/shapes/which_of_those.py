""" "Which of those went up?": of what was told in the turns before, what moved that way; of nothing else."""

import re
from collections.abc import Sequence

from assistant.answer import Answer, Conversation, Statement
from assistant.draft import Draft
from assistant.questions.carrying import without_carried
from assistant.tables.moving import FALL, RISE, Direction, way_told
from indexes import stems
from indexes.questions.question import LIGHT
from indexes.questions.wanting import LEAD

ASKED = re.compile(
    rf"^{LEAD}which (?:one )?of (?:those|these|them|the (?:two|three|four))"
    rf"(?: (?:has|have|had|is|are|was|were|did|actually))* (?:{RISE.pattern}|{FALL.pattern})\W*$",
    re.IGNORECASE,
)
TURNS = 4  # that "those" reaches back
NONE = "Nothing that was told before moved that way, as far as the papers quoted tell."


def which_of_those(question: str, conversation: Conversation) -> Draft | None:
    """What was told before and moved as is asked; declined where nothing did; None where that is not asked."""
    own = without_carried(question)
    if not ASKED.match(own):
        return None
    direction: Direction = "rise" if RISE.search(own) else "fall"
    answers = [turn.answer for turn in conversation.turns[-TURNS:] if isinstance(turn.answer, Answer)]
    told = [each for answer in answers for each in _of_subject(answer) if way_told(each.text) == direction]
    return Draft("answered", tuple(dict.fromkeys(told))) if told else Draft("declined", reason=NONE)


def _of_subject(answer: Answer) -> Sequence[Statement]:
    """The statements of an answer that name what was asked about first in its own words."""
    own = set(stems(without_carried(answer.search_question))) - LIGHT
    return [each for each in answer.statements if own & set(stems(each.text))]
