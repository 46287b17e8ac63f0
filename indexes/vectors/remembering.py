"""Texts that were embedded before: their vectors are taken from the earlier builds, whatever has changed about these.

Each build keeps what it uses in its own folder, in files of some papers each: one whose papers are as they were is
shared with the build before. They go when that folder goes, and a paper that is taken out leaves no trace. Ids,
recipes and the rest of the index may change or be damaged.
"""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from indexes.keywords.arrays import arrays_in
from indexes.keywords.dividing import divided
from indexes.keywords.segmenting import link_file
from indexes.models.embedding import Embedder

if TYPE_CHECKING:
    from numpy.typing import NDArray

REMEMBERED = "embedded"
DIGEST_BYTES = 16  # of SHA-256: two of a million million texts share one with a chance of 1 in 10^15
# In one file, which is written anew where a paper of it comes or goes: some megabytes.
MOST_PASSAGES = 4096
# What NumPy raises on a file that is not what was written; its checksums tell.
DAMAGE = (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile)


@dataclass(frozen=True, slots=True)
class Embedded:
    """One paper of an index, as far as its vectors are kept."""

    digest: str  # of its document
    passages: int
    texts: tuple[str, ...] | None = None  # of its passages; None where the build before had the same paper


@dataclass(frozen=True, slots=True)
class _Rows:
    """Digests of texts, in bytes, and their vectors as float32."""

    digests: "NDArray[Any]"
    vectors: "NDArray[Any]"


@dataclass(slots=True)
class RememberingEmbedder:
    """Embeds a text that it does not know, once. Fulfils `Embedder`; of a text it holds a digest, never a word."""

    embedder: Embedder
    _known: "dict[bytes, NDArray[Any]]" = field(default_factory=dict)  # digest of a text, its vector as float32

    @property
    def fingerprint(self) -> str:
        """That of the embedder."""
        return self.embedder.fingerprint

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text, in order. Raises what the embedder raises."""
        import numpy

        digests = [_digest(text) for text in texts]
        new = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in self._known}
        if new:
            vectors = numpy.asarray(self.embedder.embed(list(new.values())), dtype=numpy.float32)
            self._known.update(zip(new, vectors, strict=True))
        return [self._known[digest].tolist() for digest in digests]

    def reads_whole(self, texts: Sequence[str]) -> list[bool]:
        """What the embedder says."""
        return self.embedder.reads_whole(texts)

    def keep(self, build: Path, papers: Mapping[str, Embedded], *, earlier: Path | None = None) -> None:
        """Write what is known of these papers, by id, and nothing else, for the builds to come. Raises OSError.

        `earlier` is the folder of the build before, in which papers without texts are looked up.
        """
        folder = build / REMEMBERED
        folder.mkdir()
        groups = divided({paper: each.passages for paper, each in papers.items()}, most=MOST_PASSAGES)
        files = {self._name({paper: papers[paper].digest for paper in group}): group for group in groups}
        before = {file.name: file for file in _files_in(earlier)} if earlier else {}
        where = {paper: file for name, file in before.items() if name not in files for paper in _papers_in(file)}
        for name, group in files.items():
            if name in before:
                link_file(before[name], folder / name)
                continue
            old: dict[str, _Rows] = {}
            for file in {where[paper] for paper in group if papers[paper].texts is None and paper in where}:
                old |= _rows_in(file)
            self._write(folder / name, {paper: self._rows(papers[paper].texts, old.get(paper)) for paper in group})

    def _name(self, digests: Mapping[str, str]) -> str:
        content = json.dumps([self.fingerprint, sorted(digests.items())])
        return f"{hashlib.sha256(content.encode()).hexdigest()[:32]}.npz"

    def _rows(self, texts: Sequence[str] | None, old: _Rows | None) -> _Rows:
        import numpy

        if texts is None and old:
            return old
        used = sorted({digest for text in texts or () if (digest := _digest(text)) in self._known})
        digests = numpy.frombuffer(b"".join(used), dtype=numpy.uint8).reshape(-1, DIGEST_BYTES)
        return _Rows(digests, numpy.asarray([self._known[digest] for digest in used], dtype=numpy.float32))

    def _write(self, file: Path, papers: Mapping[str, _Rows]) -> None:
        import numpy

        held = {paper: rows for paper, rows in papers.items() if len(rows.digests)}
        empty = [numpy.zeros((0, DIGEST_BYTES), numpy.uint8)], [numpy.zeros((0, 0), numpy.float32)]
        numpy.savez(
            file,
            model=numpy.asarray(self.fingerprint),
            papers=numpy.asarray(list(held), dtype=numpy.str_),
            rows=numpy.asarray([len(rows.digests) for rows in held.values()], dtype=numpy.int64),
            digests=numpy.concatenate([rows.digests for rows in held.values()] or empty[0]),
            vectors=numpy.concatenate([rows.vectors for rows in held.values()] or empty[1]),
        )


def remembering(embedder: Embedder, index: Path, texts: Iterable[str]) -> RememberingEmbedder:
    """This embedder with what the builds in this folder of the index have embedded of these texts by the same model."""
    found = RememberingEmbedder(embedder)
    wanted = {_digest(text) for text in texts}
    # Builds share files, and a recipe before this one had a single file a build.
    files = {file.stat().st_ino: file for file in sorted(index.glob("made-*/**/*.npz"))} if wanted else {}
    for file in files.values():
        found._known.update(_recalled(file, embedder.fingerprint, wanted))
    return found


def _files_in(build: Path) -> list[Path]:
    return sorted((build / REMEMBERED).glob("*.npz"))


def _recalled(file: Path, fingerprint: str, wanted: set[bytes]) -> "dict[bytes, NDArray[Any]]":
    """What a file remembers of these digests, by this model; nothing where it is damaged."""

    try:
        with arrays_in(file) as held:
            if str(held["model"]) != fingerprint:
                return {}
            content = held["digests"].tobytes()
            digests = [content[at : at + DIGEST_BYTES] for at in range(0, len(content), DIGEST_BYTES)]
            places = [place for place, digest in enumerate(digests) if digest in wanted]
            if not places:
                return {}
            return dict(zip((digests[place] for place in places), held["vectors"][places], strict=True))
    except (*DAMAGE, IndexError):
        return {}


def _papers_in(file: Path) -> list[str]:
    """Ids of the papers in a file; none where it is damaged."""

    try:
        with arrays_in(file) as held:
            return [str(paper) for paper in held["papers"]]
    except DAMAGE:
        return []


def _rows_in(file: Path) -> dict[str, _Rows]:
    """What a file remembers of each of its papers; nothing where it is damaged."""
    import numpy

    try:
        with arrays_in(file) as held:
            ends = numpy.cumsum(held["rows"])[:-1]
            parts = zip(numpy.split(held["digests"], ends), numpy.split(held["vectors"], ends), strict=True)
            return {str(paper): _Rows(*part) for paper, part in zip(held["papers"], parts, strict=True)}
    except DAMAGE:
        return {}


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:DIGEST_BYTES]
