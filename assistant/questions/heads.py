"""Who is at the head of a force or a panel, asked as people say it: papers know its Chief Constable and its chair."""

import re

from indexes.questions.question import ABOUT

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
FORCE = r"(?:policing|(?:the |our )?(?:force|constabulary|(?:[\w'’-]+ ){0,3}police(?: force)?))"
PANEL = r"(?:the |our )?(?:[\w'’-]+ ){0,4}(?:panel|board|committee)"
# Nothing more is said of it than where and when.
ENDS = rf"(?= (?:now|currently|today|then|here|in|at|on|since|before|after|until|when)\b|\W*$|{re.escape(ABOUT)})"
HEADED = re.compile(
    rf"^(?P<who>(?:and |so |but )?who)(?:(?P<now>{IS_HEAD})|(?P<then>{WAS_HEAD})|(?P<came>{CAME_IN}))"
    rf" (?:(?P<force>{FORCE})|(?P<panel>{PANEL})){ENDS}",
    re.IGNORECASE,
)


def by_office(question: str) -> str:
    """Who "runs the police" is who is Chief Constable, and who "is in charge of the panel" who chairs it."""
    return HEADED.sub(_by_office, question)


def _by_office(asked: re.Match[str]) -> str:
    if body := asked["panel"]:
        return f"{asked['who']} {'chairs' if asked['now'] else 'chaired'} {body}"
    verb = "is the" if asked["now"] else "was the" if asked["then"] else "became"
    force = "the force" if asked["force"].casefold() == "policing" else asked["force"]
    return f"{asked['who']} {verb} Chief Constable of {force}"
