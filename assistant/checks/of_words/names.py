"""Whether each proper name of a sentence stands in the paragraphs it cites, in full or by its initials."""

import re
from collections.abc import Iterator

from assistant.checks.objection import Objection, ObjectionKind
from assistant.checks.plain_words import is_plain
from assistant.checks.premise import Premise, nearest
from assistant.sentences.offices import without_actors
from indexes import stems
from indexes.language.places import PLACES

CAPITAL = r"[A-Z][\w'’]*(?:-[A-Z]\w*)*"
# A run of words with capitals: "Rosalie Ryrie Foundation", "Leeds".
RUN = re.compile(rf"(?<!\w){CAPITAL}(?:[ -](?:(?:of|for|and|the|&) )?{CAPITAL})*")
# Capital letters that name nobody: what papers and bodies are called in general, and how sentences begin.
GENERAL = frozenset(
    stem
    for word in """Police Policing Crime Plan Report Paper Papers Fund Board Meeting Team Round Rounds Band Council
    Authority Committee Minutes Service Unit Group Strategy Region County District Districts Officers Officer Force
    Government National Local Public Section Item Page Table Paragraph Chair Member Members January February March April
    May June July August September October November December Q I A Ms Mr Mrs Dr Cllr Councillor Sir Dame Lord""".split()
    for stem in stems(word)
)
COUNTY = re.compile(r"\b(?:West Yorkshire(?! Police| Combined)|in the county|locally)\b")
NATION = re.compile(r"\b(?:national(?:ly)?|England and Wales|UK)\b")
WHOLE = re.compile(r"\b(?:county|[Ff]orce|Mayor|Combined Authority)\b")
FEWEST_LETTERS, MOST_LETTERS = 3, 7
SMALL = frozenset("of for and the in on to against with a".split())


def name_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each name that is not there; the places among them as places."""
    held, words = set(stems(premise.whole)), re.findall(r"[^\W\d_][\w'’]*", premise.whole.replace("-", " "))
    for name in names_in(claim):
        if name == "West Yorkshire" and WHOLE.search(premise.whole):
            continue  # another name for what the papers call the county or the force
        missing = [stem for stem in stems(name) if stem[0].isalpha() and stem not in held | GENERAL]
        if missing and not by_initials(name, words) and not all(_is_short(each, words) for each in missing):
            kind: ObjectionKind = "place" if PLACES.search(name) else "name"
            yield Objection(kind, f"{name!r} does not stand in the cited paragraphs")


def quotation_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each quotation whose words are not there."""
    held = set(stems(premise.whole))
    for quoted in re.findall(r"[\"“]([^\"“”]+)[\"”]", claim):
        if any(stem not in held for stem in stems(quoted)):
            yield Objection("name", f"{quoted!r} is no quotation from the cited paragraphs")


def scope_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One where the whole country's figure is given as the county's."""
    sentence = nearest(claim, premise.sentences)
    if COUNTY.search(claim) and not NATION.search(claim) and NATION.search(sentence) and not COUNTY.search(sentence):
        yield Objection("place", "the cited paragraphs say it of the whole country")


def names_in(text: str) -> tuple[str, ...]:
    """The runs of words with capitals, offices apart; a single word that opens the text only where it is a place."""
    plain = without_actors(text)
    return tuple(name for match in RUN.finditer(plain) if (name := _name(match, plain)))


def _name(match: re.Match[str], text: str) -> str:
    opens = not text[: match.start()].strip(" \"'“‘(") or text[: match.start()].rstrip().endswith((".", "!", "?"))
    first, _, rest = match[0].partition(" ")
    if not opens or PLACES.match(match[0]) or first.isupper():
        return match[0]
    if all(is_plain(stem) for stem in stems(first)):
        return re.sub(r"^(?:of|for|and|the|&) ", "", rest)
    return match[0] if rest and not re.match(r"(?:of|for|the|&) ", rest) else ""


def _is_short(stem: str, words: list[str]) -> bool:
    """Whether part of a name is letters that stand for words: "DCI" for "Detective Chief Inspector"."""
    return FEWEST_LETTERS <= len(stem) <= MOST_LETTERS and by_initials(stem.upper(), words)


def by_initials(name: str, words: list[str]) -> bool:
    """Whether one is the short form of the other: "NPTs" and "Neighbourhood Policing Teams"."""
    short = re.sub(r"(?:['’]s|s)$", "", name)
    if short.isupper():
        return any(_spelt(short, words[place:]) for place in range(len(words)) if words[place][0].upper() == short[0])
    own = re.findall(r"[^\W\d_][\w'’]*", name.replace("-", " "))
    acronyms = {re.sub(r"s$", "", word) for word in words}
    return any(word.isupper() and len(word) > 1 and _spelt(word, own) for word in acronyms)


def _spelt(short: str, words: list[str]) -> bool:
    """Whether the words begin with these letters in turn, small words left out or not."""
    left = short
    for word in words:
        if not left:
            return True
        if word[0].upper() == left[0]:
            left = left[1:]
        elif word.casefold() not in SMALL:
            return False
    return not left


def telling_of_name(name: str) -> frozenset[str]:
    """The stems that tell one name from another; letters that stand for a thing, "PCSOs", name nobody."""
    words = " ".join(word for word in name.split() if not word.removesuffix("s").isupper())
    return frozenset(stem for stem in stems(words) if stem[0].isalpha() and stem not in GENERAL)
