"""What was told beside the same figure of another place: "how does that compare with Southshire?"."""

import re
from collections.abc import Sequence

from assistant.answer import Statement
from assistant.draft import Draft
from assistant.figures.measures import measures_in

NO_FIGURE = "No figure of {} was found to hold that against."


def beside_place(place: str, last: Sequence[Statement], found: Draft) -> Draft:
    """What was told `last`, then what was `found` of the place for the same question; declined where nothing was.

    What was told may tell of the place itself: "89.2%, second to the 89.4% of Southshire".
    """
    both = [each for each in last if _speaks_of(place, each) and _tells_two(each)]
    if both:
        return Draft("answered", tuple(both[:1]))
    of_place = [each for each in found.statements if _speaks_of(place, each)]
    pair = next(((one, other) for other in of_place for one in last if set(_units(one)) & set(_units(other))), None)
    if found.status != "answered" or not pair:
        return Draft("declined", reason=NO_FIGURE.format(place))
    return Draft("answered", tuple(dict.fromkeys(pair)), found.notices)


def _speaks_of(place: str, statement: Statement) -> bool:
    said = statement.in_words
    return re.search(rf"(?<!\w){re.escape(place)}(?!\w)", said, re.IGNORECASE) is not None


def _tells_two(statement: Statement) -> bool:
    """Whether it tells two figures of one unit."""
    units = _units(statement)
    return len(units) > len(set(units))


def _units(statement: Statement) -> list[str]:
    return [each.unit for each in measures_in(statement.text) if each.unit != "time"]
