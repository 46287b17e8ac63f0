"""Sentences that warn against what one might do with figures: they answer only who asks about that."""

import re
from collections.abc import Sequence

from assistant.sentences.candidates import Candidate
from assistant.sentences.unknown import CLEARLY_MORE, is_unknown
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


def facts_first(asked: Asked, answering: Sequence[Candidate]) -> list[Candidate]:
    """The likeliest fact before warnings and, where it is asked whether something is so, before what is not known; the
    rest as it is.

    What is not known keeps its place where it says clearly more of the question than that fact.
    """
    told = (each for each in answering if asked.wants != "yes or no" or not is_unknown(each.text, asked))
    fact = next((each for each in told if not only_warns(each.text, asked)), None)
    if fact is None or fact == answering[0]:
        return list(answering)
    more = answering[0].match.features.covers_alone - fact.match.features.covers_alone
    if not only_warns(answering[0].text, asked) and more >= CLEARLY_MORE:
        return list(answering)
    return [fact, *(each for each in answering if each != fact)]
