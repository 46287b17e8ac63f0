"""What is asked of the answer just given, "which paper says that?", "what page?": told by its own citations.

Nothing is searched: no paper says of itself on which of its pages a figure stands, and another may say the same words.
"""

import re
from collections.abc import Iterable

from assistant.answer import Answer, Citation, Conversation, Notice
from assistant.draft import Draft
from assistant.questions.asides import Aside, aside_in
from assistant.questions.carrying import without_carried
from corpus import Source

# Each paper quoted is told of, up to so many.
PAPERS = 3
NOTHING_TOLD = "The last question was not answered, so there is nothing of which that could be told."
AGAIN = "It is quoted word for word again: the papers' own words are not put in simpler ones."
# What was asked about is itself a paper: "when was it published?" may be of that.
OF_A_PAPER = re.compile(
    r"\b(?:plans?|strateg(?:y|ies)|reports?|papers?|documents?|minutes|surveys?|consultations?|digests?|reviews?"
    r"|guidance|statements?|figures|statistics|responses?|releases?|orders?|notices?|warnings?|letters?)\b",
    re.IGNORECASE,
)
# "Where was it from?" may be asked of the giver.
GIVEN = re.compile(r"\b(?:how much|money|fund(?:s|ing)?|grants?|sums?|pounds)\b", re.IGNORECASE)
# Whoever "wrote it" may have written the plan, not the paper that tells of it; who "said it" said what was told.
OF_ITS_MAKER = re.compile(r"\bwho (?:wrote|published|produced|issued) (?:it|that|this|those|these)\b", re.IGNORECASE)
OF_IT = re.compile(r"\b(?:is|was|are|were) it (?:taken )?from\b|\bit come from\b|\bof it\W*$", re.IGNORECASE)
OF_ANY = ("date", "original", "address")


def of_the_answer(question: str, conversation: Conversation) -> Draft | None:
    """What is asked of the last answer, with what it quoted; None where nothing of that kind is asked.

    `conversation` holds no asides itself.
    """
    aside = aside_in(question)
    last = conversation.last_answer
    if not aside or last is None:
        return None
    if not last.statements:
        return Draft("declined", reason=NOTHING_TOLD)
    if unknown := _not_known(aside, last):
        return Draft("declined", reason=unknown)
    told = last.statements
    return Draft("answered", told, tuple(Notice("coverage", said) for said in _said(aside, last)))


def may_be_of_a_paper(question: str, conversation: Conversation) -> bool:
    """Whether what is asked of the last answer may be asked of a paper, plan or survey that it was about."""
    last = conversation.last_answer
    asked = without_carried(last.search_question) if last else ""
    paper, given = OF_A_PAPER.search(asked) is not None, GIVEN.search(asked) is not None
    match aside_in(question):
        case "source":
            own = without_carried(question)
            maker, of_it = OF_ITS_MAKER.search(own) is not None, OF_IT.search(own) is not None
            return (maker and paper) or (of_it and (paper or given))
        case aside:
            return aside in OF_ANY and paper


def _said(aside: Aside, last: Answer) -> Iterable[str]:
    """What is told of it, a sentence for each paper quoted."""
    if aside == "again":
        return (AGAIN,)
    firsts = {each.paragraph.source: each for each in reversed(last.citations)}
    cited = [firsts[source] for source in dict.fromkeys(each.paragraph.source for each in last.citations)]
    return tuple(_of_paper(aside, each) for each in cited[:PAPERS])


def _of_paper(aside: Aside, cited: Citation) -> str:
    paragraph, source = cited.paragraph, cited.paragraph.source
    if aside == "date":
        return f"“{source.label}” {_dated(source)}."
    if aside == "original":
        return f"“{source.label}” is {_held_as(source)}."
    if aside == "address":
        return f"“{source.label}”: {paragraph.address or 'no address is known of it'}."
    page = f"page {paragraph.page}" if paragraph.page else "no page is known, as its file has none"
    by = f", {_published_by(source)}" if aside == "source" and source.publisher else ""
    return f"Quoted from “{source.label}”, {paragraph.place}, {page}{by}."


def _published_by(source: Source) -> str:
    whose = "a digest of what was published by" if source.provenance == "digest" else "published by"
    return f"{whose} {source.publisher}"


def _held_as(source: Source) -> str:
    if source.provenance == "digest":
        return "a digest, not the published text; what is quoted is the digest, word for word"
    if source.provenance == "sample":
        return "a sample, and no real paper; what is quoted is the sample, word for word"
    return "no digest: it is held as it was added, and quoted word for word"


def _dated(source: Source) -> str:
    if not source.dated:
        return "carries no date"
    read = {"filename": ", as its file name says", "catalogue": ", as the catalogue says"}.get(source.dated_by, "")
    return f"is of {source.dated}{read}"


def _not_known(aside: Aside, last: Answer) -> str | None:
    """Why it cannot be told: no paper quoted has a date, or an address."""
    sources = tuple(dict.fromkeys(each.paragraph.source for each in last.citations))[:PAPERS]
    named, them = " and ".join(f"“{each.label}”" for each in sources), "it" if len(sources) == 1 else "them"
    if aside == "date" and not any(each.dated for each in sources):
        return f"What was told is quoted from {named}, and no date is known of {them}."
    if aside == "address" and not any(each.paragraph.address for each in last.citations):
        return f"What was told is quoted from {named}, and no address is known of {them}."
    return None
