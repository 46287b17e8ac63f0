"""Whether a sentence tells what the speaker asked about said, and of the matter asked about."""

import re
from collections.abc import Sequence

from assistant.sentences.candidates import Candidate, coverage
from corpus.papers import Voice
from indexes import stems
from indexes.questions.question import LIGHT, Asked
from indexes.questions.timing import above
from indexes.questions.wanting import LEAD

# "Which part did she say was hardest?" asks for a part, and not for what she said.
SPEAKER = re.compile(
    rf"(?:\b(?:what|how)(?: else| exactly)? |^{LEAD})(?:did|do|does|has|have) (?!what\b)"
    r"(?P<who>[^,?]{2,60}?) "
    r"(?:say|said|tell|told|reply|replied|respond|responded|answer|answered|think|thought|want|wanted|feel|felt|ask for"
    r"|make of)\b(?P<matter>[^?(]*)",
    re.IGNORECASE,
)
# The voices that a paper shows, by the words that a question has for them.
VOICE_WORDS: tuple[tuple[Voice, str], ...] = (
    ("the Panel", r"(?:police and crime )?panel"),
    ("the force", r"force|chief(?: constable)?|police"),
    ("the Commissioner's office", r"(?:deputy )?(?:police and crime )?commissioner(?:'s office)?|o?pcc"),
    ("the Mayor's office", r"(?:deputy )?mayor(?:'s office)?"),
    ("the inspectorate", r"inspectorate|inspectors?|hmicfrs"),
    # What the public said is mostly told by a survey.
    ("the public", r"public|residents|respond\w+|people|survey|consultation|replies|responses"),
)
# People and bodies speak; what papers and surveys say is told in any words.
SPEAKS = re.compile(
    r"\b(?i:mayor|force|police|constable|chief|commissioner|inspector\w*|minister\w*|secretary|panel|councillors?|mps?|superintendent"
    r"|hmicfrs|victims|residents|respondents?|public|partners|callers|young people|communities)\b"
    r"|\b[A-Z][a-z]+ [A-Z][a-z]+",
)
# Who stands in for somebody speaks in a name of their own: the Deputy Mayor's words are none of the Mayor's.
DEPUTY = re.compile(
    r"\b(?:deputy|vice|assistant)[ -](?:mayor|chief(?: constable)?|(?:police and crime )?commissioner|chair\w*)"
    r"(?: for [A-Z]\w+(?: and [A-Z]\w+)?)?|\b(?:DMPC|ACC|DCC)\b",
    re.IGNORECASE,
)
OFFICE_ASKED = re.compile(r"\b(?:office|team|deputy|vice|assistant|DMPC|ACC|DCC)\b", re.IGNORECASE)
SAID = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|tells|repl(?:y|ied|ies)|respon\w+|answer\w*|welcom\w+|call(?:s|ed)|describ\w+|according"
    r"|ask(?:s|ed)|warn\w*|prais\w+|criticis\w+|object\w*|argu\w+|thank\w*|wrote|writes|wants?|stat(?:es|ed)|not(?:es|ed)"
    r"|promis\w+|pledg\w+|undert\w+|agree\w*|explain\w*|spoke\w*|speaks|quot\w+|letter|speech|statement|release|th(?:ink|ought)"
    r"|fear\w*|repeat\w*|add(?:s|ed)|claim\w*|announc\w+|admit\w*|accept\w*|insist\w*|hop(?:es|ed)|urg\w+|resolved"
    r"|recommend\w*|concern\w*|view|felt|feel|support\w*|action|willing\w*|favour|back(?:s|ed)|oppos\w+|(?:dis)?satisf\w+"
    r"|rated|comment\w*|priorit\w+|found|finds|judg\w+|graded|conclud\w+)\b",
    re.IGNORECASE,
)
# "Public Space Protection Orders" and public health are no voice of the public.
NO_VOICE = re.compile(
    r"\bpublic (?:space|health|interest|sector|page|paper|transport|service|order)s?\b", re.IGNORECASE
)
# That there was a consultation does not tell what was said in it.
REPLIED = re.compile(
    r"\d\s?%|\bper cent\b|\b(?:replies|responses|responded|respondents|in favour|willing|told|said|asked for|felt"
    r"|wanted|found|showed|most|strong support|(?:dis)?satisf\w+|rated|concern\w*|raised)\b",
    re.IGNORECASE,
)
ABOUT_IT = re.compile(r"\s*(?:anything |something )?(?:about|on|of|regarding|concerning)\b", re.IGNORECASE)
# Share of the matter's weight that its paragraph must cover, with the title and headings that it stands under.
OF_THE_MATTER = 0.3

# Who spoke, as a reader calls them; the longer names first.
CALLED: tuple[tuple[str, str], ...] = (
    ("the Deputy Mayor", r"deputy mayor|DMPC"),
    ("the Deputy Commissioner", r"deputy (?:police and crime )?commissioner"),
    ("the Deputy Chief Constable", r"deputy chief constable|DCC"),
    ("the Assistant Chief Constable", r"assistant chief constable|ACC"),
    ("the Chief Constable", r"chief constable"),
    ("the Mayor", r"mayor(?:['’]s office)?"),
    ("the Commissioner", r"(?:police and crime )?commissioner|pcc"),
    ("the Panel", r"(?:police and crime )?panel"),
    ("the inspectorate", r"hmicfrs|inspectorate|inspectors"),
    ("the force", r"force|constabulary"),
    ("the public", r"residents|respondents|public"),
)
# Half of the matter in the sentence itself: what is said of whose words were found must be of it.
MOST_OF_IT = 0.5
SPOKE = (
    r"(?:said|says|told|repl(?:ied|ies)|answered|responded|explained|asked|argued|warned|objected|welcomed|called"
    r"|described|wrote|writes|stated|noted|promised|pledged|undertook|undertakes|agreed|agrees|added|confirmed|insisted"
    r"|urged|resolved|accepted|rejected|thinks|thought|wanted|wants|hoped|announced|admitted|claimed|criticised|praised)"
)
BEFORE_SPOKE = r"\b(?:\W+(?!said)[\w'’]+){0,6}?\W+"


def words_found(candidates: Sequence[Candidate], asked: Asked) -> str | None:
    """Whose words on the matter were found, where it is asked what somebody else said; None where nobody's were."""
    found = SPEAKER.search(asked.text)
    matter = _matter(found["matter"], asked) if found else None
    if not found or matter is None or not matter.terms:
        return None
    for each in candidates:
        name = _speaker_in(each) if coverage(matter, each.text) >= MOST_OF_IT else None
        if name and name != _called(who := found["who"].strip()):
            return f"Of what {who} said on it nothing was found, only words of {name} ({each.paragraph.label})."
    return None


def _speaker_in(candidate: Candidate) -> str | None:
    """Who speaks in a sentence: by what it says, else by what its paper shows."""
    text = candidate.in_words
    told = (
        (match.start(), name)
        for name, words in CALLED
        if (match := re.search(rf"(?<!\bof )\b(?:{words}){BEFORE_SPOKE}{SPOKE}\b", text, re.IGNORECASE))
    )
    voice = candidate.paragraph.voice if re.search(rf"\b{SPOKE}\b", text, re.IGNORECASE) else None
    return min(told, default=(0, voice))[1]


def _called(who: str) -> str | None:
    return next((name for name, words in CALLED if re.search(rf"\b(?:{words})\b", who, re.IGNORECASE)), None)


def says_nothing(candidate: Candidate, asked: Asked) -> bool:
    """Whether it is asked what somebody said, and a sentence tells of nothing said, of another speaker or matter."""
    found = SPEAKER.search(asked.text)
    if not found or not SPEAKS.search(found["who"]):
        return False
    paragraph = candidate.paragraph
    told = NO_VOICE.sub(" ", f"{paragraph.lead_in or ''}\n{paragraph.text}")
    voices = _voices(found["who"])
    if "the public" in voices and paragraph.voice != "the public" and not REPLIED.search(told):
        return True
    # A report of a survey speaks for the public throughout.
    surveyed = "the public" in voices and paragraph.source.kind == "consultation"
    own = told if OFFICE_ASKED.search(found["who"]) else DEPUTY.sub(" ", told)
    if own != told and not speaks(found["who"], own):
        return True
    if paragraph.voice not in voices and not (SAID.search(told) and (surveyed or speaks(found["who"], own))):
        return True
    if is_of_another(paragraph.voice, found["who"], own):
        return True
    matter = _matter(found["matter"], asked)
    return bool(matter.terms) and coverage(matter, f"{told}\n{above(paragraph)}") < OF_THE_MATTER


def is_of_another(voice: Voice | None, who: str, told: str) -> bool:
    """Whether a paragraph is in another voice than the one asked about, and tells of nothing that this one said.

    "The Warden said that the Mayor agrees" tells something of the Mayor's too.
    """
    voices = _voices(who)
    if not voices or voice is None or voice in voices:
        return False
    words = "|".join(voices.values())
    return not re.search(rf"\b(?:{words})\b(?:['’]s)?\W+(?:\w+\W+){{0,4}}?{SAID.pattern}", told, re.IGNORECASE)


def on_the_matter(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """Of sentences that tell what somebody said, those that name the matter where any does: of an inspection of
    custody and leadership, what was found on custody. All where none does, or nobody's words are asked for."""
    found = SPEAKER.search(asked.text)
    matter = _matter(found["matter"], asked) if found and ABOUT_IT.match(found["matter"]) else None
    if matter is None or not matter.terms or len(answering) < 2:
        return list(answering)
    near = [each for each in answering if coverage(matter, each.around) >= OF_THE_MATTER]
    return near or list(answering)


def _voices(who: str) -> dict[Voice, str]:
    """The voices that go by the name of a speaker, with all their names."""
    return {voice: words for voice, words in VOICE_WORDS if re.search(rf"\b(?:{words})\b", who, re.IGNORECASE)}


def speaks(who: str, told: str) -> bool:
    """Whether a text names a speaker, by any of the words for that voice."""
    named = set(stems(who)) & set(stems(told))
    return bool(named) or any(re.search(rf"\b(?:{words})\b", told, re.IGNORECASE) for words in _voices(who).values())


def _matter(text: str, asked: Asked) -> Asked:
    """What was spoken of, without names, which have a rule of their own."""
    part = set(stems(text)) - LIGHT
    terms = tuple(term for term in asked.terms if not term.named and set(term.names[0]) <= part)
    return Asked(text, asked.wants, terms)
