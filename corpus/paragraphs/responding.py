"""Which recommendation a response answers: "Response: Accepted in part" hangs from the recommendation above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.paragraphs.placing import LONGEST_LEAD_IN, Placed

COUNT = r"(?:\d{1,3}(?:\.\d{1,3})?[a-z]?|[A-Z]\d{0,2}|[IVX]{1,5}|(?i:one|two|three|four|five|six|seven|eight|nine|ten))"
LABEL = rf"(?:Recommendation|RECOMMENDATION)\s+(?:(?:No|Number)\.?\s*)?{COUNT}"
# "Recommendation 2: That ...", "Recommendation 2 That ...", "R2. ..."; not "Recommendation 2 was accepted".
RECOMMENDATION = re.compile(
    rf"(?:{LABEL}|Recommendation|RECOMMENDATION|R\d{{1,2}})\s*[:.–—-]\s*\S.*|{LABEL}\s+(?:That|To)\b.*", re.DOTALL
)
LABEL_ALONE = re.compile(rf"({LABEL})\s*[:.]?")
OFFICE = (
    r"(?:Force|Police|Constabulary|Constable|Commissioner|Mayor|Office|OPCC|PCC|Panel|Board|Council|Committee"
    r"|Government|Management|Formal|Initial|Written)"
)
ANSWER = (
    rf"(?:(?:The\s+)?(?:[A-Z][\w-]*\s+(?:(?:of|and|for|the)\s+)*){{0,5}}(?:[A-Z][\w-]*(?:['’]s|s['’])|{OFFICE})\s+)?"
    r"(?:[Rr]esponse|RESPONSE)(?:\s+(?:of|from|by|to)\s+[^:.]{1,60}?)?(?:\s*\([^)]{1,40}\))?"
)
RESPONSE = re.compile(rf"(?P<label>{ANSWER})\s*(?:[:–—]|\s-)\s*\S.*", re.DOTALL)
RESPONSE_ALONE = re.compile(rf"(?P<label>{ANSWER})\s*:?")
NAMED = re.compile(rf"recommendation\s+(?P<count>{COUNT})\b", re.IGNORECASE)
SAYS = ("prose", "bullet", "resolution", "action")


@dataclass(frozen=True, slots=True)
class Answered:
    """The recommendation that responses below it answer."""

    said: str  # its first words, with its label
    run: int = -1  # of numbers, where its label is its number
    labelled: bool = True  # as a recommendation; else it is known by the response below it
    is_open: bool = False  # only its label has been read
    response: str | None = None  # the label of the response that goes on
    has_heading: bool = False  # that response, so that all below the heading is of it
    own_run: int | None = None  # of numbers, where that response has a number of its own, which may go on


def with_responses(found: Sequence[Placed]) -> list[Placed]:
    """The same, with each response to a recommendation hung from it."""
    return list(_hung(found))


def response_label(text: str) -> str | None:
    """What a response calls itself: "Chief Constable's response" of "Chief Constable's response: Accepted."."""
    found = RESPONSE.fullmatch(text)
    return found["label"] if found else None


def _hung(found: Sequence[Placed]) -> Iterator[Placed]:
    answered: Answered | None = None
    above: Placed | None = None
    for each in found:
        answered = _after(answered, each, above)
        if answered and answered.response and each.kind in SAYS and (not each.lead_in or response_label(each.text)):
            each = replace(each, lead_in=answered.said, answers=answered.response)
        yield each
        above = above if each.kind == "bullet" and each.lead_in else each  # a list is part of what it hangs from


def _after(answered: Answered | None, each: Placed, above: Placed | None) -> Answered | None:
    """What is being answered once this paragraph has been read."""
    if opened := _recommendation(each, answered):
        return opened
    if each.kind == "heading":
        found = RESPONSE_ALONE.fullmatch(each.text)
        return replace(answered, response=found["label"], has_heading=True) if answered and found else None
    if each.kind not in SAYS:
        return answered
    if label := response_label(each.text):
        own_run = each.run if each.number and (above is None or above.run != each.run) else None
        return _answering(label, _unlabelled(answered, each, above), own_run)
    if answered is None or answered.has_heading:
        return answered
    if answered.is_open:
        return replace(answered, said=_opening(f"{answered.said}: {each.text}"), is_open=False)
    return answered if each.run == answered.own_run else replace(answered, response=None)


def _recommendation(each: Placed, answered: Answered | None) -> Answered | None:
    """The recommendation that the paragraph or heading opens, if it does."""
    if each.kind not in (*SAYS, "heading"):
        return None
    is_number = each.number is not None and LABEL_ALONE.fullmatch(each.number) is not None
    if is_number and not (answered and answered.run == each.run):
        return Answered(_opening(f"{each.number}: {each.text}"), each.run)
    if RECOMMENDATION.fullmatch(each.text):
        return Answered(_opening(each.text))
    found = LABEL_ALONE.fullmatch(each.text)
    return Answered(found[1], is_open=True) if found else None


def _unlabelled(answered: Answered | None, each: Placed, above: Placed | None) -> Answered | None:
    """The paragraph right above a response, in a section of recommendations that have no labels."""
    if (answered and answered.labelled) or above is None or above.answers:
        return answered
    in_section = any("recommendation" in heading.casefold() for heading in each.headings)
    if not in_section or above.kind not in SAYS or above.headings != each.headings:
        return None
    return Answered(_opening(above.text), labelled=False)


def _answering(label: str, answered: Answered | None, own_run: int | None) -> Answered | None:
    """The recommendation while it is answered; not where the response names another."""
    if answered is None:
        return None
    named = NAMED.search(label)
    is_other = named and not re.search(rf"\b{re.escape(named['count'])}\b", answered.said.split(":")[0])
    response = None if is_other else label
    return replace(answered, response=response, has_heading=False, own_run=own_run, is_open=False)


def _opening(text: str) -> str:
    """The text, or as much of it as a lead-in may have: whole sentences, else words."""
    if len(text) <= LONGEST_LEAD_IN:
        return text
    cut = text[: LONGEST_LEAD_IN - 2]
    sentences = re.match(r".*[^.][.!?](?=\s+[A-Z])", cut, re.DOTALL)
    return sentences[0] if sentences else f"{cut.rpartition(' ')[0]} …"
