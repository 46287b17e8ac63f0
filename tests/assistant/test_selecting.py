"""Which sentences are quoted beside the best, in which order, and as how many quotations."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from homes import assistant_over

from assistant import Assistant
from assistant.sentences.candidates import Candidate, candidates
from assistant.sentences.quotations import statements_of
from assistant.sentences.selecting import in_order, selected

MOOR = """# Wardens of the moor

Harwick Moor is looked after by wardens of the county.

Wardens keep walkers safe by closing the high path in snow, by marking the bogs with poles, and by sending word to the \
inns of Harwick before nightfall, which the county pays for out of its fund for paths and bridges. Walkers are told by \
a bell at the gate. A lamp is lit beside it for those who come late.

The inns of Harwick keep a list of walkers who have not come back.

Dogs are kept on a lead by walkers in spring. Of all walkers 310 were warned in 2024.
"""
INN = """# The inn of Selby

Walkers leave a list at the inn of Selby before they set out.
"""
INNS = "What do the inns do for walkers?"


FLEET = """# Carts of Harwick

Harwick had 40 carts in 2031.

It has grown since. This was welcomed by the bailiffs of Harwick.
"""
PLEDGE = """# Pledges of the bailiff

The bailiff of Dale, Ann Reed, pledged 750 more grooms and smiths. The hay report gives April 2034 as the month by \
which the pledge was to be met, and calls the pledge completed.
"""
TOLD_AGAIN = """# Figures of Dale

The bailiff's pledge of 750 more grooms and smiths by April 2034 was completed, according to the hay report.
"""


LAMPS = """# Lamp calls of Dale

The county target for lamp calls is that 90% are answered in 10 seconds.

From May 2031 to June 2032 Dale answered 79% of lamp calls in 10 seconds, against 71% in the county and a target of 90%.
"""


@pytest.fixture(scope="module")
def moor(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, {"wardens.md": MOOR, "inn.md": INN})


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


def test_a_further_statement_is_nearly_as_likely_and_says_something_else_three_in_all(moor: Assistant) -> None:
    near = with_score(moor, {"The inns": 5.0, "Walkers are": 3.9, "Dogs": 3.7})  # 1, .33 and .27
    assert starts(selected(near, ())) == ["The", "Walkers"]
    many = with_score(moor, {"The inns": 5.0, "Walkers are": 4.9, "Dogs": 4.8, "A lamp": 4.7})
    assert starts(selected(many, ())) == ["The", "Walkers", "Dogs"]
    assert starts(selected([many[0], many[0], many[1]], ())) == ["The", "Walkers"]


def test_sentences_stand_as_printed_whichever_is_likelier(moor: Assistant) -> None:
    dogs, inns = with_score(moor, {"Dogs": 5.0, "The inns": 4.0})
    assert starts(in_order([dogs, inns], moor.papers)) == ["The", "Dogs"]


def test_the_best_paper_goes_first_and_papers_do_not_mix(moor: Assistant) -> None:
    dogs, leave, inns = with_score(moor, {"Dogs": 5.0, "Walkers leave": 4.5, "The inns": 4.0})
    assert starts(in_order([dogs, leave, inns], moor.papers)) == ["The", "Dogs", "Walkers"]
    assert starts(in_order([leave, dogs, inns], moor.papers)) == ["Walkers", "The", "Dogs"]


def test_sentences_side_by_side_are_one_quotation_wherever_the_likelier_stands(moor: Assistant) -> None:
    wardens, bell, lamp, inns = (sentence(moor, start) for start in ("Wardens", "Walkers are", "A lamp", "The inns"))
    quotations = [each.text for each in statements_of([bell, inns, lamp, wardens])]
    assert len(quotations) == 2
    assert quotations[0].startswith("Wardens keep")
    assert quotations[0].endswith("come late.")
    assert quotations[1] == inns.text


TABLE = """# Ferries of Selby

| Date | Share of ferries of Selby that were late by the bell of the quay | What is counted |
|---|---|---|
| October 2031 | 17% | Some 1,000 ferries |
| May 2031 | 12% | Some 900 ferries |

In October 2031, 17% of some 1,000 ferries were late at Selby, where the wind blows from the west in most weeks.

In May 2031, 12% of some 900 ferries were late at Selby, where the wind blows from the west in most weeks.
"""


def test_a_row_and_a_sentence_of_one_figure_are_not_both_quoted(tmp_path_factory: pytest.TempPathFactory) -> None:
    selby = assistant_over(tmp_path_factory, {"ferries.md": TABLE})
    question = "What share of the ferries of Selby were late in October 2031?"
    ranked = candidates(selby.read(question), selby.search(question), selby.papers)
    told = [each for each in ranked if "17%" in each.text or "12%" in each.text]
    october = [each for each in told if "October" in each.text]
    assert {each.paragraph.kind for each in october} == {"table row", "prose"}
    alike = [replace(each, match=replace(each.match, score=1.0)) for each in october]
    assert len(selected(alike, ())) == len(selected(alike[::-1], ())) == 1
    others = [replace(each, match=replace(each.match, score=1.0)) for each in told if each not in october]
    assert len(selected([alike[0], *others], ())) == 2


def test_what_an_opening_it_is_about_comes_with_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    answer = assistant_over(tmp_path_factory, {"fleet.md": FLEET}).ask("What did the bailiffs welcome?")
    assert [each.text for each in answer.statements] == [
        "Harwick had 40 carts in 2031.",
        "It has grown since. This was welcomed by the bailiffs of Harwick.",
    ]


def test_what_another_paper_tells_in_the_words_quoted_is_not_told_again(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = assistant_over(tmp_path_factory, {"pledge.md": PLEDGE, "differing.md": TOLD_AGAIN})
    for question in ("What is the pledge of 750?", "Has the pledge of 750 been kept?"):
        told = [each.text for each in home.ask(question).statements]
        assert sum("2034" in each for each in told) == 1


def test_what_answers_best_is_told_though_all_its_words_stand_in_another_sentence(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    answer = assistant_over(tmp_path_factory, {"lamps.md": LAMPS}).ask("What is the county target for lamp calls?")
    assert "is that 90%" in " ".join(each.text for each in answer.statements)
