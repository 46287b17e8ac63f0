"""How well the check of sentences works: false ones that it catches, true ones that it strikes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from assistant.checks.checking import Checked
from corpus import NotHeld, Papers, Paragraph, ScrutinyError
from evals.metrics.wilson import Bounds, wilson
from evals.planted_sentences import Fault, PlantedSentence
from evals.split import Split

# A reader must be able to rely on what stands unstruck, and to read it: bars set with the task, before any measuring.
CAUGHT_BAR = 0.95
STRUCK_BAR = 0.05

Check = Callable[[str, Sequence[Paragraph]], Checked]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One planted sentence with what the check says of it."""

    planted: PlantedSentence
    checked: Checked

    @property
    def struck(self) -> bool:
        """Whether the reader is told that nothing proves it."""
        return self.checked.support not in ("supported", "partly")

    @property
    def right(self) -> bool:
        """Whether it is struck exactly when it is false."""
        return self.struck == (self.planted.fault is not None)


@dataclass(frozen=True, slots=True)
class StruckShare:
    """The sentences of one group that were struck, with Wilson's 95 % interval of their share."""

    label: str
    struck: int
    total: int

    @property
    def mean(self) -> float | None:
        """None of an empty group."""
        return self.struck / self.total if self.total else None

    @property
    def bounds(self) -> Bounds | None:
        """None of an empty group."""
        return wilson(self.struck, self.total) if self.total else None


@dataclass(frozen=True, slots=True)
class PlantedResult:
    """All verdicts of one split, or of both."""

    split: Split | None
    verdicts: tuple[Verdict, ...]

    @property
    def caught(self) -> StruckShare:
        """Of the false ones."""
        return _share("all faults", (each for each in self.verdicts if each.planted.fault is not None))

    @property
    def by_fault(self) -> tuple[StruckShare, ...]:
        """Of the false ones of each fault."""
        return tuple(
            _share(fault, (each for each in self.verdicts if each.planted.fault == fault)) for fault in get_args(Fault)
        )

    @property
    def struck_true(self) -> StruckShare:
        """Of the true ones."""
        return _share("true", (each for each in self.verdicts if each.planted.fault is None))

    @property
    def failures(self) -> tuple[Verdict, ...]:
        """What may be read to mend the check: never held-out sentences, or they would be tuned on."""
        return tuple(each for each in self.verdicts if not each.right and each.planted.split == "develop")

    @property
    def held_out_failures(self) -> int:
        """How many held-out sentences are judged wrong: their number is all that is told of them."""
        return sum(not each.right and each.planted.split == "held_out" for each in self.verdicts)

    @property
    def met(self) -> bool:
        """Whether both bars are; a group without sentences meets none."""
        caught, struck = self.caught.mean, self.struck_true.mean
        return caught is not None and struck is not None and caught >= CAUGHT_BAR and struck <= STRUCK_BAR


def check_planted(
    planted: Sequence[PlantedSentence], papers: Papers, check: Check, *, split: Split | None = None
) -> PlantedResult:
    """Every sentence of the split and its cited paragraphs put to the check. Raises ScrutinyError where any is gone."""
    chosen = [each for each in planted if split in (None, each.split)]
    return PlantedResult(split, tuple(Verdict(each, check(each.sentence, _cited(each, papers))) for each in chosen))


def _cited(planted: PlantedSentence, papers: Papers) -> tuple[Paragraph, ...]:
    try:
        return tuple(papers.paragraph(each) for each in planted.cited)
    except NotHeld as error:
        raise ScrutinyError(
            f"sentence {planted.id!r} cites what this home does not hold: {error} "
            "Add the shipped papers with `python -m corpus add`, or name another home with --home."
        ) from error


def _share(label: str, verdicts: Iterable[Verdict]) -> StruckShare:
    held = list(verdicts)
    return StruckShare(label, sum(each.struck for each in held), len(held))
