"""Round figures: "about 4,900" of 4,914, "nearly a third" of 31 %, "over 300" of 310."""

import re
from collections.abc import Iterable
from decimal import Decimal

from assistant.figures.figure import Figure, figures_in
from assistant.figures.number_words import plain

# At most this share apart, or it is another figure; "fewer than a thousand" may be 930.
APART, ROUND_APART = Decimal("0.06"), Decimal("0.1")
# "Almost a quarter" is said of 23 %, "just under a third" of 31 %, "fewer than one in ten" of 8.6 %.
SHARE_APART, BOUND_APART = Decimal("0.1"), Decimal("0.35")
PLAINLY = Decimal("0.04")  # "a quarter" is said of 25.3 % and of 26 % without more ado
# What a part in words comes to: thirds, sixths and eighths as `readable` writes them, and whole tenths.
SHARES = frozenset(("33.33", "66.67", "16.67", "83.33", "12.5", "14.29", "6.25", "25", "75", "20", "40", "50", "60"))
ABOVE = re.compile(
    r"\b(?:over|more than|above|upwards of|at least|past|passed|topped|exceed(?:s|ed|ing)?)\W*$", re.IGNORECASE
)
BELOW = re.compile(
    r"\b(?:nearly|almost|close to|under|less than|fewer than|below|just short of|up to|at most)\W*$", re.IGNORECASE
)
BOUND = re.compile(r"\b(?:over|more than|above|under|less than|fewer than|below)\W*$", re.IGNORECASE)
HEDGE = r"\b(?:(?:more|less|fewer) than|over|under|above|below|nearly|almost|up to|at (?:least|most))"
MILLIONS = re.compile(r"£.*(?:m|mn|bn|million|billion)\b")
NEARLY = re.compile(r"\b(?:nearly|almost|close to|just (?:under|short of|over|above)|slightly (?:over|under))\W*$")
ABOUT = re.compile(r"\b(?:about|around|some|roughly|approximately|circa|or so|just)\W*$", re.IGNORECASE)


def is_rounded(figure: Figure, claim: str, exact: Decimal, *, plainly: Decimal = PLAINLY) -> bool:
    """Whether a claim may say this figure for the exact one: round, close to it, and said to be round.

    A part is round of itself, "a quarter" of 25.3 %, and so are millions to three digits.
    """
    said = Decimal(figure.value)
    before, _, after = claim.casefold().partition(figure.text)
    if not exact or abs(exact - said) / exact > _apart(figure, before):
        return False
    if not (figure.unit == "%" and figure.value in SHARES) and abs(exact - said) > _step(said):
        return False
    if ABOVE.search(before):
        return exact >= said
    if BELOW.search(before):
        return exact <= said
    if figure.unit == "%" and figure.value in SHARES:
        return ABOUT.search(before) is not None or abs(exact - said) / exact <= plainly
    if MILLIONS.search(figure.text) and len(said.normalize().as_tuple().digits) > 2:
        return rounds_to(exact, figure)
    return after.startswith("-odd") or ABOUT.search(before) is not None


def rounds_to(exact: Decimal, figure: Figure) -> bool:
    """Whether an exact amount is this figure, or this many millions when it is rounded to as many digits."""
    said = Decimal(figure.value)
    return exact == said or (MILLIONS.search(figure.text) is not None and abs(exact - said) <= _step(said) / 2)


def exactly(claim: str, figures: Iterable[Figure]) -> str:
    """The claim with each round figure, and its hedge, as the only one that it rounds; else as it stands."""
    known = {(each.unit, Decimal(each.value)) for each in figures if each.unit in ("count", "£", "%")}
    for figure in figures_in(claim):
        if figure.unit not in ("count", "£", "%"):
            continue
        said, nearly = Decimal(figure.value), NEARLY.search(claim.casefold().partition(figure.text)[0])
        if (figure.unit, said) in known and not nearly:
            continue
        meant = {value for unit, value in known if unit == figure.unit and is_rounded(figure, claim, value)} - {said}
        if len(meant) == 1:
            rounded = rf"(?:{HEDGE} )?{re.escape(figure.text)}"
            claim = re.sub(rounded, _written(figure, meant.pop()), claim, count=1, flags=re.IGNORECASE)
    return claim


def _written(figure: Figure, value: Decimal) -> str:
    return f"£{plain(value)}" if figure.unit == "£" else f"{plain(value)}%" if figure.unit == "%" else plain(value)


def _apart(figure: Figure, before: str) -> Decimal:
    if figure.unit != "%" or figure.value not in SHARES | {"10"}:
        one_digit = len(Decimal(figure.value).normalize().as_tuple().digits) == 1
        return ROUND_APART if one_digit and BOUND.search(before) else APART
    return BOUND_APART if BOUND.search(before) else SHARE_APART


def _step(value: Decimal) -> Decimal:
    """The distance between two figures as round as this one: 10 of 4,650's kind, 100 of 4,600's, 500 of 4,500's."""
    digits = value.normalize()
    exponent = int(digits.as_tuple().exponent)
    halves = digits.as_tuple().digits[-1] == 5 and len(digits.as_tuple().digits) > 1
    return Decimal(5 if halves else 1).scaleb(exponent)
