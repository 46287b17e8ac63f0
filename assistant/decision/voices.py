"""Whose words an answer gives: those of the body or paper that the question names, and whom the Panel may ask."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Notice
from assistant.decision.deciding import Bars, verdict_on
from assistant.sentences.addressing import gives_orders
from assistant.sentences.candidates import Candidate
from assistant.sentences.saying import VOICE_WORDS, on_the_matter
from corpus import Paragraph
from indexes import stems
from indexes.questions.question import Asked
from indexes.questions.wanting import LEAD

ACCORDING = re.compile(r"\baccording to (?:the )?(?P<whom>[^,?]+)", re.IGNORECASE)
# "Who inspected it?" is answered by who inspected, not by what the inspection found.
WHO_DID = re.compile(rf"^{LEAD}who (\w{{3,}}ed|ran|led|held|made|gave)\b", re.IGNORECASE)
# "What did the Panel say".
SAID = (
    rf"^{LEAD}(?:what|how|why|which)\b"
    r".{{0,40}}?\b(?:did|do|does|has|have) (?:the )?(?:{words})\b"
    r".*\b(?:say|ask|tell|think|resolve|note|call|said|asked|told|thought|resolved|noted|called)\b"
)
DIRECTS = re.compile(
    r"\b(?:can|could|may|should|must|will) (?:the panel|we) (?:ask|direct|instruct|tell|order|require|make|hold)\b"
    r".*\b(?:force|chief constable|police|officers|pcsos?)\b",
    re.IGNORECASE,
)
# What the force does from day to day; what the Mayor sets or spends, and the Panel itself, are no operations.
OPERATIONS = re.compile(
    r"\b(?:[Oo]perations?|[Oo]perational(?:ly)?|arrest\w*|patrol\w*|deploy\w*|respon(?:se|d)\w*|attend\w*|investigat\w*"
    r"|[Ss]top(?:ped)? and search\w*|[Tt]asers?|raid\w*|warrants?|custody|detain\w*|detect\w*|charged|officers?|PCSOs?"
    r"|force|constables?|detectives?|101|999|calls?)\b"
)
NO_OPERATION = re.compile(
    r"\b(?:mayor\w*|panel|precept|budget|council tax|grants?|fund(?:ed|ing|s)?|reserves|commissioner|plan)\b",
    re.IGNORECASE,
)
NAMED = 6  # paragraphs that are not quoted; more are counted
OF_SOMEBODY_ELSE = "The paragraphs nearest to the question are the words of somebody else."
REMIT = (
    "The Panel scrutinises the Mayor, not the force: on operational matters it asks the Mayor how the Chief Constable "
    "is held to account."
)


def voiced(asked: Asked, answering: Sequence[Candidate], ranked: Sequence[Candidate], *, bars: Bars) -> list[Candidate]:
    """Only those of the paper or speaker that the question names; of a speaker none where all are another's words.

    Where none that is sure enough is of the paper named, the others of that paper are looked at: the question says
    itself whose they must be.
    """
    if named := ACCORDING.search(asked.text):
        wanted = set(stems(named["whom"]))
        loose = replace(bars, enough=0.0)
        for pool in (answering, [each for each in ranked if verdict_on(each, asked, bars=loose).verdict == "answers"]):
            if own := [each for each in pool if _attributed(each) >= wanted]:
                return own
        return list(answering)
    if doing := WHO_DID.search(asked.text):
        word = re.compile(rf"\b{re.escape(doing[1])}\b", re.IGNORECASE)
        return sorted(answering, key=lambda each: not word.search(each.text))
    speaker = next(
        (voice for voice, words in VOICE_WORDS if re.search(SAID.format(words=words), asked.text, re.IGNORECASE)), None
    )
    if speaker is None:
        return on_the_matter(asked, answering)
    own = [each for each in answering if each.paragraph.voice == speaker]
    unmarked = [each for each in answering if each.paragraph.voice is None]
    return on_the_matter(asked, [*own, *unmarked])


def remit_notice(asked: Asked) -> tuple[Notice, ...]:
    """What the Panel's remit is, where a question asks whether it can direct the force."""
    return (Notice("voice", REMIT),) if DIRECTS.search(asked.text) else ()


def remit_of_panel(question: str) -> tuple[Notice, ...]:
    """What the Panel's remit is, where one of the Panel asks, without who asks, about what the force does."""
    of_force = OPERATIONS.search(question) and not NO_OPERATION.search(question)
    return (Notice("voice", REMIT),) if of_force else ()


def _attributed(candidate: Candidate) -> frozenset[str]:
    """The words of a sentence and of its paper's title and kind: both say whose statement it is."""
    source = candidate.paragraph.source
    return frozenset(stems(f"{candidate.text} {source.title} {source.kind} {source.publisher or ''}"))


def orders_notice(found: Sequence[Paragraph]) -> tuple[Notice, ...]:
    """That some of what was found gives orders, and so is not quoted: by name while they are few."""
    labels = list(dict.fromkeys(each.label for each in found if gives_orders(each)))
    said = "gives orders to whoever answers from it, or hides what it says, and is not quoted"
    more = len(labels) - NAMED
    left = (f"{more} more paragraph{'' if more == 1 else 's'} like that: not quoted.",) if more > 0 else ()
    return tuple(Notice("voice", text) for text in (*(f"{label} {said}." for label in labels[:NAMED]), *left))
