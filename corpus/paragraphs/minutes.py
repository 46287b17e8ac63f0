"""Who was present, as the lists of minutes print it: one entry a person, never one who sent apologies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.blocks import Block
from corpus.lines.headings import is_capitals
from corpus.lines.heads import plain
from corpus.lines.marks import number_mark, without_bullet
from corpus.lines.noting import without_notes
from corpus.paragraphs.placing import Placed

LONGEST_ENTRY = 150  # characters
LIST_NAME = (
    r"(?:members?|officers?|those|also|others|councillors|panel members|committee members)?\s*"
    r"(?:present|in\s+attendance|attendees|attending|attendance)"
)
OPENS = re.compile(
    rf"(?P<name>{LIST_NAME}(?:\s+\((?:members|officers|panel members)\))?)\s*(?:[:\t–-]+\s*(?P<rest>.*))?",
    re.IGNORECASE | re.DOTALL,
)
ABSENT = re.compile(r"apolog|absen|not present|observer list", re.IGNORECASE)
# A line that stands over names: "Members present:", "In attendance:", "Apologies for absence:".
OVER_NAMES = re.compile(rf"(?:{LIST_NAME}|apologies(?:\s+for\s+absence)?|absent)\s*:", re.IGNORECASE)
STYLE = (
    r"(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Baroness|Rev(?:erend)?|Canon|Imam"
    r"|(?:(?:Temporary|Acting|Assistant|Deputy|T/|D/|A/)\s*)*(?:Chief\s+)?(?:Constable|Superintendent|Inspector|Supt|Insp)"
    r"|T?/?(?:ACC|DCC|CC|ACO|PC|DI|DCI|DS|Sgt)|Mayor|Deputy\s+Mayor|Alderman|PCSO)"
)
NAME = r"[A-Z][\w'’-]*\.?"
PERSON = re.compile(
    rf"(?:the\s+)?{STYLE}\.?\s+(?:{NAME}).*|{NAME}(?:\s+{NAME}){{1,3}}\s*(?:$|[-–—,(/:;\t].*)", re.DOTALL
)
CAPITAL_PERSON = re.compile(rf"(?i:{STYLE})\.?\s+[A-Z].*", re.DOTALL)
SENTENCE = re.compile(r"\b(?:is|are|was|were|said|has|have|had|not|gave|sent|attended|appears?|met|reported|opened)\b")
NOBODY = re.compile(r"(?:The|All|No|None|Officers|Members|Also|Any|Other|Agenda|Draft|Item|Date|Time|Venue|Quorum)\b")
STYLED_NEXT = re.compile(rf"(?:,|;|\band\b)\s+(?={STYLE}\.?\s+[A-Z])")
HERE = re.compile(r"✓|y|yes|present|in attendance|x|p", re.IGNORECASE)
AWAY = re.compile(r"✗|n|no|a|absent|apologies.*|[-–]", re.IGNORECASE)


def present_in(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The people whom the lists PRESENT and IN ATTENDANCE name, each as printed, in order."""
    found: list[str] = []
    open_list = False
    for block in (note.block for note in without_notes(blocks)):
        text = plain(block.text)
        opens = OPENS.fullmatch(text)
        if opens and (opens["rest"] is None or opens["rest"] == "" or _entries(opens["rest"])):
            open_list = True
            found += _entries(opens["rest"] or "")
        elif open_list and _ends(block, text):
            open_list = False
        elif open_list:
            found += _of_row(text) if block.role == "row" else _entries(text)
    return tuple(dict.fromkeys(found))


def with_attendance(found: Sequence[Placed]) -> Iterator[Placed]:
    """The same, with names that stand as paragraphs below "Present:" hung from that line, as bullets would be."""
    over: str | None = None
    for each in found:
        if OVER_NAMES.fullmatch(each.text):
            over = each.text
        elif each.kind != "prose" or each.lead_in or not _entries(each.text):
            over = None
        yield replace(each, lead_in=over) if over and over != each.text else each


def _ends(block: Block, text: str) -> bool:
    """Whether the list of names is over: apologies, the first item, the next heading that is nobody's name."""
    if ABSENT.match(text) or block.number or (number_mark(text) and not without_bullet(text)):
        return True
    if block.role in ("heading", "title") or is_capitals(text):
        return not CAPITAL_PERSON.fullmatch(text) and not text.endswith(":") and not _is_group(text)
    return len(text) > LONGEST_ENTRY and not STYLED_NEXT.search(text)


def _is_group(text: str) -> bool:
    """Whether a heading within the list names those below it: "OFFICERS", "LEEDS CITY COUNCIL"."""
    return (
        re.search(r"\b(?:officers?|members?|council|representing|police|constabulary|panel)\b", text, re.IGNORECASE)
        is not None
    )


def _of_row(text: str) -> list[str]:
    """The person of a table's row: its cells without their headers, and without the tick that says "here"."""
    cells = [cell.rpartition(": ")[2] if re.match(r"[A-Z][\w /]{0,30}: ", cell) else cell for cell in text.split("; ")]
    if any(AWAY.fullmatch(cell) for cell in cells[1:]):
        return []
    return _entries(", ".join(cell for cell in cells if not HERE.fullmatch(cell)))


def _entries(text: str) -> list[str]:
    """The people that a line of the list names; one that cannot be parted safely stays whole."""
    line = (without_bullet(text) or text).strip().rstrip(".;,")
    if ABSENT.match(line):
        return []
    return [entry for part in _parted(line) if (entry := part.strip(" ,;.")) and _is_person(entry)]


def _parted(line: str) -> Iterator[str]:
    for part in line.split(";"):
        pieces = STYLED_NEXT.split(part)
        if (
            len(pieces) == 1
            and part.count(",") > 1
            and all(_bare_name(piece) for piece in re.split(r",|\band\b", part))
        ):
            pieces = re.split(r",|\band\b", part)
        yield from pieces


def _bare_name(text: str) -> bool:
    return re.fullmatch(rf"\s*{NAME}(?:\s+{NAME}){{1,2}}\s*(?:\([^)]*\)\s*)?", text) is not None


def _is_person(text: str) -> bool:
    if len(text) > LONGEST_ENTRY or NOBODY.match(text) or SENTENCE.search(text):
        return False
    return PERSON.fullmatch(text) is not None or CAPITAL_PERSON.fullmatch(text) is not None
