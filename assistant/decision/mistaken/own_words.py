"""What has words of its own and is told under no other: pay, an average, a grade, an aim, a majority, an end."""

import re
from typing import NamedTuple

from indexes.questions.time_words import TIME_UNIT
from indexes.questions.wanting import LEAD

PAY = r"paid|pays?|salar(?:y|ies)|earn\w*|remunerat\w+|wages?|allowances?"
PER_HEAD = r"\bper (?:head|capita|resident|(?:hundred )?thousand|\d)|\ba head\b"
ARRIVES = r"turn(?:s|ed)? up|show(?:s|ed)? up|arriv\w+|get(?:s|ting)? (?:to|there)|reach\w*|attend\w*|on (?:the )?scene"
RISING = r"rises?|rising|rose|increase[sd]?|extra|more|up|ceiling"
GRADED = r"rated|graded|judged|fined"
MANY = r"most|majority|(?:more than|over|less than|under) (?:a )?(?:half|third|quarter)|half|third|quarter"
FOR_IT = (
    r"back(?:s|ed|ing)?|support(?:s|ed|ive|ing)?|agree[sd]?|favour(?:s|ed)?|oppos(?:e|es|ed)|approv(?:e|es|ed)|willing"
    r"|happy|against"
)
ANYBODY = r"public|people|residents|locals|voters|taxpayers|respondents|householders"
WHETHER_OR_WHY = r"when|why|how come|who|did|does|do|has|have|had|was|were|is|are|will"
# That somebody left, and that something was ended.
LEFT = (
    r"resign(?:s|ed|ing|ation)?|quit(?:s|ting)?|st(?:ep(?:s|ped|ping)?|ood|and(?:s|ing)?) down|sacked|dismiss\w+|ousted"
    r"|(?:left|leave|leaves|leaving) (?:office|(?:the|her|his|their) (?:job|post|role|office))"
)
LEAVES = (
    rf"{LEFT}|retir\w+|left(?! (?:out|over|unclear|behind|\d))|leav(?:ers?|ing)"
    r"|succe(?:eded|ssors?)|former|no longer|remov(?:ed|al)|vaca(?:nt|ncy|ted)|replac\w+"
    r"|(?:held|in) office (?:from|until|to)\b|(?:job|post|role|term)s? (?:came to an end|ended)|was \w+ until"
)
ENDED = (
    r"scrap(?:s|ped|ping)?|abolish\w*|axed?|axing|cancel\w*|ditch(?:ed|ing)?|disband\w*|wound up|(?:shut|closed?) down"
    r"|(?:do|did|done) away with|(?:got|get|getting) rid of"
)
ENDS = (
    rf"{ENDED}|abolition|(?<!the )end(?:s|ed|ing)?|clos(?:e[ds]?|ing|ure)|stop\w*|no longer"
    r"|withdr[ae]w\w*|replac\w+|ceas\w+|dropped|terminat\w+|discontinu\w+|merg\w+|rescind\w*|delet\w+|transfer\w*"
)

# What is bought, or what somebody is paid, is no price.
NO_PRICE = (
    r".*\b(?:for|if|why|say|said)\b.*\bpay|.*\bpay(?:s|ing)? (?:for(?=\W*$| in\b)|attention|rise|award|scale|gap|back"
    r"|into|deal|freeze|increase|of|band)\b"
)


class OwnWord(NamedTuple):
    """What is asked for by such a word, how it is told, and what a figure without it is of."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    reason: str


OWN_WORDS = (
    OwnWord(
        re.compile(
            rf"^{LEAD}what(?:['’]s|\b).*\b(?:paid|earn\w*|salar(?:y|ies)|wages?|allowances?|remuneration)\b"
            r"(?:\W*$|\W+about: | (?:now|today|a year|per year|in)\b)"
            rf"|^{LEAD}how much (?:is|are|was|were|do|does|did) (?:s?he|they|(?-i:(?:[A-Z][\w'’-]+ ?){{2,}})"
            r"|(?:the|our) (?:\w+ ){0,3}?(?:mayor|commissioner|constable|chair\w*|chief)) ?(?:being )?"
            r"(?:paid|earn|make|get paid)\b",
            re.I,
        ),
        re.compile(rf"\b(?:{PAY})\b", re.I),
        "The figures nearest to the question are of no pay.",
    ),
    # How many there are for each thousand is not told by how many there are.
    OwnWord(
        re.compile(PER_HEAD, re.I),
        re.compile(
            rf"{PER_HEAD}|\bper person\b|\bfor (?:each|every)\b|\b(?:each|every) (?:person|resident)\b"
            r"|\bof (?:the )?population\b",
            re.I,
        ),
        "The figures nearest to the question are not told for each of those that are named.",
    ),
    OwnWord(
        re.compile(rf"\bhow many\b.* per (?!cent\b|annum\b|{TIME_UNIT}|quarter)[a-z]", re.I),
        re.compile(r"\bper (?!cent\b)\w|\bfor (?:each|every)\b|\b(?:each|every|an?) [a-z]+\W*$", re.I),
        "The figures nearest to the question are not told for each of those that are named.",
    ),
    # What is spent in all tells neither what is built of it nor what is worked beyond hours.
    OwnWord(
        re.compile(r"\bcapital (?:spen\w+|expenditure|budgets?|costs?|program\w*|investments?|grants?)\b", re.I),
        re.compile(r"\bcapital\b", re.I),
        "The figures nearest to the question are of no capital.",
    ),
    OwnWord(
        re.compile(r"\bovertime\b", re.I),
        re.compile(r"\bovertime\b|\b(?:extra|additional) hours\b", re.I),
        "The figures nearest to the question are of no overtime.",
    ),
    # How many were for it is no share of those who were asked.
    OwnWord(
        re.compile(r"\bresponse rates?\b", re.I),
        re.compile(r"\bresponse rates?\b|\b(?:invited|(?:were )?sent|of those (?:asked|approached))\b", re.I),
        "The figures nearest to the question are of no response rate.",
    ),
    OwnWord(
        re.compile(r"\be-?mail address|\b(?:tele)?phone numbers?\b", re.I),
        re.compile(r"@|\d{3} ?\d{3}|\bring 1\d\d\b", re.I),
        "The paragraphs nearest to the question give no such address or number.",
    ),
    # By how much it rose does not tell what a household pays.
    OwnWord(
        re.compile(
            rf"^{LEAD}what(?:['’]s| is| are| was| were| will| do| does| did) (?!{NO_PRICE})"
            r"(?:(?<=ll )|(?<=do )|(?<=does )|(?<=did )|(?=.*\b(?:paying|pays|(?:to|people|homes|households|residents"
            r"|owners|taxpayers|we|they|you) pay)\b))(?:a|an|the|each|every|most|my|our|their)\b.*\bpay(?:s|ing)?\b",
            re.I,
        ),
        re.compile(rf"\bto £\d|^(?![^£]*\b(?:{RISING})\b)[^£]*£\d", re.I | re.DOTALL),
        "The sums nearest to the question are of a rise, not of what is paid.",
    ),
    # What a household pays does not tell what it buys.
    OwnWord(
        re.compile(rf"^{LEAD}what\b.*\b(?:pay(?:s|ing)?|paid) for(?:\W*$| in )", re.I),
        re.compile(
            r"\b(?:pay(?:s|ing)?|paid) for\b|\b(?:fund|spen[dt]|buy|financ|invest)\w*|\bus(?:e[sd]?|ing)\b"
            r"|\bgo(?:es)? (?:to|on|towards?)\b|\btowards?\b",
            re.I,
        ),
        "The paragraphs nearest to the question do not say what is paid for.",
    ),
    # A grade is given for something.
    OwnWord(
        re.compile(rf"^{LEAD}what\b.*\b(?:{GRADED})\b.*\bfor(?=\W*$| (?:in|at|by|on) )", re.I),
        re.compile(r"\bfor (?!the \d)(?:[a-z]|[A-Z]+\b)|\b(?:in|on) which\b|^(?:area|question|subject)[^:;]*: ", re.I),
        "The paragraphs nearest to the question do not say what it was for.",
    ),
    # Praise is no criticism, nor the other way round.
    OwnWord(
        re.compile(rf"^{LEAD}what\b.*\b(?:critici[sz]ed|blamed|slammed|faulted)\b", re.I),
        re.compile(
            r"\b(?:critici[sz]\w*|blam\w+|fault\w*|concern\w*|fail\w*|poor\w*|inadequate|improve\w*|need(?:s|ed)?"
            r"|weak\w*|lack\w*|slow\w*)\b",
            re.I,
        ),
        "The paragraphs nearest to the question tell of no criticism.",
    ),
    OwnWord(
        re.compile(rf"^{LEAD}what\b.*\b(?:praised|commended|applauded)\b", re.I),
        re.compile(r"\b(?:prais\w+|commend\w*|welcom\w+|applaud\w*|good|outstanding|strong\w*|well)\b", re.I),
        "The paragraphs nearest to the question tell of no praise.",
    ),
    # When something is to be is told by what is aimed at.
    OwnWord(
        re.compile(
            rf"^{LEAD}(?:by |until )?when (?:(?:do|does|did|will)\b.*\b(?:want|intend"
            r"|(?<!the )(?<!its )(?<!his )(?<!her )(?<!our )(?<!their )(?<!\ba )(?:aim|hope|plan)(?= to\b))"
            r"|(?:is|are)\b.*\bto be)\b",
            re.I,
        ),
        re.compile(
            r"\b(?:aim\w*|goals?|targets?|want\w*|hop(?:es?|ed|ing)|plan\w*|inten\w+|pledg\w*|promis\w*|due|will|to be"
            r"|should|expected|by (?:the end of )?(?:[a-z]+ )?20\d\d)\b",
            re.I,
        ),
        "The paragraphs nearest to the question tell what was, not what is aimed at.",
    ),
    # Whether most people are for something is told by how many are.
    OwnWord(
        re.compile(
            rf"^{LEAD}(?:did|do|does|were|are|was|is)\b.*\b(?:{MANY})\b.*\b(?:{FOR_IT})\b"
            rf"|^{LEAD}(?:did|do|does) (?:the )?(?:{ANYBODY})\b(?!['’]).*\b(?:{FOR_IT})\b",
            re.I,
        ),
        re.compile(
            rf"\d ?(?:%|per ?cent)|\b(?:{MANY}|unanim\w+|out of \d+|in favour|support(?:ed|ive)? (?:of|the|it|an?)"
            r"|willing)\b",
            re.I,
        ),
        "The paragraphs nearest to the question do not tell how many were for it.",
    ),
    OwnWord(
        re.compile(r"\bwhat(?:['’]s| is| was) the (?:average|mean|typical)\b", re.I),
        re.compile(r"\b(?:average|mean|median|typical\w*|per|each|every)\b", re.I),
        "The figures nearest to the question are no average.",
    ),
    # How soon a call is answered does not tell how soon somebody comes.
    OwnWord(
        re.compile(rf"\bhow (?:long|quick\w*|soon|fast)\b.*\b(?:{ARRIVES})\b", re.I),
        re.compile(rf"^(?!.*\banswer\w*\b)|\b(?:{ARRIVES}|respon\w+)\b", re.I),
        "The figures nearest to the question are of answering, not of arriving.",
    ),
    OwnWord(
        re.compile(rf"^{LEAD}who(?:['’]s| is| was)(?: now)?(?: the| our)? vice\b", re.I),
        re.compile(r"\bvice\b", re.I),
        "The paragraphs nearest to the question do not name who is second.",
    ),
    # Nobody left, and nothing was ended, for being asked about.
    OwnWord(
        re.compile(rf"^{LEAD}(?:{WHETHER_OR_WHY})\b.*\b(?:{LEFT})\b", re.I),
        re.compile(rf"\b(?:{LEAVES})\b", re.I),
        "The paragraphs nearest to the question do not tell that anybody left.",
    ),
    OwnWord(
        re.compile(rf"^{LEAD}(?:{WHETHER_OR_WHY})\b.*\b(?:{ENDED})\b", re.I),
        re.compile(rf"\b(?:{ENDS})\b", re.I),
        "The paragraphs nearest to the question do not tell that anything was ended.",
    ),
    OwnWord(
        re.compile(r"\bweather\b", re.I),
        re.compile(r"\b(?:weather|rain\w*|snow\w*|storm\w*|flood\w*|heat\w*|ic[ey])\b", re.I),
        "The paragraphs nearest to the question do not speak of the weather.",
    ),
)


def under_another(told: str, question: str) -> str | None:
    """Why a text does not tell what a question asks for by a word of its own; None where it does, or none is asked."""
    return next((each.reason for each in OWN_WORDS if each.asked.search(question) and not each.told.search(told)), None)
