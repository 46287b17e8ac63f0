"""What is said of what was found over all papers: how many there are, what was gone through, what was counted."""

from collections.abc import Sequence

from assistant.answer import Notice, Statement
from assistant.questions.survey_sought import By, Sought, SurveyAsked
from assistant.surveys.counting import counted
from assistant.surveys.scope import Scope
from assistant.surveys.sighting import LISTED, Sighting, citation_of, number_of
from assistant.surveys.sightings import ABOUT
from assistant.surveys.topics import Topic

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


def how_many(
    asked: SurveyAsked,
    topic: Topic | None,
    scope: Scope,
    found: Sequence[Sighting],
    shown: Sequence[Sighting],
    told: Sequence[Sighting],
) -> Statement:
    """How many there are, and in which papers, proved by all that are listed; of what is only told of, that it is."""
    names = dict.fromkeys(_named(each, asked) for each in found)
    tell = f"{number_of(len(told), 'sentence')} that only tell{'s' * (len(told) == 1)} of some"
    said = _count(asked, topic, scope, found) + (f", besides {tell}" if told else "")
    return counted(said, tuple(names), tuple(citation_of(each) for each in shown))


def _named(each: Sighting, asked: SurveyAsked) -> str:
    return (
        f"{each.source.label}, {number_of(each.paragraphs, 'paragraph')}"
        if asked.order == "most"
        else each.source.label
    )


def _count(asked: SurveyAsked, topic: Topic | None, scope: Scope, found: Sequence[Sighting]) -> str:
    if asked.sought != "papers":
        papers = len({each.source.id for each in found})
        return (
            f"{number_of(len(found), NOUNS.get(asked.sought, asked.sought))}{_for(asked, topic)} in {papers} of {scope}"
        )
    if topic is None:
        return f"{scope}"
    if asked.order == "most":
        paragraphs = number_of(sum(each.paragraphs for each in found), "paragraph")
        return f"{paragraphs} in {len(found)} of {scope} mention “{topic.text}”"
    than = f" in more paragraphs than “{asked.than}”" if asked.than else ""
    return f"{len(found)} of {scope} {VERBS[asked.by][len(found) != 1]} “{topic.text}”{than}"


def _for(asked: SurveyAsked, topic: Topic | None) -> str:
    if asked.sought == "telling":
        return " about recommendations" + (f" and “{topic.text}”" if topic else "")
    if asked.sought in NOUNS and topic:
        on = f" on “{asked.on}”" if asked.on else ""
        return f" {'with a figure about' if asked.sought == 'figure' else 'about'} “{topic.text}”{on}"
    owner = f" for “{asked.owner}”" if asked.owner else f" of the state “{asked.state}”" if asked.state else ""
    return owner + (f" about “{topic.text}”" if topic else "")


def none_found(asked: SurveyAsked, topic: Topic | None, scope: Scope) -> str:
    """That nothing was found in the papers gone through."""
    if not scope.sources:
        return f"There is no paper {scope.which}."
    among = f"the {scope}"
    if asked.sought != "papers":
        return f"No {NOUNS.get(asked.sought, asked.sought)}{_for(asked, topic)} was found in {among}."
    if topic is None:
        return f"None of {among} holds a sentence that could be quoted."
    than = f" in more paragraphs than “{asked.than}”" if asked.than else ""
    return f"None of {among} {VERBS[asked.by][0]} “{topic.text}”{than}."


def left_out_of(scope: Scope) -> list[str]:
    """Which papers are not counted for their time, by name."""
    why = (
        ("as they print no date of publication, though they cover that time", scope.undated_then),
        ("as plans that only touch that time", scope.touching),
    )
    return [f"Not among them, {said}: {'; '.join(each.label for each in left)}." for said, left in why if left]


def notices_of(asked: SurveyAsked, topic: Topic | None, scope: Scope, left: int) -> tuple[Notice, ...]:
    """What was gone through, what was counted, and what is not shown."""
    through = f"Gone through: {scope}"
    through += f", of {scope.dates}" if scope.dates else ""
    if scope.undated:
        through += f"; {scope.undated} without a date of publication, placed by the period they cover"
    texts = [f"{through}. Counted: {what_counted(asked, topic)}."]
    texts += left_out_of(scope)
    if asked.carried:
        texts.append(f"Papers of any time are gone through, not only those that speak of {asked.carried}.")
    if left:
        texts.append(f"The first {LISTED} are listed; {left} more are not shown. Name a year, a kind or a body.")
    return tuple(Notice("coverage", text) for text in texts)


def what_counted(asked: SurveyAsked, topic: Topic | None) -> str:
    """What was counted, so that a reader can count it again."""
    if asked.sought in ("mention", "figure") and topic:
        also = " and tells a figure" if asked.sought == "figure" else ""
        also += f", where title, headings or text name “{asked.on}”" if asked.on else ""
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


def also_told(told: Sequence[Sighting]) -> tuple[Notice, ...]:
    """That sentences were found that tell of recommendations, and are not counted among them."""
    if not told:
        return ()
    number = number_of(len(told), "sentence")
    about = "about recommendations that give none, such as how many were made."
    return (Notice("coverage", f"Found besides and not counted: {number} {about}"),)
