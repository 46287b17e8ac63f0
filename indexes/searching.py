"""The story of a search: question -> nearest by meaning and best by words -> one ranking by their sentences."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from zipfile import BadZipFile

from corpus import Home, NotHeld, Papers, Paragraph, ParagraphId, Settings
from indexes.evidence import Evidence, IndexMissing, IndexOutOfDate, Manifest, PassageId, paragraph_of
from indexes.keywords.segment import paper_of
from indexes.keywords.words import Words, read_words
from indexes.language.everyday import run_together
from indexes.language.glossary import Glossary, read_glossary
from indexes.language.stemming import stems
from indexes.lately import Lately
from indexes.manifest import MEND, mismatch, read_manifest
from indexes.models.embedding import Embedder, embedder_for
from indexes.models.reranking import Reranker, reranked, reranker_for
from indexes.questions.question import LARGE, Asked, Term, asked
from indexes.questions.telegram import written_out
from indexes.questions.within import EVERYWHERE, Within
from indexes.ranking import LOOKED_AT, ranked, shortlisted
from indexes.sealing import check_seal
from indexes.sentences.features import Features
from indexes.sentences.match import Sides
from indexes.sentences.weights import shipped_weights
from indexes.vectors.collection import Nearness
from indexes.vectors.embedded import open_vectors
from indexes.vectors.likeness import Likeness, read_likeness
from indexes.vectors.served import Known, open_collection
from indexes.vectors.widening import widened

# How many passages each side puts forward. 50 and 200 score the same within chance, see docs/log.md.
CANDIDATES = 100
# What names all of several things is read whatever its rank, where it is not many.
NAMES = 2
FEW = 6
# And what holds all its words, where that leaves room for the nearest.
MOST = 24
# What the readers of JSON, NumPy arrays and Chroma raise on files that are not what was written.
DAMAGE = (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError, BadZipFile)


@dataclass(frozen=True, slots=True)
class Behind:
    """Papers that the index does not know as they are now."""

    waiting: tuple[str, ...]  # held, not indexed in this version
    gone: tuple[str, ...]  # indexed, no longer held

    def __bool__(self) -> bool:
        return bool(self.waiting or self.gone)


@dataclass(frozen=True, slots=True)
class Index:
    """An opened index: the vectors and words that one manifest names."""

    manifest: Manifest
    papers: Papers
    words: Words
    glossary: Glossary
    likeness: Likeness
    embedder: Embedder
    _vectors: Nearness
    weights: Features = field(default_factory=shipped_weights)
    reranker: Reranker | None = None  # reads the first of the ranking again
    # The last few: an answer may look for its question again, and its follow-up for what was looked for before.
    _read: Lately[Asked] = field(default_factory=Lately, repr=False, compare=False)
    _embedded: Lately[list[float]] = field(default_factory=Lately, repr=False, compare=False)
    # Takes questions apart and looks words up while the model and Chroma, which are not Python, have the other core.
    _aside: Executor = field(default_factory=lambda: ThreadPoolExecutor(1, "looking"), repr=False, compare=False)

    def search(
        self,
        question: str,
        *,
        limit: int = 10,
        within: Within = EVERYWHERE,
        if_any: Callable[[Paragraph], bool] = lambda paragraph: True,
    ) -> tuple[Evidence, ...]:
        """The best paragraphs for a question, best first; none for a question without a word in it.

        Where `within` says more than everywhere, only papers that it holds are found; none where it holds none.
        None is found, either, where none that would be read is as `if_any` says: then no sentence is looked at.
        """
        if not question.strip():
            return ()
        question = written_out(question)
        self._aside.submit(self.read, question)
        found = self._found(question, within, limit=max(CANDIDATES, limit))
        asked = self.read(question)
        shortlist = self._shortlist(found, limit=max(LOOKED_AT, limit), first=self._naming(asked, found))
        if not any(map(if_any, shortlist)):
            return ()
        evidence = ranked(asked, shortlist, found, self.weights)
        return (reranked(question, evidence, self.reranker) if self.reranker else evidence)[:limit]

    def nearby(self, text: str, *, limit: int, within: Within = EVERYWHERE) -> tuple[Paragraph, ...]:
        """The paragraphs nearest to a text by meaning and words, nearest first: no sentence of them is looked at."""
        return tuple(self._shortlist(self._found(text, within, limit=CANDIDATES), limit=limit)) if text.strip() else ()

    def _naming(self, asked: Asked, found: Mapping[ParagraphId, Sides]) -> tuple[ParagraphId, ...]:
        """The few paragraphs found that name all that a question names, else those that hold all its other words, too;
        none of one that names less than two things, and no large figure."""
        named = [term for term in asked.terms if term.named]
        # A sum to the pound is told in few places.
        if len(named) < NAMES and not any(LARGE.fullmatch(term.names[0][0].removeprefix("£")) for term in named):
            return ()
        if len(there := self._holding(named, found)) <= FEW:
            return there
        there = self._holding([term for term in asked.terms if term.share == 1], found)
        return there if len(there) <= MOST else ()

    def _holding(self, terms: Sequence[Term], found: Mapping[ParagraphId, Sides]) -> tuple[ParagraphId, ...]:
        """The paragraphs found that hold every word of some terms, as the question has them."""
        holding = self.words.holding(frozenset(stem for term in terms for stem in term.names[0]))
        return tuple(each for each in dict.fromkeys(map(paragraph_of, holding)) if each in found)

    def _shortlist(
        self, found: Mapping[ParagraphId, Sides], *, limit: int, first: tuple[ParagraphId, ...] = ()
    ) -> dict[Paragraph, Sides]:
        shortlist: dict[Paragraph, Sides] = {}
        for each, sides in {**{each: found[each] for each in first}, **shortlisted(found)}.items():
            if len(shortlist) < limit and (paragraph := self._paragraph(each)):
                shortlist[paragraph] = sides
        return shortlist

    def read(self, question: str) -> Asked:
        """A question taken apart, by the words of the papers held."""
        return self._read.of(question, lambda: asked(question, glossary=self.glossary, vocabulary=self))

    def _vector(self, question: str) -> list[float]:
        return self._embedded.of(question, lambda: self.embedder.embed([question])[0])

    def _found(self, question: str, within: Within, *, limit: int) -> dict[ParagraphId, Sides]:
        """What either side puts forward of these papers by its best passage."""
        papers = {source.id for source in within.among(self.papers.sources())} if within else None
        if papers is not None:
            # No more than there are, or all others would be asked for in vain.
            limit = min(limit, self.words.passages_of(papers))
            if not limit:
                return {}
        by_words = self._aside.submit(self._by_words, question, papers, limit=limit)
        vector = self._vector(question)
        meaning = _kept_to(papers, lambda asked: self._nearest(vector, limit=asked), limit=limit)
        words = by_words.result()
        found: dict[ParagraphId, Sides] = {}
        for passage in {**meaning, **words}:
            paragraph = paragraph_of(passage)
            other = found.get(paragraph, Sides())
            found[paragraph] = Sides(
                max(meaning.get(passage, 0.0), other.meaning), max(words.get(passage, 0.0), other.words)
            )
        return found

    def _by_words(self, question: str, papers: Set[str] | None, *, limit: int) -> dict[PassageId, float]:
        query = Counter(self.glossary.expanded(tuple(stems(run_together(question)))))
        return _kept_to(papers, lambda asked: self.words.best(query, limit=asked), limit=limit)

    def rarity(self, stem: str) -> float:
        """Inverse document frequency of a stem among the passages."""
        return self.words.rarity(stem)

    def is_name(self, stem: str) -> bool:
        """Whether the papers only ever write it with a capital."""
        return stem in self.glossary.names

    def alike(self, text: str, phrase: tuple[str, ...]) -> Mapping[str, float]:
        """The stems of the papers that mean nearly what a word or phrase means, and how nearly, above 0 to 1."""
        return self.likeness.of(text, phrase)

    def behind(self) -> Behind:
        """What has changed among the papers since this index was made."""
        digests = self.papers.digests()
        if digests == self.manifest.papers:  # as for nearly every question; both are in the order of ids
            return Behind((), ())
        indexed, held = dict(self.manifest.papers), dict(digests)
        waiting = tuple(source_id for source_id, digest in held.items() if indexed.get(source_id) != digest)
        return Behind(waiting, tuple(source_id for source_id in indexed if source_id not in held))

    def is_current(self) -> bool:
        """Whether the manifest on disk is still the one that was opened."""
        return read_manifest(self.papers.home.index) == self.manifest

    def warm(self) -> None:
        """Load the models, so that the first question does not wait for them. Raises ModelUnusable."""
        self.embedder.embed(["warm"])
        if self.reranker:
            self.reranker.scores("warm", ["warm"])

    def close(self) -> None:
        """Release the files."""
        self._vectors.close()

    def _nearest(self, vector: list[float], *, limit: int) -> dict[PassageId, float]:
        try:
            return self._vectors.nearest(vector, limit=min(limit, self.manifest.passages))
        except OSError as error:
            raise _damaged(self.papers.home.index, error) from error

    def _paragraph(self, paragraph: ParagraphId) -> Paragraph | None:
        # A paper that was taken out or changed since leaves ids behind: what cannot be quoted is not found.
        try:
            return self.papers.paragraph(paragraph)
        except NotHeld:
            return None


def _kept_to(
    papers: Set[str] | None, find: Callable[[int], dict[PassageId, float]], *, limit: int
) -> dict[PassageId, float]:
    """What is found of these papers, of all where there are none to be kept to."""
    return find(limit) if papers is None else widened(find, lambda each: paper_of(each) in papers, limit=limit)


def open_index(settings: Settings, *, embedder: Embedder | None = None, reranker: Reranker | None = None) -> Index:
    """The index of a home, with the embedder and reranker of the settings where none is given.

    Raises IndexMissing, IndexOutOfDate, ModelUnusable.
    """
    papers = Papers(Home(settings.home))
    folder = papers.home.index
    manifest = read_manifest(folder)
    if manifest is None:
        raise IndexMissing(f"there is no index in {str(settings.home)!r} yet. {MEND}")
    embedder, reranker = embedder or embedder_for(settings.model), reranker or reranker_for(settings.reranker)
    served = bool(settings.chroma)
    why = mismatch(manifest, model_fingerprint=embedder.fingerprint, served=served) or _other_papers(manifest, papers)
    if why:
        raise IndexOutOfDate(f"the index in {str(settings.home)!r} is out of date: {why}. {MEND}")
    try:
        opened = _opened(manifest, papers, embedder, settings.chroma)
    except DAMAGE as error:
        if read_manifest(folder) != manifest:  # replaced by another process in the meantime
            return open_index(settings, embedder=embedder, reranker=reranker)
        raise _damaged(folder, error) from error
    return replace(opened, reranker=reranker)


def _opened(manifest: Manifest, papers: Papers, embedder: Embedder, chroma: str) -> Index:
    made = papers.home.index / manifest.folder
    check_seal(made)
    words, glossary = read_words(made / "words"), read_glossary(made / "glossary.json")
    if words.passages != manifest.passages:
        raise ValueError(f"the keyword index does not hold the {manifest.passages} passages that were written to it")
    vectors: Nearness
    if manifest.collection:
        vectors = Known(open_collection(chroma, manifest.collection, passages=manifest.passages), words.holds)
    else:
        vectors = open_vectors(made / "vectors", passages=manifest.passages)
    return Index(manifest, papers, words, glossary, read_likeness(made, embedder), embedder, vectors)


def _damaged(folder: Path, error: Exception) -> IndexOutOfDate:
    return IndexOutOfDate(f"the index in {str(folder)!r} cannot be read ({error}). {MEND}")


def _other_papers(manifest: Manifest, papers: Papers) -> str | None:
    indexed, held = {source_id for source_id, _ in manifest.papers}, set(papers.ids())
    return "it was made from other papers, none of which is held" if indexed and not indexed & held else None
