"""What this assistant counted over papers: said with its mark and the papers' names, so that it can be checked."""

import re
from collections.abc import Sequence

from assistant.answer import Citation, Statement

MARK = "counted by this assistant"
# A sentence that names more papers is read by nobody; the lines below it name each.
NAMED = 12
# "2 of 29 papers held mention “Farm Watch”", "3 actions in 2 of 29 papers held", "5 paragraphs in 2 of 29 papers ...".
SHOWN = re.compile(
    r"(?:(?P<parts>\d+) (?P<part>[a-z]+?)s?(?: (?:for|of|about|with a figure about) .+?)? in )?"
    r"(?P<papers>\d+)(?: of \d+)? papers? .*?"
    rf", {MARK}(?:: (?P<names>.+))?\."
)
OF_ONE = re.compile(r", (?P<count>\d+) paragraphs?$")


def counted(said: str, names: Sequence[str], citations: Sequence[Citation]) -> Statement:
    """A count with its mark, the papers named where they are not too many: "2 of 3 papers held ...: One; Other."."""
    listed = f": {'; '.join(names)}" if 0 < len(names) <= NAMED else ""
    return Statement(f"{said}, {MARK}{listed}.", tuple(citations), "supported")


def rightly_counted(text: str, cited: Sequence[tuple[str, str]]) -> bool:
    """Whether a sentence is a count with its mark, and counts and names the papers that are cited for it.

    `cited` holds, for each citation, the id of its paper and its label, "Farms, cover report, para 6". Of how many
    papers there are the citations say nothing; of a paragraph counted in each paper, one is cited, so the counts
    beside the names must add to the whole.
    """
    shown = SHOWN.fullmatch(text)
    if not shown or int(shown["papers"]) != len({paper for paper, _ in cited}):
        return False
    names = (shown["names"] or "").split("; ") if shown["names"] else []
    if any(not _cited(OF_ONE.sub("", name), cited) for name in names):
        return False
    if shown["part"] == "paragraph":
        return int(shown["parts"]) == sum(int(found["count"]) for name in names if (found := OF_ONE.search(name)))
    return not shown["parts"] or int(shown["parts"]) == len(cited)


def without_paper(line: str, cited: Sequence[tuple[str, str]]) -> str:
    """A line without the name of a cited paper that it begins with: a figure in a name is no figure said."""
    ends = [match.start() for match in re.finditer(r", |: |$", line)]
    named = [end for end in ends if _cited(line[:end], cited)]
    return line[max(named, default=0) :]


def _cited(name: str, cited: Sequence[tuple[str, str]]) -> bool:
    return any(label.startswith(f"{name}, ") for _, label in cited)
