"""Papers that give another figure or date for the same thing: shown side by side, never merged, none preferred."""

import re
from collections.abc import Sequence

from assistant.answer import Notice
from assistant.matching import Candidate, alike
from assistant.table_rows import columns
from corpus import Paragraph
from indexes.question import Asked
from indexes.timing import years_in
from indexes.wanting import DATE, FIGURES, NOT_A_COUNT, Wants

FIGURE = re.compile(
    r"\d[\d,]*(?:\.\d+)?(?:\s?(?:%|(?:per ?cent|k|m|bn|thousand|million|billion)\b))?"
    r"|\b(?:a|one) (?:half|third|quarter|fifth|tenth)\b",
    re.IGNORECASE,
)
SHARE_UNIT = re.compile(r"%|per ?cent|half|third|quarter|fifth|tenth", re.IGNORECASE)
LENGTH_UNIT = re.compile(r"[ -](?:second|minute|hour|day|week|month|year)s?\b", re.IGNORECASE)
LENGTH_OF_TIME = re.compile(r"\b\d+[ -](?:months?|years?|weeks?|days?|hours?)\b", re.IGNORECASE)
# One that speaks of the same thing covers about as much of the question as the best; this much less at most.
AS_MUCH = 0.08
# One of which a paper itself says that it differs is known by its figure, so it may cover less: this share.
AS_MUCH_TOLD = 0.7
# One that says so is worth showing where it is a tenth as likely as the first, in logarithms.
FAR_BEHIND = 2.3
VERSIONS = 4  # more is a list, and each has its paper named
# "What grant has the county had?" asks for a sum as "How much" does.
SUM_ASKED = re.compile(r"^(?:and |so |but )?what (?:grant|funding|money|award|budget|sum)\b", re.IGNORECASE)
# A paper that itself tells that sources differ.
SAYS_DIFFER = re.compile(
    r"\bdiffer(?:s|ed)? from\b|\b(?:do|does|did) not (?:fit|agree|match)\b|\bdisagree|\bcontradict"
    r"|\banother (?:says|gives|counts)\b|\bwhereas\b|\bin one place\b.*\bin another\b",
    re.IGNORECASE,
)


def other_versions(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Sentences that answer as well as the first, or say as much of the same, and give another figure, or date.

    Where the question names a time, those of another year are no versions of it.
    """
    kind = _kind(asked)
    if kind not in FIGURES and kind != "date":
        return []
    first = answering[0]
    seen = [first]
    for candidate in answering[1:]:
        as_well = candidate.match.features.covers >= first.match.features.covers - AS_MUCH
        same_thing = as_well or alike(candidate, first)
        timely = not years_in(asked.text) or of_one_time(candidate, first, asked)
        if same_thing and timely and all(_differs(candidate, other, asked) for other in seen) and len(seen) < VERSIONS:
            seen.append(candidate)
    return seen[1:]


def beside(asked: Asked, first: Candidate, ranked: Sequence[Candidate]) -> list[Candidate]:
    """Other figures of one unit in the section of the first, whose sentences cover as much of the question."""
    if _kind(asked) not in FIGURES or not first.paragraph.headings or first.paragraph.kind != "prose":
        return []
    least = AS_MUCH_TOLD * first.match.features.covers_alone
    seen = [first]
    for each in (each for each in ranked if _in_one_section(each.paragraph, first.paragraph) and not each.lacks):
        timely = not years_in(asked.text) or of_one_time(each, first, asked)
        differs = all(_differs(each, other, asked) for other in seen)
        if timely and differs and each.match.features.covers_alone >= least and len(seen) < VERSIONS:
            seen.append(each)
    return seen[1:]


def _in_one_section(one: Paragraph, other: Paragraph) -> bool:
    return (one.source.id, one.headings, one.kind) == (other.source.id, other.headings, other.kind)


def said_to_differ(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """The likeliest other sentence that holds a figure of the first and says that sources differ."""
    first = answering[0]
    told = _told(first, asked)
    near = [each for each in answering[1:] if each.score >= first.score - FAR_BEHIND]
    others = [each for each in near if SAYS_DIFFER.search(each.text)]
    return [each for each in others if told & _told(each, asked) and _told(each, asked) - told][:1]


def sides_told_of(asked: Asked, first: Candidate, ranked: Sequence[Candidate]) -> list[Candidate]:
    """Where a sentence says that sources differ: for each of its figures, the likeliest other that gives it alone."""
    if not SAYS_DIFFER.search(first.text):
        return []
    told = _told(first, asked)
    sides: list[Candidate] = []
    for figure in sorted(told, key=first.text.find):
        alone = (
            each
            for each in ranked
            if each.paragraph != first.paragraph
            and not SAYS_DIFFER.search(each.text)
            and _told(each, asked) & told == {figure}
            and each.match.features.covers >= AS_MUCH_TOLD * first.match.features.covers
        )
        if side := next(alone, None):
            sides.append(side)
    return sides if len(sides) > 1 else []


def latest_row(asked: Asked, shown: Sequence[Candidate], ranked: Sequence[Candidate]) -> list[Candidate]:
    """The latest row of a table over time in which a figure that is shown stands, where the question names no time."""
    if years_in(asked.text) or asked.wants not in FIGURES:
        return []
    rows = [each for each in ranked if each.paragraph.kind == "table row" and years_in(each.text)]
    told = [figures for each in shown if (figures := _told(each, asked))]
    own = next((each for figures in told for each in rows if figures <= _told(each, asked)), None)
    if own is None:
        return []
    table = [each for each in rows if columns(each.paragraph) == columns(own.paragraph)]
    latest = max(table, key=lambda each: max(years_in(each.text)))
    return [latest] if max(years_in(latest.text)) > max(years_in(own.text)) else []


def conflict_notice(asked: Asked, versions: Sequence[Candidate]) -> tuple[Notice, ...]:
    """That the papers differ, each with its version; none where fewer than two of one time do."""
    of_first = [each for each in versions if of_one_time(each, versions[0], asked)]
    if len(of_first) < 2:
        return ()
    sides = "; ".join(f"{_version(each, asked)} ({each.paragraph.label})" for each in of_first)
    return (Notice("conflict", f"The papers held differ, and none is preferred here: {sides}."),)


def latest_notice(rows: Sequence[Candidate]) -> tuple[Notice, ...]:
    """That a row is of a later time than the sentence that answers."""
    return tuple(
        Notice("period", f"The latest of these figures in its table is of {when[0]} ({each.paragraph.label}).")
        for each in rows
        if (when := DATE.search(each.text))
    )


def over_time(versions: Sequence[Candidate], asked: Asked) -> bool:
    """Whether versions are figures of several times, each of which names its own."""
    dated = all(years_in(each.text) for each in versions)
    return len(versions) > 1 and dated and not any(of_one_time(each, versions[0], asked) for each in versions[1:])


def oldest_first(versions: Sequence[Candidate]) -> list[Candidate]:
    """Figures of several times in the order of their times."""
    return sorted(versions, key=lambda each: max(years_in(each.text)))


def of_one_time(candidate: Candidate, other: Candidate, asked: Asked) -> bool:
    """Whether two sentences may be of the same year: one names none, or both name one."""
    years, others = set(years_in(candidate.text)), set(years_in(other.text))
    return not years or not others or bool(years & others) or asked.wants == "date"


def _kind(asked: Asked) -> Wants:
    return "money" if asked.wants in ("text", "list") and SUM_ASKED.search(asked.text) else asked.wants


def _version(candidate: Candidate, asked: Asked) -> str:
    return " and ".join(sorted(_told(candidate, asked), key=candidate.text.find))


def _differs(candidate: Candidate, other: Candidate, asked: Asked) -> bool:
    """Whether they tell other figures, some of one unit: seconds say nothing against per cent."""
    one, two = _told(candidate, asked), _told(other, asked)
    comparable = asked.wants == "date" or _units(candidate, one) & _units(other, two)
    return bool(one and two and comparable) and not one & two


def _units(candidate: Candidate, figures: frozenset[str]) -> frozenset[str]:
    """What its figures are: shares, sums, lengths of time or counts."""
    return frozenset(_unit(candidate.text, figure) for figure in figures)


def _unit(text: str, figure: str) -> str:
    after = text[text.find(figure) + len(figure) :]
    if SHARE_UNIT.search(figure):
        return "%"
    if text[: text.find(figure)].endswith("£") or after[:1] == "p":
        return "£"
    return "time" if LENGTH_UNIT.match(after) else "count"


def _told(candidate: Candidate, asked: Asked) -> frozenset[str]:
    """The figures, or the dates, that a sentence tells and the question does not."""
    if asked.wants == "date":
        return frozenset(DATE.findall(candidate.text)) - frozenset(DATE.findall(asked.text))
    plain = DATE.sub(" ", candidate.text)
    if asked.wants != "duration":
        plain = LENGTH_OF_TIME.sub(" ", plain)
    if asked.wants == "figure":
        plain = NOT_A_COUNT.sub(" ", plain)
    return frozenset(FIGURE.findall(plain)) - frozenset(FIGURE.findall(asked.text))
