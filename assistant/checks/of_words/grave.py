"""What would be news or an accusation: a sentence that says it must find it in the paragraphs that it cites."""

from collections.abc import Iterator
from functools import cache

from assistant.checks.objection import Objection
from assistant.checks.of_words.denials import UNTRUE_OF
from assistant.checks.premise import Premise, nearest
from indexes import stems

# A line is one thing that may be said of somebody or something; any of its words in a paragraph bears out another.
# Words behind a bar bear out only; "not" among them is any denial of the sentence.
GRAVE = """
resign resigned resignation quit
dismiss dismissed dismissal sack sacked fired disband disbanded
suspend suspended suspension
arrest arrested arrests detained custody
convict convicted conviction guilty sentenced jailed imprisoned prison
charged prosecuted prosecution court
corrupt corruption bribe bribed fraud fraudulent embezzled
steal stole stolen theft thefts thief thieves
criminal criminals crook crooks illegal unlawful
lie lied liar lying fabricated invented fake hoax
bankrupt bankruptcy insolvent
abolish abolished abolition scrap scrapped | end ended ending replace replaced remove removed
ban banned prohibit prohibited forbid forbidden
withdraw withdrew withdrawn pulled | taken drawn diverted
cancel cancelled cancellation
closed closure shut | loss lost noon midnight until deadline
sworn
died dead death deaths killed fatal fatally fatalities
murder murdered homicide
rape raped
unsafe dangerous danger
ill sick illness disease medication medicine insulin diagnosed diabetic diabetes cancer hospital
password passwords secret secretly confidential
re-elected re-election elected election vote voted voters | public
harassment harassed harass
assault assaulted
racist racism
best worst | weakest strongest poorest highest lowest most least top bottom
abroad overseas foreign
disappeared vanished ceased
hero heroes heroic
lose loses losing | lost loss gone going left end drop fall cut without kill die defeat not
deny denies denied denying | refuse reject disagree dispute decline withheld not
exclude excludes excluded excluding | except without omit apart not
ignore ignores ignored ignoring | without neglect overlook fail not
regret regrets regretted | sorry apologise apology fear concern disappoint unfortunate
criticise criticises criticised criticism | concern fault condemn attack fail weak poor bad inadequate disappoint not
fail fails failed failing failure | miss short inadequate below under behind improve broke broken target goal aim not
break breaks breaking broke broken | miss fail short burglary not
miss misses missed missing | fail short below under behind disappear lost target goal aim not
abandon abandons abandoned | stop end drop scrap give gave not
refuse refuses refused refusing | reject decline deny against not
reject rejects rejected rejecting | refuse decline against oppose vote defeat turn not
worsen worsens worsened deteriorate deteriorated | worse bad poor fall fell decline drop low rise rose not
delay delays delayed postpone postponed | late later defer slip behind back put await wait not
overturn overturned quashed | reverse set uphold
"""


@cache
def _kinds() -> tuple[tuple[frozenset[str], frozenset[str], bool], ...]:
    lines = (line.partition("|") for line in GRAVE.strip().splitlines())
    return tuple(
        (
            frozenset(said.split()),
            frozenset(stem for word in f"{said} {more}".split() for stem in stems(word)),
            "not" in more.split(),
        )
        for said, _, more in lines
    )


def grave_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each grave thing that is said, and that the premise has no word of."""
    own, held = _words(claim), set(stems(premise.whole))
    denied = UNTRUE_OF.search(nearest(claim, premise.sentences)) is not None
    for words, bearing, by_denial in _kinds():
        said = sorted(own & words)
        if said and bearing.isdisjoint(held) and not (by_denial and denied):
            yield Objection("words", f"{said[0]!r} is nothing that the cited paragraphs say")


def _words(text: str) -> set[str]:
    words = {word.strip("'’\".,;:!?()") for word in text.casefold().split()}
    return words | {word.removesuffix("s") for word in words}
