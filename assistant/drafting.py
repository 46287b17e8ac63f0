"""The drafter with a language model: what it writes counts only where the cited paragraphs bear it out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Notice, Statement
from assistant.checking import Checked, check_sentence
from assistant.citing import Written, citation_of, written_in
from assistant.language_model import LanguageModel, LanguageModelUnusable, ModelFailed
from assistant.language_models import model_from
from assistant.prompting import NOTHING, PROMPT, messages_for
from assistant.quoting import Draft, QuotingDrafter
from assistant.waiting import whole_reply
from corpus import Settings
from indexes import Evidence
from indexes.entailing import Entailment, entailment_for
from indexes.question import Asked


def model_drafter(settings: Settings, quoting: QuotingDrafter) -> "ModelDrafter":
    """The drafter with the models that the settings name. Raises LanguageModelUnusable, ModelUnusable for none."""
    model = model_from(settings.llm, key=settings.llm_key.get_secret_value())
    entailment = entailment_for(settings.inference)
    return ModelDrafter(model, quoting, settings.llm_seconds, settings.llm_strike, entailment)


@dataclass(frozen=True, slots=True)
class ModelDrafter:
    """Lets a model write and checks each sentence; where nothing stands, the papers are quoted. Fulfils `Drafter`."""

    model: LanguageModel
    quoting: QuotingDrafter
    seconds: float  # for the model, all attempts together
    strike: bool = False  # whether what is not borne out is shown, struck through, with the reason
    entailment: Entailment | None = None  # a witness beside the rules of the check

    @property
    def name(self) -> str:
        """What the record of an answer calls it: who wrote, and which model checked it, if any did."""
        return f"{self.model.name}, checked by {self.entailment.name}" if self.entailment else self.model.name

    def draft(self, asked: Asked, evidence: Sequence[Evidence]) -> Draft:
        """The sentences that stand, or the quoting answer with a notice that says why. Raises ModelUnusable."""
        if not evidence:
            return self.quoting.draft(asked, evidence)
        try:
            reply = whole_reply(self.model, messages_for(asked.text, evidence), seconds=self.seconds)
        except (ModelFailed, LanguageModelUnusable) as failure:
            if kept := self._kept(failure, asked, evidence):
                return kept
            return self._quoted(asked, evidence, f"{failure} The papers are quoted instead.")
        written = written_in(reply, given=len(evidence))
        if NOTHING.casefold() in reply.casefold() or not written:
            return self._quoted(
                asked, evidence, f"{self.model.name} found no answer in the evidence; this is quoted from it."
            )
        return self._of(written, asked, evidence)

    def _kept(self, failure: Exception, asked: Asked, evidence: Sequence[Evidence]) -> Draft | None:
        """What had been written before the model broke off, its finished sentences checked; None where none stands."""
        written = written_in(failure.written, given=len(evidence)) if isinstance(failure, ModelFailed) else ()
        finished = [each for each in written if each.whole and each.numbers]
        draft = self._of(finished, asked, evidence) if finished else None
        if draft is None or draft.by != self.name:
            return None
        return replace(draft, notices=(Notice("model", f"{failure} What it had written is shown."), *draft.notices))

    def _of(self, written: Sequence[Written], asked: Asked, evidence: Sequence[Evidence]) -> Draft:
        checked = [_checked(each, evidence, self.entailment) for each in written]
        statements = [_statement(each, one, evidence) for each, one in zip(written, checked, strict=True)]
        standing = [each for each in statements if each.support in ("supported", "partly")]
        notices = _notices(written, checked, struck=self.strike)
        if not standing:
            wrote = f"{self.model.name} cites bear out nothing of what it wrote"
            reason = f"The paragraphs that {wrote}. The papers are quoted."
            return self._quoted(asked, evidence, reason, notices)
        shown = statements if self.strike else standing
        return Draft("answered", tuple(shown), notices, by=self.name, prompt=PROMPT)

    def _quoted(
        self, asked: Asked, evidence: Sequence[Evidence], reason: str, notices: tuple[Notice, ...] = ()
    ) -> Draft:
        draft = self.quoting.draft(asked, evidence)
        return replace(draft, notices=(Notice("model", reason), *notices, *draft.notices))


def _checked(written: Written, evidence: Sequence[Evidence], entailment: Entailment | None) -> Checked:
    cited = [evidence[number - 1].paragraph for number in written.numbers]
    # What has no end does not stand anyway.
    checked = check_sentence(written.text, cited, entailment=entailment if written.whole else None)
    return checked if written.whole else replace(checked, support="unsupported")


def _statement(written: Written, checked: Checked, evidence: Sequence[Evidence]) -> Statement:
    citations = tuple(citation_of(written.text, evidence[number - 1].paragraph) for number in written.numbers)
    doubt = "; ".join(each.text for each in checked.objections) or (None if written.whole else "it has no end")
    return Statement(written.text, citations, checked.support, doubt=doubt)


def _notices(written: Sequence[Written], checked: Sequence[Checked], *, struck: bool) -> tuple[Notice, ...]:
    """What was invented and what does not stand: counted, never hidden."""
    notices = []
    if invented := sorted({number for each in written for number in each.invented}):
        marks = ", ".join(f"[{number}]" for number in invented)
        notices.append(Notice("model", f"The model cited evidence that it was not given: {marks}."))
    if failed := [each for each in checked if each.support == "unsupported"]:
        reasons = (
            "; ".join(dict.fromkeys(each.text for one in failed for each in one.objections)) or "a sentence has no end"
        )
        count = f"{len(failed)} of {len(checked)} sentences" if len(checked) > 1 else "1 sentence"
        notices.append(
            Notice("model", f"{count} of the model {'struck through' if struck else 'left out'}: {reasons}.")
        )
    if unsaid := [each.unsaid for each in checked if each.unsaid]:
        count = f"{len(unsaid)} of {len(checked)} sentences" if len(checked) > 1 else "the sentence"
        reasons = "; ".join(dict.fromkeys(unsaid))
        notices.append(Notice("model", f"The inference model did not judge {count}, the rules alone did: {reasons}."))
    return tuple(notices)
