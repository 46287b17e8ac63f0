"""Which words of a question are names: by their capital, or because papers write them with one."""

import re
from collections.abc import Sequence
from typing import Protocol

from indexes.language.spelling import LONGER, Spellings, is_common
from indexes.language.stemming import STOP_WORDS, stems
from indexes.questions.time_words import MONTH

# So many words with a capital that papers write small, and no word without but these, are a headline.
HEADLINE = 3
LONG = 4  # letters; a shorter word in capitals is mostly an acronym
SMALL = frozenset("a an and as at but by for from in of on or per re the to via vs with".split())
# Written with a capital wherever it stands: days, what goes before a name, and a body that is not said to be which.
NO_NAME = re.compile(
    r"(?:I['’]\w+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
    r"|(?:Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Cllrs?|Councillors?|Rt|Hon)"
    r"|(?<=\bthe )(?:Force|Government|Service|Team|Plan|Report|Paper|Area)(?=['’]s\b|\W*$| [^A-Z]))\b(?!-)"
)
OWNED = re.compile(r"['’]s?$")
# What people are, and offices: common words that papers may write with a capital, and no less telling typed small.
OF_PEOPLE = frozenset("asian black chinese muslim white commissioner deputy secretary".split())


class Known(Protocol):
    """What is known of words from the papers held."""

    def rarity(self, stem: str) -> float:
        """Inverse document frequency."""
        ...

    def is_name(self, stem: str) -> bool:
        """Whether the papers only ever write it with a capital."""
        ...


def capital_stems(question: str, known: Known) -> frozenset[str]:
    """Stems of words with a capital inside a sentence; none of a question in capitals, or written as a headline."""
    words = [word for word in re.findall(r"[^\W\d_]+", question) if word not in SMALL]
    long = [word for word in words if len(word) >= LONG and word.casefold() not in STOP_WORDS]
    if 2 * sum(word.isupper() for word in long) > len(long):
        return frozenset()
    if all(word[0].isupper() for word in words):
        unheard = known.rarity("")
        heard = [stem for word in words for stem in stems(word) if known.rarity(stem) < unheard]
        if sum(not known.is_name(stem) for stem in heard) >= HEADLINE:
            return frozenset()
    inside = re.findall(r"(?<![.?!:]\s)(?<!^)(?<![\w'’])[A-Z][\w'’]*", NO_NAME.sub(" ", question))
    return frozenset(stem for word in inside for stem in stems(word))


def is_written_name(word: str, stem: str, *, known: Known, spellings: Spellings) -> bool:
    """Whether papers write a word, as it is typed, as a name only: "jemlock".

    A common word that is one's name too is none here ("low", "mark"), nor is a word that shares a stem alone with a
    name of the papers ("marked").
    """
    plain = OWNED.sub("", word.casefold())
    if not known.is_name(stem):
        return False
    if re.fullmatch(MONTH, plain, re.IGNORECASE) or plain in OF_PEOPLE:
        return True
    return _is_of_papers(plain, spellings) and not is_common(plain)


def _is_of_papers(plain: str, spellings: Spellings) -> bool:
    """Whether the papers have it in this form; of shorter words that is not known."""
    known: Sequence[str] = spellings.get(plain[:1], ())
    return not spellings or not LONGER.fullmatch(plain) or plain in known
