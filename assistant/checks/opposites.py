"""Whether a sentence says the reverse of the paragraphs it cites: rose for fell, met for missed, not for so."""

import re
from collections.abc import Generator, Iterator, Sequence
from decimal import Decimal
from math import ceil

from assistant.checks.premise import Premise, clauses, nearest
from assistant.figures import figures_in
from assistant.objection import Objection
from indexes import stems

UP = (
    r"ros[ei]n?g?|rise[ns]?|rising|increas\w+|grew|grow(?:n|s|ing|th)?|more(?! than [£\d])|climb\w*|higher"
    r"|highest|most|larger|largest"
    r"|greater|greatest|bigger|biggest|gain\w*|jump\w*|doubl\w+|trebl\w+|soar\w*|expand\w*|rais(?:e[sd]?|ing)"
    r"|up(?= (?:by|from|on|in|to|\d))"
    r"|went up|go(?:es)? up|(?:was|were|are|is|be) up|surg\w+|add(?:ed|s|ing)|extra|longer"
)
DOWN = (
    r"f[ae]ll(?:s|en|ing)?|decreas\w+|fewer(?! than [£\d])|fewest|less(?! than [£\d])|(?<!at )least|lower\w*"
    r"|lowest|drop\w*|declin\w+|reduc\w+|shr[aiu]nk\w*|smaller"
    r"|smallest|cut(?:s|ting)?|dipp\w*|halv\w+|lost|loss(?:es)?|shed|down(?= (?:by|from|on|in|to \d|\d))"
    r"|went down|go(?:es)? down"
    r"|(?:was|were|are|is|be) down|shorter"
)
# Two poles each. A sentence that has one, where the paragraph has only the other, turns it round.
AXES: tuple[tuple[str, str], ...] = (
    (UP, DOWN),
    (
        r"over(?= [£\d])|more than|above|exceed\w*|at least",
        r"under(?= [£\d])|less than|fewer than|below|at most|up to(?= [£\d])",
    ),
    (
        r"met|meets?|meeting(?= the target)|achiev\w+|hit|reach\w+",
        r"miss(?:ed|es|ing)?|fail\w*|fell short|f[ae]ll(?:s|en|ing)? short",
    ),
    (r"improv\w+|better|best|strengthen\w*", r"worse\w*|worst|deteriorat\w+|weaken\w*"),
    (
        r"support\w*|back(?:ed|s|ing)|favour\w*|for(?= the increase)|in favour",
        r"oppos\w+|against|reject\w+|resist\w*",
    ),
    (
        r"agree\w*|accept\w*|approv\w+|endors\w+",
        r"disagree\w*|reject\w*|refus\w+|declin\w+|disput\w+|veto\w*|turned down",
    ),
    (r"includ\w+|as well as|together with|also", r"exclud\w+|except\w*|without|leav\w+ out|left out|apart from"),
    (r"men|males?|boys", r"women|females?|girls"),
    (r"prais\w+|welcom\w+|commend\w*|impress\w+", r"criticis\w+|condemn\w*|deplor\w+"),
    (
        r"open(?:s|ed|ing)?|start\w*|beg[aiu]n\w*|launch\w*|set up|creat\w+|introduc\w+",
        r"clos(?:e[sd]?|ing)|end(?:s|ed|ing)?|abolish\w*|scrap\w*|wound up|withdr\w+|dissolv\w+",
    ),
    (r"first", r"last|second"),
    (
        r"satisf\w+|confiden\w+|likely|safe|safer|able|known|lawful\w*|necessary|adequate\w*|successful\w*|consistent\w*|sufficient\w*",
        r"dissatisf\w+|unlikely|unsafe|unable|unknown|unlawful\w*|unnecessary|inadequate\w*|unsuccessful\w*|inconsistent\w*|insufficient\w*",
    ),
    (
        r"join\w*|recruit\w*|gain\w*|arriv\w+|hir\w+|appoint\w*|follow(?= in)",
        r"leav\w+|left|quit|depart\w*|dismiss\w*|resign\w*",
    ),
    (r"all|every|unanimous\w*|always", r"none|never|nobody|hardly"),
    (r"majority|most", r"minority|few"),
    (
        r"give[ns]?|gave|paid|pay(?:s|ing)?|award\w*|granted|fund(?:ed|s|ing)",
        r"tak(?:es?|en|ing) (?:from|away)|withheld|withdr\w+|refus\w+",
    ),
    (
        r"extend\w*|prolong\w*|renew\w*|retain\w*|keep\w*|kept|continu\w+|remain\w*",
        r"end(?:ed|s)|shorten\w*|terminat\w+|remov\w+|scrap\w*|stopp\w+|dropp\w+",
    ),
    (
        r"strong\w*|high|quick\w*|fast\w*|early|easy|easier|good|large|positive\w*",
        r"weak\w*|low|slow\w*|late|hard|harder|poor\w*|small|negative\w*",
    ),
    (r"public|open", r"private|closed|secret\w*|confidential"),
    (
        r"for(?= the\b)|in favour|support\w*|press\w*(?= for)|presses for",
        r"(?:campaign|vot|argu|spok|speak|press|lobb)\w* against|opposed to",
    ),
)
POLES = tuple((re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I)) for one, other in AXES)
NOT = re.compile(
    r"\b(?:not|never|no longer|no|none|neither|nor|nobody|without|cannot|did little)\b|n['’]t\b|\b(?:fail\w*"
    r"|unable|lack\w*|refus\w+)\b",
    re.IGNORECASE,
)
# "The Mayor, and not the force": which of two is meant.
AND_NOT = re.compile(r"\band not\b", re.IGNORECASE)
FAR = 7
REACH = 6  # words that a negation reaches


def opposite_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each direction that is turned round, and for each negation that is added or left out."""
    turned = False
    for part in clauses(claim):
        for axis in POLES:
            said = poles(part, axis)
            if len(said) == 1 and (other := _poles_nearest(part, axis, premise)) and other.isdisjoint(said):
                turned = True
                found = axis[said.copy().pop()].search(part)
                yield Objection("direction", f"{found[0] if found else part!r} is the reverse of the cited paragraphs")
    turned = turned or (yield from _prefixed(claim, premise))
    turned = (yield from _share_too_small(claim, premise)) or turned
    if not turned and (denied := _denied_otherwise(claim, premise)):
        yield Objection("negation", denied)


def _prefixed(claim: str, premise: Premise) -> Generator[Objection, None, bool]:
    """ "Unwilling" where the paragraph has "willing", and the reverse."""
    own, theirs = _words(claim), _words(premise.whole)
    for word in sorted(own - theirs):
        plain = re.sub(r"^(?:un|in|im|ir|dis|non-?)", "", word)
        others = {f"{prefix}{word}" for prefix in ("un", "in", "im", "ir", "dis", "non", "non-")}
        if (plain != word and len(plain) > 3 and plain in theirs) or others & theirs:
            yield Objection("direction", f"{word!r} is the reverse of the cited paragraphs")
            return True
    return False


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z-]{4,}", text.casefold()))


def _share_too_small(claim: str, premise: Premise) -> Generator[Objection, None, bool]:
    """ "Most" where the paragraph has a share of less than half."""
    if not re.search(r"\b(?:most(?= of)|majority)\b", claim, re.IGNORECASE):
        return False
    sentence = nearest(claim, premise.sentences)
    shares = [Decimal(each.value) for each in figures_in(sentence) if each.unit == "%"]
    if not shares or max(shares) > 50 or re.search(r"\b(?:most|majority)\b", sentence, re.IGNORECASE):
        return False
    yield Objection("direction", f"{max(shares):f}% is not most")
    return True


def poles(text: str, axis: tuple[re.Pattern[str], re.Pattern[str]]) -> set[int]:
    """Which of the two poles a text takes; a pole that it denies is the other one."""
    found = set()
    for place, pattern in enumerate(axis):
        for match in pattern.finditer(text):
            before = " ".join(text[: match.start()].split()[-2:])
            if NOT.search(before) and not NOT.fullmatch(match[0]):
                found.add(1 - place)
            elif NOT.search(" ".join(text[: match.start()].split()[-FAR:])) and not NOT.fullmatch(match[0]):
                found |= {0, 1}  # whether the negation reaches so far is not clear
            else:
                found.add(place)
    return found


def _poles_nearest(part: str, axis: tuple[re.Pattern[str], re.Pattern[str]], premise: Premise) -> set[int]:
    """The poles of the clause that is nearest, else of its sentence, else of everything cited."""
    sentence = nearest(part, premise.sentences)
    for text in (nearest(part, clauses(sentence)), sentence, premise.body):
        if found := poles(text, axis):
            return found
    return set()


def without_quotations(text: str) -> str:
    """The text without what it quotes: a campaign may be called "Just Don't"."""
    return re.sub(r"[\"“][^\"“”]*[\"”]", " ", text)


def _denied_otherwise(claim: str, premise: Premise) -> str | None:
    claim_denies, sentence = _reach(without_quotations(claim)), nearest(claim, premise.sentences)
    near, all_denied = _reach(sentence), {stem for each in premise.sentences for stem in _reach(each)}
    said, stated = set(stems(claim)), set(stems(sentence))
    if claim_denies and not NOT.search(premise.body) and not _poles_denied(claim, premise.body):
        return "it denies what the cited paragraphs say"
    wrongly = [stem for stem in near if stem in said and stem not in claim_denies]
    if (
        near
        and len(wrongly) >= max(1, ceil(0.6 * len(near)))
        and not NOT.search(without_quotations(claim))
        and not _poles_denied(claim, sentence)
    ):
        return "the cited paragraphs deny it"
    if AND_NOT.search(claim) and AND_NOT.search(sentence):
        swapped = [stem for stem in claim_denies if stem in stated and stem not in all_denied]
        if swapped and [stem for stem in near if stem in said and stem not in claim_denies]:
            return "it denies another thing than the cited paragraphs"
    return None


def _poles_denied(claim: str, body: str) -> bool:
    """Whether a denial is said by an opposite: "did not meet" for "missed"."""
    return any((said := poles(claim, axis)) and said & poles(body, axis) for axis in POLES[:4])


def _reach(text: str) -> list[str]:
    """Stems of the words that the negations of a text reach: the next few of the same clause."""
    reached: list[str] = []
    for match in NOT.finditer(text):
        after: Sequence[str] = re.split(r"[.,;:]|\b(?:but|and not|than)\b", text[match.end() :])[:1]
        reached += stems(" ".join(after[0].split()[:REACH])) if after else []
    return reached
