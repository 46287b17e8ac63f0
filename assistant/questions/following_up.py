"""A follow-up as a question that stands alone: "And adults?" -> "How many adults were referred ...?"."""

import re
from collections.abc import Collection

from assistant.answer import Answer, Conversation, Turn
from assistant.questions.asides import aside_in
from assistant.questions.carrying import (
    LEANING,
    PLACES,
    carried_by,
    names_of,
    names_own_subject,
    topic_of,
    with_context,
)
from assistant.questions.exchanging import asked_by_itself, exchanged, is_county, is_numbered
from assistant.questions.heads import of_other_body
from assistant.questions.periods import YEARS, is_period, is_step, periods_in
from assistant.questions.referring import Earlier, gained_name, named_by, points_back, referred, who_answers
from assistant.questions.stepping import stepped
from assistant.questions.survey_asked import survey_asked
from assistant.questions.which_way import asks_which_way, only_compares, place_compared
from corpus import SourceId
from indexes import stems
from indexes.questions.question import ABOUT
from indexes.questions.wanting import BE_DO_HAVE

OPENING = re.compile(
    r"^(?:(?:and|but|so|ok(?:ay)?|then|what about|how about|as for|turning to|moving on to|what of|what if"
    r"|(?:the )?same(?= (?:for|in)\b)|also)\b[\s,]*)+",
    re.IGNORECASE,
)
# Says that nothing is carried.
OTHER_SUBJECT = re.compile(
    r"^(?:and |ok(?:ay)?,? |now,? )*"
    r"(?:(?:a )?(?:different|new|another|other|separate|next) (?:subject|topic|question|thing|matter)"
    r"|something (?:else|different)|chang(?:e|ing) (?:of )?(?:the )?(?:subject|topic)|(?:completely )?unrelated)"
    r"(?: (?:now|then|entirely|altogether))?\s*[:,.;–-]+\s*(?=\w)",
    re.IGNORECASE,
)
# "And when was that?" without "And", once it is told what was.
LINK = re.compile(r"^(?:(?:and|but|ok(?:ay)?|also)\b[\s,]*)+(?=\w+ \w)", re.IGNORECASE)
RETURN = re.compile(
    r"^(?:(?:going|coming|let'?s go|go) )?back to (?P<topic>[^:,?]+?)(?:[:,]\s*|\s*\?\s*$|\s+-\s+|$)", re.IGNORECASE
)
# "And the Panel, who chairs it?" says first what it is about.
FRONTED = re.compile(
    r"^(?:(?:and|but|so|ok(?:ay)?|right|now|then|as for|on|about|what about)\b[\s,]*)+(?P<topic>the [^,:?]{2,40})[,:] ",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"^(?:(?:no|sorry|actually|wait|oops|rather)\b[,.!\s]*)*(?:i (?:meant|mean)|(?<=no, )not [^,]+,(?: but)?)\s+"
    r"|^(?:no|sorry|actually)\b[,.:\s]+(?=(?:in|for|the|from|by)\b)",
    re.IGNORECASE,
)
# "I meant Bradford, not Leeds".
NOT_THAT = re.compile(r",? (?:and )?not (?:(?:in|for|the) )?[A-Z0-9][\w ]*(?=\W*$)")
ASKS = re.compile(
    r"(?:how|what|when|where|who|whom|whose|why|which|is|are|was|were|did|do|does|has|have|had|can|could|will|would|"
    r"should|list|name|show|tell|give|explain|describe|summari[sz]e|compare|please)\b",
    re.IGNORECASE,
)
# "It got worse" is a sentence, however short.
CLAUSE = re.compile(r"(?:it|they|he|she|that|this|there|we|i)\b \w", re.IGNORECASE)
# "What is Soteria, and has it worked?" explains itself, whatever was asked before.
DEFINES = re.compile(
    r"^[Ww]hat(?:['’]s| is| are) (?:the |an? )?(?P<name>[A-Z][\w/-]+(?: (?:[A-Z0-9][\w/-]*|of|and|the|for))*)"
    rf"(?:,? and (?:{BE_DO_HAVE}) (?:it|they)\b.*)?\W*$"
)
ROW = re.compile(r"[^:;.]+: [^:;]+;")
FIGURES = re.compile(r"[£$]?\d[\d,.:/%–-]*")
# "Which was met?" after "which pledge was missed?".
WHICH = re.compile(rf"^which (?P<rest>(?:{BE_DO_HAVE})\b.*)$", re.IGNORECASE)
WHICH_ONE = re.compile(rf"^which (?P<noun>(?:(?!of\b)[\w'’-]+ ){{1,3}}?)(?:{BE_DO_HAVE})\b", re.IGNORECASE)
# "How many in Bradford?" after "how many offences were there in Leeds?" counts offences too.
SAME_COUNT = re.compile(
    r"^how (?:many|much) (?=(?:in|at|for|from|by|across)\b|(?:nationally|nationwide)\b)", re.IGNORECASE
)
COUNTS = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
TOTAL = re.compile(r"^how many (?:altogether|in total|in all|overall)\W*$", re.IGNORECASE)
COUNTED = re.compile(r"^how many [\w'’-]+ (?=(?:was|were|is|are)\b)", re.IGNORECASE)
# "What was it the year before?", "how many was that in 2018?": what was asked before, of that time.
WHAT_THEN = re.compile(
    r"^(?:(?:what|how many|how much) (?:was|were|is|are|did) (?:they|there|(?P<it>it|that|the (?:figure|number|total)))"
    r"|what about)(?: be)? ",
    re.IGNORECASE,
)
# Of whom it is asked the answer says: "who chairs it?", "since when?".
SINCE_WHEN = re.compile(
    r"(?:and )?(?:since when|from when|(?:un)?till? when|how long(?: for)?|for how long)\W*$", re.IGNORECASE
)
# "The 2024-28 one": one for those years.
YEARS_ONE = re.compile(rf"\bthe (?P<years>{YEARS}) (?P<one>ones?)\b", re.IGNORECASE)
IN_PLACE = re.compile(r"(?:in|at|for|on|by|under|from|across) ", re.IGNORECASE)
# The longest fragment, in words: longer ones are sentences of their own.
FRAGMENT, BARE_FRAGMENT = 7, 4


def stand_alone(question: str, conversation: Conversation, *, names: Collection[str] = ()) -> str:
    """The question as it would be asked without the conversation; itself where it already stands alone.

    What is carried over without a place in the sentence follows in brackets, "(about: ...)". `names` are the stems of
    names that the papers use, for who types them without a capital.
    """
    earlier: tuple[Earlier, ...] = ()
    for turn in conversation.turns:
        if aside_in(turn.question) or only_compares(turn.question):
            continue
        read = _of_same_papers(_as_read(turn, earlier, names), earlier)
        earlier = (*earlier, read) if stems(read.read) else earlier  # "?" leaves nothing to go on from
    question = question.strip()
    reading = _read(question, earlier, names)
    linked = LINK.sub("", reading) if earlier else reading
    return reading if linked == question else _capital(linked)


def _as_read(turn: Turn, earlier: tuple[Earlier, ...], names: Collection[str]) -> Earlier:
    if isinstance(turn.answer, Answer):
        return Earlier(turn.answer.search_question, turn.answer)
    return Earlier(_read(turn.question.strip(), earlier, names))


def _of_same_papers(turn: Earlier, earlier: tuple[Earlier, ...]) -> Earlier:
    """A turn with what was named before it, where it names nothing itself and was answered from the same paper.

    "How much money was promised for delivery?" stands alone, and is of the strategy that was spoken of.
    """
    names_none = not (names_of(turn.read) or PLACES.search(turn.read) or periods_in(turn.read))
    if not earlier or not names_none or carried_by(turn.read) or not _sources(turn) & _sources(earlier[-1]):
        return turn
    named = ", ".join(names_of(earlier[-1].read))
    return Earlier(f"{turn.read.rstrip()}{ABOUT}{named})", turn.answer) if named else turn


def _sources(turn: Earlier) -> set[SourceId]:
    return {each.paragraph.source.id for each in turn.answer.citations} if turn.answer else set()


def _capital(reading: str) -> str:
    return reading[:1].upper() + reading[1:]


def _read(question: str, earlier: tuple[Earlier, ...], names: Collection[str]) -> str:
    if other := OTHER_SUBJECT.match(question):
        return _capital(question[other.end() :])
    if not earlier or not question or ABOUT in question:  # a reading sent again brings its context along
        return question
    question = YEARS_ONE.sub(r"the \g<one> for \g<years>", question)
    if aside_in(question):
        # A row is told by its figures, and a figure is no subject.
        told = "" if ROW.match(earlier[-1].said) else FIGURES.sub(",", earlier[-1].said)
        return with_context(question, told or earlier[-1].read)
    if survey_asked(question):  # it is about all papers, whatever was asked before
        return question
    if (defines := DEFINES.match(question)) and not PLACES.search(defines["name"]):
        return question
    if returned := RETURN.match(question):
        return _returned(returned["topic"], question[returned.end() :], earlier, names)
    if (fronted := FRONTED.match(question)) and ASKS.match(rest := question[fronted.end() :]) and points_back(rest):
        return _returned(fronted["topic"], rest, earlier, names)
    if corrected := CORRECTION.match(question):
        return _corrected(question[corrected.end() :], earlier, names)
    before = _meant(question, earlier)
    if survey_asked(f"{question}{ABOUT}it)"):  # "every mention of it"
        return _completed(question, before, names)
    if TOTAL.match(question) and (counted := COUNTED.match(before.own)):
        return f"How many {before.own[counted.end() :].rstrip(' ?')} altogether?"
    opening = OPENING.match(question)
    rest = (question[opening.end() :] if opening else question).strip(" ?.!")
    if step := stepped(_whole(earlier), rest):
        return step
    if (which := WHICH.match(rest)) and not points_back(rest) and (one := WHICH_ONE.match(before.own)):
        return f"Which {one['noun']}{which['rest']}?{carried_by(before.read)}"
    counting = next((each for each in reversed(earlier) if COUNTS.search(each.own)), None)
    if (same := SAME_COUNT.match(rest)) and counting:
        return exchanged(counting.read, rest[same.end() :], names) or _completed(question, before, names)
    if asks_which_way(question):  # of what was told, and not of a name in the question
        return with_context(question, before.read)
    if place := place_compared(question):
        return with_context(f"How does that compare with {place}?", before.read)
    if (then := WHAT_THEN.match(rest)) and _is_time(rest[then.end() :], of_it=then["it"] is not None):
        return exchanged(_whole(earlier).read, rest[then.end() :], names) or _completed(question, before, names)
    if _is_fragment(rest, opened=opening is not None, names=names):
        new, last = referred(rest, earlier[-1]), _whole(earlier).read
        return _put_in(earlier, new, names) or with_context(asked_by_itself(last, new), last)
    return _completed(question, before, names)


def _put_in(earlier: tuple[Earlier, ...], new: str, names: Collection[str]) -> str | None:
    """The last whole question with `new` in it, else one before it that has its like, since the subject was first
    asked about: "and 101?" goes into what was asked of 999, whatever was asked of that since."""
    last = _whole(earlier)
    if put := of_other_body(last.read, new) or exchanged(last.read, new, names):
        return put
    for each in reversed(earlier[: earlier.index(last)] if carried_by(last.read) else ()):
        if put := exchanged(each.read, new, names, of_kind=True):
            return put
        if not carried_by(each.read):
            return None
    return None


def _completed(question: str, before: Earlier, names: Collection[str]) -> str:
    """A question with a verb of its own: its pronouns resolved, and its context where it still says too little."""
    if not points_back(question):
        if (resolved := referred(question, before)) != question:
            return resolved
        if names_own_subject(question, names) or not _asks_anything(question):
            return question
        if SINCE_WHEN.match(question) and (who := who_answers(before)):
            return with_context(question, f"{before.read} {who}")
        return with_context(question, topic_of(before.read) if stems(question) else before.read)
    resolved = referred(question, before)
    if gained_name(question, resolved, before) and not points_back(resolved) and names_own_subject(resolved, names):
        return resolved
    return with_context(resolved, before.read)


def _asks_anything(question: str) -> bool:
    """Whether there is anything to complete: "why?" and "how many in all?" ask, "what is the of and" does not."""
    return bool(stems(question)) or bool(LEANING.search(question)) or len(question.split()) <= BARE_FRAGMENT


def _returned(topic: str, question: str, earlier: tuple[Earlier, ...], names: Collection[str]) -> str:
    """Back to an earlier subject, or on to a new one: the question goes on from there."""
    meant = _of_area(topic, earlier, names) if PLACES.fullmatch(topic) else _meant(topic, earlier, own_first=True)
    if not any(_alike(a, b) for a in stems(topic) for b in stems(meant.read)):
        meant = Earlier(topic)
    if not stems(question) and not ASKS.match(question):
        return meant.read
    return _read(named_by(topic, question, meant), (meant,), names)


def _of_area(area: str, earlier: tuple[Earlier, ...], names: Collection[str]) -> Earlier:
    """What was asked of an area, another of which may share a word with it; else what was asked last, of this one."""
    if of_it := [each for each in earlier if area.casefold() in each.read.casefold()]:
        return _meant(area, tuple(of_it))
    placed = next((each for each in reversed(earlier) if PLACES.search(each.own)), None)
    return Earlier((placed and exchanged(placed.read, f"in {area}", names)) or area)


def _corrected(new: str, earlier: tuple[Earlier, ...], names: Collection[str]) -> str:
    """ "no, I meant ...": the last question with what was meant; or the question that follows a colon."""
    topic, _, question = new.partition(": ")
    if ASKS.match(question):
        period = "".join(f" {each.text}" for each in periods_in(topic)[:1])
        # What had its years in its name is not what is meant.
        before = re.sub(rf" {YEARS}", "", earlier[-1].read) if period else earlier[-1].read
        return with_context(f"{question.rstrip(' ?')}{period}?", before)
    if ASKS.match(new) and names_own_subject(new, names):
        return new
    new = NOT_THAT.sub("", new)
    put, alone = exchanged(earlier[-1].read, new, names), asked_by_itself("", new)
    return put or (alone if names_own_subject(new, names) else with_context(alone, earlier[-1].read))


def _is_time(text: str, *, of_it: bool) -> bool:
    """Whether a text is the year before or after; `of_it` is whether it may be any period: it then asks for a figure
    that was told, and "how many are there now?" may be of other things."""
    return is_step(text) or (of_it and is_period(text))


def _is_fragment(rest: str, *, opened: bool, names: Collection[str]) -> bool:
    if is_period(rest) or is_county(rest) or is_numbered(rest):
        return True
    if ASKS.match(rest) or CLAUSE.match(rest) or not stems(rest):
        return False
    words = len(rest.split())
    if not opened and words <= BARE_FRAGMENT and names_own_subject(rest, names):
        return IN_PLACE.match(rest) is not None  # "in South Wexshire?" asks nothing by itself
    return words <= (FRAGMENT if opened else BARE_FRAGMENT)


def _meant(question: str, earlier: tuple[Earlier, ...], *, own_first: bool = False) -> Earlier:
    """The earlier question that shares most words with this one, the latest among equals; `own_first` is whether what
    it said itself counts before what it carried."""
    own = stems(question)

    def shared(text: str) -> int:
        return sum(_alike(a, b) for a in own for b in stems(text))

    return max(reversed(earlier), key=lambda each: (shared(each.own) if own_first else 0, shared(each.read)))


def _whole(earlier: tuple[Earlier, ...]) -> Earlier:
    """The latest question that is whole in itself; a bare "until when?" has nothing to put a new subject into."""
    return next((each for each in reversed(earlier) if len(stems(each.own)) > 0), earlier[-1])


def _alike(a: str, b: str) -> bool:
    """Equal stems, or one that goes on from the other: "refer" and "referral"."""
    return a == b or (min(len(a), len(b)) >= 5 and (a.startswith(b) or b.startswith(a)))
