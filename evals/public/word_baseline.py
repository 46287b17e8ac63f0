"""The baseline of words alone: BM25 over whole paragraphs, with the product's own stems."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import ParagraphId
from evals.public.benchmark import Benchmark
from evals.public.contender import LIMIT
from indexes import stems
from indexes.evidence import Passage, PassageId
from indexes.keywords.words import Words, read_words, write_words
from indexes.sentences.spans import sentences


@dataclass(frozen=True, slots=True)
class WordBaseline:
    """BM25 of paragraphs, each under its title; and of their sentences. Fulfils `Contender`."""

    paragraphs: Words
    sentences: Words
    texts: Mapping[str, str]  # of each sentence, by its id
    owners: Mapping[str, str]  # paragraph of each sentence
    name: str = "BM25 alone"

    def search(self, question: str) -> tuple[str, ...]:
        """The paragraphs with the highest BM25."""
        return tuple(self.paragraphs.best(Counter(stems(question)), limit=LIMIT))

    def first_quote(self, question: str) -> str | None:
        """Of the best paragraph the sentence with the highest BM25 among all sentences; None where no word is shared.

        A sentence is asked for, not the paragraph, as the product shows a sentence too.
        """
        first = next(iter(self.search(question)), None)
        ranked = self.sentences.best(Counter(stems(question)), limit=len(self.owners))
        return next((self.texts[each] for each in ranked if self.owners[each] == first), None)

    def likeliest_quote(self, question: str) -> str | None:
        """The same: it declines only where no word is shared."""
        return self.first_quote(question)


def build_word_baseline(benchmark: Benchmark, folder: Path) -> WordBaseline:
    """Index paragraphs and sentences in this folder."""
    paragraphs = [
        _passage(paragraph.id, f"{document.title}: {paragraph.text}")
        for document in benchmark.documents
        for paragraph in document.paragraphs
    ]
    texts, owners = {}, {}
    for paragraph in benchmark.paragraphs:
        for place, span in enumerate(sentences(paragraph.text)):
            texts[f"{paragraph.id}#{place}"] = span.of(paragraph.text)
            owners[f"{paragraph.id}#{place}"] = paragraph.id
    return WordBaseline(
        _words(folder / "paragraphs", paragraphs),
        _words(folder / "sentences", [_passage(id_, text) for id_, text in texts.items()]),
        texts,
        owners,
    )


def _passage(id_: str, text: str) -> Passage:
    return Passage(PassageId(id_), ParagraphId(id_), text)


def _words(folder: Path, passages: Sequence[Passage]) -> Words:
    write_words(folder, passages)
    return read_words(folder)
