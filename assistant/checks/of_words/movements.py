"""Which movements a text tells of as past or going on: not those that it plans, denies or has in a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.checks.of_words.modality import PLANNED
from assistant.checks.premise import TURN
from assistant.figures.number_words import NUMBER, ROUGHLY
from assistant.questions.movements_asked import NO_MOVE
from indexes.language.poles import NOT

Way = Literal["up", "down", "better", "worse"]
IS = r"(?:is|are|was|were|been)(?: (?:\w+ly|also|now|still|again))?"
SO = r"(?: (?:\w+ly|right|back|again))?"
# Another time with which something is compared; "more than in Marle" is no movement.
THAN = (
    r"\b[^,;.]{0,100}? than (?:before|previously|earlier|last|ever|(?:(?:in|at|during|for|on|by) )?(?:(?:an?|the|that"
    r"|its|their|one|two) )?(?:(?:same|previous|preceding|last) )*(?:year|quarter|month|time|period"
    r"|(?:[A-Z][a-z]+ )?(?:19|20)\d\d)\b|(?:it|they|there) (?:was|were|had)\b)"
)
AN = r"(?:an?|the|this|that)(?: [a-z]+){0,2} "
OF = r"(?= (?:in|of|on|from|since|over|between|compared)\b| to £?\d|\W*$|[,;])"
# "Was up", "8%, up from 6%", and not "set up by" or "up to £8,000".
BESIDE = rf"(?:^|(?<=[\d%,;] )|(?<=ly )|{IS} )"
BY = rf"(?= (?:by|from|on|at|(?:(?:{ROUGHLY}|more than|just) )?£?{NUMBER})\b|\W*$)"
IN_WORDS: dict[Way, str] = {
    "up": r"rose|risen|rises|grew(?! up)|grown|grows|climb(?:ed|s)|increased|jumped|soared|surged|swelled|doubled"
    r"|trebled|quadrupled|widened|lengthened|raised(?= (?:by|from|to) £?\d)"
    rf"|(?:went|gone|goes|came|crept|edged|shot){SO} up(?! (?:and|with|to [a-z]))"
    rf"|{IS} (?:rising|growing|climbing|increasing|soaring)|(?:rising|growing|climbing|increasing)(?= by)"
    rf"|{BESIDE}up{BY}|{AN}(?:rise|increase|growth){OF}|(?:more|higher|larger|greater|longer|bigger){THAN}",
    "down": r"(?:fell|fallen|falls)(?! (?:\w+ )?(?:below|outside|above))|dropped|declined"
    r"|decreased|reduced|shr[au]nk|dipped|sank|slid|slumped|plunged"
    rf"|tumbled|plummeted|halved|dwindled|lowered|narrowed|shortened|{IS} cut"
    rf"|(?:went|gone|goes|came|crept|edged|slipped){SO} down"
    rf"|{IS} (?:falling|dropping|declining|decreasing|shrinking)|(?:falling|dropping|declining|shrinking)(?= by)"
    rf"|{BESIDE}down{BY}|{AN}(?:fall|decrease|drop|reduction|decline){OF}|(?:fewer|less|lower|smaller|shorter){THAN}",
    "better": rf"improved|{IS} improving|{AN}improvement{OF}|better{THAN}",
    "worse": rf"worsened|deteriorated|{IS} (?:worsening|deteriorating)|(?:got|became|become|grown|grew) worse"
    rf"|{AN}(?:worsening|deterioration){OF}|worse{THAN}",
}
WAYS = {way: re.compile(rf"(?<![\w'’-])(?:{words})(?![\w'’-])") for way, words in IN_WORDS.items()}
# How a paper tells a movement, beside those words: what was added, taken away or is held against another time.
ADDED = re.compile(
    r"\b(?:ris(?:e|ing)|increas\w+|grow(?:ing|th)|gain\w*|rais(?:e|es|ed|ing)|add(?:ed|s|ing)|extra|additional|expan\w+|exten\w+"
    r"|climb\w*|jump\w*|soar\w*|surg\w+|spik\w+|doubl\w+|trebl\w+|tripl\w+|widen\w*|lengthen\w*|twice|times"
    r"|above(?= (?:that|those|what|the (?:year|previous)))|(?:highest|most|largest) (?:since|for|ever|on)"
    r"|further(?= £?\d)|(?:more|higher|larger|greater|longer)(?! than (?:£?\d|an?\b|one\b|half\b)))\b"
)
LOST = re.compile(
    r"\b(?:fall\w*|decreas\w+|drop\w*|declin\w+|reduc\w+|shrink\w*|halv\w+|los(?:t|s|ses)|cut(?:s|ting)?|shed|gone"
    r"|slump\w*|plung\w+|dip\w*|s[aiu]nk\w*|slid\w*|slip\w*|narrow\w*|eas(?:ed|ing)|slow(?:ed|ing)"
    r"|below(?= (?:that|those|what|the (?:year|previous)))|(?:lowest|fewest|least|smallest) (?:since|for|ever|on)"
    r"|shorter|(?:fewer|less|lower|smaller)(?! than (?:£?\d|an?\b|one\b|half\b)))\b"
)
BETTER, WORSE = re.compile(r"\b(?:improv\w+|better|best)\b"), re.compile(r"\b(?:wors\w+|deteriorat\w+)\b")
LOOSELY: dict[Way, re.Pattern[str]] = {"up": ADDED, "down": LOST, "better": BETTER, "worse": WORSE}
# "Aims to reduce", "is to be cut", "in favour of an increase", "reduced speed": nothing of it came about.
AHEAD_OF_IT = re.compile(
    r"\b(?:to|will|would|could|should|might|may|can|shall|must|whether|if)(?: (?:be|have|been|not|also|\w+ly))* $"
    r"|\b(?:for|against|support\w*|back(?:ed|s)?|favour|propos\w*|seek\w*|want\w*|ask(?:ed|s)?|towards?|approv\w*"
    r"|agree\w*|call\w*)(?: (?:of|for|to|with))* $"
)
BEFORE_A_NOUN = re.compile(
    r"^$|(?<![\w'’-])(?:an?|the|of|for|with|by|in|its|their|his|her|through|from|to|into|about) $"
)
PARTICIPLE = re.compile(r"\w+ed")
AWAY = 3  # words before it among which a denial is of it


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement, with the part of the sentence that tells of it."""

    word: str
    start: int
    way: Way
    clause: str

    @property
    def known(self) -> bool:
        """Whether it is spoken of as known, "the fall was slow": of what it is need not stand beside it."""
        return self.word.startswith(("the ", "this ", "that "))


def movements_in(sentence: str) -> Iterator[Movement]:
    """The movements that a sentence says came about or go on."""
    text = sentence[:1].lower() + sentence[1:]
    for way, pattern in WAYS.items():
        for match in pattern.finditer(text):
            before, clause = text[: match.start()], _clause(text, match.start())
            is_noun = re.match(AN, match[0]) is not None
            if (
                AHEAD_OF_IT.search(before)
                or NOT.search(" ".join(before.split()[-AWAY:]))
                or (PARTICIPLE.fullmatch(match[0]) and BEFORE_A_NOUN.search(before))
                or any(other.start() <= match.start() < other.end() for other in NO_MOVE.finditer(text))
                or (is_noun and PLANNED.search(clause))
            ):
                continue
            yield Movement(match[0], match.start(), way, clause)


def ways_told(sentence: str) -> Iterator[tuple[int, Way]]:
    """Where a sentence of a paper tells that something moved, in whatever words, and which way."""
    text = sentence[:1].lower() + sentence[1:]
    for way, pattern in LOOSELY.items():
        for match in pattern.finditer(text):
            if not AHEAD_OF_IT.search(text[: match.start()]):
                yield match.start(), way
    yield from ((each.start, each.way) for each in movements_in(sentence))


def _clause(text: str, place: int) -> str:
    """The part of a sentence in which a place stands."""
    ends = [0, *(match.end() for match in TURN.finditer(text)), len(text)]
    start = max(each for each in ends if each <= place)
    return text[start : min((each for each in ends if each > place), default=len(text))].strip()
