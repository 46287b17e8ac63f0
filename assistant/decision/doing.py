"""Whether an office or body did something: told by who did it, first, whoever else stands near."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.sentences.candidates import Candidate, about_digest, coverage
from assistant.sentences.doers import deed_asked, doers_in, is_done_by
from assistant.sentences.offices import mentioned
from indexes.questions.question import Asked

# Share of what the question names, who is asked about aside, that a sentence must hold to tell of that deed.
OF_IT = 0.6


def doers_first(asked: Asked, answering: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """The sentences that answer; where it is asked whether somebody did something, led by the likeliest that tells who
    did it: by one that says that it was they, where there is any."""
    deed = deed_asked(asked.text) if asked.wants == "yes or no" else None
    if not deed:
        return list(answering)
    terms = (term for term in asked.terms if deed.who not in mentioned(term.text) and term.text != deed.verb)
    what = replace(asked, terms=tuple(terms))
    told = [
        (each, doers)
        for each in ranked
        if (doers := doers_in(each.text, deed))
        and what.terms
        and coverage(what, each.text) >= OF_IT
        and not any(term in each.lacks for term in what.terms)
        and not about_digest(each.paragraph)
    ]
    theirs = [each for each, doers in told if is_done_by(deed, doers)]
    first = theirs or [each for each, _ in told]
    return list(dict.fromkeys([*first[:1], *answering]))
