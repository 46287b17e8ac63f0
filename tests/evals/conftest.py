"""The small county of `planting.py`, read and indexed once for the tests of evaluation."""

import pytest
from planting import questions_about, write_papers

from assistant import Assistant, open_assistant
from corpus import add_papers, open_home
from evals import QuestionSet


@pytest.fixture(scope="session")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The assistant of the small county; not to be changed."""
    place = tmp_path_factory.mktemp("towns")
    add_papers(open_home(place / "home"), [write_papers(place / "papers")])
    return open_assistant(place / "home", recording=False)


@pytest.fixture(scope="session")
def questions(towns: Assistant) -> QuestionSet:
    """Its questions."""
    return questions_about(towns.papers)
