"""Which way a thing went, told in the clause that speaks of it: a sentence may tell of several that moved apart."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from assistant.figures.measures import measures_in
from assistant.figures.subtracting import levels_told
from assistant.questions.carrying import without_carried
from assistant.questions.movements_asked import MEASURED, asks_which_way_it_went
from assistant.questions.which_way import NOT_TO_BE
from assistant.sentences.candidates import DISTRICT_STEMS, Candidate, coverage
from assistant.sentences.quotations import DANGLING, quotation_of
from assistant.sentences.reasons import TELLS_WHY, asks_why, gives_reason
from assistant.sentences.unknown import CLAUSES
from assistant.tables.moving import CHANGE, FALL, RISE, Direction
from indexes import stems
from indexes.questions.question import LIGHT_SHARE, Asked, Term
from indexes.questions.time_words import DATE, MONTH
from indexes.questions.timing import above
from indexes.sentences.spans import sentences

BY_HOW = r"(?= (?:by|from|on|to|over|nearly|about|almost|£?\d))"
UP = re.compile(
    rf"{RISE.pattern}|\b(?<!set )(?<!made )(?<!makes )(?<!make )up{BY_HOW}|\b(?:was|were|is|are) up\b|\d more\b",
    re.IGNORECASE,
)
DOWN = re.compile(rf"{FALL.pattern}|\bdown{BY_HOW}|\b(?:was|were|is|are) down\b|\bfewer\b(?! than)", re.IGNORECASE)
# "In favour of the increase" tells of no increase; but in a question the gate toll may rise.
THING, CHANGED = r"\b(?:the|this|that|each|every|proposed|planned)", r" (?:rise|increase|fall|reduction)s?\b"
A_THING = re.compile(rf"(?:{THING}|\bprecept)(?: \w+){{0,2}}?{CHANGED}(?! in\b| of (?:\w+ )?£?\d)", re.IGNORECASE)
ASKED_THING = re.compile(rf"{THING}{CHANGED}(?! in\b)", re.IGNORECASE)
# What a thing is said of must hold so much of the question, its times and movement apart.
OF_IT, OF_TWO, ALL_OF_IT = 0.6, 0.75, 0.999
# "The Police and Crime Panel" speaks of no crime.
OF_OFFICES = re.compile(
    r"\bPolic(?:e|ing) and Crime (?:Commissioner|Panel|Plan)(?:['’]s)?|\bfor Policing and Crime\b"
    r"|\bViolence Reduction\b"
)
SHARE_OF = re.compile(r"\d ?(?:%|per ?cent) of (?P<of>(?:[\w'’-]+ ){1,4})|\btimes as likely\b", re.IGNORECASE)
SHARE_ASKED = re.compile(
    rf"{MEASURED.pattern}|\b(?:percentages?|per ?cent|rates?|likely|how many of)\b|%", re.IGNORECASE
)
# Of how much of it, or when, something is told in other words.
AMOUNT = re.compile(
    rf"levels?|rates?|figures?|amounts?|volumes?|numbers?|counts?|slices?|portions?|chunks?|bits?|{MONTH}"
    r"|spring|summer|autumn|winter|county|region|area|force|quarters?|years?|months?|really|actually|true|overall|general"
    r"|half|halves|thirds?|fifths?|tenths?|(?:doubl|trebl|tripl|halv)(?:ed?|ing)|percent(?:age)?s?|points?|lots?"
    r"|sharply|slightly|dramatically|massively|steeply|significantly|hugely",
    re.IGNORECASE,
)
# "By 40%" may not be the paper's own figure; but calls to 999 are what is asked about.
BY_SO_MUCH = re.compile(r"\bby (?:[a-z]+ ){0,2}?£?(\d[\d.,]*\d|\d)|\b(\d[\d.,]*) ?(?:%|per ?cent)", re.IGNORECASE)
# "Support for raising the toll", "public backing for paying more" is told as support for its increase.
OF_SUPPORT = re.compile(r"\b(?:support|backing|opposition)\b", re.IGNORECASE)
SUPPORTED = re.compile(
    r"rais(?:e|es|ed|ing)|pay(?:s|ing)?|popular|(?:public|residents?|people|taxpayers?|voters?)(?:['’]s?)?",
    re.IGNORECASE,
)
SORT_OF_CRIME = re.compile(
    r"\b(vehicle|car|knife|gun|hate|neighbourhood|organised|cyber|internet|online|violent|serious|sexual|rural|drugs?"
    r"|youth|business|retail|acquisitive|wildlife|theft|rape) crimes?\b",
    re.IGNORECASE,
)
# Where or among whom it was may stand in another clause of the sentence.
WITHIN = re.compile(r"\b(?:in|at|on|from|among|amongst|for|with|across)\b", re.IGNORECASE)
# Other breaks between what is said of one thing and of another.
BREAKS = re.compile(rf"{CLAUSES.pattern}|, (?:since|because|whereas|where|which|who|when|after|as|according to)\b |; ")
AND = re.compile(r" and ")
CHANGED_FROM = re.compile(
    r"\bfrom (?:over |about )?£?\d|\b(?:doubl|halv|tripl)\w+|\b(?:changed?|reduced|cut)\b", re.IGNORECASE
)


def tells_which_way(candidate: Candidate, asked: Asked) -> bool:
    """Whether a sentence tells which way the thing asked about went, by a movement or by figures of two times."""
    if _tells(candidate, asked, OF_IT):
        return True
    # "Better recording explains the rise"; but what moved there may be no cause, "since the keepers' share fell".
    reason = asks_why(asked.text) and gives_reason(TELLS_WHY, quotation_of(candidate), asked.text)
    whole = replace(asked, terms=subject_of(asked))
    around = f"{above(candidate.paragraph)}\n{candidate.paragraph.text}"
    return reason and not _ways_in_words(candidate.text) and coverage(whole, around) >= OF_IT


def tells_wholly(candidate: Candidate, asked: Asked) -> bool:
    """Whether it tells so in a clause of all that is asked about: then nothing nearer to the question is needed."""
    return (
        asks_which_way_it_went(asked)
        and candidate.paragraph.kind != "table row"
        and _tells(candidate, asked, ALL_OF_IT)
    )


def _tells(candidate: Candidate, asked: Asked, enough: float) -> bool:
    whole = replace(asked, terms=subject_of(asked))
    if not whole.terms:
        return True
    paragraph = candidate.paragraph
    lead_in = paragraph.lead_in or ""
    # "The 818 of May and the 931 of June must not be read as a rise" tells none by its figures.
    warns = NOT_TO_BE.search(candidate.text) is not None
    if paragraph.kind == "table row":
        said = OF_OFFICES.sub(" ", f"{above(paragraph)}\n{paragraph.text}")
        return _is_of(whole, said, enough) and _moves(f"{lead_in} {paragraph.text}")
    # What stands below it tells that.
    if paragraph.kind == "caption" or candidate.text.endswith(":"):
        return _is_of(whole, f"{above(paragraph)}\n{candidate.text}", enough)
    texts = [f"{lead_in} {candidate.text}"]
    quoted = quotation_of(candidate)
    # "It fell by 3%": of what stands before it, or above.
    if DANGLING.match(candidate.text):
        texts.append(f"{above(paragraph)} {quoted}".replace(".", ""))
    clauses = [NOT_TO_BE.sub(" ", clause) for text in texts for clause in clauses_of_it(asked, text, enough)]
    if warns:
        return any(map(_ways_in_words, clauses))
    if any(map(_moves, clauses)):
        return True
    # Of two times a sentence each: "It was 31 in spring. It was 47 in autumn."
    levels = [measures_in(each) for each in _sentences(quoted) if _is_of(whole, each, enough)]
    units = [told[0].unit for told in levels if len(told) == 1]
    return len(units) > len(set(units))


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def subject_of(asked: Asked, shape_words: Sequence[re.Pattern[str]] = (UP, DOWN)) -> tuple[Term, ...]:
    """What a question asks about: without its times, its place and whichever way that is said to have gone."""
    shape = {stem for each in shape_words for found in each.findall(asked.text) for stem in stems(found)}
    place = {*DISTRICT_STEMS, *asked.home.split()}
    sizes = {size for found in BY_SO_MUCH.findall(asked.text) for size in found}
    of_support = OF_SUPPORT.search(asked.text) is not None
    return tuple(
        term
        for term in asked.terms
        if term.share > LIGHT_SHARE
        and not term.year
        and not set(term.names[0]) <= shape
        and not set(term.names[0]) <= place
        and not AMOUNT.fullmatch(term.text)
        and term.text.rstrip("%") not in sizes
        and not (of_support and SUPPORTED.fullmatch(term.text))
    )


def clauses_of_it(
    asked: Asked, text: str, enough: float = OF_IT, shape_words: Sequence[re.Pattern[str]] = (UP, DOWN)
) -> Iterator[str]:
    """The clauses of a text that are of what is asked about, whichever way that is said to have gone."""
    whole = replace(asked, terms=subject_of(asked, shape_words))
    said = OF_OFFICES.sub(" ", text)
    if not whole.terms or coverage(whole, said) < enough:
        return
    head = _head(whole)
    # "2,737 fewer burglaries, while all crime rose by 8.2%": each clause is of its own.
    for clause in _clauses(said):
        if _is_of(head, clause, enough):
            yield clause


def _head(whole: Asked) -> Asked:
    """What must stand in the clause itself: "lamp theft" of "lamp theft at the docks", which its sentence may tell."""
    before = WITHIN.split(without_carried(whole.text), maxsplit=1)[0]
    named = set(stems(before))
    terms = tuple(term for term in whole.terms if named.issuperset(term.names[0]))
    return replace(whole, terms=terms) if terms else whole


def _clauses(text: str) -> Iterator[str]:
    for clause in BREAKS.split(text):
        parts = AND.split(clause)
        apart = len(parts) > 1 and all(_ways_in_words(part) for part in parts)
        yield from parts if apart else [clause]


def _is_of(whole: Asked, clause: str, enough: float) -> bool:
    """Whether a clause is of what is asked about, and not of support for it, a share of it or another sort of it."""
    # Gate theft is no bell theft.
    if coverage(whole, clause) < (max(enough, OF_TWO) if len(whole.terms) == 2 else enough):
        return False
    wanted, moving = set(stems(whole.text)), UP.search(A_THING.sub(" ", clause)) or DOWN.search(clause)
    # "15% of the searches led to an arrest, against 18%": it was no search that fell.
    of_part = None if SHARE_ASKED.search(whole.text) else SHARE_OF.search(clause)
    if of_part and (not of_part["of"] or coverage(whole, of_part["of"]) >= enough):
        return False
    told = MEASURED.search(clause, 0, moving.start() if moving else len(clause))
    if told and not set(stems(told[0])) & wanted:
        return False
    # Not where it is part of another name: "the police share of council tax".
    joined = {stem for term in whole.terms if len(term.names[0]) > 1 for stem in term.names[0]}
    measures = {stem for each in MEASURED.findall(whole.text) for stem in stems(each)} - joined
    lacked = measures - set(stems(clause))
    by_other_names = {stem for term in whole.terms if _covers_alone(term, clause, whole) for stem in term.names[0]}
    if lacked - by_other_names:
        return False
    sorts = {word.casefold() for word in SORT_OF_CRIME.findall(clause)}
    return not sorts or not {*stems("crime")} & wanted or any(set(stems(sort)) & wanted for sort in sorts)


def _covers_alone(term: Term, clause: str, whole: Asked) -> bool:
    return coverage(replace(whole, terms=(term,)), clause) >= ALL_OF_IT


def ways_told(text: str) -> Set[Direction]:
    """Which ways a text tells that something moved, in words or by two levels."""
    found = _ways_in_words(text)
    if not found and (levels := levels_told(text)) and levels[0].values[0] != levels[1].values[0]:
        found.add("rise" if levels[0].values[0] > levels[1].values[0] else "fall")
    return found


def _ways_in_words(text: str) -> set[Direction]:
    told = A_THING.sub(" ", text)
    found: set[Direction] = set()
    if UP.search(told):
        found.add("rise")
    if DOWN.search(told):
        found.add("fall")
    return found


def _moves(text: str) -> bool:
    told = A_THING.sub(" ", text)
    times, units = {found[0] for found in DATE.finditer(text)}, [each.unit for each in measures_in(text)]
    return bool(
        ways_told(text)
        or CHANGE.search(text)
        or CHANGED_FROM.search(told)
        or (len(times) > 1 and len(units) > len(set(units)))
    )
