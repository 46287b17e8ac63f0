"""Words that mean nearly the same, "hung up" and "gave up", by the embedding model: no list of synonyms is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexes.keywords.arrays import arrays_in
from indexes.language.gleaning import Gleaning
from indexes.language.stemming import stems
from indexes.models.embedding import Embedder
from indexes.vectors.remembering import DAMAGE

if TYPE_CHECKING:
    from numpy.typing import NDArray

FILE = "likeness.npz"
# Cosine of two words by themselves under which they are strangers, and over which they are one. From .3 to .4 and
# from .7 to .9 questions left out score alike (docs/log.md).
STRANGERS, ONE = 0.35, 0.8
# Words of questions that no paper uses, kept at hand.
REMEMBERED = 1_000


@dataclass(slots=True)
class Likeness:
    """The common words of the papers held, each with its vector; names are like nothing but themselves."""

    embedder: Embedder
    stems: tuple[str, ...]
    vectors: "NDArray[Any]"  # float32, a row for each stem, of length one
    _places: Mapping[str, int] = field(init=False, repr=False)
    _others: "dict[str, NDArray[Any]]" = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self._places = {stem: place for place, stem in enumerate(self.stems)}

    def of(self, text: str, phrase: tuple[str, ...]) -> dict[str, float]:
        """The stems that are like a word or phrase, each with how much, above 0 to 1; itself aside.

        `phrase` are the stems of the text. Raises ModelUnusable for a word that no paper uses.
        """
        import numpy as np

        if not self.stems:
            return {}
        places = [self._places[stem] for stem in phrase if stem in self._places]
        vector = self.vectors[places].mean(axis=0) if len(places) == len(phrase) else self._other(text)
        cosines = self.vectors @ (vector / (np.linalg.norm(vector) or 1.0))
        return {
            self.stems[place]: min(float((cosines[place] - STRANGERS) / (ONE - STRANGERS)), 1.0)
            for place in np.flatnonzero(cosines > STRANGERS)
            if self.stems[place] not in phrase
        }

    def _other(self, text: str) -> "NDArray[Any]":
        import numpy as np

        if text not in self._others:
            if len(self._others) >= REMEMBERED:
                self._others.clear()
            self._others[text] = np.asarray(self.embedder.embed([text])[0], dtype=np.float32)
        return self._others[text]


def write_likeness(folder: Path, gleanings: Iterable[Gleaning], embedder: Embedder) -> None:
    """Keep the vectors of the common words that papers use; those that a build beside this one has are taken over.

    Raises OSError, ModelUnusable.
    """
    import numpy as np

    words = _words(gleanings)
    known: dict[str, NDArray[Any]] = {}
    for file in sorted(folder.parent.glob(f"made-*/{FILE}")):
        known |= _known(file, embedder.fingerprint)
    new = [stem for stem in words if stem not in known]
    if new:
        vectors = np.asarray(embedder.embed([words[stem] for stem in new]), dtype=np.float32)
        known |= dict(zip(new, vectors, strict=True))
    np.savez(
        folder / FILE,
        model=np.asarray(embedder.fingerprint),
        stems=np.asarray(list(words), dtype=np.str_),
        vectors=np.asarray([known[stem] for stem in words], dtype=np.float16),
    )


def read_likeness(folder: Path, embedder: Embedder) -> Likeness:
    """What `write_likeness` left. Raises OSError, ValueError, KeyError, EOFError or BadZipFile on anything else."""
    import numpy as np

    with arrays_in(folder / FILE) as content:
        return Likeness(embedder, tuple(str(stem) for stem in content["stems"]), content["vectors"].astype(np.float32))


def _words(gleanings: Iterable[Gleaning]) -> dict[str, str]:
    """For each stem that papers write small, in order, its shortest word; a short word is its own stem."""
    small: set[str] = set()
    longer: set[str] = set()
    for each in gleanings:
        small.update(each.small)
        longer.update(each.words)
    written: dict[str, str] = {}
    for word in sorted(longer, key=lambda word: (len(word), word)):
        for stem in stems(word):
            written.setdefault(stem, word)
    return {stem: written.get(stem, stem) for stem in sorted(small) if stem.isalpha() and len(stem) > 1}


def _known(file: Path, fingerprint: str) -> "dict[str, NDArray[Any]]":
    """The vectors of a file by this model, by stem; none where it is damaged."""
    import numpy as np

    try:
        with arrays_in(file) as content:
            if str(content["model"]) != fingerprint:
                return {}
            vectors = content["vectors"].astype(np.float32)
            return {str(stem): vector for stem, vector in zip(content["stems"], vectors, strict=True)}
    except DAMAGE:
        return {}
