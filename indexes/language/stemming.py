"""Words as the keyword index sees them: lower-case stems and plain numbers."""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from indexes.language.numbered import IN_ORDER, numbered_in
from indexes.language.variants import COMPOUNDS, british, in_one_way, single_l, tells_direction

Stems = tuple[str, ...]  # of a phrase, in its order
# Function words that carry no subject. Question words and negations are among them: what a question
# asks for is worked out from the question itself, not from where "how" stands in a paper.
STOP_WORDS = frozenset(
    """a about across against all also am among amongst an and any are around as at be been before being between
    both but by can could did do does doing done during each for from get gets getting give given go goes going
    gone got had has have having he her hers him his how i if in into is it its itself just let like many may me
    might more most much must my no nor not of off on once only or other our out over own per please said same
    say says she should since so some such tell than that the their them then there these they thing things this
    those through to too towards under until up upon us versus very via vs was we were what when where which while who
    whom whose why will with within would you your""".split()
)

# Past forms and plurals that a stemmer leaves apart from their word.
IRREGULAR = {
    form: base
    for base, forms in {
        "become": "became",
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "bus": "buses",
        "buy": "bought",
        "catch": "caught",
        "child": "children",
        "choose": "chose chosen",
        "come": "came",
        "deal": "dealt",
        "draw": "drew drawn",
        "drive": "drove driven",
        "fall": "fell fallen",
        "feel": "felt",
        "fight": "fought",
        "find": "found",
        "forbid": "forbade forbidden",
        "grow": "grew grown",
        "hear": "heard",
        "hide": "hid hidden",
        "hold": "held",
        "keep": "kept",
        "knife": "knives",
        "know": "knew known",
        "lead": "led",
        "lose": "lost",
        "make": "made",
        "man": "men",
        "meet": "met",
        "pay": "paid",
        "person": "people",
        "rise": "rose risen",
        "run": "ran",
        "see": "saw seen",
        "seek": "sought",
        "sell": "sold",
        "send": "sent",
        "shoot": "shot",
        "show": "shown",
        "sit": "sat",
        "speak": "spoke spoken",
        "spend": "spent",
        "stand": "stood",
        "steal": "stole stolen",
        "strike": "struck",
        "take": "took taken",
        "teach": "taught",
        "tell": "told",
        "thief": "thieves",
        "think": "thought",
        "throw": "threw thrown",
        "win": "won",
        "woman": "women",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
# What begins with a plain character is found in half the time: what stands before it is looked at after it.
# "2023/24" holds both years, so that it meets "March 2024".
YEARS = re.compile(r"((?:1(?<!\w1)9|2(?<!\w2)0)\d\d)\s?[/–-]\s?(\d\d)\b(?!\d)")
# "FY24/25" and "FY 2024-25" are that financial year.
FINANCIAL = re.compile(r"\bFY\s?['’]?(?:20)?(\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b(?!\d)", re.IGNORECASE)
ACRONYM_PLURAL = re.compile(r"([A-Z](?<!\w[A-Z])[A-Z]+)s\b")

# "£851k", "£851,000" and "£0.85 million" as one number each, and the same without a sign.
UNIT = "k|m|bn|mn|thousand|million|billion"
MONEY = re.compile(rf"£\s?(\d[\d,]*(?:\.\d+)?)\s?-?({UNIT})?\b")
LARGE = re.compile(rf"(\d(?<![£\w.,]\d)[\d,]*(?:\.\d+)?)\s?-?({UNIT})\b")
# "under-18s", "the 999s", "17th": the number.
NUMBER_ENDING = re.compile(r"(?<=\d)['’]?(?:s|st|nd|rd|th)\b")
# "90 per cent" is 90%, and "90 percent".
PER_CENT = re.compile(r"(?<=\d)\s?per ?cent\b", re.IGNORECASE)
# "csps" and "pcsos" in small letters; the stemmer leaves an s that no syllable stands before.
CLIPPED_PLURAL = re.compile(r"[^\W\d_aeiouy]{3,}s|[^\W\d_aeiouy]{2,}[iou]s")
THOUSANDS = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}

# "Q3" is the third quarter.
QUARTER = re.compile(r"\bq(?=[1-4]\b)")

# "Band D", or the cell "Band: D", is band, and a word of its own: its letter alone is none.
LETTERED = re.compile(r"\b(band)(?:s? |: (?=[a-h](?:;|$)))([a-h])\b")

# "Don't" and "isn't" carry no subject.
DENIED = re.compile(r"[a-z]+n['’]t")
WORD = re.compile(r"£\d+|£|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")

# Where a rule may reach over white space: there words are not read one by one. Never less than the rules find.
NUMBER_AND_NEXT = re.compile(rf"[£\d,/–-]\s(?:(?<![\d,]\s)\d|(?<=\d\s)[/–-]|-?(?:{UNIT})\b)")
SECOND_WORDS = "|".join(rf"{each.split()[-1]}(?<={each})" for each in COMPOUNDS)
TWO_WORDS = re.compile(rf" (?:{SECOND_WORDS}|{'|'.join(IN_ORDER)})")


def stems(text: str) -> list[str]:
    """Stems of the words that carry meaning, in order: "Grants of £1.2k fell" -> ["grant", "£", "£1200", "fall"]."""
    text = unicodedata.normalize("NFKC", text)
    plain = text.casefold()
    if "cent" in plain:
        text = PER_CENT.sub("", text)
        plain = text.casefold()
    if _hangs_together(plain):
        return _stems(text)
    # Papers write the same words again and again.
    return list(chain.from_iterable(map(_stems_of_word, text.split())))


@lru_cache(20_000)
def sentence_stems(text: str) -> tuple[str, ...]:
    """The same of a sentence, kept at hand: it is asked for its words, its years and its subject."""
    return tuple(stems(text))


def _hangs_together(plain: str) -> bool:
    if "band" in plain or "fy " in plain or tells_direction(plain):
        return True
    return NUMBER_AND_NEXT.search(plain) is not None or TWO_WORDS.search(plain) is not None


@lru_cache(maxsize=50_000)
def _stems_of_word(text: str) -> tuple[str, ...]:
    bare = text.casefold().strip(".,;:()")
    if bare.isdecimal() or (bare.isalpha() and not bare.endswith("s")):  # no rule but that of words is about these
        return (stem,) if (stem := _stem(bare)) else ()
    return tuple(_stems(text))


def _stems(text: str) -> list[str]:
    """The same of text in its normal form, whatever stands in it."""
    plain = ACRONYM_PLURAL.sub(r"\1", with_both_years(text)).casefold()
    plain = in_one_way(_with_numbers(plain))
    # Few texts hold what the rules are about, and to look for that takes a tenth of the time of a rule.
    if "q" in plain:
        plain = QUARTER.sub("quarter ", plain)
    if "£" in plain:
        plain = MONEY.sub(_sum, plain)
    plain = NUMBER_ENDING.sub("", LARGE.sub(_number, plain))
    if "band" in plain:
        plain = LETTERED.sub(r"\1 \1\2", plain)
    return [stem for word in WORD.findall(plain) if (stem := _stem(word))]


def with_both_years(text: str) -> str:
    """ "FY24/25" and "2024/25" as "2024 2025"."""
    if "fy" in text.casefold():
        text = FINANCIAL.sub(r"20\1/\2", text)
    return YEARS.sub(_both_years, text)


def _with_numbers(text: str) -> str:
    """ "The third round" as "the third round 3", so that it meets "round 3"."""
    if not any(map(text.__contains__, IN_ORDER)):
        return text
    for each in reversed(numbered_in(text)):
        if not each.text[-1].isdigit():
            text = f"{text[: each.end]} {each.number}{text[each.end :]}"
    return text


def _both_years(match: re.Match[str]) -> str:
    return f"{match[1]} {match[1][:2]}{match[2]}"


def _sum(match: re.Match[str]) -> str:
    return f" £ £{_amount(match):.0f} "


def _number(match: re.Match[str]) -> str:
    return f" {_amount(match):.0f} "


def _amount(match: re.Match[str]) -> float:
    return float(match[1].replace(",", "")) * 10.0 ** THOUSANDS.get(match[2] or "", 0)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    if DENIED.fullmatch(word):
        return ""
    bare = re.sub(r"['’](s|re|ve|ll|d|t)?$", "", word).replace("’", "'")
    bare = IRREGULAR.get(bare, bare)
    if bare in STOP_WORDS or word in STOP_WORDS:
        return ""
    if CLIPPED_PLURAL.fullmatch(bare):
        bare = bare[:-1]
    return single_l(str(_stemmer().stemWord(british(bare))))


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english")
