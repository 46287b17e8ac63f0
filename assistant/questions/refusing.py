"""What is refused whatever the papers hold: writing for a campaign, private persons' data, predictions, opinions."""

import re

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


def refusal(question: str) -> str | None:
    """Why a question is refused; None where it is not."""
    return next((reason for reason, pattern in REFUSALS if pattern.search(question)), None)
