"""Whether a sentence says the reverse of the paragraphs it cites: rose for fell, met for missed, not for so."""

import re
from collections.abc import Generator, Iterator
from decimal import Decimal

from assistant.checks.objection import Objection
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_words.denials import denied_otherwise
from assistant.checks.of_words.order import in_order
from assistant.checks.plain_words import is_plain, telling_words
from assistant.checks.premise import Premise, nearest
from assistant.figures.figure import figures_in
from assistant.figures.number_words import NUMBER
from indexes import stems
from indexes.language.poles import DEEDS, NOT, OVER_UNDER, POLES, UP_DOWN, placed
from indexes.language.synonyms import shared

TAIL = 4
LISTED = re.compile(rf",?(?: (?:and|or|as well as))?(?: (?:the|about|some|over|nearly))*(?: {NUMBER})? ", re.IGNORECASE)
AND = re.compile(r" (?:and|or|as well as) ")
HALF = 50  # per cent
MOST = re.compile(r"\b(?:most(?= of)|majority)\b", re.IGNORECASE)
FEW = re.compile(
    r"\b(?:few(?! (?:days|weeks|months|years|minutes|seconds|hours|points))|minority(?! ethnic)|hardly any)\b",
    re.IGNORECASE,
)
NEAR = 8  # words on either side of a direction among which stands what it is said of
WHEN = re.compile(r"before|after|until|since|following|succeed|preced", re.IGNORECASE)  # told of what follows them
NEAR_CHANGE = 14  # "fell by 4.5% in the 12 months to December 2014, or by 7,161"
BEFORE_NEXT = re.compile(rf"(?<!\w)£?{NUMBER}%? ?$", re.IGNORECASE)  # the 18 of "18 fewer" is of the fewer
NUMBER_BEFORE = re.compile(rf"(?P<number>{NUMBER}) $", re.IGNORECASE)
SURE = 100  # nothing else in reach tells so well
SHARED = 2  # a figure, or two things: one word in common is chance
FIGURE_WEIGHT = 3  # a figure tells what a direction is said of better than a word
CLAUSE_END = re.compile(
    r";\s|:\s(?!£?\d)|,\s+(?=(?:while|whereas|although|though|but|which|who)\b)"
    r"|\b(?:while|whereas|although|though|but)\b"
)


def opposite_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each direction that is turned round, and for each negation that is added or left out."""
    turned = False
    for axis in POLES:
        if (found := _turned(claim, axis, premise)) and not (WHEN.match(found) and in_order(claim, premise)):
            turned = True
            yield Objection("direction", f"{found!r} is the reverse of the cited paragraphs")
    turned = turned or (yield from _prefixed(claim, premise))
    turned = (yield from _share_too_small(claim, premise)) or turned
    if not turned and (denied := denied_otherwise(claim, premise)):
        yield Objection("negation", denied)


def _prefixed(claim: str, premise: Premise) -> Generator[Objection, None, bool]:
    """ "Unwilling" where the paragraph has "willing", and the reverse."""
    own, theirs = _words(claim), _words(premise.whole)
    for word in sorted(own - theirs):
        plain = re.sub(r"^(?:un|in|im|ir|dis|non-?)", "", word)
        others = {f"{prefix}{word}" for prefix in ("un", "in", "im", "ir", "dis", "non", "non-")}
        if re.search(rf"{NOT.pattern}(?: \w+){{0,2}} {word}\b", claim, re.IGNORECASE):
            continue  # "not filled" of what is unfilled
        if (plain != word and len(plain) > 3 and plain in theirs) or others & theirs:
            yield Objection("direction", f"{word!r} is the reverse of the cited paragraphs")
            return True
    return False


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z-]{4,}", text.casefold()))


def _share_too_small(claim: str, premise: Premise) -> Generator[Objection, None, bool]:
    """ "Most" where the paper has a share of less than half, and "few" where it has one of more."""
    sentence = readable(nearest(claim, premise.sentences))
    shares = [Decimal(each.value) for each in figures_in(sentence) if each.unit == "%"]
    wrong = None
    if shares and max(shares) <= HALF and MOST.search(claim) and not MOST.search(sentence):
        wrong = f"{max(shares):f}% is not most"
    elif shares and min(shares) >= HALF and FEW.search(claim) and not FEW.search(sentence) and not NOT.search(claim):
        wrong = f"{min(shares):f}% is not few"
    if wrong:
        yield Objection("direction", wrong)
    return wrong is not None


def _turned(part: str, axis: tuple[re.Pattern[str], re.Pattern[str]], premise: Premise) -> str | None:
    """The word of a claim whose opposite the premise says of the same figure, or of the same things; None of none."""
    for match, said in placed(part, axis):
        if _side_by_side(part, match, axis, between=AND):
            continue  # "532 children and adults": it is said of both
        figures, things = _anchors(part, match, axis)
        found = []
        for sentence in map(readable, premise.sentences):
            for theirs, meant in placed(sentence, axis):
                if _side_by_side(sentence, theirs, axis):
                    # "290 children and 242 adults were": what follows is said of both, but for the number before.
                    if (number := _number_before(part, match)) and number == _number_before(sentence, theirs):
                        found.append((SURE, meant))
                    continue
                other_figures, others = _anchors(sentence, theirs, axis)
                alike = FIGURE_WEIGHT * len(figures & other_figures) + len(things & others)
                found.append((alike, meant))
        if match[0].casefold() in ("above", "below") and axis is OVER_UNDER and _holds(part, match, premise):
            continue
        tails = [meant for meant, tail in _tails(axis, premise) if tail and tail == _tail(part, match)]
        if tails and not any(meant & said for meant in tails):
            return match[0]
        best = max((alike for alike, _ in found), default=0)
        if best >= SHARED and not any(meant & said for alike, meant in found if alike == best):
            return match[0]
        of_it = axis in DEEDS and found and not any(meant & said for _, meant in found)
        if of_it and (best or any(_tells_of_it(part, each) for each in premise.sentences if [*placed(each, axis)])):
            return match[0]
    return None


def _tells_of_it(claim: str, sentence: str) -> bool:
    """Whether a sentence has most of the telling words of a claim, or others for them."""
    own = telling_words(claim)
    return shared(own, telling_words(sentence)) >= max(SHARED, len(own) / 2)


def _side_by_side(
    text: str,
    match: re.Match[str],
    axis: tuple[re.Pattern[str], re.Pattern[str]],
    *,
    between: re.Pattern[str] = LISTED,
) -> bool:
    """Whether a word stands in a list with its opposite, with nothing but such words between them."""
    spans = [(other.start(), other.end()) for pole in axis for other in pole.finditer(text) if other[0] != match[0]]
    apart = (text[min(match.end(), end) : max(match.start(), start)] for start, end in spans)
    return any(between.fullmatch(each) for each in apart)


def _number_before(text: str, match: re.Match[str]) -> str | None:
    number = NUMBER_BEFORE.search(text[: match.start()])
    return number["number"] if number else None


def _tails(
    axis: tuple[re.Pattern[str], re.Pattern[str]], premise: Premise
) -> Iterator[tuple[frozenset[int], tuple[str, ...]]]:
    """Each word of an axis in the premise, by its meaning, with the words right after it."""
    for sentence in premise.sentences:
        for match, meant in placed(sentence, axis):
            if not _side_by_side(sentence, match, axis):
                yield meant, _tail(sentence, match)


def _tail(text: str, match: re.Match[str]) -> tuple[str, ...]:
    """The next few words, () where the text ends sooner: what goes on alike tells of the same thing."""
    words = re.findall(r"[\w'’%£]+", text[match.end() :].casefold())[:TAIL]
    return tuple(words) if len(words) == TAIL else ()


def _holds(part: str, match: re.Match[str], premise: Premise) -> bool:
    """Whether two figures of the premise are as a claim compares them: "12.9%, still above the 10% aimed for"."""
    before, after = figures_in(part[: match.start()]), figures_in(part[match.end() :])
    known = figures_in(premise.body)
    alike = [each for each in before if after and each.unit == after[0].unit]
    if not alike or not {alike[-1], after[0]} <= set(known):
        return False
    above = OVER_UNDER[0].fullmatch(match[0]) is not None
    return after[0].unit in ("%", "£") and (Decimal(alike[-1].value) > Decimal(after[0].value)) == above


def _anchors(
    text: str, match: re.Match[str], axis: tuple[re.Pattern[str], re.Pattern[str]]
) -> tuple[frozenset[tuple[str, str]], frozenset[str]]:
    """The figures and the things in reach of a word, within its clause and, of a change or a time, before the next."""
    change = any(pole.fullmatch(match[0]) for pole in UP_DOWN)
    reach = NEAR_CHANGE if change else NEAR
    before = re.split(CLAUSE_END, text[: match.start()])[-1].split()[-reach:] if not WHEN.fullmatch(match[0]) else []
    rest = text[match.end() :]
    if change or WHEN.fullmatch(match[0]):
        following = [other.start() for pole in axis for other in pole.finditer(rest)]
        rest = BEFORE_NEXT.sub("", rest[: min(following)]) if following else rest
    after = re.split(CLAUSE_END, rest)[0].split()[:reach]
    near = " ".join((*before, *after))
    things = {stem for stem in stems(near) if stem[0].isalpha() and not is_plain(stem)}
    figures = (("%" if each.unit == "points" else each.unit, each.value) for each in figures_in(near))
    return frozenset(figures), frozenset(things)
