"""Sentences that warn against what one might do with figures: they answer only who asks about that."""

import re

from indexes.questions.question import Asked

# "The two must not be added", "they are not like for like", "the three do not form one count".
WARNS = re.compile(
    r"\b(?:must|may|can|could|should)(?: not|not|n['’]t) (?:\w+ )?(?:\w+ly )?"
    r"(?:be )?(?:\w+ly )?(?:compared?|set (?:against|beside|side)|added?|put together|mixed|summed)\b"
    r"|\bnot (?:\w+ly )?(?:like for like|comparable)\b|\bdo(?:es)? not (?:form|make) (?:one|a)\b|\bdo(?:es)? not fit\b"
    r"|\bcover (?:different )?periods that (?:overlap|differ)\b"
    r"|\b(?:are|is|count|cover|measure) (?:of |for )?(?:two |three )?different"
    r" (?:totals|things|years|periods|measures)\b",
    re.IGNORECASE,
)
# Who asks whether figures may be compared, agree or can be relied on, or what got worse, asks for the warning.
WEIGHS = re.compile(
    r"\b(?:compar\w+|add(?:ed|ing)?|agree\w*|differ\w*|same|trust\w*|rel(?:y|iab\w+)|like for like|match\w*|fits?"
    r"|conflict\w*|disput\w+|caution\w*|careful|caveats?|warn\w*|versus|against|contradict\w*|consistent\w*|accura\w+"
    r"|between\b.*\band|from\b.*\bto|worse\w*|better|improv\w*|slip\w*"
    r"|fair|right|correct|overlap\w*|so (?:high|low|many|few|much)|use|can (?:i|we|you|one) \w+)\b",
    re.IGNORECASE,
)


def only_warns(text: str, asked: Asked) -> bool:
    """Whether a text warns against comparing or adding figures, and the question is not about that."""
    return WARNS.search(text) is not None and WEIGHS.search(asked.text) is None
