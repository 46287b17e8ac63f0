"""Papers that give another figure or date for the same thing: shown side by side, never merged, none preferred."""

import re
from collections.abc import Sequence

from assistant.answer import Notice
from assistant.matching import Candidate
from indexes.question import Asked
from indexes.timing import years_in
from indexes.wanting import DATE, FIGURES, NOT_A_COUNT

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?(?:\s?(?:%|per ?cent|k|m|bn|thousand|million|billion)\b)?", re.IGNORECASE)
# One that speaks of the same thing covers about as much of the question as the best; this much less at most.
AS_MUCH = 0.08
VERSIONS = 4  # more is a list, and each has its paper named


def other_versions(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Sentences that answer as well as the first and give another figure, or date where a date is asked for.

    Those of another year are no versions of it, where both name one.
    """
    if asked.wants not in FIGURES and asked.wants != "date":
        return []
    first = answering[0]
    seen = [first]
    for candidate in answering[1:]:
        same_thing = candidate.match.features.covers >= first.match.features.covers - AS_MUCH
        if same_thing and all(_differs(candidate, other, asked) for other in seen) and len(seen) < VERSIONS:
            seen.append(candidate)
    return seen[1:]


def conflict_notice(asked: Asked, versions: Sequence[Candidate]) -> tuple[Notice, ...]:
    """That the papers differ, each with its version; none where fewer than two do."""
    if len(versions) < 2:
        return ()
    sides = "; ".join(f"{_version(each, asked)} ({each.paragraph.label})" for each in versions)
    return (Notice("conflict", f"The papers held differ, and none is preferred here: {sides}."),)


def _version(candidate: Candidate, asked: Asked) -> str:
    return " and ".join(sorted(_told(candidate, asked), key=candidate.text.find))


def _differs(candidate: Candidate, other: Candidate, asked: Asked) -> bool:
    one, two = _told(candidate, asked), _told(other, asked)
    years, others = set(years_in(candidate.text)), set(years_in(other.text))
    of_one_time = not years or not others or years & others or asked.wants == "date"
    return bool(one and two) and not one & two and bool(of_one_time)


def _told(candidate: Candidate, asked: Asked) -> frozenset[str]:
    """The figures, or the dates, that a sentence tells and the question does not."""
    if asked.wants == "date":
        return frozenset(DATE.findall(candidate.text)) - frozenset(DATE.findall(asked.text))
    plain = DATE.sub(" ", candidate.text)
    if asked.wants == "figure":
        plain = NOT_A_COUNT.sub(" ", plain)
    return frozenset(FIGURE.findall(plain)) - frozenset(FIGURE.findall(asked.text))
