"""Police areas: the forces of the United Kingdom, the places that each polices, the nation, and what is of one."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from indexes.language.folding import folded
from indexes.language.stemming import sentence_stems, stems

Area = str  # its stems, "south yorkshir"; so an area is one however it is typed

# The 43 territorial forces of England and Wales, those of Scotland and Northern Ireland, and the places of each.
POLICED: dict[str, tuple[str, ...]] = {
    force: tuple(places)
    for force, places in tomllib.loads(Path(__file__).with_name("areas.toml").read_text(encoding="utf-8"))[
        "forces"
    ].items()
}
# Forces under all their names, which are places too; and what is only a place of one.
ALSO = ("East Yorkshire", "Metropolitan Police")
FORCES = (*POLICED, *ALSO)
TOWNS = {place: force for force, places in POLICED.items() for place in places if place not in ALSO}
NATION: Area = "the nation"
NONE: frozenset[Area] = frozenset()
# A street, a university or a man may be called after a county.
NO_AREA = (
    r"(?! (?:Street|Road|Lane|Avenue|Square|House|Hall|Park|University|College|School|Hospital|Airport|Cathedral"
    r"|Stadium|Bridge|Station)\b)"
)
# "For contrast, patrols in North Yorkshire, and not in West Yorkshire".
DENIED = r"(?<!not in )(?<!not of )(?<!not for )(?<!not from )(?<!not by )"


def _any_of(names: Iterable[str]) -> str:
    longest = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ and\ ", r"\ (?:and|&)\ ") for name in longest)


NAMES = _any_of(FORCES)
FORCE = re.compile(rf"\b(?=[A-Z]){DENIED}(?:{_any_of((*FORCES, *TOWNS))})\b{NO_AREA}")
TYPED_FORCE = re.compile(FORCE.pattern, re.IGNORECASE)
# A town between capitals is part of another name, or a person: "Cllr Preston", "Hull Fair"; these are not.
BESIDE = frozenset(
    """in of for at from and the across within to near around both only as but by on city council borough district
    county police metropolitan metro authority force""".split()
)
WORD_BEFORE, WORD_AFTER = re.compile(r"([\w’'.-]+) $"), re.compile(r"^(?: |['’]s )([A-Z][\w’'-]*)")
# Without the first word of one a text names none, which is seen in a fifth of the time.
CAPITALISED = re.compile(r"[A-Z][a-z]+")
FIRST_WORDS = frozenset(CAPITALISED.findall(name)[0] for name in (*FORCES, *TOWNS))
OF_NATION = ("nation", "country", "england", "britain", "uk", "kingdom")
NATIONAL = re.compile(
    r"\bnationally\b|\bnationwide\b|\bcountrywide\b|\bacross the (?:country|nation)\b|\bin the country as a whole\b"
    r"|\b(?:in|across|of|for) (?:England|Britain|Great Britain|the UK|the United Kingdom)\b|\bEngland and Wales\b"
    r"|\bnational (?:average|figures?|rate|level|total|picture|share|mean|median)\b",
    re.IGNORECASE,
)
# One area under two names.
ONE = {"metropolitan polic": "london", "metropolitan": "london", "east yorkshir": "humbersid"}
# "Northmoor Police", "Northmoor Constabulary": an area may be any name, but these are none.
NAMED_FORCE = re.compile(
    r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:Police(?! (?:and Crime )?(?:Plan|Precept|Budget|Report))|Constabulary)\b"
)
NO_NAMES = frozenset(
    """the a an and of for in on to by with from at our your this that all new
    annual armed british chief civil college community deputy digital draft federation final force former home joint
    local marine mayor military ministry monthly mounted national neighbourhood office old panel proposed public
    quarterly railway response revised river road roads rural safer scrutiny special state traffic transport
    updated uniformed volunteer weekly young""".split()
)


def area_of_stems(name: Sequence[str]) -> Area:
    """An area by the stems of any of its names: "Kent Police" is of Kent."""
    key = " ".join(name)
    key = ONE.get(key, key)
    return key.removesuffix(" polic")


def area_of_name(name: str) -> Area:
    """An area by any of its names."""
    return area_of_stems(stems(name))


AREA_OF_TOWN = {town.casefold(): area_of_name(force) for town, force in TOWNS.items()}
FORCE_AREAS = frozenset(map(area_of_name, FORCES))
CALLED = {NATION: NATION} | {area_of_name(name): name for name in FORCES if name not in ("East Yorkshire", "London")}


@lru_cache(maxsize=20_000)
def areas_in(text: str, *, towns: bool = True) -> frozenset[Area]:
    """The areas of the forces, and the nation, that a text of a paper speaks of: by their own names, or `towns` too."""
    found = NONE
    if not FIRST_WORDS.isdisjoint(CAPITALISED.findall(text)):
        found = _named(FORCE, text, towns=towns)
    return found | {NATION} if _is_national(text) else found


@lru_cache(maxsize=500)
def areas_typed(question: str, *, towns: bool = True) -> frozenset[Area]:
    """The same of what people type, small or with capitals."""
    found = _named(TYPED_FORCE, question, towns=towns)
    return found | {NATION} if _is_national(question) else found


def _named(pattern: re.Pattern[str], text: str, *, towns: bool) -> frozenset[Area]:
    found = ((match, AREA_OF_TOWN.get(match[0].casefold())) for match in pattern.finditer(text))
    return frozenset(
        of_town or area_of_name(match[0]) for match, of_town in found if not of_town or (towns and _stands_alone(match))
    )


def _stands_alone(town: re.Match[str]) -> bool:
    before, after = WORD_BEFORE.search(town.string[: town.start()]), WORD_AFTER.match(town.string[town.end() :])
    beside = [word for found in (before, after) if found for word in found.groups() if word[:1].isupper()]
    return all(word.casefold() in BESIDE for word in beside)


def _is_national(text: str) -> bool:
    """Whether it speaks of the nation; few texts hold a word for it, which is seen at once."""
    plain = folded(text)
    return any(map(plain.__contains__, OF_NATION)) and NATIONAL.search(text) is not None


@lru_cache(maxsize=2_000)
def areas_titled(title: str) -> frozenset[Area]:
    """Whose police, of any name, a paper is about by its title: "Northmoor Police: stop and search"."""
    named = (match[1].split() for match in NAMED_FORCE.finditer(title))
    kept = (" ".join(word for word in words if word.casefold() not in NO_NAMES) for words in named)
    known = areas_in(title)
    others = frozenset(area_of_name(name) for name in kept if name)
    # "Cornwall" is all that stands next to the word in "Devon and Cornwall Police".
    return known | frozenset(area for area in others if not any(f" {each}".endswith(f" {area}") for each in known))


def name_of(area: Area, text: str) -> str:
    """What an area is called, where no list of forces holds it as a text writes it; "" where that does not name it."""
    if area in CALLED:
        return CALLED[area]
    words, size = re.findall(r"[\w&-]+", text), len(area.split())
    named = (" ".join(words[start : start + size]) for start in range(len(words)))
    return next((name for name in named if area_of_name(name) == area), "")


def named_in(text: str, areas: Iterable[Area]) -> frozenset[Area]:
    """Which of some areas, of whatever name, a text names."""
    wanted = [area for area in areas if area]
    said = f" {' '.join(sentence_stems(text))} " if wanted else ""
    return frozenset(area for area in wanted if f" {area} " in said)
