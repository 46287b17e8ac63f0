"""The marks that stand before a line: bullets, ticks, paragraph numbers; and lines that are no text."""

import re
from dataclasses import dataclass

MONTH = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)

# Word's Symbol and Wingdings bullets arrive as private-use characters, or as "Ø" and "o" without their font.
CLEAR_BULLET = re.compile(r"[·•∙●○◦▪▫■□►▶➢‣⁃\uf02d\uf06c\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0de\uf0e0]\s*(?=\S)")
SPACED_BULLET = re.compile(r"[oØ*–-]\s+(?=\S)")
TICK = re.compile(r"[ü\uf0fc✓✔](?:\s+(?=\S)|$)")

NUMBER = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})(?P<end>[.)]?)(?P<gap>\s*)(?P<rest>\S.*)", re.DOTALL)
LETTER = re.compile(
    r"(?:\((?P<inner>[a-z]|[A-Z]|[ivx]{1,5})\)|(?P<bare>[a-z]|[ivx]{1,5})[.)])\s+(?P<rest>\S.*)", re.DOTALL
)

MARK_ALONE = re.compile(r"[·•●▪\uf0a7\uf0b7\uf0d8]|\d{1,3}(?:\.\d{1,3}){0,3}[.)]")

PAGE_NUMBER = re.compile(
    r"(?:page\s*)?\d{1,4}\s*\|\s*p\s*a\s*g\s*e"  # "1 | P a g e", as Word's gallery prints it
    r"|p\s*a\s*g\s*e\s*\|?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
    r"|[-–]\s*\d{1,4}\s*[-–]",
    re.IGNORECASE,
)
MARKING = re.compile(
    r"\W*(?:(?:government\s+security|protective|security)\s+(?:marking|classification)\s*[:–-]?\s*)?"
    r"(?P<marking>NOT PROTECTIVELY MARKED|OFFICIAL(?:\s*[-–:/]?\s*SENSITIVE)?|UNCLASSIFIED|RESTRICTED|PROTECT"
    r"|CONFIDENTIAL|SECRET)\W*"
)


@dataclass(frozen=True, slots=True)
class NumberMark:
    """A number printed before a text, and the text after it."""

    number: str  # without its trailing full stop or bracket: "6", "4.2.1", "(a)"
    rest: str
    firm: bool  # set off by a full stop, a bracket or a tab, so hardly ever the first word of a sentence

    @property
    def parts(self) -> tuple[int, ...]:
        """(4, 2, 1) for "4.2.1"; empty for a letter."""
        return number_parts(self.number)


def number_parts(number: str) -> tuple[int, ...]:
    """(4, 2, 1) for "4.2.1"; empty where it is not made of whole numbers."""
    parts = number.split(".")
    return tuple(int(part) for part in parts) if all(part.isdecimal() for part in parts) else ()


def without_bullet(text: str) -> str | None:
    """The text after its bullet mark, or None where it has none. A tick is kept, for it says something."""
    line = text.lstrip()
    if found := CLEAR_BULLET.match(line) or SPACED_BULLET.match(line):
        return line[found.end() :].rstrip()
    if found := TICK.match(line):
        return f"✓ {line[found.end() :].rstrip()}".rstrip()
    return None


def number_mark(text: str) -> NumberMark | None:
    """The number that the text opens with, if it may be a paragraph's; its sequence decides whether it is."""
    line = text.strip()
    if found := LETTER.match(line):
        return NumberMark(f"({found['inner'] or found['bare']})", found["rest"], firm=True)
    found = NUMBER.match(line)
    if not found or any(len(part) > 1 and part[0] == "0" for part in found["number"].split(".")):
        return None
    if not found["gap"]:
        return _unspaced(found)
    firm = bool(found["end"]) or "\t" in found["gap"]
    if not firm and (found["rest"][0].islower() or MONTH.match(found["rest"])):
        return None
    return NumberMark(found["number"], found["rest"], firm=firm)


def is_mark_alone(line: str) -> bool:
    """Whether a bullet or a number stands alone on its line, as text taken from a PDF often has it."""
    return MARK_ALONE.fullmatch(line.strip()) is not None


def is_page_number(line: str) -> bool:
    """Whether the line is a page number as a footer prints it ("Page 3 of 9", "1 | P a g e")."""
    return PAGE_NUMBER.fullmatch(line.strip()) is not None


def marking_of(line: str) -> str | None:
    """The protective marking that the line consists of ("OFFICIAL"), or None where it says anything else."""
    found = MARKING.fullmatch(line.strip())
    return found["marking"] if found else None


def _unspaced(found: re.Match[str]) -> NumberMark | None:
    """ "1.0HOW" and "6.The", where the space was lost; not "3D" nor "2.5M"."""
    if not (found["end"] == "." or "." in found["number"]):
        return None
    opening = found["rest"][:2]
    if not (opening[:1].isupper() and opening.isalpha()):
        return None
    return NumberMark(found["number"], found["rest"], firm=True)
