"""Words that carry a sentence along: they may be a writer's own, whatever the papers say."""

from functools import cache

from indexes import stems

# Common verbs, adjectives, adverbs and abstract nouns. None says by itself what happened to whom.
PLAIN = """
able accord according account across actual actually add ago ahead allow almost alone along already although always
amount annual another answer anyone anything appear apply approach area around aside ask aspect at attend available
away back base based basis because become begin behind being belong below beside best better big both bring broad
brief call came can case cause cent certain change chief city claim clear close come common compare complete concern
concerned connect connection consider contain continue control council country county couple course cover current
date day deal decide decision deliver describe detail develop different difficult direct discuss district document
down due each early either else end enough entire equal especially even event eventually ever every everybody everyone
everything exact example except exist expect explain extent face fact fall far fewer figure final finally find first
fit fix focus follow following force form former forward four full further future general get give go good great ground
group grow half hand happen hard head hear help high hold hope however idea identify important include increase
indeed individual information instead intend interest involve issue item job join keep kind know lack large last late
later lead learn least leave less let level lie like likely line list little local long look low main major make manner
many mark matter mean meant measure member mention merely middle mind minute moment month more most mostly move much
name national near nearly necessary need never new next nobody normal note nothing notice now number object obtain
occur offer office often old one only open order ordinary original other otherwise outside over overall own page paper
part particular partly party past people per percent percentage perhaps period person piece place plan plus point
position possible post potential present previous probably problem process produce proper provide public publish
purpose put question quite raise range rate rather reach read real really reason receive recent recently record refer
reflect regard region regular relate relation remain remark report represent require respond rest result return rise
role roll round rule run same say second section see seek seem send separate series serve service set several share
short show side similar simple since single situation size small smaller some somebody someone something sometimes
somewhat soon sort source speak special specific spend stand start state stay step still stop strong structure subject
such sum suppose sure take talk tell tend term than thing think third though three through throughout time title
today together told too top total toward town true try turn two type under understand until up use used usual usually
value various version very view want way week well went while whole wide will wish within without word work world
would wrong year yet
became began came dealt drew gave got held kept left made meant met put ran said saw sent stood thought took went won
above after along below earlier whether together apart twice half quarter fifth tenth additional extra known
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
one-off so-called calc odd roughly approximately equally likewise respectively altogether namely
paper digest report minutes page source document section paragraph text author writer reader passage
compared comparison contrast difference differ latter whereas alongside
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
"""


@cache
def _plain() -> frozenset[str]:
    return frozenset(stem for word in PLAIN.split() for stem in stems(word))


def is_plain(stem: str) -> bool:
    """Whether a word of this stem proves and refutes nothing by itself."""
    return stem in _plain()


def telling_words(text: str) -> frozenset[str]:
    """The stems of a text that prove and refute something: no numbers."""
    return frozenset(stem for stem in stems(text) if stem[0].isalpha() and not is_plain(stem))
