"""The real papers, index and assistant of one home, as a library works with them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus import Added, Document, Home, Papers, Settings, Source, add_papers, shipped_papers
from page.library import Answering


@dataclass(frozen=True, slots=True)
class HomeShelves:
    """A home on disk. What is heavy is imported when it is first needed."""

    settings: Settings
    home: Home
    papers: Papers

    def to_seed(self) -> tuple[Path, ...]:
        """The shipped papers, where the home never had any or an earlier seeding was cut short."""
        if not self._seeding.exists() and (self._seeded.exists() or self._used()):
            return ()
        self._seeding.touch()
        return shipped_papers()

    def seeded(self) -> None:
        """The home has its shipped papers: whatever is taken out of it from now on stays out."""
        if not self._seeded.exists():
            self._seeded.touch()
        self._seeding.unlink(missing_ok=True)

    def add(self, path: Path) -> tuple[Added, ...]:
        """Read one file into the home."""
        return add_papers(self.home, [path], limits=self.settings.limits)

    def remove(self, source_id: str) -> None:
        """Take a paper out, with its file, its earlier versions and its index entries. Raises NotHeld."""
        from corpus.fetch.archive import forget_archived
        from indexes import forget_removed

        with self.home.locked("papers"):
            source = self.papers.remove(source_id)
        forget_archived(self.home, source.id)
        forget_removed(self.settings)

    def index(self, progress: Callable[[int, int], None]) -> None:
        """Bring the index up to date with the papers."""
        from indexes import build_index

        build_index(self.settings, progress=progress)

    def open(self) -> Answering:
        """The assistant over the index of this home."""
        from assistant import open_assistant

        return open_assistant(self.settings.home)

    def documents(self) -> tuple[Document, ...]:
        """Every paper held, by title."""
        return tuple(sorted(self.papers.documents(), key=lambda document: document.source.title.casefold()))

    def sources(self) -> tuple[Source, ...]:
        """What is known of every paper held, by title."""
        return tuple(sorted(self.papers.sources(), key=lambda source: source.title.casefold()))

    def document(self, source_id: str) -> Document:
        """One paper. Raises NotHeld."""
        return self.papers.document(source_id)

    def original(self, source_id: str) -> Path | None:
        """The file as it was added, where it is still there. Raises NotHeld."""
        return self.papers.original(source_id)

    def _used(self) -> bool:
        """Whether papers are held, or something is left of some: then it was seeded before that was marked.

        An index alone says nothing: one may be put into a new home, to spare embedding the same passages again.
        """
        left = (self.home.superseded, self.home.originals)
        return bool(self.papers.ids()) or self.home.records.exists() or any(any(each.iterdir()) for each in left)

    @property
    def _seeded(self) -> Path:
        return self.home.path / "seeded"

    @property
    def _seeding(self) -> Path:
        return self.home.path / "seeding"
