"""Whether the first quote holds the answer, as SQuAD compares them."""

import re
import string
from collections.abc import Sequence

from evals.outcome import Score
from evals.public.benchmark import BenchmarkQuestion

METRIC = "answer in first quote"
METRIC_WHEN_QUOTED = "answer, where it quotes"
METRIC_LIKELIEST = "answer, declines aside"  # what finding alone gives: the decision is measured by the other two
ARTICLES = re.compile(r"\b(a|an|the)\b")
PUNCTUATION = str.maketrans("", "", string.punctuation)


def answer_in_first_quote(question: BenchmarkQuestion, quote: str | None, relevant_texts: Sequence[str]) -> Score:
    """1 where the first quote holds the answer; 0 where not, or where it declined.

    No quotation holds an answer that stands in none of the relevant paragraphs, as a summary does: there is no score.
    """
    answer = question.answer or ""
    if not squad_normalised(answer):
        return Score(METRIC, None, "the question has no answer to look for")
    if not any(holds(text, answer) for text in relevant_texts):
        return Score(METRIC, None, "the answer stands in none of the relevant paragraphs word for word")
    return Score(METRIC, float(quote is not None and holds(quote, answer)))


def answer_in_likeliest(found: Score, question: BenchmarkQuestion, quote: str | None) -> Score:
    """The same of the words that rank first, also where they are declined; scored where the first quote is."""
    if found.value is None:
        return Score(METRIC_LIKELIEST, None, found.reason)
    return Score(METRIC_LIKELIEST, float(quote is not None and holds(quote, question.answer or "")))


def when_quoted(score: Score, quote: str | None) -> Score:
    """The same of the questions that were not declined, of which it tells how often the first quote is right."""
    if score.value is not None and quote is None:
        return Score(METRIC_WHEN_QUOTED, None, "it was declined")
    return Score(METRIC_WHEN_QUOTED, score.value, score.reason)


def holds(text: str, answer: str) -> bool:
    """Whether a text holds the answer as whole words, both normalised, or as printed ("24" in "24-yard")."""
    normal = f" {squad_normalised(answer)} " in f" {squad_normalised(text)} "
    return normal or re.search(rf"(?<!\w){re.escape(answer.lower())}(?!\w)", text.lower()) is not None


def squad_normalised(text: str) -> str:
    """Lower case, without punctuation, articles and runs of space: `normalize_answer` of SQuAD's evaluation script
    (Rajpurkar et al. 2016, "SQuAD: 100,000+ Questions for Machine Comprehension of Text", section 6.1).
    """
    return " ".join(ARTICLES.sub(" ", text.lower().translate(PUNCTUATION)).split())
