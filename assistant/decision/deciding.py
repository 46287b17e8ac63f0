"""Whether the papers hold the answer: one decision, from how well the best sentence covers the question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assistant.answer import Notice
from assistant.decision.mistaken.mistaken_for import mistaken_for
from assistant.decision.mistaken.opinions import counts_replies
from assistant.decision.mistaken.other_things import polled, without_lengths
from assistant.decision.mistaken.roles import tells_earlier
from assistant.decision.mistaken.shares import tells_share_of_them
from assistant.decision.sureness import shipped_sureness
from assistant.figures.movements import tells_wholly
from assistant.figures.subtracting import size_told
from assistant.questions.carrying import asks_another, without_carried
from assistant.sentences.candidates import Candidate, coverage
from assistant.sentences.kept import outcome_asked
from assistant.sentences.naming import OWNED, graded_for_another, names_none
from assistant.sentences.quotations import quotation_of
from assistant.sentences.saying import says_nothing, words_found
from assistant.sentences.totals import says_whole
from assistant.sentences.unknown import SAYS_WHY, is_unknown, not_known, said_to_be_unknown, says_not_known, why_unknown
from assistant.tables.table_rows import row_cells
from corpus import Paragraph
from indexes import stems
from indexes.questions.counted import counted
from indexes.questions.kinds_told import holds_kind
from indexes.questions.question import ABOUT, CARRIED_SHARE, Asked, Term
from indexes.questions.time_words import DATE, MONTH
from indexes.questions.timing import above, years_in
from indexes.questions.wanting import LEAD, Wants

KIND_NAMES: dict[Wants, str] = {
    "figure": "a figure",
    "money": "a sum of money",
    "amount": "a figure",
    "share": "a share",
    "duration": "a length of time",
    "date": "a date",
    "place": "a place",
    "person": "a name",
    "grade": "a grade",
}
# What is to come is told by what is planned, never by what was.
FORESEES = re.compile(r"^(?:will|(?:is|are) .*\bgoing to)\b", re.IGNORECASE)
# What nobody knows beforehand: a paper may plan it, and this assistant guesses nothing.
FORETELLS = re.compile(
    rf"^{LEAD}(?:will|(?:is|are) .*\bgoing to)\b.*\b(?:falls?|rise|drop|go (?:up|down|back)|(?:in|de)crease"
    r"|improve|worsen|get (?:better|worse|higher|lower|safer)|win|lose|happen|double|halve|grow|shrink"
    r"|be (?:better|worse|higher|lower|more|fewer|less|safer))\b"
    rf"|^{LEAD}how (?:many|much)\b.*\bwill there be\b",
    re.IGNORECASE,
)
PREDICTS = "This assistant makes no predictions; it tells what papers plan, and none was found that tells this."
TO_COME = re.compile(
    r"\b(?:will|(?<!down )to|due|planned|expect\w*|propos\w*|forecast\w*|might|could|would|should|aims?|intend\w*"
    r"|promis\w*|pledg\w*|commit\w*|until|continu\w*|end|stays?|keeps?|remains?)\b",
    re.IGNORECASE,
)
# What came after something is of a later time than what was spoken of.
COMES_AFTER = re.compile(
    r"\b(?:replac\w+|succe(?:ed\w*|ssors?)|(?:took|taken|takes) over|came (?:after|next)|followed)\b", re.IGNORECASE
)
# A month or a year is not the day that is asked for.
DAY_ASKED = re.compile(r"\b(?:which|what) day\b|\bexact date\b", re.IGNORECASE)
DAY = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b|\b{MONTH} \d{{1,2}}\b(?!\d)", re.IGNORECASE)
# "Whether the Mayor replied is not known" is no answer to whether she did.
WHETHER = re.compile(r"^(?:whether|if|how|who|which|what|when|where|why)\b", re.IGNORECASE)
WHEN = re.compile(r"\b(?:when|which|dates?|days?|months?|years?|time)\b", re.IGNORECASE)
LABEL = 5  # words at most; a sentence of the question's words alone says something of them
# Under this share of the question even the place of a sentence speaks of something else; no right answer on develop
# has so little.
LEAST = 0.1
# A telegram, "Taser use by the force", has no word to spare: under this share all that is left of it is the force. On
# develop it costs no right answer, and three that are to be declined are; .25 costs one.
LEAST_OF_TELEGRAM = 0.24
SAID_OF_IT = "The paragraphs nearest to the question do not tell what was said of it."
# "Tarn, Harwick and Selby were spare" tells how many, by name.
NAMED_ONES = re.compile(r"^[A-Z]\w+(?:, [A-Z]\w+)+,? and [A-Z]\w+ (?:is|are|was|were)\b")


@dataclass(frozen=True, slots=True)
class Bars:
    """How sure it must be that a sentence answers, 0 to 1.

    Chosen on the develop questions; what each bar costs is plotted in docs/declining.svg.
    """

    enough: float = 0.2


BARS = Bars()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence answers, and if not, why; without a reason it lacks something that the question names."""

    verdict: Literal["answers", "does not answer"]
    reason: str | None = None


def verdict_on(candidate: Candidate, asked: Asked, *, items: Sequence[Paragraph] = (), bars: Bars = BARS) -> Verdict:
    """Judge one sentence against the whole question; where it announces a list, with the items of that list."""
    if not asked.terms:
        return Verdict("does not answer", "The question names nothing that can be looked up in the papers.")
    if forbidding(candidate, asked):
        return Verdict("does not answer")
    if not _holds_kind(candidate, asked, items):
        kind = KIND_NAMES.get(asked.wants, "an answer")
        return Verdict("does not answer", f"The paragraphs nearest to the question do not give {kind}.")
    if asked.wants != "yes or no" and not items and _adds_nothing(candidate, asked):
        return Verdict("does not answer", "The paragraphs nearest to the question say no more than it does.")
    if names_none(candidate, asked, items):
        return Verdict("does not answer", "The paragraphs nearest to the question do not name any that are asked for.")
    if graded_for_another(candidate, asked):
        return Verdict("does not answer", "The grades nearest to the question are of something else.")
    if says_nothing(candidate, asked):
        return Verdict("does not answer", SAID_OF_IT)
    if asked.wants == "yes or no" and FORESEES.search(asked.text) and not TO_COME.search(candidate.text):
        return Verdict("does not answer", "The paragraphs nearest to the question tell what was, not what is to come.")
    if reason := mistaken_for(candidate, asked):
        return Verdict("does not answer", reason)
    covers = candidate.match.features.place_covers
    least = LEAST_OF_TELEGRAM if asked.telegram else LEAST
    # A report on a survey counts its own replies, and need not say of what.
    replies = candidate.paragraph.source.kind == "consultation" and counts_replies(candidate.text, asked.text)
    if (
        covers < least
        or _is_of_time_alone(candidate, asked)
        or (
            not replies
            and not says_whole(candidate, asked)
            and not tells_wholly(candidate, asked)
            and not tells_earlier(candidate, asked)
            and shipped_sureness().of(_leading(candidate, items)) < bars.enough
        )
    ):
        return Verdict("does not answer", "The paragraphs nearest to the question speak of something else.")
    if not outcome_asked(asked) and (is_unknown(candidate.text, asked) or _is_empty_cell(candidate, asked)):
        if asked.wants != "yes or no" or WHETHER.match(candidate.text):
            return Verdict("does not answer", not_known(candidate))
        # "Figures after 2031 were not found" answers nothing that was asked of 2031.
        if candidate.match.features.covers_alone < SAYS_WHY:
            return Verdict("does not answer", why_unknown(candidate))
    return Verdict("answers")


def _adds_nothing(candidate: Candidate, asked: Asked) -> bool:
    """Whether a whole paragraph is a label that holds no word which the question does not: "Young people." """
    if len(candidate.paragraph.text.split()) > LABEL:
        return False
    named = {stem for term in asked.terms for name in term.names for stem in name}
    own = candidate.paragraph.text
    # "8 November 2031" tells when, and nothing else.
    told = own if asked.wants in ("date", "list") or WHEN.search(asked.text) else DATE.sub(" ", own)
    return set(stems(told)) <= named | set(stems(asked.text))


def _is_of_time_alone(candidate: Candidate, asked: Asked) -> bool:
    """Whether all that its place holds of a telegram is a year, or what is numbered: "bridge numbers Q3"."""
    if not asked.telegram:
        return False
    told = replace(asked, terms=tuple(term for term in asked.terms if not term.named or term.names[0][0].isalpha()))
    return bool(told.terms) and coverage(told, f"{candidate.paragraph.text}\n{above(candidate.paragraph)}") < LEAST


def forbidding(candidate: Candidate, asked: Asked) -> list[Term]:
    """The names that it lacks and that make it an answer about something else.

    What was carried over from the question before is context: its names do not forbid, and its years and numbered
    things only where the question names none of its own, nor asks what came after.
    """
    own = without_carried(asked.text)
    after = asked.wants in ("text", "person", "meaning") and COMES_AFTER.search(own) is not None
    own_years = after or bool(years_in(own))
    carried = ABOUT in asked.text
    return [
        term
        for term in candidate.lacks
        if not carried
        or term.share > CARRIED_SHARE
        or (term.year and not own_years)
        or (term.numbered and not after and not asks_another(own, term.text))
    ]


def lacks_day(asked: Asked, answering: Sequence[Candidate]) -> bool:
    """Whether a day is asked for and none of the sentences that otherwise answer tells one."""
    return DAY_ASKED.search(asked.text) is not None and not any(DAY.search(each.text) for each in answering)


def _is_empty_cell(candidate: Candidate, asked: Asked) -> bool:
    """Whether the cell of a row that speaks most of the question says that nothing is known."""
    row = row_cells(candidate.paragraph)
    asked_for = max(row, key=lambda cell: coverage(asked, cell.column), default=None)
    return asked_for is not None and asked_for.text.casefold().startswith("not known")


def _holds_kind(candidate: Candidate, asked: Asked, items: Sequence[Paragraph]) -> bool:
    if candidate.match.features.kind:
        return True
    if asked.wants == "figure" and (
        polled(candidate, asked) or _names_them(candidate, asked) or tells_share_of_them(candidate, asked)
    ):
        return True
    if asked.wants in ("amount", "figure") and size_told(candidate.text, asked.text):
        return True
    if asked.wants == "meaning" and spelt_out(candidate.text, asked):
        return True
    # "She also wrote": who she is stands in the sentence before, which is quoted with it.
    if asked.wants == "person" and holds_kind("person", quotation_of(candidate), question=asked.text):
        return True
    said = (candidate.text.rstrip(":"), *(item.text for item in items)) if items else ()
    said = tuple(without_lengths(each, asked.text) for each in said) if asked.wants == "figure" else said
    return any(holds_kind(asked.wants, text, question=asked.text) for text in said)


def spelt_out(text: str, asked: Asked) -> Term | None:
    """The acronym whose long form, as the glossary knows it, stands in a text that does not put both side by side."""
    words = " ".join(stems(text))
    # "FOUR" is also written 4, which spells out nothing.
    long = {term: [" ".join(name) for name in term.names[1:] if not name[0].isdigit()] for term in asked.terms}
    return next((term for term, names in long.items() if any(name in words for name in names)), None)


def acronym_notice(asked: Asked, first: Candidate) -> tuple[Notice, ...]:
    """That no paper spells an acronym out, where one is asked for and only its long form was found."""
    term = spelt_out(first.text, asked) if asked.wants == "meaning" else None
    if term is None or f"({term.text}" in first.text:
        return ()
    return (
        Notice("coverage", f"No paper found spells “{term.text}” out; in this field it stands for the words quoted."),
    )


def _names_them(candidate: Candidate, asked: Asked) -> bool:
    noun, named = counted(asked.text), NAMED_ONES.search(candidate.text)
    if not noun or not named or not set(stems(noun)) <= set(stems(candidate.text)):
        return False
    # "Were spare huts" counts the spare ones alone.
    sort = re.match(
        rf"(?P<words>[\w ]*?)\b{re.escape(noun.split()[0])}\b", candidate.text[named.end() :], re.IGNORECASE
    )
    return not sort or set(stems(sort["words"])) <= set(stems(asked.text))


def _leading(candidate: Candidate, items: Sequence[Paragraph]) -> Candidate:
    """A sentence that announces a list says with it what it only introduces by itself."""
    if not items:
        return candidate
    features = candidate.match.features._replace(introduces=0.0)
    return replace(candidate, match=replace(candidate.match, features=features))


def why_none(candidates: Sequence[Candidate], verdicts: Sequence[Verdict], asked: Asked) -> str:
    """Why no sentence answers: that it would be a prediction, or what the likeliest sentence lacks."""
    reason = _why_none(candidates, verdicts, asked)
    return f"{PREDICTS} {reason}" if FORETELLS.search(asked.text) and not says_not_known(reason) else reason


def _why_none(candidates: Sequence[Candidate], verdicts: Sequence[Verdict], asked: Asked) -> str:
    if not candidates:
        return "No paragraph of the papers held was found for this question."
    if unknown := said_to_be_unknown([each for each in candidates if not forbidding(each, asked)], asked):
        return why_unknown(unknown)
    if verdicts[0].reason:
        words = words_found(candidates, asked) if verdicts[0].reason == SAID_OF_IT else None
        return words or verdicts[0].reason
    lacking = [set(forbidding(candidate, asked)) for candidate in candidates]
    nowhere = named([term for term in asked.terms if term in set.intersection(*lacking)], asked)
    if nowhere:
        return f"None of the paragraphs found speaks of {listed(nowhere, 'or')}."
    if not all(lacking):  # one of them holds all that is named, so only the nearest can be said to lack it
        missing = named([term for term in asked.terms if term in lacking[0]], asked)
        return f"The paragraph nearest to the question does not speak of {listed(missing, 'and')}."
    somewhere = named([term for term in asked.terms if term in set.union(*lacking)], asked)
    together = " together" if len(somewhere) > 1 else ""
    return f"No paragraph that was found speaks of {listed(somewhere, 'and')}{together}."


def named(terms: Sequence[Term], asked: Asked) -> list[str]:
    """The terms as the question has them, in quotation marks: words that stand side by side as one name."""
    names: list[str] = []
    for term in terms:
        if names and re.search(rf"{re.escape(names[-1])}[ /–-]\W*{re.escape(term.text)}\b", asked.text):
            names[-1] += f" {term.text}"
        else:
            names.append(term.text)
    return [f"“{OWNED.sub('', name)}”" for name in names]


def listed(names: Sequence[str], word: str) -> str:
    """The names as one says them: "a, b and c"."""
    return f" {word} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
