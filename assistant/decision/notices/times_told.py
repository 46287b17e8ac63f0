"""What a reader is told of a time that counts from today: how it was read, and where the papers do not reach it."""

from collections.abc import Sequence

from assistant.decision.deciding import PREDICTS, listed
from assistant.questions.from_today import Said
from assistant.sentences.unknown import says_not_known
from corpus import Source
from indexes.covering import end_of

ANOTHER = "name the year if you mean another"


def how_read(times: Sequence[Said]) -> str:
    """ "“last March” is read as March 2026", of each time; empty without any."""
    names = {each.text: each.time.told for each in times}
    return listed([f"“{said}” is read as {named}" for said, named in names.items()], "and") if names else ""


def why_not_of(times: Sequence[Said], reason: str, held: tuple[Source, ...]) -> str:
    """Why a question of such times is declined: as what it was read, and what lacks, or that no paper reaches it."""
    read, end = how_read(times), end_of(held)
    if end and end.last < min(each.time.first for each in times) and not says_not_known(reason):
        predicts = f"{PREDICTS} " if reason.startswith(PREDICTS) else ""
        return f"{predicts}{read}; the papers held end in {end.named}: {ANOTHER}."
    return f"{read}. {reason} {ANOTHER.capitalize()}."
