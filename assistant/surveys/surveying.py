"""Answers over the whole corpus: which papers, how many, every recommendation; worked out by code, each one cited."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Notice
from assistant.decision.voices import orders_notice
from assistant.draft import Draft
from assistant.questions.survey_asked import survey_asked
from assistant.questions.survey_sought import By, SurveyAsked
from assistant.sentences.addressing import gives_orders
from assistant.surveys.meetings_told import meetings_told
from assistant.surveys.recommending import distinct
from assistant.surveys.scope import Scope, newest_first, scope_of
from assistant.surveys.sighting import LISTED, Sighting, line_of
from assistant.surveys.sightings import (
    about,
    every,
    giving_orders,
    in_context,
    mentioning,
    opening_of,
    parts_of,
    placing,
    saying,
)
from assistant.surveys.survey_told import NOUNS, also_told, how_many, left_out_of, none_found, notices_of, what_counted
from assistant.surveys.topics import Topic, topic_of
from assistant.tables.states import says_state
from corpus import Papers, Paragraph
from indexes import Index, stems
from indexes.questions.question import Asked
from indexes.questions.within import EVERYWHERE, Within

PLAIN = re.compile(r"[\w'’-]+(?: [\w'’-]+)?")
ALSO = 10  # sentences that tell of recommendations, after those that are given


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was looked for in the end, and what was found of it."""

    asked: SurveyAsked
    topic: Topic | None
    found: list[Sighting]


def survey(question: Asked, index: Index, papers: Papers, within: Within = EVERYWHERE) -> Draft | None:
    """The answer to a question over all papers, or why there is none; None where it is no such question.

    Every paper of the index that is held in this version and chosen is gone through, not the paragraphs nearest to the
    question.
    """
    asked = survey_asked(question.text)
    if asked is None:
        return None
    topic = topic_of(asked.topic, index.glossary) if asked.topic else None
    if asked.topic and topic is None:
        return None
    if asked.sought == "meeting":  # a meeting of a year may be told in a paper of another
        return meetings_told(asked, topic, scope_of(replace(asked, years=None), index, papers, within), papers)
    scope = scope_of(asked, index, papers, within)
    if asked.without:
        scope = _not_mentioning(asked.without, scope, index, papers)
    looked = _looked_for(asked, topic, scope, index, papers)
    asked, topic, found = looked.asked, looked.topic, looked.found
    told: list[Sighting] = []
    if asked.sought == "recommendation" and not asked.state:
        told = _found(replace(asked, sought="telling"), topic, scope, index, papers)
    if not found and told:
        asked, found, told = replace(asked, sought="telling"), told, []
    if not found and asked.state:
        return None  # another sentence may tell it
    if not found and asked.sought in NOUNS and not (asked.on or PLAIN.fullmatch(asked.topic or "")):
        return None  # of what is not named in a word or two, the nearest paragraphs may tell
    left_out = orders_notice(_giving_orders(asked, topic, scope, index, papers))
    if not found:
        texts = [f"Counted: {what_counted(asked, topic)}."] if scope.sources else []
        what = [Notice("coverage", text) for text in (*texts, *left_out_of(scope))]
        return Draft("declined", notices=(*what, *left_out), reason=none_found(asked, topic, scope))
    shown = found[:LISTED]
    head = () if asked.order in ("latest", "earliest") else (how_many(asked, topic, scope, found, shown, told),)
    lines = tuple(line_of(each) for each in (*shown, *told[:ALSO]))
    return Draft(
        "answered",
        (*head, *lines),
        (*notices_of(asked, topic, scope, len(found) - len(shown)), *also_told(told), *left_out),
    )


def _not_mentioning(without: str, scope: Scope, index: Index, papers: Papers) -> Scope:
    """The papers that do not mention a thing, in a sentence or in their title."""
    topic = topic_of(without, index.glossary)
    if topic is None:
        return scope
    mentioned = {each.source.id for each in mentioning(topic, scope.sources, index=index, papers=papers)}
    kept = (each for each in scope.sources if each.id not in mentioned and not topic.in_stems(stems(each.title)))
    return replace(scope, sources=tuple(kept), which=f"{scope.which} that do not mention “{topic.text}”")


def _looked_for(asked: SurveyAsked, topic: Topic | None, scope: Scope, index: Index, papers: Papers) -> _Looked:
    """What is found: of what no paper is about, those that name it; of what is carried over, perhaps of less of it."""
    found = _found(asked, topic, scope, index, papers)
    if found or topic is None:
        return _Looked(asked, topic, found)
    ways: tuple[By, ...] = ("about", "mention", "place") if asked.sought == "papers" and not asked.than else (asked.by,)
    for less in (topic, *_less_of(topic, asked, index)):
        for by in ways[ways.index(asked.by) :] if asked.by in ways else (asked.by,):
            looser = replace(asked, by=by)
            if found := _found(looser, less, scope, index, papers):
                return _Looked(looser, less, found)
    return _Looked(replace(asked, by="mention") if asked.by in ("about", "place") else asked, topic, [])


def _less_of(topic: Topic, asked: SurveyAsked, index: Index) -> Iterator[Topic]:
    """What was carried over without its first parts: of "money came, the levy" the levy."""
    parts = topic.text.split(", ") if asked.carried is not None else []
    for start in range(1, len(parts)):
        if less := topic_of(", ".join(parts[start:]), index.glossary):
            yield less


def _found(asked: SurveyAsked, topic: Topic | None, scope: Scope, index: Index, papers: Papers) -> list[Sighting]:
    if asked.sought in ("mention", "figure") and topic:
        on = topic_of(asked.on, index.glossary) if asked.on else None
        return every(asked.sought, topic, scope.sources, on=on, index=index, papers=papers)
    if asked.sought != "papers":
        return _parts(asked, topic, scope, index, papers)
    if topic is None:
        found = [each for source in scope.sources if (each := opening_of(papers.document(source.id)))]
    elif asked.by == "claim":
        found = saying(topic.text, scope.sources, index=index, papers=papers)
    elif asked.by == "place":
        found = placing(topic, scope.sources, index=index, papers=papers)
    elif asked.by == "about":
        found = about(topic, scope.sources, index=index, papers=papers)
    else:
        enough = None if asked.order == "most" or asked.than else 1
        found = mentioning(topic, scope.sources, index=index, papers=papers, enough=enough)
        if asked.than and (less := topic_of(asked.than, index.glossary)):
            others = mentioning(less, scope.sources, index=index, papers=papers, enough=None)
            counted_less = {each.source.id: each.paragraphs for each in others}
            found = [each for each in found if each.paragraphs > counted_less.get(each.source.id, 0)]
    match asked.order:
        case "most":
            return sorted(found, key=lambda each: -each.paragraphs)
        case "latest":
            return _of_one_day(found)
        case "earliest":
            return _of_one_day([each for each in reversed(found) if newest_first(each.source)[0]])
        case _:
            return found


def _of_one_day(found: Sequence[Sighting]) -> list[Sighting]:
    """The first, and others of the same date."""
    return [each for each in found if newest_first(each.source)[:3] == newest_first(found[0].source)[:3]]


def _parts(asked: SurveyAsked, topic: Topic | None, scope: Scope, index: Index, papers: Papers) -> list[Sighting]:
    owner = topic_of(asked.owner, index.glossary) if asked.owner else None
    found = [
        each
        for source in scope.sources
        for each in parts_of(asked.sought, papers.document(source.id))
        if not gives_orders(each.paragraph)
        and (not asked.state or says_state(asked.state, each.paragraph))
        and (not asked.owner or (owner and owner.in_stems(stems(each.paragraph.owner or each.paragraph.text))))
        and (not topic or topic.in_stems(stems(in_context(each.paragraph))))
    ]
    return distinct(found) if asked.sought == "recommendation" else found


def _giving_orders(
    asked: SurveyAsked, topic: Topic | None, scope: Scope, index: Index, papers: Papers
) -> list[Paragraph]:
    """What would be found, were it not that it gives orders."""
    if topic:
        return giving_orders(topic, scope.sources, index=index, papers=papers)
    if asked.sought == "papers":
        return []
    documents = (papers.document(source.id) for source in scope.sources)
    return [each.paragraph for document in documents for each in parts_of(asked.sought, document)]
