"""What a question that asks when or why says has happened: a service that was launched tells not when it was closed."""

import re

from assistant.decision.weak import is_weak
from assistant.figures.measured import says
from assistant.questions.carrying import without_carried
from assistant.sentences.candidates import Candidate
from assistant.sentences.reasons import TELLS_WHY, asks_why
from indexes import stems
from indexes.language.families import has_kin
from indexes.language.poles import AGREED_REFUSED, BACKED_OPPOSED, LASTED_ENDED, MET_MISSED, POLES, UP_DOWN
from indexes.language.synonyms import same_meaning
from indexes.questions.question import LIGHT, Asked, Term
from indexes.questions.wanting import BE_DO_HAVE, LEAD
from indexes.sentences.worded import held

WHEN_OR_WHY = re.compile(
    rf"^{LEAD}(?:when|why|how come) (?P<aux>{BE_DO_HAVE}|will|would|can|could)(?:n['’]t)?\b", re.IGNORECASE
)
BEING = re.compile(r"(?:is|are|was|were)$", re.IGNORECASE)
# After "was" its verb is a participle: "the vote" of "when was the vote?" is none.
PARTICIPLE = re.compile(
    r"\b(?:\w+ed|shut|set|made|held|built|cut|lost|won|sold|sent|paid|told|brought|left|begun|withdrawn|chosen|given|taken"
    r"|written|known)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"\b[a-z][\w'’-]+", re.IGNORECASE)
PHRASE_END = re.compile(r" (?:up|down|out|off|over)\b", re.IGNORECASE)
# A noun follows these, and no verb: "the close of bids".
BEFORE_NOUN = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|this|that|these|those|of|in|on|at|for|by|from|with|about|who|which|what|and|or"
    r"|most|no|not|n['’]t)\W*$",
    re.IGNORECASE,
)
# What follows a verb: an end, or a word that joins.
AFTER_VERB = re.compile(
    r"^(?:\W*$|[,;]| (?:the|an?|its|their|his|her|it|them|in|on|at|for|from|as|with|by|to|up|down|out|off|over|because"
    r"|after|during|so|again|early|late|being|since|between|before)\b| (?-i:[A-Z]))",
    re.IGNORECASE,
)
OF_PLACE = re.compile(r" (?:in|at|for|on|of|from|with) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* ")
HOW_MANY_WERE = re.compile(
    rf"^{LEAD}how many (?:[\w'’-]+ ){{1,4}}?(?:are|were|was|ha(?:ve|d) been|got) (?:[\w'’-]+ )?(?P<verb>\w{{3,}}ed)\b",
    re.IGNORECASE,
)
NO_EVENT = "The paragraphs nearest to the question do not tell of “{}”."
# "Re-elected" is elected.
RE = re.compile(r"\bre-(?=[a-z])", re.IGNORECASE)
NEARLY = 0.7  # a word that means so nearly the same tells of it, unless it is the opposite
# Words that stand for many things, and tell of none.
ANYTHING = frozenset(
    stem for word in "set found find run take took taken see look make get keep".split() for stem in stems(word)
)
# That something began, or came to an end, is told without a verb for it.
BEGAN, ENDED = (
    re.compile(r"\b(?:since|from|first|new|came in(?:to)?)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:until|till|no longer|replac\w+|succeeded|pass(?:ed|es) to|r[au]ns? (?:out|to)|took over"
        r"|(?:took|r[au]n|lasted|opened|held)\b[^.;]*? from\b[^.;]*? to)\b",
        re.IGNORECASE,
    ),
)
START = frozenset(stems("start begin launch open introduce establish create"))
# A plan that was launched came out then.
OUT = frozenset(stems("publish launch unveil"))
END = frozenset(stems("end finish stop close conclude expire leave quit resign retire depart abolish scrap step lose"))
# Who was thought to oppose, and backed it, is told by that; so is what was missed and met, or ended and extended.
VOTED = (*BACKED_OPPOSED, *AGREED_REFUSED)
TURNED = (MET_MISSED, LASTED_ENDED)


def untold_event(candidate: Candidate, asked: Asked) -> str | None:
    """Why a sentence does not tell when, or why, something happened: its place speaks of no such thing; else None."""
    event = event_asked(asked)
    if event is None:
        return None
    if _is_told(event, candidate) or (asks_why(asked.text) and TELLS_WHY.search(candidate.paragraph.text)):
        return None
    return NO_EVENT.format(event.text)


def untold_of_counted(candidate: Candidate, asked: Asked) -> bool:
    """Whether it is asked how many were searched, and an unlikely sentence stands where no search is spoken of."""
    counted = HOW_MANY_WERE.match(without_carried(asked.text))
    if not counted or not is_weak(candidate):
        return False
    event = next((term for term in asked.terms if term.text.casefold() == counted["verb"].casefold()), None)
    return event is not None and event.share == 1.0 and not event.named and not _is_told(event, candidate)


def event_asked(asked: Asked) -> Term | None:
    """The verb of a question that asks when or why; None where it has none that says much, or one that is denied.

    Which way something moved is looked at for itself.
    """
    question = without_carried(asked.text)
    if not (opening := WHEN_OR_WHY.match(question)):
        return None
    clause = question[opening.end() :]
    form = PARTICIPLE if BEING.match(opening["aux"]) else WORD
    verbs = [word for word in form.finditer(clause) if _is_verb(word, clause)]
    # "The youth centre in Batley close": the verb may come after a noun that a place follows.
    ends = verbs[-1:] if verbs and OF_PLACE.fullmatch(clause[verbs[0].end() : verbs[-1].start()]) else []
    if not (verb := next(iter((*ends, *verbs)), None)) or any(pole.search(verb[0]) for pole in UP_DOWN):
        return None
    named = (term for term in asked.terms if not (term.named or term.number or LIGHT.issuperset(term.names[0])))
    return next((term for term in named if term.text.casefold().startswith(verb[0].casefold())), None)


def _is_verb(word: re.Match[str], clause: str) -> bool:
    """Whether a word stands where a verb does: after its subject, with an object, an adverb or nothing after it."""
    before, after = clause[: word.start()], clause[word.end() :]
    phrase = PHRASE_END.match(after)  # "shut down"
    return (
        bool(before.strip())
        and not BEFORE_NOUN.search(before)
        and AFTER_VERB.match(after[phrase.end() :] if phrase else after) is not None
    )


def _is_told(event: Term, candidate: Candidate) -> bool:
    """Whether a place tells of an event: in its own word or one for the same, or by its like or its other pole."""
    place, sentence = candidate.around, candidate.text
    words = held(RE.sub("", place))
    named = {stem for name in event.names for stem in name}
    meant = {other for stem in named for other in same_meaning(stem)}
    like = {stem for stem, much in event.alike.items() if much >= NEARLY}
    opposed = any(_on_other_side(event.text, place, axis) for axis in POLES)
    return (
        says(event, words)
        or bool((meant - ANYTHING) & words)
        or any(has_kin(stem, words) for stem in event.names[0])
        or (bool(like & words) and not opposed)
        or any(pole.search(event.text) and pole.search(place) for axis in POLES for pole in axis)
        or any(any(pole.search(event.text) for pole in axis) and any(p.search(place) for p in axis) for axis in TURNED)
        or (any(pole.search(event.text) for pole in VOTED) and any(pole.search(place) for pole in VOTED))
        or bool(OUT & named and OUT & held(sentence))
        or (bool(START & named) and BEGAN.search(sentence) is not None)
        or (bool(END & named) and ENDED.search(sentence) is not None)
    )


def _on_other_side(verb: str, place: str, axis: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    one, other = axis
    return bool((one.search(verb) and other.search(place)) or (other.search(verb) and one.search(place)))
