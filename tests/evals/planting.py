"""A small county whose papers and questions are made from one table, and assistants that are broken on purpose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant import Answer, Assistant, Citation, Conversation
from corpus import Papers
from evals import Fact, Question, QuestionSet

TOWNS = "Ashvale Brackwater Coldmere Dunhollow Eastmarch Fernleigh Greystoke Harrowdale Ivybridge Kelsey".split()
FIRST_BURGLARIES, FIRST_WARDENS = 310, 41  # of the first town; each further town has so many more


def write_papers(folder: Path, towns: Sequence[str] = TOWNS) -> Path:
    """One paper a town; each figure stands in one paper only."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, town in enumerate(towns):
        text = (
            f"POLICING REPORT OF {town.upper()}\n\n"
            f"1. In the year 2031 a total of {burglaries(place)} burglaries were recorded in {town}.\n\n"
            f"2. {town} employed {wardens(place)} street wardens in 2031.\n"
        )
        (folder / f"{town.lower()}.txt").write_text(text, encoding="utf-8")
    return folder


def burglaries(place: int) -> int:
    """Those of the town in this place of the table."""
    return FIRST_BURGLARIES + 7 * place


def wardens(place: int) -> int:
    """Those of the town in this place of the table."""
    return FIRST_WARDENS + 3 * place


def questions_about(papers: Papers) -> QuestionSet:
    """Two questions a town, and one a town that no paper answers."""
    questions: list[Question] = []
    for place, town in enumerate(TOWNS):
        first, second = (each for each in papers.document(town.lower()).paragraphs if each.number in ("1", "2"))
        asked = {
            "burglaries": (f"How many burglaries were recorded in {town} in 2031?", first.id, burglaries(place)),
            "wardens": (f"How many street wardens did {town} employ in 2031?", second.id, wardens(place)),
        }
        questions += [
            Question(
                id=f"{town.lower()}-{name}",
                text=text,
                kind="number",
                paragraphs=(paragraph,),
                facts=(Fact(accepted=(str(figure),)),),
            )
            for name, (text, paragraph, figure) in asked.items()
        ]
        questions.append(
            Question(
                id=f"{town.lower()}-horses",
                text=f"How many police horses were stabled in {town} in 2031?",
                kind="unanswerable",
                status="declined",
            )
        )
    return QuestionSet("county", tuple(questions))


@dataclass(frozen=True, slots=True)
class Broken:
    """An assistant whose answers are spoilt on the way out."""

    assistant: Assistant
    spoil: Callable[[Answer], Answer]

    def ask(self, question: str, conversation: Conversation = Conversation()) -> Answer:  # noqa: B008 - immutable
        """The answer, spoilt."""
        return self.spoil(self.assistant.ask(question, conversation))


def with_swapped_citations(answer: Answer) -> Answer:
    """Every citation moved to a paragraph that was found and does not say it."""
    cited = {citation.paragraph.id for citation in answer.citations}
    other = next(each.paragraph for each in answer.evidence if each.paragraph.id not in cited)
    wrong = (Citation(other, 0, len(other.text)),)
    return replace(answer, statements=tuple(replace(each, citations=wrong) for each in answer.statements))


def with_wrong_figures(answer: Answer) -> Answer:
    """Every 3 in what is said made a 8; the citations stay."""
    said = tuple(replace(each, text=each.text.replace("3", "8")) for each in answer.statements)
    return replace(answer, statements=said)


def that_crashes(answer: Answer) -> Answer:
    """No answer at all."""
    raise RuntimeError(f"planted crash on {answer.question!r}")
