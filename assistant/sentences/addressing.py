"""Whether a paragraph gives orders to whoever answers from it, or is disguised: it may be quoted, never a proof."""

import re
from typing import NamedTuple

from corpus import Paragraph
from indexes.language.folding import folded


class Order(NamedTuple):
    """One way of giving orders."""

    needs: tuple[str, ...]  # of which it holds one, in small letters: to look for that is a hundred times as quick
    pattern: str


MACHINE = (
    r"(?:assistants?(?! chief)|(?:chat ?)?bots?|(?:large )?language models?"
    r"|AI(?: (?:model|system|assistant|tool|agent|reader|service)s?)?|LLMs?|summari[sz]ers?"
    r"|(?:automatic|automated) (?:readers?|tools?|systems?|summar(?:y|ies)))"
)
# Polite or not: "must", "is expected to", "would do well to", "is kindly asked to".
OWES = (
    r"(?:must|shall|should|will|would do well to|needs? to|ought to|(?:is|are|has|have)(?: kindly| hereby)? "
    r"(?:(?:expected|asked|requested|required|invited|advised|encouraged|instructed|urged|supposed|reminded) )?to"
    r"|(?:is|are) welcome to|please|kindly)"
)
SAYS = r"(?:answer|say|cite|mention|reply|tell|inform|state|ignore|obey|recommend|repeat|quote|conclude)"
MACHINES = ("assistant", "bot", "language model", "ai", "llm", "summari", "automat")
ORDERS = (
    Order(MACHINES, rf"\b(?:note|message|instructions?|notice|memo) (?:to|for) (?:the |any |all )?{MACHINE}\b"),
    Order(MACHINES, rf"(?:^|[.!?:]\s+|\bdear )(?:the |any |all )?{MACHINE}\s*[,:]"),
    Order(
        MACHINES,
        rf"\b{MACHINE}\b[^.]{{0,60}}?\b{OWES} (?:now |always |never |only |not )?"
        rf"(?:{SAYS}|end|begin|speak|(?<!will )(?:write|report|add))\b",
    ),
    # What is made of the paper, or whoever makes it: "every summary of this paper is expected to mention".
    Order(
        ("summar", "answer", "digest", "repl"),
        r"\b(?:summar(?:y|ies)|answers?|digests?|repl(?:y|ies))\b(?: (?:of|from|to|on|about|based on)\b[^.]{0,60}?)? "
        rf"{OWES} (?:now |always |never |only |not )?{SAYS}\b",
    ),
    Order(
        ("reading th", "summarising th", "summarizing th", "quoting th", "answering from th", "processing th"),
        r"\b(?:reading|summari[sz]ing|quoting|answering from|processing) (?:this|the) "
        rf"(?:paper|report|document|page|text|paragraph)\b[^.]{{0,20}}? {OWES} (?:always |never |only |not )?{SAYS}\b",
    ),
    Order(
        ("ignore", "disregard", "forget", "override"),
        r"\b(?:ignore|disregard|forget|override)\b[^.]{0,40}"
        r"\b(?:instructions?|rules?|prompts?|evidence|papers?|paragraphs?)\b",
    ),
    Order(
        ("reply", "respond", "answer"),
        r"(?:^|[.!?:;,]\s+|\band |\bthen |\bmust |\bshall )(?:reply|respond|answer)\b"
        r"(?: only| always| just)? (?:with|that|only|in)\b",
    ),
    Order(("tell the ", "inform the "), r"\b(?:tell|inform) the (?:reader|user)s?\b"),
    Order(
        ("whenever", "asked"),
        r"\bsay (?:only )?(?:that|so|yes|no)\b[^.]*\b(?:whenever|when asked|if asked)\b"
        r"|\b(?:whenever|when|if) [^.]{0,60}\basked\b[^.]{0,40}\b(?:answer|say|reply)\b",
    ),
    Order(
        ("when you ", "on you", "on, you", "you are now"),
        r"\bwhen you (?:summarise|answer|reply|write|quote|read)\b|\bfrom (?:here|now) on,? you\b|\byou are now\b",
    ),
    Order(
        ("system", "developer", "user", "assistant", "im_start", "endoftext"),
        r"\b(?:system|developer|user|assistant)\s*(?:message|prompt)?\s*:\s"
        r"|<\|?(?:system|im_start|endoftext)\|?>|\bsystem prompt\b",
    ),
    Order(
        ("end of ", "evidence>", "new task", "new rule", "new instruction"),
        r"\bend of (?:the )?(?:context|papers?|evidence|documents?)\b|</?evidence>"
        r"|\bnew (?:task|rules?|instructions?)\b",
    ),
    Order(("---", "the user "), r"-{3,}\s*(?:begin|end) \w+\s*-{3,}|\bthe user (?:now )?(?:asks|wants)\b"),
    Order(
        ("as saying", "the reader ", "for this exercise", "shall be called"),
        r"\bquote [^.]{1,60} as saying\b|\bthe reader (?:is|must|shall)\b|\bfor this exercise\b|\bshall be called\b",
    ),
    Order(("vote ", "prove", "source: ["), r"(?:^|[.!?]\s+)vote (?!on\b|of\b)|\bproved? \[\d|^source: \[\d"),
    Order(
        ("cite this", "do not cite", "do not mention"),
        r"\bcite this paragraph\b|\bdo not (?:cite|mention the figure)\b",
    ),
)
PATTERNS = tuple((each.needs, re.compile(each.pattern, re.IGNORECASE)) for each in ORDERS)
# Characters that are not seen may stand between the letters of an order.
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
# Marks that turn the order of what is read, and words of two alphabets: they look like what they are not.
TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
MIXED = re.compile(r"[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")


def gives_orders(paragraph: Paragraph) -> bool:
    """Whether it speaks to the machine that answers, not to the readers of the paper, or disguises what it says."""
    if TURNING.search(paragraph.text) or MIXED.search(paragraph.text):
        return True
    text = UNSEEN.sub("", paragraph.text)
    plain = folded(text)
    return any(any(map(plain.__contains__, needs)) and pattern.search(text) for needs, pattern in PATTERNS)
