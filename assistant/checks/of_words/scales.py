"""Words of which one says another thing than the next where all around them is the same: all, most, some; will, may."""

import re

from indexes.language.poles import POLES

Scale = tuple[re.Pattern[str], ...]


def _scale(*words: str) -> Scale:
    return tuple(re.compile(rf"\b(?:{each})\b", re.IGNORECASE) for each in words)


def _axis(one: str, other: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    first, last = _scale(one, other)
    return first, last


# A sentence may say less than the paper, and never more: all, most, some; then what is done, to be done, thought of.
HOW_MANY = _scale(
    "all|every|each|both|always|entire(?:ly)?|wholly",
    "most|mostly|majority|usually",
    "some|several|many|sometimes|often|part|partly",
)
HOW_SURE = _scale(
    r"has(?! to)|have(?! to)|had(?! to)|did|(?:was|were|is|are)(?! (?:to|due)\b)|agreed|approved|decided|adopted"
    "|completed|introduced|opened|delivered|met",
    "will|would|shall|must",
    "may|might|could|can|should|proposed?|proposes|considered|considering|recommended|asked|wants?|hopes?|hoped",
)
# Which way, where the words around are the same and so tell of what.
WAYS = (
    *POLES,
    _axis("more|extra|additional|up|over|higher|above", "fewer|less|down|under|lower|below"),
    _axis("last|previous|past", "first|next|coming"),
    _axis("by|before|until|till", "after|since|following"),
    _axis(r"ma[dk]es?|s[ae]n[dt]s?|g[ai]ves?|issue[sd]?", r"receive[sd]?|g[eo]ts?"),
    _axis(r"gain\w*", r"los(?:e[sd]?|t|ing|s)"),
)
# Of several kinds one: who works for the police, which body, which area, how far it reaches.
KINDS = (
    _scale("officers?|constables?", "staff|employees?", "pcsos?", "specials?", "volunteers?"),
    _scale("force|police", "councils?|authorit(?:y|ies)", "panel", "government"),
    _scale("wards?", "districts?", "count(?:y|ies)", "divisions?", "boroughs?", "regions?"),
    _scale("total|overall", "general", "earmarked"),
    _scale("gross", "net"),
    _scale("local(?:ly)?", "national(?:ly)?", "regional(?:ly)?"),
)
