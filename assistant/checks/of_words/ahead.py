"""Whether what lies ahead in the cited papers is told as past: "cameras went up" of "will go up"."""

import re
from collections.abc import Iterator
from datetime import date

from assistant.checks.objection import Objection
from assistant.checks.of_words.modality import PLANNED
from assistant.checks.premise import Premise, nearest
from assistant.figures.figure import figures_in, offered_by
from assistant.sentences.wording import folded_with_commas
from indexes import stems
from indexes.language.synonyms import same_meaning
from indexes.questions.time_words import NO_VERB

BETWEEN = r"(?: (?:not|also|then|now|only|soon|be|have|been|\w+ly))*"
# "Will go", "would be opened"; of "to go" only what is meant to be.
MEANT = (
    r"(?:set|due|plan\w*|expect\w*|propos\w+|promis\w+|pledg\w+|hop\w+|aim\w*|wants?|wanted|intend\w*|agreed|asked|seeks?|sought"
    r"|needed|required|decided|is|are|was|were)"
)
IS_MEANT = re.compile(MEANT, re.IGNORECASE)
AHEAD = re.compile(
    rf"\b(?:will|would|shall|should|may|might|could|{MEANT} to){BETWEEN} (?P<verb>[a-z]+)",
    re.IGNORECASE,
)
# "Recommended that recruitment restart by June".
URGED = re.compile(
    r"\b(?:recommend\w*|ask(?:s|ed)?|propos\w+|urg\w+|insist\w*|demand\w*|request\w*)\b[^.;]{0,30}?\bthat"
    r"(?: [\w'’-]+){1,4}? (?P<verb>(?!\w*(?:ed|ing|s)\b)[a-z]+)(?= (?:by|in|on|from|to|at|until|the|a|an)\b)",
    re.IGNORECASE,
)
# What is wanted, or on its way, in other words.
WANTED = re.compile(
    rf"{AHEAD.pattern}|\bon (?:course|track) (?:for|to)\b|\bpress(?:es|ed|ing)? for\b|\bhad to [a-z]+", re.I
)
# Deeds of the paper, and words that go with a deed.
TOLD = frozenset(
    "said told reported described gave found called announced published given stated counted put set expected planned"
    " meant named based according used made led had been earmarked".split()
)
HAS = re.compile(rf"\b(?:was|were|has|have|had){BETWEEN} (?P<verb>(?!up\b)[a-z]+)", re.IGNORECASE)
# Past forms that the stems of a verb do not tell.
IRREGULAR = {
    past: verb
    for verb, forms in {
        "go": "went gone",
        "take": "took taken",
        "give": "gave given",
        "get": "got",
        "become": "became",
        "begin": "began begun",
        "come": "came",
        "rise": "rose risen",
        "fall": "fell fallen",
        "grow": "grew grown",
        "lose": "lost",
        "win": "won",
        "make": "made",
        "meet": "met",
        "build": "built",
        "hold": "held",
        "pay": "paid",
        "send": "sent",
        "find": "found",
        "leave": "left",
        "see": "saw seen",
        "mean": "meant",
        "bring": "brought",
        "buy": "bought",
        "spend": "spent",
        "keep": "kept",
        "sell": "sold",
        "write": "wrote written",
        "run": "ran",
        "be": "been",
        "have": "had",
    }.items()
    for past in forms.split()
}
FOLLOWING = 2  # words after a verb
WORD = re.compile(r"[a-z]+", re.IGNORECASE)
IN_ED = re.compile(rf"(?!(?:{NO_VERB}|red|bed)$)\w+ed", re.IGNORECASE)
# When it was, and not until when it goes on.
WHEN = re.compile(
    r"\b(?:in|on|by|during|at|from|since)"
    r"(?: (?:the|early|late|mid|spring|summer|autumn|winter|end|start|beginning|of))*[ -]$"
)


def ahead_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a deed is past that is only ahead in the cited papers, and one where it is later than the papers."""
    if PLANNED.search(claim) or WANTED.search(claim):
        return
    own = _past(claim)
    if own and (later := _later(claim, premise)):
        yield Objection("period", f"{later} is later than the cited paper, so it was not so yet")
        return
    ahead = {verb_of(match["verb"]) for each in premise.sentences for match in AHEAD.finditer(each)}
    ahead |= {f"re{verb}" for verb in ahead}  # "open again" and "reopened"
    ahead |= {verb_of(match["verb"]) for each in premise.sentences for match in URGED.finditer(each)}
    rest = [URGED.sub(" ", WANTED.sub(" ", each)) for each in premise.sentences]
    other = {verb_of(word) for each in rest for word in WORD.findall(each)}
    told = [each for each in own if verb_of(each[0]) in ahead - other or _only_ahead(each, claim, premise)]
    if found := next(iter(told or _nowhere_done(claim, own, rest, premise)), None):
        yield Objection("direction", f"{found[0]!r} is only planned or possible in the cited paragraphs")


def _nowhere_done(claim: str, own: list[re.Match[str]], rest: list[str], premise: Premise) -> list[re.Match[str]]:
    """The deeds of a claim, where its paper tells only of what is ahead and has a word for none of them."""
    deeds = [each for each in own if _is_past_form(each[0]) and each[0].casefold() not in TOLD]
    done = {verb_of(each[0]) for text in rest for each in _past(text)}
    known = any(same_meaning(verb_of(each[0])) & done for each in deeds)
    return deeds if not known and WANTED.search(nearest(claim, premise.sentences)) else []


def _is_past_form(word: str) -> bool:
    return word.casefold() in IRREGULAR or IN_ED.fullmatch(word) is not None


def _only_ahead(verb: re.Match[str], claim: str, premise: Premise) -> bool:
    """Whether a deed is ahead wherever the papers go on from it as the claim does: "would start in March"."""
    goes_on = _following(claim, verb.end())
    if len(goes_on) < FOLLOWING:
        return False
    places = [(each, match) for each in premise.sentences for match in WORD.finditer(each)]
    alike = [(each, match) for each, match in places if verb_of(match[0]) == verb_of(verb[0])]
    same = [(each, match) for each, match in alike if _following(each, match.end()) == goes_on]
    ends = [(each, found.end()) for each in premise.sentences for found in AHEAD.finditer(each)]
    return bool(same) and all((each, match.end()) in ends for each, match in same)


def _following(text: str, start: int) -> list[str]:
    return re.findall(r"[\w£%]+", text[start:].casefold())[:FOLLOWING]


def _past(text: str) -> list[re.Match[str]]:
    """The verbs of a text that tell of something past."""
    joined = [match["verb"] for match in HAS.finditer(text)]
    words = (match for match in WORD.finditer(text) if not IS_MEANT.fullmatch(match[0]))
    return [match for match in words if _is_past_form(match[0]) or match[0] in joined]


def verb_of(word: str) -> str:
    """The stem of a verb in any of its forms."""
    return next(iter(stems(IRREGULAR.get(word.casefold(), word))), word.casefold())


def _later(claim: str, premise: Premise) -> str | None:
    """A time at which something was, and which began after the last of the cited papers was published.

    A digest may tell of what came later: then its own sentence of that time is past.
    """
    days = [each.source.published for each in premise.paragraphs]
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return None
    folded = folded_with_commas(claim)
    for figure in figures_in(claim):
        if figure.unit not in ("date", "year", "years") or figure.value.startswith("--"):
            continue
        before, found, _ = folded.partition(figure.text.strip())
        own = [AHEAD.sub(" ", each) for each in premise.sentences if figure in offered_by(each)]
        begins = _start(figure.value, years=figure.unit == "years")
        if found and WHEN.search(before) and begins > max(known) and own and not any(map(_past, own)):
            return figure.text.strip()
    return None


def _start(value: str, *, years: bool) -> date:
    """The first day of a time; a financial year begins in April."""
    year, *rest = (int(part) for part in value.split("-"))
    if years:
        return date(year, 4, 1)
    return date(year, rest[0] if rest else 1, min(rest[1], 28) if len(rest) > 1 else 1)
