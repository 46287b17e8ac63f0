"""Numbers as papers write them: "1,290", "1.2m", "twelve", "two hundred and three", "3.5 million"."""

import re
from decimal import Decimal

ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
ARTICLES = {"a": 1, "an": 1}  # "a hundred"
SCALES = {
    "hundred": 100,
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
}
_SCALE = "(?:hundred|thousand|million|billion)"
_SMALL = rf"(?:(?:{'|'.join(TENS)})[- ](?:{'|'.join(list(ONES)[1:10])})|{'|'.join([*ONES, *TENS])})\b"
WORDS = rf"\b(?:{_SMALL}|an?(?= {_SCALE}\b))(?:(?: {_SCALE}\b)+(?: (?:and )?{_SMALL})?)*"
DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)(?:\.\d+)?(?:[km]\b| ?(?:mn|bn|{_SCALE})\b)?"
# Before a number that is round.
ROUGHLY = "about|around|some|over|nearly|almost|roughly"
# A number in folded text, for use inside other patterns: in digits at the start of a word, or in words.
NUMBER = rf"(?:(?<![\w.]){DIGITS}|{WORDS})"


def value_of(written: str) -> str:
    """The plain decimal of a number that `NUMBER` or `DIGITS` matched: "1.2m" is "1200000", "12.50" is "12.5"."""
    tokens = re.findall(r"\d+(?:\.\d+)?|[a-z]+", written.replace(",", ""))
    return plain(_value(tokens))


def plain(value: Decimal) -> str:
    """A decimal without exponent and without zeros at its end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _value(tokens: list[str]) -> Decimal:
    """Read as one says it: "hundred" multiplies what came just before, a greater scale closes a group."""
    whole, group = Decimal(0), Decimal(0)
    for token in tokens:
        if token in SCALES and SCALES[token] > 100:
            whole, group = whole + group * SCALES[token], Decimal(0)
        elif token in SCALES:
            group *= SCALES[token]
        elif token != "and":
            group += Decimal({**ONES, **TENS, **ARTICLES}.get(token, token))
    return whole + group
