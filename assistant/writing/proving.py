"""Which of the evidence proves a sentence of a language model: each paragraph that bears it out alone, or few together.

A small model cites everything, or nothing. Both were seen: a sentence that cites all twelve paragraphs takes its figure
from one and its speaker from another, and a sentence without a mark may stand word for word in the first.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from assistant.checks.checking import Checked, check_sentence
from assistant.checks.objection import Objection
from assistant.checks.of_figures.figures import figure_objections
from assistant.checks.of_words.names import GENERAL, RUN
from assistant.checks.premise import nearest, premise_of
from assistant.figures.figure import figures_in
from assistant.writing.citing import Written
from corpus import Paragraph
from indexes import Evidence, stems
from indexes.models.entailing import Entailment

# What needs more paragraphs at once is pieced together; nobody can check it before a meeting.
MOST = 3
# Whose words or whose count it is stands beside the figure, in one paragraph, or it is somebody else's; and what says
# yes to a question is not pieced together.
OF_ONE = re.compile(
    r"^(?:yes|no)[,.:;]"
    r"|\b(?:according to|reported by|said|says|told|stated|states|claims|claimed|argued|admitted|warned|promised)\b",
    re.IGNORECASE,
)
# What another paragraph may bring: a name or a word that this one does not have. Its place and its time it has itself.
MISSING = ("name", "words", "wording")
WHERE = re.compile(rf"\b(?:in|across|at) (?:the )?(?P<name>{RUN.pattern})")
# "This was supported by all": of what, the sentence before it says, or nothing does.
DANGLING = re.compile(r"^(?:This|That|These|Those|It|They|He|She)\b")


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence, what came of its check, and the paragraphs that it stands on."""

    text: str
    checked: Checked
    cited: tuple[Paragraph, ...]
    found: bool = False  # whether the model cited none, and the check found them


Known = dict[Written, Proof]  # what came of sentences alone, by the same evidence and inference model


def proofs_of(
    written: Sequence[Written],
    evidence: Sequence[Evidence],
    *,
    entailment: Entailment | None = None,
    known: Known | None = None,
) -> list[Proof]:
    """Each sentence with its proof; one that leans on a sentence that does not stand does not stand either.

    What is `known` of an earlier call is not worked out again, and what is new is added to it.
    """
    known = {} if known is None else known
    proofs: list[Proof] = []
    for each in written:
        proof = known.get(each) or known.setdefault(each, _proof_of(each, evidence, entailment))
        leans = DANGLING.match(each.text) and not (proofs and proofs[-1].checked.support != "unsupported")
        if leans and proof.checked.support != "unsupported":
            doubt = Objection("wording", f"nothing that stands says what {each.text.split()[0]!r} is")
            checked = replace(proof.checked, support="unsupported", objections=(*proof.checked.objections, doubt))
            proof = replace(proof, checked=checked)
        proofs.append(proof)
    return proofs


def _proof_of(written: Written, evidence: Sequence[Evidence], entailment: Entailment | None) -> Proof:
    """The sentence with the paragraphs that bear it out: of those it cites, or of all where it cites none."""
    text = written.text
    if not written.whole:
        cited = tuple(evidence[number - 1].paragraph for number in written.numbers)
        return Proof(text, replace(check_sentence(text, cited), support="unsupported"), cited)
    found = not written.numbers and not written.invented
    numbers = range(1, len(evidence) + 1) if found else written.numbers
    given = [evidence[number - 1].paragraph for number in numbers]
    cited = _bearing(text, given, alone=found)
    if not cited:
        return Proof(text, _unproved(text, () if found else given), () if found else tuple(given))
    return Proof(text, check_sentence(text, cited, entailment=entailment), cited, found=found)


def _bearing(text: str, given: Sequence[Paragraph], *, alone: bool) -> tuple[Paragraph, ...]:
    """The paragraphs, at most so many but for a list, that bear a sentence out; none where it takes more."""
    if single := tuple(each for each in given if check_sentence(text, [each]).support == "supported"):
        return single[:1] if alone else single[:MOST]
    if alone or len(given) < 2:
        return ()
    if OF_ONE.search(text):
        return ()
    if any(_against(text, each) for each in given):
        return ()
    sizes = (2,) if len(given) > MOST and not _is_list(given) else (len(given),)
    together = (few for size in sizes for few in combinations(given, size))
    return next((few for few in together if check_sentence(text, few).support == "supported"), ())


def _against(text: str, paragraph: Paragraph) -> tuple[Objection, ...]:
    """What a paragraph that holds every figure of a sentence holds against it, but that a name or a word is missing.

    What it says of its own figures no other mends: "in Tarn, and not in Moorshire" beside a paragraph on Moorshire.
    """
    premise = premise_of([paragraph])
    if not figures_in(text) or any(figure_objections(text, premise)):
        return ()
    if found := [each for each in check_sentence(text, [paragraph]).objections if each.kind not in MISSING]:
        return tuple(found)
    missing = _where(text) - set(stems(premise.whole))
    if missing and _where(nearest(text, premise.sentences)):
        return (Objection("place", "the paragraph of its figures speaks of another place"),)
    return ()


def _where(text: str) -> set[str]:
    """The stems of the names in which something is said to be: those of Tarnshire for "in Tarnshire"."""
    return {stem for match in WHERE.finditer(text) for stem in stems(match["name"]) if stem[0].isalpha()} - GENERAL


def _is_list(given: Sequence[Paragraph]) -> bool:
    """Whether they are the items of one list, which a sentence may tell in a row."""
    return len({each.source.id for each in given}) == 1 and all(each.kind == "bullet" for each in given)


def _unproved(text: str, given: Sequence[Paragraph]) -> Checked:
    """The check of what no few paragraphs bear out."""
    checked = check_sentence(text, given)
    if len(given) <= 1 or checked.support == "unsupported":
        return checked
    if against := next(filter(None, (_against(text, each) for each in given)), None):
        return Checked(text, "unsupported", (*checked.objections, *against))
    if len(given) <= MOST and not OF_ONE.search(text):
        return checked
    several = f"it cites {len(given)} paragraphs, and none of them bears it out"
    return Checked(text, "unsupported", (*checked.objections, Objection("citation", several)))
