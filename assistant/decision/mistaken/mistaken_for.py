"""What the figure of a sentence may be mistaken for: one of another time, place, measure or thing than is asked for."""

import re

from assistant.decision.mistaken.aims import asks_how_it_went, is_aim, is_supposed
from assistant.decision.mistaken.events import untold_event
from assistant.decision.mistaken.of_area import of_other_area
from assistant.decision.mistaken.other_things import counted_in, of_other_things
from assistant.decision.mistaken.other_times import (
    is_of_no_such_season,
    is_of_other_length,
    is_of_other_months,
    is_of_other_time,
    is_of_several_years,
)
from assistant.decision.mistaken.own_words import under_another
from assistant.decision.mistaken.roles import untold_role
from assistant.decision.notices.unheld_papers import only_attaches
from assistant.figures.measures import measures_in
from assistant.figures.movements import tells_which_way
from assistant.figures.number_words import ROUGHLY
from assistant.questions.carrying import without_carried
from assistant.questions.movements_asked import NO_MOVE, asks_which_way_it_went
from assistant.questions.superlatives import lacks_superlative, superlative_in
from assistant.questions.which_way import MOVEMENT
from assistant.sentences.candidates import Candidate
from assistant.sentences.quotations import quotation_of
from assistant.tables.grids import CHANGES
from assistant.tables.moving import direction_asked, says_otherwise
from assistant.tables.quarters import is_of_quarter_alone
from assistant.tables.table_rows import row_cells
from indexes import stems
from indexes.language.numbered import NUMBERED
from indexes.questions.kinds_told import FIGURE_WORD
from indexes.questions.question import Asked
from indexes.questions.time_words import DATE
from indexes.questions.timing import years_in
from indexes.questions.wanting import FIGURES, LEAD

# What is left is left now; who has been left hanging was so once.
LEFT = re.compile(
    r"\b(?:has|have|is|are)\b[\w' ]*\bleft\b(?! (?:the|in \d|\w+ing\b|on hold|out|without|behind|alone))", re.IGNORECASE
)
# A "cut-off age" is no cut, and a "drop in centre" no drop.
MOVED = (
    rf"(?!{NO_MOVE.pattern})(?:{MOVEMENT})"
    r"(?=\W*$|\W*\(about: | (?:in|of|from|on|between|since|over|for|to|by|during|after|at|across|among|compared|last"
    r"|this|\d{4})\b)"
)
# How much there is of something does not say by how much it changed.
CHANGE_ASKED = re.compile(
    r"^(?:is|was) (?:that|this|it) (?:up|down)\b"
    rf"|\bwhat (?:was|is) the (?:change\b|difference\b|{MOVED})|\bby how much\b",
    re.IGNORECASE,
)
NO_CHANGE = "The paragraphs nearest to the question tell of no change."
CHANGED = re.compile(
    r"\b(?:change\w*|rose|rise|risen|rising|fell|fall\w*|up|down|increas\w*|decreas\w*|drop\w*|grew|grow\w*|more|fewer"
    r"|less|lower\w*|higher|cut\w*|lost|gain\w*|against|from|reduc\w*|halv\w*|doubl\w*|went|differ\w*)\b"
    r"|(?<![\w.])[+−–-]\d[\d.,]*%?",
    re.IGNORECASE,
)
# How many there are is not told by how many there were more.
LEVEL_ASKED = re.compile(
    rf"^{LEAD}how many (?!more|fewer|extra|additional|new|further)[\w' -]+? "
    r"(?:(?:are|were|is|was) there\b|(?:do|does|did|has|have|had) (?:the )?[\w' -]+ (?:have|employ|got)\b(?! to\b))"
    # "How many wardens in Tarn?"
    rf"|^{LEAD}how many (?!more|fewer|extra|additional|new|further)(?:[\w'-]+ ){{1,3}}?(?:in|across) (?:the )?(?!\d)"
    r"[\w-]+(?: [\w-]+)?\W*$",
    re.IGNORECASE,
)
# "What does a Band D home pay?" is not told by a row of increases, "Increase: 5.6%; In money: £14".
MORE_ASKED = re.compile(
    rf"\b(?:{MOVEMENT}|ris\w+|rose|fell|fall\w*|chang\w+|differ\w+|up|down|more|less|extra|additional|gr[eo]w\w*"
    r"|increas\w+|decreas\w+|drop\w*|cuts?)\b",
    re.IGNORECASE,
)
CAME_OR_WENT = re.compile(r"\b(?:lost|loss(?:es)?|shed|recruited|hired|joined|resigned)\b", re.IGNORECASE)
THERE_ARE = re.compile(
    rf"\b(?:had|has|have|employ(?:s|ed)|number(?:s|ed)|was|were|is|are) (?:(?:{ROUGHLY}) )?\d",
    re.IGNORECASE,
)
# "Does the Panel ...?" is told by no sentence that does not speak of it.
BODY_ASKED = re.compile(
    rf"^{LEAD}(?:do|does|did|can|could|will|would|has|have|had|is|was) the (?:(?!that\b)[\w'’-]+ ){{0,3}}?"
    r"(?P<body>panel|inspectorate|board|committee|ombudsman|cabinet|home secretary|minister)\b(?!['’])",
    re.IGNORECASE,
)
# What papers call them, where it is more than the word alone.
SPOKEN_OF = {
    "inspectorate": r"\b(?:inspect\w*|HMICFRS|HMIC|HMIP?|PEEL)\b",
    "home secretary": r"\bhome (?:secretary|office)\b",
    "minister": r"\b(?:minist\w+|government|home office)\b",
    "ombudsman": r"\b(?:ombudsm[ae]n|LGSCO)\b",
}
# Where something comes from is told by its source.
WHERE_FROM = re.compile(rf"^{LEAD}where\b.* from\W*$", re.IGNORECASE)
SOURCE = re.compile(
    r"\b(?:from|by|out of|paid|funded|source[sd]?|raised|through|part of|included|set aside|allocat\w+|earmarked"
    r"|met)\b",
    re.IGNORECASE,
)
# Until when, and for how long, is told by an end or a length.
UNTIL_ASKED = re.compile(
    rf"^{LEAD}(?:(?:un)?til+ when|(?:for how long|how long for)(?! (?:does|do|did) (?:you|one)\b)\b)",
    re.IGNORECASE,
)
TELLS_END = re.compile(
    r"(?i:\b(?:until|till|ends?|ended|ending|expir\w*|by (?:\d|the end|[a-z]+ 20\d\d)|up to|runs? to))"
    r"|\b(?:to (?:\d{1,2} )?(?:[A-Z][a-z]+ )?20\d\d)\b"
    r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -](?:day|week|month|year)s?\b|\bfirst year\b",
)
# A longest wait is no average one.
MEASURES = {
    "average": re.compile(r"\b(?:mean|average|median|typical(?:ly)?)\b", re.IGNORECASE),
    "most": re.compile(r"\b(?:longest|highest|largest|maximum|most)\b", re.IGNORECASE),
    "least": re.compile(r"\b(?:shortest|lowest|smallest|minimum|fewest|least)\b", re.IGNORECASE),
}
# The two numbers on which the police are called.
CALLED = re.compile(r"\b(?:999|101)\b")
SIZE_ASKED = re.compile(
    rf"^{LEAD}(?:what|how (?:big|large|great)) (?:was|is|were|are) the (?:[\w-]+ )?{MOVED}(?= in\b)"
    r"|\bby how much\b",
    re.IGNORECASE,
)
# What tells how much without a number.
IN_WORDS = re.compile(r"\b(?:half|halv\w+|doubl\w+|trebl\w+|tripl\w+|thirds?|quarters?|fifths?)\b", re.IGNORECASE)


def mistaken_for(candidate: Candidate, asked: Asked) -> str | None:
    """What stands against taking its figure for the one that is asked for, in words; None where nothing does."""
    sentence, question, figure = candidate.text, asked.text, asked.wants in FIGURES
    if (asked.present or LEFT.search(question)) and candidate.past:
        return f"What was found is of {candidate.year}, and the question asks for now."
    if superlative_in(question) and lacks_superlative(question, quotation_of(candidate)):
        return f"The paragraphs nearest to the question do not say which is “{superlative_in(question)}”."
    if says_otherwise(sentence, question):
        return f"The paragraphs nearest to the question do not tell of a {direction_asked(question)}."
    if _is_of_other_calls(sentence, question):
        return "The paragraphs nearest to the question speak of calls to another number."
    if (figure or asks_how_it_went(question)) and is_aim(sentence, question):
        return "The figures nearest to the question are aims, not what was reached."
    if figure and _is_other_measure(sentence, question):
        return "The figures nearest to the question measure something else."
    if only_attaches(sentence, question):
        return "The paragraph nearest to the question says only that it is attached, and what is attached is not held."
    if reason := under_another(f"{candidate.paragraph.lead_in or ''} {quotation_of(candidate)}", question):
        return reason
    if reason := untold_event(candidate, asked) or untold_role(candidate, asked):
        return reason
    if UNTIL_ASKED.match(question) and not TELLS_END.search(sentence):
        return "The paragraphs nearest to the question do not tell until when."
    if CHANGE_ASKED.search(question) and not CHANGED.search(candidate.in_words):
        return NO_CHANGE
    if (body := BODY_ASKED.match(question)) and asked.wants == "yes or no" and not _names_body(candidate, body["body"]):
        return f"The paragraphs nearest to the question do not speak of the {body['body'].lower()}."
    if asks_which_way_it_went(asked):
        if candidate.elsewhere and years_in(question):
            return "The figures nearest to the question are of the nation or of another area."
        if not tells_which_way(candidate, asked):
            return NO_CHANGE
    if figure and is_supposed(sentence, question):
        return "The figures nearest to the question are of what would or could be, not of what is."
    if _lacks_size(sentence, question):
        return "The paragraphs nearest to the question do not tell how large the change was."
    if LEVEL_ASKED.search(question) and _tells_of_change(candidate, asked):
        return "The figures nearest to the question count who came or went, not how many there are."
    if (asked.wants == "money" or asked.telegram) and _is_row_of_changes(candidate) and not MORE_ASKED.search(question):
        return "The figures nearest to the question are of how much it changed, not of how much it is."
    if WHERE_FROM.match(question) and not SOURCE.search(candidate.in_words):
        return "The paragraphs nearest to the question do not tell where it comes from."
    return of_other_area(candidate, asked) or _of_other_time(candidate, asked) or of_other_things(candidate, asked)


def _is_row_of_changes(candidate: Candidate) -> bool:
    """Whether what a row tells first is how much a thing changed."""
    row = row_cells(candidate.paragraph)
    return len(row) > 1 and CHANGES.search(row[1].column) is not None


def _names_body(candidate: Candidate, body: str) -> bool:
    paragraph = candidate.paragraph
    source = paragraph.source
    near = (paragraph.lead_in, *paragraph.headings, source.title, source.publisher, source.meeting, paragraph.voice)
    said = "\n".join((quotation_of(candidate), *(each for each in near if each)))
    return re.search(SPOKEN_OF.get(body.lower(), rf"\b{body}"), said, re.IGNORECASE) is not None


def _of_other_time(candidate: Candidate, asked: Asked) -> str | None:
    """Of which other time its figure is, in words."""
    sentence, question, figure = candidate.text, asked.text, asked.wants in FIGURES
    if is_of_other_time(sentence, asked):
        return "The figures nearest to the question are of another time."
    if is_of_quarter_alone(sentence, candidate.paragraph, question=question, figure=figure):
        return "The figures nearest to the question are of a quarter, not of the whole year."
    own = without_carried(question)
    if figure and is_of_other_months(candidate.in_words, own):
        return "The figures nearest to the question are of other months."
    if figure and is_of_several_years(sentence, own):
        return "The figures nearest to the question are of several years together."
    if figure and (is_of_other_length(sentence, question) or is_of_no_such_season(sentence, candidate.paragraph, own)):
        return "The figures nearest to the question are of another length of time."
    return None


def _tells_of_change(candidate: Candidate, asked: Asked) -> bool:
    """Whether of what is to be counted it tells first how many more or fewer, or how many came or went.

    A row may tell both, under names of their own.
    """
    sentence, noun = candidate.text, counted_in(asked.text) or ""
    # "Bobbies" are officers.
    meant = set(stems(noun)) | {
        stem for term in asked.terms if set(term.names[0]) <= set(stems(noun)) for name in term.names for stem in name
    }
    counting = [measure for measure in measures_in(sentence) if measure.things & meant]
    if counting and counting[0].change:
        return True
    more = re.search(
        rf"\b(?:extra|additional|(?:more|fewer)(?! than)) (?:[a-z-]+ ){{0,2}}{re.escape(noun)}", sentence, re.IGNORECASE
    )
    went = candidate.paragraph.kind != "table row" and CAME_OR_WENT.search(sentence)
    return bool(more or went) and not THERE_ARE.search(sentence)


def _is_other_measure(sentence: str, question: str) -> bool:
    asked_for, told = (
        {name for name, words in MEASURES.items() if words.search(text)} for text in (question, sentence)
    )
    return bool(asked_for and told) and not asked_for & told


def _is_of_other_calls(sentence: str, question: str) -> bool:
    asked_for, told = set(CALLED.findall(question)), set(CALLED.findall(sentence))
    return bool(asked_for and told) and not asked_for & told


def _lacks_size(sentence: str, question: str) -> bool:
    """Whether a question asks how much something rose or fell, and a sentence gives no figure but dates and numbers
    of tables, quarters and the like."""
    if not SIZE_ASKED.search(question):
        return False
    told = DATE.sub(" ", NUMBERED.sub(" ", sentence))
    return not (FIGURE_WORD.search(told) or IN_WORDS.search(told))
