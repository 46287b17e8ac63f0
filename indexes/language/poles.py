"""Words with an opposite, and which of the two a text says: rose and fell, met and missed, not so and so."""

import re
from collections.abc import Iterator

UP = (
    r"ros[ei]n?g?|rise[ns]?|rising|increas\w+|grew|grow(?:n|s|ing|th)?"
    r"|(?<=[\d%] )more|(?<=there was )more|(?<=there were )more|more(?! like\b)(?=(?: [\w'’/-]+){1,8} than\b)"
    r"|climb\w*|higher|highest|most(?! (?:often|common|frequent|likely|recent|serious|important))|larger|largest"
    r"|greater|greatest|bigger|biggest|gain\w*|jump\w*|doubl\w+|trebl\w+|soar\w*|expand\w*"
    r"|(?<!often )rais(?:e[sd]?|ing)"
    r"|(?<!g[aei]ve )(?<!given )(?<!giving )up(?= (?:by|from|on|in|to|\d))"
    r"|went up|go(?:es)? up|c[ao]me up|edg\w+ up|(?:was|were|are|is|be) up|surg\w+|add(?:ed|s|ing)|extra"
    r"|(?<!no )longer|lengthen\w*|widen\w*|(?<=with )more|more(?=[.,;]|$)"
    r"|additional|further(?= £?\d)|(?:push|pull)\w* up|(?:driv\w+|drove|mov\w+|sen[dt]\w*) up"
)
MORE_OF_THEM = r"|more(?! (?:than|like)\b)(?![^.;]* than\b)(?= (?:[\w-]+ )?[\w-]+s\b)"
DOWN = (
    r"f[ae]ll(?:s|en|ing)?|decreas\w+|fewer(?! than [£\d])|fewest"
    r"|(?<=% )less|less(?! often)(?=(?: [\w'’/-]+){0,8} than\b)(?! than [£\d])|less(?=[.,;]|$)|(?<!at )least|lower\w*"
    r"|lowest|drop\w*|declin\w+|reduc\w+|shr[aiu]nk\w*|smaller"
    r"|smallest|(?<!-)cut(?:s|ting)?|dipp\w*|halv\w+"
    r"|lost(?!\W+(?:by |on )?\w+ votes?\b)|loss(?:es)?|shed|down(?= (?:by|from|on|in|to \d|\d))"
    r"|went down|go(?:es)? down|c[ao]me down|slip(?:s|ped)?|s[aiu]nk|slid(?:es?)?|edg\w+ down"
    r"|(?:was|were|are|is|be) down|shorter|shorten\w*|narrow(?:ed|s|ing)"
)
OPPOSED = r"\b.{0,30}\b(?:oppos|against|reject|object)"
# Two poles each. A sentence that has one, where the paragraph has only the other, turns it round.
# The first tell what was done or came about, and where a paper has one of such a pair it speaks of that.
OF_DEEDS: tuple[tuple[str, str], ...] = (
    (UP + MORE_OF_THEM, DOWN),
    (
        r"over(?= [£\d])|more than|above|exceed\w*|at least",
        r"under(?= [£\d])"
        r"|less than(?! (?:an?|one|two|three|\d+) (?:hour|day|week|month|year))"
        r"|fewer than|below|at most|up to(?= [£\d])",
    ),
    (
        r"met|meets?|meeting(?= the target)|achiev\w+|hit|reach\w+|complet\w+|fulfil\w*",
        r"miss(?:ed|es|ing)?|fail\w*|fell short|f[ae]ll(?:s|en|ing)? short|broken?|abandon(?:s|ed|ing)?(?! calls?| \d)",
    ),
    (r"improv\w+|better|best|strengthen\w*", r"worse\w*|worst|deteriorat\w+|weaken\w*"),
    (
        r"support\w*|back(?:ed|s|ing)|favour\w*|for(?= the increase)|in favour",
        r"oppos\w+|against|reject\w+|resist\w*",
    ),
    (
        r"agree\w*|accept\w*|admit\w*|acknowledg\w+|conced\w+|confirm\w*|approv\w+|endors\w+",
        r"disagree\w*|den(?:y|ies|ied)|reject\w*|refus\w+|declin\w+|disput\w+|veto\w*|turned down",
    ),
    (
        r"prais\w+|welcom\w+|commend\w*|impress\w+|applaud\w*|hail(?:s|ed)|compliment(?:s|ed)",
        r"criticis\w+|condemn\w*|deplor\w+|regret\w*|lament\w*|blam\w+|fault(?:s|ed)",
    ),
    (
        r"tackl\w+|combat\w*|fight\w*|fought|against|prevent\w*|curb\w*|deter(?:s|red|ring)?|discourag\w+",
        r"encourag\w+|promot(?:es|ing)|foster\w*|fuel\w*|spread(?:s|ing)?",
    ),
    (
        r"keep\w*|kept|retain\w*|g[eo]ts?|receiv\w+|gain\w*|acquir\w+",
        r"los(?:es?|ing|t)|g[ia]ve[ns]? up|giving up|forfeit\w*|stripped|g[ia]ve[ns]? away"
        r"|l[eo]ts?(?: [\w'’-]+){1,4} go",
    ),
    (
        r"same(?! (?:time|day|month|year|period|meeting|paper|report|force|area)\b)|identical|equal|alike|match\w*"
        r"|consistent|compatible|fit(?:s|ted)? together|tall(?:y|ies)",
        r"differ(?:s|ed|ent|ing)?|disagree\w*|inconsistent|incompatible|conflict\w*|contradict\w*|at odds",
    ),
    (r"separate|distinct", r"overlap\w*"),
    (
        r"open(?:s|ed|ing)?|start\w*|beg[aiu]n\w*|launch\w*|set up|creat\w+|introduc\w+",
        r"clos(?:e[sd]?|ing)|(?<!the )(?<!at )end(?:s|ed|ing)?|abolish\w*|scrap\w*|wound up|withdr\w+|dissolv\w+",
    ),
    (r"drafts?|provisional\w*", r"finalised|final(?= (?:plan|version|form|when|by|on|in|before)\b|\W*$|[,;])|adopted"),
    (r"win|wins|won|carried(?! out)|(?:re-)?elected", r"lose|loses|lost|defeated|voted out|ousted|unseated"),
    (
        r"remain\w*|persist\w*|continu\w+|still|stay\w*",
        r"gone|end(?:s|ed)|(?<!be )(?<!being )(?<!are )(?<!were )stop(?:s|ped)?(?= )(?! search| and search)"
        r"|abandon(?:s|ed|ing)?(?! calls?| \d)|ceased|vanish\w*|disappear\w*|no longer|(?<!was )(?<!were )left",
    ),
    (
        r"give[ns]?|gave|paid|pay(?:s|ing)?|award\w*|granted|fund(?:ed|s|ing)",
        r"tak(?:es?|en|ing) (?:from|away)|withheld|withdr\w+|refus\w+|den(?:y|ies|ied|ying)|depriv\w+",
    ),
    (
        r"join\w*|recruit\w*|gain\w*|arriv\w+|hir\w+|appoint\w*|follow(?= in)",
        r"leav\w+|left|quit|depart\w*|dismiss\w*|resign\w*|l[eo]ts?(?: [\w'’-]+){1,4} go",
    ),
    (r"upheld|uph[eo]ld\w*", r"reject\w*|dismiss\w*|turned down|overturned|quashed"),
    (
        r"unanimous\w*|without (?:a vote against|(?:any )?(?:dissent|opposition|objections?))"
        r"|with (?:nobody|no one|no votes?|no voices?) against",
        r"narrow\w*|split|divided",
    ),
    (r"confiden\w+|sure|certain", r"doubt\w*|sceptical|uncertain\w*"),
)
OF_OTHERS: tuple[tuple[str, str], ...] = (
    (
        r"includ\w+|as well as|together with|also",
        r"exclud\w+|except\w*|without(?! (?:any|an?|the|more|further)\b)|leav\w+ out|left out|apart from",
    ),
    (r"men|males?|boys", r"women|females?|girls"),
    (r"adults?", r"child(?:ren)?|young people|youngsters"),
    (r"victims?|survivors?", r"perpetrators?|offenders?"),
    (r"first", r"(?<=the )last|second|final"),
    (
        r"before(?= \w)|prior to|ahead of|until|preced\w+",
        r"after|following|since|(?<!was )(?<!were )(?<!been )succeed\w*",
    ),
    (
        r"earlier|sooner|in advance|brought forward|ahead of (?:time|schedule)|predat\w+",
        r"later|delay\w*|behind|deferred|postponed|put (?:back|off)|slipp\w+|postdat\w+",
    ),
    (r"easy|easier|easiest|easily", r"hard(?!ly)|harder|hardest|difficult\w*"),
    (r"some|part|partly", r"all|entire\w*|wholly|unanimous\w*|everybody|everyone"),
    (
        r"satisf\w+|confiden\w+|likely|safe|safer|able|known|lawful\w*|necessary|adequate\w*|successful\w*|consistent\w*|sufficient\w*",
        r"dissatisf\w+|unlikely|unsafe|unable|unknown|unlawful\w*|unnecessary|inadequate\w*|unsuccessful\w*|inconsistent\w*|insufficient\w*",
    ),
    (r"all|every|unanimous\w*|always", rf"(?:none|never|nobody|hardly)(?!{OPPOSED})"),
    (r"majority|most", r"minority|few"),
    (r"deficits?|shortfalls?|gaps?", r"surplus\w*"),
    (
        r"extend\w*|prolong\w*|renew\w*|retain\w*|keep\w*|kept|continu\w+|remain\w*",
        r"(?<!the )(?<!at )end(?:ed|s)?"
        r"|st(?:ep|and)(?:s|ped)? down|stood down|shorten\w*|terminat\w+|remov\w+|scrap\w*|stopp\w+"
        r"|drop(?:s|ped|ping)?",
    ),
    (
        r"strong\w*|high|quick\w*|fast\w*|early|easy|easier|good|large|positive\w*",
        r"weak\w*|low|slow\w*|late|hard|harder|poor\w*|small|negative\w*",
    ),
    (r"public|open", r"private|closed|secret\w*|confidential"),
    (
        r"for(?= the\b)|in favour|support\w*|press\w*(?= for)|presses for",
        r"oppos\w+|(?:campaign|vot|argu|spok|speak|press|lobb)\w* against|opposed to",
    ),
)
POLES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I))
    for one, other in (*OF_DEEDS, *OF_OTHERS)
)
# By name, in the order in which they stand above.
UP_DOWN, OVER_UNDER, MET_MISSED, BETTER_WORSE, BACKED_OPPOSED, AGREED_REFUSED = POLES[:6]
[LASTED_ENDED] = (axis for axis in POLES if axis[0].search("extended"))
DEEDS = (UP_DOWN, *POLES[2 : len(OF_DEEDS)])  # "over" and "under" are of whatever figure follows
NOT = re.compile(
    r"\b(?:not|never|no longer|nothing|unclear|no|none|neither|nor|nobody|without|cannot|did little|rather than"
    r"|instead of|wrong(?= to\b))\b|n['’]t\b|\b(?:fail\w*"
    r"|unable|lack\w*|refus\w+)\b",
    re.IGNORECASE,
)
MAY_NOT = re.compile(r"\b(?:may|might|could|need) not\b", re.IGNORECASE)  # says neither
FAR = 7
NONE_SO = re.compile(r"\b(?:no|none|nobody|neither)\b[^,;.]{0,60}$", re.IGNORECASE)
THAN = re.compile(r"(?: [\w'’-]+){0,4} than (?!£?\d)")


def poles(text: str, axis: tuple[re.Pattern[str], re.Pattern[str]]) -> set[int]:
    """Which of the two poles a text takes; a pole that it denies is the other one."""
    return {pole for _, found in placed(text, axis) for pole in found}


def placed(text: str, axis: tuple[re.Pattern[str], re.Pattern[str]]) -> Iterator[tuple[re.Match[str], frozenset[int]]]:
    """Each word of an axis with the pole that it means here; both where that is not clear."""
    for place, pattern in enumerate(axis):
        for match in pattern.finditer(text):
            before, far = text[: match.start()].split()[-2:], text[: match.start()].split()[-FAR:]
            if NOT.fullmatch(match[0]):
                yield match, frozenset((place,))
            elif NONE_SO.search(text[: match.start()]) and THAN.match(text[match.end() :]):
                yield match, frozenset((place,))  # "none had fewer than Marle": Marle the fewest
            elif NOT.search(" ".join(before)):
                yield match, frozenset((0, 1)) if MAY_NOT.search(" ".join(before)) else frozenset((1 - place,))
            else:  # whether a negation reaches from further away is not clear
                yield match, frozenset((0, 1)) if NOT.search(" ".join(far)) else frozenset((place,))
