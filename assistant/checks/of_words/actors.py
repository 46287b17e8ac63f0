"""Whether the offices and bodies that a sentence speaks of, and lets speak, are those of the paragraphs it cites."""

import re
from collections.abc import Iterator, Sequence

from assistant.checks.objection import Objection
from assistant.checks.premise import Premise, nearest
from assistant.sentences.offices import ACTORS, ALSO, RIVALS, mentioned
from corpus.paragraphs.speakers import voice_of_words
from indexes import stems

# Who writes papers in the first person: "I have set aside", "we will open".
AUTHORS = frozenset(("the Mayor", "the Deputy Mayor", "the Commissioner", "the Mayor's office"))
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Ww]e)\b")
# "The police precept" is what papers call a precept for policing; the body itself is nowhere meant.
FOR_POLICING = re.compile(r"\b[Pp]olice (?=(?:precept|budget|grant|funding|spending)\b)")
MINISTRY = re.compile(r"\bMinistry of\b|\bHome Office\b|(?<![Ll]ocal )\b[Gg]overnment\b")
# "Before the Mayor took over": when it was, not who did it.
BESIDE = re.compile(r"(?<!^)\b(?:before|after|since|until) (?:the )?(?:Mayor|Commissioner|PCC|Panel|force)\b[^,.;]*")
OWNED = re.compile(
    r"\b(?P<owner>(?:[A-Z]\w+ )*(?:Mayor|Commissioner|Constable|Panel|Police|force))['’]s? "
    r"(?P<thing>[\w-]+(?: [A-Z][\w-]+)*)"
)
TOLD = (
    r"(?:said|says|told|stated|reported|reports|found|asked|explained|warned|believes?|believed|felt|feels?|thought"
    r"|admitted|accepted|acknowledged|answered|replied|observed|undertook|complained|assured|conceded|announced|concluded|argued|argues|noted|confirmed|called|wants?|wanted|hoped|promised|put|writes|wrote)"
)


COUNCILLOR = re.compile(r"\b(?:Councillor|Cllr) (?:[A-Z][\w’']* )?(?P<name>[A-Z][a-z]\w+)")
THEY_SAID = re.compile(rf"(?:She|He|They) (?:also |then )?{TOLD}\b")
OPENS = 6  # characters within which a sentence comes to whom it begins with, after "The " or nothing


def actor_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each office or body that is not there; one where somebody else says it."""
    held, body = mentioned(_unnamed(premise.whole)), mentioned(_unnamed(premise.body))
    for actor in mentioned(BESIDE.sub(" ", claim)):
        if not {actor, *ALSO.get(actor, ())} & set(held) and not _unsaid(actor, held, claim, premise):
            yield Objection("speaker", f"the cited paragraphs do not speak of {actor}")
        elif (
            actor in held
            and actor not in body
            and (rival := next((each for each in body if each in RIVALS.get(actor, ())), None))
        ):
            yield Objection("speaker", f"the cited paragraphs speak of {rival}, not of {actor}")
    yield from _opening(claim, premise)
    for name in COUNCILLOR.findall(claim):
        if name not in premise.body and COUNCILLOR.search(premise.body):
            yield Objection("speaker", f"the cited paragraphs speak of another councillor, not of {name}")
    speaker, said = speaker_of(claim), _said_by(nearest(claim, premise.sentences), premise)
    if speaker and said and speaker != said and not _kin(speaker, said):
        yield Objection("speaker", f"in the cited paragraphs {said} says so, not {speaker}")
    elif speaker and not said and (voices := {each.voice for each in premise.paragraphs if each.voice}):
        spoken = voice_of_words(claim)
        if spoken and spoken not in voices:
            yield Objection("speaker", f"in the cited paragraphs {', '.join(sorted(voices))} speaks, not {speaker}")


def _opening(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a sentence begins with a body of which only the heading speaks, and the paragraph with another."""
    own, theirs = _begins_with(claim), {_begins_with(each) for each in premise.sentences} - {None}
    body, told = mentioned(_unnamed(premise.body)), mentioned(claim)
    if own is None or own in body or not theirs or any(own == each or _kin(own, each or "") for each in body):
        return
    if other := next((each for each in theirs if each and each not in told), None):
        yield Objection("speaker", f"in the cited paragraphs it is {other}, not {own}")


def _begins_with(sentence: str) -> str | None:
    opened = [(match.start(), actor) for actor, pattern in ACTORS.items() if (match := pattern.search(sentence))]
    start, actor = min(opened, default=(OPENS, ""))
    return actor if start < OPENS else None


def _said_by(sentence: str, premise: Premise) -> str | None:
    """Who says it; of "She said ..." whom the sentence before begins with."""
    if (speaker := speaker_of(sentence)) or not THEY_SAID.match(sentence):
        return speaker
    place = premise.sentences.index(sentence)
    before = premise.sentences[place - 1] if place else ""
    return _begins_with(before)


def _unsaid(actor: str, held: Sequence[str], claim: str, premise: Premise) -> bool:
    """Whether the paragraphs speak of an actor by another word: a ministry, or "I" where no other author is named."""
    if actor == "a minister":
        return MINISTRY.search(premise.whole) is not None
    if actor == "the force" and actor not in mentioned(FOR_POLICING.sub("", claim)):
        return bool(set(stems("police")) & set(stems(premise.whole)))
    named = AUTHORS & set(held) - {"the Mayor's office"}
    return actor in AUTHORS and not named and FIRST_PERSON.search(premise.body) is not None


def owner_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where a thing of one actor's is given to another: the Mayor's fund for the Commissioner's fund."""
    owned = list(_owned(premise.body))
    for actor, thing in _owned(claim):
        owners = {other for other, theirs in owned if thing <= theirs or theirs <= thing}
        if owners and actor not in owners:
            yield Objection("speaker", f"in the cited paragraphs this is of {owners.pop()}, not of {actor}")


def _owned(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Each thing that is said to be an actor's, by its words."""
    for match in OWNED.finditer(text):
        if actor := next(iter(mentioned(match["owner"])), None):
            yield actor, frozenset(stems(match["thing"]))


def _unnamed(text: str) -> str:
    """The paper's words as they are looked through: the Mayor's evidence speaks of her, her fund's name does not."""
    plain = re.sub(r"\bMayor['’]s (?:own )?(?:Safer Communities )?[Ff]und\b", " ", text)
    return re.sub(r"(?<=Mayor)['’]s\b(?! (?:[Oo]ffice|[Tt]eam))", "", plain)


def speaker_of(sentence: str) -> str | None:
    """Who says it, where one does: "the Mayor said ...", "... according to the force"."""
    for actor, pattern in ACTORS.items():
        names = rf"(?:{pattern.pattern})"
        after = r"(?:,? (?:[A-Z][\w'’]+,? ?){1,3})?(?: \((?:DMPC|PCC)\))?"
        if re.search(rf"[Aa]ccording to (?:the )?{names}|{names}{after}\s+(?:has |had |also )?{TOLD}\b", sentence):
            return actor
    return None


def _kin(one: str, other: str) -> bool:
    return other in ALSO.get(one, ()) or one in ALSO.get(other, ())
