"""Whether a sentence denies what the paragraphs it cites say, or says what they deny."""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise, nearest
from assistant.figures.figure import figures_in
from assistant.figures.number_words import NUMBER
from indexes import stems
from indexes.language.poles import DEEDS, FAR, NOT, OVER_UNDER, poles
from indexes.language.synonyms import same_meaning

# What denies in other words: "doubted that", "has given up", "closed since", "for want of", "still waiting".
DENYING = re.compile(
    r"\b(?:doubt\w*|g[ia]ve[ns]? up|giving up|stopp\w*|ceas\w+|clos(?:ed|ure)|shut|(?:for|through) want of"
    r"|absen(?:t|ce)|short(?:age)?|waiting|outstanding|remainder|hardly|barely|scarcely|few|miss(?:ed|es|ing)|avoid\w*"
    r"|prevent(?:s|ed|ing)?|reject\w*|declin\w*|oppos\w+|defeat\w*|dropp\w*|turned down)\b",
    re.IGNORECASE,
)
# "No date" for "undated", "not filled" for "unfilled".
UNTRUE_OF = re.compile(rf"{NOT.pattern}|\bun(?:known|(?!it|der|cover)[a-z]+ed)\b", re.IGNORECASE)
# "The Mayor, and not the force": which of two is meant.
AND_NOT = re.compile(r"(?:\band|,) not\b|\brather than\b", re.IGNORECASE)
BOTH = re.compile(r"(?P<meant>[^;:]*?),? (?:and not|(?<=,) not|rather than)$", re.IGNORECASE)
CLOSE = 2  # words before "and not" among which stands what is meant
# "Two days, not one": the figure is looked at for itself.
NOT_SO_MANY = re.compile(
    rf",? (?:(?:and )?not|rather than|instead of) (?:just |only )?(?:£?{NUMBER}|one)\b(?! of\b)[^,;.]*"
    r"|\bnot\b[^,;.]*(?= but\b)",
    re.IGNORECASE,
)
# "None had more", "no grant was below", "did not stop it", "nobody opposed it": a comparison, or two denials.
ONLY_PART = re.compile(r"\b(?:only|just|no more than) (?:one|some|part|a few)\b", re.IGNORECASE)  # and not the rest
NONE_MORE = re.compile(
    r"\b(?:no|none|nobody|not|cannot|never)\b[^,;.]{0,60}?"
    r"\b(?:more|fewer|less|above|below|exceed\w*|other|alone|only|stop|prevent|oppos\w+|against)\b",
    re.IGNORECASE,
)
AND_ANOTHER = r"\band(?= (?:\w+ )?£?\d)"  # "a third never did and 42% did"
CLAUSE = re.compile(r"[.,;:]|\b(?:but|and|than|or|nor)\b")
REACH = 6  # words that a negation reaches
MOST = 0.6  # of what it reaches
WITHOUT = re.compile(r"no|without", re.IGNORECASE)
SHARED = 2  # things that a sentence and a denial speak of, beside what is denied


def denied_otherwise(claim: str, premise: Premise) -> str | None:
    """What is wrong with the negations of a claim; None where nothing is."""
    claim_denies = _reach(NOT_SO_MANY.sub(" ", without_quotations(claim)))
    sentence = nearest(claim, premise.sentences)
    all_denied = {stem for each in premise.sentences for stem in _reach(each)}
    said = set(stems(claim))
    held = [stem for stem in claim_denies if same_meaning(stem) & set(stems(premise.body))]
    if (
        held
        and len(held) >= len(claim_denies) / 2
        and not UNTRUE_OF.search(spoken := _speaking_of(held, premise))
        and not DENYING.search(spoken)
        and not NONE_MORE.search(claim)
        and not says_the_rest(claim, premise.body)
        and not _says_by_opposite(claim, premise.body)
    ):
        return "it denies what the cited paragraphs say"
    elsewhere = {stem for each in premise.sentences if not NOT.search(each) for stem in stems(each)}
    if (
        any(_is_said(near, said - elsewhere) for near in _reaches(without_quotations(sentence)))
        and not _denies(claim)
        and not _says_by_opposite(sentence, claim)
    ):
        return "the cited paragraphs deny it"
    if not _denies(claim) and _denied_in_one(claim, premise):
        return "the cited paragraphs deny it"
    if AND_NOT.search(claim) and (contrasts := [each for each in premise.sentences if AND_NOT.search(each)]):
        sentence = nearest(claim, contrasts)
        near, stated = _reach(sentence), set(stems(sentence))
        swapped = [stem for stem in claim_denies if same_meaning(stem) & stated - all_denied]
        if swapped and [stem for stem in near if same_meaning(stem) & said and stem not in claim_denies]:
            return "it denies another thing than the cited paragraphs"
    return None


def _denies(claim: str) -> bool:
    return any(pattern.search(without_quotations(claim)) for pattern in (NOT, DENYING, ONLY_PART))


def _speaking_of(denied: list[str], premise: Premise) -> str:
    """The sentences of a premise that speak of what a claim denies."""
    return " ".join(each for each in premise.sentences if any(same_meaning(stem) & set(stems(each)) for stem in denied))


def _is_said(denied: list[str], said: set[str]) -> bool:
    """Whether a text says most of what one negation reaches."""
    return bool(denied) and len([stem for stem in denied if same_meaning(stem) & said]) >= max(
        1, ceil(MOST * len(denied))
    )


def _denied_in_one(claim: str, premise: Premise) -> bool:
    """Whether a sentence of the premise denies just what a claim says, and no other sentence says it."""
    said = set(stems(claim)) | {each.value for each in figures_in(claim)}
    for sentence in premise.sentences:
        plain = without_quotations(sentence)
        for match in NOT.finditer(plain):
            after = CLAUSE.split(plain[match.end() :])[0]
            denied = _content(" ".join(after.split()[:REACH]))
            if contrast := BOTH.search(plain[: match.end()]):
                if _content(" ".join(contrast["meant"].split()[-CLOSE:])) & said:
                    continue  # it speaks of what is meant
                others = near = _content(premise.body) - denied
            else:
                clause = CLAUSE.split(plain[: match.start()])[-1] + after
                others, near = (_told_of(text) - denied for text in (plain, clause))
            none = WITHOUT.fullmatch(match[0]) is not None and len(denied) >= SHARED  # "without a suitable applicant"
            enough = none or len(others & said) >= SHARED or near <= said
            rest = (*(each for each in premise.sentences if each != sentence), *_without(plain, match))
            elsewhere = any(denied <= set(stems(each)) for each in rest)
            if denied and denied <= said and enough and not elsewhere:
                return not _says_by_opposite(sentence, claim)
    return False


def _without(sentence: str, negation: re.Match[str]) -> list[str]:
    """The clauses of a sentence but for the one in which a negation stands."""
    pieces = [(match.start(), match.end()) for match in CLAUSE.finditer(sentence)]
    starts, ends = [0, *(end for _, end in pieces)], [*(start for start, _ in pieces), len(sentence)]
    return [
        sentence[start:end]
        for start, end in zip(starts, ends, strict=True)
        if not start <= negation.start() < max(end, start + 1)
    ]


def _told_of(text: str) -> set[str]:
    """What a text speaks of, its figures among it."""
    return _content(text) | {each.value for each in figures_in(text)}


def _content(text: str) -> set[str]:
    return {stem for stem in stems(text) if stem[0].isalpha() and not is_plain(stem)}


def says_the_rest(claim: str, body: str) -> bool:
    """Whether a share of a claim is what another leaves: "29% were not" of "71% were"."""
    shares, theirs = ({Decimal(each.value) for each in figures_in(text) if each.unit == "%"} for text in (claim, body))
    return any(100 - share in theirs for share in shares)


def _says_by_opposite(denying: str, plain: str) -> bool:
    """Whether what one text denies, the other says by an opposite: "did not meet" and "missed"."""
    for axis in (OVER_UNDER, *DEEDS):
        denied = {
            1 - place for place, pole in enumerate(axis) for match in pole.finditer(denying) if _denied(denying, match)
        }
        if denied & poles(plain, axis):
            return True
    return False


def _denied(text: str, match: re.Match[str]) -> bool:
    return NOT.search(" ".join(text[: match.start()].split()[-FAR:])) is not None


def _reach(text: str) -> list[str]:
    """Stems of the words that the negations of a text reach."""
    return [stem for reached in _reaches(text) for stem in reached]


def _reaches(text: str) -> Iterator[list[str]]:
    """Stems of the words that each negation of a text reaches: the next few of the same clause."""
    for match in NOT.finditer(text):
        after = re.split(rf"[.,;:]|\b(?:but|or|and not|than)\b|{AND_ANOTHER}", text[match.end() :])[0]
        yield stems(" ".join(after.split()[:REACH]))


def without_quotations(text: str) -> str:
    """The text without what it quotes: a campaign may be called "Just Don't"."""
    return re.sub(r"[\"“][^\"“”]*[\"”]", " ", text)
