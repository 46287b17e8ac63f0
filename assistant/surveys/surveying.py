"""Answers over the whole corpus: which papers, how many, every recommendation; worked out by code, each one cited."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Notice, Statement
from assistant.decision.voices import orders_notice
from assistant.draft import Draft
from assistant.questions.survey_asked import survey_asked
from assistant.questions.survey_sought import By, Sought, SurveyAsked
from assistant.sentences.addressing import gives_orders
from assistant.surveys.counting import counted
from assistant.surveys.lines import citation_of, line_of
from assistant.surveys.meetings_told import meetings_told
from assistant.surveys.recommending import distinct
from assistant.surveys.scope import Scope, newest_first, scope_of
from assistant.surveys.sighting import Sighting
from assistant.surveys.sightings import (
    ABOUT,
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
from assistant.surveys.topics import Topic, topic_of
from assistant.tables.states import says_state
from corpus import Papers, Paragraph
from indexes import Index, stems
from indexes.questions.question import Asked
from indexes.questions.within import EVERYWHERE, Within

PLAIN = re.compile(r"[\w'’-]+(?: [\w'’-]+)?")
# What is listed at most; a longer list is nobody's reading, and says how many are left.
LISTED = 40
ALSO = 10  # sentences that tell of recommendations, after those that are given
ALSO_TOLD = "Found besides and not counted: {} about recommendations that give none, such as how many were made."
COUNTED = {
    "recommendation": "each recommendation once, by its printed number in its paper, else by its words: what stands "
    "under a heading “Recommendation” or in such a column, and sentences that recommend, one of which may give several",
    "telling": "sentences that speak of recommendations; none was found that gives one",
    "resolution": "paragraphs that a paper prints as resolved",
    "action": "paragraphs that a paper prints as an action",
}
# How a part is called, where it is not called so itself.
NOUNS: dict[Sought, str] = {"mention": "sentence", "figure": "sentence", "telling": "sentence"}

# Of one paper, and of several.
VERBS: dict[By, tuple[str, str]] = {
    "mention": ("mentions", "mention"),
    "place": ("speaks in one place of", "speak in one place of"),
    "about": ("is about", "are about"),
    "claim": ("has a sentence near to", "have a sentence near to"),  # whether it says just that, its quotation shows
}


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
    if not found and asked.sought in NOUNS and not PLAIN.fullmatch(asked.topic or ""):
        return None  # of what is not named in a word or two, the nearest paragraphs may tell
    left_out = orders_notice(_giving_orders(asked, topic, scope, index, papers))
    if not found:
        texts = [f"Counted: {_counted(asked, topic)}."] if scope.sources else []
        what = [Notice("coverage", text) for text in (*texts, *_left_out_of(scope))]
        return Draft("declined", notices=(*what, *left_out), reason=_none(asked, topic, scope))
    shown = found[:LISTED]
    head = () if asked.order in ("latest", "earliest") else (_head(asked, topic, scope, found, shown, told),)
    lines = tuple(line_of(each) for each in (*shown, *told[:ALSO]))
    notices = (Notice("coverage", ALSO_TOLD.format(_number(len(told), "sentence"))),) if told else ()
    return Draft(
        "answered", (*head, *lines), (*_notices(asked, topic, scope, len(found) - len(shown)), *notices, *left_out)
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
        return every(asked.sought, topic, scope.sources, index=index, papers=papers)
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


def _head(
    asked: SurveyAsked,
    topic: Topic | None,
    scope: Scope,
    found: Sequence[Sighting],
    shown: Sequence[Sighting],
    told: Sequence[Sighting],
) -> Statement:
    """How many there are, and in which papers, proved by all that are listed; of what is only told of, that it is."""
    names = dict.fromkeys(_named(each, asked) for each in found)
    tell = f"{_number(len(told), 'sentence')} that only tell{'s' * (len(told) == 1)} of some"
    said = _count(asked, topic, scope, found) + (f", besides {tell}" if told else "")
    return counted(said, tuple(names), tuple(citation_of(each) for each in shown))


def _named(each: Sighting, asked: SurveyAsked) -> str:
    return (
        f"{each.source.label}, {_number(each.paragraphs, 'paragraph')}" if asked.order == "most" else each.source.label
    )


def _count(asked: SurveyAsked, topic: Topic | None, scope: Scope, found: Sequence[Sighting]) -> str:
    if asked.sought != "papers":
        papers = len({each.source.id for each in found})
        return (
            f"{_number(len(found), NOUNS.get(asked.sought, asked.sought))}{_for(asked, topic)} in {papers} of {scope}"
        )
    if topic is None:
        return f"{scope}"
    if asked.order == "most":
        paragraphs = _number(sum(each.paragraphs for each in found), "paragraph")
        return f"{paragraphs} in {len(found)} of {scope} mention “{topic.text}”"
    than = f" in more paragraphs than “{asked.than}”" if asked.than else ""
    return f"{len(found)} of {scope} {VERBS[asked.by][len(found) != 1]} “{topic.text}”{than}"


def _for(asked: SurveyAsked, topic: Topic | None) -> str:
    if asked.sought == "telling":
        return " about recommendations" + (f" and “{topic.text}”" if topic else "")
    if asked.sought in NOUNS and topic:
        return f" {'with a figure about' if asked.sought == 'figure' else 'about'} “{topic.text}”"
    owner = f" for “{asked.owner}”" if asked.owner else f" of the state “{asked.state}”" if asked.state else ""
    return owner + (f" about “{topic.text}”" if topic else "")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _none(asked: SurveyAsked, topic: Topic | None, scope: Scope) -> str:
    if not scope.sources:
        return f"There is no paper {scope.which}."
    among = f"the {scope}"
    if asked.sought != "papers":
        return f"No {NOUNS.get(asked.sought, asked.sought)}{_for(asked, topic)} was found in {among}."
    if topic is None:
        return f"None of {among} holds a sentence that could be quoted."
    than = f" in more paragraphs than “{asked.than}”" if asked.than else ""
    return f"None of {among} {VERBS[asked.by][0]} “{topic.text}”{than}."


def _left_out_of(scope: Scope) -> list[str]:
    """Which papers are not counted for their time, by name."""
    why = (
        ("as they print no date of publication, though they cover that time", scope.undated_then),
        ("as plans that only touch that time", scope.touching),
    )
    return [f"Not among them, {said}: {'; '.join(each.label for each in left)}." for said, left in why if left]


def _notices(asked: SurveyAsked, topic: Topic | None, scope: Scope, left: int) -> tuple[Notice, ...]:
    """What was gone through, what was counted, and what is not shown."""
    through = f"Gone through: {scope}"
    through += f", of {scope.dates}" if scope.dates else ""
    if scope.undated:
        through += f"; {scope.undated} without a date of publication, placed by the period they cover"
    texts = [f"{through}. Counted: {_counted(asked, topic)}."]
    texts += _left_out_of(scope)
    if asked.carried:
        texts.append(f"Papers of any time are gone through, not only those that speak of {asked.carried}.")
    if left:
        texts.append(f"The first {LISTED} are listed; {left} more are not shown. Name a year, a kind or a body.")
    return tuple(Notice("coverage", text) for text in texts)


def _counted(asked: SurveyAsked, topic: Topic | None) -> str:
    if asked.sought in ("mention", "figure") and topic:
        also = " and tells a figure" if asked.sought == "figure" else ""
        return f"each sentence that holds {topic.counted}{also}; a table's row and a list's item with what announces it"
    if asked.sought != "papers":
        return COUNTED[asked.sought] + (f", where title, headings or text hold {topic.counted}" if topic else "")
    if topic is None:
        return "each paper in the version that is held now"
    if asked.by == "place":
        return f"papers with a paragraph that holds {topic.counted} together with its headings and its paper's title"
    if asked.by == "claim":
        return f"papers with a sentence near to “{topic.text}” in words and meaning; see in each whether it says so"
    if asked.by == "about":
        often = f"of which {ABOUT} paragraphs have a sentence that does"
        return f"papers whose title or a heading holds {topic.counted}, or {often}"
    return f"papers with a sentence that holds {topic.counted}"
