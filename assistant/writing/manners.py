"""The manners of language models: how they mark what they cite, what they put around an answer, how they say none."""

import re

NUMBERS = r"\d+(?:\s*(?:,|;|and|&|-|–)\s*\d+)*"
NAMED = r"(?:evidence|source|ref(?:erence)?|passage|paragraph|document|doc|citation|item|no\.?|see)s?"
# However it is put in brackets: 【2†source】, [^2], \[2\], [Evidence 2], [evidence 2, evidence 3], [Source: 2], [#2].
OTHERWISE = (
    (re.compile(rf"【\s*({NUMBERS})[^】]*】"), r"[\1]"),
    (re.compile(rf"\\\[\s*({NUMBERS})\s*\\\]"), r"[\1]"),
    (re.compile(rf"\^?\[\s*[\^#]?\s*({NUMBERS})\s*\](?:\([^()\s]*\))?"), r"[\1]"),
    (re.compile(rf"[\[(]\s*{NAMED}\s*[:#]?\s*({NUMBERS})\s*[\])]", re.IGNORECASE), r"[\1]"),
    (re.compile(rf"<sup>\s*\[?({NUMBERS})\]?\s*</sup>", re.IGNORECASE), r"[\1]"),
    (re.compile(rf"\((?:\s*(?:{NAMED}|and|,)?\s*:?\s*(?=\[))((?:\s*\[{NUMBERS}\],?)+)\s*\)", re.IGNORECASE), r"\1"),
)
SEVERAL = re.compile(rf"\[\s*{NAMED}\s*\d+(?:\s*(?:,|;|and|&)\s*{NAMED}\s*\d+)+\s*\]", re.IGNORECASE)
# "... in 2031 (2).", which is no citation where another one is in square brackets.
ROUND = re.compile(r" \((\d{1,2})\)(?=\s*(?:[.!?]|$))", re.MULTILINE)
SQUARE = re.compile(rf"\[\s*{NUMBERS}\s*\]")
TAG = re.compile(r"</?(?:b|i|em|strong|p|u|li|ul|ol|span)>|<br\s*/?>", re.IGNORECASE)
# What comes before the answer: "Answer:", "According to evidence [2],", "Evidence [2] states that".
LABEL = re.compile(r"^\W*(?:(?:final |short |my )?answer|response|summary)\W*:\W*(?=\w)", re.IGNORECASE | re.MULTILINE)
LEANING = re.compile(
    rf"^(?:(?:according to|as (?:stated|noted|shown|reported|given) (?:in|by)|based on|per|from)(?: the)?"
    rf"(?: (?:provided|given|numbered|available|above))*(?: (?:{NAMED}|text))?(?: (?P<number>\d{{1,2}}))?"
    rf"(?P<marks>(?:\s*{SQUARE.pattern})*)(?: (?:provided|given|above))?,\s+"
    rf"|(?:{NAMED})?\s*(?P<more>{SQUARE.pattern}) (?:states|says|shows|reports|notes|indicates|confirms)(?: that)?\s+)"
    r"(?P<rest>\S[^\n]*?)(?=[.!?](?:\s|$)|$)",
    re.IGNORECASE | re.MULTILINE,
)
LEANS = re.compile(rf"\b(?:{NAMED}|text|provided|given)\b|\d", re.IGNORECASE)
HEADING = re.compile(r"^\s*#+[^\[\]\n.!?]*$", re.MULTILINE)
# "Sources: [1] Rural crime, para 2" below the answer.
BELOW = re.compile(
    rf"^\W*(?:sources?|references?|citations?|evidence)(?: used| cited)?\W*(?:{SQUARE.pattern}[\s,]*)*$"
    rf"(?:\n+[ \t]*(?:[-*•] )?{SQUARE.pattern}[^\n]*)*\s*\Z",
    re.IGNORECASE | re.MULTILINE,
)
# That there is no answer, in a sentence or two of its own and without a citation.
NONE_FOUND = re.compile(
    r"^\W*(?:(?:i['’]?m )?sorry,? (?:but )?)?(?:unfortunately,? )?"
    r"(?:i (?:do not|don['’]t|cannot|can['’]t|could not|am unable)"
    r"|(?:the|this|that|it|there|no)\b[^.\n]{0,80}?\b(?:not?|cannot|isn['’]t|doesn['’]t|don['’]t)\b"
    r"|no (?:answer|information|mention|evidence)|not (?:found|given|stated|mentioned|in the papers))\b",
    re.IGNORECASE,
)
OF_PROOF = re.compile(
    r"\b(?:evidence|papers?|documents?|sources?|texts?|passages?|information|provided|know|find|answer)\b",
    re.IGNORECASE,
)
LONGEST = 200  # characters of a reply that says no more than that


def plainly(reply: str, *, given: int) -> str:
    """The reply with its citations as they were asked for, and without what is put around an answer."""
    reply = TAG.sub(" ", SEVERAL.sub(_each, reply))
    for pattern, mark in OTHERWISE:
        reply = pattern.sub(mark, reply)
    if not SQUARE.search(reply):
        reply = ROUND.sub(lambda match: f" [{match[1]}]" if 1 <= int(match[1]) <= given else match[0], reply)
    reply = LABEL.sub("", HEADING.sub("", BELOW.sub("", reply)))
    return LEANING.sub(_without_leaning, reply)


def says_none(reply: str) -> bool:
    """Whether all that a reply says is that it found no answer."""
    plain = " ".join(reply.split())
    return (
        len(plain) <= LONGEST
        and not SQUARE.search(plain)
        and not re.search(r"\d", plain)
        and NONE_FOUND.match(plain) is not None
        and OF_PROOF.search(plain) is not None
    )


def _each(match: re.Match[str]) -> str:
    return "".join(f"[{number}]" for number in re.findall(r"\d+", match[0]))


def _without_leaning(match: re.Match[str]) -> str:
    """The sentence by itself, with the marks behind it."""
    number = match["number"]
    marks = match["marks"] or match["more"] or (f"[{number}]" if number else "")
    if not marks and not LEANS.search(match[0][: match.start("rest") - match.start()]):
        return match[0]  # "According to the Mayor, ..."
    rest = match["rest"]
    return f"{rest[0].upper()}{rest[1:]} {marks.strip()}".rstrip()
