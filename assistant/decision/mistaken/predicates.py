"""What a question says of those it counts: a count of all calls is not one of those that were abandoned."""

import re
from collections.abc import Sequence

from assistant.sentences.candidates import Candidate
from corpus import Paragraph
from indexes import stems
from indexes.language.families import has_kin
from indexes.questions.kinds_told import NUMBER_WORD
from indexes.questions.question import LIGHT, Asked, Term
from indexes.questions.time_words import MONTH
from indexes.questions.timing import above
from indexes.questions.wanting import FIGURES, LEAD
from indexes.sentences.worded import Words, held

# "How many of the calls ...", "what share of the calls ...": all of them are known, and some are asked for.
PART = re.compile(
    r"\bhow (?:many|much) of (?:the|those|these|them|its|their)\b"
    r"|\b(?:what|which) (?:share|percentage|per ?cent|proportion) of\b"
    # "People" says nothing by itself: what is counted is what they did.
    r"|\bhow many (?:people|persons|individuals)\b"
    # "How many searches found a knife", "led to a charge".
    r"|\bhow many (?:[\w'’-]+ ){1,4}?(?=(?:found|led to|resulted in|ended (?:in|with|up)|turned up|(?:are|were) found"
    r" (?!in\b|by\b|on\b|at\b|to\b|during\b|since\b|between\b)) )"
    # "How many riders were women": no participle, which papers put in many ways.
    r"|\bhow many (?:[\w'’-]+ ){1,4}?(?=(?:are|were) (?:\w+s|women|men|children)\b)",
    re.IGNORECASE,
)
# Where and when they were is no part of what they are.
WHAT_THEY_ARE = re.compile(r"(?:are|were) (?P<noun>\w+s|women|men|children)\b(?! of\b)", re.IGNORECASE)
# The next question, or a half sentence of its own, says nothing of those counted.
CLAUSE_ENDS = re.compile(r"[,;:?(]| and (?:how|what|which|who|where|when|why|do|does|did|is|are|was|were)\b")
VERB = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|get|gets|got|go|goes|went|come|comes|came"
    r"|found|led|left|lost|said|felt|took|gave|made|paid|ran|won|\w{3,}ed)\b",
    re.IGNORECASE,
)
AUXILIARY = re.compile(r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|got)\b", re.IGNORECASE)
# What became of a case, a person, a bid: none of them is another, and a count of all says nothing of any.
# A paper about custody need not say of each figure that it is of people in custody.
CUSTODY = re.compile(r"\bcustody\b", re.IGNORECASE)
OUTCOMES = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"kill\w*|die[ds]?|dead|deaths?|fatal\w*|los[te] (?:their|his|her) li(?:fe|ves)",
        r"hurt|injur\w*|wounded|harmed|casualt\w*|KSIs?",
        r"charged|charges|charging|(?:a|to) charge",
        r"fine[ds]?|penalt(?:y|ies)|tickets?",
        r"convict\w*|found guilty|guilty",
        r"solv(?:e|ed|ing)|detected|detections?|cleared up",
        r"arrest\w*",
        r"jail\w*|imprison\w*|prison|sentenced?|sentences",
        r"in custody|detain\w*|detentions?",
        r"re-?offend\w*|offend\w* again|trouble again|reconvict\w*",
        r"refus\w*|reject\w*|turned (?:down|away)|unsuccessful",
        r"withdr[ae]w\w*|discontinu\w*|no further action"
        r"|(?:cases?|charges?|claims?|prosecutions?|complaints?) (?:was |were |are |got |(?:ha[ds]|have) been |been )?"
        r"dropped",
        r"abandon\w*|g[ai]ve up|hung up|given up",
        r"dismiss\w*|sacked|the sack|(?:was|were|been) let go",
        # A crime is against somebody, and nobody has voted.
        r"oppos\w*|(?:voted?|voting) against|(?<!crimes )(?<!offences )(?<!incidents )(?:is|are|was|were) against"
        r"(?! (?:\w+ )?(?:people|wom[ae]n|girls|men|boys|children|officers|staff|victims)\b)|not back|disagree\w*"
        r"|unwilling|(?:say|said) no|would not pay|not (?:willing|in favour)",
        r"satisf\w*|happy(?! to\b)|content with",
        r"dissatisf\w*|unhappy|not (?:satisfied|happy)",
        r"unsafe|not (?:feel |felt )?safe|less safe",
        r"(?:officers?|staff|PCSOs?|people|who|wardens?) (?:have |had )?left|leavers?|quit|resign\w*"
        r"|retir(?:e[ds]?|ing|ement)",
    )
)
# What became of few, and never of all.
UNDONE = tuple(outcome for outcome in OUTCOMES if outcome.search("abandoned") or outcome.search("discontinued"))
# How many answered is not how many were in favour; a fund that backed projects paid for them.
FAVOUR_ASKED = re.compile(
    r"\b(?:people|residents|respondents|householders|members|councillors) (?:who )?(?:back|support|agree|favour)\w*\b"
    r"|(?<!not )\b(?:willing|in favour|(?:would|prepared to|happy to) pay)\b",
    re.IGNORECASE,
)
FAVOUR = re.compile(
    r"\b(?:back(?:ed|s)?|in favour|support\w*|voted for|willing|happy to|would pay|agree\w*)\b", re.IGNORECASE
)
# An age is no word that is looked up: papers say it in many ways.
AGED = re.compile(r"\b(?:under|over|aged)[ -]\d", re.IGNORECASE)
OF_AN_AGE = re.compile(
    r"\b(?:(?:under|over|aged)[ -]\d|child|adult|young|youth|juvenile|teen|pensioner|older|elder)", re.IGNORECASE
)
# Words that say nothing of those counted.
EMPTY = frozenset(
    stem
    for word in """went gone came become end ended begin began got somebody someone anybody anyone people persons year
    month week day one time take took taken place happen carried""".split()
    for stem in stems(word)
)
# Before what is counted these tell it apart from nothing: "additional officers", "total spending".
NO_SORT = frozenset(
    stem
    for word in """additional extra more fewer new other total overall whole different separate recent latest average
    mean individual actual exact reported recorded pence police""".split()
    for stem in stems(word)
)
# But bus stations are no police stations, as others have such things too.
POLICE_THINGS = re.compile(
    r"police (?!officers?\b|constables?\b|staff\b|forces?\b|spending\b|precept\b|crimes?\b|numbers?\b|workforce\b"
    r"|employees\b|personnel\b|recruits\b|vacanc|pay\b|budget\b|funding\b|money\b|grants?\b|powers\b|community\b"
    r"|records?\b|incidents?\b|reports?\b|calls?\b|searches\b|arrests?\b|referrals?\b|support\b|areas?\b|and\b)"
    r"[a-z]",
    re.IGNORECASE,
)
OF_POLICE = re.compile(r"\b(?:police|policing|force|constabulary|chief constable)\b", re.IGNORECASE)
ANY_SORT = (
    r"(?:the|of|and|or|other|more|all|its|their|these|those|new|many|most|some|in|at|to|for|from|with|by|local|open)"
)
WHICH_POLICE = re.compile(rf"^{LEAD}(?:which|what) (?P<noun>police [\w'’-]+)", re.IGNORECASE)
# A word that means so nearly the same tells the same sort apart: "elderly" are older (.75), and "violent" is no word
# for crime (.55).
NEARLY = 0.7
# Of what people died, or where: on the roads is not in custody.
HARMED = re.compile(
    r"\b(?:died|dead|deaths|killed|injured|hurt|wounded|shot)(?: dead)? (?:in|by|of|from|with|on|at|during|after"
    r"|through|because of|due to) (?P<how>[\w' -]+?)"
    r"(?= (?:in|since|between|from|during|over) (?:the )?(?:\d|last|past|year)|[?,.;(]|$)",
    re.IGNORECASE,
)
HARM = re.compile(r"\b(?:shot|stabbed|murdered|drowned|strangled|poisoned|burned|burnt|crushed)\b", re.IGNORECASE)
# For what cause something was done: the sum of all causes is none of them.
MOTIVE = re.compile(
    r"\b(?:because of|motivated by) (?P<why>[\w' -]+?)"
    r"(?= (?:in|since|between|from|during|over) (?:the )?(?:\d|last|past|year)|[?,.;(]|$)|\b(?P<how>\w+ly) motivated\b",
    re.IGNORECASE,
)
SAID_ENOUGH = 0.3  # share of the weight of what is said that its place must hold, by any name


def predicate(question: str) -> str | None:
    """What a question says of those it counts a part of: "wore helmets" of "how many of the riders wore helmets?"."""
    part = PART.search(question)
    if not part:
        return None
    clause = CLAUSE_ENDS.split(question[part.end() :])[0]
    if they_are := WHAT_THEY_ARE.match(clause.strip()):
        return they_are["noun"]
    verbs = [*AUXILIARY.finditer(clause)] or [*VERB.finditer(clause)]
    for verb in reversed(verbs):
        rest = clause[verb.end() :].strip()
        said = rest if AUXILIARY.fullmatch(verb[0]) else f"{verb[0]} {rest}".strip()
        if said:
            return said
    return None


def lacks_predicate(candidate: Candidate, asked: Asked) -> bool:
    """Whether its place says nothing of what the question says of those it counts, and so counts all of them."""
    if asked.wants not in FIGURES:
        return False
    paragraph = candidate.paragraph
    place = candidate.around
    said = predicate(asked.text)
    if FAVOUR_ASKED.search(asked.text):
        return not FAVOUR.search(place)
    # "How many arrests led to a charge" asks for charges.
    named = _outcomes_in(said or "") or _outcomes_in(asked.text)
    if len(named) == 1 and named[0].search("in custody") and CUSTODY.search(paragraph.source.title):
        named = []
    if named:
        return not any(outcome.search(place) for outcome in named)
    # How many calls were given up is not how many calls there were.
    if asked.wants == "figure" and said is None and any(outcome.search(candidate.text) for outcome in UNDONE):
        return True
    return said is not None and _lacks_part(said, asked, place)


def _outcomes_in(text: str) -> list[re.Pattern[str]]:
    """What became of those that a text speaks of; not what it joins to another thing: "warned and fined"."""
    found = ((outcome, outcome.search(text)) for outcome in OUTCOMES)
    return [outcome for outcome, match in found if match and not text[: match.start()].endswith(" and ")]


def names_another_row(asked: Asked, row: Paragraph, table: Sequence[Paragraph]) -> bool:
    """Whether what the question says of the part it asks for stands in other rows of a table, and not in this one."""
    said = predicate(asked.text) or ""
    terms = [
        term for term in asked.terms if not term.number and (set(stems(said)) - LIGHT - EMPTY) & set(term.names[0])
    ]
    return any(not _in_row(term, row) and any(_in_row(term, each) for each in table) for term in terms)


def _in_row(term: Term, row: Paragraph) -> bool:
    words = held(row.text)
    return any(_stands(name, words) for name in term.names)


def lacks_sort(candidate: Candidate, asked: Asked, counted: str) -> str | None:
    """What tells those counted apart, or how they came to harm, and its place does not hold; None where it holds all.

    `counted` is what is to be counted: "antisemitic hate crimes" are not all hate crimes.
    """
    paragraph = candidate.paragraph
    words = held("\n".join((paragraph.text, above(paragraph))))
    harmed = HARMED.search(asked.text)
    # The first word tells them apart: "child car seats" are child seats. People are told apart by their deeds.
    first = counted.split()[:1] if " " in counted and not counted.casefold().startswith("people ") else []
    motive = MOTIVE.search(asked.text)
    why = (motive["why"] or motive["how"]) if motive else ""
    if POLICE_THINGS.match(counted) and _is_of_other_things(candidate, counted.split()[1:]):
        return "police"
    for telling in (why, " ".join((*first, *HARM.findall(asked.text), harmed["how"] if harmed else ""))):
        apart = set(stems(telling)) - LIGHT - EMPTY - NO_SORT
        terms = [term for term in asked.terms if not term.number and term.share == 1.0 and apart & set(term.names[0])]
        missing = [term for term in terms if not _is_told(term, words)]
        # A cause is told in other words: one of them suffices.
        if missing and (telling is not why or len(missing) == len(terms)):
            return missing[0].text
    return None


def _is_of_other_things(candidate: Candidate, counted: Sequence[str]) -> bool:
    """Whether a sentence tells of bus stations, and not of police stations; what is of no other sort is the police's,
    where what stands near, or the title of its paper, speaks of them."""
    *sorts, noun = counted
    near, of_it = "\n".join((candidate.text, above(candidate.paragraph))), re.escape(noun.rstrip("s"))
    if re.search(rf"\bpolice(?:['’]s)? (?:[a-z]+ )?{of_it}", near, re.IGNORECASE):
        return False
    of_sorts = re.findall(rf"\b(?!(?:{ANY_SORT}|{NUMBER_WORD})\b)([a-z]+) {of_it}", candidate.text)
    own = set(stems(" ".join(sorts)))
    others = [each for each in of_sorts if not set(stems(each)) <= own | LIGHT]
    return bool(others) or OF_POLICE.search(near) is None


def _is_told(term: Term, words: Words) -> bool:
    return any(_stands(name, words) for name in term.names) or _nearly(term, words)


def _nearly(term: Term, words: Words) -> bool:
    return any(much >= NEARLY and stem in words for stem, much in term.alike.items())


def _lacks_part(said: str, asked: Asked, place: str) -> bool:
    if AGED.search(said) and not OF_AN_AGE.search(place):
        return True
    telling, words = set(stems(said)) - LIGHT - EMPTY, held(place)
    terms = [
        term
        for term in asked.terms
        # When it was is no part of them.
        if not term.number
        and term.share == 1.0
        and not re.fullmatch(MONTH, term.text, re.IGNORECASE)
        and telling & {*" ".join(term.names[0]).split()}
    ]
    covered = sum(term.weight for term in terms if any(_stands(name, words) for name in term.names))
    return covered < SAID_ENOUGH * sum(term.weight for term in terms)


def _stands(name: tuple[str, ...], words: Words) -> bool:
    return all(has_kin(stem, words) for stem in name)
