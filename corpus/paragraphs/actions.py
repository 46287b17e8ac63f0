"""What somebody is to do: the actions that minutes and logs print, and their owners where they are named."""

import re
from dataclasses import dataclass

LONGEST_OWNER = 80  # characters
ROLE_WORD = r"(?:[A-Z][\w'’./()-]*|of|and|the|for|&|in)"
# "Head of Policing", "J Smith", "JS", "the Chief Constable", "ACC Vane and the Deputy Mayor"
OWNER = rf"(?:(?:the|The)\s+)?[A-Z][\w'’./-]*(?:,?\s+{ROLE_WORD})*"
OPENS = re.compile(
    r"(?:ACTIONS?|Actions?|AP)(?:\s+(?i:points?|no\.?|number|agreed|required))?(?:\s*\d+(?:\.\d+)*[a-z]?)?\s*[:–—-]+\s*(?P<rest>\S.*)",
    re.DOTALL,
)
NAMED_OPENING = re.compile(r"(?:ACTION|Action)(?:\s+(?:for|by|on))\s+(?P<rest>[A-Z].*)", re.DOTALL)
TO_DO = re.compile(
    rf"(?P<owner>{OWNER})\s+(?:to(?!\s+be\b)|will|shall|would|is to|are to|agreed to|undertook to)\s+[a-z].*", re.DOTALL
)
ALONE = re.compile(rf"(?P<owner>{OWNER})\.?")
AFTER_OWNER = re.compile(rf"(?P<owner>{OWNER})\s*(?:[:–—]|\s-\s)\s*\S.*", re.DOTALL)
AT_END = re.compile(
    rf".*[\[(]\s*(?:ACTION|Action)(?:\s+(?:by|for))?\s*[:–-]?\s*(?P<owner>{OWNER})\s*[\])]\.?|"
    rf".*[.;]\s+(?:ACTION|Action)(?:\s+by)?\s*[:–-]\s*(?P<last>{OWNER})\.?",
    re.DOTALL,
)
OWNER_LINE = re.compile(
    r"(?:by whom|action by|owner|action owner|lead officer|lead|responsible|responsibility|person responsible)"
    r"\s*[:–-]\s*"
    rf"(?P<owner>(?-i:{OWNER}))\.?",
    re.IGNORECASE,
)
WHAT_COLUMNS = re.compile(
    r"(?:agreed |required )?actions?(?: required| agreed| point)?|action/recommendation", re.IGNORECASE
)
PLEDGE_COLUMNS = re.compile(r"commitments?|pledges?|recommendations?|promises?", re.IGNORECASE)
OWNER_COLUMNS = re.compile(
    r"(?:by )?whom|(?:action )?owner|lead(?: officer)?|action by|responsible(?: officer| person)?|responsibility"
    r"|assigned to|person responsible|who",
    re.IGNORECASE,
)
LIST = re.compile(
    r"(?:agreed )?actions?(?: points?| agreed| arising)?\W*", re.IGNORECASE
)  # what a list of actions is called
CELL = re.compile(r"(?P<name>[A-Z][\w /()]{1,40}): (?P<value>.+)", re.DOTALL)
NOBODY = re.compile(r"(?:(?:n/?a|tbc|tba|none|all|nil|[-–])$|(?:it|this|these|that|there)\b)", re.IGNORECASE)
OFFICE = re.compile(
    r"\b(?:Heads?|Directors?|Chief|Constables?|Mayor|Commissioner|Chair|Clerk|Panel|Team|Superintendent|Supt|Inspector"
    r"|Sergeant|Managers?|Leads?|Officers?|Secretar(?:y|iat)|Treasurer|Members?|Police|Force|Constabulary|Councillors?|Cllrs?"
    r"|Partners?|Councils?|Board|Committee|Unit|Service|Office|Authority|Partnership)\b",
    re.IGNORECASE,
)
INITIALS = re.compile(r"[A-Z]{2,5}(?:\s*(?:/|,|&|and)\s*[A-Z]{2,5})*")
PERSONS_NAME = re.compile(r"(?:[A-Z][\w'’-]*\.?|[A-Z]{2,4})(?:\s+[A-Z][\w'’-]*\.?){1,3}")
THING = re.compile(
    r"\b(?:Reports?|Plans?|Strategy|Updates?|Papers?|Figures|Data|Letters?|Policy|Reviews?|Items?|Minutes|Budget|Meeting)$"
)


@dataclass(frozen=True, slots=True)
class Action:
    """That a text asks for something to be done, and of whom, where it is printed."""

    owner: str | None = None
    is_action: bool = True  # False where only an owner is named, as of a pledge


def action_in(text: str) -> Action | None:
    """The action that a line of minutes is, or that it ends with; None where it is neither."""
    if found := OPENS.fullmatch(text) or NAMED_OPENING.fullmatch(text):
        return Action(_owner(found["rest"]))
    if found := AT_END.fullmatch(text):
        return Action(_named(found["owner"] or found["last"]))
    return None


def action_of_list(text: str, above: str) -> Action | None:
    """The action of an item in a list called "Actions", where it says who is to do it."""
    found = TO_DO.fullmatch(text) if LIST.fullmatch(above) else None
    return Action(_named(found["owner"])) if found and _is_somebody(found["owner"]) else None


def owner_line(text: str) -> str | None:
    """The owner whom a line of its own names for the action above it: "By whom: ACC Vane"."""
    found = OWNER_LINE.fullmatch(text)
    return _named(found["owner"]) if found else None


def action_of_row(text: str) -> Action | None:
    """The action of a row that has a column for what is to be done, and its owner where another column has them."""
    cells = [found for cell in text.split("; ") if (found := CELL.fullmatch(cell))]
    owners = [found["value"] for found in cells if OWNER_COLUMNS.fullmatch(found["name"].strip())]
    owner = _named(owners[0]) if len(owners) == 1 else None
    if any(WHAT_COLUMNS.fullmatch(found["name"].strip()) for found in cells):
        return Action(owner) if owners or _is_log(cells) else None
    if owner and any(PLEDGE_COLUMNS.fullmatch(found["name"].strip()) for found in cells):
        return Action(owner, is_action=False)
    return None


def _is_log(cells: list[re.Match[str]]) -> bool:
    return any(
        re.fullmatch(r"status|due(?: date)?|by when|deadline|target date|update", cell["name"], re.I) for cell in cells
    )


def _owner(rest: str) -> str | None:
    for pattern in (TO_DO, ALONE, AFTER_OWNER):
        if found := pattern.fullmatch(rest):
            return _named(found["owner"]) if _is_somebody(found["owner"]) else None
    ends = AT_END.fullmatch(rest)
    return _named(ends["owner"] or ends["last"]) if ends else None


def _is_somebody(words: str) -> bool:
    """Whether the words are a person's name, initials, or an office: not "Annual Report to go to the Panel"."""
    if THING.search(words):
        return False
    return any(
        (OFFICE.search(words), INITIALS.fullmatch(words), PERSONS_NAME.fullmatch(words.removeprefix("the ").strip()))
    )


def _named(owner: str) -> str | None:
    plain = " ".join(owner.split()).rstrip(",;")
    return plain if plain and len(plain) <= LONGEST_OWNER and not NOBODY.match(plain) else None
