"""The drafter with a language model: what it writes counts only where the cited paragraphs bear it out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.answer import ModelReply, Notice, Standing, Statement
from assistant.checks.checking import Checked
from assistant.draft import Draft
from assistant.figures.measured import says
from assistant.writing.attempts import Attempts
from assistant.writing.citing import Written, citation_of, written_in
from assistant.writing.language_model import LanguageModel, LanguageModelUnusable, ModelFailed
from assistant.writing.language_models import model_from
from assistant.writing.prompting import PROMPT, finds_nothing, messages_for
from assistant.writing.proving import Known, Proof, proofs_of
from assistant.writing.telling import Telling
from assistant.writing.waiting import whole_reply
from corpus import Settings
from indexes import Evidence
from indexes.models.entailing import Entailment, entailment_for
from indexes.questions.kinds_told import holds_kind
from indexes.questions.question import Asked
from indexes.sentences.worded import held

# What a notice of these kinds says of the papers holds whoever words the answer.
OF_THE_PAPERS = ("conflict", "superseded", "voice")
# Where the rules found no answer, a true sentence of a model counts as one only if it holds this share of the question.
# Our choice: at half, "310 farmers joined Farm Watch" passed for the submarines that joined it.
NEARLY_ALL = 0.8
OPENING = 6  # words by which a sentence that is left out is named


def model_drafter(settings: Settings) -> "ModelDrafter":
    """The drafter with the models that the settings name. Raises LanguageModelUnusable, ModelUnusable for none."""
    model = model_from(settings.llm, key=settings.llm_key.get_secret_value())
    entailment = entailment_for(settings.inference)
    return ModelDrafter(model, settings.llm_seconds, settings.llm_strike, entailment)


@dataclass(frozen=True, slots=True)
class _Task:
    """What is to be answered, from what, and how the papers' own sentences answer it."""

    asked: Asked
    evidence: Sequence[Evidence]
    quoted: Draft
    known: Known = field(default_factory=dict)  # grows while the reply is written


@dataclass(frozen=True, slots=True)
class ModelDrafter:
    """Lets a model write and checks each sentence; where nothing stands, the papers are quoted. Fulfils `Writer`."""

    model: LanguageModel
    seconds: float  # for the model, all attempts together
    strike: bool = False  # whether what is not borne out is shown, struck through, with the reason
    entailment: Entailment | None = None  # a witness beside the rules of the check

    @property
    def name(self) -> str:
        """What the record of an answer calls it: who wrote, and which model checked it, if any did."""
        return f"{self.model.name}, checked by {self.entailment.name}" if self.entailment else self.model.name

    def after(self, seconds: float) -> "ModelDrafter":
        """The same with the time that is left after so many seconds of it."""
        return replace(self, seconds=max(self.seconds - seconds, 0.0))

    def draft(
        self,
        asked: Asked,
        evidence: Sequence[Evidence],
        quoted: Draft,
        *,
        told: Standing = lambda statements: None,
    ) -> Draft:
        """The sentences that stand, or the quoting answer with a notice that says why. Raises ModelUnusable.

        While the model is still writing, `told` hears what stands of its sentences that are over.
        """
        if not evidence:
            return quoted
        task = _Task(asked, evidence, quoted)
        attempts = Attempts(told)
        telling = Telling(len(evidence), lambda over: self._own(over, task), attempts.tell)

        def heard(begun: str) -> None:
            if not begun:
                attempts.begin()
            telling.heard(begun)

        messages = messages_for(asked.text, evidence)
        try:
            reply = whole_reply(self.model, messages, seconds=self.seconds, heard=heard)
        except (ModelFailed, LanguageModelUnusable) as failure:
            begun = failure.written if isinstance(failure, ModelFailed) else ""
            if kept := self._kept(failure, begun, task):
                return kept
            return _instead(quoted, f"{failure} The papers are quoted instead.", begun)
        written = written_in(reply, given=len(evidence))
        if finds_nothing(reply) or not written:
            reason = f"{self.model.name} found no answer in the evidence; this is quoted from it."
            return _instead(quoted, reason, reply)
        return self._of(reply, written, task)

    def _kept(self, failure: Exception, begun: str, task: _Task) -> Draft | None:
        """What had been written before the model broke off, its finished sentences checked; None where none stands."""
        written = () if finds_nothing(begun) else written_in(begun, given=len(task.evidence))
        # Of the last one its end and its marks may still have been to come.
        finished = (*written[:-1], *(each for each in written[-1:] if each.whole and each.numbers))
        draft = self._of(begun, finished, task, broken=True) if finished else None
        if draft is None or draft.by != self.name:
            return None
        return replace(draft, notices=(Notice("model", f"{failure} What it had written is shown."), *draft.notices))

    def _own(self, written: Sequence[Written], task: _Task) -> tuple[Statement, ...]:
        """What of a model's sentences a reader sees; nothing where the papers are quoted in their place."""
        draft = self._of("", written, task, begun=True)
        return tuple(each for each in draft.statements if each.support != "quoted") if draft.by == self.name else ()

    def _of(
        self, reply: str, said: Sequence[Written], task: _Task, *, begun: bool = False, broken: bool = False
    ) -> Draft:
        """What a reply comes to that has only `begun`, was `broken` off, or is whole."""
        quoted, written = task.quoted, tuple(dict.fromkeys(said))  # who repeats a sentence says nothing new
        proofs = proofs_of(written, task.evidence, entailment=self.entailment, known=task.known)
        told = tuple(statement_of(each) for each in proofs)
        standing = tuple(each for each in told if each.support != "unsupported")
        if not standing:
            wrote = f"{self.model.name} cites bear out nothing of what it wrote"
            then = "" if quoted.status == "declined" else " The papers are quoted."
            notices = _notices(written, proofs, struck=False)
            return _instead(quoted, f"The paragraphs that {wrote}.{then}", reply, notices, told)
        # Without what is left out, what stands may be of something else, true as it is.
        lacking = not begun and (broken or len(standing) < len(told))
        if (quoted.status == "declined" or lacking) and not any(_tells(each, task.asked) for each in standing):
            reason = f"What {self.model.name} wrote is not shown: what stands of it does not answer this."
            reason += "" if quoted.status == "declined" else " The papers are quoted instead."
            stray = tuple(replace(each, doubt=each.doubt or "it does not answer what was asked") for each in told)
            return _instead(quoted, reason, reply, _notices(written, proofs, struck=False), stray)
        shown = told if self.strike else standing
        drafted = Draft(
            "answered",
            shown,
            _notices(written, proofs, struck=self.strike),
            by=self.name,
            prompt=PROMPT,
            reply=ModelReply(reply, tuple(each for each in told if each not in shown)),
        )
        return _doubted(drafted, quoted) if quoted.status == "declined" else _beside(drafted, quoted)


def _instead(
    quoted: Draft,
    reason: str,
    reply: str,
    notices: tuple[Notice, ...] = (),
    left_out: tuple[Statement, ...] = (),
) -> Draft:
    """The answer that quotes the papers, with why it stands in the place of the model's, and what that was."""
    wrote = ModelReply(reply, left_out) if reply else None
    return replace(quoted, notices=(Notice("model", reason), *notices, *quoted.notices), reply=wrote)


def _tells(statement: Statement, asked: Asked) -> bool:
    """Whether a sentence that stands holds what is asked for: its kind, its names and times, and nearly every word."""
    words = held(statement.text)
    told = [term for term in asked.terms if says(term, words)]
    named = all(term in told for term in asked.terms if term.named or term.year)
    enough = sum(each.weight for each in told) >= NEARLY_ALL * sum(each.weight for each in asked.terms)
    return named and enough and holds_kind(asked.wants, statement.text, question=asked.text)


def _doubted(drafted: Draft, quoted: Draft) -> Draft:
    """What a model wrote where no sentence of the papers was found to answer: shown with that doubt."""
    reason = f"No sentence of the papers was found to answer this by itself: {quoted.reason} Read what is cited."
    return replace(drafted, status="partial", reason=reason)


def _beside(drafted: Draft, quoted: Draft) -> Draft:
    """What a model wrote, with what the papers' own sentences tell of the same question."""
    differ = any(each.kind == "conflict" for each in quoted.notices)
    cited = {citation.paragraph.id for each in drafted.statements for citation in each.citations}
    others = (each for each in quoted.statements if not cited & {one.paragraph.id for one in each.citations})
    told = [each for each in quoted.notices if each.kind in OF_THE_PAPERS]
    return replace(
        drafted,
        status=quoted.status,
        statements=(*drafted.statements, *(others if differ or quoted.reason else ())),
        notices=(*drafted.notices, *told),
        reason=quoted.reason,
    )


def statement_of(proof: Proof) -> Statement:
    """A sentence that a model wrote, with what proves it, or what is held against it."""
    citations = tuple(citation_of(proof.text, each) for each in proof.cited)
    objections = proof.checked.objections
    doubt = "; ".join(each.text for each in objections) or (
        "it has no end" if proof.checked.support == "unsupported" else None
    )
    return Statement(proof.text, citations, proof.checked.support, doubt=doubt)


def _why(failed: Checked, *, named: bool) -> str:
    """Why a sentence does not stand; `named` by its first words where a reader does not see it."""
    reasons = "; ".join(each.text for each in failed.objections) or "a sentence has no end"
    words = failed.text.split()
    opening = " ".join(words[:OPENING]) + (" …" if len(words) > OPENING else "")
    return f"“{opening}” ({reasons})" if named else reasons


def _notices(written: Sequence[Written], proofs: Sequence[Proof], *, struck: bool) -> tuple[Notice, ...]:
    """What was invented, what does not stand, and what the model gave no proof of: counted, never hidden."""
    notices = []
    checked = [each.checked for each in proofs]
    if invented := sorted({number for each in written for number in each.invented}):
        marks = ", ".join(f"[{number}]" for number in invented)
        notices.append(Notice("model", f"The model cited evidence that it was not given: {marks}."))
    if failed := [each for each in checked if each.support == "unsupported"]:
        reasons = "; ".join(dict.fromkeys(_why(each, named=not struck) for each in failed))
        count = f"{len(failed)} of {len(checked)} sentences" if len(checked) > 1 else "1 sentence"
        notices.append(
            Notice("model", f"{count} of the model {'struck through' if struck else 'left out'}: {reasons}.")
        )
    if found := sum(each.found and each.checked.support != "unsupported" for each in proofs):
        count = f"{found} of {len(proofs)} sentences" if len(proofs) > 1 else "its sentence"
        notices.append(Notice("model", f"The model cited nothing for {count}; the check found what proves it."))
    if unsaid := [each.unsaid for each in checked if each.unsaid]:
        count = f"{len(unsaid)} of {len(checked)} sentences" if len(checked) > 1 else "the sentence"
        reasons = "; ".join(dict.fromkeys(unsaid))
        notices.append(Notice("model", f"The inference model did not judge {count}, the rules alone did: {reasons}."))
    return tuple(notices)
