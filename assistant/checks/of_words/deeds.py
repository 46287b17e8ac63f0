"""Whether a deed has the day that the cited papers give it: "shut in 2034" of "shut in 2027, open again by 2034"."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_words.ahead import IRREGULAR, verb_of
from assistant.checks.premise import Premise
from assistant.figures.pairs import periods_of, same_key
from assistant.sentences.wording import folded_with_commas

# A verb and, right after it, when.
DATED = re.compile(
    r"(?P<verb>\b[a-z]{3,})(?: (?:up|down|out|off))?"
    r" (?P<when>in|on|by|from|since|until|before|after) (?P<rest>[^,;.]{4,40})"
)
# When it began says nothing of when it ended.
LIKE = {"on": "in", "by": "in", "since": "from"}
PAST = frozenset((*IRREGULAR, *"shut set put cut quit".split()))


def deed_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each deed that is given a day of the papers on which they tell of another deed."""
    stated = [each for sentence in premise.sentences for each in _dated(sentence)]
    for verb, when, period in _dated(claim):
        own = [other for same, then, other in stated if (same, then) == (verb, when)]
        known = any(same_key(period, other) for sentence in premise.sentences for other in periods_of(sentence))
        if own and known and not any(same_key(period, other) for other in own):
            yield Objection("period", f"{verb!r} has another time in the cited paragraphs")


def _dated(text: str) -> Iterator[tuple[str, str, str]]:
    """Each verb with the one period right after it, and how it is joined to it."""
    for match in DATED.finditer(folded_with_commas(readable(text))):
        is_past = match["verb"].endswith("ed") or match["verb"] in PAST
        if (
            is_past
            and len(periods := periods_of(match["rest"])) == 1
            and periods_of(" ".join(match["rest"].split()[:4])) == periods
        ):
            yield verb_of(match["verb"]), LIKE.get(match["when"], match["when"]), periods[0]
