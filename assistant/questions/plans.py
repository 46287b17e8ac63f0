"""Which of several plans "the new plan" and "the old one" are, by the years in the titles of the papers held."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from corpus import Source
from indexes.questions.time_words import YEAR

NEW, OLD = "new|newest|current|latest|present", "old|previous|last|former|earlier"
ASKED = re.compile(
    rf"\b(?:the|our|their|her) (?:(?P<new>{NEW})|(?P<old>{OLD})) (?:police and crime )?plan\b", re.IGNORECASE
)
OTHER = re.compile(rf"\bthe (?:(?P<new>{NEW})|(?P<old>{OLD})) one\b", re.IGNORECASE)
SPAN = re.compile(rf"\b({YEAR})[–-]\d\d\b")


def plan_named(question: str, held: Callable[[], Iterable[Source]]) -> str:
    """The question with "the new plan" under its title, where one plan of that name follows another.

    "The old one" is a plan too, where the question names another. `held` gives the papers; few questions need them.
    """
    if not ASKED.search(question):
        return question
    series: dict[str, dict[str, str]] = defaultdict(dict)
    for source in held():
        if source.kind == "plan" and (span := SPAN.search(source.title)):
            series[SPAN.sub("", source.title)][span[1]] = source.title
    followed = [titles for titles in series.values() if len(titles) > 1]
    if len(followed) != 1:
        return question
    *_, last, latest = (followed[0][year] for year in sorted(followed[0]))
    for pattern in (ASKED, OTHER):
        question = pattern.sub(lambda found: f"the {latest if found['new'] else last}", question)
    return question
