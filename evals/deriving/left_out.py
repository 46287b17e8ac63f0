"""The product in a benchmark that its weights were learned from: each question is ranked by those of other articles."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import add_papers, open_home, shipped_papers
from evals.deriving.choices import Choice, choices_of_benchmark, choices_of_set
from evals.deriving.folds import weights_without
from evals.deriving.learned import learned_sets
from evals.public.benchmark import Benchmark
from evals.public.product import Product


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One product for each article, alike but for its weights. Fulfils `Contender`."""

    by_question: Mapping[str, Product]
    plain: Product  # for a question without a relevant paragraph
    name: str = "product"

    def search(self, question: str) -> tuple[str, ...]:
        """What `indexes search` would find by weights that never saw the question's article."""
        return self._product(question).search(question)

    def first_quote(self, question: str) -> str | None:
        """The first statement of what `assistant ask` would answer."""
        return self._product(question).first_quote(question)

    def likeliest_quote(self, question: str) -> str | None:
        """What those weights rank first."""
        return self._product(question).likeliest_quote(question)

    def _product(self, question: str) -> Product:
        return self.by_question.get(question, self.plain)


def left_out(product: Product, benchmark: Benchmark) -> LeftOut:
    """Fit weights to the shipped develop questions and, for each article, to the other articles."""
    choices = choices_of_benchmark(product, benchmark)
    with TemporaryDirectory(prefix="scrutiny-left-out-") as place:
        weights = weights_without(choices, _shipped_choices(Path(place)))
    products = {cluster: Product(product.assistant.ranking_by(its), product.ids) for cluster, its in weights.items()}
    documents = {p.id: document.id for document in benchmark.documents for p in document.paragraphs}
    asked = {each.question: products[documents[each.relevant[0]]] for each in benchmark.questions if each.relevant}
    return LeftOut(asked, product)


def _shipped_choices(folder: Path) -> list[Choice]:
    add_papers(open_home(folder), shipped_papers())
    with learned_sets(folder) as sets:
        develop = [each for learned in sets if (each := learned.only("develop"))]
        return [choice for each in develop for choice in choices_of_set(each.assistant, each.questions)]
