"""Papers that are made by a seed."""

from evals.benches.synthetic import made_papers


def test_made_papers_are_the_same_for_the_same_seed() -> None:
    assert list(made_papers(papers=3, paragraphs=4)) == list(made_papers(papers=3, paragraphs=4))
    assert list(made_papers(papers=3, paragraphs=4, seed=1)) != list(made_papers(papers=3, paragraphs=4))
