"""Questions that ask two things: each part is answered by itself, and a part that the papers do not hold is named."""

import re
from dataclasses import dataclass, replace

from assistant.deciding import KIND_NAMES
from assistant.quoting import Draft
from indexes.question import ABOUT
from indexes.wanting import holds_kind, wants_of

JOINT = re.compile(
    r"^(?P<first>.{12,}?),? and "
    r"(?P<second>(?:who|whom|when|where|why|how many|how much|how long|what|which \w+) .{6,}?)\?*$",
    re.IGNORECASE,
)
# "Which had the most, and which the fewest?" asks one thing of one table.
OF_ONE_TABLE = re.compile(r"\b(?:most|fewest|least|highest|lowest|largest|smallest|best|worst)\b", re.IGNORECASE)
PLAIN = re.compile(r"^(?:what|which|who|when|where|why|how|did|does|do|is|are|was|were|has|have|many|much)\b ?", re.I)


@dataclass(frozen=True, slots=True)
class Parts:
    """Two questions that were asked as one, each to be read alone."""

    first: str
    second: str  # with what the first is about as context

    @property
    def second_asked(self) -> str:
        """The second as the reader asked it."""
        return self.second.partition(ABOUT)[0]


def parts_of(question: str) -> Parts | None:
    """The two questions of "When was it, and who led it?"; None where one thing is asked."""
    if ABOUT in question or OF_ONE_TABLE.search(question):
        return None
    found = JOINT.match(question.strip())
    if not found or "?" in found["first"]:
        return None
    second = found["second"].strip()
    about = PLAIN.sub("", PLAIN.sub("", found["first"]))
    return Parts(f"{found['first']}?", f"{second[0].upper()}{second[1:]}?{ABOUT}{about})")


def joined(whole: Draft, second: Draft, parts: Parts) -> Draft:
    """The answer to both: what answers the second part is added where the whole does not say it already.

    Partial where nothing found is of the kind that the second part asks for.
    """
    said = {statement.text for statement in whole.statements}
    new = tuple(each for each in second.statements if not any(each.text in text for text in said))
    if second.status != "declined":
        if whole.status == "declined":
            return replace(second, status="partial", reason=f"Not found: {parts.first} {whole.reason}")
        notices = (*whole.notices, *(each for each in second.notices if each not in whole.notices))
        return replace(whole, statements=(*whole.statements, *new), notices=notices)
    wants = wants_of(parts.second_asked)
    if whole.status == "declined" or any(holds_kind(wants, text, question=parts.second_asked) for text in said):
        return whole
    kind = KIND_NAMES.get(wants, "an answer")
    return replace(whole, status="partial", reason=f"“{parts.second_asked}” is not answered: {kind} was not found.")
