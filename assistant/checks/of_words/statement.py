"""Whether a line is a statement at all: something is said of something, to nobody in particular."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection
from assistant.checks.premise import Premise
from indexes import stems
from indexes.language.poles import NOT

CLOSING = " )]*_"  # behind a question of the sentence's own; one that it quotes ends with a quotation mark
FEWEST = 3  # words; "Ruth Hale resigned." is the shortest that says something of somebody
WORD = re.compile(r"[^\W\d_][\w'’-]*")
MARKUP = re.compile(r"<\s*/?[a-z!][^>]*>|!?\[[^\]]*\]\(|\b(?:https?|javascript|data):\S", re.IGNORECASE)
QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]|(?<!\w)['‘][^'‘’]*['’](?!\w)")
SELF = re.compile(r"(?<!\w)(?:I|[Mm]y|[Mm]e|[Mm]yself|[Ww]e|[Oo]ur)(?!\w)(?! Part\b)")
READER = re.compile(r"(?<!\w)(?:you|your|yours|please)(?!\w)", re.IGNORECASE)
# What a sentence in the imperative begins with; as a noun ("Support for ...", "Report of ...") each goes on otherwise.
ORDER = re.compile(
    r"^(?:vote|call|click|ignore|disregard|reply|answer|contact|visit|ring|sign|buy|join|support|remember|say|tell"
    r"|read|see|write|go|send|trust|choose|forget|obey|stop|do not|don['’]t|let)\b"
    r"(?! (?:of|in|on|by|is|are|was|were|and|to|from|at|has|had|have|handlers?|searches|searche?d|centres?)\b)"
    r"(?!(?<=support) for\b)",
    re.IGNORECASE,
)

# How the evidence was listed to the model: where a paragraph stands, and nothing of what it says.
LISTED = re.compile(r"; (?:date not known|covers (?:Q\d )?\d{4})", re.IGNORECASE)
# "The evidence for this is [1]": of the proof and of nothing else.
TALK = frozenset(stems("evidence proof proves proven text paper papers states stated document source says this"))
LEAST_SAID = 2  # words beside those
# That the papers agree is a finding of its own; that they differ is for the reader to be told once too often.
AGREEING = re.compile(
    r"\b(?:papers?|sources?|reports?|figures?|documents?|evidence)\b(?: \w+){0,2}? agree(?:s|d|ing)?\b", re.IGNORECASE
)


def statement_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a line is no statement: a question, a word alone, markup, an order, or talk between model and reader.

    Where the paper says "by our reading", so may the sentence.
    """
    plain = QUOTED.sub(" ", claim)
    if claim.rstrip(CLOSING).endswith("?"):
        yield Objection("words", "a question states nothing")
    elif len(WORD.findall(claim)) < FEWEST or len(set(stems(claim)) - TALK) < LEAST_SAID or LISTED.search(claim):
        yield Objection("words", "it is no statement")
    elif MARKUP.search(claim):
        yield Objection("words", "it holds markup or a link, which no statement needs")
    elif ORDER.search(plain.strip()) or READER.search(plain):
        yield Objection("words", "it speaks to the reader and states nothing")
    elif SELF.search(plain) and not SELF.search(premise.body):
        yield Objection("speaker", "the model speaks of itself")
    elif AGREEING.search(plain) and not NOT.search(plain) and not set(stems("agree")) & set(stems(premise.body)):
        yield Objection("words", "no cited paragraph says that papers agree")
