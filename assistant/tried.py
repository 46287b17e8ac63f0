"""What one reading of a question came to; of a calendar year and a financial one, what both did."""

from dataclasses import dataclass, replace

from assistant.answer import Timings
from assistant.draft import Draft
from assistant.questions.rereading import Reading
from assistant.shapes.either_year import EitherYear, of_either, of_its_year
from corpus import Paragraph
from indexes import Evidence


@dataclass(frozen=True, slots=True)
class Tried:
    """What one reading of a question came to."""

    reading: Reading
    evidence: tuple[Evidence, ...]
    draft: Draft
    surveyed: bool  # whether it went over all papers
    unsaid: bool  # whether heavy words of it stand in nothing that is quoted
    timings: Timings

    @property
    def found(self) -> tuple[Paragraph, ...]:
        """The paragraphs that were found for it."""
        return tuple(each.paragraph for each in self.evidence)

    @property
    def answered(self) -> bool:
        """Whether it was answered in its own words."""
        return self.draft.status == "answered" and not self.unsaid


def tried_either(reading: Reading, either: EitherYear, calendar: Tried, financial: Tried) -> Tried:
    """What a question of a calendar year or a financial one comes to; papers are published in a calendar one."""
    if calendar.surveyed:
        return replace(calendar, reading=reading)
    found = zip((calendar, financial), either.questions, strict=True)
    drafts = tuple(of_its_year(tried.draft, question) for tried, question in found)
    each = tuple(zip((calendar, financial), drafts, strict=True))
    told = [tried for tried, draft in each if draft.status != "declined"] or [calendar, financial]
    by_paragraph = {found.paragraph.id: found for tried in reversed(told) for found in reversed(tried.evidence)}
    ranked = sorted(by_paragraph.values(), key=lambda found: found.rank)
    search, drafted = (sum(times) for times in zip(*((t.timings.search, t.timings.draft) for t in told), strict=True))
    return replace(
        calendar,
        reading=reading,
        evidence=tuple(replace(found, rank=rank) for rank, found in enumerate(ranked, start=1)),
        draft=of_either(drafts, either),
        unsaid=all(tried.unsaid for tried in told),
        timings=Timings(search=search, draft=drafted),
    )
