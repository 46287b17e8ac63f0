"""The offices and bodies that a text speaks of: who acts and speaks in papers on policing."""

import re

ACTORS: dict[str, re.Pattern[str]] = {
    name: re.compile(words)
    for name, words in {
        "the Deputy Chief Constable": r"\bDeputy Chief Constables?\b|\bDCC\b",
        "an Assistant Chief Constable": r"\bAssistant Chief Constables?\b|\bACC\b",
        "the Chief Constable": r"(?<!Deputy )(?<!Assistant )\b[Cc]hief [Cc]onstables?\b|\bCC\b"
        r"|\bthe [Cc]hief\b"
        r"(?! (?:[Ee]xecutive|[Ff]inanc|[Oo]perating|[Oo]fficer|[Ii]nspector|[Ss]uperintendent|[Cc]rown))",
        "the Deputy Mayor": r"\bDeputy Mayors?\b(?: for Policing and Crime\b)?|\bDMPC\b"
        r"|(?:(?<=Mayor or )|(?<=Mayor and ))her deputy\b",
        "the Mayor's office": r"\b(?:Mayor|Commissioner)['’]s (?:[Oo]ffice|[Tt]eam)\b|\bOPCC\b"
        r"|\bPolicing and Crime Team\b"
        r"|\b(?:West Yorkshire )?Combined Authority\b|\bWYCA\b",
        "the Mayor": r"(?<!Deputy )\bMayor\b(?!['’]s (?!own))",
        "the Commissioner": r"\b(?:Police and Crime )?Commissioner\b|\bPCC\b",
        "the Panel": r"\b(?:Police and Crime )?Panel\b(?!['’]s)|\bPCP\b",
        "the inspectorate": r"\bHMICFRS\b|\bHMIC\b|\b[Ii]nspectorate\b|\b[Ii]nspectors\b|\bPEEL\b",
        "a councillor": r"\b[Cc]ouncillors?\b|\bCllrs?\b",
        "an MP": r"\bMPs?\b|\bMembers? of Parliament\b",
        "a minister": r"\b[Mm]inisters?\b|\b(?:Home|Justice) Secretary\b|\bSecretary of State\b",
        "the force": r"\b[Ff]orce\b|\bWest Yorkshire Police\b|\bWYP\b|\b[Pp]olice\b(?! and Crime)",
    }.items()
}
# By whom else an actor may stand in a paragraph: the force by its chief officers, never they by the force.
ALSO: dict[str, tuple[str, ...]] = {
    "the force": ("the Chief Constable", "the Deputy Chief Constable", "an Assistant Chief Constable"),
    "the Mayor's office": ("the Mayor", "the Deputy Mayor"),
}
# Offices that are easily taken for each other.
RIVALS: dict[str, tuple[str, ...]] = {
    "the Chief Constable": ("the Deputy Chief Constable", "an Assistant Chief Constable"),
    "the Deputy Chief Constable": ("the Chief Constable", "an Assistant Chief Constable"),
    "an Assistant Chief Constable": ("the Chief Constable", "the Deputy Chief Constable"),
    "the Mayor": ("the Deputy Mayor", "the Commissioner"),
    "the Deputy Mayor": ("the Mayor", "the Commissioner"),
    "the Commissioner": ("the Mayor", "the Deputy Mayor"),
}


def offices_in(text: str) -> dict[str, list[tuple[int, int]]]:
    """The offices that one person holds, each with where it is named: start and end, in characters."""
    found = {office: [match.span() for match in ACTORS[office].finditer(text)] for office in RIVALS}
    return {office: places for office, places in found.items() if places}


def mentioned(text: str) -> tuple[str, ...]:
    """The offices and bodies that a text speaks of, the longer name first: a Deputy Mayor is no Mayor."""
    found = []
    for actor, pattern in ACTORS.items():
        if pattern.search(text):
            found.append(actor)
            text = pattern.sub(" ", text)
    return tuple(found)


def without_actors(text: str) -> str:
    """The text with its offices in small letters: they are looked at here, and are no names."""
    for pattern in ACTORS.values():
        text = pattern.sub(
            lambda match: match[0] if match[0] == "Police" else re.sub(r"\bWest Yorkshire\b", "", match[0]).casefold(),
            text,
        )
    return text
