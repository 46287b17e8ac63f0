"""Words of running totals: that something is counted since a time, and that it goes on to one."""

import re

from indexes.questions.time_words import YEAR

SINCE = re.compile(
    rf"\bsince (?:[\w'’]+ ){{0,5}}?(?:{YEAR}|launch\w*|start\w*|beg[aiu]n\w*|creation|inception)|\bso far\b|\bto date\b"
    r"|\bcumulative\w*|\brunning total",
    re.IGNORECASE,
)
RUNNING = re.compile(
    rf"{SINCE.pattern}|\b(?:by|as (?:at|of)|up to|until|between|from|total\w*|now|reported|than|down on|up on"
    r"|had (?:been |led |made |now ))\b",
    re.IGNORECASE,
)
