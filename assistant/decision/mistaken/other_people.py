"""Of whom a figure is: women are not all people, PCSOs no officers, and "Lane Watch officers" are not all of them."""

import re
from functools import lru_cache

from assistant.answer import Notice
from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import Candidate
from indexes import stems
from indexes.questions.question import LIGHT, Asked
from indexes.questions.time_words import DATE
from indexes.questions.timing import above
from indexes.sentences.spans import sentences

# People under whatever name: papers call residents those who answered, and the other way round.
ANYBODY = re.compile(r"\b(?:people|persons|individuals|residents|householders|citizens)\b", re.IGNORECASE)
# Some of the people: a count of women and girls is none of all who live there, and PCSOs are not women PCSOs.
SOME_PEOPLE = tuple(
    re.compile(rf"(?<![’'-])\b(?:{words})\b", re.IGNORECASE)
    for words in (
        "wom[ae]n|girls?|females?|mothers",
        "men|boys?|males?|fathers",
        r"child(?:ren)?|kids?|young(?:er|sters?)?|teen\w*|youths?|pupils|under[- ]\d\ds\b",
        "adults?",
        r"older (?:people|persons|residents|adults|ones)|elderly|old people|pensioners?|over[- ][4-9]\ds\b",
        r"black",
        r"asian",
        r"disabled|disabilit(?:y|ies)",
        r"trans(?:gender|sexual)?(?: people| wom[ae]n| m[ae]n)?(?![\w-])",
    )
)
GENDERS = frozenset((0, 1))
# Who works for a force: each sort is counted by itself.
SORTS = {
    "PCSOs": re.compile(r"\b(?:PCSOs?|community support officers?)\b", re.IGNORECASE),
    "officers": re.compile(
        r"\b(?<!support )(?:officers?|constables?|detectives?|bobbies|coppers|cops)\b", re.IGNORECASE
    ),
    "staff": re.compile(r"\bstaff\b", re.IGNORECASE),
}
SORTS_NAMED = re.compile("|".join(words.pattern for words in SORTS.values()), re.IGNORECASE)
# What officers do tells them apart: neighbourhood officers are not all officers.
DUTY = (
    r"neighbourhood|response|firearms|armed|traffic|roads|custody|rural|schools?|student|detective|mounted|dog|tutor"
    r"|front[- ]?line|patrol|licensing|liaison|intelligence|transport|travel|taser|training"
)
DUTY_ASKED = re.compile(rf"\b(?:{DUTY}|neighborhood|local|beat|community)\b", re.IGNORECASE)
OF_A_DUTY = re.compile(
    rf"\b(?P<duty>{DUTY})(?:[ -](?:policing|crime|police|safety))?(?: team)? (?:officers?|constables?)\b", re.IGNORECASE
)
# All who work for a force, under one word.
ALL_SORTS = re.compile(r"\b(?:workforce|employees|personnel)\b", re.IGNORECASE)
# A share of those who work for a force is none of those who live there.
OF_WHOM = r"\b(?:shares?|proportions?|percentages?|per ?cent|%) of (?:(?:all|the|our|its|their|new) )*(?:[A-Z]\w+ )*"
OF_WORKFORCE = re.compile(
    rf"{OF_WHOM}(?i:force|police|officers|staff|workforce|PCSOs|constabulary|personnel|employees|recruits)\b"
)
OF_RESIDENTS = re.compile(
    rf"{OF_WHOM}(?i:residents|(?:local )?population|people who live|inhabitants|citizens|households)\b"
)
# Of whom it is complained: complaints about the chief are none about those who work for a force.
COMPLAINED_OF = re.compile(
    r"\b(?:complain\w*|allegations?|grievances?)\b[^.;:?\n]*? (?:about|against|over) (?P<whom>[\w'’ -]+)", re.IGNORECASE
)
NAMED_SORT = re.compile(
    r"\b(?!West |The |In )([A-Z][a-z]+ [A-Z][a-z]+) (?:PCSOs|Officers|officers|staff)\b(?<!Police officers)"
    r"(?<!Community Support Officers)"
)


def counts_some(said: str, noun: str, question: str) -> bool:
    """Whether people are asked for, and it counts women, men, children or another sort of them alone."""
    if not ANYBODY.match(noun) or any(each.search(question) for each in SOME_PEOPLE):
        return False
    return sum(each.search(said) is not None for each in SOME_PEOPLE) == 1


def is_of_others(candidate: Candidate, asked: Asked) -> bool:
    """Whether the question is of women, children or another sort of people, and its place speaks of none.

    Who tells a story first asks in the last sentence. A share of men tells that of women.
    """
    if (whom := COMPLAINED_OF.search(without_carried(asked.text))) and _is_of_another(whom["whom"], candidate, asked):
        return True
    if OF_WORKFORCE.search(asked.text) and OF_RESIDENTS.search(candidate.text):
        return not OF_WORKFORCE.search(candidate.text) and not OF_RESIDENTS.search(asked.text)
    asked_for = _some_people_asked(asked.text)
    if not asked_for:
        return False
    own = some_people_in(candidate.paragraph.in_words)
    if asked.wants == "figure" and own & GENDERS and asked_for <= GENDERS and not asked_for <= own:
        return True  # but how many men there are tells no number of women
    told = some_people_in(f"{candidate.paragraph.text}\n{above(candidate.paragraph)}")
    return not asked_for <= (told | GENDERS if told & GENDERS else told)


def _is_of_another(whom: str, candidate: Candidate, asked: Asked) -> bool:
    """Whether the place of a sentence says of whom it is complained, and only of others."""
    told = COMPLAINED_OF.search(f"{candidate.paragraph.lead_in or ''} {candidate.text}\n{above(candidate.paragraph)}")
    wanted, others = (set(stems(DATE.sub(" ", each))) - LIGHT for each in (whom, told["whom"] if told else ""))
    return bool(others) and (wanted - set(asked.home.split())).isdisjoint(others)


@lru_cache(100)
def _some_people_asked(question: str) -> frozenset[int]:
    """Which sorts of people a question asks about, by number, in its last sentence."""
    own = without_carried(question)
    return some_people_in(sentences(own)[-1].of(own)) if own else frozenset()


def some_people_in(text: str) -> frozenset[int]:
    """Which sorts of people a text speaks of, by number."""
    return frozenset(number for number, each in enumerate(SOME_PEOPLE) if each.search(text))


def is_of_other_sort(candidate: Candidate, asked: Asked) -> bool:
    """Whether it counts who is not asked for, or a named sort of them where all are: no "Lane Watch officers"."""
    said = candidate.in_words
    asked_for, told = ({name for name, words in SORTS.items() if words.search(text)} for text in (asked.text, said))
    if not asked_for or not told:
        return False
    other = [term for term in asked.terms if term.share == 1.0 and not term.named and not SORTS_NAMED.search(term.text)]
    named_sort = NAMED_SORT.search(said)
    if not asked_for & told or bool(named_sort and not other and named_sort[1] not in asked.text):
        return True
    return "officers" in asked_for and not DUTY_ASKED.search(asked.text) and _of_a_duty(said)


def sort_notice(question: str, told: str) -> tuple[Notice, ...]:
    """That one sort of those who work for a force is counted alone, where all of them are asked about."""
    sorts = [name for name, words in SORTS.items() if words.search(told)]
    if not ALL_SORTS.search(question) or ALL_SORTS.search(told) or len(sorts) != 1:
        return ()
    word = ALL_SORTS.search(question)
    return (
        Notice("match", f"The words quoted are of {sorts[0]}; the question asks of all the {word[0] if word else ''}."),
    )


def _of_a_duty(said: str) -> bool:
    """Whether all officers that it tells of are those of some duty."""
    duties = OF_A_DUTY.sub(" ", said)
    return duties != said and not SORTS["officers"].search(duties)
