"""Whether a text says something: wording compared as a reader would, never inside a word or a number."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

DASHES = re.compile(r"[‐‑‒–—―−﹘﹣-]")
SINGLE_QUOTES = re.compile(r"[‘’‚‛′`´]")
DOUBLE_QUOTES = re.compile(r"[“”„‟″«»]")
# A footnote mark behind a figure is no digit of it, which compatibility folding would make it.
RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
# "2½" would be folded to "21/2".
FRACTION = re.compile(r"(?<=\d)(?=[¼-¾⅐-⅞])")
UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
GROUPING = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
DASH_BETWEEN_FIGURES = re.compile(r"(?<=\d) ?- ?(?=\d)")
# Not "29" in "290", "1.29", "0.29" and "M29", nor the "28" of "2024-28".
BEFORE_FIGURE = r"(?<![\w])(?<!\d[.,])(?<!\d{4}[-/])"
# Not "29" in "29.5", "29th", "29k", "29 million": those are other figures. It is in "29%", "£29" and "29-year-old".
SCALE = r"(?:k|m|bn|thousand|million|billion)"
AFTER_FIGURE = rf"(?![\w])(?![.,]\d)(?! ?{SCALE}\b)"


def says(text: str, accepted: str | Iterable[str]) -> bool:
    """Whether a text says one of the accepted forms; "" is never said.

    Case, kinds of dash, quotation mark and space, line breaks, soft hyphens and the commas of thousands do not count
    ("2390" is said by "2,390"). A form must stand between the bounds of words: "rose" is not in "prose", nor
    "officer" in "officers". A form that begins or ends with a figure must be the whole figure: "29" is in "29%",
    "£29", "29-year-old" and "12-29", but not in "290", "1,290", "29.5", "29k", "29 million" and "29th".
    """
    forms = (accepted,) if isinstance(accepted, str) else accepted
    held = folded(text)
    return any((pattern := _pattern(folded(form))) is not None and pattern.search(held) is not None for form in forms)


@lru_cache(maxsize=4_000)
def folded(text: str) -> str:
    """A text as it is compared."""
    return GROUPING.sub("", folded_with_commas(text))


def folded_with_commas(text: str) -> str:
    """A text as it is compared, apart from the commas of thousands, which tell "2,023" from the year."""
    plain = text.casefold().replace("`", "'") if text.isascii() else _in_plain_signs(text)
    return DASH_BETWEEN_FIGURES.sub("-", " ".join(plain.split()))


def _in_plain_signs(text: str) -> str:
    plain = unicodedata.normalize("NFKC", FRACTION.sub(" ", UNSEEN.sub("", RAISED.sub("", text)))).casefold()
    return DOUBLE_QUOTES.sub('"', SINGLE_QUOTES.sub("'", DASHES.sub("-", plain)))


@lru_cache(maxsize=4_000)
def _pattern(form: str) -> re.Pattern[str] | None:
    if not form:
        return None
    before = BEFORE_FIGURE if form[0].isdigit() else r"(?<!\w)" if form[0].isalnum() else ""
    after = AFTER_FIGURE if form[-1].isdigit() else r"(?!\w)" if form[-1].isalnum() else ""
    return re.compile(before + re.escape(form) + after)
