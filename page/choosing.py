"""Which papers to ask in, as somebody picks them on the page: what there is to pick, and the choice in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus import Source
from indexes import Within
from indexes.questions.choosing import Choice, Wording, is_day
from page.words import counted, day, safe, sentence_case, told_apart

ON_THE_PAGE = Wording("“Since”", "“Until”", "The tab “Papers held”", titled=True)
GONE = " (no longer held)"
NAMED = 3  # papers that the line above the question names: more would push the question out of sight


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is to pick: each with its label, then its name."""

    papers: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]


def picked(papers: Sequence[str], kinds: Sequence[str], since: str, until: str) -> Choice:
    """The choice that stands in the controls; a box left empty chooses nothing."""
    return Choice(papers, kinds, since.strip() or None, until.strip() or None)


def usable_day(text: str) -> str:
    """The text of a box for a day, emptied where it is none."""
    return text if is_day(text) else ""


def offered(sources: Iterable[Source], choice: Choice) -> Offered:
    """The papers and the kinds held, and what was picked and is gone: nobody's choice changes by itself."""
    held = tuple(sources)
    names = told_apart(held)
    papers = {source.id: _label(source, names[source.id]) for source in held}
    kinds = {source.kind: sentence_case(source.kind) for source in held}
    gone = [(f"{each}{GONE}", each) for each in choice.papers or () if each not in papers]
    gone_kinds = [(f"{sentence_case(each)}{GONE}", each) for each in choice.kinds or () if each not in kinds]
    return Offered(
        (*((label, each) for each, label in papers.items()), *gone),
        (*((label, each) for each, label in sorted(kinds.items())), *gone_kinds),
    )


def only_in_html(within: Within, sources: Iterable[Source]) -> str:
    """One line on what the questions are kept to, with the button that ends it; empty where all are searched."""
    if not within:
        return _line("")
    held = tuple(sources)
    count = f"{len(within.among(held)):,} of {counted(len(held), 'paper')}"
    return _line(f"<strong>Only in:</strong> {safe('; '.join(_parts(within, held)))} ({count}). {_clear()}")


def no_choice_html(problem: str) -> str:
    """Why nothing can be asked with the choice as it stands."""
    return _line(
        f"<strong>This choice cannot be used.</strong> {safe(sentence_case(problem))} {_clear()}", "only-in failure"
    )


def _line(html: str, classes: str = "only-in") -> str:
    """Always there, so that a screen reader is told when it changes."""
    return f'<p class="{classes}" role="status">{html}</p>'


def _clear() -> str:
    return '<button type="button" class="clear">Ask in all papers</button>'


def _parts(within: Within, held: tuple[Source, ...]) -> list[str]:
    names = told_apart(held)
    titles = [names[source.id] for source in held if source.id in within.papers]
    more = f" and {len(titles) - NAMED} more" if len(titles) > NAMED else ""
    parts = [f"{'; '.join(titles[:NAMED])}{more}"] if titles else []
    parts += [" or ".join(sorted(within.kinds))] if within.kinds else []
    parts += [f"from {day(within.since)}"] if within.since else []
    parts += [f"to {day(within.until)}"] if within.until else []
    return parts


def _label(source: Source, name: str) -> str:
    return f"{name}, {source.dated}" if source.dated and source.dated not in name else name
