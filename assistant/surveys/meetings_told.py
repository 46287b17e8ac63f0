"""The days on which bodies met, of all papers: how many, each with what proves it, and what is not known."""

from collections.abc import Sequence

from assistant.answer import Notice, Statement
from assistant.draft import Draft
from assistant.questions.survey_sought import Order, SurveyAsked
from assistant.surveys.counting import counted
from assistant.surveys.meeting_days import BODIES, MeetingDay, meeting_days, of_years, without_day
from assistant.surveys.scope import Scope
from assistant.surveys.sighting import LISTED, citation_of, line_of, number_of
from assistant.surveys.topics import Topic
from corpus import Papers

SAID: dict[Order, str] = {
    "latest": "The latest of {} that the papers held tell of; there may have been later ones.",
    "previous": "The last but one of {} that the papers held tell of; there may have been later ones.",
    "earliest": "The earliest of {} that the papers held tell of; there may have been earlier ones.",
}
NEXT = "The next after the latest meeting that the papers held tell of; see whether it is past by now."
COUNTED = (
    "each day once that a paper gives for its own meeting, or that stands in a sentence as the day of one, or of "
    "what a body decided; a month "
    "where no day is told"
)


def meetings_told(asked: SurveyAsked, topic: Topic | None, scope: Scope, papers: Papers) -> Draft | None:
    """The days of the meetings asked for, the latest first, or the last one; None of a list where none is told."""
    found = of_years(meeting_days(topic, scope.sources, papers), asked.years)
    undated = tuple(
        Notice("coverage", f"{each.label} prints no day of its meetings.") for each in without_day(topic, scope.sources)
    )
    of_body = f" of “{topic.text}”" if topic else ""
    if not found:
        when = f" {asked.years}" if asked.years else ""
        reason = f"No day of a meeting{of_body}{when} was found in the {scope}."
        single = asked.order in ("latest", "earliest", "previous")
        wanted = single or (asked.order != "next" and (undated or asked.years))
        is_body = undated or topic is None or BODIES.search(topic.text)  # "the first public meeting" names none
        return Draft("declined", notices=undated, reason=reason) if wanted and is_body else None
    through = f"Gone through: {scope}, of {scope.dates}. Counted: {COUNTED}."
    planned = [each for each in found if each.to_come]
    if asked.count:  # how often it met
        found = [each for each in found if not each.to_come] or found
    if asked.order != "newest":
        return _single(asked, found, of_body, undated)
    number = number_of(len(found), "meeting")
    notices = [Notice("coverage", through), *undated]
    if planned and asked.count:
        notices.append(
            Notice("coverage", f"{number_of(len(planned), 'meeting')} still to come when told of, not counted.")
        )
    elif planned:
        notices.append(
            Notice(
                "coverage",
                f"{len(planned)} of them {'was' if len(planned) == 1 else 'were'} still to come when it was told of.",
            )
        )
    if len(found) > LISTED:
        notices.append(Notice("coverage", f"The latest {LISTED} are listed; {len(found) - LISTED} more are not shown."))
    return Draft("answered", _lines(found, f"{number}{of_body}", scope), tuple(notices))


def _single(asked: SurveyAsked, found: Sequence[MeetingDay], of_body: str, undated: tuple[Notice, ...]) -> Draft | None:
    """The one that is asked for: the last, the one before, the first; or the next after the last, where one is told."""
    past = [each for each in found if not each.to_come]
    if asked.order == "next":
        after = [each for each in found if each.to_come and each.day and each.called_a_meeting]
        after = [each for each in after if not past or each.when > past[0].when]
        return Draft("answered", (line_of(after[-1].sighting),), (Notice("coverage", NEXT),)) if after else None
    past = past or list(found)
    if asked.order == "previous" and len(past) == 1:
        return Draft("declined", notices=undated, reason=f"The papers held tell of one meeting{of_body} only.")
    one = {"latest": past[0], "earliest": past[-1]}.get(asked.order, past[min(1, len(past) - 1)])
    said = SAID[asked.order].format(f"{number_of(len(past), 'meeting')}{of_body}")
    return Draft("answered", (line_of(one.sighting),), (Notice("coverage", said), *undated))


def _lines(found: Sequence[MeetingDay], number: str, scope: Scope) -> tuple[Statement, ...]:
    sightings = [each.sighting for each in found]
    names = tuple(dict.fromkeys(each.source.label for each in sightings))
    shown = sightings[:LISTED]
    head = counted(f"{number} in {len(names)} of {scope}", names, tuple(citation_of(each) for each in shown))
    return (head, *dict.fromkeys(line_of(each) for each in shown))
