"""Two sides set beside each other, and what is followed over time: both of several sentences that count one thing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Notice
from assistant.decision.deciding import listed, verdict_on
from assistant.decision.mistaken.opinions import is_of_opinion, is_of_topic_alone
from assistant.draft import Draft
from assistant.figures.measured import counting_it, says
from assistant.figures.measures import measures_in
from assistant.quoting import QuotingDrafter
from assistant.sentences.candidates import Candidate, candidates
from assistant.sentences.quotations import statements_of
from assistant.shapes.listing import quoted_list
from assistant.shapes.one_thing import is_of_part
from assistant.shapes.over_time import as_printed, dated, table_over_time
from assistant.shapes.pairing import NO_PAIR, beside_notice, difference_of, rows_beside, set_beside, tells_both
from assistant.shapes.several import NO_ROW, Several, in_a_row, is_of_many, missing_reason, own_of, rows_of
from assistant.shapes.sides import Sides
from assistant.surveys.papers_named import called
from indexes import Evidence
from indexes.questions.question import Asked
from indexes.questions.timing import years_in
from indexes.questions.wanting import FIGURES
from indexes.sentences.worded import held

PAIR = 2
NOTHING_NAMED = "The question does not say what is to be compared between {} and {}."
CALLED_SO = "Held under such a name, where figures to compare may stand: “{}”."
ONE_TIME = "The sides are of {}: read what each counts before setting them together."
# One side of a comparison is asked in fewer words, so its sentence must hold more of them: this share.
ENOUGH_OF_SIDE = 0.5
# What is followed over time is all that a question of change names: a sentence must hold most of it.
ENOUGH_OF_SUBJECT = 0.7
# Where the other side is missing, one that stands alone must hold nearly all.
SURE_OF_SIDE = 0.8


@dataclass(frozen=True, slots=True)
class ComparingDrafter:
    """Answers with sentences that are found for questions of their own, one for each side or time."""

    quoting: QuotingDrafter

    def side_by_side(self, whole: Draft, sides: Sides, found: Sequence[tuple[Asked, Sequence[Evidence]]]) -> Draft:
        """Both sides of a comparison, each by its likeliest figure; the whole where that tells them, or none is found.

        `found` holds each side's question with its evidence. Partial where only one side is found.
        """
        if sides.bare:
            return self._of_nothing_named(sides)
        said, (asked, _), (other, _) = [each.text for each in whole.statements], *found
        told_by_it = whole.status != "declined" and tells_both(said, sides, asked.text, figures=asked.wants in FIGURES)
        if told_by_it and not sides.differ:
            return whole
        first, second = (self._answering(each, evidence, sides) for each, evidence in found)
        beside = set_beside(first, second, sides) if first and second else ()
        notices = beside_notice(beside, asked)
        differ = difference_of(beside, asked, other) if sides.differ or not notices else ()
        if told_by_it and not differ:
            return whole
        if not first or not second:
            told = [*first, *second]
            sure = bool(told) and told[0].match.features.covers >= SURE_OF_SIDE
            if not sure:
                none = NO_PAIR.format(*(name or "a later time" for name in sides.names))
                return whole if whole.status == "declined" else Draft("declined", reason=none)
            missing = (sides.names[1] if first else sides.names[0]) or "a later time"
            reason = f"One side is missing: nothing was found for {missing}."
            return Draft("partial", statements_of(told[:1]), reason=reason)
        if (not beside or notices) and (rows := rows_beside([*first, *second], sides, self.quoting.papers)):
            return Draft("answered", rows)
        if not beside:
            return Draft("declined", reason=NO_PAIR.format(*(name or "a later time" for name in sides.names)))
        return Draft("answered", (*statements_of(beside), *differ), notices)

    def _of_nothing_named(self, sides: Sides) -> Draft:
        """Why nothing is compared, and the papers that are called after a side: any figure of them might be meant."""
        sources = self.quoting.papers.sources()
        titles = dict.fromkeys(each.title for name in sides.names for each in called(name, sources))
        held = (Notice("coverage", CALLED_SO.format("”, “".join(titles))),) if titles else ()
        return Draft("declined", notices=held, reason=NOTHING_NAMED.format(*(name or "now" for name in sides.names)))

    def in_a_row(self, whole: Draft, several: Several, found: Sequence[tuple[Asked, Sequence[Evidence]]]) -> Draft:
        """Three and more sides, each by the figure that counts what those of the others do, the missing ones named."""
        if whole.status != "declined" and several.told_by([each.text for each in whole.statements]):
            return whole
        names, none = several.names, Sides("", "", ("", ""))
        sides = [
            [each for each in counting_it(asked, self._answering(asked, evidence, none)) if _on_subject(each, asked)]
            for asked, evidence in found
        ]
        every = sorted((each for side in sides for each in side), key=lambda each: -each.score)
        if one := next((each for each in every if several.told_by([each.text])), None):
            return Draft("answered", statements_of([one]))
        own = [own_of(side, name, names) for side, name in zip(sides, names, strict=True)]
        row = in_a_row(own)
        told = [each for each in row if each]
        alone = len(told) < PAIR
        if alone and whole.status == "declined" and not (told and told[0].match.features.covers >= SURE_OF_SIDE):
            return whole
        if not told or (alone and sum(map(bool, own)) > 1):
            if not several.compared:
                return whole
            return Draft("declined", reason=NO_ROW.format(listed(names, "and")))
        if alone and not several.compared:
            place = next(place for place, each in enumerate(row) if each)
            draft = self.quoting.draft(*found[place])
            of_it = tuple(each for each in draft.statements if not is_of_many(names[place], each.text))
            lacking = missing_reason([name for name in names if name != names[place]])
            return replace(draft, status="partial", statements=of_it, reason=lacking) if of_it else whole
        rows = rows_of(names, told, self.quoting.papers)
        statements = [
            statement
            for name, each in zip(names, row, strict=True)
            for statement in (statements_of([each]) if each else rows.get(name, ()))
        ]
        untold = [name for name, each in zip(names, row, strict=True) if each is None and name not in rows]
        missing = missing_reason(untold)
        timed = {each.year for each in told if each.year} if not years_in(" ".join(names)) else set()
        notices = (Notice("period", ONE_TIME.format(listed(sorted(map(str, timed)), "and"))),) if len(timed) > 1 else ()
        return Draft("partial" if missing else "answered", tuple(dict.fromkeys(statements)), notices, missing)

    def in_order_of_time(self, whole: Draft, question: str, asked: Asked, evidence: Sequence[Evidence]) -> Draft:
        """What the papers date of what is followed over time, oldest first; the whole where that is a table."""
        rows = [each for each in whole.statements if each.citations[0].paragraph.kind in ("table row", "bullet")]
        if len(rows) > 2 and not any(is_of_opinion(each.text, question) for each in rows):
            return whole
        ranked = candidates(asked, evidence, self.quoting.papers)
        # A bare subject asks for nothing that a sentence could be sure to answer.
        loose = replace(self.quoting.bars, enough=0.0)
        answering = [each for each in ranked if verdict_on(each, asked, bars=loose).verdict == "answers"]
        of_it = [
            each
            for each in answering
            if each.match.features.covers >= ENOUGH_OF_SUBJECT
            and not is_of_opinion(each.text, question)
            and not is_of_topic_alone(each.text, asked)
        ]
        if whole.status != "declined" and of_it and (table := table_over_time(of_it, asked, self.quoting.papers)):
            return Draft("answered", quoted_list(table, asked))
        chosen = dated(of_it, question)
        if not chosen:
            # Where a number of something is followed, what counts nothing of it tells no change.
            return (
                self.quoting.draft(asked, evidence) if asked.wants == "figure" and whole.status != "declined" else whole
            )
        # What was said of single sentences goes with them; that papers differ on them, or whose the matter is, stays.
        said = {each.text for each in whole.statements} & {each.text for each in chosen}
        of_them = ("conflict", "voice") if len(said) > 1 else ("voice",)
        kept = (each for each in whole.notices if each.kind in of_them)
        return Draft("answered", statements_of(chosen), (*kept, *as_printed(chosen)))

    def _answering(self, asked: Asked, evidence: Sequence[Evidence], sides: Sides) -> list[Candidate]:
        """The sentences with a figure that answer for one side, likeliest first; of how it is by now the latest."""
        ranked = candidates(asked, evidence, self.quoting.papers)
        answering = [each for each in ranked if verdict_on(each, asked, bars=self.quoting.bars).verdict == "answers"]
        told = [
            each
            for each in answering
            if measures_in(each.text) and not each.elsewhere and not is_of_opinion(each.text, asked.text)
        ]
        # A side is set against the other as a whole, where any sentence tells of the whole.
        told = [each for each in told if not (each.part or is_of_part(each, asked))] or told
        then = years_in(" ".join(sides.names))
        if years_in(asked.text) or not then:
            return told
        return sorted((each for each in told if (each.year or 0) > max(then)), key=lambda each: -(each.year or 0))


def _on_subject(candidate: Candidate, asked: Asked) -> bool:
    """Whether a sentence says most of what is compared, its times and places aside; a row is of what its table is of.

    What only its paper or its headings say may be of something else: robbery under "Burglary and robbery".
    """
    if candidate.paragraph.kind in ("table row", "bullet"):
        return True
    words = held(f"{candidate.text}\n{candidate.paragraph.lead_in or ''}")
    subject = [term for term in asked.terms if not (term.year or term.number or term.named)]
    said = sum(term.weight for term in subject if says(term, words))
    return said >= ENOUGH_OF_SIDE * sum(term.weight for term in subject)
