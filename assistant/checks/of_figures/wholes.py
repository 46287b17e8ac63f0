"""Whether a share is of what the cited paragraphs say it is of: "39% of the officers", not of the workforce."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.standing import Standing, same_standing, standing_in
from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise
from indexes import stems
from indexes.language.synonyms import same_meaning

OF = re.compile(
    r"^(?: ?%| per cent)? of (?:(?:the|all|its|their|those|these|that|our|a|an|recorded|total) )*"
    r"(?P<whole>[\w'’-]+(?: (?!(?:was|were|is|are|had|have|has|in|by|for|at|on|to|from|who|which|that|and|or|as)\b)"
    r"[\w'’-]+){0,6})",
    re.IGNORECASE,
)
REACH = 3  # words of a claim among which stands what its share is of; of a premise, all


def whole_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each share that is of something else wherever it stands, of what its sentence has no word for."""
    for each in standing_in(claim):
        own = _whole(each, reach=REACH) if each.amount.unit == "%" else frozenset()
        theirs = [_whole(other) for other in same_standing(each, premise.sentences)] if own else []
        if not theirs or not all(theirs):
            continue
        kin = {other for stem in own for other in same_meaning(stem)}
        beside = {stem for other in same_standing(each, premise.sentences) for stem in stems(other.sentence)}
        if not kin & beside:
            yield Objection("figure", f"{each.amount.text.strip()} is of something else in the cited paragraphs")


def _whole(standing: Standing, *, reach: int | None = None) -> frozenset[str]:
    """What a share is of; nothing where that is not said, or in plain words."""
    match = OF.match(standing.after)
    if not match:
        return frozenset()
    whole = match["whole"].split(" of ")[0] if reach else match["whole"]
    words = " ".join(whole.split()[:reach])
    return frozenset(stem for stem in stems(words) if stem[0].isalpha() and not is_plain(stem))
