"""Papers that give another figure or date for the same thing: shown side by side, never merged, none preferred."""

import re
from collections.abc import Sequence

from assistant.answer import Notice
from assistant.decision.deciding import forbidding
from assistant.figures.measured import SOURCE_COLUMNS, measured, wanted_in
from assistant.figures.measures import Measure
from assistant.figures.measures import alike as count_alike
from assistant.questions.agreement import agreement_asked
from assistant.sentences.candidates import FAR_BEHIND, Candidate, alike
from assistant.shapes.one_thing import differing, in_turn, with_figures
from assistant.tables.table_rows import cells, columns
from indexes.language.numbered import numbered_in
from indexes.questions.question import Asked
from indexes.questions.time_words import DATE
from indexes.questions.timing import years_in
from indexes.questions.wanting import FIGURES

# One of which a paper itself says that it differs is known by its figure, so it may cover less: this share.
AS_MUCH_TOLD = 0.7
VERSIONS = 4  # more is a list, and each has its paper named
# A paper that itself tells that sources differ.
SAYS_DIFFER = re.compile(
    r"\b(?:figure|date|total|count|number|share|source|paper|page|site|report|account)s?\b[^.;]*\bdiffer(?:s|ed)?\b"
    r"|\bdiffer(?:s|ed)? from\b|\b(?:do|does|did) not (?:fit|agree|match|tally)\b|\bdisagree|\bcontradict"
    r"|\b(?:counts|figures|totals) (?:of|for)\b[^;]*\b(?:measure|count) different things\b"
    r"|\bagrees? (?:with )?neither\b|\bat odds with\b|\bdiscrepanc|\bnot the same as (?:\w+ ){0,3}£?\d"
    r"|\banother(?: [\w-]+)?,? (?:says|gives|counts|lists|puts|leaves|has)\b|\bexplains the difference\b"
    r"|\bthe (?:figure|number|date|total) (?:given|told|reported|quoted|published) (?:to|in|by)\b"
    r"|\baccording to\b.*\band\b.*\baccording to\b|\bin one place\b.*\bin another\b",
    re.IGNORECASE,
)
DIFFER_SAID = "A {} says that sources differ on this: {}."
NO_OTHER = Notice(
    "coverage", "No other version was recognised among the paragraphs found; that does not show that there is none."
)
ONE_OF = re.compile(r"One (?P<what>[a-z]+)\b")
ANOTHER_OF = re.compile(r"(?:Another|The other) (?P<what>[a-z]+)\b")
NAME_WORD = re.compile(r"[\w/–-]+")


def telling_of_both(asked: Asked, ranked: Sequence[Candidate]) -> list[Candidate]:
    """Where agreement is asked about, the likeliest sentence that says that sources differ on what is asked."""
    if not ranked or not agreement_asked(asked):
        return []
    likely = _likely(asked, ranked)
    most = max((each.match.features.covers_alone for each in likely), default=0.0)
    return [
        each
        for each in likely
        if SAYS_DIFFER.search(each.text) and each.match.features.covers_alone >= AS_MUCH_TOLD * most
    ][:1]


def said_by_another(first: Candidate, ranked: Sequence[Candidate]) -> list[Candidate]:
    """What "another page" says where the first sentence is of "one page", under the same heading: it need not hold a
    figure, as it may leave out what the other tells."""
    one = ONE_OF.match(first.text)
    if not one:
        return []
    beside = (
        each
        for each in ranked
        if (each.paragraph.source, each.paragraph.headings) == (first.paragraph.source, first.paragraph.headings)
    )
    named = (each for each in beside if (other := ANOTHER_OF.match(each.text)) and other["what"] == one["what"])
    return [each for each in named if alike(first, each)][:1]


def _likely(asked: Asked, ranked: Sequence[Candidate]) -> list[Candidate]:
    near = (each for each in ranked if each.score >= ranked[0].score - 2 * FAR_BEHIND)
    return [each for each in near if not forbidding(each, asked)]


def other_versions(asked: Asked, answering: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """Sentences on one thing that give different figures, or dates, for it: the likeliest such group.

    Where agreement is asked about, one that would not answer by itself may be a side.
    """
    if rows := _rows_of_papers(asked, answering, ranked):
        return rows
    sides = dict.fromkeys([*answering, *(_likely(asked, ranked) if agreement_asked(asked) else ())])
    told = [with_figures(each, asked) for each in sides]
    near = [each for each in told if each.candidate.score >= answering[0].score - FAR_BEHIND]
    # Of something that holds less of the question than what is likeliest no versions are asked for.
    least = answering[0].match.features.covers
    for base in (each for each in near if each.candidate.match.features.covers >= least):
        seen = [base]
        for each in told:
            if len(seen) < VERSIONS and all(differing(other, each, asked) for other in seen):
                seen.append(each)
        if len(seen) > 1:
            return [each.candidate for each in seen]
    return []


def _rows_of_papers(asked: Asked, answering: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """The rows of a table that tells, paper by paper, when something was, where they give different dates for it."""
    near = (each for each in answering if each.score >= answering[0].score - FAR_BEHIND)
    one = next((each for each in near if _is_of_a_paper(each)), None) if asked.wants == "date" else None
    if one is None:
        return []
    table = (one.paragraph.source, columns(one.paragraph), one.paragraph.headings)
    rows = {
        frozenset(match[0] for match in DATE.finditer(cells(each.paragraph)[-1].text)): each
        for each in reversed(ranked)
        if (each.paragraph.source, columns(each.paragraph), each.paragraph.headings) == table
    }
    told = [each for dates, each in rows.items() if dates][::-1][:VERSIONS]
    return told if len(told) > 1 else []


def _is_of_a_paper(candidate: Candidate) -> bool:
    """Whether it is a row that says what one paper tells of the thing in its last column."""
    row = cells(candidate.paragraph) if candidate.paragraph.kind == "table row" else ()
    return len(row) > 1 and SOURCE_COLUMNS.fullmatch(row[0].column.strip()) is not None


def at_other_times(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Sentences that measure what the first does, and that, oldest first, where the question names no time."""
    if years_in(asked.text) or asked.wants not in FIGURES:
        return []
    first, *others = (with_figures(each, asked) for each in answering)
    seen = [first]
    for each in others:
        if len(seen) < VERSIONS and all(in_turn(other, each, asked) for other in seen):
            seen.append(each)
    found = [each.candidate for each in seen]
    told = len(found) > 1 and all(years_in(each.text) for each in found)
    return sorted(found, key=lambda each: max(years_in(each.text))) if told else []


def said_to_differ(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """The likeliest sentence that says that sources differ: the first, one that holds a figure of it, or as asked."""
    first = answering[0]
    told = _told(first, asked)
    near = [each for each in answering if each.score >= first.score - FAR_BEHIND]
    saying = (each for each in near if SAYS_DIFFER.search(each.text))
    everywhere = agreement_asked(asked)
    return [each for each in saying if everywhere or each is first or told & _told(each, asked)][:1]


def sides_told_of(asked: Asked, telling: Candidate, ranked: Sequence[Candidate]) -> list[Candidate]:
    """For each figure of a sentence that says that sources differ, the likeliest other sentence that gives it alone."""
    told = wanted_in(telling, asked)
    told = tuple(each for each in told if any(_of_one_unit(each, other) for other in told if other is not each))
    keys = {each.key for each in told}
    sides: list[Candidate] = []
    for figure in told:
        alone = (
            each
            for each in ranked
            if each.paragraph != telling.paragraph
            and not SAYS_DIFFER.search(each.text)
            and _told(each, asked) & keys == {figure.key}
            and each.match.features.covers >= AS_MUCH_TOLD * telling.match.features.covers
        )
        if side := next(alone, None):
            sides.append(side)
    return sides if len(sides) > 1 else []


def latest_row(asked: Asked, shown: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """The latest row of a table over time in which a figure that is shown stands, where the question names no time, and
    none that is numbered."""
    if years_in(asked.text) or numbered_in(asked.text) or asked.wants not in FIGURES:
        return []
    rows = [each for each in ranked if each.paragraph.kind == "table row" and years_in(each.text)]
    told = [frozenset(figure.key for figure in figures) for each in shown if (figures := measured(each, asked))]
    own = next((each for figures in told for each in rows if figures <= _told(each, asked)), None)
    if own is None:
        return []
    table = [each for each in rows if columns(each.paragraph) == columns(own.paragraph)]
    latest = max(table, key=lambda each: max(years_in(each.text)))
    return [latest] if max(years_in(latest.text)) > max(years_in(own.text)) else []


def conflict_notice(asked: Asked, versions: Sequence[Candidate], telling: Sequence[Candidate]) -> tuple[Notice, ...]:
    """That the papers differ, each with its version; or that a paper says so, where it tells them in one sentence."""
    if len(versions) > 1 and not _rows_apart(versions):
        said = frozenset(key for each in telling for key in _told(each, asked))
        told = [_version(each, versions, asked, said) for each in versions]
        if len(set(told)) == 1:
            return ()
        sides = "; ".join(f"{said} ({each.paragraph.label})" for said, each in zip(told, versions, strict=True))
        return (Notice("conflict", f"The papers held differ, and none is preferred here: {sides}."),)
    return tuple(
        Notice("conflict", DIFFER_SAID.format(each.paragraph.source.called, each.paragraph.label)) for each in telling
    )


def _rows_apart(versions: Sequence[Candidate]) -> bool:
    """Whether all are rows of one table, each of another part or time: no two of their names share a word."""
    if not all(each.paragraph.kind == "table row" for each in versions):
        return False
    if all(map(_is_of_a_paper, versions)):
        return False
    one_table = len({(each.paragraph.source.id, columns(each.paragraph)) for each in versions}) == 1
    names = [set(NAME_WORD.findall(cells(each.paragraph)[0].text.casefold())) for each in versions]
    return one_table and sum(map(len, names)) == len(set.union(*names))


def agreement_notice(asked: Asked, conflict: Sequence[Notice]) -> tuple[Notice, ...]:
    """That nothing was seen to differ, where that was asked; what was not seen may still be there."""
    if conflict or not agreement_asked(asked):
        return ()
    return (NO_OTHER,)


def latest_notice(rows: Sequence[Candidate]) -> tuple[Notice, ...]:
    """That a row is of a later time than the sentence that answers."""
    return tuple(
        Notice("period", f"The latest of these figures in its table is of {when[0]} ({each.paragraph.label}).")
        for each in rows
        if (when := DATE.search(each.text))
    )


def _version(candidate: Candidate, versions: Sequence[Candidate], asked: Asked, said: frozenset[str]) -> str:
    """The figures in which it differs from the others; where that is only said, those said, else that may be meant."""
    if _is_of_a_paper(candidate) and asked.wants == "date":
        return cells(candidate.paragraph)[-1].text
    others = [each for each in versions if each is not candidate]
    own = with_figures(candidate, asked)
    found = (differing(own, with_figures(other, asked), asked) for other in others)
    told = dict.fromkeys(pair[0].text for pair in found if pair)
    figures = wanted_in(candidate, asked)
    figures = tuple(each for each in figures if each.key in said) or figures
    beside = [figure for other in others for figure in wanted_in(other, asked)]
    meant = [each for each in figures if any(_of_one_unit(each, other) for other in beside)]
    return " and ".join(told or dict.fromkeys(each.text for each in meant or figures))


def _of_one_unit(one: Measure, other: Measure) -> bool:
    """Whether a sentence sets two figures against each other: "fell by 23%, which differs from the 19% of May"."""
    return one.unit == other.unit and count_alike(one, other)


def _told(candidate: Candidate, asked: Asked) -> frozenset[str]:
    """The figures, or dates, of the kind that is asked for; each as a plain value."""
    return frozenset(each.key for each in wanted_in(candidate, asked))
