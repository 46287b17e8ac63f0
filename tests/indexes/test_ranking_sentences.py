"""The ranking by sentences: what is looked at, what decides, and that weights alone change the order."""

from dataclasses import replace

import pytest

from assistant import Assistant
from corpus import Paragraph, ParagraphId
from indexes.ranking import ranked, shortlisted
from indexes.sentences.features import NAMES, Features, worth
from indexes.sentences.match import Sides

NOTHING = Features(**dict.fromkeys(NAMES, 0.0))


def found(**sides: tuple[float, float]) -> dict[ParagraphId, Sides]:
    return {ParagraphId(name): Sides(*both) for name, both in sides.items()}


def test_both_sides_are_scaled_per_question_and_words_weigh_less() -> None:
    """Worked out by hand: meaning from 0.2 to 0.8, words up to 5."""
    shortlist = shortlisted(found(a=(0.8, 0.0), b=(0.5, 5.0), c=(0.2, 0.0), d=(0.0, 2.5)))
    assert list(shortlist) == ["b", "a", "d", "c"]
    assert [(round(s.meaning, 9), s.words) for s in shortlist.values()] == [
        (0.5, 1.0),
        (1.0, 0.0),
        (0.0, 0.5),
        (0.0, 0.0),
    ]


def test_one_side_alone_and_no_side_can_be_shortlisted_and_equals_are_in_order_of_ids() -> None:
    assert list(shortlisted(found(b=(0.0, 1.0), a=(0.0, 1.0)))) == ["a", "b"]
    assert list(shortlisted(found(a=(0.4, 0.0)))) == ["a"]
    assert shortlisted({}) == {}


def test_what_a_sentence_is_worth_is_the_sum_of_its_features_by_their_weights() -> None:
    features = NOTHING._replace(meaning=0.5, covers=1.0)
    assert worth(features, NOTHING._replace(meaning=2.0, covers=0.25, gap=9.0)) == 1.25
    assert features[:2] == (0.5, 0.0)


@pytest.fixture
def paragraphs(county: Assistant) -> list[Paragraph]:
    """What quotes in the papers of the county."""
    return [p for document in county.papers.documents() for p in document.paragraphs if p.kind != "heading"]


def test_the_weights_decide_and_the_best_sentence_speaks_for_its_paragraph(
    county: Assistant, paragraphs: list[Paragraph]
) -> None:
    asked = county._index.read("How many farmers and volunteers joined?")
    shortlist = {each: Sides(0.5, 0.5) for each in paragraphs}
    by_id = {each.id: Sides(0.5, 0.5) for each in paragraphs}
    by_words = ranked(asked, shortlist, by_id, NOTHING._replace(covers_alone=9.0))
    against = ranked(asked, shortlist, by_id, NOTHING._replace(covers_alone=-9.0))
    assert "farmers" in by_words[0].paragraph.text
    assert by_words[0].score == 1.0
    assert "farmers" not in against[0].paragraph.text
    for evidence in by_words:
        scores = [match.score for match in evidence.matches]
        assert scores == sorted(scores, reverse=True)
        assert all(match.span.of(evidence.paragraph.text) for match in evidence.matches)


def test_without_weights_those_that_say_the_same_are_alike_and_in_order_of_ids(
    county: Assistant, paragraphs: list[Paragraph]
) -> None:
    asked = county._index.read("How many farmers joined?")
    few = {replace(paragraphs[0], id=ParagraphId(f"{paragraphs[0].id}-{n}")): Sides(0.5, 0.5) for n in (4, 2, 3)}
    evidence = ranked(asked, few, {each.id: sides for each, sides in few.items()}, NOTHING)
    assert [each.paragraph.id for each in evidence] == sorted(each.id for each in few)
    assert {each.score for each in evidence} == {1.0}
