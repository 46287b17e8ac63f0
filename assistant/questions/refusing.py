"""What is refused whatever the papers hold: writing for a campaign, private persons' data, predictions, opinions; and
what is said without asking anything."""

import re

from assistant.answer import Conversation

THANKS = r"(?:many |big )?thanks?(?: you| u)?(?: (?:so |very )+much| a lot)?|ta|cheers|much appreciated"
GREETING = r"hi|hello|hey|good (?:morning|afternoon|evening|day|night)|(?:good)?bye(?: bye)?|see you(?: later| soon)?"
ASSENT = (
    r"ok(?:ay)?|right|great|good|fine|perfect|lovely|brilliant|excellent|super|nice|cool|wow|sure|yes|yeah|yep|no|nope"
    r"|i see|got it|understood|noted|that(?:['’]s| is| was| will be) (?:all|it|great|good|fine|helpful|enough)"
)
AROUND = r"then|now|again|for (?:that|this|now|today|your help|the help)|very helpful|all|everyone|there|and|so"
PLEASANTRY = re.compile(
    rf"\W*(?:{THANKS}|{GREETING}|{ASSENT})(?:\W+(?:{THANKS}|{GREETING}|{ASSENT}|{AROUND}))*\W*", re.IGNORECASE
)
NOTHING_ASKED = (
    "Nothing was asked, so nothing was looked up. Ask the next question when you like: one such as “and the year "
    "before?” goes on from the last answer, and “Different subject: ...” does not."
)

REFUSALS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for pattern, reason in (
        (
            r"^\W*(?:please |can you |could you |now )*(?:write|compose|draft|make up|invent|create|give me|sing)\b"
            r".{0,40}\b(?:poem|song|rap|limerick|joke|story|slogan|leaflet|flyer|speech|tweet|post|letter|"
            r"press release|manifesto|campaign|advert)\b",
            "This assistant quotes the papers held; it writes no poems, speeches or campaign text.",
        ),
        (
            r"\b(?:mobile(?: phone)? number|home address|date of birth|private (?:e-?mail|address|number)|"
            r"medical (?:history|records?))\b",
            "Private data of a person is not given, and the papers held are not searched for it.",
        ),
        (
            r"^\W*who (?:will|is going to|'ll) (?:win|be elected|be the next)\b|\bpredict\b|\bwill .{1,40} win\b",
            "This assistant tells what the papers held say; it makes no predictions.",
        ),
        (
            r"\b(?:do you (?:think|believe|agree)|what do you think|your (?:own )?opinion|"
            r"who (?:should|would) (?:i|we|you) vote)\b",
            "This assistant has no opinion; it tells what the papers held say.",
        ),
    )
)


def asks_nothing(question: str) -> bool:
    """Whether it is a thanks, a greeting or an assent and nothing else."""
    return PLEASANTRY.fullmatch(question) is not None


def without_pleasantries(conversation: Conversation) -> Conversation:
    """The conversation as what comes next goes on from it."""
    return Conversation(tuple(turn for turn in conversation.turns if not asks_nothing(turn.question)))


def refusal(question: str) -> str | None:
    """Why a question is refused; None where it is not."""
    if asks_nothing(question):
        return NOTHING_ASKED
    return next((reason for reason, pattern in REFUSALS if pattern.search(question)), None)
