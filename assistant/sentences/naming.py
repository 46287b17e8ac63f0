"""Whom or what a question wants named, and sentences that name none: they count, or tell of the opposite."""

import re
from collections.abc import Sequence

from assistant.answer import Statement
from assistant.sentences.candidates import Candidate, coverage
from corpus import Paragraph
from indexes import stems
from indexes.language.places import PLACES
from indexes.questions.kinds_told import ACRONYM, GRADE, NAME, NUMBER_WORD
from indexes.questions.question import Asked
from indexes.questions.time_words import DATE, MONTH
from indexes.questions.timing import years_in
from indexes.questions.wanting import LEAD

WHO = rf"{LEAD}who(?:m|se)?"
WHICH = r"(?:[\w ,]{0,30}, |and |so |but )?which (?!year|month|day|date)"
ASKS_FOR_SOME = re.compile(rf"^(?:{WHO}|{WHICH}|what (?:part|area|district|force|body|team|other)s?)\b", re.IGNORECASE)
# Members of a body go by their names.
MEMBERS = re.compile(rf"^{WHO}\b|\bwhich (?:\w+ ){{0,2}}(?:members?|councillors?|mps?|ministers?)\b", re.IGNORECASE)
DENIES = re.compile(r"\b(?:not|never|against|oppos\w+|refus\w+|reject\w+)\b|n['’]t\b", re.IGNORECASE)
TELLS_NOT = re.compile(rf"{DENIES.pattern}|\b(?:no|none|only|except|but for|without|lack\w*|miss\w*)\b", re.IGNORECASE)
OTHERS = re.compile(r"\b(?:who|which|what) else\b|\b(?:which|what) other\b|\bbesides\b|\bapart from\b", re.IGNORECASE)
# "One outstanding, one good, five adequate": how many of each, and none of them by name.
TALLY = re.compile(rf"\b(?:{NUMBER_WORD})\b (?!of\b)[a-z]\w+", re.IGNORECASE)
TALLIES = 3
COUNT_IN_A_ROW = re.compile(r"\b(?:[Nn]umber|[Cc]ount)s? of [^:;]+: \d")
# A grade or a rate is of one thing: that of another is none.
GRADE_FOR = re.compile(
    r"\b(?:(?:what|which)\b.{0,40}?|^(?:\w+ )?)\b(?:grades?|ratings?|score|rate|satisfaction)\b.*?"
    r" for (?P<what>[^,?(]+?)"
    r"(?: in\b[^,?(]*)?(?:[,?(]|$)",
    re.IGNORECASE,
)
GRADED_ENOUGH = 0.5
GRADE_OR_RATE = re.compile(rf"{GRADE.pattern}|\b(?:rat(?:e|es|ing)|scored?)\b|%|\bper ?cent\b|\d", re.IGNORECASE)
# "Who is the mayor?": the fund of that name is none.
HOLDER_ASKED = re.compile(
    rf"^{WHO}(?:['’]s| is| was| are| were) (?:now |currently )?(?:the |our )?(?:[\w-]+ ){{0,3}}?"
    r"(?P<office>mayor|commissioner|chief constable|chair(?:man|woman)?|head|chief executive)\b(?!['’])",
    re.IGNORECASE,
)
# "Who is the DMPC?" and nothing else: who is joined to that office, not who does something beside it.
OFFICE_ASKED = re.compile(rf"^{WHO}(?:['’]s| is| was)(?: now| currently)?(?: (?:the|our))? [^?(,]+\W*$", re.IGNORECASE)
# Of an office that goes by its letters no other sentence tells who holds it.
ACRONYM_HELD = re.compile(r"^(?i:who(?:['’]s| is| was)(?: now| currently)? (?:the |our )?)[A-Z]{3,5}\W*$")
# Who does, not who did.
HOLDER_NOW = re.compile(
    rf"^{WHO}(?:['’]s| is| are) (?:now |currently )?(?:the |our )?(?![\w-]+ing\b)|^{WHO} (?:chairs|leads|heads|runs)\b",
    re.IGNORECASE,
)
# "Who launched it?", and "launched in May" tells nobody.
WHO_DID = re.compile(rf"{WHO} (?P<did>\w{{3,}}ed)\b", re.IGNORECASE)
IT_DONE = re.compile(rf"{WHO} \w{{3,}}ed (?:it|that|this|them)\W* \(about: ", re.IGNORECASE)
BY_WHOM = re.compile(rf"\bby (?!(?:\d|the end|then|{MONTH})\b)", re.IGNORECASE)
# Who got a sum is told by whom it was given to, not by who gave it, nor by how much it was.
RECEIVED_ASKED = re.compile(
    rf"^{WHO} (?:got|gets?|receive[sd]?|(?:was|were|is|are) (?:given|awarded|paid|granted|allocated))"
    r" (?:[\w'’-]+ ){0,6}?(?:money|grants?|funding|cash|sums?|awards?)\b",
    re.IGNORECASE,
)
RECEIVED = re.compile(
    r"\b(?:got|won|secured|receiv\w+|recipients?|beneficiar\w+|shared?|(?:was|were) given)\b"
    # "Leeds Mind was awarded £20,000", and not "£20,000 was awarded".
    r"|(?<![\dkm]) (?<!million )(?:was|were) (?:awarded|paid|granted|allocated) (?:up to |over |about )?£"
    r"|\b(?:gave|given|giv(?:es|ing)|grant\w*|award\w*|paid|pays|allocat\w+|went|goes|go|going|distribut\w+)\b"
    r"[^.;:]*? to\b(?! (?:£|tackle|support|help|pay|fund|reduce|\w+ (?:out|up)))",
    re.IGNORECASE,
)
BEFORE_WHOM = re.compile(rf"^(?i:{WHO})\b.*\bbefore (?P<whom>{NAME.pattern})")
OWNED = re.compile(r"['’]s$")
# "Ann Lee chairs the Lamp Board" tells nothing of who did before her.
SUCCEEDS = re.compile(
    r"\b(?:before|previous\w*|predecess\w+|succe\w+|former\w*|follow\w+|replac\w+|took over|until|resign\w+|stood down"
    r"|retire\w*|left|instead|passed|handed|inherit\w+|from (?-i:[A-Z])\w+)\b",
    re.IGNORECASE,
)
# Between a name and an office: "OBE was appointed", ", the new".
BETWEEN = frozenset(
    stem
    for word in """obe cbe mbe qpm dbe appointed elected became become named served new current former then acting
    interim present cllr councillor dr mr mrs ms name""".split()
    for stem in stems(word)
)
APPOINTS = re.compile(r"\b(?:appointed|elected|declared|confirmed|became|is|was)\b")
# "The Deputy Mayor" is no mayor.
LESSER = frozenset(stem for word in "deputy vice assistant lord".split() for stem in stems(word))
NO_LESSER = r"(?<!\bdeputy )(?<!\bvice )(?<!\bvice-)(?<!\bassistant )(?<!\blord )"
# "What are the five themes?" is not answered by there being five.
THE_SO_MANY = re.compile(
    rf"^{LEAD}(?:what|which|who) (?:are|were) (?:the|its|their|her|his) (?P<number>{NUMBER_WORD}|\d+) "
    r"(?:[\w-]+ ){0,4}?(?P<things>[\w-]+s)\b",
    re.IGNORECASE,
)


# "Ann Lee is Head of Lamps and Lanes on the newer page".
HOLDS = re.compile(
    r"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+) (?:is|was) "
    r"(?P<office>(?:the )?[A-Z]\w+(?: (?:(?:and|of|for|the) )*[A-Z]\w+)+)"
)


def names_none(candidate: Candidate, asked: Asked, items: Sequence[Paragraph]) -> bool:
    """Whether somebody or something is to be named, and a sentence with the items it announces does not do so."""
    if not items and (so_many := THE_SO_MANY.match(asked.text)) and _only_that_many(so_many, candidate.text):
        return True
    if not ASKS_FOR_SOME.search(asked.text):
        return False
    if _done_by_nobody(candidate.text, asked.text) or _only_the_successor(candidate.paragraph.text, asked.text):
        return True
    if (office := HOLDER_ASKED.match(asked.text)) and not _names_office(candidate.text, office):
        return True
    if RECEIVED_ASKED.match(asked.text) and not RECEIVED.search(candidate.in_words):
        return True
    if ACRONYM_HELD.match(asked.text) and not _joins_office(candidate.text, asked):
        return True
    said = "\n".join((candidate.paragraph.lead_in or "", candidate.text, *(item.text for item in items)))
    names = set(NAME.findall(said))
    if DENIES.search(asked.text):
        return not TELLS_NOT.search(said) or (MEMBERS.search(asked.text) is not None and not names)
    if OTHERS.search(asked.text) and MEMBERS.search(asked.text):
        return len(names | set(ACRONYM.findall(said))) < 2  # the one that is set aside, and another
    return not items and _only_counts(candidate.text, asked)


def _names_office(sentence: str, asked: re.Match[str]) -> bool:
    """Whether a sentence names the office whose holder is asked for; an Assistant Chief Constable is no Chief."""
    lesser = "" if set(stems(asked[0])) & LESSER else NO_LESSER
    return re.search(rf"{lesser}\b{asked['office']}\w*\b(?!['’])", sentence, re.IGNORECASE) is not None


def _done_by_nobody(sentence: str, question: str) -> bool:
    """Whether a sentence says that something "was launched" and not by whom."""
    if not (asked := WHO_DID.match(question)):
        return False
    done = re.findall(rf"\b{asked['did']}\b", sentence, re.IGNORECASE)
    if not done:
        return IT_DONE.match(question) is not None  # of what was told that very thing is asked
    was = r"(?:was|were|been|being|is|are|be) (?:\w+ )?"
    passive = re.findall(
        rf"\b{was}{asked['did']}\b|(?<!\w ){asked['did']} (?:in|on|at|from)\b", sentence, re.IGNORECASE
    )
    return len(done) == len(passive) and not BY_WHOM.search(sentence)


def _only_the_successor(text: str, question: str) -> bool:
    """Whether it is asked who held an office before somebody, and a paragraph names nobody else."""
    if not (before := BEFORE_WHOM.search(question)):
        return False
    if OWNED.sub("", before["whom"]) in text and not SUCCEEDS.search(text):
        return True
    return all(name in question for name in NAME.findall(text))


def held_before(question: str, told: Sequence[Statement]) -> tuple[Statement, ...]:
    """Of what was told of an office, who held it before the person whom a question names; none where nothing tells it.

    It is of no later year than what tells of that person, and the latest of such.
    """
    if not (before := BEFORE_WHOM.search(question)):
        return ()
    office = set(stems(question[: before.start("whom")])) - {"before"}
    named = [each for each in told if before["whom"] in each.text]
    since = min((year for each in named for year in years_in(each.text)), default=0)
    others = [
        each
        for each in told
        if each not in named and NAME.search(each.text) and office <= set(stems(each.text)) and years_in(each.text)
    ]
    earlier = [each for each in others if max(years_in(each.text)) <= since]
    return tuple(sorted(earlier, key=lambda each: max(years_in(each.text)))[-1:])


def holders_first(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Of the sentences that answer who holds an office, those that join a name to it, those that appoint first; all
    where none does."""
    joined = [each for each in answering if _joins_office(each.text, asked)] if OFFICE_ASKED.match(asked.text) else []
    return sorted(joined, key=lambda each: not APPOINTS.search(each.text)) or list(answering)


def holders_differ(asked: Asked, answering: Sequence[Candidate]) -> bool:
    """Whether it is asked who holds an office now, and the sentences name several persons: the latest is meant."""
    first = (name for each in answering for name in NAME.findall(each.text)[:1])
    return HOLDER_NOW.search(asked.text) is not None and len(set(first)) > 1


def other_holder(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Where it is asked who holds an office, and not when: the likeliest sentence that gives it to somebody else."""
    first = HOLDS.match(answering[0].text)
    if asked.wants != "person" or not first or years_in(asked.text):
        return []
    held_by = ((each, held) for each in answering[1:] if (held := HOLDS.match(each.text)))
    return [each for each, held in held_by if held["office"] == first["office"] and held["who"] != first["who"]][:1]


def _joins_office(sentence: str, asked: Asked) -> bool:
    """Whether a name stands beside the office: "Ann Lee OBE was appointed Deputy Mayor", "Chief Constable Jo Day"."""
    office = [term.names for term in asked.terms if not term.year and not PLACES.search(term.text)]
    for name in NAME.finditer(sentence):
        after = [stem for stem in stems(sentence[name.end() :]) if stem not in BETWEEN]
        before = [stem for stem in stems(sentence[: name.start()]) if stem not in BETWEEN]
        if _rest_after(office, after) is not None or any(
            _rest_after(office, before[start:]) == [] and before[max(start - 1, 0)] not in LESSER
            for start in range(len(before))
        ):
            return True
    return False


def _rest_after(office: Sequence[tuple[tuple[str, ...], ...]], words: list[str]) -> list[str] | None:
    """The words that follow an office at the beginning of a text; None where it does not begin with it."""
    for names in office:
        longest = max((name for name in names if words[: len(name)] == list(name)), key=len, default=None)
        if longest is None:
            return None
        words = words[len(longest) :]
    return words


def _only_that_many(asked: re.Match[str], sentence: str) -> bool:
    """Whether a sentence says that there are so many and goes on to something else, not to their names."""
    so_many = rf"\b{asked['number']} (?:[\w-]+ ){{0,4}}?{asked['things']}\b"
    no_names = r"(?![^.;]*(?:\b(?:are|were|is|as|named?)\b|[:(–]))"
    return re.search(f"{so_many}{no_names}", sentence, re.IGNORECASE) is not None


def graded_for_another(candidate: Candidate, asked: Asked) -> bool:
    """Whether the grade of one thing is asked for, and its place does not speak of that thing, or tells no grade."""
    found = GRADE_FOR.search(asked.text)
    if not found:
        return False
    wanted = _terms_of(found["what"], asked)
    told = f"{candidate.paragraph.lead_in or ''}\n{candidate.text}"
    return bool(wanted.terms) and (
        coverage(wanted, told) < GRADED_ENOUGH or not GRADE_OR_RATE.search(DATE.sub(" ", told))
    )


def _only_counts(sentence: str, asked: Asked) -> bool:
    if COUNT_IN_A_ROW.search(sentence):
        return True
    counted = [match[0].split()[-1] for match in TALLY.finditer(sentence)]
    wanted = {stem for term in asked.terms for stem in term.names[0]}
    return len(counted) >= TALLIES and any(set(stems(word)) & wanted for word in counted)


def _terms_of(text: str, asked: Asked) -> Asked:
    """The question, but only what it names in a part of it; years and numbers aside."""
    part = set(stems(text))
    terms = tuple(term for term in asked.terms if not term.number and set(term.names[0]) <= part)
    return Asked(text, asked.wants, terms)
