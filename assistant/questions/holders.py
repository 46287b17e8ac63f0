"""A person named for the office: papers write "the Mayor's fund" of what everybody calls by her name.

Who holds which office, and since or until when, is gleaned from what the papers say of that person.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus import Paragraph
from indexes import stems
from indexes.language.spelling import is_common
from indexes.questions.kinds_told import NAME
from indexes.questions.time_words import MONTH, SEASON, WEEKDAY
from indexes.questions.timing import latest_year, years_in
from indexes.sentences.spans import sentences

TITLE = re.compile(r"\b(?:Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Dr|Cllr|Councillor)\.? (?=[A-Z])")
OFFICE = (
    r"(?P<office>Deputy Mayor|Mayor|Chief Constable|(?:Police(?:, Fire)? and Crime )?Commissioner|PCC)\b"
    r"(?: for Policing and Crime)?(?: \([A-Z]{2,5}\))?(?: (?:of|for) (?P<area>(?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2}))?"
)
NAMED_OFFICE = re.compile(OFFICE)
# "In March the Mayor appointed" names nobody.
NOBODY = (
    rf"(?:In|On|At|By|Of|For|From|Since|Until|After|Before|During|Last|Next|This|The|As|When|While|Christmas|Easter"
    # June and April may be somebody's name.
    rf"|(?i:(?!may\b|april\b|june\b|august\b){MONTH}|{WEEKDAY}|{SEASON}))\b"
    r"|[A-Z]\w+ (?:Meeting|Board|Panel|Committee|Council|Cabinet|Team|Unit|Office)\b"
)
WHO = rf"(?!(?:{NOBODY}))(?P<who>{NAME.pattern})"
# "The Mayor of Northmoor, Ann Lee", "the PCC Ann Lee".
OFFICE_FIRST = re.compile(rf"\b{OFFICE},? {WHO}")
# "Ann Lee OBE (Independent) was declared Mayor", "confirmed Jo Day as Chief Constable", "Ann Lee, the Mayor".
NAME_FIRST = re.compile(
    rf"{WHO}(?: [A-Z]{{2,4}}\b)*(?: \([^)]*\))?,?"
    r"(?: (?:the|as|is|was|became|has been|who|serves|still|then|(?:re-)?elected|declared|appointed|confirmed))+"
    rf" {OFFICE}"
)
BEGAN = re.compile(r"(?<!re-)\b(?:elected|declared|appointed|confirmed|became|took office)\b")
CLAUSE = re.compile(r"[,;](?!\d)|\b(?:since|after|before|until|who)\b")
# What the office passed from, or who came after.
ENDED = rf"\b(?:from|replac\w+|succe\w+|followed|after) (?:the )?(?:{OFFICE},? )?"
CALLED = {"Deputy Mayor": "the Deputy Mayor", "Mayor": "the Mayor", "Chief Constable": "the Chief Constable"}


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds, or held, an office."""

    who: str  # "Ann Lee"
    office: str  # "the Mayor"
    since: int | None  # years; None where no paper tells
    until: int | None

    def held_in(self, year: int) -> bool:
        """Whether it was this person's in a year; nobody's of whom no paper tells since or until when."""
        if self.since is None and self.until is None:
            return False
        return (self.since or year) <= year <= (self.until or year)


@dataclass(frozen=True, slots=True)
class ByOffice:
    """A question with the office in the place of its holder."""

    question: str
    holder: Holder

    @property
    def how(self) -> str:
        """For who asked."""
        office = self.holder.office.removeprefix("the ")
        return f"Read as “{self.question}”: the papers name {self.holder.who} as {office}."

    def tells_of(self, text: str, paragraph: Paragraph) -> bool:
        """Whether a statement may be of that person's time."""
        published = paragraph.source.published
        year = latest_year(text, paragraph) or (published.year if published else None)
        return year is None or self.holder.held_in(year)


def by_office_held(question: str, paragraphs: Sequence[Paragraph], *, home: tuple[str, ...]) -> ByOffice | None:
    """The question with the office for the name of who holds it, by what is said in paragraphs; None where it names no
    holder, or a year in which somebody else held it. Of another area than the home area, in stems, it says of which."""
    holders = holders_in(paragraphs, home=home)
    first_names = Counter(holder.who.split()[0] for holder in holders)
    for holder in holders:
        named = _naming(holder.who, by_first=first_names[holder.who.split()[0]] == 1)
        if not named.search(question) or not all(map(holder.held_in, years_in(question) or {holder.since or 0})):
            continue
        return ByOffice(named.sub(rf"{holder.office}\g<owned>", question, count=1), holder)
    return None


def names_office(paragraph: Paragraph) -> bool:
    """Whether a paragraph names an office, as all that tells who holds one does."""
    return NAMED_OFFICE.search(paragraph.text) is not None


def holders_in(paragraphs: Sequence[Paragraph], *, home: tuple[str, ...]) -> tuple[Holder, ...]:
    """Who is named with which office, of each the one that is named oftenest; that of another area before all."""
    texts = [TITLE.sub("", span.of(each.text)) for each in paragraphs for span in sentences(each.text)]
    joined = Counter(pair for text in texts for pair in _joined(text, home))
    offices: dict[str, str] = {}
    for who, office in sorted(joined, key=lambda pair: (" of " not in pair[1], -joined[pair])):
        offices.setdefault(who, office)
    return tuple(Holder(who, office, _since(who, texts), _until(who, texts)) for who, office in offices.items())


def _joined(text: str, home: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Each name beside an office, and how the office is called."""
    for pattern in (OFFICE_FIRST, NAME_FIRST):
        for found in pattern.finditer(text):
            area = found["area"] or ""
            of = f" of {area}" if area and not set(home) <= set(stems(area)) else ""
            yield re.sub(r"['’]s$", "", found["who"]), f"{CALLED.get(found['office'], 'the Commissioner')}{of}"


def _since(who: str, texts: Sequence[str]) -> int | None:
    begun = [text for text in texts if BEGAN.search(text) and any(name == who for name, _ in _joined(text))]
    return min((year for text in begun for year in _begun_in(text)), default=None)


def _begun_in(text: str) -> set[int]:
    """The years of the clause in which it began: "elected in 2031, a warden since 2004" began in 2031."""
    found = BEGAN.search(text)
    if not found:
        return set()
    after, before = CLAUSE.split(text[found.end() :]), CLAUSE.split(text[: found.start()])
    return next((set(years) for part in (*after, *before[::-1]) if (years := years_in(part))), set())


def _until(who: str, texts: Sequence[str]) -> int | None:
    ended = re.compile(f"{ENDED}{re.escape(who)}")
    return min((year for text in texts if ended.search(text) for year in years_in(text)), default=None)


def _naming(who: str, *, by_first: bool = False) -> re.Pattern[str]:
    """The name in a question: whole, or the last alone, with an office or a title before it; `by_first` is whether the
    first alone may be nobody else's.

    A last name that is a word, too, "May" or "Law", is a name where it is written so, and no month.
    """
    *first, last = map(re.escape, who.split())
    before = r"(?:(?:the )?(?:deputy mayor|mayor|commissioner|pcc|chief constable|sir|dame|mr|mrs|ms|dr) )"
    alone = rf"(?:the )?{last}"
    if re.fullmatch(MONTH, last, re.IGNORECASE):
        alone = r"(?!)"
    elif is_common(last.casefold()):
        alone = rf"(?-i:{last})"
    if by_first and len(first) == 1 and not (re.fullmatch(MONTH, first[0], re.IGNORECASE)):
        # "Ann Crake" is another Ann.
        alone = rf"{alone}|(?-i:{first[0]})(?!['’]?\w* (?-i:[A-Z][a-z]))"
    named = rf"{before}+(?:{' '.join(first)} )?{last}|{' '.join(first)} {last}|{alone}"
    return re.compile(rf"\b(?:{named})(?P<owned>['’]s)?(?![\w'’-])", re.IGNORECASE)
