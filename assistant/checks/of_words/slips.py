"""Whether a sentence copies one of a paper but for a piece: a neighbour's figure, another name, "all" for "most".

A model that copies and slips uses words that all stand in the paragraph. What stands around the piece tells what it
stands in the place of.
"""

import re
from collections.abc import Iterator

from assistant.checks.copied import WORD, Copy, Place, copies
from assistant.checks.objection import Objection, ObjectionKind
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_words.denials import DENYING, UNTRUE_OF
from assistant.checks.of_words.names import by_initials, names_in
from assistant.checks.of_words.scales import HOW_MANY, HOW_SURE, KINDS, WAYS, Scale
from assistant.checks.plain_words import is_plain, telling_words
from assistant.checks.premise import Premise
from assistant.figures.figure import figures_in
from assistant.figures.pairs import LASTS
from assistant.sentences.offices import ALSO, mentioned
from indexes import stems
from indexes.language.poles import NOT, placed
from indexes.language.synonyms import same_meaning

# "For 2034/35 it did so too": the sentence goes on from the one that is copied.
GOES_ON = re.compile(r"\b(?:same|too|again|likewise|so did|did so|as did|also)\b", re.IGNORECASE)
IN_PLACE = re.compile(r"\b(?:rather than|instead of|in place of)\b", re.IGNORECASE)  # one word for another
NEITHER = re.compile(r"\bneither\b[^.;]*?\bnor\b", re.IGNORECASE)  # one denial of two things
LINKED = frozenset("and or the of a mr ms mrs dr councillor cllr".split())
FEW = 2  # telling words of a piece that is one thing
BEGINNING = 5  # letters that words of one family share: "inspection", "inspected", "inspector"


def slip_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for a piece that stands in the place of another, where no sentence has it as the claim does."""
    found = list(copies(readable(claim), [readable(each) for each in premise.sentences]))
    nearest = [copy for copy in found if copy.share == max(each.share for each in found)]
    slips = [next(_slips(readable(claim), copy, premise), None) for copy in nearest]
    if slips and slips[0] and all(slips):
        yield slips[0]


def _slips(claim: str, copy: Copy, premise: Premise) -> Iterator[Objection]:
    for place in copy.places:
        kind = _of_figures(place, premise) or _of_names(place, claim, copy, premise)
        told_so = kind and (_is_list(copy, claim) if copy.moved else _stands_elsewhere(place, copy, premise))
        if (kind and not told_so) or (kind := _of_words(place, claim, copy, premise)):
            theirs = f"has {place.theirs!r}" if place.theirs else "has nothing"
            yield Objection(kind, f"{place.own or 'nothing'!r} stands where the cited paragraph {theirs}")


def _of_figures(place: Place, premise: Premise) -> ObjectionKind | None:
    """A figure in another's place; what stands nowhere in the paper was worked out, or is missed by another check."""
    own, theirs = ({(each.unit, each.value) for each in figures_in(text)} for text in (place.own, place.theirs))
    lengths = [
        {match["unit"] for match in LASTS.finditer(f"{text} {place.after}")} for text in (place.own, place.theirs)
    ]
    known = {(each.unit, each.value) for each in figures_in(readable(premise.body))}
    return "figure" if own & known and theirs and own.isdisjoint(theirs) and lengths[0] == lengths[1] else None


def _of_names(place: Place, claim: str, copy: Copy, premise: Premise) -> ObjectionKind | None:
    own, theirs = mentioned(place.own), mentioned(place.theirs)
    if own and theirs and not set(own) & set(theirs):
        kin = any(one in ALSO.get(other, ()) or other in ALSO.get(one, ()) for one in own for other in theirs)
        return None if kin else "speaker"
    one, other = _named(place.own, claim), _named(place.theirs, copy.of)
    if not one or not other or one & other:
        return None
    same = by_initials(place.own, WORD.findall(place.theirs)) or by_initials(place.theirs, WORD.findall(place.own))
    return None if same or _side_by_side(place, premise.whole) else "name"


def _side_by_side(place: Place, text: str) -> bool:
    """Whether a text joins the two, as one person by name and by office: "the Clerk, Ada Fenn"."""
    own, theirs = re.escape(place.own), re.escape(place.theirs)
    between = r"\W{1,3}(?:the )?"
    return re.search(rf"{own}{between}{theirs}|{theirs}{between}{own}", text) is not None


def _of_words(place: Place, claim: str, copy: Copy, premise: Premise) -> ObjectionKind | None:
    """A "not" that is added or left out, the opposite, or more than the paper says."""
    if copy.moved:
        return None
    denied = bool(NOT.search(IN_PLACE.sub(" ", place.own))) != bool(NOT.search(IN_PLACE.sub(" ", place.theirs)))
    opposed = any(_opposed(place, axis) for axis in WAYS)
    if not opposed and any(_agreed(place, axis) for axis in WAYS):
        return None  # "without dissent" for "unanimously"
    if denied and not opposed and _denials(claim) != _denials(copy.of):
        return "negation"
    if not place.own or not place.theirs:
        return None
    if opposed and _denials(claim) == _denials(copy.of):
        return "direction"
    if any(_says_more(place, scale) for scale in (HOW_MANY, HOW_SURE)) or _is_all_of_part(place):
        return "words"
    another = any(_of_other_kind(place, kinds) for kinds in KINDS) or _is_another(place) or _is_foreign(place, premise)
    alone = copy.differences == 1 or (copy.added == 1 and not _holds(copy.of, place.own))
    return "words" if another and alone else None


def _denials(text: str) -> int:
    return len(UNTRUE_OF.findall(NEITHER.sub("neither", text))) + len(DENYING.findall(text))


def _stands_elsewhere(place: Place, copy: Copy, premise: Premise) -> bool:
    """Whether the piece and all else that is different stand together in the same sentence or in another."""
    if copy.differences > 1 or not copy.whole:
        others = " ".join(each.own for each in copy.places)
        if any(_holds(readable(each), others) for each in premise.sentences if copy.differences > 1 or each == copy.of):
            return True
    return any(GOES_ON.search(each) and _holds(each, place.own) for each in premise.sentences if each != copy.of)


def _holds(sentence: str, words: str) -> bool:
    return set(stems(words)) <= set(stems(sentence))


def _is_list(copy: Copy, claim: str) -> bool:
    """Whether two that have changed places are items of one list, or more than two pieces are elsewhere."""
    if not copy.exchanged:
        return True
    first, last = (each.own for each in copy.places)
    between = claim.partition(first)[2].rpartition(last)[0]
    return "(" not in between and all(word[0].isupper() or word.casefold() in LINKED for word in WORD.findall(between))


def _named(piece: str, text: str) -> frozenset[str]:
    """The stems of the names in a piece of a text."""
    names = {stem for name in names_in(text) for stem in stems(name)}
    return frozenset(stem for stem in stems(piece) if stem in names and stem[0].isalpha())


def _opposed(place: Place, axis: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    own, theirs = (
        {pole for match, found in placed(f"{text} {place.after}", axis) if match.start() < len(text) for pole in found}
        for text in (place.own, place.theirs)
    )
    return bool(own) and bool(theirs) and own.isdisjoint(theirs)


def _agreed(place: Place, axis: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    own, theirs = (
        {
            pole
            for match, found in placed(text, axis)
            if not telling_words(text.replace(match[0], " "))
            for pole in found
        }
        for text in (place.own, place.theirs)
    )
    return len(own | theirs) == 1 and bool(own) and bool(theirs)


def _of_other_kind(place: Place, kinds: Scale) -> bool:
    own, theirs = ({at for at, words in enumerate(kinds) if words.search(text)} for text in (place.own, place.theirs))
    return bool(own) and bool(theirs) and own.isdisjoint(theirs)


def _says_more(place: Place, scale: Scale) -> bool:
    said, stated = (_rank(text, place.after, scale) for text in (place.own, place.theirs))
    return said is not None and stated is not None and said < stated


def _rank(text: str, after: str, scale: Scale) -> int | None:
    """The first of a scale that stands in a text, which goes on with a word."""
    ranks = (
        at for at, words in enumerate(scale) for match in words.finditer(f"{text} {after}") if match.start() < len(text)
    )
    return next(ranks, None)


def _is_all_of_part(place: Place) -> bool:
    """ "All" where the paper has a share."""
    shares = [each for each in figures_in(place.theirs) if each.unit == "%"]
    return bool(shares) and _rank(place.own, "", HOW_MANY) == 0


def _is_another(place: Place) -> bool:
    """Whether one telling word stands for another that means something else: "staff" for "officers"."""
    own, theirs = ([stem for stem in stems(text) if stem[0].isalpha()] for text in (place.own, place.theirs))
    if len(own) != 1 or len(theirs) != 1 or is_plain(own[0]):
        return False
    return own[0][:BEGINNING] != theirs[0][:BEGINNING] and theirs[0] not in same_meaning(own[0])


def _is_foreign(place: Place, premise: Premise) -> bool:
    """Whether a piece of the claim's own has no word of the papers: "burglary" for "knife crime among the young"."""
    own = [stem for stem in stems(place.own) if stem[0].isalpha() and not is_plain(stem)]
    held = set(stems(premise.whole))
    kin = {stem[:BEGINNING] for stem in held}
    telling = [stem for stem in stems(place.theirs) if stem[0].isalpha() and not is_plain(stem)]
    strange = [stem for stem in own if stem[:BEGINNING] not in kin and not same_meaning(stem) & held]
    return bool(own) and bool(telling) and len(own) <= FEW and strange == own
