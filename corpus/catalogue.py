"""What people write by hand about papers: the catalogue beside the shipped ones."""

import tomllib
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, ValidationError

from corpus.failures import CatalogueInvalid
from corpus.papers import SLUG, PaperKind, Provenance

REPORTS = Path(__file__).parent / "reports"


class CatalogueEntry(BaseModel):
    """One `[[paper]]` of catalogue.toml; what the paper itself says goes before it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str  # name of the file beside the catalogue
    id: str = Field(pattern=rf"^{SLUG.pattern}$")
    title: str
    kind: PaperKind
    publisher: str | None = None
    published: date | None = None  # of the original; for a digest too
    period: str | None = None
    url: HttpUrl | None = None  # of the original
    provenance: Provenance = "original"


class Catalogue(BaseModel):
    """The papers described by hand, in the order in which they are listed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paper: tuple[CatalogueEntry, ...] = ()

    def entry(self, filename: str) -> CatalogueEntry | None:
        """The entry that describes this file, if any does."""
        return next((entry for entry in self.paper if entry.file == filename), None)


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a folder, empty where it has none. Raises CatalogueInvalid."""
    path = folder / "catalogue.toml"
    if not path.is_file():
        return Catalogue()
    try:
        return Catalogue.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValidationError) as error:
        raise CatalogueInvalid(f"{path.name} cannot be used: {error}. Mend the entry it names.") from error
