"""What is refused whatever the papers hold: writing for a campaign, sums and the weather, private persons' data,
predictions, opinions; and what is said without asking anything."""

import re

from indexes.questions.wanting import BE_DO_HAVE, LEAD

# People whose names and whereabouts are nobody's business; of a public body there is a public address.
UNNAMED = (
    r"(?:children|child|minors?|pupils?|victims?|survivors?|suspects?|witness(?:es)?|complainants?|detainees?|prisoners?"
    r"|patients?|callers?|informants?|girls?|boys?)"
)
PRIVATE = (
    rf"(?:{UNNAMED}|offenders?|residents?|volunteers?|members?|councillors?|officers?|pcsos?|staff|employees?|wom[ae]n"
    r"|m[ae]n|families|people|persons?|those|everyone|everybody)"
)
# A name of two words and more, none of which is that of a body.
A_BODY = (
    r"(?:Panel|Police|Authority|Council|Service|Committee|Board|Office|Partnership|Team|Unit|Centre|Station|Force"
    r"|Support|Trust|Helpline|Line|Crisis|Charity|Association|Network|Foundation|Society)\b"
)
PLAIN = rf"(?!{A_BODY})[A-Z][\w-]+(?![\w-])"
NAMED = rf"(?-i:{PLAIN}(?: {PLAIN})+(?! {A_BODY}))"
# Places are called as people are.
PLACE = (
    r"(?-i:(?:[A-Z][\w-]+ )+(?:Gate|House|Road|Street|Court|Buildings?|Headquarters|Hub|School|College|University"
    r"|Hospital|Prison|Complex|Campus|Site|Suite|Estate)\b)"
)
# "The name of the girls' project" names no girl.
THEMSELVES = r"(?=\W*$|[,;?.!]| (?:and|or|who|whose|that|in|at|of|from|to|by|with|on|under|below|aged|\w+ed)\b)"
CONTACT = (
    r"(?:(?:home|private|personal|postal|street|mobile|e-?mail|work|direct|contact) )*"
    r"(?:(?:phone|telephone|mobile|contact) (?:numbers?|details)|(?:e-?mails?|addresses|address|mobile))"
)
# "Name the children and young people projects" names no child either.
LISTED = rf"(?:{UNNAMED} (?:and|or) )*{UNNAMED}(?! and (?!their\b)){THEMSELVES}"
WHOSE = r"(?:the |all |our |any |each |every )*(?:(?:panel|police|council|cabinet|board|committee) )?"
# How such data are kept or shared may be told.
FOR_THEM = (
    rf"(?!{LEAD}(?:how|why|when|which|who|did|do(?! you)|does|is|are|was|were|has|have|should|will)\b"
    r"|(?:(?:and|so|but|what|give|show|tell|is|are|was|were|me|us|the|any|an?) )*(?:[\w'’]+ ){0,2}?"
    r"(?:policy|policies|process(?:es)?|procedures?|rules?) (?:on|for|about|around|of|in|governing|by which)\b)"
)
ELECTED = r"(?:mayor|commissioner|deputy mayor|chief constable|councillor|chair|mp|leader|police chief|boss)"
GOOD = r"(?:good|bad|great|poor|terrible|decent|fine|better|worse|best|worst|brilliant|awful|rubbish)"
# Whose character is a matter of opinion; whether an officer was found corrupt is one of record.
JUDGED = (
    rf"(?:{NAMED}|(?:the |our |my |this )?(?-i:(?:[A-Z][\w-]+ )*)(?:police and crime )?(?:{ELECTED}|force|police)"
    r"(?: (?:for|of) (?-i:[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)*))?)"
)
OFFICE = rf"(?:(?>(?-i:[A-Z][\w-]+)|and|an?|the|our|your|next|new|deputy|police|crime) )*{ELECTED}\b(?!['’])"
# What others say of it is no opinion of the assistant's.
NOT_TOLD = r"(?!.*\b(?:according|says?|said|recommend\w*|suggest\w*|propos\w*)\b)"
TEXT = (
    r"(?:poem|song|rap|limerick|joke|story|slogan|leaflet|flyer|speech|tweet|post|letter|press release|manifesto"
    r"|campaign|advert)"
)
SPIN = r"(?:talking points?|attack lines?|sound ?bites?|slogans?|(?:doorstep|canvassing) (?:scripts?|lines?))"
# What is written for an election, whatever it is called; a force has campaigns too, so one must be somebody's.
ELECTIONEERING = (
    r"(?:(?:our|my|the|an?|this|his|her|their) (?:\w+ ){0,3}?(?:candidates?|canvass\w+|campaigners)\b"
    r"|(?:our|my|his|her|their) (?:\w+ ){0,3}?(?:campaign|election|manifesto|leaflets?|party)\b|the doorsteps?\b)"
)
COMPOSE = r"write(?! down\b)|compose|draft|make up|invent|create|sing"
WRITE = (
    rf"(?:{COMPOSE}|prepare|produce|put together|come up with|suggest|give (?:me|us)|list|(?:i |we |(?:me|us) )?need)\b"
)
MATTER = (
    r"(?:points?|messages?|lines?|words|text|wording|arguments?|attacks?|notes|pitch|script|material|briefing|something"
    r"|copy|content|ideas|quotes|answers?)"
)
# Sums, the hour and the weather stand in no paper; "2023/24" and "24-7" are no sums.
SUM = (
    r"(?:what(?:['’]s| is| are| do(?:es)?)?|how much (?:is|are)|calculate|compute|work out|solve|add up)? *£?\d[\d,.]*"
    r"(?: *(?:[+*×÷^=]|plus|minus|times|x|divided by|multiplied by|to the power of) *£?\d[\d,.]*| [-/] £?\d[\d,.]*)+"
    r"(?: *=| equal| make)?"
)
OUTSIDE = r"(?=\W*$| (?:today|tomorrow|tonight|now|later|outside|in|on|at|this|next)\b)"
THANKS = r"(?:many |big )?thanks?(?: you| u)?(?: (?:so |very )+much| a lot)?|ta|cheers|much appreciated"
GREETING = r"hi|hello|hey|good (?:morning|afternoon|evening|day|night)|(?:good)?bye|see you(?: later| soon)?"
ASSENT = (
    r"ok(?:ay)?|right|great|good|fine|perfect|lovely|brilliant|excellent|super|nice|cool|wow|sure|yes|yeah|yep|no|nope"
    r"|i see|got it|understood|noted|that(?:['’]s| is| was| will be) (?:all|it|great|good|fine|helpful|enough)"
)
AROUND = r"then|now|again|for (?:that|this|now|today|your help|the help)|very helpful|all|everyone|there|and|so"
# No two of them side by side may read as a third, or a long run of them is read in every way there is.
PLEASANTRY = re.compile(
    rf"\W*(?:{THANKS}|{GREETING}|{ASSENT})(?:\W+(?:{THANKS}|{GREETING}|{ASSENT}|{AROUND}))*\W*", re.IGNORECASE
)
NOTHING_ASKED = (
    "Nothing was asked, so nothing was looked up. Ask the next question when you like: one such as “and the year "
    "before?” goes on from the last answer, and “Different subject: ...” does not."
)

REFUSALS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for pattern, reason in (
        (
            r"^\W*(?:please |(?:can|could|would|will) you |now |help (?:me|us)(?: to)? |let['’]?s "
            r"|i (?:want|need|would like) (?:you )?to |i['’]d like (?:you )?to )*"
            rf"(?:(?:{COMPOSE}|tell (?:me|us) (?=an? (?:joke|story|poem)))\b.{{0,40}}\b{TEXT}\b"
            rf"|{WRITE}.{{0,40}}\b{SPIN}\b|{WRITE}.{{0,60}}\b{MATTER}\b.{{0,60}}\bfor {ELECTIONEERING}"
            rf"|(?:what|which|how) .{{0,40}}?\b(?:should|could|can|might|must) {ELECTIONEERING} "
            r"(?:say|argue|claim|promise|use|attack|answer|put)\b"
            r"|give (?:me|us) (?:(?:some |the |an? )?(?:words|text|lines|wording|ideas) for .{0,40}?"
            rf"|(?:an?|some|another) (?:(?!(?:of|for|on|about|from|in|to)\b)[\w-]+ ){{0,3}}?){TEXT}s?\b)",
            "This assistant quotes the papers held; it writes no poems, speeches or campaign text.",
        ),
        (
            rf"^\W*(?:please |(?:can|could) you |tell me )*(?:{SUM}\W*$"
            r"|what(?:['’]s| is) [\d.,]+ ?(?:%|per ?cent) of £?[\d.,]+\W*$"
            r"|.*\bsquare root of \d+\W*$"
            rf"|{LEAD}what(?:['’]s| is| will be) the (?:weather|temperature)(?: like)?{OUTSIDE}"
            rf"|{LEAD}(?:will|does|is) it (?:going to |likely to )?(?:be )?"
            rf"(?:rain|snow|freez|sunny|hot|cold|warm|wet|windy)\w*{OUTSIDE}"
            rf"|{LEAD}what(?: time is it|['’]s the time| is the time| day is it(?: today)?| is today|['’]s today)\b"
            r"(?: now|['’]s date)?\W*$|translate\b.* (?:in)?to [A-Z]\w+\W*$)",
            "This assistant answers only from the papers held; they do not tell that.",
        ),
        (
            r"\b(?:mobile(?: phone)? number|dates? of birth|private (?:e-?mail|address|number)|"
            r"medical (?:history|records?))\b"
            r"|^(?!.*\bhow many\b).*\bhome (?:phone|telephone|address(?:es)?)\b"
            rf"|^{LEAD}how old (?:is|was) (?!{PLACE})(?:{NAMED}|(?:the |our )?{ELECTED}|s?he)\b"
            rf"|^{FOR_THEM}.*?(?:\b{NAMED}['’]s? {CONTACT}\b"
            # A number "for victims" is one that they may ring.
            rf"|\b{CONTACT} (?:of {WHOSE}{PRIVATE}\b|(?:of|for) {WHOSE}(?:{NAMED}|{ELECTED}s?\b(?!['’]| office\b)))"
            rf"|\b(?:panel |police )?{PRIVATE}['’]s? {CONTACT}\b"
            r"|\bnames?\b(?: and \w+| or \w+)? of"
            rf" (?:the |all |any |each |every |those )*(?:\w+ )?{UNNAMED}{THEMSELVES}"
            rf"|\bname (?:the |all |each |every |those )*(?:\w+ )?{LISTED}"
            rf"|\bwhere (?:does|do|did) (?:{NAMED}|(?:the |our )?{ELECTED}"
            rf"|(?:the )?(?!\w+[^s]s\b|children\b){UNNAMED}) live\b)",
            "Private data of a person is not given, and the papers held are not searched for it.",
        ),
        (
            r"^\W*who (?:will|is going to|'ll) (?:win|be elected|be the next)\b|\bwill .{1,40} win\b"
            r"|(?:^\W*|[.;!?:,] )(?:(?:please|now|and|so) )*predict\b"
            r"|\byou (?:please )?(?:to )?predict\b|\bhelp (?:me|us) (?:to )?predict\b",
            "This assistant tells what the papers held say; it makes no predictions.",
        ),
        (
            r"\b(?:do you (?:think|believe|agree)|what do you think|your (?:own )?opinion|what would you do"
            r"|who (?:should|would|do|shall) (?:i|we|you|one|people|voters|residents) vote"
            rf"|who (?:should|ought to) {NOT_TOLD}(?:be|become|win|lead)"
            rf" (?:{OFFICE}|(?:the |this |that |an? )?(?:\w+ ){{0,2}}?(?:election|contest|race|vote)\b)"
            r"|(?:should|ought|would|shall|must) (?:i|we|you|one|people|voters|residents) (?:to )?(?:still )?"
            r"(?:vote|re-?elect)\b(?! (?:by|in person|at|on|before|after|with|online|early|through|via)\b"
            r"(?!.* for (?-i:[A-Z])))"
            r"|(?:worth|deserves?|merits?) (?:my |our |your |a |the )*(?:vot(?:e|ing)|re-?election)\b"
            r"|how (?:should|would|shall|ought) (?:i|we|you|one) (?:to )?vote"
            r"(?: in .*| on (?:the )?(?:\w*day|\d).*)?\W*$)",
            "This assistant has no opinion; it tells what the papers held say.",
        ),
        (
            rf"^{LEAD}(?:{BE_DO_HAVE})\b"
            r"(?!.*\b(?:say|said|think|thought|feel|felt|believed?|agreed?|told|reported|rated|graded|survey\w*|according)\b)"
            rf"(?:.{{2,60}} (?:(?:do|does|did|doing|done) (?:\w+ ){{0,2}}?{GOOD} (?:enough )?job"
            rf"|(?:an?|the) (?:\w+ ){{0,2}}?{GOOD} {ELECTED})"
            rf"| {JUDGED}(?: (?:been|ever|not|just|so|very|still|\w+ly)){{0,2}} "
            r"(?:any good|competent|incompetent|honest|trustworthy|corrupt|useless|an? (?:\w+ )?liar|lying"
            r"|fit for office))"
            r"(?: (?:of it|so far|overall|at the moment|now|for us))?\W*$"
            rf"|^{LEAD}(?:who|which) (?:\w+ )?(?:is|was|would be|makes|made) (?:an?|the) {GOOD} {ELECTED}\b"
            rf"|^{LEAD}(?:which|what) (?:political )?party (?=.*\b(?:best|better|worst|worse)\b)"
            r"(?:(?:is|would be) (?:the )?(?:best|better|worst|worse)(?: (?:for|on|at) .*)?\W*$"
            r"|has (?:the )?(?:best|better|worst|worse) (?:\w+ )?(?:policy|policies|plans?|ideas?)\b"
            r"|(?:is|has|would|should|could|can)\b.*"
            r"\b(?:govern(?:ed|ing)?|rul(?:e|ed|ing)|run(?:ning)?|vot(?:e|ing) for)\b)",
            "This assistant has no opinion; it tells what the papers held say.",
        ),
    )
)


def asks_nothing(question: str) -> bool:
    """Whether it is a thanks, a greeting or an assent and nothing else."""
    return PLEASANTRY.fullmatch(question) is not None


def refusal(question: str) -> str | None:
    """Why a question is refused; None where it is not."""
    if asks_nothing(question):
        return NOTHING_ASKED
    return next((reason for reason, pattern in REFUSALS if pattern.search(question)), None)
