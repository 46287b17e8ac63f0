"""The product in a benchmark: its ordinary store, index, search and drafter, over a home of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant import Assistant, open_assistant
from assistant.looking import EVIDENCE_LIMIT
from assistant.sentences.candidates import candidates
from assistant.sentences.quotations import quotation_of
from corpus import ParagraphId, open_home
from evals.asking import ASKED_ON
from evals.public.benchmark import Benchmark
from evals.public.contender import LIMIT
from evals.public.storing import store


@dataclass(frozen=True, slots=True)
class Product:
    """The assistant, with the way back to the benchmark's ids. Fulfils `Contender`."""

    assistant: Assistant
    ids: Mapping[ParagraphId, str]
    name: str = "product"

    def search(self, question: str) -> tuple[str, ...]:
        """What `indexes search` finds."""
        return tuple(self.ids[each.paragraph.id] for each in self.assistant.search(question, limit=LIMIT))

    def first_quote(self, question: str) -> str | None:
        """The first statement of what `assistant ask` answers."""
        answer = self.assistant.ask(question)
        return answer.statements[0].text if answer.statements else None

    def likeliest_quote(self, question: str) -> str | None:
        """What is quoted for the sentence that ranks first, before any decision and any shape of answer."""
        evidence = self.assistant.search(question, limit=EVIDENCE_LIMIT)
        ranked = candidates(self.assistant.read(question), evidence, self.assistant.papers)
        return quotation_of(ranked[0]) if ranked else None


def build_product(benchmark: Benchmark, folder: Path) -> Product:
    """Store the documents in a home in this folder and index them."""
    ids = store(benchmark, open_home(folder))
    return Product(open_assistant(folder, recording=False, today=lambda: ASKED_ON), ids)
