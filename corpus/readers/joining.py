"""Lines that belong together: what a file wrapped is made whole again."""

import re

from corpus.lines.headings import SMALL_WORDS, is_capitals
from corpus.lines.marks import is_mark_alone, number_mark, without_bullet

FINISHED = (".", ":", ";", "?", "!")
SHORTEST_WRAPPED = 40  # characters; a shorter line was ended on purpose
# Halves of compounds: a line that breaks after one keeps its hyphen.
COMPOUND = re.compile(
    r"anti|co|cross|ex|half|high|inter|long|low|mid|multi|non|off|on|out|over|part|post|pre|re|self|semi|short|sub"
    r"|under|up|well|whole|year"
)

DASHED = re.compile(r"\d[-–]$|[^\W\d_]-$")  # "2021-|24", "Covid-|19": no word was parted


def begins_anew(line: str, *, before: str) -> bool:
    """Whether the line opens a paragraph by a mark of its own: a bullet, or a number that is no figure."""
    if re.search(r"\d[-–]$", before.rstrip()) and line[:1].isdigit():
        return False  # "2021-|24." is a period
    if without_bullet(line) is not None or (is_mark_alone(line) and ends(before)):
        return True
    mark = number_mark(line)
    return mark is not None and (mark.firm or ends(before))


def ends(line: str) -> bool:
    """Whether a sentence ends with the line, closing quotation marks and brackets aside."""
    return line.rstrip().rstrip("”’\"')]").endswith(FINISHED)


def runs_on(before: str, line: str) -> bool:
    """Whether a sentence goes on from one line into the next."""
    if ends(before) or is_capitals(before) or begins_anew(line, before=before):
        return False
    return _hangs(before) or (len(before.rstrip()) >= SHORTEST_WRAPPED and line.lstrip()[:1].islower())


def _hangs(line: str) -> bool:
    """Whether the line ends where no paragraph does: in "of the", at a comma, within a word."""
    words = line.split()
    if re.search(r"[^\W\d_][-\u00ad]$", line.rstrip()):
        return True
    return len(words) >= 3 and (words[-1].endswith(",") or words[-1] in SMALL_WORDS)


def joined(before: str, line: str, *, words: frozenset[str] = frozenset()) -> str:
    """Two lines as one text. A hyphen at the break goes unless it is part of a compound.

    `words` are the paper's words in lower case, by which "neigh-|bourhood" and "anti-|social" are told apart.
    """
    start, end = before.rstrip(), line.strip()
    if start.endswith("\u00ad"):
        return start[:-1] + end
    if re.search(r"[^\s-][-/.@]\S*-$", start):  # an address, or a word with a hyphen already
        return start + end
    halves = re.search(r"([^\W\d_]+)-$", start), re.match(r"[^\W\d_]+", end)
    if halves[0] is None or halves[1] is None:
        return start + end if DASHED.search(start) and end[:1].isalnum() else f"{start} {end}"
    if halves[1][0] in ("and", "or") and f"{halves[0][1]}{halves[1][0]}".lower() not in words:
        return f"{start} {end}"  # "short- and long-term"
    return start + end if _is_compound(halves[0][1], halves[1][0], words) else start[:-1] + end


def words_of(text: str) -> frozenset[str]:
    """The lower-case words of a text with its line ends: without those that a line end breaks."""
    unbroken = re.sub(r"\S+[-\u00ad][ \t]*\n\s*\S+", " ", text.lower())
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", unbroken))


def _is_compound(left: str, right: str, words: frozenset[str]) -> bool:
    whole, compound = f"{left}{right}".lower(), f"{left}-{right}".lower()
    if compound in words or not right[0].islower():
        return True
    if whole in words:
        return False
    return COMPOUND.fullmatch(left.lower()) is not None or {left.lower(), right.lower()} <= words
