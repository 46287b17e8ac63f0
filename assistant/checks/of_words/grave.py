"""What would be news or an accusation: a sentence that says it must find it in the paragraphs that it cites."""

from collections.abc import Iterator
from functools import cache

from assistant.checks.objection import Objection
from assistant.checks.premise import Premise
from indexes import stems

# A line is one thing that may be said of somebody or something; any of its words in a paragraph bears out another.
# Words behind a bar bear out only.
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
"""


@cache
def _kinds() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = (line.partition("|") for line in GRAVE.strip().splitlines())
    return tuple(
        (frozenset(said.split()), frozenset(stem for word in f"{said} {more}".split() for stem in stems(word)))
        for said, _, more in lines
    )


def grave_objections(claim: str, premise: Premise) -> Iterator[Objection]:
    """One for each grave thing that is said, and that the premise has no word of."""
    own, held = _words(claim), set(stems(premise.whole))
    for words, bearing in _kinds():
        said = sorted(own & words)
        if said and bearing.isdisjoint(held):
            yield Objection("words", f"{said[0]!r} is nothing that the cited paragraphs say")


def _words(text: str) -> set[str]:
    words = {word.strip("'’\".,;:!?()") for word in text.casefold().split()}
    return words | {word.removesuffix("s") for word in words}
