"""Whether one figure is above another, as a sentence says: "more in 2021 than in 2016", "grew between the two"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.objection import Objection
from assistant.checks.of_figures.neighbours import pieces
from assistant.checks.of_figures.reading import readable
from assistant.checks.premise import Premise
from assistant.figures.figure import Figure
from assistant.figures.number_words import plain
from assistant.figures.pairs import AMONG_SO_MANY, BEFORE, LASTS, OF_SO_MANY, amounts_in, pairs, periods_of
from assistant.sentences.wording import SCALE, folded_with_commas
from indexes import stems
from indexes.language.places import PLACES
from indexes.language.poles import DOWN, UP, UP_DOWN, poles
from indexes.language.synonyms import shared
from indexes.sentences.spans import sentences

CHANGE = UP_DOWN
CHANGE_WORD = re.compile(rf"\b(?:{UP}|{DOWN})\b", re.IGNORECASE)
# "Fell further" tells of the larger fall.
MORE_SO = re.compile(
    r"\b(?:f[ae]ll\w*|dropp?\w*|rose|grew|rise\w*|increased|(?:c[ao]me|went) (?:up|down))(?: by)?"
    r" (?:further|faster|more)\b"
)
LESS_SO = re.compile(MORE_SO.pattern.replace("further|faster|more", "less|slower"))
OUTNUMBERED = re.compile(r" (?:outnumber(?:ed|s)?|exceed(?:ed|s)?|overt(?:ook|akes)) ")
TIMES_AS = re.compile(
    r"(?:more than |over |nearly |almost |about )?(?:twice|\w+ times) as (?:many|much|likely|long|large|high|often)"
    r"(?P<things>(?: [\w-]+){0,4}?) as "
)
# "Safer than": more so, but for what is less so, or of time.
SO_MORE = re.compile(
    r"\b(?!rather|other|late|earl|soon|low|few|small|short|slow|narrow|weak|poor|young|und|new)"
    r"[a-z]{2,}er than\b(?! in (?:19|20))"
)
UPWARD = re.compile(f"{MORE_SO.pattern}|{OUTNUMBERED.pattern}|{TIMES_AS.pattern}|{SO_MORE.pattern}")
# "14.6%, an improvement on 19.2%".
ON = re.compile(
    r"(?<![\d.,])£?\d(?:[^,;]|,(?=\d))*?,? (?:an? (?:improvement|increase|rise|fall|reduction|decrease"
    r"|deterioration) (?:on|from)"
    r"|(?:up|down) from|compared (?:with|to)|against|\((?:before|previously|formerly):?)"
    rf" (?:the )?£?\d[\d.,]*%?(?: ?{SCALE}\b)?"
)
ABOVE = re.compile(r"\b(?P<way>(?P<up>above)|below) (?=(?P<rest>[^,;.]{0,40}(?:\.\d+%?)?))")
BETWEEN = re.compile(r"\bbetween (?P<first>[^,;]+?) and (?P<last>[^,;]+)")


def comparison_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each comparison that the figures turn round."""
    said = [readable(each) for each in premise.sentences]
    for sentence in (part for span in sentences(claim) for part in _of_one_way(span.of(claim))):
        direction = poles(sentence, CHANGE)
        up = (
            True
            if UPWARD.search(sentence)
            else False
            if LESS_SO.search(sentence)
            else direction == {0}
            if len(direction) == 1
            else None
        )
        yield from _above(sentence)
        if up is not None:
            yield from _compared(sentence, said, up=up)
            yield from _between(sentence, said, up=up)
            yield from _against_before(sentence, said, up=up)


def _of_one_way(sentence: str) -> list[str]:
    """The sentence, or its parts where it tells of more of one thing and fewer of another."""
    both = len(poles(sentence, CHANGE)) > 1 and not UPWARD.search(sentence)
    return re.split(r"[,;] ", sentence) if both else [sentence]


def _compared(sentence: str, said: list[str], *, up: bool) -> Iterator[Objection]:
    left, than, right = _with_than(sentence).partition(" than ")
    if re.match(r"doubl|trebl|tripl|quadrupl|halv", right):
        return
    if not than or readable(f"than {right}")[len(than) - 1 :][:1].isdigit() or right[:1] == "£":
        return
    if any(f" than {re.split('[,;]', right)[0]}" in each for each in said):
        return  # the paper's own comparison
    direction = list(CHANGE_WORD.finditer(left))
    before = left[: direction[-1].start()] if direction else left
    near = "" if PLACES.search(before) else left[len(before) :]
    one = _figure_of(near, right, said) if near.split() else None
    than_what, _, beyond = right.partition("(")
    one = one or _figure_of(left, than_what, said)
    other = _figure_of(re.split("[,;]", than_what)[0], near or left, said, apart_from=one)
    said_so = amounts_in(beyond)
    if one and other and [each.value for each in said_so] == [other.value, one.value]:
        yield Objection("figure", f"{one.text} and {other.text} have changed places")
    if one and other and _set_apart(one, other) == (-1 if up else 1):
        yield Objection("direction", f"{one.text} against {other.text} in the cited paragraphs is the reverse")


def _above(sentence: str) -> Iterator[Objection]:
    """ "At 8%, the share was above the 20% of Marle" is no arithmetic."""
    for match in ABOVE.finditer(sentence):
        before, after = amounts_in(sentence[: match.start()])[-1:], amounts_in(match["rest"])[:1]
        apart = before and not sentence[: match.start()].rstrip(" %").endswith(before[0].text.strip(" %"))
        if (
            apart
            and after
            and before[0].unit in ("%", "£")
            and _set_apart(before[0], after[0]) == (-1 if match["up"] else 1)
        ):
            yield Objection("direction", f"{before[0].text} is not {match['way']} {after[0].text}")


def _with_than(sentence: str) -> str:
    """ "Three times as many adults as children" and "adults outnumbered children" as "more ... than"."""
    plain = OUTNUMBERED.sub(" more than ", sentence)
    return TIMES_AS.sub(lambda match: f"more{match['things']} than ", plain)


def _between(sentence: str, said: list[str], *, up: bool) -> Iterator[Objection]:
    """ "Grew between 2023/24 and 2024/25", where the premise has a figure for each."""
    if not (match := BETWEEN.search(sentence)) or not (periods_of(match["first"]) and periods_of(match["last"])):
        return
    left = sentence[: match.start()]
    one = _figure_of(f"{left} {match['first']}", match["last"], said)
    other = _figure_of(f"{left} {match['last']}", match["first"], said)
    if one and other and _set_apart(other, one) == (-1 if up else 1):
        yield Objection("direction", f"{one.text} and then {other.text} in the cited paragraphs is the reverse")


def _against_before(sentence: str, said: list[str], *, up: bool) -> Iterator[Objection]:
    """ "A slight rise" of 3.8, which stands against 4.0 in the year before; "rose by 0.7" of 3.2 and, later, 2.5."""
    told = amounts_in(sentence)
    own = {amount.value for amount in told}
    given = {(each.unit, each.value) for sentence in said for each in amounts_in(sentence)}
    for then, now in filter(None, map(then_and_now, said)):
        others = [each for each in told if each.unit == now.unit and each.value not in (then.value, now.value)]
        if given & {(each.unit, each.value) for each in others}:
            continue  # it is set against another
        first, last = Decimal(then.value), Decimal(now.value)
        if own & {now.value, plain(abs(last - first))} and first != last and (last > first) != up:
            yield Objection("direction", f"{now.text} against {then.text} before is the reverse")


def then_and_now(sentence: str) -> tuple[Figure, Figure] | None:
    """The two amounts of one kind that a sentence gives for two times, the earlier first; None of more or fewer."""
    other = ON.search(readable(sentence))
    ends = amounts_in(other[0]) if other and not LASTS.search(other[0]) else ()
    if len(ends) == 2 and ends[0].unit == ends[1].unit:
        return ends[1], ends[0]
    timed = [(pair.key, pair.amount) for pair in pairs(sentence, periods_of)]
    before = [amount for key, amount in timed if key == BEFORE]
    if len(before) == 1:
        alike = [each for each in amounts_in(sentence) if each.unit == before[0].unit]
        now = alike[: alike.index(before[0])][-1:] or [each for each in alike if each not in before]
        return (before[0], now[0]) if len(now) == 1 else None
    if len(timed) != 2 or timed[0][0][:7] == timed[1][0][:7] or timed[0][1].unit != timed[1][1].unit:
        return None
    (_, then), (_, now_of) = sorted(timed, key=lambda each: each[0])
    return then, now_of


def _figure_of(own: str, others: str, said: list[str], *, apart_from: Figure | None = None) -> Figure | None:
    """The one amount that is said of what only this side names."""
    keys, rest = _keys(own) - _keys(others), _keys(others) - _keys(own)
    parts = [(_keys(part), _amount(part)) for each in said for part in _parts(each)]
    scored = [(-shared(rest, held), shared(keys, held), amount) for held, amount in parts]
    scored = [each for each in scored if each[1] and each[2] not in (None, apart_from)]
    best = max((each[:2] for each in scored), default=None)
    figures = {each[2] for each in scored if each[:2] == best}
    return figures.pop() if len(figures) == 1 else None


def _set_apart(one: Figure | None, other: Figure | None) -> int:
    """1 where the first is larger, -1 where it is smaller, 0 where they cannot be compared."""
    if one is None or other is None or one.unit != other.unit:
        return 0
    first, second = Decimal(one.value), Decimal(other.value)
    return (first > second) - (first < second)


def _parts(sentence: str) -> list[str]:
    """What is said of one amount each; in a row of a table, its first cell with each of the others."""
    sentence = OF_SO_MANY.sub("of the", sentence)
    if len(amounts_in(sentence)) < 2:
        return [sentence]
    first, *cells = sentence.split("; ")
    return [f"{first} {cell}" for cell in cells] if cells and ": " in first else pieces(sentence)


def _amount(piece: str) -> Figure | None:
    """Its only amount, else its only count, else the one that it begins with."""
    amounts = amounts_in(piece)
    if len(amounts) > 1 and {each.unit for each in amounts} == {"count"}:
        amounts = amounts_in(AMONG_SO_MANY.sub(" among the", piece))
    if len(amounts) > 1 and folded_with_commas(piece).startswith(amounts[0].text.strip()):
        return amounts[0]
    counts = [each for each in amounts if each.unit == "count"]
    only = amounts if len(amounts) == 1 else counts
    return only[0] if len(only) == 1 else None


def _keys(text: str) -> set[str]:
    return set(stems(text)) | set(periods_of(text))
