"""Sentences that count what is asked for, and those that speak of it and count something else."""

from collections.abc import Sequence

from assistant.figures.measured import figures_of
from assistant.sentences.matching import FAR_BEHIND, Candidate
from indexes import stems
from indexes.questions.counted import counted
from indexes.questions.question import Asked


def counting_it(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Where one of the likeliest counts what is asked for, all but those that count other things; else all."""
    heads = _heads(asked) if answering else frozenset()
    near = [each for each in answering if each.score >= answering[0].score - FAR_BEHIND]
    if not any(_counts(each, heads) for each in near):
        return list(answering)
    return [each for each in answering if not _counts_others(each, heads)]


def _heads(asked: Asked) -> frozenset[str]:
    """The last word of what is to be counted, under all its names."""
    head = stems(counted(asked.text) or "")[-1:] if asked.wants == "figure" else []
    named = (name[-1] for term in asked.terms for name in term.names if term.names[0][-1:] == tuple(head))
    return frozenset((*head, *named)) if head else frozenset()


def _counts(candidate: Candidate, heads: frozenset[str]) -> bool:
    return any(each.unit == "count" and not each.change and each.things & heads for each in figures_of(candidate))


def _counts_others(candidate: Candidate, heads: frozenset[str]) -> bool:
    """Whether each of its counts says what it counts, and none of them these."""
    counts = [each for each in figures_of(candidate) if each.unit == "count"]
    return bool(counts) and all(each.things and not each.things & heads for each in counts)
