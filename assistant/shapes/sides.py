"""Questions that set two sides against each other: each side is asked by itself, and both stand in the answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.figures.subtracting import asks_difference
from assistant.questions.periods import DAY, SIMPLE
from assistant.questions.which_way import MOVEMENT
from assistant.sentences.candidates import HERE
from indexes import stems
from indexes.language.areas import NAMES, areas_in
from indexes.language.numbered import ORDINALS, Numbered, numbered_in
from indexes.questions.question import ABOUT, DISTRICTS
from indexes.questions.time_words import ANY_YEAR, SEASON, YEAR
from indexes.questions.timing import years_in
from indexes.questions.wanting import LEAD

COMPARES = re.compile(
    r"\b(?:compar(?:e[sd]?|ed|ing|ison)|than|versus|vs|against|beside|alongside|stack(?:s|ed)? up|differ(?:s|ed|ence)?"
    r"|chang(?:e[sd]?|ed|ing)|better or worse|worse or better|up or down|more or (?:less|fewer)"
    r"|r(?:ise|ose|isen)|f(?:all|ell|allen)|gr(?:ow|ew|own)|drop(?:ped)?|increase[sd]?|decrease[sd]?"
    r"|from and to|each (?:have|has|had|get|got))\b",
    re.IGNORECASE,
)
# How much more there is of one side is told by both.
MORE = re.compile(
    r"\b(?:any )?(?:more|less|fewer|bigger|smaller|larger|greater(?! manchester)|higher|lower|better|worse|longer"
    r"|shorter|safer)\b"
    r"(?: or (?:more|less|fewer|bigger|smaller|higher|lower|better|worse|longer|shorter)\b)?",
    re.IGNORECASE,
)
# What only says that two things are held against each other.
FRAME = re.compile(
    rf"^{LEAD}(?:how (?:do|does|did|has|have|is|was)|do|does|did|has|have|is|are|was|were|compare)\b(?: there)?"
    r"|\b(?:stack(?:s|ed)? up|compar(?:e[sd]?|ing|ison)|chang(?:e[sd]?|ing)|get|got|go|gone|went|come|came)\b"
    rf"|\b(?:difference|comparison) (?:in|between)\b|(?<=[a-z]) between(?=\s+(?:[A-Z]|in {YEAR}))",
    re.IGNORECASE,
)
# "Compare the rise of 2031 with that of 2032": two changes are held against each other, and not two levels.
A_CHANGE = rf"(?:{MOVEMENT})s?"
CONTRASTED = re.compile(r"\b(?:compar\w+|than|versus|vs|against|beside|alongside|stack(?:s|ed)? up)\b", re.IGNORECASE)
OF_CHANGE = re.compile(
    rf"\b(?:the|an?|this|that|its|their|our)"
    rf"(?: (?!(?:did|does|do|has|have|in|of|and|or|to)\b)[\w'’%.-]+){{0,4}}? {A_CHANGE}\b",
    re.IGNORECASE,
)
ASKS_MOVED = re.compile(
    r"^(?!.*\bhow (?:do|does|did)\b.*\bcompare\b)"
    r".*\b(?:did|does|do|has|have|had|will|would|can|could)\b",
    re.IGNORECASE,
)
# "The 5.6% rise ... with the rise": the figure is of one side alone, and its name is said twice.
OWN_FIGURE = re.compile(rf"\b\d[\d.,]*(?:%| ?per ?cent)? (?={A_CHANGE}\b)", re.IGNORECASE)
LEFT_OVER = re.compile(r"\b(?:of|in|for) ?$", re.IGNORECASE)
SAID_AGAIN = re.compile(
    rf"(?P<said>\b{A_CHANGE}\b.*?) (?:with|to|and|than|against|versus|vs|from)? ?(?:the|that|this)"
    rf" ?(?:{A_CHANGE})?(?: of| in| for)?\W*$",
    re.IGNORECASE,
)
JOINED = r"(?:(?:compared? (?:with|to)|than|with|to|against|versus|vs\.?|and|or|beside|alongside|the ones?)\s+)*"
# "Quarter 3 2013/14" is what its side is called.
QUARTER = r"(?:\b(?:Q ?[1-4]|quarter (?:[1-4]|one|two|three|four)),? (?:of |in )?)?"
TIME = re.compile(
    rf"{JOINED}(?:between |(?:{SIMPLE}) )?(?:the (?:financial )?(?:year|12 months) (?:to|ending) )?"
    rf"(?:(?:the )?(?:{SEASON}) (?:of )?)?(?P<side>{QUARTER}\b{DAY})",
    re.IGNORECASE,
)
NATIONWIDE = r"\b(?:nationally|nationwide|across the country|in England)\b"
OWN = r"\b(?:us|ours|our(?: own)?|we|here|the force)\b"
ANY_PLACE = rf"\b(?:{'|'.join(DISTRICTS)}|(?:{NAMES})(?! Police))\b|{NATIONWIDE}|{OWN}"
ASKED_LAST = r"(?:['’]s?)?(?: (?:did|does|do|has|had|was|were)\b(?=\W*$))?"
OF_PLACE = rf"{JOINED}(?:(?:in|for|by|at) )?(?:the )?"
PLACE = re.compile(rf"{OF_PLACE}(?P<side>{ANY_PLACE}){ASKED_LAST}", re.IGNORECASE)
# "Has Northshire Police more than Southshire?": a force is a side where no places are.
FORCES = re.compile(rf"{OF_PLACE}(?P<side>\b(?:{NAMES})\b|{OWN})(?: Police\b)?{ASKED_LAST}", re.IGNORECASE)
# "By 2021 and by 2024" asks for both.
EACH_TIME = re.compile(
    rf"\b(?P<at>{SIMPLE}) (?:\w+ )?{DAY},? and (?:what |how many )?(?P=at) (?:\w+ )?{DAY}", re.IGNORECASE
)
# Against how it is by now.
THEN = re.compile(
    rf"\b(?:than|since|from|compared (?:with|to)) (?:it was |they were )?(?:back )?(?:in )?(?P<side>{DAY})"
)
IN_TURN = "|".join((*ORDINALS, "last", "latest"))
ORDERED = re.compile(
    rf"\b(?:between|from) the (?P<one>{IN_TURN}) (?:and|to) (?:the )?(?P<other>{IN_TURN}) "
    r"(?P<what>round|quarter|phase|year|stage|survey)s?\b",
    re.IGNORECASE,
)
# Between two numbered things that are both asked for.
BESIDE = re.compile(
    rf"(?: of)?(?: {ANY_YEAR})?,? (?:and|versus|vs\.?|to|or|against|with|compared (?:with|to)|than)"
    r"(?: (?:in|for|the|of))* ",
    re.IGNORECASE,
)
NATION = re.compile(r"\bnation|\bacross the country\b|\bEngland\b", re.IGNORECASE)
OURS = re.compile(r"us|ours|our(?: own)?|we|here|the force", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sides:
    """Two questions, each of one side; and what to call each, "" for how it is by now."""

    first: str
    second: str
    names: tuple[str, str]
    differ: bool = False  # whether it is asked by how much they differ

    @property
    def bare(self) -> bool:
        """Whether nothing is said of what is compared: "Compare 2031 with 2032"."""
        questions = zip((self.first, self.second), self.names, strict=True)
        return all(set(stems(question)) <= set(stems(name)) for question, name in questions)

    def told_in(self, texts: Sequence[str]) -> bool:
        """Whether some of these texts speak of the one side, and some of the other."""
        then, now = self.names
        years = [year for text in texts for year in years_in(text)]
        later = bool(years_in(then)) and max(years, default=0) > max(years_in(then))
        return all(any(self.speaks_of(name, text) for text in texts) for name in (then, now) if name) and (
            bool(now) or later
        )

    def speaks_of(self, name: str, text: str) -> bool:
        """Whether a text speaks of one of the sides, by its name."""
        return _speaks_of(name, text)


def sides_of(question: str) -> Sides | None:
    """The two questions of "Did the wait get longer between 2013/14 and 2015/16?"; None where one thing is asked."""
    if ABOUT in question:
        return None
    if numbered := _two_numbered(question):
        one, other = numbered
        return _sides(question, (one.span, other.span), (one.name, other.name), "in ")
    if not any(each.search(question) for each in (COMPARES, MORE, EACH_TIME)):
        return None
    if ordered := ORDERED.search(question):
        names = tuple(f"the {ordered[side]} {ordered['what']}" for side in ("one", "other"))
        return _sides(question, (ordered.span(), (ordered.end(), ordered.end())), (names[0], names[1]), "in ")
    for pattern, preposition in ((TIME, "in "), (PLACE, ""), (FORCES, "")):
        found = list(pattern.finditer(question))
        ours = all(OURS.fullmatch(each["side"]) for each in found)
        if len(found) == 2 and not ours and found[0]["side"].casefold() != found[1]["side"].casefold():
            names = found[0]["side"], found[1]["side"]
            if preposition and (each := EACH_TIME.search(question)):
                preposition = f"{each['at'].casefold()} "
            return _sides(question, (found[0].span(), found[1].span()), names, preposition)
    if since := THEN.search(question):
        names = since["side"], ""
        return _sides(question, (since.span(), (since.end(), since.end())), names, "in ")
    return None


def _two_numbered(question: str) -> tuple[Numbered, Numbered] | None:
    """The two of a kind that a question sets side by side: "Q2 v Q3", "in round 5 and round 6"; None where not so."""
    found = numbered_in(question)
    if len(found) != 2 or found[0].noun != found[1].noun or found[0].number == found[1].number:
        return None
    return (found[0], found[1]) if BESIDE.fullmatch(question[found[0].end : found[1].start]) else None


def _sides(
    question: str, spans: tuple[tuple[int, int], tuple[int, int]], names: tuple[str, str], preposition: str
) -> Sides:
    (start, end), (again, last) = spans
    before, between, after = question[:start], question[end:again], question[last:]
    before = LEFT_OVER.sub(" ", before) if preposition else before
    of_change = _of_change(question)
    first, second = (
        uncompared(f"{before} {preposition if name else ''}{_named(name)} {between} {after}", of_change=of_change)
        for name in names
    )
    return Sides(first, second, names, asks_difference(question))


def _named(side: str) -> str:
    """What a side is called in a question of its own: of no other area is asked where none is named."""
    return "" if OURS.fullmatch(side) else side


def _of_change(question: str) -> bool:
    """Whether what is compared is itself a rise or a fall."""
    return bool(CONTRASTED.search(question) and OF_CHANGE.search(question) and not ASKS_MOVED.search(question))


def _kept(match: re.Match[str]) -> str:
    return match[0] if re.fullmatch(A_CHANGE, match[0], re.IGNORECASE) else " "


def uncompared(question: str, *, of_change: bool = False) -> str:
    """Without what only compares; `of_change` is whether a rise or a fall is what is compared."""
    bare = MORE.sub(" ", COMPARES.sub(_kept if of_change else " ", FRAME.sub(" ", question)))
    words = " ".join(bare.replace("?", " ").split())
    words = SAID_AGAIN.sub(r"\g<said>", OWN_FIGURE.sub("", words)) if of_change else words
    return f"{words[:1].upper()}{words[1:]}?"


def _speaks_of(side: str, text: str) -> bool:
    if years := years_in(side):
        return set(years) <= set(years_in(text))
    if NATION.search(side):
        return NATION.search(text) is not None
    if OURS.fullmatch(side):
        return HERE.search(text) is not None or not areas_in(text)
    return re.search(rf"(?<!\w){re.escape(side)}(?!\w)", text, re.IGNORECASE) is not None
