"""Who says what a sentence tells: "according to the Panel", "as reported in May"."""

import re

# Who says it, and when, is no part of what is measured.
TOLD_BY = r"(?:said|told [^,;.\d]{3,40}|reported|noted|stated|replied|explained|confirmed)"
SOURCE = re.compile(
    r",? \(?(?:according to|(?:as |was |were )?(?:reported|published|announced|told|said) (?:in|by|on))\b[^,.;]*"
    r"|, as [^,.;]* does\b"
    rf"|^[^,;.\d]{{3,80}}? {TOLD_BY} that\b"
    r"|^[^,;.\d]{3,80}? (?=(?:gives?|counts?|says?|dates?|puts?|states?|reports?)\b)",
    re.IGNORECASE,
)
