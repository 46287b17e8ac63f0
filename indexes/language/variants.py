"""Ways of writing one word: American and British, in one word or two, with a hyphen or without."""

import re

# American spelling -> British, by how a word begins; the rest of the word stays.
BEGINNINGS = (
    (
        re.compile(r"^(neighb|behavi|col|lab|harb|hon|fav|hum|rum|arm)or(?=$|e[dr]|i[nsz]|s$|h|ful|al|able|ite)"),
        r"\1our",
    ),
    (re.compile(r"^(anal|paral)yz"), r"\1ys"),
    (re.compile(r"^center"), "centre"),
    (re.compile(r"^theater"), "theatre"),
    (re.compile(r"^program(?=s?$)"), "programme"),
    (re.compile(r"^licens"), "licenc"),
    (re.compile(r"^practis"), "practic"),
    (re.compile(r"^(def|off|pret)ense"), r"\1ence"),
    (re.compile(r"^judgement"), "judgment"),
    (re.compile(r"^enroll"), "enrol"),
    (re.compile(r"^skillful"), "skilful"),
    (re.compile(r"^fulfill"), "fulfil"),
    (re.compile(r"^catalog(?=s?$)"), "catalogue"),
    (re.compile(r"^pediatr"), "paediatr"),
    (re.compile(r"^jewelry"), "jewellery"),
    (re.compile(r"^gray"), "grey"),
    (re.compile(r"^((?:kilo|centi|milli)?(?:met|lit))er(?=s?$)"), r"\1re"),
    (re.compile(r"^aging"), "ageing"),
)
ANY_BEGINNING = re.compile("|".join(beginning.pattern for beginning, _ in BEGINNINGS))
# "organize" with its forms; "size", "prize" and "seize" have no other spelling.
IZE = re.compile(r"^(?!capsiz|citizen)([a-z]{3,})iz(e[sdr]?|ers|ing|ations?|ational)$")
# "patrolling" and "travelled": the second l is of the ending, in American not at all.
DOUBLE_L = re.compile(r"(?<=[a-z]{3}[aeiou])ll$")

# Compounds of the field that are written in one word and in two: one thing, so one word.
COMPOUNDS = (
    "anti social, off road, front line, cyber crime, cyber attack, hot spot, task force, ring fence, ring fenced, "
    "ring fencing, well being, cross border, multi agency, night time, long term, short term, web chat, motor bike, "
    "under spend, over spend, work force, road side, help line"
).split(", ")
COMPOUND = re.compile(rf"\b(?:{'|'.join(each.replace(' ', '[- ‐‑]') for each in COMPOUNDS)})(?=s?\b)")
HYPHENS = "-‐‑"
# Of two plain words, that mean something else side by side: only with a hyphen.
HYPHENED = re.compile(rf"\b(break|line|hit|run|grown)[{HYPHENS}](ins?|ups?|offs?)\b")
# Beginnings that are no words by themselves: "co-ordinate", "e-mail", "re-offend".
JOINED = re.compile(rf"\b(co|e|re|pre)[{HYPHENS}](?=[^\W\d_]{{3}})")

# "Up by 14%" is a rise: what is asked and what is told meet in one word. Women "made up 39%".
RISEN = re.compile(
    r"\b(?<!made )(?<!make )(?<!set )(up|down) (?=(?:by |over |from |nearly |about |almost |more than )*£?\d)"
)
DIRECTIONS = {"up": "rise ", "down": "fall "}


def in_one_way(text: str) -> str:
    """Lower-case text with compounds in one word: "co-ordinate anti-social" -> "coordinate antisocial"."""
    if any(map(text.__contains__, HYPHENS)):
        text = HYPHENED.sub(r"\1\2", JOINED.sub(r"\1", text))
    if " up " in text or " down " in text:
        text = RISEN.sub(_directed, text)
    return COMPOUND.sub(_joined, text)


def tells_direction(text: str) -> bool:
    """Whether lower-case text says by how much something is up or down."""
    return (" up " in text or " down " in text) and RISEN.search(text) is not None


def british(word: str) -> str:
    """A lower-case word in British spelling."""
    word = IZE.sub(r"\1is\2", word)
    if ANY_BEGINNING.match(word):
        for beginning, replacement in BEGINNINGS:
            word = beginning.sub(replacement, word)
    return word


def single_l(stem: str) -> str:
    """A stem whose last l may be of the ending, without it."""
    return DOUBLE_L.sub("l", stem)


def _directed(match: re.Match[str]) -> str:
    return DIRECTIONS[match[1]]


def _joined(match: re.Match[str]) -> str:
    return re.sub(r"[^a-z]", "", match[0])
