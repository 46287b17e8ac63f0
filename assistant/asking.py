"""The story of a question: stand-alone question -> search -> evidence -> draft -> answer."""

import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from threading import RLock
from typing import TYPE_CHECKING

from assistant.answer import Answer, Conversation, Notice, Recipe, Statement
from assistant.decision.deciding import BARS, Bars
from assistant.decision.notices.ageing import age_notice
from assistant.decision.notices.bases import base_notices
from assistant.decision.notices.replaced import replaced_notice
from assistant.decision.notices.running_totals import running_notice
from assistant.decision.notices.times_told import how_read, why_not_of
from assistant.decision.notices.unheld_papers import unheld_notice
from assistant.decision.voices import remit_of_panel
from assistant.draft import Draft
from assistant.looking import Looking, Such
from assistant.naming_papers import from_paper_named
from assistant.questions.asides import aside_in
from assistant.questions.following_up import stand_alone
from assistant.questions.from_today import AGO, STEPS_ON, WrittenOut, written_out
from assistant.questions.heads import with_office
from assistant.questions.meetings import meeting_named
from assistant.questions.plans import plan_named
from assistant.questions.refusing import asks_nothing, refusal
from assistant.questions.rounded import figure_meant
from assistant.questions.unwrapping import unwrapped
from assistant.questions.who_asks import asks_for_panel
from assistant.quoting import QuotingDrafter
from assistant.records.recording import Recorder
from assistant.sentences.quotations import with_referents
from assistant.sentences.reasons import reason_notice
from assistant.shapes.answering_words import marked
from assistant.surveys.papers_named import of_series
from assistant.trying import Trying
from assistant.underway import Told, Underway, awaited, awaited_reading
from assistant.writing.language_model import LanguageModelUnusable
from assistant.writing.rewording import reworded, time_for
from corpus import Papers, Settings
from indexes import Behind, Evidence, Glossary, Index, IndexOutOfDate, Manifest, mended, open_index, stems
from indexes.covering import gaps, searched
from indexes.language.areas import CALLED
from indexes.language.spelling import english
from indexes.models.entailing import entailment_for
from indexes.questions import telegram
from indexes.questions.question import Asked, without_markup
from indexes.questions.within import EVERYWHERE, Within
from indexes.sentences.features import Features

if TYPE_CHECKING:
    from assistant.writing.drafting import ModelDrafter

# A question longer than this is a pasted text; the model would read only its beginning, in silence.
QUESTION_CHARACTERS = 2_000
# In a follow-up the area of the papers held, "and across the county?"; not its council.
THE_COUNTY = re.compile(r"\bthe county\b(?! (?:council|court|hall)s?\b)")


@dataclass(slots=True)
class Assistant:
    """Answers questions over the papers of one home; it keeps no conversation."""

    settings: Settings
    _index: Index
    bars: Bars = BARS
    recorder: Recorder | None = None  # keeps each answer; evaluation has none
    today: Callable[[], date] = date.today  # from which "last March" counts
    _behind: Behind = field(default_factory=lambda: Behind((), ()))
    # Users of one page share the index: it is not replaced while somebody is searching it.
    _lock: RLock = field(default_factory=RLock, repr=False)

    def __post_init__(self) -> None:
        self._behind = self._index.behind()

    @property
    def papers(self) -> Papers:
        """The papers held."""
        return self._index.papers

    @property
    def manifest(self) -> Manifest:
        """What the index that answers is made of."""
        return self._index.manifest

    def search(self, question: str, *, limit: int = 10, within: Within = EVERYWHERE) -> tuple[Evidence, ...]:
        """The best paragraphs for a question, best first; of the papers that `within` holds."""
        with self._lock:
            self.refresh()
            return self._found(question, limit=limit, within=within)

    def ask(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008 - immutable
        *,
        within: Within = EVERYWHERE,
        told: Told = lambda so_far: None,
    ) -> Answer:
        """One answer, proved or declined, from the papers that `within` holds.

        Where a language model words it, `told` hears how it stands while the model is still writing.
        Raises nothing for any question; ScrutinyError for a broken home.
        """
        started = time.perf_counter()
        answer = self._answer(" ".join(question.split()), conversation, within=within, told=told)
        answer = replace(answer, seconds=time.perf_counter() - started)
        if self.recorder:
            self.recorder.record(answer, conversation, within=within)
        return answer

    def read(self, reading: str) -> Asked:
        """A stand-alone question taken apart, by the words of the papers held."""
        return self._index.read(reading)

    def ranking_by(self, weights: Features) -> "Assistant":
        """The same assistant with other weights of the ranking, as a measurement needs them; it keeps no records."""
        return replace(self, _index=replace(self._index, weights=weights), recorder=None)

    def reading(self, question: str, conversation: Conversation) -> str:
        """The question as it is searched: without markup, slips and what is said around it, on its own."""
        return self._read_as(question, conversation, lambda so_far: None).question

    def _read_as(self, question: str, conversation: Conversation, told: Told) -> WrittenOut:
        glossary = self._index.glossary
        plain = _spelt(telegram.written_out(unwrapped(without_markup(question))), glossary)
        plain = with_office(plain, glossary.area)
        plain = meeting_named(plan_named(plain, self.papers.sources), self.papers.sources).question
        today, follows = self.today(), bool(conversation.turns)
        dated = written_out(plain, today, leaving=STEPS_ON if follows else None)
        rules = stand_alone(dated.question, conversation, names=glossary.names)
        alone = written_out(rules, today, leaving=AGO if follows else None)
        rules, times = alone.question, (*dated.times, *alone.times)
        if conversation.turns and (county := CALLED.get(" ".join(glossary.area))):
            rules = THE_COUNTY.sub(county, rules)
        writer = self._writer()
        if not writer or aside_in(plain):  # of the answer just given there is nothing to reword
            return WrittenOut(rules, times)
        model, seconds = writer.model, writer.seconds
        if conversation.turns:
            told(awaited_reading(model.name, time_for(seconds)))
        said = reworded(dated.question, conversation, rules=rules, model=model, seconds=seconds, names=glossary.names)
        return WrittenOut(said.reading, times)

    def refresh(self) -> None:
        """Open the index anew where another process has replaced it."""
        with self._lock:
            if not self._index.is_current():
                earlier, self._index = self._index, open_index(self.settings)
                earlier.close()
            self._behind = self._index.behind()

    def warm(self) -> None:
        """Load the models, so that the first question does not wait for them."""
        self._index.warm()
        english()
        with suppress(LanguageModelUnusable):  # which is told when something is asked
            self._writer()  # whose packages take seconds to load
        if self.settings.llm and (entailment := entailment_for(self.settings.inference)):
            entailment.entailed("warm", "warm")

    def _writer(self) -> "ModelDrafter | None":
        """What words the answers where a language model is set."""
        if not self.settings.llm:
            return None
        from assistant.writing.drafting import model_drafter

        return model_drafter(self.settings)

    def _found(
        self, question: str, *, limit: int, within: Within, if_any: Such = lambda paragraph: True
    ) -> tuple[Evidence, ...]:
        with self._lock:
            try:
                return self._index.search(question, limit=limit, within=within, if_any=if_any)
            except IndexOutOfDate:
                if self._index.is_current():
                    raise
                self.refresh()  # another process has just put a new index in the place of the one that was open
                return self._index.search(question, limit=limit, within=within, if_any=if_any)

    def _answer(self, question: str, conversation: Conversation, *, within: Within, told: Told) -> Answer:
        self.refresh()
        quoting, writer = QuotingDrafter(self.papers, self.bars), self._writer()
        recipe = Recipe(self._index.manifest.fingerprint, (writer or quoting).name)
        if problem := _unaskable(without_markup(question)):
            return Answer(question, question, "declined", (), (), recipe, reason=problem)
        if within and not within.among(self.papers.sources()):
            return Answer(question, question, "declined", (), (), recipe, reason=_no_paper(within))
        gone_on = (turn for turn in conversation.turns if not (aside_in(turn.question) or asks_nothing(turn.question)))
        conversation = Conversation(tuple(gone_on))
        started = time.monotonic()
        read_as = self._read_as(question, conversation, told)
        if writer:  # which may have been asked for the reading
            writer = writer.after(time.monotonic() - started)
        underway = Underway(question, read_as.question, recipe, told)
        looking = Looking(self._found, lambda: self._index, within)
        trying = Trying(looking, quoting, writer, underway.tell)
        if writer:
            asked_for = awaited(writer.model.name, writer.seconds)
            trying = replace(trying, asking=lambda: told(asked_for))
        meant = figure_meant(read_as.question, self._index.words.numbers)
        one = of_series(meant.question, lambda: within.among(self.papers.sources()))
        tried = replace(trying, looking=looking.among(one.papers)).best(one.question, conversation)
        if not writer and not one.papers:
            tried = from_paper_named(tried, conversation, self.papers, trying)
        draft = tried.draft
        said = (question, *(turn.question for turn in conversation.turns))
        remit = remit_of_panel(tried.reading.text) if any(map(asks_for_panel, said)) else ()
        meeting = meeting_named(question, self.papers.sources).said
        reason = trying.why_declined(tried) if draft.status == "declined" else draft.reason
        times = read_as.asked_of(tried.reading.text)
        if times and draft.status == "declined":
            reason = why_not_of(times, reason or "", self.papers.sources())
        elif times:
            meeting = f"{meeting} {how_read(times)}.".strip()
        read = tuple(Notice("reading", each) for each in (meeting, meant.said, one.said) if each)
        beside = () if tried.surveyed else self._beside(tried.reading.text, draft)
        notices = tuple(dict.fromkeys((*read, *draft.notices, *beside, *remit, *_coverage_notices(self._behind))))
        if draft.status == "declined":
            ground = f"{searched(self._index, within)} {gaps(tried.reading.text, self._index)}".strip()
            unheld = unheld_notice(
                self.read(tried.reading.text), tried.found, self.papers.sources(), this_year=self.today().year
            )
            notices = (*notices, *unheld, Notice("coverage", ground))
        elif draft.status == "partial" or (within and not tried.surveyed):  # a survey says so itself
            notices = (*notices, Notice("coverage", searched(self._index, within)))
        return Answer(
            question,
            tried.reading.text,
            draft.status,
            draft.statements if tried.surveyed else self._readable(tried.reading.text, draft.statements),
            tried.evidence,
            replace(recipe, model=draft.by, prompt=draft.prompt),
            notices,
            reason,
            timings=tried.timings,
            reply=draft.reply,
        )

    def _readable(self, reading: str, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        """Quotations with the words that answer marked, and with what an opening "It" is about."""
        return with_referents(marked(statements, self.read(reading)), self.papers)

    def _beside(self, reading: str, draft: Draft) -> tuple[Notice, ...]:
        """What a reader must know of what is quoted, whichever way it was found."""
        asked = self.read(reading)
        return (
            *running_notice(asked, draft.statements),
            *age_notice(asked, draft.statements, self.papers, self.today().year),
            *replaced_notice(asked, draft.statements, self.papers),
            *base_notices(draft.statements, self.papers, asked.text),
            *(() if draft.reason else reason_notice(reading, draft.statements)),
        )


def _spelt(question: str, glossary: Glossary) -> str:
    """The question with slips mended; everyday words of the glossary are no slips, though no paper uses them."""
    mended_question = mended(question, glossary.spellings, names=glossary.names)
    if mended_question == question:  # as nearly always
        return question
    words = mended_question.split(" ")
    everyday = {stem for pair in glossary.pairs for side in pair for stem in side}
    return " ".join(
        old if set(stems(old)) & everyday else new for old, new in zip(question.split(" "), words, strict=True)
    )


def _unaskable(question: str) -> str | None:
    if not question:
        return "The question is empty. Type a question about the papers held."
    if len(question) > QUESTION_CHARACTERS:
        return (
            f"The question has {len(question):,} characters; at most {QUESTION_CHARACTERS:,} can be read. "
            "Ask about one thing at a time; to search a text, add it as a paper."
        )
    return refusal(question)


def _no_paper(within: Within) -> str:
    return f"No paper held is {within}. Choose others, or ask without a choice of papers."


def _coverage_notices(behind: Behind) -> tuple[Notice, ...]:
    if not behind:
        return ()
    names = ", ".join((*behind.waiting, *behind.gone))
    return (Notice("coverage", f"Not searched as they are now: {names}. Run `python -m indexes build`."),)
