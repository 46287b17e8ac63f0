"""What else a figure may count, whom else, or where else, than is asked for."""

import re
from dataclasses import replace

from assistant.decision.mistaken.events import untold_of_counted
from assistant.decision.mistaken.harm import is_of_harm
from assistant.decision.mistaken.lending import of_other_half, words_beside
from assistant.decision.mistaken.opinions import is_of_another_survey, is_of_opinion
from assistant.decision.mistaken.other_measures import is_beside_it, is_no_rate, is_of_what_lacks, is_rate_alone
from assistant.decision.mistaken.other_people import ANYBODY, counts_some, is_of_other_sort, is_of_others
from assistant.decision.mistaken.predicates import WHICH_POLICE, lacks_predicate, lacks_sort
from assistant.figures.measured import says
from assistant.figures.measures import measures_in
from assistant.sentences.candidates import HERE, Candidate, coverage, telling
from assistant.sentences.unknown import nearest_said
from assistant.tables.grids import CHANGES
from assistant.tables.moving import way_told
from assistant.tables.rows_changed import MOVED
from assistant.tables.table_rows import cells, row_cells
from indexes import stems
from indexes.language.areas import NATIONAL
from indexes.language.everyday import is_lent
from indexes.questions.counted import ANYTHING, counted
from indexes.questions.kinds_told import NOT_A_COUNT, NUMBER_WORD, PEOPLE, RATE_ASKED, SHARE
from indexes.questions.question import LIGHT, Asked
from indexes.questions.time_words import DATE, TIME_UNIT
from indexes.questions.timing import above
from indexes.questions.wanting import FIGURES, LEVY
from indexes.sentences.worded import held
from indexes.sentences.yardstick import Yardstick

# A row of one of these is of a part, and not of the whole.
PART_OF_WHOLE = re.compile(
    r"(?:policing |police |local )?(?:district|area|ward|division|borough|town|council)s?", re.IGNORECASE
)
EACH = re.compile(
    r"\b(?:each|every|per|by (?:district|area|ward|division|borough)|which|what|where|list)\b", re.IGNORECASE
)
# Who lives in a place is not told by how many of them were helped, or complained.
POPULATION_ASKED = re.compile(r"\bhow many (?:people|residents) (?:are there|live)(?: in\b|\W*$)", re.IGNORECASE)
LIVE = re.compile(
    r"\b(?:liv(?:e|es|ing)|population|inhabitants|home to|residents of"
    r"|(?:has|have|had) (?:\w+ ){0,2}[\d,.]+(?: ?m(?:illion)?)? residents)\b",
    re.IGNORECASE,
)
# What stands under "Burglary, robbery and theft" counts one of them.
SEVERAL = re.compile(r", .* and\b", re.IGNORECASE)
# "Was recorded on 118 occasions" counts what was recorded, under no name of its own.
OCCASIONS = re.compile(r"\b\d[\d,]* (?:separate )?(?:occasions|times)\b(?! (?:as|more|less|the)\b)", re.IGNORECASE)
# A figure of "killed or seriously injured" is none of those who were killed; "good or excellent" are of one scale.
SORT = r"[a-z]{2,}(?:ed|s)|hurt|lost|sold|stolen"
EITHER = re.compile(rf"\b(?!charged or summonsed)({SORT}) or (?:[a-z]+ly )?({SORT})\b", re.IGNORECASE)
# A cell of more words tells by itself what its figure is of: "Round 7 opened with another £1m".
WRITTEN_OUT = 3
# Of sums no noun is counted: what they are of is the heaviest word. On develop this bar costs no right answer; .33
# costs three.
MEASURED = ("money", "amount")
WIDEST_GAP = 0.4
# A column of sums says no word of those who pay them.
UNDERSTOOD = frozenset(
    stem for word in "someone somebody spend pay cost charge bill sum money pound".split() for stem in stems(word)
)
# "7.9 seconds" counts no calls.
LENGTH = re.compile(rf"\b(?:\d[\d.,]*|{NUMBER_WORD})[\s-](?:{TIME_UNIT})s?\b", re.IGNORECASE)
TIME_ASKED = re.compile(
    r"\b(?:average|mean|waits?|waiting|times?|long|quick\w*|fast\w*|seconds|minutes|hours|days|weeks|months"
    r"|years)\b",
    re.IGNORECASE,
)
NUMBERS_CALLED = re.compile(r"\b(?:999|101)\b|\bq(?:uarter )?[1-4]\b", re.IGNORECASE)
# A survey counts those who said something by their share.
POLLED = re.compile(
    r"\bhow many [\w ]{0,30}?\b"
    r"(?:sa(?:id|y)|fe(?:lt|el)|th(?:ought|ink)|believed?|rated?|agreed?|backed|supported|want(?:ed)?|trust(?:ed)?"
    r"|happy|willing|satisfied|chose|picked)\b",
    re.IGNORECASE,
)


def of_other_things(candidate: Candidate, asked: Asked) -> str | None:
    """What else its figure counts, whom else, or where else, in words."""
    sentence, question, figure = candidate.text, asked.text, asked.wants in FIGURES
    if figure and _is_of_either(f"{candidate.paragraph.lead_in or ''} {_told_in(candidate)}", asked):
        return f"The figures nearest to the question count something else together with it. {nearest_said(candidate)}"
    if figure and is_beside_it(sentence, asked):
        return "The figures nearest to the question are of something else."
    if figure and is_of_what_lacks(sentence, question):
        return "The sums nearest to the question are of what was lacking, not of what there was."
    if is_no_rate(candidate.in_words, asked):
        return "The figures nearest to the question are not the rate that is asked for."
    if figure and not POLLED.search(question) and is_rate_alone(sentence, question):
        return "The figures nearest to the question are rates, and a count is asked for."
    if asked.wants == "figure" and _is_of_no_count(candidate, asked):
        return "The figures nearest to the question are shares, sums or times, and a count is asked for."
    if asked.wants == "figure" and not _counts_what_is_asked(candidate, asked):
        return f"The figures nearest to the question do not count {counted_in(question)}."
    if asked.wants == "figure" and (sort := lacks_sort(candidate, asked, counted_in(question) or "")):
        return f"The figures nearest to the question are not of “{sort}”."
    if (
        asked.wants == "list"
        and (which := WHICH_POLICE.match(question))
        and lacks_sort(candidate, asked, which["noun"])
    ):
        return "The paragraphs nearest to the question are not of “police”."
    if asked.telegram and _is_of_title_alone(candidate, asked):
        return "The paragraphs nearest to the question speak of something else."
    if figure and is_of_harm(candidate, asked, counted_in(question) or ""):
        return "The figures nearest to the question count who came to harm."
    if figure and counts_some(candidate.in_words, counted_in(question) or "", question):
        return "The figures nearest to the question count some of the people only."
    if of_other_half(candidate, asked):
        return "The paragraphs nearest to the question are of what is named beside it."
    if figure and (is_of_opinion(sentence, question) or is_of_another_survey(sentence, asked)):
        return "The figures nearest to the question are of something else."
    if is_of_others(candidate, asked):
        return "The paragraphs nearest to the question are not of those who are asked about."
    if (figure or asked.telegram) and is_of_other_sort(candidate, asked):
        return "The figures nearest to the question count somebody else."
    if lacks_predicate(candidate, asked) or (figure and untold_of_counted(candidate, asked)):
        return "The figures nearest to the question are of the whole, not of the part that is asked for."
    if asked.wants in MEASURED and _is_of_something_else(candidate, asked):
        return "The figures nearest to the question are of something else."
    if figure and candidate.elsewhere and NATIONAL.search(question):
        return "The figures nearest to the question are of single areas, and the whole country is asked for."
    if figure and candidate.elsewhere:
        return "The figures nearest to the question are of the nation or of another area."
    # "Recorded crime in Northmoor 2031" is asked of all of it.
    whole = asked.telegram and bool(asked.home) and set(asked.home.split()) <= set(stems(question))
    if (
        (figure or whole)
        and _is_row_of_part(candidate)
        and not _is_row_of(candidate, asked)
        and not EACH.search(question)
    ):
        return "The figures nearest to the question are those of single parts."
    if (figure or whole) and candidate.part and not HERE.search(sentence) and not _names_it(candidate, asked):
        return "The figures nearest to the question are those of single districts."
    return None


def _is_of_title_alone(candidate: Candidate, asked: Asked) -> bool:
    """Whether the heaviest word of a telegram stands in the title of its paper alone, which may be of several."""
    paragraph = candidate.paragraph
    heaviest = max((term for term in asked.terms if not term.number), key=lambda term: term.weight, default=None)
    near = held(candidate.around)
    return heaviest is not None and not says(heaviest, near) and says(heaviest, held(paragraph.source.title))


def _names_it(candidate: Candidate, asked: Asked) -> bool:
    """Whether it holds a telling name of the question but what is counted: one of a part is asked for by that."""
    counted_ones = set(stems(counted_in(asked.text) or ""))
    names = [term for term in asked.terms if term.named and not term.number and not counted_ones & set(term.names[0])]
    return any(says(term, held(candidate.text)) for term in telling(names)) or _is_row_of(candidate, asked)


def _is_row_of(candidate: Candidate, asked: Asked) -> bool:
    """Whether the question has a word that its row goes by, however it is typed, but for what is counted."""
    name = set(stems(cells(candidate.paragraph)[0].text)) if cells(candidate.paragraph) else set()
    return bool(name & (set(stems(asked.text)) - set(stems(counted_in(asked.text) or ""))))


def _is_row_of_part(candidate: Candidate) -> bool:
    """Whether it is the row of a district, ward or other part of a whole."""
    row = row_cells(candidate.paragraph)
    return bool(row) and PART_OF_WHOLE.fullmatch(row[0].column.strip()) is not None


def polled(candidate: Candidate, asked: Asked) -> bool:
    """Whether it gives the share of those who said something, where a survey's count of them is asked for."""
    if not POLLED.search(asked.text) or not SHARE.search(candidate.text):
        return False
    # A column may be of shares of anything.
    return candidate.paragraph.kind != "table row" or any("%" in cell.text for cell in cells(candidate.paragraph))


def _told_in(candidate: Candidate) -> str:
    """What it tells: of cells that are written out not their columns, which say only what may stand there."""
    row = cells(candidate.paragraph) if candidate.paragraph.kind == "table row" else ()
    told = (each.text if len(each.text.split()) > WRITTEN_OUT else f"{each.column}: {each.text}" for each in row)
    return "; ".join(told) or candidate.text


def _is_of_either(said: str, asked: Asked) -> bool:
    """Whether it tells of one thing or another together, where one of them alone is asked for, and of none alone."""
    wanted = {stem for term in asked.terms for name in term.names for stem in name}
    sides = [(set(stems(one)), set(stems(other))) for one, other in EITHER.findall(said)]
    mixed = [
        one if one <= wanted else other
        for one, other in sides
        if one and other and (one <= wanted) != (other <= wanted)
    ]
    alone = set(stems(EITHER.sub(" ", said)))
    return any(not side <= alone for side in mixed)


def _is_of_no_count(candidate: Candidate, asked: Asked) -> bool:
    """Whether all that it tells is a length of time, or the column of its row that fits best is of shares or sums."""
    undated = DATE.sub(" ", candidate.text)
    timed = not TIME_ASKED.search(asked.text) and LENGTH.search(undated)
    if timed and not re.search(
        r"\d|\b(?:none|nobody)\b|^no\b",  # "No call had been abandoned in seven months" counts them
        NUMBERS_CALLED.sub(" ", LENGTH.sub(" ", NOT_A_COUNT.sub(" ", undated))),
        re.IGNORECASE,
    ):
        return True
    row = row_cells(candidate.paragraph)
    best = max(row[1:], key=lambda cell: coverage(asked, cell.column), default=None)
    if best is None or RATE_ASKED.search(asked.text) or polled(candidate, asked):
        return False
    return bool(best.unit) and coverage(asked, best.column) > 0


def without_lengths(text: str, question: str) -> str:
    """A text without what is only a length of time, where none is asked for: "one day of 7 hours" counts nobody."""
    return text if TIME_ASKED.search(question) else LENGTH.sub(" ", text)


def _is_of_something_else(candidate: Candidate, asked: Asked) -> bool:
    """Whether its place lacks the heaviest word of the question; what a column of sums says by its sign aside."""
    if candidate.match.features.gap <= WIDEST_GAP:
        return False
    row = row_cells(candidate.paragraph)
    told = " ".join(f"{cell.column} {cell.text}" for cell in row) or candidate.text
    # What a levy is is what is paid.
    understood = UNDERSTOOD if "£" in told and (row or re.search(rf"\b{LEVY}\b", told)) else frozenset()
    # The sign in the cell says it, and "rose" tells of a rise.
    if any(CHANGES.search(cell.column) for cell in row) or (not row and way_told(candidate.text)):
        understood |= MOVED
    if not understood:
        return True
    rest = tuple(term for term in asked.terms if not set(term.names[0]) <= understood)
    question = Yardstick(replace(asked, terms=rest))
    said = held(f"{candidate.paragraph.text}\n{above(candidate.paragraph)}")
    return not rest or question.gap(question.held(said)) > WIDEST_GAP


def counted_in(question: str) -> str | None:
    """What is to be counted, without the verb that may stand after it: "reports" of "how many reports came in"."""
    words = (counted(question) or "").split()
    while words and set(stems(words[-1])) <= LIGHT:
        words.pop()
    return " ".join(words) or None


def _counts_its_own(candidate: Candidate, noun: str) -> bool:
    """Whether a sentence tells only how many more or fewer there were of something else, "256 fewer victims": no
    heading lends it another noun."""
    wanted = frozenset(stems(noun))
    measures = measures_in(candidate.text) if candidate.paragraph.kind != "table row" else ()
    return bool(measures) and all(
        each.unit == "count" and each.change and each.things and not each.things & wanted for each in measures
    )


def _counts_what_is_asked(candidate: Candidate, asked: Asked) -> bool:
    """Whether its place speaks of what is to be counted: a count of farmers is none of pupils, nor one of horses."""
    noun = counted_in(asked.text)
    if POPULATION_ASKED.search(asked.text) and not LIVE.search(candidate.text):
        return False
    if (
        noun is None
        or ANYTHING.fullmatch(noun)
        or (ANYBODY.search(noun) and PEOPLE.search(candidate.text))
        or polled(candidate, asked)
    ):
        return True
    head = stems(noun)[-1:]
    paragraph = candidate.paragraph
    headings = () if _counts_its_own(candidate, noun) else (e for e in paragraph.headings if not SEVERAL.search(e))
    words = words_beside(candidate, asked) | held("\n".join((paragraph.lead_in or "", *headings)))
    if OCCASIONS.search(candidate.text) and set(stems(noun)[:-1]) & words >= set(stems(noun)[:-1]) != set():
        return True
    terms = [term for term in asked.terms if set(head) & set(term.names[0])]
    # For an everyday word the sentence itself must say what papers write: a heading "Custody" counts no cells.
    own = held(f"{paragraph.lead_in or ''} {candidate.text}")
    return not terms or any(
        set(name) <= (own if is_lent(term.names[0], name) else words) for term in terms for name in term.names
    )
