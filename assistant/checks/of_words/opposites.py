"""Whether a sentence says the reverse of the paragraphs it cites: rose for fell, met for missed, not for so."""

import re
from collections.abc import Generator, Iterator, Sequence
from decimal import Decimal
from math import ceil

from assistant.checks.objection import Objection
from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise, nearest
from assistant.checks.synonyms import same_meaning
from assistant.figures.figure import figures_in
from assistant.figures.number_words import NUMBER
from indexes import stems

UP = (
    r"ros[ei]n?g?|rise[ns]?|rising|increas\w+|grew|grow(?:n|s|ing|th)?"
    r"|(?<=[\d%] )more|(?<=there was )more|(?<=there were )more|more(?=(?: [\w'’/-]+){1,8} than\b)|climb\w*|higher"
    r"|highest|most|larger|largest"
    r"|greater|greatest|bigger|biggest|gain\w*|jump\w*|doubl\w+|trebl\w+|soar\w*|expand\w*|rais(?:e[sd]?|ing)"
    r"|up(?= (?:by|from|on|in|to|\d))"
    r"|went up|go(?:es)? up|c[ao]me up|edg\w+ up|(?:was|were|are|is|be) up|surg\w+|add(?:ed|s|ing)|extra|longer"
)
DOWN = (
    r"f[ae]ll(?:s|en|ing)?|decreas\w+|fewer(?! than [£\d])|fewest"
    r"|(?<=% )less|less(?! often)(?=(?: [\w'’/-]+){0,8} than\b)(?! than [£\d])|(?<!at )least|lower\w*"
    r"|lowest|drop\w*|declin\w+|reduc\w+|shr[aiu]nk\w*|smaller"
    r"|smallest|cut(?:s|ting)?|dipp\w*|halv\w+|lost|loss(?:es)?|shed|down(?= (?:by|from|on|in|to \d|\d))"
    r"|went down|go(?:es)? down|c[ao]me down|slip(?:s|ped)?|s[aiu]nk|slid(?:es?)?|edg\w+ down"
    r"|(?:was|were|are|is|be) down|shorter"
)
OPPOSED = r"\b.{0,30}\b(?:oppos|against|reject|object)"
# Two poles each. A sentence that has one, where the paragraph has only the other, turns it round.
AXES: tuple[tuple[str, str], ...] = (
    (UP, DOWN),
    (
        r"over(?= [£\d])|more than|above|exceed\w*|at least",
        r"under(?= [£\d])"
        r"|less than(?! (?:an?|one|two|three|\d+) (?:hour|day|week|month|year))"
        r"|fewer than|below|at most|up to(?= [£\d])",
    ),
    (
        r"met|meets?|meeting(?= the target)|achiev\w+|hit|reach\w+|complet\w+|fulfil\w*",
        r"miss(?:ed|es|ing)?|fail\w*|fell short|f[ae]ll(?:s|en|ing)? short|broken?|abandon\w*",
    ),
    (r"improv\w+|better|best|strengthen\w*", r"worse\w*|worst|deteriorat\w+|weaken\w*"),
    (
        r"support\w*|back(?:ed|s|ing)|favour\w*|for(?= the increase)|in favour",
        r"oppos\w+|against|reject\w+|resist\w*",
    ),
    (
        r"agree\w*|accept\w*|admit\w*|acknowledg\w+|conced\w+|confirm\w*|approv\w+|endors\w+",
        r"disagree\w*|den(?:y|ies|ied)|reject\w*|refus\w+|declin\w+|disput\w+|veto\w*|turned down",
    ),
    (r"includ\w+|as well as|together with|also", r"exclud\w+|except\w*|without|leav\w+ out|left out|apart from"),
    (r"men|males?|boys", r"women|females?|girls"),
    (r"adults?", r"child(?:ren)?|young people|youngsters"),
    (r"victims?|survivors?", r"perpetrators?|offenders?"),
    (r"prais\w+|welcom\w+|commend\w*|impress\w+", r"criticis\w+|condemn\w*|deplor\w+"),
    (
        r"open(?:s|ed|ing)?|start\w*|beg[aiu]n\w*|launch\w*|set up|creat\w+|introduc\w+",
        r"clos(?:e[sd]?|ing)|end(?:s|ed|ing)?|abolish\w*|scrap\w*|wound up|withdr\w+|dissolv\w+",
    ),
    (r"first|opening", r"(?<=the )last|second|final"),
    (
        r"before(?= \w)|prior to|ahead of|until|preced\w+|predecessor",
        r"after|following|since|(?<!was )(?<!were )(?<!been )succeed\w*|successor",
    ),
    (r"earlier|sooner|in advance", r"later|delay\w*|behind"),
    (
        r"remain\w*|persist\w*|continu\w+|still|stay\w*",
        r"gone|end(?:s|ed)|stop(?:s|ped)?(?= )(?! search| and search)"
        r"|abandon\w*|ceased|vanish\w*|disappear\w*|no longer|(?<!was )(?<!were )left",
    ),
    (r"easy|easier|easiest|easily", r"hard(?!ly)|harder|hardest|difficult\w*"),
    (r"win|wins|won", r"lose|loses|lost"),
    (r"some|part|partly", r"all|entire\w*|wholly"),
    (
        r"satisf\w+|confiden\w+|likely|safe|safer|able|known|lawful\w*|necessary|adequate\w*|successful\w*|consistent\w*|sufficient\w*",
        r"dissatisf\w+|unlikely|unsafe|unable|unknown|unlawful\w*|unnecessary|inadequate\w*|unsuccessful\w*|inconsistent\w*|insufficient\w*",
    ),
    (
        r"join\w*|recruit\w*|gain\w*|arriv\w+|hir\w+|appoint\w*|follow(?= in)",
        r"leav\w+|left|quit|depart\w*|dismiss\w*|resign\w*",
    ),
    (r"all|every|unanimous\w*|always", rf"(?:none|never|nobody|hardly)(?!{OPPOSED})"),
    (r"majority|most", r"minority|few"),
    (r"unanimous\w*|without (?:a vote against|dissent)", r"narrow\w*|split|divided"),
    (r"drafts?|provisional\w*", r"finalised|final(?= (?:plan|version|form))|adopted"),
    (r"deficits?|shortfalls?|gaps?", r"surplus\w*"),
    (
        r"give[ns]?|gave|paid|pay(?:s|ing)?|award\w*|granted|fund(?:ed|s|ing)",
        r"tak(?:es?|en|ing) (?:from|away)|withheld|withdr\w+|refus\w+",
    ),
    (
        r"extend\w*|prolong\w*|renew\w*|retain\w*|keep\w*|kept|continu\w+|remain\w*",
        r"end(?:ed|s)?|st(?:ep|and)(?:s|ped)? down|stood down|shorten\w*|terminat\w+|remov\w+|scrap\w*|stopp\w+"
        r"|drop(?:s|ped|ping)?",
    ),
    (
        r"strong\w*|high|quick\w*|fast\w*|early|easy|easier|good|large|positive\w*",
        r"weak\w*|low|slow\w*|late|hard|harder|poor\w*|small|negative\w*",
    ),
    (r"public|open", r"private|closed|secret\w*|confidential"),
    (
        r"for(?= the\b)|in favour|support\w*|press\w*(?= for)|presses for",
        r"oppos\w+|(?:campaign|vot|argu|spok|speak|press|lobb)\w* against|opposed to",
    ),
)
POLES = tuple((re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I)) for one, other in AXES)
NOT = re.compile(
    r"\b(?:not|never|no longer|nothing|unclear|no|none|neither|nor|nobody|without|cannot|did little|rather than"
    r"|wrong(?= to\b))\b|n['’]t\b|\b(?:fail\w*"
    r"|unable|lack\w*|refus\w+)\b",
    re.IGNORECASE,
)
UNTRUE_OF = re.compile(rf"{NOT.pattern}|\bun(?:dated|known|named)\b", re.IGNORECASE)  # "no date" for "undated"
# "The Mayor, and not the force": which of two is meant.
AND_NOT = re.compile(r"(?:\band|,) not\b|\brather than\b", re.IGNORECASE)
# "Two days, not one": the figure is looked at for itself.
NOT_SO_MANY = re.compile(
    rf",? (?:(?:and )?not|rather than) (?:just |only )?(?:£?{NUMBER}|one)\b[^,;.]*|\bnot\b[^,;.]*(?= but\b)",
    re.IGNORECASE,
)
# "None had more", "no grant was below", "did not stop it", "nobody opposed it": a comparison, or two denials.
NONE_MORE = re.compile(
    r"\b(?:no|none|nobody|not|cannot|never)\b[^,;.]{0,60}?"
    r"\b(?:more|fewer|less|above|below|exceed\w*|other|alone|only|stop|prevent|oppos\w+|against)\b",
    re.IGNORECASE,
)
FAR = 7
REACH = 6  # words that a negation reaches
NEAR = 8  # words on either side of a direction among which stands what it is said of
WHEN = re.compile(r"before|after|until|since|following", re.IGNORECASE)  # told of what follows them
NEAR_CHANGE = 14  # "fell by 4.5% in the 12 months to December 2014, or by 7,161"
SHARED = 2  # a figure, or two things: one word in common is chance
FIGURE_WEIGHT = 3  # a figure tells what a direction is said of better than a word
CLAUSE_END = re.compile(
    r"[;:]\s|,\s+(?=(?:while|whereas|although|though|but|which|who)\b)"
    r"|\b(?:while|whereas|although|though|but)\b"
)


def opposite_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each direction that is turned round, and for each negation that is added or left out."""
    turned = False
    for axis in POLES:
        if found := _turned(claim, axis, premise):
            turned = True
            yield Objection("direction", f"{found!r} is the reverse of the cited paragraphs")
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
    return {pole for _, found in _placed(text, axis) for pole in found}


def _placed(text: str, axis: tuple[re.Pattern[str], re.Pattern[str]]) -> Iterator[tuple[re.Match[str], frozenset[int]]]:
    """Each word of an axis with the pole that it means here; both where that is not clear."""
    for place, pattern in enumerate(axis):
        for match in pattern.finditer(text):
            before, far = text[: match.start()].split()[-2:], text[: match.start()].split()[-FAR:]
            if NOT.fullmatch(match[0]):
                yield match, frozenset((place,))
            elif NOT.search(" ".join(before)):
                yield match, frozenset((1 - place,))
            else:  # whether a negation reaches from further away is not clear
                yield match, frozenset((0, 1)) if NOT.search(" ".join(far)) else frozenset((place,))


def _turned(part: str, axis: tuple[re.Pattern[str], re.Pattern[str]], premise: Premise) -> str | None:
    """The word of a claim whose opposite the premise says of the same figure, or of the same things; None of none."""
    for match, said in _placed(part, axis):
        figures, things = _anchors(part, match)
        found = []
        for sentence in premise.sentences:
            for theirs, meant in _placed(sentence, axis):
                other_figures, others = _anchors(sentence, theirs)
                shared = FIGURE_WEIGHT * len(figures & other_figures) + len(things & others)
                found.append((shared, meant))
        best = max((shared for shared, _ in found), default=0)
        if best >= SHARED and not any(meant & said for shared, meant in found if shared == best):
            return match[0]
    return None


def _anchors(text: str, match: re.Match[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The figures and the things in reach of a word, within its clause."""
    reach = NEAR_CHANGE if any(pole.fullmatch(match[0]) for pole in POLES[0]) else NEAR
    before = re.split(CLAUSE_END, text[: match.start()])[-1].split()[-reach:] if not WHEN.fullmatch(match[0]) else []
    after = re.split(CLAUSE_END, text[match.end() :])[0].split()[:reach]
    near = " ".join((*before, *after))
    things = {stem for stem in stems(near) if stem[0].isalpha() and not is_plain(stem)}
    return frozenset(each.value for each in figures_in(near)), frozenset(things)


def without_quotations(text: str) -> str:
    """The text without what it quotes: a campaign may be called "Just Don't"."""
    return re.sub(r"[\"“][^\"“”]*[\"”]", " ", text)


def _denied_otherwise(claim: str, premise: Premise) -> str | None:
    claim_denies = _reach(NOT_SO_MANY.sub(" ", without_quotations(claim)))
    sentence = nearest(claim, premise.sentences)
    near, all_denied = (
        _reach(without_quotations(sentence)),
        {stem for each in premise.sentences for stem in _reach(each)},
    )
    said, stated = set(stems(claim)), set(stems(sentence))
    held = [stem for stem in claim_denies if same_meaning(stem) & set(stems(premise.body))]
    if (
        held
        and len(held) >= len(claim_denies) / 2
        and not UNTRUE_OF.search(premise.body)
        and not NONE_MORE.search(claim)
        and not says_the_rest(claim, premise.body)
        and not _says_by_opposite(claim, premise.body)
    ):
        return "it denies what the cited paragraphs say"
    elsewhere = {stem for each in premise.sentences if not NOT.search(each) for stem in stems(each)}
    wrongly = [stem for stem in near if stem in said and stem not in claim_denies and stem not in elsewhere]
    if (
        near
        and len(wrongly) >= max(1, ceil(0.6 * len(near)))
        and not NOT.search(without_quotations(claim))
        and not _says_by_opposite(sentence, claim)
    ):
        return "the cited paragraphs deny it"
    if AND_NOT.search(claim) and (contrasts := [each for each in premise.sentences if AND_NOT.search(each)]):
        sentence = nearest(claim, contrasts)
        near, stated = _reach(sentence), set(stems(sentence))
        swapped = [stem for stem in claim_denies if stem in stated and stem not in all_denied]
        if swapped and [stem for stem in near if same_meaning(stem) & said and stem not in claim_denies]:
            return "it denies another thing than the cited paragraphs"
    return None


def says_the_rest(claim: str, body: str) -> bool:
    """Whether a share of a claim is what another leaves: "29% were not" of "71% were"."""
    shares, theirs = ({Decimal(each.value) for each in figures_in(text) if each.unit == "%"} for text in (claim, body))
    return any(100 - share in theirs for share in shares)


def _says_by_opposite(denying: str, plain: str) -> bool:
    """Whether what one text denies, the other says by an opposite: "did not meet" and "missed"."""
    for axis in POLES[:4]:
        denied = {
            1 - place for place, pole in enumerate(axis) for match in pole.finditer(denying) if _denied(denying, match)
        }
        if denied & poles(plain, axis):
            return True
    return False


def _denied(text: str, match: re.Match[str]) -> bool:
    return NOT.search(" ".join(text[: match.start()].split()[-FAR:])) is not None


def _reach(text: str) -> list[str]:
    """Stems of the words that the negations of a text reach: the next few of the same clause."""
    reached: list[str] = []
    for match in NOT.finditer(text):
        after: Sequence[str] = re.split(r"[.,;:]|\b(?:but|and not|than)\b", text[match.end() :])[:1]
        reached += stems(" ".join(after[0].split()[:REACH])) if after else []
    return reached
