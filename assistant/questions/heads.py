"""Who is at the head of a force or a panel, asked as people say it: papers know its Chief Constable and its chair."""

import re
from collections.abc import Sequence

from indexes import stems
from indexes.language.areas import FORCE_AREAS, area_of_stems
from indexes.questions.question import ABOUT
from indexes.questions.time_words import MONTH, SEASON
from indexes.questions.wanting import LEAD

# In the present, in the past, and as it began.
IS_HEAD = (
    r"(?:(?:['’]s| is)(?: now| currently| today)? (?:in (?:overall )?charge of|(?:the )?(?:head|boss|leader) of"
    r"|running|leading|heading(?: up)?)|(?: now| currently)? (?:runs|leads|heads(?: up)?))"
)
WAS_HEAD = (
    r"(?: was(?: then)? (?:in (?:overall )?charge of|(?:the )?(?:head|boss|leader) of|running|leading|heading(?: up)?)"
    r"| (?:ran|led|headed(?: up)?))"
)
CAME_IN = r"(?: (?:took charge of|took over(?: at)?|became (?:the )?(?:head|boss|leader) of))"
# "The police", "Northmoor Police", "policing in the county": not the police's staff, fund or panel.
FORCE = (
    r"(?:policing|(?:the |our )?"
    r"(?:force|constabulary|(?P<area>(?:[\w'’&-]+ ){0,3}?)(?:police(?: force)?|constabulary)))"
)
PANEL = r"(?:the |our )?(?:[\w'’-]+ ){0,4}(?:panel|board|committee)"
# Nothing more is said of it than when and of which force's area: in a town, and on a kind of crime, others lead.
TIME = rf"(?:(?:the|early|late|mid)[ -])*(?:\d[\d/-]*|{MONTH}|{SEASON}|present|moment|time|year|start|end)\b"
ENDS = (
    r"(?= (?:now|currently|today|then|here|since|before|after|until|when)\b"
    rf"| (?:in|at|on) {TIME}| in the county\b| in (?P<place>(?:[\w&-]+ ){{0,2}}[\w-]+)\W*$|\W*$|{re.escape(ABOUT)})"
)
HEADED = re.compile(
    rf"^(?P<who>{LEAD}who)(?:(?P<now>{IS_HEAD})|(?P<then>{WAS_HEAD})|(?P<came>{CAME_IN}))"
    rf" (?:(?P<force>{FORCE})|(?P<panel>{PANEL})){ENDS}",
    re.IGNORECASE,
)
# The same in the words that papers use, and another of the two after it: "And the panel?".
IN_OFFICE = re.compile(
    r"^(?P<who>who) (?:(?:is|was|became) (?:the )?(?:Chief Constable|chair) of|chair(?:s|ed)) "
    rf"(?:{FORCE}|{PANEL})(?P<rest>{ENDS}.*)",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"(?:the |our )?(?:(?P<force>force|police(?: force)?)|(?P<panel>(?:police and crime )?panel))", re.IGNORECASE
)


def with_office(question: str, home: Sequence[str] = ()) -> str:
    """Who "runs the police" is who is Chief Constable, and who "is in charge of the panel" who chairs it; of no other
    police than those of a force's area, or of the home area, in stems."""

    def named(asked: re.Match[str]) -> str:
        return _in_office(asked) if _is_of_force(asked, home) else asked[0]

    return HEADED.sub(named, question)


def of_other_body(before: str, body: str) -> str | None:
    """Who is at the head of the force or the panel, after that was asked of the other; None where it was not."""
    asked, other = IN_OFFICE.match(before), OTHER.fullmatch(body.strip(" ?.!"))
    if not asked or not other:
        return None
    past = re.match(r"who (?:was|chaired|became)\b", before, re.IGNORECASE) is not None
    office = (
        ("was" if past else "is") + " the Chief Constable of" if other["force"] else "chaired" if past else "chairs"
    )
    return f"{asked['who']} {office} {other[0]}{asked['rest']}"


def _is_of_force(asked: re.Match[str], home: Sequence[str]) -> bool:
    """Whether the police are those of an area that has a force: neither armed police nor those of a town."""
    areas = (re.sub(r"^(?:the|our) ", "", asked["area"] or "", flags=re.IGNORECASE), asked["place"] or "")
    named = [area for area in areas if area.strip()]
    known = FORCE_AREAS | {area_of_stems(home)}
    return not asked["force"] or all(area_of_stems(stems(area)) in known for area in named)


def _in_office(asked: re.Match[str]) -> str:
    if body := asked["panel"]:
        return f"{asked['who']} {'chairs' if asked['now'] else 'chaired'} {body}"
    verb = "is the" if asked["now"] else "was the" if asked["then"] else "became"
    force = "the force" if asked["force"].casefold() == "policing" else asked["force"]
    return f"{asked['who']} {verb} Chief Constable of {force}"
