"""Things told apart by their number: "round 3", which papers also call the third round."""

import re
from dataclasses import dataclass

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
NUMBERS = {word: str(number) for number, word in enumerate(ORDINALS, start=1)}
IN_ORDER = ("round", "phase", "stage", "tranche", "quarter")  # that papers count
# "The third section" and "the third part" are counted in one text only: they are no names.
ORDINAL = rf"(?:{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) (?:{'|'.join(IN_ORDER)})s?"
# "Round 9" is one thing: a 9 elsewhere is another.
NUMBERED = re.compile(
    r"\b(?:(?P<noun>round|phase|stage|tranche|outcome|section|paragraph|para|item|option|band|tier|part|appendix|quarter"
    r"|recommendation|action|objective|strand|annex|table|chapter)"
    rf"s? (?P<number>\d{{1,3}})|(?P<ordinal>{ORDINAL}))\b",
    re.IGNORECASE,
)

# "No.: 3; Recommendation: Lend lamps": a row that numbers its things in one column and names them by another.
ROW_NUMBERED = re.compile(
    r"^(?:(?:no|nr|number|ref|reference)\.?|#): (?P<number>\d{1,3}); "
    r"(?P<noun>recommendation|action|objective|outcome)s?: ",
    re.IGNORECASE | re.MULTILINE,
)
# The quarters of a financial year by their months: "October to December" is quarter 3.
MONTHS = ("april june", "july september", "october december", "january march")
BY_MONTHS = re.compile(
    rf"\b(?:{'|'.join(each.replace(' ', ' (?:to|until|-|–) ') for each in MONTHS)})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """One numbered thing that a text names."""

    start: int
    end: int
    text: str  # as the text has it
    noun: str  # in lower case, in the singular
    number: int

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end

    @property
    def name(self) -> str:
        """Its name by number: "round 3"."""
        return f"{self.noun} {self.number}"


def numbered_in(text: str) -> tuple[Numbered, ...]:
    """Every numbered thing, in order."""
    return tuple(_numbered(match) for match in NUMBERED.finditer(text))


def _numbered(match: re.Match[str]) -> Numbered:
    if match["ordinal"]:
        word, noun = match["ordinal"].casefold().split()
        number = NUMBERS.get(word) or re.sub(r"\D", "", word)
        return Numbered(*match.span(), match[0], noun.rstrip("s"), int(number))
    return Numbered(*match.span(), match[0], match["noun"].casefold(), int(match["number"]))


def numbered_rows(text: str) -> tuple[str, ...]:
    """What the rows of a text are called by number, where each is its own line: "recommendation 3"."""
    if "; " not in text:  # as in most: no row
        return ()
    return tuple(f"{row['noun'].casefold()} {row['number']}" for row in ROW_NUMBERED.finditer(text))


def quarter_of(months: str) -> int:
    """The quarter that goes by these months, as `BY_MONTHS` finds them: "October to December" -> 3."""
    first, *_, last = months.casefold().split()
    return MONTHS.index(f"{first} {last}") + 1


def renumbered(text: str, old: Numbered, *, number: int) -> str:
    """The text with another number in that place: "in the first round" -> "in round 7"."""
    before = re.sub(r"\bthe $", "", text[: old.start])
    return f"{before}{old.noun} {number}{text[old.end :]}"
