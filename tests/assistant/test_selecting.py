"""Which sentences are quoted beside the best, which of them are said to be less sure, and in which order they stand."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.answer import Notice
from assistant.decision.deciding import Bars, verdict_on
from assistant.draft import LESS_SURE, Draft
from assistant.sentences.matching import Candidate, candidates
from assistant.sentences.quotations import statements_of
from assistant.sentences.selecting import further, in_order, selected

MOOR = """# Wardens of the moor

Harwick Moor is looked after by wardens of the county.

Wardens keep walkers safe by closing the high path in snow, by marking the bogs with poles, and by sending word to the \
inns of Harwick before nightfall, which the county pays for out of its fund for paths and bridges. Walkers are told by \
a bell at the gate. A lamp is lit beside it for those who come late.

The inns of Harwick keep a list of walkers who have not come back.

Dogs are kept on a lead by walkers in spring. Of all walkers 310 were warned in 2024.

What walkers bring home again:

- Bottles.
- Tins.
"""
INNS = "What do the inns do for walkers?"


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"wardens.md": MOOR})


def found(moor: Assistant, question: str = INNS) -> list[Candidate]:
    return candidates(moor.read(question), moor.search(question, limit=30), moor.papers)


def sentence(moor: Assistant, start: str) -> Candidate:
    """The sentence that begins so, as it was found."""
    return next(each for each in found(moor) if each.text.startswith(start))


def with_score(moor: Assistant, scores: dict[str, float]) -> list[Candidate]:
    """The sentences that begin so, each as likely as is said, in logarithms; the likeliest first."""
    known = {start: sentence(moor, start) for start in scores}
    scored = [replace(each, match=replace(each.match, score=scores[start])) for start, each in known.items()]
    return sorted(scored, key=lambda each: -each.score)


def starts(chosen: Sequence[Candidate]) -> list[str]:
    return [each.text.split()[0] for each in chosen]


@pytest.mark.parametrize(
    ("question", "expected"),
    [(INNS, ["The", "Walkers"]), ("How many walkers were warned?", ["The"])],
    ids=["a fifth as likely will do", "but not beside a figure"],
)
def test_how_likely_a_further_statement_must_be(moor: Assistant, question: str, expected: list[str]) -> None:
    answering = with_score(moor, {"The inns": 5.0, "Walkers": 3.4, "Dogs": 2.5})  # 1, .2 and .08
    assert starts(selected(moor.read(question), answering, ())) == expected


def test_what_is_not_sure_is_told_behind_what_answers_three_in_all(moor: Assistant) -> None:
    answering = with_score(moor, {"The inns": 5.0})
    may = with_score(moor, {"Walkers": 4.0, "Dogs": 3.5, "A lamp": 3.0, "Harwick": 1.0})
    assert starts(further(moor.read(INNS), answering, answering, may)) == ["Walkers", "Dogs"]
    assert further(moor.read("How many walkers were warned?"), answering, answering, may) == []


def test_an_item_is_not_told_again_below_what_announces_its_list(moor: Assistant) -> None:
    announcing = with_score(moor, {"What walkers": 5.0})
    may = with_score(moor, {"Bottles": 4.8})
    assert further(moor.read(INNS), announcing, announcing, may) == []
    assert starts(further(moor.read(INNS), with_score(moor, {"The inns": 5.0}), announcing, may)) == ["Bottles."]


def test_a_sentence_has_nothing_against_it_but_that_it_is_not_sure(moor: Assistant) -> None:
    asked, [best, *_, last] = moor.read(INNS), found(moor)
    verdicts = [verdict_on(best, asked, bars=Bars(enough)).verdict for enough in (0.2, 0.99)]
    assert verdicts == ["answers", "may answer"]
    assert verdict_on(last, asked).verdict == "does not answer"


def test_the_answer_says_what_is_less_sure_of_it_and_calls_no_word_of_it_unsaid(moor: Assistant) -> None:
    question = "What happens with walkers in spring and snow?"
    easy, strict = (replace(moor, bars=Bars(enough)).ask(question) for enough in (0.3, 0.6))
    assert [each.text.split()[0] for each in easy.statements] == ["Dogs", "Wardens"]
    assert easy.notices == ()
    assert strict.statements == easy.statements
    assert strict.notices == (LESS_SURE,)


def test_a_draft_that_is_declined_or_told_already_has_nothing_further(moor: Assistant) -> None:
    [inns] = statements_of([sentence(moor, "The inns")])
    [dogs] = statements_of([sentence(moor, "Dogs")])
    weak = Notice("coverage", "A weak match.")
    assert Draft("answered", (inns,), further=(dogs,)).with_further() == Draft("answered", (inns, dogs), (LESS_SURE,))
    assert Draft("answered", (inns,), (weak,), further=(dogs,)).with_further().notices == (weak,)
    assert Draft("answered", (inns,), further=(inns,)).with_further() == Draft("answered", (inns,))
    assert Draft("declined", reason="No.", further=(dogs,)).with_further() == Draft("declined", reason="No.")


def test_the_best_goes_first_in_its_paper_but_items_of_one_list_stay_as_printed(moor: Assistant) -> None:
    dogs, inns = with_score(moor, {"Dogs": 5.0, "The inns": 4.0})
    tins, bottles = with_score(moor, {"Tins": 5.0, "Bottles": 4.0})
    assert starts(in_order([dogs, inns], moor.papers)) == ["Dogs", "The"]
    assert starts(in_order([tins, bottles], moor.papers)) == ["Bottles.", "Tins."]


def test_sentences_side_by_side_are_one_quotation_wherever_the_likelier_stands(moor: Assistant) -> None:
    wardens, bell, lamp, inns = (sentence(moor, start) for start in ("Wardens", "Walkers", "A lamp", "The inns"))
    quotations = [each.text for each in statements_of([bell, inns, lamp, wardens])]
    assert len(quotations) == 2
    assert quotations[0].startswith("Wardens keep")
    assert quotations[0].endswith("come late.")
    assert quotations[1] == inns.text
