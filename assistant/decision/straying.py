"""Answers to a follow-up that stray: nothing that it asks, or nothing that was spoken of before, stands in them."""

import re
from collections.abc import Sequence

from assistant.answer import Statement
from assistant.draft import Draft
from assistant.figures.measured import says
from assistant.questions.carrying import EMPTY, parts_carried, without_carried
from assistant.questions.rereading import BARE
from assistant.questions.superlatives import EXTREME, LESS_OF_IT, MORE_OF_IT
from assistant.questions.which_way import asks_which_way
from assistant.sentences.reasons import GIVES_REASON, asks_why
from assistant.tables.moving import way_told
from indexes import stems
from indexes.language.families import has_kin
from indexes.questions.question import ABOUT, CARRIED_SHARE, LIGHT, Asked, Term
from indexes.questions.time_words import TIME_UNIT
from indexes.questions.timing import above
from indexes.questions.wanting import BE_DO_HAVE, FIGURES, LEAD
from indexes.sentences.worded import Words, held

# Asked in words of their own by nearly every question, and told in others: "23% were charged" tells a rate.
SAID_OTHERWISE = frozenset(
    stem
    for word in """compare comparison rate share percentage figure rest left other others anyone someone change
    differ difference whole paper papers""".split()
    for stem in stems(word)
)
# "How many dogs do the wardens have?": what tells of both answers, whatever was spoken of before.
OWN_SUBJECT = 2
# "How many hours a month" names none by itself.
LENGTHS = frozenset(stem for word in TIME_UNIT.split("|") for stem in stems(word))
# "By when?", of a target, is told by no figure that was reached.
AIM = re.compile(r"targets?|aims?|deadlines?|ambitions?|goals?", re.IGNORECASE)
# Reasons that a sentence gives in words which elsewhere only join two things.
FOLLOWS = re.compile(r"\bfollow(?:s|ed|ing) (?:the|an?|its|their)\b|\battribut\w+|\bin response to\b", re.IGNORECASE)
# "Do they still exist?" is not told by how they were to be paid for.
STILL = re.compile(r"\bstill\b", re.IGNORECASE)
GOES_ON = re.compile(
    r"\b(?:still|remain\w*|continu\w*|go(?:es)? on|last(?:s|ed)?|end(?:s|ed)?|until|clos\w+|open|exists?|no longer|now"
    r"|replaced|abolished|stopp\w+)\b",
    re.IGNORECASE,
)
# "Did the Panel agree?" is not told by who chaired it.
AGREED_ASKED = re.compile(
    rf"^{LEAD}(?:{BE_DO_HAVE})\b[^?]*"
    r"\b(?:agree[ds]?|approved?|support(?:ed)?|back(?:ed)?|endorsed?|consent(?:ed)?)"
    r"(?: (?:to |with )?(?:it|that|this|them))?\W*$",
    re.IGNORECASE,
)
AGREES = re.compile(
    r"\b(?:(?:dis)?agree\w*|approv\w+|support\w*|back(?:s|ed|ing)|endors\w+|accept\w*|unanimous\w*|vot(?:e[ds]?|ing)"
    r"|oppos\w+|object\w*|reject\w*|veto\w*|resolved|consent\w*|against|favour\w*|welcom\w+|willing|content)\b",
    re.IGNORECASE,
)
OF_PAPERS = re.compile(r"\b(?:papers?|sources?|figures?|numbers?|dates?|digests?|accounts?|they)\b", re.IGNORECASE)
# "How much was spent on custody?": the sum for all is none of that.
SPENT_ON = re.compile(
    r"\b(?:spen[dt]\w*|pa(?:id|ys?)|costs?|gave|giv(?:en|es?)|allocated|budget(?:ed)?|set aside|earmarked|put"
    r"|goes|went|gone|raised) (?:on|for|to|into|towards?) (?P<what>[^?(,]+)",
    re.IGNORECASE,
)
# Bullets of a list, "Harwick", "Education and care.", say yes to nothing that they do not name.
LABEL = 4
NO_MORE = "The paragraphs nearest to the question tell no more than a name."
NO_VIEW = "The paragraphs nearest to the question do not tell whether it was agreed."
NO_REASON_NEAR = "The paragraphs nearest to the question do not give a reason."
# Which is most is told in many words, and looked at for itself.
MOST = re.compile(rf"{MORE_OF_IT.pattern}|{LESS_OF_IT.pattern}|{EXTREME.pattern}", re.IGNORECASE)


def strays(asked: Asked, statements: Sequence[Statement], *, by_own_words: bool = True) -> str | None:
    """Why statements are no answer to a follow-up with what it carries; None where they may be one.

    Its own words decide what it asks, and what it carries of what. "Was anyone injured?" is not answered by how often
    Taser was used, nor "what is the target?", asked of one rate, by the target for another. `by_own_words` is whether
    one of its own words must be told; what it carries must in any case.
    """
    if not statements:
        return None
    if _asks_whether_agreed(asked) and not any(AGREES.search(each.text) for each in statements):
        return NO_VIEW
    if asked.wants == "yes or no" and all(len(each.text.split()) <= LABEL for each in statements):
        said = held("\n".join(each.in_words for each in statements))
        if ABOUT in asked.text or not all(_is_said(term, said) for term in _telling(asked, own=True)):
            return NO_MORE
    if ABOUT not in asked.text:
        return None
    words = _words_of(statements)
    own, carried = _telling(asked, own=True), _telling(asked, own=False)
    spoken = {stem for part in parts_carried(asked.text) for stem in stems(part)}
    new = [term for term in own if not spoken.issuperset(term.names[0])] or own
    bare = BARE.match(asked.text) is not None
    most = MOST.search(without_carried(asked.text)) is not None
    otherwise = most or asks_why(asked.text) or asks_which_way(asked.text)
    if by_own_words and own and not otherwise and not any(_is_said(term, words) for term in new):
        return _unsaid(new)
    if (spent := SPENT_ON.search(without_carried(asked.text))) and asked.wants in FIGURES:
        of_it = [term for term in own if term.text in spent["what"]]
        if of_it and not any(_is_said(term, words) for term in of_it):
            return _unsaid(of_it)
    subjects = [term for term in own if not LENGTHS.issuperset(term.names[0])]
    subject = len(subjects) >= OWN_SUBJECT and all(_is_said(term, words) for term in own) and not bare
    if carried and not subject and not any(_is_said(term, words) for term in carried):
        return _unsaid(carried)
    named = [term for term in carried if term.named or AIM.fullmatch(term.text)]
    if not own and not most and (lacking := [term for term in named if not _is_said(term, words)]):
        return _unsaid(lacking)  # what asks for a detail alone is about all that was named
    if (
        not own
        and STILL.search(without_carried(asked.text))
        and not any(GOES_ON.search(each.text) for each in statements)
    ):
        return "The paragraphs nearest to the question do not tell whether it is still so."
    if asks_why(asked.text) and not any(_gives_reason(each) for each in statements):
        return NO_REASON_NEAR
    return None


def rows_alone(asked: Asked, statements: Sequence[Statement]) -> str | None:
    """Why rows answer no question that asks why: they tell how many there were, and how that changed; else None.

    Where it asks why something rose that fell, the row says so.
    """
    if not statements or not asks_why(asked.text) or any(map(_gives_reason, statements)):
        return None
    asked_way, told_way = way_told(asked.text), way_told(statements[0].text)
    if asked_way and told_way and asked_way != told_way:
        return None
    cited = (citation.paragraph for each in statements for citation in each.citations)
    return NO_REASON_NEAR if all(paragraph.is_row for paragraph in cited) else None


def why_no_answer(asked: Asked, draft: Draft) -> str | None:
    """Why a draft that says it is an answer is none; None where it may be one."""
    if draft.status != "answered":
        return None
    # One with a reason tells that something asked is wrong.
    return strays(asked, draft.statements) or (None if draft.reason else rows_alone(asked, draft.statements))


def _asks_whether_agreed(asked: Asked) -> bool:
    """Whether it is asked if somebody agreed, and not if papers do."""
    return AGREED_ASKED.match(without_carried(asked.text)) is not None and not OF_PAPERS.search(asked.text)


def _gives_reason(statement: Statement) -> bool:
    """Whether a reason stands in a statement, or in the paragraph that it is quoted from."""
    paragraphs = (citation.paragraph.text for citation in statement.citations)
    return any(GIVES_REASON.search(text) or FOLLOWS.search(text) for text in (statement.text, *paragraphs))


def _telling(asked: Asked, *, own: bool) -> list[Term]:
    """What a question asks in words of its own, or what it carries: no year, and nothing that says little."""
    text = without_carried(asked.text)
    little = LIGHT | EMPTY | SAID_OTHERWISE
    return [
        term
        for term in asked.terms
        if (term.share > CARRIED_SHARE or term.text in text) == own
        and not term.year
        and not little.issuperset(term.names[0])
    ]


def _is_said(term: Term, words: Words) -> bool:
    """Whether words hold it, or one that goes on from it: "satisfied" and "satisfaction"; not round 8 for round 3."""
    if says(term, words) or term.numbered:
        return says(term, words)
    return any(has_kin(stem, words) for stem in term.names[0])


def _words_of(statements: Sequence[Statement]) -> Words:
    """The words of statements, and of what stands above them."""
    said = [each.in_words for each in statements]
    around = [above(citation.paragraph) for each in statements for citation in each.citations]
    return held("\n".join((*said, *around)))


def _unsaid(terms: Sequence[Term]) -> str:
    return f"The paragraphs nearest to the question do not speak of “{terms[0].text}”."
