"""Whether a month that a sentence names without a year is one of the cited paragraphs."""

import re
from calendar import month_name
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.of_figures.figures import offered_figures
from assistant.checks.of_figures.reading import readable
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from corpus.lines.dates import MONTHS

BUT_MAY = "|".join(name for name in month_name[1:] if name != "May")  # which begins a sentence too
MONTH = re.compile(rf"\b(?:{BUT_MAY}|(?:(?<=in )|(?<=until ))May)\b")


def month_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each month without a year, "the first Friday in March", that the premise has in no date and no period."""
    known = {
        re.sub(r"^(?:\d{4}|-)-", "", each.value)[:2]
        for each in offered_figures(readable(premise.whole))
        if each.unit == "date"
    }
    dates = " ".join(each.text for each in figures_in(claim) if each.unit == "date")
    for match in MONTH.finditer(claim):
        month = MONTHS.index(match[0][:3].lower()) + 1
        if match[0].lower() not in dates and match[0] not in premise.whole and f"{month:02}" not in known:
            yield Objection("period", f"{match[0]} does not stand in the cited paragraphs")
