"""What a pronoun points at: "it", "that plan", "them", "he" and "then", in the question before or in its answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Answer
from assistant.questions.carrying import NOT_THINGS, PLACES, names_of, without_carried
from assistant.questions.periods import periods_in
from indexes import STOP_WORDS, stems
from indexes.language.numbered import numbered_in
from indexes.questions.kinds_told import NAME as PERSON
from indexes.questions.kinds_told import NEXT_TO
from indexes.questions.question import LETTERED, LIGHT
from indexes.questions.wanting import wants_of

PRONOUN = re.compile(
    r"\b(it|its|they|them|their|theirs|this|that|these|those|he|she|him|her|his|hers|there|one|ones|then)\b",
    re.IGNORECASE,
)
# "that" before a clause and "there is" point at nothing earlier; nor does "the plan that Leeds made" or "one of", nor
# the "it" of "how long does it take to answer a call" and "is it true that".
NO_PRONOUN = re.compile(
    r"\bit (?:takes?|took|costs?) (?:[a-z]+ ){0,2}?to [a-z]+ (?!(?:in|on|at|by|for|per|each|every|last|now)\b)\w"
    r"|\b(?:is|was) it (?:true|certain|likely|possible|legal|illegal|lawful|compulsory|usual|common) (?:that|for|to)\b"
    r"|\bthere (?:is|are|was|were|been|be|any|will|would)\b"
    r"|\b(?:is|are|was|were|been|should|will|would|has|have|had|must|can) there\b"
    r"|\bthat (?:the|a|an)\b|(?<=\w )that (?=(?-i:[A-Z])|(?:it|they|he|she|we)\b)"
    r"|\b(?:say|says|said|think|thought) they\b"
    r"|(?<!^)(?<!\bso )(?<!\band )(?<!\bof )\bthat (?:is|are|was|were)\b"
    r"|\bthis (?:year|month|week|quarter)\b|\bone of\b|\b(?:no|any|every|some|which) ones?\b|^then\b",
    re.IGNORECASE,
)
# A pronoun behind one of these, or a possessive behind a name, may mean what its own sentence names.
BOUNDARY = re.compile(
    r",|\b(?:and|when|as|that|because|since|if|whether|say|says|said|than|where|who|which|while|before|after)\b",
    re.IGNORECASE,
)
# "What did the Chair say about it?" names nothing that it could be about.
SAID_OF = re.compile(
    r"\b(?:say|says|said|think|thinks|thought|feel|feels|felt|do|does|doing|done|did|know|comment(?:ed)?|views?|opinions?)"
    r" (?:about|of|on|to|with)\s*$",
    re.IGNORECASE,
)
# "How many came? Is that more than before?": what comes after a sentence that says enough points at that.
SENTENCE_END = re.compile(r"[?.!]\s+(?=[A-Z])")
# "What must an adult do if they are cautioned?"
ANY_ONE = re.compile(r"\b(?:an?|any|every|each) (?!\w+ing\b)[a-z]{3,}|\b(?:some(?:one|body)|any(?:one|body)|people)\b")
WITHIN = re.compile(
    r"\b(?:(?P<possessive>his|hers|her|its|their|theirs)|(?P<of_it>it)|they|them|he|she|him|one)\b",
    re.IGNORECASE,
)
KINDS = (
    "plan|fund|scheme|project|programme|unit|team|panel|partnership|campaign|operation|strategy|service|pilot|board|"
    "report|paper|document|digest|minutes|group|committee|body|survey|consultation|charity|office|inspection"
)
PAPERS = ("report", "paper", "document", "digest", "minutes", "plan")
THAT_KIND = re.compile(
    rf"\b(?:(?P<pointing>that|this|the same)|the) (?P<kind>{KINDS})\b(?! (?:for|of|to|on)\b| \d| [A-Z])"
)
ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
IT = re.compile(r"\b(?P<word>it|its)\b(?!['’])", re.IGNORECASE)
# "them" is acted upon; "they" act, and may be whoever the question before asked for.
THEM = re.compile(
    r"\b(?P<word>them|those|these)\b"
    r"(?= *(?:\W*$|[a-z]+(?:ed|en|ing)\b|(?:in|were|are|was|by|for|had|have|did|of|who)\b))",
    re.IGNORECASE,
)
ACTOR = re.compile(r"\b(?P<word>he|she|him|his|hers?|they|them|their)\b", re.IGNORECASE)
THEN = re.compile(
    r"\b(?:(?:by|since|until|in|at|on|back) )?(?:then|that (?:year|month|quarter|day|time|period))\b"
    r"(?! (?:the|it|they)\b)",
    re.IGNORECASE,
)
THERE = re.compile(r"\bthere\b", re.IGNORECASE)
COUNTED = re.compile(
    r"\b(?:how many|how much|what|which) (?P<noun>(?:(?!(?:of|in|the|do|does|did|is|are|was|were"
    r"|has|have|had|will|would|can|that|it|ones?)\b)[\w'’-]+ ){1,3}?)"
    r"(?:was|were|is|are|did|do|does|had|has|have|can|will|in|on|of|at|for|got|get|came|\w{3,}ed)\b",
    re.IGNORECASE,
)
# Who only put a question did nothing of what was asked about.
ASKER = re.compile(rf"{PERSON.pattern}(?= (?:asked|questioned|queried|wanted to know)\b)")
POSSESSIVE = ("his", "hers", "her", "its", "their", "theirs")
# People, and bodies that every question is about: "it" hardly ever means them.
FORCE = re.compile(r"\b(?:Police|Force|Council|Authority|Mayor|Commissioner|Constable|Secretary|Minister|Chair)$")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A question asked before, as it was read, and what was answered."""

    read: str
    answer: Answer | None = None  # None where only its words are known

    @property
    def own(self) -> str:
        """The reading without what it carried over itself."""
        return without_carried(self.read)

    @property
    def said(self) -> str:
        """What was answered first; empty where nothing was."""
        return self.answer.statements[0].text if self.answer and self.answer.statements else ""


def points_back(question: str) -> bool:
    """Whether a question has a word that only the conversation explains."""
    return bool(PRONOUN.search(_plain(question)))


def referred(question: str, before: Earlier) -> str:
    """The question with each pronoun in the words it stands for, where there is one candidate and no more."""
    for resolve in (_that_kind, _then, _actor, _them, _it, _there):
        question = resolve(question, before)
    return question


def gained_name(question: str, resolved: str, before: Earlier) -> bool:
    """Whether a pronoun became a name of the question before: then it says all that "it" said.

    What was counted ("the PCSOs") is less: of which place and period stands elsewhere in that question.
    """
    counted = COUNTED.search(before.own)
    noun = counted["noun"] if counted else ""
    if (who := who_answers(before)) and who in resolved and NEXT_TO.search(before.read):
        return True
    gained = {name for name in set(names_of(resolved)) - set(names_of(question)) if name not in noun}
    return bool(gained & set(names_of(before.read)))


def named_by(topic: str, question: str, before: Earlier) -> str:
    """The question with "it" or "there" as its topic, under the full name that the question before has for it.

    Another thing that was spoken of before ("the deficit") stays a pronoun: of which place and period it was stands
    in that question.
    """
    bare = ARTICLE.sub("", topic)
    full = [name for name in names_of(before.read) if name.endswith(bare)]
    name = f"{topic.removesuffix(bare)}{full[-1]}" if full else topic if topic == before.read else ""
    found, there = IT.search(_plain(question)), THERE.search(_plain(question))
    if not name:
        return question
    if found:
        return _put(question, found.span(), _as(found["word"], name))
    return _put(question, there.span(), f"of {name}") if there else question


def _plain(question: str) -> str:
    """The question with what points at nothing earlier blotted out, at the same length."""
    plain = NO_PRONOUN.sub(_blot, question)
    end = SENTENCE_END.search(question)
    if end and _says_enough(question[: end.start()]):
        plain = plain[: end.end()] + PRONOUN.sub(_blot, plain[end.end() :])
    return WITHIN.sub(lambda match: _blot(match) if _meant_within(match, question) else match[0], plain)


def _blot(match: re.Match[str]) -> str:
    return "·" * len(match[0])


def _meant_within(pronoun: re.Match[str], question: str) -> bool:
    """ "Why did the Mayor miss her target?", "Who paid for the wardens, and how much was it?"."""
    before = question[: pronoun.start()]
    if SAID_OF.search(before) and pronoun["of_it"]:
        return False
    if pronoun["possessive"] and names_of(before):
        return True
    boundaries = list(BOUNDARY.finditer(before))
    return _says_enough(before[: boundaries[-1].start()] if boundaries else "")


def _says_enough(clause: str) -> bool:
    """Whether it names something that a pronoun after it may mean."""
    return bool(names_of(clause)) or bool(ANY_ONE.search(clause)) or len(set(stems(clause)) - LIGHT) >= 2


def _that_kind(question: str, before: Earlier) -> str:
    """ "that plan": the plan that was asked about, or that the answer named, or the paper that it cited."""
    if not (found := THAT_KIND.search(question)):
        return question
    kind = found["kind"].casefold()
    for named in (names_of(before.own), names_of(before.read), _names_said(before.said)):
        named = tuple(name for name in named if kind in name.casefold())
        if len(set(named)) == 1:
            return _put(question, found.span(), f"the {named[0]}")
    if found["pointing"] and kind in PAPERS and before.answer and before.answer.citations:
        return _put(question, found.span(), f"“{before.answer.citations[0].paragraph.source.title}”")
    return question


def _then(question: str, before: Earlier) -> str:
    """ "by then", "that year": the period that was asked about."""
    periods, found = periods_in(before.read), THEN.search(_plain(question))
    if not found or not periods or periods_in(question):
        return question
    return _put(question, found.span(), periods[0].text if periods[0].preposition else f"in {periods[0].text}")


def _actor(question: str, before: Earlier) -> str:
    """ "he", "they" after "who ...?": whom the answer names. A body that the question names comes first for "they"."""
    found = ACTOR.search(_plain(question))
    if not found:
        return question
    one = found["word"].casefold() in ("he", "she", "him", "his", "her", "hers")
    if one:
        texts = (who_answers(before) or "", before.own, before.said)
        people = [name for text in texts for name in people_in(ASKER.sub(" ", text))][:1]
    elif wants_of(before.own) == "person" and not names_of(before.own):
        # "15 wardens" and "£1m" paid for nothing themselves.
        people = [name for name in _names_said(before.said) if not any(char.isdigit() for char in name)][:2]
    else:
        people = []
    acted_on = found["word"].casefold() == "her" and not re.match(r" [a-z]", question[found.end() :])
    word = "him" if acted_on else found["word"]
    return _put(question, found.span(), _as(word, " and ".join(people))) if people else question


def who_answers(before: Earlier) -> str | None:
    """Whom the answer to "who was it?", or "who was it before Ann Lee?", names first; None of "who is Ann Lee?", of any
    other question, and where nobody is named."""
    if wants_of(before.own) != "person":
        return None
    asked = f"{before.read} {before.answer.question if before.answer else ''}".casefold()
    people = people_in(ASKER.sub(" ", before.said))
    others = [name for name in people if name.casefold() not in asked]
    return next(iter(others), None) if others == people or NEXT_TO.search(asked) else None


def _names_said(sentence: str) -> tuple[str, ...]:
    """The names in a sentence, that at its beginning too."""
    found = (re.sub(r"^(?:The|A|An|In|By|At|On) ", "", name) for name in names_of(f"· {sentence}"))
    return tuple(name for name in found if stems(name))


def people_in(text: str) -> list[str]:
    """The names of people in a text, in order."""
    found = (re.sub(r"['’]s?$", "", match[0]) for match in PERSON.finditer(text))
    return [name for name in found if name.split()[0].casefold() not in STOP_WORDS]


def _them(question: str, before: Earlier) -> str:
    """ "of them", "those": what was counted."""
    found, counted = THEM.search(_plain(question)), COUNTED.search(before.own)
    if not found or not counted or not counted["noun"].strip().casefold().endswith("s"):
        return question
    return _put(question, found.span(), f"the {counted['noun'].strip()}")


def _it(question: str, before: Earlier) -> str:
    """ "it": the one thing that was named, else the one thing that was asked for."""
    found = IT.search(_plain(question))
    if not found:
        return question
    # "the vision of the Plan", "the Wexshire buses": it may be the vision, it is not Wexshire.
    named = [
        name
        for name in (re.sub(r"['’]s$", "", each) for each in names_of(before.own))
        if not FORCE.search(name)
        and not LETTERED.fullmatch(name)  # "Band A" is whose share of it was asked for
        and len(name) > 1  # nor is the letter of "band A" a thing
        and not re.search(rf"\bof (?:the )?{re.escape(name)}|\bthe {re.escape(name)} [a-z]+s\b", before.own)
    ]
    counted = COUNTED.search(before.own)
    if len(set(named)) <= 1 and (numbered := _numbered_thing(before.own, named)):
        return _put(question, found.span(), _as(found["word"], numbered))
    if len(set(named)) == 1:
        article = re.search(rf"\b(the|an?) {re.escape(named[0])}", before.own, re.IGNORECASE)
        return _put(question, found.span(), _as(found["word"], f"the {named[0]}" if article else named[0]))
    if not named and counted and not counted["noun"].strip().casefold().endswith("s"):
        return _put(question, found.span(), _as(found["word"], f"the {counted['noun'].strip()}"))
    return question


def _numbered_thing(question: str, named: Sequence[str]) -> str | None:
    """The one thing told by its number, under the name of what it is of: "round 8 of the Farm Fund"."""
    things = {each.name: each for each in numbered_in(question) if each.noun not in NOT_THINGS}
    if len(things) != 1:
        return None
    thing = next(iter(things.values()))
    text = f"the {thing.text}" if thing.text.split()[-1].isalpha() else thing.text
    if not named:
        return text
    stands = question[: thing.start].rstrip().endswith(named[0])
    return f"{named[0]} {thing.text}" if stands else f"{text} of the {named[0]}"


def _there(question: str, before: Earlier) -> str:
    found, places = THERE.search(_plain(question)), PLACES.findall(before.own)
    return _put(question, found.span(), f"in {places[0]}") if found and len(set(places)) == 1 else question


def _as(pronoun: str, name: str) -> str:
    return f"{name}'s" if pronoun.casefold() in POSSESSIVE and stems(name) else name


def _put(question: str, span: tuple[int, int], words: str) -> str:
    start, end = span
    put = words[0].upper() + words[1:] if start == 0 else words
    return question[:start] + put + question[end:]
