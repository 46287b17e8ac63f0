"""Whether each figure, date, share and sum of a sentence stands in the paragraphs it cites, in any form."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.calculations import calculations_in, without_calculations
from assistant.checks.premise import Premise, nearest
from assistant.checks.synonyms import same_meaning
from assistant.figures import Figure, figures_in, offered_by
from assistant.number_words import NUMBER, plain
from assistant.objection import Objection, ObjectionKind
from indexes import stems

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
SMALL_WORDS = "one two three four five six seven eight nine ten".split()
ORDINAL_NOUN = re.compile(
    rf"\b({'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) (round|quarter|phase|stage)\b", re.IGNORECASE
)
# Shares in words, as per cent. "Quarter" is more often three months than a fourth part.
FRACTIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{words})", re.IGNORECASE), share)
    for words, share in (
        (r"three[- ]quarters\b", "75%"),
        (r"two[- ]thirds\b", "66.67%"),
        (r"(?:a|one)[- ]third\b(?! (?:time|round|year|party|person|meeting))", "33.33%"),
        (r"(?:a|one)[- ]fifth\b", "20%"),
        (r"(?:a|one)[- ]quarter\b(?! (?:earlier|later|before|after))", "25%"),
        (r"(?:one )?half (?=of|the\b|as|what|its|all)|halv(?:e[sd]?|ing)\b", "50% "),
    )
)
# One length of time in several words.
DURATIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), months)
    for words, months in (
        (r"(?:a|one) year and a half|eighteen months|one and a half years", "18 months"),
        (r"(?:each|every|a) quarter|quarterly|every three months", "every 3 months"),
        (r"half[- ]yearly|every six months|every half[- ]year", "every 6 months"),
        (r"two years(?= (?:in|of|from|until|to)\b)", "2 years"),
    )
)
# "One in ten", "four in five", "one officer in ten".
IN_OF = re.compile(
    rf"\b(?P<part>{'|'.join(SMALL_WORDS)}|\d)(?: [a-z-]+){{0,4}}? (?:in|out of) (?:every )?"
    rf"(?P<base>{'|'.join(SMALL_WORDS[1:])}|10)\b(?! (?!was|is|has)[\w-]+s\b)",
    re.IGNORECASE,
)
AND_A_HALF = re.compile(rf"\b({'|'.join(SMALL_WORDS)}|\d+) and a half\b", re.IGNORECASE)
# "Over 300" for 310: what is named is a round figure below it. At most this share apart, or it is another figure.
APART = Decimal("0.06")
# "Almost a quarter" is said of 23 %, "just under a third" of 31 %.
FRACTION_APART, FRACTION_VALUES = Decimal("0.1"), ("20", "25", "33.33", "50", "66.67", "75")
ABOVE = re.compile(r"\b(?:over|more than|above|upwards of|at least|past|exceed(?:s|ed|ing)?)\W*$", re.IGNORECASE)
BELOW = re.compile(
    r"\b(?:nearly|almost|under|less than|fewer than|below|just short of|up to|at most)\W*$", re.IGNORECASE
)
ABOUT = re.compile(r"\b(?:about|around|some|roughly|approximately|circa)\W*$", re.IGNORECASE)
YEAR_TO_MARCH = re.compile(
    r"\b(?:year|12 months|twelve months) (?:to|ending|ended)(?: \d+)? march (20\d\d)", re.IGNORECASE
)
APRIL_TO_MARCH = re.compile(r"\bapril (20\d\d) (?:to|and|until|-) (?:\d+ |the end of )?march (20\d\d)", re.IGNORECASE)
# A sum may leave out "m" or "k".
SCALES = (1, 1_000, 1_000_000)
# "The 2024 minutes" names a paper, not when something was.
OF_PAPER = re.compile(r"^(?:[-–/]\d+)? (?:\w+ )?(?:plan|minutes|report|paper|survey|strategy|consultation)\b")
SMALL = 12  # up to here people count what is listed


def figure_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each figure that is not there, and for each sum that is wrong or starts from other figures."""
    body, said = readable(premise.body), readable(without_calculations(claim))
    around = {each for each in _offered(readable(premise.context)) if each.unit in ("date", "year", "years", "name")}
    offered = _offered(body) | around
    dated = {each.unit for each in _offered(readable(nearest(claim, premise.sentences)))} & {"date", "year"}
    values = _values(offered)
    calculated = set[str]()
    for each in calculations_in(claim):
        strays = [number for number in each.inputs if plain(number) not in values | calculated]
        if strays:
            yield Objection("calculation", f"{strays[0]} in {each.written} does not stand in the cited paragraphs")
        elif not each.right:
            yield Objection("calculation", f"{each.written} is not right")
        elif each.result is not None:
            calculated |= {plain(each.result * scale) for scale in SCALES}
    for figure in figures_in(said):
        elsewhere = figure.unit == "year" and bool(dated) and figure not in _offered(body)
        if elsewhere and not OF_PAPER.search(said.casefold().partition(figure.text)[2]):
            yield Objection("period", f"{figure.text} is not the period of the cited paragraphs")
            continue
        if figure in offered or figure.value in calculated or _stands(figure, said, offered, premise):
            continue
        kind: ObjectionKind = "period" if figure.unit in ("date", "year", "years") else "figure"
        yield Objection(kind, f"{figure.text} does not stand in the cited paragraphs")


def readable(text: str) -> str:
    """The text with shares and numbered rounds in figures: "a quarter fewer" is "25% fewer"."""
    for pattern, share in FRACTIONS:
        text = pattern.sub(share, text)
    for pattern, months in DURATIONS:
        text = pattern.sub(months, text)
    text = AND_A_HALF.sub(lambda match: f"{_small(match[1])}.5", IN_OF.sub(_share, text))
    return ORDINAL_NOUN.sub(lambda match: f"{match[2]} {_ordinal(match[1])}", text)


def _share(match: re.Match[str]) -> str:
    part, base = _small(match["part"]), _small(match["base"])
    return f"{plain(round(Decimal(100 * part) / base, 2))}%" if part < base else match[0]


def _small(word: str) -> int:
    return SMALL_WORDS.index(word.lower()) + 1 if word.lower() in SMALL_WORDS else int(word)


def _values(offered: frozenset[Figure]) -> set[str]:
    """The figures that a sum may start from, with and without "m" or "k"; days and years of dates too."""
    found = {part.lstrip("0") for each in offered for part in re.findall(r"\d+(?:\.\d+)?", each.value)}
    amounts = [Decimal(each.value) for each in offered if each.unit in ("count", "£", "%", "points")]
    return found | {plain(amount / scale) for amount in amounts for scale in SCALES}


def _ordinal(word: str) -> str:
    return str(ORDINALS.index(word.lower()) + 1) if word.lower() in ORDINALS else re.sub(r"\D", "", word)


def _offered(text: str) -> frozenset[Figure]:
    """The figures of a text, with the financial year that "the year to March 2024" is, and the reverse."""
    offered = set(offered_by(text))
    for match in YEAR_TO_MARCH.finditer(text):
        offered |= {Figure("years", f"{int(match[1]) - 1}-{match[1]}", match[0])}
    for match in APRIL_TO_MARCH.finditer(text):
        offered |= {Figure("years", f"{match[1]}-{match[2]}", match[0])}
    for figure in tuple(offered):
        first, _, last = figure.value.partition("-")
        if figure.unit == "years" and int(last) == int(first) + 1:
            ends = [
                ("date", f"{last}-03"),
                ("date", f"{first}-04"),
                ("date", f"{first}-04-01"),
                ("date", f"{last}-03-31"),
            ]
            offered |= {Figure(unit, value, figure.text) for unit, value in ends}  # type: ignore[arg-type]
    return frozenset(offered)


def _stands(figure: Figure, claim: str, offered: frozenset[Figure], premise: Premise) -> bool:
    months = re.match(r"\W*months\b", claim.partition(figure.text)[2], re.IGNORECASE)
    if figure.value == "12" and months and re.search(r"\byear\b", premise.whole):
        return True  # "the twelve months" for the year
    if figure.unit in ("count", "name"):
        number = figure.value.rpartition(" ")[2]
        if any(each.value.rpartition(" ")[2] == number for each in offered if each.unit in ("count", "name")):
            return True
        if figure.unit == "count" and number.isdigit() and 2 <= int(number) <= SMALL:
            others = re.match(r"\W*(?:others?|more|further)\b", claim.partition(figure.text)[2], re.IGNORECASE)
            if others and any(each.value == str(int(number) + 1) for each in offered):
                return True  # "two other themes" of three
            return int(number) in _listed(premise) or _counts_freely(figure, claim, premise)
    return figure.unit in ("count", "£", "%", "points") and _rounded(figure, claim, offered)


def _counts_freely(figure: Figure, claim: str, premise: Premise) -> bool:
    """Whether a small number in words counts what the premise gives no other number of: "three colleagues"."""
    if not figure.text.strip().isalpha():
        return False
    counted = re.match(r"(?:\W+[\w'-]+){0,3}", claim.partition(figure.text)[2])
    things = {kin for stem in stems(counted[0] if counted else "") for kin in same_meaning(stem)}
    others = re.finditer(rf"\b{NUMBER}(?P<things>(?:[ -]+[\w'-]+){{0,3}})", premise.body, re.IGNORECASE)
    return not any(things & set(stems(each["things"])) for each in others)


def _listed(premise: Premise) -> set[int]:
    """How many things the premise lists: dates, items of an enumeration, paragraphs."""
    dates = {each.value for each in figures_in(premise.body) if each.unit in ("date", "year", "years")}
    lists = {len(re.split(r",\s+(?:and\s+)?|\s+and\s+", each)) for each in premise.sentences}
    return {len(dates), len(premise.paragraphs), *lists}


def _rounded(figure: Figure, claim: str, offered: frozenset[Figure]) -> bool:
    """Whether the sentence rounds a figure of the premise and says so; a share in words is always rounded."""
    value = Decimal(figure.value)
    apart = FRACTION_APART if figure.unit == "%" and figure.value in FRACTION_VALUES else APART
    before = claim.casefold().partition(figure.text)[0]
    close = [Decimal(each.value) for each in offered if each.unit == figure.unit]
    close = [each for each in close if each and abs(each - value) / each <= apart]
    if figure.value in ("33.33", "66.67"):
        return bool(close)
    if ABOVE.search(before):
        return any(each >= value for each in close)
    if BELOW.search(before):
        return any(each <= value for each in close)
    odd = claim.casefold().partition(figure.text)[2].startswith("-odd")
    return bool(close) and (odd or ABOUT.search(before) is not None)
