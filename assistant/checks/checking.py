"""Whether the cited paragraphs bear out a sentence that a language model wrote: by rules, and a model if one is set."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Support
from assistant.checks.objection import Objection
from assistant.checks.of_figures.calculations import without_calculations
from assistant.checks.of_figures.changing import change_objections
from assistant.checks.of_figures.comparing import comparison_objections
from assistant.checks.of_figures.exchanged import exchange_objections
from assistant.checks.of_figures.figures import figure_objections
from assistant.checks.of_figures.lasting import lasting_objections, length_objections
from assistant.checks.of_figures.later import dated
from assistant.checks.of_figures.marks import mark_objections
from assistant.checks.of_figures.months import month_objections
from assistant.checks.of_figures.moved import movement_objections
from assistant.checks.of_figures.multiples import multiple_objections
from assistant.checks.of_figures.neighbours import neighbour_objections
from assistant.checks.of_figures.owning import owning_objections
from assistant.checks.of_figures.pairing import pairing_objections
from assistant.checks.of_figures.reading import readable
from assistant.checks.of_figures.rounding import exactly
from assistant.checks.of_figures.running import running_objections
from assistant.checks.of_words.actors import actor_objections, owner_objections
from assistant.checks.of_words.ahead import ahead_objections
from assistant.checks.of_words.deeds import deed_objections
from assistant.checks.of_words.enumerating import item_objections
from assistant.checks.of_words.grave import grave_objections
from assistant.checks.of_words.modality import modality_objections
from assistant.checks.of_words.names import name_objections, quotation_objections, scope_objections
from assistant.checks.of_words.novelty import assent_objections, novelty_objections, weighed
from assistant.checks.of_words.opposites import opposite_objections
from assistant.checks.of_words.order import order_objections
from assistant.checks.of_words.overclaiming import overclaim_objections
from assistant.checks.of_words.persons import holder_objections, person_objections
from assistant.checks.of_words.predicates import predicate_objections, unnamed_objections
from assistant.checks.of_words.sides import side_objections
from assistant.checks.of_words.slips import slip_objections
from assistant.checks.of_words.statement import statement_objections
from assistant.checks.of_words.wording import subject_objections
from assistant.checks.pointers import without_pointers
from assistant.checks.premise import Premise, premise_of
from assistant.figures.figure import figures_in
from assistant.sentences.addressing import gives_orders
from corpus import Paragraph
from indexes.models.entailing import Entailment
from indexes.models.passages import in_its_place

# Of its content words; our choice, measured on the planted sentences of the develop papers, see docs/log.md.
ENOUGH = 0.5
TOO_FEW = 0.25
# More likely than not, as the model says itself: none is shipped that another bar could be measured with.
ENTAILED = 0.5


# Each is given the sentence in plain words and what it cites, in the order in which their objections are told.
CHECKS: tuple[Callable[[str, Premise], Iterator[Objection]], ...] = (
    length_objections,
    name_objections,
    quotation_objections,
    scope_objections,
    item_objections,
    actor_objections,
    owner_objections,
    pairing_objections,
    comparison_objections,
    change_objections,
    subject_objections,
    opposite_objections,
    movement_objections,
    order_objections,
    side_objections,
    neighbour_objections,
    exchange_objections,
    mark_objections,
    running_objections,
    owning_objections,
    person_objections,
    holder_objections,
    overclaim_objections,
    modality_objections,
    ahead_objections,
    deed_objections,
    grave_objections,
    predicate_objections,
    unnamed_objections,
    assent_objections,
    slip_objections,
    statement_objections,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence with what came of its check."""

    text: str
    support: Support  # "supported", "partly" or "unsupported"
    objections: tuple[Objection, ...] = ()
    unsaid: str | None = None  # why the inference model that was asked did not say


def check_sentence(text: str, cited: Sequence[Paragraph], *, entailment: Entailment | None = None) -> Checked:
    """The sentence, without its citation marks, against the paragraphs that it cites.

    Unsupported: a figure, date, name, place, speaker, direction or negation is not theirs, a sum is wrong, or hardly a
    word is theirs. Partly: many of its words are its own, or the inference model does not find it borne out, which is
    asked only about what the rules let stand. A sum is shown as "[calc: 620-500=120]". Raises ModelUnusable.
    """
    if not cited:
        return Checked(text, "unsupported", (Objection("citation", "it cites no paragraph"),))
    bearing = [each for each in cited if not gives_orders(each)]
    if not bearing:
        return Checked(text, "unsupported", (Objection("citation", "what it cites gives orders and proves nothing"),))
    premise = premise_of(bearing)
    written_by, text = text, without_pointers(text, bearing)
    if premise.says(text):
        own = tuple(statement_objections(text, premise))
        return Checked(written_by, "unsupported" if own else "supported", own)
    said = dated(text)
    written = readable(without_calculations(said))
    plain = exactly(written, figures_in(readable(premise.body)))
    objections = [
        *figure_objections(said, premise),
        *multiple_objections(said, premise),
        *month_objections(said, premise),
        *lasting_objections(text, premise),
        *(each for check in CHECKS for each in check(plain, premise)),
        *novelty_objections(written, premise),
    ]
    share = weighed(plain, premise).share
    if share < ENOUGH:
        objections.append(Objection("wording", f"{1 - share:.0%} of its words do not stand in the cited paragraphs"))
    if share < TOO_FEW or any(each.kind != "wording" for each in objections):
        return Checked(written_by, "unsupported", tuple(objections))
    standing = Checked(written_by, "partly" if objections else "supported", tuple(objections))
    return _doubted(standing, without_calculations(text), bearing, entailment) if entailment else standing


def _doubted(standing: Checked, claim: str, bearing: Sequence[Paragraph], entailment: Entailment) -> Checked:
    """What stands by the rules, with what the inference model holds against it; it takes no objection back."""
    entailed = entailment.entailed("\n".join(in_its_place(each) for each in bearing), claim)
    if entailed.probability is None:
        return replace(standing, unsaid=entailed.reason)
    if entailed.probability >= ENTAILED:
        return standing
    doubt = f"the inference model finds it borne out with probability {entailed.probability:.2f}"
    return replace(standing, support="partly", objections=(*standing.objections, Objection("inference", doubt)))
