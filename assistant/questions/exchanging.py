"""A few words put into the question before, in the place of their like: "And adults?", "in Leeds?", "round 7?"."""

import re
from collections.abc import Collection

from assistant.questions.carrying import NAME, PLACES, carried_by, joined, with_context, without_carried
from assistant.questions.periods import YEARS, is_period, is_step, periods_in, with_period, without_periods
from indexes import stems
from indexes.language.numbered import NUMBERED, numbered_in, renumbered
from indexes.questions.counted import counted
from indexes.questions.question import ABOUT, DISTRICTS, LETTERED
from indexes.questions.time_words import MONTH

# Words that take each other's place in a follow-up.
ALIKE: tuple[tuple[str, ...], ...] = (
    ("young people", "children", "kids", "child", "adults", "adult", "youths", "boys", "girls", "men", "women"),
    ("organisations", "individuals", "partners", "residents"),
    ("victims", "witnesses", "offenders"),
    ("officers", "staff", "pcsos", "volunteers"),
    ("deaths", "injuries"),
)
# What may be counted, in one or two words.
COUNTABLE = re.compile(r"(?:[a-z-]+ )?[a-z-]+(?:[^s\W]s|ry|theft|fraud|violence|rape|arson)")
COUNTY = re.compile(
    r"(?:in |for |across )?(?:(?:the )?(?:whole |entire )?(?:county|region|force area)|west yorkshire)"
    r"(?: as a whole| overall)?",
    re.IGNORECASE,
)
NATION = re.compile(
    r"nationally|nationwide|(?:in|across|for) (?:england(?: and wales)?|the (?:country|nation|uk))", re.IGNORECASE
)
OF_NATION = re.compile(rf" (?:{NATION.pattern})\b", re.IGNORECASE)
PREPOSITION = re.compile(r"^(for|in|at|on|under|by|from|with|of|to|about)\s+", re.IGNORECASE)
ASKED_ABOUT = re.compile(
    r"\babout (?P<what>[^,;:?]+?)(?= (?:in|at|since|during|between|from|by|when|after|before)\b|\W*$)", re.IGNORECASE
)
ARTICLE = re.compile(r"^(?P<article>the|a|an) ", re.IGNORECASE)
ONLY = re.compile(r"^(?:just|only|simply|the ones? (?:for|in|of|from))\s+|\s+(?:alone|only)$", re.IGNORECASE)
# "were open" and "were about race": what is said of the subject, in one word.
PREDICATE = re.compile(r"\b(?:was|were|is|are)(?: (?:about|for|on|in))? ([a-z][\w-]*)\s*\?*$")
# "Were killed on the moor": what was done to them, anywhere in the question.
DONE_TO = r"(?:\w+ly )?(?:\w{3,}ed|hurt|stolen|taken|given|broken|found|lost|caught|shot|sent|built|spent)"
PARTICIPLE = re.compile(rf"\b(?:was|were|is|are|been) (?P<done>{DONE_TO})\b")
# "What about Pudsey?" and nothing else.
ALONE = re.compile(r"what about (?P<what>[^?(]+?)\W*", re.IGNORECASE)
# Where a place may stand: "in Pudsey", "did Pudsey have", "in the city centre".
PLACE_SLOT = re.compile(
    r"\b(?:in|for|at|across) (?:the )?(?P<after>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)"
    r"|\b(?:did|does|do) (?P<subject>[A-Z][a-z]+) (?:have|see|get|record)\b"
)
AREA = re.compile(r" (?:in|at) the (?:[a-z]+ )?(?:centre|town|city|district|area|ward|village|county)\b", re.IGNORECASE)
# They stand before a noun, and are no part of its name.
NO_PART = ("many", "much", "about", "what", "which", "more", "fewer", "all")
NAMED_PLACE = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*(?<!s)")
HEAD = re.compile(r"^(how many|how much)\b", re.IGNORECASE)
# "What is Vision Zero?" and then "the People's Fund?".
WHAT_IS = re.compile(rf"(?P<head>(?i:what(?:['’]s| is| are| was| were)) ){NAME.pattern}[ ?]*")
# "How many robberies in 2022?" can be asked, "how many knife crime" cannot.
MANY = re.compile(rf"{COUNTABLE.pattern}|(?:.* )?(?:people|children|m[ae]n|wom[ae]n|staff|police|sheep)", re.IGNORECASE)
AFTER_NOUN = re.compile(r" (?:in|at|on|of|for|by|from|with|to|who|that|which|under|over|per|a)\b.*")
# "The 2024-28 plan", "the plan for 2024-28"; not "arrests by September 2023".
NOUN = rf"(?!(?:in|at|on|of|for|by|from|since|until|before|after|and|to|{MONTH})\b)[a-z]+"
OF_YEARS = re.compile(
    rf"(?P<years>{YEARS}) (?:[\w'’-]+ ){{0,4}}(?P<noun>{NOUN})"
    rf"|(?:[\w'’-]+ ){{0,4}}?(?P<named>{NOUN}) (?:(?:of|for|from) )?(?P<its>{YEARS})",
    re.IGNORECASE,
)
COUNTY_NAME = re.compile(r"(?:[A-Z][a-z]+ )?[A-Z][a-z]+(?:shire|side)")
# "101" for "999", not for 999 calls or for the 10 seconds in which they were answered.
BARE_NUMBER = re.compile(r"(?<![\w£$.,:/–-])\d{1,3}(?![\w%.,:/–-]*\d)(?![%\w])")


def exchanged(before: str, new: str, names: Collection[str], *, of_kind: bool = False) -> str | None:
    """The question before with `new` in its place: a period, number, place, sort of people, name or predicate.

    None where it has no place there. `names` are stems of names that the papers use; `of_kind` is whether it must have
    its like there, and not only a name for a name or a place at the end.
    """
    new = ONLY.sub("", new.strip(" ?.!"))
    own = without_carried(before)
    plain = ARTICLE.sub("", PREPOSITION.sub("", ARTICLE.sub("", new)))
    if is_step(new) and not periods_in(own) and (moved := with_period(before, new)):
        return moved  # the period was carried
    put = (
        _other_topic(own, new)
        or _other_years(own, new, plain)
        or _other_figure(own, plain)
        or _other_number(own, plain)
        or _other_place(own, new, plain, names)
        or _other_of_its_sort(own, plain)
        or _other_kind(own, plain)
    )
    if not of_kind:
        put = (
            put
            or _other_count(own, plain)
            or _other_name(own, new, plain)
            or _other_predicate(own, plain)
            or _added(own, new)
        )
    return put and with_context(without_carried(put), joined(carried_by(put), carried_by(before)))


def asked_by_itself(before: str, new: str) -> str:
    """The new words as a question of the same sort: "How many partners?"."""
    head, new = HEAD.match(before), ONLY.sub("", new.strip(" ?.!"))
    if head and head[1].casefold() == "how many":
        if NAMED_PLACE.fullmatch(new):
            return f"{head[1].capitalize()} in {new}?"
        if ARTICLE.match(new) or not (PREPOSITION.match(new) or _can_be_counted(new)):
            return f"What about {new}?"  # "the find rate" is one
    words = head[1].capitalize() + (" was" if head[1].casefold() == "how much" else "") if head else "What about"
    return f"{words} {new}?"


def _can_be_counted(new: str) -> bool:
    noun = AFTER_NOUN.sub("", f" {without_periods(new)}".rstrip()).strip()
    return MANY.fullmatch(noun) is not None


def is_county(text: str) -> bool:
    """Whether a text is the whole area and nothing else."""
    return COUNTY.fullmatch(text) is not None


def is_numbered(text: str) -> bool:
    """Whether a text is a numbered or lettered thing and nothing else: "round 3", "Band A"."""
    return LETTERED.fullmatch(text) is not None or NUMBERED.fullmatch(text) is not None


def _other_topic(before: str, new: str) -> str | None:
    """ "And about theft?" for what was asked about, not for a name beside it: "what did Day say about lamps?"."""
    asked_about = ASKED_ABOUT.search(before) if new.casefold().startswith("about ") else None
    if not asked_about:
        return None
    return before[: asked_about.start("what")] + new[len("about ") :] + before[asked_about.end("what") :]


def _other_years(before: str, new: str, plain: str) -> str | None:
    """A period for the period; "the 2024-28 plan" for the plan, under the name that it has."""
    if is_period(new):
        return with_period(before, new)
    if not (of := OF_YEARS.fullmatch(plain)):
        return None
    noun, years = of["noun"] or of["named"], of["years"] or of["its"]
    dated = re.search(rf"{YEARS}(?= (?:[\w'’-]+ ){{0,3}}{noun}\b)", before, re.IGNORECASE)
    dated = dated or re.search(rf"(?<=\b{noun} ){YEARS}", before, re.IGNORECASE)
    if dated:
        return before[: dated.start()] + years + before[dated.end() :]
    named = re.search(rf"\b{noun.capitalize()}\b", before)
    return f"{before[: named.end()]} {years}{before[named.end() :]}" if named else None


def _other_figure(before: str, plain: str) -> str | None:
    """ "101" for "999", where one number of as many digits was spoken of."""
    alike = [each for each in BARE_NUMBER.finditer(before) if len(each[0]) == len(plain)]
    if not plain.isdigit() or len(alike) != 1:
        return None
    return before[: alike[0].start()] + plain + before[alike[0].end() :]


def _other_number(before: str, new: str) -> str | None:
    """ "Round 7" for "round 3" or for "the first round", "Band A" for "Band D"."""
    if LETTERED.fullmatch(new) and (bands := list(LETTERED.finditer(before))):
        return before[: bands[-1].start()] + new + before[bands[-1].end() :]
    found = [each for each in numbered_in(new) if each.text == new]
    alike = [each for each in numbered_in(before) if found and each.noun == found[0].noun]
    return renumbered(before, alike[-1], number=found[0].number) if alike else None


def _other_place(before: str, new: str, plain: str, names: Collection[str]) -> str | None:
    """A place for a place, and after the question where it names none."""
    if NATION.fullmatch(new):
        return _of_the_nation(before, new)
    if county := is_county(new):  # of which county, the papers held know
        plain = "West Yorkshire" if "yorkshire" in new.casefold() else "the county"
    elif not _is_place(new, plain, names):
        return None
    before = OF_NATION.sub("", AREA.sub("", before))
    alone = ALONE.fullmatch(before)
    if alone and not PREPOSITION.match(new) and _is_place(alone["what"], alone["what"], names):
        return f"What about {_titled(plain)}?"
    taken = [each.span() for each in PLACES.finditer(before)] or [
        each.span(each.lastgroup or 0) for each in PLACE_SLOT.finditer(_periods_blotted(before))
    ]
    if taken:
        start, end = taken[-1]
        if county and not PLACES.search(plain):
            return before[:start] + plain + before[end:]
        put, old = before[:start] + _titled(plain) + before[end:], before[start:end]
        # "Rothwell?" after Leeds may be a part of it; Bradford is not.
        within = PLACES.fullmatch(old) and not PLACES.fullmatch(plain) and old.casefold() in DISTRICTS
        return f"{put}{ABOUT}{old})" if within else put
    if county or PLACES.search(plain) or COUNTY_NAME.fullmatch(plain) or PREPOSITION.match(new):
        return f"{before.rstrip(' ?')} in {plain if county else _titled(plain)}?"
    return None


def _of_the_nation(before: str, new: str) -> str:
    """The question of the whole nation, in the place of its own: "in Leeds" is gone."""
    if here := re.search(rf" (?:in|for|across|at) {PLACES.pattern}", before, re.IGNORECASE):
        return f"{before[: here.start()]} {new}{before[here.end() :]}"
    return f"{before.rstrip(' ?')} {new}?"


def _periods_blotted(question: str) -> str:
    """The question with blanks for its periods, so that what stands behind them keeps its place."""
    for each in periods_in(question):
        question = question[: each.start] + " " * (each.end - each.start) + question[each.end :]
    return question


def _is_place(new: str, plain: str, names: Collection[str]) -> bool:
    """A district, or any one name after "in" or "at": the papers name more places than a list holds."""
    if PLACES.fullmatch(plain):
        return True
    preposition = PREPOSITION.match(new)
    if re.search(r"\d", plain) or (preposition and preposition[1].casefold() not in ("in", "at")):
        return False
    known = bool(stems(plain)) and all(stem in names for stem in stems(plain))
    return (plain[:1].isupper() or known) and not ARTICLE.match(PREPOSITION.sub("", new))


def _titled(place: str) -> str:
    return place if place != place.casefold() else place.title()


def _other_of_its_sort(before: str, new: str) -> str | None:
    for group in ALIKE:
        pattern = re.compile(rf"\b(?:{'|'.join(group)})\b", re.IGNORECASE)
        if new.casefold() in group and pattern.search(before):
            return pattern.sub(new, before, count=1)
    return None


def _other_kind(before: str, new: str) -> str | None:
    """ "101 calls" for "999 calls": the same noun under another word."""
    words = new.split()
    if not 1 < len(words) < 4 or new[:1].isupper():
        return None
    found = re.search(rf"(?<![\w/–-])(?P<which>(?:[\w'’/–-]+ )+){re.escape(words[-1])}\b", before, re.IGNORECASE)
    which = _last_telling(found["which"].split(), at_most=len(words) - 1) if found else []
    if not found or not which:
        return None
    old = " ".join([*which, found[0].split()[-1]])
    return before[: found.end() - len(old)] + new + before[found.end() :]


def _last_telling(words: list[str], *, at_most: int) -> list[str]:
    """The last words that belong to one noun: "hate crime" of "what about hate crime victims"."""
    kept: list[str] = []
    for word in reversed(words[-at_most:]):
        if not stems(word) or word.casefold() in NO_PART:
            break
        kept.insert(0, word)
    return kept


def _other_count(before: str, new: str) -> str | None:
    """What is counted for what was: "robbery" for "burglaries" in "how many fewer burglaries were there?"."""
    old = counted(before) if COUNTABLE.fullmatch(new) else None
    found = re.search(rf"\bhow many (?:more |fewer )?{re.escape(old)}\b", before, re.IGNORECASE) if old else None
    return f"{before[: found.end() - len(old)]}{new}{before[found.end() :]}" if found and old else None


def _other_name(before: str, new: str, plain: str) -> str | None:
    """A name for the name with the same article or preposition, else for the last one."""
    if not plain[:1].isupper():
        return None
    if what := WHAT_IS.fullmatch(before):
        return f"{what['head']}{new}?"
    found = [match for match in NAME.finditer(before) if match.start() > 0 and not periods_in(match[0])]
    article, preposition = ARTICLE.match(PREPOSITION.sub("", new)), PREPOSITION.match(new)
    slot = article["article"] if article else preposition[1] if preposition else ""
    same = [each for each in found if before[: each.start()].casefold().endswith(f" {slot.casefold()} ")]
    if slot and not same and article:
        return None
    chosen = (same or found)[-1:] if slot else found[-1:]
    return before[: chosen[0].start()] + plain + before[chosen[0].end() :] if chosen else None


def _other_predicate(before: str, new: str) -> str | None:
    """ "and spare?" after "how many suites were open?", "and injured?" after "who was killed on the moor?"."""
    if (done := PARTICIPLE.search(before)) and re.fullmatch(DONE_TO, new):
        return before[: done.start("done")] + new + before[done.end("done") :]
    found = PREDICATE.search(before)
    return f"{before[: found.start(1)]}{new}?" if found and re.fullmatch(r"[a-z][\w-]*", new) else None


def _added(before: str, new: str) -> str | None:
    """ "in round 3" after the question, or in the place of what stands at its end under the same preposition."""
    preposition = PREPOSITION.match(new)
    if not preposition:
        return None
    last = re.search(rf"\b{preposition[1]} (?:the )?[\w'’-]+(?: [\w'’-]+){{0,2}}\s*\?*$", before, re.IGNORECASE)
    kept = before[: last.start()].rstrip() if last and not PLACES.search(last[0]) else before.rstrip(" ?")
    return f"{kept} {new}?"
