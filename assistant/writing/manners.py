"""The manners of language models: how they mark what they cite, what they put around an answer, how they say none."""

import re

NUMBERS = r"\d+(?:\s*(?:,|;|and|&|-|–)\s*\d+)*"
PROOF = r"(?:evidence|source|ref(?:erence)?|passage|citation)s?"
# Papers count these too: "the cover report says so (paragraph 6) [1]" cites no sixth piece of evidence.
TEXT = r"(?:paragraph|document|doc)s?"
NAMED = rf"(?:{PROOF}|{TEXT}|items?|no\.?|see)"
# However it is put in brackets: 【2†source】, [^2], \[2\], [Evidence 2], [evidence 2, evidence 3], [Source: 2], [#2].
OTHERWISE = (
    (re.compile(rf"【\s*({NUMBERS})[^【】\n]*】"), r"[\1]"),
    (re.compile(rf"\\\[\s*({NUMBERS})\s*\\\]"), r"[\1]"),
    (re.compile(rf"\^?\[\s*[\^#]?\s*({NUMBERS})\s*\](?:\([^()\s]*\))?"), r"[\1]"),
    (re.compile(rf"\[\s*{NAMED}\s*[:#]?\s*({NUMBERS})\s*\]", re.IGNORECASE), r"[\1]"),
    (re.compile(rf"<sup>\s*\[?({NUMBERS})\]?\s*</sup>", re.IGNORECASE), r"[\1]"),
    (re.compile(rf"\((?:\s*(?:{NAMED}|and|,)?\s*:?\s*(?=\[))((?:\s*\[{NUMBERS}\],?)+)\s*\)", re.IGNORECASE), r"\1"),
)
SEVERAL = re.compile(rf"\[\s*{NAMED}\s*\d+(?:\s*(?:,|;|and|&)\s*{NAMED}\s*\d+)+\s*\]", re.IGNORECASE)
# "... in 2031 (2)." and "(source 2)", which are no citations where another one is in square brackets.
ROUND = re.compile(r" \((\d{1,2})\)(?=\s*(?:[.!?]|$))", re.MULTILINE)
ROUND_NAMED = re.compile(rf"\(\s*{PROOF}\s*[:#]?\s*({NUMBERS})\s*\)", re.IGNORECASE)
SQUARE = re.compile(rf"\[\s*{NUMBERS}\s*\]")
TAG = re.compile(r"</?(?:b|i|em|strong|p|u|li|ul|ol|span)>|<br\s*/?>", re.IGNORECASE)
# Blanks, empty lines and lines without a word: of a model that writes nothing else, each pattern would read them anew.
NO_WORDS = re.compile(r"^[^\w\n]+$", re.MULTILINE)
BLANKS = re.compile(r"[^\S\n]{2,}")
EMPTY_LINES = re.compile(r"\n{3,}")
# What comes before the answer: "Answer:", "According to evidence [2],", "Evidence [2] states that".
LABEL = re.compile(
    r"^[^\w\n]*(?:(?:final |short |my )?answer|response|summary)[^\w:\n]*:\W*(?=\w)", re.IGNORECASE | re.MULTILINE
)
LEANING = re.compile(
    rf"^(?:(?:according to|as (?:stated|noted|shown|reported|given) (?:in|by)|based on|per|from)(?: the)?"
    rf"(?: (?:provided|given|numbered|available|above))*"
    rf"(?: (?:(?P<proof>{PROOF})|{TEXT}|text)(?: (?P<number>\d{{1,2}}))?)?"
    rf"(?P<marks>(?: ?{SQUARE.pattern})*)(?: (?:provided|given|above))?,\s+"
    rf"|(?:{NAMED})? ?(?P<more>{SQUARE.pattern}) (?:states|says|shows|reports|notes|indicates|confirms)(?: that)?\s+)"
    r"(?P<rest>\S[^\n]*?)(?=[.!?](?:\s|$)|$)",
    re.IGNORECASE | re.MULTILINE,
)
LEANS = re.compile(rf"\b(?:{PROOF}|{TEXT}|text|provided|given)\b", re.IGNORECASE)
HEADING = re.compile(r"^ ?#[^\[\]\n.!?]*$", re.MULTILINE)
# "Sources: [1] Rural crime, para 2" below the answer.
BELOW = re.compile(
    rf"^[^\w\n]*(?:sources?|references?|citations?|evidence)(?: used| cited)?[^\w\[\n]*(?:{SQUARE.pattern}[ ,]*)*$"
    rf"(?:\n+ ?(?:[-*•] )?{SQUARE.pattern}[^\n]*)*\s*\Z",
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
    reply = SEVERAL.sub(_each, _squeezed(TAG.sub(" ", reply)))
    for pattern, mark in OTHERWISE:
        reply = pattern.sub(mark, reply)
    is_marked = SQUARE.search(reply) is not None
    if not is_marked:
        reply = ROUND.sub(lambda match: f" [{match[1]}]" if 1 <= int(match[1]) <= given else match[0], reply)
        reply = ROUND_NAMED.sub(r"[\1]", reply)
    reply = LABEL.sub("", HEADING.sub("", BELOW.sub("", reply)))
    return LEANING.sub(lambda match: _without_leaning(match, unmarked=0 if is_marked else given), reply)


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


def _squeezed(reply: str) -> str:
    return EMPTY_LINES.sub("\n\n", BLANKS.sub(" ", NO_WORDS.sub("", reply)))


def _without_leaning(match: re.Match[str], *, unmarked: int) -> str:
    """The sentence by itself, with the marks behind it.

    "Paragraph 6" is the sixth piece of evidence only in a reply without marks, and of as many pieces or more.
    """
    number = match["number"]
    marks = match["marks"] or match["more"] or (f"[{number}]" if number else "")
    if not marks and not LEANS.search(match[0][: match.start("rest") - match.start()]):
        return match[0]  # "According to the Mayor, ..."
    if number and not match["marks"] and not match["proof"] and not 1 <= int(number) <= unmarked:
        return match[0]
    rest = match["rest"]
    return f"{rest[0].upper()}{rest[1:]} {marks.strip()}".rstrip()
