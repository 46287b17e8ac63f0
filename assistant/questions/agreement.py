"""Whether a question is about papers that may differ: whether they agree, which is right."""

import re

from indexes.questions.question import Asked

AGREEMENT_ASKED = re.compile(
    r"\b(?:do|does|did|is|are) .*\b(?:agree[ds]?|tally|match|consistent|fit together|the same)\b"
    r"|\bwhich (?:\w+ )?(?:is|are) (?:right|correct|true)\b|\b(?:one|an) agreed\b"
    r"|\b(?:seem|appear)s? to (?:differ|disagree|give different)\b"
    r"|\bdifferent (?:figures|numbers|dates|counts|shares|totals|accounts|versions)\b",
    re.IGNORECASE,
)


def agreement_asked(asked: Asked) -> bool:
    """Whether a question is about papers that may differ: what tells so answers it, and so does each version."""
    return AGREEMENT_ASKED.search(asked.text) is not None
