"""The nouns of finding: a passage to embed, the evidence found, the manifest of what is indexed."""

from dataclasses import dataclass
from typing import Literal, NewType

from corpus import Paragraph, ParagraphId, ScrutinyError
from indexes.sentences.match import Match

PassageId = NewType("PassageId", str)
FoundBy = Literal["meaning", "words", "both"]


class IndexOutOfDate(ScrutinyError):
    """The index on disk is of another model, recipe or papers; the message has the command that mends it."""


class IndexMissing(ScrutinyError):
    """There is no index under this home yet."""


class ModelUnusable(ScrutinyError):
    """The embedding model cannot be loaded, or is not the one that was asked for."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A window of one paragraph with its context in front: what is searched, never what is quoted."""

    id: PassageId  # paragraph id, window and a digest of what is embedded: a changed context is a new passage
    paragraph: ParagraphId
    text: str  # whose words are counted
    beside: tuple[str, ...] = ()  # short neighbours of a short paragraph, which are embedded with it and not counted

    @property
    def embedded(self) -> str:
        """What the model reads."""
        return " ".join((self.text, *self.beside))


def paragraph_of(passage: PassageId) -> ParagraphId:
    """The paragraph that a passage is a window of."""
    return ParagraphId(passage.partition("#")[0])


@dataclass(frozen=True, slots=True)
class Evidence:
    """One paragraph that was found, and how."""

    paragraph: Paragraph
    score: float  # likelihood of its best sentence against that of the first one, 0 to 1
    meaning: float  # cosine similarity of question and best passage, -1 to 1
    words: float  # BM25 of the best passage for the question; 0 where they share no word
    rank: int  # 1-based
    matches: tuple[Match, ...] = ()  # its sentences held against the question, best first; none far down the ranking

    @property
    def found_by(self) -> FoundBy:
        """Which side of the search put it forward."""
        if self.words <= 0:
            return "meaning"
        return "words" if self.meaning <= 0 else "both"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The recipe of an index: everything that must be equal for it to be opened."""

    recipe: int  # version of passage making and of the files' layout
    model: str  # name or folder of the embedding model
    model_fingerprint: str  # digest of its weights
    dimension: int
    corpus_fingerprint: str
    papers: tuple[tuple[str, str], ...]  # (source id, digest of its document), in id order
    paragraphs: int
    passages: int
    folder: str  # of the vectors and the keyword index, under the index folder
    collection: str = ""  # that holds the vectors on a Chroma server; empty where they lie in the folder

    @property
    def fingerprint(self) -> str:
        """Short name of this state of the index, for the record of an answer."""
        return f"{self.recipe}-{self.model_fingerprint[:8]}-{self.corpus_fingerprint[:12]}"


def evidence_json(evidence: Evidence) -> dict[str, object]:
    """One object of the `evidence` array of the contract."""
    paragraph = evidence.paragraph
    return {
        "paragraph_id": paragraph.id,
        "source_id": paragraph.source.id,
        "label": paragraph.label,
        "page": paragraph.page,
        "score": round(evidence.score, 4),
        "found_by": evidence.found_by,
        "text": paragraph.text,
    }
